// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/document/eventdocument.h"
#include "widgets/problems/problemchecker.h"
#include "widgets/problems/problemsmodel.h"
#include "widgets/problems/problemspanel.h"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QLabel>
#include <QSignalSpy>
#include <QTest>
#include <QTreeView>

using namespace rundown;
using namespace Qt::StringLiterals;

namespace {

Entry prose(const QString &text)
{
    Entry entry;
    entry.content = Prose{text};
    return entry;
}

/// Two headings of one kind of problem, a line of another, and a photo that says nothing.
Event oddEvent()
{
    Event event;
    Entry photo;
    photo.content = Photo{{}, u"room.jpg"_s, {}, u"a full room"_s};
    event.outline = {prose(u"##one"_s), prose(u"text\n\n##two\n\n**三：**四"_s), photo};
    return event;
}

} // namespace

/// The panel that lists what is odd: it follows the edits, leads to the places, and mends in one undo step.
class ProblemsTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void listsWhatIsOdd();
    void marksEntries();
    void followsEdits();
    void keepsTheSelectedRow();
    void fixesOneInOneStep();
    void fixesAllOfAKind();
    void fixesNothingThatHasChanged();
    void ignoresWhatIsAccepted();
    void leadsToThePlace();
    void stepsThroughAll();
    void listsWhatIsStillToDo();
    void closesWithEscape();
    void saysSeverityInWords();
    void listsWhatTheReaderFound();
    void forgetsAnotherEvent();
    void givesHintsWhereTheEventAsks();
    void namesWhatElseMayBeDone();
    void stepsThroughDoubts();

private:
    QStringList codes() const
    {
        QStringList list;
        for (const CheckFinding &finding : m_panel->checker()->findings())
            list.append(finding.code);
        return list;
    }
    QAction *action(int index) const { return m_panel->actions().at(index); }
    void select(int row) { m_panel->view()->setCurrentIndex(m_panel->view()->model()->index(row, 0)); }
    EntryId entry(int row) const { return m_document->childAt(EntryId::None, row); }

    enum { Next, Previous, Fix, FixAll, Ignore };
    const QStringList m_all{u"heading-without-space"_s, u"heading-without-space"_s, u"bold-not-bold"_s,
                            u"missing-alt"_s};
    std::unique_ptr<EventDocument> m_document;
    std::unique_ptr<ProblemsPanel> m_panel;
};

void ProblemsTest::init()
{
    m_document = std::make_unique<EventDocument>();
    m_panel = std::make_unique<ProblemsPanel>();
    new QAbstractItemModelTester(m_panel->view()->model(),
                                 QAbstractItemModelTester::FailureReportingMode::QtTest, m_panel.get());
    m_panel->setDocument(m_document.get());
    m_panel->resize(1000, 200);
    m_panel->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_panel.get()));
    m_document->load(oddEvent());
    QTRY_COMPARE(codes(), m_all);
}

void ProblemsTest::cleanup()
{
    m_panel.reset();
    m_document.reset();
}

void ProblemsTest::listsWhatIsOdd()
{
    const QAbstractItemModel *model = m_panel->view()->model();
    QCOMPARE(model->rowCount(), 4);
    QVERIFY(model->index(0, ProblemsModel::WhatColumn).data().toString().contains(u"##one"_s));
    QCOMPARE(model->index(0, ProblemsModel::FixColumn).data().toString(), u"Add a space after ##"_s);
    QCOMPARE(model->index(3, ProblemsModel::FixColumn).data().toString(),
             u"Use the caption: “a full room”"_s);
    QVERIFY(m_panel->findChild<QLabel *>());
    QCOMPARE(countedProblems(m_panel->checker()->findings()).left(1), u"4"_s);
    QCOMPARE(countedProblems({}), u"No problems"_s);
}

void ProblemsTest::marksEntries()
{
    QCOMPARE(m_document->problemsOf(entry(0)).size(), 1);
    QCOMPARE(m_document->problemsOf(entry(1)).size(), 2);
    QCOMPARE(m_document->problemsOf(entry(2)).first().code, u"missing-alt"_s);
}

void ProblemsTest::followsEdits()
{
    m_document->setProse(entry(0), u"## one"_s);
    QTRY_COMPARE(codes(), m_all.mid(1));
    QVERIFY(m_document->problemsOf(entry(0)).isEmpty());
    m_document->undoStack()->undo();
    QTRY_COMPARE(codes(), m_all);
    m_document->removeEntries({entry(1)});
    QTRY_COMPARE(codes(), (QStringList{m_all[0], m_all[3]}));
}

void ProblemsTest::keepsTheSelectedRow()
{
    select(2);
    m_document->setProse(entry(0), u"## one"_s);
    QTRY_COMPARE(codes(), m_all.mid(1));
    QCOMPARE(m_panel->view()->currentIndex().row(), 1);
    m_document->undoStack()->undo();
    QTRY_COMPARE(codes(), m_all);
    QCOMPARE(m_panel->view()->currentIndex().row(), 2);
}

