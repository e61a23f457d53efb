"""A button that takes a decision; it is not there for those who may only read."""

from __future__ import annotations

from typing import Any

import streamlit as st

from dateline.ui.server.access import may_decide


def acting(label: str, *, key: str, **how: Any) -> bool:
    """As ``st.button``."""
    return may_decide() and st.button(label, key=key, **how)
