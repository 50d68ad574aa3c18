// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/document/eventdocument.h"

#include <QPointer>
#include <QWidget>

#include <optional>

class QAction;
class QLabel;
class QStackedWidget;

namespace rundown {

class NoteEditor;

/// The page where the notes of the selected session are written while its recording plays; for a piece of
/// prose, its text.
class NotesPage : public QWidget
{
    Q_OBJECT

public:
    explicit NotesPage(QWidget *parent = nullptr);
    ~NotesPage() override;

    void setDocument(EventDocument *document);
    void setEntry(EntryId id);
    EntryId entry() const { return m_entry; }

    /// Where the player is in the recording that plays, in ms; none while there is none. Stamps take this
    /// time.
    void setPlaybackPosition(std::optional<qint64> ms);

    /// Puts a stamp with the playback position at the head of the caret's line (Ctrl+T).
    QAction *stampAction() const { return m_stampAction; }
    /// Plays from the stamp of the caret's line (Ctrl+Return).
    QAction *playAction() const { return m_playAction; }
    NoteEditor *editor() const { return m_editor; }

    /// Hands to the document what an input method has not committed yet.
    void commitComposing();

signals:
    void playRequested(rundown::EntryId id, qint64 ms);

protected:
    void changeEvent(QEvent *event) override;

private:
    QWidget *makeHeader();
    void makeActions();
    void wireEditor();
    void wireDocument();
    QString shownText() const;
    bool isWritable() const;
    void showEntry();
    void refresh();
    void takeText();
    void updateActions();
    void translate();

    QPointer<EventDocument> m_document;
    EntryId m_entry = EntryId::None;
    std::optional<qint64> m_position;
    NoteEditor *m_editor;
    QLabel *m_title;
    QLabel *m_empty;
    QStackedWidget *m_stack;
    QAction *m_stampAction;
    QAction *m_playAction;
    bool m_refreshing = false;
};

} // namespace rundown
