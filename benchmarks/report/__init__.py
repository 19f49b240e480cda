"""docs/benchmarks.md, assembled from what was measured, without measuring again."""
