// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/format/profile/markdownlinks.h"

#include <QHash>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>
#include <optional>

using namespace Qt::StringLiterals;

namespace rundown {

namespace {

bool isBlank(QChar c)
{
    return c == u' ' || c == u'\t' || c == u'\n' || c == u'\r';
}

const QRegularExpression &definitionForm()
{
    static const QRegularExpression form(
        uR"(^[ ]{0,3}\[(?!\^)([^\[\]\n]{1,200})\]:[ \t]*(?:<((?:[^<>\n\\]|\\.)*)>|([^\s<]\S*)))"_s,
        QRegularExpression::MultilineOption);
    return form;
}

/// A bracket that waits to be closed.
struct Bracket
{
    qsizetype at = 0;
    bool isImage = false;
};

class InlineScanner
{
public:
    InlineScanner(QStringView source, bool isHtmlBlock, const QHash<QString, QString> &definitionsOfBody)
        : text(source), isHtml(isHtmlBlock), known(definitionsOfBody)
    {
        if (!isHtml)
            countBackticks();
    }

    InlineParts scan()
    {
        if (!isHtml)
            findDefinitions();
        while (at < text.size())
            step();
        parts.addresses += bare;
        std::ranges::stable_sort(parts.addresses, {}, &MarkdownAddress::begin);
        return std::move(parts);
    }

private:
    void step()
    {
        if (isHtml && text[at] != u'<') {
            ++at;
            return;
        }
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
            open.append({at, at > 0 && text[at - 1] == u'!' && (at < 2 || text[at - 2] != u'\\')});
            break;
        case u'h':
            bareAddress();
            return;
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

    /// `<https://…>`, tags with the addresses in them, comments.
    void html()
    {
        if (text.mid(at).startsWith(u"<!--"))
            return comment();
        const bool starts = at + 1 < text.size() && (text[at + 1].isLetter() || text[at + 1] == u'/');
        const qsizetype close = starts ? nextOf(tagEnd) : -1;
        if (close < 0) {
            ++at;
            return;
        }
        static const QRegularExpression scheme(u"^<[A-Za-z][A-Za-z0-9+.-]{1,31}:[^\\s<>]*>$"_s);
        const QString tag = text.mid(at, close + 1 - at).toString();
        if (scheme.match(tag).hasMatch())
            parts.addresses.append({MarkdownAddress::Kind::Autolink, at + 1, close, close + 1});
        else
            addressesInTag(tag, close + 1);
        at = close + 1;
    }

    void addressesInTag(const QString &tag, qsizetype after)
    {
        static const QRegularExpression attribute(
            uR"x(\s(src|href|poster)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'=<>`]+)))x"_s,
            QRegularExpression::CaseInsensitiveOption);
        parts.tags.append({at, after});
        if (tag.startsWith(u"</a", Qt::CaseInsensitive))
            isInAnchor = false;
        else if (tag.size() > 2 && tag.startsWith(u"<a", Qt::CaseInsensitive) && !tag[2].isLetterOrNumber())
            isInAnchor = true;
        for (auto matches = attribute.globalMatch(tag); matches.hasNext();) {
            const auto match = matches.next();
            const int group = match.lastCapturedIndex();
            const bool leads = match.captured(1).compare(u"href", Qt::CaseInsensitive) == 0;
            using Kind = MarkdownAddress::Kind;
            parts.addresses.append({leads ? Kind::HtmlLink : Kind::Html, at + match.capturedStart(group),
                                    at + match.capturedEnd(group), after});
        }
    }

    void comment()
    {
        const qsizetype close = nextOf(commentEnd);
        if (close < 0) {
            ++at;
            return;
        }
        parts.tags.append({at, close + 3});
        at = close + 3;
    }

    /// The end of a tag or of a comment; looked for once, until it is passed.
    struct End
    {
        QLatin1StringView mark;
        qsizetype place = -1;
        bool isNone = false;
    };

    qsizetype nextOf(End &end) const
    {
        if (!end.isNone && end.place <= at) {
            end.place = text.indexOf(end.mark, at);
            end.isNone = end.place < 0;
        }
        return end.isNone ? -1 : end.place;
    }

    /// Up to a blank or to what Chinese puts behind an address, without the marks of the sentence.
    void bareAddress()
    {
        static const QString stops = u"<>\"`[]()，。；：！？、）（】【」「』『》《〉〈”“’‘…"_s;
        static const QString marks = u".,;:!?'*_~"_s;
        const QStringView rest = text.mid(at);
        const bool begins = (rest.startsWith(u"https://") || rest.startsWith(u"http://")) &&
                            (at == 0 || text[at - 1].unicode() > 0x7f || !text[at - 1].isLetterOrNumber());
        const qsizetype begin = at++;
        if (!begins)
            return;
        while (at < text.size() && !text[at].isSpace() && !stops.contains(text[at]))
            ++at;
        qsizetype end = at;
        while (end > begin && marks.contains(text[end - 1]))
            --end;
        if (!isInAnchor && !definitions.contains(begin))
            bare.append({MarkdownAddress::Kind::Bare, begin, end, end});
    }

    void closeBracket()
    {
        const std::optional<Bracket> opened = open.isEmpty() ? std::nullopt : std::optional(open.takeLast());
        ++at;
        if (!opened)
            return;
        const auto found = at < text.size() && text[at] == u'(' ? destination(at + 1) : std::nullopt;
        if (!found)
            return reference(*opened);
        parts.addresses.append(*found);
        parts.addresses.last().kind =
            opened->isImage ? MarkdownAddress::Kind::Image : MarkdownAddress::Kind::Link;
        forgetTextOf(*opened);
        at = found->after;
    }

    /// No address in a link's own text is a link.
    void forgetTextOf(const Bracket &opened)
    {
        while (!bare.isEmpty() && bare.last().begin > opened.at)
            bare.removeLast();
    }

    /// The label in the brackets behind, else in these.
    void reference(const Bracket &opened)
    {
        constexpr qsizetype longest = 200;
        qsizetype begin = opened.at + 1;
        qsizetype end = at - 1;
        qsizetype after = at;
        if (at < text.size() && text[at] == u'[') {
            const qsizetype close = text.mid(at, longest + 2).indexOf(u']');
            after = close < 0 ? at : at + close + 1;
            if (close > 1) {
                begin = at + 1;
                end = at + close;
            }
        }
        const bool isDefinition = at < text.size() && text[at] == u':';
        const bool hasLabel = end > begin && end - begin <= longest;
        const QString label = hasLabel ? normalizedLabel(text.mid(begin, end - begin)) : QString();
        if (after > at || definitionHeads.contains(opened.at) || (hasLabel && known.contains(label)))
            forgetTextOf(opened);
        at = after;
        if (!opened.isImage && !isDefinition && hasLabel)
            parts.references.append({label, after});
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
        for (auto matches = definitionForm().globalMatch(text); matches.hasNext();) {
            const auto match = matches.next();
            const int group = match.hasCaptured(2) ? 2 : 3;
            parts.addresses.append({MarkdownAddress::Kind::Definition, match.capturedStart(group),
                                    match.capturedEnd(group), match.capturedEnd(0)});
            definitions.insert(match.capturedStart(group));
            definitionHeads.insert(match.capturedStart(1) - 1);
        }
    }

    QStringView text;
    qsizetype at = 0;
    bool isHtml = false;
    const QHash<QString, QString> &known; ///< by their labels
    bool isInAnchor = false;              ///< what stands there is a link already
    End tagEnd{">"_L1};
    End commentEnd{"-->"_L1};
    QHash<qsizetype, qsizetype> lastRun;
    QSet<qsizetype> definitions;     ///< where their addresses begin
    QSet<qsizetype> definitionHeads; ///< where their labels' brackets are
    QList<Bracket> open;
    QList<MarkdownAddress> bare;
    InlineParts parts;
};

/// The character of a numeric entity; nothing for none.
QString characterOf(const QString &number)
{
    const bool isHex = number.startsWith(u'x', Qt::CaseInsensitive);
    const char32_t code = isHex ? number.mid(1).toUInt(nullptr, 16) : number.toUInt();
    const bool isOne = code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff);
    return isOne ? QString::fromUcs4(&code, 1) : QString();
}

} // namespace

InlineParts findInlineParts(QStringView text, bool isHtml, const QHash<QString, QString> &definitions)
{
    return InlineScanner(text, isHtml, definitions).scan();
}

QHash<QString, QString> linkDefinitionsIn(QStringView text)
{
    QHash<QString, QString> definitions;
    for (auto matches = definitionForm().globalMatch(text); matches.hasNext();) {
        const auto match = matches.next();
        const QString label = normalizedLabel(match.capturedView(1));
        if (!definitions.contains(label))
            definitions.insert(label, match.captured(2) + match.captured(3));
    }
    return definitions;
}

QString normalizedLabel(QStringView label)
{
    return label.toString().simplified().toCaseFolded();
}

QString plainAddress(const QString &written, bool isHtml)
{
    static const QRegularExpression escape(
        uR"(\\([!-/:-@\[-`{-~])|&(?:(amp|lt|gt|quot|apos)|#(\d{1,7}|[xX][0-9A-Fa-f]{1,6}));)"_s);
    static const QHash<QString, QString> names{
        {u"amp"_s, u"&"_s}, {u"lt"_s, u"<"_s}, {u"gt"_s, u">"_s}, {u"quot"_s, u"\""_s}, {u"apos"_s, u"'"_s}};
    QString plain;
    qsizetype done = 0;
    for (auto matches = escape.globalMatch(written); matches.hasNext();) {
        const auto match = matches.next();
        if (isHtml && match.hasCaptured(1))
            continue;
        plain += QStringView(written).mid(done, match.capturedStart() - done);
        plain += match.captured(1) + names.value(match.captured(2)) + characterOf(match.captured(3));
        done = match.capturedEnd();
    }
    return plain + written.mid(done);
}

} // namespace rundown
