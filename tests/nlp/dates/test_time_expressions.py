"""Every row of the table of deadlines in the domain, and the language around it.

The document is of Thursday 11 February 2021. A phrase is read alone and inside a sentence.
"""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from nlp.dates.finding import find
from nlp.dates.meaning.expressions import Direction, Due, Lean, Role, TimeExpression
from nlp.dates.meaning.resolving import resolve
from nlp.findings import Precision

DAY = date(2021, 2, 11)


def day_of(written: str) -> date | None:
    return date.fromisoformat(written) if written else None


def due(words: str) -> Due:
    """ "2021-05-01..2021-05-31 month P1Y | the event" as a Due; "…" stands for the letter's day."""
    days, _, rest = words.partition(" ")
    first, _, last = days.replace("…", DAY.isoformat()).partition("..")
    rest, _, condition = rest.partition(" | ")
    precision, _, recurrence = rest.partition(" ")
    return Due(
        day_of(first), day_of(last), Precision(precision), recurrence or None, condition or None
    )


def read(text: str, day: date | None = DAY, direction: Direction = Direction.FORWARDS) -> list[Due]:
    return [resolve(found, day, direction) for found in find(text)]


TABLE = [
    ("uiterlijk 10 september 2020", "..2020-09-10 day"),
    ("op 27 oktober a.s.", "2021-10-27..2021-10-27 day"),
    ("2 juli jl.", "2020-07-02..2020-07-02 day"),
    ("vóór 1 mei", "…..2021-04-30 day"),
    ("voor 1 mei", "…..2021-04-30 day"),
    ("in september", "2021-09-01..2021-09-30 month"),
    ("in de loop van november", "2021-11-01..2021-11-30 month"),
    ("deze maand", "2021-02-01..2021-02-28 month"),
    ("begin april", "2021-04-01..2021-04-10 decade"),
    ("half april", "2021-04-11..2021-04-20 decade"),
    ("medio april", "2021-04-11..2021-04-20 decade"),
    ("eind april", "2021-04-21..2021-04-30 decade"),
    ("eerste helft van april", "2021-04-01..2021-04-15 half-month"),
    ("de tweede helft van april", "2021-04-16..2021-04-30 half-month"),
    ("eerste kwartaal van 2021", "2021-01-01..2021-03-31 quarter"),
    ("Q1 2021", "2021-01-01..2021-03-31 quarter"),
    ("1e kwartaal", "2021-01-01..2021-03-31 quarter"),
    ("voor eind Q1 2020", "..2020-03-31 quarter"),
    ("voor eind Q1 2021", "…..2021-03-31 quarter"),
    ("vóór het einde van het eerste kwartaal", "…..2021-03-31 quarter"),
    ("eerste helft van 2024", "2024-01-01..2024-06-30 half-year"),
    ("tweede helft van 2024", "2024-07-01..2024-12-31 half-year"),
    ("begin 2022", "2022-01-01..2022-03-31 part-of-year"),
    ("medio 2022", "2022-05-01..2022-08-31 part-of-year"),
    ("eind 2022", "2022-10-01..2022-12-31 part-of-year"),
    ("begin volgend jaar", "2022-01-01..2022-03-31 part-of-year"),
    ("eind volgend jaar", "2022-10-01..2022-12-31 part-of-year"),
    ("voorjaar 2021", "2021-03-21..2021-06-20 season"),
    ("zomer 2021", "2021-06-21..2021-09-20 season"),
    ("najaar 2021", "2021-09-21..2021-12-20 season"),
    ("winter 2021", "2021-12-21..2022-03-20 season"),
    ("dit voorjaar", "2021-03-21..2021-06-20 season"),
    ("later dit voorjaar", "2021-03-21..2021-06-20 season"),
    ("komend najaar", "2021-09-21..2021-12-20 season"),
    ("in de zomer", "2021-06-21..2021-09-20 season"),
    ("voorzien voor najaar 2021", "2021-09-21..2021-12-20 season"),
    ("gepland voor 2021", "2021-01-01..2021-12-31 year"),
    ("toegezegd voor november", "2021-11-01..2021-11-30 month"),
    ("voor de zomer", "…..2021-07-08 recess"),
    ("vóór het zomerreces", "…..2021-07-08 recess"),
    ("na de zomer", "2021-09-06..2021-12-20 recess"),
    ("na het zomerreces", "2021-09-06..2021-12-20 recess"),
    ("vóór het zomereces", "…..2021-07-08 recess"),
    ("uiterlijk 3 febuari", "…..2022-02-03 day"),
    ("vóór het kerstreces", "…..2021-12-21 recess"),
    ("in het kerstreces", "2021-12-22..2022-01-17 recess"),
    ("na het kerstreces", "2022-01-18.. recess"),
    ("na het voorjaarsreces", "2021-03-10.. recess"),
    ("voor het meireces", "…..2021-04-29 recess"),
    ("Prinsjesdag", "2021-09-21..2021-09-21 day"),
    ("vóór Prinsjesdag", "…..2021-09-20 day"),
    ("Voorjaarsnota", "…..2021-06-01 day"),
    ("bij de Voorjaarsnota", "…..2021-06-01 day"),
    ("in 2025", "2025-01-01..2025-12-31 year"),
    ("dit jaar", "2021-01-01..2021-12-31 year"),
    ("volgend jaar", "2022-01-01..2022-12-31 year"),
    ("eind dit jaar", "2021-10-01..2021-12-31 part-of-year"),
    ("het komend jaar", "…..2022-02-11 year"),
    ("na 2023", "2024-01-01.. year"),
    ("vanaf 1 januari 2021", "2021-01-01.. day"),
    ("per 1 januari 2021", "2021-01-01..2021-01-01 day"),
    ("voor het einde van het jaar", "…..2021-12-31 day"),
    ("ultimo 2022", "…..2022-12-31 day"),
    ("binnen zes weken", "…..2021-03-25 day"),
    ("binnen twee maanden", "…..2021-04-11 day"),
    ("over drie maanden", "2021-05-11..2021-05-11 day"),
    ("in de week van 14 juni", "2021-06-14..2021-06-20 week"),
    ("volgende week", "2021-02-15..2021-02-21 week"),
    ("begin volgende week", "2021-02-15..2021-02-16 week"),
    ("eind volgende week", "2021-02-18..2021-02-19 week"),
    ("eerste trimester van 2018", "2018-01-01..2018-04-30 part-of-year"),
    ("omstreeks 20 januari", "2022-01-20..2022-01-20 day"),
    ("uiterlijk januari", "…..2022-01-31 month"),
    ("vóór eind oktober", "…..2021-10-31 month"),
    ("26-30 oktober 2020", "2020-10-26..2020-10-30 day"),
    ("jaarlijks", "2021-01-01..2021-12-31 year P1Y"),
    ("elk half jaar", "2021-01-01..2021-06-30 half-year P6M"),
    ("ieder kwartaal", "2021-01-01..2021-03-31 quarter P3M"),
    ("voor de kerst", "…..2021-12-24 day"),
    ("rond de zomer", "2021-06-21..2021-09-20 season"),
    ("in het krokusreces", "2021-02-26..2021-03-09 recess"),
    ("voor het krokusreces", "…..2021-02-25 recess"),
    ("gepland voor het zomerreces", "…..2021-07-08 recess"),
    ("op korte termijn", ".. vague"),
    ("zo spoedig mogelijk", ".. vague"),
    ("ten spoedigste", ".. vague"),
    ("komende periode", ".. vague"),
    ("te zijner tijd", ".. vague"),
    ("spoedig", ".. vague"),
    ("binnenkort", ".. vague"),
    ("de komende weken", ".. vague"),
    ("de komende maanden", ".. vague"),
    ("de komende jaren", ".. vague"),
    ("enkele weken", ".. vague"),
    ("zodra het SER-advies beschikbaar is", ".. conditional | het SER-advies beschikbaar is"),
    (
        "nadat de Raad van State advies heeft uitgebracht",
        ".. conditional | de Raad van State advies heeft uitgebracht",
    ),
    ("na afloop van het onderzoek", ".. conditional | het onderzoek"),
    (
        "zo spoedig mogelijk na ontvangst van het advies",
        ".. conditional | ontvangst van het advies",
    ),
    ("na besluitvorming over het nieuwe beleid", ".. conditional | het nieuwe beleid"),
    ("vóór de begrotingsbehandeling", ".. event | de begrotingsbehandeling"),
    ("voorafgaand aan het commissiedebat", ".. event | het commissiedebat"),
    (
        "voorafgaand aan het commissiedebat van 12 juni",
        "…..2021-06-11 event | het commissiedebat van 12 juni",
    ),
]

