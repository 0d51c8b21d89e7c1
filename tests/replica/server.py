"""Serves the replica on the loopback: in a thread beside the tests, or as a process of its own.

python -m tests.replica.server --documents 5000 --port 8099
"""

import argparse
import socket
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager

import uvicorn

from tests.replica.app import Replica
from tests.replica.world import World


@contextmanager
def serving(replica: Replica) -> Iterator[str]:
    """Run the replica in a thread; the value is its address, `http://127.0.0.1:PORT`."""
    listener = socket.create_server(("127.0.0.1", 0))
    replica.address = f"http://127.0.0.1:{listener.getsockname()[1]}"
    server = uvicorn.Server(_config(replica))
    thread = threading.Thread(target=server.run, kwargs={"sockets": [listener]}, daemon=True)
    thread.start()
    while not server.started:
        time.sleep(0.01)
    try:
        yield replica.address
    finally:
        server.should_exit = True
        # A response that is slow on purpose must not keep the tests waiting.
        server.force_exit = True
        thread.join(timeout=5)
        listener.close()


def _config(replica: Replica) -> uvicorn.Config:
    # Cutting a response off on purpose makes the server complain; the tests know.
    return uvicorn.Config(
        replica.app, log_level="critical", lifespan="off", ws="none", access_log=False
    )


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--documents", type=int, default=60)
    parser.add_argument("--port", type=int, required=True)
    arguments = parser.parse_args()
    replica = Replica(World(documents=arguments.documents))
    replica.address = f"http://127.0.0.1:{arguments.port}"
    listener = socket.create_server(("127.0.0.1", arguments.port))
    uvicorn.Server(_config(replica)).run(sockets=[listener])


if __name__ == "__main__":
    main()
