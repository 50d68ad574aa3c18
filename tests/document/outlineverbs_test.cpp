// SPDX-License-Identifier: GPL-3.0-or-later
// The verbs of EventDocument that insert, remove and move entries.
#include "models/document/eventdocument.h"

#include "outlinetext.h"

#include <QTest>

using namespace rundown;
using namespace Qt::StringLiterals;

namespace {

constexpr EntryId top = EntryId::None;

} // namespace

class OutlineVerbsTest : public QObject
{
    Q_OBJECT

private:
    EventDocument m_document;

    void load(const QString &outline) { m_document.load(eventFrom(outline)); }
    EntryId named(const QString &name) const { return entryNamed(m_document, name); }

    // The one step there is leads from one outline to the other and back, and says so.
    void compareStep(const QString &before, const QString &after, const QString &name)
    {
        QCOMPARE(outlineOf(m_document), after);
        QCOMPARE(m_document.undoStack()->count(), 1);
        QCOMPARE(m_document.undoStack()->text(0), name);
        const QList<EntryId> ids = m_document.entriesInOrder();
        m_document.undoStack()->undo();
        QCOMPARE(m_document.event(), eventFrom(before));
        m_document.undoStack()->redo();
        QCOMPARE(outlineOf(m_document), after);
        QCOMPARE(m_document.entriesInOrder(), ids);
        for (const EntryId id : ids)
            QCOMPARE(m_document.childAt(m_document.parentOf(id), m_document.rowOf(id)), id);
    }

private slots:
    void moves_data()
    {
        QTest::addColumn<QString>("before");
        QTest::addColumn<QString>("moved");
        QTest::addColumn<QString>("parent"); // empty: the top level
        QTest::addColumn<int>("row");
        QTest::addColumn<QString>("after");
        QTest::addColumn<QString>("name");
        const auto row = [](const char *tag, const char *before, const char *moved, const char *parent,
                            int at, const char *after, const char *name) {
            const auto text = [](const char *latin) { return QString::fromLatin1(latin); };
            QTest::newRow(tag) << text(before) << text(moved) << text(parent) << at << text(after)
                               << text(name);
        };
        row("down", "a b c d", "a", "", 3, "b c a d", "Move session");
        row("up", "a b c d", "d", "", 1, "a d b c", "Move session");
        row("to the end", "a b c d", "b", "", 4, "a c d b", "Move session");
        row("a photo", "a !p b", "p", "", 0, "!p a b", "Move photo");
        row("a prose", "#t a b", "t", "", 3, "a b #t", "Move text");
        row("neighbours", "a b c d", "b c", "", 0, "b c a d", "Move entries");
        row("scattered", "a b c d e", "a c e", "", 2, "b a c e d", "Move entries");
        row("given in disorder", "a b c d", "d a", "", 2, "b a d c", "Move entries");
        row("among themselves", "a b c d", "a c", "", 1, "a c b d", "Move entries");
        row("into a block", "a L[x y] b", "a", "L", 1, "L[x a y] b", "Move session");
        row("into a block above", "L[x y] a b", "a b", "L", 2, "L[x y a b]", "Move entries");
        row("into an empty block", "a L[]", "a", "L", 0, "L[a]", "Move session");
        row("out of a block", "a L[x y] b", "y", "", 1, "a y L[x] b", "Move session");
        row("out of a block, all", "L[x y] b", "x y", "", 2, "L[] b x y", "Move entries");
        row("within a block", "L[x y z]", "x", "L", 3, "L[y z x]", "Move session");
        row("between blocks", "L[x y] M[z]", "y", "M", 0, "L[x] M[y z]", "Move session");
        row("from all over", "a L[x y] b M[z] c", "y z c a", "L", 1, "L[x a y z c] b M[]", "Move entries");
        row("a block goes with what it holds", "a L[x y] b", "x L y", "", 0, "L[x y] a b", "Move session");
    }
    void moves()
    {
        QFETCH(QString, before);
        QFETCH(QString, moved);
        QFETCH(QString, parent);
        QFETCH(int, row);
        QFETCH(QString, after);
        QFETCH(QString, name);
        load(before);
        QVERIFY(m_document.moveEntries(entriesNamed(m_document, moved), named(parent), row));
        compareStep(before, after, name);
    }