LANGUAGE = [
    ("in week 22 september", "2021-09-20..2021-09-26 week"),
    ("in decemeber", "2021-12-01..2021-12-31 month"),
    ("vóór ultimo 2021", "…..2021-12-31 day"),
    ("in het voor- of najaar", "2021-03-21..2021-12-20 season"),
    ("in het voor- of najaar van 2022", "2022-03-21..2022-12-20 season"),
    ("eind volgend schooljaar", "2022-05-01..2022-07-31 part-of-year"),
    ("begin apirl", "2021-04-01..2021-04-10 decade"),
    ("vóór het einde van volgend schooljaar", "…..2022-07-31 day"),
    ("uiterljik 1 mei", "…..2021-05-01 day"),
    ("voór 1 mei", "…..2021-04-30 day"),
    ("vóor eind mei", "…..2021-05-31 month"),
    ("bij de eerste suppletoire wet", "…..2021-06-01 day"),
    ("bij de tweede suppletoire begrotingswet 2021", "…..2021-12-01 day"),
    ("op een nader te bepalen datum", ".. vague"),
    ("uiterlijk eind volgende week", "…..2021-02-19 week"),
    ("vóór het einde van volgende week", "…..2021-02-19 week"),
    ("in Q 3 van 2021", "2021-07-01..2021-09-30 quarter"),
    ("rond Koninginnedag 2010", "2010-04-30..2010-04-30 day"),
    (
        "vóór de inwerkingtreding van de wet op 1 januari 2022",
        "…..2021-12-31 event | de inwerkingtreding van de wet op 1 januari 2022",
    ),
    (
        "voorafgaand aan het overleg over de post d.d. 8 september",
        "…..2021-09-07 event | het overleg over de post d.d. 8 september",
    ),
    ("over precies twee maanden", "2021-04-11..2021-04-11 day"),
    ("over ruim een maand", ".. vague"),
    ("over bijna een jaar", ".. vague"),
    ("voor het a.s. meireces", "…..2021-04-29 recess"),
    ("voor het einde van het schooljaar", "…..2021-07-31 day"),
    ("binnen de daarvoor gebruikelijke termijn van drie weken", "…..2021-03-04 day"),
    ("in uiterlijk zes weken", "…..2021-03-25 day"),
    ("in de laatste twee maanden van 2021", "2021-11-01..2021-12-31 part-of-year"),
    ("in de eerste vier maanden van volgend jaar", "2022-01-01..2022-04-30 part-of-year"),
    ("in mei of anders in juni", "2021-05-01..2021-06-30 month"),
    ("in mei dan wel in juni", "2021-05-01..2021-06-30 month"),
    ("na eind december", "2022-01-01.. decade"),
    ("na het einde van 2022", "2023-01-01.. part-of-year"),
    ("uiterlijk 1-7-'21", "…..2021-07-01 day"),
    ("in kwartaal IV", "2021-10-01..2021-12-31 quarter"),
    ("in de loop van het jaar 2022", "2022-01-01..2022-12-31 year"),
    ("voor het einde van het kalenderjaar 2022", "…..2022-12-31 day"),
    ("voorzien voor zomer 2022", "2022-06-21..2022-09-20 season"),
    ("vóór afloop van het derde kwartaal", "…..2021-09-30 quarter"),
    ("in de eerste zes maanden van 2022", "2022-01-01..2022-06-30 half-year"),
    ("op de laatste dag voor het zomerreces", "2021-07-08..2021-07-08 day"),
    ("in wk 24", "2021-06-14..2021-06-20 week"),
    ("begin week 24", "2021-06-14..2021-06-15 week"),
    ("op de 3e dinsdag in september", "2021-09-21..2021-09-21 day"),
    ("ten minste een week voor Prinsjesdag", "…..2021-09-14 day"),
    (
        "minstens twee weken voor het debat van 12 juni",
        "…..2021-05-29 event | het debat van 12 juni",
    ),
    ("zo snel mogelijk na de zomer", "2021-09-06..2021-12-20 recess"),
    ("zo vlug mogelijk", ".. vague"),
    (
        "de dag voor het debat van 12 juni",
        "2021-06-11..2021-06-11 day | het debat van 12 juni",
    ),
    ("12 maart 2020", "2020-03-12..2020-03-12 day"),
    ("vóór 1 mei a.s.", "…..2021-04-30 day"),
    ("uiterlijk 1 mei aanstaande", "…..2021-05-01 day"),
    ("tot en met 3 juni", "…..2021-06-03 day"),
    ("1 t/m 3 juni", "2021-06-01..2021-06-03 day"),
    ("van 1 tot en met 3 juni", "2021-06-01..2021-06-03 day"),
    ("tussen 1 mei en 1 juli", "2021-05-01..2021-07-01 day"),
    ("tussen mei en juli 2022", "2022-05-01..2022-07-31 month"),
    ("tussen 26 en 30 oktober", "2021-10-26..2021-10-30 day"),
    ("op de derde woensdag van mei 2022", "2022-05-18..2022-05-18 day"),
    ("eind november, begin december", "2021-11-21..2021-12-10 decade"),
    ("in de loop van de tweede helft van 2021", "2021-07-01..2021-12-31 half-year"),
    ("in de periode 2024-2026", "2024-01-01..2026-12-31 year"),
    ("in de periode 2024 tot en met 2026", "2024-01-01..2026-12-31 year"),
    ("in het IIe kwartaal van 2023", "2023-04-01..2023-06-30 quarter"),
    ("tussen het kerstreces 2024 en het voorjaarsreces 2025", "2025-01-14..2025-02-20 recess"),
    ("in april of mei", "2021-04-01..2021-05-31 month"),
    ("september/oktober", "2021-09-01..2021-10-31 month"),
    ("september/oktober 2021", "2021-09-01..2021-10-31 month"),
    ("Q1-Q2 2024", "2024-01-01..2024-06-30 quarter"),
    ("in 2021Q4", "2021-10-01..2021-12-31 quarter"),
    ("Q1/Q2 2024", "2024-01-01..2024-06-30 quarter"),
    ("Q4 2023/Q1 2024", "2023-10-01..2024-03-31 quarter"),
    ("2024-2025", "2024-01-01..2025-12-31 year"),
    ("in 2024-2025", "2024-01-01..2025-12-31 year"),
    ("eind 2023/begin 2024", "2023-10-01..2024-03-31 part-of-year"),
    ("eind 2023 of begin 2024", "2023-10-01..2024-03-31 part-of-year"),
    ("eind april/begin mei", "2021-04-21..2021-05-10 decade"),
    ("begin/medio 2022", "2022-01-01..2022-08-31 part-of-year"),
    ("half tot eind mei", "2021-05-11..2021-05-31 decade"),
    ("het eerst kwartaal", "2021-01-01..2021-03-31 quarter"),
    ("1e kwartaal 2022", "2022-01-01..2022-03-31 quarter"),
    ("Q4", "2021-10-01..2021-12-31 quarter"),
    ("K1", "2021-01-01..2021-03-31 quarter"),
    ("K1 2022", "2022-01-01..2022-03-31 quarter"),
    ("2021-Q4", "2021-10-01..2021-12-31 quarter"),
    ("Q4-2021", "2021-10-01..2021-12-31 quarter"),
    ("jan. 2022", "2022-01-01..2022-01-31 month"),
    ("in sept. 2021", "2021-09-01..2021-09-30 month"),
    ("20 sept.", "2021-09-20..2021-09-20 day"),
    ("in het vierde kwartaal", "2021-10-01..2021-12-31 quarter"),
    ("in het laatste kwartaal van 2021", "2021-10-01..2021-12-31 quarter"),
    ("eerste of tweede kwartaal van 2021", "2021-01-01..2021-06-30 quarter"),
    ("voor het zomerreces 2022", "…..2022-07-07 recess"),
    ("voor het reces van de zomer", "…..2021-07-08 recess"),
    ("vóór het herfstreces", "…..2021-10-14 recess"),
    ("na het herfstreces", "2021-10-26.. recess"),
    ("vóór het meireces", "…..2021-04-29 recess"),
    ("herfstreces", "2021-10-15..2021-10-25 recess"),
    ("krokusreces", "2021-02-26..2021-03-09 recess"),
    ("meireces", "2021-04-30..2021-05-10 recess"),
    ("eind deze maand", "2021-02-21..2021-02-28 decade"),
    ("begin volgende week", "2021-02-15..2021-02-16 week"),
    ("komende week", "2021-02-15..2021-02-21 week"),
    ("deze week", "2021-02-08..2021-02-14 week"),
    ("vandaag", "…..2021-02-11 day"),
    ("morgen", "2021-02-12..2021-02-12 day"),
    ("volgende maand", "2021-03-01..2021-03-31 month"),
    ("begin volgende maand", "2021-03-01..2021-03-10 decade"),
    ("dit kwartaal", "2021-01-01..2021-03-31 quarter"),
    ("komend kwartaal", "2021-04-01..2021-06-30 quarter"),
    ("het volgende kwartaal", "2021-04-01..2021-06-30 quarter"),
    ("in het volgende kwartaal", "2021-04-01..2021-06-30 quarter"),
    ("eind dit kwartaal", "2021-03-01..2021-03-31 month"),
    ("dit najaar", "2021-09-21..2021-12-20 season"),
    ("najaar", "2021-09-21..2021-12-20 season"),
    ("in het najaar", "2021-09-21..2021-12-20 season"),
    ("in het nieuwe jaar", "2022-01-01..2022-12-31 year"),
    ("begin van het nieuwe jaar", "2022-01-01..2022-03-31 part-of-year"),
    ("halfjaarlijks", "2021-01-01..2021-06-30 half-year P6M"),
    ("per kwartaal", "2021-01-01..2021-03-31 quarter P3M"),
    ("tweejaarlijks", "2021-01-01..2022-12-31 year P2Y"),
    ("maandelijks", "2021-02-01..2021-02-28 month P1M"),
    ("wekelijks", "2021-02-08..2021-02-14 week P1W"),
    ("jaarlijks in mei", "2021-05-01..2021-05-31 month P1Y"),
    ("jaarlijks vóór 1 juli", "…..2021-06-30 day P1Y"),
    ("elk jaar in het voorjaar", "2021-03-21..2021-06-20 season P1Y"),
    ("elk najaar", "2021-09-21..2021-12-20 season P1Y"),
    ("om de twee jaar", "2021-01-01..2022-12-31 year P2Y"),
    ("om het jaar", "2021-01-01..2022-12-31 year P2Y"),
    ("elke drie maanden", "2021-01-01..2021-03-31 quarter P3M"),
    ("twee keer per jaar", "2021-01-01..2021-06-30 half-year P6M"),
    ("tweemaal per jaar", "2021-01-01..2021-06-30 half-year P6M"),
    ("twee maal per jaar", "2021-01-01..2021-06-30 half-year P6M"),
    ("eens per jaar", "2021-01-01..2021-12-31 year P1Y"),
    ("eenmaal per jaar", "2021-01-01..2021-12-31 year P1Y"),
    ("vier keer per jaar", "2021-01-01..2021-03-31 quarter P3M"),
    ("elke maand", "2021-02-01..2021-02-28 month P1M"),
    ("ieder jaar", "2021-01-01..2021-12-31 year P1Y"),
    ("om de zes maanden", "2021-01-01..2021-06-30 half-year P6M"),
    ("eens in de twee jaar", "2021-01-01..2022-12-31 year P2Y"),
    ("iedere zes weken", "…..2021-03-25 week P6W"),
    ("Verantwoordingsdag", "2021-05-19..2021-05-19 day"),
    ("op Verantwoordingsdag 2022", "2022-05-18..2022-05-18 day"),
    ("Prinsjesdag 2022", "2022-09-20..2022-09-20 day"),
    ("na Prinsjesdag", "2021-09-22.. day"),
    ("rond Prinsjesdag", "2021-09-21..2021-09-21 day"),
    ("uiterlijk Prinsjesdag", "…..2021-09-21 day"),
    ("op de derde dinsdag van september", "2021-09-21..2021-09-21 day"),
    ("bij de ontwerpbegroting 2023", "2022-09-20..2022-09-20 day"),
    ("bij de begroting 2023", "2022-09-20..2022-09-20 day"),
    ("bij de Miljoenennota", "2021-09-21..2021-09-21 day"),
    ("bij de Miljoenennota 2022", "2021-09-21..2021-09-21 day"),
    ("vóór de Voorjaarsnota", "…..2021-05-31 day"),
    ("bij de Voorjaarsnota 2022", "…..2022-06-01 day"),
    ("bij de Najaarsnota", "…..2021-12-01 day"),
    ("het einde van deze kabinetsperiode", ".. event | het einde van deze kabinetsperiode"),
    ("voor het einde van deze kabinetsperiode", ".. event | het einde van deze kabinetsperiode"),
    ("nog deze kabinetsperiode", ".. event | deze kabinetsperiode"),
    ("vóór het AO van 12 juni", "…..2021-06-11 event | het AO van 12 juni"),
    ("vóór het AO van 12 juni 2021", "…..2021-06-11 event | het AO van 12 juni 2021"),
    (
        "uiterlijk twee weken voor het debat van 12 juni",
        "…..2021-05-29 event | het debat van 12 juni",
    ),
    ("na ommekomst van het advies", ".. conditional | het advies"),
    ("na ontvangst van het rapport", ".. conditional | ontvangst van het rapport"),
    ("na afronding van het onderzoek", ".. conditional | afronding van het onderzoek"),
    (
        "na overleg met de provincies een plan op te stellen",
        ".. conditional | overleg met de provincies",
    ),
    ("na overleg met een provincie", ".. conditional | overleg met een provincie"),
    ("direct na het zomerreces", "2021-09-06..2021-12-20 recess"),
    ("kort na de zomer", "2021-09-06..2021-12-20 recess"),
    ("meteen na de zomer", "2021-09-06..2021-12-20 recess"),
    ("nog voor de zomer", "…..2021-07-08 recess"),
    ("uiterlijk voor de zomer", "…..2021-07-08 recess"),
    ("uiterlijk vóór het zomerreces", "…..2021-07-08 recess"),
    ("nog dit jaar", "2021-01-01..2021-12-31 year"),
    ("later dit jaar", "2021-01-01..2021-12-31 year"),
    ("in de loop van volgend jaar", "2022-01-01..2022-12-31 year"),
    ("in de loop van 2022", "2022-01-01..2022-12-31 year"),
    ("in de tweede helft van dit jaar", "2021-07-01..2021-12-31 half-year"),
    ("in de eerste helft van volgend jaar", "2022-01-01..2022-06-30 half-year"),
    ("tweede halfjaar van 2021", "2021-07-01..2021-12-31 half-year"),
    ("eerste halfjaar 2022", "2022-01-01..2022-06-30 half-year"),
    ("in het tweede half jaar", "2021-07-01..2021-12-31 half-year"),
    ("H2 2021", "2021-07-01..2021-12-31 half-year"),
    ("uiterlijk eind 2022", "…..2022-12-31 day"),
    ("uiterlijk eind oktober", "…..2021-10-31 month"),
    ("vóór eind 2022", "…..2022-12-31 day"),
    ("voor eind dit jaar", "…..2021-12-31 day"),
    ("voor het einde van de maand", "…..2021-02-28 month"),
    ("voor het einde van 2022", "…..2022-12-31 day"),
    ("tegen het einde van het jaar", "2021-10-01..2021-12-31 part-of-year"),
    ("rond het einde van het jaar", "2021-10-01..2021-12-31 part-of-year"),
    ("aan het einde van het jaar", "2021-10-01..2021-12-31 part-of-year"),
    ("eind van het jaar", "2021-10-01..2021-12-31 part-of-year"),
    ("voor het eind van het jaar", "…..2021-12-31 day"),
    ("voor de jaarwisseling", "…..2021-12-31 day"),
    ("binnen een maand", "…..2021-03-11 day"),
    ("binnen een half jaar", "…..2021-08-11 day"),
    ("binnen anderhalf jaar", "…..2022-08-11 day"),
    ("over anderhalf jaar", "2022-08-11..2022-08-11 day"),
    ("over een jaar", "2022-02-11..2022-02-11 day"),
    ("binnen twee à drie maanden", "…..2021-05-11 day"),
    ("over twee à drie maanden", "2021-04-11..2021-05-11 day"),
    ("binnen drie tot zes maanden", "…..2021-08-11 day"),
    ("binnen enkele maanden", ".. vague"),
    ("binnen nu en een jaar", "…..2022-02-11 day"),
    ("binnen een termijn van zes weken", "…..2021-03-25 day"),
    ("binnen zes weken na dagtekening", "…..2021-03-25 day"),
    ("binnen zes weken na ontvangst van het advies", ".. conditional | ontvangst van het advies"),
    ("binnen vier werkdagen", "…..2021-02-17 day"),
    ("binnen 14 dagen", "…..2021-02-25 day"),
    ("binnen 48 uur", "…..2021-02-13 day"),
    ("in de komende zes weken", "…..2021-03-25 day"),
    ("de komende twee maanden", "…..2021-04-11 day"),
    ("het komende half jaar", "…..2021-08-11 day"),
    ("komende maand", "…..2021-03-11 month"),
    ("de komende maand", "…..2021-03-11 month"),
    ("vanaf september", "2021-09-01.. month"),
    ("vanaf het najaar", "2021-09-21.. season"),
    ("vanaf Q3 2021", "2021-07-01.. quarter"),
    ("met ingang van 1 januari 2022", "2022-01-01.. day"),
    ("per 1 juli", "2021-07-01..2021-07-01 day"),
    ("per januari 2022", "2022-01-01..2022-01-31 month"),
    ("na de zomer van 2022", "2022-09-06..2022-12-20 recess"),
    ("na 1 mei", "2021-05-02.. day"),
    ("na september", "2021-10-01.. month"),
    ("na het kerstreces", "2022-01-18.. recess"),
    ("omstreeks 20 januari", "2022-01-20..2022-01-20 day"),
    ("rond 1 mei", "2021-05-01..2021-05-01 day"),
    ("rond de jaarwisseling", "2021-12-31..2022-01-01 day"),
    ("in de derde week van mei 2022", "2022-05-15..2022-05-21 week"),
    ("in de vierde week van mei", "2021-05-22..2021-05-28 week"),
    ("in de laatste twee weken van mei", "2021-05-18..2021-05-31 week"),
    ("in de laatste maand van 2022", "2022-12-01..2022-12-31 month"),
    ("in de laatste zes maanden van 2022", "2022-07-01..2022-12-31 half-year"),
    ("op de laatste werkdag van mei", "2021-05-31..2021-05-31 day"),
    ("op de eerste dinsdag van mei", "2021-05-04..2021-05-04 day"),
    ("op l5 mei 2022", "2022-05-15..2022-05-15 day"),
    ("in de eerste twee kwartalen van 2022", "2022-01-01..2022-06-30 quarter"),
    ("in H1 2023", "2023-01-01..2023-06-30 half-year"),
    ("rond de jaarwisseling 2022–2023", "2022-12-31..2023-01-01 day"),
    ("rond kerst", "2021-12-25..2021-12-26 day"),
    ("na kerst", "2021-12-27.. day"),
    ("voor kerst", "…..2021-12-24 day"),
    ("met Pasen", "2021-04-04..2021-04-05 day"),
    ("voor Pasen", "…..2021-04-03 day"),
    ("eind volgende week", "2021-02-18..2021-02-19 week"),
    ("halverwege volgende week", "2021-02-17..2021-02-17 week"),
    ("komende donderdag", "2021-02-18..2021-02-18 day"),
    ("donderdag a.s.", "2021-02-18..2021-02-18 day"),
    ("donderdag 10 juni jl.", "2020-06-10..2020-06-10 day"),
    ("vrijdag 13 augustus 2021", "2021-08-13..2021-08-13 day"),
    ("volgende week dinsdag", "2021-02-16..2021-02-16 day"),
    ("week 24", "2021-06-14..2021-06-20 week"),
    ("in de eerste week van juni", "2021-06-01..2021-06-07 week"),
    ("in de laatste week van mei", "2021-05-25..2021-05-31 week"),
    ("de week van 14 juni 2021", "2021-06-14..2021-06-20 week"),
    ("01-07-2021", "2021-07-01..2021-07-01 day"),
    ("1/7/2021", "2021-07-01..2021-07-01 day"),
    ("2021-07-01", "2021-07-01..2021-07-01 day"),
    ("30-06-2021", "2021-06-30..2021-06-30 day"),
    ("komende zomer", "2021-06-21..2021-09-20 season"),
    ("komend voorjaar", "2021-03-21..2021-06-20 season"),
    ("volgend voorjaar", "2022-03-21..2022-06-20 season"),
    ("deze winter", "2020-12-21..2021-03-20 season"),
    ("winter 2021-2022", "2021-12-21..2022-03-20 season"),
    ("in de winter van 2021/2022", "2021-12-21..2022-03-20 season"),
    ("lente 2022", "2022-03-21..2022-06-20 season"),
    ("herfst 2021", "2021-09-21..2021-12-20 season"),
    ("in het vroege najaar", "2021-09-21..2021-12-20 season"),
    ("in het late voorjaar", "2021-03-21..2021-06-20 season"),
    ("begin zomer", "2021-06-21..2021-09-20 season"),
    ("eind van de zomer", "2021-06-21..2021-09-20 season"),
    ("voor het einde van de zomer", "…..2021-09-20 season"),
    ("op een later moment", ".. vague"),
    ("in een later stadium", ".. vague"),
    ("t.z.t.", ".. vague"),
    ("z.s.m.", ".. vague"),
    ("zo snel mogelijk", ".. vague"),
    ("op afzienbare termijn", ".. vague"),
    ("binnen afzienbare tijd", ".. vague"),
    ("in de nabije toekomst", ".. vague"),
    ("op termijn", ".. vague"),
    ("komende tijd", ".. vague"),
    ("de komende tijd", ".. vague"),
    ("de komende weken en maanden", ".. vague"),
    ("29 februari", "2024-02-29..2024-02-29 day"),
    ("in september aanstaande", "2021-09-01..2021-09-30 month"),
    ("september jl.", "2020-09-01..2020-09-30 month"),
    ("in het schooljaar 2021-2022", "2021-08-01..2022-07-31 year"),
    ("90% in 2023", "2023-01-01..2023-12-31 year"),
    ("uiterlijk 1 mei of 1 juni", "…..2021-06-01 day"),
    ("eind 2021 dan wel begin 2022", "2021-10-01..2022-03-31 part-of-year"),
    ("vóór 1 april van volgend jaar", "…..2022-03-31 day"),
    ("1 mei volgend jaar", "2022-05-01..2022-05-01 day"),
    ("in mei van dit jaar", "2021-05-01..2021-05-31 month"),
    ("eind mei dit jaar", "2021-05-21..2021-05-31 decade"),
    ("uiterljk 1 juli", "…..2021-07-01 day"),
    ("uiter lijk 1 juli", "…..2021-07-01 day"),
    ("in septmeber", "2021-09-01..2021-09-30 month"),
    ("in novem ber 2021", "2021-11-01..2021-11-30 month"),
    ("in het tweede kwartaaal van 2021", "2021-04-01..2021-06-30 quarter"),
    ("in het 3e kw. 2021", "2021-07-01..2021-09-30 quarter"),
    ("voor het kerst reces", "…..2021-12-21 recess"),
    ("na ommekomst van het zomerreces", "2021-09-06..2021-12-20 recess"),
    ("na het voorjaarsreces", "2021-03-10.. recess"),
    ("tussen nu en de zomer", "…..2021-07-08 recess"),
    ("tussen nu en het zomerreces", "…..2021-07-08 recess"),
    ("tussen nu en eind mei", "…..2021-05-31 month"),
    ("in de nazomer", "2021-06-21..2021-09-20 season"),
    ("in de eerste dagen van maart", "2021-03-01..2021-03-10 decade"),
    ("uiterlijk vrijdag", "…..2021-02-12 day"),
    ("vóór dinsdag", "…..2021-02-15 day"),
    ("woensdag volgende week", "2021-02-17..2021-02-17 day"),
    ("woensdag over een week", "2021-02-24..2021-02-24 day"),
    ("de dertiende mei", "2021-05-13..2021-05-13 day"),
    ("de eenendertigste maart 2022", "2022-03-31..2022-03-31 day"),
    ("uiterlijk de 1e van juli", "…..2021-07-01 day"),
    ("15-IV-2021", "2021-04-15..2021-04-15 day"),
    ("15 IV 2021", "2021-04-15..2021-04-15 day"),
    ("per half jaar", "2021-01-01..2021-06-30 half-year P6M"),
    ("eind dit jaar of begin volgend jaar", "2021-10-01..2022-03-31 part-of-year"),
    ("eind dit jaar, begin volgend jaar", "2021-10-01..2022-03-31 part-of-year"),
    ("binnen de gebruikelijke termijn van drie weken", "…..2021-03-04 day"),
    ("een dezer weken", ".. vague"),
    ("over enige tijd", ".. vague"),
    ("op kortere termijn", ".. vague"),
    ("op middellange en lange termijn", ".. vague"),
    ("dit weekend", "2021-02-13..2021-02-14 day"),
    ("volgend weekend", "2021-02-20..2021-02-21 day"),
    ("na het weekend", "2021-02-15.. day"),
    ("voor het weekend", "…..2021-02-12 day"),
    ("2x per jaar", "2021-01-01..2021-06-30 half-year P6M"),
    ("aan het einde van de kabinetsperiode", ".. event | het einde van de kabinetsperiode"),
    ("4e kwartaal 2021/1e kwartaal 2022", "2021-10-01..2022-03-31 quarter"),
    ("gepland voor eind 2021", "2021-10-01..2021-12-31 part-of-year"),
    ("gereed voor eind 2021", "…..2021-12-31 day"),
    ("gepland voor het einde van 2021", "…..2021-12-31 day"),
    ("voor de volgende Landbouwraad", ".. event | de volgende Landbouwraad"),
    ("vóór of kort na het kerstreces", "….. recess"),
    ("vlak voor of na het zomerreces", "…..2021-12-20 recess"),
    ("kort na het zomerreces", "2021-09-06..2021-12-20 recess"),
    ("in de eerste of tweede week van juni", "2021-06-01..2021-06-14 week"),
    ("in de laatste vergaderweek voor het meireces", "2021-04-23..2021-04-29 week"),
    ("binnen een niet te lange termijn", ".. vague"),
    ("voor het zomerreces of vlak daarna", "…..2021-12-20 recess"),
    ("vóór het meireces of kort daarna", "….. recess"),
    ("de laatste dag van mei 2021", "2021-05-31..2021-05-31 day"),
    ("op de eerste dag van oktober", "2021-10-01..2021-10-01 day"),
    ("over een week of drie", "2021-03-04..2021-03-04 day"),
    ("binnen een maand of twee", "…..2021-04-11 day"),
    ("over een week", "2021-02-18..2021-02-18 day"),
    ("in het eerste deel van 2022", "2022-01-01..2022-06-30 half-year"),
    ("vóór dat debat", ".. event | dat debat"),
    ("in of vlak na de zomer", "2021-06-21..2021-12-20 recess"),
    ("tijdens of kort na het zomerreces", "2021-07-09..2021-12-20 recess"),
    ("in of na het meireces", "2021-04-30.. recess"),
    ("na de jaarwisseling", "2022-01-02.. day"),
    ("in de week voor Prinsjesdag", "2021-09-14..2021-09-20 week"),
    ("een week voor Prinsjesdag", "2021-09-14..2021-09-14 day"),
    ("in de laatste week voor het zomerreces", "2021-07-02..2021-07-08 week"),
    ("in de eerste twee kwartalen van 2022", "2022-01-01..2022-06-30 quarter"),
    ("de laatste drie kwartalen van dit jaar", "2021-04-01..2021-12-31 quarter"),
    ("na het kerst-reces", "2022-01-18.. recess"),
    ("voor het kerstrces", "…..2021-12-21 recess"),
    ("op Prinsjedag", "2021-09-21..2021-09-21 day"),
    ("bij de Voorjaarnota", "…..2021-06-01 day"),
    ("in het vorjaar van 2022", "2022-03-21..2022-06-20 season"),
    ("in het eertse kwartaal", "2021-01-01..2021-03-31 quarter"),
    ("uiterlijk 1 februarie", "…..2022-02-01 day"),
    ("m.i.v. 1 juli", "2021-07-01.. day"),
    ("ten vroegste in mei", "2021-05-01.. month"),
    ("bij gelegenheid van de begroting 2023", "2022-09-20..2022-09-20 day"),
    ("vóór de presentatie van de Voorjaarsnota", "…..2021-05-31 day"),
    ("voor het jaareinde", "…..2021-12-31 day"),
    ("na afloop van dit kalenderjaar", "2022-01-01.. year"),
    ("over niet al te lange tijd", ".. vague"),
    (
        "voorafgaand aan de Algemene Politieke Beschouwingen",
        ".. event | de Algemene Politieke Beschouwingen",
    ),
    ("na de gemeenteraadsverkiezingen", ".. conditional | de gemeenteraadsverkiezingen"),
    ("voor het debat van 12 en 13 maart", "…..2021-03-11 event | het debat van 12 en 13 maart"),
    (
        "vóór het overleg over de jaarverslagen van het ministerie op 20 juni",
        "…..2021-06-19 event | het overleg over de jaarverslagen van het ministerie op 20 juni",
    ),
    ("eerste werkdag van januari 2022", "2022-01-03..2022-01-03 day"),
    ("uiterlijk de laatste vrijdag van november", "…..2021-11-26 day"),
    ("op de eerste maandag van oktober", "2021-10-04..2021-10-04 day"),
    ("de dag na Prinsjesdag", "2021-09-22..2021-09-22 day"),
    ("op zijn vroegst per 1 januari 2023", "2023-01-01.. day"),
    ("voor het ingaan van het kerstreces", "…..2021-12-21 recess"),
    ("tussen Prinsjesdag en de begrotingsbehandeling", "2021-09-21.. day"),
    ("tussen nu en Prinsjesdag", "…..2021-09-21 day"),
]


