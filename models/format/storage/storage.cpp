// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/format/storage/storage.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDateTime>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace rundown {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Storage)
};

/// An open file descriptor that closes itself.
class Descriptor
{
public:
    Descriptor(const QString &path, int flags)
        : m_fd(::open(QFile::encodeName(path).constData(), flags | O_CLOEXEC))
    {}
    ~Descriptor()
    {
        if (m_fd >= 0)
            ::close(m_fd);
    }
    Q_DISABLE_COPY_MOVE(Descriptor)
    int get() const { return m_fd; }
    explicit operator bool() const { return m_fd >= 0; }

private:
    int m_fd;
};

/// What the system's error number means to a person.
QString reason(int error)
{
    switch (error) {
    case ENOENT:
    case ENOTDIR:
        return Text::tr("There is no such file or folder.");
    case EACCES:
    case EPERM:
        return Text::tr("The permission to do so is missing.");
    case EROFS:
        return Text::tr("The disk can only be read.");
    case ENOSPC:
        return Text::tr("The disk is full.");
    case EDQUOT:
        return Text::tr("The disk quota is used up.");
    case EFBIG:
        return Text::tr("The file would become larger than is allowed.");
    case EISDIR:
        return Text::tr("It is a folder.");
    case ELOOP:
        return Text::tr("Its symbolic links lead in a circle.");
    case ENAMETOOLONG:
        return Text::tr("The name is too long.");
    default:
        return QString::fromLocal8Bit(std::strerror(error)) + u'.';
    }
}

tl::unexpected<Problem> cannotRead(const QString &path, const QString &why)
{
    return fail(Text::tr("The file cannot be read.") + u' ' + why, {}, path);
}

QByteArray hashOf(const QByteArray &bytes)
{
    return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256);
}

qint64 modifiedMs(const struct stat &status)
{
    return qint64(status.st_mtim.tv_sec) * 1000 + status.st_mtim.tv_nsec / 1'000'000;
}

FileStamp stampOf(const QByteArray &bytes, const struct stat &status)
{
    return {bytes.size(), modifiedMs(status), hashOf(bytes)};
}

/// Reads to the end, however long the file says it is, but not beyond the limit.
Result<QByteArray> readAll(int fd, qint64 expected, const QString &path)
{
    QByteArray bytes;
    bytes.reserve(expected);
    QByteArray chunk(1 << 16, Qt::Uninitialized);
    for (;;) {
        const ssize_t count = ::read(fd, chunk.data(), size_t(chunk.size()));
        if (count < 0 && errno == EINTR)
            continue;
        if (count < 0)
            return cannotRead(path, reason(errno));
        if (count == 0)
            return bytes;
        bytes.append(chunk.constData(), count);
        if (bytes.size() > maxFileSize)
            return cannotRead(path, Text::tr("It is larger than 64 MiB."));
    }
}

} // namespace

Result<QByteArray> readFile(const QString &path, FileStamp *stamp)
{
    // Without O_NONBLOCK, opening a pipe waits for its other end.
    const Descriptor file(path, O_RDONLY | O_NONBLOCK | O_NOCTTY);
    struct stat status = {};
    if (!file || ::fstat(file.get(), &status) != 0)
        return cannotRead(path, reason(errno));
    if (S_ISDIR(status.st_mode))
        return cannotRead(path, Text::tr("It is a folder."));
    if (!S_ISREG(status.st_mode))
        return cannotRead(path, Text::tr("It is a device or a pipe and no file."));
    if (status.st_size > maxFileSize)
        return cannotRead(path, Text::tr("It is larger than 64 MiB."));
    auto bytes = readAll(file.get(), status.st_size, path);
    if (bytes && stamp)
        *stamp = stampOf(*bytes, status);
    return bytes;
}

namespace {

/// Whether the content is another; reads the file.
bool differs(const QString &path, const FileStamp &stamp)
{
    const QFileInfo info(path);
    if (!info.exists() || stamp.size < 0)
        return info.exists() != (stamp.size >= 0);
    if (info.size() != stamp.size)
        return true;
    const auto bytes = readFile(path);
    return !bytes || hashOf(*bytes) != stamp.hash;
}

} // namespace

