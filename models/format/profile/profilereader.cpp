// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/format/profile/profile.h"
#include "models/format/yaml/yamldocument.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <functional>
#include <optional>

using namespace Qt::StringLiterals;

namespace rundown {

namespace {

struct Profiles
{
    Q_DECLARE_TR_FUNCTIONS(Profiles)
};

template<class Value>
struct ProfileWord
{
    QLatin1StringView word;
    Value value;
};

using Form = FrontMatterRules::Form;
using DateForm = FrontMatterRules::DateForm;

constexpr std::array formWords{
    ProfileWord<Form>{"as-written"_L1, Form::AsWritten},
    ProfileWord<Form>{"none"_L1, Form::None},
    ProfileWord<Form>{"key-value"_L1, Form::KeyValue},
    ProfileWord<Form>{"yaml"_L1, Form::Yaml},
    ProfileWord<Form>{"toml"_L1, Form::Toml},
};
constexpr std::array dateWords{
    ProfileWord<DateForm>{"minutes"_L1, DateForm::Minutes},
    ProfileWord<DateForm>{"seconds"_L1, DateForm::Seconds},
    ProfileWord<DateForm>{"zoned"_L1, DateForm::Zoned},
    ProfileWord<DateForm>{"iso"_L1, DateForm::Iso},
};
constexpr std::array listWords{
    ProfileWord<FrontMatterRules::Lists>{"commas"_L1, FrontMatterRules::Lists::Commas},
    ProfileWord<FrontMatterRules::Lists>{"list"_L1, FrontMatterRules::Lists::List},
};
constexpr std::array wayWords{
    ProfileWord<EscapeRules::Way>{"raw"_L1, EscapeRules::Way::Raw},
    ProfileWord<EscapeRules::Way>{"backslash"_L1, EscapeRules::Way::Backslash},
};
constexpr std::array startWords{
    ProfileWord<ListRules::Start>{"kept"_L1, ListRules::Start::Kept},
    ProfileWord<ListRules::Start>{"attribute"_L1, ListRules::Start::Attribute},
    ProfileWord<ListRules::Start>{"lost"_L1, ListRules::Start::Lost},
};
constexpr std::array boolWords{
    ProfileWord<bool>{"yes"_L1, true},
    ProfileWord<bool>{"no"_L1, false},
    ProfileWord<bool>{"true"_L1, true},
    ProfileWord<bool>{"false"_L1, false},
};
constexpr std::array fieldNames{"title"_L1, "date"_L1,    "categories"_L1, "tags"_L1,
                                "slug"_L1,  "authors"_L1, "summary"_L1,    "draft"_L1};

/// Reads the tree; keeps the first thing that is wrong.
class ProfileReader
{
public:
    explicit ProfileReader(const YamlDocument &yaml) : document(yaml) {}

    Result<Profile> read()
    {
        if (document.isEmpty())
            complain(-1, Profiles::tr("The profile is empty."),
                     Profiles::tr("docs/profiles.md says what stands in one."));
        else
            map(0, [this](QByteArrayView key, int value) { return root(key, value); });
        if (!problem && profile.name.isEmpty())
            complain(0, Profiles::tr("The profile has no name."), Profiles::tr("Write “profile: NAME”."));
        if (!problem && !profile.isPlain() && profile.file.isEmpty())
            complain(0, Profiles::tr("The profile does not say where posts stand."),
                     Profiles::tr("Write “file: posts/{slug}.md”."));
        if (problem)
            return tl::make_unexpected(*problem);
        return profile;
    }

private:
    using Handler = std::function<bool(QByteArrayView, int)>;

    void complain(int node, const QString &what, const QString &mend)
    {
        if (!problem)
            problem = document.problemAt(node < 0 ? 0 : document.node(node).begin, Problem::Severity::Error,
                                         what, mend);
    }

