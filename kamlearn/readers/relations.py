"""Relations and yes or no, in the words people use for them."""

from kamlearn.core.contacts import RELATIONS, Relation
from kamlearn.readers.people import is_nothing

WORDS: dict[Relation, str] = {
    "customer": "pelanggan klien client pembeli konsumen langganan",
    "supplier": "pemasok vendor distributor",
    "mentor": "guru dosen pembimbing pelatih coach",
    "colleague": "kolega rekan sejawat partner mitra coworker",
    "friend": "teman kawan sahabat kenalan acquaintance",
    "family": "keluarga saudara kerabat relative",
    "employer": "atasan bos boss rekruter recruiter hrd hr",
    "other": "lain lainnya others",
    "unknown": "belum",
}
RELATION_OF: dict[str, Relation] = {
    **{word: relation for relation, words in WORDS.items() for word in words.split()},
    **{relation: relation for relation in RELATIONS},
}
YES = frozenset("ya y iya yes true 1 x v ✓ ✔ benar betul".split())
NO = frozenset("tidak t n no gak nggak enggak bukan false 0 salah".split())


def read_relation(text: str) -> Relation | None:
    """The relation that a tidy text names, by its first known word; None where it names none."""
    if is_nothing(text):
        return "unknown"
    return next((RELATION_OF[w] for w in text.casefold().split() if w in RELATION_OF), None)


def read_flag(text: str) -> bool | None:
    """Yes or no; nothing written is no; None where it is neither."""
    simple = text.casefold()
    if simple in YES:
        return True
    return False if simple in NO or is_nothing(simple) else None
