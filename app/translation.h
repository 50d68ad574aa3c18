// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLocale>

namespace rundown {

/// Installs the texts in the user's language, Rundown's and Qt's own, in place of those of another one.
/// English needs none.
void installTranslations(const QLocale &locale = QLocale());

} // namespace rundown
