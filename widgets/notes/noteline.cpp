// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/notes/noteline.h"

#include "models/event/notemark.h"
#include "widgets/notes/listline.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rundown {

namespace {

constexpr int levelWidth = 4; // Python-Markdown nests from four spaces on

/// Behind the indent and the mark of an item.
int behindMark(const QString &line)
{
    const ListLine item = listLineOf(line);
    return item.isItem() && !item.isQuote ? int(item.indent + item.mark.size() + item.gap.size())
                                          : blanksAtHead(line);
}

} // namespace

QString indentedNote(const QString &line)
{
    const QString deeper = QString(levelWidth, u' ') + line;
    return blanksAtHead(line) == 0 && !listLineOf(deeper).isItem()
               ? QString(levelWidth, u' ') + u"* "_s + line
               : deeper;
}

QString unindentedNote(const QString &line)
{
    const int indent = blanksAtHead(line);
    if (indent == 0)
        return line;
    if (line.startsWith(u'\t'))
        return indent == 1 ? line.mid(behindMark(line)) : line.mid(1);
    const int spaces =
        std::min(levelWidth, int(std::find_if(line.begin(), line.end(), [](QChar c) { return c != u' '; }) -
                                 line.begin()));
    return spaces == indent ? line.mid(behindMark(line)) : line.mid(spaces);
}

QString stampedNote(const QString &line, qint64 ms)
{
    const int head = noteMarksOf(line).end;
    const auto old = stampOf(line);
    QString rest = line.mid(old ? old->begin + old->length : head);
    if (!rest.startsWith(u' '))
        rest.prepend(u' ');
    return line.left(head) + stampText(ms) + rest;
}

} // namespace rundown
