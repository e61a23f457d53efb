"""What people decided of actors, gathered while decisions are applied in order."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass
class ActorChanges:
    """What is decided of actors, by names as the program wrote them.

    ``means`` says which actor a name is of, ``apart`` holds names and actors that are not the
    same, ``shown`` and ``kinds`` are by actor.
    """

    means: dict[str, str] = field(default_factory=dict)
    apart: set[tuple[str, str]] = field(default_factory=set)
    shown: dict[str, str] = field(default_factory=dict)
    kinds: dict[str, str] = field(default_factory=dict)

    def same(self, name: str, actor: str) -> None:
        self.apart.discard((name, actor))
        self.apart.discard((actor, name))
        self.means[name] = actor

    def not_same(self, name: str, actor: str) -> None:
        self.apart.add((name, actor))
        if self.means.get(name) == actor:
            del self.means[name]
        if self.means.get(actor) == name:
            del self.means[actor]

    def root(self, name: str) -> str:
        """The actor that a name is of in the end.

        >>> ActorChanges({"A": "B", "B": "C"}).root("A")
        'C'
        >>> ActorChanges({"A": "B", "B": "A"}).root("B")
        'A'
        """
        passed = [name]
        while (following := self.means.get(passed[-1])) is not None:
            if following in passed:  # people said it both ways round: one of them is shown
                return min(passed[passed.index(following) :])
            passed.append(following)
        return passed[-1]

    def __bool__(self) -> bool:
        return bool(self.means or self.apart or self.shown or self.kinds)
