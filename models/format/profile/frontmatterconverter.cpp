// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/format/profile/frontmatterconverter.h"

#include "models/format/frontmatter/postdate.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rundown {

namespace {

struct Profiles
{
    Q_DECLARE_TR_FUNCTIONS(Profiles)
};

using Flavour = FrontMatterFlavour;
using Kind = FrontMatterValue::Kind;

constexpr auto tableName = "taxonomies"_L1;

/// The field that a key of any generator stands for, by the profile's names of fields.
QString fieldOf(const QString &key)
{
    static const QList<std::pair<QString, QStringList>> names{
        {u"title"_s, {u"title"_s}},
        {u"date"_s, {u"date"_s}},
        {u"categories"_s, {u"categories"_s, u"category"_s}},
        {u"tags"_s, {u"tags"_s, u"tag"_s}},
        {u"slug"_s, {u"slug"_s}},
        {u"authors"_s, {u"authors"_s, u"author"_s}},
        {u"summary"_s, {u"summary"_s, u"excerpt"_s, u"description"_s}},
        {u"draft"_s, {u"draft"_s, u"status"_s, u"published"_s}},
    };
    for (const auto &[field, keys] : names) {
        if (keys.contains(key, Qt::CaseInsensitive))
            return field;
    }
    return {};
}

bool isListField(const QString &field)
{
    return field == u"tags" || field == u"categories" || field == u"authors";
}

/// The words between blanks, commas and semicolons: whichever of them a generator splits by, they are the
/// same.
QStringList wordsOf(const QString &text)
{
    static const QRegularExpression between(u"[\\s,;]+"_s);
    return text.split(between, Qt::SkipEmptyParts);
}

/// [taxonomies], whose keys are named one by one.
bool isTableOfFields(const FrontMatterKey &key, const QSet<QString> &sections)
{
    return key.section.isEmpty() && sections.contains(key.name);
}

} // namespace

/// Puts keys into the content of front matter, piece by piece.
class FrontMatterWriter
{
public:
    FrontMatterWriter(Flavour flavour, QString text)
        : format(frontMatterFormat(flavour)), content(std::move(text))
    {
        refresh();
    }

    /// The keys above one that changes stay where they are; those below are read again when they are needed.
    void remove(qsizetype index)
    {
        content = format.removed(content, keys, index);
        keys.removeAt(index);
        isStale = true;
    }

    qsizetype indexOf(const QString &name) const
    {
        for (qsizetype i = 0; i < keys.size(); ++i) {
            if (keys[i].name.compare(name, Qt::CaseInsensitive) == 0)
                return i;
        }
        return -1;
    }

    void insert(qsizetype index, const QString &name, const FrontMatterValue &value)
    {
        refreshIfStale();
        content = format.inserted(content, keys, index, name, value);
        FrontMatterKey key;
        key.name = name;
        keys.insert(index, key);
        isStale = true;
    }

    void append(const QString &name, const FrontMatterValue &value)
    {
        if (indexOf(name) < 0)
            insert(keys.size(), name, value);
    }

    void replace(qsizetype index, const FrontMatterValue &value)
    {
        content = format.replaced(content, keys, index, value);
        isStale = true;
    }

    /// A value that differs in nothing but quotes is the same to the lens, so another stands there for a
    /// moment.
    void quote(qsizetype index, const FrontMatterValue &value)
    {
        replace(index, FrontMatterValue::ofText(u"-"_s));
        refreshIfStale();
        replace(index, value);
    }

    /// Into TOML's [taxonomies], which is made where there is none.
    void appendToTable(const QString &name, const FrontMatterValue &value)
    {
        refreshIfStale();
        const QString line = frontMatterFormat(Flavour::Toml).inserted({}, {}, 0, name, value);
        qsizetype place = -1;
        for (const FrontMatterKey &key : keys) {
            if (key.section == tableName || isTableHead(key))
                place = key.end;
        }
        if (!content.isEmpty() && !content.endsWith(u'\n'))
            content += u'\n';
        if (place < 0)
            content += u"\n["_s + tableName + u"]\n"_s + line;
        else
            content.insert(std::min(place, content.size()), line);
        isStale = true;
    }

