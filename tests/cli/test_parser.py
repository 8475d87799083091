"""How words are typed behind a command, and what they come to."""

import pytest

from govinfo.cli.parser import Parser, WrongUsageError
from govinfo.languages import Text, in_both


@pytest.fixture
def parser():
    """A command that takes arguments of every kind."""
    command = Parser("govinfo draw", Text("绘图", "draw"))
    command.add_argument("picture", wants=in_both("PICTURE"), about=in_both("what"))
    command.add_argument("places", wants=in_both("PLACE"), many="+", about=in_both("where"))
    command.add_argument("-o", "--output", wants=in_both("TARGET"), required=True, about=in_both("into"))
    command.add_argument(
        "--size", wants=in_both("NUMBER"), convert=int, choices=(1, -2), default=1, about=in_both("how large")
    )
    command.add_argument("--bright", about=in_both("bright"))
    command.add_argument("--dark", instead_of="--bright", about=in_both("dark"))
    command.add_argument("--frame", wants=in_both("NAME"), many="?", const="usual", about=in_both("framed"))
    command.add_argument(
        "--between", wants=(in_both("FROM"), in_both("TO")), several=True, about=in_both("between which")
    )
    command.add_argument("--from", key="source", wants=in_both("FILE"), about=in_both("read from"))
    return command


USUAL = {
    "picture": "a",
    "places": ["b"],
    "output": "c",
    "size": 1,
    "bright": False,
    "dark": False,
    "frame": None,
    "between": [],
    "source": None,
    "help": False,
}


@pytest.mark.parametrize(
    ("typed", "values"),
    [
        ("a b -o c", {}),
        ("-oc a b", {}),
        ("-o=c a b", {}),
        ("a --output=c b", {}),
        ("a --output= b", {"output": ""}),
        ("a b -o c d", {"places": ["b", "d"]}),
        ("a -o c -- -d --size", {"places": ["-d", "--size"]}),
        ("a -o c - -1 -.5", {"places": ["-", "-1", "-.5"]}),
        ("a b -o c --size -2", {"size": -2}),
        ("a b -o c -o d", {"output": "d"}),
        ("a b -o c --bright", {"bright": True}),
        ("a b -o c --dark --dark", {"dark": True}),
        ("a b -o c --frame", {"frame": "usual"}),
        ("a b --frame -o c", {"frame": "usual"}),
        ("a --frame=x -o c b", {"frame": "x"}),
        ("--frame x a b -o c", {"frame": "x"}),
        ("a b -o c --between 1 2 --between 3 4", {"between": [["1", "2"], ["3", "4"]]}),
        ("a b -o c --from=-x", {"source": "-x"}),
    ],
)
def test_options_stand_anywhere_and_in_any_way(parser, typed, values):
    """Each word goes where it belongs, and what is not given is as it is unless said."""
    assert {**USUAL, **values} == vars(parser.parse(typed.split()))


def test_a_text_with_a_space_is_no_option(parser):
    """What begins with a hyphen may be a sentence."""
    assert ["- b"] == parser.parse(["a", "- b", "-o", "c"]).places


def test_what_is_asked_of_one_command_is_not_there_for_the_next(parser):
    """The values of an option that can be given several times start anew."""
    parser.parse(["a", "b", "-o", "c", "--between", "1", "2"])

    assert [] == parser.parse(["a", "b", "-o", "c"]).between


@pytest.mark.parametrize("typed", ["-h", "a --help", "--unheard -h", "a b -hx"])
def test_help_is_given_before_anything_is_missed(parser, typed):
    """Whoever asks for help need not have typed the rest."""
    assert parser.parse(typed.split()) is None


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("", "still missing: PICTURE, PLACE, -o/--output"),
        ("a b", "still missing: -o/--output"),
        ("a b -o", "-o/--output wants something behind it"),
        ("a b -o --size 1", "-o/--output wants something behind it"),
        ("a b -o -- c", "-o/--output wants something behind it"),
        ("a b --between 1 -o c", "--between wants something behind it"),
        ("a b -o c --between=1", "--between wants something behind it"),
        ("a b --bright=1", "--bright takes nothing behind it"),
        ("a b --bright --dark", "--dark does not go with --bright"),
        ("a b --dark --bright", "--bright does not go with --dark"),
        ("a b -o c --size 3", "--size: no value '3'. Known: 1, -2"),
        ("a b -o c --sise 3", "there is no option '--sise'; did you mean --size?"),
        ("a b --output-to=c", "there is no option '--output-to=c'; did you mean --output?"),
        ("a b -z", "'-z' is not known here"),
    ],
)
def test_what_is_wrong_is_told_with_its_name(parser, typed, said):
    """In one sentence, which says where the help is."""
    with pytest.raises(WrongUsageError) as raised:
        parser.parse(typed.split())

    assert f"{said}; see govinfo draw --help" == raised.value.en


def test_a_word_too_many_is_told():
    """With all that is not known."""
    command = Parser("govinfo wait", Text("等待", "wait"))
    command.add_argument("day", wants=in_both("DAY"), many="?", about=in_both("until when"))

    assert command.parse([]).day is None
    with pytest.raises(WrongUsageError, match="'--long b c' is not known here"):
        command.parse(["a", "--long", "b", "c"])
