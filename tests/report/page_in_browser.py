#!/usr/bin/env python3
# Why: a page that a council puts on its website must be one that everybody can read. What Chromium makes of it is looked at here as a person meets
# it: its tree for screen readers, its contrasts, its width on a phone, in light and dark and on paper. Each check is shown to work by a page that is
# spoiled in one place, which it must catch.
#   page_in_browser.py PROGRAM
import os
import re
import shutil
import subprocess
import sys
import tempfile

sys.dont_write_bytecode = True
from browser import Browser

PHONE, DESK = 320, 1280
DOCUMENTS = ["byraadets-kodeks", "kl-samarbejde", "aalborgs-vaerdier", "ishoejs-grundlag", "syv-pligter"]

# WCAG 2.2, 1.4.3: the ratio of an element's own text to what lies behind it; 3 for large text.
LOW_CONTRAST = """(() => {
    const parts = colour => colour.match(/[\\d.]+/g).map(Number);
    const light = ([r, g, b]) => { const l = [r, g, b].map(c => (c /= 255) <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4);
                                   return 0.2126 * l[0] + 0.7152 * l[1] + 0.0722 * l[2]; };
    const behind = e => { for (; e; e = e.parentElement) { const c = parts(getComputedStyle(e).backgroundColor); if (c.length == 3 || c[3] == 1) return c; }
                          return [255, 255, 255]; };
    const own_text = e => [...e.childNodes].some(n => n.nodeType == Node.TEXT_NODE && n.data.trim());
    return [...document.body.querySelectorAll('*')].filter(e => own_text(e) && e.checkVisibility()).flatMap(e => {
        const style = getComputedStyle(e), [a, b] = [light(parts(style.color)), light(behind(e))];
        const ratio = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05), size = parseFloat(style.fontSize);
        const large = size >= 24 || (size >= 18.66 && style.fontWeight >= 700);
        return ratio < (large ? 3 : 4.5) || Number(style.opacity) < 1 ? [`${e.tagName} ${ratio.toFixed(2)}: ${e.textContent.trim().slice(0, 40)}`] : [];
    });
})()"""
DEAD_LINKS = "[...document.querySelectorAll('a')].map(a => a.getAttribute('href')).filter(to => to[0] == '#' && !document.getElementById(to.slice(1)))"
SMALL_TEXT = "[...document.body.querySelectorAll('*')].filter(e => parseFloat(getComputedStyle(e).fontSize) < 12).map(e => e.tagName)"
COPIED = "getSelection().selectAllChildren(document.body), getSelection().toString()"


def role(node):
    return node["role"]["value"]


def name(node):
    return node.get("name", {}).get("value", "").strip()


def level(node):
    return next((p["value"]["value"] for p in node.get("properties", []) if p["name"] == "level"), 0)


def of_the_tree(tree):
    """What a screen reader would stumble over."""
    roles = [role(node) for node in tree]
    for landmark in ("banner", "main", "contentinfo"):
        if roles.count(landmark) != 1:
            yield f"landmark: {roles.count(landmark)} of {landmark}"
    headings = [node for node in tree if role(node) == "heading"]
    before = 0
    for node in headings:
        if level(node) > before + 1:
            yield f"heading: level {level(node)} follows {before}: {name(node)}"
        if not name(node):
            yield "heading: one is empty"
        before = level(node)
    if [level(node) for node in headings].count(1) != 1:
        yield "heading: not one of level 1"
    if not name(tree[0]):
        yield "title: there is none"
    for node in tree:
        if role(node) in ("link", "navigation") and not name(node):
            yield f"name: a {role(node)} has none"
        if role(node) == "image" and not name(node):
            yield "name: an image has none"


def findings(browser, html, width, scheme, media="screen"):
    browser.show(html, width, scheme, media)
    found = list(of_the_tree(browser.accessibility_tree())) if media == "screen" else []
    found += ["contrast: " + words for words in browser.evaluate(LOW_CONTRAST)]
    found += ["link: nothing is called " + to for to in browser.evaluate(DEAD_LINKS)]
    found += ["small: " + tag for tag in browser.evaluate(SMALL_TEXT)] if media == "screen" else []
    if not browser.evaluate("document.documentElement.lang"):
        found.append("language: none")
    if browser.evaluate("document.documentElement.scrollWidth") > width:
        found.append("width: it scrolls sideways")
    return found


