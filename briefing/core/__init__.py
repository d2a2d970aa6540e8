"""The values that stages pass on, the contracts of engines, the errors, and the settings.

Owns: frozen values (`documents`), Protocols that every engine satisfies (`contracts`), the error
tree with its exit codes (`errors`), `Settings` (`settings`), `briefing.toml` (`configuration`).
Must not know: any other room.
"""
