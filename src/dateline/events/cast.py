"""The actors of a document with what its sentences ask about them."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace

from dateline.core.mention import ActorKind, ActorMention, TimeMention
from dateline.core.passage import Passage
from dateline.core.sentence import Sentence
from dateline.core.text import Document, Span
from dateline.events.author import NOBODY, Voice
from dateline.events.pronouns import Pronoun, Scene, genders, person_meant

_LONG = 1 << 40  # characters: more than any text has
NEAR = 400  # characters back in which a pronoun's name is looked for
_LONGEST = 200  # characters of a name
_THREAD = 3000  # characters back in which a row of "he" and "she" may have begun


class Cast:
    """The actors of a document, to be had by place: a sentence asks for its own few. ``voice`` says
    who speaks; ``labels`` are places where a name greets, signs or heads, and tells of nobody."""

    def __init__(
        self,
        document: Document,
        actors: Sequence[ActorMention],
        voice: Voice = NOBODY,
        labels: Sequence[Span] = (),
    ) -> None:
        self.document = document
        self._actors = sorted(actors, key=lambda actor: actor.span)
        self._starts = [actor.span.start for actor in self._actors]
        self.voice = voice
        self._labels = sorted(labels)
        self._label_starts = [span.start for span in self._labels]
        self.under: Mapping[Span, TimeMention] = {}
        self.about: ActorMention | None = None  # of whom or what the whole text tells
        self.before: Mapping[Span, Sentence] = {}  # of each sentence the one before it
        self._genders = genders(document.text, self._actors)
        people = [a for a in self.spoken_of(self._actors) if a.kind is ActorKind.PERSON]
        self._first = people[0] if people else None
        others = (a.span.start for a in people if a.actor != people[0].actor)
        self._alone_until = next(others, self._actors[-1].span.end + _LONG) if people else 0

    def passage(self, sentence: Sentence, times: Sequence[TimeMention] = ()) -> Passage:
        """The sentence with those named in it and shortly before it."""
        near, before = self.around(sentence.span), self.before.get(sentence.span)
        return Passage(self.document.text, sentence, times, near, before)

    def spoken_of(self, actors: Sequence[ActorMention]) -> list[ActorMention]:
        """Without those who are only greeted, who sign, or whose the text is."""
        return [actor for actor in actors if not self._is_label(actor.span)]

    def spoken(self, passage: Passage) -> Passage:
        return replace(passage, actors=self.spoken_of(passage.actors))

    def head(self, sentence: Sentence) -> TimeMention | None:
        """The head of the entry that the sentence is told in, where it stands in one."""
        return self.under.get(sentence.span)

    def _is_label(self, name: Span) -> bool:
        last = bisect_right(self._label_starts, name.start) - 1
        return last >= 0 and self._labels[last].contains(name)

    def lone_person(self, at: int) -> ActorMention | None:
        """The one person that the text has named so far, where it has named no other."""
        first = self._first
        named = first is not None and first.span.end <= at <= self._alone_until
        return first if named else None

    def person_meant(
        self,
        sentence: Sentence,
        pronoun: Pronoun,
        without: Collection[str] = (),
    ) -> ActorMention | None:
        """The person, or the ship, that "he" or "she" means in a sentence."""
        around = self.within(Span(max(0, sentence.span.start - _THREAD), sentence.span.end))
        told = self.spoken_of(around)
        lone = self.lone_person(sentence.span.start)
        scene = Scene(self.document.text, told, self.before, self._genders, self.about, lone)
        return person_meant(scene, sentence, pronoun, without)

    def within(self, place: Span) -> Sequence[ActorMention]:
        first = bisect_left(self._starts, place.start)
        return self._actors[first : bisect_left(self._starts, place.end)]

    def around(self, sentence: Span) -> Sequence[ActorMention]:
        """Those in the sentence, and before it as far as a pronoun may reach."""
        first = bisect_left(self._starts, sentence.start - NEAR - _LONGEST)
        return self._actors[first : bisect_left(self._starts, sentence.end)]
