"""Searching in Indonesian, which Sphinx does not know and would stem as English."""

from sphinx.search import SearchLanguage

STOP_WORDS = """
ada adalah agar akan aku antara apa apakah atau bagi bahkan bahwa banget bisa boleh buat bukan
cuma dalam dan dari dengan di dia dong dulu gak hanya harus hingga ia ini itu iya jadi jangan
jika juga kalau kalian kami kamu karena kata ke kenapa kepada ketika kita kok lagi lah lain
lalu lebih mana masih mau mereka misalnya nah namun nggak nya oh oke oleh pada paling para
pas pernah pun saat saja sama sambil sampai sangat saya sebagai sebelum sebuah sedang sehingga
sejak selalu semua seperti sering serta sesudah setelah setiap si sih siapa sini situ suatu
sudah supaya tanpa tapi telah tentang terhadap tetapi tiap tidak untuk udah walau ya yaitu
yakni yang
"""


class SearchIndonesian(SearchLanguage):
    """Words as they are written, minus stop words.

    There is no stemmer: Sphinx's search also finds a term inside longer words,
    so "diskon" leads to "diskonnya" and "didiskon".
    """

    lang = "id"
    language_name = "Indonesian"
    stopwords = set(STOP_WORDS.split())  # noqa: RUF012 (declared so by Sphinx)
