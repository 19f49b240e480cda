"""Tests of figures on their values: what is drawn, in which colour and with which words."""
