// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/format/profile/profilefrontmatter.h"

#include "models/format/frontmatter/frontmatterformat.h"

#include <QDateTime>
#include <QTimeZone>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rundown {

namespace {

using Flavour = FrontMatterFlavour;
using Form = FrontMatterRules::Form;
using Kind = FrontMatterValue::Kind;

Flavour flavourOf(Form form)
{
    switch (form) {
    case Form::KeyValue:
        return Flavour::KeyValue;
    case Form::Yaml:
        return Flavour::Yaml;
    case Form::Toml:
        return Flavour::Toml;
    default:
        return Flavour::None;
    }
}

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

/// `Status: hidden` says more than that a post is or is no draft.
bool isDraftKey(const FrontMatterKey &key)
{
    static const QStringList words{u"draft"_s, u"published"_s, u"true"_s, u"false"_s, u"yes"_s, u"no"_s};
    return fieldOf(key.name) == u"draft" && words.contains(key.value.text.trimmed(), Qt::CaseInsensitive);
}

bool saysDraft(const FrontMatterKey &key)
{
    const QString name = key.name.toLower();
    const QString value = key.value.text.trimmed().toLower();
    return (name == u"status" && value == u"draft") ||
           (name == u"published" && (value == u"false" || value == u"no"));
}

/// A key that the profile wants, with what it says.
struct WantedKey
{
    QString field;
    QString name;
    FrontMatterValue value;
    bool inTable = false; ///< of TOML, [taxonomies]
};

FrontMatterValue listValue(const QStringList &elements, const FrontMatterRules &rules, const QString &key)
{
    const bool hasCommas = std::ranges::any_of(elements, [](const QString &e) { return e.contains(u','); });
    if (rules.lists == FrontMatterRules::Lists::Commas)
        return FrontMatterValue::ofText(elements.join(hasCommas ? u"; "_s : u", "_s));
    const bool isSingular = !key.endsWith(u's');
    return isSingular && elements.size() == 1 ? FrontMatterValue::ofText(elements.first())
                                              : FrontMatterValue::ofList(elements);
}

/// What a field says in the profile's words; nothing where there is nothing to say.
std::optional<FrontMatterValue> fieldValue(const QString &field, const QString &key,
                                           const FrontMatterFields &fields, const FrontMatterRules &rules,
                                           const QString &timeZone)
{
    const auto text = [](const QString &value) {
        return value.isEmpty() ? std::nullopt : std::optional(FrontMatterValue::ofText(value));
    };
    const auto list = [&](const QStringList &elements) {
        return elements.isEmpty() ? std::nullopt : std::optional(listValue(elements, rules, key));
    };
    if (field == u"title")
        return text(fields.title);
    if (field == u"slug")
        return text(fields.slug);
    if (field == u"summary")
        return text(fields.summary);
    if (field == u"date" && fields.date)
        return FrontMatterValue::ofBare(profileDateText(*fields.date, rules.date, timeZone));
    if (field == u"draft" && fields.draft.value_or(false))
        return FrontMatterValue::ofBare(rules.draft);
    return field == u"tags"         ? list(fields.tags)
           : field == u"categories" ? list(fields.categories)
           : field == u"authors"    ? list(fields.authors)
                                    : std::nullopt;
}

/// Puts the wanted keys into the content of front matter, piece by piece.
class KeyWriter
{
public:
    KeyWriter(Flavour flavour, QString text) : format(frontMatterFormat(flavour)), content(std::move(text))
    {
        refresh();
    }

    bool refresh()
    {
        const Result<FrontMatterKeys> read = format.keys(content);
        if (read)
            keys = *read;
        return read.has_value();
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
        content = format.inserted(content, keys, index, name, value);
        refresh();
    }

    void append(const QString &name, const FrontMatterValue &value)
    {
        if (indexOf(name) < 0)
            insert(keys.size(), name, value);
    }

    void replace(qsizetype index, const FrontMatterValue &value)
    {
        content = format.replaced(content, keys, index, value);
        refresh();
    }

    void remove(qsizetype index)
    {
        content = format.removed(content, keys, index);
        refresh();
    }

    const FrontMatterFormat &format;
    QString content;
    FrontMatterKeys keys;
};

/// The form of a value that stands there is good enough where it says the same in a form that is read alike.
bool isFine(const FrontMatterValue &there, const WantedKey &wanted, const FrontMatterRules &rules)
{
    if (there.kind == Kind::List)
        return rules.lists == FrontMatterRules::Lists::List;
    if (wanted.value.kind == Kind::List)
        return false;
    const bool isList =
        wanted.field == u"tags" || wanted.field == u"categories" || wanted.field == u"authors";
    return isList || wanted.field == u"title" || wanted.field == u"slug" || wanted.field == u"summary" ||
           there.text.trimmed() == wanted.value.text;
}

class FrontMatterConverter
{
public:
    FrontMatterConverter(const FrontMatterRules &frontMatterRules, QList<WantedKey> wantedKeys)
        : rules(frontMatterRules), wanted(std::move(wantedKeys))
    {}

