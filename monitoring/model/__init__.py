"""Frozen records of the results framework, named as the monitoring field names them."""
