// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/format/frontmatter/frontmatter.h"
#include "models/format/frontmatter/frontmatterformat.h"
#include "models/format/frontmatter/frontmattervalues.h"
#include "models/format/yaml/yamlscalar.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <array>
#include <utility>

using namespace Qt::StringLiterals;

namespace rundown {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(FrontMatter)
};

using Flavour = FrontMatterFlavour;
using Kind = FrontMatterValue::Kind;

/// The fields, one by one.
enum class Part { Title, Date, Categories, Tags, Slug, Authors, Summary, Status, Draft };

/// The order in which they usually stand.
constexpr std::array parts{Part::Title,   Part::Date,    Part::Categories, Part::Tags, Part::Slug,
                           Part::Authors, Part::Summary, Part::Status,     Part::Draft};

/// The names that generators know it by; the first is what a new key is called, if nothing speaks against it.
QStringList namesOf(Part part)
{
    switch (part) {
    case Part::Title:
        return {u"title"_s};
    case Part::Date:
        return {u"date"_s};
    case Part::Categories:
        return {u"categories"_s, u"category"_s};
    case Part::Tags:
        return {u"tags"_s, u"tag"_s};
    case Part::Slug:
        return {u"slug"_s};
    case Part::Authors:
        return {u"authors"_s, u"author"_s};
    case Part::Summary:
        return {u"summary"_s, u"excerpt"_s, u"description"_s};
    case Part::Status:
        return {u"status"_s};
    case Part::Draft:
        return {u"draft"_s, u"published"_s};
    }
    return {};
}

bool isList(Part part)
{
    return part == Part::Categories || part == Part::Tags || part == Part::Authors;
}

QString *textIn(FrontMatterFields &fields, Part part)
{
    switch (part) {
    case Part::Title:
        return &fields.title;
    case Part::Slug:
        return &fields.slug;
    case Part::Summary:
        return &fields.summary;
    case Part::Status:
        return &fields.status;
    default:
        return nullptr;
    }
}

QStringList *listIn(FrontMatterFields &fields, Part part)
{
    return part == Part::Tags         ? &fields.tags
           : part == Part::Categories ? &fields.categories
           : part == Part::Authors    ? &fields.authors
                                      : nullptr;
}

/// A front matter taken apart: the texts around its content, and the keys in it.
class Reader
{
public:
    static Result<Reader> read(const QString &text)
    {
        const FrontMatterBlock block = findFrontMatter(text);
        if (block.length == 0)
            return fail(Text::tr("This is no front matter that is known."),
                        Text::tr("Write lines such as “title: …” between two lines of “---”."), {}, 1);
        Reader reader;
        reader.flavour = block.flavour;
        reader.before = text.left(block.contentBegin);
        reader.content = block.contentOf(text).toString();
        reader.after = text.mid(block.contentEnd);
        if (auto read = reader.format().keys(reader.content)) {
            reader.keys = *read;
            return reader;
        } else {
            Problem problem = read.error();
            problem.line += int(reader.before.count(u'\n'));
            return tl::make_unexpected(problem);
        }
    }

    const FrontMatterFormat &format() const { return frontMatterFormat(flavour); }
    QString text() const { return before + content + after; }

    /// The key that says a field, or -1. What is no text, or no list of texts, is passed over.
    qsizetype indexOf(Part part) const
    {
        for (const QString &name : namesOf(part)) {
            for (qsizetype i = 0; i < keys.size(); ++i) {
                const Kind kind = keys[i].value.kind;
                const bool isOther = name == u"published" && !boolOf(keys[i].value); // a date
                if (!isOther && keys[i].name.compare(name, Qt::CaseInsensitive) == 0 &&
                    isFieldSection(keys[i], part) &&
                    (kind == Kind::Text || (kind == Kind::List && isList(part))))
                    return i;
            }
        }
        return -1;
    }

    ListReading readingOf(Part part, const FrontMatterKey *key) const
    {
        if (flavour == Flavour::KeyValue)
            return ListReading::Semicolons;
        const bool isSingular = key && !key->name.endsWith(u's', Qt::CaseInsensitive);
        return flavour == Flavour::Yaml && part != Part::Authors && !isSingular ? ListReading::CommasOrBlanks
                                                                                : ListReading::Commas;
    }

