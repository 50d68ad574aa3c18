// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/format/encoding/keptbytes.h"

#include "models/format/encoding/encodingname.h"
#include "models/format/encoding/guess.h"

#include <QStringDecoder>
#include <QStringEncoder>

#include <algorithm>

namespace rundown {

namespace {

constexpr char16_t firstByteSign = 0xef80;
constexpr char16_t lastByteSign = 0xefff;

QChar signOf(char byte)
{
    return {char16_t(firstByteSign + (uchar(byte) - 0x80))};
}

/// U+EF80 to U+EFFF in UTF-8.
bool isEncodedByteSign(QByteArrayView bytes)
{
    return bytes.startsWith("\xee\xbe") || bytes.startsWith("\xee\xbf");
}

/// The character of a well-formed sequence.
char32_t characterOf(QByteArrayView sequence)
{
    const qsizetype size = sequence.size();
    char32_t character = size == 1 ? uchar(sequence[0]) : uchar(sequence[0]) & (0x7f >> size);
    for (qsizetype i = 1; i < size; ++i)
        character = character << 6 | (uchar(sequence[i]) & 0x3f);
    return character;
}

QString decodeUtf8(QByteArrayView bytes)
{
    QString text;
    text.reserve(bytes.size());
    for (qsizetype i = 0; i < bytes.size();) {
        const QByteArrayView rest = bytes.sliced(i);
        const int length = uchar(rest[0]) < 0x80 ? 1 : utf8SequenceLength(rest);
        if (length == 0 || isEncodedByteSign(rest)) {
            text += signOf(rest[0]);
            ++i;
            continue;
        }
        const char32_t character = characterOf(rest.first(length));
        for (const QChar part : QChar::fromUcs4(character))
            text += part;
        i += length;
    }
    return text;
}

/// Reads texts of one byte or several for a character, piece by piece. A converter does not say where it met
/// what it has not, so pieces that do not come back the same are halved until that stands alone.
class PieceReader
{
public:
    explicit PieceReader(TextEncoding encoding) : m_encoding(encoding) {}

    QString read(QByteArrayView bytes)
    {
        m_text.reserve(bytes.size());
        qsizetype from = 0;
        qsizetype i = 0;
        while (i < bytes.size()) {
            const int length = lengthAt(bytes, i);
            if (length > 0 && i - from < usualPiece) {
                i += length;
                continue;
            }
            readPiece(bytes.sliced(from, i - from));
            if (length == 0)
                m_text += signOf(bytes[i++]);
            from = i;
        }
        readPiece(bytes.sliced(from));
        return m_text;
    }

private:
    static constexpr qsizetype usualPiece = 1 << 14; ///< bytes

    int lengthAt(QByteArrayView bytes, qsizetype at) const
    {
        return uchar(bytes[at]) < 0x80 ? 1 : characterLength(bytes.sliced(at), m_encoding);
    }

    /// A piece of well-formed characters, which the encoding may have or not.
    void readPiece(QByteArrayView piece)
    {
        if (piece.isEmpty() || appendWhole(piece))
            return;
        qsizetype middle = 0;
        qsizetype length = 0;
        while (middle < piece.size() / 2 || middle == 0)
            middle += length = lengthAt(piece, middle);
        if (middle == piece.size() && middle == length) {
            for (const char byte : piece)
                m_text += uchar(byte) < 0x80 ? QChar(QLatin1Char(byte)) : signOf(byte);
            return;
        }
        if (middle == piece.size()) // its last character is the longest
            middle -= length;
        readPiece(piece.first(middle));
        readPiece(piece.sliced(middle));
    }

    bool appendWhole(QByteArrayView piece)
    {
        // One that has failed once says so for ever.
        if (!m_decoder)
            m_decoder.emplace(nameOf(m_encoding), QStringDecoder::Flag::ConvertInitialBom);
        const QString text = (*m_decoder)(piece);
        if (m_decoder->hasError()) {
            m_decoder.reset();
            return false;
        }
        if (!text.isValidUtf16() || encodedWithBytes(text, m_encoding) != piece)
            return false;
        m_text += text;
        return true;
    }

    TextEncoding m_encoding;
    std::optional<QStringDecoder> m_decoder;
    QString m_text;
};

std::optional<QByteArray> encodedWhole(QStringView text, TextEncoding encoding)
{
    if (encoding == TextEncoding::Utf8WithBytes)
        return text.toUtf8();
    QStringEncoder encoder(nameOf(encoding));
    if (!encoder.isValid())
        return std::nullopt;
    const QByteArray bytes = encoder(text);
    return encoder.hasError() ? std::nullopt : std::optional(bytes);
}

} // namespace

bool isByteSign(QChar c)
{
    return c.unicode() >= firstByteSign && c.unicode() <= lastByteSign;
}

bool keepsBytes(TextEncoding encoding)
{
    return encoding == TextEncoding::Utf8WithBytes || encoding == TextEncoding::Gb18030 ||
           encoding == TextEncoding::Big5 || encoding == TextEncoding::Big5Hkscs;
}

QString decodeKeepingBytes(const QByteArray &bytes, TextEncoding encoding)
{
    return encoding == TextEncoding::Utf8WithBytes ? decodeUtf8(bytes) : PieceReader(encoding).read(bytes);
}

std::optional<QByteArray> encodedWithBytes(QStringView text, TextEncoding encoding)
{
    if (!keepsBytes(encoding))
        return encodedWhole(text, encoding);
    QByteArray bytes;
    for (qsizetype from = 0; from < text.size();) {
        const auto sign = std::find_if(text.begin() + from, text.end(), isByteSign);
        const qsizetype at = sign - text.begin();
        if (at > from) {
            const auto piece = encodedWhole(text.sliced(from, at - from), encoding);
            if (!piece)
                return std::nullopt;
            bytes += *piece;
        }
        if (sign != text.end())
            bytes += char(sign->unicode() - firstByteSign + 0x80);
        from = at + 1;
    }
    return bytes;
}

} // namespace rundown
