// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/event/notemark.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rundown {

namespace {

/// A mark ends at a blank or with its line: `[?](address)` is a link.
int markLength(QStringView rest, const QString &mark)
{
    if (!rest.startsWith(mark))
        return 0;
    if (rest.size() == mark.size())
        return int(mark.size());
    return rest[mark.size()] == u' ' ? int(mark.size()) + 1 : 0;
}

} // namespace

int headLength(const QString &line)
{
    int indent = 0;
    while (indent < line.size() && (line[indent] == u' ' || line[indent] == u'\t'))
        ++indent;
    if (indent == 0 || indent + 1 >= line.size())
        return indent;
    const bool bullet = u"*+-"_s.contains(line[indent]) && line[indent + 1] == u' ';
    return bullet ? indent + 2 : indent;
}

NoteMarks noteMarksOf(const QString &line)
{
    NoteMarks marks;
    marks.begin = marks.end = headLength(line);
    if (const int length = markLength(QStringView(line).mid(marks.end), u">"_s)) {
        marks.isQuote = true;
        marks.end += length;
    }
    for (const OpenNote open : {OpenNote::Check, OpenNote::Link}) {
        const int length = markLength(QStringView(line).mid(marks.end), openMark(open));
        if (length == 0)
            continue;
        marks.open = open;
        marks.openBegin = marks.end;
        marks.openLength = length;
        marks.end += length;
        break;
    }
    return marks;
}

QString openMark(OpenNote open)
{
    return open == OpenNote::Check ? u"[?]"_s : open == OpenNote::Link ? u"[link?]"_s : QString();
}

QString quotedNote(const QString &line, bool isQuote)
{
    const NoteMarks marks = noteMarksOf(line);
    if (marks.isQuote == isQuote)
        return line;
    const int behind = marks.open == OpenNote::None ? marks.end : marks.openBegin;
    return line.left(marks.begin) + (isQuote ? u"> "_s : QString()) +
           line.mid(isQuote ? marks.begin : behind);
}

QString openNote(const QString &line, OpenNote open)
{
    const NoteMarks marks = noteMarksOf(line);
    const int at = marks.open == OpenNote::None ? marks.end : marks.openBegin;
    const QString mark = open == OpenNote::None ? QString() : openMark(open) + u' ';
    return line.left(at) + mark + line.mid(marks.end);
}

} // namespace rundown
