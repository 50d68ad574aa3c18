// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/media/copyrecordings.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDateTime>
#include <QDir>
#include <QFileInfo>
#include <QTemporaryFile>

#include <fcntl.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace rundown {
namespace {

struct CopyRecordingsText
{
    Q_DECLARE_TR_FUNCTIONS(CopyRecordingsText)
};

constexpr qint64 pieceSize = qint64(1) << 20;

/// One job of copying: keeps count, and takes back what it made when it does not end well.
class RecordingCopier
{
public:
    RecordingCopier(const QStringList &files, const QString &folder, const CopyProgress &progress)
        : m_files(files), m_folder(folder), m_progress(progress)
    {
        for (const QString &file : files)
            m_all += 2 * QFileInfo(file).size(); // written, and read back
    }

    Result<QStringList> run()
    {
        const bool isNew = !m_folder.exists();
        if (!m_folder.mkpath(u"."_s))
            return tl::unexpected(
                problem(m_folder.path(), CopyRecordingsText::tr("The folder cannot be made.")));
        QStringList copies;
        for (const QString &file : m_files) {
            const Result<QString> copy = copyOf(file);
            if (!copy) {
                for (const QString &made : std::as_const(m_made))
                    QFile::remove(made);
                if (isNew)
                    QDir().rmdir(m_folder.path()); // only where it is empty
                return tl::unexpected(copy.error());
            }
            copies << *copy;
        }
        return copies;
    }

private:
    static Problem problem(const QString &file, const QString &what)
    {
        return {Problem::Severity::Error,
                file,
                0,
                0,
                what,
                CopyRecordingsText::tr("Nothing was attached, and no copy was left behind.")};
    }

    bool goOn(qint64 bytes)
    {
        m_done += bytes;
        return !m_progress || m_progress(m_done, m_all);
    }

    /// The hash of what is read to the end; `to`, where given, gets it too. Nothing when ended or broken.
    QByteArray pass(QFile &from, QFile *to)
    {
        QCryptographicHash hash(QCryptographicHash::Sha256);
        qint64 size = 0;
        while (!from.atEnd()) {
            const QByteArray piece = from.read(pieceSize);
            if (piece.isEmpty() || (to && to->write(piece) != piece.size()) || !goOn(piece.size()))
                return {};
            hash.addData(piece);
            size += piece.size();
        }
        return size == from.size() ? hash.result() : QByteArray();
    }

    bool isSame(const QString &file, const QString &other)
    {
        QFile a(file);
        QFile b(other);
        if (a.size() != b.size() || !a.open(QIODevice::ReadOnly) || !b.open(QIODevice::ReadOnly))
            return false;
        while (!a.atEnd()) {
            if (a.read(pieceSize) != b.read(pieceSize) || !goOn(0))
                return false;
        }
        return true;
    }

    /// `name.mp3`, or `name-2.mp3` where that is another file; whether it is there already.
    std::pair<QString, bool> placeFor(const QFileInfo &file)
    {
        for (int number = 1;; ++number) {
            const QString name = number == 1 ? file.fileName()
                                             : u"%1-%2.%3"_s.arg(file.completeBaseName(),
                                                                 QString::number(number), file.suffix());
            const QString path = m_folder.filePath(name);
            if (!QFileInfo::exists(path))
                return {path, false};
            if (isSame(file.filePath(), path))
                return {path, true};
        }
    }

    Result<QString> copyOf(const QString &file)
    {
        const QFileInfo info(file);
        const auto [path, isThere] = placeFor(info);
        if (isThere) {
            m_done += 2 * info.size();
            return path;
        }
        QFile from(file);
        QTemporaryFile to(path + u".XXXXXX"_s);
        if (!from.open(QIODevice::ReadOnly))
            return tl::unexpected(problem(file, from.errorString()));
        if (!to.open())
            return tl::unexpected(problem(path, to.errorString()));
        const QByteArray written = pass(from, &to);
        const bool isOnDisk = !written.isEmpty() && to.flush() && ::fsync(to.handle()) == 0;
        // What is still in memory proves nothing.
        ::posix_fadvise(to.handle(), 0, 0, POSIX_FADV_DONTNEED);
        if (!isOnDisk || !to.seek(0) || pass(to, nullptr) != written)
            return tl::unexpected(problem(file, whyNot(from, to)));
        to.setFileTime(info.lastModified(), QFileDevice::FileModificationTime);
        to.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ReadGroup | QFile::ReadOther);
        if (!to.rename(path))
            return tl::unexpected(problem(path, to.errorString()));
        to.setAutoRemove(false);
        m_made << path;
        return path;
    }

    QString whyNot(const QFile &from, const QFile &to)
    {
        if (m_progress && !m_progress(m_done, m_all))
            return CopyRecordingsText::tr("Copying was stopped.");
        for (const QFile *each : {&from, &to}) {
            if (each->error() != QFileDevice::NoError)
                return each->errorString();
        }
        return CopyRecordingsText::tr("The copy is not the same as the recording.");
    }

    const QStringList m_files;
    const QDir m_folder;
    const CopyProgress &m_progress;
    QStringList m_made;
    qint64 m_done = 0;
    qint64 m_all = 0;
};

} // namespace

Result<QStringList> copyRecordings(const QStringList &files, const QString &folder,
                                   const CopyProgress &progress)
{
    return RecordingCopier(files, folder, progress).run();
}

} // namespace rundown
