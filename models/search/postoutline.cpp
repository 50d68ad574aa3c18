// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/search/postoutline.h"

#include "models/document/programtext.h"
#include "models/event/markdownwords.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rundown {

namespace {

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

/// A line with `===` or `---` below it.
Heading underlinedHeading(const QString &line, const QString &below)
{
    static const QRegularExpression pattern(u"^ {0,3}(?:(=+)|(-+))[ \\t]*$"_s);
    static const QRegularExpression other(
        u"^(?: {0,3}(?:[-+*>]|[0-9]{1,9}[.)])(?:[ \\t]|$)| {4}|\\t|[ \\t]*$)"_s);
    const auto match = pattern.match(below);
    if (!match.hasMatch() || other.match(line).hasMatch())
        return {};
    return {match.hasCaptured(2) ? 2 : 1, line.trimmed()};
}

QList<OutlineItem> headingsIn(const Entry &entry)
{
    QList<OutlineItem> found;
    MarkdownState state;
    qsizetype position = 0;
    QString above;
    const QStringList lines = entry.prose()->text.split(u'\n');
    for (const QString &line : lines) {
        const bool inCode = state.fenceLength > 0 || state.comment;
        wordSpans(line, state);
        Heading heading = inCode || state.inCode ? Heading{} : markedHeading(line);
        if (heading.level > 0)
            found.append({entry.id, OutlineItem::Heading, heading.level, heading.text, position});
        else if (heading = inCode ? Heading{} : underlinedHeading(above, line); heading.level > 0)
            found.append(
                {entry.id, OutlineItem::Heading, heading.level, heading.text, position - above.size() - 1});
        above = inCode || heading.level > 0 ? QString() : line;
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
