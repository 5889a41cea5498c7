"""What the constructors of Lightning's and PyTorch's classes take: writes src/generated/signatures.ts.

    python signatures.py

Needs lightning, torch and jsonargparse[signatures], which follows `**kwargs` to where they go, as Lightning's command line does. Run once for
each version that is followed; the product itself needs no Python.
"""
import datetime
import enum
import importlib
import inspect
import json
import math
import os
import pathlib
import re
import types
import typing
from collections import abc

import torch
from jsonargparse._parameter_resolvers import get_signature_parameters
from jsonargparse._util import get_import_path

target = pathlib.Path(__file__).parents[2] / "src" / "generated" / "signatures.ts"

# The modules whose public classes are described, and the bases that say what a class is for.
modules = [
    "lightning.pytorch",
    "lightning.pytorch.accelerators",
    "lightning.pytorch.callbacks",
    "lightning.pytorch.cli",
    "lightning.pytorch.demos.boring_classes",
    "lightning.pytorch.loggers",
    "lightning.pytorch.plugins",
    "lightning.pytorch.plugins.environments",
    "lightning.pytorch.profilers",
    "lightning.pytorch.strategies",
    "torch.nn",
    "torch.optim",
    "torch.optim.lr_scheduler",
    "torch.optim.swa_utils",
    "torch.utils.data",
]
not_described = re.compile(r"^_|CLI$|Parser$|^Container$|^Generator$")
# Arguments that a program gives and a file cannot.
first = {torch.optim.Optimizer: ["params"], torch.optim.lr_scheduler.LRScheduler: ["optimizer"]}

plain = {
    bool: "bool",
    int: "int",
    float: "float",
    str: "str",
    bytes: "str",
    type(None): "None",
    typing.Any: "Any",
    object: "Any",
    inspect.Parameter.empty: "Any",
    datetime.timedelta: "timedelta",
    pathlib.Path: "Path",
    os.PathLike: "Path",
    dict: "dict[str, Any]",
    list: "list[Any]",
    tuple: "tuple[Any, ...]",
    set: "set[Any]",
}
sequences = {abc.Sequence: "Sequence", abc.Iterable: "Sequence", abc.Iterator: "Sequence", abc.Collection: "Sequence", list: "list", set: "set"}


def type_text(annotation):
    """An annotation in one notation, whatever the source writes."""
    origin, arguments = typing.get_origin(annotation), typing.get_args(annotation)
    if origin in (typing.Union, types.UnionType):
        texts = list(dict.fromkeys(type_text(argument) for argument in arguments))
        # Python takes unions of the same types for one another, and keeps the order of the first: a whole number is no fraction.
        if "int" in texts and "float" in texts and texts.index("float") < texts.index("int"):
            texts.remove("int")
            texts.insert(texts.index("float"), "int")
        return texts[0] if len(texts) == 1 else f"Union[{', '.join(texts)}]"
    if origin is typing.Literal:
        return f"Literal[{', '.join(json.dumps(value) for value in arguments)}]"
    if origin is typing.Annotated:
        return type_text(arguments[0])
    if origin in sequences:
        return f"{sequences[origin]}[{type_text(arguments[0]) if arguments else 'Any'}]"
    if origin is tuple:
        return f"tuple[{', '.join('...' if one is Ellipsis else type_text(one) for one in arguments)}]"
    if origin in (dict, abc.Mapping, abc.MutableMapping):
        key, value = arguments
        return f"dict[{'int' if key is int else 'str'}, {type_text(value)}]"
    if origin is os.PathLike:
        return "Path"
    if origin is abc.Callable or annotation in (abc.Callable, typing.Callable):
        made = arguments[1] if len(arguments) == 2 else None
        return f"Callable[{class_path(made)}]" if inspect.isclass(made) and made.__module__.startswith("torch.optim") else "Callable"
    if origin is type:
        return "Any"
    if isinstance(annotation, typing.TypeVar):
        return type_text(annotation.__bound__) if annotation.__bound__ is not None else "Any"
    if isinstance(annotation, typing.NewType):
        return type_text(annotation.__supertype__)
    if annotation in plain:
        return plain[annotation]
    if inspect.isclass(annotation) and issubclass(annotation, enum.Enum):
        return f"Enum[{annotation.__name__}, {', '.join(annotation.__members__)}]"
    if inspect.isclass(origin):
        return class_path(origin)
    return class_path(annotation) if inspect.isclass(annotation) else "Any"


def class_path(cls):
    path = get_import_path(cls)
    return path if path is not None else f"{cls.__module__}.{cls.__qualname__}"


class NotData(Exception):
    pass


def data(value):
    """A default as a file has it."""
    if isinstance(value, enum.Enum):
        return value.name
    if value is None or isinstance(value, (bool, int, str)):
        return value
    if isinstance(value, float):
        return value if math.isfinite(value) else {"float": str(value)}
    if isinstance(value, datetime.timedelta):
        return str(value)
    if isinstance(value, (list, tuple, set)):
        return [data(item) for item in value]
    if isinstance(value, dict):
        return {key: data(item) for key, item in value.items()}
    raise NotData


def parameter(found):
    described = [found.name, type_text(found.annotation)]
    if found.default is inspect.Parameter.empty:
        return described
    try:
        return [*described, data(found.default)]
    except NotData:
        return [*described, None, "not data"]


def given_first(cls):
    names = next((names for base, names in first.items() if issubclass(cls, base)), [])
    return names if names and list(inspect.signature(cls.__init__).parameters)[1:2] == names else []


def signature(cls, path):
    names = given_first(cls)
    try:
        found = [one for one in get_signature_parameters(cls, None) if one.name not in names]
    except ValueError:
        found = []
    own = f"{cls.__module__}.{cls.__qualname__}"
    described = {"aliases": [] if own == path else [own], "params": [parameter(one) for one in found]}
    if names:
        described["first"] = names
    if inspect.isabstract(cls):
        described["abstract"] = True
    return described


signatures = {}
for name in modules:
    module = importlib.import_module(name)
    for member, cls in sorted(vars(module).items()):
        if not inspect.isclass(cls) or not_described.search(member) or issubclass(cls, (enum.Enum, Exception)):
            continue
        if not cls.__module__.startswith((name, "lightning.fabric", "torch")) or cls.__name__ != member:
            continue
        if name.startswith("lightning") and cls.__module__.startswith("torch"):
            continue
        path = class_path(cls)
        described = signatures.get(path) or signatures.setdefault(path, signature(cls, path))
        here = f"{name}.{member}"
        if here not in (path, *described["aliases"]):
            described["aliases"].append(here)

lines = [f"  {json.dumps(path)}: {json.dumps(value)}," for path, value in sorted(signatures.items())]
target.parent.mkdir(exist_ok=True)
target.write_text(
    "/** @file Written by packages/lightning/scripts/generate/signatures.py, from Lightning's and PyTorch's signatures. */\n\n"
    "/** A parameter: its name, its type as Python writes it, its default; a fourth item says that the default is no data. */\n"
    "export type Parameter = readonly [name: string, type: string, value?: unknown, isNoData?: string];\n\n"
    "/** What the constructor of a class takes. */\n"
    "export interface Signature {\n"
    "  readonly aliases: readonly string[];\n"
    "  readonly params: readonly Parameter[];\n"
    "  readonly first?: readonly string[];\n"
    "  readonly abstract?: boolean;\n"
    "}\n\n"
    "/** By class path. */\n"
    "export const signatures: Readonly<Record<string, Signature>> = {\n" + "\n".join(lines) + "\n};\n"
)
print(f"wrote {len(signatures)} classes to {target.name}")