# What a letter could say, with the one time in it.
SENTENCES = [
    ("De planning is dat dit halverwege 2022 gereed is.", "2022-05-01..2022-08-31 part-of-year"),
    ("In de eerste drie maanden van 2022 volgt meer.", "2022-01-01..2022-03-31 part-of-year"),
    ("Eerste kwartaal volgend jaar is het gereed.", "2022-01-01..2022-03-31 quarter"),
    ("Uiterlijk eerste kwartaal 2022 volgt bericht.", "…..2022-03-31 quarter"),
    ("Voor het eind van deze maand volgt de reactie.", "…..2021-02-28 month"),
    ("Het duurt nog tot eind 2022.", "…..2022-12-31 day"),
    ("De brief komt binnen twee tot drie weken.", "…..2021-03-04 day"),
    ("Ik bericht u over circa zes weken.", "2021-03-25..2021-03-25 day"),
    ("Over enkele maanden kom ik daarop terug.", ".. vague"),
    ("De evaluatie vindt plaats in 2022/2023.", "2022-01-01..2023-12-31 year"),
    ("Deze brief stuur ik u tussen 1 en 15 maart.", "2021-03-01..2021-03-15 day"),
    ("Uiterlijk volgende week vrijdag volgt de brief.", "…..2021-02-19 day"),
    ("Ik stuur u uiterlijk vrijdag 19 februari een brief.", "…..2021-02-19 day"),
    ("De wet treedt op zijn vroegst in januari 2023 in werking.", "2023-01-01.. month"),
    ("De regeling loopt tot en met 31 december 2022.", "…..2022-12-31 day"),
    ("De regeling loopt tot 1 januari 2023.", "…..2022-12-31 day"),
    ("Een evaluatie is voorzien voor 1 januari 2023.", "…..2023-01-01 day"),
    ("Een evaluatie is voorzien vóór november 2022.", "…..2022-10-31 month"),
    ("In week 12 van 2022 volgt een brief.", "2022-03-21..2022-03-27 week"),
    ("Binnen twee weken na het zomerreces volgt een brief.", "…..2021-09-19 day"),
    ("Twee weken na 1 mei volgt een brief.", "2021-05-15..2021-05-15 day"),
    ("Ik stuur dit uiterlijk twee weken vóór 1 mei.", "…..2021-04-17 day"),
    ("Ik stuur dit uiterlijk een week voor het zomerreces.", "…..2021-07-02 day"),
    ("Ik stuur dit voor de start van het zomerreces.", "…..2021-07-08 recess"),
    ("Na afloop van het zomerreces volgt een brief.", "2021-09-06..2021-12-20 recess"),
    ("De wet geldt tot aan de zomer.", "…..2021-07-08 recess"),
    ("De brief volgt op of vóór 1 mei.", "…..2021-05-01 day"),
    ("De brief volgt binnen drie (3) maanden.", "…..2021-05-11 day"),
    ("De brief volgt in agustus.", "2021-08-01..2021-08-31 month"),
    ("Dit gebeurt in 2022 of 2023.", "2022-01-01..2023-12-31 year"),
    ("Dit gebeurt in het eerste dan wel tweede kwartaal.", "2021-01-01..2021-06-30 quarter"),
    ("Ik informeer u over de zomer heen.", "2021-09-06..2021-12-20 recess"),
    ("Vóór Kerstmis ontvangt u de brief.", "…..2021-12-24 day"),
    ("Na Prinsjesdag ontvangt u de evaluatie.", "2021-09-22.. day"),
    ("Uw Kamer ontvangt na Prinsjesdag de evaluatie.", "2021-09-22.. day"),
    ("Uw Kamer ontvangt na de extra evaluatie de brief.",
     ".. conditional | de extra evaluatie de brief"),
    ("Ik heb u de nota voor mei in het vooruitzicht gesteld.", "2021-05-01..2021-05-31 month"),
    ("De nota stond voor mei op de rol.", "2021-05-01..2021-05-31 month"),
    ("Ik zet de nota voor mei op de site.", "…..2021-04-30 month"),
    ("Uiterlijk bij de Voorjaarsnota 2022 volgt een besluit.", "…..2022-06-01 day"),
    ("Uiterlijk twee weken vóór het debat van 12 juni volgt de brief.",
     "…..2021-05-29 event | het debat van 12 juni"),
    ("Voor de behandeling van de begroting volgt een brief.",
     ".. event | de behandeling van de begroting"),
    ("Ik informeer u in aanloop naar de begrotingsbehandeling.",
     ".. event | de begrotingsbehandeling"),
    ("Dit komt vóór de begrotingsbehandeling van 2026 naar de Kamer.",
     ".. event | de begrotingsbehandeling van 2026"),
    ("Ik kom hier vóór de VWS-begrotingsbehandeling op terug.",
     ".. event | de VWS-begrotingsbehandeling"),
    ("Ik stuur de nota vóór het mestdebat van 3 juni.",
     "…..2021-06-02 event | het mestdebat van 3 juni"),
    ("Dit komt uiterlijk bij het Belastingplan 2023.", "…..2022-09-20 day"),
    ("Dit moet klaar zijn voor het nieuwe schooljaar.", "…..2021-07-31 year"),
    ("In de volgende voortgangsrapportage ga ik hierop in.",
     ".. event | de volgende voortgangsrapportage"),
    ("Op het moment dat de resultaten bekend zijn, volgt een brief.",
     ".. conditional | de resultaten bekend zijn"),
    ("Het onderzoek wordt na afronding van de pilot geëvalueerd.",
     ".. conditional | afronding van de pilot"),
    ("Na instemming van de Eerste Kamer treedt de wet in werking.",
     ".. conditional | instemming van de Eerste Kamer"),
    ("Ik zal na ontvangst van het advies uw Kamer informeren.",
     ".. conditional | ontvangst van het advies"),
]  # fmt: skip


