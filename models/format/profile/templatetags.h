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
    /// What kind of text a piece is. In code no tag means what it says, but a `{% raw %}` that is closed
    /// there.
    enum class Piece {
        Text,  ///< of a paragraph
        Other, ///< text of a table or a heading, whose bars say what they say
        Html,  ///< no backslash may be put into it
        Again, ///< of HTML, repeats what has been told of
        Code   ///< no backslash may be put into it
    };

    explicit TagEscaper(const EscapeRules &rules) : m_rules(rules) {}

    /// What is going to be escaped; a `{% raw %}` that nothing closes in it is text.
    void beginBody(QStringView body) { m_endRaws = countEndRaws(body); }
    /// The whole of a piece of code that comes next.
    void beginCode(QStringView code) { m_endRawsInCode = countEndRaws(code); }

    /// One line, or a piece of one.
    QString escaped(const QString &line, Piece piece);

    /// A tag that was made text.
    struct Escaped
    {
        QString text;
        QString word; ///< the first in it; empty where it has no end, or would be kept elsewhere
    };
    /// In the order of the text: those outside code, and those in code that are kept elsewhere.
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
    static qsizetype countEndRaws(QStringView text);
    bool isRawTag(const Tag &tag) const;
    bool isKnown(QStringView text, const Tag &tag) const;
    bool isKept(QStringView text, const Tag &tag, Piece piece);
    QString harmless(QStringView line, const Tag &tag, Piece piece) const;
    QString withoutBars(QStringView text, Piece piece) const;

    const EscapeRules &m_rules;
    QList<Braces> m_places; ///< in the line that is being escaped
    QList<Escaped> m_tags;
    qsizetype m_endRaws = 0; ///< that are still to come
    qsizetype m_endRawsInCode = 0;
    bool m_isRaw = false;
};

} // namespace rundown
