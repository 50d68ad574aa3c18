// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/format/yaml/yamldocument.h"

#include <vector>

namespace rundown {

/// A range of bytes.
struct YamlRange
{
    qint32 begin = 0;
    qint32 end = 0;
};

/// The comments of a text in their order, each from its `#` to the end of its line, without the line end.
std::vector<YamlRange> commentsOf(const YamlDocument &document);

/// Keeps account of which parts of a text were taken over into a new one, and puts the comments that were
/// forgotten back in, each on a line of its own before the next line that was taken over.
class YamlCommentKeeper
{
public:
    explicit YamlCommentKeeper(const YamlDocument &document) : m_document(document) {}

    /// These bytes stand in the new text at `at`; -1 where they were moved elsewhere, to a place not known.
    void taken(qint32 begin, qint32 end, qint32 at);
    /// What was said in these bytes is meant to go, and so are its comments.
    void dropped(qint32 begin, qint32 end);
    /// The new text with the forgotten comments. Lines of ours end with LF, or with CRLF.
    QByteArray keep(QByteArray text, bool crLf);

private:
    struct Piece
    {
        qint32 begin;
        qint32 end;
        qint32 at;
    };
    /// A line of the old text, and where it stands in the new one.
    struct Place
    {
        qint32 line = -1;
        qint32 at = -1;
    };
    std::vector<YamlRange> forgotten() const;
    std::vector<qint32> linesOfNodes() const;
    std::vector<Place> placesOf(const std::vector<qint32> &lines) const;
    qsizetype indentOf(qint32 line) const;

    const YamlDocument &m_document;
    std::vector<Piece> m_taken;
    std::vector<YamlRange> m_dropped;
};

} // namespace rundown
