// SPDX-License-Identifier: GPL-3.0-or-later
// Checks that look at the folder around the event. They block: never in the GUI thread.
#include "models/checks/eventchecks.h"
#include "models/checks/findingmaker.h"
#include "models/format/recap/frontmatter.h"

#include <QCoreApplication>
#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rundown {

namespace {

struct FileChecks
{
    Q_DECLARE_TR_FUNCTIONS(FileChecks)
};

using Field = FieldPlace::Field;
using Severity = Problem::Severity;

/// A file that the event names.
struct NamedFile
{
    QString path; ///< as the event says
    FieldPlace place;
    bool hasAddress = false; ///< the post names a public address in its stead
};

QList<NamedFile> filesOf(const Event &event)
{
    QList<NamedFile> files;
    const auto add = [&](const QString &file, const QString &base, const QString &url, EntryId id,
                         Field field, int row) {
        if (!file.isEmpty())
            files.append({file, {id, field, row}, !publicUrl(base, file, url).isEmpty()});
    };
    forEachEntry(event.outline, [&](const Entry &entry, const Entry *) {
        if (const Photo *photo = entry.photo())
            add(photo->file, event.photosBase, photo->url, entry.id, Field::PhotoFile, 0);
        const Session *session = entry.session();
        for (int i = 0; session && i < session->slides.size(); ++i)
            add(session->slides[i].file, event.slidesBase, session->slides[i].url, entry.id,
                Field::SlidesFile, i);
        for (int i = 0; session && i < session->recordings.size(); ++i)
            add(session->recordings[i].file, event.recordingsBase, session->recordings[i].url, entry.id,
                Field::RecordingFile, i);
    });
    return files;
}

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
    CheckFinding finding = findingAt(u"missing-file"_s, Severity::Warning, file.path, 0, file.path.size());
    finding.place = file.place;
    finding.what = FileChecks::tr("“%1” is not in the event's folder.").arg(quoted(file.path));
    finding.mend = FileChecks::tr("Put the file there, or name another one.");
    if (file.hasAddress) {
        finding.severity = Severity::Hint;
        finding.mend = FileChecks::tr(
            "It is only heard or shown here once the file is there; the post links to its address.");
    }
    const QString other = neighbours.find(fileNameOf(file.path));
    if (!other.isEmpty())
        finding.fix = {FileChecks::tr("Take %1, which is there").arg(quoted(other)),
                       {{file.place, 0, file.path, other}}};
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
    all.subject.clear();
    mended.prepend(all);
    return mended;
}

} // namespace

CheckFindings checkFiles(const CheckContext &context)
{
    if (context.folder().isEmpty())
        return {};
    const QDir folder(context.folder());
    Neighbours neighbours(folder.absolutePath());
    bool anyIsThere = false;
    CheckFindings broken;
    CheckFindings onlyHere;
    for (const NamedFile &file : filesOf(context.event)) {
        const bool isThere = QFileInfo::exists(folder.absoluteFilePath(file.path));
        anyIsThere = anyIsThere || isThere;
        if (!isThere)
            (file.hasAddress ? onlyHere : broken).append(missingFile(file, neighbours));
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

/// The front matter of a post, or nothing.
QString frontMatterOf(const QString &path)
{
    constexpr qint64 longest = 16 * 1024;
    QFile file(path);
    if (!QFileInfo(path).isFile() || !file.open(QIODevice::ReadOnly))
        return {};
    QString text = QString::fromUtf8(file.read(longest));
    text.replace(u"\r\n"_s, u"\n"_s);
    return text.left(frontMatterLength(text));
}

/// The slugs of the other posts in the folder, each with a post's name.
QHash<QString, QString> slugsBeside(const CheckContext &context)
{
    constexpr qsizetype most = 500;
    const QDir folder(context.folder());
    QHash<QString, QString> slugs;
    const QStringList names = folder.entryList({u"*.md"_s, u"*.markdown"_s}, QDir::Files, QDir::Time);
    for (const QString &name : names.mid(0, most)) {
        const QString text =
            name == QFileInfo(context.file).fileName() ? QString() : frontMatterOf(folder.filePath(name));
        const QString slug = valueIn(text, u"slug"_s).captured(1);
        // A post of the same title is this event's own, exported before.
        if (!slug.isEmpty() && titleIn(text) != context.event.title)
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
    finding.what = FileChecks::tr("Another post, %1, has the slug “%2”, too.")
                       .arg(quoted(others.value(slug)), quoted(slug));
    finding.mend = FileChecks::tr("Give this one another.");
    finding.fix = {FileChecks::tr("Set the slug to %1").arg(free),
                   {{finding.place, finding.begin, slug, free}}};
    return {finding};
}

} // namespace rundown
