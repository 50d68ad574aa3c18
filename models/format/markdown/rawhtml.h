// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>

namespace rundown {

/// A tag of raw HTML, or text between tags. Names are in lower case, texts and values without entities.
struct RawToken
{
    enum class Kind : quint8 { Text, Open, Close };
    Kind kind = Kind::Text;
    QByteArray text; ///< the name of a tag
    QList<std::pair<QByteArray, QByteArray>> attributes;

    QByteArray attribute(QByteArrayView name) const; ///< empty where there is none
};

/// Of one stretch of raw HTML no more is looked at, bytes.
inline constexpr qsizetype mostRawHtml = 64LL * 1024;

/// Takes a stranger's HTML apart, as loosely as browsers do. Comments, declarations and processing
/// instructions are no tokens; a tag that does not end is none either.
QList<RawToken> rawTokens(QByteArrayView html);

/// How a piece of raw HTML changes how many elements are open that can hold other blocks.
int openedByRawHtml(QByteArrayView html);

/// Text with the entities of HTML in it, decoded: those with numbers, and the few names that posts use.
QByteArray withoutEntities(QByteArrayView text);

} // namespace rundown
