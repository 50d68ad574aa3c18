// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/event/event.h"

#include <QStringView>

#include <optional>

/// The words and figures of the event file: kinds, roles, times, durations, dates.
namespace rundown {

QString kindWord(SessionKind kind);
std::optional<SessionKind> kindOf(QStringView word);
QStringList kindWords();

QString roleWord(Role role);
std::optional<Role> roleOf(QStringView word);
QStringList roleWords();

QString stampsWord(NoteStamps stamps);
std::optional<NoteStamps> stampsOf(QStringView word);
QStringList stampsWords();

QString lineEndWord(LineEnd lineEnd);
std::optional<LineEnd> lineEndOfWord(QStringView word);

QString doubtWord(Doubt::Reason reason);
std::optional<Doubt::Reason> doubtOf(QStringView word);
QStringList doubtWords();

/// `HH:MM`, `HH:MM:SS` or `HH:MM:SS.mmm`.
QString timeText(QTime time);
std::optional<QTime> timeOf(QStringView text);

/// ISO 8601 as in `PT1H30M`, `PT2.5S`. Also read: `0:30:00`, `30 min`, `1 h 30 min`, `90 s`. Milliseconds.
QString durationText(qint64 ms);
std::optional<qint64> durationOf(QStringView text);
/// A place in a recording, such as `0:12:00`; read with durationOf().
QString placeText(qint64 ms);

/// `2019-10-26`; `2019/10/26` and `2019.10.26` are read, too.
QString dayText(QDate day);
std::optional<QDate> dayOf(QStringView text);

} // namespace rundown
