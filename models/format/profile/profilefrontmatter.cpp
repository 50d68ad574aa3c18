// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/format/profile/profilefrontmatter.h"

#include "models/format/frontmatter/frontmatterformat.h"
#include "models/format/profile/frontmatterconverter.h"

#include <QDateTime>
#include <QTimeZone>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rundown {

namespace {

using Flavour = FrontMatterFlavour;
using Form = FrontMatterRules::Form;

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

/// All that a field says.
QStringList saidBy(const QString &field, const FrontMatterFields &fields)
{
    const QString text = field == u"title"     ? fields.title
                         : field == u"slug"    ? fields.slug
                         : field == u"summary" ? fields.summary
                                               : QString();
    if (!text.isEmpty())
        return {text};
    return field == u"tags"         ? fields.tags
           : field == u"categories" ? fields.categories
           : field == u"authors"    ? fields.authors
                                    : QStringList();
}

/// The offset that a zone's clocks had, in seconds.
std::optional<int> offsetIn(const QString &timeZone, const PostDate &date)
{
    const QTimeZone zone(timeZone.toUtf8());
    if (timeZone.isEmpty() || !zone.isValid() || !date.time)
        return std::nullopt;
    return QDateTime(date.day, *date.time, zone).offsetFromUtc();
}

/// YAML takes a time without a zone for one of UTC, so the day may be another in the blog's; a text it leaves
/// alone.
FrontMatterValue dateValue(const PostDate &date, FrontMatterRules::DateForm form, const QString &timeZone)
{
    const QString text = profileDateText(date, form, timeZone);
    const bool isQuoted = form == FrontMatterRules::DateForm::Zoned && lacksZone(date, timeZone);
    return isQuoted ? FrontMatterValue::ofText(text) : FrontMatterValue::ofBare(text);
}

/// What a field says in the profile's words; nothing where there is nothing to say.
std::optional<WantedKey> wantedKey(const QString &field, const FrontMatterFields &fields,
                                   const FrontMatterRules &rules, const QString &timeZone)
{
    WantedKey wanted{field, {}, {}, saidBy(field, fields), rules.tables.contains(field)};
    wanted.name = rules.keyOf(field, wanted.says.size());
    if (field == u"date" && fields.date)
        wanted.value = dateValue(*fields.date, rules.date, timeZone);
    else if (field == u"draft" && fields.draft.value_or(false))
        wanted.value = FrontMatterValue::ofBare(rules.draft);
    else if (wanted.says.isEmpty())
        return std::nullopt;
    else if (field == u"title" || field == u"slug" || field == u"summary")
        wanted.value = FrontMatterValue::ofText(wanted.says.first());
    else
        wanted.value = listForProfile(rules.single.contains(field) ? wanted.says.mid(0, 1) : wanted.says,
                                      rules, field, wanted.name);
    return wanted;
}

QList<WantedKey> wantedKeys(const Profile &profile, const FrontMatterFields &fields, const QString &timeZone,
                            bool hasSummaryMark)
{
    const FrontMatterRules &rules = profile.frontMatter;
    QList<WantedKey> wanted;
    for (const auto &[field, key] : rules.keys) {
        if (const auto found = wantedKey(field, fields, rules, timeZone))
            wanted.append(*found);
    }
    if (hasSummaryMark && !profile.summaryKey.isEmpty())
        wanted.append({{}, profile.summaryKey, FrontMatterValue::ofText(profile.summaryMark), {}, false});
    for (const auto &[key, value] : rules.add)
        wanted.append({{}, key, FrontMatterValue::ofText(value), {}, false});
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

QString zonedText(int seconds, bool withColon)
{
    const QString text = utcOffsetText(seconds);
    return withColon ? text : QString(text).remove(u':');
}

} // namespace

bool lacksZone(const PostDate &date, const QString &timeZone)
{
    return date.time && !date.utcOffset && !offsetIn(timeZone, date);
}

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
                               Problems *problems)
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
    const QList<WantedKey> wanted = wantedKeys(profile, fields, timeZone, hasSummaryMark);
    FrontMatterConverter converter(profile, wanted);
    const bool isNew = block.length == 0 || block.flavour != flavour;
    const QString text = isNew ? converter.written(flavour, old) : converter.edited(flavour, content);
    if (problems)
        problems->append(converter.problems());
    if (isNew || !hasFencesOfAll(block, frontMatter))
        return withFences(flavour, text);
    return frontMatter.left(block.contentBegin) + text + frontMatter.mid(block.contentEnd);
}

} // namespace rundown
