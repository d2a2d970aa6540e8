"""Kokoro: a neural voice of 82 million parameters, warmer than Piper's and several times as slow.

https://huggingface.co/hexgrad/Kokoro-82M (Apache-2.0). The model comes as a package, and so do five
voices that were recorded in Japanese; the others are pulled. A voice is a timbre, and speaks every
language that the model knows, from phonemes by the eSpeak NG that Piper carries.
"""
