// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/format/markdown/htmlform.h"

namespace rundown {

namespace {

constexpr auto scheme = QLatin1StringView("rundown-image:");

} // namespace

QString imageName(qsizetype index)
{
    return scheme + QString::number(index);
}

qsizetype imageIndex(const QString &name)
{
    bool isNumber = false;
    const qsizetype index = name.startsWith(scheme) ? name.mid(scheme.size()).toLongLong(&isNumber) : -1;
    return isNumber ? index : -1;
}

} // namespace rundown
