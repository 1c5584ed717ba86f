"""What ipywidgets asks of a shell: its message, its kernel, and to show what went wrong."""

from typing import Any, ClassVar

from kampage import errors, wire
from kampage.comms import comm_manager

from IPython.display import format_object


class _Events:
    """Nobody listens."""

    def trigger(self, *_args: object) -> None:
        """Called before and after each message."""

    register = unregister = trigger


class _Formatter:
    format = staticmethod(format_object)


class _Kernel:
    comm_manager = comm_manager

    def get_parent(self) -> dict[str, Any]:
        """The message that is being handled."""
        return wire.get_parent()


class InteractiveShell:
    """The one shell of the page."""

    current: ClassVar["InteractiveShell | None"] = None

    kernel = _Kernel()
    events = _Events()
    display_formatter = _Formatter()

    @classmethod
    def instance(cls) -> "InteractiveShell":
        """The shell, started if need be."""
        cls.current = cls.current or cls()
        return cls.current

    @classmethod
    def initialized(cls) -> bool:
        """Whether the page has started it."""
        return cls.current is not None

    def get_parent(self) -> dict[str, Any]:
        """The message that is being handled."""
        return wire.get_parent()

    def set_parent(self, parent: dict[str, Any]) -> None:
        """From now on, output belongs to this message."""
        wire.set_parent(parent["header"]["msg_id"])

    def showtraceback(self, exc: Any = None, **_options: object) -> None:
        """Show the exception that is being handled, or the given (type, value, traceback)."""
        errors.show(exc[1] if exc else None)
