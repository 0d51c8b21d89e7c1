"""Precision and recall per kind of finding, on annotated letters, with every miss named.

A gold file NAME.gold.json belongs to the text NAME.txt in the folder of texts. A text that prints
no date of its own is read with the one in `manifest.jsonl` beside that folder, if there is one.
What an annotator marked uncertain counts neither way. A commitment is found when it shares half
of the shorter sentence's characters with the annotated one; offsets in gold files are not needed.
"""

import json
import re
from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path
from typing import Any

from nlp.contract import to_json
from nlp.figures import Report
from nlp.matching.patterns import compiled
from nlp.reader import read

Json = dict[str, Any]
Span = tuple[int, int]

_IGNORED = compiled(r"[\s\-\u00ad\u2010-\u2015]+")
_STANCES = ("executed", "not_executed", "in_progress", "mentioned")
_WITH_DEADLINE = ("made", "postponed")


def evaluate(gold: Path, texts: Path) -> Report:
    """Read every annotated text and compare."""
    report = Report()
    days = _known_days(texts)
    for path in sorted(gold.glob("*.gold.json")):
        name = path.name.removesuffix(".gold.json")
        source = next(iter(sorted(texts.glob(f"{name}.*"))), None)
        if source is None:
            report.misses.append(f"{name}: de tekst ontbreekt in {texts}")
            continue
        text = source.read_bytes().decode("utf-8")
        own = read(text)
        helped = own.frame.published_on is None and name in days
        found = to_json(source.name, read(text, days[name]) if helped else own)
        # What is known from elsewhere helps to place terms; it was not read.
        found["document"] = to_json(source.name, own)["document"]
        compare(name, json.loads(path.read_text("utf-8")), found, text, report)
    return report


def _known_days(texts: Path) -> dict[str, date]:
    """Days of texts that print none, from the list `manifest.jsonl` beside the folder of texts."""
    listing = texts.resolve().parent / "manifest.jsonl"
    if not listing.exists():
        return {}
    rows = [json.loads(line) for line in listing.read_text("utf-8").splitlines() if line.strip()]
    return {
        row["id"]: date.fromisoformat(row["date"])
        for row in rows
        if row.get("date") not in (None, "", "null")
    }


def compare(name: str, gold: Json, found: Json, text: str, report: Report) -> None:
    """Add one document to the report."""

    def miss(what: str, item: object) -> None:
        report.misses.append(f"{name}: {what}: {item}")

    for layer in ("references", "motions", "commitments", "deadlines"):
        for item in found[layer]:
            exact = text[item["start"] : item["end"]] == item["quote"]
            report.share("evidence.exact").add(exact)
            if not exact:
                miss("citaat klopt niet", item["quote"])
    _compare_document(gold["document"], found["document"], report, miss)
    _compare_references(gold, found, report, miss)
    _compare_motions(gold["motions"], found["motions"], report, miss)
    _compare_commitments(gold["commitments"], found["commitments"], text, report, miss)
    if "questions" in gold:  # annotations of judgements have none: nobody was asked about them
        _compare_questions(gold["questions"], found["questions"], report, miss)


def _squash(text: str | None) -> str:
    return _IGNORED.sub("", text or "").lower()


def _compare_document(gold: Json, found: Json, report: Report, miss: Any) -> None:
    for key in ("kind", "date", "kamerstuk"):
        if key in gold:
            right = gold[key] == found[key]
            report.share(f"document.{key}").add(right)
            if not right:
                miss(f"document.{key}", f"{gold[key]}, gelezen {found[key]}")
    senders = gold.get("senders") or []
    if senders and senders[0].get("name"):
        wanted = _squash(senders[0]["name"]).replace(".", "")
        names = [_squash(s["name"]).replace(".", "") for s in found["senders"] if s["name"]]
        right = any(n in wanted or wanted in n for n in names)
        report.share("document.sender").add(right)
        if not right:
            miss("document.sender", f"{senders[0]['name']}, gelezen {names}")


