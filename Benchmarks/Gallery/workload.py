"""The benchmark's gallery, apart from any tool: titles, prose and numbers from seeded generators.

The model is the one by which Sphinx-Gallery was first measured for this project, copied so that
the repository needs nothing beside it: every example has four blocks of prose and four of code, and
each block of code prints five lines. New is the library: every example prints what it returns.
"""

import dataclasses
import random

SECTIONS = [
    "Getting started", "Numbers and sums", "Strings and text", "Searching and sorting",
    "Simulation"]
WORDS = (
    "gallery example value result number series window sample filter matrix signal vector budget "
    "cache shape export input output step model token graph block layer index order range count "
    "total average median").split()


@dataclasses.dataclass(frozen=True)
class Revision:
    """What an author has changed since the first version; the first one is all defaults."""

    #: The changed example's first value: an edit of its code.
    first_value: int = 1
    #: Lines of prose added to the changed example.
    notes: int = 0
    #: A constant in the body of the library's function: an edit of its body.
    offset: int = 7
    #: Functions added to the library: an edit of its interface.
    functions: int = 0


@dataclasses.dataclass(frozen=True)
class Numbers:
    """What an example's code computes with."""

    factor: int
    term: int
    word: str
    seed: int
    first_value: int


@dataclasses.dataclass(frozen=True)
class Prose:
    """The text of one block, without markup."""

    heading: str
    opening: str
    strong: str
    emphasis: str
    reference: str
    closing: str
    bullets: tuple[str, ...]
    quotation: str
    links_to_next: bool
    notes: int


@dataclasses.dataclass(frozen=True)
class Example:
    """One example; the `k`th prose stands above the `k`th code block."""

    name: str
    section: int
    title: str
    summary: str
    prose: tuple[Prose, ...]
    numbers: Numbers
    #: The folder and the name of the next example.
    next: tuple[str, str]

    @property
    def folder(self) -> str:
        """The name of its section's folder."""
        return folder(self.section)


def folder(section: int) -> str:
    """The name of a section's folder."""
    return f"s{section + 1}_" + SECTIONS[section].lower().replace(" ", "_")


def section_count(size: int) -> int:
    """How many sections a gallery of `size` examples has."""
    return min(len(SECTIONS), size)


def changed_index(size: int) -> int:
    """The example that the scenarios edit: the one in the middle."""
    return size // 2


def gallery(size: int, revision: Revision) -> list[Example]:
    """The gallery of `size` examples as the author's edits have left it."""
    examples = []
    for index in range(size):
        is_changed = index == changed_index(size)
        examples.append(_example(
            index, size, revision.first_value if is_changed else 1,
            revision.notes if is_changed else 0))
    return examples


def _example(index: int, size: int, first_value: int, notes: int) -> Example:
    rng = random.Random(1000 + index)
    following = (index + 1) % size
    title = f"Example {index + 1:04d}: {rng.choice(WORDS)} {rng.choice(WORDS)}"
    numbers = Numbers(
        factor=rng.randint(2, 9), term=rng.randint(3, 17),
        word="".join(rng.choice("abcdefgh") for _ in range(8)), seed=rng.randint(1, 10**6),
        first_value=first_value)
    prose = tuple(
        _prose(rng, index, number, notes if number == 3 else 0) for number in range(4))
    return Example(
        name=f"plot_ex_{index + 1:04d}", section=index % section_count(size), title=title,
        summary=_sentence(rng, 12) + " " + _sentence(rng, 16), prose=prose, numbers=numbers,
        next=(folder(following % section_count(size)), f"plot_ex_{following + 1:04d}"))


def _prose(rng: random.Random, index: int, number: int, notes: int) -> Prose:
    return Prose(
        heading=f"{rng.choice(WORDS).capitalize()} part {number + 1}",
        opening=_sentence(rng, 10), strong=rng.choice(WORDS), emphasis=rng.choice(WORDS),
        reference=f"https://example.org/ref/{index}/{number}.html", closing=_sentence(rng, 14),
        bullets=tuple(_sentence(rng, 6) for _ in range(3)) if number == 0 else (),
        quotation=_sentence(rng, 12) if number == 2 else "", links_to_next=number == 1,
        notes=notes)


def _sentence(rng: random.Random, count: int) -> str:
    return " ".join(rng.choice(WORDS) for _ in range(count)).capitalize() + "."


def note(number: int) -> str:
    """The line of prose that the author's `number`th note adds."""
    return f"Note {number} was added later."
