// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/notes/imagefiles.h"

#include "models/format/storage/storage.h"
#include "widgets/common/eventfiles.h"
#include "widgets/common/imagekinds.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QHash>
#include <QMimeData>
#include <QRegularExpression>
#include <QUrl>

#include <unistd.h>

#include <algorithm>
#include <optional>

using namespace Qt::StringLiterals;

namespace rundown {

namespace {

struct ImageFiles
{
    Q_DECLARE_TR_FUNCTIONS(ImageFiles)
};

constexpr int mostNumbers = 10'000;

/// Whether a file whose name tells of no image is one by what only images begin with: a page may hold a
/// drawing, and a text begin with "BM".
bool beginsAsImage(const QString &path)
{
    static const QByteArrayList sure{"png", "jpg", "gif", "webp"};
    QFile file(path);
    return QFileInfo(path).isFile() && file.open(QIODevice::ReadOnly) &&
           sure.contains(imageKind(file.read(16)));
}

/// The file's own ending where it says what the content is.
QString endingFor(const QFileInfo &file, const QString &ofContent)
{
    const QString own = file.suffix();
    const bool jpeg = ofContent == u"jpg"_s && own.compare(u"jpeg"_s, Qt::CaseInsensitive) == 0;
    return jpeg || own.compare(ofContent, Qt::CaseInsensitive) == 0 ? own : ofContent;
}

/// A name that needs no escape in a link, in any blog.
QString plainName(QString name)
{
    static const QRegularExpression marks(u"[\\s<>()\\[\\]{}\"'`#?%&*:|\\\\/]+"_s);
    static const QRegularExpression ends(u"^[-.]+|[-.]+$"_s);
    name.replace(marks, u"-"_s).remove(ends);
    return name.isEmpty() ? u"photo"_s : name;
}

QString nowhere(const QString &name)
{
    return ImageFiles::tr("“%1” could not be kept beside the event.").arg(name);
}

/// Writes a file that is not there yet and returns nothing, or why it could not: the name is taken, or the
/// disk is full, after which nothing is left behind.
std::optional<QString> writeNew(const QString &path, const QByteArray &content)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly | QIODevice::NewOnly))
        return file.errorString();
    const bool written = file.write(content) == content.size() && file.flush() &&
                         ::fsync(file.handle()) == 0 && file.size() == content.size();
    if (written)
        return {};
    const QString why = file.errorString();
    file.close();
    file.remove();
    return why;
}

bool isSame(const QString &path, const QByteArray &content)
{
    const auto there = QFileInfo(path).size() == content.size() ? readFile(path) : Result<QByteArray>();
    return there && *there == content;
}

/// Puts the content under this name, or under one with a number, into the folder; returns the name.
Result<QString> putInto(const QDir &folder, const QString &name, const QString &ending,
                        const QByteArray &content)
{
    for (int number = 1; number < mostNumbers; ++number) {
        const QString tried = (number == 1 ? name : u"%1-%2"_s.arg(name).arg(number)) + u'.' + ending;
        const QString path = folder.filePath(tried);
        const auto why = writeNew(path, content);
        if (!why || isSame(path, content))
            return tried;
        if (!QFileInfo::exists(path) && !QFileInfo(path).isSymLink())
            return fail(nowhere(tried), *why, path);
    }
    return fail(nowhere(name), {}, folder.path());
}

Result<QByteArray> contentOf(const OfferedImage &image)
{
    if (!image.file.isEmpty())
        return readFile(image.file);
    QByteArray content;
    QBuffer buffer(&content);
    buffer.open(QIODevice::WriteOnly);
    if (!image.picture.save(&buffer, "PNG"))
        return fail(ImageFiles::tr("The picture on the clipboard is empty."));
    return content;
}

/// The photo folder, made if need be; it may not lead out of the event's folder.
Result<QDir> folderFor(const QString &eventFile, const QString &photoFolder)
{
    const QDir root(QFileInfo(folderOf(eventFile)).canonicalFilePath());
    const QString path = QDir::cleanPath(root.filePath(photoFolder));
    const bool made = QDir().mkpath(path);
    const QString resolved = QFileInfo(path).canonicalFilePath();
    if (!made || (resolved != root.path() && !resolved.startsWith(root.path() + u'/')))
        return fail(ImageFiles::tr("There is no folder “%1” beside the event, and none can be made.")
                        .arg(photoFolder),
                    {}, path);
    return QDir(path);
}

