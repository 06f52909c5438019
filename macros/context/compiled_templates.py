"""Templates that were compiled once: for the next build of a process, and for the next process.

A template is known by its source and by all that decides what comes of it, so that one that is
edited is compiled anew. Jinja's own store on disk trusts whatever lies there; this one lies
where all else does that need not be made again, each value sealed (``agenda.step_cache``).
"""

import marshal
from base64 import b64decode, b64encode
from types import CodeType
from typing import Final

from jinja2 import BytecodeCache, Environment
from jinja2.bccache import Bucket

from agenda.step_cache import Step

_COMPILED: Final = Step[CodeType](
    "compiled template",
    packages=("macros",),
    plain=lambda code: b64encode(marshal.dumps(code)).decode(),
    made=lambda text: marshal.loads(b64decode(text)),
)


class CompiledTemplates(BytecodeCache):
    """Keeps what templates were compiled to. ``escape`` names what makes their texts safe.

    What a template prints that never changes is escaped when it is compiled.
    """

    def __init__(self, escape: str) -> None:
        self._escape = escape
        self._held: dict[tuple[str | None, str], CodeType] = {}

    def get_bucket(
        self, environment: Environment, name: str, filename: str | None, source: str
    ) -> Bucket:
        """Give a template as it is compiled. Raises TemplateSyntaxError, as Jinja does."""
        bucket = Bucket(environment, self.get_cache_key(name, filename), "")
        held = (filename, source)
        if held not in self._held:
            takes = (self._escape, str(_options(environment)), name, filename or "", source)
            self._held[held] = _COMPILED.result(
                takes, lambda: environment.compile(source, name, filename)
            )
        bucket.code = self._held[held]
        return bucket

    def set_bucket(self, bucket: Bucket) -> None:
        """Nothing: what was compiled is held already."""

    def load_bytecode(self, bucket: Bucket) -> None:
        """Nothing: a bucket is never given empty."""

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Nothing, for the same reason."""


def _options(environment: Environment) -> tuple[object, ...]:
    """Give what an environment makes of a source beside its code."""
    return (
        environment.trim_blocks,
        environment.lstrip_blocks,
        environment.undefined.__name__,
        environment.code_generator_class.__name__,
        sorted(environment.filters),
    )
