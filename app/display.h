// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace rundown {

/// True where a window can be shown: the display that the environment names answers, or Qt is told to use a
/// platform that needs none. Qt itself aborts where it cannot connect. Call it before there is an
/// application: where only the other kind of display answers than the one Qt would try, it tells Qt so.
bool hasDisplay();

} // namespace rundown
