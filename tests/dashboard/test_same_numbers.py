"""A number on one page is the number on the page that it leads to."""

import re
from collections.abc import Iterator
from datetime import date
from html import unescape
from urllib.parse import parse_qsl

import pytest

from dashboard.views import (
    briefing,
    documents,
    dossier,
    motion,
    motions,
    overview,
    quality,
    review,
    search,
    today,
)
from tests.dashboard.shown import shown
from tracker import clock
from tracker.words import labels

DAY = "2021-10-01"


@pytest.fixture(scope="module", autouse=True)
def stored(five_letters: str) -> Iterator[None]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("TOEZEGD_DATABASE_URL", five_letters)
        yield


def test_what_is_late_for_longer_is_told_today_and_listed() -> None:
    told = re.search(
        r'href="\./\?([^"]*)"[^>]*>Al langer te laat: (\d+)<', shown(today.show, dag=DAY)
    )
    assert told
    query = dict(parse_qsl(unescape(told[1])))
    assert date.fromisoformat(query["termijntot"]) == date(2021, 8, 31)
    assert f"{told[2]} toezeggingen en voornemens, stand op" in shown(overview.show, **query)


def test_what_is_unsure_is_counted_and_each_count_leads_to_it() -> None:
    for view, page in ((overview.show, r"\./"), (today.show, r"\./")):
        told = re.findall(
            rf'href="{page}\?([^"]*onzeker[^"]*)"[^>]*>[^<]*?(\d+)[^<]*<',
            unsure(shown(view, dag=DAY)),
        )
        choices = [dict(parse_qsl(unescape(query))) for query, _ in told]
        assert choices[:2] == [
            {"dag": DAY, "onzeker": "misschien nagekomen"},
            {"dag": DAY, "onzeker": "te controleren"},
        ], view.__module__
        for query, (_, count) in zip(choices[:2], told, strict=False):
            assert re.search(
                rf"\b{count} toezegging(?: of voornemen|en en voornemens)?, stand op",
                shown(overview.show, **query),
            ), query
    assert "Onzeker: 0 misschien nagekomen · 0 te controleren" in shown(motions.show, dag=DAY)


def test_of_what_is_late_one_sees_how_many_were_promised_and_how_many_announced() -> None:
    text = shown(overview.show, dag=DAY)
    both = re.search(r">(\d+)</a></b><span[^>]*tz-delayed", text)
    told = dict(re.findall(r'href="\./\?([^"]*soort[^"]*)"[^>]*>(\d+)</a> vertraagd', text))
    assert both
    assert sum(map(int, told.values())) == int(both[1])
    for query, count in told.items():
        list_of_kind = shown(overview.show, **dict(parse_qsl(unescape(query))))
        assert f"{count} toezeggingen en voornemens, stand op" in list_of_kind
        assert "Waarvan toezeggingen" not in list_of_kind


def test_what_was_put_off_is_counted_and_the_count_leads_to_just_that() -> None:
    told = re.search(
        r'Uitgesteld en niet afgedaan: <a href="\./\?([^"]*)"[^>]*>(\d+)<',
        shown(overview.show, dag=DAY),
    )
    assert told
    query = dict(parse_qsl(unescape(told[1])))
    assert query == {"dag": DAY, "uitgesteld": "ja"}
    listed = shown(overview.show, **query)
    assert f"<caption>{told[2]} toezegging" in listed
    assert "Keuze: uitgesteld: ja." in listed
    for row in re.findall(r"<tr><td data-name=.Stand.>.*?</tr>", listed):
        assert "uitgesteld</span>" in row
    assert "Uitgesteld en niet afgedaan: 0" in shown(motions.show, dag=DAY)
    assert "Geen moties bij deze keuze" in shown(motions.show, dag=DAY, uitgesteld="ja")


def test_where_nothing_is_unsure_nothing_is_offered_to_judge() -> None:
    # The page has an entry Controleren of its own; this is about the way to it.
    assert "Beoordeel ze" in shown(today.show, dag=DAY)
    assert "Beoordeel ze" not in shown(today.show, dag="2019-01-01")


def unsure(words: str) -> str:
    """What is told from the word on."""
    return words[words.index("Onzeker") :]


def test_a_link_as_it_was_called_before_still_narrows() -> None:
    assert "onzeker: te controleren" in shown(overview.show, dag=DAY, controle="true")


