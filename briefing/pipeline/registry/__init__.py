"""The engines by name: one literal table a kind, from a name to the function that makes the engine.

A factory imports its engine when it is called, so that `briefing --help` stays light.
"""
