"""The search as readers use it: with keys, from a server and from the file system, and without scripts."""

from selenium.webdriver.common.keys import Keys

import checks
from reader import Reader

#: A word that the site has in several places.
WORD = "cache"
FIELD = "document.querySelector('.search input')"
RESULT = "document.querySelector('.results a')"


def search_by_keys(site, server):
    """The search is used by keys: field, list, result, and the page of results."""
    for base in (server.address, site.folder.as_uri() + "/"):
        with Reader() as reader:
            yield from _from_an_example(reader, base)
            yield from _on_its_page(reader, base)
            yield from (f"{base}: {text}" for text in reader.complaints())


def _from_an_example(reader, base):
    reader.open(base + checks.MIRRORED)
    loaded = reader.ask("[...document.scripts].map((one) => one.src)")
    if len(loaded) != 1:
        yield f"the search is loaded before it is used: {loaded}"
    reader.press("/")
    if not reader.ask(f"document.activeElement === {FIELD}"):
        yield "/ goes to no field"
        return
    reader.press(WORD)
    reader.wait("document.querySelector('.search-list mark')")
    if reader.ask(f"{FIELD}.ariaExpanded") != "true":
        yield "the field does not say that its list is open"
    reader.press(Keys.ARROW_DOWN, Keys.ARROW_DOWN, Keys.ARROW_UP)
    chosen = f"document.getElementById({FIELD}.getAttribute('aria-activedescendant'))"
    if reader.ask(f"{chosen}.getAttribute('aria-selected')") != "true":
        yield "arrows choose nothing"
    reader.press(Keys.ESCAPE)
    if not reader.ask("document.querySelector('.search-list').hidden"):
        yield "Escape leaves the list open"
    reader.press(Keys.ESCAPE)
    if reader.ask(f"document.activeElement === {FIELD}"):
        yield "a second Escape stays in the field"
    reader.press("/", Keys.ARROW_DOWN)
    place = reader.ask("document.querySelector('[role=option][aria-selected=true]').dataset.url")
    reader.press(Keys.ENTER)
    reader.wait(f"location.href === {place!r}")
    if "#" in place and not reader.ask("document.querySelector(':target') !== null"):
        yield f"{place} is no place of its page"


def _on_its_page(reader, base):
    reader.open(f"{base}search.html?q={WORD}")
    reader.wait("document.querySelector('.results mark')")
    reader.press("/", " zzzz")
    reader.wait("document.querySelector('main [role=status]').textContent.startsWith('Nothing')")
    if "zzzz" not in reader.ask("location.href"):
        yield "the query does not stand in the address"
    reader.press(*[Keys.BACKSPACE] * 5)
    reader.wait("document.querySelector('.results mark')")
    reader.press(Keys.ARROW_DOWN)
    if not reader.ask(f"document.activeElement === {RESULT}"):
        yield "no result is reached by an arrow"
    place = reader.ask(f"{RESULT}.href")
    reader.press(Keys.ENTER)
    reader.wait(f"location.href === {place!r}")


def results_are_there(site, server):
    """Every result leads to a place that its page has."""
    with Reader() as reader:
        reader.open(f"{server.address}search.html?q={WORD}")
        reader.wait("document.querySelector('.results mark')")
        for place in reader.ask("[...document.querySelectorAll('.results a')].map((one) => one.href)"):
            reader.open(place)
            if "#" in place and not reader.ask("document.querySelector(':target') !== null"):
                yield place


def search_is_accessible(site, server):
    """axe-core finds nothing, and nothing is too wide, with results and with an open list."""
    with Reader() as reader:
        for width in (1280, 390, 320):
            for scheme in ("light", "dark"):
                reader.resize(width)
                reader.prefer(scheme)
                for page in (f"search.html?q={WORD}", "index.html"):
                    reader.open(server.address + page)
                    if page == "index.html":
                        reader.driver.find_element("css selector", "main .search input").send_keys(WORD)
                        reader.wait("document.querySelector('.search-list mark')")
                    else:
                        reader.wait("document.querySelector('.results mark')")
                    wide = reader.ask("document.documentElement.scrollWidth")
                    if wide > width:
                        yield f"{page}: {wide} px wide at {width} px"
                    for violation in reader.violations(checks.RULES):
                        yield f"{page}, {scheme}, {width} px: {violation}"


def search_without_scripts(site, server):
    """Without scripts the search is an index of names, and says so."""
    with Reader(scripts=False) as reader:
        reader.open(server.address + "search.html")
        if "needs scripts" not in reader.ask("document.querySelector('main').innerText"):
            yield "nothing says that the search needs scripts"
        if not reader.ask("document.querySelectorAll('.names dd a').length"):
            yield "no name leads to a page"
