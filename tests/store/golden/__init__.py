"""A filled file of every schema that a release has written, to be opened by every later one."""
