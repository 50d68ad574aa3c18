// SPDX-License-Identifier: GPL-3.0-or-later
// The slug of the event's post: whether an address can have it, and whether another post has it. The latter
// reads the folder and blocks: never in the GUI thread.
#include "models/checks/eventchecks.h"
#include "models/checks/findingmaker.h"
#include "models/format/eventfile/eventfile.h"
#include "models/format/recap/frontmatter.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>

#include <cstdlib>

using namespace Qt::StringLiterals;

namespace rundown {

namespace {

struct SlugChecks
{
    Q_DECLARE_TR_FUNCTIONS(SlugChecks)
};

using Severity = Problem::Severity;

/// The slug that the post has, exported; empty for none, and where the front matter is not understood.
QString slugOf(const QString &layout, const QString &title)
{
    if (layout.isEmpty())
        return {};
    const auto fields = readFrontMatterFields(writeFrontMatter(layout, title));
    return fields ? fields->slug : QString();
}

/// A finding about the event's slug; its fix writes another, where the slug stands in its layout as it is.
CheckFinding slugFinding(const QString &code, Severity severity, const QString &layout, const QString &slug,
                         const QString &other)
{
    static const QRegularExpression key(u"(?:^|[{,])[ \\t]*[\"']?slug[\"']?[ \\t]*[:=][ \\t]*[\"']?"_s,
                                        QRegularExpression::CaseInsensitiveOption |
                                            QRegularExpression::MultilineOption);
    const auto match = key.match(layout);
    const bool isPlain = match.hasMatch() && layout.mid(match.capturedEnd()).startsWith(slug);
    CheckFinding finding = findingAt(code, severity, slug, 0, slug.size());
    finding.place.field = FieldPlace::Field::FrontMatter;
    finding.begin = isPlain ? match.capturedEnd() : 0;
    finding.length = isPlain ? slug.size() : 0;
    if (isPlain)
        finding.fix = {SlugChecks::tr("Set the slug to %1").arg(other),
                       {{finding.place, finding.begin, slug, other}}};
    return finding;
}

/// What a post beside the event, or the post that an event beside it makes, says of itself.
struct OtherPost
{
    QString slug;
    QString title;
    std::optional<QDate> day;
};

constexpr auto eventFileEnding = ".rundown.yaml"_L1;

/// The beginning of a file, with line feeds; empty where there is none.
QString beginningOf(const QString &path)
{
    constexpr qint64 longest = 16LL * 1024;
    QFile file(path);
    if (!QFileInfo(path).isFile() || !file.open(QIODevice::ReadOnly))
        return {};
    return QString::fromUtf8(file.read(longest)).replace(u"\r\n"_s, u"\n"_s);
}

/// The day that the event's post has, exported.
std::optional<QDate> dayOfPost(const Event &event)
{
    const auto day = dateOfFrontMatter(event.post.frontMatter);
    return day || event.days.isEmpty() ? day : std::optional(event.days.first());
}

/// A day may be told on the clocks of another time zone, and then be the next or the one before.
bool areOneDay(const std::optional<QDate> &a, const std::optional<QDate> &b)
{
    return a && b ? std::abs(a->daysTo(*b)) <= 1 : a == b;
}

OtherPost postIn(const QString &path)
{
    const QString text = beginningOf(path);
    const FrontMatter front = readFrontMatter(text.left(frontMatterLength(text)));
    return {slugOf(front.layout, front.title), front.title, dateOfFrontMatter(front.layout)};
}

/// Reads the file no farther than to the outline, which may be long.
OtherPost postOfEventIn(const QString &path)
{
    const QString text = beginningOf(path);
    const auto read = readEventFile(text.left(text.indexOf("\noutline:"_L1)).toUtf8(), path);
    if (!read)
        return {};
    return {slugOf(read->event.post.frontMatter, read->event.title), read->event.title,
            dayOfPost(read->event)};
}

/// An event's name and a post's, without the ending: "a" of a.rundown.yaml and of a.md.
QString nameWithoutEnding(const QString &name)
{
    for (const QLatin1StringView ending : {eventFileEnding, ".md"_L1, ".markdown"_L1}) {
        if (name.endsWith(ending))
            return name.chopped(ending.size());
    }
    return name;
}

/// The event's post, exported before or opened: called as the event is, perhaps with a language (a.zh.md), or
/// of the same title and day. Posts of a series may well have one title.
bool isOwnPost(const CheckContext &context, const QString &name, const OtherPost &post)
{
    const QString event = nameWithoutEnding(QFileInfo(context.file).fileName());
    const bool isCalledSo = nameWithoutEnding(name) == event ||
                            (!name.endsWith(eventFileEnding) && name.startsWith(event + u'.'));
    return isCalledSo || (post.title == context.event.title && areOneDay(post.day, dayOfPost(context.event)));
}

/// The slugs of the other posts in the folder, and of the events', each with a file's name.
QHash<QString, QString> slugsBeside(const CheckContext &context)
{
    constexpr qsizetype most = 500;
    const QDir folder(context.folder());
    QHash<QString, QString> slugs;
    const QStringList names =
        folder.entryList({u"*.md"_s, u"*.markdown"_s, u'*' + eventFileEnding}, QDir::Files, QDir::Time);
    for (const QString &name : names.mid(0, most)) {
        if (name == QFileInfo(context.file).fileName())
            continue;
        const QString path = folder.filePath(name);
        const OtherPost post = name.endsWith(eventFileEnding) ? postOfEventIn(path) : postIn(path);
        if (!post.slug.isEmpty() && !isOwnPost(context, name, post))
            slugs.insert(post.slug, name);
    }
    return slugs;
}

} // namespace

CheckFindings checkSlugText(const CheckContext &context)
{
    const QString &layout = context.event.post.frontMatter;
    const QString slug = slugOf(layout, context.event.title);
    // What a URL can have encoded only, and what ends a path (RFC 3986, sections 2 and 3.3).
    static const QRegularExpression odd(u"[\\s?#%\\\\\"<>|*^`{}]+"_s);
    QString fit = slug;
    fit.replace(odd, u"-"_s);
    while (fit.endsWith(u'-') && !slug.endsWith(u'-'))
        fit.chop(1);
    if (slug == fit || fit.isEmpty())
        return {};
    CheckFinding finding = slugFinding(u"odd-slug"_s, Severity::Hint, layout, slug, fit);
    finding.what = SlugChecks::tr("The slug “%1” has characters that an address cannot have as they are.")
                       .arg(quoted(slug));
    finding.mend = SlugChecks::tr("Write it with letters, digits and dashes.");
    return {finding};
}

CheckFindings checkSlug(const CheckContext &context)
{
    const QString &layout = context.event.post.frontMatter;
    const QString slug = context.folder().isEmpty() ? QString() : slugOf(layout, context.event.title);
    const QHash<QString, QString> others = slug.isEmpty() ? QHash<QString, QString>() : slugsBeside(context);
    if (!others.contains(slug))
        return {};
    QString free;
    for (int i = 2; free.isEmpty() || others.contains(free); ++i)
        free = u"%1-%2"_s.arg(slug).arg(i);
    CheckFinding finding = slugFinding(u"duplicate-slug"_s, Severity::Warning, layout, slug, free);
    const QString other = others.value(slug);
    const QString what = other.endsWith(eventFileEnding)
                             ? SlugChecks::tr("Another event, %1, has the slug “%2”, too.")
                             : SlugChecks::tr("Another post, %1, has the slug “%2”, too.");
    finding.what = what.arg(quoted(other), quoted(slug));
    finding.mend = SlugChecks::tr("Give this one another.");
    return {finding};
}

} // namespace rundown
