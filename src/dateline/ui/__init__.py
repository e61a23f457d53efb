"""The dashboard: the only folder that knows Streamlit."""
