// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/format/frontmatter/arrayelements.h"
#include "models/format/frontmatter/frontmatterformat.h"
#include "models/format/frontmatter/frontmattervalues.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>

// Values are told apart by the library; its exceptions and its copy of itself are not wanted.
#define TOML_EXCEPTIONS 0
// A character that is none of a key's fails one of its assertions, or is assumed away with NDEBUG; the code
// behind that reports it as an error, which is what is wanted.
#undef NDEBUG
#define TOML_ASSERT(expr) static_cast<void>(0)
#define TOML_HEADER_ONLY 1
#define TOML_ENABLE_FORMATTERS 0
#include <toml++/toml.h>

using namespace Qt::StringLiterals;

namespace rundown {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(FrontMatter)
};

using Kind = FrontMatterValue::Kind;

/// Offsets, in UTF-16, of the places that toml++ tells as lines and columns of code points.
class TomlPlaces
{
public:
    explicit TomlPlaces(const QString &text) : m_text(text)
    {
        for (qsizetype at = 0; at < text.size(); at = lineAfter(text, at))
            m_lines.append(at);
    }

    qsizetype offset(const toml::source_position &place) const
    {
        if (place.line == 0 || qsizetype(place.line) > m_lines.size())
            return m_text.size();
        qsizetype at = m_lines[place.line - 1];
        for (toml::source_index column = 1; column < place.column && at < m_text.size(); ++column)
            at += m_text[at].isHighSurrogate() ? 2 : 1;
        return std::min(at, m_text.size());
    }

private:
    const QString &m_text;
    QList<qsizetype> m_lines;
};

/// TOML 1.0: the root's keys come before the first table. Zola has its tags and categories in [taxonomies].
/// The place of the first character beyond ASCII that stands in no string and no comment, -1 for none. TOML
/// has none there, and toml++ 3.3 runs into undefined behaviour at some of them (“，”, “、”, “é”).
qsizetype strayCharacter(QStringView content)
{
    qsizetype i = 0;
    while (i < content.size()) {
        const QChar c = content[i];
        if (c == u'#') {
            while (i < content.size() && content[i] != u'\n')
                ++i;
        } else if (c == u'"' || c == u'\'') {
            const QString mark(content.mid(i, 3) == QString(3, c) ? 3 : 1, c);
            i += mark.size();
            while (i < content.size() && !content.mid(i).startsWith(mark) &&
                   (mark.size() == 3 || content[i] != u'\n'))
                i += c == u'"' && content[i] == u'\\' ? 2 : 1;
            i += mark.size();
        } else if (c.unicode() > 127) {
            return i;
        } else {
            ++i;
        }
    }
    return -1;
}

class TomlFormat : public FrontMatterFormat
{
public:
    Result<FrontMatterKeys> keys(const QString &content) const override
    {
        if (const qsizetype stray = strayCharacter(content); stray >= 0)
            return outsideOfQuotes(content, stray);
        const QByteArray bytes = content.toUtf8();
        const toml::parse_result parsed =
            toml::parse(std::string_view(bytes.constData(), size_t(bytes.size())));
        if (!parsed)
            return broken(parsed.error());
        FrontMatterKeys keys;
        addKeys(keys, parsed.table(), {}, content, TomlPlaces(content));
        std::ranges::stable_sort(keys, {}, &FrontMatterKey::begin);
        return keys;
    }

    QString replaced(const QString &content, const FrontMatterKeys &keys, qsizetype index,
                     const FrontMatterValue &value) const override
    {
        const FrontMatterKey &key = keys[index];
        FrontMatterValue wanted = value;
        wanted.bare = value.bare && (key.value.bare || key.value.kind != Kind::Text);
        const auto with = [&](const QString &text) {
            return content.left(key.valueBegin) + text + content.mid(key.valueEnd);
        };
        if (const auto array = withElements(content, key, wanted)) {
            const auto again = this->keys(with(*array));
            if (again && again->size() == keys.size() && isSameList(again->at(index).value, wanted))
                return with(*array);
        }
        return with(textOf(wanted, content.mid(key.valueBegin, 1)));
    }

    QString removed(const QString &content, const FrontMatterKeys &keys, qsizetype index) const override
    {
        return content.left(keys[index].begin) + content.mid(keys[index].end);
    }

