"""The commands of the how-to pages do what they are there for, typed one after another as they stand on the page."""

import json
import re
import shlex
import shutil
import sys
from pathlib import Path

import pytest

import govinfo
from govinfo.cli import main
from govinfo.entry_points import offered

ROOT = Path(__file__).parents[2]
HOW_TO = ROOT / "docs" / "how-to"
BLOCK = re.compile(r"^```(?:bash|sh|yaml)\n(.*?)^```", re.MULTILINE | re.DOTALL)
OURS = re.compile(r"^(?:\s*- run: )?(?:(\w+)=(\S+) )?(?:\S+/)?govinfo (.*)$")
OF_OTHERS = {"pip", "python3", "jupyter", "uvicorn", "curl", "psql", "spark-submit"}
"""Programs that are not this library's: they need a network, a server or an environment of their own."""
CASE = {
    "id": "2024-7",
    "applicant": "natural_person",
    "received": "2024-03-01",
    "request": {"name": "张某", "description": "某路改造工程立项批复"},
    "events": [
        {"kind": "extended", "day": "2024-03-20", "days": 10},
        {"kind": "decided", "day": "2024-04-09", "outcome": "internal_affairs"},
    ],
}


def lines(page):
    """The lines of a page that are to be typed; those of a workflow that are run."""
    for block in BLOCK.findall(page.read_text(encoding="utf-8")):
        yield from (line for line in block.splitlines() if not re.match(r"\s*(?:- (?!run:)|[\w-]+:|on:|$)", line))


DIFFERENT = {tuple(lines(page)): page for page in sorted(HOW_TO.glob("*.md"), reverse=True)}
"""A page of each pair of twins whose commands are the same; both where they differ."""
PAGES = [page for typed, page in DIFFERENT.items() if any(map(OURS.match, typed))]


def shown(page, language, pattern="(.*?)"):
    """The blocks of a page in a language, or what a pattern takes from them."""
    return re.findall(f"```{language}\n{pattern}```", (HOW_TO / page).read_text(encoding="utf-8"), re.DOTALL)


def install(folder, name, points, **modules):
    """Make a package importable from a folder, with entry points as its page gives them."""
    for module, text in modules.items():
        file = folder / f"{module.replace('__', '/')}.py"
        file.parent.mkdir(exist_ok=True)
        file.write_text(text, encoding="utf-8")
    info = folder / f"{name}-1.dist-info"
    info.mkdir()
    (info / "METADATA").write_text(f"Metadata-Version: 2.1\nName: {name}\nVersion: 1\n", encoding="utf-8")
    told = re.sub(r'^\[project\.entry-points\."(.+)"\]$', r"[\1]", points, flags=re.MULTILINE).replace('"', "")
    (info / "entry_points.txt").write_text(told[told.index("[govinfo") :], encoding="utf-8")


@pytest.fixture
def packages(tmp_path, monkeypatch):
    """The two packages whose entry points the pages show, made of the code that the pages show."""
    folder = tmp_path / "site-packages"
    folder.mkdir()
    install(folder, "wikitable", *shown("add-a-format.md", "toml"), wikitable=shown("add-a-format.md", "python")[0])
    rules = f"{shown('add-rules-and-words.md', 'python')[0]}\nRULES = [PLAN]\n"
    points = shown("add-rules-and-words.md", "toml")[0]
    install(folder, "ours", points, our_package__rules=rules, our_package__words="SUBJECTS = ()\n")
    monkeypatch.syspath_prepend(folder)
    offered.cache_clear()
    yield
    offered.cache_clear()
    for name in ("wikitable", "our_package", "our_package.rules", "our_package.words"):
        sys.modules.pop(name, None)


@pytest.fixture
def office(tmp_path, monkeypatch, chinese_font, packages):
    """A folder with everything that the pages take for granted, under the names that they give it."""
    report = govinfo.read(ROOT / "examples" / "xianyuan-2023.txt")
    rows, columns = ("received", "granted", "concluded"), ("natural_person", "total")
    county = govinfo.zero("2021", organ="某县人民政府", year=2023)
    county = county.replace({f"applications.{row}.{column}": 9 for row in rows for column in columns})
    folders = {"reports": ("甲镇",), "towns": ("甲镇", "乙镇"), "FOLDER": ("甲镇",), "文件夹": ("甲镇",)}
    for folder, names in folders.items():
        (tmp_path / folder).mkdir()
        for name in names:
            govinfo.write(county.replace(organ=f"{name}人民政府"), tmp_path / folder / f"{name}.docx")
    for name in ("report.docx", "报告.docx"):
        govinfo.write(report, tmp_path / name)
    govinfo.write(county, tmp_path / "county.docx")
    govinfo.write(govinfo.zero("2021", organ="某县自然资源局", year=2025), tmp_path / "2025.docx")
    for name, case in (("cases", "2024-7"), ("CASES", "7"), ("登记簿", "7")):
        register = {"applications": [CASE | {"id": case}]}
        (tmp_path / f"{name}.json").write_text(json.dumps(register), encoding="utf-8")
    shutil.copy(ROOT / "examples" / "waivers.toml", tmp_path)
    (notice,) = shown("add-a-year-of-holidays.md", "python", '(?:(?!```).)*?"""\n(year = 2027.*?)""".*?')
    (tmp_path / "2027.toml").write_text(notice, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    assert 1 == main(["check", "report.docx", "--output-format", "xlsx", "-o", "检查结果.xlsx"])
    return tmp_path


def words(command):
    """A command as a shell hands it on: in words, with the files that a pattern stands for."""
    for word in shlex.split(command):
        yield from sorted(map(str, Path().glob(word))) if "*" in word else [word]


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_every_command_of_a_page_runs(office, page, capsys, monkeypatch):
    """Each ends well, or with the status that says that something was found; what it is to write is there."""
    for name, value, command in (found.groups() for found in map(OURS.match, lines(page)) if found):
        if name:
            monkeypatch.setenv(name, value)
        typed = [*words(command)]
        status = main(typed)

        assert status in ((0, 1) if typed[0] in {"check", "annotate"} else (0,)), capsys.readouterr().err
        if "-o" in typed:
            assert (office / typed[typed.index("-o") + 1]).exists()


def test_what_is_not_run_is_of_others():
    """Every line that is to be typed is a command of this library, or of a program that is known not to be."""
    typed = [line.split()[0].rpartition("/")[2] for page in HOW_TO.glob("*.md") for line in lines(page)]
    ours = {line.split()[0] for page in PAGES for line in lines(page) if OURS.match(line)}

    assert set() == {word for word in typed if word not in OF_OTHERS | {"govinfo"} | ours} - {"-"}
