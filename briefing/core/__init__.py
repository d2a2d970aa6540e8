"""The values that stages pass on, the contracts of engines, the errors, and the settings.

Owns: frozen values (`documents`), Protocols that every engine satisfies (`contracts`), the error
tree with its exit codes (`errors`), `Settings` (`settings`), and
`briefing.toml`, its profiles and which place of a setting wins (`configuration`).
Must not know: any other room.
"""
