// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/format/markdown/htmlform.h"

class QTextDocument;

namespace rundown {

/// What is copied of a laid-out text: Markdown for programs that take plain text, HTML for those that take
/// more.
struct CopiedText
{
    QString markdown;
    QString html;
};

/// The characters from `begin` up to `end`. A block that is not there from its beginning has no list marker
/// and is no heading. Images go by the addresses that the post has for them.
CopiedText copiedFrom(const QTextDocument &document, int begin, int end, const QList<HtmlImage> &images);

/// Texts that follow each other in a post; lists that touch are one.
CopiedText joined(const QList<CopiedText> &parts);

} // namespace rundown
