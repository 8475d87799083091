"""The page in the browser: files dropped, findings drawn, the repaired file saved, and nothing sent."""

import os
import runpy
import shutil
import threading
import time
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

import govinfo
from chromium import chromium

BROWSER = Path(__file__).parents[2] / "examples" / "browser"
NPM = runpy.run_path(str(BROWSER / "npm.py"))
CORPUS = (Path(__file__).parents[2] / "../shared/corpus").resolve()
SEED = BROWSER.parent / "xianyuan-2023.txt"
PROGRAM = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
READY = "'ready' in document.documentElement.dataset"
EMPTY = "document.querySelectorAll('.report, .unread').forEach(one => one.remove()); status.replaceChildren()"
FOUND = "[...document.querySelectorAll('.found li')].map(one => one.textContent)"
DONE = "document.querySelector('#status').textContent.includes('检查完毕')"

pytestmark = [
    pytest.mark.skipif(PROGRAM is None, reason="Chromium is not installed"),
    pytest.mark.skipif(
        NPM["FOLDER"] not in os.environ, reason="GOVINFO_NPM names no folder of archives (examples/browser/npm.py)"
    ),
]


@pytest.fixture(scope="module")
def site(tmp_path_factory):
    """A folder with the page alone."""
    build = runpy.run_path(str(BROWSER / "build.py"))
    folder = tmp_path_factory.mktemp("site")
    (folder / "check.html").write_text(build["page"](build["npm"].files(build["npm"].PYODIDE)), encoding="utf-8")
    return folder


@pytest.fixture(scope="module")
def saved(tmp_path_factory):
    """Where the browser saves files."""
    return tmp_path_factory.mktemp("saved")


@pytest.fixture(scope="module")
def browser(saved):
    """A browser."""
    with chromium(saved, PROGRAM) as running:
        yield running


@pytest.fixture(scope="module")
def opened(browser, site):
    """The page, opened from the disk and ready."""
    browser.open((site / "check.html").as_uri())
    browser.until(READY)
    return browser


@pytest.fixture
def page(opened):
    """The page as it is before anything is dropped."""
    opened.shape(1200, 900)
    opened.run(f"{EMPTY}; document.documentElement.lang = 'zh-CN'; scrollTo(0, 0); document.activeElement.blur()")
    return opened


def drop(page, *paths):
    """Drop files and wait until they are checked."""
    page.drop(*paths)
    page.until(DONE)


def example(page):
    """Check the example and wait until it is drawn."""
    page.run("document.querySelector('#example').click()")
    page.until(DONE)


def download(page, saved, button, name):
    """What a button saves."""
    page.run(f"document.querySelector('{button}').click()")
    end = time.monotonic() + 120
    while not (saved / name).is_file() and time.monotonic() < end:
        time.sleep(0.05)
    return (saved / name).read_bytes()


def test_nothing_is_asked_of_any_address(page):
    """Opening the page and checking a report asks for the page and for what it holds itself, and nothing is refused."""
    example(page)

    assert [] == [address for address in page.requested[1:] if not address.startswith(("blob:", "data:"))]
    assert [] == page.complaints


def test_a_word_file_is_checked_repaired_and_saved(page, saved, tmp_path):
    """The report dropped, two A302 shown, the first repair drawn and carried out in the own file, which reads right."""
    path = tmp_path / "仙源.docx"
    govinfo.write(govinfo.read(SEED), path)
    drop(page, path)

    assert ["A302", "A302", "X601"] == [line.split()[0] for line in page.run(FOUND)]
    page.run("document.querySelectorAll('input[type=radio]')[1].click()")
    page.until("document.querySelectorAll('.drawn ins').length === 2")
    done = govinfo.reads(download(page, saved, ".repaired", "仙源（已改）.docx"))

    assert (1, 1) == (done.applications.received.natural_person, done.applications.received.total)
    assert [] == list(govinfo.check(done, select=["A"]))
    assert download(page, saved, ".annotated", "仙源（批注）.docx").startswith(b"PK")


@pytest.mark.skipif(not CORPUS.is_dir(), reason="the corpus is not at hand")
@pytest.mark.parametrize("name", ["pt_district_2024.html", "shanghai_office_2019.html", "shanghai_kewei_2024.md"])
def test_what_is_found_is_what_is_found_elsewhere(page, name):
    """The library finds in the browser what it finds on the command line."""
    drop(page, CORPUS / name)
    expected = [f"{one.code} {one.message}" for one in govinfo.check(govinfo.read(CORPUS / name), lang="zh")]

    assert expected == page.run(FOUND)


def test_a_folder_is_checked(page, tmp_path):
    """Every report in a folder and below it is checked; what is no report is told, and other files are passed over."""
    (tmp_path / "一" / "二").mkdir(parents=True)
    govinfo.write(govinfo.zero("2021", organ="甲", year=2023), tmp_path / "一" / "a.xlsx")
    govinfo.write(govinfo.zero("2021", organ="乙", year=2023), tmp_path / "一" / "二" / "b.html")
    (tmp_path / "一" / "c.txt").write_text("买菜", encoding="utf-8")
    (tmp_path / "一" / "d.jpg").write_bytes(b"\xff")
    drop(page, tmp_path / "一")

    told = page.run("[...document.querySelectorAll('.about')].map(one => one.textContent)")
    assert {"甲 2023", "乙 2023"} == set(told)
    assert ["一/c.txt"] == page.run("[...document.querySelectorAll('.unread .file')].map(one => one.textContent)")


