// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/format/recap/lines/headparts.h"

namespace rundown {

/// A head whose title stands in quotes: "《题》 王明".
class QuotedHead : HeadParts
{
public:
    explicit QuotedHead(const HeadParts &parts) : HeadParts(parts) {}

    /// The quoted title, where nothing but people stands beside it.
    std::optional<HeadCut> cut() const;

private:
    std::optional<HeadCut> beside(HeadSpan title, HeadSpan before, HeadSpan behind) const;
    bool isNamedWithRemark(HeadSpan title, HeadSpan before, HeadSpan behind) const;
    HeadSpan withoutBrackets(HeadSpan span) const;
};

/// True for "作者：…", "导演：…" behind a title in quotes: what a book or a film has, and no talk.
bool isAuthorLabel(QStringView text);

} // namespace rundown
