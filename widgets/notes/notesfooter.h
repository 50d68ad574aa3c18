// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/document/eventdocument.h"

#include <QPointer>
#include <QWidget>

class QBoxLayout;
class QLabel;
class QTimer;
class QToolButton;

namespace rundown {

class SpellService;

/// The line below the notes: what happened last or is wrong with the spelling, the language that it is
/// checked in, and how much the text says.
class NotesFooter : public QWidget
{
    Q_OBJECT

public:
    explicit NotesFooter(SpellService *spelling, QWidget *parent = nullptr);

    /// Says what happened; with nothing to say, what is wrong with the spelling is shown, if anything.
    void showNews(const QString &news);
    /// Counts the text of this entry soon, and reads the names of the event's people.
    void count(const EventDocument *document, EntryId id);
    /// Another button beside the language; the footer owns it.
    void addButton(QToolButton *button);
    void translate();

private:
    void showSpelling();
    void countNow();

    SpellService *m_spelling;
    QLabel *m_message;
    QToolButton *m_language;
    QLabel *m_counts;
    QTimer *m_timer;
    QString m_news;
    QBoxLayout *m_row;
    QPointer<const EventDocument> m_document;
    EntryId m_entry = EntryId::None;
};

} // namespace rundown
