// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/checks/markedtext.h"

#include "models/format/recap/pour.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace rundown {

namespace {

using Type = MarkdownBlock::Type;

void hide(QString &text, qsizetype begin, qsizetype length)
{
    for (qsizetype i = begin; i < begin + length; ++i) {
        if (text[i] != u'\n')
            text[i] = hiddenCharacter;
    }
}

/// Hides the group of every match.
void hideAll(QString &text, const QRegularExpression &pattern, int group)
{
    const QString before = text;
    for (auto match = pattern.globalMatch(before); match.hasNext();) {
        const auto found = match.next();
        if (found.capturedLength(group) > 0)
            hide(text, found.capturedStart(group), found.capturedLength(group));
    }
}

qsizetype runLength(QStringView text, qsizetype at)
{
    qsizetype end = at;
    while (end < text.size() && text[end] == text[at])
        ++end;
    return end - at;
}

/// Where the code that begins with `length` backticks ends, -1 where it does not: never behind an empty line
/// (CommonMark 6.1: the backticks of the end are as many).
qsizetype endOfCode(QStringView text, qsizetype from, qsizetype length)
{
    for (qsizetype i = from; i < text.size(); ++i) {
        if (text[i] == u'\n' && i + 1 < text.size() && text[i + 1] == u'\n')
            return -1;
        if (text[i] != u'`')
            continue;
        const qsizetype run = runLength(text, i);
        if (run == length)
            return i;
        i += run - 1;
    }
    return -1;
}

void hideCodeSpans(QString &text)
{
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text[i] == u'\\') {
            ++i;
            continue;
        }
        if (text[i] != u'`')
            continue;
        const qsizetype length = runLength(text, i);
        const qsizetype end = endOfCode(text, i + length, length);
        if (end >= 0)
            hide(text, i + length, end - i - length);
        i = (end >= 0 ? end : i) + length - 1;
    }
}

void hideTags(QString &text)
{
    static const QRegularExpression tag(u"<([A-Za-z/!?](?:[^<>\\n]|\\n(?!\\n))*)>"_s);
    static const QRegularExpression templateTag(u"(\\{[%{](?:[^\\n])*?[%}]\\})"_s);
    hideAll(text, tag, 1);
    hideAll(text, templateTag, 1);
}

void hideLinks(QString &text)
{
    static const QRegularExpression destination(
        u"\\]\\(((?:<[^<>\\n]*>|[^()\\s]|\\([^()\\s]*\\))*(?:[ \\t]+(?:\"[^\"\\n]*\"|'[^'\\n]*'))?)[ \\t]*\\)"_s);
    static const QRegularExpression definition(u"^ {0,3}\\[[^\\]^\\n][^\\]\\n]*\\]:([^\\n]*)"_s,
                                               QRegularExpression::MultilineOption);
    hideAll(text, destination, 1);
    hideAll(text, definition, 1);
}

/// Only with these in it a text may hold code or HTML that takes whole lines. In a note, four blanks are the
/// usual way to go one level deeper.
bool mayHoldCode(const QString &text, MarkedText::Kind kind)
{
    static const QRegularExpression inBody(u"^(?:\\t| {4})|```|~~~|^[ >*+-]*<"_s,
                                           QRegularExpression::MultilineOption);
    static const QRegularExpression inNotes(u"^(?:\\t\\t| {6})|```|~~~|^[ >*+-]*<"_s,
                                            QRegularExpression::MultilineOption);
    return (kind == MarkedText::Kind::Notes ? inNotes : inBody).match(text).hasMatch();
}

/// A number other than 1 right below a line that is no numbered item; see checkNumbersBelowText.
bool mayHoldNumberBelowText(const QString &text)
{
    static const QRegularExpression number(
        uR"(^(?![ \t]*\d{1,2}[.)][ \t])[^\n]*\S[ \t]*\n[ \t]*(?!1[.)])\d{1,2}[.)][ \t]+\S)"_s,
        QRegularExpression::MultilineOption);
    return number.match(text).hasMatch();
}

bool isHidden(Type block)
{
    return block == Type::CodeBlock || block == Type::HtmlBlock;
}

} // namespace

MarkedText::MarkedText(const QString &text, Kind kind, bool needsBlocks, MarkdownWorker &worker)
    : m_kind(kind), m_text(text)
{
    splitLines();
    if (kind != Kind::Line && (needsBlocks || mayHoldCode(text, kind) || mayHoldNumberBelowText(text)))
        readBlocks(worker);
    m_withoutCode = m_text;
    hideCodeLines();
    hideCodeSpans(m_withoutCode);
    m_withoutTags = m_withoutCode;
    hideTags(m_withoutTags);
    m_withoutLinks = m_withoutTags;
    hideLinks(m_withoutLinks);
    m_words = m_withoutLinks;
    static const QRegularExpression bare(bareAddressPattern());
    hideAll(m_words, bare, 0);
}

void MarkedText::splitLines()
{
    for (qsizetype at = 0; at <= m_text.size();) {
        qsizetype end = m_text.indexOf(u'\n', at);
        end = end < 0 ? m_text.size() : end;
        Line line;
        line.begin = at;
        line.end = end;
        m_lines.append(line);
        at = end + 1;
    }
}

void MarkedText::readBlocks(MarkdownWorker &worker)
{
    QString body = m_kind == Kind::Notes ? notesToLines(m_text, {{}, u"- "_s}).join(u'\n') : m_text;
    body.replace(u'\r', u' '); // which ends a line for cmark, but not for us
    const auto blocks = worker.blocks(body.toUtf8());
    m_known = blocks.has_value();
    if (!m_known)
        return;
    Type outermost = Type::Paragraph;
    Type innermost = Type::Paragraph;
    qsizetype next = 0;
    for (qsizetype i = 0; i < m_lines.size(); ++i) {
        for (; next < blocks->size() && (*blocks)[next].line <= i + 1; ++next) {
            const MarkdownBlock &block = (*blocks)[next];
            innermost = block.type;
            m_lines[i].beginsItem =
                m_lines[i].beginsItem || (block.type == Type::Item && block.line == i + 1);
            if (block.depth != 1)
                continue;
            outermost = block.type;
            m_lines[i].begins = block.line == i + 1;
        }
        m_lines[i].block = innermost;
        m_lines[i].outermost = outermost;
    }
}

void MarkedText::hideCodeLines()
{
    for (const Line &line : std::as_const(m_lines)) {
        if (isHidden(line.block))
            hide(m_withoutCode, line.begin, line.end - line.begin);
    }
}

const QString &fullWidthPunctuation()
{
    static const QString marks = u"，。；：！？、）（】【」「』『》《〉〈”“’‘…—～｜\u3000"_s;
    return marks;
}

const QString &bareAddressPattern()
{
    static const QString pattern =
        u"(?<![A-Za-z0-9/@.=\"'])(?:https?://|www\\.)[^\\s<>\ufffc"_s + fullWidthPunctuation() + u"]+"_s;
    return pattern;
}

} // namespace rundown
