// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/format/frontmatter/postdate.h"

#include <QRegularExpression>

#include <cstdlib>

using namespace Qt::StringLiterals;

namespace rundown {

namespace {

/// Year, separator, month, day, "T", hour, minute, second, fraction, blanks, zone.
const QRegularExpression &dateForm()
{
    static const QRegularExpression form(
        u"^(\\d{4})([-/.])(\\d{1,2})\\2(\\d{1,2})(?:([Tt]|[ \\t]+)(\\d{1,2}):(\\d{2})"
        "(?::(\\d{2})(?:[.,](\\d{1,9}))?)?(?:([ \\t]*)([Zz]|UTC|GMT|[+-]\\d{1,2}(?::?\\d{2})?))?)?$"_s);
    return form;
}

int milliseconds(const QString &fraction)
{
    return fraction.isEmpty() ? 0 : (fraction + u"00"_s).left(3).toInt();
}

QString padded(int number, int width = 2)
{
    return u"%1"_s.arg(number, width, 10, QChar(u'0'));
}

/// How a date is written, beside what it says.
struct DateForm
{
    QString separator = u"-"_s;
    bool padded = true;
    QString between = u"T"_s;
    bool seconds = true;
    QString beforeZone;
    QString zone = u"+00:00"_s;
};

DateForm formOf(QStringView like)
{
    const auto match = dateForm().match(like);
    DateForm form;
    if (!match.hasMatch())
        return form;
    form.separator = match.captured(2);
    form.padded = match.capturedLength(3) == 2 && match.capturedLength(4) == 2;
    if (match.capturedLength(5) > 0) {
        form.between = match.captured(5);
        form.seconds = match.capturedLength(8) > 0;
    } else if (form.separator != u'-') {
        form.between = u" "_s;
    }
    form.beforeZone = match.captured(10);
    if (match.capturedLength(11) > 0)
        form.zone = match.captured(11);
    else if (form.between != u"T"_s)
        form.beforeZone = u" "_s; // "2019-10-26 14:05 +0800", as blogs that write no "T" have it
    if (match.capturedLength(11) == 0 && !form.beforeZone.isEmpty())
        form.zone = u"+0000"_s;
    return form;
}

QString zoneText(int seconds, const DateForm &form)
{
    const bool isLetter = !form.zone.startsWith(u'+') && !form.zone.startsWith(u'-');
    if (seconds == 0 && isLetter)
        return form.zone;
    QString text = utcOffsetText(seconds);
    if (!isLetter && !form.zone.contains(u':'))
        text.remove(u':');
    return text;
}

} // namespace

std::optional<int> utcOffsetOf(QStringView text)
{
    static const QRegularExpression form(u"^([+-])(\\d{1,2})(?::?(\\d{2}))?$"_s);
    text = text.trimmed();
    if (text.compare(u"z", Qt::CaseInsensitive) == 0 || text == u"UTC" || text == u"GMT")
        return 0;
    const auto match = form.match(text);
    const int hours = match.captured(2).toInt();
    const int minutes = match.captured(3).toInt();
    if (!match.hasMatch() || hours > 14 || minutes > 59)
        return std::nullopt;
    return (match.captured(1) == u"-" ? -1 : 1) * (hours * 60 + minutes) * 60;
}

QString utcOffsetText(int seconds)
{
    const int minutes = std::abs(seconds) / 60;
    return (seconds < 0 ? u"-"_s : u"+"_s) + padded(minutes / 60) + u':' + padded(minutes % 60);
}

std::optional<PostDate> postDateOf(QStringView text)
{
    const auto match = dateForm().match(text.trimmed());
    const auto number = [&](int group) { return match.captured(group).toInt(); };
    PostDate date;
    if (match.hasMatch())
        date.day = QDate(number(1), number(3), number(4));
    if (!date.day.isValid())
        return std::nullopt;
    if (match.capturedLength(6) == 0)
        return date;
    date.time = QTime(number(6), number(7), number(8), milliseconds(match.captured(9)));
    if (match.capturedLength(11) > 0)
        date.utcOffset = utcOffsetOf(match.capturedView(11));
    if (!date.time->isValid() || (match.capturedLength(11) > 0 && !date.utcOffset))
        return std::nullopt;
    return date;
}

QString postDateText(const PostDate &date, QStringView like)
{
    const DateForm form = formOf(like.trimmed());
    const int width = form.padded ? 2 : 1;
    QString text = padded(date.day.year(), 4) + form.separator + padded(date.day.month(), width) +
                   form.separator + padded(date.day.day(), width);
    if (!date.time)
        return text;
    const bool seconds = form.seconds || date.time->second() > 0 || date.time->msec() > 0;
    text += form.between + date.time->toString(seconds ? u"HH:mm:ss"_s : u"HH:mm"_s);
    if (date.time->msec() > 0)
        text += u'.' + padded(date.time->msec(), 3);
    if (date.utcOffset)
        text += form.beforeZone + zoneText(*date.utcOffset, form);
    return text;
}

} // namespace rundown