void ProblemsTest::fixesOneInOneStep()
{
    select(1);
    action(Fix)->trigger();
    QCOMPARE(m_document->prose(entry(1))->text, u"text\n\n## two\n\n**三：**四"_s);
    QCOMPARE(m_document->undoStack()->count(), 1);
    QCOMPARE(m_document->undoStack()->undoText(), u"Add a space after ##"_s);
    QTRY_COMPARE(codes(), (QStringList{m_all[0], m_all[2], m_all[3]}));
    m_document->undoStack()->undo();
    QCOMPARE(m_document->event(), oddEvent());
    QTRY_COMPARE(codes(), m_all);
}

void ProblemsTest::fixesAllOfAKind()
{
    select(0);
    QVERIFY(action(FixAll)->isEnabled());
    action(FixAll)->trigger();
    QCOMPARE(m_document->prose(entry(0))->text, u"## one"_s);
    QCOMPARE(m_document->prose(entry(1))->text, u"text\n\n## two\n\n**三：**四"_s);
    QCOMPARE(m_document->undoStack()->count(), 1);
    QTRY_COMPARE(codes(), m_all.mid(2));
    m_document->undoStack()->undo();
    QCOMPARE(m_document->event(), oddEvent());
    select(3);
    QVERIFY(!action(FixAll)->isEnabled());
}

void ProblemsTest::fixesNothingThatHasChanged()
{
    const QSignalSpy said(m_panel.get(), &ProblemsPanel::said);
    select(0);
    m_document->setProse(entry(0), u"one"_s);
    action(Fix)->trigger();
    QCOMPARE(m_document->prose(entry(0))->text, u"one"_s);
    QCOMPARE(said.size(), 1);
    QTRY_COMPARE(codes(), m_all.mid(1));
}

void ProblemsTest::ignoresWhatIsAccepted()
{
    select(3);
    m_panel->view()->setFocus();
    QTest::keyClick(m_panel->view(), Qt::Key_Delete);
    QCOMPARE(m_document->event().ignoredProblems, (QList<IgnoredProblem>{{u"missing-alt"_s, u"room.jpg"_s}}));
    QTRY_COMPARE(codes(), m_all.mid(0, 3));
    m_document->undoStack()->undo();
    QTRY_COMPARE(codes(), m_all);
}

void ProblemsTest::leadsToThePlace()
{
    QSignalSpy wanted(m_panel.get(), &ProblemsPanel::placeWanted);
    select(1);
    QTest::keyClick(m_panel->view(), Qt::Key_Return);
    QCOMPARE(wanted.size(), 1);
    const auto place = wanted.first().at(0).value<FieldPlace>();
    QCOMPARE(place, (FieldPlace{entry(1), FieldPlace::Field::Prose, 0}));
    QCOMPARE(wanted.first().at(1).toLongLong(), 6);
    QCOMPARE(wanted.first().at(2).toLongLong(), 5);
}

void ProblemsTest::stepsThroughAll()
{
    select(3);
    const QSignalSpy wanted(m_panel.get(), &ProblemsPanel::placeWanted);
    action(Next)->trigger();
    QCOMPARE(m_panel->view()->currentIndex().row(), 0);
    action(Previous)->trigger();
    QCOMPARE(m_panel->view()->currentIndex().row(), 3);
    QCOMPARE(wanted.size(), 2);
}

void ProblemsTest::listsWhatIsStillToDo()
{
    const EntryId talk = m_document->addSession(EntryId::None, 0, SessionKind::Talk, u"Birds"_s);
    m_document->setNotes(talk, u"one\n[?] [12:40] two\n    * [link?] three"_s);
    QTRY_VERIFY(codes().contains(u"open-link"_s));
    const QAbstractItemModel *model = m_panel->view()->model();
    QVERIFY(model->rowCount() > 2);
    m_panel->todoAction()->trigger();
    QCOMPARE(model->rowCount(), 2);
    QCOMPARE(model->index(0, ProblemsModel::WhatColumn).data().toString(), u"Something to check: two"_s);
    QCOMPARE(model->index(1, ProblemsModel::WhereColumn).data().toString(), u"Birds"_s);
    QSignalSpy wanted(m_panel.get(), &ProblemsPanel::placeWanted);
    select(1);
    action(Next)->trigger(); // round to the first
    QCOMPARE(wanted.last().at(0).value<FieldPlace>().entry, talk);
    QCOMPARE(wanted.last().at(1).toInt(), 4);
    action(Fix)->trigger();
    QCOMPARE(m_document->session(talk)->notes, u"one\n[12:40] two\n    * [link?] three"_s);
    QTRY_COMPARE(model->rowCount(), 1);
    m_panel->todoAction()->trigger();
    QVERIFY(model->rowCount() > 1);
}

void ProblemsTest::closesWithEscape()
{
    const QSignalSpy closed(m_panel.get(), &ProblemsPanel::closeRequested);
    QTest::keyClick(m_panel->view(), Qt::Key_Escape);
    QCOMPARE(closed.size(), 1);
}