/// Also by names of images that browsers do not show: what to do with those is told.
bool isImageName(const QString &path)
{
    static const QStringList others{u"heic"_s, u"heif"_s, u"avif"_s, u"jxl"_s, u"tif"_s, u"tiff"_s};
    const QString ending = QFileInfo(path).suffix().toLower();
    return imageEndings().contains(ending) || others.contains(ending);
}

bool isOffered(const OfferedImage &image)
{
    return image.file.isEmpty() || isImageName(image.file);
}

/// Whether there is text besides the addresses that come with it: what a browser drags is an address, too.
bool hasWords(const QMimeData &data)
{
    const QList<QUrl> urls = data.urls();
    const QStringList lines = data.text().split(u'\n');
    return std::ranges::any_of(lines, [&](const QString &line) {
        return !line.trimmed().isEmpty() && !urls.contains(QUrl(line.trimmed()));
    });
}

Problem notTaken(const QFileInfo &file)
{
    return {Problem::Severity::Error,
            file.filePath(),
            0,
            0,
            ImageFiles::tr("“%1” is no picture and was left where it is.").arg(file.fileName()),
            ImageFiles::tr("Slides and recordings are added to their session under Details.")};
}

} // namespace

QList<OfferedImage> filesIn(const QMimeData &data)
{
    QList<OfferedImage> files;
    for (const QUrl &url : data.urls())
        if (url.isLocalFile())
            files.append({url.toLocalFile(), {}});
    if (!files.isEmpty() || !data.hasImage())
        return files;
    // What a text program or a table copies is text, with a picture of it beside.
    const QImage picture = hasWords(data) ? QImage() : qvariant_cast<QImage>(data.imageData());
    return picture.isNull() ? files : QList<OfferedImage>{{{}, picture}};
}

QList<OfferedImage> imagesIn(const QMimeData &data)
{
    const QList<OfferedImage> files = filesIn(data);
    return std::ranges::any_of(files, &isOffered) ? files : QList<OfferedImage>();
}

QString photoFolderOf(const Event &event)
{
    QHash<QString, int> used;
    QString most = u"photos"_s;
    forEachEntry(event.outline, [&](const Entry &entry, const Entry *) {
        const Photo *photo = entry.photo();
        if (!photo || photo->file.isEmpty() || QDir::isAbsolutePath(photo->file) ||
            photo->file.startsWith(u".."_s))
            return;
        const QString folder = QFileInfo(photo->file).path();
        if (++used[folder] > used.value(most))
            most = folder;
    });
    return most;
}

Result<QString> keepImage(const OfferedImage &image, const QString &eventFile, const QString &photoFolder,
                          const QDateTime &now)
{
    const QFileInfo file(image.file);
    // Before it is read: it may be a large recording.
    if (!isOffered(image) && !beginsAsImage(image.file))
        return tl::make_unexpected(notTaken(file));
    const auto content = contentOf(image);
    if (!content)
        return tl::make_unexpected(content.error());
    const QString ending = QString::fromLatin1(imageKind(*content));
    if (ending.isEmpty())
        return fail(ImageFiles::tr("“%1” is no image that browsers show.").arg(file.fileName()),
                    ImageFiles::tr("Save it as PNG or JPEG first."), image.file);
    const QString resolved = file.canonicalFilePath();
    const QString root = QFileInfo(folderOf(eventFile)).canonicalFilePath();
    if (!image.file.isEmpty() && resolved.startsWith(root + u'/'))
        return QDir(root).relativeFilePath(resolved);
    const auto folder = folderFor(eventFile, photoFolder);
    if (!folder)
        return tl::make_unexpected(folder.error());
    const QString name = image.file.isEmpty() ? now.toString(u"'photo'-yyyyMMdd-HHmmss"_s)
                                              : plainName(file.completeBaseName());
    const auto kept =
        putInto(*folder, name, image.file.isEmpty() ? ending : endingFor(file, ending), *content);
    return kept ? Result<QString>(QDir::cleanPath(photoFolder + u'/' + *kept)) : kept;
}

} // namespace rundown
