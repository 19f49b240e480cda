from threading import Event

import pytest

from components.documents.document import Document
from components.documents.jobs import DocumentJobs, Job, QueueFull
from components.documents.pictures.picture import Cancelled
from components.documents.progress import Progress

LONGEST_S = 10
MADE = Document("bao-cao.docx", b"noi dung")


@pytest.fixture
def jobs():
    queue = DocumentJobs(at_a_time=1, most_waiting=1)
    yield queue
    queue.close()


def wait_for(job: Job) -> None:
    assert job._future is not None
    job._future.exception(LONGEST_S) if not job._future.cancelled() else None


def test_a_finished_job_holds_its_document(jobs: DocumentJobs):
    job = jobs.start(lambda on_progress, is_cancelled: MADE)
    wait_for(job)

    assert job.is_done
    assert job.document == MADE


def test_progress_is_seen_while_the_document_is_made(jobs: DocumentJobs):
    told, go_on = Event(), Event()

    def make(on_progress, is_cancelled):
        on_progress(Progress(3, 9, "Đang vẽ hình 4/9"))
        told.set()
        go_on.wait(LONGEST_S)
        return MADE

    job = jobs.start(make)
    assert told.wait(LONGEST_S)

    assert job.progress == Progress(3, 9, "Đang vẽ hình 4/9")
    assert job.progress.share == pytest.approx(1 / 3)
    assert not job.is_done
    go_on.set()
    wait_for(job)


def test_a_stopped_job_ends_at_its_next_look_and_gives_no_document(jobs: DocumentJobs):
    started, go_on = Event(), Event()

    def make(on_progress, is_cancelled):
        started.set()
        go_on.wait(LONGEST_S)
        if is_cancelled():
            raise Cancelled
        return MADE

    job = jobs.start(make)
    assert started.wait(LONGEST_S)
    job.cancel()
    go_on.set()
    wait_for(job)

    assert job.is_done
    assert job.is_cancelled
    assert job.document is None


def test_a_job_that_waits_its_turn_is_stopped_before_it_starts(jobs: DocumentJobs):
    go_on, ran = Event(), []
    first = jobs.start(lambda *_: go_on.wait(LONGEST_S) and MADE)
    second = jobs.start(lambda *_: ran.append("second"))
    assert second.progress.doing == "Đang chờ tới lượt"

    second.cancel()
    go_on.set()
    wait_for(first)

    assert second.is_done
    assert second.document is None
    assert ran == []


def test_one_more_than_the_queue_holds_is_refused_in_vietnamese_and_room_comes_back(jobs: DocumentJobs):
    go_on = Event()
    waiting = [jobs.start(lambda *_: go_on.wait(LONGEST_S) and MADE) for _ in range(2)]

    with pytest.raises(QueueFull, match="quá nhiều tài liệu"):
        jobs.start(lambda *_: MADE)

    go_on.set()
    for job in waiting:
        wait_for(job)
    wait_for(jobs.start(lambda *_: MADE))


def test_a_failure_is_told_apart_from_a_stop_and_goes_to_the_log(jobs: DocumentJobs, caplog):
    def make(on_progress, is_cancelled):
        raise RuntimeError("hỏng")

    job = jobs.start(make)
    wait_for(job)

    assert job.is_done
    assert not job.is_cancelled
    assert job.document is None
    assert "a document failed" in caplog.text
