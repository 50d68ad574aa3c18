// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QString>
#include <QTime>

#include <optional>

namespace rundown {

/// When a post says it was published: a day, perhaps a time of day, perhaps an offset from UTC.
struct PostDate
{
    QDate day;
    std::optional<QTime> time;
    std::optional<int> utcOffset; ///< seconds east of UTC; only with a time
    bool operator==(const PostDate &) const = default;
};

/// Reads `2019-10-26`, `2019/9/5 14:05`, `2019-10-26T14:05:30.5+08:00`, `2019-10-26 14:05 +0800`, `...Z`.
/// Nothing where the text is something else.
std::optional<PostDate> postDateOf(QStringView text);

/// The date in the form of another one (its separators, leading zeros, seconds and form of the offset); where
/// `like` is no date, as ISO 8601 writes it.
QString postDateText(const PostDate &date, QStringView like = {});

/// `+08:00`, `-0330`, `+8`, `Z` or `UTC` in seconds.
std::optional<int> utcOffsetOf(QStringView text);

/// `+08:00`.
QString utcOffsetText(int seconds);

} // namespace rundown
