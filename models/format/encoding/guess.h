// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>

namespace rundown {

// How much a text looks like one in an encoding, by its bytes alone: the share of what is not ASCII that such
// texts are mostly made of, from 0 to 1; -1 where the text cannot be in it. uchardet and ICU recognise about
// half of the texts of a dozen characters, these nearly all: there are only three encodings to choose from.

/// Han characters of GB 2312's first level and its punctuation; pairs that are in GB 18030 at all.
double likenessToGb18030(QByteArrayView text);

/// Han characters of Big5's first level and its punctuation.
double likenessToBig5(QByteArrayView text);

/// Letters and typographer's signs of Windows-1252 that stand alone among ASCII, as accents do.
double likenessToWindows1252(QByteArrayView text);

/// Bytes that are well-formed UTF-8.
double likenessToUtf8(QByteArrayView text);

/// Length of the well-formed UTF-8 sequence of two bytes or more at the start of the text, 0 if there is
/// none.
int utf8SequenceLength(QByteArrayView text);

} // namespace rundown
