"""The letters that follow a person's name: seats, degrees, orders, offices at law.

The usual ones of the order of precedence of the United Kingdom, Ireland and the Commonwealth, and
of degrees and professions.
"""

from __future__ import annotations

from dateline.lexicon.english.verbs import words

HONOURS = words(
    "MP MSP MEP MLA TD MS AM QC KC SC JP DL PC Bt Bart Esq Esqr",
    "MBE OBE CBE DBE KBE GBE KCB CB CMG KCMG GCMG CVO BEM VC GC DSO DSC DFC MC DCM MM OM CH",
    "PhD DPhil MD DD LLD LLB LLM MBA BSc MSc BEng RN RGN CPA FRS FRCP FRCS FBA FRSE Ret Retd",
)
