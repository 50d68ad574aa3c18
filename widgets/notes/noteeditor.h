// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/event/notemark.h"
#include "widgets/common/fieldguard.h"
#include "widgets/notes/heardnote.h"
#include "widgets/notes/imagefiles.h"
#include "widgets/notes/listediting.h"
#include "widgets/notes/noteline.h"
#include "widgets/notes/notestamper.h"

#include <QPlainTextEdit>

#include <functional>
#include <memory>

class QMenu;

namespace rundown {

class SpellMarks;
class SpellService;

/// A plain text editor for Markdown and for notes: lists go on by themselves, addresses become links,
/// misspelt words are marked. In notes, each line is one, points below it are indented, new ones take a stamp
/// by themselves, stamps play when clicked, and the note that is heard is marked.
class NoteEditor : public QPlainTextEdit
{
    Q_OBJECT

public:
    explicit NoteEditor(QWidget *parent = nullptr);

    /// Notes have levels and stamps; other Markdown is edited as it is.
    void setForNotes(bool notes);
    FieldGuard *guard() const { return m_guard; }
    /// Checks spelling from now on; nullptr: no longer.
    void setSpelling(SpellService *service);

    QString text() const;
    /// Shows `text`; where it only differs in part, the caret and the scroll position stay.
    void setText(const QString &text);

    /// New notes take their time from it.
    void setStampClock(const StampClock &clock) { m_stamper.setClock(clock); }
    /// Marks the note that the sound has come to; none: no note. The caret and the scroll position stay.
    void setHeard(std::optional<qint64> ms);

    void insertStamp(qint64 ms);
    /// Moves the stamp of the caret's line by so much.
    void nudgeStamp(qint64 ms);
    /// Makes the selected notes, or the caret's, quotes; where the first is one, words again.
    void toggleQuote();
    /// Says that this is still to do about them; where the first says so, that it is done.
    void toggleOpen(OpenNote open);
    /// Puts a note of its own below the caret's, or into its empty line, and selects a part of it.
    void insertNote(const QString &line, qsizetype selectFrom, qsizetype selectLength);
    std::optional<NoteStamp> stampAtCaret() const;

    /// Puts an image on a line of its own at the cursor, which is one of this text.
    void insertImage(QTextCursor cursor, const QString &path);
    /// Selects a place of the text and brings it into view.
    void showPlace(qsizetype begin, qsizetype length);
    /// Selects the next misspelt word and offers what may have been meant.
    void showNextWrongWord();
    /// The menu for a place of the text; the caller owns it.
    std::unique_ptr<QMenu> makeMenu(int position);

signals:
    void stampActivated(qint64 ms);
    /// A key was typed, or an input method composes.
    void typed(bool isComposing);
    /// Images were dropped or pasted at the caret, or other files, which keepImage() refuses with words.
    void imagesOffered(const QList<rundown::OfferedImage> &images);
    /// What was typed up to here is a step of its own.
    void stepEnds();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void inputMethodEvent(QInputMethodEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    bool viewportEvent(QEvent *event) override;
    void changeEvent(QEvent *event) override;
    bool canInsertFromMimeData(const QMimeData *source) const override;
    QMimeData *createMimeDataFromSelection() const override;
    void insertFromMimeData(const QMimeData *source) override;

private:
    TextKind kind() const { return m_notes ? TextKind::Notes : TextKind::Markdown; }
    bool handleKey(const QKeyEvent &event);
    void typeStamped(const std::function<void()> &type);
    bool eraseStamp();
    void breakLine(bool withinItem);
    void changeNotes(const std::function<QString(const QString &)> &change);
    void paintHeard(QPainter &painter) const;
    void insertAsStep(QTextCursor cursor, const QString &text);
    bool pasteLink(const QString &text);
    void offerWrongWord(bool mayWait);
    std::optional<NoteStamp> stampUnder(QPoint position) const;

    FieldGuard *m_guard;
    SpellMarks *m_spelling;
    NoteStamper m_stamper{this};
    HeardNote m_heardNote{document()};
    std::optional<qint64> m_heardMs;
    std::optional<int> m_heardBlock;
    bool m_notes = true;
    QPoint m_pressed;
};

} // namespace rundown
