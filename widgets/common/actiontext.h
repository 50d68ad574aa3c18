// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace rundown {

/// The text of a menu's action as a button or a list shows it: without mnemonic ("文件(&F)", "&File") and
/// ellipsis.
inline QString plainActionText(QString text)
{
    const qsizetype bracket = text.indexOf(QLatin1String("(&"));
    if (bracket >= 0)
        text.remove(bracket, 4);
    return text.remove(u'&').remove(u'…');
}

} // namespace rundown