    void map(int node, const Handler &handler)
    {
        if (!document.node(node).isMap())
            return complain(node, Profiles::tr("Keys and values are expected here."), {});
        for (int key = node + 1; key < document.node(node).next;) {
            const int value = document.node(key).next;
            const QByteArrayView name = document.node(key).text;
            if (!handler(name, value))
                complain(
                    key,
                    Profiles::tr("“%1” is nothing that a profile says here.").arg(QString::fromUtf8(name)),
                    Profiles::tr("docs/profiles.md lists the keys."));
            key = document.node(value).next;
        }
    }

    QString text(int node)
    {
        const YamlNode &it = document.node(node);
        if (it.isMap() || it.isSequence())
            complain(node, Profiles::tr("A text is expected here."), {});
        return it.isScalar() ? QString::fromUtf8(it.text) : QString();
    }

    QStringList texts(int node)
    {
        const YamlNode &it = document.node(node);
        if (!it.isSequence())
            return {text(node)};
        QStringList list;
        for (int item = node + 1; item < it.next; item = document.node(item).next)
            list += text(item);
        return list;
    }

    QList<std::pair<QString, QString>> pairs(int node)
    {
        QList<std::pair<QString, QString>> list;
        map(node, [&](QByteArrayView key, int value) {
            list.append({QString::fromUtf8(key), text(value)});
            return true;
        });
        return list;
    }

    template<class Value, size_t size>
    Value word(int node, const std::array<ProfileWord<Value>, size> &words)
    {
        const QString said = text(node);
        const auto *found = std::ranges::find(words, said, [](const auto &w) { return QString(w.word); });
        if (found != words.end())
            return found->value;
        QStringList known;
        for (const auto &w : words)
            known += w.word;
        complain(node, Profiles::tr("“%1” is not known here.").arg(said),
                 Profiles::tr("Use one of: %1.").arg(known.join(u", "_s)));
        return words.front().value;
    }

    /// Four, which all readers of Markdown nest by, or nothing: a list stays a list wherever it is read.
    int indent(int node)
    {
        const QString said = text(node);
        if (said != u"0" && said != u"4")
            complain(node, Profiles::tr("“%1” is not known here.").arg(said),
                     Profiles::tr("Use one of: %1.").arg(u"0, 4"_s));
        return said == u"4" ? 4 : 0;
    }

    /// A path within the blog: it must not lead out of the folder that it is put into.
    QString path(int node)
    {
        const QString said = text(node);
        const bool leavesFolder =
            said.startsWith(u'/') || said.contains(u'\\') || said.split(u'/').contains(u".."_s);
        if (leavesFolder)
            complain(node, Profiles::tr("“%1” leads out of the blog's folder.").arg(said),
                     Profiles::tr("Write a path that begins in it, such as posts/{slug}.md."));
        return said;
    }

    bool root(QByteArrayView key, int value)
    {
        if (key == "profile")
            profile.name = text(value);
        else if (key == "title")
            profile.title = text(value);
        else if (key == "file")
            profile.file = path(value);
        else if (key == "summary-mark")
            profile.summaryMark = text(value);
        else if (key == "summary-key")
            profile.summaryKey = text(value);
        else if (key == "raw-html")
            profile.rawHtml = word(value, boolWords);
        else if (key == "footnotes")
            profile.footnotes = word(value, boolWords);
        else
            return part(key, value);
        return true;
    }

    bool part(QByteArrayView key, int value)
    {
        if (key == "front-matter")
            map(value, [this](QByteArrayView k, int v) { return frontMatter(k, v); });
        else if (key == "media")
            map(value, [this](QByteArrayView k, int v) { return media(k, v); });
        else if (key == "escape")
            map(value, [this](QByteArrayView k, int v) { return escape(k, v); });
        else if (key == "lists")
            map(value, [this](QByteArrayView k, int v) { return lists(k, v); });
        else
            return false;
        return true;
    }

