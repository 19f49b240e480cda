"""Builders that speak the domain: a framework, a target, a folder of tables. Each step gives a new one."""
