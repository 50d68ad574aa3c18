// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/document/sessionwords.h"

#include <QColor>

namespace rundown {

/// How a kind of session is told from the others: in words, by an icon of the theme, and by a colour that
/// goes with them, never alone.
struct KindLook
{
    SessionKind kind;
    QString key;   ///< stable name, for combo boxes
    QString label; ///< translated
    QString icon;
    QColor colour; ///< seen on light and dark ground
};

/// All kinds, in the order in which people choose them.
QList<KindLook> kindLooks();
KindLook lookOf(SessionKind kind);

} // namespace rundown
