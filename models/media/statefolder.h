// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace rundown {

/// Where Rundown keeps what it remembers for a person and what is nobody else's business:
/// `$XDG_STATE_HOME/rundown/NAME` (XDG Base Directory Specification 0.8).
QString stateFolder(const QString &name);

} // namespace rundown
