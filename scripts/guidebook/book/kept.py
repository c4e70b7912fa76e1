"""How is a thing that many rules ask for made only once? Kept with the object it was made of, for as long as that lives.

Pages and books never change once read, so what is made of them does not either.
"""

from collections.abc import Callable
from functools import wraps
from typing import Any, TypeVar

Made = TypeVar("Made")


def kept(make: Callable[[Any], Made]) -> Callable[[Any], Made]:
    """Decorate a function of one page or book: its value is kept in the ``__dict__`` of its argument."""
    name = f"_kept_{make.__module__}.{make.__qualname__}"

    @wraps(make)
    def once(whole: Any) -> Made:
        if name not in whole.__dict__:
            whole.__dict__[name] = make(whole)  # __dict__: the dataclasses are frozen, as with cached_property
        return whole.__dict__[name]

    return once
