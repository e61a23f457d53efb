"""The first thing a newcomer reads: what this is, and the two ways on."""

from __future__ import annotations

import streamlit as st

LOOK, MINE = "look around", "use my documents"


def welcome() -> str:
    """Show the sample's welcome; which of the two ways the reader takes, or nothing."""
    with st.container(horizontal=True, vertical_alignment="center", gap="small", key="welcome"):
        st.markdown(
            "**This is a sample.** Every mark opens at the sentence that says so. "
            "Press **?** for the keys."
        )
        if st.button("Look around", key="look-around"):
            return LOOK
        if st.button("Use my documents", key="use-mine", type="primary"):
            return MINE
    return ""
