// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/format/recap/lines/headsight.h"

#include "models/format/recap/lines/dates.h"
#include "models/format/recap/lines/headcutter.h"
#include "models/format/recap/lines/headmedia.h"
#include "models/format/recap/lines/links.h"
#include "models/format/recap/lines/placeanddate.h"
#include "models/format/recap/lines/quotedhead.h"
#include "models/format/recap/people/names.h"
#include "models/format/recap/words/characterset.h"
#include "models/format/recap/words/linelabels.h"
#include "models/format/recap/words/ordinals.h"
#include "models/format/recap/words/pictographs.h"
#include "models/format/recap/words/rolelabels.h"
#include "models/format/recap/words/wordfinder.h"
#include "models/format/recap/words/words.h"

#include <QRegularExpression>

#include <algorithm>
using namespace Qt::StringLiterals;

namespace rundown {

HeadSpan withoutMarks(QStringView content, HeadSpan span)
{
    span = trimmed(content, span);
    constexpr qsizetype closing = 5; // "</h4>"
    if (span.size() > closing && content[span.end - 1] == u'>' &&
        content.mid(span.end - closing, 3).compare(u"</h", Qt::CaseInsensitive) == 0)
        span = trimmed(content, {span.begin, span.end - closing});
    static const WordFinder tags{u"</strong>", u"</b>"};
    if (span.size() > 0 && content[span.end - 1] == u'>') {
        const qsizetype tag = at(content, span).lastIndexOf(u'<');
        if (tag > 0 && tags.contains(at(content, span).mid(tag)))
            span = trimmed(content, {span.begin, span.begin + tag});
    }
    const qsizetype attributes = at(content, span).lastIndexOf(u'{');
    if (attributes >= 0 && content[span.end - 1] == u'}' &&
        (at(content, span).mid(attributes + 1).startsWith(u'#') ||
         at(content, span).mid(attributes + 1).startsWith(u':')))
        span = trimmed(content, {span.begin, span.begin + attributes});
    while (span.size() > 0 && (content[span.end - 1] == u':' || content[span.end - 1] == u'：'))
        span = trimmed(content, {span.begin, span.end - 1});
    QStringView words = at(content, span);
    if (words.size() > 5 && words[0] == u'*' && words[1] != u'*' && words.endsWith(u"***")) {
        span = {span.begin + 1, span.end - 3}; // "**Ann — *Title***"
        words = at(content, span);
    }
    const qsizetype stars = words.count(u'*');
    if (words.startsWith(u"**") && words.endsWith(u"**") && stars == 4 && words.size() > 4)
        return withoutMarks(content, {span.begin + 2, span.end - 2});
    const bool slanted =
        words.size() > 2 && ((words.front() == u'*' && words.back() == u'*' && stars == 2) ||
                             (words.front() == u'_' && words.back() == u'_' && words.count(u'_') == 2));
    if (slanted)
        return trimmed(content, {span.begin + 1, span.end - 1});
    if (stars == 1 && words.endsWith(u'*') && words.size() > 1) // its other one stands before a time
        return trimmed(content, {span.begin, span.end - 1});
    if (words.startsWith(u"**") && stars == 2)
        span = trimmed(content, {span.begin + 2, span.end});
    else if (words.endsWith(u"**") && stars == 2)
        span = trimmed(content, {span.begin, span.end - 2});
    return span;
}

namespace {

/// "2:46 [video](…)": the place in a recording, not a time of the day.
bool isOffset(QStringView content, const TimeSpanText &time)
{
    return time.endBegin < 0 && !mediaLinks(content.mid(time.rest)).isEmpty();
}

/// Whether a sentence begins here, rather than a speaker or links to media: "**Title.** Ann Lee. [Slides](…)"
bool beginsSentence(QStringView text)
{
    if (!text.front().isLetterOrNumber() || isPreposition(text.left(text.indexOf(u' '))))
        return false;
    static constexpr CharacterSet ends(u".(（[,，、;；–—-|｜。");
    qsizetype end = 0;
    while (end < text.size() && !ends.has(text[end]))
        ++end;
    return nameLikeness(text.left(end).trimmed()) < 2;
}

} // namespace

qsizetype runInLength(QStringView content)
{
    const qsizetype close = content.startsWith(u"**") ? content.left(longestHead).indexOf(u"**", 2) : -1;
    const QStringView behind = close > 4 ? content.mid(close + 2).trimmed() : QStringView();
    if (behind.isEmpty())
        return 0;
    constexpr qsizetype longestName = 30; // "**Is it fast?** Ann Lee"
    const bool isSentence =
        content[2].isDigit() && behind.size() > longestName && behind.front().isLetterOrNumber();
    const bool endsItself = content[close - 1] == u'。' || endsWithFullStop(content.left(close)) ||
                            (isSentence && u"!！?？"_s.contains(content[close - 1]));
    if (u":："_s.contains(behind.front())) // "**Lucas D.** : …"
        return 0;
    return endsItself && beginsSentence(behind) ? close + 2 : 0;
}

namespace {

/// "**Title**<br>"
HeadSpan withoutBreak(QStringView content, HeadSpan words)
{
    static const WordFinder breaks{u"<br>", u"<br/>", u"<br />"};
    const QStringView text = at(content, words);
    const qsizetype tag = text.endsWith(u'>') ? text.lastIndexOf(u"<br") : -1;
    const bool isBreak = tag > 0 && breaks.at(text.sliced(tag)).size() == text.size() - tag;
    return isBreak ? trimmed(content, {words.begin, words.begin + tag}) : words;
}

/// "`00:11:30` — title": length of a place in a recording before a title, with the dash behind it.
qsizetype offsetLength(QStringView content)
{
    static const QRegularExpression offset(
        uR"(^(?:`\d{1,2}:\d\d:\d\d`|0?[0-5]:\d\d:\d\d)\s*(?:[-–—|｜·:：]+\s*)?)"_s);
    constexpr qsizetype longest = 10;
    if (content.size() < 6 || (content.front() != u'`' && !content.front().isDigit()) ||
        content.left(longest).count(u':') < 2)
        return 0;
    const auto match = offset.match(content.left(24).toString());
    return match.hasMatch() && match.capturedLength() < content.size() ? match.capturedLength() : 0;
}

/// The span, so many characters farther right.
TimeSpanText shifted(TimeSpanText span, qsizetype by)
{
    span.begin += by;
    span.rest += by;
    span.endBegin += span.endBegin < 0 ? 0 : by;
    return span;
}

/// "**12 Jan, 6:30pm** - title": the time in a date in bold.
std::optional<TimeSpanText> timeInBoldDate(QStringView content)
{
    constexpr qsizetype longestDate = 32;
    static constexpr CharacterSet between(u" -–—:：|·,，");
    const qsizetype close = content.left(longestDate).indexOf(u"**", 2);
    const QStringView date = content.mid(2, std::max<qsizetype>(close - 2, 0));
    if (close < 4 || !isDateAndTime(date))
        return std::nullopt;
    auto time = timeAnywhere(date);
    if (!time || !date.left(time->begin).trimmed().endsWith(u',')) // the day's number before it is no hour
        return std::nullopt;
    time->rest = date.size() + 2;
    while (time->rest + 2 < content.size() && between.has(content[time->rest + 2]))
        ++time->rest;
    return shifted(*time, 2);
}

/// "14.04., 18:15 Uhr – title": the time behind a date that the line begins with.
std::optional<TimeSpanText> timeBehindDate(QStringView content, bool bareTimes)
{
    if (content.startsWith(u"**"))
        return timeInBoldDate(content);
    constexpr qsizetype longestDate = 60;
    const qsizetype date = content.startsWith(u'*') ? 0 : dateLength(content.left(longestDate));
    const auto time = date > 0 ? timeAtBeginning(content.mid(date), bareTimes) : std::nullopt;
    return time ? std::optional(shifted(*time, date)) : std::nullopt;
}

/// "[x] title", "[ ] title": length of what GFM makes a box of.
qsizetype taskLength(QStringView content)
{
    return content.size() > 4 && content[0] == u'[' && u" xX"_s.contains(content[1]) && content[2] == u']' &&
                   content[3] == u' '
               ? 4
               : 0;
}

/// "title[^2]": the words without a footnote's mark.
HeadSpan withoutFootnote(QStringView content, HeadSpan words)
{
    const QStringView text = at(content, words);
    const qsizetype note = text.endsWith(u']') ? text.lastIndexOf(u"[^") : -1;
    return note > 0 ? trimmed(content, {words.begin, words.begin + note}) : words;
}

HeadFrame frameOf(QStringView content, bool bareTimes)
{
    if (const qsizetype runIn = runInLength(content); runIn > 0) {
        HeadFrame frame = frameOf(content.left(runIn), bareTimes);
        const QChar stop = frame.words.size() > 1 ? content[frame.words.end - 1] : QChar();
        frame.words.end -= stop == u'.' || stop == u'。' ? 1 : 0;
        return frame;
    }
    HeadFrame frame;
    frame.words = trimmed(content, {0, content.size()});
    if (content.size() > longestHead)
        return frame;
    frame.words = withoutBreak(content, frame.words);
    const qsizetype place = offsetLength(content);
    if (place == 0)
        frame.time = timeAtBeginning(content, bareTimes);
    if (place == 0 && !frame.time)
        frame.time = timeBehindDate(content, bareTimes);
    const bool offset = frame.time && isOffset(content, *frame.time);
    if (const qsizetype task = taskLength(content); task > 0) {
        frame.words.begin = task;
    } else if (place > 0) {
        frame.words.begin = place;
    } else if (frame.time && !offset) {
        frame.words.begin = frame.time->rest;
        // "10:00 **Title**, Ann Lee": marks that did not open before the time are the title's.
        const QStringView before = content.left(frame.time->begin);
        for (const QChar mark : {u'*', u'_'}) {
            qsizetype own = content.left(frame.words.begin).count(mark) - 2 * before.count(mark);
            while (own-- > 0 && content[frame.words.begin - 1] == mark &&
                   content.mid(frame.words.begin).contains(mark))
                --frame.words.begin;
        }
    } else if ((frame.time = timeAtEnd(content))) {
        frame.timeBehind = true;
        frame.words.end = frame.time->rest;
    }
    frame.isTimed = frame.time && !offset;
    frame.words = withoutMarks(content, frame.words);
    const qsizetype pictographs = pictographsLength(at(content, frame.words));
    if (pictographs < frame.words.size())
        frame.words.begin += pictographs;
    cutOthers(content, frame.words);
    frame.media = cutMedia(content, frame.words, frame.hasRemark);
    frame.words = withoutBreak(content, frame.words);
    frame.words = withoutFootnote(content, frame.words);
    frame.words = withoutMarks(content, frame.words);
    return frame;
}

/// The words without "主题一：" and "题目："; nothing is cut where nothing would be left.
HeadSpan withoutLabels(QStringView content, HeadSpan words)
{
    words = withoutPlaceAndDate(content, words);
    const qsizetype ordinal = ordinalLength(at(content, words));
    words = trimmed(content, {words.begin + ordinal, words.end});
    const QStringView labelled = at(content, words); // "**Talk:** title", of which "Talk: title" is one
    const qsizetype label =
        labelled.startsWith(u"**") ? titleLabelLength(labelled) : subjectLabelLength(labelled);
    if (label > 0 && words.begin + label < words.end)
        words = trimmed(content, {words.begin + label, words.end}, u"*");
    return words;
}

/// "title（没录上）", "title (not recorded)", "*title* - no slides, all by heart"
HeadSpan withoutLackOfRecording(QStringView content, HeadSpan words)
{
    const QStringView text = at(content, words);
    const auto upTo = [&](qsizetype end) { return trimmed(content, {words.begin, words.begin + end}); };
    const qsizetype open = std::max(text.lastIndexOf(u'('), text.lastIndexOf(u'（'));
    const bool isBracket = open > 1 && u")）"_s.contains(text.back());
    if (isBracket && tellsOfNoRecording(text.sliced(open + 1, text.size() - open - 2).trimmed()))
        return upTo(open);
    static const WordFinder dashes{u" - ", u" – ", u" — "};
    static constexpr CharacterSet closes(u"*_\"”»“」》");
    for (qsizetype i = 2; i < text.size(); ++i) {
        if (text[i] != u' ' || !closes.has(text[i - 1]))
            continue;
        const QStringView dash = dashes.at(text.sliced(i));
        const QStringView behind = text.sliced(i + dash.size());
        if (!dash.isEmpty() && tellsOfNoRecording(behind) && !dashes.occursIn(behind))
            return upTo(i);
    }
    return words;
}

bool isBookTitle(QStringView bare)
{
    const qsizetype close = bare.startsWith(u'《') ? bare.indexOf(u'》') : -1;
    if (close < 2)
        return false;
    const HeadSpan behind = trimmed(bare, {close + 1, bare.size()}, u"，,、（(：:-—");
    return !isAuthorLabel(at(bare, behind));
}

} // namespace

HeadSight lookAtHead(QStringView content, bool bareTimes)
{
    content = headPart(content);
    HeadFrame frame = frameOf(content, bareTimes);
    frame.title = withoutLackOfRecording(content, withoutLabels(content, frame.words));
    const HeadSpan words = frame.title;
    const InlineLinks links = linksIn(at(content, words));
    const bool linked = links.size() == 1 && links.first().isMarkdown && links.first().begin == 0 &&
                        links.first().end == words.size();
    const QStringView bare = linked ? links.first().text : at(content, words);
    const bool tail = frame.media.size() > 0 && words.size() > 0 && !frame.hasRemark;
    return {bare, frame.isTimed, isBookTitle(bare), tail, frame};
}

QStringView bareHead(QStringView content, bool bareTimes)
{
    return lookAtHead(content, bareTimes).bare;
}

bool hasTime(QStringView content, bool bareTimes)
{
    content = headPart(content);
    const auto time = timeAtBeginning(content, bareTimes);
    return time ? !isOffset(content, *time) : timeAtEnd(content).has_value();
}

} // namespace rundown
