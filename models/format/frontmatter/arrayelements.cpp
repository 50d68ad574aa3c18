// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/format/frontmatter/arrayelements.h"

#include "models/format/frontmatter/frontmatterformat.h"

#include <QList>

#include <algorithm>
#include <vector>

using namespace Qt::StringLiterals;

namespace rundown {

namespace {

/// Where an element stands.
struct Element
{
    qsizetype begin = 0;
    qsizetype end = 0;
    qsizetype comma = -1; ///< that follows it
};

/// An element of the new array.
struct Item
{
    qsizetype old = -1; ///< in whose place it stands; -1 = it is new
    QString text;
    bool isSame = false;
};

bool isBlank(QChar c)
{
    return c == u' ' || c == u'\t';
}

/// Finds the strings of an array.
class ArrayScanner
{
public:
    explicit ArrayScanner(const QString &array) : m_text(array) {}

    /// Nothing where there is something else between the brackets.
    std::optional<QList<Element>> find()
    {
        QList<Element> elements;
        for (skipToSign(); here() == u'"' || here() == u'\''; skipToSign()) {
            Element element{m_at, 0, -1};
            skipString();
            element.end = m_at;
            skipToSign();
            if (here() == u',')
                element.comma = m_at++;
            elements.append(element);
        }
        const bool isAll = here() == u']' && m_at + 1 == m_text.size();
        return isAll ? std::optional(elements) : std::nullopt;
    }

private:
    QChar here() const { return m_at < m_text.size() ? m_text[m_at] : QChar(); }

    /// Over blanks, line ends and comments.
    void skipToSign()
    {
        while (here().isSpace() || here() == u'#')
            m_at = here() == u'#' ? lineAfter(m_text, m_at) : m_at + 1;
    }

    void skipString()
    {
        const QChar quote = here();
        const QString three(3, quote);
        const QStringView rest = QStringView(m_text).mid(m_at);
        const QString mark = rest.startsWith(three) ? three : QString(quote);
        m_at += mark.size();
        while (m_at < m_text.size() && !QStringView(m_text).mid(m_at).startsWith(mark))
            m_at += quote == u'"' && here() == u'\\' ? 2 : 1;
        m_at += mark.size();
        while (mark.size() == 3 && here() == quote) // two more may stand before the three
            ++m_at;
    }

    const QString &m_text;
    qsizetype m_at = 1; ///< behind the bracket
};

/// The elements that stay, as pairs of places: a longest common subsequence, of large lists what they begin
/// and end with.
std::vector<std::pair<qsizetype, qsizetype>> keptOf(const QStringList &old, const QStringList &wanted)
{
    const qsizetype both = std::min(old.size(), wanted.size());
    qsizetype above = 0;
    qsizetype below = 0;
    while (above < both && old[above] == wanted[above])
        ++above;
    while (below < both - above && old[old.size() - 1 - below] == wanted[wanted.size() - 1 - below])
        ++below;
    std::vector<std::pair<qsizetype, qsizetype>> kept;
    for (qsizetype i = 0; i < above; ++i)
        kept.emplace_back(i, i);
    const qsizetype rows = old.size() - above - below;
    const qsizetype columns = wanted.size() - above - below;
    constexpr qsizetype mostCompared = 1'000'000;
    if (rows > 0 && columns > 0 && rows <= mostCompared / columns) {
        const auto cell = [columns](qsizetype row, qsizetype column) {
            return size_t(row * (columns + 1) + column);
        };
        std::vector<int> common(cell(rows, columns) + 1, 0); // of what is left from there on
        for (qsizetype i = rows - 1; i >= 0; --i) {
            for (qsizetype j = columns - 1; j >= 0; --j)
                common[cell(i, j)] = old[above + i] == wanted[above + j]
                                         ? common[cell(i + 1, j + 1)] + 1
                                         : std::max(common[cell(i + 1, j)], common[cell(i, j + 1)]);
        }
        for (qsizetype i = 0, j = 0; i < rows && j < columns;) {
            if (old[above + i] == wanted[above + j])
                kept.emplace_back(above + i++, above + j++);
            else if (common[cell(i + 1, j)] >= common[cell(i, j + 1)])
                ++i;
            else
                ++j;
        }
    }
    for (qsizetype i = below; i > 0; --i)
        kept.emplace_back(old.size() - i, wanted.size() - i);
    return kept;
}

/// Between elements that stay, new ones take the places of old ones as long as there are some.
QList<Item> itemsOf(const QStringList &old, const QStringList &wanted)
{
    auto kept = keptOf(old, wanted);
    kept.emplace_back(old.size(), wanted.size());
    QList<Item> items;
    qsizetype from = 0;
    for (const auto &[place, index] : kept) {
        for (; items.size() < index; from += from < place ? 1 : 0)
            items.append({from < place ? from : -1, wanted[items.size()], false});
        if (index < wanted.size())
            items.append({place, wanted[index], true});
        from = place + 1;
    }
    return items;
}

/// Changes the text of an array at the places of its elements.
class ArrayEditor
{
public:
    ArrayEditor(const QString &array, const QList<Element> &elements, const ElementWriter &write)
        : m_text(array), m_elements(elements), m_write(write), m_endsWithComma(elements.last().comma >= 0)
    {}

