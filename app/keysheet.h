// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QWidget;

namespace rundown {

class Shortcuts;

/// Shows all keys of the actions in the menus, menu by menu; from there they can be changed.
void showKeySheet(QWidget *parent, Shortcuts &shortcuts);

} // namespace rundown
