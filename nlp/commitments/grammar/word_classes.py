"""The closed classes of words by which clauses are told apart, and what stands in front of what."""

from nlp.matching.wordlists import wordset

WE = frozenset(["ik", "wij", "we"])
PRONOUNS = WE | {"u"}
TOWARDS_YOU = frozenset(["u", "uw", "hierover", "daarover"])
PREPOSITIONS = wordset(
    """in op van voor na met bij aan door over tot uit naar binnen tijdens per om te sinds vanaf
    tegen onder tussen volgens vanuit rond omtrent"""
)
BEFORE_NOUNS = wordset(
    """de het een mijn uw dit deze dat ons onze geen nader van op in voor ter door aan nieuw
    eerste"""
)
BEFORE_NO_VERB = frozenset(["te", *PREPOSITIONS, *BEFORE_NOUNS])
BREAKS = frozenset(',;:()«»“”"–—')
JOINS = frozenset({"en", "maar", "of", "alsmede", "doch", "waarna"})
# A condition or a request is no undertaking, nor is what a law or a motion lays down.
SUBORDINATING = wordset(
    """zodra nadat omdat hoewel indien wanneer terwijl opdat zodat zoals voordat alvorens totdat
    tenzij mits doordat aangezien als of hoe wat wie waardoor mocht mochten nu"""
)
RELATIVE = frozenset(["die", "dat", "welke"])
# All that open a subordinate clause.
OPENERS = (
    SUBORDINATING
    | RELATIVE
    | wordset(
        """hetgeen waarin waarmee waarover waarop waarvan waarbij waaraan waarna waarvoor waaruit
        waartoe waarnaar waarom waar"""
    )
)