    QString inserted(const QString &content, const FrontMatterKeys &keys, qsizetype index,
                     const QString &name, const FrontMatterValue &value) const override
    {
        const bool inTaxonomies = (name == u"tags" || name == u"categories") && hasTaxonomies(keys);
        const qsizetype at =
            inTaxonomies ? endOfTaxonomies(keys) : std::min(index, firstTable(content, keys));
        const qsizetype place = at > 0                ? keys[at - 1].end
                                : index < keys.size() ? keys[at].begin
                                                      : content.size();
        const QString lineEnd = lineEndOf(content);
        const bool open = place > 0 && content[place - 1] != u'\n';
        const QString line = keyText(name) + u" = "_s + textOf(value, {});
        return content.left(place) + (open ? lineEnd + line : line + lineEnd) + content.mid(place);
    }

private:
    static std::optional<QString> withElements(const QString &content, const FrontMatterKey &key,
                                               const FrontMatterValue &value)
    {
        if (key.value.kind != Kind::List || value.kind != Kind::List)
            return std::nullopt;
        const QString array = content.mid(key.valueBegin, key.valueEnd - key.valueBegin);
        return withArrayElements(array, key.value.list, value.list, quoted);
    }

    static tl::unexpected<Problem> outsideOfQuotes(QStringView content, qsizetype place)
    {
        const QStringView before = content.left(place);
        Problem problem;
        problem.what = Text::tr("This is no TOML: %1.")
                           .arg(Text::tr("“%1” stands outside of quotes").arg(content[place]));
        problem.line = int(before.count(u'\n')) + 1;
        problem.column = int(place - before.lastIndexOf(u'\n'));
        return tl::make_unexpected(problem);
    }

    static tl::unexpected<Problem> broken(const toml::parse_error &error)
    {
        Problem problem;
        problem.what =
            Text::tr("This is no TOML: %1.").arg(QString::fromStdString(std::string(error.description())));
        problem.line = int(error.source().begin.line);
        problem.column = int(error.source().begin.column);
        return tl::make_unexpected(problem);
    }

    static void addKeys(FrontMatterKeys &keys, const toml::table &table, const QString &section,
                        const QString &content, const TomlPlaces &places)
    {
        for (const auto &[name, node] : table) {
            FrontMatterKey key;
            key.name = QString::fromUtf8(name.str().data(), qsizetype(name.str().size()));
            key.section = section;
            key.valueBegin = places.offset(node.source().begin);
            key.valueEnd = places.offset(node.source().end);
            key.begin = lineStart(content, std::min(key.valueBegin, places.offset(name.source().begin)));
            key.end = lineAfter(content, std::max(key.valueEnd, key.valueBegin));
            key.value = valueOf(node, content, places);
            keys.append(key);
            if (section.isEmpty() && key.name == u"taxonomies" && node.is_table() && isHeader(content, key))
                addKeys(keys, *node.as_table(), key.name, content, places);
        }
    }

    static bool isHeader(const QString &content, const FrontMatterKey &key)
    {
        return QStringView(content).mid(key.begin, key.end - key.begin).trimmed().startsWith(u'[');
    }

    static FrontMatterValue valueOf(const toml::node &node, const QString &content, const TomlPlaces &places)
    {
        const YamlValue tree = treeOf(node, content, places);
        if (tree.isScalar())
            return tree.bare ? FrontMatterValue::ofBare(QString::fromUtf8(tree.text))
                             : FrontMatterValue::ofText(QString::fromUtf8(tree.text));
        const auto isText = [](const YamlValue &item) { return item.isScalar() && !item.bare; };
        if (!tree.isSequence() || !std::ranges::all_of(tree.items, isText))
            return FrontMatterValue::ofTree(tree);
        QStringList list;
        for (const YamlValue &item : tree.items)
            list.append(QString::fromUtf8(item.text));
        return FrontMatterValue::ofList(list);
    }

    /// All that a node holds, in the order of the text.
    static YamlValue treeOf(const toml::node &node, const QString &content, const TomlPlaces &places)
    {
        if (const auto *text = node.as_string())
            return YamlValue::scalar(QString::fromStdString(text->get()));
        if (const toml::array *array = node.as_array()) {
            YamlValue tree = YamlValue::sequence();
            for (const toml::node &item : *array)
                tree.items.push_back(treeOf(item, content, places));
            tree.flow = std::ranges::all_of(tree.items, &YamlValue::isScalar);
            return tree;
        }
        if (const toml::table *table = node.as_table())
            return treeOfTable(*table, content, places);
        const qsizetype begin = places.offset(node.source().begin);
        return YamlValue::bareScalar(content.mid(begin, places.offset(node.source().end) - begin).trimmed());
    }