bool changedSince(const QString &path, const FileStamp &stamp)
{
    struct stat status = {};
    const bool exists = ::stat(QFile::encodeName(path).constData(), &status) == 0;
    if (exists && status.st_size == stamp.size && modifiedMs(status) == stamp.modifiedMs)
        return false;
    return differs(path, stamp);
}

namespace {

SaveFailure failure(const QString &path, const QString &why, const QString &mend = {})
{
    SaveFailure result;
    result.file = path;
    result.what = Text::tr("The file was not saved.") + u' ' + why;
    result.mend = mend;
    return result;
}

using Saved = tl::expected<FileStamp, SaveFailure>;

/// The file that a symbolic link leads to, so that the link itself stays; also where that does not exist yet.
QString targetOf(const QString &path)
{
    QFileInfo info(path);
    for (int steps = 0; info.isSymLink() && steps < 40; ++steps)
        info.setFile(info.symLinkTarget());
    return info.absoluteFilePath();
}

/// Why this path cannot be saved to, before anything is written; empty if it can.
QString obstacle(const QString &target)
{
    const QFileInfo info(target);
    const QFileInfo folder(info.absolutePath());
    if (info.isSymLink())
        return reason(ELOOP);
    if (!folder.exists())
        return Text::tr("The folder %1 does not exist.").arg(folder.filePath());
    if (!folder.isDir())
        return Text::tr("%1 is no folder.").arg(folder.filePath());
    if (info.isDir())
        return reason(EISDIR);
    if (info.exists() && !info.isFile())
        return Text::tr("It is a device or a pipe and no file.");
    if (info.exists() && !info.isWritable())
        return Text::tr("The file is write-protected.");
    if (!folder.isWritable())
        return Text::tr("Nothing may be written in the folder %1.").arg(folder.filePath());
    return {};
}

/// Writes and forces to the disk. QSaveFile::commit() looks at none of this (Qt 6.4): on a full disk it
/// returns true and puts a cut-off file in the place of the good one.
int writeAll(QSaveFile &file, const QByteArray &bytes)
{
    errno = 0;
    const bool written =
        file.write(bytes) == bytes.size() && file.flush() && file.error() == QFileDevice::NoError;
    if (!written)
        return errno != 0 ? errno : EIO;
    struct stat status = {};
    if (::fsync(file.handle()) != 0 || ::fstat(file.handle(), &status) != 0)
        return errno;
    return status.st_size == bytes.size() && file.size() == bytes.size() ? 0 : ENOSPC;
}

/// The rename is only safe on the disk when the folder is. Some file systems cannot do this; it is no
/// failure.
void syncFolder(const QString &target)
{
    if (const Descriptor folder(QFileInfo(target).absolutePath(), O_RDONLY | O_DIRECTORY); folder)
        ::fsync(folder.get());
}

Saved readBack(const QString &path, const QString &target, const QByteArray &bytes)
{
    FileStamp stamp;
    const auto again = readFile(target, &stamp);
    if (again && *again == bytes)
        return stamp;
    return tl::make_unexpected(failure(path, Text::tr("What was written does not read back the same."),
                                       Text::tr("Save it to another disk.")));
}

} // namespace

Saved saveFile(const QString &path, const QByteArray &bytes, const FileStamp *expected)
{
    const auto failed = [&](const QString &why, const QString &mend = {}) {
        return tl::make_unexpected(failure(path, why, mend));
    };
    if (bytes.size() > maxFileSize)
        return failed(Text::tr("It is larger than 64 MiB."));
    const QString target = targetOf(path);
    if (const QString why = obstacle(target); !why.isEmpty())
        return failed(why);
    if (expected && differs(target, *expected)) {
        SaveFailure changed = failure(path, Text::tr("Somebody else has changed it since it was opened."));
        changed.changedOnDisk = true;
        return tl::make_unexpected(changed);
    }
    QSaveFile file(target);
    errno = 0;
    if (!file.open(QIODevice::WriteOnly))
        return failed(errno != 0 ? reason(errno) : file.errorString());
    if (const int error = writeAll(file, bytes); error != 0) {
        file.cancelWriting();
        return failed(reason(error));
    }
    if (!file.commit())
        return failed(file.errorString());
    syncFolder(target);
    return readBack(path, target, bytes);
}

} // namespace rundown
