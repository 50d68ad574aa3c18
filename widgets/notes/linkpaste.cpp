// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/notes/linkpaste.h"

#include "models/event/markdownwords.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rundown {

namespace {

bool areBalanced(const QString &text, QChar open, QChar close)
{
    int depth = 0;
    for (const QChar c : text) {
        depth += c == open ? 1 : c == close ? -1 : 0;
        if (depth < 0)
            return false;
    }
    return depth == 0;
}

} // namespace

QString addressIn(const QString &text)
{
    const QString trimmed = text.trimmed();
    static const QRegularExpression address(
        u"^(?:https?|ftp)://[^\\s<>\"/]+[^\\s<>\"]*$|^mailto:[^\\s<>\"]+$"_s,
        QRegularExpression::CaseInsensitiveOption);
    return address.match(trimmed).hasMatch() ? trimmed : QString();
}

QString linkOf(const QString &words, const QString &address)
{
    const bool severalLines = words.contains(u'\n') || words.contains(QChar::ParagraphSeparator);
    if (words.trimmed().isEmpty() || severalLines || words.contains(u"]("_s) || !addressIn(words).isEmpty())
        return {};
    QString text = words;
    if (!areBalanced(text, u'[', u']'))
        text.replace(u'[', u"\\["_s).replace(u']', u"\\]"_s);
    return u'[' + text + u"]("_s + asTarget(address) + u')';
}

QString asTarget(const QString &pathOrAddress)
{
    QString target = pathOrAddress;
    target.replace(u' ', u"%20"_s).replace(u'<', u"%3C"_s).replace(u'>', u"%3E"_s);
    if (!areBalanced(target, u'(', u')'))
        target.replace(u'(', u"%28"_s).replace(u')', u"%29"_s);
    return target;
}

} // namespace rundown