@pytest.mark.parametrize(("sentence", "expected"), SENTENCES)
def test_reads_the_time_of_a_sentence(sentence: str, expected: str) -> None:
    assert read(sentence) == [due(expected)]


@pytest.mark.parametrize(("phrase", "expected"), [*TABLE, *LANGUAGE])
def test_reads_a_phrase_by_itself(phrase: str, expected: str) -> None:
    assert read(phrase) == [due(expected)]


@pytest.mark.parametrize(("phrase", "expected"), [*TABLE, *LANGUAGE])
def test_reads_a_phrase_in_a_sentence(phrase: str, expected: str) -> None:
    if phrase in ONLY_ALONE:
        return
    assert due(expected) in read(f"Ik informeer uw Kamer {phrase}, zoals afgesproken.")


# Without a word in front these are only times where nothing else is said.
ONLY_ALONE = {"Voorjaarsnota", "2024-2025"}


@pytest.mark.parametrize(
    ("phrase", "sharper"),
    [
        ("begin 2023, uiterlijk in maart", "…..2023-03-31 month"),
        ("in het najaar van volgend jaar (oktober)", "2022-10-01..2022-10-31 month"),
        ("eind 2022, maar uiterlijk 1 december", "…..2022-12-01 day"),
        # Another time, and not that one again.
        ("begin 2023, in juni", "2021-06-01..2021-06-30 month"),
    ],
)
def test_what_is_said_again_and_sharper_is_of_the_same_year(phrase: str, sharper: str) -> None:
    assert read(f"Ik informeer uw Kamer {phrase}.")[-1] == due(sharper)


