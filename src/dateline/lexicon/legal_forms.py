"""What a firm's name ends in by law, in the countries whose papers are read.

Sources: ISO 20275 (Entity Legal Forms), the short forms that registers print.
"""

from __future__ import annotations

import re

# Nothing but a firm is written with these.
_SURE = (
    "Ltd Limited plc PLC LLC LLP Inc Pty GmbH mbH KGaA SpA SARL S.A.R.L Sàrl ApS Oy Oyj ABp ASA OÜ "
    "BV B.V N.V Ltda Lda Bhd Pte Pvt S.A S.r.l S.p.A PJSC OJSC JSC OOO UAB d.o.o s.r.o Kft EOOD"
)
# These are other words as well: a firm's behind a name of several words that is no place's.
_LOOSE = "AB AG AS A/S NV SA SE SL SRL SIA KG OY"


def _any_of(forms: str) -> str:
    longest_first = sorted(forms.split(), key=lambda form: (-len(form), form))
    return "|".join(re.escape(form) for form in longest_first)


SURE, LOOSE = _any_of(_SURE), _any_of(_LOOSE)
FORM = _any_of(f"{_SURE} {_LOOSE}")
