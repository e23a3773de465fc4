import json
from datetime import datetime


def metrics(file):
    """Yields name, step, value and time of each metric, the time in nanoseconds since 1970."""
    for line in file:
        if not line.endswith("\n"):
            break  # It is being written, or its process was killed
        value, at, *changes = json.loads(line)
        if isinstance(at, str):
            names, steps, differences = [], {}, {}
            second, _, fraction = at.rstrip("Z").partition(".")
            nanos = int(datetime.fromisoformat(second + "+00:00").timestamp()) * 10**9
            nanos += int(fraction.ljust(9, "0"))
        else:
            nanos += at
        if changes and isinstance(changes[0], str):
            name = changes[0]
            names.append(name)
        elif changes:
            name = names[changes[0]]
        if len(changes) > 1:
            differences[name] = changes[1]
        step = None
        if differences.get(name) is not None:
            step = steps[name] = steps.get(name, 0) + differences[name]
        yield name, step, float(value), nanos
