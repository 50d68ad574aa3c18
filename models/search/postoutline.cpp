// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/search/postoutline.h"

#include "models/document/programtext.h"
#include "models/event/markdownwords.h"

#include <QRegularExpression>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace rundown {

namespace {

constexpr qsizetype longest = 1000; ///< of which marks are looked for

struct Heading
{
    int level = 0; ///< 0: none
    QString text;
};

/// `## Text ##`.
Heading markedHeading(const QString &line)
{
    static const QRegularExpression pattern(u"^ {0,3}(#{1,6})[ \\t]+(.*?)(?:[ \\t]+#+)?[ \\t]*$"_s);
    const auto match = pattern.match(line);
    return match.hasMatch() ? Heading{int(match.capturedLength(1)), match.captured(2)} : Heading{};
}

/// The paragraph that a line ends, as far as it may be a heading with `===` or `---` below it.
class Paragraph
{
public:
    void end() { *this = {}; }

    void add(const QString &line, qsizetype position, bool inList)
    {
        static const QRegularExpression quote(u"^ {0,3}>"_s);
        static const QRegularExpression code(u"^(?: {4}| {0,3}\\t)"_s);
        static const QRegularExpression rule(u"^ {0,3}([-*_])[ \\t]*(?:\\1[ \\t]*){2,}$"_s);
        if (line.trimmed().isEmpty() || rule.match(line).hasMatch() ||
            (m_words.isEmpty() && !m_isInner && code.match(line).hasMatch()))
            return end();
        if (inList || quote.match(line).hasMatch()) { // and what follows it belongs there, too
            end();
            m_isInner = true;
        }
        if (m_isInner)
            return;
        if (m_words.isEmpty())
            m_position = position;
        m_words += line.trimmed();
    }

    /// What it is with this line below it.
    Heading headingAbove(const QString &line) const
    {
        static const QRegularExpression pattern(u"^ {0,3}(?:(=+)|(-+))[ \\t]*$"_s);
        const auto match = pattern.match(line);
        if (m_words.isEmpty() || !match.hasMatch())
            return {};
        return {match.hasCaptured(2) ? 2 : 1, m_words.join(u' ')};
    }
    qsizetype position() const { return m_position; }

private:
    QStringList m_words;
    qsizetype m_position = 0;
    bool m_isInner = false;
};

/// A heading's words as a reader sees them: of links and images their text, and no marks.
QString withoutMarkup(QString text)
{
    static const std::pair<QRegularExpression, QString> marks[] = {
        {QRegularExpression(u"[ \\t]*\\{[#.:][^{}]*\\}[ \\t]*$"_s), {}},
        {QRegularExpression(u"!?\\[((?:[^\\[\\]\\\\]|\\\\.|\\[[^\\[\\]]*\\])*+)\\]"
                            "(?:\\((?:[^()]|\\([^()]*\\))*+\\)|\\[[^\\[\\]]*\\])"_s),
         u"\\1"_s},
        {QRegularExpression(u"<((?:[a-zA-Z][a-zA-Z0-9+.-]*:|[^\\s<>@]+@)[^\\s<>]*)>"_s), u"\\1"_s},
        {QRegularExpression(u"</?[a-zA-Z][^<>]*>"_s), {}},
        {QRegularExpression(u"(?<!\\\\)(\\*\\*|__|~~)(?=\\S)(.+?)(?<=\\S)\\1"_s), u"\\2"_s},
        {QRegularExpression(u"(?<![\\\\*])\\*(?=[^\\s*])([^*]+?)(?<=\\S)\\*"_s), u"\\1"_s},
        {QRegularExpression(u"(?<![\\\\\\w])_(?=[^\\s_])([^_]+?)(?<=\\S)_(?!\\w)"_s), u"\\1"_s},
        {QRegularExpression(u"\\\\([!-/:-@\\[-`{-~])"_s), u"\\1"_s},
    };
    for (int pass = 0; pass < 2; ++pass) // an image in a link
        text.replace(marks[1].first, marks[1].second);
    for (const auto &[mark, with] : marks)
        text.replace(mark, with);
    return text.simplified();
}

/// The same around code, whose marks are letters. What is longer than any heading stays as it is.
QString wordsOfHeading(const QString &text)
{
    if (text.size() > longest)
        return text;
    static const QRegularExpression code(u"(?<![\\\\`])(`+)(?!`)(.+?)(?<!`)\\1(?!`)"_s);
    QStringList kept;
    QString around;
    qsizetype from = 0;
    for (auto each = code.globalMatch(text); each.hasNext();) {
        const auto match = each.next();
        around += QStringView(text).mid(from, match.capturedStart() - from);
        around += QChar(QChar::ObjectReplacementCharacter);
        kept += match.captured(2).trimmed();
        from = match.capturedEnd();
    }
    around += QStringView(text).mid(from);
    around = withoutMarkup(around);
    QString words;
    for (const QChar c : std::as_const(around))
        words += c == QChar::ObjectReplacementCharacter && !kept.isEmpty() ? kept.takeFirst() : QString(c);
    return words;
}

QList<OutlineItem> headingsIn(const Entry &entry)
{
    QList<OutlineItem> found;
    MarkdownState state;
    qsizetype position = 0;
    Paragraph above;
    const QStringList lines = entry.prose()->text.split(u'\n');
    for (const QString &line : lines) {
        const auto add = [&](const Heading &heading, qsizetype at) {
            found.append({entry.id, OutlineItem::Heading, heading.level, wordsOfHeading(heading.text), at});
            above.end();
        };
        bool inCode = state.fenceLength > 0 || state.comment;
        wordSpans(line, state);
        inCode |= state.fenceLength > 0;
        const Heading marked = inCode || state.inCode ? Heading{} : markedHeading(line);
        const Heading underlined = inCode ? Heading{} : above.headingAbove(line);
        if (marked.level > 0)
            add(marked, position);
        else if (underlined.level > 0)
            add(underlined, above.position());
        else if (inCode)
            above.end();
        else
            above.add(line, position, state.inList);
        position += line.size() + 1;
    }
    return found;
}

} // namespace

QList<OutlineItem> outlineOfPost(const QList<Entry> &outline)
{
    QList<OutlineItem> items;
    int level = 0; // of the last heading
    forEachEntry(outline, [&](const Entry &entry, const Entry *parent) {
        if (entry.prose()) {
            items += headingsIn(entry);
            const auto last =
                std::ranges::find(items.crbegin(), items.crend(), OutlineItem::Heading, &OutlineItem::kind);
            level = last == items.crend() ? 0 : last->level;
            return;
        }
        const auto kind = entry.session() ? OutlineItem::Session : OutlineItem::Photo;
        items.append({entry.id, kind, level + (parent ? 2 : 1), programtext::titleOf(entry), 0});
    });
    return items;
}

} // namespace rundown
