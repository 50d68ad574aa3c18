// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/preview/renderedpost.h"

#include "models/format/markdown/markdownworker.h"
#include "models/format/recap/recap.h"

#include <QHash>
#include <QRegularExpression>
#include <QUrl>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rundown {

namespace {

// Laying out the HTML of so much text takes under 50 ms (Qt 6.4 needs 84 ms for 370 KB of HTML).
constexpr qsizetype mostBytes = 128 * 1024;

/// A stretch of a post's bytes, and how many lines stand before it.
struct Stretch
{
    qsizetype begin = 0;
    qsizetype end = 0;
    int linesBefore = 0;
};

qsizetype startOfLine(const QByteArray &text, int line)
{
    qsizetype at = 0;
    for (int i = 1; i < line; ++i) {
        const qsizetype end = text.indexOf('\n', at);
        if (end < 0)
            return text.size();
        at = end + 1;
    }
    return at;
}

Stretch bodyOf(const PostText &post)
{
    return {startOfLine(post.text, post.bodyLine), post.text.size(), post.bodyLine - 1};
}

/// About `mostBytes` of the post around an entry, from the start of an entry.
Stretch partAround(const PostText &post, const Stretch &body, EntryId around)
{
    const auto wanted = std::find_if(post.spans.begin(), post.spans.end(),
                                     [&](const PostSpan &span) { return span.id == around; });
    const qsizetype from = (wanted == post.spans.end() ? body.begin : wanted->begin) - mostBytes / 2;
    if (from <= body.begin)
        return {body.begin, std::min(body.end, body.begin + mostBytes), body.linesBefore};
    const auto first = std::find_if(post.spans.begin(), post.spans.end(),
                                    [&](const PostSpan &span) { return span.begin >= from; });
    return {first->begin, std::min(body.end, first->begin + mostBytes), first->line - 1};
}

/// The entries that begin in a stretch. A child's last line may be its block's.
QList<EntryLines> entriesIn(const PostText &post, const Stretch &stretch)
{
    QList<EntryLines> entries;
    for (const PostSpan &span : post.spans) {
        if (span.begin < stretch.begin || span.begin >= stretch.end)
            continue;
        const QByteArrayView text = QByteArrayView(post.text).sliced(span.begin, span.end - span.begin);
        const int lines = int(std::count(text.begin(), text.end(), '\n')) + (text.endsWith('\n') ? 0 : 1);
        entries.append({span.id, span.line, span.line + std::max(1, lines) - 1});
    }
    return entries;
}

QString decoded(const QString &address)
{
    return QUrl::fromPercentEncoding(address.toUtf8());
}

/// Which files of the event's folder stand behind the public addresses of its photos.
QHash<QString, QString> filesOfPhotos(const Event &event)
{
    QHash<QString, QString> files;
    forEachEntry(event.outline, [&](const Entry &entry, const Entry *) {
        const Photo *photo = entry.photo();
        if (photo && !photo->file.isEmpty())
            files.insert(decoded(publicUrl(event.photosBase, photo->file, photo->url)), photo->file);
    });
    return files;
}

/// The path that a relative address names, or nothing.
QString relativePath(const QString &source)
{
    const QUrl url(source);
    const bool isRelative = url.isRelative() && url.host().isEmpty() && !url.path().startsWith(u'/');
    return isRelative ? url.path(QUrl::FullyDecoded) : QString();
}

QString withoutEntities(QString text)
{
    return text.replace("&lt;"_L1, "<"_L1)
        .replace("&gt;"_L1, ">"_L1)
        .replace("&quot;"_L1, "\""_L1)
        .replace("&amp;"_L1, "&"_L1);
}

QString attributeOf(QStringView tag, const QString &name)
{
    const QRegularExpression form(u" %1=\"([^\"]*)\""_s.arg(name));
    return withoutEntities(form.match(tag.toString()).captured(1));
}

/// An image that begins or ends a line of the post stands by itself here too: what goes with it stands above
/// and below.
QString withLineBreaks(const QString &image, QStringView before, QStringView after)
{
    const bool textBefore = before.size() > 1 && before.endsWith(u'\n') && before[before.size() - 2] != u'>';
    const bool textAfter = after.size() > 1 && after.startsWith(u'\n') && after[1] != u'<';
    return (textBefore ? u"<br/>"_s : QString()) + image + (textAfter ? u"<br/>"_s : QString());
}

/// Takes the images' addresses out of the HTML and into a list. What remains of a tag is ours.
QString withNamedImages(const QString &html, const QHash<QString, QString> &files, QList<PostImage> &images)
{
    static const QRegularExpression imageTag(u"<img[^>]*>"_s);
    QString named;
    qsizetype done = 0;
    for (const QRegularExpressionMatch &match : imageTag.globalMatch(html)) {
        const QString source = attributeOf(match.capturedView(), u"src"_s);
        const QString file = files.value(decoded(source));
        named += QStringView(html).sliced(done, match.capturedStart() - done);
        named += withLineBreaks(u"<img src=\"%1\" />"_s.arg(imageName(images.size())),
                                QStringView(html).first(match.capturedStart()),
                                QStringView(html).sliced(match.capturedEnd()));
        images.append({source, attributeOf(match.capturedView(), u"alt"_s),
                       file.isEmpty() ? relativePath(source) : file});
        done = match.capturedEnd();
    }
    return named + html.mid(done);
}

/// True for front matter of lines such as `Date: 2019-10-19` only.
bool isPlainList(const QStringList &lines)
{
    static const QRegularExpression keyAndValue(u"^[\\w-]+\\s*[:=]\\s*\\S"_s);
    return std::all_of(lines.begin(), lines.end(),
                       [](const QString &line) { return keyAndValue.match(line).hasMatch(); });
}

/// The front matter as a reader of the blog meets it: the title as the heading, the rest small below it.
QString headHtml(const Event &event, const QByteArray &frontMatter)
{
    static const QRegularExpression fence(u"^(---|\\+\\+\\+|\\.\\.\\.)\\s*$"_s);
    static const QRegularExpression title(u"^[\"']?title[\"']?\\s*[:=]"_s,
                                          QRegularExpression::CaseInsensitiveOption);
    if (frontMatter.trimmed().isEmpty())
        return {};
    QStringList quiet;
    const QStringList lines = QString::fromUtf8(frontMatter).split(u'\n');
    const bool bearsTitle = !event.title.isEmpty() && event.post.frontMatter.contains("{title}"_L1);
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

QString plainHtml(const QByteArray &text)
{
    return u"<p class=\"plain\">%1</p>"_s.arg(QString::fromUtf8(text).toHtmlEscaped());
}

} // namespace

RenderedPost renderPost(const Event &event, EntryId around, MarkdownWorker &worker)
{
    const PostText post = writePost(event);
    const Stretch body = bodyOf(post);
    RenderedPost rendered;
    rendered.isPart = body.end - body.begin > mostBytes;
    const Stretch shown = rendered.isPart ? partAround(post, body, around) : body;
    rendered.linesBefore = shown.linesBefore;
    rendered.entries = entriesIn(post, shown);
    const QByteArray text = post.text.mid(shown.begin, shown.end - shown.begin);
    const QString head = shown.begin == body.begin ? headHtml(event, post.text.first(body.begin)) : QString();
    if (const Result<QString> html = worker.html(text)) {
        rendered.html = head + withNamedImages(*html, filesOfPhotos(event), rendered.images);
    } else {
        rendered.failure = html.error().what;
        rendered.html = head + plainHtml(text);
    }
    return rendered;
}

} // namespace rundown
