"""A written site: its pages as text, and a server that a strict policy protects."""

import functools
import http.server
import pathlib
import threading
import urllib.parse
from html.parser import HTMLParser

POLICY = "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'"
#: Attributes that name something which a page shows or leads to.
REFERENCES = {"href", "src", "action", "poster"}


class Page(HTMLParser):
    """What a page names and what it may not hold."""

    def __init__(self, text: str):
        super().__init__()
        self.identifiers = set()
        self.references = []
        self.loaded = []
        self.inline = []
        self.open_script = None
        self.feed(text)

    def handle_starttag(self, tag, attributes):
        values = dict(attributes)
        if "id" in values:
            self.identifiers.add(values["id"])
        if "style" in values or any(name.startswith("on") for name in values):
            self.inline.append(f"<{tag}> at line {self.getpos()[0]}")
        if tag == "style" or tag == "script" and "src" not in values:
            self.inline.append(f"<{tag}> at line {self.getpos()[0]}")
        for name in REFERENCES & values.keys():
            self.references.append(values[name] or "")
            loads = tag in ("img", "script", "source", "iframe") or (
                tag == "link" and values.get("rel") in ("stylesheet", "icon", "preload"))
            if loads:
                self.loaded.append(values[name] or "")


class Site:
    def __init__(self, folder: pathlib.Path):
        self.folder = folder
        self.pages = {
            path.relative_to(folder).as_posix(): Page(path.read_text(encoding="utf-8"))
            for path in sorted(folder.rglob("*.html"))
        }

    def target(self, page: str, reference: str):
        """The file and the anchor that a reference leads to; None for other hosts."""
        parts = urllib.parse.urlsplit(reference)
        if parts.scheme or parts.netloc:
            return None
        path = urllib.parse.unquote(parts.path)
        if path.startswith("/"):
            file = path.lstrip("/")
        else:
            base = pathlib.PurePosixPath(page).parent
            file = "/".join(_resolved((base / path).parts)) if path else page
        if file in ("", ".") or path.endswith("/"):
            file = f"{file}/index.html".lstrip("./")
        return file, urllib.parse.unquote(parts.fragment)


def _resolved(parts):
    out = []
    for part in parts:
        if part == ".." and out:
            out.pop()
        elif part != ".":
            out.append(part)
    return out


class Handler(http.server.SimpleHTTPRequestHandler):
    def end_headers(self):
        self.send_header("Content-Security-Policy", POLICY)
        super().end_headers()

    def log_message(self, *_):
        pass


class Server:
    """Serves a folder on this machine only."""

    def __init__(self, folder: pathlib.Path):
        handler = functools.partial(Handler, directory=str(folder))
        self.server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
        self.address = f"http://127.0.0.1:{self.server.server_port}/"

    def __enter__(self):
        threading.Thread(target=self.server.serve_forever, daemon=True).start()
        return self

    def __exit__(self, *_):
        self.server.shutdown()
