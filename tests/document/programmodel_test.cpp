// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/document/programmodel.h"

#include "modelwatch.h"
#include "outlinetext.h"

#include <QMimeData>
#include <QTest>

#include <memory>

using namespace rundown;
using namespace Qt::StringLiterals;

using Model = ProgramModel;

class ProgramModelTest : public QObject
{
    Q_OBJECT

private:
    EventDocument m_document;
    std::unique_ptr<Model> m_model;
    std::unique_ptr<ModelWatch> m_watch;

    void load(const QString &outline) { m_document.load(eventFrom(outline)); }
    EntryId named(const QString &name) const { return entryNamed(m_document, name); }
    QModelIndex cell(const QString &name, int column = Model::TitleColumn) const
    {
        return m_model->indexOf(named(name), column);
    }
    std::unique_ptr<QMimeData> dragOf(const QString &names) const
    {
        QModelIndexList indexes;
        for (const EntryId id : entriesNamed(m_document, names))
            indexes += {m_model->indexOf(id, Model::TimeColumn), m_model->indexOf(id, Model::TitleColumn)};
        return std::unique_ptr<QMimeData>(m_model->mimeData(indexes));
    }

private slots:
    void init()
    {
        m_document.load({});
        m_model = std::make_unique<Model>(&m_document);
        m_watch = std::make_unique<ModelWatch>(m_model.get());
    }

    void showsTheOutline()
    {
        load(u"a@10:00/25 L/90[x y/5] !p #t"_s);
        m_document.addPerson(named(u"a"_s), {{}, u"Ann"_s, u"Lab"_s, Role::Speaker, {}});
        m_document.addPerson(named(u"a"_s), {{}, u"Bo"_s, {}, Role::Speaker, {}});
        QStringList rows;
        for (const EntryId id : m_document.entriesInOrder()) {
            QStringList cells;
            for (int column = 0; column < Model::ColumnCount; ++column)
                cells += m_model->indexOf(id, column).data().toString();
            rows += cells.join(u'|');
        }
        QCOMPARE(rows, QStringList({u"10:00|0:25||a|Ann, Lab; Bo|"_s, u"10:25|1:30||L||"_s, u"10:25|||x||"_s,
                                    u"|0:05||y||"_s, u"|||p||"_s, u"|||t||"_s}));
        QCOMPARE(m_model->rowCount(cell(u"L"_s, 0)), 2);
        QCOMPARE(m_model->rowCount(cell(u"L"_s, Model::TitleColumn)), 0);
        QCOMPARE(cell(u"y"_s).parent(), cell(u"L"_s, 0));
        QCOMPARE(m_model->headerData(Model::TitleColumn, Qt::Horizontal).toString(), u"Title"_s);
        QVERIFY(!m_model->headerData(0, Qt::Vertical).isValid());
    }

    void namedRolesSayWhatARowIs()
    {
        load(u"a@10:00/25 b !p #t"_s);
        const auto a = named(u"a"_s);
        const auto b = cell(u"b"_s);
        QCOMPARE(b.data(Model::EntryIdRole).toUInt(), quint32(named(u"b"_s)));
        QCOMPARE(cell(u"a"_s).data(Model::EntryTypeRole).value<Model::EntryType>(),
                 Model::EntryType::Session);
        QCOMPARE(cell(u"p"_s).data(Model::EntryTypeRole).value<Model::EntryType>(), Model::EntryType::Photo);
        QCOMPARE(cell(u"t"_s).data(Model::EntryTypeRole).value<Model::EntryType>(), Model::EntryType::Prose);
        QCOMPARE(b.data(Model::KindRole).toInt(), int(SessionKind::Talk));
        QVERIFY(!cell(u"p"_s).data(Model::KindRole).isValid());
        QVERIFY(b.data(Model::IsEffectiveTimeRole).toBool());
        QVERIFY(!cell(u"a"_s).data(Model::IsEffectiveTimeRole).toBool());
        for (const int role : {Model::HasSlidesRole, Model::HasRecordingsRole, Model::HasVideosRole,
                               Model::HasNotesRole, Model::ProblemCountRole})
            QCOMPARE(cell(u"a"_s).data(role).toInt(), 0);
        m_document.addSlides(a, {});
        m_document.attachRecording(a, {});
        m_document.addVideo(a, {});
        m_document.setNotes(a, u"n"_s);
        m_document.setProblems({{a, {Problem{}, Problem{}}}});
        QCOMPARE(cell(u"a"_s).data(Model::ProblemCountRole).toInt(), 2);
        for (const int role :
             {Model::HasSlidesRole, Model::HasRecordingsRole, Model::HasVideosRole, Model::HasNotesRole})
            QVERIFY(cell(u"a"_s).data(role).toBool());
        QCOMPARE(cell(u"a"_s, Model::MarksColumn).data(Qt::AccessibleTextRole).toString().count(u','), 4);
        QCOMPARE(m_model->roleNames().value(Model::ProblemCountRole), "problemCount");
    }

