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

double share(qsizetype part, qsizetype all)
{
    return all > 0 ? double(part) / double(all) : 0;
}

} // namespace

double likenessToGb18030(QByteArrayView text)
{
    qsizetype all = 0;
    qsizetype usual = 0;
    for (qsizetype i = 0; i < text.size();) {
        const uchar lead = byteAt(text, i);
        const uchar trail = byteAt(text, i + 1);
        if (lead < 0x80) {
            ++i;
            continue;
        }
        if (!isIn(lead, 0x81, 0xfe))
            return impossible;
        const bool isFour = isIn(trail, 0x30, 0x39);
        if (isFour && !(isIn(byteAt(text, i + 2), 0x81, 0xfe) && isIn(byteAt(text, i + 3), 0x30, 0x39)))
            return impossible;
        if (!isFour && (!isIn(trail, 0x40, 0xfe) || trail == 0x7f))
            return impossible;
        ++all;
        usual += trail >= 0xa1 && (isIn(lead, 0xb0, 0xd7) || lead == 0xa1 || lead == 0xa3) ? 1 : 0;
        i += isFour ? 4 : 2;
    }
    return share(usual, all);
}

double likenessToBig5(QByteArrayView text)
{
    qsizetype all = 0;
    qsizetype usual = 0;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const uchar lead = byteAt(text, i);
        if (lead < 0x80)
            continue;
        const uchar trail = byteAt(text, ++i);
        if (!isIn(lead, 0xa1, 0xf9) || !(isIn(trail, 0x40, 0x7e) || isIn(trail, 0xa1, 0xfe)))
            return impossible;
        ++all;
        usual += isIn(lead, 0xa4, 0xc6) || lead == 0xa1 ? 1 : 0;
    }
    return share(usual, all);
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
