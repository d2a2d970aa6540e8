"""Models on this machine: which there are, where they lie, how they are loaded and run.

Owns: the catalogue, the store and the hub, the loader, devices and precision, batched generation,
chat, natural language inference, sentence embeddings, speech recognition (Whisper), and prompts.
Must not know: what a model is asked for.
"""