def list_items(tree):
    """How many items the page's lists have, as a screen reader counts them."""
    return sum(role(node) == "listitem" for node in tree)


def fail(sentence):
    sys.exit("page_in_browser.py: " + sentence)


def export(program, document, folder):
    file = os.path.join(folder, document + ".html")
    subprocess.run([program, "export", "kodeks", "--document", document, "--format", "html", "-o", file], check=True)
    validated = subprocess.run(["tidy", "-q", "-e", file], capture_output=True, text=True)
    if validated.returncode or validated.stderr:
        fail(f"{document} is no valid HTML:\n{validated.stderr}")
    with open(file, encoding="utf-8") as page:
        return page.read()


def spoiled(html, what, by):
    changed = re.sub(what, by, html, count=1)
    if changed == html:
        fail(f"nothing to spoil: the page has no {what}")
    return changed


# What each spoiled page is, and what must be found in it: at which width and in which scheme.
SPOILED = [
    ("heading:", DESK, "light", r"<h2(.*?)</h2>", r"<h4\1</h4>"),
    ("heading:", DESK, "light", r"<h1>.*?</h1>", "<h1></h1>"),
    ("landmark:", DESK, "light", r"<main>", "<div>"),
    ("landmark:", DESK, "light", r"<footer>", "<main>"),
    ("name:", DESK, "light", r'(<a href="#s_1">).*?</a>', r"\1</a>"),
    ("name:", DESK, "light", r'<nav aria-label=".*?">', "<nav>"),
    ("title:", DESK, "light", r"<title>.*?</title>", "<title></title>"),
    ("language:", DESK, "light", r' lang="da"', ""),
    ("link:", DESK, "light", r'href="#s_1"', 'href="#nowhere"'),
    ("contrast:", PHONE, "light", r"--second: #\w+", "--second: #8a949b"),
    ("contrast:", DESK, "dark", r"(?s)(prefers-color-scheme.*?)--muted: #\w+", r"\1--muted: #43525c"),
    ("width:", PHONE, "light", r"<main>", '<main><p style="width: 400px">x</p>'),
    ("width:", PHONE, "light", r"<main>", "<main><p style='overflow-wrap: normal'>" + "x" * 80 + "</p>"),
    ("small:", PHONE, "light", r"font-size: 0.85em", "font-size: 0.5em"),
]


def main(program):
    with tempfile.TemporaryDirectory() as folder, Browser() as browser:
        pages = {document: export(program, document, folder) for document in DOCUMENTS}
        for document, html in pages.items():
            for width, scheme, media in ((PHONE, "light", "screen"), (DESK, "dark", "screen"), (DESK, "dark", "print")):
                for finding in findings(browser, html, width, scheme, media):
                    fail(f"{document}, {width} pixels, {scheme}, {media}: {finding}")
        own = pages[DOCUMENTS[0]]
        for finding, width, scheme, what, by in SPOILED:
            found = findings(browser, spoiled(own, what, by), width, scheme)
            if not any(words.startswith(finding) for words in found):
                fail(f"what should be found as {finding} is not, when {what} becomes {by}; found: {found}")

        browser.show(own, DESK)
        if list_items(browser.accessibility_tree()) < 16 + 4:
            fail("the points are not items of lists")
        copied = browser.evaluate(COPIED)
        for number in range(1, 17):
            if not re.search(rf"^{number}\. \S", copied, re.MULTILINE):
                fail(f"what is copied of point {number} has lost its number:\n{copied}")
        if browser.evaluate("document.querySelector('nav').checkVisibility()") is not True:
            fail("the sections are not listed on the screen")
        browser.show(own, DESK, "dark", "print")
        if browser.evaluate("document.querySelector('nav').checkVisibility()"):
            fail("the links to the sections are printed")
        if browser.evaluate("getComputedStyle(document.documentElement).backgroundColor") != "rgb(255, 255, 255)":
            fail("a dark page is printed dark")


if len(sys.argv) != 2:
    sys.exit("usage: page_in_browser.py PROGRAM")
for tool in ("chromium", "tidy"):
    if not shutil.which(tool):
        print(f"page_in_browser.py: {tool} is not installed", file=sys.stderr)
        sys.exit(77)
main(os.path.abspath(sys.argv[1]))
