// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/eventfiles.h"

#include <QDir>
#include <QFileInfo>

namespace rundown {

QString folderOf(const QString &eventFile)
{
    return eventFile.isEmpty() ? QString() : QFileInfo(eventFile).absolutePath();
}

QString pathInEvent(const QString &eventFile, const QString &chosen)
{
    return eventFile.isEmpty() ? chosen : QDir(folderOf(eventFile)).relativeFilePath(chosen);
}

QString regularFileInEvent(const QString &eventFile, const QString &path)
{
    const QString folder = QFileInfo(folderOf(eventFile)).canonicalFilePath();
    if (eventFile.isEmpty() || folder.isEmpty() || path.isEmpty() || QDir::isAbsolutePath(path))
        return {};
    const QFileInfo file(QDir(folder).filePath(path));
    const QString resolved = file.canonicalFilePath();
    return file.isFile() && resolved.startsWith(folder + u'/') ? resolved : QString();
}

} // namespace rundown