    /// Keeps the text and mends what differs.
    QString edited(Flavour flavour, const QString &content)
    {
        KeyWriter writer(flavour, content);
        for (qsizetype i = writer.keys.size() - 1; i >= 0; --i)
            editKey(writer, i);
        for (const WantedKey &key : wanted) {
            if (!done.contains(key.field.isEmpty() ? key.name : key.field))
                writer.append(key.name, key.value);
        }
        return writer.content;
    }

    /// Writes it from nothing, the keys that are not known behind the others.
    QString written(Flavour flavour, const FrontMatterKeys &old)
    {
        KeyWriter writer(flavour, {});
        for (const WantedKey &key : wanted) {
            if (!key.inTable)
                writer.append(key.name, key.value);
        }
        for (const FrontMatterKey &key : old) {
            if (!isTableOfFields(key, old) && isLeft(key) && !takeAlong(writer, flavour, key))
                lost.append(key.name);
        }
        return writer.content + tables();
    }

    QStringList lost; ///< keys for which the flavour has no form

private:
    bool isDropped(const FrontMatterKey &key) const
    {
        return rules.drop.contains(key.name, Qt::CaseInsensitive);
    }

    /// [taxonomies], whose keys are named one by one.
    static bool isTableOfFields(const FrontMatterKey &key, const FrontMatterKeys &all)
    {
        return key.section.isEmpty() && std::ranges::any_of(all, [&](const FrontMatterKey &other) {
                   return other.section == key.name;
               });
    }

    /// What the wanted keys do not say.
    bool isLeft(const FrontMatterKey &key) const
    {
        if (isDropped(key) || isDraftKey(key))
            return false;
        const bool says = key.value.kind != Kind::Text || !key.value.text.isEmpty();
        return isUnknown(key) ||
               (says && std::ranges::find(wanted, fieldOf(key.name), &WantedKey::field) == wanted.end());
    }

    /// False where the flavour cannot say it.
    bool takeAlong(KeyWriter &writer, Flavour flavour, const FrontMatterKey &key) const
    {
        FrontMatterValue value = key.value;
        if (value.kind == Kind::List)
            value = listValue(value.list, rules, key.name + u's');
        const bool isTaken = !tables().isEmpty() && key.name == u"taxonomies";
        if (isTaken || (value.kind == Kind::Other && flavour == Flavour::KeyValue))
            return false;
        writer.append(key.name, value);
        return true;
    }

    bool isUnknown(const FrontMatterKey &key) const
    {
        return !isDropped(key) && (fieldOf(key.name).isEmpty() || keepsOwnKey(key));
    }

    /// A field that the profile has no key for keeps the one that it has.
    bool keepsOwnKey(const FrontMatterKey &key) const
    {
        return rules.keyOf(fieldOf(key.name)).isEmpty() ||
               (fieldOf(key.name) == u"draft" && !isDraftKey(key));
    }

    void editKey(KeyWriter &writer, qsizetype index)
    {
        const FrontMatterKey key = writer.keys[index];
        if (isDropped(key))
            return writer.remove(index);
        const QString field = fieldOf(key.name);
        if (isUnknown(key) || key.value.kind == Kind::Other)
            return;
        const auto found = std::ranges::find(wanted, field, &WantedKey::field);
        if (found == wanted.end()) {
            if (field == u"draft" && rules.keyOf(u"draft").compare(key.name, Qt::CaseInsensitive) != 0)
                writer.remove(index);
            return;
        }
        const bool isSameName = found->name.compare(key.name, Qt::CaseInsensitive) == 0;
        if (done.contains(field) || (!isSameName && writer.indexOf(found->name) >= 0))
            return;
        done.append(field);
        if (!isSameName) {
            writer.remove(index);
            writer.insert(index, found->name, found->value);
        } else if (!isFine(key.value, *found, rules)) {
            writer.replace(index, found->value);
        }
    }

    QString tables() const
    {
        KeyWriter writer(Flavour::Toml, {});
        for (const WantedKey &key : wanted) {
            if (key.inTable)
                writer.append(key.name, key.value);
        }
        return writer.content.isEmpty() ? QString() : u"\n[taxonomies]\n"_s + writer.content;
    }

