// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/preview/renderedentry.h"

#include "models/event/opennotes.h"
#include "models/format/markdown/markdownworker.h"
#include "models/format/recap/frontmatter.h"
#include "models/format/recap/recap.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rundown {

namespace {

/// True for front matter of lines such as `Date: 2019-10-19` only.
bool isPlainList(const QStringList &lines)
{
    static const QRegularExpression keyAndValue(u"^[\\w-]+\\s*[:=]\\s*\\S"_s);
    return std::all_of(lines.begin(), lines.end(),
                       [](const QString &line) { return keyAndValue.match(line).hasMatch(); });
}

/// The front matter as a reader of the blog meets it: the title as the heading, the rest small below it.
QString htmlOfHead(const Event &event, const QByteArray &frontMatter)
{
    static const QRegularExpression fence(u"^(---|\\+\\+\\+|\\.\\.\\.)\\s*$"_s);
    static const QRegularExpression title(u"^[\"']?title[\"']?\\s*[:=]"_s,
                                          QRegularExpression::CaseInsensitiveOption);
    if (frontMatter.trimmed().isEmpty())
        return {};
    QStringList quiet;
    const QStringList lines = QString::fromUtf8(frontMatter).split(u'\n');
    const bool bearsTitle =
        !event.title.isEmpty() && (event.post.frontMatter.contains("{title}"_L1) ||
                                   !titleOfLayout(event.post.frontMatter).isEmpty()); // in a form of its own
    for (const QString &line : lines) {
        const QString shown = line.trimmed();
        if (!shown.isEmpty() && !fence.match(shown).hasMatch() &&
            !(bearsTitle && title.match(line).hasMatch()))
            quiet.append(shown.toHtmlEscaped());
    }
    const QString heading = bearsTitle ? u"<h1>%1</h1>"_s.arg(event.title.toHtmlEscaped()) : QString();
    return heading +
           u"<p class=\"front\">%1</p>"_s.arg(quiet.join(isPlainList(quiet) ? u" · "_s : u"<br/>"_s));
}

/// The entry's text as it stands in the post, and where its children begin in it.
QString pouredText(const EntryJob &job, const PostContext &context, QList<ChildLine> &children)
{
    Event one = context.event;
    one.post.frontMatter.clear();
    one.post.blankLinesAfterFrontMatter = 0;
    one.post.lineEnd = LineEnd::Lf;
    one.outline = {job.entry};
    one.outline.append(job.rows);
    const PostText post = writePost(withoutOpenNotes(one), job.startBehind);
    for (const PostSpan &span : post.spans) {
        if (span.id != job.entry.id || !job.rows.isEmpty())
            children.append({span.id, quint32(span.line)});
    }
    return QString::fromUtf8(post.text);
}

TextInPost textOf(const EntryJob &job, const PostContext &context, RenderedEntry &rendered)
{
    if (job.entry.id == EntryId::None)
        return {footnotesText(context.definitions), 0};
    const QString poured = pouredText(job, context, rendered.children);
    rendered.definitions = definitionsIn(poured);
    const TextInPost text = withDefinitions(poured, context.definitions);
    for (ChildLine &child : rendered.children)
        child.line += quint32(text.linesBefore);
    return text;
}

/// The pieces of the entry itself: the definitions before it and the footnotes behind it are not its own.
QList<MarkdownPiece> ownPieces(const QList<MarkdownPiece> &pieces, int linesBefore, bool areFootnotes)
{
    QList<MarkdownPiece> own;
    for (const MarkdownPiece &piece : pieces) {
        const bool isFootnote = piece.kind == MarkdownPiece::Kind::Footnote;
        if (areFootnotes ? isFootnote : !isFootnote && piece.line > linesBefore)
            own.append(piece);
    }
    return own;
}

} // namespace

RenderedEntry renderEntry(const EntryJob &job, const PostContext &context, MarkdownWorker &worker)
{
    RenderedEntry rendered;
    rendered.id = job.entry.id;
    const TextInPost text = textOf(job, context, rendered);
    rendered.textHash = std::max<size_t>(1, qHash(text.text, size_t(text.linesBefore)));
    if (const Photo *photo = job.entry.photo())
        rendered.photoFile = photo->file;
    rendered.isAsBefore = rendered.textHash == job.textHash;
    if (rendered.isAsBefore || text.text.trimmed().isEmpty())
        return rendered;
    if (const auto pieces = worker.pieces(text.text.toUtf8())) {
        rendered.pieces = ownPieces(*pieces, text.linesBefore, job.entry.id == EntryId::None);
    } else {
        rendered.failure = pieces.error().what;
        rendered.pieces = {plainPiece(text.text.toUtf8())};
    }
    return rendered;
}

QString headHtml(const Event &event)
{
    Event head = event;
    head.outline.clear();
    return htmlOfHead(event, writePost(head).text);
}

} // namespace rundown