def _compare_references(gold: Json, found: Json, report: Report, miss: Any) -> None:
    wanted = {r.lower() for r in gold.get("references", [])}
    doubtful = {r.lower() for r in gold.get("references_uncertain", [])}
    got = {r["kamerstuk"].lower() for r in found["references"] if r["kamerstuk"]} - doubtful
    tally = report.tally("references")
    tally.right += len(wanted & got)
    tally.missed += len(wanted - got)
    tally.surplus += len(got - wanted)
    for identity in sorted(wanted ^ got):
        miss("verwijzing gemist" if identity in wanted else "verwijzing te veel", identity)


def _motion_groups(motions: Iterable[Json]) -> dict[str, list[Json]]:
    """Mentions of one motion together: by paper number, nameless ones by the same names."""
    groups: dict[str, list[Json]] = {}
    by_names: dict[tuple[str, ...], str] = {}
    rows = sorted(motions, key=lambda m: not m["kamerstuk"])
    for motion in rows:
        names = tuple(sorted(name.lower() for name in motion["names"]))
        own = motion["kamerstuk"].lower() if motion["kamerstuk"] else None
        key = own or by_names.get(names) or "/".join(names)
        if own:
            by_names[names] = own
        groups.setdefault(key, []).append(motion)
    return groups


def _compare_motions(gold: list[Json], found: list[Json], report: Report, miss: Any) -> None:
    wanted, got = _motion_groups(gold), _motion_groups(found)
    tally = report.tally("motions")
    also: set[str] = set()
    for key, members in wanted.items():
        also |= {k.lower() for m in members for k in m.get("kamerstuk_alt", [])}
        match = got.get(key) or next((got[k] for k in sorted(also) if k in got), None)
        if all(m.get("uncertain") for m in members):
            continue
        if match is None:
            tally.missed += 1
            miss("motie gemist", members[0]["quote"])
            continue
        tally.right += 1
        _compare_motion(members[0], match, report, miss)
    for key, members in got.items():
        if key not in wanted and key not in also:
            tally.surplus += 1
            miss("motie te veel", members[0]["quote"])


def _compare_motion(gold: Json, found: list[Json], report: Report, miss: Any) -> None:
    names = sorted(name.lower() for name in gold["names"])
    right = any(sorted(name.lower() for name in m["names"]) == names for m in found)
    report.share("motions.names").add(right)
    if not right:
        miss("namen bij motie", f"{gold['names']}, gelezen {[m['names'] for m in found]}")
    if gold.get("party"):
        report.share("motions.party").add(any(m["party"] == gold["party"] for m in found))
    if gold.get("stance_uncertain"):
        return
    stance = min((m["stance"] for m in found), key=_STANCES.index)
    report.share("motions.stance").add(stance == gold["stance"])
    if stance != gold["stance"]:
        miss("stand van motie", f"{gold['quote']}: {gold['stance']}, gelezen {stance}")


def _places(text: str, quote: str) -> list[Span]:
    return [(m.start(), m.end()) for m in re.finditer(re.escape(quote), text)] or [(-1, -1)]


def _overlap(a: Span, b: Span) -> float:
    shared = min(a[1], b[1]) - max(a[0], b[0])
    return max(shared, 0) / max(min(a[1] - a[0], b[1] - b[0]), 1)


def _days(deadline: Json | None) -> tuple[str | None, str | None]:
    return (deadline.get("from"), deadline.get("to")) if deadline else (None, None)


def _pairs(gold: list[Json], found: list[Json], text: str) -> Iterator[tuple[int, int]]:
    """Which finding answers which annotation; the best fitting pairs first, each once."""
    candidates = []
    for g, wanted in enumerate(gold):
        place = _places(text, wanted["quote"])[0]
        for f, got in enumerate(found):
            share = _overlap(place, (got["start"], got["end"]))
            if share >= 0.5:
                same = 2 * (got["event"] == wanted["event"]) + (got["kind"] == wanted["kind"])
                near = _days(got["deadline"]) == _days(wanted.get("deadline"))
                sure = not wanted.get("uncertain")
                candidates.append((-same, -sure, -near, -share, g, f))
    used_gold: set[int] = set()
    used_found: set[int] = set()
    for *_, g, f in sorted(candidates):
        if g not in used_gold and f not in used_found:
            used_gold.add(g)
            used_found.add(f)
            yield g, f