    const FrontMatterRules &rules;
    QList<WantedKey> wanted;
    QStringList done;
};

QList<WantedKey> wantedKeys(const Profile &profile, const FrontMatterFields &fields, const QString &timeZone,
                            bool hasSummaryMark)
{
    const FrontMatterRules &rules = profile.frontMatter;
    QList<WantedKey> wanted;
    for (const auto &[field, key] : rules.keys) {
        if (const auto value = fieldValue(field, key, fields, rules, timeZone))
            wanted.append({field, key, *value, rules.tables.contains(field)});
    }
    if (hasSummaryMark && !profile.summaryKey.isEmpty())
        wanted.append({{}, profile.summaryKey, FrontMatterValue::ofText(profile.summaryMark), false});
    for (const auto &[key, value] : rules.add)
        wanted.append({{}, key, FrontMatterValue::ofText(value), false});
    return wanted;
}

QString withFences(Flavour flavour, const QString &content)
{
    QString text = content;
    while (text.endsWith(u'\n'))
        text.chop(1);
    const QString fence = flavour == Flavour::Yaml   ? u"---"_s
                          : flavour == Flavour::Toml ? u"+++"_s
                                                     : QString();
    return fence.isEmpty() ? text : fence + u'\n' + text + u'\n' + fence;
}

/// Only Hexo reads front matter without a fence above it, and few generators read YAML that `...` ends.
bool hasFencesOfAll(const FrontMatterBlock &block, const QString &text)
{
    if (block.flavour == Flavour::KeyValue)
        return true;
    const QString fence = block.flavour == Flavour::Toml ? u"+++"_s : u"---"_s;
    const qsizetype begin = text.startsWith(QChar(0xfeff)) ? 1 : 0;
    return text.mid(begin, block.contentBegin - begin) == fence + u'\n' &&
           text.mid(block.contentEnd) == fence;
}

/// The offset that a zone's clocks had, in seconds.
std::optional<int> offsetIn(const QString &timeZone, const PostDate &date)
{
    const QTimeZone zone(timeZone.toUtf8());
    if (timeZone.isEmpty() || !zone.isValid() || !date.time)
        return std::nullopt;
    return QDateTime(date.day, *date.time, zone).offsetFromUtc();
}

QString zonedText(int seconds, bool withColon)
{
    const QString text = utcOffsetText(seconds);
    return withColon ? text : QString(text).remove(u':');
}

} // namespace

PostDate dateInZone(const PostDate &date, const QString &timeZone)
{
    const QTimeZone zone(timeZone.toUtf8());
    if (!date.time || !date.utcOffset || timeZone.isEmpty() || !zone.isValid())
        return date;
    const QDateTime there =
        QDateTime(date.day, *date.time, Qt::OffsetFromUTC, *date.utcOffset).toTimeZone(zone);
    return {there.date(), there.time(), there.offsetFromUtc()};
}

QString profileDateText(const PostDate &date, FrontMatterRules::DateForm form, const QString &timeZone)
{
    using DateForm = FrontMatterRules::DateForm;
    if (form != DateForm::Iso && form != DateForm::Zoned && date.utcOffset) { // the form says no zone
        PostDate there = dateInZone(date, timeZone);
        there.utcOffset.reset();
        return profileDateText(there, form, timeZone);
    }
    const QString day = date.day.toString(Qt::ISODate);
    if (!date.time)
        return day;
    const std::optional<int> offset = date.utcOffset ? date.utcOffset : offsetIn(timeZone, date);
    const bool shortTime = form == DateForm::Minutes && date.time->second() == 0;
    const QString time = date.time->toString(shortTime ? u"HH:mm"_s : u"HH:mm:ss"_s);
    if (form == DateForm::Iso)
        return day + u'T' + time + (offset ? zonedText(*offset, true) : QString());
    const bool saysZone = form == DateForm::Zoned && offset;
    return day + u' ' + time + (saysZone ? u' ' + zonedText(*offset, false) : QString());
}

Result<FrontMatterFields> postFields(const QString &frontMatter, const Event &event)
{
    FrontMatterFields fields;
    const FrontMatterBlock block = findFrontMatter(frontMatter);
    if (block.length > 0) {
        const auto read = readFrontMatterFields(frontMatter);
        if (!read)
            return read;
        fields = *read;
        const auto keys = frontMatterFormat(block.flavour).keys(block.contentOf(frontMatter).toString());
        if (keys && std::ranges::any_of(*keys, saysDraft))
            fields.draft = true;
    }
    if (fields.title.isEmpty())
        fields.title = event.title;
    if (!fields.date && !event.days.isEmpty())
        fields.date = PostDate{event.days.first(), {}, {}};
    return fields;
}

Result<QString> frontMatterFor(const Profile &profile, const QString &frontMatter,
                               const FrontMatterFields &fields, const QString &timeZone, bool hasSummaryMark,
                               QStringList *lost)
{
    const Flavour flavour = flavourOf(profile.frontMatter.form);
    if (profile.frontMatter.form == Form::AsWritten)
        return frontMatter;
    if (flavour == Flavour::None)
        return QString();
    const FrontMatterBlock block = findFrontMatter(frontMatter);
    const QString content = block.contentOf(frontMatter).toString();
    FrontMatterKeys old;
    if (block.length > 0) {
        const auto read = frontMatterFormat(block.flavour).keys(content);
        if (!read)
            return tl::make_unexpected(read.error());
        old = *read;
    }
    FrontMatterConverter converter(profile.frontMatter,
                                   wantedKeys(profile, fields, timeZone, hasSummaryMark));
    if (block.length == 0 || block.flavour != flavour) {
        const QString written = converter.written(flavour, old);
        if (lost)
            *lost = converter.lost;
        return withFences(flavour, written);
    }
    const QString edited = converter.edited(flavour, content);
    if (!hasFencesOfAll(block, frontMatter))
        return withFences(flavour, edited);
    return frontMatter.left(block.contentBegin) + edited + frontMatter.mid(block.contentEnd);
}

} // namespace rundown
