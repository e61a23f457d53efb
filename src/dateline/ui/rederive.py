"""Working out dates again after a publication date was decided."""

from __future__ import annotations

import streamlit as st

from dateline.extract.republish import refresh
from dateline.project.store import Project
from dateline.ui import jobs
from dateline.ui.components.reading import reading
from dateline.ui.words import plain


def date_again(project: Project) -> None:
    jobs.start(project.folder, lambda report: refresh(project, progress=report))


def dating(project: Project) -> bool:
    """Show the work that is under way on a project, if any; true while it is."""
    job = jobs.job_of(project.folder)
    if job is None:
        return False
    if job.running:
        reading(job)
        return True
    jobs.forget(project.folder)
    trouble = job.outcome.exception()
    if trouble is not None:
        st.error(plain(f"The dates were not worked out again: {trouble}"))
    return False
