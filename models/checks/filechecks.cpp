// SPDX-License-Identifier: GPL-3.0-or-later
// Checks that look at the folder around the event. They block: never in the GUI thread.
#include "models/checks/eventchecks.h"
#include "models/checks/findingmaker.h"
#include "models/checks/namedfiles.h"
#include "models/format/eventfile/eventfile.h"
#include "models/format/recap/frontmatter.h"
#include "models/media/recordinglengths.h"

#include <QCoreApplication>
#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>
#include <QUrl>

#include <algorithm>
#include <cstdlib>

using namespace Qt::StringLiterals;

namespace rundown {

namespace {

struct FileChecks
{
    Q_DECLARE_TR_FUNCTIONS(FileChecks)
};

using Field = FieldPlace::Field;
using Severity = Problem::Severity;

/// The files in the event's folder and one folder deeper, by their lower-case names.
class Neighbours
{
public:
    explicit Neighbours(const QString &folder) : m_folder(folder) {}

    /// Relative path of a file of this name, in whatever case; empty where there is none, or more than one.
    QString find(const QString &name)
    {
        if (!std::exchange(m_isRead, true))
            read();
        const QStringList found = m_paths.value(name.toLower());
        return found.size() == 1 ? found.first() : QString();
    }

private:
    void read()
    {
        readFolder(m_folder);
        const QStringList folders = QDir(m_folder).entryList(QDir::Dirs | QDir::NoDotAndDotDot);
        for (const QString &folder : folders.mid(0, mostFolders))
            readFolder(m_folder + u'/' + folder);
    }

    void readFolder(const QString &folder)
    {
        QDirIterator files(folder, QDir::Files);
        for (int count = 0; files.hasNext() && count < mostFiles; ++count) {
            const QString path = files.next();
            m_paths[files.fileName().toLower()].append(path.mid(m_folder.size() + 1));
        }
    }