    FrontMatterFields fields(Problems *problems = nullptr) const
    {
        FrontMatterFields fields;
        for (const Part part : parts) {
            const qsizetype index = indexOf(part);
            if (index < 0)
                continue;
            const FrontMatterKey &key = keys[index];
            if (QString *text = textIn(fields, part))
                *text = key.value.text.trimmed();
            else if (QStringList *list = listIn(fields, part))
                *list = elementsOf(key.value, readingOf(part, &key));
            else if (part == Part::Date)
                fields.date = postDateOf(key.value.text);
            else
                fields.draft = turned(boolOf(key.value), key);
            const bool isOdd = (part == Part::Date && !fields.date) || (part == Part::Draft && !fields.draft);
            if (isOdd && problems && !key.value.text.isEmpty())
                problems->append(oddValue(key, part));
        }
        return fields;
    }

    /// Why a field is not to be written: its words stand in lists of lists, or in `taxonomies` on one line.
    /// Another key beside those would be one too many.
    std::optional<Problem> obstacleOf(Part part) const
    {
        if ((part != Part::Tags && part != Part::Categories) || indexOf(part) >= 0)
            return std::nullopt;
        const QStringList names = namesOf(part);
        for (const FrontMatterKey &key : keys) {
            const bool isField = key.value.kind == Kind::Other &&
                                 names.contains(key.name, Qt::CaseInsensitive) && isFieldSection(key, part);
            if (isField || isTaxonomiesWithoutHeader(key))
                return notChanged(key);
        }
        return std::nullopt;
    }

    /// Writes one field; nothing in `value` takes it out.
    void put(Part part, const std::optional<FrontMatterValue> &value)
    {
        const qsizetype index = indexOf(part);
        if (!value && index >= 0)
            content = format().removed(content, keys, index);
        else if (value && index >= 0)
            content = format().replaced(content, keys, index, *value);
        else if (value)
            content = format().inserted(content, keys, placeOf(part), newNameOf(part, *value), *value);
        if (auto read = format().keys(content))
            keys = *read;
    }

    /// Writes one field as a new key in the place of the one that says it.
    void putNew(Part part, const FrontMatterValue &value)
    {
        const qsizetype index = indexOf(part);
        if (index < 0)
            return;
        const QString name = keys[index].name;
        content = format().removed(content, keys, index);
        if (auto read = format().keys(content))
            content = format().inserted(content, *read, index, name, value);
        if (auto read = format().keys(content))
            keys = *read;
    }

    std::optional<FrontMatterValue> valueOf(Part part, FrontMatterFields &fields) const
    {
        const qsizetype index = indexOf(part);
        const FrontMatterKey *key = index >= 0 ? &keys[index] : nullptr;
        const FrontMatterValue *like = key ? &key->value : nullptr;
        if (const QString *text = textIn(fields, part))
            return text->isEmpty() ? std::nullopt : std::optional(FrontMatterValue::ofText(*text));
        if (const QStringList *list = listIn(fields, part))
            return list->isEmpty() ? std::nullopt : std::optional(valueOfList(*list, part, key));
        if (part == Part::Date && fields.date)
            return FrontMatterValue{Kind::Text, dateText(*fields.date, like), {}, flavour != Flavour::Json};
        if (part == Part::Draft && fields.draft)
            return valueOfBool(*(key ? turned(fields.draft, *key) : fields.draft), like);
        return std::nullopt;
    }

    Flavour flavour = Flavour::None;
    QString before;
    QString content;
    QString after;
    FrontMatterKeys keys;

private:
    /// Jekyll and Hexo say `published: false` of a draft.
    static std::optional<bool> turned(std::optional<bool> value, const FrontMatterKey &key)
    {
        const bool isOpposite = key.name.compare(u"published"_s, Qt::CaseInsensitive) == 0;
        return value && isOpposite ? std::optional(!*value) : value;
    }

    static bool isFieldSection(const FrontMatterKey &key, Part part)
    {
        return key.section.isEmpty() || part == Part::Tags || part == Part::Categories;
    }

    Problem oddValue(const FrontMatterKey &key, Part part) const
    {
        Problem problem;
        problem.severity = Problem::Severity::Hint;
        const QString shown = key.value.text.simplified().left(60);
        problem.what = part == Part::Date
                           ? Text::tr("“%1” is not understood as a date; it is kept.").arg(shown)
                           : Text::tr("“%1” is neither true nor false; it is kept.").arg(shown);
        if (part == Part::Date)
            problem.mend = Text::tr("Write it as 2019-10-26 14:05 or 2019-10-26T14:05:00+08:00.");
        setPlace(problem, text(), before.size() + key.valueBegin);
        return problem;
    }

    /// Zola's tags and categories, written as `taxonomies = {…}` or `taxonomies.tags = …`.
    bool isTaxonomiesWithoutHeader(const FrontMatterKey &key) const
    {
        return flavour == Flavour::Toml && key.section.isEmpty() && key.name == u"taxonomies" &&
               key.value.kind == Kind::Other &&
               !QStringView(content).mid(key.begin, key.end - key.begin).trimmed().startsWith(u'[');
    }

