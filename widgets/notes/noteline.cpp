// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/notes/noteline.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rundown {

namespace {

constexpr int levelWidth = 4; // Python-Markdown nests from four spaces on

int indentOf(const QString &line)
{
    int width = 0;
    while (width < line.size() && (line[width] == u' ' || line[width] == u'\t'))
        ++width;
    return width;
}

bool hasBullet(const QString &line)
{
    return headLength(line) > indentOf(line);
}

} // namespace

int headLength(const QString &line)
{
    const int indent = indentOf(line);
    if (indent == 0 || indent + 1 >= line.size())
        return indent;
    const bool bullet = u"*+-"_s.contains(line[indent]) && line[indent + 1] == u' ';
    return bullet ? indent + 2 : indent;
}

std::optional<NoteStamp> stampOf(const QString &line)
{
    static const QRegularExpression pattern(
        u"^\\[(?:([0-9]{1,2}):([0-5][0-9])|([0-9]{1,3})):([0-5][0-9])\\]"_s);
    const int head = headLength(line);
    const auto match = pattern.match(line.mid(head, 12));
    if (!match.hasMatch())
        return {};
    const qint64 minutes = match.hasCaptured(3)
                               ? match.capturedView(3).toInt()
                               : match.capturedView(1).toInt() * 60 + match.capturedView(2).toInt();
    return NoteStamp{(minutes * 60 + match.capturedView(4).toInt()) * 1000, head,
                     int(match.capturedLength())};
}

QString stampText(qint64 ms)
{
    const qint64 seconds = std::max<qint64>(ms, 0) / 1000;
    const auto two = [](qint64 number) { return u"%1"_s.arg(number, 2, 10, QChar(u'0')); };
    const QString minutes = two(seconds / 60 % 60) + u':' + two(seconds % 60);
    if (seconds < 3600)
        return u'[' + minutes + u']';
    return u'[' + QString::number(seconds / 3600) + u':' + minutes + u']';
}

QString indentedNote(const QString &line)
{
    const QString deeper = QString(levelWidth, u' ') + line;
    return indentOf(line) == 0 && !hasBullet(deeper) ? QString(levelWidth, u' ') + u"* "_s + line : deeper;
}

QString unindentedNote(const QString &line)
{
    const int indent = indentOf(line);
    if (indent == 0)
        return line;
    if (line.startsWith(u'\t'))
        return indent == 1 ? line.mid(headLength(line)) : line.mid(1);
    const int spaces =
        std::min(levelWidth, int(std::find_if(line.begin(), line.end(), [](QChar c) { return c != u' '; }) -
                                 line.begin()));
    return spaces == indent ? line.mid(headLength(line)) : line.mid(spaces);
}

QString stampedNote(const QString &line, qint64 ms)
{
    const int head = headLength(line);
    const auto old = stampOf(line);
    QString rest = line.mid(old ? old->begin + old->length : head);
    if (!rest.startsWith(u' '))
        rest.prepend(u' ');
    return line.left(head) + stampText(ms) + rest;
}

} // namespace rundown
