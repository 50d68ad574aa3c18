// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/media/recordingname.h"

#include "models/event/event.h"

#include <QStringList>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rundown {
namespace {

bool isDigits(QStringView text, qsizetype least, qsizetype most)
{
    const auto isDigit = [](QChar c) { return c >= u'0' && c <= u'9'; };
    return text.size() >= least && text.size() <= most && std::all_of(text.begin(), text.end(), isDigit);
}

/// `191026` or `20191026`. Recorders with two-digit years are all of this century.
std::optional<QDate> readDate(QStringView text)
{
    if (!isDigits(text, 6, 6) && !isDigits(text, 8, 8))
        return {};
    const qsizetype years = text.size() - 4;
    const int year = text.first(years).toInt() + (years == 2 ? 2000 : 0);
    const QDate date(year, text.sliced(years, 2).toInt(), text.sliced(years + 2, 2).toInt());
    return date.isValid() && year >= 1990 && year < 2100 ? std::optional(date) : std::nullopt;
}

/// `141104`.
std::optional<QTime> readTime(QStringView text)
{
    if (!isDigits(text, 6, 6))
        return {};
    const QTime time(text.first(2).toInt(), text.sliced(2, 2).toInt(), text.sliced(4, 2).toInt());
    return time.isValid() ? std::optional(time) : std::nullopt;
}

/// Takes the start off the end of `parts`: `141104`, or a full stamp `20180414170511`. A stamp of another day
/// than the name's date leaves neither to be believed.
void takeStart(QStringList &parts, RecordingName &name)
{
    const QString last = parts.isEmpty() ? QString() : parts.constLast();
    const bool isStamp = isDigits(last, 14, 14);
    const std::optional<QTime> start = readTime(isStamp ? QStringView(last).sliced(8) : QStringView(last));
    if (!start)
        return;
    if (isStamp) {
        const std::optional<QDate> date = readDate(QStringView(last).first(8));
        if (!date)
            return;
        if (date != name.date)
            name.date.reset();
    }
    if (name.date)
        name.start = start;
    parts.removeLast();
}

/// `04-yolo`, `WTM-6-judy`, `gdl2-cubieboard`.
void takeNumberAndSlug(QStringList parts, RecordingName &name)
{
    const auto isNumber = [](const QString &part) { return isDigits(part, 1, 3); };
    if (parts.size() >= 3 && !isNumber(parts.at(0)) && isNumber(parts.at(1)))
        name.series = parts.takeFirst();
    if (!parts.isEmpty() && isNumber(parts.constFirst()))
        name.number = parts.takeFirst();
    name.slug = parts.join(u'-');
}

} // namespace

RecordingName parseRecordingName(const QString &fileName)
{
    QString stem = fileNameOf(fileName);
    if (const qsizetype dot = stem.lastIndexOf(u'.'); dot >= 0)
        stem.truncate(dot);
    QStringList parts = stem.split(u'-', Qt::SkipEmptyParts);
    RecordingName name;
    name.date = parts.isEmpty() ? std::nullopt : readDate(parts.takeFirst());
    if (!name.date)
        return {};
    takeStart(parts, name);
    takeNumberAndSlug(parts, name);
    return name;
}

} // namespace rundown
