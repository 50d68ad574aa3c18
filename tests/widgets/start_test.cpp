// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/start/actioncard.h"
#include "widgets/start/startpage.h"

#include <QAbstractItemModelTester>
#include <QDragEnterEvent>
#include <QListView>
#include <QMimeData>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

namespace rundown {

class StartTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cardsAskForTheirWay();
    void cardsAreReachedByKeyboard();
    void recentEventIsChosenByClickAndByReturn();
    void crossAndDeleteTakeOffTheList();
    void missingFileIsMarked();
    void titleOfAStrangerIsPlainText();
    void droppedFileIsChosen();
    void droppedWebAddressIsNotTaken();

private:
    QListView *list() { return m_page->findChild<QListView *>(); }
    QPoint rowCentre(int row) { return list()->visualRect(list()->model()->index(row, 0)).center(); }

    void drop(const QMimeData &data);

    std::unique_ptr<StartPage> m_page;
};

void StartTest::drop(const QMimeData &data)
{
    QDragEnterEvent enter({9, 9}, Qt::CopyAction, &data, Qt::LeftButton, {});
    QCoreApplication::sendEvent(m_page.get(), &enter);
    QDropEvent drop({9, 9}, Qt::CopyAction, &data, Qt::LeftButton, {});
    QCoreApplication::sendEvent(m_page.get(), &drop);
}

void StartTest::init()
{
    m_page = std::make_unique<StartPage>();
    m_page->resize(1000, 600);
    m_page->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_page.get()));
}

void StartTest::cardsAskForTheirWay()
{
    QSignalSpy created(m_page.get(), &StartPage::newEventRequested);
    QSignalSpy opened(m_page.get(), &StartPage::openRequested);
    QSignalSpy imported(m_page.get(), &StartPage::importRequested);
    QSignalSpy sample(m_page.get(), &StartPage::sampleRequested);
    const auto cards = m_page->findChildren<ActionCard *>();
    QCOMPARE(cards.size(), 4);
    for (ActionCard *card : cards)
        QTest::mouseClick(card, Qt::LeftButton);
    QCOMPARE(created.size() + opened.size() + imported.size() + sample.size(), 4);
    QCOMPARE(sample.size(), 1);
}

void StartTest::cardsAreReachedByKeyboard()
{
    QSignalSpy opened(m_page.get(), &StartPage::openRequested);
    const auto cards = m_page->findChildren<ActionCard *>();
    cards.first()->setFocus();
    QTest::keyClick(cards.first(), Qt::Key_Tab);
    QVERIFY(cards.at(1)->hasFocus());
    QTest::keyClick(cards.at(1), Qt::Key_Return);
    QCOMPARE(opened.size(), 1);
}

void StartTest::recentEventIsChosenByClickAndByReturn()
{
    QAbstractItemModelTester tester(list()->model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    m_page->setRecentEvents({{u"/a.rundown.yaml"_s, u"A"_s, {}}, {u"/b.rundown.yaml"_s, u"B"_s, {}}});
    QSignalSpy chosen(m_page.get(), &StartPage::fileChosen);
    QTest::mouseClick(list()->viewport(), Qt::LeftButton, {}, rowCentre(1));
    QTRY_COMPARE(chosen.size(), 1);
    QCOMPARE(chosen.takeFirst().first().toString(), u"/b.rundown.yaml"_s);
    list()->setCurrentIndex(list()->model()->index(0, 0));
    QTest::keyClick(list(), Qt::Key_Return);
    QTRY_COMPARE(chosen.size(), 1);
    QCOMPARE(chosen.takeFirst().first().toString(), u"/a.rundown.yaml"_s);
}

void StartTest::crossAndDeleteTakeOffTheList()
{
    m_page->setRecentEvents({{u"/a"_s, {}, {}}, {u"/b"_s, {}, {}}});
    QSignalSpy removed(m_page.get(), &StartPage::recentEventRemoved);
    QSignalSpy chosen(m_page.get(), &StartPage::fileChosen);
    const QRect row = list()->visualRect(list()->model()->index(0, 0));
    QTest::mouseClick(list()->viewport(), Qt::LeftButton, {},
                      RecentEventDelegate::removeRect(row, Qt::LeftToRight).center());
    QTRY_COMPARE(removed.size(), 1);
    QCOMPARE(removed.takeFirst().first().toString(), u"/a"_s);
    QCOMPARE(list()->model()->rowCount(), 1);
    list()->setCurrentIndex(list()->model()->index(0, 0));
    QTest::keyClick(list(), Qt::Key_Delete);
    QCOMPARE(removed.size(), 1);
    QCOMPARE(chosen.size(), 0);
    QVERIFY(!list()->isVisible());
}

void StartTest::missingFileIsMarked()
{
    QTemporaryDir folder;
    QFile there(folder.filePath(u"there"_s));
    QVERIFY(there.open(QIODevice::WriteOnly));
    m_page->setRecentEvents({{there.fileName(), {}, {}}, {folder.filePath(u"gone"_s), {}, {}}});
    const auto missing = [&](int row) {
        return list()->model()->index(row, 0).data(RecentEventsModel::MissingRole).toBool();
    };
    QTRY_VERIFY(missing(1));
    QVERIFY(!missing(0));
}

void StartTest::titleOfAStrangerIsPlainText()
{
    const QString title = u"<b>x</b><img src=/dev/zero>"_s;
    m_page->setRecentEvents({{u"/a"_s, title, {}}});
    QCOMPARE(list()->model()->index(0, 0).data(RecentEventsModel::TitleRole).toString(), title);
    QVERIFY(!list()->model()->index(0, 0).data(Qt::ToolTipRole).isValid());
    m_page->grab();
}

void StartTest::droppedFileIsChosen()
{
    QSignalSpy chosen(m_page.get(), &StartPage::fileChosen);
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(u"/post.md"_s)});
    drop(data);
    QCOMPARE(chosen.size(), 1);
    QCOMPARE(chosen.first().first().toString(), u"/post.md"_s);
}

void StartTest::droppedWebAddressIsNotTaken()
{
    QSignalSpy chosen(m_page.get(), &StartPage::fileChosen);
    QMimeData data;
    data.setUrls({QUrl(u"https://example.org/post.md"_s)});
    drop(data);
    QCOMPARE(chosen.size(), 0);
}

} // namespace rundown

QTEST_MAIN(rundown::StartTest)
#include "start_test.moc"
