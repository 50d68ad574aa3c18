// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>
#include <QString>

#include <optional>

namespace rundown {

/// The HTML of a worker's answer; nothing when it is not an answer that a sound worker could give: a tree in
/// which each node holds only what it may, closed at the end. Where `isCut`, the HTML says that the text goes
/// on.
std::optional<QString> readHtml(QByteArrayView answer, bool isCut = false);

} // namespace rundown
