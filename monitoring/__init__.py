"""What the programme's numbers mean: model, contracts, sources, measures, wording and views. Draws nothing."""
