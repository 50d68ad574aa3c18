// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/notes/notepins.h"

#include "models/event/notestamp.h"
#include "widgets/notes/linkpaste.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QStringList>

#include <optional>

using namespace Qt::StringLiterals;

namespace rundown {

namespace {

struct NotePins
{
    Q_DECLARE_TR_FUNCTIONS(NotePins)
};

/// A page in any language that the window speaks: notes outlive its choice.
std::optional<int> pageOf(const QString &words)
{
    static const QRegularExpression page(u"^\\s*(?:slides p\\. ?|幻灯第 ?)([0-9]{1,5})(?: ?页)?\\s*$"_s);
    const auto match = page.match(words);
    return match.hasMatch() ? std::optional(match.capturedView(1).toInt()) : std::nullopt;
}

QString wordsOf(const QString &line)
{
    const auto stamp = stampOf(line);
    return stamp ? line.mid(stamp->begin + stamp->length) : QString();
}

} // namespace

PinnedNote pinnedPage(const QString &notesAbove, qint64 ms)
{
    int page = 1;
    for (const QString &line : notesAbove.split(u'\n'))
        page = pageOf(wordsOf(line)).value_or(page - 1) + 1;
    const QString number = QString::number(page);
    const QString line = stampText(ms) + u' ' + NotePins::tr("slides p. %1").arg(number);
    return {line, line.lastIndexOf(number), number.size()};
}

PinnedNote pinnedPhoto(const QString &path, qint64 ms)
{
    const QString head = stampText(ms) + u" !["_s;
    return {head + u"]("_s + asTarget(path) + u')', head.size(), 0};
}

bool isPin(const QString &words)
{
    return words.trimmed().startsWith(u"!["_s) || pageOf(words);
}

} // namespace rundown
