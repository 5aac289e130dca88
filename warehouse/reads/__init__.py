"""One typed function a question, one module a topic."""
