// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/format/frontmatter/blocktext.h"
#include "models/format/frontmatter/frontmatterformat.h"
#include "models/format/yaml/yamlemitter.h"
#include "models/format/yaml/yamllens.h"
#include "models/format/yaml/yamlscalar.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rundown {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(FrontMatter)
};

using Kind = FrontMatterValue::Kind;

/// Offsets in UTF-16 of bytes; fast while they are asked for in their order.
class Utf16Places
{
public:
    explicit Utf16Places(QByteArrayView source) : m_source(source) {}

    qsizetype at(qsizetype byte)
    {
        if (byte < m_byte)
            m_byte = m_place = 0;
        m_place += textOf(m_source.sliced(m_byte, byte - m_byte)).size();
        m_byte = byte;
        return m_place;
    }

private:
    QByteArrayView m_source;
    qsizetype m_byte = 0;
    qsizetype m_place = 0;
};

/// YAML goes through the same lens as the event file.
class YamlFormat : public FrontMatterFormat
{
public:
    Result<FrontMatterKeys> keys(const QString &content) const override
    {
        const auto document = YamlDocument::read(content.toUtf8(), {});
        if (!document)
            return tl::make_unexpected(document.error());
        if (document->isReadOnly())
            return tl::make_unexpected(document->problems().first());
        if (document->isEmpty())
            return FrontMatterKeys();
        if (!document->node(0).isMap() || document->node(0).style != YamlNode::Style::Block)
            return tl::make_unexpected(
                document->problemAt(document->node(0).begin, Problem::Severity::Error,
                                    Text::tr("Front matter is expected to be lines such as “key: value”.")));
        return keysOf(*document);
    }

    QString replaced(const QString &content, const FrontMatterKeys &keys, qsizetype index,
                     const FrontMatterValue &wanted) const override
    {
        const FrontMatterValue value = withEndOf(keys[index].value, wanted);
        if (const auto written = withBlockText(content, keys, index, value))
            return *written;
        return put(content, [&](YamlValue &tree) {
            YamlValue &item = tree.items[size_t(index)];
            YamlValue changed = treeOf(value, item.isSequence() ? item.flow : true);
            changed.key = item.key;
            item = std::move(changed);
        });
    }

    QString removed(const QString &content, const FrontMatterKeys &keys, qsizetype index) const override
    {
        if (keys.size() == 1) // the lens would leave `{}`
            return content.left(keys[index].begin) + content.mid(keys[index].end);
        return put(content, [&](YamlValue &tree) { tree.items.erase(tree.items.begin() + index); });
    }

    QString inserted(const QString &content, const FrontMatterKeys &keys, qsizetype index,
                     const QString &name, const FrontMatterValue &value) const override
    {
        if (keys.isEmpty())
            return content + firstKey(name, value, lineEndOf(content));
        return put(content, [&](YamlValue &tree) {
            const auto isBlock = [](const YamlValue &item) { return item.isSequence() && !item.flow; };
            const bool flow = std::ranges::none_of(tree.items, isBlock);
            YamlValue item = treeOf(value, flow);
            item.key = name.toUtf8();
            tree.items.insert(tree.items.begin() + index, item);
        });
    }

private:
    /// The line ends that a block scalar ends with are a matter of its form.
    static FrontMatterValue withEndOf(const FrontMatterValue &old, FrontMatterValue value)
    {
        qsizetype end = old.text.size();
        while (end > 0 && old.text[end - 1] == u'\n')
            --end;
        if (value.kind == Kind::Text && !value.text.endsWith(u'\n'))
            value.text += old.text.mid(end);
        return value;
    }

    /// A block scalar with only those lines written anew that say something else, where it reads as wanted.
    std::optional<QString> withBlockText(const QString &content, const FrontMatterKeys &keys, qsizetype index,
                                         const FrontMatterValue &value) const
    {
        const FrontMatterKey &key = keys[index];
        const QChar sign = key.valueBegin < key.valueEnd ? content[key.valueBegin] : QChar();
        if ((sign != u'|' && sign != u'>') || key.value.kind != Kind::Text || value.kind != Kind::Text)
            return std::nullopt;
        const auto lines =
            rundown::withBlockText(content.mid(key.valueBegin, key.end - key.valueBegin), value.text);
        if (!lines)
            return std::nullopt;
        const QString written = content.left(key.valueBegin) + *lines + content.mid(key.end);
        const auto again = this->keys(written);
        const bool isSame = again && again->size() == keys.size() && again->at(index).name == key.name &&
                            again->at(index).value.text == value.text;
        return isSame ? std::optional(written) : std::nullopt;
    }

    static FrontMatterKeys keysOf(const YamlDocument &document)
    {
        FrontMatterKeys keys;
        Utf16Places places(document.source());
        const qint32 end = document.node(0).next;
        for (int name = 1; name < end;) {
            const int value = document.node(name).next;
            keys.append(keyOf(document, name, value, places));
            name = document.node(value).next;
        }
        return keys;
    }

    static FrontMatterKey keyOf(const YamlDocument &document, int name, int value, Utf16Places &places)
    {
        const YamlNode &node = document.node(value);
        FrontMatterKey key;
        key.name = textOf(document.node(name).text);
        key.value = valueOf(toValue(document, value), node);
        key.begin = places.at(document.lineStart(document.node(name).begin));
        key.valueBegin = places.at(node.begin);
        key.valueEnd = places.at(node.end);
        key.end = places.at(document.lineAfter(std::max(node.begin, node.end)));
        return key;
    }

    static FrontMatterValue valueOf(const YamlValue &value, const YamlNode &node)
    {
        if (value.isScalar()) {
            const bool isNothing = node.kind == YamlNode::Kind::Null;
            return {Kind::Text, isNothing ? QString() : textOf(value.text), {}, value.bare, {}};
        }
        const auto isScalar = [](const YamlValue &item) { return item.isScalar(); };
        if (!value.isSequence() || !std::ranges::all_of(value.items, isScalar))
            return FrontMatterValue::ofTree(value);
        QStringList list;
        for (const YamlValue &item : value.items)
            list.append(textOf(item.text));
        return FrontMatterValue::ofList(list);
    }

    static YamlValue treeOf(const FrontMatterValue &value, bool flow)
    {
        if (value.kind == Kind::Other)
            return value.tree;
        if (value.kind == Kind::Text)
            return value.bare ? YamlValue::bareScalar(value.text) : YamlValue::scalar(value.text);
        YamlValue tree = YamlValue::sequence();
        tree.flow = flow;
        for (const QString &text : value.list)
            tree.items.push_back(YamlValue::scalar(text));
        return tree;
    }

    template<class Edit>
    static QString put(const QString &content, Edit &&edit)
    {
        const auto document = YamlDocument::read(content.toUtf8(), {});
        if (!document || document->isEmpty())
            return content;
        const YamlValue before = toValue(*document, 0);
        YamlValue after = before;
        edit(after);
        const auto text = putYaml(*document, before, after);
        return text ? textOf(*text) : content;
    }

    static QString firstKey(const QString &name, const FrontMatterValue &value, const QString &lineEnd)
    {
        YamlValue tree = YamlValue::map();
        tree.items.push_back(treeOf(value, true));
        tree.items.back().key = name.toUtf8();
        return textOf(emitMap(tree, 0)).replace(u'\n', lineEnd);
    }
};

} // namespace

const FrontMatterFormat &yamlFrontMatter()
{
    static const YamlFormat format;
    return format;
}

} // namespace rundown
