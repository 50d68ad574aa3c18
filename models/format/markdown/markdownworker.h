// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/event/result.h"
#include "models/format/markdown/blocktype.h"
#include "models/format/markdown/markdownpieces.h"

#include <QByteArray>
#include <QList>

#include <functional>
#include <memory>

namespace rundown {

/// A block of a Markdown text as cmark-gfm sees it. A text is a flat list of them, parents first.
struct MarkdownBlock
{
    using Type = MarkdownBlockType;
    Type type = Type::Other;
    quint8 level = 0;     ///< of a heading: 1 to 6
    bool ordered = false; ///< of a list or item
    qint32 depth = 0;     ///< 0 = the document
    qint32 line = 1;      ///< first line, from 1 (end lines are not to be trusted)
    qint32 column = 1;    ///< first column, from 1, bytes
    bool operator==(const MarkdownBlock &) const = default;
};

/// Parses and renders strangers' Markdown (GitHub flavour: tables, strikethrough, task lists, footnotes; no
/// autolink extension) in a worker process with limits on CPU time (1 s a request) and memory (300 MB). The
/// process is started at first use, kept running, and replaced when it dies or overruns. Calls block the
/// calling thread, at most about 2 s; never call from the GUI thread. One object may be used from several
/// threads, one call at a time.
class MarkdownWorker
{
public:
    MarkdownWorker();
    ~MarkdownWorker();

    /// The blocks of the text (UTF-8), lines in rising order, footnotes where they stand; link definitions
    /// are no blocks. What is nested more than 200 deep is left out. Fails with words for a person when the
    /// text is too large or takes too long. \a meanwhile is called once, while the worker is at it.
    Result<QList<MarkdownBlock>> blocks(const QByteArray &text, const std::function<void()> &meanwhile = {});

    /// The text as HTML for Qt's rich text: only elements and attributes of an allow-list, no raw HTML; each
    /// block that starts at line N of the text is preceded or opened by an anchor named "LN". What Qt could
    /// not lay out in good time is cut, and a line at the end says so. Fails as blocks() does.
    Result<QString> html(const QByteArray &text);

    /// The text in pieces that can be shown one by one, in the order of its HTML, raw HTML with them. Fails
    /// as blocks() does.
    Result<QList<MarkdownPiece>> pieces(const QByteArray &text);

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace rundown
