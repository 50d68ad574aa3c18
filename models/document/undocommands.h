// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/event/event.h"

#include <QUndoCommand>

namespace rundown {

class EventDocument;

// The commands of EventDocument's undo stack, unknown to everybody else.
//
// What is not in the document is in the command, and undo and redo are one swap of the two:
//
//              document        command
//     before   old value       new value
//     redo     new value       old value
//     undo     old value       new value

/// A command whose undo and redo are the same swap.
class SwapCommand : public QUndoCommand
{
public:
    SwapCommand(EventDocument &document, const QString &name);
    void undo() override;
    void redo() override;

protected:
    virtual void swap() = 0;
    EventDocument &m_document;

private:
    bool m_done = false;
};

/// A change within one field, which may merge with the change of the same field that follows.
class TypingCommand : public SwapCommand
{
public:
    /// Steps of the same key, made in the same bout of typing, merge; key 0 never does.
    TypingCommand(EventDocument &document, const QString &name, quint64 mergeKey, quint32 typing);
    int id() const override { return m_mergeKey ? 1 : -1; }
    bool mergeWith(const QUndoCommand *other) override;

protected:
    /// The values in the document and in the command have become equal by merging.
    virtual bool isVoid() const = 0;

private:
    quint64 m_mergeKey;
    quint32 m_typing;
};

/// Changes of one or several entries in place.
class EditEntries : public TypingCommand
{
public:
    /// `entries` are the changed ones; their children are not looked at.
    EditEntries(EventDocument &document, const QString &name, const QList<Entry> &entries,
                quint64 mergeKey = 0, quint32 typing = 0);

protected:
    void swap() override;
    bool isVoid() const override;

private:
    QList<Entry> m_entries;
};

/// A change of what an event has beside its outline.
class EditEvent : public TypingCommand
{
public:
    /// The outline of `event` is not looked at.
    EditEvent(EventDocument &document, const QString &name, const Event &event, quint64 mergeKey,
              quint32 typing);

protected:
    void swap() override;
    bool isVoid() const override;

private:
    Event m_event;
};

/// Another version of the whole event comes from outside.
class ReplaceEvent : public SwapCommand
{
public:
    ReplaceEvent(EventDocument &document, const QString &name, const Event &event);

protected:
    void swap() override;

private:
    Event m_event;
};

/// Siblings that stand, or are to stand, side by side.
struct Run
{
    EntryId parent = EntryId::None;
    int row = 0;
    int count = 0;
    QList<Entry> entries; ///< while they are out of the document
};

/// Entries come or go: one thing, read in two directions.
class InsertOrRemoveEntries : public SwapCommand
{
public:
    enum Direction { Insert, Remove };
    /// Rows are those with all runs in the document; a run lies behind those before it and in none of them.
    InsertOrRemoveEntries(EventDocument &document, const QString &name, Direction direction, QList<Run> runs);

protected:
    void swap() override;

private:
    Direction m_next;
    QList<Run> m_runs;
};

/// Entries move as they are, by steps that are each a move of neighbours.
class MoveEntries : public SwapCommand
{
public:
    struct Step
    {
        EntryId parent;
        int first;
        int last;
        EntryId destParent;
        int destRow; ///< counted before the move
        Step inverse() const;
    };

    /// `ids`, in the order of the outline, come to stand before `anchor`, or last if it is None. `changed`
    /// are those whose form changes with their place, as they then are.
    MoveEntries(EventDocument &document, const QString &name, const QList<EntryId> &ids, EntryId newParent,
                EntryId anchor, const QList<Entry> &changed);

protected:
    void swap() override;

private:
    void moveFirstTime();

    QList<EntryId> m_ids; ///< until they have moved for the first time
    EntryId m_newParent;
    EntryId m_anchor;
    QList<Entry> m_changed;
    QList<Step> m_steps; ///< of the next swap, in order
};

} // namespace rundown
