"""The colours of the timeline: Okabe and Ito's, which the colour-blind can tell apart.

Two palettes with the same slots, so that a drawing can be turned from light to dark by
replacing one by the other, without drawing it again. Colour is never the only sign.
"""

from __future__ import annotations

from dataclasses import dataclass

FADE_STEPS = 8


@dataclass(frozen=True)
class Tint:
    """One lane's colour, from strong to nearly the ground."""

    strong: str  # discs, diamonds, outlines
    middle: str  # bars, counts
    pale: str  # capsules
    fade: tuple[str, ...]  # from ``pale`` to the ground
    bar_fade: tuple[str, ...]  # from ``middle`` to the ground


@dataclass(frozen=True)
class Palette:
    ground: str
    band: str  # every other lane
    line: str  # between lanes
    grid: str
    text: str
    muted: str
    tints: tuple[Tint, ...]  # the last one is grey

    @property
    def grey(self) -> Tint:
        """Rejected events, the overview, and the lane of what belongs to no other."""
        return self.tints[GREY]


def _mix(one: str, other: str, share: float) -> str:
    """``share`` of the first colour in the second.

    >>> _mix("#000000", "#ffffff", 0.5)
    '#808080'
    """
    parts = (
        round(int(one[i : i + 2], 16) * share + int(other[i : i + 2], 16) * (1 - share))
        for i in (1, 3, 5)
    )
    return "#" + "".join(f"{part:02x}" for part in parts)


def _tint(strong: str, ground: str, middle: float, pale: float) -> Tint:
    def fade(share: float) -> tuple[str, ...]:
        steps = (1 - (step + 0.5) / FADE_STEPS for step in range(FADE_STEPS))
        return tuple(_mix(strong, ground, share * left) for left in steps)

    return Tint(
        strong,
        _mix(strong, ground, middle),
        _mix(strong, ground, pale),
        fade(pale),
        fade(middle),
    )


_LIGHT_HUES = ("#0072b2", "#c4510a", "#00805e", "#a8437f", "#8a6d00", "#5e4fa2")
_DARK_HUES = ("#56b4e9", "#f08a4b", "#2fc79a", "#e08fbd", "#d9c84a", "#a99cf0")
_LIGHT_GREY, _DARK_GREY = "#74798a", "#8f95a6"
GREY = len(_LIGHT_HUES)  # its place among the tints
_LIGHT_GROUND, _DARK_GROUND = "#ffffff", "#0e1117"

LIGHT = Palette(
    ground=_LIGHT_GROUND,
    band="#f8f9fb",
    line="#e4e6ec",
    grid="#eceef2",
    text="#31333f",
    muted="#6b6f7d",
    tints=tuple(_tint(hue, _LIGHT_GROUND, 0.42, 0.2) for hue in (*_LIGHT_HUES, _LIGHT_GREY)),
)
DARK = Palette(
    ground=_DARK_GROUND,
    band="#141820",
    line="#2a2f3a",
    grid="#20252f",
    text="#fafafa",
    muted="#a3a8b4",
    tints=tuple(_tint(hue, _DARK_GROUND, 0.5, 0.28) for hue in (*_DARK_HUES, _DARK_GREY)),
)


def palette(dark: bool) -> Palette:
    return DARK if dark else LIGHT


def slots(of: Palette) -> tuple[str, ...]:
    """Every colour of a palette, in one order for both."""
    return (
        *(of.ground, of.band, of.line, of.grid, of.text, of.muted),
        *(
            c
            for tint in of.tints
            for c in (tint.strong, tint.middle, tint.pale, *tint.fade, *tint.bar_fade)
        ),
    )


def lane_tint(number: int) -> int:
    """The tint of a lane by its place among all of the project: it stays, whatever is shown."""
    return (number - 1) % GREY
