// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/preview/localimage.h"

#include "widgets/common/imagedecoder.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace rundown {

namespace {

struct Images
{
    Q_DECLARE_TR_FUNCTIONS(Images)
};

/// Where an open file lies, whatever its path has become since.
QString pathOf(int handle)
{
    return QFile::symLinkTarget(u"/proc/self/fd/%1"_s.arg(handle));
}

/// Opens a regular file and nothing else: not a link that was put in its place or in the place of a folder
/// meanwhile, and no pipe, on which opening would wait.
bool openRegular(QFile &file, const QString &path)
{
    const int handle =
        ::open(QFile::encodeName(path).constData(), O_RDONLY | O_NONBLOCK | O_NOFOLLOW | O_CLOEXEC);
    if (handle < 0)
        return false;
    struct stat status = {};
    if (::fstat(handle, &status) == 0 && S_ISREG(status.st_mode) && pathOf(handle) == path &&
        file.open(handle, QIODevice::ReadOnly, QFileDevice::AutoCloseHandle))
        return true;
    ::close(handle);
    return false;
}

} // namespace

Result<LocalImage> LocalImage::find(const QString &folder, const QString &relative)
{
    const QString root = QFileInfo(folder).canonicalFilePath();
    const QFileInfo file(QDir(root).filePath(relative));
    const QString path = file.canonicalFilePath();
    if (root.isEmpty() || path.isEmpty())
        return fail(Images::tr("not in the event's folder"));
    const QString inside = root.endsWith(u'/') ? root : root + u'/';
    if (QDir::isAbsolutePath(relative) || !path.startsWith(inside))
        return fail(Images::tr("outside the event's folder"));
    if (!file.isFile())
        return fail(Images::tr("not a file"));
    LocalImage image;
    image.m_stamp = {path, file.lastModified(), file.size()};
    return image;
}

Result<QImage> LocalImage::read(const QSize &bounds) const
{
    QFile file;
    if (!openRegular(file, m_stamp.path))
        return fail(Images::tr("cannot be read"));
    return readImage(file, bounds);
}

} // namespace rundown
