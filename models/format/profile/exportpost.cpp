// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/format/profile/exportpost.h"

#include "models/event/opennotes.h"
#include "models/format/encoding/keptbytes.h"
#include "models/format/encoding/textencoding.h"
#include "models/format/markdown/linefeeds.h"
#include "models/format/markdown/markdownworker.h"
#include "models/format/profile/notestamps.h"
#include "models/format/profile/postbody.h"
#include "models/format/profile/profilefrontmatter.h"
#include "models/format/recap/leftout.h"
#include "models/format/recap/recap.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QRegularExpression>

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

/// The words of the heading that a post begins with, where it has no other of the first level.
QString titleByHeading(const QString &body, const QList<MarkdownBlock> &blocks)
{
    const auto isTop = [](const MarkdownBlock &block) {
        return block.type == MarkdownBlock::Type::Heading && block.level == 1;
    };
    if (blocks.size() < 2 || !isTop(blocks[1]) || std::ranges::count_if(blocks, isTop) != 1)
        return {};
    QString line = body.section(u'\n', blocks[1].line - 1, blocks[1].line - 1).trimmed();
    static const QRegularExpression closing(u"[ \\t]+#+$"_s);
    constexpr qsizetype longestTitle = 1000; // what is longer is no heading that a person wrote
    line.truncate(longestTitle);
    if (line.startsWith(u'#'))
        line = line.mid(1).remove(closing);
    static const QRegularExpression emphasis(
        u"(\\*{1,3}|~~|`|(?<!\\w)_{1,3})(?=\\S)(.+?)(?<=\\S)\\1(?!\\w)|!?\\[([^\\[\\]]*)\\]\\([^()]*\\)"_s);
    return line.replace(emphasis, u"\\2\\3"_s).simplified();
}

/// What a file's name says of a post: `2020-01-02-owls` is "owls" of that day to nearly all generators.
struct FileName
{
    QString slug;
    QDate day;
};

FileName toldByName(const QString &name)
{
    static const QRegularExpression dated(u"^(\\d{4}-\\d{2}-\\d{2})[-_](.+)$"_s);
    const auto match = dated.match(name);
    const QDate day = QDate::fromString(match.captured(1), Qt::ISODate);
    return day.isValid() ? FileName{match.captured(2), day} : FileName{name, {}};
}

class PostExporter
{
public:
    PostExporter(const Event &shown, const Profile &blogProfile, const QString &fileName,
                 const FileTest &fileTest)
        : event(shown), profile(blogProfile), name(fileName), isFile(fileTest), written(takenApart(shown))
    {}

