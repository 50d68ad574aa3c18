// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/format/profile/profile.h"

#include <QList>
#include <QString>

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

    /// A tag that was made text.
    struct Escaped
    {
        QString text;
        QString word; ///< the first in it; empty where it has no end
    };
    /// Those outside code, in the order of the text.
    const QList<Escaped> &tags() const { return m_tags; }

private:
    struct Tag
    {
        qsizetype begin = 0;
        qsizetype end = 0;
        qsizetype openerLength = 0;
        QString word; ///< the first in the braces
        bool isWhole = false;
    };
    /// Where a text stands next in a line that is asked for places from its left to its right; so the line is
    /// gone through once, however many tags it has.
    struct Place
    {
        QString text;
        qsizetype place = -1;
        bool isKnown = false;
        qsizetype from(QStringView line, qsizetype at);
    };
    struct Braces
    {
        Place opener;
        Place closer;
    };
    void beginLine();
    std::optional<Tag> nextTag(QStringView line, qsizetype from);
    bool isKept(QStringView text, const Tag &tag) const;
    QString harmless(QStringView line, const Tag &tag, bool isCode) const;

    const EscapeRules &m_rules;
    QList<Braces> m_places; ///< in the line that is being escaped
    QList<Escaped> m_tags;
    bool m_isRaw = false;
};

} // namespace rundown
