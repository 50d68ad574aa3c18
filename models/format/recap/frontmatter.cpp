// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/format/recap/frontmatter.h"

#include "models/format/recap/layout.h"

#include <QCoreApplication>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace rundown {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(FrontMatter)
};

/// A word in the title's place that the text does not have otherwise, and that every flavour takes for a
/// text.
QString titleWordFor(const QString &text)
{
    QString word = u"RundownTitle"_s;
    while (text.contains(word))
        word += u'X';
    return word;
}

/// A layout's text without what makes it a layout, with a word in the place of the title.
struct PlainText
{
    QString text;
    QString titleWord; ///< empty where there is no place for the title
};

PlainText plainTextOf(const QString &layout)
{
    PlainText plain;
    const QString word = titleWordFor(layout);
    const Layout parsed = Layout::parse(layout);
    for (const LayoutLine &line : parsed.lines) {
        if (&line != &parsed.lines.first())
            plain.text += u'\n';
        for (const LayoutToken &token : line.tokens) {
            const bool isTitle = token.field == Field::Title;
            plain.text += isTitle ? word : token.literal;
            if (isTitle)
                plain.titleWord = word;
        }
    }
    return plain;
}

QString layoutOf(const PlainText &plain)
{
    const QString layout = escapedForLayout(plain.text);
    return plain.titleWord.isEmpty() ? layout : QString(layout).replace(plain.titleWord, u"{title}"_s);
}

/// Changes the fields of a layout's text, which goes without the line feed at its end: what comes to stand
/// below its last line needs that. Fails where it would not be found as front matter again.
Result<QString> withFields(const QString &text, const FrontMatterFields &fields)
{
    auto written = putFrontMatterFields(text + u'\n', fields);
    if (!written)
        return written;
    const bool wasWhole = frontMatterLength(text + u'\n') == text.size() + 1;
    if (wasWhole && frontMatterLength(*written) != written->size())
        return fail(Text::tr("This cannot be written into this front matter."),
                    Text::tr("Change the front matter's text itself."));
    if (written->endsWith(u'\n'))
        written->chop(1);
    return written;
}

} // namespace

qsizetype frontMatterLength(QStringView text)
{
    const qsizetype length = findFrontMatter(text).length;
    // A line with a lone CR in it would be several lines to others.
    for (qsizetype i = text.left(length).indexOf(u'\r'); i >= 0 && i < length;
         i = text.indexOf(u'\r', i + 1)) {
        if (i + 1 >= text.size() || text[i + 1] != u'\n')
            return 0;
    }
    return length;
}

static QString onOneLine(const QString &title)
{
    static const QRegularExpression lineEnd(u"\\s*\\n\\s*"_s);
    return QString(title).replace(lineEnd, u" "_s);
}

/// With the title's value taken out, where it can be put back; `said` is what the title says.
static FrontMatter withoutTitle(const QString &text, const std::optional<FrontMatterTitle> &title,
                                const QString &said)
{
    if (title) {
        const QString layout =
            escapedForLayout(text.left(title->begin)) + u"{title}"_s + escapedForLayout(text.mid(title->end));
        if (writeFrontMatter(layout, title->title) == text)
            return {layout, title->title};
    }
    return {escapedForLayout(text), onOneLine(said)};
}

FrontMatter readFrontMatter(const QString &text)
{
    std::optional<FrontMatterTitle> title;
    const auto fields = readFrontMatterFields(text, nullptr, title);
    return withoutTitle(text, title, fields ? fields->title : QString());
}

FrontMatter readFrontMatter(const QString &text, qsizetype length, const QString &file, Problems &problems)
{
    if (length == 0)
        return {};
    const QString front = text.left(length);
    Problems found;
    std::optional<FrontMatterTitle> title;
    const auto fields = readFrontMatterFields(front, &found, title);
    if (!fields) {
        Problem problem = fields.error();
        problem.severity = Problem::Severity::Warning;
        found.append(problem);
    }
    for (Problem &problem : found) {
        problem.file = file;
        problem.code = frontMatterCode;
    }
    problems += found;
    return withoutTitle(front.endsWith(u'\n') ? front.chopped(1) : front, title,
                        fields ? fields->title : QString());
}

/// A title that stands in the text itself stays as it is written until the event has another one.
static QString withEventTitle(const QString &text, const QString &title)
{
    const QString wanted = onOneLine(title).trimmed();
    if (wanted.isEmpty())
        return text;
    auto fields = readFrontMatterFields(text);
    if (!fields || fields->title.isEmpty() || onOneLine(fields->title) == wanted)
        return text;
    fields->title = wanted;
    const auto written = withFields(text, *fields);
    // The lines of the front matter are counted by its layout.
    return written && written->count(u'\n') == text.count(u'\n') ? *written : text;
}