def test_what_starts_a_year_later_does_not_start_in_its_first_months() -> None:
    assert not read("De derde ronde start een jaar later dan de tweede.")


def test_what_comes_behind_a_promise_is_still_to_come() -> None:
    said = "De nota die ik u voor mei had toegezegd, ontvangt u in juli."
    assert due("2021-07-01..2021-07-31 month") in read(said)


def test_a_phrase_may_be_broken_over_lines() -> None:
    assert read("vóór het einde \nvan het  eerste\nkwartaal") == [due("…..2021-03-31 quarter")]


@pytest.mark.parametrize(
    "text",
    [
        "EU Biodiversiteitsstrategie 2030",
        "het World Development Report 2020",
        "COVID-19",
        "vergaderjaar 2019/20",
        "verordening (2017/821)",
        "richtlijn 2014/95/EU",
        "kenmerk T/08-12-2020/IMH-1",
        "Kamerstukken II 2019/20, 35570 XVII, nr. 38",
        "2515 XP Den Haag",
        "31 juni",
        "artikel 3, onder iv van de wet",
        "de kwartel",
        "een vergadering op vrijdag",
        "een dienst in het weekend",
        "een begin van de kabinetsperiode",
        "36-IV-2021",
        "29 februari 2021",
        "Mei Li Vos",
        "tien miljoen euro per jaar",
        "als het gaat om geld is er niets veranderd",
        "zowel de Raad als de rechter heeft dit geoordeeld",
        "overwegende dat het strafbaar is als het is voorbereid",
        "constaterende dat dit geldt op het moment dat er is geoordeeld",
        "ook als het bondgenoten zijn die dit hebben gedaan",
        "zo groot mogelijk",
        "Wanneer komt de brief?",
        "de agenda voor het commissiedebat",
        "de politieke beschouwingen van de krant",
        "een recs van de afdeling",
        "verkiezingen in de gemeenteraad",
        "een commissie onder voorzitterschap van mevrouw De Vries",
        "een bezetting onder het gemiddelde",
        "de kosten voor inwerkingtreding van de wet",
        "de regels bij inwerkingtreding van de wet",
        "de roosters van het schooljaar",
    ],
)
def test_what_only_looks_like_a_time_is_none(text: str) -> None:
    assert read(f"Dit staat in {text} en elders.") == []


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("op 12 maart en 14 mei jl.", ["2020-03-12", "2020-05-14"]),
        ("12 maart, 3 april en 14 mei jl.", ["2020-03-12", "2020-04-03", "2020-05-14"]),
        ("op 21 en 25 november 2019", ["2019-11-21", "2019-11-25"]),
        ("op 29 mei en 12 juni 2020", ["2020-05-29", "2020-06-12"]),
        ("op 28 december en 14 januari 2021", ["2020-12-28", "2021-01-14"]),
    ],
)
def test_a_list_of_days_is_as_many_times(text: str, days: list[str]) -> None:
    assert read(text) == [due(f"{day}..{day} day") for day in days]


