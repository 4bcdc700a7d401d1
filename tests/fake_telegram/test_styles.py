import pytest

from bot.fake_telegram.errors import ApiError
from bot.fake_telegram.html_style import parse_html
from bot.fake_telegram.markdown_style import parse_markdown
from bot.fake_telegram.texts import read_text
from bot.fake_telegram.wire import MessageEntity


def marked(read: tuple[str, list[MessageEntity]]) -> tuple[str, list[tuple[str, str]]]:
    """Return the text, and each entity as its type and the words it covers."""
    text, entities = read
    utf16 = text.encode("utf-16-le")
    covered = [
        (one.type, utf16[2 * one.offset : 2 * (one.offset + one.length)].decode("utf-16-le"))
        for one in entities
    ]
    return text, covered


def test_html_nests_and_counts_in_utf16() -> None:
    markup = "😀 <b>bold <i>and italic</i></b> <a href='https://example.org/?a=1&amp;b=2'>link</a>"
    read = parse_html(markup)
    assert marked(read) == (
        "😀 bold and italic link",
        [("bold", "bold and italic"), ("italic", "and italic"), ("text_link", "link")],
    )
    assert read[1][-1].url == "https://example.org/?a=1&b=2"


def test_html_knows_code_with_a_language_and_quotations() -> None:
    read = parse_html(
        '<pre><code class="language-python">x = 1 &lt; 2</code></pre>'
        '<blockquote expandable>said</blockquote><span class="tg-spoiler">hidden</span>'
    )
    assert marked(read)[1] == [("pre", "x = 1 < 2"), ("blockquote", "said"), ("spoiler", "hidden")]
    assert read[1][0].language == "python"


def test_markdown_nests_like_the_documentation_says() -> None:
    markup = (
        "*bold _italic bold ~strike ||spoiler||~ __underline__ bold_ bold* "
        "[link](http://example.org/\\)) `inline \\` code`"
    )
    text, entities = marked(parse_markdown(markup))
    assert text == "bold italic bold strike spoiler underline bold bold link inline ` code"
    assert ("italic", "italic bold strike spoiler underline bold") in entities
    assert ("strikethrough", "strike spoiler") in entities
    assert ("underline", "underline") in entities
    assert ("text_link", "link") in entities
    assert ("code", "inline ` code") in entities


def test_markdown_quotes_lines_and_code_blocks() -> None:
    text, entities = marked(parse_markdown(">one\n>two\nthree\n```python\nx = 1.5\n```"))
    assert text == "one\ntwo\nthree\nx = 1.5"
    assert entities == [("blockquote", "one\ntwo"), ("pre", "x = 1.5")]


@pytest.mark.parametrize(
    ("markup", "why"),
    [
        ("Done.", "Character '.' is reserved and must be escaped with the preceding '\\'"),
        ("a-b", "Character '-' is reserved and must be escaped with the preceding '\\'"),
        ("*bold", "Can't find end of Bold entity at byte offset 0"),
        ("ж _x", "Can't find end of Italic entity at byte offset 3"),
        ("`code", "Can't find end of Code entity at byte offset 0"),
        ("[x", "Can't find end of TextUrl entity at byte offset 0"),
    ],
)
def test_broken_markdown_is_refused(markup: str, why: str) -> None:
    with pytest.raises(ApiError) as refusal:
        parse_markdown(markup)
    assert refusal.value.description == f"Bad Request: can't parse entities: {why}"


def test_commands_links_and_names_are_found_without_markup() -> None:
    found = marked(
        read_text("/menu@bellhop_bot see https://example.org/a, a@example.org or @anna; 1/2 </b>")
    )[1]
    assert found == [
        ("bot_command", "/menu@bellhop_bot"),
        ("url", "https://example.org/a"),
        ("email", "a@example.org"),
        ("mention", "@anna"),
    ]
