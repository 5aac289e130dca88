"""One source, one module, the same shape; found by name, registered nowhere."""
