// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/format/markdown/htmlwriter.h"

#include <QByteArrayView>
#include <QString>

#include <optional>

namespace rundown {

/// The HTML of a worker's answer; nothing when it is not an answer that a sound worker could give: a tree in
/// which each node holds only what it may, closed at the end. Where `isCut`, the HTML says that the text goes
/// on.
std::optional<QString> readHtml(QByteArrayView answer, bool isCut = false);

/// The same of a tree, or of a piece of one, in a form of its own.
std::optional<PieceHtml> readPieceHtml(QByteArrayView tree, const HtmlForm &form);

} // namespace rundown
