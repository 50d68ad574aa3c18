// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/notes/notespage.h"

#include "models/spelling/personalwords.h"
#include "models/spelling/spellservice.h"
#include "widgets/common/background.h"
#include "widgets/common/elidedlabel.h"
#include "widgets/common/icons.h"
#include "widgets/common/imagekinds.h"
#include "widgets/common/plaintext.h"
#include "widgets/notes/noteeditor.h"
#include "widgets/notes/notepins.h"
#include "widgets/notes/notesactions.h"
#include "widgets/notes/notesfooter.h"
#include "widgets/notes/photokeeper.h"

#include <QAction>
#include <QEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QScopedValueRollback>
#include <QStackedWidget>
#include <QTextBlock>
#include <QTimer>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace rundown {

namespace {

/// `theirs` with the edit that made `mine` of `base`: what was composed here is kept, and so is what was
/// changed elsewhere meanwhile.
QString withBothEdits(const QString &base, const QString &mine, const QString &theirs)
{
    const TextChange edit = changeBetween(base, mine);
    const TextChange other = changeBetween(base, theirs);
    QString text = theirs;
    if (edit.at + edit.removed <= other.at)
        return text.replace(edit.at, edit.removed, edit.inserted);
    if (edit.at >= other.at + other.removed)
        return text.replace(edit.at + other.inserted.size() - other.removed, edit.removed, edit.inserted);
    return text.insert(other.at + other.inserted.size(), edit.inserted);
}

} // namespace

NotesPage::NotesPage(QWidget *parent)
    : QWidget(parent), m_editor(new NoteEditor), m_title(new ElidedLabel), m_empty(emptyLabel()),
      m_stack(new QStackedWidget), m_actions(new NotesActions(this)),
      m_nextWrongWordAction(new QAction(this)), m_photos(new PhotoKeeper(m_editor)),
      m_spelling(new SpellService(personalWordsFile(), this)), m_footer(new NotesFooter(m_spelling))
{
    makeActions();
    auto *writing = new QWidget;
    auto *column = new QVBoxLayout(writing);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(makeHeader());
    column->addWidget(m_editor, 1);
    column->addWidget(m_footer);
    m_stack->addWidget(m_empty);
    m_stack->addWidget(writing);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_stack);
    setFocusProxy(m_editor);
    wireEditor();
    wirePhotos();
    translate();
    showEntry();
}

// The editor goes after the page itself, and loses the focus then: it must not call into the page.
NotesPage::~NotesPage()
{
    m_editor->guard()->disconnect(this);
    m_editor->disconnect(this);
    m_editor->setSpelling(nullptr);
}

QWidget *NotesPage::makeHeader()
{
    auto *header = new QWidget;
    auto *row = new QHBoxLayout(header);
    row->setContentsMargins(16, 8, 8, 8);
    row->setSpacing(8);
    QFont bold = m_title->font();
    bold.setBold(true);
    m_title->setFont(bold);
    row->addWidget(m_title, 1);
    for (QAction *action : {m_actions->play, m_actions->stamp}) {
        auto *button = new QToolButton;
        button->setDefaultAction(action);
        button->setAutoRaise(true);
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        button->setFocusPolicy(Qt::NoFocus); // the caret, and what is being composed, stay in the notes
        row->addWidget(button);
    }
    return header;
}

void NotesPage::makeActions()
{
    m_nextWrongWordAction->setIcon(themeIcon(u"tools-check-spelling"_s));
    m_nextWrongWordAction->setShortcut(QKeySequence(Qt::Key_F4));
    m_nextWrongWordAction->setEnabled(false);
    connect(m_nextWrongWordAction, &QAction::triggered, this, [this] {
        if (!m_editor->isVisible())
            emit textWanted();
        m_editor->showNextWrongWord();
    });
    m_nextWrongWordAction->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    addAction(m_nextWrongWordAction);
    wireActions();
}

void NotesPage::wireActions()
{
    const auto onTrigger = [this](QAction *action, auto &&run) {
        connect(action, &QAction::triggered, this, std::forward<decltype(run)>(run));
    };
    constexpr qint64 nudgeMs = 1000;
    onTrigger(m_actions->stamp, [this] { m_editor->insertStamp(m_position.value_or(0)); });
    onTrigger(m_actions->play, [this] {
        if (const auto stamp = m_editor->stampAtCaret())
            emit playRequested(m_entry, stamp->ms);
    });
    onTrigger(m_actions->earlier, [this] { m_editor->nudgeStamp(-nudgeMs); });
    onTrigger(m_actions->later, [this] { m_editor->nudgeStamp(nudgeMs); });
    onTrigger(m_actions->quote, [this] { m_editor->toggleQuote(); });
    onTrigger(m_actions->check, [this] { m_editor->toggleOpen(OpenNote::Check); });
    onTrigger(m_actions->link, [this] { m_editor->toggleOpen(OpenNote::Link); });
    onTrigger(m_actions->pinSlides, [this] { pinSlides(); });
    onTrigger(m_actions->pinPhoto, [this] { pinPhoto(); });
}

