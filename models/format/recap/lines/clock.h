// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QTime>

#include <optional>

namespace rundown {

/// A clock time as a person wrote it: how many characters it takes, and its form. A form is the time with
/// letters in place of digits: H (hours of 24), K (hours of 12), each doubled where a zero is put before one
/// digit, mm (minutes), [mm] and [:mm] (left out where there are none), ap and AP, A for 上午 or 下午, E for
/// 早上, 中午 or 晚上, B for 半 or other minutes; what stands between apostrophes is kept as it is: "HH:mm",
/// "H'h'[mm]", "K:mm ap", "A K:mm".
struct ClockText
{
    QTime time;
    qsizetype length = 0;
    QString format;
    bool mayBeYear = false; ///< four digits such as 2015
};

/// The form that a layout need not name.
inline constexpr QStringView usualClockFormat = u"HH:mm";

/// The clock time that `text` begins with: 15:15, 9：00, 10h30, 14h, 2:30 pm, 下午 2:00, 14点30分; 1410 only
/// where \a bare, 9.30 only where \a dotted or before "Uhr". No offset such as 2:28:46.
std::optional<ClockText> clockAt(QStringView text, bool bare = false, bool dotted = false);

/// The time in such a form; seconds are added where there are any.
QString clockText(const QTime &time, QStringView format);

/// A time, or a span of times, that a line begins with, and the marks around it: offsets into the line.
struct TimeSpanText
{
    qsizetype begin = 0;
    ClockText start;
    qsizetype endBegin = -1; ///< of the second time; -1 = there is none
    ClockText end;
    qsizetype rest = 0; ///< what the line says behind the time
};

/// The time at a line's beginning ("14:35 - 15:00   …", "~ 14:14 …", "**10h30** : …", "1410~ …", "🕖 19:00
/// …"); "1410 …" only where \a bare.
std::optional<TimeSpanText> timeAtBeginning(QStringView content, bool bare = false);

/// The first clock time in a line, wherever it stands; four digits alone where they are one.
std::optional<TimeSpanText> timeAnywhere(QStringView content);

/// The time that a line below a heading tells of it: a span with little behind it, a time alone, "15:45
/// 开始…".
std::optional<TimeSpanText> timeBelowHeading(QStringView content);

/// The time or span that the words are and nothing else: "9:45", "ore 9.45", "um 9.30 Uhr", "15:00–16:00".
std::optional<TimeSpanText> timeAlone(QStringView words);

/// "17.30", "18.00-18.45" and nothing else, where only a time can stand.
std::optional<TimeSpanText> dottedTimeAlone(QStringView words);

/// The time in brackets at a line's end ("… (14:00-14:30)"); `rest` is where the bracket opens.
std::optional<TimeSpanText> timeAtEnd(QStringView content);

} // namespace rundown