def _compare_commitments(
    gold: list[Json], found: list[Json], text: str, report: Report, miss: Any
) -> None:
    pairs = dict(_pairs(gold, found, text))
    answered = set(pairs.values())
    vague = [_places(text, g["quote"])[0] for g in gold if g.get("uncertain")]
    right = [(gold[g], found[f]) for g, f in pairs.items() if not gold[g].get("uncertain")]
    missed = [g for i, g in enumerate(gold) if i not in pairs and not g.get("uncertain")]
    surplus = [
        f
        for i, f in enumerate(found)
        if i not in answered and not any(_overlap(v, (f["start"], f["end"])) >= 0.5 for v in vague)
    ]
    detect, typed = report.tally("commitments.detect"), report.tally("commitments.typed")
    detect.right += len(right)
    for tally in (detect, typed):
        tally.missed += len(missed)
        tally.surplus += len(surplus)
    for wanted, got in right:
        same = wanted["event"] == got["event"]
        same = same and (wanted["event"] != "made" or wanted["kind"] == got["kind"])
        typed.right += same
        typed.missed += not same
        typed.surplus += not same
        if not same:
            what = f"{wanted['kind']} {wanted['event']}, gelezen {got['kind']} {got['event']}"
            miss("soort", f"{what}: {' '.join(wanted['quote'].split())}")
        _compare_deadline(wanted, got, report, miss)
    _count_kinds(right, missed, surplus, report)
    for item in missed:
        miss("gemist", f"{item['kind']} {item['event']}: {' '.join(item['quote'].split())}")
    for item in surplus:
        miss("te veel", f"{item['kind']} {item['event']}: {' '.join(item['quote'].split())}")


def _compare_deadline(wanted: Json, got: Json, report: Report, miss: Any) -> None:
    if wanted["event"] not in _WITH_DEADLINE or wanted.get("deadline_uncertain"):
        return
    right = _days(wanted.get("deadline")) == _days(got["deadline"])
    report.share("deadlines").add(right)
    if any(_days(wanted.get("deadline"))):
        report.share("deadlines.dated").add(right)
    if not right:
        miss("termijn", f"{wanted.get('deadline')}, gelezen {got['deadline']}")


def _count_kinds(
    right: list[tuple[Json, Json]], missed: list[Json], surplus: list[Json], report: Report
) -> None:
    for name, event, kind in (
        ("made.toezegging", "made", "toezegging"),
        ("fulfilled", "fulfilled", None),
        ("postponed", "postponed", None),
    ):
        tally = report.tally(name)

        def counts(item: Json, event: str = event, kind: str | None = kind) -> bool:
            return item["event"] == event and kind in (None, item["kind"])

        for wanted, got in right:
            tally.right += counts(wanted) and counts(got)
            tally.missed += counts(wanted) and not counts(got)
            tally.surplus += counts(got) and not counts(wanted)
        tally.missed += sum(map(counts, missed))
        tally.surplus += sum(map(counts, surplus))


def _compare_questions(gold: list[Json], found: list[Json], report: Report, miss: Any) -> None:
    free = list(found)
    tally = report.tally("questions")
    for wanted in gold:
        start = _squash(wanted["answer_start"])[:30]
        same = [f for f in free if f["number"] == str(wanted["number"])]
        match = next((f for f in same if _squash(f["answer"]).startswith(start)), None)
        match = match or (same[0] if same else None)
        if match is None:
            tally.missed += 1
            miss("vraag gemist", wanted["number"])
            continue
        free.remove(match)
        tally.right += 1
        if not wanted.get("party_uncertain"):
            right = (match["party"] or "").lower() == (wanted.get("party") or "").lower()
            report.share("questions.party").add(right)
            if not right:
                miss("fractie", f"vraag {wanted['number']}: {wanted.get('party')}")
        right = _squash(match["answer"]).startswith(start)
        report.share("questions.answer").add(right)
        if not right:
            miss("antwoord", f"vraag {wanted['number']}: {wanted['answer_start']}")
    tally.surplus += len(free)
