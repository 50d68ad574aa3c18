// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/format/profile/liststarts.h"

#include "models/format/profile/linecolumns.h"
#include "models/format/recap/lines/linkdefinitions.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rundown {

void ListStarts::begin(const MarkdownBlock &list, const QString &line)
{
    static const QRegularExpression marker(u"^(\\d{1,9})[.)]"_s);
    if (m_start == ListRules::Start::Kept)
        return;
    const QByteArray bytes = line.toUtf8();
    const auto match = marker.match(QString::fromUtf8(bytes.mid(list.column - 1)));
    const int number = match.captured(1).toInt();
    if (!match.hasMatch() || number == 1)
        return;
    if (m_start == ListRules::Start::Lost)
        addLost({list.line - 1, number});
    else
        m_open.append(
            {list.depth, number, list.line - 1, columnsOf(QString::fromUtf8(bytes.left(list.column - 1)))});
}

void ListStarts::end(int depth, MarkdownBlock::Type lastBlock, const QStringList &laid)
{
    while (!m_open.isEmpty() && m_open.last().depth >= depth) {
        const CountedList list = m_open.takeLast();
        // Below code, a quote or a table kramdown takes the line, too, but to CommonMark it is a paragraph of
        // its own, which the preview shows and the next export parts from the list.
        if (lastBlock == MarkdownBlock::Type::Paragraph)
            tell(QString(list.column, u' ') + u"{: start=\"%1\"}"_s.arg(list.number), laid);
        else
            addLost({list.line, list.number});
    }
}

/// Right below the list that is over.
void ListStarts::tell(const QString &line, const QStringList &laid)
{
    static const QRegularExpression footnote(u"^ {0,3}\\[\\^[^\\[\\]]+\\]:"_s);
    static const QRegularExpression told(u"^\\s*\\{: start=\"\\d+\"\\}$"_s);
    qsizetype last = laid.size() - 1;
    const auto isSeen = [](const QString &above) {
        return !isEmptyLine(above) && !isDefinition(above) && !footnote.match(above).hasMatch();
    };
    while (last > 0 && !isSeen(laid[last]))
        --last;
    for (qsizetype i = last; i >= 0 && told.match(laid[i]).hasMatch(); --i) {
        if (laid[i] == line)
            return;
    }
    m_told.append({last + 1, line});
}

void ListStarts::putInto(MovedLines &moved)
{
    std::ranges::stable_sort(m_lost, {}, &LostStart::line);
    moved.lostStarts = m_lost;
    if (m_told.isEmpty())
        return;
    std::ranges::stable_sort(m_told, {}, [](const auto &start) { return start.first; });
    QStringList all;
    QList<int> places;
    qsizetype next = 0;
    for (qsizetype i = 0; i <= moved.lines.size(); ++i) {
        for (; next < m_told.size() && m_told[next].first == i; ++next)
            all.append(m_told[next].second);
        if (i < moved.lines.size()) {
            places.append(int(all.size()));
            all.append(moved.lines[i]);
        }
    }
    for (int &place : moved.placeOf)
        place = places.value(place, place);
    moved.lines = std::move(all);
}

} // namespace rundown
