"""Two people who judge at the same time: no answer falls on what somebody did not see."""

from collections.abc import Iterator

import pytest
from sqlalchemy import Engine
from sqlmodel import Session, select

from dashboard.views import commitment
from dashboard.views import review as page
from tests.dashboard.shown import again, opened
from tests.tracker import exported
from tests.tracker.fresh import fresh_engine
from tracker.deciding import review
from tracker.models.decisions import Decision
from tracker.models.threads import Thread

DAY = "2021-10-01"


@pytest.fixture
def engine() -> Iterator[Engine]:
    made = fresh_engine()
    with Session(made) as session:
        exported.fill(session, "Ik stuur u het verslag.")
        for thread in session.exec(select(Thread)):
            thread.to_check = thread.public_id in ("plan", "laat")
        session.commit()
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("TOEZEGD_DATABASE_URL", str(made.url))
        yield made


def judged(engine: Engine) -> dict[str, str]:
    with Session(engine) as session:
        found = session.exec(select(Thread.public_id, Decision.author).join(Decision)).all()
    return dict(found)


def test_a_click_on_what_a_colleague_just_judged_is_no_answer_to_the_next(engine: Engine) -> None:
    mine = opened(page.show, dag=DAY)
    again(mine.text_input(key="beoordelaar").set_value("J. de Vries"))
    (button,) = [one for one in mine.button if one.label == "Klopt"]
    seen = str(button.key).rpartition(" ")[2]
    with Session(engine) as session:
        review.reject(session, review.thread_of(session, seen), "A. Jansen")
        session.commit()
    again(button.click())
    assert judged(engine) == {seen: "A. Jansen"}
    assert any("niet vastgelegd" in one.value for one in mine.info)
    (button,) = [one for one in mine.button if one.label == "Klopt"]
    assert seen not in str(button.key)
    again(button.click())
    assert set(judged(engine).values()) == {"A. Jansen", "J. de Vries"}
    # The next was reached by answering: nobody was first.
    assert not any("niet vastgelegd" in one.value for one in mine.info)


def test_who_decides_on_what_was_just_decided_is_told_and_asked_again(engine: Engine) -> None:
    mine = opened(commitment.show, id="plan", dag=DAY)
    again(mine.text_input(key="beoordelaar").set_value("J. de Vries"))
    with Session(engine) as session:
        review.unclear(session, review.thread_of(session, "plan"), "A. Jansen")
        session.commit()

    def submit() -> None:
        (button,) = [one for one in mine.button if one.label == "Vastleggen"]
        again(button.click())

    submit()
    assert judged(engine) == {"plan": "A. Jansen"}
    (told,) = [one.value for one in mine.error]
    assert "A\\. Jansen" in told
    submit()
    with Session(engine) as session:
        assert len(session.exec(select(Decision)).all()) == 2