    void refusesMovesThatMayNotBe_data()
    {
        QTest::addColumn<QString>("moved");
        QTest::addColumn<QString>("parent");
        QTest::addColumn<int>("row");
        QTest::newRow("a block into itself") << u"L"_s << u"L"_s << 0;
        QTest::newRow("a block into another") << u"L"_s << u"M"_s << 0;
        QTest::newRow("a photo into a block") << u"p"_s << u"L"_s << 0;
        QTest::newRow("a prose into a block") << u"a t"_s << u"L"_s << 0;
        QTest::newRow("into a photo") << u"a"_s << u"p"_s << 0;
        QTest::newRow("into a session of a block") << u"a"_s << u"x"_s << 0;
        QTest::newRow("no such row") << u"a"_s << u"L"_s << 3;
        QTest::newRow("before the first row") << u"a"_s << QString() << -1;
        QTest::newRow("nothing") << QString() << QString() << 0;
    }
    void refusesMovesThatMayNotBe()
    {
        QFETCH(QString, moved);
        QFETCH(QString, parent);
        QFETCH(int, row);
        load(u"a L[x y] !p #t M[z]"_s);
        SignalLog log(&m_document);
        QVERIFY(!m_document.moveEntries(entriesNamed(m_document, moved), named(parent), row));
        QVERIFY(!m_document.moveEntries({EntryId(9999)}, top, 0));
        QVERIFY(!m_document.moveEntries({named(u"a"_s)}, EntryId(9999), 0));
        QCOMPARE(log.take(), QStringList());
        QCOMPARE(m_document.undoStack()->count(), 0);
    }

    void aMoveToWhereItStandsIsNoStep()
    {
        load(u"a b L[x y] c"_s);
        SignalLog log(&m_document);
        for (const int row : {1, 2, 3})
            QVERIFY(m_document.moveEntries(entriesNamed(m_document, u"b L"_s), top, row));
        QVERIFY(m_document.moveEntries({named(u"y"_s)}, named(u"L"_s), 2));
        QVERIFY(m_document.moveEntries({named(u"c"_s)}, top, 4));
        QCOMPARE(log.take(), QStringList());
    }

    void movesAreAnnouncedAsMoves()
    {
        load(u"a@9:00/10 b/10 L[x/5 y/5] c@12:00/10"_s);
        SignalLog log(&m_document);
        m_document.moveEntries(entriesNamed(m_document, u"b y"_s), top, 4);
        QCOMPARE(log.take(),
                 QStringList({u"moving L 1-1 to top 4"_s, u"moved L 1-1 to top 4"_s, u"starts top 4-4"_s,
                              u"moving top 1-1 to top 4"_s, u"moved top 1-1 to top 4"_s, u"starts top 1-1"_s,
                              u"starts L 0-0"_s, u"starts top 3-4"_s, u"modified"_s}));
        m_document.undoStack()->undo();
        const QStringList back = log.take().filter(u"moved"_s);
        QCOMPARE(back, QStringList({u"moved top 3-3 to top 1"_s, u"moved top 4-4 to L 1"_s}));
    }

    void aLayoutOfItsOwnFollowsToAnotherLevel()
    {
        Event event = eventFrom(u"a L[x]"_s);
        event.post.style.session = u"- {title}\n    + {notes}"_s;
        event.post.style.child = u"    * {title}\n        - {notes}"_s;
        event.outline[0].layout = u"- Talk: {title}\n    + {notes}"_s;
        m_document.load(event);
        const EntryId a = named(u"a"_s);
        m_document.moveEntries({a}, named(u"L"_s), 0);
        QCOMPARE(m_document.entry(a)->layout, u"    * Talk: {title}\n        - {notes}"_s);
        m_document.undoStack()->undo();
        QCOMPARE(m_document.event(), event);
        m_document.undoStack()->redo();
        m_document.moveEntries({a}, EntryId::None, 0);
        QCOMPARE(m_document.event(), event);
    }

