"""Rows -> Plotly figure: lanes, marks, density, levels of detail."""
