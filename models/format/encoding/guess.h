// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/event/event.h"

#include <QByteArrayView>

namespace rundown {

// How much a text looks like one in an encoding, by its bytes alone: the share of what is not ASCII that such
// texts are mostly made of, from 0 to 1; less where the text cannot be in it. uchardet and ICU recognise
// about half of the texts of a dozen characters, these nearly all: there are only three encodings to choose
// from.

/// Whether a text may have bytes that are none of the encoding's characters; each weighs against it.
enum class BadBytes { None, Few };

/// Characters that are not ASCII, of a text in an encoding.
struct LikenessCount
{
    qsizetype all = 0;
    qsizetype usual = 0;
    qsizetype bad = 0; ///< bytes that are no character

    void add(int length, bool isUsual)
    {
        ++all;
        bad += length == 0 ? 1 : 0;
        usual += length > 0 && isUsual ? 1 : 0;
    }
    double likeness() const;
};

/// Han characters of GB 2312's first level and its punctuation; pairs that are in GB 18030 at all.
double likenessToGb18030(QByteArrayView text, BadBytes bad = BadBytes::None);

/// Han characters of Big5's first level and its punctuation, in Big5 or Big5-HKSCS.
double likenessToBig5(QByteArrayView text, TextEncoding encoding = TextEncoding::Big5,
                      BadBytes bad = BadBytes::None);

/// Letters and typographer's signs of Windows-1252 that stand alone among ASCII, as accents do.
double likenessToWindows1252(QByteArrayView text);

/// Bytes that are well-formed UTF-8.
double likenessToUtf8(QByteArrayView text);

/// How much a text without a byte order mark looks like UTF-16, with the least significant byte first or the
/// most significant: the share of its characters that are ASCII; 0 where they are too few to tell.
double likenessToUtf16Le(QByteArrayView text);
double likenessToUtf16Be(QByteArrayView text);

/// Length of the character that is not ASCII at the start of the text, by the form of its bytes, 0 if there
/// is none. In encodings of several bytes for a character.
int characterLength(QByteArrayView text, TextEncoding encoding);

/// Length of the well-formed UTF-8 sequence of two bytes or more at the start of the text, 0 if there is
/// none.
int utf8SequenceLength(QByteArrayView text);

} // namespace rundown
