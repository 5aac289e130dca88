"""Drawing, choosing and writing out: frames come in, nothing here knows where from."""