    /// True where `taxonomies` is written otherwise than as a table with a head.
    bool hasInlineTable()
    {
        refreshIfStale();
        return std::ranges::any_of(keys, [this](const FrontMatterKey &key) {
            return key.section.isEmpty() && key.name == tableName && !isTableHead(key);
        });
    }

    const FrontMatterFormat &format;
    QString content;
    FrontMatterKeys keys;

private:
    bool isTableHead(const FrontMatterKey &key) const
    {
        return key.section.isEmpty() && key.name == tableName &&
               QStringView(content).mid(key.begin).trimmed().startsWith(u'[');
    }

    void refreshIfStale()
    {
        if (isStale)
            refresh();
    }

    void refresh()
    {
        if (const Result<FrontMatterKeys> read = format.keys(content))
            keys = *read;
        isStale = false;
    }

    bool isStale = false;
};

FrontMatterValue listForProfile(const QStringList &elements, const FrontMatterRules &rules,
                                const QString &field, const QString &key)
{
    if (rules.lists == FrontMatterRules::Lists::Commas) {
        const bool hasCommas =
            std::ranges::any_of(elements, [](const QString &e) { return e.contains(u','); });
        const QString text = elements.join(hasCommas ? u"; "_s : u", "_s);
        return FrontMatterValue::ofText(hasCommas && elements.size() == 1 ? text + u';' : text);
    }
    if (rules.nested.contains(field) && elements.size() > 1) {
        YamlValue tree = YamlValue::sequence();
        tree.flow = true;
        for (const QString &element : elements) {
            tree.items.push_back(YamlValue::sequence());
            tree.items.back().flow = true;
            tree.items.back().items.push_back(YamlValue::scalar(element));
        }
        return FrontMatterValue::ofTree(tree);
    }
    const bool isSingular = !key.endsWith(u's');
    return isSingular && elements.size() == 1 ? FrontMatterValue::ofText(elements.first())
                                              : FrontMatterValue::ofList(elements);
}

bool saysDraft(const FrontMatterKey &key)
{
    const QString name = key.name.toLower();
    const QString value = key.value.text.trimmed().toLower();
    return (name == u"status" && value == u"draft") ||
           (name == u"published" && (value == u"false" || value == u"no"));
}

FrontMatterConverter::FrontMatterConverter(const Profile &profile, const QList<WantedKey> &wanted)
    : m_profile(profile), m_rules(profile.frontMatter), m_wanted(wanted)
{}

QString FrontMatterConverter::edited(Flavour flavour, const QString &content)
{
    FrontMatterWriter writer(flavour, content);
    for (qsizetype i = writer.keys.size() - 1; i >= 0; --i)
        editKey(writer, i);
    for (const WantedKey &wanted : m_wanted) {
        if (m_done.contains(wanted.field.isEmpty() ? wanted.name : wanted.field))
            continue;
        const bool isOutside = wanted.inTable && writer.hasInlineTable();
        if (wanted.inTable && !isOutside)
            writer.appendToTable(wanted.name, wanted.value);
        else
            writer.append(wanted.name, wanted.value);
        if (isOutside)
            warn(Profiles::tr(
                     "%1 looks for “%2” in “taxonomies” only, where it has to be put by hand: that is "
                     "not written as a table under [taxonomies].")
                     .arg(m_profile.title, wanted.name));
        tellWhatChanges(wanted);
    }
    return writer.content;
}

QString FrontMatterConverter::written(Flavour flavour, const FrontMatterKeys &old)
{
    const FrontMatterFormat &format = frontMatterFormat(flavour);
    QString text;
    QString table;
    for (const WantedKey &wanted : m_wanted) {
        (wanted.inTable ? table : text) += format.inserted({}, {}, 0, wanted.name, wanted.value);
        if (!wanted.inTable)
            m_names.insert(wanted.name.toLower());
        tellWhatChanges(wanted);
    }
    m_hasTable = !table.isEmpty();
    QSet<QString> sections;
    for (const FrontMatterKey &key : old)
        sections.insert(key.section);
    for (const FrontMatterKey &key : old) {
        if (!isTableOfFields(key, sections) && isLeft(key))
            text += takenAlong(flavour, key);
    }
    return table.isEmpty() ? text : text + u"\n["_s + tableName + u"]\n"_s + table;
}