    static constexpr int mostFolders = 50;
    static constexpr int mostFiles = 2000;
    QString m_folder;
    QHash<QString, QStringList> m_paths;
    bool m_isRead = false;
};

CheckFinding missingFile(const NamedFile &file, Neighbours &neighbours)
{
    CheckFinding finding =
        findingAt(u"missing-file"_s, Severity::Warning, file.written, 0, file.written.size());
    finding.place = file.place;
    finding.begin = file.begin;
    finding.what = FileChecks::tr("“%1” is not in the event's folder.").arg(quoted(file.written));
    finding.mend = FileChecks::tr("Put the file there, or name another one.");
    if (file.hasAddress) {
        finding.severity = Severity::Hint;
        finding.mend = FileChecks::tr(
            "It is only heard or shown here once the file is there; the post links to its address.");
    }
    const QString other = neighbours.find(fileNameOf(file.path));
    const QString written =
        file.isInMarkdown ? QString::fromLatin1(QUrl::toPercentEncoding(other, "/")) : other;
    if (other.isEmpty() && file.place.field == Field::RecordingFile)
        finding.action = CheckAction::FindRecordings;
    if (!other.isEmpty())
        finding.fix = {FileChecks::tr("Take %1, which is there").arg(quoted(other)),
                       {{file.place, file.begin, file.written, written}}};
    return finding;
}

/// Many missing files are one finding.
CheckFindings gathered(const CheckFindings &missing)
{
    constexpr qsizetype few = 3;
    CheckFindings mended;
    CheckFindings rest;
    for (const CheckFinding &finding : missing)
        (finding.fix.isEmpty() ? rest : mended).append(finding);
    if (rest.size() <= few)
        return missing;
    QStringList names;
    for (const CheckFinding &finding : std::as_const(rest))
        names.append(quoted(fileNameOf(finding.subject)));
    CheckFinding all = rest.first();
    all.what = FileChecks::tr("%n file(s) are not in the event's folder: %1.", nullptr, int(rest.size()))
                   .arg(listOfNames(names));
    all.gathered = true;
    const auto isRecording = [](const CheckFinding &f) { return f.action == CheckAction::FindRecordings; };
    all.action = std::ranges::any_of(rest, isRecording) ? CheckAction::FindRecordings : CheckAction::None;
    all.subject.clear();
    mended.prepend(all);
    return mended;
}

/// Rather than a post, which tells no lengths.
bool isEventFile(const CheckContext &context)
{
    return context.file.endsWith(".yaml"_L1) || context.file.endsWith(".yml"_L1);
}

} // namespace

CheckFindings checkLengths(const CheckContext &context)
{
    if (context.folder().isEmpty() || !isEventFile(context))
        return {};
    QStringList names;
    CheckFinding finding;
    forEachRecording(context.event.outline, [&](const Entry &entry, const Recording &recording, int row) {
        if (!canBeMeasured(recording, context.folder()))
            return;
        if (names.isEmpty())
            finding.place = {entry.id, Field::RecordingFile, row};
        names.append(quoted(fileNameOf(recording.file)));
    });
    if (names.isEmpty())
        return {};
    finding.code = u"length-unknown"_s;
    finding.severity = Severity::Hint;
    finding.gathered = names.size() > 1;
    finding.what = FileChecks::tr("The event does not tell how long %n recording(s) are: %1.", nullptr,
                                  int(names.size()))
                       .arg(listOfNames(names));
    finding.mend = FileChecks::tr(
        "Measure them: from their lengths come actual ends, and where sound goes on in the next file.");
    finding.action = CheckAction::MeasureRecordings;
    return {finding};
}

CheckFindings checkFiles(const CheckContext &context)
{
    if (context.folder().isEmpty())
        return {};
    const QDir folder(context.folder());
    Neighbours neighbours(folder.absolutePath());
    bool anyIsThere = false;
    CheckFindings broken;
    CheckFindings onlyHere;
    for (const NamedFile &file : namedFilesOf(context.event)) {
        const bool isThere = QFileInfo::exists(folder.absoluteFilePath(file.path));
        anyIsThere = anyIsThere || isThere;
        if (!isThere)
            (file.hasAddress ? onlyHere : broken).append(missingFile(file, neighbours));
    }
    for (CheckFinding &finding : broken) { // a post's paths may be the site's
        if (!isEventFile(context))
            finding.severity = Severity::Hint;
    }
    CheckFindings findings = gathered(broken);
    if (anyIsThere) // whoever keeps no files here at all misses none
        findings += gathered(onlyHere);
    return findings;
}

namespace {

/// What a post's front matter says of a key, with its place.
QRegularExpressionMatch valueIn(const QString &frontMatter, const QString &key)
{
    const QRegularExpression line(
        u"(?:^|[{,])[ \\t]*[\"']?%1[\"']?[ \\t]*[:=][ \\t]*[\"']?([^\"'\\s,}]+)"_s.arg(key),
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::MultilineOption);
    return line.match(frontMatter);
}

QString titleIn(const QString &frontMatter)
{
    static const QRegularExpression line(u"^[ \\t]*title[ \\t]*[:=][ \\t]*(.*)$"_s,
                                         QRegularExpression::CaseInsensitiveOption |
                                             QRegularExpression::MultilineOption);
    static const QRegularExpression around(u"^[\"'\\s]+|[\"'\\s]+$"_s);
    return line.match(frontMatter).captured(1).remove(around);
}

/// What a post beside the event, or the post that an event beside it makes, says of itself.
struct OtherPost
{
    QString frontMatter;
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
    const QString frontMatter = text.left(frontMatterLength(text));
    return {frontMatter, titleIn(frontMatter), dateOfFrontMatter(readFrontMatter(frontMatter).layout)};
}

/// Reads the file no farther than to the outline, which may be long.
OtherPost postOfEventIn(const QString &path)
{
    const QString text = beginningOf(path);
    const auto read = readEventFile(text.left(text.indexOf("\noutline:"_L1)).toUtf8(), path);
    if (!read)
        return {};
    return {read->event.post.frontMatter, read->event.title, dayOfPost(read->event)};
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
        const QString slug = valueIn(post.frontMatter, u"slug"_s).captured(1);
        if (!slug.isEmpty() && !isOwnPost(context, name, post))
            slugs.insert(slug, name);
    }
    return slugs;
}

} // namespace

CheckFindings checkSlug(const CheckContext &context)
{
    const QString &text = context.event.post.frontMatter;
    const auto match = valueIn(text, u"slug"_s);
    if (!match.hasMatch() || context.folder().isEmpty() || match.captured(1).contains(u'{'))
        return {};
    const QHash<QString, QString> others = slugsBeside(context);
    const QString slug = match.captured(1);
    if (!others.contains(slug))
        return {};
    QString free;
    for (int i = 2; free.isEmpty() || others.contains(free); ++i)
        free = u"%1-%2"_s.arg(slug).arg(i);
    CheckFinding finding =
        findingAt(u"duplicate-slug"_s, Severity::Warning, text, match.capturedStart(1), slug.size());
    finding.place.field = Field::FrontMatter;
    const QString other = others.value(slug);
    const QString what = other.endsWith(eventFileEnding)
                             ? FileChecks::tr("Another event, %1, has the slug “%2”, too.")
                             : FileChecks::tr("Another post, %1, has the slug “%2”, too.");
    finding.what = what.arg(quoted(other), quoted(slug));
    finding.mend = FileChecks::tr("Give this one another.");
    finding.fix = {FileChecks::tr("Set the slug to %1").arg(free),
                   {{finding.place, finding.begin, slug, free}}};
    return {finding};
}

} // namespace rundown
