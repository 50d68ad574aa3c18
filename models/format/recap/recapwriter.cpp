// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/event/recordingtimes.h"
#include "models/format/recap/frontmatter.h"
#include "models/format/recap/pour.h"
#include "models/format/recap/recap.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rundown {

namespace {

class PostWriter
{
public:
    PostWriter(const Event &event, const std::optional<QTime> &startBehind)
        : event(event), startBehind(startBehind), context(event), lineEnd(charactersOf(event.post.lineEnd))
    {}

    PostText write()
    {
        if (!event.post.frontMatter.isEmpty())
            appendText(writeFrontMatter(event.post.frontMatter, event.title));
        const int usual = event.post.frontMatter.isEmpty() ? 0 : 1;
        appendBlankLines(event.post.blankLinesAfterFrontMatter.value_or(usual));
        post.bodyLine =
            1 + int(event.post.frontMatter.isEmpty() ? 0 : event.post.frontMatter.count(u'\n') + 1);
        for (qsizetype i = 0; i < event.outline.size(); ++i) {
            appendEntry(i);
            const Entry *next = i + 1 < event.outline.size() ? &event.outline[i + 1] : nullptr;
            const int blanks = blankLinesBetween(event.outline[i], next, context);
            if (blanks == sameLine)
                takeBackLineEnd();
            appendBlankLines(blanks);
        }
        if (!event.post.finalNewline && post.text.endsWith(lineEnd))
            post.text.chop(lineEnd.size());
        for (PostSpan &span : post.spans)
            span.end = std::min(span.end, post.text.size());
        return std::move(post);
    }

private:
    void appendEntry(qsizetype row)
    {
        const Entry &entry = event.outline[row];
        PostSpan span{entry.id, line, post.text.size(), 0};
        const qsizetype index = post.spans.size();
        post.spans.append(span);
        if (const Prose *prose = entry.prose())
            appendText(prose->text);
        else if (entry.photo())
            appendText(pourPhoto(entry, context).join(u'\n'));
        else
            appendSession(entry, plannedLength(event.outline, row, startBehind));
        post.spans[index].end = post.text.size();
    }

    void appendSession(const Entry &entry, const std::optional<qint64> &planned)
    {
        QList<int> starts;
        const QStringList lines = pourSession(entry, false, context, &starts, nullptr, planned);
        for (int i = 0; i < lines.size(); ++i) {
            for (qsizetype child = 0; child < starts.size(); ++child) {
                if (starts[child] == i)
                    post.spans.append({entry.children[child].id, line, post.text.size(), 0});
            }
            appendText(lines[i]);
        }
        closeChildSpans(starts.size());
    }

    /// A child's text goes up to the next child's, the last one's to the end of the block.
    void closeChildSpans(qsizetype count)
    {
        const qsizetype first = post.spans.size() - count;
        for (qsizetype i = first; i < post.spans.size(); ++i)
            post.spans[i].end = i + 1 < post.spans.size() ? post.spans[i + 1].begin : post.text.size();
    }

    void appendBlankLines(int count)
    {
        for (int i = 0; i < count; ++i)
            appendText({});
    }

    void takeBackLineEnd()
    {
        post.text.chop(lineEnd.size());
        post.spans.last().end = post.text.size();
        --line;
    }

    void appendText(const QString &text)
    {
        QByteArray bytes = text.toUtf8();
        line += 1 + int(bytes.count('\n'));
        if (event.post.lineEnd != LineEnd::Lf)
            bytes.replace("\n", lineEnd);
        post.text += bytes;
        post.text += lineEnd;
    }

    const Event &event;
    const std::optional<QTime> startBehind;
    PourContext context;
    const QByteArrayView lineEnd;
    PostText post;
    int line = 1;
};

} // namespace

PostText writePost(const Event &event, const std::optional<QTime> &startBehind)
{
    return PostWriter(event, startBehind).write();
}

} // namespace rundown
