// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/document/eventdocument.h"
#include "models/document/handles.h"
#include "tests/document/outlinetext.h"

#include <QTest>

using namespace rundown;
using namespace Qt::StringLiterals;

/// What sessions are called in links and scripts, and how the post's file ends its lines.
class HandlesTest : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_document.load(eventFrom(u"a L[x y]"_s)); }

    void faults_data()
    {
        QTest::addColumn<QString>("handle");
        QTest::addColumn<HandleFault>("fault");
        QTest::newRow("empty") << QString() << HandleFault::None;
        QTest::newRow("slug") << u"opening-talk_2"_s << HandleFault::None;
        QTest::newRow("another script") << u"开场"_s << HandleFault::None;
        QTest::newRow("its own") << u"mine"_s << HandleFault::None;
        QTest::newRow("another's, in a block") << u"x-1"_s << HandleFault::Taken;
        QTest::newRow("blank") << u"a b"_s << HandleFault::Characters;
        QTest::newRow("mark") << u"a#b"_s << HandleFault::Characters;
        QTest::newRow("line end") << u"a\n"_s << HandleFault::Characters;
    }
    void faults()
    {
        QFETCH(QString, handle);
        QFETCH(HandleFault, fault);
        const EntryId a = entryNamed(m_document, u"a"_s);
        QVERIFY(m_document.setHandle(a, u"mine"_s));
        QVERIFY(m_document.setHandle(entryNamed(m_document, u"x"_s), u"x-1"_s));
        QCOMPARE(handleFault(m_document, a, handle), fault);
        QCOMPARE(m_document.setHandle(a, handle), fault == HandleFault::None);
        QCOMPARE(m_document.session(a)->id, fault == HandleFault::None ? handle : u"mine"_s);
    }

    void typingIsOneStep()
    {
        const EntryId a = entryNamed(m_document, u"a"_s);
        for (const QString &typed : {u"t"_s, u"ta"_s, u"tal"_s, u"talk"_s})
            m_document.setHandle(a, typed);
        QCOMPARE(m_document.undoStack()->count(), 1);
        m_document.undoStack()->undo();
        QCOMPARE(m_document.session(a)->id, QString());
    }

    void thePostsFileHasItsForm()
    {
        m_document.setLineEnd(LineEnd::CrLf);
        m_document.setFinalNewline(false);
        QCOMPARE(m_document.event().post.lineEnd, LineEnd::CrLf);
        QVERIFY(!m_document.event().post.finalNewline);
        QCOMPARE(m_document.undoStack()->count(), 2);
        m_document.undoStack()->undo();
        QVERIFY(m_document.event().post.finalNewline);
        QCOMPARE(m_document.event().post.lineEnd, LineEnd::CrLf);
        m_document.setLineEnd(LineEnd::CrLf);
        QVERIFY(m_document.undoStack()->canRedo()); // no change, no step
    }

private:
    EventDocument m_document;
};

QTEST_GUILESS_MAIN(HandlesTest)
#include "handles_test.moc"
