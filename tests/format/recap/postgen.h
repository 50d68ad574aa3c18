// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/event/event.h"
#include "tests/format/eventfile/dice.h"

/// Events as posts tell of them, within the domain in which a written post reads back as the same event:
///
/// - titles, names, affiliations and labels are one line without blanks at the ends; a title ends with no
///   colon and begins with no list marker, link or clock time; a label is no word for recordings, slides or
///   videos
/// - names look like names; titles and affiliations do not hold " ~ "
/// - every session has a recording, but for blocks, whose sessions have
/// - notes are no links alone, and begin with no role ("讲师：") and no name
/// - photos stand between sessions; prose that follows prose begins with a heading, which announces no matter
///   that tells the sessions again ("资料")
namespace rundown::test {

using namespace Qt::StringLiterals;

inline QString title(Dice &dice)
{
    static const QStringList titles{
        u"开源社区的十年"_s,
        u"Queues, and what they hide"_s,
        u"用 {braces} 写模板"_s,
        u"C++20 in *practice*"_s,
        u"从 0 到 1: 搭一个平台"_s,
        u"Rust `unsafe` & you"_s,
        u"圆桌: 下一个十年 (上)"_s,
        u"Why? 为什么!"_s,
        u"一_二_三"_s,
        u"A title, ~with everything"_s,
        u"茶歇"_s,
        u"50% <off>"_s,
    };
    return dice.oneOf(titles);
}

inline Person person(Dice &dice)
{
    static const QStringList names{u"周一鸣"_s, u"Anna Lind"_s, u"何晓"_s, u"Zoom.Quiet"_s, u"J. O'Neil"_s};
    static const QStringList affiliations{u"硬件极客"_s, u"ACME, Inc."_s, u"某公司 - 工程师"_s,
                                          u"Kernel hacker (retired)"_s, u"a/b"_s};
    return {{}, dice.oneOf(names), dice.chance(60) ? dice.oneOf(affiliations) : QString(), Role::Speaker, {}};
}

inline Recording recording(Dice &dice)
{
    static const QStringList files{u"191026-01-talk-091500.MP3"_s, u"录音 2.mp3"_s, u"day1/03.m4a"_s};
    static const QStringList labels{u"上半场"_s, u"part 2"_s, QString()};
    if (dice.chance(25))
        return {dice.oneOf(labels), {}, u"http://elsewhere.example/x/%E5%BD%95.mp3?a=b"_s, {}, {}};
    return {dice.oneOf(labels), dice.oneOf(files), {}, {}, {}};
}

inline QString notes(Dice &dice)
{
    static const QStringList lines{
        u"[12:40] 他讲了一个故事"_s,     u"A plain line."_s, u"{title} in braces"_s,
        u"see [this](http://x/y) too"_s, u"**重点**"_s,      u"a\tb"_s,
        u"开源的世界, 很大 - 再见"_s};
    static const QStringList below{u"    * 细节"_s, u"  more of it"_s, u"    - a detail, and another"_s};
    QStringList notes;
    for (int count = dice.below(5); count > 0; --count)
        notes.append(!notes.isEmpty() && dice.chance(30) ? dice.oneOf(below) : dice.oneOf(lines));
    return notes.join(u'\n');
}

inline Session session(Dice &dice, bool timed)
{
    Session session;
    session.title = title(dice);
    if (timed) {
        session.start = QTime(9 + dice.below(9), 5 * dice.below(12));
        session.durationMs = qint64(5 + dice.below(60)) * 60'000;
    }
    for (int count = dice.below(3); count > 0; --count)
        session.people.append(person(dice));
    if (dice.chance(40))
        session.slides.append({dice.chance(50) ? u"第一讲"_s : QString(), {}, u"https://x.org/a(1).pdf"_s});
    for (int count = 1 + dice.below(2); count > 0; --count)
        session.recordings.append(recording(dice));
    if (dice.chance(20))
        session.videos.append({u"现场"_s, u"https://x.org/v.mp4"_s});
    session.notes = notes(dice);
    return session;
}

inline Entry photo(Dice &dice)
{
    static const QStringList captions{QString(), u"大合影"_s, u"one line\n*and another*"_s};
    Entry entry;
    entry.content = Photo{dice.chance(50) ? u"合影 all"_s : QString(),
                          dice.chance(50) ? u"photos/p 1.jpg"_s : QString(),
                          {},
                          dice.oneOf(captions)};
    if (entry.photo()->file.isEmpty())
        entry.photo()->url = u"https://x.org/p.jpg"_s;
    return entry;
}

inline Entry prose(Dice &dice, bool mayBePlain)
{
    static const QStringList texts{u"## 天气\n\n一段话, {with} braces."_s,
                                   u"# More\n\n- plain\n- list\n\n```\n- {code}\n```"_s,
                                   u"### Table\n\n| a | b |\n|---|---|\n| 1 | 2 |"_s};
    static const QStringList plain{u"A paragraph,\nof two lines."_s, u"> 3815"_s, u"<div>html</div>"_s};
    Entry entry;
    entry.content = Prose{mayBePlain && dice.chance(40) ? dice.oneOf(plain) : dice.oneOf(texts)};
    return entry;
}

inline Entry block(Dice &dice)
{
    static const QStringList titles{u"闪电演讲"_s, u"Lightning talks"_s};
    Entry entry;
    Session session;
    session.title = dice.oneOf(titles);
    entry.content = session;
    for (int count = 1 + dice.below(3); count > 0; --count) {
        Entry child;
        child.content = test::session(dice, false);
        entry.children.append(child);
    }
    return entry;
}

/// Sessions first, so that the style is what the post begins with; then photos and prose among them.
inline QList<Entry> outline(Dice &dice, bool timed)
{
    QList<Entry> outline;
    for (int count = 1 + dice.below(4); count > 0; --count) {
        Entry entry;
        entry.content = session(dice, timed);
        outline.append(entry);
        if (count > 1 && dice.chance(20))
            outline.append(photo(dice));
        else if (dice.chance(15))
            outline.append(prose(dice, true));
    }
    if (!timed && dice.chance(40))
        outline.append(block(dice));
    if (dice.chance(40))
        outline.append(prose(dice, outline.last().session()));
    if (dice.chance(40))
        outline.prepend(prose(dice, true));
    return outline;
}

inline Style style(Dice &dice, bool timed)
{
    const QString body = u"\n    + {person} ~ {affiliation}\n    + 幻灯: {slides}\n    + 录音: {recording}\n"
                         "    + 视频: {video}\n    + {notes}\n    {children}"_s;
    const QString photo = u"![{alt}]({photo})\n{caption}"_s;
    const int blanks = dice.below(2);
    if (timed)
        return {u"- {start} - {end} {title}"_s + body, u"+ {title}"_s, photo, blanks};
    if (dice.chance(50)) {
        const QString inner = u"\n  - {person}, {affiliation}\n  - Slides: {slides}\n  - Audio: {recording}\n"
                              "  - Video: {video}\n  - {notes}"_s;
        return {u"* {title}:"_s + inner + u"\n  {children}"_s, u"- {title}"_s + inner, photo, blanks};
    }
    const QString child = u"+ {title}\n    * {person} ~ {affiliation}\n    * 幻灯: {slides}\n"
                          "    * 录音: {recording}\n    * 视频: {video}\n    * {notes}"_s;
    return {u"- {title}"_s + body, child, photo, blanks};
}

inline Event anyEvent(Dice &dice)
{
    static const QStringList frontMatters{QString(), u"Title: {title}\nDate: 2019-10-26 10:00"_s,
                                          u"---\ntitle: {title}\ndate: 2019-10-26\n---"_s};
    Event event;
    const bool timed = dice.chance(20);
    event.recordingsBase = u"https://media.example.org/2019/"_s;
    event.post.style = style(dice, timed);
    event.post.frontMatter = dice.oneOf(frontMatters);
    event.title = event.post.frontMatter.isEmpty() ? QString() : title(dice);
    event.post.lineEnd = dice.chance(25) ? LineEnd::CrLf : LineEnd::Lf;
    event.post.finalNewline = !dice.chance(25);
    event.outline = outline(dice, timed);
    return event;
}

/// Gives some sessions forms of their own, and other numbers of empty lines behind them.
inline void giveOwnForms(Dice &dice, Event &event)
{
    static const QStringList layouts{
        u"- {title} \n    + {notes:1}\n    + Recording : {recording}\n    + {notes}"_s,
        u"- **{title}**\n\n    * [audio]({recording.url})\n    * {person}\n"_s,
        u"+ 幻灯: [{title}]({slides.url})\n   - 录音: {recording}, {recording}"_s,
        u"1) {title}\n   - 讲师：{person}\n   - 录音: {recording}\n   {{x}}\n\n{notes}"_s};
    for (Entry &entry : event.outline) {
        if (entry.session() && dice.chance(40))
            entry.layout = dice.oneOf(layouts);
        if (dice.chance(20))
            entry.blankLinesAfter = dice.below(4);
    }
}

/// A text that nobody would write: lines of posts in any order, with any indents, ends and cuts.
inline QByteArray mangled(Dice &dice, const QByteArray &post)
{
    static const QList<QByteArray> odd{"",
                                       " ",
                                       "\t",
                                       "---",
                                       "```",
                                       "> - a",
                                       "- ",
                                       "1.",
                                       "<!--",
                                       "-->",
                                       "===",
                                       "| a |\n|---|",
                                       "{title}",
                                       "{{",
                                       "[x]: http:a",
                                       "- - - a",
                                       "Title:",
                                       "\\",
                                       "![a](b)",
                                       "![](",
                                       "- [x](y.mp3)",
                                       "+++",
                                       "\xef\xbb\xbf",
                                       "+ 录音: [x](y.mp3)",
                                       "\xc2\xa0",
                                       "\xe2\x80\xa8",
                                       "[^1]: n"};
    static const QList<QByteArray> indents{"", "", "    ", "  ", "\t", " ", "        ", "> "};
    static const QList<QByteArray> ends{"\n", "\n", "\n", "\n", "\r\n", "\r", "\n\n", " \n"};
    const QList<QByteArray> lines = post.split('\n');
    QByteArray text;
    const bool keepsOrder = dice.chance(50);
    for (int i = 0, count = dice.below(30); i < count; ++i) {
        const QByteArray &own = keepsOrder ? lines[i % lines.size()] : dice.oneOf(lines);
        const QByteArray &line = dice.chance(25) ? dice.oneOf(odd) : own;
        text += (keepsOrder && dice.chance(80) ? QByteArray() : dice.oneOf(indents)) + line;
        text += keepsOrder && dice.chance(80) ? QByteArray("\n") : dice.oneOf(ends);
    }
    return text;
}

} // namespace rundown::test
