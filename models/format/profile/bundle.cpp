// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/format/profile/bundle.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QHash>
#include <QTemporaryFile>
#include <QUrl>

#include <filesystem>
#include <optional>
#include <utility>

using namespace Qt::StringLiterals;

namespace rundown {

namespace {

struct Bundles
{
    Q_DECLARE_TR_FUNCTIONS(Bundles)
};

constexpr qint64 pieceSize = qint64(4) * 1024 * 1024;
constexpr auto uploadListName = "UPLOAD.txt"_L1;

/// What a file is, seen from the event's folder.
struct FoundFile
{
    QString path; ///< without links; empty where it is not to be copied
    bool isOutside = false;
};

FoundFile findFile(const QString &file, const QString &folder)
{
    const QString root = QFileInfo(folder).canonicalFilePath();
    for (const QString &candidate : {file, fileNameOf(file)}) {
        const QFileInfo info(QDir(root).filePath(candidate));
        const QString path = info.canonicalFilePath();
        if (root.isEmpty() || path.isEmpty())
            continue;
        if (QDir::isAbsolutePath(candidate) || !path.startsWith(root + u'/'))
            return {{}, true};
        if (info.isFile())
            return {path, false};
    }
    return {};
}

/// `https://a.example/b/c%20d.mp3` becomes `upload/a.example/b/c d.mp3`.
QString uploadTarget(const MediaUse &use)
{
    const QUrl url(use.url);
    QString path = u"upload/"_s + (url.host().isEmpty() ? u"files"_s : url.host());
    for (const QString &segment : url.path(QUrl::FullyDecoded).split(u'/', Qt::SkipEmptyParts)) {
        if (segment != u"." && segment != u"..")
            path += u'/' + segment;
    }
    return url.hasQuery() || url.path().endsWith(u'/') ? path + u'/' + fileNameOf(use.file) : path;
}

/// Finds the files and writes the list, in the order of the post.
class BundlePlanner
{
public:
    BundlePlanner(const ExportedPost &exported, const QString &eventFolder)
        : post(exported), folder(eventFolder)
    {}

    Bundle plan()
    {
        bundle.postPath = u"site/"_s + post.path;
        bundle.post = post.text;
        bundle.problems = post.problems;
        sourceOf.insert(bundle.postPath, QString());
        siteLines.append(bundle.postPath);
        for (const MediaUse &use : post.media)
            add(use);
        bundle.uploadList = list().toUtf8();
        return std::move(bundle);
    }

private:
    void add(const MediaUse &use)
    {
        const QString target = use.url.isEmpty() ? u"site/"_s + use.sitePath : uploadTarget(use);
        // An address within the blog cannot follow such a file, whatever is found.
        const bool leavesFolder = use.url.isEmpty() && use.file.startsWith(u"../"_s);
        const FoundFile found = leavesFolder ? FoundFile{{}, true} : findFile(use.file, folder);
        if (found.path.isEmpty())
            return complain(use, found.isOutside);
        const auto known = sourceOf.constFind(target);
        if (known != sourceOf.cend() && *known != found.path)
            return problem(use, Problem::Severity::Error,
                           Bundles::tr("“%1” and another file would both be %2.").arg(use.file, target),
                           Bundles::tr("Give one of them another name."));
        if (known == sourceOf.cend())
            bundle.files.append({found.path, target, QFileInfo(found.path).size()});
        sourceOf.insert(target, found.path);
        if (use.url.isEmpty())
            siteLines.append(target);
        else
            uploadLines.append(target + u"\n    "_s + Bundles::tr("to %1").arg(use.url));
    }

    void complain(const MediaUse &use, bool isOutside)
    {
        if (isOutside && !use.url.isEmpty())
            outsideLines.append(use.file + u"\n    "_s + Bundles::tr("to %1").arg(use.url));
        if (isOutside)
            return problem(
                use, Problem::Severity::Error,
                Bundles::tr("“%1” lies outside the event's folder, so it is not copied.").arg(use.file),
                Bundles::tr("Put it beside the event file."));
        if (use.url.isEmpty())
            return problem(use, Problem::Severity::Error,
                           Bundles::tr("“%1” is not in the event's folder.").arg(use.file),
                           Bundles::tr("Put it there, or take it out of the post."));
        problem(
            use, Problem::Severity::Hint,
            Bundles::tr("“%1” is not in the event's folder; the post links to %2.").arg(use.file, use.url),
            Bundles::tr("If it is there already, all is well."));
        missingLines.append(use.file + u"\n    "_s + Bundles::tr("to %1").arg(use.url));
    }

    void problem(const MediaUse &use, Problem::Severity severity, const QString &what, const QString &mend)
    {
        bundle.problems.append({severity, bundle.postPath, use.line, 0, what, mend});
    }

    QString list() const
    {
        QString text = Bundles::tr("What to put where") + u"\n\n"_s;
        text += Bundles::tr("Into the blog's own folder, all that is in site:") + u"\n\n"_s;
        text += u"  "_s + siteLines.join(u"\n  "_s) + u"\n\n"_s;
        if (!uploadLines.isEmpty())
            text += Bundles::tr("To upload:") + u"\n\n  "_s + uploadLines.join(u"\n  "_s) + u"\n\n"_s;
        if (!outsideLines.isEmpty())
            text += Bundles::tr("Outside the event's folder, so not copied. To upload from where they are:") +
                    u"\n\n  "_s + outsideLines.join(u"\n  "_s) + u"\n\n"_s;
        if (!missingLines.isEmpty())
            text += Bundles::tr("Not found here, and linked to. If it is not there yet, to upload:") +
                    u"\n\n  "_s + missingLines.join(u"\n  "_s) + u"\n\n"_s;
        return text;
    }