QAction *NotesPage::stampAction() const
{
    return m_actions->stamp;
}

QAction *NotesPage::playAction() const
{
    return m_actions->play;
}

void NotesPage::addFooterButton(QToolButton *button)
{
    m_footer->addButton(button);
}

int NotesPage::caret() const
{
    return m_editor->textCursor().position();
}

void NotesPage::setCaret(int position)
{
    showPlace(position, 0);
}

/// A recording that stands at its very beginning is not being listened to.
std::optional<qint64> NotesPage::timeOfNewNote() const
{
    const bool wanted = m_document && m_document->session(m_entry) && m_document->event().stampNotes;
    if (!wanted || m_position.value_or(0) <= 0)
        return {};
    return m_stampTime ? m_stampTime(*m_position) : *m_position;
}

// --- pins
// ---------------------------------------------------------------------------------------------------------

void NotesPage::pinSlides()
{
    const QTextCursor caret = m_editor->textCursor();
    const QString above = m_editor->text().left(caret.block().position() + caret.block().length());
    const PinnedNote pin = pinnedPage(above, m_position.value_or(0));
    m_editor->insertNote(pin.line, pin.selectFrom, pin.selectLength);
}

void NotesPage::pinPhoto()
{
    commitComposing();
    const qint64 ms = m_position.value_or(0); // the sound goes on while one chooses
    const QFileInfo eventFile(m_document->filePath());
    const QString file =
        QFileDialog::getOpenFileName(this, tr("Pin a photo"), eventFile.absolutePath(),
                                     tr("Pictures (%1);;All files (*)").arg(imagePatterns()));
    if (!file.isEmpty())
        keepPinned(file, ms);
}

void NotesPage::keepPinned(const QString &file, qint64 ms)
{
    if (m_document->filePath().isEmpty())
        return m_footer->showNews(tr("Photos are kept beside the event. Save it, then pin the photo."));
    const auto work = [file, eventFile = m_document->filePath(),
                       folder = photoFolderOf(m_document->event())] {
        return keepImage({file, {}}, eventFile, folder, QDateTime::currentDateTime());
    };
    whenDone(m_photoWriter.run(work), this, [this, ms, entry = m_entry](const Result<QString> &path) {
        if (!path)
            return m_footer->showNews(path.error().toString());
        if (entry != m_entry)
            return m_footer->showNews(tr("Kept as %1, but another session is shown now.").arg(*path));
        const PinnedNote pin = pinnedPhoto(*path, ms);
        m_editor->insertNote(pin.line, pin.selectFrom, pin.selectLength);
    });
}

void NotesPage::wirePhotos()
{
    connect(m_photos, &PhotoKeeper::done, this, [this](const QStringList &photos, const Problems &left) {
        QStringList news;
        if (!photos.isEmpty())
            news += tr("Added behind this: %1").arg(photos.join(u", "_s));
        for (const Problem &problem : left)
            news += problem.toString();
        if (!news.isEmpty())
            m_footer->showNews(news.join(u'\n'));
        if (!photos.isEmpty())
            emit photosAdded();
    });
}

void NotesPage::wireEditor()
{
    m_editor->setSpelling(m_spelling);
    m_editor->setStampClock([this] { return timeOfNewNote(); });
    connect(m_editor, &NoteEditor::typed, this, &NotesPage::typed);
    connect(m_spelling, &SpellService::stateChanged, this, &NotesPage::updateActions);
    connect(m_editor, &QPlainTextEdit::textChanged, this, &NotesPage::takeText);
    connect(m_editor, &QPlainTextEdit::cursorPositionChanged, this, &NotesPage::updateActions);
    connect(m_editor, &NoteEditor::stampActivated, this,
            [this](qint64 ms) { emit playRequested(m_entry, ms); });
    connect(m_editor, &NoteEditor::stepEnds, this, [this] {
        if (m_document)
            m_document->endTyping();
    });
    FieldGuard *guard = m_editor->guard();
    connect(guard, &FieldGuard::composed, this, &NotesPage::refresh);
    connect(guard, &FieldGuard::left, this, [this] {
        if (m_document)
            m_document->endTyping();
    });
    connect(guard, &FieldGuard::undoRequested, this, [this] {
        if (m_document)
            m_document->undoStack()->undo();
    });
    connect(guard, &FieldGuard::redoRequested, this, [this] {
        if (m_document)
            m_document->undoStack()->redo();
    });
}

void NotesPage::setDocument(EventDocument *document)
{
    commitComposing();
    if (m_document)
        m_document->disconnect(this);
    m_document = document;
    m_entry = EntryId::None;
    m_photos->setDocument(document);
    if (m_document)
        wireDocument();
    showEntry();
}

