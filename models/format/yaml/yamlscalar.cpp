// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/format/yaml/yamlscalar.h"

#include <QString>

#include <algorithm>
#include <array>
#include <cstring>

namespace rundown {

namespace {

/// Length of the UTF-8 sequence at the start of the text that YAML wants escaped, or 0. Beside the control
/// characters: NEL, LS, PS (line ends for some), the byte order mark, and what is no character.
int escapedSize(QByteArrayView text)
{
    const auto byte = [&](qsizetype i) { return i < text.size() ? uchar(text[i]) : uchar(0); };
    const uchar first = byte(0);
    if (first < 0x20 || first == 0x7f)
        return 1;
    if (first == 0xc2 && byte(1) >= 0x80 && byte(1) <= 0x9f)
        return 2;
    if (first == 0xe2 && byte(1) == 0x80 && (byte(2) == 0xa8 || byte(2) == 0xa9))
        return 3;
    if (first == 0xef && ((byte(1) == 0xbb && byte(2) == 0xbf) || (byte(1) == 0xbf && byte(2) >= 0xbe)))
        return 3;
    return 0;
}

/// Whether anything needs an escape, but for the characters in `allowed`.
bool needsEscape(QByteArrayView text, const char *allowed)
{
    for (qsizetype i = 0; i < text.size(); ++i) {
        const auto c = uchar(text[i]);
        if (c >= 0x20 && c < 0x7f)
            continue;
        if (c < 0x20 && c != 0 && std::strchr(allowed, c))
            continue;
        if (escapedSize(text.sliced(i)) > 0)
            return true;
    }
    return false;
}

bool isOneOf(QByteArrayView text, const char *const *begin, const char *const *end)
{
    return std::any_of(begin, end, [&](const char *word) { return text == QByteArrayView(word); });
}

/// Words that YAML 1.1 or 1.2 take for nothing, true or false.
bool isReservedWord(QByteArrayView text)
{
    static constexpr std::array words{"~",     "null",  "Null",  "NULL", "true", "True", "TRUE",
                                      "false", "False", "FALSE", "yes",  "Yes",  "YES",  "no",
                                      "No",    "NO",    "on",    "On",   "ON",   "off",  "Off",
                                      "OFF",   "y",     "Y",     "n",    "N",    "=",    "<<"};
    return text.size() <= 5 && isOneOf(text, words.data(), words.data() + words.size());
}

/// Anything that some reader may take for a number, a time or a date; generous.
bool looksLikeNumber(QByteArrayView text)
{
    static constexpr const char *wide = "0123456789abcdefABCDEFoOxX_+-.:,tTzZ ";
    const char first = text.front();
    if (std::strchr("0123456789+-.", first) == nullptr)
        return false;
    if (text.size() > 40)
        return false;
    const QByteArray word = text.toByteArray().toLower();
    const qsizetype sign = word.startsWith('+') || word.startsWith('-') ? 1 : 0;
    if (word.sliced(sign) == ".inf" || word.sliced(sign) == ".nan")
        return true;
    return std::all_of(text.begin(), text.end(), [](char c) { return c && std::strchr(wide, c); });
}

} // namespace

QString textOf(QByteArrayView utf8)
{
    QString marks;
    for (; utf8.startsWith("\xEF\xBB\xBF"); utf8 = utf8.sliced(3))
        marks += QChar(0xfeff);
    return marks + QString::fromUtf8(utf8);
}

bool isPlainReadable(QByteArrayView text, bool flow)
{
    if (text.isEmpty() || std::strchr("?:,[]{}#&*!|>'\"%@`=", text.front()))
        return false;
    if (text.front() == '-' && (text.size() == 1 || text[1] == ' ' || text.startsWith("---")))
        return false;
    if (text.startsWith("..."))
        return false;
    if (text.front() == ' ' || text.back() == ' ' || text.back() == ':' || needsEscape(text, ""))
        return false;
    for (qsizetype i = 0; i + 1 < text.size(); ++i)
        if ((text[i] == ':' && text[i + 1] == ' ') || (text[i] == ' ' && text[i + 1] == '#'))
            return false;
    const auto isFlowSign = [](char c) { return c && std::strchr(",?:[]{}", c); };
    return !flow || std::none_of(text.begin(), text.end(), isFlowSign);
}

bool isPlainSafe(QByteArrayView text, bool flow)
{
    return isPlainReadable(text, flow) && text.front() != '-' && !isReservedWord(text) &&
           !looksLikeNumber(text);
}

bool fitsBlockScalar(QByteArrayView text)
{
    const auto isBlank = [](char c) { return c == ' ' || c == '\t' || c == '\n'; };
    if (std::all_of(text.begin(), text.end(), isBlank))
        return false;
    // A tab where the first line begins is taken for indentation by some.
    return text.front() != '\t' && !needsEscape(text, "\t\n");
}

bool fitsSingleQuotes(QByteArrayView text)
{
    return !needsEscape(text, "");
}

QByteArray inSingleQuotes(QByteArrayView text)
{
    return '\'' + text.toByteArray().replace("'", "''") + '\'';
}

QByteArray inDoubleQuotes(QByteArrayView text)
{
    QByteArray out = "\"";
    for (qsizetype i = 0; i < text.size();) {
        const QByteArrayView rest = text.sliced(i);
        const int size = escapedSize(rest);
        if (size == 0) {
            if (rest.front() == '"' || rest.front() == '\\')
                out += '\\';
            out += rest.front();
        } else if (rest.front() == '\n' || rest.front() == '\r' || rest.front() == '\t') {
            out += rest.front() == '\n' ? "\\n" : rest.front() == '\r' ? "\\r" : "\\t";
        } else {
            const ushort code = textOf(rest.first(size)).at(0).unicode();
            out += code < 0x100 ? "\\x" + QByteArray::number(code, 16).rightJustified(2, '0')
                                : "\\u" + QByteArray::number(code, 16).rightJustified(4, '0');
        }
        i += std::max(size, 1);
    }
    return out + '"';
}

QByteArray inlineScalar(QByteArrayView text, bool flow)
{
    if (isPlainSafe(text, flow))
        return text.toByteArray();
    const bool quotesInside = text.contains('"') || text.contains('\\');
    return quotesInside && fitsSingleQuotes(text) ? inSingleQuotes(text) : inDoubleQuotes(text);
}

QByteArray blockScalarHeader(QByteArrayView text, char style, int deeper)
{
    QByteArray header(1, style);
    if (text.startsWith(' ') || text.startsWith('\n'))
        header += char('0' + deeper);
    header += text.endsWith('\n') ? '+' : '-';
    return header;
}

QByteArray blockScalarLines(QByteArrayView text, int indent)
{
    if (text.endsWith('\n'))
        text.chop(1);
    const QByteArray pad(indent, ' ');
    QByteArray out;
    for (qsizetype begin = 0; begin <= text.size();) {
        const qsizetype newline = text.indexOf('\n', begin);
        const qsizetype end = newline < 0 ? text.size() : newline;
        if (end > begin)
            out.append(pad).append(text.sliced(begin, end - begin));
        out += '\n';
        begin = end + 1;
    }
    return out;
}

} // namespace rundown
