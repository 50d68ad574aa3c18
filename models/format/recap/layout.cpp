// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/format/recap/layout.h"

#include "models/format/recap/lines/clock.h"
#include "models/format/recap/tokens.h"

#include <QVarLengthArray>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <utility>

using namespace Qt::StringLiterals;

namespace rundown {

namespace {

struct FieldName
{
    Field field;
    QLatin1StringView name;
};

constexpr std::array fieldNames{
    FieldName{Field::Title, "title"_L1},
    FieldName{Field::Start, "start"_L1},
    FieldName{Field::End, "end"_L1},
    FieldName{Field::Room, "room"_L1},
    FieldName{Field::Track, "track"_L1},
    FieldName{Field::Person, "person"_L1},
    FieldName{Field::SamePerson, "person.again"_L1},
    FieldName{Field::Affiliation, "affiliation"_L1},
    FieldName{Field::Slides, "slides"_L1},
    FieldName{Field::SlidesTitle, "slides.title"_L1},
    FieldName{Field::SlidesUrl, "slides.url"_L1},
    FieldName{Field::Recording, "recording"_L1},
    FieldName{Field::RecordingLabel, "recording.label"_L1},
    FieldName{Field::RecordingUrl, "recording.url"_L1},
    FieldName{Field::Video, "video"_L1},
    FieldName{Field::VideoTitle, "video.title"_L1},
    FieldName{Field::VideoUrl, "video.url"_L1},
    FieldName{Field::Notes, "notes"_L1},
    FieldName{Field::Children, "children"_L1},
    FieldName{Field::Alt, "alt"_L1},
    FieldName{Field::Photo, "photo"_L1},
    FieldName{Field::Caption, "caption"_L1},
    FieldName{Field::ActualStart, "actual.start"_L1},
    FieldName{Field::ActualEnd, "actual.end"_L1},
    FieldName{Field::ActualLength, "actual.length"_L1},
    FieldName{Field::Over, "over"_L1},
};

std::optional<Field> fieldNamed(QStringView name)
{
    const auto it = std::ranges::find_if(
        fieldNames, [&](const FieldName &f) { return f.name.size() == name.size() && f.name == name; });
    return it == fieldNames.end() ? std::nullopt : std::optional(it->field);
}

bool isAddress(Field field)
{
    return field == Field::SlidesUrl || field == Field::RecordingUrl || field == Field::VideoUrl;
}

/// FNV-1a, 32 bits, over UTF-16.
quint32 sumOf(QStringView text)
{
    quint32 sum = 2166136261U;
    for (const QChar c : text)
        sum = (sum ^ c.unicode()) * 16777619U;
    return sum;
}

bool isClock(Field field)
{
    return field == Field::Start || field == Field::End || field == Field::ActualStart ||
           field == Field::ActualEnd;
}

/// The placeholder that `text` begins with ("{notes:2}…"), and how many characters it takes.
std::pair<std::optional<LayoutToken>, qsizetype> placeholderAt(QStringView text)
{
    const qsizetype close = text.indexOf(u'}');
    if (close < 0)
        return {};
    const QStringView inner = text.mid(1, close - 1);
    const qsizetype colon = inner.indexOf(u':');
    const auto field = fieldNamed(colon < 0 ? inner : inner.left(colon));
    if (colon >= 0 && field && isClock(*field)) {
        const QString format = inner.mid(colon + 1).toString();
        if (format.isEmpty() || format.contains(u'{'))
            return {};
        return {LayoutToken{{}, field, 0, format}, close + 1};
    }
    if (colon >= 0 && field && isAddress(*field)) {
        const QStringView format = inner.mid(colon + 1);
        if (!format.startsWith(u'[') || format.lastIndexOf(u"]#") < 1 || format.contains(u'{'))
            return {};
        return {LayoutToken{{}, field, 0, format.toString()}, close + 1};
    }
    bool ok = true;
    const int count = colon < 0 ? 0 : inner.mid(colon + 1).toInt(&ok);
    if (!field || !ok || count < 0 || (colon >= 0 && (count == 0 || *field != Field::Notes)))
        return {};
    return {LayoutToken{{}, field, count}, close + 1};
}

LayoutLine parseLine(QStringView text)
{
    constexpr qsizetype usualTokens = 4;
    LayoutLine line;
    line.tokens.reserve(usualTokens);
    QString literal;
    const auto flush = [&] {
        if (!literal.isEmpty())
            line.tokens.append(LayoutToken{std::exchange(literal, {}), {}, 0});
    };
    for (qsizetype i = 0; i < text.size();) {
        const auto isBrace = [](QChar c) { return c == u'{' || c == u'}'; };
        const qsizetype brace = std::find_if(text.begin() + i, text.end(), isBrace) - text.begin();
        literal += text.sliced(i, brace - i);
        i = brace;
        if (i >= text.size())
            break;
        if (i + 1 < text.size() && text[i + 1] == text[i]) {
            literal += text[i];
            i += 2;
        } else if (const auto [token, length] = text[i] == u'{'
                                                    ? placeholderAt(text.mid(i))
                                                    : std::pair<std::optional<LayoutToken>, qsizetype>();
                   token) {
            flush();
            line.tokens.append(*token);
            i += length;
        } else {
            literal += text[i++];
        }
    }
    flush();
    return line;
}

void appendToken(QString &text, const LayoutToken &token)
{
    if (!token.field) {
        const bool isPlain = !token.literal.contains(u'{') && !token.literal.contains(u'}');
        text += isPlain ? token.literal : escapedForLayout(token.literal);
        return;
    }
    text += u'{';
    text += std::ranges::find(fieldNames, *token.field, &FieldName::field)->name;
    if (token.count > 0)
        text += u':' + QString::number(token.count);
    if (!token.format.isEmpty())
        text += u':' + token.format;
    text += u'}';
}

/// What each line of a layout shows.
using FieldSets = QVarLengthArray<FieldSet, 32>;

FieldSets fieldSetsOf(const QList<LayoutLine> &lines)
{
    FieldSets sets;
    for (const LayoutLine &line : lines)
        sets.append(line.fields());
    return sets;
}

/// The first list marker below the head.
QString innerMarker(const QList<LayoutLine> &lines)
{
    for (qsizetype i = 1; i < lines.size(); ++i) {
        const LayoutLine &line = lines[i];
        if (const qsizetype length = markerLength(line.prefix());
            length > 0 && line.hasPlaceholder() && !line.prefix().left(length).trimmed().isEmpty())
            return line.prefix().left(length);
    }
    return {};
}

/// A list item's line moved to where the items of another layout begin, given that layout's first marker and
/// the width of its head's: one that begins further left or right would hold the others, stand in them or end
/// the head's item.
LayoutLine movedTo(const QString &marker, qsizetype headWidth, LayoutLine line)
{
    if (marker.isEmpty())
        return line;
    const QString prefix = line.prefix();
    const qsizetype indent = indentLength(prefix);
    const qsizetype own = markerLength(prefix);
    const qsizetype apart = std::abs(indent - indentLength(marker));
    const bool outside = indent < headWidth && apart > 0;
    if (own > indent && (apart >= 2 || outside))
        line.tokens.first().literal.replace(0, own, marker);
    return line;
}

} // namespace

bool FieldSet::asksFor(Group group) const
{
    static constexpr auto ofGroups = [] {
        std::array<FieldSet, std::size_t(Group::Fixed) + 1> all{};
        for (int field = 0; field <= int(Field::Over); ++field)
            all[std::size_t(groupOf(Field(field)))].add(Field(field));
        return all;
    }();
    return (fields & ofGroups[std::size_t(group)].fields) != 0;
}

FieldSet LayoutLine::fields() const
{
    FieldSet set;
    for (const LayoutToken &token : tokens) {
        if (token.field)
            set.add(*token.field);
    }
    return set;
}

bool LayoutLine::has(Field field) const
{
    return std::ranges::any_of(tokens, [=](const LayoutToken &t) { return t.field == field; });
}

bool LayoutLine::asksFor(Group group) const
{
    return fields().asksFor(group);
}

bool LayoutLine::hasPlaceholder() const
{
    return std::ranges::any_of(tokens, [](const LayoutToken &t) { return t.field.has_value(); });
}

Group LayoutLine::group() const
{
    return fields().group();
}

QString LayoutLine::prefix() const
{
    return !tokens.isEmpty() && !tokens.first().field ? tokens.first().literal : QString();
}

std::size_t qHash(const LayoutLine &line, std::size_t seed)
{
    for (const LayoutToken &token : line.tokens)
        seed = token.field ? ::qHash(int(*token.field), seed) : ::qHash(token.literal, seed);
    return seed;
}

QString LayoutLine::toString() const
{
    constexpr qsizetype usualSize = 60;
    QString text;
    text.reserve(usualSize);
    for (const LayoutToken &token : tokens)
        appendToken(text, token);
    return text;
}

Layout Layout::parse(QStringView text)
{
    Layout layout;
    if (text.isEmpty())
        return layout;
    if (const qsizetype ends = text.count(u'\n'); ends > 0)
        layout.lines.reserve(ends + 1);
    for (const QStringView line : text.tokenize(u'\n'))
        layout.lines.append(parseLine(line));
    return layout;
}

QString Layout::toString() const
{
    if (lines.size() == 1)
        return lines.first().toString();
    QString text;
    for (const LayoutLine &line : lines) {
        if (&line != &lines.first())
            text += u'\n';
        text += line.toString();
    }
    return text;
}

bool Layout::hasFormats() const
{
    return std::ranges::any_of(lines, [](const LayoutLine &line) {
        return std::ranges::any_of(line.tokens, [](const LayoutToken &t) { return !t.format.isEmpty(); });
    });
}

bool Layout::isTableRow() const
{
    if (isEmpty())
        return false;
    const QString prefix = lines.first().prefix();
    if (prefix.startsWith(u'|'))
        return true;
    if (lines.size() != 1 || markerLength(prefix) > indentLength(prefix))
        return false;
    const QString text = lines.first().toString();
    return text.trimmed().endsWith(u'|');
}

Layout Layout::completedBy(const Layout &style) const
{
    if (isEmpty())
        return style;
    if (isTableRow())
        return *this; // a line below it would end the table
    Layout result;
    result.lines.reserve(lines.size() + style.lines.size());
    result.lines.append(lines);
    const QString marker = innerMarker(lines);
    const qsizetype headWidth = markerLength(lines.first().prefix());
    FieldSets shown = fieldSetsOf(lines); // by each line of the result
    FieldSet own;
    for (const FieldSet fields : shown)
        own.add(fields);
    qsizetype after = 0; // where the style's line before this one stands in the result
    for (int i = 1; i < style.lines.size(); ++i) {
        const FieldSet fields = style.lines[i].fields();
        const Group group = fields.group();
        if (group == Group::Other && own.has(fields))
            continue; // "**{title}**　主讲：{person}" has the title beside others
        const auto isOfGroup = [=](FieldSet f) { return f.group() == group; };
        qsizetype mine = shown.size() - 1;
        while (mine > 0 && !isOfGroup(shown[mine]))
            --mine;
        // "[录像]({video.url}) | [PPT]({slides.url})" is a line for both.
        const qsizetype last = group < Group::Other ? shown.size() - 1 : 0;
        for (qsizetype shared = last; mine <= 0 && shared > 0; --shared)
            mine = shown[shared].asksFor(group) && !shown[shared].has(Field::SamePerson) ? shared : mine;
        // Others stand below the line that tells more of the head's person.
        for (qsizetype below = 1; mine <= 0 && group == Group::Person && below < shown.size(); ++below)
            after = shown[below].has(Field::SamePerson) ? std::max(after, below) : after;
        // What an own line shows alone is not for the style's line that shows it beside other things.
        for (qsizetype next = after + 1; mine <= 0 && group < Group::Other && next < shown.size(); ++next)
            after = !isOfGroup(shown[next]) && shown[next].group() < Group::Other &&
                            fields.asksFor(shown[next].group())
                        ? next
                        : after;
        if (mine <= 0 && group != Group::Fixed) { // the head is no model for other lines
            result.lines.insert(++after, movedTo(marker, headWidth, style.lines[i]));
            shown.insert(after, fields);
        } else if (mine > 0) {
            after = mine;
        }
    }
    return result;
}

QString referenceFormat(QStringView label, QStringView address)
{
    return label.toString() + u'#' + QString::number(sumOf(address), 16);
}

QStringView referenceIn(QStringView format, QStringView address)
{
    const qsizetype end = format.startsWith(u'[') ? format.lastIndexOf(u"]#") : -1;
    const bool isIt = end > 0 && format.mid(end + 2) == QString::number(sumOf(address), 16);
    return isIt ? format.left(end + 1) : QStringView();
}

void addTime(Tokens &tokens, Field field, const QString &format)
{
    tokens.append({{}, field, 0, format == usualClockFormat ? QString() : format});
}

QString escapedForLayout(const QString &literal)
{
    QString text = literal;
    return text.replace(u'{', u"{{"_s).replace(u'}', u"}}"_s);
}

namespace {

/// Where the blanks before a list marker end, and where the marker with the blanks behind it does.
struct MarkerEnds
{
    qsizetype indent = 0;
    qsizetype bullet = 0;
};

MarkerEnds markerEnds(QStringView line)
{
    qsizetype i = 0;
    while (i < line.size() && (line[i] == u' ' || line[i] == u'\t'))
        ++i;
    const qsizetype indent = i;
    while (i < line.size() && i - indent < 9 && line[i].isDigit() && line[i].unicode() < 128)
        ++i;
    const bool ordered = i > indent;
    const bool marked =
        i < line.size() && (ordered ? (line[i] == u'.' || line[i] == u')')
                                    : (line[i] == u'-' || line[i] == u'+' || line[i] == u'*'));
    qsizetype end = i + 1;
    while (marked && end < line.size() && (line[end] == u' ' || line[end] == u'\t'))
        ++end;
    if (!marked || (end == i + 1 && end < line.size()))
        return {indent, indent};
    return {indent, end};
}

} // namespace

Marker markerOf(QStringView line)
{
    const MarkerEnds ends = markerEnds(line);
    return {line.left(ends.indent).toString(), line.mid(ends.indent, ends.bullet - ends.indent).toString()};
}

qsizetype indentLength(QStringView line)
{
    return markerEnds(line).indent;
}

qsizetype markerLength(QStringView line)
{
    return markerEnds(line).bullet;
}

} // namespace rundown