    QString with(const QList<Item> &items)
    {
        QList<bool> isLeft(m_elements.size(), false);
        for (qsizetype i = 0; i < items.size(); ++i) {
            const Item &item = items[i];
            if (item.old < 0) {
                insert(items, i);
                continue;
            }
            isLeft[item.old] = true;
            const Element &element = m_elements[item.old];
            if (!item.isSame)
                change(element.begin, element.end, m_write(item.text, m_text.mid(element.begin, 1)));
            if (isCommaLess(items, i) && element.comma >= 0)
                change(element.comma, element.comma + 1, {});
            else if (!isCommaLess(items, i) && element.comma < 0)
                change(element.end, element.end, u","_s);
        }
        const qsizetype last = isLeft.lastIndexOf(true);
        for (qsizetype i = 0; i < m_elements.size(); ++i) {
            if (!isLeft[i])
                remove(m_elements[i], i > last);
        }
        return changed();
    }

private:
    struct Change
    {
        qsizetype begin;
        qsizetype end;
        QString text;
    };

    void change(qsizetype begin, qsizetype end, const QString &text)
    {
        m_changes.push_back({begin, end, text});
    }

    QString changed()
    {
        std::ranges::stable_sort(m_changes, {}, &Change::begin);
        QString text = m_text;
        for (auto it = m_changes.rbegin(); it != m_changes.rend(); ++it)
            text.replace(it->begin, it->end - it->begin, it->text);
        return text;
    }

    bool isCommaLess(const QList<Item> &items, qsizetype index) const
    {
        return index + 1 == items.size() && !m_endsWithComma;
    }

    static qsizetype behind(const Element &element)
    {
        return element.comma >= 0 ? element.comma + 1 : element.end;
    }

    bool isFirstInLine(const Element &element) const
    {
        const qsizetype start = lineStart(m_text, element.begin);
        return start > 0 &&
               std::ranges::all_of(QStringView(m_text).mid(start, element.begin - start), isBlank);
    }

    /// Where the line ends behind an element and its comment; -1 where something else stands there.
    qsizetype lineEndBehind(const Element &element) const
    {
        qsizetype at = behind(element);
        while (at < m_text.size() && isBlank(m_text[at]))
            ++at;
        if (at < m_text.size() && m_text[at] == u'#')
            at = lineAfter(m_text, at) - 1;
        if (at > 0 && m_text[at] == u'\n' && m_text[at - 1] == u'\r')
            --at;
        return m_text[at] == u'\n' || QStringView(m_text).mid(at).startsWith(u"\r\n") ? at : -1;
    }

    /// With its line, or with the blanks that part it from what follows; at the end those before it.
    void remove(const Element &element, bool isAtEnd)
    {
        if (isFirstInLine(element) && lineEndBehind(element) >= 0) {
            change(lineStart(m_text, element.begin), lineAfter(m_text, lineEndBehind(element)), {});
            return;
        }
        qsizetype begin = element.begin;
        qsizetype end = behind(element);
        qsizetype next = end;
        while (next < m_text.size() && isBlank(m_text[next]))
            ++next;
        const bool goesOn = next < m_text.size() && (m_text[next] == u'"' || m_text[next] == u'\'');
        if (goesOn && !isAtEnd)
            end = next;
        else
            while (begin > m_removedUpTo && isBlank(m_text[begin - 1]))
                --begin;
        m_removedUpTo = end;
        change(begin, end, {});
    }

    /// Behind the element above it; the first one before the element below.
    void insert(const QList<Item> &items, qsizetype index)
    {
        const QString written = m_write(items[index].text, {}) + (isCommaLess(items, index) ? u""_s : u","_s);
        qsizetype above = index;
        while (above >= 0 && items[above].old < 0)
            --above;
        if (above >= 0)
            insertBehind(items[above].old, written);
        else
            insertBefore(written);
    }

    void insertBehind(qsizetype place, const QString &written)
    {
        const Element &element = m_elements[place];
        const auto like =
            std::ranges::find_if(m_elements, [&](const Element &e) { return isFirstInLine(e); });
        const qsizetype lineEnd = lineEndBehind(element);
        if (lineEnd >= 0 && like != m_elements.end()) {
            const Element &neighbour = isFirstInLine(element) ? element : *like;
            change(lineEnd, lineEnd, lineBreak() + indentOf(neighbour) + written);
            return;
        }
        change(behind(element), behind(element), blanksAround(place) + written);
    }

    void insertBefore(const QString &written)
    {
        const Element &first = m_elements.first();
        const QString blanks = isFirstInLine(first) ? lineBreak() + indentOf(first) : u" "_s;
        change(first.begin, first.begin, written + blanks);
    }

    QString lineBreak() const { return lineEndOf(m_text); }

    QString indentOf(const Element &element) const
    {
        const qsizetype start = lineStart(m_text, element.begin);
        return m_text.mid(start, element.begin - start);
    }

    /// What stands between an element and the next in its line, or the one before.
    QString blanksAround(qsizetype place) const
    {
        for (const qsizetype i : {place, place - 1}) {
            if (i < 0 || i + 1 >= m_elements.size())
                continue;
            const QString between =
                m_text.mid(behind(m_elements[i]), m_elements[i + 1].begin - behind(m_elements[i]));
            if (std::ranges::all_of(between, isBlank))
                return between;
        }
        return u" "_s;
    }

    const QString &m_text;
    const QList<Element> &m_elements;
    const ElementWriter &m_write;
    const bool m_endsWithComma;
    std::vector<Change> m_changes;
    qsizetype m_removedUpTo = 1;
};

} // namespace

std::optional<QString> withArrayElements(const QString &array, const QStringList &old,
                                         const QStringList &wanted, const ElementWriter &write)
{
    if (!array.startsWith(u'[') || old.isEmpty() || wanted.isEmpty())
        return std::nullopt;
    const auto elements = ArrayScanner(array).find();
    if (!elements || elements->size() != old.size())
        return std::nullopt;
    QStringList trimmed;
    for (const QString &text : old)
        trimmed.append(text.trimmed());
    return ArrayEditor(array, *elements, write).with(itemsOf(trimmed, wanted));
}

} // namespace rundown
