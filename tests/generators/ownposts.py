# SPDX-License-Identifier: GPL-3.0-or-later
"""A post as each generator's own blogs write it: its front matter, two authors, raw HTML, words about templates."""

TITLE, DATE, SLUG, AUTHORS = "Owls, at night", "2020-05-18", "owls-at-night", "Ann Finch; Bo Reed"

# What only the built page has, for the preview shows no raw HTML. Hugo leaves it out, too.
RAW_LINKS = [("what we do", "about/")]
RAW_PICTURES = [("owl", "owl.png")]

FILES = ["photos/owl.png", "photos/owl_two.png", "recordings/second.mp3", "files/count.ods"]

BODY = r"""One sentence about <a href="about/">what we do</a>, and a picture: <img src=photos/owl.png alt="owl">

<!-- [not this](recordings/gone.mp3) -->

The words `{% raw %}` and `{% endraw %}`, and an {% endraw %} that ends nothing.

- The first: <https://media.example.org/owls/first.mp3>
- And [the second][2]

A file ![with an escape](photos/owl\_two.png) in its address.

[2]: recordings/second.mp3
"""

# Lists and lines as people write them, each of which some generator reads otherwise than CommonMark.
FORMS = r"""## Before
[Slides](https://example.org/owls.pdf) | [Video](https://example.org/owls) | [Counts](files/count.ods)

- 19:30 | Doors | Ann Finch
- 20:00 | `a | b` and more
    - A place | a way | an [address](https://example.org/a|b "with | in it")

Evening | Night

- An owl of the barn

  It hunts over meadows.
- An owl of the woods

  ![an owl](photos/owl.png)
- A third one
    - small

      and seldom seen
    - or not seen at all
- A fourth

1. first to call
2. second to call

- and then silence
    - of one
    - and another

    1. kind
    2. kinder

1. The walk begins
2. The first stop

![an owl](photos/owl.png)

3. The second stop
4. The way home
   - in the dark

> Bo said:
> - bring a lamp
> - and none
>   - or a dim one

- A quote
  > with a list
  > - in it
- The end
"""

HUGO = """+++
title = "Owls, at night"
date = 2020-05-18T20:00:00+08:00
authors = ["Ann Finch", "Bo Reed"]
categories = ["活动"]
tags = ["C, the language", "birds"]
slug = "owls-at-night"
layout = "single"
+++
"""

# The file's name, and the front matter.
OWN = {
    "pelican": ("owls.md", """Title: Owls, at night
Date: 2020-05-18 20:00
Authors: Ann Finch, Bo Reed
Category: 活动
Slug: owls-at-night
"""),
    "hugo": ("owls.md", HUGO),
    "jekyll": ("2020-05-18-owls-at-night.md", """---
layout: post
title: "Owls, at night"
author: [Ann Finch, Bo Reed]
permalink: /owls-at-night/
...
"""),
    "hexo": ("owls.md", """title: "Owls, at night"
date: 2020-05-18 20:00:00
author: [Ann Finch, Bo Reed]
categories: [[活动], [birds]]
slug: owls-at-night
---
"""),
    "eleventy": ("owls-at-night.md", """---
title: "Owls, at night"
date: 2020-05-18T20:00:00+08:00
author: [Ann Finch, Bo Reed]
layout: post.liquid
---
"""),
}


def posts_for(generator):
    """The generator's own post, and Hugo's, which all others have to be made of something else."""
    own = [OWN[generator]]
    if generator != "hugo":
        own.append(("hugo.md", HUGO))
    return [(name, front_matter + "\n" + body) for name, front_matter in own for body in (BODY, FORMS)]
