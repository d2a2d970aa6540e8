"""The published JSON Schemas, and records held against them."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import Any

from jsonschema import Draft202012Validator

SCHEMAS = Path(__file__).parents[2] / "docs" / "schema"


@cache
def validator(name: str) -> Draft202012Validator:
    """What tells a `briefing`, `report` or `episode` record by its published schema."""
    schema = json.loads((SCHEMAS / f"{name}.schema.json").read_text(encoding="utf-8"))
    return Draft202012Validator(schema, format_checker=Draft202012Validator.FORMAT_CHECKER)


def validated(path: Path) -> Any:
    """A record on disk, which is valid: `NAME.json` by the schema of that name."""
    record = json.loads(path.read_text(encoding="utf-8"))
    validator(path.stem).validate(record)
    return record
