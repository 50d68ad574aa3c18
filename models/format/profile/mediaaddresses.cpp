// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/format/profile/mediaaddresses.h"

#include <QDir>
#include <QFileInfo>
#include <QRegularExpression>
#include <QUrl>

#include <algorithm>
#include <array>
#include <utility>

using namespace Qt::StringLiterals;

namespace rundown {

namespace {

constexpr std::array audioEndings{"aac"_L1, "flac"_L1, "m4a"_L1,  "mka"_L1, "mp3"_L1,
                                  "oga"_L1, "ogg"_L1,  "opus"_L1, "wav"_L1, "weba"_L1};
constexpr std::array otherEndings{"gif"_L1,  "jpeg"_L1, "jpg"_L1,  "png"_L1, "svg"_L1, "webp"_L1,
                                  "avif"_L1, "mp4"_L1,  "webm"_L1, "mkv"_L1, "mov"_L1, "pdf"_L1,
                                  "odp"_L1,  "ppt"_L1,  "pptx"_L1, "key"_L1, "zip"_L1};

QString withoutFragment(const QString &address)
{
    const qsizetype end = address.indexOf(u'#');
    return end < 0 ? address : address.left(end);
}

/// Where the query begins, or the fragment.
qsizetype endOfPath(const QString &address)
{
    static const QRegularExpression end(u"[?#]"_s);
    const qsizetype place = address.indexOf(end);
    return place < 0 ? address.size() : place;
}

/// Pelican's `{static}a.png`, `{attach}a.png`, `|filename|b.md`.
const QRegularExpression &pelicanForm()
{
    static const QRegularExpression form(
        u"^(?:\\{(?:static|attach|filename)\\}|\\|(?:static|attach|filename)\\|)"_s);
    return form;
}

QString endingOf(const QString &path)
{
    const qsizetype dot = path.lastIndexOf(u'.');
    return dot < 0 ? QString() : path.mid(dot + 1).toLower();
}

template<size_t size>
bool hasEnding(const QString &path, const std::array<QLatin1StringView, size> &endings)
{
    const QString ending = endingOf(path);
    return std::ranges::any_of(endings, [&](QLatin1StringView known) { return ending == known; });
}

QString encodedPath(const QString &path)
{
    return QString::fromLatin1(QUrl::toPercentEncoding(path, "/"));
}

/// `recordings\\a.mp3`, as Windows has it, is a path, too.
QString withSlashes(QString path)
{
    return path.replace(u'\\', u'/');
}

/// The path that a relative address names, which may lead out of the event's folder; empty for any other.
QString relativePathOf(const QString &address)
{
    static const QRegularExpression elsewhere(u"^(?:[A-Za-z][A-Za-z0-9+.-]*:|[/\\\\{|?#])"_s);
    const QString own = QString(address).remove(pelicanForm());
    if (own.isEmpty() || elsewhere.match(own).hasMatch())
        return {};
    const QString decoded = QUrl::fromPercentEncoding(own.left(endOfPath(own)).toUtf8());
    const QString path = QDir::cleanPath(withSlashes(decoded));
    return path.startsWith(u'/') || path.contains(QChar(0)) || path == u"." ? QString() : path;
}

bool leavesFolder(const QString &path)
{
    return path.startsWith(u"../"_s) || path == u".."_s;
}

/// A post links to another as to a page.
bool isPost(const QString &path)
{
    return hasEnding(path, std::array{"md"_L1, "markdown"_L1}) || path.endsWith(u".rundown.yaml"_s);
}

} // namespace

QString PostNames::in(const QString &pattern, const QString &path) const
{
    QString text = pattern;
    return text.replace(u"{slug}"_s, slug).replace(u"{date}"_s, date).replace(u"{path}"_s, path);
}

bool isAudioAddress(const QString &address)
{
    const QString path = withoutFragment(address);
    const qsizetype query = path.indexOf(u'?');
    return hasEnding(query < 0 ? path : path.left(query), audioEndings);
}

bool isMediaPath(const QString &path)
{
    return hasEnding(path, audioEndings) || hasEnding(path, otherEndings);
}

QString localPathOf(const QString &address)
{
    const QString path = relativePathOf(address);
    return leavesFolder(path) ? QString() : path;
}

FileTest filesOf(const QString &folder)
{
    return [folder](const QString &path) { return QFileInfo(QDir(folder).filePath(path)).isFile(); };
}

MediaAddresses::MediaAddresses(const Event &event, const Profile &profile, const PostNames &names,
                               FileTest isFile)
    : m_profile(profile), m_names(names), m_isFile(std::move(isFile))
{
    forEachEntry(event.outline, [&](const Entry &entry, const Entry *) {
        if (const Photo *photo = entry.photo())
            know(event.photosBase, photo->file, photo->url);
        if (const Session *session = entry.session()) {
            for (const Slides &slides : session->slides)
                know(event.slidesBase, slides.file, slides.url);
            for (const Recording &recording : session->recordings)
                know(event.recordingsBase, recording.file, recording.url);
        }
    });
}

void MediaAddresses::know(const QString &base, const QString &file, const QString &url)
{
    const QString address = publicUrl(base, file, url);
    if (file.isEmpty())
        return;
    const QString path = withSlashes(file);
    if (address.isEmpty())
        m_files.insert(QDir::cleanPath(path));
    else
        m_fileOf.insert(withoutFragment(address), path);
}

bool MediaAddresses::isMedia(const QString &path) const
{
    return m_files.contains(path) || isMediaPath(path) || isThere(path);
}

bool MediaAddresses::isThere(const QString &path) const
{
    return m_isFile && !isPost(path) && m_isFile(path);
}

void MediaAddresses::use(const MediaUse &media)
{
    const QString key = media.file + QChar(0) + media.url;
    if (m_used.contains(key))
        return;
    m_used.insert(key);
    m_uses.append(media);
}

QString MediaAddresses::rewritten(const QString &address, bool isImage, int line)
{
    const auto known = m_fileOf.constFind(withoutFragment(address));
    if (known != m_fileOf.cend()) {
        use({*known, {}, withoutFragment(address), line});
        return address;
    }
    if (m_profile.mediaAddress.startsWith(u"{static}") && pelicanForm().match(address).hasMatch())
        return address;
    const QString path = relativePathOf(address);
    if (path.isEmpty() || !(isImage || isMedia(path)))
        return address;
    const QString folder = m_names.in(m_profile.mediaFolder);
    const QString place = leavesFolder(path) ? fileNameOf(path) : path;
    use({path, folder.isEmpty() ? place : folder + u'/' + place, {}, line});
    if (m_profile.mediaAddress.isEmpty() || leavesFolder(path)) // which the bundle tells of
        return address;
    PostNames encoded = m_names;
    encoded.slug = encodedPath(m_names.slug);
    return encoded.in(m_profile.mediaAddress, encodedPath(path)) + address.mid(endOfPath(address));
}

bool MediaAddresses::isPelicansOnly(const QString &address) const
{
    return !m_profile.mediaAddress.startsWith(u"{static}") && pelicanForm().match(address).hasMatch();
}

} // namespace rundown
