// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/format/encoding/textencoding.h"

#include "models/format/encoding/guess.h"
#include "models/format/encoding/keptbytes.h"

#include <QCoreApplication>
#include <QStringDecoder>
#include <QStringEncoder>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rundown {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(TextEncoding)
};

/// The text, where all of it is in this encoding.
std::optional<QString> decoded(const QByteArray &bytes, TextEncoding encoding)
{
    QStringDecoder decoder(nameOf(encoding), QStringDecoder::Flag::ConvertInitialBom);
    if (!decoder.isValid())
        return std::nullopt;
    const QString text = decoder(bytes);
    return decoder.hasError() ? std::nullopt : std::optional(text);
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
    return text && text->isValidUtf16() && encodedWithBytes(*text, encoding) == bytes ? text : std::nullopt;
}

/// Less than half of a text's characters may be unusual ones.
constexpr double leastLikeness = 0.5;

struct Guess
{
    TextEncoding encoding;
    double likeness;
};

/// Those that are likely enough, the likeliest first.
QList<Guess> likely(QList<Guess> guesses)
{
    guesses.removeIf([](const Guess &guess) { return guess.likeness < leastLikeness; });
    std::ranges::stable_sort(guesses, std::ranges::greater{}, &Guess::likeness);
    return guesses;
}

std::optional<TextEncoding> byMark(const QByteArray &bytes)
{
    if (bytes.startsWith("\xff\xfe"))
        return TextEncoding::Utf16Le;
    return bytes.startsWith("\xfe\xff") ? std::optional(TextEncoding::Utf16Be) : std::nullopt;
}

/// UTF-16 without a mark. Its NULs may be well-formed UTF-8, but no text.
std::optional<TextEncoding> unmarkedUtf16(const QByteArray &bytes)
{
    constexpr double leastAscii = 1.0 / 8;
    if (!bytes.contains('\0'))
        return std::nullopt;
    const double le = likenessToUtf16Le(bytes);
    const double be = likenessToUtf16Be(bytes);
    if (std::max(le, be) < leastAscii)
        return std::nullopt;
    return le > be ? TextEncoding::Utf16Le : TextEncoding::Utf16Be;
}

QList<Guess> likeliest(const QByteArray &bytes)
{
    if (const auto marked = byMark(bytes))
        return {{*marked, 1}};
    return likely({{TextEncoding::Utf8WithBytes, likenessToUtf8(bytes)},
                   {TextEncoding::Gb18030, likenessToGb18030(bytes)},
                   {TextEncoding::Big5, likenessToBig5(bytes)},
                   {TextEncoding::Windows1252, likenessToWindows1252(bytes)}});
}

/// Whether a character of GB 18030 is a usual one in traditional texts: there they are strewn over the whole
/// table, so Big5's first level tells.
bool isUsualInBig5(QByteArrayView character)
{
    const QString text = QStringDecoder(nameOf(TextEncoding::Gb18030))(character);
    QStringEncoder encoder(nameOf(TextEncoding::Big5));
    const QByteArray pair = encoder(text);
    return !encoder.hasError() && likenessToBig5(pair) > 0;
}

/// How much a text looks like GB 18030 with traditional characters; 0 where it is too short to tell.
double likenessToTraditionalGb18030(const QByteArray &bytes)
{
    constexpr qsizetype most = 1000; // characters that are looked at
    constexpr qsizetype leastCharacters = 3;
    constexpr double leastShare = 0.75; // one pair of any two bytes in four is usual
    LikenessCount count;
    for (qsizetype i = 0; i < bytes.size() && count.all < most;) {
        const QByteArrayView rest = QByteArrayView(bytes).sliced(i);
        const bool isAscii = uchar(rest[0]) < 0x80;
        const int length = isAscii ? 1 : characterLength(rest, TextEncoding::Gb18030);
        const QByteArrayView character = rest.first(length);
        if (!isAscii)
            count.add(length, likenessToGb18030(character) > 0 || isUsualInBig5(character));
        i += std::max(length, 1);
    }
    const bool isLikely =
        count.all >= leastCharacters && double(count.usual) >= leastShare * double(count.all);
    return isLikely ? count.likeness() : 0;
}

