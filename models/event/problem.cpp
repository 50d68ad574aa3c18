// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/event/problem.h"

namespace rundown {

QString Problem::toString() const
{
    QString text = file;
    if (line > 0)
        text += u':' + QString::number(line);
    if (line > 0 && column > 0)
        text += u':' + QString::number(column);
    if (!text.isEmpty())
        text += QStringLiteral(": ");
    text += what;
    if (!mend.isEmpty())
        text += u' ' + mend;
    if (!code.isEmpty())
        text += QStringLiteral(" [%1]").arg(code);
    return text;
}

} // namespace rundown