    void titlesSpeakForTheirRows()
    {
        load(u"a@10:00/30 !p #t"_s);
        const EntryId a = m_document.childAt(EntryId::None, 0);
        m_document.setKind(a, SessionKind::Lightning);
        m_document.setPeople(a, {{{}, u"Somebody"_s, u"Somewhere"_s, Role::Speaker, {}}});
        m_document.setNotes(a, u"heard"_s);
        const auto spoken = [this](int row) {
            return m_model->index(row, Model::TitleColumn).data(Qt::AccessibleTextRole).toString();
        };
        QCOMPARE(spoken(0), u"a, Lightning talks, 10:00, 30 min, Somebody, Somewhere, notes"_s);
        QVERIFY(spoken(1).endsWith(u", Photo"_s));
        QVERIFY(spoken(2).endsWith(u", Text"_s));
        QCOMPARE(m_model->index(0, Model::TimeColumn).data(Qt::AccessibleTextRole).toString(), u"10:00"_s);
        for (int column = 0; column < Model::ColumnCount; ++column)
            QVERIFY(!m_model->headerData(column, Qt::Horizontal).toString().isEmpty());
    }

    void announcesTheCellsThatChanged()
    {
        load(u"a@10:00/30 b/5 c@12:00"_s);
        QCOMPARE(cell(u"b"_s, Model::TimeColumn).data().toString(), u"10:30"_s);
        QStringList changed;
        connect(m_model.get(), &Model::dataChanged, this,
                [&](const QModelIndex &from, const QModelIndex &to, const QList<int> &roles) {
                    changed +=
                        u"%1,%2-%3,%4"_s.arg(from.row()).arg(from.column()).arg(to.row()).arg(to.column());
                    if (roles == QList<int>{Qt::AccessibleTextRole})
                        changed.last() += u" spoken"_s;
                });
        const auto a = named(u"a"_s);
        m_document.setDuration(a, 60000);
        m_document.setTitle(a, u"A"_s);
        m_document.setNotes(a, u"n"_s);
        m_document.setPeople(a, {Person{}});
        m_document.setKind(a, SessionKind::Break);
        m_document.setRoom(a, u"not shown"_s);
        QCOMPARE(changed, QStringList({u"0,1-0,2"_s, u"0,3-0,3 spoken"_s, u"1,0-1,0"_s, u"1,3-1,3 spoken"_s,
                                       u"0,3-0,3"_s, u"0,5-0,5"_s, u"0,3-0,3 spoken"_s, u"0,4-0,4"_s,
                                       u"0,3-0,3 spoken"_s, u"0,0-0,5"_s}));
    }

