// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/preview/linktarget.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QUrlQuery>

using namespace Qt::StringLiterals;

namespace rundown {

namespace {

struct LinkWords
{
    Q_DECLARE_TR_FUNCTIONS(LinkWords)
};

/// What a person cannot see, or what makes the rest read in another order, is written by its number.
QString visible(const QString &text)
{
    QString shown;
    for (const QChar c : text) {
        const bool isHidden = c.category() == QChar::Other_Format || c.category() == QChar::Other_Control ||
                              c.category() == QChar::Separator_Line ||
                              c.category() == QChar::Separator_Paragraph;
        shown += isHidden ? u"%"_s + QString::number(c.unicode(), 16).toUpper() : QString(c);
    }
    return shown;
}

QString webWords(const QUrl &url)
{
    const QString host = url.host(QUrl::FullyEncoded);
    const QString display = visible(url.toDisplayString(QUrl::RemoveUserInfo));
    const bool isPlain = url.userInfo().isEmpty() && url.host() == host;
    return isPlain ? display : host + u" — "_s + visible(url.toString(QUrl::FullyEncoded));
}

/// A mail program may take more than a person sees: files to attach, headers.
QUrl plainMail(const QUrl &url)
{
    QUrlQuery query;
    for (const auto &[name, value] : QUrlQuery(url).queryItems(QUrl::FullyEncoded)) {
        static const QStringList harmless{u"subject"_s, u"body"_s, u"cc"_s};
        if (harmless.contains(name, Qt::CaseInsensitive))
            query.addQueryItem(name, value);
    }
    QUrl plain = url;
    plain.setQuery(query.isEmpty() ? QString() : query.query(QUrl::FullyEncoded));
    return plain;
}

/// Told by its name or by its first bytes: that it may be run says nothing on some file systems.
bool isProgram(const QFileInfo &info)
{
    static const QStringList suffixes{u"desktop"_s, u"exe"_s, u"bat"_s, u"cmd"_s, u"com"_s,      u"msi"_s,
                                      u"scr"_s,     u"lnk"_s, u"sh"_s,  u"jar"_s, u"appimage"_s, u"run"_s};
    QFile file(info.filePath());
    const QByteArray begin = file.open(QIODevice::ReadOnly) ? file.read(4) : QByteArray();
    return suffixes.contains(info.suffix().toLower()) || begin.startsWith("#!") || begin.startsWith("MZ") ||
           begin == "\x7f"
                    "ELF";
}

} // namespace

LinkTarget linkTarget(const QString &href)
{
    using Kind = LinkTarget::Kind;
    const QUrl url(href, QUrl::TolerantMode);
    const QString scheme = url.scheme();
    if (!url.isValid() || href.isEmpty())
        return {};
    if ((scheme == "http"_L1 || scheme == "https"_L1) && !url.host().isEmpty())
        return {Kind::Web, url, {}, {}};
    if (scheme == "mailto"_L1)
        return {Kind::Mail, plainMail(url), {}, {}};
    const QString path = url.path(QUrl::FullyDecoded);
    if (!scheme.isEmpty() || !url.authority().isEmpty() || path.startsWith(u'/'))
        return {};
    if (path.isEmpty())
        return url.hasFragment() ? LinkTarget{Kind::Place, {}, {}, url.fragment(QUrl::FullyDecoded)}
                                 : LinkTarget{};
    return {Kind::File, {}, path, {}};
}

QString wordsFor(const QString &href)
{
    const LinkTarget target = linkTarget(href);
    switch (target.kind) {
    case LinkTarget::Kind::Web:
        return webWords(target.url);
    case LinkTarget::Kind::Mail:
        return visible(target.url.toDisplayString());
    case LinkTarget::Kind::File:
        if (const QString clean = QDir::cleanPath(target.path);
            clean == ".."_L1 || clean.startsWith("../"_L1))
            return LinkWords::tr("%1 lies outside the event's folder and is not opened from here.")
                .arg(visible(target.path));
        return LinkWords::tr("%1, in the event's folder").arg(visible(target.path));
    case LinkTarget::Kind::Place:
        return {};
    default:
        return LinkWords::tr("%1 is not opened from here").arg(visible(href));
    }
}

Result<QString> fileToOpen(const QString &folder, const QString &path)
{
    const QString root = folder.isEmpty() ? QString() : QFileInfo(folder).canonicalFilePath();
    const QFileInfo file(QFileInfo(QDir(root).filePath(path)).canonicalFilePath());
    const QString inside = root.endsWith(u'/') ? root : root + u'/';
    if (root.isEmpty() || !file.exists())
        return fail(LinkWords::tr("There is no %1 in the event's folder.").arg(visible(path)));
    if (QDir::isAbsolutePath(path) || !file.filePath().startsWith(inside))
        return fail(LinkWords::tr("%1 lies outside the event's folder and is not opened from here.")
                        .arg(visible(path)));
    if (!file.isFile())
        return fail(LinkWords::tr("%1 is no file.").arg(visible(path)));
    if (isProgram(file))
        return fail(LinkWords::tr("%1 is a program and is not opened from here.").arg(visible(path)));
    return file.filePath();
}

} // namespace rundown
