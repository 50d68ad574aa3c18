// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/document/eventdocument.h"
#include "widgets/common/background.h"
#include "widgets/notes/imagefiles.h"

#include <QPointer>
#include <QWidget>

#include <functional>
#include <optional>

class QAction;
class QLabel;
class QStackedWidget;
class QToolButton;

namespace rundown {

class ElidedLabel;
class NoteEditor;
class NotesActions;
class NotesFooter;
class PhotoKeeper;
class SpellService;

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

    /// What a note that begins at a place of the recording is about: the time that its stamp gets. Both in
    /// ms.
    void setStampTime(const std::function<qint64(qint64)> &stampTime) { m_stampTime = stampTime; }

    const NotesActions *actions() const { return m_actions; }
    /// Puts a stamp with the playback position at the head of the caret's line (Ctrl+T).
    QAction *stampAction() const;
    /// Plays from the stamp of the caret's line (Ctrl+Return).
    QAction *playAction() const;
    /// Selects the next misspelt word and offers what may have been meant (F4).
    QAction *nextWrongWordAction() const { return m_nextWrongWordAction; }
    NoteEditor *editor() const { return m_editor; }
    /// Checks nothing before it is given its settings.
    SpellService *spelling() const { return m_spelling; }
    /// A button below the text; the page owns it.
    void addFooterButton(QToolButton *button);

    int caret() const;
    void setCaret(int position);

    /// Keeps images beside the event and puts them behind the entry, as photos.
    void takePhotos(const QList<OfferedImage> &images);
    /// As photos before an entry of the top level; at the end: None.
    void takePhotosBefore(EntryId before, const QList<OfferedImage> &images);
    /// Puts what was said at a time into the session's notes, as a quote.
    void quote(qint64 ms, const QString &text);
    /// Selects a place in the text that is shown.
    void showPlace(qsizetype begin, qsizetype length);

    /// Hands to the document what an input method has not committed yet.
    void commitComposing();

signals:
    void playRequested(rundown::EntryId id, qint64 ms);
    /// A key was typed, or an input method composes.
    void typed(bool isComposing);
    /// The text is wanted in view: something happens in it.
    void textWanted();
    /// Photos have come to stand behind the session; its notes are still being written.
    void photosAdded();

protected:
    void changeEvent(QEvent *event) override;

private:
    QWidget *makeHeader();
    void makeActions();
    void wireActions();
    void wireEditor();
    std::optional<qint64> timeOfNewNote() const;
    void pinSlides();
    void pinPhoto();
    void keepPinned(const QString &file, qint64 ms);
    void wirePhotos();
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
    std::function<qint64(qint64)> m_stampTime;
    NoteEditor *m_editor;
    ElidedLabel *m_title;
    QLabel *m_empty;
    QStackedWidget *m_stack;
    NotesActions *m_actions;
    QAction *m_nextWrongWordAction;
    PhotoKeeper *m_photos;
    SpellService *m_spelling;
    NotesFooter *m_footer;
    QString m_base; ///< the text that the editor and the document last had in common
    bool m_refreshing = false;
    bool m_taking = false;
    OwnThread m_photoWriter; ///< of pinned photos
};

} // namespace rundown