void ProblemsTest::saysSeverityInWords()
{
    const QModelIndex index = m_panel->view()->model()->index(0, ProblemsModel::WhatColumn);
    QVERIFY(index.data(Qt::AccessibleTextRole).toString().startsWith(u"Warning: "_s));
    QVERIFY(!index.data(Qt::DecorationRole).isNull());
    QVERIFY(index.data(Qt::ToolTipRole).toString().contains(u"[heading-without-space]"_s));
}

void ProblemsTest::listsWhatTheReaderFound()
{
    m_panel->checker()->setReadProblems({{Problem::Severity::Hint, {}, 3, 1, u"An odd key"_s, {}}});
    QCOMPARE(codes(), QStringList{u"reading"_s} + m_all);
    select(0);
    QVERIFY(!action(Ignore)->isEnabled());
    QVERIFY(!action(Fix)->isEnabled());
}

void ProblemsTest::forgetsAnotherEvent()
{
    m_document->load(Event());
    QVERIFY(m_panel->checker()->findings().isEmpty());
    QTRY_VERIFY(!m_panel->checker()->isChecking());
    QVERIFY(m_panel->checker()->findings().isEmpty());
    m_document->load(oddEvent());
    m_panel->checker()->checkNow();
    m_document->load(Event());
    QTRY_VERIFY(!m_panel->checker()->isChecking());
    QVERIFY(m_panel->checker()->findings().isEmpty());
    action(Next)->trigger();
    action(Fix)->trigger();
}

void ProblemsTest::givesHintsWhereTheEventAsks()
{
    m_document->setProse(entry(0), u"用Python写"_s);
    QTRY_COMPARE(codes(), m_all.mid(1));
    QAction *spacing = m_panel->hintActions().first();
    QVERIFY(!spacing->isChecked());
    spacing->trigger();
    QCOMPARE(m_document->event().post.hints, QStringList{u"spacing"_s});
    QTRY_COMPARE(codes(), QStringList{u"hint-spacing"_s} + m_all.mid(1));
    m_document->undoStack()->undo();
    QVERIFY(!spacing->isChecked());
    QTRY_COMPARE(codes(), m_all.mid(1));
}

void ProblemsTest::namesWhatElseMayBeDone()
{
    m_document->addSession(EntryId::None, 0, SessionKind::Talk, u"Birds"_s);
    QTRY_VERIFY(codes().contains(u"no-recording"_s));
    const auto rowOf = [this](const QString &code) { return int(codes().indexOf(code)); };
    const auto fixOf = [this](int row) {
        return m_panel->view()->model()->index(row, ProblemsModel::FixColumn).data().toString();
    };
    QSignalSpy asked(m_panel.get(), &ProblemsPanel::actionWanted);
    select(rowOf(u"no-recording"_s));
    QCOMPARE(fixOf(rowOf(u"no-recording"_s)), u"Attach recordings…"_s);
    action(Fix)->trigger();
    QCOMPARE(asked.size(), 1);
    QCOMPARE(asked.last().at(0).value<CheckAction>(), CheckAction::AttachRecordings);
    QSignalSpy wanted(m_panel.get(), &ProblemsPanel::placeWanted);
    select(rowOf(u"no-notes"_s));
    QCOMPARE(fixOf(rowOf(u"no-notes"_s)), u"Write notes"_s);
    action(Fix)->trigger();
    QCOMPARE(wanted.last().at(0).value<FieldPlace>().field, FieldPlace::Field::Notes);
    QCOMPARE(m_document->undoStack()->count(), 1);
}

void ProblemsTest::stepsThroughDoubts()
{
    Event event = oddEvent();
    Entry talk;
    talk.content = Session{};
    talk.session()->title = u"Birds"_s;
    talk.session()->kind = SessionKind::Break;
    talk.doubts = {{Doubt::Reason::NameOrTitle, 0}, {Doubt::Reason::StartOrEnd, 0}};
    event.outline.prepend(talk);
    m_document->load(event);
    QTRY_COMPARE(codes(), (QStringList{u"doubt"_s, u"doubt"_s} + m_all));
    QSignalSpy wanted(m_panel.get(), &ProblemsPanel::placeWanted);
    select(5);
    action(Next)->trigger();
    QCOMPARE(wanted.last().at(0).value<FieldPlace>().entry, entry(0));
    QVERIFY(!action(Ignore)->isEnabled());
    QVERIFY(action(Fix)->isEnabled());
    action(Fix)->trigger();
    QCOMPARE(m_document->entry(entry(0))->doubts, (QList<OpenDoubt>{{Doubt::Reason::StartOrEnd, 0}}));
    QTRY_COMPARE(codes(), (QStringList{u"doubt"_s} + m_all));
    m_document->undoStack()->undo();
    QTRY_COMPARE(codes(), (QStringList{u"doubt"_s, u"doubt"_s} + m_all));
}

QTEST_MAIN(ProblemsTest)
#include "problems_test.moc"
