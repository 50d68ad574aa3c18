// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/details/detailspage.h"

#include "widgets/details/doubtstrip.h"
#include "widgets/details/eventform.h"
#include "widgets/details/form.h"
#include "widgets/details/photoform.h"
#include "widgets/details/photothumbnail.h"
#include "widgets/details/sessionform.h"

#include <QScrollArea>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace rundown {

DetailsPage::DetailsPage(QWidget *parent)
    : QWidget(parent), m_doubts(new DoubtStrip), m_stack(new QStackedWidget), m_thumbnail(new PhotoThumbnail)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(m_doubts);
    layout->addWidget(m_stack);
    // Undo takes many steps back, one by one, and which readings are left is known behind the last.
    m_doubtsLater.setSingleShot(true);
    constexpr int pauseMs = 40; // in what somebody types
    m_doubtsLater.setInterval(pauseMs);
    connect(&m_doubtsLater, &QTimer::timeout, this,
            [this] { m_doubts->show(m_target.document, m_target.id); });
    connect(m_doubts, &DoubtStrip::readAs, this, &DetailsPage::entryWanted);
    m_forms = {addForm(makeEventForm(&m_target)), addForm(makeSessionForm(&m_target)),
               addForm(makePhotoForm(&m_target, m_thumbnail)), addForm(makeProseForm(&m_target))};
    setEnabled(false);
}

// The field that has the focus loses it while the page and its forms are whole: it calls into them.
DetailsPage::~DetailsPage()
{
    if (QWidget *field = focusWidget())
        field->clearFocus();
}

Form *DetailsPage::addForm(Form *form)
{
    auto *scroll = new QScrollArea;
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(form);
    m_stack->addWidget(scroll);
    connect(form, &Form::left, this, [this] {
        if (m_target.document)
            m_target.document->endTyping();
    });
    connect(form, &Form::undoRequested, this, [this] {
        if (m_target.document)
            m_target.document->undoStack()->undo();
    });
    connect(form, &Form::redoRequested, this, [this] {
        if (m_target.document)
            m_target.document->undoStack()->redo();
    });
    return form;
}

void DetailsPage::setDocument(EventDocument *document)
{
    commitComposing();
    if (m_target.document)
        m_target.document->disconnect(this);
    m_target = {document, EntryId::None};
    setEnabled(document);
    if (document)
        wireDocument();
    showForm();
}

void DetailsPage::wireDocument()
{
    EventDocument *document = m_target.document;
    connect(document, &EventDocument::aboutToLoad, this, &DetailsPage::commitComposing);
    connect(document, &EventDocument::loaded, this, [this] {
        m_target.id = EntryId::None;
        showForm();
    });
    connect(document, &EventDocument::replaced, this, [this] {
        if (!m_target.document->contains(m_target.id))
            m_target.id = EntryId::None;
        showForm();
    });
    connect(document, &EventDocument::entriesRemoved, this, [this] {
        if (!m_target.document->contains(m_target.id))
            setEntry(EntryId::None);
    });
    connect(document, &EventDocument::entryChanged, this, [this](EntryId id, EntryFields fields) {
        if (id == m_target.id)
            refresh(formOfEntry());
        if (id == m_target.id || fields & EntryField::Doubts)
            m_doubtsLater.start();
    });
    connect(document, &EventDocument::eventChanged, this, [this] {
        refresh(m_forms[OfEvent]);
        m_doubtsLater.start();
    });
    connect(document, &EventDocument::filePathChanged, this, [this] { refresh(formOfEntry()); });
}

void DetailsPage::setEntry(EntryId id)
{
    if (id == m_target.id)
        return;
    commitComposing();
    if (m_target.document)
        m_target.document->endTyping();
    m_target.id = id;
    showForm();
}

Form *DetailsPage::formOfEntry() const
{
    if (m_target.session())
        return m_forms[OfSession];
    if (m_target.photo())
        return m_forms[OfPhoto];
    return m_forms[m_target.prose() ? OfProse : OfEvent];
}

void DetailsPage::showForm()
{
    Form *form = formOfEntry();
    m_doubts->show(m_target.document, m_target.id);
    m_stack->setCurrentIndex(int(m_forms.indexOf(form)));
    form->reload();
    refresh(form);
    static_cast<QScrollArea *>(m_stack->currentWidget())->ensureVisible(0, 0);
}

void DetailsPage::refresh(Form *form)
{
    form->refresh();
    if (const Photo *photo = m_target.photo())
        m_thumbnail->setPhoto(m_target.document->filePath(), photo->file);
}

void DetailsPage::commitComposing()
{
    for (Form *form : m_forms)
        form->commitComposing();
}

void DetailsPage::focusFirstField()
{
    const Form *form = m_forms[m_stack->currentIndex()];
    for (QWidget *next = form->nextInFocusChain(); next && next != form; next = next->nextInFocusChain()) {
        if (!(next->focusPolicy() & Qt::TabFocus) || !form->isAncestorOf(next) || !next->isVisible())
            continue; // labels stand in the chain, too
        next->setFocus(Qt::OtherFocusReason);
        return;
    }
}

} // namespace rundown
