"""`gallery serve` as a child of this process."""

import re
import signal
import subprocess
import time


class Server:
    def __init__(self, gallery: str, package, port: int = 0):
        self.process = subprocess.Popen(
            [gallery, "serve", "--package-path", str(package), "--port", str(port)],
            stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, bufsize=1)
        self.lines = []
        self.address = self.wait_for(r"Serving (http://\S+)").group(1)
        self.port = int(self.address.rstrip("/").rsplit(":", 1)[1])
        self.wait_for(r"changed in")

    def __enter__(self):
        return self

    def __exit__(self, *_):
        if self.process.poll() is None:
            self.process.kill()
            self.process.communicate()

    def wait_for(self, pattern: str):
        """Reads lines until one fits."""
        for line in self.process.stdout:
            self.lines.append(line)
            found = re.search(pattern, line)
            if found:
                return found
        raise RuntimeError("the server ended:\n" + "".join(self.lines))

    def stop(self) -> float:
        """Ends the server as Ctrl-C does; the seconds that it took."""
        start = time.monotonic()
        self.process.send_signal(signal.SIGINT)
        self.process.communicate(timeout=30)
        assert self.process.returncode == 0, self.process.returncode
        return time.monotonic() - start
