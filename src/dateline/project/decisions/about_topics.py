"""What people decided of topics, gathered while decisions are applied in order."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass
class TopicChanges:
    """By the ids of topics: how they are ``shown``, and ``into`` which others they went.
    ``of_events`` are the topics that events were put into, each as id and name, by the event."""

    shown: dict[str, str] = field(default_factory=dict)
    into: dict[str, str] = field(default_factory=dict)
    of_events: dict[str, tuple[str, str]] = field(default_factory=dict)

    def put(self, known: dict[str, str]) -> dict[str, str]:
        """The names of the topics that events were put into, as they are called now; ``known`` are
        the snapshot's by id. Empty for an event that belongs to none.

        >>> into = {"e": ("a", "Mill"), "f": ("", "Own")}
        >>> TopicChanges({"a": "The fire"}, of_events=into).put({"a": "Mill: fire"})
        {'e': 'The fire', 'f': 'Own'}
        """
        now = self.names(known)
        return {
            event: now.get(known[topic], known[topic]) if topic in known else name
            for event, (topic, name) in self.of_events.items()
        }

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
        now: dict[str, str] = {}
        for topic, name in known.items():
            root = self.root(topic)
            root = root if root in known else topic
            called = self.shown.get(root, known[root])
            if called != name:
                now[name] = called
        return now
