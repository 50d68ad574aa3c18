// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/document/carryids.h"
#include "models/document/eventdocument.h"
#include "models/document/programmodel.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace rundown;
using namespace Qt::StringLiterals;

namespace {

Entry talk(const QString &title, const QList<Entry> &children = {})
{
    Session session;
    session.title = title;
    return {EntryId::None, session, {}, {}, children};
}

Event eventOf(const QList<Entry> &outline)
{
    Event event;
    event.title = u"A day"_s;
    event.outline = outline;
    return event;
}

} // namespace

/// Another version of the event that comes from outside.
class ReloadTest : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_document = std::make_unique<EventDocument>();
        m_document->load(m_before);
    }

    void isOneUndoStep()
    {
        m_document->setTitle(m_document->childAt(EntryId::None, 0), u"Edited"_s);
        const Event edited = m_document->snapshot();
        m_document->reload(m_after);
        QVERIFY(m_document->event() == m_after);
        QCOMPARE(m_document->undoStack()->count(), 2);
        m_document->undoStack()->undo();
        QVERIFY(m_document->event() == edited);
        m_document->undoStack()->undo(); // the edit before it knows its entry again
        QVERIFY(m_document->event() == m_before);
        m_document->undoStack()->redo();
        m_document->undoStack()->redo();
        QVERIFY(m_document->event() == m_after);
    }

    void editsBehindItUndoToo()
    {
        const EntryId gone = m_document->childAt(EntryId::None, 1);
        m_document->removeEntries({gone});
        m_document->reload(m_after);
        const EntryId added = m_document->addSession(EntryId::None, 0);
        m_document->moveEntries({added}, EntryId::None, 2);
        while (m_document->undoStack()->canUndo())
            m_document->undoStack()->undo();
        QVERIFY(m_document->event() == m_before);
        QVERIFY(m_document->contains(gone));
        while (m_document->undoStack()->canRedo())
            m_document->undoStack()->redo();
        QVERIFY(m_document->contains(added));
        QVERIFY(!m_document->contains(gone));
    }

    void nothingNewIsNoStep()
    {
        m_document->reload(m_before);
        QCOMPARE(m_document->undoStack()->count(), 0);
    }

    void entriesThatAreStillThereKeepTheirIds()
    {
        const auto idOf = [this](const QString &title) {
            for (const EntryId id : m_document->entriesInOrder())
                if (m_document->session(id) && m_document->session(id)->title == title)
                    return id;
            return EntryId::None;
        };
        const EntryId welcome = idOf(u"Welcome"_s);
        const EntryId block = idOf(u"Lightning"_s);
        const EntryId second = idOf(u"Second"_s);
        m_document->reload(m_after);
        QCOMPARE(idOf(u"Welcome"_s), welcome);
        QCOMPARE(idOf(u"Lightning"_s), block);
        QCOMPARE(idOf(u"Second"_s), second);
        QVERIFY(!QList<EntryId>({welcome, block, second}).contains(idOf(u"New"_s)));
        QVERIFY(idOf(u"New"_s) != EntryId::None);
    }

    void modelsFollow()
    {
        ProgramModel model(m_document.get());
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
        m_document->reload(m_after);
        QCOMPARE(model.rowCount(), 3);
        m_document->undoStack()->undo();
        QCOMPARE(model.rowCount(), 3);
        QCOMPARE(model.index(0, ProgramModel::TitleColumn).data().toString(), u"Welcome"_s);
    }

    void equalEntriesKeepTheirOrder()
    {
        QList<Entry> from{talk(u"Break"_s), talk(u"A"_s), talk(u"Break"_s)};
        for (int i = 0; i < 3; ++i)
            from[i].id = EntryId(i + 1);
        QList<Entry> to{talk(u"Break"_s), talk(u"B"_s), talk(u"A"_s), talk(u"Break"_s)};
        carryIds(from, to);
        QCOMPARE(to[0].id, EntryId(1));
        QCOMPARE(to[1].id, EntryId::None);
        QCOMPARE(to[2].id, EntryId(2));
        QCOMPARE(to[3].id, EntryId(3));
    }

private:
    const Event m_before = eventOf(
        {talk(u"Welcome"_s), talk(u"Old"_s), talk(u"Lightning"_s, {talk(u"First"_s), talk(u"Second"_s)})});
    const Event m_after = eventOf(
        {talk(u"New"_s), talk(u"Lightning"_s, {talk(u"Second"_s), talk(u"Third"_s)}), talk(u"Welcome"_s)});
    std::unique_ptr<EventDocument> m_document;
};

QTEST_GUILESS_MAIN(ReloadTest)
#include "reload_test.moc"
