"""The small words of each language, which say nothing of what a text is about.

Closed classes: articles, pronouns, prepositions, conjunctions, auxiliaries, and the adverbs and
verbs of saying that stand in every text. Written for this project.
"""

from __future__ import annotations

from functools import cache

FUNCTION_WORDS = {
    "en": """a about above across after again against ago all almost alone along already also
        although always am among an and another any anyone anything are around as at away back be
        became because become been before began behind being below beside besides between beyond
        both but by came can cannot come could did do does doing done down during each either else
        enough even ever every everyone everything few first for from further gave get give given
        go goes gone got had has have having he hence her here hers herself him himself his how
        however if in indeed instead into is it its itself just last later least less let like
        made make many may me meanwhile might mine more moreover most mostly much must my myself
        near neither never nevertheless next no nobody none nor not nothing now of off often on
        once one only onto or other others otherwise our ours ourselves out over own per perhaps
        put quite rather really same say saying says said second seem seemed seems several shall
        she should since so some someone something sometimes soon still such take taken tell than
        that the their theirs them themselves then there therefore these they third this those
        though three through throughout thus till to told together too took toward towards two
        under until up upon us use used very via was way we well went were what whatever when
        where whether which while who whole whom whose why will with within without would yes yet
        you your yours according ms mr mrs dr new old time times day days week weeks month months
        year years today yesterday tomorrow morning evening night date four five six seven eight
        nine ten dozen dozens half hundred hundreds thousand thousands million millions billion ones
        end ends century centuries decade decades start beginning number part parts thing things
        ways""",
    "fr": """à au aux avec avait avoir car ce cela ces cet cette ceux chez comme contre dans de déjà
        depuis des deux dit donc dont du elle elles en encore entre est et était étaient été être
        eu fait faire ils il jour jours je la le les leur leurs lors lui mais mois même moins ne
        ni nos notre nous on ont ou où par pas pendant peu peut plus pour pourquoi puis quand que
        quel quelle qui sa sans se selon ses si son sont sous sur tandis tous tout toute toutes
        très trois un une vers voir vous an ans année années""",
    "de": """aber alle allem allen aller alles als also am an andere anderen auch auf aus bei beim
        bereits bis bin dabei damit dann das dass davon dazu dem den denn der des dessen die dies
        diese diesem diesen dieser dieses doch dort drei durch ein eine einem einen einer eines er
        erst es etwa für gegen gegenüber habe haben hat hatte hatten hier ihm ihn ihnen ihr ihre
        ihren ihrer im in ins ist ja jahr jahre jahren jahres jede jeder jedoch jetzt kann kein
        keine können konnte laut mehr mit monat monate muss müssen nach nach nicht noch nun nur ob
        oder ohne sagte sagt sehr sei sein seine seinem seinen seiner seit sich sie sind so sollen
        soll sondern sowie tag tage tagen über um und uns unter vom von vor war waren was weil
        weiter welche wenn wer werden wie wieder will wird wir wo woche wochen worden wurde wurden
        zu zum zur zwar zwei zwischen uhr""",
    "es": """a al algo año años ante antes así aún aunque cada como con contra cual cuando de del
        desde después día días dijo donde dos durante el él ella ellas ellos en entre era eran es
        esa ese eso esta está están este esto estos fue fueron ha había han hasta hay la las le
        les lo los más me mes meses mi mientras mismo muy nada ni no nos o otra otro para pero poco
        por porque pues que qué quien se según ser si sí sido sin sobre son su sus también tan
        tanto tiene todo todos tras tres un una uno unos ya y""",
    "it": """a ad agli ai al alla alle allo anche ancora anni anno avere aveva chi che ci come con
        contro cui da dagli dai dal dalla dalle dei del della delle dello di dice dopo dove due e
        ed era erano essere fino fra giorni giorno gli ha hanno i il in io la le lei li lo loro lui
        ma mentre mese mesi molto ne nei nel nella nelle noi non nostro o ogni oltre per perché più
        poi prima quale quando quanto quella quelle quello questa queste questo qui sarà se secondo
        sei sempre senza si sia sono sopra stata stati stato su sua sue sugli sui sul sulla suo
        tra tre tutti tutto un una uno""",
    "pt": """a ainda além ano anos antes ao aos aquela aquele as às até cada com como contra da das
        de depois desde dia dias disse do dois dos e é ela elas ele eles em enquanto entre era eram
        essa esse esta está estão este foi foram há isso já lhe mais mas mês meses mesmo muito na
        não nas nem no nos o os ou onde para pela pelas pelo pelos pode por porque qual quando que
        quem se segundo seja sem ser será seu seus sido sob sobre sua suas também tem têm teve
        todos três tudo um uma umas uns""",
    "nl": """aan al alle als ander andere bij daar dag dagen dan dat de deze die dit doch doen door
        drie dus een en er ging haar had hadden heb hebben heeft hem het hier hij hoe hun ik in
        is ja jaar jaren kan kon konden maand maar meer men met mijn moet na naar niet nog nu of om
        onder ons onze ook op over sinds te tegen tijdens toch toen tot twee u uit uur van vanaf
        veel volgens voor waar waren was wat week weken wel werd werden wie wij worden zal ze zei
        zelf zich zij zijn zo zonder zou zouden""",
    "ru": """а без более был была были было быть в вам во вот все всё всего всех вы где год года
        году годы да даже два дня для день до его ее её если есть еще ещё же за здесь и из или им
        их к как когда который которая которые которого ко кто ли лишь между меня мне может мы на
        над нас не него нее неё нет ни них но ну о об однако он она они оно от очень перед по под
        после потом потому при про раз с сам свои своего свой себя сейчас сказал со так также там
        то того тоже только том тот три ту тут ты у уже чего чем через что чтобы эта эти это этого
        этой этом этот я месяца месяц неделя""",
    "pl": """a aby ale ani bardzo bez bo być był była było były ci co czy dla do dni dnia go gdy
        gdzie i ich im innych ja jak jako je jednak jego jej jest jeszcze jeśli już która które
        który których ku lat lata lub ma mają między mi miał mnie może mu na nad nam nas nie nich
        niego nim niż o od on ona one oni oraz po pod poza ponieważ przed przez przy rok roku są się
        swoje ta tak także tam te tego tej ten też to tu ty tych tylko tym w we według wiele więc
        wszystko z za ze zł że został została zostały""",
}

