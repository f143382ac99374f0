"""What must hold of a page that is followed, whatever the machine."""

from server import Server

PANEL = "document.querySelector('.gallery-errors')"


def check_behaviour(browser, gallery, package):
    with Server(gallery, package.folder) as server:
        check_place(browser, server, package)
        check_other_pages(browser, server, package)
        check_errors(browser, server, package)
        assert browser.complaints() == [], browser.complaints()
        check_return(browser, gallery, server, package)


def check_place(browser, server, package):
    """A replaced page stands where it stood."""
    browser.open(server.address + "guides/guide.html")
    browser.ask("scrollTo(0, 4000)")
    browser.wait("scrollY === 4000")
    package.guide("placed")
    browser.wait_for_text("placed")
    browser.wait("scrollY === 4000")


def check_other_pages(browser, server, package):
    """A page that a build has not changed is left alone."""
    browser.open(server.address + "e1.html")
    browser.ask("window.kept = true")
    package.guide("elsewhere")
    server.wait_for("guide.md: ")
    browser.open(server.address + "e1.html")
    browser.ask("window.kept = true")
    package.guide("elsewhere again")
    server.wait_for("guide.md: ")
    # The event of the next change comes after that of this one.
    package.example_prose("later")
    server.wait_for("e0.swift: ")
    assert browser.ask("window.kept") is True


def check_errors(browser, server, package):
    """An error is told as text, can be dismissed, and goes when it is mended; the last site stays."""
    browser.open(server.address + "e0.html")
    package.write("Sources/Measured/Measured.swift", "let number: Int = nonsense\n")
    browser.wait(f"{PANEL} !== null && {PANEL}.innerText.includes('nonsense')")
    assert browser.ask(f"{PANEL}.getAttribute('role')") == "alert"
    assert "number 0" in browser.ask("document.body.innerText")
    browser.open(server.address + "e1.html")
    browser.wait(f"{PANEL} !== null")
    browser.ask(f"{PANEL}.querySelector('button').click()")
    assert browser.ask(PANEL) is None
    browser.open(server.address + "index.html")
    browser.wait("performance.getEntriesByType('navigation')[0].loadEventEnd > 0")
    package.write("site/gallery.json", "{ \"<b id='bold'>\": 1 }\n")
    browser.wait(f"{PANEL} !== null && {PANEL}.innerText.includes(\"<b id='bold'>\")")
    assert browser.ask("document.getElementById('bold')") is None
    (package.folder / "site/gallery.json").unlink()
    package.library("mended")
    browser.wait(f"{PANEL} === null")


def check_return(browser, gallery, server, package):
    """A page outlives its server, and follows the next one at the same place."""
    browser.open(server.address + "guides/guide.html")
    seconds = server.stop()
    assert seconds < 1, f"Ctrl-C took {seconds} s"
    assert "Part 1" in browser.ask("document.body.innerText")
    package.guide("returned")
    with Server(gallery, package.folder, server.port):
        browser.wait_for_text("returned")
