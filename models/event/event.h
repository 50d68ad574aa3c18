// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/event/doubt.h"

#include <QDate>
#include <QLatin1String>
#include <QList>
#include <QMetaType>
#include <QString>
#include <QStringList>
#include <QTime>

#include <optional>
#include <variant>

/// The plain values that an event is made of. They know no file format, no window and no undo.
namespace rundown {

/// In-memory name of an entry, unique within one document; never written to a file. Readers leave it at None,
/// EventDocument hands it out. It takes no part in comparisons.
enum class EntryId : quint32 { None = 0 };

enum class Role { Speaker, Host, Moderator, Panelist };

enum class SessionKind { Talk, WarmUp, Introductions, Host, Panel, Lightning, Break, Closing, Other };

/// A named address of a person: a homepage, an account.
struct Link
{
    QString label;
    QString url;
    bool operator==(const Link &) const = default;
};

/// Somebody who gave, hosted or joined a session.
struct Person
{
    QString id; ///< optional handle that a person wrote into the event file
    QString name;
    QString affiliation;
    Role role = Role::Speaker;
    QList<Link> links;
    bool operator==(const Person &) const = default;
};

/// Slides of a session. `url` is set only where the address is not base + file name.
struct Slides
{
    QString title;
    QString file; ///< path relative to the event's folder
    QString url;
    bool operator==(const Slides &) const = default;
};

/// A sound recording of a session. `url` is set only where the address is not recordingsBase + file name.
struct Recording
{
    QString label; ///< the link's text where it is not the file name
    QString file;  ///< path relative to the event's folder; it may not be there
    QString url;
    std::optional<QTime> start;        ///< on the clock, where the file's name does not say it
    std::optional<qint64> durationMs;  ///< exact length of the file in ms, where it was measured or written
    std::optional<qint64> fromMs = {}; ///< where in the file the session begins; none = with the file
    std::optional<qint64> toMs = {};   ///< where in the file it ends; none = with the file
    bool operator==(const Recording &) const = default;
};

/// A video of a session, by its address.
struct Video
{
    QString title;
    QString url;
    bool operator==(const Video &) const = default;
};

/// An item of the program.
struct Session
{
    QString id; ///< optional handle written in the event file; empty = none
    SessionKind kind = SessionKind::Talk;
    QString title;
    std::optional<QTime> start;       ///< planned; none = begins when the one before it ends
    std::optional<qint64> durationMs; ///< planned, ms
    QString room;
    QString track;
    QList<Person> people;
    QList<Slides> slides;
    QList<Recording> recordings;
    QList<Video> videos;
    /// Markdown, LF line ends, no final newline. A line at column 0 is one note; an indented line belongs to
    /// the note above it. The bullet is form and stands in the layout.
    QString notes;
    bool operator==(const Session &) const = default;
};

/// An image standing between sessions.
struct Photo
{
    QString alt;
    QString file;    ///< path relative to the event's folder
    QString url;     ///< set only where the address is not photosBase + file name
    QString caption; ///< Markdown below the image; may have several lines
    bool operator==(const Photo &) const = default;
};

/// A piece of Markdown before, between or after the sessions, verbatim, without its trailing empty lines.
struct Prose
{
    QString text;
    bool operator==(const Prose &) const = default;
};

/// One entry of the outline. Only sessions have children, and children are sessions.
struct Entry
{
    EntryId id = EntryId::None; ///< not compared
    std::variant<Session, Photo, Prose> content;
    QString
        layout; ///< the entry's own layout where the post's style would not give its text; see format/recap
    std::optional<int> blankLinesAfter; ///< empty lines that follow in the post where not the usual number
    QList<Entry> children;
    QList<OpenDoubt> doubts = {}; ///< what was read with doubt when the post was imported

    const Session *session() const { return std::get_if<Session>(&content); }
    Session *session() { return std::get_if<Session>(&content); }
    const Photo *photo() const { return std::get_if<Photo>(&content); }
    Photo *photo() { return std::get_if<Photo>(&content); }
    const Prose *prose() const { return std::get_if<Prose>(&content); }
    Prose *prose() { return std::get_if<Prose>(&content); }
};
bool operator==(const Entry &a, const Entry &b);

} // namespace rundown

