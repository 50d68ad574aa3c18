// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/format/recap/layout.h"

namespace rundown {

/// A line of a layout in the making.
using Tokens = QList<LayoutToken>;

inline void addLiteral(Tokens &tokens, QStringView text)
{
    if (text.isEmpty())
        return;
    if (!tokens.isEmpty() && !tokens.last().field)
        tokens.last().literal += text;
    else
        tokens.append({text.toString(), {}, 0});
}

/// Puts a literal before all others.
inline void prependLiteral(Tokens &tokens, QStringView text)
{
    if (text.isEmpty())
        return;
    if (!tokens.isEmpty() && !tokens.first().field)
        tokens.first().literal.prepend(text);
    else
        tokens.prepend({text.toString(), {}, 0});
}

inline void addField(Tokens &tokens, Field field, int count = 0)
{
    tokens.append({{}, field, count});
}

/// A placeholder of a time, with its form where it is not the usual one.
void addTime(Tokens &tokens, Field field, const QString &format);

} // namespace rundown
