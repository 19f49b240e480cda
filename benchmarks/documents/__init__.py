"""How long a chart, a province report and all district reports take, with each engine that draws pictures."""
