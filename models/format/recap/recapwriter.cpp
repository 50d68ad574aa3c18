// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/event/recordingtimes.h"
#include "models/format/recap/frontmatter.h"
#include "models/format/recap/lines/linkdefinitions.h"
#include "models/format/recap/linetaker.h"
#include "models/format/recap/pour.h"
#include "models/format/recap/recap.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rundown {

namespace {

/// Puts an event's post together piece by piece, for whoever takes the pieces.
template<class Taker>
class PostWriter
{
public:
    PostWriter(const Event &event, const PourContext &context, const std::optional<QTime> &startBehind,
               Taker &taker)
        : event(event), startBehind(startBehind), context(context), taker(taker)
    {}

    void write()
    {
        if (!event.post.frontMatter.isEmpty())
            takeText(writeFrontMatter(event.post.frontMatter, event.title));
        const int usual = event.post.frontMatter.isEmpty() ? 0 : 1;
        takeBlankLines(event.post.blankLinesAfterFrontMatter.value_or(usual));
        for (qsizetype i = 0; i < event.outline.size(); ++i) {
            takeEntry(i);
            const Entry *next = i + 1 < event.outline.size() ? &event.outline[i + 1] : nullptr;
            const int blanks = blankLinesBetween(event.outline[i], next, context);
            if (blanks == sameLine)
                taker.takeBackLineEnd();
            takeBlankLines(blanks);
        }
    }

private:
    void takeEntry(qsizetype row)
    {
        const Entry &entry = event.outline[row];
        taker.beginEntry(entry);
        if (const Prose *prose = entry.prose())
            takeText(prose->text);
        else if (entry.photo())
            takeText(pourPhoto(entry, context).join(u'\n'));
        else
            pourSession(entry, false, context, taker, plannedLength(event.outline, row, startBehind));
        taker.endEntry();
    }

    void takeText(QStringView text)
    {
        taker.takePiece(text);
        taker.endLine();
    }

    void takeBlankLines(int count)
    {
        for (int i = 0; i < count; ++i)
            taker.endLine();
    }

    const Event &event;
    const std::optional<QTime> startBehind;
    const PourContext &context;
    Taker &taker;
};

/// Joins the pieces to the post's bytes, and remembers where each entry stands.
class PostJoiner : public LineTaker
{
public:
    explicit PostJoiner(const Event &event)
        : finalNewline(event.post.finalNewline), lineEnd(charactersOf(event.post.lineEnd))
    {
        post.bodyLine =
            1 + int(event.post.frontMatter.isEmpty() ? 0 : event.post.frontMatter.count(u'\n') + 1);
    }

    void beginEntry(const Entry &begun)
    {
        entry = &begun;
        index = post.spans.size();
        post.spans.append({begun.id, line, post.text.size(), 0});
    }

    void beginChild(qsizetype child) override
    {
        post.spans.append({entry->children[child].id, line, post.text.size(), 0});
    }

    void endChildren() override { childrenEnd = post.text.size(); }

    /// A child's text goes up to the next child's, the last one's to where the block goes on.
    void endEntry()
    {
        for (qsizetype i = index + 1; i < post.spans.size(); ++i)
            post.spans[i].end = i + 1 < post.spans.size() ? post.spans[i + 1].begin : childrenEnd;
        post.spans[index].end = post.text.size();
    }

    void takeBackLineEnd()
    {
        post.text.chop(lineEnd.size());
        post.spans.last().end = post.text.size();
        --line;
    }

    void takePiece(QStringView piece) override { text += piece; }

    void endLine() override
    {
        QByteArray bytes = text.toUtf8();
        text.clear();
        line += 1 + int(bytes.count('\n'));
        if (lineEnd.size() > 1 || lineEnd[0] != '\n')
            bytes.replace("\n", lineEnd);
        post.text += bytes;
        post.text += lineEnd;
    }

    PostText finish()
    {
        if (!finalNewline && post.text.endsWith(lineEnd))
            post.text.chop(lineEnd.size());
        for (PostSpan &span : post.spans)
            span.end = std::min(span.end, post.text.size());
        return std::move(post);
    }

private:
    const bool finalNewline;
    const QByteArrayView lineEnd;
    PostText post;
    QString text; ///< of the line at hand
    const Entry *entry = nullptr;
    qsizetype index = 0;       ///< of its span
    qsizetype childrenEnd = 0; ///< of the text of its children
    int line = 1;
};

/// Compares the pieces with a text.
class PostComparer : public LineTaker
{
public:
    explicit PostComparer(QStringView text) : rest(text) {}

    void beginEntry(const Entry &) {}
    void endEntry() {}
    void takeBackLineEnd() { atLineEnd = false; }

    void takePiece(QStringView piece) override
    {
        takeLineEnd();
        isSame = isSame && beginsWithPiece(rest, piece);
        rest = isSame ? rest.sliced(piece.size()) : QStringView();
    }

    void endLine() override
    {
        takeLineEnd();
        atLineEnd = true;
    }

    bool asksForMore() const override { return isSame; }

    bool finish()
    {
        takeLineEnd();
        return isSame && rest.isEmpty();
    }

private:
    void takeLineEnd()
    {
        isSame = isSame && (!atLineEnd || rest.startsWith(u'\n'));
        rest = isSame && atLineEnd ? rest.sliced(1) : rest;
        atLineEnd = false;
    }

    QStringView rest;
    bool isSame = true;
    bool atLineEnd = false; ///< that of the last piece is still to come
};

} // namespace

/// True where a layout holds the place of a reference, "{slides.url:[label]#…}".
static bool hasReferences(const QString &style, const QList<Entry> &entries)
{
    return style.contains(u"url:[") || std::ranges::any_of(entries, [&](const Entry &entry) {
               return hasReferences(entry.layout, entry.children);
           });
}

PostText writePost(const Event &event, const std::optional<QTime> &startBehind)
{
    PostJoiner joiner(event);
    PourContext context(event);
    if (hasReferences(event.post.style.session, event.outline))
        context.definitions = std::make_shared<const LinkDefinitions>(definitionsOf(event));
    PostWriter(event, context, startBehind, joiner).write();
    return joiner.finish();
}

bool writesAs(const Event &event, const PourContext &context, QStringView text)
{
    PostComparer comparer(text);
    PostWriter(event, context, {}, comparer).write();
    return comparer.finish();
}

} // namespace rundown
