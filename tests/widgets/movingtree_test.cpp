// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/program/movingtree.h"

#include "models/document/programmodel.h"
#include "tests/document/outlinetext.h"
#include "widgets/program/programdelegate.h"
#include "widgets/program/programview.h"
#include "widgets/program/treerows.h"

#include <QApplication>
#include <QImage>
#include <QLineEdit>
#include <QPaintEvent>
#include <QScreen>
#include <QScrollBar>
#include <QSignalSpy>
#include <QStyleFactory>
#include <QTest>

#include <memory>
#include <random>

using namespace rundown;
using namespace Qt::StringLiterals;

namespace {

constexpr EntryId top = EntryId::None;

/// Counts how often all rows are laid out.
class CountingView : public ProgramView
{
public:
    int layouts = 0;

protected:
    void updateGeometries() override
    {
        ++layouts;
        ProgramView::updateGeometries();
    }
};

/// A program in a view of its own, and what of it was painted.
class Shown : public QObject
{
public:
    explicit Shown(const QString &outline)
    {
        document.load(eventFrom(outline));
        view.setProgram(&model, &m_delegate);
        view.resize(500, 300);
        view.unfoldAll();
        view.show();
        view.activateWindow();
        m_isActive = QTest::qWaitForWindowActive(&view);
        view.viewport()->installEventFilter(this);
        follow();
    }

    void follow()
    {
        for (int round = 0; round < 3; ++round) { // Qt lays out by a timer, and then paints
            QCoreApplication::sendPostedEvents();
            QCoreApplication::processEvents();
        }
    }
    /// What was painted so far, whenever that was. (Taken from the screen: an image that was scrolled there
    /// may not have come back.)
    QImage painted()
    {
        follow();
        return m_isActive ? view.screen()->grabWindow(view.winId()).toImage() : QImage();
    }
    /// The same, with all rows laid out and painted anew.
    QImage paintedAnew()
    {
        view.doItemsLayout();
        view.viewport()->repaint();
        return painted();
    }
    QRegion takePainted() { return std::exchange(m_painted, {}); }
    EntryId named(const QString &name) const { return entryNamed(document, name); }
    QRect rowOf(const QString &name) const
    {
        const QRect cell = view.visualRect(model.indexOf(named(name)));
        return {0, cell.top(), view.viewport()->width(), cell.height()};
    }

    EventDocument document;
    ProgramModel model{&document};
    CountingView view;

protected:
    bool eventFilter(QObject *, QEvent *event) override
    {
        if (event->type() == QEvent::Paint)
            m_painted += static_cast<QPaintEvent *>(event)->region();
        return false;
    }

private:
    ProgramDelegate m_delegate{&document, nullptr};
    bool m_isActive = false;
    QRegion m_painted;
};

/// Edits and looks at it by chance.
class Walk
{
public:
    explicit Walk(quint32 seed, Shown &shown) : m_random(seed), m_shown(shown) {}

