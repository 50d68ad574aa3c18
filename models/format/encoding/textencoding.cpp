// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/format/encoding/textencoding.h"

#include "models/format/encoding/guess.h"

#include <QCoreApplication>
#include <QStringDecoder>
#include <QStringEncoder>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace rundown {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(TextEncoding)
};

struct Name
{
    TextEncoding encoding;
    const char *name;
};
constexpr std::array names{Name{TextEncoding::Utf8, "UTF-8"},
                           Name{TextEncoding::Gb18030, "GB18030"},
                           Name{TextEncoding::Big5, "Big5"},
                           Name{TextEncoding::Windows1252, "Windows-1252"},
                           Name{TextEncoding::Utf16Le, "UTF-16LE"},
                           Name{TextEncoding::Utf16Be, "UTF-16BE"},
                           Name{TextEncoding::Utf8WithBytes, "UTF-8+bytes"}};

const char *nameOf(TextEncoding encoding)
{
    return std::ranges::find(names, encoding, &Name::encoding)->name;
}

// UTF-8 with bytes: a byte that is no UTF-8 becomes a character of the private use area, U+EF80 to U+EFFF, as
// MirBSD's OPTU-8 has it. Such characters that are already there become three bytes, so nothing is ambiguous.
constexpr char16_t firstByteSign = 0xef80;
constexpr char16_t lastByteSign = 0xefff;