/// Whether so few bytes of a text are none that the rest is likely to be what it was taken for.
bool isMostlyText(const QString &text)
{
    constexpr qsizetype leastBetween = 8; // characters that are not ASCII
    const auto signs = std::ranges::count_if(text, isByteSign);
    const auto all = std::ranges::count_if(text, [](QChar c) { return c.unicode() >= 0x80; });
    return signs * leastBetween <= all;
}

/// Reads what is in no encoding as a whole, and what is in the rarer forms of them.
DecodedText decodeLeniently(const QByteArray &bytes)
{
    const double gb = std::max(likenessToGb18030(bytes, BadBytes::Few), likenessToTraditionalGb18030(bytes));
    QList<Guess> guesses{
        {TextEncoding::Gb18030, gb},
        {TextEncoding::Big5, likenessToBig5(bytes, TextEncoding::Big5, BadBytes::Few)},
        {TextEncoding::Big5Hkscs, likenessToBig5(bytes, TextEncoding::Big5Hkscs, BadBytes::Few)}};
    guesses = byMark(bytes) ? QList<Guess>() : likely(guesses);
    std::optional<DecodedText> best;
    double likenessOfBest = 0;
    qsizetype signsOfBest = 0;
    for (const Guess &guess : std::as_const(guesses)) {
        // Big5 and Big5-HKSCS differ where neither is more likely by the form of its pairs.
        if (best && (guess.likeness < likenessOfBest || signsOfBest == 0))
            break;
        if (!QStringDecoder(nameOf(guess.encoding)).isValid())
            continue;
        const QString text = decodeKeepingBytes(bytes, guess.encoding);
        const qsizetype signs = std::ranges::count_if(text, isByteSign);
        if (!isMostlyText(text) || (best && signs >= signsOfBest))
            continue;
        best = DecodedText{text, guess.encoding, {}};
        likenessOfBest = guess.likeness;
        signsOfBest = signs;
    }
    if (best)
        return *std::move(best);
    return {decodeKeepingBytes(bytes, TextEncoding::Utf8WithBytes), TextEncoding::Utf8WithBytes, {}};
}

/// Reads what is in one encoding as a whole.
std::optional<DecodedText> decodeWhole(const QByteArray &bytes)
{
    if (const auto unmarked = unmarkedUtf16(bytes)) {
        if (auto text = decodedSafely(bytes, *unmarked))
            return DecodedText{*std::move(text), *unmarked, {}};
    }
    if (auto text = decodedUtf8(bytes))
        return DecodedText{*std::move(text), TextEncoding::Utf8, {}};
    const QList<Guess> guesses = likeliest(bytes);
    for (const Guess &guess : guesses) {
        if (guess.encoding == TextEncoding::Utf8WithBytes)
            return DecodedText{decodeKeepingBytes(bytes, guess.encoding), guess.encoding, {}};
        if (auto text = decodedSafely(bytes, guess.encoding))
            return DecodedText{*std::move(text), guess.encoding, {}};
    }
    return std::nullopt;
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
    auto whole = decodeWhole(bytes);
    DecodedText result = whole ? *std::move(whole) : decodeLeniently(bytes);
    if (result.encoding != TextEncoding::Utf8 && result.encoding != TextEncoding::Utf8WithBytes)
        result.problems.append(converted(result.encoding, file));
    if (keepsBytes(result.encoding) && std::ranges::any_of(result.text, isByteSign))
        result.problems.append(keptBytes(result.text, file));
    return result;
}

Result<QByteArray> encodeText(const QString &text, TextEncoding encoding, const QString &file)
{
    if (const auto bytes = encodedWithBytes(text, encoding))
        return *bytes;
    qsizetype at = 0;
    while (at < text.size()) {
        const qsizetype length = text[at].isHighSurrogate() && at + 1 < text.size() ? 2 : 1;
        if (!encodedWithBytes(QStringView(text).mid(at, length), encoding))
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

} // namespace rundown
