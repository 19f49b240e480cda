"""From views to files: pictures, tables and briefing documents. Pure: never imports Streamlit."""