    void aPhotoTakesTheEmptyLinesOfItsPlace_data()
    {
        QTest::addColumn<int>("from");
        QTest::addColumn<int>("before");
        QTest::addColumn<QList<int>>("expected"); // -1: the usual number
        QTest::newRow("where there are the usual ones") << 1 << 4 << QList<int>{-1, 2, -1, -1, 2};
        QTest::newRow("where there are two") << 1 << 3 << QList<int>{-1, 2, 2, -1, 2};
        QTest::newRow("to the top") << 1 << 0 << QList<int>{-1, -1, 2, -1, 2};
        QTest::newRow("to the end") << 1 << 5 << QList<int>{-1, 2, -1, -1, 2};
        QTest::newRow("from the end") << 4 << 1 << QList<int>{-1, -1, 5, 2, 2};
    }
    void aPhotoTakesTheEmptyLinesOfItsPlace()
    {
        QFETCH(int, from);
        QFETCH(int, before);
        QFETCH(QList<int>, expected);
        Event event = eventFrom(u"a !p b c !q"_s);
        event.outline[1].blankLinesAfter = 5;
        event.outline[2].blankLinesAfter = 2;
        event.outline[4].blankLinesAfter = 2;
        m_document.load(event);
        const Event loaded = m_document.event();
        const EntryId id = m_document.childAt(EntryId::None, from);
        QVERIFY(m_document.moveEntries({id}, EntryId::None, before));
        QList<int> lines;
        for (const Entry &entry : m_document.event().outline)
            lines += entry.blankLinesAfter.value_or(-1);
        QCOMPARE(lines, expected);
        m_document.undoStack()->undo();
        QCOMPARE(m_document.event(), loaded);
    }

    void inserts()
    {
        load(u"a L[x] b@9:00"_s);
        SignalLog log(&m_document);
        const EntryId id = m_document.addSession(named(u"L"_s), 1, SessionKind::Talk, u"y"_s);
        QCOMPARE(m_document.session(id)->title, u"y"_s);
        QCOMPARE(log.take(), QStringList({u"inserting L 1-1"_s, u"inserted L 1-1"_s, u"modified"_s}));
        compareStep(u"a L[x] b@9:00"_s, u"a L[x y] b@09:00"_s, u"Add session"_s);
    }

    void insertsEveryType()
    {
        load(u"a"_s);
        const EntryId photo = m_document.addPhoto(0, {u"p"_s, {}, {}, {}});
        m_document.addProse(2, u"t"_s);
        m_document.insertEntry(top, 1, eventFrom(u"L[x y]"_s).outline[0]);
        QCOMPARE(outlineOf(m_document), u"!p L[x y] a #t"_s);
        QCOMPARE(m_document.undoStack()->text(0), u"Add photo"_s);
        QCOMPARE(m_document.undoStack()->text(1), u"Add text"_s);
        m_document.undoStack()->setIndex(0);
        QCOMPARE(outlineOf(m_document), u"a"_s);
        QVERIFY(!m_document.contains(photo));
        m_document.undoStack()->setIndex(3);
        QCOMPARE(outlineOf(m_document), u"!p L[x y] a #t"_s);
        QVERIFY(m_document.photo(photo));
    }

    void insertsOnlyWhereItMay()
    {
        load(u"L[x] !p"_s);
        const Entry block = eventFrom(u"M[y]"_s).outline[0];
        const Entry photo = eventFrom(u"!q"_s).outline[0];
        QCOMPARE(m_document.insertEntry(named(u"L"_s), 0, block), EntryId::None);
        QCOMPARE(m_document.insertEntry(named(u"L"_s), 0, photo), EntryId::None);
        QCOMPARE(m_document.addSession(named(u"p"_s), 0), EntryId::None);
        QCOMPARE(m_document.addSession(named(u"x"_s), 0), EntryId::None);
        QCOMPARE(m_document.addSession(EntryId(9999), 0), EntryId::None);
        QCOMPARE(m_document.addSession(top, 3), EntryId::None);
        QCOMPARE(m_document.undoStack()->count(), 0);
    }

    void aNewEntryGoesBehindTheSelectedOne()
    {
        load(u"a L[x y] b"_s);
        const EventDocument::Place behindX{named(u"L"_s), 1};
        const EventDocument::Place behindL{top, 2};
        const EventDocument::Place atTheEnd{top, 3};
        QCOMPARE(m_document.placeAfter(named(u"x"_s)), behindX);
        QCOMPARE(m_document.placeAfter(named(u"L"_s)), behindL);
        QCOMPARE(m_document.placeAfter(EntryId::None), atTheEnd);
    }

