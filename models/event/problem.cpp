// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/event/problem.h"

namespace rundown {

QString joinSentences(const QString &first, const QString &second)
{
    if (first.isEmpty() || second.isEmpty())
        return first + second;
    const bool isWide = QStringLiteral("\u3002\uff01\uff1f").contains(first.back());
    return isWide ? first + second : first + u' ' + second;
}

QString Problem::toString() const
{
    QString text = file;
    if (line > 0)
        text += u':' + QString::number(line);
    if (line > 0 && column > 0)
        text += u':' + QString::number(column);
    if (!text.isEmpty())
        text += QStringLiteral(": ");
    text += sentences();
    if (!code.isEmpty())
        text += QStringLiteral(" [%1]").arg(code);
    return text;
}

} // namespace rundown
