"""One language's book, in a process of its own: `python -m kamlearn.site.worker`.

Jupyter Book's builder patches docutils for the whole process, so two books cannot share one.
"""

import json
import sys
from typing import TypedDict

# jsonschema goes without this where it is not installed. Its import takes two seconds, for checks
# of international addresses that Jupyter Book does not ask for.
sys.modules.setdefault("rfc3987_syntax", None)  # type: ignore[arg-type]  # typeshed lacks the None

from jupyter_book.sphinx import build_sphinx  # type: ignore[import-untyped]  # noqa: E402  # untyped


class Job(TypedDict):
    """What to build, as JSON on the command line."""

    source: str
    out: str
    config: str
    cache: str
    code: str


def run(job: Job) -> int:
    """Build one book; every warning is printed and makes the exit code 1."""
    result = build_sphinx(
        job["source"],
        job["out"],
        noconfig=True,
        path_config=job["config"],
        confoverrides={
            "latex_individualpages": False,
            "kam_code": job["code"],
            "nb_execution_cache_path": f"{job['cache']}/notebooks",
        },
        doctreedir=f"{job['cache']}/doctrees",
        warningiserror=True,
        keep_going=True,
    )
    return result if isinstance(result, int) else 2


if __name__ == "__main__":
    sys.exit(run(json.loads(sys.argv[1])))
