"""Rows a second and peak memory of each reader of contacts, at 1, 10 and 100 thousand.

    python benchmarks/readers.py

Each reading runs in a process of its own: seconds are its processor's, the peak is what it adds
to that process (Linux only). The goal is to be linear; pandas and vobject stand beside for
orientation, and do less: no phones, no figures, no reasons, no duplicates.
"""

import json
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterable
from pathlib import Path
from time import process_time

SIZES = (1_000, 10_000, 100_000)
SLOWER = 2.0
"""Linear: at the largest size a row takes at most so many times as long as at the middle one."""
HEADINGS = ("Nama Depan", "Nama Belakang", "No HP", "Email", "Perusahaan", "Jabatan", "Belanja")
GIVEN = "Rara Dimas Sinta Bagas Tini Wulan Joko Ayu Reza Fitri".split()
FAMILY = "Putri Santoso Wijaya Lestari Nugroho Halim Siregar Utami Pratama Saputra".split()

Row = tuple[str, ...]


def people(count: int) -> Iterable[Row]:
    """Invented people, each with a number of their own."""
    for n in range(count):
        given, family = GIVEN[n % 10], f"{FAMILY[n // 10 % 10]} {n}"
        email = f"{given}.{n}@contoh.test".lower()
        spent = f"Rp {1 + n % 9}.{n % 1000:03}.000"
        phone = f"0812-{n // 10_000:04}-{n % 10_000:04}"
        yield given, family, phone, email, f"PT Maju {n % 500}", "Pemilik", spent


def make_csv(rows: Iterable[Row], file: Path) -> None:
    """As a spreadsheet in Indonesia saves it."""
    file.write_text("\n".join(";".join(row) for row in (HEADINGS, *rows)), encoding="utf-8")


def make_vcf(rows: Iterable[Row], file: Path) -> None:
    """As a phone exports it."""
    card = (
        "BEGIN:VCARD\r\nVERSION:3.0\r\nN:{1};{0};;;\r\nFN:{0} {1}\r\nTEL;TYPE=CELL:{2}\r\n"
        "EMAIL;TYPE=HOME:{3}\r\nORG:{4}\r\nTITLE:{5}\r\nEND:VCARD\r\n"
    )
    file.write_text("".join(card.format(*row) for row in rows), encoding="utf-8", newline="")


def make_xlsx(rows: Iterable[Row], file: Path) -> None:
    """With openpyxl."""
    from kamlearn.writers.tables import write_xlsx

    write_xlsx(file, HEADINGS, list(rows))


def ours(file: Path) -> int:
    """Every reader of ours, through its one door."""
    from kamlearn.readers import read_contacts

    return len(read_contacts(file, lang="id").contacts)


def pandas_csv(file: Path) -> int:
    """For orientation: the cells as text."""
    import pandas as pd

    return len(pd.read_csv(file, sep=";", dtype=str))


def pandas_xlsx(file: Path) -> int:
    """For orientation: the cells as text."""
    import pandas as pd

    return len(pd.read_excel(file, dtype=str))


def with_vobject(file: Path) -> int:
    """For orientation: one object a card."""
    import vobject

    with file.open(encoding="utf-8", newline="") as lines:
        return sum(1 for _ in vobject.readComponents(lines))


MAKERS = {"csv": make_csv, "vcf": make_vcf, "xlsx": make_xlsx}
READERS: dict[str, tuple[str, Callable[[Path], int]]] = {
    "kamlearn CSV": ("csv", ours),
    "pandas.read_csv": ("csv", pandas_csv),
    "kamlearn vCard": ("vcf", ours),
    "vobject": ("vcf", with_vobject),
    "kamlearn Excel": ("xlsx", ours),
    "pandas.read_excel": ("xlsx", pandas_xlsx),
}


def measure(name: str, file: Path) -> dict[str, float]:
    """One reading in this process, its imports done before."""
    _, read = READERS[name]
    with tempfile.TemporaryDirectory() as folder:
        small = Path(folder, f"small{file.suffix}")
        MAKERS[file.suffix[1:]](people(2), small)
        read(small)
    before = peak_kilobytes()
    start = process_time()
    count = read(file)
    seconds = process_time() - start
    return {
        "count": count,
        "seconds": seconds,
        "megabytes": (peak_kilobytes() - before) / 1024,
    }


def peak_kilobytes() -> int:
    """The most memory that this process ever had (getrusage would count its parent's too)."""
    status = Path("/proc/self/status").read_text(encoding="ascii")
    return int(status.split("VmHWM:")[1].split()[0])


def measure_apart(name: str, file: Path) -> dict[str, float]:
    """One reading in a fresh process."""
    done = subprocess.run(
        [sys.executable, __file__, name, file], capture_output=True, text=True, check=True
    )
    found: dict[str, float] = json.loads(done.stdout)
    return found


def main() -> int:
    """Print the table; 1 where one of our readers is not linear or loses somebody."""
    failed = []
    print(f"{'reader':18} {'rows':>7} {'seconds':>8} {'rows/s':>9} {'peak MB':>8}")
    with tempfile.TemporaryDirectory() as folder:
        for kind, make in MAKERS.items():
            for size in SIZES:
                make(people(size), Path(folder, f"{size}.{kind}"))
        for name, (kind, _) in READERS.items():
            per_row = []
            for size in SIZES:
                found = measure_apart(name, Path(folder, f"{size}.{kind}"))
                per_row.append(found["seconds"] / size)
                rate = f"{size / found['seconds']:9,.0f} {found['megabytes']:8.1f}"
                print(f"{name:18} {size:7} {found['seconds']:8.3f} {rate}")
                if found["count"] != size:
                    failed.append(f"{name} read {found['count']} of {size}")
            if "kamlearn" in name and per_row[-1] > SLOWER * per_row[-2]:
                failed.append(f"{name} is not linear")
    print(f"missed: {'; '.join(failed) or 'none'}")
    return 1 if failed else 0


if __name__ == "__main__":
    if len(sys.argv) > 1:
        print(json.dumps(measure(sys.argv[1], Path(sys.argv[2]))))
        sys.exit(0)
    sys.exit(main())
