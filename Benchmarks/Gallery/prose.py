"""The model's prose in the markup of each tool."""

import dataclasses

import workload


@dataclasses.dataclass(frozen=True)
class Markup:
    """How a tool's markup writes what stands inside a line."""

    code: str
    strong: str
    emphasis: str
    link: str
    #: A link to another example, from the name of its folder and its own.
    example: str
    quotation: str


RESTRUCTURED_TEXT = Markup(
    "``{}``", "**{}**", "*{}*", "`{} <{}>`__", ":ref:`sphx_glr_auto_examples_{}_{}.py`", "  {}")
MARKDOWN = Markup(
    "`{}`", "**{}**", "*{}*", "[{}]({})", "[the next example](../{}/{}.swift)", "> {}")


def lines(
    prose: workload.Prose, number: int, following: tuple[str, str], markup: Markup
) -> list[str]:
    """The lines of one block below its heading."""
    strong, emphasis = markup.strong.format(prose.strong), markup.emphasis.format(prose.emphasis)
    code = markup.code.format(f"f(x) = x + {number}")
    link = markup.link.format(f"reference page {number + 1}", prose.reference)
    result = [
        f"{prose.opening} {strong} and {emphasis} follow {code}.",
        f"See {link} for more. {prose.closing}"]
    if prose.links_to_next:
        result.append(f"Compare with {markup.example.format(*following)}.")
    if prose.bullets:
        result += ["", *(f"- {bullet}" for bullet in prose.bullets)]
    if prose.quotation:
        result += ["", markup.quotation.format(prose.quotation)]
    if prose.notes:
        result += ["", *(workload.note(index + 1) for index in range(prose.notes))]
    return result
