// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/format/profile/exportpost.h"

#include "models/event/opennotes.h"
#include "models/format/encoding/textencoding.h"
#include "models/format/markdown/markdownworker.h"
#include "models/format/profile/notestamps.h"
#include "models/format/profile/postbody.h"
#include "models/format/profile/profilefrontmatter.h"
#include "models/format/recap/recap.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rundown {

namespace {

struct Profiles
{
    Q_DECLARE_TR_FUNCTIONS(Profiles)
};

/// The post as it is written, taken apart; lines ended by LF.
struct WrittenPost
{
    QString frontMatter; ///< without its last newline
    QString blankLines;  ///< that follow it
    QString body;
};

WrittenPost takenApart(const Event &event)
{
    Event lineFeeds = event;
    lineFeeds.post.lineEnd = LineEnd::Lf;
    const PostText post = writePost(lineFeeds);
    const QString text = QString::fromUtf8(post.text);
    WrittenPost written;
    qsizetype at = 0;
    for (int line = 1; line < post.bodyLine && at >= 0; ++line)
        at = text.indexOf(u'\n', at) + 1;
    written.frontMatter = text.left(at);
    if (written.frontMatter.endsWith(u'\n'))
        written.frontMatter.chop(1);
    qsizetype begin = at;
    while (begin < text.size() && text[begin] == u'\n')
        ++begin;
    written.blankLines = text.mid(at, begin - at);
    written.body = text.mid(begin);
    return written;
}

/// Each file's line is the one that its first mention has in the exported text.
void moveLines(QList<MediaUse> &uses, const QList<int> &placeOf, int linesBefore)
{
    for (MediaUse &use : uses) {
        const int place = use.line < placeOf.size() ? placeOf[use.line] : use.line;
        use.line = 1 + linesBefore + place;
    }
}

class PostExporter
{
public:
    PostExporter(const Event &shown, const Profile &blogProfile, const QString &fileName)
        : event(shown), profile(blogProfile), name(fileName), written(takenApart(shown))
    {}

    Result<ExportedPost> write(MarkdownWorker &worker)
    {
        const auto fields = postFields(written.frontMatter, event);
        if (!fields && !profile.isPlain())
            return tl::make_unexpected(fields.error());
        names.slug = slugOf(fields && !fields->slug.isEmpty() ? fields->slug : name);
        if (fields && fields->date)
            names.date = fields->date->day.toString(Qt::ISODate);
        if (names.date.isEmpty() && profile.file.contains(u"{date}"))
            return fail(Profiles::tr("The post has no date, and %1 names its file by it.").arg(profile.title),
                        Profiles::tr("Write the event's day, or a date into the front matter."));
        const auto blocks = worker.blocks(written.body.toUtf8());
        if (!blocks && !profile.isPlain())
            return tl::make_unexpected(blocks.error());
        MediaAddresses media(event, profile, names);
        const PostBody body = blocks ? bodyFor(profile, written.body, *blocks, media) : PostBody();
        return profile.isPlain() ? plain(blocks, body, media) : converted(*fields, body, media);
    }

private:
    Result<ExportedPost> plain(const Result<QList<MarkdownBlock>> &blocks, const PostBody &body,
                               MediaAddresses &media) const
    {
        const auto bytes = encodePost(writePost(event).text, event, {});
        if (!bytes)
            return tl::make_unexpected(bytes.error());
        ExportedPost post{name + u".md"_s, *bytes, {}, {}};
        if (!blocks)
            post.problems.append(blocks.error());
        moveLines(media.uses(), body.text.placeOf, linesBefore(written.frontMatter));
        post.media = media.uses();
        return post;
    }

    int linesBefore(const QString &frontMatter) const
    {
        const int own = frontMatter.isEmpty() ? 0 : int(frontMatter.count(u'\n')) + 1;
        return own + int(written.blankLines.size());
    }

    Result<ExportedPost> converted(const FrontMatterFields &fields, const PostBody &body,
                                   MediaAddresses &media)
    {
        const auto frontMatter =
            frontMatterFor(profile, written.frontMatter, fields, event.timeZone, body.hasSummaryMark);
        if (!frontMatter)
            return tl::make_unexpected(frontMatter.error());
        if (!frontMatter->isEmpty() && written.blankLines.isEmpty())
            written.blankLines = u"\n"_s;
        QString text = frontMatter->isEmpty() ? QString() : *frontMatter + u'\n';
        text += written.blankLines + body.text.lines.join(u'\n');
        if (event.post.lineEnd == LineEnd::CrLf)
            text.replace(u'\n', u"\r\n"_s);
        moveLines(media.uses(), body.text.placeOf, linesBefore(*frontMatter));
        return ExportedPost{names.in(profile.file), text.toUtf8(), media.uses(), {}};
    }

    const Event &event;
    const Profile &profile;
    const QString &name;
    WrittenPost written;
    PostNames names;
};

} // namespace

QString eventNameOf(const QString &path)
{
    QString name = path.mid(path.lastIndexOf(u'/') + 1);
    for (const QString &ending : {u".yaml"_s, u".yml"_s, u".markdown"_s, u".md"_s, u".rundown"_s}) {
        if (name.endsWith(ending, Qt::CaseInsensitive) && name.size() > ending.size())
            name.chop(ending.size());
    }
    return name;
}

QString slugOf(const QString &text)
{
    QString slug;
    for (const char32_t c : text.toUcs4()) {
        const bool fits =
            QChar::isLetterOrNumber(c) || QChar::isMark(c) || c == U'-' || c == U'_' || c == U'.';
        if (fits)
            slug += QString::fromUcs4(&c, 1);
        else if (!slug.endsWith(u'-'))
            slug += u'-';
    }
    while (slug.startsWith(u'.') || slug.startsWith(u'-'))
        slug.remove(0, 1);
    while (slug.endsWith(u'-'))
        slug.chop(1);
    return slug.isEmpty() ? u"post"_s : slug;
}

Result<ExportedPost> exportPost(const Event &event, const Profile &profile, const QString &name,
                                MarkdownWorker &worker)
{
    const Event shown = withStamps(withoutOpenNotes(event), event.post.stamps);
    return PostExporter(shown, profile, name).write(worker);
}

} // namespace rundown