    Result<ExportedPost> write(MarkdownWorker &worker)
    {
        auto fields = postFields(written.frontMatter, event);
        if (!fields && !profile.isPlain())
            return tl::make_unexpected(fields.error());
        nameIt(fields ? *fields : FrontMatterFields());
        const bool isFileCalledByDate = profile.file.contains(u"{date}");
        if (fields && !fields->date && !isFileCalledByDate && fileName.day.isValid())
            fields->date = PostDate{fileName.day, {}, {}};
        if (names.date.isEmpty() && isFileCalledByDate)
            return fail(Profiles::tr("The post has no date, and %1 names its file by it.").arg(profile.title),
                        Profiles::tr("Write the event's day, or a date into the front matter."));
        auto blocks = worker.blocks(written.body.toUtf8());
        if (blocks)
            countLinesByLineFeed(*blocks, written.body);
        if (!blocks && !profile.isPlain())
            return tl::make_unexpected(blocks.error());
        MediaAddresses media(event, profile, names, isFile);
        const PostBody body = blocks ? bodyFor(profile, written.body, *blocks, media) : PostBody();
        if (profile.isPlain())
            return plain(blocks, body, media);
        FrontMatterFields said = *fields;
        if (said.title.isEmpty())
            said.title = titleByHeading(written.body, *blocks);
        return converted(said, body, media);
    }

private:
    void nameIt(const FrontMatterFields &fields)
    {
        names.slug = slugOf(fields.slug.isEmpty() ? fileName.slug : fields.slug);
        const QDate day = fields.date ? dateInZone(*fields.date, event.timeZone).day : fileName.day;
        names.date = day.toString(Qt::ISODate);
    }

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
        Problems told;
        const auto frontMatter =
            frontMatterFor(profile, written.frontMatter, fields, event.timeZone, body.hasSummaryMark, &told);
        if (!frontMatter)
            return tl::make_unexpected(frontMatter.error());
        if (!frontMatter->isEmpty() && written.blankLines.isEmpty())
            written.blankLines = u"\n"_s;
        QString text = frontMatter->isEmpty() ? QString() : *frontMatter + u'\n';
        text += written.blankLines + body.text.lines.join(u'\n');
        text.replace(u'\n', charactersOf(event.post.lineEnd));
        const int before = linesBefore(*frontMatter);
        moveLines(media.uses(), body.text.placeOf, before);
        const auto bytes = encoded(text);
        if (!bytes)
            return tl::make_unexpected(bytes.error());
        ExportedPost post{names.in(profile.file), *bytes, media.uses(), {}};
        post.problems = told + problemsOf(fields, body, before);
        for (Problem &problem : post.problems)
            problem.file = post.path;
        return post;
    }

    /// Blogs want UTF-8; bytes that are no text stay what they are.
    Result<QByteArray> encoded(const QString &text) const
    {
        return keepsBytes(event.post.encoding) ? encodeText(text, TextEncoding::Utf8WithBytes, {})
                                               : text.toUtf8();
    }

    static bool isName(const QString &word)
    {
        return !word.isEmpty() && (word.front().isLetter() || word.front() == u'_' || word.front() == u'/');
    }

    /// Without the event's time zone nobody knows what the clocks there said.
    bool losesOffset(const FrontMatterFields &fields) const
    {
        using DateForm = FrontMatterRules::DateForm;
        const DateForm form = profile.frontMatter.date;
        return fields.date && fields.date->utcOffset && event.timeZone.isEmpty() &&
               (form == DateForm::Minutes || form == DateForm::Seconds) &&
               !profile.frontMatter.keyOf(u"date").isEmpty();
    }

    Problems problemsOf(const FrontMatterFields &fields, const PostBody &body, int before) const
    {
        const auto lineOf = [&](int line) { return 1 + before + body.text.placeOf.value(line, line); };
        Problems problems = problemsOf(fields);
        for (const ForeignAddress &foreign : body.foreignAddresses)
            problems.append(
                warning(Profiles::tr("“%1” is an address of Pelican's, which %2 does not know.")
                            .arg(foreign.address, profile.title),
                        Profiles::tr("Write the file's path beside the event, such as photos/room.png."),
                        lineOf(foreign.line)));
        for (const LostStart &start : body.text.lostStarts)
            problems.append(warning(
                Profiles::tr("%1 counts this list from 1, not from %2.").arg(profile.title).arg(start.number),
                Profiles::tr("docs/profiles.md says how a blog may be told to count on."),
                lineOf(start.line)));
        for (const int footnote : body.footnotes)
            problems.append(
                warning(Profiles::tr("%1 shows a footnote as it is written.").arg(profile.title),
                        Profiles::tr("Write the note into the text, or add footnotes to the blog; a "
                                     "profile of your own can then say footnotes: yes."),
                        lineOf(footnote)));
        for (const EscapedTag &tag : body.escapedTags) {
            const QString mend =
                Profiles::tr("If it is a tag of the blog, write keep: [%1] into a profile of your own.");
            problems.append({Problem::Severity::Hint,
                             {},
                             lineOf(tag.line),
                             0,
                             Profiles::tr("“%1” is exported as text.").arg(tag.text),
                             isName(tag.word) ? mend.arg(tag.word) : QString()});
        }
        return problems;
    }

    static Problem warning(const QString &what, const QString &mend, int line = 0)
    {
        return {Problem::Severity::Warning, {}, line, 0, what, mend};
    }

    Problems problemsOf(const FrontMatterFields &fields) const
    {
        const FrontMatterRules &rules = profile.frontMatter;
        Problems problems;
        if (fields.title.isEmpty() && !rules.keyOf(u"title").isEmpty())
            problems.append(
                warning(Profiles::tr("The post has no title."),
                        Profiles::tr("Write the event's title, or a title into the front matter.")));
        if (!fields.date && names.date.isEmpty() && !rules.keyOf(u"date").isEmpty())
            problems.append(warning(
                Profiles::tr("The post has no date, so %1 may leave it out or put it into another year.")
                    .arg(profile.title),
                Profiles::tr("Write the event's day, or a date into the front matter.")));
        if (losesOffset(fields))
            problems.append(warning(
                Profiles::tr("The post's date loses its offset from UTC."),
                Profiles::tr("Write the event's time zone: the date is then told on the clocks there.")));
        if (rules.utc && fields.date && lacksZone(*fields.date, event.timeZone))
            problems.append(warning(
                Profiles::tr("%1 takes the post's date for one of UTC, which may be another day here.")
                    .arg(profile.title),
                Profiles::tr("Write the event's time zone, or an offset such as +08:00 behind the time.")));
        return problems;
    }

    const Event &event;
    const Profile &profile;
    const QString &name;
    const FileTest &isFile;
    const FileName fileName = toldByName(name);
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
    const QString folder = QFileInfo(path).absoluteDir().dirName();
    const bool isBundle = name == u"index" || name == u"_index"; // the folder is the post
    return isBundle && !folder.isEmpty() ? folder : name;
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
                                MarkdownWorker &worker, const FileTest &isFile)
{
    const Event shown = withStamps(withoutOpenNotes(event), event.post.stamps);
    auto post = PostExporter(shown, profile, name, isFile).write(worker);
    if (post) {
        for (const LeftOut &leftOut : leftOutOf(shown)) {
            post->problems.append(problemOf(leftOut));
            post->problems.last().file = post->path;
        }
    }
    return post;
}

} // namespace rundown
