// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/document/outlinetext.h"
#include "widgets/notes/noteeditor.h"
#include "widgets/notes/notespage.h"

#include <QImage>
#include <QMimeData>
#include <QTemporaryDir>
#include <QTest>

namespace rundown {

/// A notes page on a document with a session "talk", another and a piece of prose, and hands to type with.
class NotesPageTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup();

protected:
    /// Shows the notes of "talk".
    void open(const QString &notes);
    void openProse(const QString &text);
    void paste(std::unique_ptr<QMimeData> data);
    void pasteText(const QString &text);
    void compose(const QString &text);
    void commit(const QString &text);
    /// With a dictionary of our own, which knows few words.
    void checkSpelling();
    /// Everything that the footer says.
    QString message() const;
    /// How many pixels of the editor have the colour of a mark.
    int waves() const;
    static QImage picture();
    QString prose() const { return m_document->prose(m_prose)->text; }
    QString notes() const { return m_document->session(m_talk)->notes; }
    NoteEditor *editor() const { return m_page->editor(); }
    void caretAt(int position);

    std::unique_ptr<EventDocument> m_document;
    std::unique_ptr<NotesPage> m_page;
    std::unique_ptr<QTemporaryDir> m_folder;
    EntryId m_talk = EntryId::None;
    EntryId m_prose = EntryId::None;
};

} // namespace rundown