void NotesPage::wireDocument()
{
    connect(m_document, &EventDocument::aboutToLoad, this, &NotesPage::commitComposing);
    connect(m_document, &EventDocument::loaded, this, [this] { setEntry(EntryId::None); });
    connect(m_document, &EventDocument::replaced, this, [this] {
        if (m_document->contains(m_entry))
            refresh();
        else
            setEntry(EntryId::None);
    });
    connect(m_document, &EventDocument::entriesRemoved, this, [this] {
        if (!m_document->contains(m_entry))
            setEntry(EntryId::None);
    });
    connect(m_document, &EventDocument::entryChanged, this, [this](EntryId id, EntryFields fields) {
        if (fields & EntryField::People)
            m_footer->count(m_document, m_entry);
        if (id == m_entry && (fields & (EntryField::Notes | EntryField::Prose | EntryField::Title)))
            refresh();
    });
}

void NotesPage::setEntry(EntryId id)
{
    if (id == m_entry && id != EntryId::None)
        return;
    commitComposing();
    if (m_document)
        m_document->endTyping();
    m_entry = id;
    showEntry();
}

void NotesPage::setPlaybackPosition(std::optional<qint64> ms)
{
    const bool came = m_position.has_value() != ms.has_value();
    m_position = ms;
    m_editor->setHeard(ms);
    if (came)
        updateActions();
}

void NotesPage::commitComposing()
{
    m_editor->guard()->commit();
}

bool NotesPage::isWritable() const
{
    return m_document && (m_document->session(m_entry) || m_document->prose(m_entry));
}

QString NotesPage::shownText() const
{
    if (const Session *session = m_document ? m_document->session(m_entry) : nullptr)
        return session->notes;
    if (const Prose *prose = m_document ? m_document->prose(m_entry) : nullptr)
        return prose->text;
    return {};
}

void NotesPage::showEntry()
{
    const bool notes = !m_document || !m_document->prose(m_entry);
    const QScopedValueRollback refreshing(m_refreshing, true);
    m_photos->setEntry(m_entry);
    m_editor->setForNotes(notes); // marks the old text anew, which the editor tells as a change
    m_editor->setHeard({});
    m_editor->setPlainText(shownText());
    translate();
    refresh();
    m_footer->showNews({});
    m_stack->setCurrentIndex(isWritable() ? 1 : 0);
    updateActions();
}

void NotesPage::refresh()
{
    if (m_taking || m_editor->guard()->isComposing())
        return;
    const Session *session = m_document ? m_document->session(m_entry) : nullptr;
    m_title->setText(session ? session->title : tr("Text"));
    const QScopedValueRollback refreshing(m_refreshing, true);
    m_editor->setText(shownText());
    m_base = m_editor->text();
    m_footer->count(m_document, m_entry);
}

void NotesPage::takeText()
{
    if (m_refreshing || !isWritable())
        return;
    const QString edited = m_editor->text();
    if (edited == m_base) // only its looks have changed
        return;
    const QScopedValueRollback taking(m_taking, true);
    const QString before = shownText();
    const bool changedElsewhere = asShown(before) != m_base; // while something was composed
    const QString text =
        withShownEdit(before, changedElsewhere ? withBothEdits(m_base, edited, asShown(before)) : edited);
    if (m_document->session(m_entry))
        m_document->setNotes(m_entry, text);
    else
        m_document->setProse(m_entry, text);
    m_base = edited;
    if (changedElsewhere) // the editor is in the midst of its edit now
        QTimer::singleShot(0, this, &NotesPage::refresh);
    m_footer->showNews({});
    updateActions();
    m_footer->count(m_document, m_entry);
}

void NotesPage::takePhotos(const QList<OfferedImage> &images)
{
    m_photos->takeAsPhotos(images);
}

void NotesPage::takePhotosBefore(EntryId before, const QList<OfferedImage> &images)
{
    m_photos->takeAsPhotosBefore(before, images);
}

void NotesPage::showPlace(qsizetype begin, qsizetype length)
{
    if (isWritable())
        m_editor->showPlace(begin, length);
}

void NotesPage::quote(qint64 ms, const QString &text)
{
    if (!m_document || !m_document->session(m_entry))
        return;
    const QString stamp = m_document->event().stampNotes ? stampText(ms) + u' ' : QString();
    const QString line = quotedNote(stamp + text.simplified(), true);
    m_editor->insertNote(line, line.size(), 0);
}

void NotesPage::updateActions()
{
    const bool notes = m_document && m_document->session(m_entry);
    m_actions->update(notes, m_position.has_value(), m_editor->stampAtCaret().has_value());
    m_nextWrongWordAction->setEnabled(isWritable() && m_spelling->state() == SpellService::State::Ready);
}

void NotesPage::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        translate();
}

void NotesPage::translate()
{
    const bool prose = m_document && m_document->prose(m_entry);
    const bool photo = m_document && m_document->photo(m_entry);
    m_actions->translate();
    m_nextWrongWordAction->setText(tr("Next misspelt word"));
    m_footer->translate();
    m_editor->setPlaceholderText(prose
                                     ? tr("Markdown that stands here in the post.")
                                     : tr("One note a line. Tab puts a line below the note above it. While a "
                                          "recording plays, notes take its time by themselves."));
    m_editor->setAccessibleName(prose ? tr("Text") : tr("Notes"));
    m_empty->setText(photo ? tr("A photo has no notes. Its caption is among the details.")
                           : tr("Select a session in the program to write its notes."));
}

} // namespace rundown
