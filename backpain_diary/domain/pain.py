"""The scale that pain is rated on."""

PAIN_SCALE = range(11)  # numeric rating scale: 0 no pain at all, 10 the worst imaginable
