// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/notes/jumplist.h"

#include <QLineEdit>
#include <QListWidget>
#include <QSignalSpy>
#include <QTest>

using namespace rundown;
using namespace Qt::StringLiterals;

/// The outline of the post, by keys alone.
class JumpListTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup() { m_window.reset(); }

    void listsAndChooses();
    void typingLeavesFewer();
    void escapeGivesTheFocusBack();
    void closesWithoutTheFocus();
    void composingIsNotChoosing();

private:
    void press(int key) { QTest::keyClick(m_jump->lineEdit(), Qt::Key(key)); }
    QString current() const { return m_jump->list()->currentItem()->text().trimmed(); }

    std::unique_ptr<QWidget> m_window;
    QLineEdit *m_field = nullptr;
    JumpList *m_jump = nullptr;
    QList<Entry> m_outline;
};

void JumpListTest::init()
{
    const auto talk = [](quint32 id, const QString &title) {
        Entry entry{EntryId(id), Session{}, {}, {}, {}};
        entry.session()->title = title;
        return entry;
    };
    m_outline = {{EntryId(1), Prose{u"# Day\nwords\n## Hall"_s}, {}, {}, {}},
                 talk(2, u"Opening"_s),
                 talk(3, u"数据 data"_s)};
    m_window = std::make_unique<QWidget>();
    m_window->resize(800, 600);
    m_field = new QLineEdit(m_window.get());
    m_jump = new JumpList(m_window.get());
    m_window->show();
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    m_field->setFocus();
}

void JumpListTest::listsAndChooses()
{
    QSignalSpy chosen(m_jump, &JumpList::chosen);
    m_jump->open(m_outline, EntryId(2));
    QVERIFY(m_jump->lineEdit()->hasFocus());
    QCOMPARE(m_jump->list()->count(), 4);
    QCOMPARE(current(), u"Opening"_s);
    press(Qt::Key_Up);
    QCOMPARE(current(), u"Hall"_s);
    press(Qt::Key_PageUp);
    QCOMPARE(current(), u"Day"_s);
    press(Qt::Key_Down);
    press(Qt::Key_Return);
    QVERIFY(!m_jump->isVisible());
    QCOMPARE(chosen.size(), 1);
    QCOMPARE(chosen[0][0].value<EntryId>(), EntryId(1));
    QCOMPARE(chosen[0][1].toLongLong(), 12);
}

void JumpListTest::typingLeavesFewer()
{
    QSignalSpy chosen(m_jump, &JumpList::chosen);
    m_jump->open(m_outline, EntryId(2));
    m_jump->lineEdit()->setText(u"DATA 数"_s);
    QCOMPARE(current(), u"数据 data"_s);
    m_jump->lineEdit()->setText(u"nothing"_s);
    QVERIFY(!m_jump->list()->isVisible());
    press(Qt::Key_Return);
    QVERIFY(chosen.isEmpty());
    m_jump->lineEdit()->setText(u"a"_s); // Day, Hall, data
    QCOMPARE(current(), u"Day"_s);
    press(Qt::Key_PageDown);
    QCOMPARE(current(), u"数据 data"_s);
    press(Qt::Key_Return);
    QCOMPARE(chosen[0][0].value<EntryId>(), EntryId(3));
}

void JumpListTest::escapeGivesTheFocusBack()
{
    m_jump->open(m_outline, EntryId::None);
    press(Qt::Key_Escape);
    QVERIFY(!m_jump->isVisible());
    QVERIFY(m_field->hasFocus());
}

void JumpListTest::closesWithoutTheFocus()
{
    m_jump->open(m_outline, EntryId::None);
    m_field->setFocus(Qt::MouseFocusReason);
    QVERIFY(!m_jump->isVisible());
    QVERIFY(m_field->hasFocus());
}

void JumpListTest::composingIsNotChoosing()
{
    m_jump->open(m_outline, EntryId::None);
    QInputMethodEvent composing(u"shu"_s, {});
    QCoreApplication::sendEvent(m_jump->lineEdit(), &composing);
    QVERIFY(m_jump->isVisible());
    QCOMPARE(m_jump->list()->count(), 4);
    QInputMethodEvent commit;
    commit.setCommitString(u"数"_s);
    QCoreApplication::sendEvent(m_jump->lineEdit(), &commit);
    QCOMPARE(current(), u"数据 data"_s);
}

QTEST_MAIN(JumpListTest)
#include "jumplist_test.moc"
