"""How far the reading of documents has come."""

from __future__ import annotations

import streamlit as st

from dateline.ui.jobs import Job
from dateline.ui.words import shortened

_EVERY = 1.0  # seconds between looks: each costs what reading a page costs


def reading(job: Job) -> None:
    """Show the job until it is done, then draw the whole page again."""
    _looking(job)


@st.fragment(run_every=_EVERY)
def _looking(job: Job) -> None:
    if not job.running:
        st.rerun(scope="app")
    said = job.progress
    if said is None or not said.total:
        st.progress(0.0, text="Looking for documents …" if said is None else f"{said.stage} …")
        return
    done = min(said.done / said.total, 1.0)
    file = f" · `{shortened(said.file.replace('`', ''), 60)}`" if said.file else ""
    st.progress(done, text=f"{said.stage}: {said.done:,} of {said.total:,}{file}")
