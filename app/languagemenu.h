// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLocale>

#include <functional>

class QMenu;

namespace rundown {

/// The language that the person chose for the window, else the system's.
QLocale chosenLocale();

/// Fills a menu with the languages that there are. A choice holds from the next start: what the pages show is
/// made of texts in many places, and half a window in another language is worse than none. `chosen` is told
/// what to say about it.
void fillLanguageMenu(QMenu *menu, const std::function<void(const QString &)> &chosen);

} // namespace rundown