@pytest.mark.parametrize(
    ("text", "day", "direction", "expected"),
    [
        ("in september", "2021-10-01", Direction.BACKWARDS, "2021-09-01..2021-09-30 month"),
        ("in oktober", "2021-02-11", Direction.BACKWARDS, "2020-10-01..2020-10-31 month"),
        # The month of the letter itself has begun, so it can be the one reported.
        ("in februari", "2021-02-11", Direction.BACKWARDS, "2021-02-01..2021-02-28 month"),
        ("in de zomer", "2021-10-01", Direction.BACKWARDS, "2021-06-21..2021-09-20 season"),
        ("voor de zomer", "2021-10-01", Direction.BACKWARDS, "..2021-07-08 recess"),
        ("2 juli jl.", "2021-10-01", Direction.FORWARDS, "2021-07-02..2021-07-02 day"),
        ("27 oktober a.s.", "2021-10-01", Direction.BACKWARDS, "2021-10-27..2021-10-27 day"),
        ("3 december jl.", "2021-02-11", Direction.FORWARDS, "2020-12-03..2020-12-03 day"),
        # A term of an earlier letter counts from that letter.
        ("binnen zes weken", "2021-02-11", Direction.BACKWARDS, ".. day"),
        # An earlier term that has just passed, or is about to.
        ("in september", "2021-10-01", Direction.NEAREST, "2021-09-01..2021-09-30 month"),
        ("vóór 1 juli", "2021-06-20", Direction.NEAREST, "2021-06-20..2021-06-30 day"),
        ("vóór 1 juli", "2021-07-20", Direction.NEAREST, "..2021-06-30 day"),
        # "Het reces" is the next one, and behind that of summer comes autumn.
        ("na het reces", "2018-05-16", Direction.FORWARDS, "2018-09-04..2018-12-20 recess"),
        ("na het reces", "2021-02-11", Direction.FORWARDS, "2021-03-10.. recess"),
    ],
)
def test_direction_completes_an_unfinished_date(
    text: str, day: str, direction: Direction, expected: str
) -> None:
    assert read(text, date.fromisoformat(day), direction) == [due(expected)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("in 2025", "2025-01-01..2025-12-31 year"),
        ("uiterlijk 10 september 2020", "..2020-09-10 day"),
        ("voor het zomerreces van 2020", "..2020-07-02 recess"),
        ("dit najaar", ".. season"),
        ("op 27 oktober a.s.", ".. day"),
        ("binnen zes weken", ".. day"),
    ],
)
def test_without_a_day_only_full_dates_have_days(text: str, expected: str) -> None:
    assert read(text, None) == [due(expected)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("in september en oktober", "2021-09-01..2021-10-31 month"),
        ("in april, mei en juni", "2021-04-01..2021-06-30 month"),
        ("april en mei 2022", "2022-04-01..2022-05-31 month"),
        ("in december 2021 en januari 2022", "2021-12-01..2022-01-31 month"),
        ("in Q2 en Q3 van 2021", "2021-04-01..2021-09-30 quarter"),
        ("in 2022, 2023 en 2024", "2022-01-01..2024-12-31 year"),
    ],
)
def test_periods_that_follow_each_other_are_one_stretch(text: str, expected: str) -> None:
    assert read(f"Dit gebeurt {text}.") == [due(expected)]


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("in mei en november", 2),
        ("in 2022 en 2025", 2),
        ("op 27 en 28 mei", 2),
        ("Ik dank u voor de brieven van april en mei", 2),
    ],
)
def test_times_apart_and_days_stay_as_many_as_they_are(text: str, count: int) -> None:
    assert len(find(text)) == count


