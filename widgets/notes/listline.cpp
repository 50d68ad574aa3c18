// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/notes/listline.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace rundown {

namespace {

/// `* * *` and the like: a line across the page.
bool isRule(const QString &line)
{
    static const QRegularExpression rule(u"^ {0,3}([-*_])[ \\t]*(?:\\1[ \\t]*){2,}$"_s);
    return rule.match(line).hasMatch();
}

} // namespace

ListLine listLineOf(const QString &line)
{
    static const QRegularExpression pattern(
        u"^((?:[ \\t]*>)*[ \\t]*)(?:([-+*]|([0-9]{1,9})[.)])([ \\t]+|$)(\\[[ xX]\\](?:[ \\t]+|$))?)?"_s);
    ListLine found;
    if (isRule(line))
        return found;
    const auto match = pattern.match(line);
    found.indent = int(match.capturedLength(1));
    found.mark = match.captured(2);
    found.number = match.hasCaptured(3) ? match.capturedView(3).toInt() : -1;
    found.gap = match.captured(4);
    found.hasBox = match.capturedLength(5) > 0;
    found.isQuote = match.capturedView(1).contains(u'>');
    found.head = int(match.capturedLength(0));
    return found;
}

QString continuedHead(const QString &line, int number)
{
    const ListLine item = listLineOf(line);
    QString head = line.left(item.indent);
    if (!item.isItem())
        return head;
    const QChar delimiter = item.mark.back();
    head +=
        item.isOrdered() ? QString::number(number >= 0 ? number : item.number + 1) + delimiter : item.mark;
    head += item.gap.isEmpty() ? u" "_s : item.gap;
    return item.hasBox ? head + u"[ ] "_s : head;
}

QString renumbered(const QString &line, int number)
{
    const ListLine item = listLineOf(line);
    if (!item.isOrdered())
        return line;
    return line.left(item.indent) + QString::number(number) + line.mid(item.indent + item.mark.size() - 1);
}

int blanksAtHead(const QString &line)
{
    int width = 0;
    while (width < line.size() && (line[width] == u' ' || line[width] == u'\t'))
        ++width;
    return width;
}

} // namespace rundown
