// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/event/event.h"

#include <QStringBuilder>
#include <QUrl>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rundown {

QLatin1String charactersOf(LineEnd lineEnd)
{
    switch (lineEnd) {
    case LineEnd::CrLf:
        return "\r\n"_L1;
    case LineEnd::Cr:
        return "\r"_L1;
    default:
        return "\n"_L1;
    }
}

bool operator==(const Entry &a, const Entry &b)
{
    return a.content == b.content && a.layout == b.layout && a.blankLinesAfter == b.blankLinesAfter &&
           a.doubts == b.doubts && a.children == b.children;
}

QString fileNameOf(const QString &pathOrUrl)
{
    if (!pathOrUrl.contains(u'/'))
        return pathOrUrl;
    const bool isUrl = pathOrUrl.contains(u"://");
    QStringView path = pathOrUrl;
    if (isUrl)
        path.truncate(path.indexOf(u'#') < 0 ? path.size() : path.indexOf(u'#'));
    if (isUrl)
        path.truncate(path.indexOf(u'?') < 0 ? path.size() : path.indexOf(u'?'));
    const QStringView name = path.mid(path.lastIndexOf(u'/') + 1);
    return isUrl && name.contains(u'%') ? QUrl::fromPercentEncoding(name.toUtf8()) : name.toString();
}

/// Most names need no encoding.
static QString percentEncoded(const QString &name)
{
    const auto isPlain = [](QChar c) {
        return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z') || (c >= u'0' && c <= u'9') ||
               c == u'-' || c == u'.' || c == u'_' || c == u'~';
    };
    return std::ranges::all_of(name, isPlain) ? name : QString::fromLatin1(QUrl::toPercentEncoding(name));
}

/// What would end an address in a post, in a base as somebody typed it; all else is left as it is.
static QString withoutBlanks(const QString &base)
{
    const auto endsAddress = [](QChar c) {
        return c.isSpace() || c.category() == QChar::Other_Control || c == u'<' || c == u'>' || c == u'"';
    };
    if (std::ranges::none_of(base, endsAddress))
        return base;
    QString address;
    for (const QChar c : base)
        address += endsAddress(c) ? QString::fromLatin1(QUrl::toPercentEncoding(c)) : QString(c);
    return address;
}

QString publicUrl(const QString &base, const QString &file, const QString &url)
{
    if (!url.isEmpty() || base.isEmpty() || file.isEmpty())
        return url;
    const bool joins = base.endsWith(u'/') || base.endsWith(u'=');
    const QString joint = joins ? QString() : QStringLiteral("/");
    return withoutBlanks(base) % joint % percentEncoded(fileNameOf(file));
}

QString displayName(const Recording &recording)
{
    if (!recording.label.isEmpty())
        return recording.label;
    return fileNameOf(fileOrUrl(recording));
}

} // namespace rundown