_CALENDAR = """january february march april may june july august september october november december
    jan feb mar apr jun jul aug sep sept oct nov dec monday tuesday wednesday thursday friday
    saturday sunday spring summer autumn winter quarter
    janvier février mars avril mai juin juillet août septembre octobre novembre décembre lundi mardi
    mercredi jeudi vendredi samedi dimanche
    januar februar märz juni juli oktober dezember montag dienstag mittwoch donnerstag freitag
    samstag sonntag
    enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre lunes
    martes miércoles jueves viernes sábado domingo
    gennaio febbraio aprile maggio giugno luglio settembre ottobre dicembre lunedì martedì mercoledì
    giovedì venerdì sabato domenica
    janeiro fevereiro março maio junho julho setembro outubro novembro dezembro segunda-feira
    terça-feira quarta-feira quinta-feira sexta-feira
    januari februari maart mei augustus maandag dinsdag woensdag donderdag vrijdag zaterdag zondag
    января февраля марта апреля мая июня июля августа сентября октября ноября декабря понедельник
    вторник среда четверг пятница суббота воскресенье
    stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada
    grudnia poniedziałek wtorek środa czwartek piątek sobota niedziela"""


@cache
def calendar_words() -> frozenset[str]:
    """Names of months and weekdays in these languages: when, and not what."""
    return frozenset(_CALENDAR.split())


@cache
def function_words() -> frozenset[str]:
    """Of all these languages together: what a document about a mixed corpus is not about.

    >>> "however" in function_words(), "jedoch" in function_words(), "bridge" in function_words()
    (True, True, False)
    """
    return frozenset(word for words in FUNCTION_WORDS.values() for word in words.split())
