// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/document/entryfields.h"
#include "models/document/outlineindex.h"
#include "models/document/starttimes.h"
#include "models/event/doubt.h"
#include "models/event/event.h"
#include "models/event/problem.h"

#include <QHash>
#include <QObject>
#include <QUndoStack>

#include <functional>
#include <memory>
#include <optional>

namespace rundown {

/// One open event file: const reads, edit verbs, one undo stack, and signals that say exactly what changed.
///
/// Every verb is one named undo step; a verb that changes nothing, or that may not be done, leaves no step.
/// Entries are named by EntryId everywhere; EntryId::None is the outline itself, or "no such entry". Pointers
/// and references that a read returns are valid until the next edit. All times are in the event's time zone.
///
/// Setters of the same field of the same entry merge into one step while a person types; endTyping() (focus
/// leaves the field), undo, redo, saving and any other verb end that step.
class EventDocument : public QObject
{
    Q_OBJECT
    Q_PROPERTY(bool modified READ isModified NOTIFY modifiedChanged)

public:
    enum class LoadedAs {
        Saved,   ///< as it stands in its file
        Unsaved, ///< imported or new: isModified() from the start
    };

    explicit EventDocument(QObject *parent = nullptr);
    ~EventDocument() override;

    // --- the file
    // ---------------------------------------------------------------------------------------------
    /// Replaces everything, hands out ids and forgets the undo history: aboutToLoad(), loaded().
    void load(Event event, const QString &filePath = {}, LoadedAs loadedAs = LoadedAs::Saved);
    /// Takes over another version of the event, read from outside, as an undo step: aboutToReplace(),
    /// replaced(). Entries that are in both keep their ids.
    void reload(Event event);
    QString filePath() const { return m_filePath; }
    void setFilePath(const QString &path);
    bool isModified() const { return !m_undoStack.isClean(); }
    /// What is now in the document is what is in the file.
    void setSaved();
    /// For actions and views of the history; edits go through the verbs.
    QUndoStack *undoStack() { return &m_undoStack; }

    // --- reads
    // ------------------------------------------------------------------------------------------------
    const Event &event() const { return m_event; }
    using QObject::event;
    /// An implicitly shared copy, for saving or rendering in another thread.
    Event snapshot() const { return m_event; }
    bool contains(EntryId id) const { return m_index.contains(id); }
    /// nullptr where there is no such entry, or where it is of another type.
    const Entry *entry(EntryId id) const { return m_index.entry(id); }
    const Session *session(EntryId id) const;
    const Photo *photo(EntryId id) const;
    const Prose *prose(EntryId id) const;
    EntryId parentOf(EntryId id) const { return m_index.parentOf(id); }
    int rowOf(EntryId id) const { return m_index.rowOf(id); }
    const QList<Entry> &childrenOf(EntryId parent) const { return m_index.childrenOf(parent); }
    EntryId childAt(EntryId parent, int row) const;
    int childCount(EntryId parent) const { return int(childrenOf(parent).size()); }
    /// All entries as they are read: parents before their children.
    QList<EntryId> entriesInOrder() const;
    /// The entry read after (before) this one, None at the end; of None the first (last).
    EntryId nextEntry(EntryId id) const;
    EntryId previousEntry(EntryId id) const;
    EntryId nextSession(EntryId id) const;
    EntryId previousSession(EntryId id) const;
    /// When the session begins: its planned start, or the end of the session before it where that is known.
    std::optional<QTime> effectiveStart(EntryId id) const;
    /// By how much its recordings are longer than the session was planned, in ms.
    std::optional<qint64> overrunOf(EntryId id) const;
    /// A session that holds others, or whose kind says that it will.
    bool isBlock(EntryId id) const;
    bool isBlock(const Entry &entry) const; ///< one of the outline
    /// Where a new entry goes that a person adds while `id` is selected: behind it, on its level.
    struct Place
    {
        EntryId parent = EntryId::None;
        int row = 0;
        bool operator==(const Place &) const = default;
    };
    Place placeAfter(EntryId id) const;
    /// Sessions may stand in a session of the top level if they hold none themselves; photos and prose may
    /// not.
    bool canInsert(EntryId parent, const Entry &entry) const;
    bool canMove(const QList<EntryId> &ids, EntryId newParent) const;

    // --- what checks found (no part of the event, no undo step)
    // -----------------------------------------------
    Problems problemsOf(EntryId id) const { return m_problems.value(id); }
    void setProblems(const QHash<EntryId, Problems> &problems);

