"""The dashboard's map page against what a good team would have built instead (benchmarks/peers), in one run."""
