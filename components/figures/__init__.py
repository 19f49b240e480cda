"""Pure functions from views to plotly figures and folium maps. Nothing here knows Streamlit."""
