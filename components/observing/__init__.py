"""What the server tells those who look after it: events in its log, numbers for Prometheus. Nothing of people."""
