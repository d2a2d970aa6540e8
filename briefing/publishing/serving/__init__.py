"""The server of an output folder: its page, its feeds, and the files of its briefings.

`published` says which file an address names, `application` answers a request, and `listening` does
so on an address of this machine.
"""