def test_zoeken_says_of_a_motion_where_it_stands_as_its_page_does() -> None:
    words = "In uitvoering volgens de brief van 1 oktober 2021; zonder termijn."
    assert words in shown(search.show, zoek="motie van dijk")
    assert words in shown(motion.show, id="21501-02-2379")


def test_zoeken_says_of_which_day_a_standing_is_and_what_could_not_be_heard() -> None:
    words = shown(search.show, zoek="bouwsteen soort:toezegging")
    assert f"Stand van moties en toezeggingen op {labels.day_words(clock.today())}." in words
    assert "Let op: na 1 oktober 2021 is tot en met" in words
    # A letter alone stands nowhere.
    assert "Stand van moties" not in shown(search.show, zoek="bouwsteen soort:kamerbrief")


def test_a_briefing_on_words_leads_to_the_letters_that_name_motions() -> None:
    words = shown(briefing.show, woorden="IMVO", dag=DAY)
    assert 'href="zoeken?zoek=motie+IMVO"' in words
    assert "is gezocht in naam" not in shown(briefing.show, dossier="26485", dag=DAY)


def test_what_the_address_chose_is_told_above_the_list_and_still_holds() -> None:
    told = shown(overview.show, dag=DAY, dossier="26485", termijn="binnen 3 maanden")
    assert "termijn: binnen 3 maanden (vanaf 1 oktober 2021 tot en met 1 januari 2022)" in told
    assert "1 toezegging of voornemen, stand op" in told


def test_vandaag_tells_what_falls_due_before_the_recess_and_leads_to_just_that() -> None:
    told = (
        r"Vóór het zomerreces \(begint op 3 juli 2020\): <a [^>]*>(\d+) toezeggingen en voornemens"
    )
    said = re.search(told, shown(today.show, dag="2020-06-20"))
    assert said
    listed = shown(overview.show, dag="2020-06-20", termijn="voor het reces")
    assert f"<caption>{said[1]} toezegging" in listed
    assert "(begint op 15 oktober 2021): niets." in shown(today.show, dag=DAY)


def test_when_nothing_is_late_for_longer_nothing_is_said() -> None:
    assert "Al langer te laat" not in shown(today.show, dag="2020-03-01")


def test_papers_tell_passages_and_no_promises() -> None:
    words = shown(documents.show)
    assert "Passages over" in words
    assert '<td data-name="Passages over toezeggingen">2</td>' in words
    # The kinds add up to all, and each leads to just those.
    kinds = set(re.findall(r"<li><b>(\d+)</b><a href=.stukken\?soort=([^\"]+)", words))
    assert sum(int(number) for number, _ in kinds) == 5
    assert "<caption>5 stukken</caption>" in words
    assert "<caption>1 stuk</caption>" in shown(documents.show, soort="adviesaanvraag")


def test_a_number_stands_once_in_a_line_of_motions() -> None:
    line = re.search(r"<tr>(?:(?!</tr>).)*21501-02-2379.*?</tr>", shown(motions.show, dag=DAY))
    assert line
    assert re.sub(r'href="[^"]*"', "", line[0]).count("21501-02-2379") == 1


def test_a_name_that_no_motion_in_the_list_has_leads_to_the_letters() -> None:
    words = shown(motions.show, dag=DAY, woorden="Bisschop")
    assert "Geen moties bij deze keuze" in words
    assert 'href="zoeken?zoek=motie+Bisschop"' in words
    assert "in alle stukken" not in shown(motions.show, dag=DAY, stand="vervallen")


def test_every_list_says_how_fresh_it_is() -> None:
    for view in (
        overview.show,
        motions.show,
        today.show,
        documents.show,
        dossier.show,
        review.show,
    ):
        assert "het nieuwste is van 1 oktober 2021" in shown(view, dag=DAY), view.__module__


def test_a_folder_is_called_what_it_is() -> None:
    words = shown(quality.show)
    assert ">bestanden op schijf<" in words
    assert ">folder<" not in words


def test_the_counts_above_moties_are_those_of_its_list() -> None:
    words = shown(motions.show, dag=DAY)
    above = re.search(r'<ul class="tz-counts".*?</ul>', words)
    assert above
    counted = [int(number) for number in re.findall(r"<b>(?:<a [^>]*>)?(\d+)", above[0])]
    listed = re.search(r"<caption>(\d+) moties", words)
    assert listed
    assert sum(counted) == int(listed[1])
    done = shown(motions.show, dag=DAY, stand="afgedaan")
    assert f"<caption>{counted[3]} motie" in done
