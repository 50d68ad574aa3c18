// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/event/event.h"

#include <QByteArray>
#include <QString>

#include <optional>

namespace rundown {

// A byte that is no text in its encoding becomes a character of the private use area, U+EF80 to U+EFFF, as
// MirBSD's OPTU-8 has it. Such characters that are already there are taken for bytes too, so nothing is
// ambiguous.

/// Whether a character stands for a byte that is no text.
bool isByteSign(QChar c);

/// Whether texts in this encoding may hold such bytes.
bool keepsBytes(TextEncoding encoding);

/// Reads any bytes, in an encoding that keeps bytes.
QString decodeKeepingBytes(const QByteArray &bytes, TextEncoding encoding);

/// The text in an encoding, without a byte order mark of its own; nothing where a character is not in it.
std::optional<QByteArray> encodedWithBytes(QStringView text, TextEncoding encoding);

} // namespace rundown
