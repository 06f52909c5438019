"""What the system says of a file that it won't read or write, in Swedish."""

import errno
from typing import Final

_WORDS: Final = {
    errno.ENOENT: "den finns inte",
    errno.ENOTDIR: "en del av sökvägen är en fil och ingen mapp",
    errno.EISDIR: "det är en mapp och ingen fil",
    errno.EACCES: "du har inte rätt att använda den",
    errno.EPERM: "du har inte rätt att använda den",
    errno.EROFS: "disken går bara att läsa",
    errno.ENOSPC: "disken är full",
    errno.EDQUOT: "disken är full",
    errno.EFBIG: "den blir större än den får vara",
    errno.EEXIST: "det finns redan något med det namnet",
    errno.ENOTEMPTY: "mappen är inte tom",
    errno.ENAMETOOLONG: "namnet är för långt",
    errno.ELOOP: "sökvägen är en länk till sig själv",
    errno.EMFILE: "för många filer är öppna",
    errno.EIO: "disken svarar inte som den ska",
}


def said_by_system(error: OSError) -> str:
    """Give the reason as words within a sentence; the system's own for what is not foreseen."""
    return _WORDS.get(error.errno or 0) or error.strerror or type(error).__name__
