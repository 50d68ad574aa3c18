// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/format/recap/lines/headforms.h"
#include "models/format/recap/lines/headparts.h"

namespace rundown {

inline constexpr qsizetype longestHead = 400;

/// As much of a line as is read as a head: of a long one the first sentences, if they end outside of
/// brackets.
inline QStringView headPart(QStringView line)
{
    if (line.size() <= longestHead)
        return line;
    const auto closes = [](QStringView part) {
        return part.count(u'[') == part.count(u']') && part.count(u'(') == part.count(u')');
    };
    for (qsizetype end = longestHead; end > longestHead / 4; --end) {
        const QChar mark = line[end - 1];
        const bool ends = QStringView(u"。！？").contains(mark) ||
                          (QStringView(u".!?").contains(mark) && line[end].isSpace());
        if (ends && closes(line.left(end)))
            return line.left(end);
    }
    return line;
}

/// A head to be cut into title and people.
class HeadCuts
{
public:
    explicit HeadCuts(QStringView text);

    /// The cut by one form; nothing where the form's mark does not occur.
    std::optional<HeadCut> by(HeadForm form) const;
    /// Letters, digits and blanks and nothing else: most forms part a head at other characters.
    bool isPlain() const { return plain; }

private:
    QStringView text;
    CharactersOf characters;
    bool plain;
};

/// "Title - Winnie Cheung (Makers Guild)": what its bracket says is written like a name, and is none.
bool namesSomebodyOfSomewhere(QStringView text, const HeadCut &cut);

} // namespace rundown
