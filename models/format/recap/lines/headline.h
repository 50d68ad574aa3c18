// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/format/recap/lines/clock.h"
#include "models/format/recap/lines/headspan.h"
#include "models/format/recap/tokens.h"
#include "models/format/recap/words/words.h"

#include "models/event/event.h"

#include <array>

namespace rundown {

/// How a session's head says who speaks: which mark stands between the title and the people, and on which
/// side the people stand.
enum class HeadForm : quint8 {
    Quoted, ///< 《title》 people, people "title"
    Marked, ///< **title** people, **title** (people)
    By,     ///< title by people
    ColonFirst,
    DashLast,
    DashFirst,
    PipeLast,
    PipeFirst,
    TildeLast,
    TildeFirst,
    BracketLast,
    BracketFirst, ///< 【people】title
    BlankFirst,   ///< people  title
    CommaLast,
    AtLast,
    MarkedLast,  ///< **people**, *title*
    Labelled,    ///< title　主持人：people
    BreakLast,   ///< title<br>people, in the cell of a table
    MarkedFirst, ///< **people** title
    DashSecond,  ///< somebody - somewhere - title
    Count
};

/// The forms that the heads of a post bear out, by weighing all of them: a mark means people where the parts
/// beside it look like names more often than not.
class HeadForms
{
public:
    HeadForms() = default;
    explicit HeadForms(const QList<QStringView> &heads);

    bool has(HeadForm form) const { return weight[std::size_t(form)] > 0; }
    double weightOf(HeadForm form) const { return weight[std::size_t(form)]; }
    bool any() const;

private:
    std::array<double, std::size_t(HeadForm::Count)> weight{};
};

/// What was not certain when a head was read.
struct HeadDoubt
{
    bool people = false; ///< which part is the title and which the people
    bool time = false;   ///< the time may be when the item ended
};

/// What stands before and behind the words of a head, by offsets into it.
struct HeadFrame
{
    std::optional<TimeSpanText> time;
    bool timeBehind = false;
    bool isTimed = false;  ///< and the time is no offset into a recording
    bool isUntold = false; ///< the time stands there and is none of the session's
    HeadSpan words;
    HeadSpan media;         ///< "([slides](…), [video](…))" behind the words
    bool hasRemark = false; ///< and behind it "). It was long."
    HeadSpan title;         ///< the words without "主题一：" and "题目："
};

/// What a head says at first sight, found out once for all that weigh it.
struct HeadSight
{
    QStringView bare;  ///< without time, ordinal and marks: what its form is weighed by
    bool time = false; ///< it begins or ends with a clock time
    bool book = false; ///< its title stands in 《》
    bool tail = false; ///< links to media stand behind its words
    HeadFrame frame;
};
HeadSight lookAtHead(QStringView content, bool bareTimes = false);

/// Reads a session's head: time, ordinal, title, people and, where the title is a link to media, that. The
/// fields go to the session, the form to the tokens. An address of a kind that the body shows stays a
/// literal. \a frame is what the first sight tells.
HeadDoubt readHead(QStringView content, const HeadFrame &frame, const HeadForms &forms,
                   const QList<MediaKind> &shown, Session &session, Tokens &tokens);

/// The text of a head without time, ordinal and marks.
QStringView bareHead(QStringView content, bool bareTimes = false);

/// How much a bare head's people look like people, by the forms that are borne out: 0 to 2.
int namedLikeness(QStringView bareHead, const HeadForms &forms);

/// True where a head begins or ends with a clock time.
bool hasTime(QStringView content, bool bareTimes = false);

} // namespace rundown
