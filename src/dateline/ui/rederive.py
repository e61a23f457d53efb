"""Working out events again after a publication date was decided, or how many topics there are."""

from __future__ import annotations

import streamlit as st

from dateline.extract.republish import refresh
from dateline.project.store import Project
from dateline.ui import jobs
from dateline.ui.components.reading import reading
from dateline.ui.server.access import check_decides
from dateline.ui.words import plain


def date_again(project: Project) -> None:
    jobs.start(project.folder, lambda report: refresh(project, progress=report))


def group_again(project: Project, topics: int | None) -> None:
    """Into so many topics, from now on; none for as many as suit the corpus. ProjectError where the
    settings cannot be changed."""
    check_decides()
    date_again(project.with_settings(topics=topics))


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
        st.error(plain(f"The events were not worked out again: {trouble}"))
    return False
