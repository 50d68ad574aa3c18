// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/format/profile/markdownlinks.h"

#include <QHash>
#include <QRegularExpression>

#include <algorithm>
#include <optional>

using namespace Qt::StringLiterals;

namespace rundown {

namespace {

bool isBlank(QChar c)
{
    return c == u' ' || c == u'\t' || c == u'\n' || c == u'\r';
}

class InlineScanner
{
public:
    explicit InlineScanner(QStringView source) : text(source) { countBackticks(); }

    InlineParts scan()
    {
        findDefinitions();
        while (at < text.size())
            step();
        std::ranges::stable_sort(parts.addresses, {}, &MarkdownAddress::begin);
        return std::move(parts);
    }

private:
    void step()
    {
        switch (text[at].unicode()) {
        case u'\\':
            at += 2;
            return;
        case u'`':
            codeSpan();
            return;
        case u'<':
            html();
            return;
        case u'[':
            open.append(at > 0 && text[at - 1] == u'!' && (at < 2 || text[at - 2] != u'\\'));
            break;
        case u']':
            closeBracket();
            return;
        default:
            break;
        }
        ++at;
    }

    /// The last place of a run of so many backticks: behind it none needs to be looked for.
    void countBackticks()
    {
        for (qsizetype i = 0; i < text.size();) {
            const qsizetype run = runAt(i);
            if (run > 0)
                lastRun[run] = i;
            i += std::max<qsizetype>(run, 1);
        }
    }

    qsizetype runAt(qsizetype from) const
    {
        qsizetype end = from;
        while (end < text.size() && text[end] == u'`')
            ++end;
        return end - from;
    }

    void codeSpan()
    {
        const qsizetype run = runAt(at);
        const qsizetype last = lastRun.value(run, -1);
        for (qsizetype i = at + run; i <= last;) {
            const qsizetype other = runAt(i);
            if (other == run) {
                parts.code.append({at, i + run});
                at = i + run;
                return;
            }
            i += std::max<qsizetype>(other, 1);
        }
        at += run;
    }

    /// `<https://…>` and tags are passed over; the addresses in a tag are noted.
    void html()
    {
        const bool starts = at + 1 < text.size() && (text[at + 1].isLetter() || text[at + 1] == u'/');
        const qsizetype close = starts && at < nextClose() ? nextClose() : -1;
        if (close < 0) {
            ++at;
            return;
        }
        static const QRegularExpression attribute(
            uR"x(\s(?:src|href|poster)\s*=\s*(?:"([^"]*)"|'([^']*)'))x"_s,
            QRegularExpression::CaseInsensitiveOption);
        auto matches = attribute.globalMatch(text.mid(at, close - at));
        while (matches.hasNext()) {
            const auto match = matches.next();
            const int group = match.hasCaptured(1) ? 1 : 2;
            parts.addresses.append({MarkdownAddress::Kind::Html, at + match.capturedStart(group),
                                    at + match.capturedEnd(group), close + 1});
        }
        at = close + 1;
    }

    qsizetype nextClose()
    {
        if (knownClose >= 0 && knownClose < at)
            knownClose = -1;
        if (knownClose < 0 && !noClose) {
            knownClose = text.indexOf(u'>', at);
            noClose = knownClose < 0;
        }
        return knownClose;
    }

    void closeBracket()
    {
        const std::optional<bool> isImage = open.isEmpty() ? std::nullopt : std::optional(open.takeLast());
        ++at;
        if (!isImage || at >= text.size() || text[at] != u'(')
            return;
        const auto found = destination(at + 1);
        if (!found)
            return;
        parts.addresses.append(*found);
        parts.addresses.last().kind = *isImage ? MarkdownAddress::Kind::Image : MarkdownAddress::Kind::Link;
        at = found->after;
    }

    qsizetype skipBlanks(qsizetype i) const
    {
        while (i < text.size() && isBlank(text[i]))
            ++i;
        return i;
    }

    /// The address behind `](`, up to the `)`.
    std::optional<MarkdownAddress> destination(qsizetype from) const
    {
        MarkdownAddress address;
        const qsizetype start = skipBlanks(from);
        const bool pointed = start < text.size() && text[start] == u'<';
        address.begin = pointed ? start + 1 : start;
        address.end = pointed ? endOfPointed(address.begin) : endOfBare(address.begin);
        if (address.end < 0)
            return std::nullopt;
        qsizetype i = skipBlanks(address.end + (pointed ? 1 : 0));
        if (i < text.size() && text[i] != u')')
            i = skipBlanks(endOfTitle(i));
        if (i < 0 || i >= text.size() || text[i] != u')')
            return std::nullopt;
        address.after = i + 1;
        return address;
    }

    qsizetype endOfPointed(qsizetype i) const
    {
        for (; i < text.size() && text[i] != u'\n' && text[i] != u'<'; ++i) {
            if (text[i] == u'>')
                return i;
            if (text[i] == u'\\')
                ++i;
        }
        return -1;
    }

    qsizetype endOfBare(qsizetype i) const
    {
        int depth = 0;
        for (; i < text.size() && !isBlank(text[i]); ++i) {
            if (text[i] == u'(' && ++depth > 32)
                return -1;
            if (text[i] == u')' && --depth < 0)
                return i;
            if (text[i] == u'\\')
                ++i;
        }
        return depth == 0 ? std::min(i, text.size()) : -1;
    }

    /// Titles are short in posts; a long one is none.
    qsizetype endOfTitle(qsizetype i) const
    {
        const QChar quote = text[i] == u'(' ? QChar(u')') : text[i];
        if (quote != u'"' && quote != u'\'' && quote != u')')
            return text.size();
        const qsizetype most = std::min(text.size(), i + 1000);
        for (++i; i < most; ++i) {
            if (text[i] == quote)
                return i + 1;
            if (text[i] == u'\\')
                ++i;
        }
        return text.size();
    }

    void findDefinitions()
    {
        static const QRegularExpression definition(
            uR"(^[ ]{0,3}\[(?!\^)[^\[\]\n]{1,200}\]:[ \t]*(?:<((?:[^<>\n\\]|\\.)*)>|([^\s<]\S*)))"_s,
            QRegularExpression::MultilineOption);
        auto matches = definition.globalMatch(text);
        while (matches.hasNext()) {
            const auto match = matches.next();
            const int group = match.hasCaptured(1) ? 1 : 2;
            parts.addresses.append({MarkdownAddress::Kind::Definition, match.capturedStart(group),
                                    match.capturedEnd(group), match.capturedEnd(0)});
        }
    }

    QStringView text;
    qsizetype at = 0;
    qsizetype knownClose = -1;
    bool noClose = false;
    QHash<qsizetype, qsizetype> lastRun;
    QList<bool> open; ///< brackets that wait to be closed: whether an image's
    InlineParts parts;
};

} // namespace

InlineParts findInlineParts(QStringView text)
{
    return InlineScanner(text).scan();
}

} // namespace rundown
