// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <functional>

class QMenu;

namespace rundown {

class SpellService;

/// Puts at the head of a menu what may have been meant by a misspelt word, as soon as that is known, and the
/// ways to take the word for right.
void addSuggestions(QMenu &menu, SpellService &service, const QString &word,
                    const std::function<void(const QString &)> &replace);

/// Fills a menu with the choice of the language that spelling is checked in, and whether it is.
void fillSpellingMenu(QMenu &menu, SpellService &service);

} // namespace rundown
