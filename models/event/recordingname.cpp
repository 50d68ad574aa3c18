// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/event/recordingname.h"

#include "models/event/event.h"

#include <QRegularExpression>
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

/// Takes off the number that a copy got because its name was there already: `2` behind a start.
void takeCopyNumber(QStringList &parts)
{
    const auto isStart = [](const QString &part) {
        return readTime(part) || (isDigits(part, 14, 14) && readTime(QStringView(part).sliced(8)));
    };
    if (parts.size() >= 2 && isDigits(parts.constLast(), 1, 2) && isStart(parts.at(parts.size() - 2)))
        parts.removeLast();
}

/// Takes the start off the end of `parts`: `141104`, or a full stamp `20180414170511`. A stamp of another day
/// than the name's date leaves neither to be believed.
void takeStart(QStringList &parts, RecordingName &name)
{
    takeCopyNumber(parts);
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

/// The names that organisers give: parts between hyphens, the date first.
RecordingName organisersName(const QString &stem)
{
    QStringList parts = stem.split(u'-', Qt::SkipEmptyParts);
    RecordingName name;
    name.date = parts.isEmpty() ? std::nullopt : readDate(parts.takeFirst());
    if (!name.date)
        return {};
    takeStart(parts, name);
    takeNumberAndSlug(parts, name);
    return name;
}

/// `2019-10-26 14.11.04`, `VOICE_20191026_141104`, `191026_1411`, `20191026141104`: a stamp of digits,
/// perhaps behind a word. Telephones add milliseconds (`PXL_20191026_141104123`).
RecordingName stampedName(const QString &stem)
{
    static const QRegularExpression stamp(
        u"^(?<word>\\p{L}*)[ _-]*(?<date>(?:19|20)\\d\\d([-._]?)\\d\\d\\3\\d\\d|\\d{6}(?=_))"
        "(?:[ T_-]+|(?<=\\d{8})(?=\\d{6}))"
        "(?<time>\\d\\d([-.:_]?)\\d\\d(?:\\5\\d\\d)?)(?:(?<=\\d{6})\\d{3})?(?:[ _-]+(?<slug>.*))?$"_s);
    const QRegularExpressionMatch match = stamp.match(stem);
    if (!match.hasMatch())
        return {};
    static const QRegularExpression separators(u"[-._:]"_s);
    RecordingName name;
    name.date = readDate(match.captured(u"date").remove(separators));
    const QString time = match.captured(u"time").remove(separators);
    name.start = readTime(time.size() == 4 ? time + u"00"_s : time);
    if (!name.date || !name.start)
        return {};
    name.slug = match.captured(u"slug");
    return name;
}

/// `REC0012`, `ZOOM0003`, `191026_003`, `录音 (3)`: a counter behind a word or a date.
RecordingName countedName(const QString &stem)
{
    static const QRegularExpression counter(
        u"^(?:(?<date>\\d{6}|\\d{8})_|(?<word>\\p{L}[\\p{L} ]{0,30}?)(?:\\d{4}_)?[ _-]*\\(?)(?<number>\\d{1,4})\\)?$"_s);
    const QRegularExpressionMatch match = counter.match(stem);
    if (!match.hasMatch())
        return {};
    RecordingName name;
    if (match.hasCaptured(u"date")) {
        name.date = readDate(match.capturedView(u"date"));
        if (!name.date)
            return {};
    }
    name.number = match.captured(u"number");
    return name;
}

/// Without the suffix, which holds a letter: `14.11.04` ends in none.
QString stemOf(const QString &name)
{
    const qsizetype dot = name.lastIndexOf(u'.');
    const QStringView suffix = QStringView(name).sliced(dot + 1);
    const bool isSuffix = dot >= 0 && suffix.size() <= 4 &&
                          std::any_of(suffix.begin(), suffix.end(), [](QChar c) { return c.isLetter(); });
    return isSuffix || dot + 1 == name.size() ? name.first(std::max(dot, qsizetype(0))) : name;
}

} // namespace

RecordingName parseRecordingName(const QString &fileName)
{
    const QString stem = stemOf(fileNameOf(fileName));
    for (const auto read : {organisersName, stampedName, countedName}) {
        if (RecordingName name = read(stem); name != RecordingName())
            return name;
    }
    return {};
}

} // namespace rundown
