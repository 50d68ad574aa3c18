// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/event/markdownwords.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rundown {

namespace {

/// How much of `text` a pattern takes at `from`; 0 where it does not match there.
qsizetype lengthOf(const QRegularExpression &pattern, QStringView text, qsizetype from)
{
    const auto match = pattern.match(text, from, QRegularExpression::NormalMatch,
                                     QRegularExpression::AnchorAtOffsetMatchOption);
    return match.hasMatch() ? match.capturedLength() : 0;
}

qsizetype indentOf(QStringView line)
{
    const auto isInk = [](QChar c) { return c != u' ' && c != u'\t'; };
    return std::ranges::find_if(line, isInk) - line.begin();
}

bool isBlank(QStringView line)
{
    return indentOf(line) == line.size();
}

} // namespace

bool takesFence(QStringView line, MarkdownState &state)
{
    const qsizetype indent = indentOf(line);
    const QChar mark = indent < line.size() ? line[indent] : QChar();
    qsizetype end = indent;
    while (end < line.size() && line[end] == mark)
        ++end;
    const int length = int(end - indent);
    const bool isFence = (mark == u'`' || mark == u'~') && length >= 3;
    if (state.fenceLength > 0) {
        if (isFence && mark == state.fence && length >= state.fenceLength && isBlank(line.mid(end)))
            state.fenceLength = 0;
        return true;
    }
    if (!isFence || (mark == u'`' && line.mid(end).contains(u'`')))
        return false;
    state.fence = mark;
    state.fenceLength = length;
    return true;
}

namespace {

bool isListItem(QStringView line)
{
    static const QRegularExpression mark(u"[ \\t]*(?:[-+*]|[0-9]{1,9}[.)])(?:[ \\t]|$)"_s);
    return lengthOf(mark, line, 0) > 0;
}

/// Whether the line belongs to a code block by its indent.
bool takesIndentedCode(QStringView line, MarkdownState &state)
{
    const bool blank = isBlank(line);
    const qsizetype indent = indentOf(line);
    const bool deep = !blank && (indent >= 4 || line.startsWith(u'\t'));
    const bool isCode = deep && !state.ofNotes && !state.inList && (state.afterBlank || state.inCode);
    if (!blank) {
        state.inList = !isCode && (isListItem(line) || (state.inList && (indent > 0 || !state.afterBlank)));
        state.inCode = isCode;
    }
    state.afterBlank = blank;
    return isCode;
}

/// The marks at the head of a line: of quotes, items, headings, tasks, open notes, and the stamp of a note.
qsizetype behindHead(QStringView line)
{
    static const QRegularExpression marks(
        u"(?:[ \\t]*(?:>|(?:[-+*]|[0-9]{1,9}[.)])(?=[ \\t]|$)|#{1,6}(?=[ \\t]|$)))*[ \\t]*"
        "(?:\\[(?:[ xX]|(?:link)?\\?)\\](?=[ \\t]))?[ \\t]*(?:\\[(?:[0-9]{1,2}:)?[0-9]{1,3}:[0-9]{2}\\])?"_s);
    return lengthOf(marks, line, 0);
}

/// A line that only says something to the tools.
bool isTechnical(QStringView line)
{
    static const QRegularExpression pattern(u" {0,3}(?:\\[(?!\\^)[^\\]]+\\]:.*|\\[(?:TOC|toc)\\][ \\t]*)$"_s);
    return lengthOf(pattern, line, 0) > 0;
}

/// Behind the bracket that closes the one at `from`; `from` where none does.
qsizetype behindBracket(QStringView text, qsizetype from, QChar open, QChar close)
{
    int depth = 0;
    for (qsizetype i = from; i < text.size(); ++i) {
        if (text[i] == u'\\')
            ++i;
        else if (text[i] == open)
            ++depth;
        else if (text[i] == close && --depth == 0)
            return i + 1;
    }
    return from;
}

/// What stands behind the text of a link: `](target "title")`, `][label]`.
qsizetype behindTarget(QStringView line, qsizetype from)
{
    if (line.mid(from).startsWith(u"]("))
        return std::max(behindBracket(line, from + 1, u'(', u')'), from + 1);
    if (line.mid(from).startsWith(u"]["))
        return std::max(behindBracket(line, from + 1, u'[', u']'), from + 1);
    return from;
}

/// Tags, addresses in angle brackets, comments.
qsizetype behindTag(QStringView line, qsizetype from, MarkdownState &state)
{
    if (line.mid(from).startsWith(u"<!--")) {
        const qsizetype end = line.indexOf(u"-->", from + 4);
        state.comment = end < 0;
        return end < 0 ? line.size() : end + 3;
    }
    static const QRegularExpression tag(u"</?[a-zA-Z][^<>]*>"_s);
    return from + lengthOf(tag, line, from);
}

/// For a template engine: `{% … %}`, `{{ … }}`, `{: .class}`, `{#id}`, `{static}`.
qsizetype behindTemplate(QStringView line, qsizetype from)
{
    static const QRegularExpression pattern(
        u"\\{%.*?%\\}|\\{\\{.*?\\}\\}|\\{[:#.][^}]*\\}|\\{(?:static|filename|attach)\\}"_s);
    return from + lengthOf(pattern, line, from);
}

bool isAsciiMark(QChar c)
{
    return c > u' ' && c < u'\x7f' && !c.isLetterOrNumber();
}

/// Behind what stands at `from` and is no word; `from` where it is one.
qsizetype behindMarkup(QStringView line, qsizetype from, MarkdownState &state)
{
    static const QRegularExpression entity(
        u"&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z][a-zA-Z0-9]{1,31});"_s);
    static const QRegularExpression footnote(u"\\[\\^[^\\]\\s]+\\]:?"_s);
    switch (line[from].unicode()) {
    case u'\\':
        return from + (from + 1 < line.size() && isAsciiMark(line[from + 1]) ? 1 : 0);
    case u'<':
        return behindTag(line, from, state);
    case u'{':
        return behindTemplate(line, from);
    case u'&':
        return from + lengthOf(entity, line, from);
    case u'[':
        return from + lengthOf(footnote, line, from);
    case u']':
        return behindTarget(line, from);
    default:
        return from;
    }
}

/// The run of backticks at `from`, and where the run that closes it begins; -1 where none does.
struct CodeMark
{
    qsizetype length = 0;
    qsizetype close = -1;
};

qsizetype backticksAt(QStringView line, qsizetype from)
{
    qsizetype end = from;
    while (end < line.size() && line[end] == u'`')
        ++end;
    return end - from;
}

CodeMark codeMarkAt(QStringView line, qsizetype from)
{
    CodeMark mark{backticksAt(line, from), -1};
    for (qsizetype i = from + mark.length; i < line.size();) {
        const qsizetype length = backticksAt(line, i);
        if (length == mark.length) {
            mark.close = i;
            break;
        }
        i += std::max<qsizetype>(length, 1);
    }
    return mark;
}

/// Collects spans; what is not words lies between them.
class Spans
{
public:
    void addLetter(qsizetype at)
    {
        if (m_spans.isEmpty() || m_closed)
            m_spans.append({int(at), 0, false});
        m_closed = false;
        m_spans.last().length = int(at) - m_spans.last().begin + 1;
    }
    void addCode(qsizetype begin, qsizetype end)
    {
        m_spans.append({int(begin), int(end - begin), true});
        m_closed = true;
    }
    void close() { m_closed = true; }
    QList<WordSpan> take() { return std::move(m_spans); }

private:
    QList<WordSpan> m_spans;
    bool m_closed = true;
};

bool startsAddress(QStringView text)
{
    const auto starts = [text](QStringView word) {
        return text.size() > word.size() && text.startsWith(word, Qt::CaseInsensitive) &&
               !text[word.size()].isSpace();
    };
    const auto isOfScheme = [](QChar c) {
        return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z') || (c >= u'0' && c <= u'9') ||
               c == u'+' || c == u'-';
    };
    qsizetype scheme = 0;
    while (scheme < text.size() && scheme < 16 && isOfScheme(text[scheme]))
        ++scheme;
    const bool hasScheme = scheme > 1 && text.mid(scheme).startsWith(u"://") && text.size() > scheme + 3;
    return hasScheme || starts(u"mailto:") || starts(u"www.");
}

bool beginsWord(QStringView line, qsizetype at)
{
    return at == 0 || !line[at - 1].isLetterOrNumber() || isIdeograph(line[at - 1].unicode());
}

QList<WordSpan> spansFrom(QStringView line, qsizetype from, MarkdownState &state)
{
    Spans spans;
    for (qsizetype i = from; i < line.size();) {
        qsizetype behind = behindMarkup(line, i, state);
        if (behind == i && beginsWord(line, i))
            behind = behindAddress(line, i);
        if (behind > i) {
            spans.close();
            const bool escape = line[i] == u'\\' && behind < line.size();
            i = behind;
            if (escape)
                spans.addLetter(i++);
        } else if (line[i] == u'`') {
            const CodeMark mark = codeMarkAt(line, i);
            spans.close();
            if (mark.close > 0)
                spans.addCode(i + mark.length, mark.close);
            i = (mark.close > 0 ? mark.close : i) + mark.length;
        } else {
            spans.addLetter(i++);
        }
    }
    return spans.take();
}

} // namespace

