"""How the words of a command line are read."""

import pytest

from govinfo.cli.parser import Parser, WrongUsageError
from govinfo.languages import Text


@pytest.fixture
def parser():
    parser = Parser("govinfo try", Text("试", "try"))
    parser.add_argument("source", metavar="IN")
    parser.add_argument("others", metavar="FILE", nargs="+")
    parser.add_argument("target", metavar="OUT")
    parser.add_argument("-o", "--output", metavar="NAME")
    parser.add_argument("--from-year", convert=int, choices=[2022, -1], group="years")
    parser.add_argument("--all-years", nargs=0, group="years")
    parser.add_argument("--track", nargs="?", const="somebody")
    parser.add_argument("--consulted", nargs=2, metavar=("A", "B"), repeated=True, default=[])
    return parser


@pytest.mark.parametrize(
    ("words", "stated"),
    [
        (["a", "b", "c", "d"], {"source": "a", "others": ["b", "c"], "target": "d"}),
        (["a", "-ox", "b", "--track", "c", "d"], {"output": "x", "track": "c", "others": ["b"], "target": "d"}),
        (["a", "-o=x", "b", "c", "--track"], {"output": "x", "track": "somebody"}),
        (["a", "b", "c", "--from-year", "-1"], {"from_year": -1}),
        (["a", "b", "c", "-o", "-1.5"], {"output": "-1.5"}),
        (["a", "b", "c", "--output", "-- so called"], {"output": "-- so called"}),
        (["a", "b", "-", "--all-years"], {"target": "-", "all_years": True}),
        (["--track", "--", "--help", "-x", "c"], {"source": "--help", "others": ["-x"], "track": "somebody"}),
        (["a", "b", "c", "--consulted", "1", "2", "--consulted", "3", "4"], {"consulted": [["1", "2"], ["3", "4"]]}),
        (["--help"], {"help": True, "source": None}),
    ],
)
def test_options_stand_anywhere_and_what_they_take_behind_them_or_joined(words, stated, parser):
    """Numbers and sentences that begin with a dash are no options, and nothing behind two dashes is."""
    options = vars(parser.parse(words))

    assert stated == {name: options[name] for name in stated}


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (["a"], "still missing: FILE, OUT"),
        (["a", "b", "c", "--outputs"], "there is no option '--outputs'; did you mean --output?"),
        (["a", "b", "c", "-x"], "'-x' is not known here"),
        (["a", "b", "c", "-o"], "-o/--output wants something behind it"),
        (["a", "b", "c", "-o", "--all-years"], "-o/--output wants something behind it"),
        (["a", "b", "c", "--consulted", "1"], "--consulted wants something behind it"),
        (["a", "b", "c", "--all-years=2"], "--all-years takes nothing behind it"),
        (["a", "b", "c", "--all-years", "--from-year", "2022"], "--from-year does not go with --all-years"),
        (["a", "b", "c", "--from-year", "2023"], "--from-year: no value '2023'. Did you mean '2022'? Known: 2022, -1"),
    ],
)
def test_what_cannot_be_read_is_said_with_the_way_to_the_help(words, sentence, parser):
    """The option or argument is named as a person types it."""
    with pytest.raises(WrongUsageError) as raised:
        parser.parse(words)

    assert f"{sentence}; see govinfo try --help" == raised.value.en
