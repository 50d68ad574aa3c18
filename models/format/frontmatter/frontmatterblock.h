// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringView>

namespace rundown {

/// How a post's front matter is written.
enum class FrontMatterFlavour {
    None,
    KeyValue, ///< Pelican: `Key: value` lines, ended by an empty line or `---`; or such lines between `---`
    Yaml,     ///< between `---` and `---` or `...`; also without the first `---` (Hexo)
    Toml,     ///< between `+++` (Hugo, Zola)
    Json      ///< `{ ... }` from the first line on (Hugo), or ended by `;;;` (Hexo)
};

/// Where a text's front matter stands. Offsets are UTF-16 units from the start of the text.
struct FrontMatterBlock
{
    FrontMatterFlavour flavour = FrontMatterFlavour::None;
    qsizetype length = 0; ///< behind the last line of it; 0 = there is none
    qsizetype contentBegin = 0;
    qsizetype contentEnd = 0; ///< of the keys, without the fences around them; whole lines

    QStringView contentOf(QStringView text) const
    {
        return text.mid(contentBegin, contentEnd - contentBegin);
    }
};

/// Front matter longer than this is none, in UTF-16 units.
inline constexpr qsizetype longestFrontMatter = 256LL * 1024;

/// Finds the front matter that a text begins with, a byte order mark before it or not. What stands between
/// fences is front matter when some line of it looks like a key, be it broken or not.
FrontMatterBlock findFrontMatter(QStringView text);

} // namespace rundown
