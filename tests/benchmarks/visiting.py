"""A visitor without a browser: asks for a page over the socket that Streamlit's own page uses."""

import time
from collections.abc import Iterator

from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from websockets.sync.client import connect


def look(address: str, path: str) -> float:
    """Seconds until everything on a page has come; raises where the page shows an error."""
    begun = time.perf_counter()
    for told in _told(address, path):
        element = told.delta.new_element
        if element.HasField("exception") or "kon niet worden gemaakt" in element.alert.body:
            raise AssertionError(f"{path}: {element.exception.message or element.alert.body}")
    return time.perf_counter() - begun


def parts(address: str, path: str) -> int:
    """Of how many parts a page is laid out, each of which a browser draws for itself."""
    return sum(told.HasField("delta") for told in _told(address, path))


def _told(address: str, path: str) -> Iterator[ForwardMsg]:
    page, _, query = path.partition("?")
    asked = BackMsg()
    asked.rerun_script.query_string = query
    asked.rerun_script.page_name = page
    socket = f"{address.replace('http', 'ws', 1)}/_stcore/stream"
    with connect(socket, subprotocols=["streamlit"], max_size=None, open_timeout=60) as line:  # type: ignore[list-item]
        line.send(asked.SerializeToString())
        while True:
            told = ForwardMsg()
            told.ParseFromString(bytes(line.recv(timeout=120, decode=False)))
            yield told
            if told.HasField("script_finished"):
                return