bool isByteSign(QChar c)
{
    return c.unicode() >= firstByteSign && c.unicode() <= lastByteSign;
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

QString decodeWithBytes(QByteArrayView bytes)
{
    QString text;
    text.reserve(bytes.size());
    for (qsizetype i = 0; i < bytes.size();) {
        const QByteArrayView rest = bytes.sliced(i);
        const int length = uchar(rest[0]) < 0x80 ? 1 : utf8SequenceLength(rest);
        if (length == 0 || isEncodedByteSign(rest)) {
            text += QChar(char16_t(firstByteSign + (uchar(rest[0]) - 0x80)));
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

QByteArray encodeWithBytes(QStringView text)
{
    QByteArray bytes;
    qsizetype from = 0;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (!isByteSign(text[i]))
            continue;
        bytes += text.sliced(from, i - from).toUtf8();
        bytes += char(text[i].unicode() - firstByteSign + 0x80);
        from = i + 1;
    }
    return bytes + text.sliced(from).toUtf8();
}

std::optional<QString> decoded(const QByteArray &bytes, TextEncoding encoding)
{
    if (encoding == TextEncoding::Utf8WithBytes)
        return decodeWithBytes(bytes);
    QStringDecoder decoder(nameOf(encoding), QStringDecoder::Flag::ConvertInitialBom);
    if (!decoder.isValid())
        return std::nullopt;
    const QString text = decoder(bytes);
    return decoder.hasError() ? std::nullopt : std::optional(text);
}

std::optional<QByteArray> encoded(QStringView text, TextEncoding encoding)
{
    if (encoding == TextEncoding::Utf8WithBytes)
        return encodeWithBytes(text);
    QStringEncoder encoder(nameOf(encoding));
    if (!encoder.isValid())
        return std::nullopt;
    const QByteArray bytes = encoder(text);
    return encoder.hasError() ? std::nullopt : std::optional(bytes);
}

/// The text, if it is UTF-8. What is valid comes back byte for byte: there is one way to say each character.
std::optional<QString> decodedUtf8(const QByteArray &bytes)
{
    QString text = QString::fromUtf8(bytes);
    if (text.contains(QChar::ReplacementCharacter) && !bytes.isValidUtf8())
        return std::nullopt;
    if (bytes.startsWith("\xef\xbb\xbf")) // which was left out
        text.prepend(QChar(QChar::ByteOrderMark));
    return text;
}

/// The text, if it is in this encoding and comes back byte for byte, now and from an event file (UTF-8).
std::optional<QString> decodedSafely(const QByteArray &bytes, TextEncoding encoding)
{
    auto text = decoded(bytes, encoding);
    return text && text->isValidUtf16() && encoded(*text, encoding) == bytes ? text : std::nullopt;
}

/// Less than half of a text's characters may be unusual ones.
constexpr double leastLikeness = 0.5;

QList<TextEncoding> likeliest(const QByteArray &bytes)
{
    if (bytes.startsWith("\xff\xfe"))
        return {TextEncoding::Utf16Le};
    if (bytes.startsWith("\xfe\xff"))
        return {TextEncoding::Utf16Be};
    struct Guess
    {
        TextEncoding encoding;
        double likeness;
    };
    std::array guesses{Guess{TextEncoding::Utf8WithBytes, likenessToUtf8(bytes)},
                       Guess{TextEncoding::Gb18030, likenessToGb18030(bytes)},
                       Guess{TextEncoding::Big5, likenessToBig5(bytes)},
                       Guess{TextEncoding::Windows1252, likenessToWindows1252(bytes)}};
    std::ranges::stable_sort(guesses, std::ranges::greater{}, &Guess::likeness);
    QList<TextEncoding> encodings;
    for (const Guess &guess : guesses) {
        if (guess.likeness >= leastLikeness)
            encodings.append(guess.encoding);
    }
    return encodings;
}

void setPlace(Problem &problem, QStringView before)
{
    problem.line = 1 + int(before.count(u'\n'));
    problem.column = int(before.size() - before.lastIndexOf(u'\n'));
}

Problem converted(TextEncoding encoding, const QString &file)
{
    Problem problem;
    problem.severity = Problem::Severity::Warning;
    problem.file = file;
    problem.what = Text::tr("This text is not UTF-8; it was read as %1.").arg(encodingName(encoding));
    problem.mend =
        Text::tr("The post is written as %1 again, unless you choose UTF-8 in the event's details.")
            .arg(encodingName(encoding));
    return problem;
}

Problem keptBytes(const QString &text, const QString &file)
{
    const auto first = std::ranges::find_if(text, isByteSign);
    Problem problem;
    problem.severity = Problem::Severity::Warning;
    problem.file = file;
    setPlace(problem, QStringView(text).first(first - text.begin()));
    problem.what = Text::tr("%n byte(s) from here on are no text; they are kept as they are.", nullptr,
                            int(std::ranges::count_if(text, isByteSign)));
    problem.mend =
        Text::tr("If the text looks wrong, save it as UTF-8 in a text editor and import it again.");
    return problem;
}

} // namespace

DecodedText decodeText(const QByteArray &bytes, const QString &file)
{
    DecodedText result;
    if (auto text = decodedUtf8(bytes)) {
        result.text = *std::move(text);
        return result;
    }
    QList<TextEncoding> encodings = likeliest(bytes);
    encodings.append(TextEncoding::Utf8WithBytes);
    for (const TextEncoding encoding : std::as_const(encodings)) {
        const auto text = decodedSafely(bytes, encoding);
        if (!text)
            continue;
        result.text = *text;
        result.encoding = encoding;
        break;
    }
    result.problems.append(result.encoding == TextEncoding::Utf8WithBytes ? keptBytes(result.text, file)
                                                                          : converted(result.encoding, file));
    return result;
}

Result<QByteArray> encodeText(const QString &text, TextEncoding encoding, const QString &file)
{
    if (const auto bytes = encoded(text, encoding))
        return *bytes;
    qsizetype at = 0;
    while (at < text.size()) {
        const qsizetype length = text[at].isHighSurrogate() && at + 1 < text.size() ? 2 : 1;
        if (!encoded(QStringView(text).mid(at, length), encoding))
            break;
        at += length;
    }
    Problem problem;
    problem.file = file;
    setPlace(problem, QStringView(text).first(at));
    const qsizetype length = at < text.size() && text[at].isHighSurrogate() ? 2 : 1;
    problem.what = Text::tr("%1 has no character “%2”.").arg(encodingName(encoding), text.mid(at, length));
    problem.mend = Text::tr("Take it out, or choose UTF-8 as the post's encoding in the event's details.");
    return tl::make_unexpected(problem);
}

Result<QByteArray> encodePost(const QByteArray &utf8, const Event &event, const QString &file)
{
    if (event.post.encoding == TextEncoding::Utf8)
        return utf8;
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::ConvertInitialBom);
    return encodeText(decoder(utf8), event.post.encoding, file);
}

QString encodingName(TextEncoding encoding)
{
    return QLatin1StringView(nameOf(encoding));
}

std::optional<TextEncoding> encodingNamed(const QString &name)
{
    for (const Name &each : names) {
        if (name.compare(QLatin1StringView(each.name), Qt::CaseInsensitive) == 0)
            return each.encoding;
    }
    return std::nullopt;
}

const QList<TextEncoding> &allEncodings()
{
    static const QList<TextEncoding> all = [] {
        QList<TextEncoding> list;
        for (const Name &each : names)
            list.append(each.encoding);
        return list;
    }();
    return all;
}

} // namespace rundown
