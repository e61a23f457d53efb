"""The picture of the timeline as PNG, for programs that take no SVG.

Painted by Pillow (MIT-CMU) with the fonts of this computer: no browser and no network is needed.
Letters that none of its fonts has are shown as empty boxes, as everywhere.
"""

from __future__ import annotations

import io
from collections.abc import Iterator
from functools import cache

from PIL import Image, ImageDraw, ImageFont

from dateline.export.chronology import Chronology, told_by
from dateline.export.drawing import (
    DISC,
    GREY,
    INK,
    MUTED,
    PALE,
    WIDTH,
    Band,
    Mark,
    Rule,
    Shape,
    Words,
    picture_of,
)
from dateline.export.export import Export

SCALE = 2  # pixels for each unit of the picture
_SIZES = {"t": 20, "l": 12}
_USUAL = 11
_FONTS = (  # those that systems bring, the best first; then such as have Chinese
    *("NotoSans-Regular.ttf", "DejaVuSans.ttf", "LiberationSans-Regular.ttf", "Arial.ttf"),
    *("arial.ttf", "Helvetica.ttc", "segoeui.ttf", "NotoSansCJK-Regular.ttc"),
    *("wqy-microhei.ttc", "msyh.ttc", "PingFang.ttc", "Hiragino Sans GB.ttc"),
)
_Font = ImageFont.FreeTypeFont
_NO_LETTER = "\U0010fffe"


def as_png(told: Chronology) -> bytes:
    picture = picture_of(told)
    size = (WIDTH * SCALE, picture.height * SCALE)
    image = Image.new("RGB", size, "white")
    draw = ImageDraw.Draw(image)
    for shape in picture.shapes:
        _paint(draw, shape)
    content = io.BytesIO()
    image.save(content, "PNG", optimize=True)
    return content.getvalue()


def _paint(draw: ImageDraw.ImageDraw, shape: Shape) -> None:
    match shape:
        case Band(top, tall):
            draw.rectangle((0, top * SCALE, WIDTH * SCALE, (top + tall) * SCALE), fill=PALE)
        case Rule(x, y, to_x, to_y):
            places = tuple(place * SCALE for place in (x, y, to_x, to_y))
            draw.line(places, fill=GREY, width=SCALE)
        case Words():
            _write(draw, shape)
        case Mark():
            _mark(draw, shape)


def _mark(draw: ImageDraw.ImageDraw, mark: Mark) -> None:
    fill, edge = (mark.colour, "white") if mark.sure else ("white", mark.colour)
    half = DISC if mark.is_disc else 4
    box = tuple(place * SCALE for place in (mark.left, mark.y - half, mark.right, mark.y + half))
    draw.rounded_rectangle(box, half * SCALE, fill=fill, outline=edge, width=SCALE)


def _write(draw: ImageDraw.ImageDraw, words: Words) -> None:
    text = "".join(sign if sign.isprintable() else " " for sign in words.text)
    font = _font_for(text, _SIZES.get(words.look, _USUAL) * SCALE)
    draw.text(
        (words.x * SCALE, words.y * SCALE),
        text,
        fill=MUTED if words.look == "m" else INK,
        font=font,
        anchor="rs" if words.ends else "ls",
    )


def _font_for(text: str, size: int) -> _Font:
    """The first font that has all letters of a text, else the one that has most of them."""
    letters = set(text) - {" "}
    return max(_fonts(size), key=lambda font: sum(_has(font, letter) for letter in letters))


@cache
def _fonts(size: int) -> tuple[_Font, ...]:
    return tuple(_installed(size))


def _installed(size: int) -> Iterator[_Font]:
    for name in _FONTS:
        try:
            yield ImageFont.truetype(name, size)
        except OSError:  # not on this computer
            continue
    own = ImageFont.load_default(size)
    if isinstance(own, _Font):
        yield own


@cache
def _has(font: _Font, letter: str) -> bool:
    """Whether a font draws a letter otherwise than one that nobody has."""
    drawn, empty = font.getmask(letter), font.getmask(_NO_LETTER)
    return drawn.size != empty.size or bytes(drawn) != bytes(empty)


PAINTING = Export(
    "The timeline as a picture (PNG)",
    "timeline.png",
    "image/png",
    told_by(as_png),
    icon="image",
)
