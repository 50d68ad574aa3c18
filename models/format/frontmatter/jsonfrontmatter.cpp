// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/format/frontmatter/arrayelements.h"
#include "models/format/frontmatter/frontmatterformat.h"
#include "models/format/frontmatter/frontmattervalues.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rundown {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(FrontMatter)
};

using Kind = FrontMatterValue::Kind;

bool isBlank(QChar c)
{
    return c == u' ' || c == u'\t' || c == u'\n' || c == u'\r';
}

/// Finds the members of the outermost object in JSON that is known to be well-formed.
class JsonMembers
{
public:
    explicit JsonMembers(const QString &text) : m_text(text) {}

    FrontMatterKeys find()
    {
        FrontMatterKeys keys;
        skipBlanks();
        if (here() == u'{')
            ++m_at;
        for (skipBlanks(); here() == u'"'; skipBlanks()) {
            FrontMatterKey key;
            key.begin = m_at;
            skipValue();
            key.name = valueIn(key.begin, m_at).toString();
            skipBlanks();
            ++m_at; // the colon
            skipBlanks();
            key.valueBegin = m_at;
            skipValue();
            key.valueEnd = key.end = m_at;
            key.value = valueOf(key);
            keys.append(key);
            skipBlanks();
            if (here() == u',')
                ++m_at;
        }
        return keys;
    }

private:
    QChar here() const { return m_at < m_text.size() ? m_text[m_at] : QChar(); }

    void skipBlanks()
    {
        while (m_at < m_text.size() && isBlank(m_text[m_at]))
            ++m_at;
    }

    void skipString()
    {
        for (++m_at; m_at < m_text.size() && m_text[m_at] != u'"'; ++m_at)
            m_at += m_text[m_at] == u'\\' ? 1 : 0;
        ++m_at;
    }

    void skipValue()
    {
        int depth = 0;
        do {
            const QChar c = here();
            if (c == u'"') {
                skipString();
                continue;
            }
            depth += c == u'{' || c == u'[' ? 1 : c == u'}' || c == u']' ? -1 : 0;
            ++m_at;
        } while (m_at < m_text.size() && (depth > 0 || !isEndOfWord()));
        m_at = std::min(m_at, m_text.size());
    }

    /// After a string, a closing bracket or the last letter of a number or word.
    bool isEndOfWord() const
    {
        const QChar before = m_text[m_at - 1];
        const QChar c = m_text[m_at];
        return before == u'"' || before == u'}' || before == u']' || isBlank(c) || c == u',' || c == u':' ||
               c == u'}' || c == u']';
    }

    QJsonValue valueIn(qsizetype begin, qsizetype end) const
    {
        const QString list = u'[' + m_text.mid(begin, end - begin) + u']';
        return QJsonDocument::fromJson(list.toUtf8()).array().at(0);
    }

    FrontMatterValue valueOf(const FrontMatterKey &key) const
    {
        const QJsonValue value = valueIn(key.valueBegin, key.valueEnd);
        if (value.isString())
            return FrontMatterValue::ofText(value.toString());
        if (value.isNull())
            return FrontMatterValue::ofText({});
        if (value.isBool() || value.isDouble())
            return FrontMatterValue::ofBare(m_text.mid(key.valueBegin, key.valueEnd - key.valueBegin));
        const QJsonArray array = value.toArray();
        const auto isText = [](const QJsonValue &item) { return item.isString(); };
        if (!value.isArray() || !std::all_of(array.begin(), array.end(), isText))
            return FrontMatterValue::ofTree(treeOf(value));
        QStringList list;
        for (const auto &item : array)
            list.append(item.toString());
        return FrontMatterValue::ofList(list);
    }

    static YamlValue treeOf(const QJsonValue &value)
    {
        if (value.isString())
            return YamlValue::scalar(value.toString());
        if (!value.isArray() && !value.isObject())
            return YamlValue::bareScalar(value.isNull() ? QString() : value.toVariant().toString());
        YamlValue tree = value.isArray() ? YamlValue::sequence() : YamlValue::map();
        const QJsonArray array = value.toArray();
        for (const auto &item : array)
            tree.items.push_back(treeOf(item));
        const QJsonObject object = value.toObject();
        for (auto it = object.begin(); it != object.end(); ++it) {
            tree.items.push_back(treeOf(it.value()));
            tree.items.back().key = it.key().toUtf8();
        }
        return tree;
    }

    const QString &m_text;
    qsizetype m_at = 0;
};

