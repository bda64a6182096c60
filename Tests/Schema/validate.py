"""Validates YAML documents against a JSON Schema, independently of advise.

    validate.py SCHEMA FILE...

Prints for each document FILE, first line, last line, and accepted, refused or unreadable, with tabs
between them and the reason at the end. Needs jsonschema and PyYAML.
"""
import json
import re
import sys

import jsonschema
import yaml


class CoreLoader(yaml.SafeLoader):
    """Scalars as in the core schema of YAML 1.2, which editors use: `no` is a text."""


CoreLoader.yaml_implicit_resolvers = {}
for tag, pattern, first in [
    ("null", r"~|null|Null|NULL|", "~nN"),
    ("bool", r"true|True|TRUE|false|False|FALSE", "tTfF"),
    ("int", r"[-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+", "-+0123456789"),
    ("float", r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?|[-+]?\.(inf|Inf|INF)|\.(nan|NaN|NAN)",
     "-+.0123456789"),
]:
    CoreLoader.add_implicit_resolver(
        "tag:yaml.org,2002:" + tag, re.compile("^(?:" + pattern + ")$"), list(first))
CoreLoader.yaml_implicit_resolvers[""] = [("tag:yaml.org,2002:null", re.compile("^$"))]
CoreLoader.add_constructor(
    "tag:yaml.org,2002:int", lambda loader, node: int(loader.construct_scalar(node).replace("0o", "0"), 0)
    if re.match("0[ox]", node.value) else int(node.value))
CoreLoader.add_constructor("tag:yaml.org,2002:float", lambda loader, node: number(node.value))


def number(text):
    return float(text.replace(".inf", "inf").replace(".nan", "nan"))


def documents(text):
    """The documents of a stream: first line, last line, value."""
    loader = CoreLoader(text)
    while loader.check_node():
        node = loader.get_node()
        value = loader.construct_document(node)
        yield node.start_mark.line + 1, node.end_mark.line + 1, value


def main(schema, files):
    with open(schema, encoding="utf-8") as stream:
        validator = jsonschema.Draft7Validator(json.load(stream))
    validator.check_schema(validator.schema)
    for path in files:
        with open(path, "rb") as stream:
            text = stream.read()
        last = 0
        if not re.sub(rb"(?m)^#.*$|\s", b"", text):
            print(path, 1, 1 << 30, "unreadable", "no document", sep="\t")
        try:
            for first, last, value in documents(text.decode("utf-8")):
                errors = list(validator.iter_errors(value))
                reason = errors[0].message.replace("\n", " ")[:200] if errors else ""
                print(path, first, last, "refused" if errors else "accepted", ascii(reason), sep="\t")
        except (yaml.YAMLError, ValueError, TypeError, RecursionError) as error:
            print(path, last + 1, 1 << 30, "unreadable", ascii(str(error))[:200], sep="\t")


main(sys.argv[1], sys.argv[2:])