    void showsHowMuchLongerASessionWasThanPlanned()
    {
        load(u"a@14:10 b@14:45 c"_s);
        const EntryId a = named(u"a"_s);
        const auto over = [this] { return cell(u"a"_s, Model::OverColumn).data().toString(); };
        int announced = 0;
        connect(m_model.get(), &Model::dataChanged, this,
                [&](const QModelIndex &from, const QModelIndex &to) {
                    announced += from.row() == 0 && from.column() <= Model::OverColumn &&
                                 to.column() >= Model::OverColumn;
                });
        m_document.attachRecording(a, {{}, u"191026-04-yolo-141104.MP3"_s, {}, {}, 31 * 60'000 + 42'000});
        QCOMPARE(over(), u"−3:18"_s);
        QCOMPARE(announced, 1);
        m_document.setStart(named(u"b"_s), QTime(14, 40));
        QCOMPARE(over(), u"+1:42"_s);
        QCOMPARE(announced, 2);
        m_document.removeEntries({named(u"b"_s)});
        QCOMPARE(over(), QString());
        QCOMPARE(announced, 3);
        m_document.setDuration(a, 25 * 60'000);
        QCOMPARE(over(), u"+6:42"_s);
        QCOMPARE(announced, 4);
        QVERIFY(cell(u"a"_s).data(Qt::AccessibleTextRole).toString().contains(u"6 min 42 s over"_s));
        QVERIFY(!(cell(u"a"_s, Model::OverColumn).flags() & Qt::ItemIsEditable));
        m_document.undoStack()->undo();
        m_document.undoStack()->undo();
        QCOMPARE(over(), u"+1:42"_s);
        m_document.moveEntries({named(u"b"_s)}, EntryId::None, 3);
        QCOMPARE(over(), QString());
    }

    void aSessionThatGoesIntoABlockTellsOfTheOneBefore()
    {
        load(u"a@14:10 b@14:45 c L[x]"_s);
        m_document.attachRecording(named(u"a"_s), {{}, u"191026-04-yolo-141104.MP3"_s, {}, {}, 31 * 60'000});
        bool announced = false;
        connect(m_model.get(), &Model::dataChanged, this,
                [&](const QModelIndex &from, const QModelIndex &to) {
                    announced =
                        announced || (!from.parent().isValid() && from.row() == 0 &&
                                      from.column() <= Model::OverColumn && to.column() >= Model::OverColumn);
                });
        QVERIFY(m_document.moveEntries({named(u"b"_s)}, named(u"L"_s), 0));
        QCOMPARE(cell(u"a"_s, Model::OverColumn).data().toString(), QString());
        QVERIFY(announced);
    }

    void cellsAreEditedInPlace_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<int>("column");
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("taken");
        QTest::addColumn<QString>("outline");
        const auto row = [](const char *tag, const char *name, int column, const char *text, bool taken,
                            const char *outline) {
            QTest::newRow(tag) << QString::fromLatin1(name) << column << QString::fromLatin1(text) << taken
                               << QString::fromLatin1(outline);
        };
        row("title", "a", Model::TitleColumn, "A", true, "A@10:00/25 b !p #t");
        row("alt text", "p", Model::TitleColumn, "P", true, "a@10:00/25 b !P #t");
        row("prose", "t", Model::TitleColumn, "T", false, "a@10:00/25 b !p #t");
        row("time", "b", Model::TimeColumn, "9:05", true, "a@10:00/25 b@09:05 !p #t");
        row("no time", "a", Model::TimeColumn, "", true, "a/25 b !p #t");
        row("no clock time", "a", Model::TimeColumn, "soon", false, "a@10:00/25 b !p #t");
        row("length", "b", Model::LengthColumn, "1:30", true, "a@10:00/25 b/90 !p #t");
        row("no length", "a", Model::LengthColumn, " ", true, "a@10:00 b !p #t");
        row("not a length", "a", Model::LengthColumn, "long", false, "a@10:00/25 b !p #t");
        row("marks", "a", Model::MarksColumn, "x", false, "a@10:00/25 b !p #t");
        row("time of a photo", "p", Model::TimeColumn, "9:05", false, "a@10:00/25 b !p #t");
    }
    void cellsAreEditedInPlace()
    {
        QFETCH(QString, name);
        QFETCH(int, column);
        QFETCH(QString, text);
        QFETCH(bool, taken);
        QFETCH(QString, outline);
        load(u"a@10:00/25 b !p #t"_s);
        QCOMPARE(m_model->setData(cell(name, column), text), taken);
        QCOMPARE(outlineOf(m_document), outline);
        QCOMPARE(m_document.undoStack()->count(), outline == u"a@10:00/25 b !p #t"_s ? 0 : 1);
    }

    void aCellThatIsEnteredAndLeftIsNoChange()
    {
        Event event = eventFrom(u"a@10:00/25 b !p"_s);
        event.outline[0].session()->start = QTime(10, 0, 7);
        event.outline[0].session()->durationMs = 1500007;
        event.outline[0].session()->people = {{{}, u"Doe, Jane; Bo"_s, u"x"_s, Role::Host, {}}};
        m_document.load(event);
        for (const auto &name : {u"a"_s, u"b"_s, u"p"_s}) {
            for (int column = 0; column < Model::ColumnCount; ++column)
                m_model->setData(cell(name, column), cell(name, column).data(Qt::EditRole));
        }
        QCOMPARE(m_document.event(), event);
        QCOMPARE(m_document.undoStack()->count(), 0);
    }

    void peopleAreEditedAsText()
    {
        load(u"a"_s);
        QVERIFY(m_model->setData(cell(u"a"_s, Model::PeopleColumn), u"Ann, Lab; 李四"_s));
        const QList<Person> people{{{}, u"Ann"_s, u"Lab"_s, Role::Speaker, {}},
                                   {{}, u"李四"_s, {}, Role::Speaker, {}}};
        QCOMPARE(m_document.session(named(u"a"_s))->people, people);
    }

    void twoEditsOfACellAreTwoSteps()
    {
        load(u"a"_s);
        m_model->setData(cell(u"a"_s), u"b"_s);
        m_model->setData(cell(u"b"_s), u"c"_s);
        QCOMPARE(m_document.undoStack()->count(), 2);
    }

    void dropsMoveEntries_data()
    {
        QTest::addColumn<QString>("dragged");
        QTest::addColumn<QString>("parent");
        QTest::addColumn<int>("row");
        QTest::addColumn<QString>("after"); // empty: may not be dropped there
        const auto row = [](const char *tag, const char *dragged, const char *parent, int at,
                            const char *after) {
            QTest::newRow(tag) << QString::fromLatin1(dragged) << QString::fromLatin1(parent) << at
                               << QString::fromLatin1(after);
        };
        row("between rows", "b", "", 0, "b a L[x y] !p #t");
        row("several", "a p", "", 3, "b L[x y] a !p #t");
        row("on the empty space", "a", "", -1, "b L[x y] !p #t a");
        row("on a block", "a", "L", -1, "b L[x y a] !p #t");
        row("into a block", "a b", "L", 1, "L[x a b y] !p #t");
        row("out of a block", "x", "", 0, "x a b L[y] !p #t");
        row("on a session that is no block", "a", "b", -1, "");
        row("a photo on a block", "p", "L", -1, "");
        row("a block on itself", "L", "L", -1, "");
        row("behind the last row", "a", "L", 3, "");
    }
    void dropsMoveEntries()
    {
        QFETCH(QString, dragged);
        QFETCH(QString, parent);
        QFETCH(int, row);
        QFETCH(QString, after);
        load(u"a b L[x y] !p #t"_s);
        const QModelIndex target = parent.isEmpty() ? QModelIndex() : cell(parent, 0);
        const auto data = dragOf(dragged);
        const bool may = !after.isEmpty();
        QCOMPARE(m_model->canDropMimeData(data.get(), Qt::MoveAction, row, 0, target), may);
        QVERIFY(!m_model->canDropMimeData(data.get(), Qt::CopyAction, row, 0, target));
        QCOMPARE(m_model->dropMimeData(data.get(), Qt::MoveAction, row, 0, target), may);
        QCOMPARE(outlineOf(m_document), may ? after : u"a b L[x y] !p #t"_s);
        QCOMPARE(m_document.undoStack()->count(), may ? 1 : 0);
    }

    void strangeDropsAreRefused()
    {
        load(u"a b"_s);
        QMimeData text;
        text.setText(u"a"_s);
        QMimeData garbage;
        garbage.setData(Model::entriesMimeType(), "\xff\xff\xff\xff");
        EventDocument other;
        other.load(m_document.event());
        const Model otherModel(&other);
        const std::unique_ptr<QMimeData> foreign(otherModel.mimeData({otherModel.index(0, 0)}));
        for (const QMimeData *data : QList<const QMimeData *>{&text, &garbage, foreign.get()})
            QVERIFY(!m_model->canDropMimeData(data, Qt::MoveAction, 2, 0, {}));
        const auto gone = dragOf(u"a"_s);
        m_document.removeEntries({named(u"a"_s)});
        QVERIFY(!m_model->canDropMimeData(gone.get(), Qt::MoveAction, 0, 0, {}));
        QVERIFY(!m_model->canDropMimeData(nullptr, Qt::MoveAction, 0, 0, {}));
        QVERIFY(!m_model->mimeData({}));
    }

    void aDragIsAlsoPlainText()
    {
        load(u"a@10:00/25 b"_s);
        QCOMPARE(dragOf(u"a b"_s)->text(), u"10:00\ta\n10:25\tb"_s);
    }

    void selectionsSurviveMoves()
    {
        load(u"a b L[x y] c"_s);
        QList<QPersistentModelIndex> held;
        const QStringList names{u"a"_s, u"b"_s, u"L"_s, u"x"_s, u"y"_s, u"c"_s};
        for (const QString &name : names)
            held += cell(name);
        const auto compareHeld = [&] {
            for (int i = 0; i < names.size(); ++i) {
                QCOMPARE(held[i].data().toString(), names[i]);
                QCOMPARE(QModelIndex(held[i]), cell(names[i]));
            }
        };
        m_document.moveEntries(entriesNamed(m_document, u"y a"_s), EntryId::None, 4);
        compareHeld();
        m_document.moveEntries(entriesNamed(m_document, u"b c"_s), named(u"L"_s), 0);
        compareHeld();
        m_document.moveEntries({named(u"L"_s)}, EntryId::None, 0);
        compareHeld();
        while (m_document.undoStack()->canUndo()) {
            m_document.undoStack()->undo();
            compareHeld();
        }
        QCOMPARE(m_watch->resets(), 1); // the load
    }

    void isResetByLoadsOnly()
    {
        load(u"a b L[x y]"_s);
        QCOMPARE(m_watch->resets(), 1);
        m_document.duplicateEntries({named(u"L"_s)});
        m_document.removeEntries({named(u"a"_s)});
        m_document.undoStack()->setIndex(0);
        m_document.setSaved();
        QCOMPARE(m_watch->resets(), 1);
    }
};

QTEST_GUILESS_MAIN(ProgramModelTest)
#include "programmodel_test.moc"
