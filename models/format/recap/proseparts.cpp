// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/format/recap/proseparts.h"

#include "models/event/markdownwords.h"
#include "models/format/recap/layout.h"

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace rundown {

namespace {

/// Tells of each line, in their order, whether a part begins there.
class PartFinder
{
public:
    bool beginsAt(const QString &line)
    {
        const bool isFirst = !std::exchange(isBegun, true);
        const bool wasFenced = state.fenceLength > 0;
        takesFence(line, state);
        const bool begins = isFirst || (!wasFenced && !line.isEmpty() && mayBegin(line));
        isBehindBlank = line.isEmpty();
        isBehindHeading = !wasFenced && isHeading(line);
        if (begins)
            isItem = !bulletOf(line).isEmpty();
        return begins;
    }

private:
    bool mayBegin(const QString &line) const
    {
        constexpr qsizetype inItem = 2; // what is indented so far belongs to the item above it
        if (indentLength(line) >= inItem || line.startsWith(u'\t'))
            return false;
        const QString bullet = bulletOf(line);
        const bool isNumbered = !bullet.isEmpty() && bullet.front().isDigit();
        return isBehindBlank || isBehindHeading || isHeading(line) ||
               (!bullet.isEmpty() && (!isNumbered || isItem));
    }

    static QString bulletOf(const QString &line) { return markerOf(line).bullet; }

    static bool isHeading(const QString &line)
    {
        const auto hashes = std::ranges::find_if(line, [](QChar c) { return c != u'#'; }) - line.begin();
        return hashes > 0 && hashes <= 6 && (hashes == line.size() || line[hashes] == u' ');
    }

    MarkdownState state; ///< for fences of code
    bool isBegun = false;
    bool isBehindBlank = false;
    bool isBehindHeading = false;
    bool isItem = false; ///< the part that is open
};

} // namespace

QList<Entry> partsOfProse(const Entry &entry)
{
    const QStringList lines = entry.prose()->text.split(u'\n');
    PartFinder finder;
    QList<QStringList> parts;
    for (const QString &line : lines) {
        if (finder.beginsAt(line) || parts.isEmpty())
            parts.append(QStringList());
        parts.last().append(line);
    }
    QList<Entry> entries;
    for (QStringList &part : parts) {
        int blank = 0;
        for (; &part != &parts.last() && part.size() > 1 && part.last().isEmpty(); ++blank)
            part.removeLast();
        Entry prose;
        prose.content = Prose{part.join(u'\n')};
        if (blank != 1) // the usual number
            prose.blankLinesAfter = blank;
        entries.append(prose);
    }
    entries.last().blankLinesAfter = entry.blankLinesAfter;
    return entries;
}

} // namespace rundown
