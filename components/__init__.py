"""Views made visible: figures and widgets."""
