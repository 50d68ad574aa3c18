// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exportcommand.h"

#include "app/console.h"
#include "models/format/profile/bundle.h"
#include "models/format/profile/profiles.h"
#include "models/format/storage/storage.h"
#include "models/format/transcript/notecues.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rundown {

namespace {

struct ExportText
{
    Q_DECLARE_TR_FUNCTIONS(ExportText)
};

QString folderOf(const QString &file)
{
    return QFileInfo(file).absolutePath();
}

/// Beside the input, called as the blog calls it; a page bundle in a folder of its own.
QString usualPath(const QString &file, const QString &postPath)
{
    const QFileInfo post(postPath);
    const bool isBundle = post.fileName().startsWith(u"index."_s) && postPath.contains(u'/');
    const QString name =
        isBundle ? QFileInfo(post.path()).fileName() + u'/' + post.fileName() : post.fileName();
    const QString folder = QFileInfo(file).path();
    return folder == u"." ? name : QDir(folder).filePath(name);
}

int putPost(const ExportedPost &post, const ExportTarget &target)
{
    if (target.output == u"-"_s) {
        print(post.text);
        return Done;
    }
    const QString path = target.output.isEmpty() ? usualPath(target.file, post.path) : target.output;
    if (!target.overwrite && QFileInfo::exists(path))
        return failed({Problem::Severity::Error, path, 0, 0, ExportText::tr("This file is already there."),
                       ExportText::tr("Choose another name with -o, or write over it with --force.")},
                      path);
    if (target.output.isEmpty())
        QDir().mkpath(QFileInfo(path).path());
    if (const auto saved = saveFile(path, post.text); !saved)
        return failed(saved.error(), path);
    print(ExportText::tr("Wrote %1\n").arg(path).toLocal8Bit());
    return Done;
}

int writeBundleInto(const QString &folder, const ExportedPost &post, const ExportTarget &target)
{
    const Bundle bundle = planBundle(post, folderOf(target.file));
    for (const Problem &problem : bundle.problems)
        printError(problem.toString());
    const auto written = writeBundle(bundle, folder, target.overwrite);
    if (!written)
        return failed(written.error(), folder);
    for (const QString &path : *written)
        print(ExportText::tr("Wrote %1\n").arg(path).toLocal8Bit());
    print('\n' + QString::fromUtf8(bundle.uploadList).toLocal8Bit());
    const bool isWhole = std::ranges::none_of(
        bundle.problems, [](const Problem &p) { return p.severity == Problem::Severity::Error; });
    return isWhole ? Done : Failed;
}

/// A file for each session, in the folder that is asked for, else beside the event; or all on standard
/// output.
int writeNotes(const Event &event, const ExportTarget &target, TranscriptFormat format)
{
    const QList<NotesFile> files = notesFiles(event.outline, format);
    if (files.isEmpty())
        return failed({Problem::Severity::Error, target.file, 0, 0, ExportText::tr("No notes have a stamp."),
                       ExportText::tr("Stamps stand at the head of notes: [12:40]")},
                      target.file);
    const QDir folder(target.output.isEmpty() ? folderOf(target.file) : target.output);
    if (target.output != u"-"_s)
        folder.mkpath(u"."_s);
    for (const NotesFile &file : files) {
        if (target.output == u"-"_s) {
            print(file.bytes);
            continue;
        }
        const QString path = folder.filePath(file.name);
        if (!target.overwrite && QFileInfo::exists(path))
            return failed({Problem::Severity::Error, path, 0, 0,
                           ExportText::tr("This file is already there."),
                           ExportText::tr("Choose another folder with -o, or write over it with --force.")},
                          path);
        if (const auto saved = saveFile(path, file.bytes); !saved)
            return failed(saved.error(), path);
        print(ExportText::tr("Wrote %1\n").arg(path).toLocal8Bit());
    }
    return Done;
}

} // namespace

int runExport(const Event &event, const ExportTarget &target, const ExportArguments &arguments,
              MarkdownWorker &worker)
{
    if (arguments.notes)
        return writeNotes(event, target, *arguments.notes);
    const QString name = arguments.profile.isEmpty() ? event.post.profile : arguments.profile;
    const auto profile = findProfile(name, folderOf(target.file));
    if (!profile)
        return failed(profile.error(), target.file);
    Event shown = event;
    shown.post.stamps = arguments.stamps.value_or(event.post.stamps);
    const auto post =
        exportPost(shown, *profile, eventNameOf(target.file), worker, filesOf(folderOf(target.file)));
    if (!post)
        return failed(post.error(), target.file);
    if (!arguments.bundle.isEmpty())
        return writeBundleInto(arguments.bundle, *post, target);
    for (const Problem &problem : post->problems)
        printError(problem.toString());
    return putPost(*post, target);
}

int runProfiles(const QString &eventFolder)
{
    int code = Done;
    const QString folder = QDir(eventFolder).absolutePath();
    for (const KnownProfile &known : knownProfiles(folder)) {
        const auto profile = findProfile(known.name, folder);
        if (!profile)
            code = failed(profile.error(), known.file);
        else
            print(u"%1  %2%3\n"_s.arg(known.name, -12)
                      .arg(profile->title, known.file.isEmpty() ? QString() : u"  "_s + known.file)
                      .toLocal8Bit());
    }
    return code;
}

} // namespace rundown
