#!/usr/bin/env python3
"""Checks that every golden JSON document and every line of NDJSON follows the published schema in docs/schema."""
import json
import pathlib
import sys

import jsonschema

TOP = pathlib.Path(__file__).resolve().parent.parent.parent


def documents(path):
    text = path.read_text(encoding="utf-8")
    return [json.loads(part) for part in (text.splitlines() if path.suffix == ".ndjson" else [text])]


def main():
    checked, errors = 0, 0
    for command in ("check", "extract"):
        schema = json.loads((TOP / "docs" / "schema" / f"{command}.schema.json").read_text(encoding="utf-8"))
        validator = jsonschema.Draft7Validator(schema)
        for path in sorted((TOP / "testdata" / "golden").glob(f"*/{command}.*json")):
            checked += 1
            for error in (e for document in documents(path) for e in validator.iter_errors(document)):
                errors += 1
                where = "/".join(map(str, error.absolute_path))
                print(f"{path.relative_to(TOP)}: {where}: {error.message[:300]}", file=sys.stderr)
    print(f"{checked} golden files, {errors} errors")
    sys.exit(1 if errors or not checked else 0)


main()
