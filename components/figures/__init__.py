"""Pure functions from views to plotly figures and what the map in the browser is given. Nothing here knows Streamlit."""
