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

/// The bracket that closes the one at `from`; -1 where none does.
qsizetype closing(const QString &line, qsizetype from, QChar open, QChar close)
{
    int depth = 0;
    for (qsizetype i = from; i < line.size(); ++i) {
        if (line[i] == u'\\')
            ++i;
        else if (line[i] == open)
            ++depth;
        else if (line[i] == close && --depth == 0)
            return i;
    }
    return -1;
}

/// Of `(target "title")`, whose brackets stand at these places, the target.
TargetPlace targetBetween(const QString &line, qsizetype open, qsizetype close)
{
    qsizetype begin = open + 1;
    while (begin < close && line[begin].isSpace())
        ++begin;
    const bool angled = begin < close && line[begin] == u'<';
    qsizetype end = begin;
    while (end < close && (angled ? line[end] != u'>' : !line[end].isSpace()))
        ++end;
    return {true, begin, std::min(angled ? end + 1 : end, close) - begin};
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

TargetPlace targetAround(const QString &line, qsizetype begin, qsizetype end)
{
    for (qsizetype open = line.indexOf(u'['); open >= 0 && open < begin;
         open = line.indexOf(u'[', open + 1)) {
        const qsizetype close = closing(line, open, u'[', u']');
        if (close < end || close + 1 >= line.size() || (open > 0 && line[open - 1] == u'\\'))
            continue;
        const bool isImage = open > 0 && line[open - 1] == u'!'; // another picture is not meant
        const qsizetype last = line[close + 1] == u'(' ? closing(line, close + 1, u'(', u')') : -1;
        if (last >= 0 && !isImage)
            return targetBetween(line, close + 1, last);
        if (last >= 0 || line[close + 1] == u'[')
            return {true, -1, 0};
    }
    return {};
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
