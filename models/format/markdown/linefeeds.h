// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/format/markdown/markdownworker.h"

#include <QList>
#include <QStringView>

namespace rundown {

/// cmark ends lines at a lone CR too (CommonMark 0.30, 2.1); the blocks' line numbers are brought back to
/// lines of the text that only LF ends.
void countLinesByLineFeed(QList<MarkdownBlock> &blocks, QStringView text);

} // namespace rundown
