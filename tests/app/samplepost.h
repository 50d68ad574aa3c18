// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QFile>
#include <QString>

/// Posts to try the program with.
namespace rundown {

/// A short post of our own with the forms of a real one: a list split by a photo, a title that is the link to
/// the slides, points below notes, a lightning block with a talk that has no title.
inline QByteArray ownPost()
{
    return R"(Title: A day of small talks
Date: 2020-05-16 21:00:00
Category: Events
Slug: small-talks


## How it went

A full room, and one kettle.

### The day:
> in the order of the clock

- Warm-up
    + Audio: [200516-00-start-133800.MP3](http://media.example.org/day/200516-00-start-133800.MP3)
    + the usual words
- Counting birds with Python
    + Ada Finch, Heron Works 
    + Audio: [200516-01-birds-141104.MP3](http://media.example.org/day/200516-01-birds-141104.MP3)
    + a camera, a pond, patience
        * and a lot of bread

![room](http://img.example.org/2020/room%201.jpg)
(forty chairs, all taken)


- Slides: [A garden of tests](https://slides.example.org/garden.html#/1)
    + Audio:[200516-02-garden-150000.MP3](http://media.example.org/day/200516-02-garden-150000.MP3)
    + six minutes over time
- Lightning talks:
    + Bo Wren ~ Nest Ltd
        * Audio: [200516-03-l1-.MP3](http://media.example.org/day/200516-03-l1-.MP3)
        * three stories
    + Boxes for everything
        * Audio: [200516-04-l2-.MP3](http://media.example.org/day/200516-04-l2-.MP3)
        * quietly good
    + Audio:[200516-05-l3-180407.MP3](http://media.example.org/day/200516-05-l3-180407.MP3)
        * no title, but a recording


## Afterwards

- come again
    + bring a kettle


> day 100
)";
}

/// The same text as it comes from a blog that writes CRLF and no final newline.
inline QByteArray asPublished(QByteArray post)
{
    post.replace("\n", "\r\n");
    return post.trimmed();
}

/// The post of a real event; empty where the samples are not at hand.
inline QByteArray samplePost(const QString &name)
{
    QFile file(QStringLiteral(RUNDOWN_SAMPLES "/posts/") + name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace rundown
