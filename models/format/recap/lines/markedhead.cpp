// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/format/recap/lines/markedhead.h"

#include "models/format/recap/people/names.h"
#include "models/format/recap/people/speakersentence.h"
#include "models/format/recap/words/rolelabels.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rundown {

/// "**title**<br>people<br>", in the cell of a table
HeadSpan MarkedHead::withoutBreaks(HeadSpan span) const
{
    span = trimmed(text, span);
    for (QStringView found = breaks().at(at(text, span)); !found.isEmpty();
         found = breaks().at(at(text, span)))
        span = trimmed(text, {span.begin + found.size(), span.end});
    for (const QStringView word : breaks().all()) {
        if (at(text, span).endsWith(word))
            span = trimmed(text, {span.begin, span.end - word.size()});
    }
    return span;
}

/// "people<br>slides to come"
HeadSpan MarkedHead::withoutRemarkBehindBreak(HeadSpan people) const
{
    const qsizetype tag = at(text, people).indexOf(u"<br");
    const qsizetype close = tag > 3 ? text.indexOf(u'>', people.begin + tag) : -1;
    if (close < 0 || close + 1 >= people.end)
        return people;
    const QStringView behind = at(text, trimmed(text, {close + 1, people.end}));
    const bool names = likenessOf(behind, peopleIn(behind, {true, false})) > 0;
    return names ? people : HeadSpan{people.begin, people.begin + tag};
}

std::optional<HeadCut> MarkedHead::titleFirst() const
{
    if (text.isEmpty() || !characters.mayHold(text[0] == u'_' ? u"_" : u"*"))
        return std::nullopt;
    const bool opened = text[0] == u'*' || text[0] == u'_';
    if (!opened && text.count(u"**") != 1)
        return std::nullopt; // "**19:00 title**, people" without its time
    const QStringView mark =
        opened ? text.left(text.startsWith(u"**") || text.startsWith(u"__") ? 2 : 1) : QStringView(u"**");
    const qsizetype begin = opened ? mark.size() : 0;
    const qsizetype close = text.indexOf(mark, begin + 1);
    if (close < 0 || text.at(close - 1) == u' ')
        return std::nullopt;
    const HeadSpan title = trimmed(text, {begin, close});
    HeadSpan rest = trimmed(text, withoutBreaks({close + mark.size(), text.size()}), u"-–—|｜~～,，·/／");
    const bool isLabel = rest.size() > 0 && u":："_s.contains(text[rest.begin]);
    if (title.size() == 0 || rest.size() == 0 || u":："_s.contains(text[title.end - 1]) ||
        (isLabel && opened))
        return std::nullopt;
    if (isLabel) // "**15h30 - Atelier** : complet"
        return made(title, {rest.begin, rest.begin});
    if (!u"(（"_s.contains(text[rest.begin])) {
        // "**title**, par Gwenn Le Du. Matériel, bénévoles…"
        const qsizetype sentence = at(text, rest).indexOf(u". ");
        if (sentence > 3)
            rest.end = rest.begin + sentence;
        rest = withoutRemarkBehindBreak(rest);
        Role role = Role::Speaker;
        const qsizetype label = roleLabelLength(at(text, rest), role);
        const QStringView first = at(text, rest).left(6);
        if (label == 0 && (first.contains(u'：') || first.contains(u':')))
            return made(title, {rest.begin, rest.begin}); // "协助：全体干事"
        if (endsWithFullStop(at(text, rest)))
            --rest.end;
        HeadCut cut = made(title, withoutRemark({rest.begin + label, rest.end}));
        if (label > 0 && cut.likeness > 0)
            cut.likeness = 2;
        return cut.likeness > 0 ? cut : behindBy(title, rest).value_or(cut);
    }
    qsizetype end = rest.begin;
    while (end < rest.end && !u")）"_s.contains(text[end]))
        ++end;
    // "**title** (Ann Lee, [slides](…))": the bracket closes behind the media.
    const HeadSpan remark = end >= rest.end ? HeadSpan{} : trimmed(text, {end + 1, rest.end});
    if ((end >= rest.end && !isLeftOpen(rest)) ||
        (remark.size() > 0 && (text[remark.begin].isLetterOrNumber() ||
                               (remark.size() > 60 && !u":："_s.contains(text[remark.begin])))))
        return std::nullopt;
    HeadCut cut = made(title, {rest.begin + 1, end});
    // "**title** (Zeke)": the marks say where the title ends, so that one word is a name.
    const QStringView word = at(text, cut.people);
    if (cut.likeness == 1 && mark.size() == 2 && word.size() > 2 && word.front().isUpper() &&
        std::ranges::all_of(word.mid(1), [](QChar c) { return c.isLower(); }))
        cut.likeness = 2;
    return cut;
}

std::optional<HeadCut> MarkedHead::peopleMarked() const
{
    const qsizetype close = text.startsWith(u"**") ? text.indexOf(u"**", 3) : -1;
    if (close < 0 || close + 4 > text.size() || text[close + 2] != u' ' ||
        !(text[close + 3].isLetterOrNumber() || u"《「“\"`"_s.contains(text[close + 3])))
        return std::nullopt;
    HeadCut cut = made({close + 3, text.size()}, {2, close});
    const QStringView people = at(text, cut.people);
    if (!hasHan(people) && !beginsWithGivenName(people))
        cut.likeness = 0; // a title in bold, and what is said of it
    return cut;
}

std::optional<HeadCut> MarkedHead::titleLast() const
{
    if (text.size() < 6 || !u"*_"_s.contains(text.back()))
        return std::nullopt;
    const QChar mark = text.back();
    const qsizetype size = text[text.size() - 2] == mark ? 2 : 1;
    const qsizetype close = text.size() - size;
    const qsizetype open = text.lastIndexOf(QString(size, mark), close - 1);
    if (open <= 0 || open + size >= close || (size == 1 && text[open - 1] == mark))
        return std::nullopt;
    return made({open + size, close}, trimmed(text, {0, open}, u",，:：-–—|·/"));
}

} // namespace rundown