    // --- verbs: a session
    // -------------------------------------------------------------------------------------
    void setTitle(EntryId id, const QString &title);
    void setKind(EntryId id, SessionKind kind);
    void setStart(EntryId id, std::optional<QTime> start);
    void setDuration(EntryId id, std::optional<qint64> ms);
    void setRoom(EntryId id, const QString &room);
    void setTrack(EntryId id, const QString &track);
    /// A layout of the session's own keeps the notes' lines that are not touched where they stand in the
    /// post.
    void setNotes(EntryId id, const QString &markdown);

    void setPeople(EntryId id, const QList<Person> &people);
    void addPerson(EntryId id, const Person &person);
    void setPerson(EntryId id, int row, const Person &person);
    void removePerson(EntryId id, int row);
    /// `to` is the row it has afterwards, here and below.
    void movePerson(EntryId id, int row, int to);

    void addSlides(EntryId id, const Slides &slides);
    void setSlides(EntryId id, int row, const Slides &slides);
    void removeSlides(EntryId id, int row);
    void moveSlides(EntryId id, int row, int to);

    void attachRecording(EntryId id, const Recording &recording);
    void setRecording(EntryId id, int row, const Recording &recording);
    void removeRecording(EntryId id, int row);
    void moveRecording(EntryId id, int row, int to);

    void addVideo(EntryId id, const Video &video);
    void setVideo(EntryId id, int row, const Video &video);
    void removeVideo(EntryId id, int row);
    void moveVideo(EntryId id, int row, int to);

    /// The session's handle (Session::id). Returns false where it cannot be: see handleFault().
    bool setHandle(EntryId id, const QString &handle);

    /// Moves the planned start of this session and of all later ones that have one, by `ms`.
    void shiftFrom(EntryId id, qint64 ms);

    // --- verbs: other entries
    // ---------------------------------------------------------------------------------
    void setPhoto(EntryId id, const Photo &photo);
    void setProse(EntryId id, const QString &markdown);
    void setBlankLinesAfter(EntryId id, std::optional<int> lines);
    void setLayout(EntryId id, const QString &layout);
    /// A person has looked at what was read with doubt: the mark goes.
    void settleDoubt(EntryId id, const OpenDoubt &doubt);
    /// Also what was read with doubt elsewhere for the same reason.
    void settleAllDoubts(Doubt::Reason reason);

    // --- verbs: the outline
    // -----------------------------------------------------------------------------------
    /// Inserts before `row` of `parent`; returns the new id, None where it may not stand there.
    EntryId insertEntry(EntryId parent, int row, const Entry &entry);
    EntryId addSession(EntryId parent, int row, SessionKind kind = SessionKind::Talk,
                       const QString &title = {});
    EntryId addPhoto(int row, const Photo &photo = {});
    EntryId addProse(int row, const QString &markdown = {});
    /// Puts a copy behind each; returns the copies' ids in order. Handles (Session::id) are not copied.
    QList<EntryId> duplicateEntries(const QList<EntryId> &ids);
    void removeEntries(const QList<EntryId> &ids);
    /// Moves entries, in their order in the outline, before `row` of `newParent` (counted before the move).
    /// Returns whether it may be done.
    bool moveEntries(const QList<EntryId> &ids, EntryId newParent, int row);

    // --- verbs: the event
    // -------------------------------------------------------------------------------------
    void setEventTitle(const QString &title);
    void setSeries(const QString &series);
    void setDays(const QList<QDate> &days);
    void setTimeZone(const QString &ianaName);
    void setVenue(const QString &venue);
    void setCity(const QString &city);
    void setHosts(const QList<Person> &hosts);
    void setRecordingsBase(const QString &url);
    void setPhotosBase(const QString &url);
    void setSlidesBase(const QString &url);
    void setFrontMatter(const QString &layout);
    /// The front matter with one of its fields changed: `name` is what a person calls the step, `field` tells
    /// apart what does not merge while typing.
    void setFrontMatterField(const QString &layout, const QString &name, int field);
    void setPostEncoding(TextEncoding encoding);
    void setLineEnd(LineEnd lineEnd);
    /// Whether the post's file ends with a line end.
    void setFinalNewline(bool has);
    void setStyle(const Style &style);
    /// The blog that the post is written for, by its profile's name; empty = as it is written.
    void setProfile(const QString &name);
    void setStamps(NoteStamps stamps);
    /// Whether a new note takes the time in the recording that plays.
    void setStampNotes(bool stamp);
    /// The hints about style that checks give: "spacing", "punctuation".
    void setHints(const QStringList &hints);
    /// Checks pass over this problem from now on.
    void ignoreProblem(const IgnoredProblem &problem);