QString writeFrontMatter(const QString &layout, const QString &title)
{
    const PlainText plain = plainTextOf(layout);
    QString text = plain.text;
    if (plain.titleWord.isEmpty())
        return withEventTitle(text, title);
    const FrontMatterFlavour flavour = findFrontMatter(text).flavour;
    for (qsizetype at = text.indexOf(plain.titleWord); at >= 0; at = text.indexOf(plain.titleWord, at)) {
        const qsizetype end = at + plain.titleWord.size();
        const QChar before = at > 0 ? text[at - 1] : QChar();
        const bool isQuoted = (before == u'"' || before == u'\'') && end < text.size() && text[end] == before;
        QChar quote = isQuoted ? before : QChar();
        QString written = frontMatterTitleText(flavour, quote, title);
        if (isQuoted)
            written = quote + written + quote;
        text.replace(at - (isQuoted ? 1 : 0), end - at + (isQuoted ? 2 : 0), written);
        at += written.size();
    }
    return text;
}

Result<FrontMatterFields> fieldsOfLayout(const QString &layout, const QString &title, Problems *problems)
{
    const PlainText plain = plainTextOf(layout);
    auto fields = readFrontMatterFields(plain.text, problems);
    if (fields && !plain.titleWord.isEmpty())
        fields->title = title;
    return fields;
}

Result<QString> layoutWithFields(const QString &layout, const FrontMatterFields &fields)
{
    PlainText plain = plainTextOf(layout);
    const bool isNew = plain.text.trimmed().isEmpty();
    if (isNew)
        plain = plainTextOf(u"---\ntitle: {title}\n---"_s);
    const auto before = readFrontMatterFields(plain.text);
    if (!before)
        return tl::make_unexpected(before.error());
    FrontMatterFields wanted = fields;
    wanted.title = before->title;
    if (wanted == *before)
        return layout;
    const auto text = withFields(plain.text, wanted);
    if (!text)
        return tl::make_unexpected(text.error());
    plain.text = *text;
    return layoutOf(plain);
}

QString layoutWithTitlePlace(const QString &layout)
{
    PlainText plain = plainTextOf(layout);
    if (!plain.titleWord.isEmpty())
        return layout;
    auto fields = readFrontMatterFields(plain.text);
    if (!fields || !fields->title.isEmpty() || plain.text.trimmed().isEmpty())
        return layout;
    fields->title = plain.titleWord = titleWordFor(plain.text);
    const auto text = withFields(plain.text, *fields);
    if (!text)
        return layout;
    plain.text = *text;
    return layoutOf(plain);
}

/// The text with a word as its title in a form that may be replaced by any other title.
static std::optional<QString> withTitleWord(const QString &text, FrontMatterFields fields,
                                            const QString &word)
{
    fields.title = word;
    const FrontMatterFlavour flavour = findFrontMatter(text).flavour;
    for (const auto &written : {withFields(text, fields), putNewFrontMatterTitle(text, word)}) {
        const auto title = written ? findFrontMatterTitle(*written) : std::nullopt;
        if (title && title->title == word && findFrontMatter(*written).flavour == flavour)
            return *written;
    }
    return std::nullopt;
}

QString layoutForTitle(const QString &layout, const QString &title)
{
    const PlainText plain = plainTextOf(layout);
    if (!plain.titleWord.isEmpty()) // nearly always
        return layout;
    auto fields = readFrontMatterFields(plain.text);
    if (!fields || fields->title.isEmpty())
        return title.isEmpty() ? layout : layoutWithTitlePlace(layout);
    const QString word = titleWordFor(plain.text);
    if (const auto text = withTitleWord(plain.text, *fields, word))
        return layoutOf({*text, word});
    fields->title = title;
    const auto text = withFields(plain.text, *fields);
    return text ? layoutOf({*text, {}}) : layout;
}

QString titleOfLayout(const QString &layout)
{
    const PlainText plain = plainTextOf(layout);
    if (!plain.titleWord.isEmpty())
        return {};
    const auto fields = readFrontMatterFields(plain.text);
    return fields ? onOneLine(fields->title) : QString();
}

std::optional<QDate> dateOfFrontMatter(const QString &layout)
{
    if (const auto fields = fieldsOfLayout(layout, {}); fields && fields->date)
        return fields->date->day;
    // Broken front matter, or a form of date that is not known, may begin with a day all the same.
    static const QRegularExpression date(u"^date[ \\t]*[:=][ \\t]*[\"']?(\\d{4}-\\d{2}-\\d{2})"_s,
                                         QRegularExpression::CaseInsensitiveOption |
                                             QRegularExpression::MultilineOption);
    const auto match = date.match(layout);
    const QDate day = match.hasMatch() ? QDate::fromString(match.captured(1), Qt::ISODate) : QDate();
    return day.isValid() ? std::optional(day) : std::nullopt;
}

} // namespace rundown
