// SPDX-License-Identifier: GPL-3.0-or-later
// Checks that look at the folder around the event. They block: never in the GUI thread.
#include "models/checks/eventchecks.h"
#include "models/checks/findingmaker.h"
#include "models/checks/namedfiles.h"
#include "models/media/recordinglengths.h"

#include <QCoreApplication>
#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>
#include <QUrl>

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

} // namespace rundown
