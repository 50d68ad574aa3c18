// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/format/markdown/markdownworker.h"

#include <QString>

namespace rundown {

/// What stands in place of characters that a check must not look at.
inline constexpr QChar hiddenCharacter = QChar::ObjectReplacementCharacter;

/// A Markdown text with what the checks need to know of it: which lines are code or HTML, and the text with
/// code, tags and addresses hidden. Hidden texts are as long as the text, so that places are the same in all.
class MarkedText
{
public:
    enum class Kind : quint8 {
        Body,  ///< whole blocks
        Notes, ///< as Session::notes: a line at column 0 is an item of a list
        Line   ///< one line inside another text: a title
    };
    struct Line
    {
        qsizetype begin = 0;
        qsizetype end = 0;                                              ///< without the line end
        MarkdownBlock::Type block = MarkdownBlock::Type::Paragraph;     ///< the innermost that it stands in
        MarkdownBlock::Type outermost = MarkdownBlock::Type::Paragraph; ///< the one in the document itself
        bool begins = false;                                            ///< the outermost block begins here
        bool beginsItem = false;                                        ///< an item of a list begins here
    };

    /// \a needsBlocks: the outermost blocks are looked at; else the worker is asked only where there may be
    /// code, or a number that begins no list. Blocks as MarkdownWorker does.
    MarkedText(const QString &text, Kind kind, bool needsBlocks, MarkdownWorker &worker);

    /// False where the text cannot be parsed within the worker's limits: say nothing about it.
    bool isKnown() const { return m_known; }
    Kind kind() const { return m_kind; }
    const QString &text() const { return m_text; }
    const QList<Line> &lines() const { return m_lines; }
    QStringView lineText(const Line &line) const
    {
        return QStringView(m_withoutTags).mid(line.begin, line.end - line.begin);
    }
    /// Code is hidden; the backticks stay.
    const QString &withoutCode() const { return m_withoutCode; }
    /// Tags, `<addresses>` and template tags are hidden, too.
    const QString &withoutTags() const { return m_withoutTags; }
    /// The addresses of links are hidden, too; bare ones are not.
    const QString &withoutLinks() const { return m_withoutLinks; }
    /// Bare addresses, too: what a person reads.
    const QString &words() const { return m_words; }

private:
    void splitLines();
    void readBlocks(MarkdownWorker &worker);
    void hideCodeLines();

    Kind m_kind;
    bool m_known = true;
    QString m_text;
    QString m_withoutCode;
    QString m_withoutTags;
    QString m_withoutLinks;
    QString m_words;
    QList<Line> m_lines;
};

/// A bare address: from its beginning to white space, `<`, `>` or the first full-width punctuation.
const QString &bareAddressPattern();

/// The full-width punctuation that no address holds, as a character class without brackets.
const QString &fullWidthPunctuation();

} // namespace rundown
