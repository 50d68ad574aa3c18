// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/format/recap/session/labelledparts.h"

#include "models/format/recap/lines/headspan.h"
#include "models/format/recap/session/peoplelines.h"
#include "models/format/recap/session/timedlines.h"
#include "models/format/recap/words/linelabels.h"

#include <QVarLengthArray>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rundown {

namespace {

using LabelledParts = QVarLengthArray<HeadSpan, 6>;

/// Where the wide blank ends that begins here: a full one, a tabulator, two or more blanks; itself for none.
qsizetype wideBlankEnd(QStringView text, qsizetype begin)
{
    qsizetype end = begin;
    bool isWide = false;
    while (end < text.size() && text[end].isSpace()) {
        isWide = isWide || text[end] == u'\u3000' || text[end] == u'\t' || end > begin;
        ++end;
    }
    return isWide ? end : begin;
}

/// "地点：": a word of a few letters, and its colon.
bool beginsWithLabel(QStringView part)
{
    constexpr qsizetype longest = 12;
    qsizetype end = 0;
    while (end < part.size() && (part[end].isLetter() || part[end] == u'*'))
        ++end;
    while (end < part.size() && part[end] == u' ')
        ++end;
    return end > 0 && end <= longest && end < part.size() && u":：｜"_s.contains(part[end]);
}

/// The parts between wide blanks, of which each begins with a label; empty where one does not.
LabelledParts partsOf(QStringView content)
{
    LabelledParts parts;
    qsizetype from = 0;
    for (qsizetype i = 1; i < content.size(); ++i) {
        const qsizetype end = wideBlankEnd(content, i);
        if (end == i || end >= content.size() || !beginsWithLabel(content.mid(end)))
            continue; // "主讲：　王明", "时间：3 月 9 日　19:30"
        parts.append({from, i});
        from = end;
        i = end;
    }
    parts.append({from, content.size()});
    const auto isLabelled = [&](HeadSpan part) { return beginsWithLabel(at(content, part)); };
    return parts.size() > 1 && std::ranges::all_of(parts, isLabelled) ? parts : LabelledParts();
}

} // namespace

bool readLabelledParts(QStringView content, int number, SessionDraft &draft, Tokens &tokens)
{
    constexpr qsizetype longest = 400;
    if (content.size() > longest || !beginsWithLabel(content) || titleLabelLength(content) > 0) // most notes
        return false;
    bool isRead = false;
    Tokens told;
    qsizetype from = 0;
    for (const HeadSpan part : partsOf(content)) {
        addLiteral(told, content.mid(from, part.begin - from));
        const QStringView words = at(content, part);
        from = part.end;
        if (readLabelledPeople(words, number, roleLabelOf(words), draft, told) ||
            readLabelledAffiliation(words, draft.session, told) ||
            readLabelledTime(words, draft.session, told))
            isRead = true;
        else
            addLiteral(told, words);
    }
    if (isRead)
        tokens.append(told);
    return isRead;
}

} // namespace rundown
