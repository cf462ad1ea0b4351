"""The words of a PDF file, as a viewer that searches it would find them."""

from __future__ import annotations

import re
import zlib
from pathlib import Path

_OBJECT = re.compile(rb"\n(\d+) 0 obj\n(.*?)endobj", re.DOTALL)
_STREAM = re.compile(rb"stream\r?\n(.*?)\nendstream", re.DOTALL)
_SHOWN = re.compile(rb"/F(\d+) [\d.]+ Tf|<([0-9A-Fa-f]+)> Tj|(ET)")


def page_texts(path: Path) -> list[str]:
    """The text of each page without its spaces, in the order in which it was drawn."""
    objects = {int(found[1]): found[2] for found in _OBJECT.finditer(path.read_bytes())}
    pages = [body for body in objects.values() if re.search(rb"/Type\s*/Page\b", body)]
    return [_text_of(objects, body) for body in pages]


def squeezed(words: str) -> str:
    """Words as `page_texts` gives them: a PDF places its letters and needs no spaces."""
    return re.sub(r"\s", "", words)


def _text_of(objects: dict[int, bytes], page: bytes) -> str:
    content = re.search(rb"/Contents (\d+) 0 R", page)
    assert content is not None
    text, letters = "", {}
    for font, code, _end in _SHOWN.findall(_stream(objects[int(content[1])])):
        if font:
            letters = _letters(objects, int(font))
        elif code:
            text += "".join(letters.get(code[at : at + 4].lower(), "") for at in range(0, len(code), 4)).strip()
    return squeezed(text)


def _letters(objects: dict[int, bytes], font: int) -> dict[bytes, str]:
    """What each code of a font stands for."""
    known = re.search(rb"/ToUnicode (\d+) 0 R", objects[font])
    assert known is not None
    table, found = _stream(objects[int(known[1])]), {}
    for block in re.findall(rb"beginbfrange(.*?)endbfrange", table, re.DOTALL):
        for low, _high, several, one in re.findall(rb"<(\w+)>\s*<(\w+)>\s*(?:\[([^\]]*)\]|<(\w+)>)", block):
            targets = re.findall(rb"<(\w+)>", several) or [one]
            for number, target in enumerate(targets):
                code = f"{int(low, 16) + number:04x}".encode()
                found[code] = bytes.fromhex(target.decode()).decode("utf-16-be")
    for block in re.findall(rb"beginbfchar(.*?)endbfchar", table, re.DOTALL):
        for code, target in re.findall(rb"<(\w+)>\s*<(\w+)>", block):
            found[code.lower()] = bytes.fromhex(target.decode()).decode("utf-16-be")
    return found


def _stream(body: bytes) -> bytes:
    found = _STREAM.search(body)
    assert found is not None
    return zlib.decompress(found[1]) if b"FlateDecode" in body else found[1]
