// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/document/outlineindex.h"

#include "outlinetext.h"

#include <QTest>

using namespace rundown;
using namespace Qt::StringLiterals;

class OutlineIndexTest : public QObject
{
    Q_OBJECT

private slots:
    void findsEntriesByIdAfterAReset()
    {
        QList<Entry> outline = eventFrom(u"a L[x y] b"_s).outline;
        OutlineIndex index(outline);
        index.reset(outline);
        const EntryId y = outline[1].children[1].id;
        QCOMPARE(index.rowOf(y), 1);
        QCOMPARE(index.parentOf(y), outline[1].id);
        QCOMPARE(index.entry(y), &std::as_const(outline)[1].children[1]);
        QCOMPARE(index.parentOf(outline[2].id), EntryId::None);
    }

    void idsAreNeverUsedAgain()
    {
        QList<Entry> outline = eventFrom(u"a"_s).outline;
        OutlineIndex index(outline);
        index.reset(outline);
        const EntryId before = outline[0].id;
        index.reset(outline);
        QVERIFY(outline[0].id != before);
        QVERIFY(!index.contains(before));
        QVERIFY(!index.contains(EntryId::None));
        QVERIFY(!index.contains(EntryId(1000)));
        QCOMPARE(index.entry(EntryId(1000)), nullptr);
        QCOMPARE(index.rowOf(before), -1);
    }

    void findsEntriesThatWereShifted()
    {
        QList<Entry> outline = eventFrom(u"a b c d e"_s).outline;
        OutlineIndex index(outline);
        index.reset(outline);
        const EntryId e = outline[4].id;
        const EntryId b = outline[1].id;
        index.remove(outline[0]);
        outline.removeFirst();
        QCOMPARE(index.rowOf(e), 3);
        Entry added;
        index.assignIds(added);
        outline.insert(0, 3, added); // only the last insertion of an id counts
        index.insert(added, EntryId::None, 0);
        QCOMPARE(index.rowOf(e), 6);
        QCOMPARE(index.rowOf(b), 3);
    }
};

QTEST_APPLESS_MAIN(OutlineIndexTest)
#include "outlineindex_test.moc"
