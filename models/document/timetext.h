// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QTime>

#include <optional>

/// Times as people write them in a program. What is read may be loose (full-width figures, no colon, units in
/// English or Chinese); what is shown has one form.
namespace rundown {

/// `14:10`, and `14:11:04` where there are seconds.
QString clockText(std::optional<QTime> time);
/// Reads `14:10`, `9:30`, `1410`, `14:11:04`; nothing for other text.
std::optional<QTime> clockFrom(const QString &text);

/// A planned length in ms: `25 min`, `1 h 30 min`.
QString lengthText(std::optional<qint64> ms);
/// `6 min 42 s over`, `1 min 5 s under`, `as planned`; empty where it is not known.
QString overrunWords(std::optional<qint64> ms);
/// Reads `25`, `25 min`, `1:30` (hours and minutes), `1 h 30`, `1 小时 30 分`; nothing for other text.
std::optional<qint64> lengthFrom(const QString &text);

/// An exact length in ms: `43:12`, `1:02:03`, and `43:12.345` where there is a part of a second.
QString playTimeText(std::optional<qint64> ms);
std::optional<qint64> playTimeFrom(const QString &text);

} // namespace rundown
