// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/format/markdown/safeurl.h"

#include <QByteArray>
#include <QList>

#include <algorithm>

namespace rundown {

namespace {

/// What stands before the first colon that no slash, question mark or hash precedes, in lower case.
QByteArray schemeOf(QByteArrayView url)
{
    const auto *end = std::find_if(url.begin(), url.end(),
                                   [](char c) { return c == ':' || c == '/' || c == '?' || c == '#'; });
    if (end == url.end() || *end != ':')
        return {};
    return url.first(end - url.begin()).toByteArray().toLower();
}

bool hasColonBeforePath(QByteArrayView url)
{
    for (const char c : url) {
        if (c == '/' || c == '?' || c == '#')
            return false;
        if (c == ':')
            return true;
    }
    return false;
}

/// Control characters, backslashes (a slash to some), and what a URL may not hold at its ends.
bool isOdd(QByteArrayView url)
{
    const auto odd = [](char c) { return quint8(c) < 0x20 || c == 0x7f || c == '\\'; };
    return url.isEmpty() || std::any_of(url.begin(), url.end(), odd) || url.front() == ' ' ||
           url.back() == ' ';
}

bool isWeb(QByteArrayView url)
{
    const QByteArray scheme = schemeOf(url);
    return (scheme == "http" || scheme == "https") && url.sliced(scheme.size()).startsWith("://");
}

bool isRelative(QByteArrayView url)
{
    return url.front() != '/' && url.front() != '~' && !hasColonBeforePath(url);
}

bool climbs(const QByteArray &path)
{
    const QList<QByteArray> parts = path.split('/');
    return parts.contains("..");
}

} // namespace

bool isSafeLink(QByteArrayView url)
{
    if (isOdd(url))
        return false;
    return isWeb(url) || schemeOf(url) == "mailto" || isRelative(url);
}

bool isSafeImage(QByteArrayView url)
{
    if (isOdd(url))
        return false;
    if (isWeb(url))
        return true;
    const QByteArray decoded = QByteArray::fromPercentEncoding(url.toByteArray());
    return url.front() != '#' && url.front() != '?' && isRelative(url) && !isOdd(decoded) &&
           isRelative(decoded) && !climbs(decoded);
}

} // namespace rundown