/// JSON: an object, or its members without the braces (Hexo).
class JsonFormat : public FrontMatterFormat
{
public:
    Result<FrontMatterKeys> keys(const QString &content) const override
    {
        const bool hasBraces = content.trimmed().startsWith(u'{');
        const QByteArray text = (hasBraces ? content : u'{' + content + u'}').toUtf8();
        QJsonParseError error;
        const QJsonDocument document = QJsonDocument::fromJson(text, &error);
        if (error.error != QJsonParseError::NoError)
            return broken(content, text, error, hasBraces);
        FrontMatterKeys keys = JsonMembers(content).find();
        if (keys.size() != document.object().size())
            return doubled(content, keys);
        return keys;
    }

    QString replaced(const QString &content, const FrontMatterKeys &keys, qsizetype index,
                     const FrontMatterValue &value) const override
    {
        const auto with = [&](const QString &text) {
            return content.left(keys[index].valueBegin) + text + content.mid(keys[index].valueEnd);
        };
        if (const auto array = withElements(content, keys[index], value)) {
            const auto again = this->keys(with(*array));
            if (again && again->size() == keys.size() && isSameList(again->at(index).value, value))
                return with(*array);
        }
        return with(textOf(value));
    }

    /// A member takes its comma along, and with it its line.
    QString removed(const QString &content, const FrontMatterKeys &keys, qsizetype index) const override
    {
        const bool isLast = index + 1 == keys.size();
        const qsizetype begin = isLast && index > 0 ? keys[index - 1].end : keys[index].begin;
        const qsizetype end = isLast ? keys[index].end : keys[index + 1].begin;
        return content.left(begin) + content.mid(end);
    }

    QString inserted(const QString &content, const FrontMatterKeys &keys, qsizetype index,
                     const QString &name, const FrontMatterValue &value) const override
    {
        if (keys.isEmpty())
            return withFirst(content, stringText(name) + u": "_s + textOf(value));
        const FrontMatterKey &like = keys[std::min(index, keys.size() - 1)];
        const QString blanks = blanksBefore(content, like.begin);
        const QString colon = content.mid(like.begin, like.valueBegin - like.begin)
                                  .section(u'"', -1); // what stands between a key and its value
        const QString member = stringText(name) + colon + textOf(value);
        if (index < keys.size())
            return content.left(like.begin) + member + u',' + blanks + content.mid(like.begin);
        return content.left(like.end) + u',' + blanks + member + content.mid(like.end);
    }

private:
    static std::optional<QString> withElements(const QString &content, const FrontMatterKey &key,
                                               const FrontMatterValue &value)
    {
        if (key.value.kind != Kind::List || value.kind != Kind::List)
            return std::nullopt;
        const QString array = content.mid(key.valueBegin, key.valueEnd - key.valueBegin);
        const auto write = [](const QString &text, const QString &) { return stringText(text); };
        return withArrayElements(array, key.value.list, value.list, write);
    }

    static tl::unexpected<Problem> broken(const QString &content, const QByteArray &text,
                                          const QJsonParseError &error, bool hasBraces)
    {
        const qsizetype before =
            QString::fromUtf8(text.first(std::min<qsizetype>(error.offset, text.size()))).size();
        Problem problem;
        problem.what = Text::tr("This is no JSON: %1.").arg(error.errorString());
        setPlace(problem, content, std::max<qsizetype>(0, before - (hasBraces ? 0 : 1)));
        return tl::make_unexpected(problem);
    }

    static tl::unexpected<Problem> doubled(const QString &content, const FrontMatterKeys &keys)
    {
        Problem problem;
        problem.what = Text::tr("A key stands here twice.");
        QSet<QString> names;
        for (const FrontMatterKey &key : keys) {
            if (names.contains(key.name)) {
                setPlace(problem, content, key.begin);
                break;
            }
            names.insert(key.name);
        }
        return tl::make_unexpected(problem);
    }

    static QString withFirst(const QString &content, const QString &member)
    {
        const qsizetype brace = content.indexOf(u'{');
        return content.left(brace + 1) + member + content.mid(brace + 1);
    }

    static QString blanksBefore(const QString &content, qsizetype place)
    {
        qsizetype begin = place;
        while (begin > 0 && isBlank(content[begin - 1]))
            --begin;
        const QString blanks = content.mid(begin, place - begin);
        return begin == 0 && blanks.isEmpty() ? lineEndOf(content) : blanks;
    }

    static QString stringText(const QString &text)
    {
        const QByteArray list = QJsonDocument(QJsonArray{text}).toJson(QJsonDocument::Compact);
        return QString::fromUtf8(list).mid(1).chopped(1);
    }

    static QString textOf(const FrontMatterValue &value)
    {
        if (value.kind != Kind::List)
            return value.bare ? value.text : stringText(value.text);
        QStringList items;
        for (const QString &text : value.list)
            items.append(stringText(text));
        return u'[' + items.join(u", "_s) + u']';
    }
};

} // namespace

const FrontMatterFormat &jsonFrontMatter()
{
    static const JsonFormat format;
    return format;
}

} // namespace rundown
