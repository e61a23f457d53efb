"""Kinds of happening: which verbs and nouns tell one thing in other words.

Most of it is derived from WordNet (``happenings.md``); what reporters say beyond a dictionary
stands here.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files

from dateline.lexicon.english.lemmas import singular, verb_lemma
from dateline.lexicon.english.nouns import HAPPENINGS, happens
from dateline.lexicon.english.usage import lexicon
from dateline.lexicon.english.verbs import words


@dataclass(frozen=True, slots=True)
class Kinds:
    """The kinds a word can tell, by number, and those right above: "murder" is a killing."""

    own: frozenset[int] = frozenset()
    above: frozenset[int] = frozenset()

    def __bool__(self) -> bool:
        return bool(self.own)

    def __or__(self, other: Kinds) -> Kinds:
        return Kinds(self.own | other.own, self.above | other.above)


NOTHING = Kinds()

# Said of one happening in reports, each line one kind; "lose_job" also of "lost their jobs".
_SAID_ALIKE = (
    "collapse fall give_way cave_in fall_down come_down topple down be_down",
    "sentence jail imprison prison imprisonment condemn send_down go_to_prison go_to_jail"
    " judgment judgement verdict get_year give_year receive_year get_month give_month get_life",
    "acquit acquittal clear walk_free go_free not_guilty judgment judgement verdict",
    "sign conclude signature signing ink",
    "enter access gain_access entry intrude intrusion break_in break_into hack breach log_in login",
    "adopt pass approve enact adoption passage approval enactment vote",
    "reject refuse turn_down vote_down throw_out defeat decline rejection refusal vote",
    "demolish pull_down tear_down knock_down raze demolition",
    "arrest detain seize apprehend pick_up take_into_custody hold_in_custody detention",
    "close shut close_down shut_down closure shutdown",
    "shut_down shutdown go_down crash outage fail failure down be_down",
    "dismiss sack fire lay_off lose_job make_redundant redundancy cut_job shed_job dismissal",
    "recall call_back call_in take_back withdraw",
    "inform notify tell let_know",
    "elect vote_in election",
    "appoint name nominate appointment nomination make_head become",
    "fine penalty penalise penalize",
    "bankrupt bankruptcy go_bankrupt file_for_bankruptcy go_bust go_under insolvency fold",
    "wind_up dissolve dissolution liquidate liquidation",
    "hire recruit employ take_on engage join",
    "bury burial funeral inter lay_to_rest",
    "raid search storm",
    "adjourn postpone put_off defer delay adjournment postponement",
    "steal rob theft robbery loot make_off",
    "die death pass_away lose_life perish kill drown find_dead",
    "sue lawsuit file_suit take_to_court bring_suit",
    "collide collision crash hit",
    "shoot shooting gun_down open_fire",
    "kill shoot_dead shoot assassinate assassination murder gun_down slay stab_to_death",
    "strike walk_out go_on_strike down_tools stop_work cease_work come_out walkout",
    "sink founder go_down go_to_bottom sinking",
    "burn burn_down fire blaze go_up_in_flames catch_fire gut",
    "explode blow_up explosion blast burst go_off",
    "resign step_down quit stand_down resignation leave_office leave hand_in_notice give_up_post",
    "buy acquire take_over purchase acquisition takeover buy_out",
    "discover find notice spot come_across find_out discovery",
    "win beat defeat victory lose",
    "begin start open commence get_under_way opening",
    "end finish complete conclude come_to_end be_over completion",
    "found establish set_up create incorporate register form foundation establishment formation"
    " incorporation",
    "marry wed wedding marriage",
    "move relocate relocation transfer",
    "publish release issue bring_out make_public come_out publication",
    "charge indict indictment return_indictment press_charge bring_charge file_charge face_charge",
    "build construct erect put_up construction",
    "free release liberate set_free let_go",
    "attack assault raid storm",
    "visit trip",
    "repair mend renew renovate restore refurbish",
    "warn caution warning alert",
    "measure survey measurement",
    "accept acceptance",
    "award give win",
    "choose select award",
    "launch unveil introduce present bring_to_market put_on_sale",
    "copy download",
    "flee escape run_away abscond",
    "increase rise raise",
    "hand_over extradite extradition handover",
    "swap exchange",
    "earthquake quake tremor temblor",
    "hurricane storm typhoon cyclone tornado gale",
    "landslide mudslide landslip rockfall",
    "convict conviction find_guilty guilty",
    "foil thwart repulse repel avert prevent fend_off beat_off",
    "disrupt interrupt hamper cut_off knock_out disruption interruption outage",
    "bomb bombard shell drop_bomb bombing bombardment airstrike",
    "overturn reverse quash overrule strike_down annul reversal annulment",
    "uphold affirm confirm reject_appeal dismiss_appeal",
    "plead_guilty admit confess",
    "revoke withdraw strip cancel",
    "expire lapse run_out",
    "withdraw pull_out withdrawal retreat",
    "cancel call_off scrap abandon ax axe cancellation",
    "surrender capitulate capitulation lay_down_arm give_up",
    "capture seize overrun occupy",
    "enlist join join_up volunteer",
    "depose overthrow oust topple remove_from_power coup",
    "ceasefire truce armistice",
    "meet meeting talk summit confer hold_talk",
    "vanish disappear go_missing disappearance",
    "derail derailment come_off_rail leave_rail jump_track",
    "crash plummet",
    "ground grounding run_aground go_ashore come_ashore drive_ashore strand wreck shipwreck",
    "flood flooding burst_bank",
    "leak spill spillage leakage",
    "float flotation list listing go_public",
    "sale purchase takeover acquisition buyout",
    "demerge spin_off hive_off split_off",
    "merge merger combine amalgamate amalgamation fuse",
    "start_construction begin_construction break_ground lay_foundation_stone lay_first_stone",
    "rename change_name",
    "hijack hijacking commandeer",
    "break_record set_record beat_record",
    "evict eviction turn_out put_out",
    "take_effect come_into_force come_into_effect enter_into_force go_into_effect",
    "sanction impose_sanction blacklist put_on_blacklist designate",
    "depart leave sail set_sail put_to_sea cast_off departure",
    "arrive come_in put_in dock berth arrival",
    "transfer wire remit pay send payment remittance",
    "testify give_evidence depose testimony",
    "reopen open_again reopening open",
    "approve authorise authorize greenlight give_go_ahead give_approval",
    "switch_off turn_off shut_off go_dark go_silent",
    "submit lodge file hand_in submission",
    "ban outlaw forbid prohibit prohibition",
    "suspend halt stop pause suspension",
    "default fail_to_pay miss_payment",
    "auction sell_at_auction go_under_hammer",
    "swear_in take_oath take_office inaugurate inauguration",
    "premiere stage perform give_performance",
    "disclose reveal make_public come_to_light disclosure",
    "draft conscript call_up conscription",
    "besiege siege lay_siege",
    "summon subpoena summons",
)

# One happening from its two sides: who gives it, and who takes it.
_TWO_SIDES = (
    ("sell sale dispose", "buy purchase acquire acquisition take_over buy_out"),
    ("lend loan lease let", "borrow lease rent hire"),
    ("give donate bequeath present cede", "receive get inherit accept"),
)

# Verbs that leave it to a noun to say what happened: "gave a concert", "a strike broke out".
LIGHT = words(
    "be have do make take get give hold happen occur go come see take_place mark undergo suffer",
    "carry carry_out conduct stage experience face lead follow begin start end finish complete",
    "open launch conclude commence strike hit shake rock break_out begin stop continue last",
    "cause result enter impose grant kill injure wound destroy damage wreck devastate gut claim",
    "trap cost force",
)

# Those of them that tell nothing where no such noun stands: "took new ones".
VAGUE = words(
    "be have do make take get give hold go come see carry continue last face lead follow cause",
    "result mark undergo experience happen occur take_place",
)

# What the same people do again and again: at another date it is another one.
REPEATABLE = words(
    "say tell write speak talk report announce warn claim state add ask answer call comment",
    "describe explain note insist argue urge demand meet visit travel fly arrive go come leave",
    "return play win lose beat defeat attack bomb raid shell strike fight march protest rally",
    "demonstrate vote rain snow rise fall drop increase decline pay receive send test train",
    "inspect check measure search question hear debate discuss consider hold attend give sell buy",
    "trade work rehearse sing perform sail sign_in log_in feed work be have do make take get show",
    "flood leak free release arrest fine kill injure wound rob steal inform notify see hear find",
)

# Of these, what nobody suffers twice within days.
SELDOM = words("arrest release free fine kill injure wound rob")

# What befalls a person or a thing once: two dates for it cannot both be true.
ONCE = words(
    "die death bear born birth found founding foundation bankrupt bankruptcy sink sinking collapse",
    "burn_down murder assassinate assassination execute execution crown coronation drown perish",
    "pass_away abdicate abdication acquire acquisition take_over takeover merge merger dissolve",
    "dissolution inaugurate inauguration demolish demolition bury burial funeral behead hang",
    "capsize go_down recall break_in break_into incorporate go_bankrupt go_bust go_under fall_in",
    "cave_in give_way explode explosion burst blow_up gain_access intrude intrusion hack breach",
)

# Words that lead to what follows more often than they belong to the verb: "fell into the river",
# "signed on 3 May".
_LEADING = words("of in on at by to from with for into after before between against about as upon")
_GAP = frozenset(
    {"up", "down", "over", "off", "out", "in", "away", "back", "guilty", "free", "dead"}
)
_SKIPPED = words(
    "a an the his her its their my our your one's two three four five six seven eight nine ten",
    "eleven twelve fifteen eighteen twenty thirty forty fifty hundred",
)
_MOSTLY = 0.5  # of a word's uses are as a noun
_FIRST_SAID = 1_000_000  # numbers of the kinds of this file; WordNet's are lower


@cache
def _rows() -> dict[str, str]:
    """Of the table, by part of speech and word, what stands behind them: few of many are read."""
    text = files(__package__).joinpath("happenings.tsv").read_text(encoding="utf-8")
    return {line[: line.index("\t", 2)]: line for line in text.splitlines()[1:]}


@cache
def _said_alike() -> dict[str, frozenset[int]]:
    found: dict[str, frozenset[int]] = {}
    for number, row in enumerate(_SAID_ALIKE, start=_FIRST_SAID):
        for word in row.split():
            found[word] = found.get(word, frozenset()) | {number}
    return found


@lru_cache(maxsize=1 << 14)
def _kinds(part: str, word: str) -> Kinds:
    row = _rows().get(f"{part}\t{word}")
    said = _said_alike().get(word, frozenset())
    if row is None:
        return Kinds(said)
    _, _, own, above = row.split("\t")
    return Kinds(said | set(map(int, own.split())), frozenset(map(int, above.split())))


def _known(part: str, word: str) -> bool:
    return f"{part}\t{word}" in _rows() or word in _said_alike()


def kinds_of_noun(noun: str) -> Kinds:
    """
    >>> bool(kinds_of_noun("collapse")), bool(kinds_of_noun("lantern"))
    (True, False)
    """
    return _kinds("n", singular(noun))


def kinds_of_verb(verb: str, after: Sequence[str] = ()) -> Kinds:
    """``after`` are the words behind it, of which some make another verb of it.

    >>> akin(kinds_of_verb("resigned"), kinds_of_verb("stepped", ["down", "as", "mayor"]))
    True
    >>> akin(kinds_of_verb("resigned"), kinds_of_verb("arrived"))
    False
    """
    return _kinds("v", verb_with(verb, after))


def kinds_of_lemma(lemma: str) -> Kinds:
    """
    >>> akin(kinds_of_lemma("collapse"), kinds_of_verb("gave", ["way"]))
    True
    """
    return _kinds("v", lemma)


def verb_with(verb: str, after: Sequence[str]) -> str:
    """The lemma of the verb with the words behind it that belong to it.

    >>> verb_with("stepped", ["down", "as"]), verb_with("lost", ["their", "jobs"])
    ('step_down', 'lose_job')
    >>> verb_with("turned", ["the", "offer", "down"]), verb_with("fell", ["into", "the", "river"])
    ('turn_down', 'fall')
    """
    lemma = verb_lemma(verb.lower().removeprefix("co-"))
    return next((one for one in _phrases(lemma, after) if _belongs(one)), lemma)


def is_said_alike(lemma: str) -> bool:
    """Whether reports say it for what others tell with another word."""
    return lemma in _said_alike()


@cache
def _sides() -> dict[str, frozenset[int]]:
    """By lemma, the numbers of those that it tells; below 0 where it tells of who takes."""
    found: dict[str, frozenset[int]] = {}
    for number, (gives, takes) in enumerate(_TWO_SIDES, start=1):
        for side, lemmas in ((number, gives), (-number, takes)):
            for lemma in lemmas.split():
                found[lemma] = found.get(lemma, frozenset()) | {side}
    return found


def sides_of(lemma: str) -> frozenset[int]:
    """
    >>> sides_of("sell") == {-side for side in sides_of("purchase")} != sides_of("collapse")
    True
    """
    return _sides().get(lemma, frozenset())


def _belongs(phrase: str) -> bool:
    return is_said_alike(phrase) or (
        phrase.rpartition("_")[2] not in _LEADING and _known("v", phrase)
    )


def _phrases(lemma: str, after: Sequence[str]) -> Iterator[str]:
    """Longest first."""
    behind = [word.lower() for word in after]
    near = [word for word in behind if word not in _SKIPPED][:3]
    for count in range(len(near), 0, -1):
        yield "_".join((lemma, *near[:count]))
        yield "_".join((lemma, *near[: count - 1], singular(near[count - 1])))
    for word in behind[1:4]:
        if word in _GAP:
            yield f"{lemma}_{word}"


@lru_cache(maxsize=1 << 14)
def noun_of(verb: str) -> str:
    """The noun for what the verb tells, made of it by an ending; empty where none is known.

    >>> [noun_of(verb) for verb in ("resign", "close", "acquit", "arrest", "invade", "fine")]
    ['resignation', 'closure', 'acquittal', 'arrest', 'invasion', '']
    """
    if verb in LIGHT or "_" in verb or len(verb) < 3:
        return ""
    kinds = kinds_of_lemma(verb)
    found = [
        (happens(noun), uses, noun)
        for noun in {root + ending for root in _roots(verb) for ending in _NOMINAL}
        if (uses := _uses_as_noun(noun))
        and (akin(kinds_of_noun(noun), kinds) or (happens(noun) and noun.startswith(verb)))
        and (happens(noun) or not noun.endswith("ing"))  # a building is a thing
    ]
    return max(found, default=(False, 0, ""))[2]


_NOMINAL = (
    *("", "al", "ation", "ition", "ution", "ion", "ment", "ure", "ing", "ance", "ence", "age"),
    *("ery", "y"),
)
_ROOTS = (  # how a verb ends, and what stands for that before the ending of a noun
    *(
        ("e", ""),
        ("y", ""),
        ("ish", ""),
        ("te", ""),
        ("d", "s"),
        ("nd", "ns"),
        ("de", "s"),
        ("t", "ss"),
    ),
    *(
        ("rt", "rs"),
        ("ish", "ic"),
        ("fy", "fic"),
        ("ude", "us"),
        ("scribe", "script"),
        ("duce", "duct"),
    ),
)


def _roots(verb: str) -> Iterator[str]:
    yield verb
    yield verb + verb[-1]
    for ending, instead in _ROOTS:
        if verb.endswith(ending):
            yield verb.removesuffix(ending) + instead


def _uses_as_noun(word: str) -> int:
    """How often it is a noun in treebanks, where that is what it mostly is; once where its ending
    says so, or what it means."""
    known = lexicon().get(word)
    uses = 0 if known is None or known.share("NOUN") < _MOSTLY else known.tags["NOUN"]
    return uses or int(happens(word) or (known is None and word.endswith(("tion", "sion"))))


def made_of_a_verb(noun: str) -> bool:
    """Whether it is the noun for what some verb tells.

    >>> [made_of_a_verb(noun) for noun in ("excavation", "inspection", "station", "certificate")]
    [True, True, False, False]
    """
    for ending in filter(noun.endswith, _NOMINAL[1:]):
        root = noun.removesuffix(ending)
        verbs = (root, f"{root}e", f"{root}y", f"{root}ate", root[:-1])
        if any(_known("v", verb) and noun_of(verb) == noun for verb in verbs):
            return True
    return False


def is_event_noun(noun: str) -> bool:
    """Whether the noun, wherever it stands, is something that happens."""
    return singular(noun) in HAPPENINGS


def akin(one: Kinds, other: Kinds) -> bool:
    """Whether both can tell one kind of happening.

    >>> akin(kinds_of_noun("collapse"), kinds_of_verb("gave", ["way"]))
    True
    >>> akin(kinds_of_verb("acquitted"), kinds_of_verb("convicted"))
    False
    """
    return not (
        one.own.isdisjoint(other.own)
        and one.own.isdisjoint(other.above)
        and one.above.isdisjoint(other.own)
    )
