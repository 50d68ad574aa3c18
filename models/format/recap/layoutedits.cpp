// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/format/recap/layoutedits.h"

#include "models/format/recap/layout.h"

#include <algorithm>

namespace rundown {

namespace {

/// The lines of a text that an edit did not touch, before and behind it.
struct Untouched
{
    qsizetype before = 0;
    qsizetype behind = 0;
};

Untouched untouchedLines(const QStringList &a, const QStringList &b)
{
    const qsizetype most = std::min(a.size(), b.size());
    Untouched lines;
    while (lines.before < most && a[lines.before] == b[lines.before])
        ++lines.before;
    while (lines.behind < most - lines.before &&
           a[a.size() - 1 - lines.behind] == b[b.size() - 1 - lines.behind])
        ++lines.behind;
    return lines;
}

QStringList linesOf(const QString &notes)
{
    return notes.isEmpty() ? QStringList() : notes.split(u'\n');
}

LayoutToken *countedNotes(LayoutLine &line)
{
    const auto it = std::ranges::find_if(line.tokens, [](const LayoutToken &t) { return t.count > 0; });
    return it == line.tokens.end() ? nullptr : &*it;
}

/// The marker of the first line that has one of its own: what the lines below the head begin with.
QString innerMarker(const Layout &style)
{
    for (const LayoutLine &line : style.lines) {
        const Marker marker = markerOf(line.prefix());
        if (&line != &style.lines.first() && !marker.bullet.isEmpty())
            return marker.indent + marker.bullet;
    }
    return {};
}

QString headMarker(const Layout &style)
{
    const Marker marker = style.isEmpty() ? Marker{} : markerOf(style.lines.first().prefix());
    return marker.indent + marker.bullet;
}

void replaceMarker(LayoutLine &line, const QString &before, const QString &after)
{
    if (before.isEmpty() || !line.prefix().startsWith(before))
        return;
    line.tokens.first().literal.replace(0, before.size(), after);
}

} // namespace

QString layoutForNotes(const QString &layout, const QString &notesBefore, const QString &notesAfter)
{
    Layout parsed = Layout::parse(layout);
    const QStringList before = linesOf(notesBefore);
    const QStringList after = linesOf(notesAfter);
    const Untouched same = untouchedLines(before, after);
    const auto moved = [&](qsizetype boundary) {
        if (boundary <= same.before)
            return boundary;
        const bool behind = boundary >= before.size() - same.behind;
        return behind ? boundary + after.size() - before.size() : after.size() - same.behind;
    };
    qsizetype end = 0;
    qsizetype placed = 0;
    QList<LayoutLine> kept;
    for (LayoutLine line : std::as_const(parsed.lines)) {
        LayoutToken *token = countedNotes(line);
        if (token) {
            end += token->count;
            token->count = int(moved(end) - placed);
            placed += token->count;
        }
        if (!token || token->count > 0)
            kept.append(line);
    }
    parsed.lines = kept;
    return parsed.toString();
}

QString layoutForLevel(const QString &layout, const QString &styleBefore, const QString &styleAfter)
{
    Layout parsed = Layout::parse(layout);
    const Layout before = Layout::parse(styleBefore);
    const Layout after = Layout::parse(styleAfter);
    for (LayoutLine &line : parsed.lines) {
        if (&line == &parsed.lines.first())
            replaceMarker(line, headMarker(before), headMarker(after));
        else
            replaceMarker(line, innerMarker(before), innerMarker(after));
    }
    return parsed.toString();
}

} // namespace rundown
