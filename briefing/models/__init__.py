"""Models on this machine: listed, stored, loaded and run.

Owns: the catalogue, the store and the hub, the loader, devices and precision, batched generation,
chat, natural language inference, sentence embeddings, speech recognition (Whisper), and prompts.
Must not know: the tasks that models are used for.
"""