def test_an_earlier_explicit_term_has_no_first_day() -> None:
    assert read("voor eind Q1 2020") == [due("..2020-03-31 quarter")]


@pytest.mark.parametrize(
    ("sentence", "condition"),
    [
        ("Zodra het onderzoek is afgerond zal ik u informeren.", "het onderzoek is afgerond"),
        ("Zodra ik het advies heb ontvangen, stuur ik dit.", "ik het advies heb ontvangen"),
        ("Nadat de Raad heeft geadviseerd wordt het ingediend.", "de Raad heeft geadviseerd"),
        ("Als de evaluatie is afgerond, volgt een brief.", "de evaluatie is afgerond"),
        ("Wanneer dit advies is uitgebracht zal ik reageren.", "dit advies is uitgebracht"),
        ("Ik bericht u, als het plan is vastgesteld.", "het plan is vastgesteld"),
        ("Ik zal u na afloop van het onderzoek informeren.", "het onderzoek"),
        ("Na ommekomst van het advies dien ik de wet in.", "het advies"),
        ("Het rapport wordt na ontvangst aan uw Kamer gezonden.", "ontvangst"),
        ("Ik kan dit pas doen na besluitvorming over het plan.", "het plan"),
        ("Binnen een jaar na inwerkingtreding volgt een evaluatie.", "inwerkingtreding"),
        ("Ik meld dit zo spoedig mogelijk na het overleg.", "het overleg"),
    ],
)
def test_a_condition_ends_where_the_main_clause_begins(sentence: str, condition: str) -> None:
    assert read(sentence) == [due(f".. conditional | {condition}")]


