#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Lets a real blog generator build a site from an event's post and compares the page with Rundown's preview.

site_test.py GENERATOR --input PROGRAM --sample EVENT --more EVENT --npm FOLDER

Exits with 77 (skipped) where the generator is not installed, unless RUNDOWN_GENERATORS=require.
"""
import argparse
import fcntl
import json
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import urllib.parse

import ownposts
from page import Page, page_in, is_audio

HERE = pathlib.Path(__file__).resolve().parent
SKIPPED = 77


def required():
    return os.environ.get("RUNDOWN_GENERATORS") == "require"


def skip(why):
    print(f"skipped: {why}")
    sys.exit(1 if required() else SKIPPED)


def run(command, folder, **environment):
    """Runs a program; says all it said where it fails."""
    done = subprocess.run(command, cwd=folder, env={**os.environ, **environment}, capture_output=True, text=True)
    if done.returncode:
        sys.exit(f"{' '.join(map(str, command))}\n{done.stdout}\n{done.stderr}")
    return done.stdout


# --- sites ---------------------------------------------------------------------------------------------------
# Each: lays a site around what was exported, builds it, returns the folder of the built pages. The layouts show
# what the generator has understood of the front matter.

def article(title, date, slug, authors, content):
    return (f'<!doctype html><html><head><meta charset="utf-8"></head><body><article data-title="{title}"'
            f' data-date="{date}" data-slug="{slug}" data-authors="{authors}">\n{content}\n</article></body></html>\n')


def write(path, text):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def pelican(site, _):
    write(site / "theme/templates/article.html",
          article("{{ article.title|striptags|e }}", "{{ article.date.strftime('%Y-%m-%d') }}", "{{ article.slug }}",
                  "{{ article.authors|join('; ') }}", "{{ article.content }}"))
    write(site / "pelicanconf.py", "SITENAME = 'test'\nSITEURL = ''\nRELATIVE_URLS = True\nTIMEZONE = 'Asia/Shanghai'\n"
          "DEFAULT_LANG = 'zh'\nTHEME = 'theme'\nPATH = 'content'\nARTICLE_SAVE_AS = '{slug}/index.html'\n"
          "ARTICLE_URL = '{slug}/'\nFEED_ALL_ATOM = None\nCATEGORY_FEED_ATOM = None\n")
    run(["pelican", "content", "-s", "pelicanconf.py", "-o", "built", "--fatal", "errors"], site)
    return site / "built"


def hugo(site, _):
    write(site / "config.toml", 'baseURL = "https://example.org/"\ntitle = "test"\n')
    write(site / "layouts/_default/single.html",
          article("{{ .Title }}", '{{ .Date.Format "2006-01-02" }}', "{{ .Slug }}",
                  '{{ delimit (.Params.authors | default slice) "; " }}', "{{ .Content }}"))
    write(site / "layouts/_default/list.html", "<p>list</p>\n")
    run(["hugo", "--destination", "built", "--buildFuture", "--quiet"], site)
    return site / "built"


def jekyll(site, _):
    write(site / "_config.yml", "title: test\ntimezone: Asia/Shanghai\npermalink: /:categories/:slug/\n"
          "destination: built\nfuture: true\ndisable_disk_cache: true\n")
    write(site / "_layouts/post.html",
          article("{{ page.title | escape }}", '{{ page.date | date: "%Y-%m-%d" }}', "{{ page.slug }}",
                  '{{ page.author | join: "; " }}', "{{ content }}"))
    run(["jekyll", "build", "--quiet"], site, LC_ALL="C.UTF-8")
    return site / "built"


def hexo(site, npm):
    install(npm)
    (site / "node_modules").symlink_to(npm / "node_modules")
    write(site / "package.json", '{"name": "site", "private": true, "hexo": {"version": "7.3.0"},'
          ' "dependencies": {"hexo": "7.3.0", "hexo-renderer-marked": "7.0.1"}}\n')
    write(site / "_config.yml", "title: test\nurl: https://example.org\npermalink: :slug/\ntheme: test\n"
          "public_dir: built\ntimezone: Asia/Shanghai\nlanguage: zh-CN\nfuture: true\n"
          "syntax_highlighter: highlight.js\nhighlight: {line_number: false, wrap: false}\n")
    write(site / "themes/test/layout/post.njk",
          article("{{ page.title | escape }}", '{{ page.date.format("YYYY-MM-DD") }}', "{{ page.slug }}",
                  "{{ page.author if page.author is string else page.author | join('; ') }}",
                  "{{ page.content | safe }}"))
    run([npm / "node_modules/.bin/hexo", "generate", "--bail"], site)
    return site / "built"


def eleventy(site, npm):
    install(npm)
    write(site / "eleventy.config.js", 'module.exports = (config) => {\n  config.addPassthroughCopy("files");\n'
          '  return { dir: { output: "built" } };\n};\n')
    write(site / "posts/posts.json", '{"layout": "post.liquid", "permalink": "{{ page.fileSlug }}/index.html"}\n')
    write(site / "_includes/post.liquid",
          article("{{ title | escape }}", '{{ page.date | date: "%Y-%m-%d", "Asia/Shanghai" }}', "{{ page.fileSlug }}",
                  '{{ author | join: "; " }}', "{{ content }}"))
    run([npm / "node_modules/.bin/eleventy", "--quiet"], site)
    return site / "built"


GENERATORS = {"pelican": pelican, "hugo": hugo, "jekyll": jekyll, "hexo": hexo, "eleventy": eleventy}


def install(npm):
    """Brings in what the lock file names, once; only where the test is asked for, for it needs the network."""
    npm.mkdir(parents=True, exist_ok=True)
    with open(npm / "lock", "w", encoding="utf-8") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        wanted = (HERE / "package-lock.json").read_bytes()
        done = npm / "installed"
        if done.exists() and done.read_bytes() == wanted:
            return
        if not required():
            skip("npm's packages are not installed; ./dev generators installs them")
        for name in ("package.json", "package-lock.json"):
            shutil.copy(HERE / name, npm / name)
        run(["npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund"], npm)
        done.write_bytes(wanted)


# --- comparing -----------------------------------------------------------------------------------------------

class Complaints:
    def __init__(self):
        self.count = 0

    def expect(self, what, wanted, got):
        if wanted == got:
            return
        self.count += 1
        print(f"FAILED: {what}\n  preview:   {wanted}\n  generator: {got}")


def compare_lists(complaints, what, wanted, got):
    for i, (one, other) in enumerate(zip(wanted, got)):
        if one != other:
            complaints.expect(f"{what} {i + 1}", one, other)
            return
    complaints.expect(f"number of {what}s", len(wanted), len(got))


def name_of(address):
    """What an address ends with, decoded, and its place in a recording."""
    parts = urllib.parse.urlsplit(address)
    name = urllib.parse.unquote(parts.path).rsplit("/", 1)[-1]
    return f"{name}#{parts.fragment}" if parts.fragment else name


def same_place(address):
    """Public addresses as they are, but that some encode a bar; those of the blog by their file's name, for each blog has
    its own folders."""
    return address.replace("|", "%7C") if "://" in address else name_of(address)


def check_files(complaints, page, built, path):
    """What the page shows from the blog itself must be in it."""
    for address in page.images() + page.sounds + [link for _, link in page.links]:
        local = urllib.parse.unquote(urllib.parse.urlsplit(address).path)
        if "://" in address or not local or address in dict(map(reversed, ownposts.RAW_LINKS)):
            continue
        file = built / local.lstrip("/") if local.startswith("/") else path.parent / local
        complaints.expect(f"{address} is in the site", True, file.exists())


def take_out(complaints, what, wanted, got):
    """What the preview does not show must be there; the rest is compared with it."""
    for one in wanted:
        complaints.expect(f"{what} in raw HTML", True, one in got)
        if one in got:
            got.remove(one)


def compare(generator, facts, built, has_raw):
    complaints = Complaints()
    preview = Page(facts["html"])
    path = next((p for p in sorted(built.rglob("*.html")) if "<article data-title" in p.read_text(encoding="utf-8")), None)
    if path is None:
        sys.exit("the generator built no page of the post")
    page, attributes = page_in(path.read_text(encoding="utf-8"))
    for name in ("title", "date", "slug", "authors"):
        complaints.expect(name, facts[name], attributes[f"data-{name}"])
    complaints.expect("the slug is in the page's address", True, facts["slug"] in str(path))
    links, pictures = [(t, same_place(a)) for t, a in page.links], [(t, same_place(a)) for t, a in page.pictures]
    if has_raw and generator != "hugo":
        take_out(complaints, "link", [(t, same_place(a)) for t, a in ownposts.RAW_LINKS], links)
        take_out(complaints, "picture", ownposts.RAW_PICTURES, pictures)
    compare_lists(complaints, "block", preview.blocks, page.blocks)
    # Pelican begins every list at 1, and its export says so.
    outlines = [(kind, depth, 1, items) if generator == "pelican" else (kind, depth, start, items)
                for kind, depth, start, items in preview.outlines]
    compare_lists(complaints, "list", outlines, page.outlines)
    compare_lists(complaints, "link", [(t, same_place(a)) for t, a in preview.links], links)
    compare_lists(complaints, "image", [(t, same_place(a)) for t, a in preview.pictures], pictures)
    sounds = [a for _, a in preview.links if is_audio(a)] if generator != "hugo" else []
    compare_lists(complaints, "player", [same_place(a) for a in sounds], [same_place(a) for a in page.sounds])
    stray = [a for a in page.addresses if re.search(r"\{\{|\{%|\{static\}|\{#", a)]
    complaints.expect("addresses with template tags", [], stray)
    check_files(complaints, page, built, path)
    print(f"{generator}: {len(page.blocks)} blocks, {len(page.links)} links, {len(page.pictures)} images,"
          f" {len(page.sounds)} players compared")
    return complaints.count


def beside_its_media(event, folder):
    """A copy of the event in the folder; media that are not there are made up."""
    shutil.copytree(event.parent, folder, dirs_exist_ok=True)
    for name in re.findall(r"(?:recordings|slides|photos)/[^\n]*\.(?:MP3|mp3|pdf|png)", event.read_text("utf-8")):
        write_media(folder / name)
    write_media(folder / "海报/poster 1.png")
    return folder / event.name


def write_media(path):
    path.parent.mkdir(parents=True, exist_ok=True)
    if not path.exists():
        path.write_bytes(b"made up")


def own_post(text, name, folder):
    """A post with what it refers to beside it."""
    for file in ownposts.FILES:
        write_media(folder / file)
    write(folder / name, text)
    return folder / name


def build(generator, arguments, place, own=False):
    """Exports an event, builds the site, compares its page; `place` lays the event into a folder."""
    with tempfile.TemporaryDirectory(prefix="rundown-generators.") as name:
        folder = pathlib.Path(name)
        source = place(folder / "event")
        facts = json.loads(run([arguments.input, source, generator, folder / "bundle"], folder))
        if own:
            facts |= {"title": ownposts.TITLE, "date": ownposts.DATE, "slug": ownposts.SLUG,
                      "authors": ownposts.AUTHORS}
        built = GENERATORS[generator](folder / "bundle/site", arguments.npm)
        return compare(generator, facts, built, own and "<img src=" in source.read_text("utf-8"))


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("generator", choices=GENERATORS)
    parser.add_argument("--input", required=True)
    parser.add_argument("--sample", type=pathlib.Path, required=True)
    parser.add_argument("--more", type=pathlib.Path, required=True)
    parser.add_argument("--npm", type=pathlib.Path, required=True)
    arguments = parser.parse_args()
    program = "node" if arguments.generator in ("hexo", "eleventy") else arguments.generator
    if not shutil.which(program):
        skip(f"{program} is not installed")
    wrong = sum(build(arguments.generator, arguments, lambda folder, event=event: beside_its_media(event, folder))
                for event in (arguments.sample, arguments.more))
    for name, text in ownposts.posts_for(arguments.generator):
        wrong += build(arguments.generator, arguments,
                       lambda folder, name=name, text=text: own_post(text, name, folder), own=True)
    sys.exit(1 if wrong else 0)


if __name__ == "__main__":
    main()
