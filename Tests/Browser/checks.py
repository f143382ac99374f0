"""What must hold of every page, each as a function that gives the faults it finds."""

from selenium.webdriver.common.keys import Keys

from reader import Reader

RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
#: Of the page that mirrors torch.export's tutorial, uncompressed.
MIRRORED = "export/export_with_dynamic_cache.html"
MOST_BYTES = 120_000
MOST_REQUESTS = 6
#: One page of each kind.
KINDS = [
    "index.html", MIRRORED, "writing/when-an-example-fails.html",
    "writing/what-the-compiler-refuses.html", "charts/lines-and-points.html",
    "writing/values-and-text.html", "computation-times.html", "documentation-tests.html",
    "guides/configuration.html", "guides/testing-documentation.html", "search.html", "404.html",
]


def links(site):
    """Every link inside the site leads to a file and an anchor that are there."""
    for page, content in site.pages.items():
        for reference in content.references:
            target = site.target(page, reference)
            if target is None:
                continue
            file, anchor = target
            if not (site.folder / file).is_file():
                yield f"{page}: '{reference}' leads to nothing"
            elif anchor and file in site.pages and anchor not in site.pages[file].identifiers:
                yield f"{page}: '{reference}' names no anchor of {file}"


def no_inline_code(site):
    """No page holds styles or scripts of its own, or loads from another host."""
    for page, content in site.pages.items():
        yield from (f"{page}: {place}" for place in content.inline)
        for reference in content.loaded:
            if site.target(page, reference) is None and not reference.startswith("data:"):
                yield f"{page}: loads {reference}"


def accessible(site, server):
    """axe-core finds nothing on a page of each kind, light and dark, wide and narrow."""
    with Reader() as reader:
        for width in (1280, 390):
            for scheme in ("light", "dark"):
                reader.resize(width)
                reader.prefer(scheme)
                for page in KINDS:
                    if page not in site.pages:
                        continue
                    reader.open(server.address + page)
                    for violation in reader.violations(RULES):
                        yield f"{page}, {scheme}, {width} px: {violation}"


def fits(site, server):
    """No page is wider than the screen of a phone, and a strict policy stops nothing."""
    with Reader() as reader:
        for page in site.pages:
            reader.open(server.address + page)
            for width in (390, 320):
                reader.resize(width)
                wide = reader.ask("document.documentElement.scrollWidth")
                if wide > width:
                    yield f"{page}: {wide} px wide at {width} px"
            yield from (f"{page}: {text}" for text in reader.complaints())


def light(site, server):
    """The mirrored page is small."""
    with Reader() as reader:
        reader.open(server.address + MIRRORED)
        transfers = reader.transfers()
        total = sum(size for _, size in transfers)
        print(f"        {MIRRORED}: {total:,} bytes in {len(transfers)} requests")
        if total > MOST_BYTES or not 0 < len(transfers) <= MOST_REQUESTS:
            yield f"{MIRRORED}: {total} bytes in {len(transfers)} requests: {transfers}"


def without_scripts(site, server):
    """A page says the same without scripts, offers no button that needs one, and still folds."""
    text = "document.querySelector('main').innerText"
    with Reader() as scripted, Reader(scripts=False) as plain:
        for page in KINDS:
            if page not in site.pages or page == "search.html":
                continue
            scripted.open(server.address + page)
            plain.open(server.address + page)
            said = plain.ask(text)
            added = {"Copy"}
            missing = [
                line for line in scripted.ask(text).splitlines()
                if line.strip() and line.strip() not in added and line not in said]
            if missing:
                yield f"{page}: only with scripts: {missing[:3]}"
            dead = plain.ask(
                "[...document.querySelectorAll('button')].filter((one) => one.checkVisibility())"
                ".map((one) => one.innerText || one.getAttribute('aria-label'))")
            if dead:
                yield f"{page}: buttons that need scripts are shown without: {dead}"
    with Reader(scripts=False) as plain:
        plain.open((site.folder / MIRRORED).as_uri())
        if "torch" not in plain.ask("document.body.innerText"):
            yield f"{MIRRORED}: empty from the file system"


def by_keys(site, server):
    """The keyboard alone leads from the index to an example, its download and a related one."""
    def tab_to(reader, condition, what):
        for _ in range(200):
            reader.press(Keys.TAB)
            if reader.ask(condition):
                return None
        return f"{what} cannot be reached by Tab on {reader.ask('location.pathname')}"

    with Reader() as reader:
        reader.open(server.address + "index.html")
        reader.press(Keys.TAB)
        if "skip" not in reader.focused().lower():
            yield "index.html: the first stop is no skip link: " + reader.focused()
        reader.press(Keys.ENTER)
        steps = [
            ("document.activeElement.matches('.card a')", "a card"),
            ("document.activeElement.matches('.take a')", "a download"),
        ]
        fault = tab_to(reader, *steps[0])
        if fault:
            yield fault
            return
        outline = reader.ask(
            "getComputedStyle(document.activeElement.closest('.card')).outlineStyle + "
            "getComputedStyle(document.activeElement).outlineStyle + "
            "getComputedStyle(document.activeElement, '::after').outlineStyle")
        if outline == "nonenonenone":
            yield "index.html: a card does not show that it has the keyboard"
        reader.press(Keys.ENTER)
        reader.wait("document.querySelector('.example-header')")
        fault = tab_to(reader, *steps[1])
        if fault:
            yield fault
            return
        if not reader.ask("document.activeElement.hasAttribute('download')"):
            yield "a download opens in the place of the page"
        example = reader.ask("location.pathname")
        fault = tab_to(
            reader, "document.activeElement.matches('.related a')", "a related example")
        if fault:
            yield fault
            return
        reader.press(Keys.ENTER)
        reader.wait(f"location.pathname !== '{example}' && document.querySelector('.example-header')")


def switches_theme(site, server):
    """The switch changes the colours, on the next page too, from the first paint."""
    ground = "getComputedStyle(document.documentElement).backgroundColor"
    with Reader(scheme="light") as reader:
        reader.open(server.address + "index.html")
        before = reader.ask(ground)
        reader.wait("document.querySelector('.theme-switch') && "
                    "document.querySelector('.theme-switch').checkVisibility()")
        reader.ask("document.querySelector('.theme-switch').click()")
        reader.wait(f"{ground} !== '{before}'")
        after = reader.ask(ground)
        reader.open(server.address + MIRRORED)
        if reader.ask(ground) != after:
            yield "the next page forgets the choice"
        blocking = reader.ask("document.querySelector('head script[src]:not([defer]):not([async])') !== null")
        if not blocking:
            yield "the choice is made after the first paint: no script of the head waits for it"
        if before == after:
            yield "the switch changes nothing"