def only(text: str) -> TimeExpression:
    (found,) = find(text)
    return found


def test_words_around_a_day_tell_a_mention_from_a_time() -> None:
    assert only("Uw brief van 3 mei heb ik gelezen.").role is Role.MENTION
    assert only("Ik stuur de brief op 3 mei.").role is Role.TIME
    assert only("Dit loopt sinds 2019.").role is Role.PAST
    assert only("Ik sprak u vorig jaar.").role is Role.PAST


days = st.dates(date(1900, 1, 1), date(2150, 12, 31))
directions = st.sampled_from(Direction)
phrases = st.sampled_from([phrase for phrase, _ in (*TABLE, *LANGUAGE)])


BOUNDS = [
    "", "uiterlijk", "vóór", "voor", "na", "vanaf", "per", "rond", "tot", "tussen", "sinds",
    "niet vóór", "in aanloop naar", "uiterlijk twee weken voor", "gepland voor",
]  # fmt: skip
PARTS = ["", "begin", "half", "eind", "het einde van", "de tweede helft van", "de week van"]
CORES = [
    "1 mei", "29 februari", "mei", "26-30 oktober", "2024", "het eerste kwartaal", "Q4", "H2",
    "de zomer", "dit najaar", "komende winter", "het zomerreces", "het reces", "het kerstreces",
    "Prinsjesdag", "de Voorjaarsnota", "kerst", "de jaarwisseling", "volgende week", "deze maand",
    "komend jaar", "zes weken", "een half jaar", "het debat in november", "het AO van 12 juni",
    "de begrotingsbehandeling van dit najaar", "elk kwartaal", "jaarlijks", "week 53", "donderdag",
    "het schooljaar 2021-2022", "ontvangst van het advies", "1juli", "l5 mei", "10/11 mei",
    "juli2022", "het nieuwe schooljaar", "dit parlementaire jaar", "week 48/49", "a.s. maandag",
    "de volgende rapportage, voorzien voor juni", "14 dagen na deze brief",
]  # fmt: skip
TAILS = ["", "jl.", "a.s.", "2020", "van volgend jaar", "en 3 juni", "of Q1", "tot en met juli"]


@settings(deadline=None, max_examples=300)
@given(
    st.sampled_from(BOUNDS),
    st.sampled_from(PARTS),
    st.sampled_from(CORES),
    st.sampled_from(TAILS),
    st.one_of(st.none(), days),
    directions,
)
def test_any_bound_part_core_and_tail_go_together(
    bound: str, part: str, core: str, tail: str, day: date | None, direction: Direction
) -> None:
    for found in read(" ".join(f"{bound} {part} {core} {tail}".split()), day, direction):
        if found.first_day and found.last_day:
            assert found.first_day <= found.last_day


@settings(deadline=None, max_examples=150)
@given(phrases, days, directions)
def test_days_are_in_order(phrase: str, day: date, direction: Direction) -> None:
    for found in read(phrase, day, direction):
        if found.first_day and found.last_day:
            assert found.first_day <= found.last_day


@settings(deadline=None, max_examples=150)
@given(phrases, days, directions)
def test_vague_words_never_become_a_date(phrase: str, day: date, direction: Direction) -> None:
    for found in read(phrase, day, direction):
        if found.precision in (Precision.VAGUE, Precision.CONDITIONAL):
            assert (found.first_day, found.last_day) == (None, None)


@settings(deadline=None, max_examples=100)
@given(st.integers(1, 28), st.integers(1, 12), days, directions)
def test_jl_is_never_after_and_as_never_before(
    number: int, month: int, day: date, direction: Direction
) -> None:
    name = ("jan", "feb", "mrt", "apr", "mei", "juni", "juli", "aug", "sep", "okt", "nov", "dec")[
        month - 1
    ]
    (past,) = read(f"op {number} {name} jl.", day, direction)
    (future,) = read(f"op {number} {name} a.s.", day, direction)
    assert past.last_day is not None
    assert past.last_day <= day
    assert future.first_day is not None
    assert future.first_day >= day


@settings(deadline=None, max_examples=100)
@given(phrases, days)
def test_forwards_is_never_over_and_backwards_has_begun(phrase: str, day: date) -> None:
    for expression in find(phrase):
        if expression.moment.dated or expression.lean:
            continue
        ahead = resolve(expression, day, Direction.FORWARDS)
        back = resolve(expression, day, Direction.BACKWARDS)
        assert ahead.last_day is None or ahead.last_day >= day
        assert back.first_day is None or back.first_day <= day


@settings(deadline=None, max_examples=100)
@given(st.text())
def test_any_text_is_read_and_quoted_exactly(text: str) -> None:
    end = 0
    for found in find(text):
        assert text[found.start : found.end] == found.words
        assert found.start >= end
        end = found.end


@pytest.mark.parametrize(
    "text",
    [
        "1" * 300_000,
        "1 " * 150_000,
        "12-" * 100_000,
        "de " * 100_000 + "jaar",
        "in de loop van " * 20_000,
        "1 en " * 60_000 + "mei",
        "zodra " * 50_000,
        "voor het debat " * 20_000,
        "2021 " * 60_000,
        " " * 300_000,
    ],
    ids=lambda text: text[:12],
)
def test_long_runs_of_anything_are_read_in_linear_time(text: str) -> None:
    # Quadratic work on these would take minutes, and the run would be stopped.
    find(text)


def test_a_lean_is_kept_for_whoever_asks() -> None:
    assert only("op 27 oktober a.s.").lean is Lean.FUTURE
    assert only("afgelopen zomer").lean is Lean.GONE


def test_in_january_the_new_year_has_begun() -> None:
    first_days = [
        read("in het nieuwe jaar", day)[0].first_day
        for day in (date(2021, 1, 20), date(2021, 2, 11), date(2021, 12, 15))
    ]
    assert first_days == [date(2021, 1, 1), date(2022, 1, 1), date(2022, 1, 1)]
    (due_then,) = read("in het eerste kwartaal van het nieuwe jaar", date(2021, 1, 20))
    assert due_then.first_day == date(2021, 1, 1)
    (next_one,) = read("volgend jaar", date(2021, 1, 20))
    assert next_one.first_day == date(2022, 1, 1)
