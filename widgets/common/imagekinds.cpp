// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/imagekinds.h"

using namespace Qt::StringLiterals;

namespace rundown {

const QStringList &imageEndings()
{
    static const QStringList endings{u"png"_s, u"jpg"_s, u"jpeg"_s, u"gif"_s, u"webp"_s, u"bmp"_s, u"svg"_s};
    return endings;
}

QString imagePatterns()
{
    QStringList patterns;
    for (const QString &ending : imageEndings())
        patterns << u"*."_s + ending << u"*."_s + ending.toUpper();
    return patterns.join(u' ');
}

QByteArray imageKind(const QByteArray &head)
{
    if (head.startsWith("\x89PNG\r\n\x1a\n"))
        return "png";
    if (head.startsWith("\xff\xd8\xff"))
        return "jpg";
    if (head.startsWith("GIF87a") || head.startsWith("GIF89a"))
        return "gif";
    if (head.startsWith("RIFF") && head.mid(8, 4) == "WEBP")
        return "webp";
    if (head.startsWith("BM") && head.size() > 26)
        return "bmp";
    return head.left(imageHeadSize).contains("<svg") ? "svg" : QByteArray();
}

} // namespace rundown
