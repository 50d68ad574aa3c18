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

bool isDrawn(const QByteArray &format)
{
    return format != "svg" && imageEndings().contains(QString::fromLatin1(format));
}

} // namespace rundown