bool isIdeograph(char32_t letter)
{
    switch (QChar::script(letter)) {
    case QChar::Script_Han:
    case QChar::Script_Hiragana:
    case QChar::Script_Katakana:
    case QChar::Script_Bopomofo:
        return true;
    default:
        return letter == 0x30fc || letter == 0xff70; // the long mark of kana is of no script
    }
}

char32_t takeLetter(QStringView text, qsizetype &at)
{
    const QChar first = text[at++];
    if (first.isHighSurrogate() && at < text.size() && text[at].isLowSurrogate())
        return QChar::surrogateToUcs4(first, text[at++]);
    return first.unicode();
}

qsizetype behindAddress(QStringView text, qsizetype from)
{
    if (!startsAddress(text.mid(from)))
        return from;
    int depth = 0;
    for (; from < text.size(); ++from) {
        const QChar c = text[from];
        depth += c == u'(' ? 1 : 0;
        if (c.isSpace() || c == u'<' || c == u'>' || c == u'"' || c == u'`' || c == u'|' ||
            c.unicode() >= 0x2e80 || (c >= u'\u2018' && c <= u'\u201d') || (c == u')' && --depth < 0))
            break;
    }
    return from;
}

QList<WordSpan> wordSpans(QStringView line, MarkdownState &state)
{
    qsizetype from = 0;
    if (state.comment) {
        const qsizetype end = line.indexOf(u"-->");
        if (end < 0)
            return {};
        state.comment = false;
        from = end + 3;
    } else if (takesFence(line, state) || takesIndentedCode(line, state) || isTechnical(line)) {
        return {};
    } else {
        from = behindHead(line);
    }
    return spansFrom(line, from, state);
}

} // namespace rundown
