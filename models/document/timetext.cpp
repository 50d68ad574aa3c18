// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/document/timetext.h"

#include <QCoreApplication>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace rundown {

namespace {

struct TimeText
{
    Q_DECLARE_TR_FUNCTIONS(TimeText)
};

constexpr qint64 second = 1000;
constexpr qint64 minute = 60 * second;
constexpr qint64 hour = 60 * minute;

/// Full-width figures and colons, which input methods give, become plain ones.
QString plainFigures(const QString &text)
{
    return text.normalized(QString::NormalizationForm_KC).trimmed();
}

QRegularExpressionMatch matchOf(const QString &pattern, const QString &text)
{
    return QRegularExpression(QRegularExpression::anchoredPattern(pattern),
                              QRegularExpression::CaseInsensitiveOption)
        .match(text);
}

QString two(qint64 number)
{
    return u"%1"_s.arg(number, 2, 10, QChar(u'0'));
}

} // namespace

QString clockText(std::optional<QTime> time)
{
    if (!time)
        return {};
    return time->toString(time->second() == 0 ? u"HH:mm"_s : u"HH:mm:ss"_s);
}

std::optional<QTime> clockFrom(const QString &text)
{
    const auto match = matchOf(u"([0-9]{1,2})[:.h]?([0-9]{2})(?::([0-9]{2}))?"_s, plainFigures(text));
    if (!match.hasMatch())
        return {};
    const QTime time(match.capturedView(1).toInt(), match.capturedView(2).toInt(),
                     match.capturedView(3).toInt());
    return time.isValid() ? std::optional(time) : std::nullopt;
}

QString lengthText(std::optional<qint64> ms)
{
    if (!ms)
        return {};
    QStringList parts;
    if (*ms >= hour)
        parts += TimeText::tr("%1 h").arg(*ms / hour);
    if (*ms % hour >= minute || *ms < second)
        parts += TimeText::tr("%1 min").arg(*ms % hour / minute);
    if (*ms % minute >= second)
        parts += TimeText::tr("%1 s").arg(*ms % minute / second);
    return parts.join(u' ');
}

QString overrunWords(std::optional<qint64> ms)
{
    if (!ms)
        return {};
    const qint64 seconds = (std::abs(*ms) + second / 2) / second;
    if (seconds == 0)
        return TimeText::tr("as planned");
    const QString length = lengthText(seconds * second);
    return *ms > 0 ? TimeText::tr("%1 over").arg(length) : TimeText::tr("%1 under").arg(length);
}

std::optional<qint64> lengthFrom(const QString &text)
{
    const QString plain = plainFigures(text);
    const auto clock = matchOf(u"([0-9]{1,3}):([0-5][0-9])"_s, plain);
    if (clock.hasMatch())
        return clock.capturedView(1).toInt() * hour + clock.capturedView(2).toInt() * minute;
    const auto units = matchOf(u"(?:([0-9]{1,3}) *(?:h|hours?|小时|小時|时))? *"
                               u"(?:([0-9]{1,4}) *(?:m|mins?|minutes?|分钟|分鐘|分|['′])?)? *"
                               u"(?:([0-9]{1,4}) *(?:s|secs?|seconds?|秒|[\"″]))?"_s,
                               plain);
    if (plain.isEmpty() || !units.hasMatch())
        return {};
    return units.capturedView(1).toInt() * hour + units.capturedView(2).toInt() * minute +
           units.capturedView(3).toInt() * second;
}

QString playTimeText(std::optional<qint64> ms)
{
    if (!ms)
        return {};
    QString text = two(*ms % minute / second);
    if (*ms % second != 0)
        text += u".%1"_s.arg(*ms % second, 3, 10, QChar(u'0'));
    if (*ms < hour)
        return u"%1:%2"_s.arg(*ms / minute).arg(text);
    return u"%1:%2:%3"_s.arg(*ms / hour).arg(two(*ms % hour / minute), text);
}

std::optional<qint64> playTimeFrom(const QString &text)
{
    const auto match =
        matchOf(u"(?:([0-9]{1,3}):)?([0-9]{1,3}):([0-5][0-9])(?:\\.([0-9]{1,3}))?"_s, plainFigures(text));
    if (!match.hasMatch())
        return {};
    const QString fraction = match.captured(4).leftJustified(3, u'0');
    return match.capturedView(1).toInt() * hour + match.capturedView(2).toInt() * minute +
           match.capturedView(3).toInt() * second + fraction.toInt();
}

} // namespace rundown
