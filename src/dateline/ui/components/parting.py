"""The way out of an event for one of the sentences that tell it."""

from __future__ import annotations

from collections.abc import Callable

from dateline.ui.components.acting import acting


def parting(telling: str, on_part: Callable[[str], None], *, key: str = "part") -> None:
    """``on_part`` is called with the telling's id."""
    acting(
        "Not the same event",
        key=f"{key}-{telling}",
        type="tertiary",
        icon=":material/call_split:",
        help="Take this sentence out: it tells an event of its own",
        on_click=on_part,
        args=(telling,),
    )
