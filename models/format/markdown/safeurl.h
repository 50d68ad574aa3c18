// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>

namespace rundown {

/// Whether a link of a stranger's may lead there: http, https, mailto, a #fragment, or a relative path.
bool isSafeLink(QByteArrayView url);

/// Whether the preview may be asked for a stranger's image: http, https, or a path within the folder. It is
/// for the preview to say what it makes of it.
bool isSafeImage(QByteArrayView url);

} // namespace rundown
