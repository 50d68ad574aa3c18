// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/format/recap/lines/clock.h"
#include "models/format/recap/lines/headspan.h"

#include <QStringView>

#include <optional>

namespace rundown {

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

/// The text of a head without time, ordinal and marks.
QStringView bareHead(QStringView content, bool bareTimes = false);

/// True where a head begins or ends with a clock time.
bool hasTime(QStringView content, bool bareTimes = false);

/// A part of a head without the marks of emphasis, closing hashes, tags and attributes around it.
HeadSpan withoutMarks(QStringView content, HeadSpan span);

/// "**19:05 – Ann Lee: Title.** What she said, with [slides](…).": where the words in bold end; 0 where no
/// others follow, or they do not end themselves.
qsizetype runInLength(QStringView content);

} // namespace rundown
