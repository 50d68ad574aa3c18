// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLocale>

#include <functional>

class QMenu;

namespace rundown {

/// The language that the person chose for the window, else the system's.
QLocale chosenLocale();

/// Fills a menu with the languages that there are; `chosen` is called once a choice has been kept.
void fillLanguageMenu(QMenu *menu, const std::function<void()> &chosen);

} // namespace rundown
