"""Verbs and the words around them, each table one idea; a word is looked up as its lemma."""

from __future__ import annotations


def words(*lines: str) -> frozenset[str]:
    """The words of the lines, as a set."""
    return frozenset(word for line in lines for word in line.split())


MODALS = {
    "will": "",
    "shall": "",
    "'ll": "",
    "wo": "",
    "won't": "",
    "may": "may",
    "might": "might",
    "can": "can",
    "can't": "can",
    "cannot": "can",
    "could": "could",
    "couldn't": "could",
    "would": "would",
    "wouldn't": "would",
    "should": "should",
    "shouldn't": "should",
    "must": "must",
}

DOUBT = words(
    "allegedly reportedly supposedly purportedly apparently possibly perhaps probably likely"
)

# Verbs that put the verb after their "to" in the future or in doubt; the words kept as modality.
AHEAD = words(
    "plan hope intend want aim seek expect try attempt threaten promise vow pledge",
    "propose offer refuse decline fail schedule set order urge ask demand instruct require prepare",
    "consider",
)

# Verbs under which something is told: "announced that it had left", "“It left,” she said".
SAY = words(
    "say tell announce report claim state add warn argue insist believe think suggest declare",
    "admit deny confirm reveal allege assert note explain write predict estimate acknowledge",
    "conclude maintain contend testify recall describe accuse opine affirm",
)

# With those that are followed by what was decided, shown or learnt as others by what was said.
SAYINGS = SAY | words(
    "promise agree order decide rule find learn hear know show demand propose threaten vow pledge",
    "disclose",
)

# Verbs that only report words: of a report without a date, no event of their own.
REMARKS = words(
    "say add explain note comment tell argue believe think suggest insist remark write warn ask",
    "describe recall know expect hope feel mean seem appear claim state quote",
)

# Those of them that tell an act of speaking or writing, if it is known who spoke.
REPORTS = words(
    "say add explain note comment tell argue insist remark write warn describe claim state call",
    "suggest stress emphasise emphasize",
)

# Verbs by which somebody makes another do something.
BIDDING = words("order instruct direct require oblige command tell urge ask force decree")

# Verbs that in the passive say that it is only heard: "it is said that …".
HEARSAY = words("say report believe think claim rumour rumor allege understand assume suppose")

# Verbs that say how things are. In the present tense they tell no event.
STATES = words(
    "be have seem appear remain consist comprise contain include belong own know believe",
    "think feel want like hate need mean matter exist depend deserve resemble concern involve",
    "expect hope fear doubt suspect wish intend prefer understand remember",
    "lack fit equal cost weigh measure sound look keep stay live stand represent constitute",
)

# Verbs of what goes on for long; "a mill owned by his brother" is owned for more than a day.
LASTING = words(
    "own run manage operate lead head control keep use know call name base occupy inhabit",
    "administer govern maintain chair staff guard back fund sponsor finance rent lease employ",
    "inspire surround border dominate",
)

# Verbs that put something into a state for a time: "closed until Tuesday", "banned until 2015".
FOR_A_TIME = words(
    "close shut lock seal block bar ban suspend ground freeze halt stay remand detain jail",
    "imprison intern exile banish exempt license authorise authorize grant extend renew prolong",
    "reserve book engage appoint elect reappoint disqualify restrict quarantine",
)

# Verbs of the weather: "it" is nobody then.
WEATHER = words("rain snow hail thunder freeze thaw drizzle sleet pour")

# Verbs by which a court or a board does what it says: "the appeal is dismissed".
DECREES = words(
    "dismiss sentence acquit grant order convict fine award uphold quash overturn refuse reject",
    "allow remand adjourn impose revoke annul strike discharge affirm reverse set remit condemn",
    "disqualify suspend enjoin commit vacate",
)
