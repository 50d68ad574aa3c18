// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/event/event.h"
#include "models/event/result.h"
#include "models/format/encoding/encodingname.h"

#include <QByteArray>
#include <QString>

namespace rundown {

/// A text as it was read from bytes.
struct DecodedText
{
    QString text; ///< a byte order mark is its first character
    TextEncoding encoding = TextEncoding::Utf8;
    Problems problems; ///< what must be said: the text is not UTF-8
};

/// Reads any bytes as text; never fails. What is not UTF-8 is taken for UTF-16, GB 18030, Big5 or
/// Windows-1252, whichever it looks most like and gives back byte for byte; then for GB 18030, Big5 or
/// Big5-HKSCS with a few bytes in it that are no text; otherwise for UTF-8 with such bytes. The problems say
/// what it was taken for and where those bytes are. `encodeText(decodeText(bytes)) == bytes`, always.
DecodedText decodeText(const QByteArray &bytes, const QString &file);

/// Writes text in an encoding. Fails, with line and column, where a character is not in it.
Result<QByteArray> encodeText(const QString &text, TextEncoding encoding, const QString &file);

/// A written post (UTF-8) in the encoding that the event's post is kept in.
Result<QByteArray> encodePost(const QByteArray &utf8, const Event &event, const QString &file);

} // namespace rundown
