// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/format/recap/frontmatter.h"

#include "models/format/recap/layout.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace rundown {

namespace {

/// The end of the line that begins at `from`, behind its "\n".
qsizetype lineEnd(QStringView text, qsizetype from)
{
    const qsizetype end = text.indexOf(u'\n', from);
    return end < 0 ? text.size() : end + 1;
}

QStringView lineAt(QStringView text, qsizetype from)
{
    QStringView line = text.mid(from, lineEnd(text, from) - from);
    while (!line.isEmpty() && (line.back() == u'\n' || line.back() == u'\r'))
        line.chop(1);
    return line;
}

qsizetype fencedLength(QStringView text, qsizetype start, QStringView fence)
{
    for (qsizetype at = lineEnd(text, start); at < text.size(); at = lineEnd(text, at)) {
        if (lineAt(text, at).trimmed() == fence)
            return lineEnd(text, at);
    }
    return 0;
}

/// Pelican: "Key: value" from the first line on (docs.getpelican.com, "File metadata"; Python-Markdown's
/// Meta-Data: a key is letters, digits, "-" and "_", a continuation line is indented, an empty line or "---"
/// ends it).
qsizetype keyValueLength(QStringView text)
{
    static const QRegularExpression key(u"^[ ]{0,3}[A-Za-z0-9_-]+:(\\s|$)"_s);
    qsizetype at = 0;
    while (at < text.size()) {
        const QStringView line = lineAt(text, at);
        const bool continued = at > 0 && (line.startsWith(u"    ") || line.startsWith(u'\t'));
        if (at > 0 && line == u"---")
            return lineEnd(text, at);
        if (line.trimmed().isEmpty() || (!continued && !key.match(line).hasMatch()))
            return line.trimmed().isEmpty() ? at : 0;
        at = lineEnd(text, at);
    }
    return at;
}

/// A title as it may stand in front matter, given what stands around its place.
QString titleFor(QStringView before, QStringView all, QString title)
{
    title.replace(u'\n', u' ');
    if (before.endsWith(u'"'))
        return title.replace(u'\\', u"\\\\"_s).replace(u'"', u"\\\""_s);
    if (before.endsWith(u'\''))
        return title.replace(u'\'', u"''"_s);
    static const QRegularExpression unsafe(u"^[\\s\\-?:,\\[\\]{}#&*!|>'\"%@`]|: | #|:$"_s);
    if (all.startsWith(u"---") && unsafe.match(title).hasMatch())
        return u'"' + title.replace(u'\\', u"\\\\"_s).replace(u'"', u"\\\""_s) + u'"';
    return title;
}

struct Value
{
    qsizetype begin = 0;
    qsizetype end = 0;
    QString title;
};

QString unquoted(QString raw, QChar quote)
{
    if (quote == u'"')
        return raw.replace(u"\\\""_s, u"\""_s).replace(u"\\\\"_s, u"\\"_s);
    return quote == u'\'' ? raw.replace(u"''"_s, u"'"_s) : raw;
}

/// The value behind "Title:" or "title =", without quotes; none where it could not be written back as it
/// stands.
std::optional<Value> titleValue(const QString &text)
{
    static const QRegularExpression line(u"^title[ \\t]*[:=][ \\t]*([^\\r\\n]*?)[ \\t]*\\r?$"_s,
                                         QRegularExpression::CaseInsensitiveOption |
                                             QRegularExpression::MultilineOption);
    const auto match = line.match(text);
    if (!match.hasMatch() || match.capturedLength(1) == 0)
        return std::nullopt;
    qsizetype begin = match.capturedStart(1);
    qsizetype end = match.capturedEnd(1);
    const QChar first = text[begin];
    const bool quoted = (first == u'"' || first == u'\'') && end - begin > 2 && text[end - 1] == first;
    begin += quoted ? 1 : 0;
    end -= quoted ? 1 : 0;
    const QString raw = text.mid(begin, end - begin);
    const QString title = unquoted(raw, quoted ? first : QChar());
    if (titleFor(QStringView(text).left(begin), text, title) != raw)
        return std::nullopt;
    return Value{begin, end, title};
}

} // namespace

qsizetype frontMatterLength(QStringView text)
{
    const qsizetype start = text.startsWith(QChar(0xfeff)) ? 1 : 0;
    const QStringView first = lineAt(text, start).trimmed();
    if (first == u"---" || first == u"+++")
        return fencedLength(text, start, first);
    return start > 0 ? 0 : keyValueLength(text);
}

FrontMatter readFrontMatter(const QString &text)
{
    const auto value = titleValue(text);
    if (!value)
        return {escapedForLayout(text), {}};
    return {escapedForLayout(text.left(value->begin)) + u"{title}"_s + escapedForLayout(text.mid(value->end)),
            value->title};
}

QString writeFrontMatter(const QString &layout, const QString &title)
{
    QString text;
    const Layout parsed = Layout::parse(layout);
    for (const LayoutLine &line : parsed.lines) {
        if (&line != &parsed.lines.first())
            text += u'\n';
        for (const LayoutToken &token : line.tokens)
            text += token.field == Field::Title ? titleFor(text, layout, title) : token.literal;
    }
    return text;
}

std::optional<QDate> dateOfFrontMatter(QStringView text)
{
    static const QRegularExpression date(u"^date[ \\t]*[:=][ \\t]*[\"']?(\\d{4}-\\d{2}-\\d{2})"_s,
                                         QRegularExpression::CaseInsensitiveOption |
                                             QRegularExpression::MultilineOption);
    const auto match = date.match(text);
    const QDate day = match.hasMatch() ? QDate::fromString(match.captured(1), Qt::ISODate) : QDate();
    return day.isValid() ? std::optional(day) : std::nullopt;
}

} // namespace rundown