    // --- verbs: a fix
    // -----------------------------------------------------------------------------------------
    /// Takes over the fields in which `fixed` differs from the event, as one step of this name. Entries are
    /// told by their ids; none may have come, gone or moved.
    void applyFix(const QString &name, const Event &fixed);

    /// Ends the step into which successive changes of one field merge.
    void endTyping() { ++m_typing; }

signals:
    void aboutToLoad();
    void loaded();
    /// Everything is another, except that entries which are still there keep their ids. Undo and redo of a
    /// reload; nobody may edit then.
    void aboutToReplace();
    void replaced();
    void filePathChanged(const QString &path);
    void modifiedChanged(bool modified);

    void entryChanged(rundown::EntryId id, rundown::EntryFields fields);
    void eventChanged(rundown::EventFields fields);
    /// effectiveStart() of these siblings has changed because of an edit elsewhere. Nobody is told of those
    /// that nobody has asked for.
    void effectiveStartsChanged(rundown::EntryId parent, int first, int last);

    void entriesAboutToBeInserted(rundown::EntryId parent, int first, int last);
    void entriesInserted(rundown::EntryId parent, int first, int last);
    void entriesAboutToBeRemoved(rundown::EntryId parent, int first, int last);
    void entriesRemoved(rundown::EntryId parent, int first, int last);
    /// As QAbstractItemModel::beginMoveRows: `destRow` is counted before the move.
    void entriesAboutToBeMoved(rundown::EntryId parent, int first, int last, rundown::EntryId destParent,
                               int destRow);
    void entriesMoved(rundown::EntryId parent, int first, int last, rundown::EntryId destParent, int destRow);

private:
    // The commands swap through these; they announce what they do and know no history.
    friend class EditEntries;
    friend class EditEvent;
    friend class InsertOrRemoveEntries;
    friend class MoveEntries;
    friend class ReplaceEvent;
    void swapEntry(Entry &other);
    void swapEvent(Event &other);
    void swapAll(Event &other);
    void insertRun(EntryId parent, int row, QList<Entry> entries);
    QList<Entry> takeRun(EntryId parent, int row, int count);
    void moveRun(EntryId parent, int first, int last, EntryId destParent, int destRow);

    // What the verbs are made of.
    using EntryEdit = std::function<void(Entry &)>;
    using SessionEdit = std::function<void(Session &)>;
    using EventEdit = std::function<void(Event &)>;
    void editEntry(EntryId id, const QString &name, quint64 mergeKey, const EntryEdit &edit);
    void editSession(EntryId id, const QString &name, quint64 mergeKey, const SessionEdit &edit);
    void editEvent(const QString &name, EventField field, const EventEdit &edit);
    template<class T>
    void insertInto(EntryId id, QList<T> Session::*list, const T &value, const QString &name);
    template<class T>
    void setIn(EntryId id, QList<T> Session::*list, int row, const T &value, EntryField field,
               const QString &name);
    template<class T>
    void removeFrom(EntryId id, QList<T> Session::*list, int row, const QString &name);
    template<class T>
    void moveIn(EntryId id, QList<T> Session::*list, int row, int to, const QString &name);
    QList<Entry> entriesChangedIn(const Event &fixed) const;
    QList<EntryId> topmostInOrder(const QList<EntryId> &ids) const;
    bool standBefore(const QList<EntryId> &ids, EntryId parent, int row) const;
    QList<Entry> relevelled(const QList<EntryId> &ids, EntryId newParent) const;
    void spaceAnew(const QList<EntryId> &moved, EntryId anchor, QList<Entry> &changed) const;
    QString namedFor(const QList<EntryId> &ids, const char *session, const char *photo, const char *prose,
                     const char *several) const;
    QList<Entry> &mutableChildren(EntryId parent);
    Entry &mutableEntry(EntryId id);
    void announceStarts(const QList<StartTimes::Rows> &changed);

    Event m_event;
    OutlineIndex m_index{m_event.outline};
    mutable StartTimes m_startTimes;
    QHash<EntryId, Problems> m_problems;
    QString m_filePath;
    QUndoStack m_undoStack;
    quint32 m_typing = 0;
};

} // namespace rundown