// All that it holds may move in memory, so that lists shift their entries in one piece.
Q_DECLARE_TYPEINFO(rundown::Entry, Q_RELOCATABLE_TYPE);

namespace rundown {

/// The form that the sessions and photos of a post share: layouts with placeholders (see
/// format/recap/layout.h).
struct Style
{
    QString session; ///< layout of a session of the running order
    QString child;   ///< layout of a session inside a block
    QString photo;   ///< layout of a photo
    int blankLinesBetweenSessions = 0;
    bool operator==(const Style &) const = default;
};

enum class LineEnd { Lf, CrLf, Cr };
/// The characters that end a line.
QLatin1String charactersOf(LineEnd lineEnd);

/// How a post's characters are stored; see format/encoding.
enum class TextEncoding {
    Utf8,
    Gb18030,
    Big5,
    Big5Hkscs,
    Windows1252,
    Utf16Le,
    Utf16Be,
    Utf8WithBytes ///< UTF-8 with bytes in it that are none
};

/// What becomes of the stamps at the head of notes (`[12:40]`) in the post.
enum class NoteStamps { Keep, Drop, Link };

/// What the recap post has beside the outline.
struct Post
{
    QString
        frontMatter; ///< a layout: verbatim but for {title}; without its trailing empty lines; may be empty
    std::optional<int> blankLinesAfterFrontMatter;
    LineEnd lineEnd = LineEnd::Lf;
    bool finalNewline = true;
    TextEncoding encoding = TextEncoding::Utf8; ///< of the post's file
    Style style;
    QString profile; ///< name of the blog's profile (see format/profile); empty = as it is written
    NoteStamps stamps = NoteStamps::Keep;
    /// Words of the post that it was read from which look like marks of open notes (see notemark.h), from
    /// the mark to the end of the line: such lines are no open notes.
    QStringList ownMarks;
    QStringList hints; ///< hints about style that the event asks for: "spacing", "punctuation"
    bool operator==(const Post &) const = default;
};

/// A problem that checks are to pass over, because somebody has looked at it.
struct IgnoredProblem
{
    QString code; ///< the check's name, such as `missing-alt`
    QString at;   ///< what the problem is about, in the event's words; empty = all that the check finds
    bool operator==(const IgnoredProblem &) const = default;
};

/// One event: the whole content of an event file.
struct Event
{
    QString title;
    QString series;
    QList<QDate> days;
    QString timeZone; ///< IANA name
    QString venue;
    QString city;
    QList<Person> hosts;
    QString recordingsBase; ///< public address that a recording's file name is put behind
    QString photosBase;
    QString slidesBase;
    bool stampNotes = true; ///< a new note takes the time in the recording that plays
    Post post;
    QList<IgnoredProblem> ignoredProblems;
    QList<Entry> outline;
    bool operator==(const Event &) const = default;
};

/// Public address of a file: `url` if set, else `base` with the percent-encoded file name, blanks in it
/// encoded, too; empty without a base.
QString publicUrl(const QString &base, const QString &file, const QString &url);

/// The last segment of a path, or of an address (percent-decoded, without query and fragment).
QString fileNameOf(const QString &pathOrUrl);

/// What a recording, slides or a photo name: the file beside the event, else the address.
template<class Media>
const QString &fileOrUrl(const Media &media)
{
    return media.file.isEmpty() ? media.url : media.file;
}

/// What a recording is called for people: its label, else its file name.
QString displayName(const Recording &recording);

/// Calls `visit(const Entry &, const Entry *parent)` for every entry of the outline, parents first.
template<class Visitor>
void forEachEntry(const QList<Entry> &entries, Visitor &&visit, const Entry *parent = nullptr)
{
    for (const Entry &entry : entries) {
        visit(entry, parent);
        forEachEntry(entry.children, visit, &entry);
    }
}

/// Calls `visit(const Entry &, const Recording &, int row)` for every recording of the outline's sessions.
template<class Visitor>
void forEachRecording(const QList<Entry> &entries, Visitor &&visit)
{
    forEachEntry(entries, [&](const Entry &entry, const Entry *) {
        const Session *session = entry.session();
        for (int row = 0; session && row < session->recordings.size(); ++row)
            visit(entry, session->recordings[row], row);
    });
}

} // namespace rundown

Q_DECLARE_METATYPE(rundown::EntryId)
