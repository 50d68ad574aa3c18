// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/format/profile/profile.h"

#include <optional>

namespace rundown {

/// Keeps a generator from taking words of a post for its own language (Liquid, Nunjucks, shortcodes). Fed
/// with a post's text from top to bottom; what stands between `{% raw %}` and `{% endraw %}` already is left
/// alone.
class TagEscaper
{
public:
    explicit TagEscaper(const EscapeRules &rules) : m_rules(rules) {}

    /// One line, or a piece of one. `isCode`: no backslash may be put into it.
    QString escaped(const QString &line, bool isCode);

private:
    struct Tag
    {
        qsizetype begin = 0;
        qsizetype end = 0;
        qsizetype openerLength = 0;
        QString word; ///< the first in the braces
        bool isWhole = false;
    };
    std::optional<Tag> nextTag(QStringView line, qsizetype from) const;
    bool isKept(const Tag &tag) const;
    QString harmless(QStringView line, const Tag &tag, bool isCode) const;

    const EscapeRules &m_rules;
    bool m_isRaw = false;
};

} // namespace rundown