/// `Status: hidden` says more than that a post is or is no draft.
bool FrontMatterConverter::isDraftKey(const FrontMatterKey &key) const
{
    static const QStringList words{u"draft"_s, u"published"_s, u"true"_s, u"false"_s, u"yes"_s, u"no"_s};
    return fieldOf(key.name) == u"draft" && !m_rules.keyOf(u"draft").isEmpty() &&
           words.contains(key.value.text.trimmed(), Qt::CaseInsensitive);
}

bool FrontMatterConverter::isUnknown(const FrontMatterKey &key) const
{
    return fieldOf(key.name).isEmpty() || keepsOwnKey(key);
}

/// A field that the profile has no key for keeps the one that it has.
bool FrontMatterConverter::keepsOwnKey(const FrontMatterKey &key) const
{
    return m_rules.keyOf(fieldOf(key.name)).isEmpty() || (fieldOf(key.name) == u"draft" && !isDraftKey(key));
}

const WantedKey *FrontMatterConverter::wantedFor(const FrontMatterKey &key) const
{
    const auto found = std::ranges::find(m_wanted, fieldOf(key.name), &WantedKey::field);
    return found == m_wanted.end() ? nullptr : &*found;
}

/// What the wanted keys do not say.
bool FrontMatterConverter::isLeft(const FrontMatterKey &key) const
{
    if (isDraftKey(key))
        return false;
    const bool says = key.value.kind != Kind::Text || !key.value.text.isEmpty();
    return isUnknown(key) || (says && !isSaid(key));
}

/// Two keys may stand for one field: `summary` and `description`, `category` and `categories`.
bool FrontMatterConverter::isSaid(const FrontMatterKey &key) const
{
    const WantedKey *wanted = wantedFor(key);
    if (!wanted || key.value.kind == Kind::Other)
        return false;
    if (wanted->field == u"date")
        return postDateOf(key.value.text).has_value();
    if (!isListField(wanted->field))
        return key.value.kind == Kind::Text && wanted->says.contains(key.value.text.trimmed());
    const QStringList said = wordsOf(wanted->says.join(u' '));
    const QStringList words =
        wordsOf(key.value.kind == Kind::List ? key.value.list.join(u' ') : key.value.text);
    const QSet<QString> known(said.begin(), said.end());
    return std::ranges::all_of(words, [&](const QString &word) { return known.contains(word); });
}

/// The key as the flavour has it; nothing, which is told, where it cannot be kept.
QString FrontMatterConverter::takenAlong(Flavour flavour, const FrontMatterKey &key)
{
    if (m_rules.drop.contains(key.name, Qt::CaseInsensitive)) {
        warn(Profiles::tr("“%1” of the front matter is left out: %2 would take it for its own.")
                 .arg(key.name, m_profile.title));
        return {};
    }
    FrontMatterValue value = key.value;
    if (value.kind == Kind::List)
        value = listForProfile(value.list, m_rules, {}, key.name + u's');
    const bool isTaken = m_names.contains(key.name.toLower()) || (m_hasTable && key.name == tableName);
    if (isTaken || (value.kind == Kind::Other && flavour == Flavour::KeyValue)) {
        warn(Profiles::tr("The front matter of %1 cannot say what stands in “%2”; it is left out.")
                 .arg(m_profile.title, key.name));
        return {};
    }
    m_names.insert(key.name.toLower());
    return frontMatterFormat(flavour).inserted({}, {}, 0, key.name, value);
}

/// A field may have a key for one and a key for several: either is good for one.
bool FrontMatterConverter::isNameOf(const WantedKey &wanted, const QString &name) const
{
    return wanted.name.compare(name, Qt::CaseInsensitive) == 0 ||
           (!wanted.field.isEmpty() &&
            m_rules.keyOf(wanted.field, 2).compare(name, Qt::CaseInsensitive) == 0);
}