    const ExportedPost &post;
    const QString &folder;
    Bundle bundle;
    QHash<QString, QString> sourceOf; ///< by target
    QStringList siteLines;
    QStringList uploadLines;
    QStringList outsideLines;
    QStringList missingLines;
};

/// Writes the files of a bundle; what is new goes again unless all of it is there.
class BundleWriter
{
public:
    BundleWriter(const Bundle &planned, const QString &intoFolder, bool mayOverwrite,
                 const std::function<bool(const BundleProgress &)> &ask)
        : bundle(planned), folder(intoFolder), overwrite(mayOverwrite), goOn(ask)
    {
        progress.files = bundle.files.size();
        progress.bytes = bundle.post.size() + bundle.uploadList.size();
        for (const BundleFile &file : bundle.files)
            progress.bytes += file.size;
    }

    Result<QStringList> write()
    {
        if (const QString there = overwrite ? QString() : fileInTheWay(bundle, folder); !there.isEmpty())
            return fail(Bundles::tr("This file is already there."),
                        Bundles::tr("Choose another folder, or allow writing over what is there."), there);
        const auto failure = writeAll();
        if (!failure)
            return written;
        for (const QString &path : std::as_const(made))
            QFile::remove(path);
        return tl::make_unexpected(*failure);
    }

private:
    QString pathOf(const QString &target) const { return QDir(folder).filePath(target); }

    std::optional<Problem> writeAll()
    {
        for (const BundleFile &file : bundle.files) {
            QFile source(file.source);
            if (!source.open(QIODevice::ReadOnly))
                return problem(file.source, source.errorString());
            if (const auto failure = put(file.target, source))
                return failure;
            ++progress.filesDone;
        }
        for (const auto &[target, bytes] : {std::pair(bundle.postPath, bundle.post),
                                            std::pair(QString(uploadListName), bundle.uploadList)}) {
            QBuffer source;
            source.setData(bytes);
            source.open(QIODevice::ReadOnly);
            if (const auto failure = put(target, source))
                return failure;
        }
        return std::nullopt;
    }

    static Problem problem(const QString &path, const QString &what)
    {
        return {Problem::Severity::Error, path, 0, 0, what, {}};
    }

    /// Written beside its place and moved there when it is whole.
    std::optional<Problem> put(const QString &target, QIODevice &source)
    {
        const QString path = pathOf(target);
        const bool isNew = !QFileInfo::exists(path);
        if (!QDir().mkpath(QFileInfo(path).absolutePath()))
            return problem(path, Bundles::tr("The folder cannot be made."));
        QTemporaryFile file(path + u".XXXXXX"_s);
        if (!file.open())
            return problem(path, file.errorString());
        if (const auto failure = copy(source, file, path))
            return failure;
        if (!isNew && !overwrite)
            return problem(path, Bundles::tr("This file is already there."));
        std::error_code error;
        std::filesystem::rename(file.fileName().toStdString(), path.toStdString(), error);
        if (error)
            return problem(path, QString::fromLocal8Bit(error.message()));
        file.setAutoRemove(false);
        QFile::setPermissions(path,
                              QFile::ReadOwner | QFile::WriteOwner | QFile::ReadGroup | QFile::ReadOther);
        written.append(path);
        if (isNew)
            made.append(path);
        return std::nullopt;
    }

    std::optional<Problem> copy(QIODevice &from, QFile &to, const QString &path)
    {
        const qint64 all = from.size();
        while (!from.atEnd()) {
            if (goOn && !goOn(progress))
                return problem({}, Bundles::tr("The export was stopped. Nothing new was left behind."));
            const QByteArray piece = from.read(pieceSize);
            if (piece.isEmpty() || to.write(piece) != piece.size())
                return problem(path, piece.isEmpty() ? from.errorString() : to.errorString());
            progress.bytesDone += piece.size();
        }
        if (!to.flush() || to.size() != all)
            return problem(path, to.errorString());
        return std::nullopt;
    }

    const Bundle &bundle;
    const QString &folder;
    const bool overwrite;
    const std::function<bool(const BundleProgress &)> &goOn;
    BundleProgress progress;
    QStringList written;
    QStringList made;
};

} // namespace

Bundle planBundle(const ExportedPost &post, const QString &eventFolder)
{
    return BundlePlanner(post, eventFolder).plan();
}

QString fileInTheWay(const Bundle &bundle, const QString &folder)
{
    QStringList targets{bundle.postPath, uploadListName};
    for (const BundleFile &file : bundle.files)
        targets.append(file.target);
    for (const QString &target : std::as_const(targets)) {
        const QString path = QDir(folder).filePath(target);
        if (QFileInfo::exists(path))
            return path;
    }
    return {};
}

Result<QStringList> writeBundle(const Bundle &bundle, const QString &folder, bool overwrite,
                                const std::function<bool(const BundleProgress &)> &goOn)
{
    return BundleWriter(bundle, folder, overwrite, goOn).write();
}

} // namespace rundown
