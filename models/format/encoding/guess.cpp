// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/format/encoding/guess.h"

#include <algorithm>

namespace rundown {

namespace {

constexpr double impossible = -1;

uchar byteAt(QByteArrayView text, qsizetype i)
{
    return i < text.size() ? uchar(text[i]) : uchar(0);
}

bool isIn(uchar byte, uchar first, uchar last)
{
    return byte >= first && byte <= last;
}

bool isBig5Trail(uchar byte)
{
    return isIn(byte, 0x40, 0x7e) || isIn(byte, 0xa1, 0xfe);
}

double share(qsizetype part, qsizetype all)
{
    return all > 0 ? double(part) / double(all) : 0;
}

template<typename IsUsual>
double likeness(QByteArrayView text, TextEncoding encoding, BadBytes badBytes, const IsUsual &isUsual)
{
    LikenessCount count;
    for (qsizetype i = 0; i < text.size();) {
        if (byteAt(text, i) < 0x80) {
            ++i;
            continue;
        }
        const int length = characterLength(text.sliced(i), encoding);
        if (length == 0 && badBytes == BadBytes::None)
            return impossible;
        count.add(length, isUsual(byteAt(text, i), byteAt(text, i + 1)));
        i += std::max(length, 1);
    }
    return count.likeness();
}

/// Half of ASCII is NUL there, always the same half. Bytes of other texts make Han characters of any two, so
/// only NULs tell, and a few strays do not.
double likenessToUtf16(QByteArrayView text, qsizetype upper)
{
    constexpr qsizetype leastAscii = 3;
    if (text.size() % 2 != 0)
        return 0;
    qsizetype ascii = 0;
    qsizetype rows = 0; // U+4E00: NUL is its other half
    for (qsizetype i = 0; i < text.size(); i += 2) {
        const uchar high = byteAt(text, i + upper);
        const uchar low = byteAt(text, i + 1 - upper);
        const bool isControl = (low < 0x20 && low != '\t' && low != '\n' && low != '\r') || low == 0x7f;
        if (high == 0 && isControl)
            return 0;
        ascii += high == 0 && low < 0x80 ? 1 : 0;
        rows += high != 0 && low == 0 ? 1 : 0;
    }
    return ascii >= leastAscii && ascii > rows ? share(ascii, text.size() / 2) : 0;
}

} // namespace

double LikenessCount::likeness() const
{
    // A bad byte takes away as much as six characters give: one spoils no sentence, but a text in which every
    // other word has one is in another encoding.
    constexpr qsizetype weightOfBad = 6;
    return share(usual - weightOfBad * bad, all);
}

int characterLength(QByteArrayView text, TextEncoding encoding)
{
    const uchar lead = byteAt(text, 0);
    const uchar trail = byteAt(text, 1);
    switch (encoding) {
    case TextEncoding::Gb18030:
        if (!isIn(lead, 0x81, 0xfe))
            return 0;
        if (isIn(trail, 0x30, 0x39))
            return isIn(byteAt(text, 2), 0x81, 0xfe) && isIn(byteAt(text, 3), 0x30, 0x39) ? 4 : 0;
        return isIn(trail, 0x40, 0xfe) && trail != 0x7f ? 2 : 0;
    case TextEncoding::Big5:
        return isIn(lead, 0xa1, 0xf9) && isBig5Trail(trail) ? 2 : 0;
    case TextEncoding::Big5Hkscs:
        return isIn(lead, 0x87, 0xfe) && isBig5Trail(trail) ? 2 : 0;
    default:
        return utf8SequenceLength(text);
    }
}

double likenessToGb18030(QByteArrayView text, BadBytes bad)
{
    return likeness(text, TextEncoding::Gb18030, bad, [](uchar lead, uchar trail) {
        return trail >= 0xa1 && (isIn(lead, 0xb0, 0xd7) || lead == 0xa1 || lead == 0xa3);
    });
}

double likenessToBig5(QByteArrayView text, TextEncoding encoding, BadBytes bad)
{
    return likeness(text, encoding, bad,
                    [](uchar lead, uchar) { return isIn(lead, 0xa4, 0xc6) || lead == 0xa1; });
}

double likenessToWindows1252(QByteArrayView text)
{
    constexpr QByteArrayView signs(
        "\x80\x85\x8c\x91\x92\x93\x94\x96\x97\x9c\x9f\xa0\xa9\xab\xb0\xbb\xbf\xa1\xb7");
    constexpr QByteArrayView quotes("\x91\x92\x93\x94\xa0\xab\xbb");
    qsizetype all = 0;
    qsizetype usual = 0;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const uchar byte = byteAt(text, i);
        if (byte < 0x80)
            continue;
        ++all;
        // "L’équipe": a quote beside a letter is no company.
        const auto isNone = [&](qsizetype at) {
            const uchar beside = at < 0 ? uchar(0) : byteAt(text, at);
            return beside < 0x80 || quotes.contains(char(beside));
        };
        const bool isAlone = isNone(i - 1) && isNone(i + 1);
        const bool isLetter = byte >= 0xc0 && byte != 0xd7 && byte != 0xf7;
        usual += isAlone && (isLetter || signs.contains(char(byte))) ? 1 : 0;
    }
    return share(usual, all);
}

double likenessToUtf16Le(QByteArrayView text)
{
    return likenessToUtf16(text, 1);
}

double likenessToUtf16Be(QByteArrayView text)
{
    return likenessToUtf16(text, 0);
}

int utf8SequenceLength(QByteArrayView text)
{
    const uchar lead = byteAt(text, 0);
    const int length = isIn(lead, 0xc2, 0xdf)   ? 2
                       : isIn(lead, 0xe0, 0xef) ? 3
                       : isIn(lead, 0xf0, 0xf4) ? 4
                                                : 0;
    for (int i = 1; i < length; ++i) {
        if (!isIn(byteAt(text, i), 0x80, 0xbf))
            return 0;
    }
    const uchar second = byteAt(text, 1);
    const bool isTooLong = (lead == 0xe0 && second < 0xa0) || (lead == 0xf0 && second < 0x90);
    const bool isNone = (lead == 0xed && second > 0x9f) || (lead == 0xf4 && second > 0x8f);
    return isTooLong || isNone ? 0 : length;
}

double likenessToUtf8(QByteArrayView text)
{
    qsizetype all = 0;
    qsizetype good = 0;
    for (qsizetype i = 0; i < text.size();) {
        const int length = byteAt(text, i) < 0x80 ? 0 : utf8SequenceLength(text.sliced(i));
        all += byteAt(text, i) < 0x80 ? 0 : std::max(length, 1);
        good += length;
        i += std::max(length, 1);
    }
    return share(good, all);
}

} // namespace rundown