    Problem notChanged(const FrontMatterKey &key) const
    {
        Problem problem;
        problem.what = Text::tr("“%1” is written here in a form that cannot be changed.").arg(key.name);
        problem.mend = Text::tr("Change the front matter's text itself.");
        setPlace(problem, text(), before.size() + key.begin);
        return problem;
    }

    FrontMatterValue valueOfList(const QStringList &list, Part part, const FrontMatterKey *key) const
    {
        const bool hasLists = flavour != Flavour::KeyValue;
        static const FrontMatterValue text = FrontMatterValue::ofText(u"a"_s);
        const bool oneAuthor = flavour == Flavour::Yaml && part == Part::Authors && list.size() == 1;
        return valueOfElements(list,
                               key         ? &key->value
                               : oneAuthor ? &text
                                           : nullptr,
                               readingOf(part, key), hasLists);
    }

    QString dateText(const PostDate &date, const FrontMatterValue *like) const
    {
        if (flavour == Flavour::Toml && (!like || like->bare))
            return postDateText(date); // TOML's own dates have one form
        if (like && !like->text.isEmpty())
            return postDateText(date, like->text);
        return postDateText(date, flavour == Flavour::KeyValue ? u"2000-01-01 00:00" : u"");
    }

    /// Before which key a new one goes: behind the one that usually stands above it, else before those that
    /// stand below.
    qsizetype placeOf(Part part) const
    {
        qsizetype place = -1;
        for (const Part other : parts) {
            const qsizetype index = indexOf(other);
            if (other < part && index >= 0)
                place = index + 1;
            if (other > part && index >= 0 && place < 0)
                return index;
        }
        return place < 0 ? keys.size() : place;
    }

    /// As the flavour's generators call it; what stands there already as something else is left alone.
    QString newNameOf(Part part, const FrontMatterValue &value) const
    {
        QStringList names = namesOf(part);
        const auto prefer = [&](const QString &name) { names.move(names.indexOf(name), 0); };
        if (part == Part::Categories && flavour == Flavour::KeyValue)
            prefer(u"category"_s);
        if (part == Part::Authors && flavour == Flavour::Yaml && value.kind == Kind::Text)
            prefer(u"author"_s);
        if (part == Part::Summary && flavour == Flavour::Toml &&
            (hasKey(u"taxonomies"_s) || hasKey(u"extra"_s)))
            prefer(u"description"_s); // Zola's
        const auto isFree = [&](const QString &name) { return !hasKey(name); };
        const auto name = std::ranges::find_if(names, isFree);
        return name == names.end() ? names.first() : *name;
    }

    bool hasKey(const QString &name) const
    {
        return std::ranges::any_of(keys, [&](const FrontMatterKey &key) {
            return key.section.isEmpty() && key.name.compare(name, Qt::CaseInsensitive) == 0;
        });
    }
};

/// Fields as they come back: without blanks at the ends, without empty elements.
FrontMatterFields cleaned(FrontMatterFields fields)
{
    for (const Part part : parts) {
        if (QString *text = textIn(fields, part))
            *text = text->trimmed();
        if (QStringList *list = listIn(fields, part))
            *list = elementsOf(FrontMatterValue::ofList(*list), ListReading::Commas);
    }
    return fields;
}

bool differs(FrontMatterFields &a, FrontMatterFields &b, Part part)
{
    if (const QString *text = textIn(a, part))
        return *text != *textIn(b, part);
    if (const QStringList *list = listIn(a, part))
        return *list != *listIn(b, part);
    return part == Part::Date ? a.date != b.date : a.draft != b.draft;
}

tl::unexpected<Problem> cannotSay()
{
    return fail(Text::tr("This cannot be written into this front matter."),
                Text::tr("Change the front matter's text itself."));
}

std::optional<FrontMatterTitle> titleIn(const Reader &reader, const QString &text)
{
    const qsizetype index = reader.indexOf(Part::Title);
    if (index < 0)
        return std::nullopt;
    const FrontMatterKey &key = reader.keys[index];
    const qsizetype offset = reader.before.size();
    FrontMatterTitle title{offset + key.valueBegin, offset + key.valueEnd, key.value.text};
    QChar quote;
    const QChar first = title.begin < title.end ? text[title.begin] : QChar();
    const bool hasQuotes = reader.flavour != Flavour::KeyValue && (first == u'"' || first == u'\'') &&
                           title.end - title.begin > 1;
    if (hasQuotes) {
        quote = first;
        ++title.begin;
        --title.end;
    }
    const QChar before = quote;
    const QString written = frontMatterTitleText(reader.flavour, quote, title.title);
    const bool isSame = quote == before && written == text.mid(title.begin, title.end - title.begin);
    return isSame && (hasQuotes || !written.isEmpty()) ? std::optional(title) : std::nullopt;
}

} // namespace

