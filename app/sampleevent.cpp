// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sampleevent.h"

#include <QCoreApplication>
#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace rundown {

namespace {

struct SampleEvent
{
    Q_DECLARE_TR_FUNCTIONS(SampleEvent)
};

const QString sampleName = u"pycon-nanning-2019.rundown.yaml"_s;

/// Beside the program where it was built, or where it was installed.
QString sampleFolder()
{
    const QDir program(QCoreApplication::applicationDirPath());
    for (const QString &folder : {u"sample"_s, u"../share/rundown/sample"_s, u"../../sample"_s}) {
        if (program.exists(folder + u'/' + sampleName))
            return program.filePath(folder);
    }
    return {};
}

bool copyFolder(const QString &from, const QString &to)
{
    const QDir source(from);
    QDirIterator files(from, QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QString path = files.next();
        const QString copy = QDir(to).filePath(source.relativeFilePath(path));
        if (!QDir().mkpath(QFileInfo(copy).absolutePath()) ||
            !(QFile::exists(copy) || QFile::copy(path, copy)))
            return false;
        QFile::setPermissions(copy, QFile::permissions(copy) | QFile::WriteOwner);
    }
    return true;
}

} // namespace

Result<QString> copyOfSampleEvent()
{
    const QString from = sampleFolder();
    const QString to = QStandardPaths::writableLocation(QStandardPaths::AppDataLocation) + u"/sample"_s;
    if (from.isEmpty())
        return fail(SampleEvent::tr("The sample event is not installed."),
                    SampleEvent::tr("Build the project once; it makes the sample's recordings."));
    if (!copyFolder(from, to))
        return fail(SampleEvent::tr("The sample event could not be copied."),
                    SampleEvent::tr("See whether this folder can be written and the disk has room."), to);
    return to + u'/' + sampleName;
}

} // namespace rundown
