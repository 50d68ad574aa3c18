// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/media/clockshift.h"

#include <QRegularExpression>
#include <QTime>

#include <cstdlib>

using namespace Qt::StringLiterals;

namespace rundown {

std::optional<qint64> clockShiftFrom(const QString &text)
{
    static const QRegularExpression form(u"^([+-]?)(\\d{1,2}):([0-5]\\d)(?::([0-5]\\d))?$"_s);
    const QRegularExpressionMatch match = form.match(text);
    if (!match.hasMatch())
        return {};
    const qint64 seconds = match.capturedView(2).toLongLong() * 3600 +
                           match.capturedView(3).toLongLong() * 60 + match.capturedView(4).toLongLong();
    return (match.capturedView(1) == u"-" ? -1000 : 1000) * seconds;
}

QString clockShiftText(qint64 ms)
{
    const QTime time = QTime::fromMSecsSinceStartOfDay(int(std::abs(ms)));
    return ms == 0 ? QString() : (ms < 0 ? u"-"_s : u"+"_s) + time.toString(u"H:mm:ss"_s);
}

} // namespace rundown
