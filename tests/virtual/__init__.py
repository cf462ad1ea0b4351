"""Virtual patients: seeded bodies and illnesses that answer and train as a plan asks.

They show how the rules behave, not what patients will feel.
"""
