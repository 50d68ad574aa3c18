// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/checks/alttext.h"

#include "models/event/event.h"

#include <QRegularExpression>
#include <QStringList>
#include <QUrl>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rundown {

QString altFromFileName(const QString &pathOrAddress)
{
    static const QRegularExpression between(u"[-_\\s.()（）\\[\\]]+"_s);
    static const QRegularExpression noWord(
        u"^(?:\\D{0,2}\\d+|[0-9a-f]{8,}|(?:img|image|dsc[fn]?|pic|picture|photo|screenshot|screen|shot|"
        u"mmexport|"
        u"wechat|wx|camera|pasted|untitled|微信图片|图片|照片|截图|屏幕截图|截屏)\\d*)$"_s,
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression letters(u"\\p{L}\\W*\\p{L}"_s);
    if (pathOrAddress.startsWith("data:"_L1, Qt::CaseInsensitive))
        return {}; // the image itself
    QString name = fileNameOf(pathOrAddress);
    if (!pathOrAddress.contains("://"_L1))
        name = QUrl::fromPercentEncoding(name.toUtf8());
    QStringList words = name.left(name.lastIndexOf(u'.')).split(between, Qt::SkipEmptyParts);
    words.removeIf([](const QString &word) { return noWord.match(word).hasMatch(); });
    const QString alt = words.join(u' ');
    return letters.match(alt).hasMatch() ? alt : QString();
}

} // namespace rundown
