// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QMenuBar;
class QWidget;

namespace rundown {

/// Shows all keys of the actions in the menus, menu by menu.
void showKeySheet(QWidget *parent, const QMenuBar *menus);

} // namespace rundown
