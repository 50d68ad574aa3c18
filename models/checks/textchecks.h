// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/checks/finding.h"
#include "models/checks/markedtext.h"

namespace rundown {

/// What the checks of a text have to know of the post that it stands in.
struct TextRules
{
    bool listsNeedBlankLine = false; ///< the blog's Markdown starts no list right below a paragraph
    bool spacing = false;            ///< the event asks for hints about spaces between Han and Latin
    bool punctuation = false;        ///< … and about half-width punctuation behind Han
    bool operator==(const TextRules &) const = default;
};

/// Everything that the checks find in one text, in its order. The places in the findings and their fixes name
/// no field yet: see placedAt.
CheckFindings checkText(const QString &text, MarkedText::Kind kind, const TextRules &rules,
                        MarkdownWorker &worker);

/// The findings of a text, now of this field.
CheckFindings placedAt(CheckFindings findings, const FieldPlace &place);

/// The checks, each of one thing.
CheckFindings checkAddressEnds(const MarkedText &text);      ///< url-swallows-punctuation
CheckFindings checkBold(const MarkedText &text);             ///< bold-not-bold
CheckFindings checkHeadings(const MarkedText &text);         ///< heading-without-space
CheckFindings checkListItems(const MarkedText &text);        ///< not-a-list-item
CheckFindings checkForeignItems(const MarkedText &text);     ///< not-a-list-item
CheckFindings checkItemBlanks(const MarkedText &text);       ///< not-a-list-item
CheckFindings checkNumbersBelowText(const MarkedText &text); ///< not-a-list-item
CheckFindings checkListBeginnings(const MarkedText &text);   ///< list-without-blank-line
CheckFindings checkLinkSpaces(const MarkedText &text);       ///< link-with-space
CheckFindings checkImageTexts(const MarkedText &text);       ///< missing-alt
CheckFindings checkSpacing(const MarkedText &text);          ///< hint-spacing
CheckFindings checkPunctuation(const MarkedText &text);      ///< hint-punctuation

/// The codes that the checks of texts can give.
QStringList textCheckCodes();

} // namespace rundown