def test_a_report_runs_nothing_in_the_page(page, tmp_path):
    """Names and prose that are written as HTML stand there as they are written."""
    evil = "<img src=x onerror=document.title='run'>"
    report = govinfo.read(SEED).replace({}, organ=evil)
    govinfo.write(report, tmp_path / "<b>a<b>.json")
    drop(page, tmp_path / "<b>a<b>.json")

    assert f"{evil} 2023" == page.run("document.querySelector('.about').textContent")
    assert evil in page.run("document.querySelector('.drawn').textContent")
    assert 0 == page.run("document.querySelectorAll('.report img, .report b b').length")
    assert "run" != page.run("document.title")


def test_a_pdf_is_told_what_to_do(page, tmp_path):
    """A PDF is not read in the browser; the visitor reads what to take instead."""
    (tmp_path / "a.pdf").write_bytes(b"%PDF-1.7\n")
    drop(page, tmp_path / "a.pdf")

    assert page.run("document.querySelector('.unread').innerText").startswith("a.pdf 网页中不能读取 .pdf 文件")


def test_an_outside_address_is_refused(page):
    """The page could not send anything if it wanted to."""
    refused = page.run("fetch('http://127.0.0.1:9/').then(() => 'sent', error => error.name)")

    assert "TypeError" == refused
    assert any("Content Security Policy" in one for one in page.complaints)


def test_it_speaks_english(page):
    """The button turns everything that is shown into English, and the findings too."""
    example(page)
    page.run("document.querySelector('#language').click()")
    page.until("document.querySelector('.count').textContent === 'error 2, warning 1'")
    page.until("document.querySelector('.drawn article').lang === 'en'")

    words = page.run("document.querySelector('main').innerText.split('\\n').slice(0, 6).join(' ')")
    assert "Drop reports or a folder here" in words
    assert "文件" not in words


def test_the_keyboard_is_enough(page, saved):
    """With Tab, Enter, Space and arrows alone the example is checked, a repair chosen and the file saved."""
    focus = "document.activeElement.id || document.activeElement.className || document.activeElement.tagName"

    def go(name):
        for _ in range(20):
            if page.run(focus) == name:
                return
            page.press("Tab", 9)
        raise AssertionError(f"{name} is never reached, but {page.run(focus)}")

    go("example")
    page.press("Enter", 13, "\r")
    page.until(DONE)
    go("INPUT")
    page.press("ArrowDown", 40)
    page.until("!document.querySelector('.repaired').disabled")
    go("repaired main")
    page.press("Enter", 13, "\r")

    page.until("document.querySelector('.said').textContent !== ''")
    assert "已按统计表样式重新生成文件" == page.run("document.querySelector('.said').textContent")


@pytest.mark.parametrize("width", [390, 1200])
@pytest.mark.parametrize("dark", [False, True])
def test_nobody_is_kept_out(page, width, dark):
    """No rule of axe is broken, before and after a check, wide and narrow, light and dark, in both languages."""
    page.shape(width, 900, dark=dark)
    page.run(NPM["files"](NPM["AXE"])["axe.min.js"].decode())
    audit = "axe.run().then(({violations}) => violations.map(one => one.id + ': ' + one.nodes[0].html))"

    page.run("document.body.insertAdjacentHTML('beforeend', '<button id=nameless></button>')")
    assert ['button-name: <button id="nameless"></button>'] == [one for one in page.run(audit) if "button" in one]
    page.run("document.querySelector('#nameless').remove()")
    assert [] == page.run(audit)
    example(page)
    page.run("document.querySelectorAll('input[type=radio]')[1].click()")
    page.until("document.querySelectorAll('.drawn ins').length === 2")
    assert [] == page.run(audit)
    page.run("document.querySelector('#language').click()")
    page.until("document.querySelector('.drawn article').lang === 'en'")
    assert [] == page.run(audit)


def test_it_is_never_wider_than_the_window(page):
    """At the width of a phone only the tables are moved sideways, each in its own box."""
    page.shape(390, 800)
    example(page)

    assert page.run("document.documentElement.scrollWidth <= window.innerWidth")


def test_it_works_from_a_server(browser, site):
    """Served by any server, the page is the one thing it is asked for."""
    asked = []

    class Handler(SimpleHTTPRequestHandler):
        def log_message(self, _, *arguments):
            asked.append(arguments[0])

    with ThreadingHTTPServer(("127.0.0.1", 0), partial(Handler, directory=site)) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        browser.open(f"http://127.0.0.1:{server.server_port}/check.html")
        browser.until(READY)
        example(browser)
        server.shutdown()

    assert ["GET /check.html HTTP/1.1"] == asked
