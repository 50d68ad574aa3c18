// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/format/frontmatter/blocktext.h"

#include "models/format/frontmatter/frontmatterformat.h"

#include <QList>
#include <QStringList>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rundown {

namespace {

/// What a block scalar is made of: a line, in a folded one a paragraph or the empty lines between two.
struct Unit
{
    QString text;      ///< what it says; of empty lines as many line feeds
    QStringList lines; ///< as they are written, with indentation and line end; of a new unit none
};
using Units = QList<Unit>;

QString withoutLineEnd(const QString &line)
{
    QString text = line;
    while (text.endsWith(u'\n') || text.endsWith(u'\r'))
        text.chop(1);
    return text;
}

QStringList splitKeepingEnds(const QString &text)
{
    QStringList lines;
    for (qsizetype at = 0; at < text.size(); at = lineAfter(text, at))
        lines.append(text.mid(at, lineAfter(text, at) - at));
    return lines;
}

bool isLineFeeds(const QString &text)
{
    return std::ranges::all_of(text, [](QChar c) { return c == u'\n'; });
}

/// Takes a block scalar apart and puts it together again.
class BlockText
{
public:
    explicit BlockText(const QString &lines)
    {
        QStringList all = splitKeepingEnds(lines);
        m_header = all.takeFirst();
        m_isFolded = m_header.startsWith(u'>');
        while (!all.isEmpty() && all.last().trimmed().isEmpty())
            m_tail.prepend(all.takeLast());
        const auto isFull = [](const QString &line) { return !line.trimmed().isEmpty(); };
        const auto first = std::ranges::find_if(all, isFull);
        const qsizetype depth = first == all.end() ? 0 : first->indexOf(first->trimmed());
        m_indent = first == all.end() ? QString() : first->left(depth);
        m_lineEnd = m_header.mid(withoutLineEnd(m_header).size());
        for (const QString &line : std::as_const(all))
            addLine(line);
    }

    /// An indentation that the header tells, or that is deeper in some line of a folded text, says something.
    bool isKnown() const
    {
        const QString sign = m_header.section(u'#', 0, 0);
        const bool tells = std::ranges::any_of(sign, [](QChar c) { return c.isDigit(); });
        return !tells && !m_indent.isEmpty() && !m_lineEnd.isEmpty() && !m_isOdd;
    }

    QString with(const QString &text) const
    {
        const Units wanted = m_isFolded ? paragraphsOf(text) : linesOf(text);
        qsizetype above = 0;
        while (above < std::min(wanted.size(), m_units.size()) && wanted[above].text == m_units[above].text)
            ++above;
        qsizetype below = 0;
        while (below < std::min(wanted.size(), m_units.size()) - above &&
               wanted[wanted.size() - 1 - below].text == m_units[m_units.size() - 1 - below].text)
            ++below;
        QString written = m_header;
        for (qsizetype i = 0; i < wanted.size(); ++i) {
            const qsizetype fromBelow = i + m_units.size() - wanted.size();
            if (i < above)
                written += m_units[i].lines.join(QString());
            else if (i >= wanted.size() - below)
                written += m_units[fromBelow].lines.join(QString());
            else
                written += newLines(wanted[i].text, i < m_units.size() - below ? m_units[i] : Unit());
        }
        return written + m_tail.join(QString());
    }

private:
    void addLine(const QString &line)
    {
        const QString bare = withoutLineEnd(line);
        const bool isEmpty = bare.trimmed().isEmpty();
        const QString text = isEmpty ? QString() : bare.mid(m_indent.size());
        m_isOdd = m_isOdd || (!isEmpty && !bare.startsWith(m_indent));
        if (!m_isFolded) {
            m_units.append({text, {line}});
            return;
        }
        m_isOdd = m_isOdd || text.startsWith(u' ') || text.startsWith(u'\t');
        const bool goesOn = !m_units.isEmpty() && isEmpty == isLineFeeds(m_units.last().text);
        if (!goesOn)
            m_units.append({isEmpty ? u"\n"_s : text, {line}});
        else {
            m_units.last().text += isEmpty ? u"\n"_s : u' ' + text;
            m_units.last().lines.append(line);
        }
    }

    static Units linesOf(const QString &text)
    {
        Units units;
        for (const QString &line : text.split(u'\n'))
            units.append({line, {}});
        return units;
    }

    static Units paragraphsOf(const QString &text)
    {
        Units units;
        for (const QChar c : text) {
            const bool isFeed = c == u'\n';
            if (units.isEmpty() || isLineFeeds(units.last().text) != isFeed)
                units.append(Unit());
            units.last().text += c;
        }
        return units;
    }

    /// New lines for a text, in the place of old ones: those that a paragraph begins and ends with stay, and
    /// one takes what is new.
    QString newLines(const QString &text, const Unit &old) const
    {
        if (m_isFolded && isLineFeeds(text))
            return m_lineEnd.repeated(text.size());
        if (!m_isFolded || isLineFeeds(old.text))
            return lineOf(text);
        QString rest = text;
        QString above;
        QString below;
        qsizetype first = 0;
        qsizetype last = old.lines.size();
        for (; first + 1 < last && rest.startsWith(saidBy(old.lines[first]) + u' '); ++first) {
            rest.remove(0, saidBy(old.lines[first]).size() + 1);
            above += old.lines[first];
        }
        for (; last > first + 1 && rest.endsWith(u' ' + saidBy(old.lines[last - 1])); --last) {
            rest.chop(saidBy(old.lines[last - 1]).size() + 1);
            below.prepend(old.lines[last - 1]);
        }
        return above + lineOf(rest) + below;
    }

    QString saidBy(const QString &line) const { return withoutLineEnd(line).mid(m_indent.size()); }

    QString lineOf(const QString &text) const
    {
        return (text.isEmpty() ? QString() : m_indent + text) + m_lineEnd;
    }

    QString m_header;
    QString m_indent;
    QString m_lineEnd;  ///< the header's
    QStringList m_tail; ///< the empty lines at the end
    Units m_units;
    bool m_isFolded = false;
    bool m_isOdd = false;
};

} // namespace

std::optional<QString> withBlockText(const QString &lines, const QString &text)
{
    QString bare = text;
    while (bare.endsWith(u'\n'))
        bare.chop(1);
    const BlockText block(lines);
    return block.isKnown() && !bare.isEmpty() ? std::optional(block.with(bare)) : std::nullopt;
}

} // namespace rundown
