// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/format/frontmatter/frontmattervalues.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace rundown {

namespace {

using Kind = FrontMatterValue::Kind;

QStringList cleaned(const QStringList &elements)
{
    QStringList clean;
    for (const QString &element : elements) {
        if (const QString trimmed = element.trimmed(); !trimmed.isEmpty())
            clean.append(trimmed);
    }
    return clean;
}

QStringList elementsOfText(const QString &text, ListReading reading)
{
    static const QRegularExpression commas(u"[,\\n]"_s);
    static const QRegularExpression semicolons(u"[;\\n]"_s);
    static const QRegularExpression blanks(u"\\s+"_s);
    if (reading == ListReading::Semicolons && text.contains(u';'))
        return cleaned(text.split(semicolons));
    if (reading == ListReading::CommasOrBlanks && !text.contains(u','))
        return cleaned(text.split(blanks));
    return cleaned(text.split(commas));
}

/// What may stand between the elements of a text, the one that stands there now first.
QStringList separatorsFor(const QString &like, ListReading reading)
{
    QStringList separators;
    if (like.contains(u';') && reading == ListReading::Semicolons)
        separators.append(u"; "_s);
    if (like.contains(u',') && !like.contains(u", "_s))
        separators.append(u","_s);
    if (reading == ListReading::CommasOrBlanks && !like.contains(u','))
        separators.append(u" "_s);
    separators.append(u", "_s);
    if (reading == ListReading::Semicolons)
        separators.append(u"; "_s);
    return separators;
}

struct BoolWords
{
    QLatin1StringView yes;
    QLatin1StringView no;
};
constexpr std::array boolWords{BoolWords{"true"_L1, "false"_L1}, BoolWords{"True"_L1, "False"_L1},
                               BoolWords{"yes"_L1, "no"_L1},     BoolWords{"Yes"_L1, "No"_L1},
                               BoolWords{"on"_L1, "off"_L1},     BoolWords{"1"_L1, "0"_L1}};

} // namespace

QStringList elementsOf(const FrontMatterValue &value, ListReading reading)
{
    return value.kind == Kind::List ? cleaned(value.list) : elementsOfText(value.text, reading);
}

FrontMatterValue valueOfElements(const QStringList &elements, const FrontMatterValue *like,
                                 ListReading reading, bool hasLists)
{
    const bool isText = like && like->kind == Kind::Text && !like->text.isEmpty();
    if (hasLists && !isText)
        return FrontMatterValue::ofList(elements);
    for (const QString &separator : separatorsFor(isText ? like->text : QString(), reading)) {
        const QString text = elements.join(separator);
        if (elementsOfText(text, reading) == elements)
            return FrontMatterValue::ofText(text);
    }
    if (hasLists)
        return FrontMatterValue::ofList(elements);
    return FrontMatterValue::ofText(elements.join(u"; "_s) + u';'); // one element with a comma in it
}

bool isSameList(const FrontMatterValue &a, const FrontMatterValue &b)
{
    return a.kind == Kind::List && b.kind == Kind::List && cleaned(a.list) == cleaned(b.list);
}

std::optional<bool> boolOf(const FrontMatterValue &value)
{
    for (const BoolWords &words : boolWords) {
        if (value.text.compare(words.yes, Qt::CaseInsensitive) == 0)
            return true;
        if (value.text.compare(words.no, Qt::CaseInsensitive) == 0)
            return false;
    }
    return std::nullopt;
}

FrontMatterValue valueOfBool(bool wanted, const FrontMatterValue *like)
{
    const auto *words = std::find_if(boolWords.begin(), boolWords.end(), [&](const BoolWords &each) {
        return like && (like->text == each.yes || like->text == each.no);
    });
    if (words == boolWords.end())
        words = boolWords.begin();
    FrontMatterValue value = FrontMatterValue::ofBare(wanted ? words->yes : words->no);
    value.bare = !like || like->bare;
    return value;
}

} // namespace rundown
