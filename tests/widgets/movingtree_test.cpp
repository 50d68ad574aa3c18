// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/program/movingtree.h"

#include "models/document/programmodel.h"
#include "tests/document/outlinetext.h"
#include "widgets/program/programdelegate.h"
#include "widgets/program/programview.h"

#include <QApplication>
#include <QBackingStore>
#include <QImage>
#include <QLineEdit>
#include <QPaintEvent>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

#include <random>

using namespace rundown;
using namespace Qt::StringLiterals;

namespace {

constexpr EntryId top = EntryId::None;

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
    /// What was painted so far, whenever that was.
    QImage painted()
    {
        follow();
        const auto *image = dynamic_cast<const QImage *>(view.backingStore()->paintDevice());
        return image && m_isActive ? image->copy() : QImage();
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
    ProgramView view;

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
        switch (below(12)) {
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
        default:
            document().moveEntries(
                {id}, parent,
                std::clamp(document().rowOf(id) + below(12) - 6, 0, document().childCount(parent)));
        }
    }

private:
    EventDocument &document() { return m_shown.document; }
    int below(qsizetype bound) { return int(m_random() % quint32(bound)); }
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
        Shown shown(outline);
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