    void step()
    {
        const QList<EntryId> all = document().entriesInOrder();
        const EntryId id = all[below(all.size())];
        const EntryId parent = document().parentOf(id);
        const QModelIndex row = m_shown.model.indexOf(id, 0);
        switch (below(16)) {
        case 0:
            return m_shown.view.setCurrentIndex(row);
        case 1:
            return m_shown.view.setExpanded(row, !m_shown.view.isExpanded(row));
        case 2:
            return m_shown.view.verticalScrollBar()->setValue(below(900));
        case 3:
            return document().undoStack()->undo();
        case 4:
            return document().undoStack()->redo();
        case 5:
            return document().setDuration(id, below(3) * 600'000);
        case 6:
            return move({id, all[below(all.size())]}, top);
        case 7:
            return move({id}, all[below(all.size())]);
        case 8:
            return insert(parent);
        case 9:
            return document().removeEntries(all.size() > 5 ? QList{id} : QList<EntryId>{});
        case 10:
            return document().removeEntries(all.size() > 8 ? QList{id, all[below(all.size())]}
                                                           : QList<EntryId>{});
        case 11:
            if (all.size() < 40)
                document().duplicateEntries({id, all[below(all.size())]});
            return;
        default:
            document().moveEntries(
                {id}, parent,
                std::clamp(document().rowOf(id) + below(12) - 6, 0, document().childCount(parent)));
        }
    }

private:
    EventDocument &document() { return m_shown.document; }
    int below(qsizetype bound) { return int(m_random() % quint32(bound)); }
    void insert(EntryId parent)
    {
        document().addSession(parent, below(document().childCount(parent) + 1), SessionKind::Talk, u"new"_s);
    }
    void move(const QList<EntryId> &ids, EntryId parent)
    {
        document().moveEntries(ids, parent, below(document().childCount(parent) + 1));
    }

    std::mt19937 m_random;
    Shown &m_shown;
};

} // namespace

class MovingTreeTest : public QObject
{
    Q_OBJECT

private slots:
    void looksAsIfAllWereLaidOutAnew_data()
    {
        QTest::addColumn<QString>("outline");
        QTest::newRow("many")
            << u"a@9:00/10 b/5 K[k l m] c/20 !p L[x/5 y/5] d e/10 #t M[z] f g N[n o q] h i/5 "
               u"j r O[] s u v@15:00 w"_s;
        QTest::newRow("few") << u"a@9:00/10 L[x/5 y/5] b K[k]"_s;
    }
    void looksAsIfAllWereLaidOutAnew()
    {
        QFETCH(QString, outline);
        const quint32 seed = qEnvironmentVariableIsSet("RUNDOWN_SEED")
                                 ? quint32(qEnvironmentVariable("RUNDOWN_SEED").toULong())
                                 : std::random_device()();
        qInfo("RUNDOWN_SEED=%u", seed);
        const std::unique_ptr<QStyle> lines(QStyleFactory::create(u"Windows"_s)); // draws the branches
        Shown shown(outline);
        shown.view.setStyle(lines.get());
        Walk walk(seed, shown);
        for (int i = 0; i < 400; ++i) {
            walk.step();
            if (i % 3 == 0) // the next edit comes before this one is painted
                continue;
            const QImage kept = shown.painted();
            QVERIFY(!kept.isNull());
            if (i % 3 == 1) // the next edit finds this layout
                continue;
            const int scrolled = shown.view.verticalScrollBar()->value();
            QVERIFY2(kept == shown.paintedAnew(), qPrintable(u"step %1"_s.arg(i)));
            QCOMPARE(shown.view.verticalScrollBar()->value(), scrolled);
        }
    }

    void onlyRowsThatChangePlacesArePainted_data()
    {
        QTest::addColumn<QString>("moved");
        QTest::addColumn<int>("row");
        QTest::addColumn<QString>("first"); // before the move
        QTest::addColumn<QString>("last");
        QTest::newRow("down") << u"b"_s << 3 << u"b"_s << u"c"_s;
        QTest::newRow("up") << u"d"_s << 2 << u"c"_s << u"d"_s;
        QTest::newRow("over a block") << u"d"_s << 6 << u"d"_s << u"y"_s;
        QTest::newRow("a block") << u"L"_s << 3 << u"d"_s << u"y"_s;
        QTest::newRow("within a block") << u"y"_s << 0 << u"x"_s << u"y"_s;
    }
    void onlyRowsThatChangePlacesArePainted()
    {
        QFETCH(QString, moved);
        QFETCH(int, row);
        QFETCH(QString, first);
        QFETCH(QString, last);
        Shown shown(u"a b c d e L[x y] f"_s);
        const QRect changed = shown.rowOf(first) | shown.rowOf(last);
        const EntryId id = shown.named(moved);
        shown.takePainted();
        QVERIFY(shown.document.moveEntries({id}, shown.document.parentOf(id), row));
        shown.follow();
        QCOMPARE(shown.takePainted().boundingRect(), changed);
        QVERIFY(shown.view.isExpanded(shown.model.indexOf(shown.named(u"L"_s), 0)));
    }

    void onlyRowsThatComeArePainted_data()
    {
        QTest::addColumn<QString>("parent");
        QTest::addColumn<int>("row");
        QTest::addColumn<QString>("stood"); // what stood where the new one is
        QTest::addColumn<QString>("alsoPainted");
        QTest::newRow("between two") << u""_s << 2 << u"c"_s << u""_s;
        QTest::newRow("first") << u""_s << 0 << u"a"_s << u""_s;
        QTest::newRow("before a block") << u""_s << 5 << u"L"_s << u""_s;
        QTest::newRow("in a block") << u"L"_s << 1 << u"y"_s << u""_s;
        QTest::newRow("behind a block's last") << u"L"_s << 2 << u"f"_s << u"y"_s;
    }
    void onlyRowsThatComeArePainted()
    {
        QFETCH(QString, parent);
        QFETCH(int, row);
        QFETCH(QString, stood);
        QFETCH(QString, alsoPainted);
        Shown shown(u"a b c d e L[x y] f"_s);
        QRect changed = shown.rowOf(stood);
        if (!alsoPainted.isEmpty())
            changed |= shown.rowOf(alsoPainted);
        shown.takePainted();
        shown.document.addSession(shown.named(parent), row, SessionKind::Talk, u"new"_s);
        shown.follow();
        QCOMPARE(shown.takePainted().boundingRect(), changed);
        QCOMPARE(shown.rowOf(u"new"_s).bottom(), changed.bottom());
    }

