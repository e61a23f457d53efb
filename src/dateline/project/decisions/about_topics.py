"""What people decided of topics, gathered while decisions are applied in order."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass
class TopicChanges:
    """By the ids of topics: how they are ``shown``, ``into`` which others they went, and the names
    under which events were put there, ``made``. ``of`` is the topic of an event, by their ids."""

    shown: dict[str, str] = field(default_factory=dict)
    into: dict[str, str] = field(default_factory=dict)
    made: dict[str, str] = field(default_factory=dict)
    of: dict[str, str] = field(default_factory=dict)

    def root(self, topic: str) -> str:
        """The topic that one went into in the end.

        >>> TopicChanges(into={"a": "b", "b": "c"}).root("a")
        'c'
        """
        passed = [topic]
        while (following := self.into.get(passed[-1])) is not None:
            if following in passed:  # both ways round: one of them is shown
                return min(passed[passed.index(following) :])
            passed.append(following)
        return passed[-1]

    def names(self, known: dict[str, str]) -> dict[str, str]:
        """The names of the snapshot's topics that are now called otherwise. ``known`` are its
        names by id; a topic that went into one that is gone stays itself.

        >>> changes = TopicChanges({"a": "The fire"}, {"b": "a"})
        >>> changes.names({"a": "Mill: fire", "b": "Boiler: blast", "c": "Strike"})
        {'Mill: fire': 'The fire', 'Boiler: blast': 'The fire'}
        """
        all_known = {**self.made, **known}
        called = {name: self._called(topic, all_known) for topic, name in known.items()}
        return {name: now for name, now in called.items() if now != name}

    def events(self, known: dict[str, str]) -> dict[str, str]:
        """The name that the topic of an event has now, by the event's id; empty for none.

        >>> changes = TopicChanges({"a": "The fire"}, {}, {"z": "The flood"}, {"1": "a", "2": "z"})
        >>> changes.events({"a": "Mill: fire"})
        {'1': 'The fire', '2': 'The flood'}
        """
        all_known = {**self.made, **known}
        return {
            event: self._called(topic, all_known) if topic else ""
            for event, topic in self.of.items()
        }

    def added(self, known: dict[str, str]) -> dict[str, str]:
        """The ids of topics that people made, by the names that they have now."""
        all_known = {**self.made, **known}
        own = (topic for topic in self.made if topic not in known)
        return {self._called(topic, all_known): topic for topic in own}

    def _called(self, topic: str, known: dict[str, str]) -> str:
        root = self.root(topic)
        root = root if root in known else topic
        return self.shown.get(root, known[root])
