// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

#include <algorithm>
#include <optional>

namespace rundown {

/// What a placeholder of a layout stands for. The part of an item (such as SlidesUrl) and the whole (Slides,
/// a Markdown link) are fields of their own.
enum class Field : quint8 {
    Title,
    Start,
    End,
    Room,
    Track,
    Person,
    SamePerson, ///< the name once more of whom the line above names
    Affiliation,
    Slides,
    SlidesTitle,
    SlidesUrl,
    Recording,
    RecordingLabel,
    RecordingUrl,
    Video,
    VideoTitle,
    VideoUrl,
    Notes,
    Children,
    Alt,
    Photo,
    Caption,
    ActualStart,
    ActualEnd,
    ActualLength,
    Over
};

/// The subject of a line of a layout. A line that holds several things belongs to the first of them in this
/// order.
enum class Group : quint8 { Children, Notes, Person, Slides, Recording, Video, Other, Fixed };

constexpr Group groupOf(Field field)
{
    switch (field) {
    case Field::Children:
        return Group::Children;
    case Field::Notes:
        return Group::Notes;
    case Field::Person:
    case Field::Affiliation:
        return Group::Person;
    case Field::Slides:
    case Field::SlidesTitle:
    case Field::SlidesUrl:
        return Group::Slides;
    case Field::Recording:
    case Field::RecordingLabel:
    case Field::RecordingUrl:
        return Group::Recording;
    case Field::Video:
    case Field::VideoTitle:
    case Field::VideoUrl:
        return Group::Video;
    default:
        return Group::Other;
    }
}

/// The fields that a line shows.
class FieldSet
{
public:
    constexpr void add(Field field)
    {
        fields |= bitOf(field);
        first = std::min(first, groupOf(field));
    }
    constexpr bool has(Field field) const { return (fields & bitOf(field)) != 0; }
    constexpr bool has(FieldSet others) const { return (fields & others.fields) == others.fields; }
    /// Some of the fields are of this group.
    bool asksFor(Group group) const;
    /// The subject of a line that shows them; a line that tells more of the person above it is no place for
    /// others.
    Group group() const { return has(Field::SamePerson) ? Group::Other : first; }
    void add(FieldSet others)
    {
        fields |= others.fields;
        first = std::min(first, others.first);
    }

private:
    static constexpr quint32 bitOf(Field field) { return quint32(1) << int(field); }

    quint32 fields = 0;
    Group first = Group::Fixed; ///< of the fields' groups
};

/// A literal, or a placeholder.
struct LayoutToken
{
    QString literal;
    std::optional<Field> field;
    int count = 0; ///< `{notes:2}`: so many lines of the notes; 0 = all that are left
    /// `{start:H:mm}`: the form of a time, see clock.h; `{slides.url:[label]#1f2e3d4c}`: a reference, see
    /// referenceFormat(); empty = the usual one.
    QString format = {};
    bool operator==(const LayoutToken &) const = default;
};

/// One line of a layout.
struct LayoutLine
{
    QList<LayoutToken> tokens;

    FieldSet fields() const;
    bool has(Field field) const;
    bool hasPlaceholder() const;
    bool asksFor(Group group) const;
    Group group() const;
    /// The literal before the first placeholder.
    QString prefix() const;
    QString toString() const;
    bool operator==(const LayoutLine &) const = default;
};
std::size_t qHash(const LayoutLine &line, std::size_t seed = 0);

/// The form of an entry's text: the text with its fields taken out and placeholders left in their places.
///
///     - {title}
///         + {person} ~ {affiliation}
///         + 录音: {recording}
///         + {notes}
///         {children}
///
/// The first line is the head. A line is left out where nothing that it asks for is there, and repeated while
/// there are more people, slides, recordings or videos. `{person.again}, {affiliation}` below a head with
/// `{person}` tells more of that one. The bullet before {notes} is put before each note (a
/// notes line at column 0); indented notes lines get the indent alone. {children} are the child sessions,
/// indented as it is.
/// `{recording}`, `{slides}` and `{video}` are Markdown links; their parts are `{recording.label}`,
/// `{recording.url}` and so on. `{start:H'h'[mm]}` is a time in a form of its own. `{{` stands for a brace.
struct Layout
{
    QList<LayoutLine> lines;

    static Layout parse(QStringView text);
    QString toString() const;
    bool isEmpty() const { return lines.isEmpty(); }

    /// Some of its times or addresses have forms of their own.
    bool hasFormats() const;
    /// A row of a table, or a cell that goes on with one.
    bool isTableRow() const;
    /// This layout, with the lines that it lacks (by group) taken from `style` and put where the style has
    /// them.
    Layout completedBy(const Layout &style) const;
};

/// The form of an address that stands in the text as a reference, "[label]": with a sum of the address that
/// it was defined as, by which the writer knows whether it still is that one.
QString referenceFormat(QStringView label, QStringView address);
/// The reference where the format is one that stands for this address.
QStringView referenceIn(QStringView format, QStringView address);

/// Text with its braces doubled, as literals stand in a layout.
QString escapedForLayout(const QString &literal);

/// Splits a line's beginning into blanks and the rest of the list marker: "    + " gives 4 and "+ ". An empty
/// marker where there is none.
struct Marker
{
    QString indent;
    QString bullet; ///< with the blanks behind it
};
Marker markerOf(QStringView line);
/// Length of the blanks alone.
qsizetype indentLength(QStringView line);
/// Length of both together.
qsizetype markerLength(QStringView line);

} // namespace rundown
