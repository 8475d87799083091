"""What the documentation holds beside its pages: the page that checks reports in the browser, and how forms look."""

import logging
import runpy
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig

from govinfo.page.fragment import STYLE

BUILD = Path(__file__).parents[1] / "examples" / "browser" / "build.py"
ABSENT = """<!DOCTYPE html>
<html lang="zh-CN"><meta charset="utf-8"><title>在线检查</title>
<p>生成本站时没有取得 Pyodide，未包含在线检查页面：{why}</p>
<p lang="en">Pyodide could not be had when this site was built, so the page is not in it: {why}</p>
"""
"""What stands in its place where it cannot be built."""


def on_post_build(config: MkDocsConfig) -> None:
    """Add the page, and the styles of the forms that other pages show; once, though each language is a build."""
    site = Path(config.site_dir)
    if (site / "check.html").exists():
        return
    (site / "stylesheets").mkdir(exist_ok=True)
    (site / "stylesheets" / "form.css").write_text(STYLE, encoding="utf-8")
    build = runpy.run_path(str(BUILD))
    try:
        content = build["page"](build["npm"].files(build["npm"].PYODIDE))
    except build["npm"].AbsentError as error:
        logging.getLogger("mkdocs.hooks").info("The page in the browser is left out: %s", error)
        content = ABSENT.format(why=error)
    (site / "check.html").write_text(content, encoding="utf-8")