/// The form of a value that stands there is good enough where it says the same in a form that is read alike.
bool FrontMatterConverter::isFine(const FrontMatterValue &there, const WantedKey &wanted) const
{
    if (there.kind == Kind::List)
        return m_rules.lists == FrontMatterRules::Lists::List;
    if (wanted.value.kind != Kind::Text)
        return false;
    if (wanted.field == u"date" && there.bare && !wanted.value.bare)
        return false;
    return isListField(wanted.field) || wanted.field == u"title" || wanted.field == u"slug" ||
           wanted.field == u"summary" || there.text.trimmed() == wanted.value.text;
}

void FrontMatterConverter::editKey(FrontMatterWriter &writer, qsizetype index)
{
    const FrontMatterKey key = writer.keys[index];
    tellOfLayout(key);
    if (isUnknown(key) || key.value.kind == Kind::Other)
        return;
    const WantedKey *wanted = wantedFor(key);
    if (!wanted) {
        const QString ownKey = m_rules.keyOf(u"draft");
        if (fieldOf(key.name) == u"draft" && ownKey.compare(key.name, Qt::CaseInsensitive) != 0)
            writer.remove(index);
        return;
    }
    const bool isSameName = isNameOf(*wanted, key.name);
    if (m_done.contains(wanted->field) || (!isSameName && writer.indexOf(wanted->name) >= 0))
        return;
    if (wanted->inTable && key.section.isEmpty()) { // where the generator does not look for it
        if (isSaid(key) && !writer.hasInlineTable())
            writer.remove(index);
        return;
    }
    m_done.append(wanted->field);
    if (!isSameName) {
        writer.remove(index);
        writer.insert(index, wanted->name, wanted->value);
        tellWhatChanges(*wanted);
    } else if (!isFine(key.value, *wanted)) {
        const bool onlyQuotes = key.value.kind == Kind::Text && key.value.text == wanted->value.text;
        onlyQuotes ? writer.quote(index, wanted->value) : writer.replace(index, wanted->value);
        tellWhatChanges(*wanted);
    } else {
        tellWhatStays(key, *wanted);
    }
}

/// Another generator names its layouts without an ending.
void FrontMatterConverter::tellOfLayout(const FrontMatterKey &key)
{
    if (!m_rules.layouts.contains(key.name) || key.value.text.isEmpty() || key.value.text.contains(u'.'))
        return;
    m_problems.append(
        {Problem::Severity::Warning,
         {},
         0,
         0,
         Profiles::tr("“%1: %2” stays as it is; %3 builds nothing where the site has no such layout.")
             .arg(key.name, key.value.text, m_profile.title),
         Profiles::tr("If it is another generator's, take it out of the front matter.")});
}

void FrontMatterConverter::tellWhatStays(const FrontMatterKey &key, const WantedKey &wanted)
{
    if (!m_rules.nested.contains(wanted.field) || key.value.kind != Kind::List || key.value.list.size() < 2)
        return;
    const QString what = Profiles::tr("%1 reads “%2” as “%3”, each within the one before it.");
    m_problems.append({Problem::Severity::Hint,
                       {},
                       0,
                       0,
                       what.arg(m_profile.title, key.name, key.value.list.join(u", "_s)),
                       Profiles::tr("To have them side by side, write each in brackets of its own.")});
}

void FrontMatterConverter::tellWhatChanges(const WantedKey &wanted)
{
    if (m_rules.single.contains(wanted.field) && wanted.says.size() > 1)
        warn(Profiles::tr("%1 has one value of “%2”; left out: %3")
                 .arg(m_profile.title, wanted.name, wanted.says.mid(1).join(u", "_s)));
    const bool isSplit = m_rules.lists == FrontMatterRules::Lists::Commas && isListField(wanted.field) &&
                         std::ranges::any_of(wanted.says, [](const QString &e) { return e.contains(u';'); });
    if (isSplit)
        warn(Profiles::tr("%1 reads more than one value where “%2” has a semicolon in it.")
                 .arg(m_profile.title, wanted.name));
}

void FrontMatterConverter::warn(const QString &what)
{
    m_problems.append({Problem::Severity::Warning, {}, 0, 0, what, {}});
}

} // namespace rundown