    void onlyWhatComesIntoSightIsPaintedWhenRowsGo()
    {
        Shown shown(u"a b c d e L[x y] f g h i j k l m n o p q r s t"_s);
        const int height = shown.rowOf(u"a"_s).height();
        const QImage before = shown.painted();
        shown.takePainted();
        shown.document.removeEntries({shown.named(u"L"_s)});
        shown.follow();
        const QRect bottom = shown.view.viewport()->rect();
        QCOMPARE(shown.takePainted().boundingRect(), bottom.adjusted(0, bottom.height() - 3 * height, 0, 0));
        shown.document.undoStack()->undo();
        shown.follow();
        QVERIFY(shown.rowOf(u"f"_s).top() > shown.rowOf(u"L"_s).top());
    }

    void manyRowsThatComeAreNotLaidOutOneByOne()
    {
        Shown shown(u"a b c d e"_s);
        shown.view.layouts = 0;
        for (int i = 0; i < 5; ++i)
            shown.document.addSession(top, 1, SessionKind::Talk, u"new"_s);
        if (!TreeRows::isKnown())
            QCOMPARE(shown.view.layouts, 1);
        const QImage painted = shown.painted();
        if (!TreeRows::isKnown())
            QCOMPARE(shown.view.layouts, 2);
        QVERIFY(painted == shown.paintedAnew());
        QCOMPARE(shown.rowOf(u"b"_s).top(), 6 * shown.rowOf(u"a"_s).height());
    }

    void theLastOfABlockGoes()
    {
        Shown shown(u"a L[x/5] b@9:00 c"_s);
        shown.painted();
        shown.document.removeEntries({shown.named(u"x"_s)});
        const QImage painted = shown.painted();
        QVERIFY(painted == shown.paintedAnew());
    }

    void rowsGoAboveTheEndThatIsScrolledTo()
    {
        Shown shown(u"a b c d e f g h i j k l m n o p q r s t"_s);
        shown.view.scrollToBottom();
        shown.painted();
        shown.document.removeEntries({shown.named(u"r"_s)});
        const QImage painted = shown.painted();
        QVERIFY(painted == shown.paintedAnew());
    }

    void aScrollBarComesWithTheRows()
    {
        Shown shown(u"a b c d e f g h i j k l"_s);
        shown.painted();
        QVERIFY(!shown.view.verticalScrollBar()->isVisible());
        shown.document.insertEntry(top, 3, eventFrom(u"new"_s).outline.first());
        const QImage painted = shown.painted();
        QVERIFY(shown.view.verticalScrollBar()->isVisible());
        QVERIFY(painted == shown.paintedAnew());
    }

    void rowsComeAboveAnEditor()
    {
        const int flash = QApplication::cursorFlashTime();
        QApplication::setCursorFlashTime(0);
        Shown shown(u"a L[x y] b c"_s);
        shown.view.setCurrentIndex(shown.model.indexOf(shown.named(u"b"_s)));
        shown.view.editCurrent();
        shown.painted();
        shown.document.addSession(top, 1, SessionKind::Talk, u"new"_s);
        const QImage painted = shown.painted();
        QVERIFY(painted == shown.paintedAnew());
        const auto *editor = shown.view.viewport()->findChild<QLineEdit *>();
        QVERIFY(editor && shown.rowOf(u"b"_s).contains(editor->geometry()));
        QApplication::setCursorFlashTime(flash);
    }

    void tellsOfNoFoldsThatAPersonDidNotMake()
    {
        Shown shown(u"a L[x y] b c"_s);
        QSignalSpy folded(&shown.view, &QTreeView::collapsed);
        QSignalSpy unfolded(&shown.view, &QTreeView::expanded);
        shown.document.moveEntries({shown.named(u"L"_s)}, top, 4);
        shown.follow();
        QVERIFY(folded.isEmpty() && unfolded.isEmpty());
        QVERIFY(shown.rowOf(u"y"_s).top() > shown.rowOf(u"c"_s).top());
    }

    void anEditorGoesWithItsRow()
    {
        Shown shown(u"a L[x y] b c"_s);
        shown.view.setCurrentIndex(shown.model.indexOf(shown.named(u"b"_s)));
        shown.view.editCurrent();
        const auto *editor = shown.view.viewport()->findChild<QLineEdit *>();
        QVERIFY(editor);
        shown.document.moveEntries({shown.named(u"b"_s)}, top, 0);
        shown.follow();
        QVERIFY(shown.rowOf(u"b"_s).contains(editor->geometry()));
        QCOMPARE(shown.rowOf(u"b"_s).top(), 0);
    }
};

QTEST_MAIN(MovingTreeTest)
#include "movingtree_test.moc"