    void removes_data()
    {
        QTest::addColumn<QString>("removed");
        QTest::addColumn<QString>("after");
        QTest::addColumn<QString>("name");
        QTest::newRow("one") << u"b"_s << u"a L[x y z] !p #t c"_s << u"Delete session"_s;
        QTest::newRow("photo") << u"p"_s << u"a b L[x y z] #t c"_s << u"Delete photo"_s;
        QTest::newRow("prose") << u"t"_s << u"a b L[x y z] !p c"_s << u"Delete text"_s;
        QTest::newRow("block") << u"L"_s << u"a b !p #t c"_s << u"Delete session"_s;
        QTest::newRow("of a block") << u"x z"_s << u"a b L[y] !p #t c"_s << u"Delete entries"_s;
        QTest::newRow("from all over") << u"c y p a x"_s << u"b L[z] #t"_s << u"Delete entries"_s;
        QTest::newRow("block and of it") << u"y L b"_s << u"a !p #t c"_s << u"Delete entries"_s;
        QTest::newRow("all") << u"a b L p t c"_s << QString() << u"Delete entries"_s;
    }
    void removes()
    {
        QFETCH(QString, removed);
        QFETCH(QString, after);
        QFETCH(QString, name);
        const QString before = u"a b L[x y z] !p #t c"_s;
        load(before);
        m_document.removeEntries(entriesNamed(m_document, removed));
        compareStep(before, after, name);
    }

    void removalsAreAnnouncedByRuns()
    {
        load(u"a b c d L[x]"_s);
        SignalLog log(&m_document);
        m_document.removeEntries(entriesNamed(m_document, u"a b d x"_s));
        QCOMPARE(log.take().filter(u"remov"_s),
                 QStringList({u"removing L 0-0"_s, u"removed L 0-0"_s, u"removing top 3-3"_s,
                              u"removed top 3-3"_s, u"removing top 0-1"_s, u"removed top 0-1"_s}));
        m_document.undoStack()->undo();
        QCOMPARE(log.take().filter(u"inserted"_s),
                 QStringList({u"inserted top 0-1"_s, u"inserted top 3-3"_s, u"inserted L 0-0"_s}));
    }

    void duplicates_data()
    {
        QTest::addColumn<QString>("copied");
        QTest::addColumn<QString>("after");
        QTest::addColumn<QString>("name");
        QTest::newRow("one") << u"b"_s << u"a b b L[x y] !p"_s << u"Duplicate session"_s;
        QTest::newRow("photo") << u"p"_s << u"a b L[x y] !p !p"_s << u"Duplicate photo"_s;
        QTest::newRow("block") << u"L x"_s << u"a b L[x y] L[x y] !p"_s << u"Duplicate session"_s;
        QTest::newRow("several") << u"x a p"_s << u"a a b L[x x y] !p !p"_s << u"Duplicate entries"_s;
    }
    void duplicates()
    {
        QFETCH(QString, copied);
        QFETCH(QString, after);
        QFETCH(QString, name);
        const QString before = u"a b L[x y] !p"_s;
        load(before);
        const QList<EntryId> originals = entriesNamed(m_document, copied);
        const QList<EntryId> copies = m_document.duplicateEntries(originals);
        QVERIFY(!copies.isEmpty());
        for (const EntryId copy : copies) { // behind its original, which is like it
            const EntryId original =
                m_document.childAt(m_document.parentOf(copy), m_document.rowOf(copy) - 1);
            QVERIFY(originals.contains(original));
            QCOMPARE(*m_document.entry(copy), *m_document.entry(original));
        }
        compareStep(before, after, name);
    }

    void copiesHaveNoHandle()
    {
        Event event = eventFrom(u"L[x]"_s);
        event.outline[0].session()->id = u"lightning"_s;
        event.outline[0].children[0].session()->id = u"x1"_s;
        m_document.load(event);
        m_document.duplicateEntries({named(u"L"_s)});
        const Entry copy = m_document.event().outline[1];
        QCOMPARE(copy.session()->id, QString());
        QCOMPARE(copy.children[0].session()->id, QString());
        QCOMPARE(m_document.event().outline[0], event.outline[0]);
    }
};

QTEST_GUILESS_MAIN(OutlineVerbsTest)
#include "outlineverbs_test.moc"