    static YamlValue treeOfTable(const toml::table &table, const QString &content, const TomlPlaces &places)
    {
        std::vector<std::pair<qsizetype, YamlValue>> items;
        for (const auto &[name, node] : table) {
            items.emplace_back(places.offset(name.source().begin), treeOf(node, content, places));
            items.back().second.key = QByteArray(name.str().data(), qsizetype(name.str().size()));
        }
        std::ranges::stable_sort(items, {}, &std::pair<qsizetype, YamlValue>::first);
        YamlValue tree = YamlValue::map();
        for (auto &[place, item] : items)
            tree.items.push_back(std::move(item));
        return tree;
    }

    static bool hasTaxonomies(const FrontMatterKeys &keys) { return endOfTaxonomies(keys) > 0; }

    /// Behind the last key of the table, or behind its header; 0 where there is none.
    static qsizetype endOfTaxonomies(const FrontMatterKeys &keys)
    {
        qsizetype end = 0;
        for (qsizetype i = 0; i < keys.size(); ++i) {
            const bool isHeader = keys[i].section.isEmpty() && keys[i].name == u"taxonomies";
            if (keys[i].section == u"taxonomies" || isHeader)
                end = i + 1;
        }
        return end;
    }

    static qsizetype firstTable(const QString &content, const FrontMatterKeys &keys)
    {
        qsizetype i = 0;
        while (i < keys.size() && !isHeader(content, keys[i]))
            ++i;
        return i;
    }

    static QString keyText(const QString &name)
    {
        static const QRegularExpression bare(u"^[A-Za-z0-9_-]+$"_s);
        return bare.match(name).hasMatch() ? name : quoted(name, u"\""_s);
    }

    /// What TOML takes for a number, a date, a time, true or false.
    static bool isBare(const QString &text)
    {
        static const QRegularExpression form(
            u"^(?:true|false|[+-]?(?:inf|nan)|0[xob][0-9A-Fa-f_]+|"
            "[+-]?(?:0|[1-9](?:_?[0-9])*)(?:\\.[0-9](?:_?[0-9])*)?(?:[eE][+-]?[0-9]+)?|"
            "[0-9]{4}-[0-9]{2}-[0-9]{2}(?:[Tt "
            "][0-9]{2}:[0-9]{2}:[0-9]{2}(?:\\.[0-9]+)?(?:[Zz]|[+-][0-9]{2}:[0-9]{2})?)?|"
            "[0-9]{2}:[0-9]{2}:[0-9]{2}(?:\\.[0-9]+)?)$"_s);
        return form.match(text).hasMatch();
    }

    /// On one line: an inline table may stand before all other tables. TOML knows no null.
    static QString inlineText(const YamlValue &tree)
    {
        const bool isNull = tree.bare && (tree.text == "~" || tree.text.toLower() == "null");
        const QString text = isNull ? QString() : QString::fromUtf8(tree.text);
        if (tree.isScalar())
            return tree.bare && isBare(text) ? text : quoted(text, u"\""_s);
        QStringList items;
        for (const YamlValue &item : tree.items)
            items.append((tree.isMap() ? keyText(QString::fromUtf8(item.key)) + u" = "_s : QString()) +
                         inlineText(item));
        const QString inner = items.join(u", "_s);
        return tree.isMap() ? u'{' + inner + u'}' : u'[' + inner + u']';
    }

    /// In the quotes that the old value has, where it fits between them.
    static QString textOf(const FrontMatterValue &value, const QString &oldQuote)
    {
        if (value.kind == Kind::Other)
            return inlineText(value.tree);
        if (value.kind == Kind::List) {
            QStringList items;
            for (const QString &text : value.list)
                items.append(quoted(text, u"\""_s));
            return u'[' + items.join(u", "_s) + u']';
        }
        return value.bare && isBare(value.text) ? value.text : quoted(value.text, oldQuote);
    }

    static QString quoted(const QString &text, const QString &quote)
    {
        const auto isControl = [](QChar c) { return c.unicode() < 0x20 || c.unicode() == 0x7f; };
        if (quote == u"'" && !text.contains(u'\'') && std::ranges::none_of(text, isControl))
            return quote + text + quote;
        QString result = u"\""_s;
        for (const QChar c : text) {
            if (c == u'"' || c == u'\\')
                result += u'\\';
            if (c == u'\n')
                result += u"\\n"_s;
            else if (isControl(c))
                result += u"\\u%1"_s.arg(int(c.unicode()), 4, 16, QChar(u'0'));
            else
                result += c;
        }
        return result + u'"';
    }
};

} // namespace

const FrontMatterFormat &tomlFrontMatter()
{
    static const TomlFormat format;
    return format;
}

} // namespace rundown
