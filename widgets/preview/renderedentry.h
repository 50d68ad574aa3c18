// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/event/event.h"
#include "models/format/markdown/markdownpieces.h"
#include "widgets/preview/definitions.h"

#include <QMetaType>

#include <memory>
#include <optional>

namespace rundown {

class MarkdownWorker;

/// What the text of an entry depends on beside the entry.
struct PostContext
{
    Event event; ///< without its outline
    PostDefinitions definitions;
};

/// An entry of the outline's top level that is to be rendered, or, where its id is None, the post's
/// footnotes.
struct EntryJob
{
    Entry entry;
    QList<Entry> rows;                     ///< the entries that go on with its text: rows of one table
    size_t textHash = 0;                   ///< of the text that is shown now, 0 = none is
    std::optional<QTime> startBehind = {}; ///< planned, of the session that follows
};

/// The line of a rendered text at which a child begins.
struct ChildLine
{
    EntryId id = EntryId::None;
    quint32 line = 0;
    bool operator==(const ChildLine &) const = default;
};

/// An entry's text, read as Markdown.
struct RenderedEntry
{
    EntryId id = EntryId::None;
    bool isAsBefore = false; ///< the text is the one that is shown; nothing else is given then
    size_t textHash = 0;
    QList<MarkdownPiece> pieces;
    QList<ChildLine> children;
    FoundDefinitions definitions;
    QString photoFile; ///< of a photo: the file in the event's folder that its first image stands for
    QString failure;   ///< why it cannot be shown; the piece is its plain text then
};

/// Pours the entry and reads its text. Blocks as long as MarkdownWorker does.
RenderedEntry renderEntry(const EntryJob &job, const PostContext &context, MarkdownWorker &worker);

/// The front matter as a reader of the blog meets it: the title as the heading, the rest small below it.
QString headHtml(const Event &event);

} // namespace rundown

Q_DECLARE_METATYPE(rundown::RenderedEntry)
