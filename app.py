"""Opens the dashboard: streamlit run app.py -- PROJECT"""

from dateline.ui.dashboard import dashboard

dashboard()