Result<FrontMatterFields> readFrontMatterFields(const QString &text, Problems *problems,
                                                std::optional<FrontMatterTitle> &title)
{
    const QString front = text.endsWith(u'\n') ? text.chopped(1) : text;
    const FrontMatterBlock whole = findFrontMatter(text);
    const FrontMatterBlock block = findFrontMatter(front);
    const bool isSame = whole.length > 0 && block.flavour == whole.flavour &&
                        block.contentBegin == whole.contentBegin && block.contentEnd == whole.contentEnd;
    if (!isSame || text.trimmed().isEmpty()) {
        title = findFrontMatterTitle(front);
        return readFrontMatterFields(text, problems);
    }
    const auto reader = Reader::read(text);
    title = reader ? titleIn(*reader, front) : std::nullopt;
    if (!reader)
        return tl::make_unexpected(reader.error());
    return reader->fields(problems);
}

Result<FrontMatterFields> readFrontMatterFields(const QString &text, Problems *problems)
{
    if (text.trimmed().isEmpty())
        return FrontMatterFields();
    const auto reader = Reader::read(text);
    if (!reader)
        return tl::make_unexpected(reader.error());
    return reader->fields(problems);
}

Result<QString> putFrontMatterFields(const QString &text, const FrontMatterFields &fields)
{
    const bool isNew = text.trimmed().isEmpty();
    FrontMatterFields wanted = cleaned(fields);
    if (isNew && wanted == FrontMatterFields())
        return text;
    auto reader = Reader::read(isNew ? u"---\n---\n"_s : text);
    if (!reader)
        return tl::make_unexpected(reader.error());
    FrontMatterFields before = reader->fields();
    for (const Part part : parts) {
        if (!differs(before, wanted, part))
            continue;
        if (const auto obstacle = reader->obstacleOf(part))
            return tl::make_unexpected(*obstacle);
        reader->put(part, reader->valueOf(part, wanted));
    }
    const auto after = readFrontMatterFields(reader->text());
    if (!after || *after != wanted)
        return cannotSay();
    return reader->text();
}

Result<QString> putNewFrontMatterTitle(const QString &text, const QString &title)
{
    auto reader = Reader::read(text);
    if (!reader)
        return tl::make_unexpected(reader.error());
    FrontMatterFields wanted = reader->fields();
    wanted.title = title.trimmed();
    reader->putNew(Part::Title, FrontMatterValue::ofText(wanted.title));
    const auto after = readFrontMatterFields(reader->text());
    if (!after || *after != wanted)
        return cannotSay();
    return reader->text();
}

QString frontMatterTitleText(FrontMatterFlavour flavour, QChar &quote, QString title)
{
    title.replace(u'\n', u' ');
    if (flavour == Flavour::KeyValue || flavour == Flavour::None)
        return quote == u'"' || quote == u'\'' ? title : title.trimmed();
    if (flavour == Flavour::Yaml && quote == u'\'' && fitsSingleQuotes(title.toUtf8()))
        return textOf(QByteArrayView(inSingleQuotes(title.toUtf8()))).mid(1).chopped(1);
    if (flavour == Flavour::Yaml && quote.isNull()) {
        if (isPlainSafe(title.toUtf8(), false))
            return title;
        return textOf(QByteArrayView(inlineScalar(title.toUtf8(), false)));
    }
    const bool fitsLiteral = flavour == Flavour::Toml && !title.contains(u'\'');
    if (quote == u'\'' && fitsLiteral)
        return title;
    quote = u'"';
    if (flavour == Flavour::Yaml)
        return textOf(QByteArrayView(inDoubleQuotes(title.toUtf8()))).mid(1).chopped(1);
    // TOML's basic strings have the escapes of JSON's.
    const QByteArray list = QJsonDocument(QJsonArray{title}).toJson(QJsonDocument::Compact);
    return textOf(QByteArrayView(list)).mid(2).chopped(2);
}

std::optional<FrontMatterTitle> findFrontMatterTitle(const QString &text)
{
    const auto reader = Reader::read(text);
    return reader ? titleIn(*reader, text) : std::nullopt;
}

} // namespace rundown
