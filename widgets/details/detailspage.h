// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/details/entrytarget.h"

#include <QTimer>
#include <QWidget>

class QStackedWidget;

namespace rundown {

class DoubtStrip;
class Form;
class PhotoThumbnail;

/// The page with the form of the selected entry, and with the event's own form while none is selected.
class DetailsPage : public QWidget
{
    Q_OBJECT

public:
    explicit DetailsPage(QWidget *parent = nullptr);
    ~DetailsPage() override;

    void setDocument(EventDocument *document);
    /// None: the event itself.
    void setEntry(EntryId id);
    EntryId entry() const { return m_target.id; }

    /// Hands to the document what an input method has not committed yet.
    void commitComposing();
    /// Puts the focus into the first field.
    void focusFirstField();

signals:
    /// An entry was taken for something else: this is what stands there now.
    void entryWanted(rundown::EntryId id);

private:
    enum FormIndex { OfEvent, OfSession, OfPhoto, OfProse };
    Form *addForm(Form *form);
    void wireDocument();
    void showForm();
    void refresh(Form *form);
    Form *formOfEntry() const;

    EntryTarget m_target;
    DoubtStrip *m_doubts;
    QStackedWidget *m_stack;
    QList<Form *> m_forms;
    PhotoThumbnail *m_thumbnail;
    QTimer m_doubtsLater; ///< shows the doubts once the last of several steps is made
};

} // namespace rundown