    bool frontMatter(QByteArrayView key, int value)
    {
        FrontMatterRules &rules = profile.frontMatter;
        if (key == "form")
            rules.form = word(value, formWords);
        else if (key == "keys")
            readKeys(value, rules.keys);
        else if (key == "date")
            rules.date = word(value, dateWords);
        else if (key == "lists")
            rules.lists = word(value, listWords);
        else if (key == "draft")
            rules.draft = text(value);
        else if (key == "taxonomies")
            rules.tables = texts(value);
        else if (key == "several")
            readKeys(value, rules.several);
        else if (key == "single")
            rules.single = texts(value);
        else if (key == "nested")
            rules.nested = texts(value);
        else if (key == "add")
            rules.add = pairs(value);
        else if (key == "drop")
            rules.drop = texts(value);
        else if (key == "layouts")
            rules.layouts = texts(value);
        else if (key == "utc")
            rules.utc = word(value, boolWords);
        else
            return false;
        return true;
    }

    void readKeys(int node, QList<std::pair<QString, QString>> &keys)
    {
        map(node, [&](QByteArrayView key, int value) {
            keys.append({QString::fromUtf8(key), text(value)});
            return std::ranges::find(fieldNames, QLatin1StringView(key)) != fieldNames.end();
        });
    }

    bool media(QByteArrayView key, int value)
    {
        if (key == "folder")
            profile.mediaFolder = path(value);
        else if (key == "address")
            profile.mediaAddress = text(value);
        else if (key == "audio")
            profile.audio = word(value, boolWords);
        else
            return false;
        return true;
    }

    bool escape(QByteArrayView key, int value)
    {
        if (key == "openers")
            profile.escape.openers = texts(value);
        else if (key == "with")
            profile.escape.way = word(value, wayWords);
        else if (key == "in-fences")
            profile.escape.inFences = word(value, boolWords);
        else if (key == "bars")
            profile.escape.bars = word(value, boolWords);
        else if (key == "keep")
            profile.escape.keep = texts(value);
        else
            return signs(key, value);
        profile.escape.openers.removeAll(QString());
        return true;
    }

    bool signs(QByteArrayView key, int value)
    {
        EscapeRules &rules = profile.escape;
        if (key == "backslashes")
            rules.backslashes = text(value);
        else if (key == "blanks-break")
            rules.blanksBreak = word(value, boolWords);
        else if (key == "strike-by-html")
            rules.strikeByHtml = word(value, boolWords);
        else if (key == "attributes")
            rules.attributes = word(value, boolWords);
        else
            return false;
        return true;
    }

    bool lists(QByteArrayView key, int value)
    {
        ListRules &rules = profile.lists;
        if (key == "indent")
            rules.indent = indent(value);
        else if (key == "blank-lines")
            rules.blankLines = word(value, boolWords);
        else if (key == "ordered-by-dot")
            rules.orderedByDot = word(value, boolWords);
        else if (key == "indented-code")
            rules.indentedCode = word(value, boolWords);
        else if (key == "fences-in-items")
            rules.fencesInItems = word(value, boolWords);
        else if (key == "items-apart")
            rules.itemsApart = word(value, boolWords);
        else if (key == "lists-apart")
            rules.listsApart = word(value, boolWords);
        else if (key == "start")
            rules.start = word(value, startWords);
        else
            return false;
        return true;
    }

    const YamlDocument &document;
    Profile profile;
    std::optional<Problem> problem;
};

} // namespace

QString FrontMatterRules::keyOf(QStringView field, qsizetype count) const
{
    const auto nameIn = [field](const QList<std::pair<QString, QString>> &names) {
        const auto found =
            std::ranges::find(names, field, [](const auto &pair) { return QStringView(pair.first); });
        return found == names.end() ? QString() : found->second;
    };
    const QString key = count > 1 ? nameIn(several) : QString();
    return key.isEmpty() ? nameIn(keys) : key;
}

Result<Profile> readProfile(const QByteArray &text, const QString &file)
{
    const Result<YamlDocument> document = YamlDocument::read(text, file);
    if (!document)
        return tl::make_unexpected(document.error());
    if (document->isReadOnly())
        return tl::make_unexpected(document->problems().first());
    return ProfileReader(*document).read();
}

} // namespace rundown
