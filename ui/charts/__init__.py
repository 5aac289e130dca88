"""Frames in, figures out. Nothing here knows Streamlit or the store."""
