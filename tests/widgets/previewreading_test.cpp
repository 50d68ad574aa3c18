// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/widgets/previewtest.h"

#include <QClipboard>
#include <QDir>
#include <QFile>
#include <QGuiApplication>
#include <QHelpEvent>
#include <QLabel>
#include <QMimeData>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTextBlock>
#include <QToolTip>

#include <sys/stat.h>

using namespace Qt::StringLiterals;

namespace rundown {

/// Going through the shown post by mouse and keys: entries, selected text, links.
class PreviewReadingTest : public PreviewTestBase
{
    Q_OBJECT

private slots:
    void clickTellsTheEntry();
    void childrenAreToldFromTheirBlock();
    void scrollsToTheCurrentEntry();
    void scrollsToAChild();
    void keepsThePlaceWhenTextIsPutInAbove();
    void keepsFollowingUntilSomebodyScrolls();
    void selectsAndCopiesAcrossEntries();
    void keyboardReachesEverything();
    void opensOnlyWhatMayBeOpened_data();
    void opensOnlyWhatMayBeOpened();
    void titleOfALinkIsAPlainTooltip();
    void showsWhereALinkLeads();
};

void PreviewReadingTest::clickTellsTheEntry()
{
    showEvent(eventOf(smallPost(3)));
    QSignalSpy clicked(m_preview.get(), &PostPreview::entryClicked);
    click(u"Somebody 2"_s);
    QCOMPARE(clicked.size(), 1);
    QCOMPARE(clicked.first().first().value<EntryId>(), idOf(u"Talk 2"_s));
}

void PreviewReadingTest::childrenAreToldFromTheirBlock()
{
    Event event = eventOf(smallPost(2));
    event.outline.last().children = {Entry{EntryId::None, Session{}, {}, {}, {}},
                                     Entry{EntryId::None, Session{}, {}, {}, {}}};
    event.outline.last().session()->title = u"Lightning"_s;
    event.outline.last().children[0].session()->title = u"First flash"_s;
    event.outline.last().children[1].session()->title = u"Second flash"_s;
    showEvent(event);
    view()->verticalScrollBar()->setValue(view()->verticalScrollBar()->maximum());
    for (const QString &title : {u"Lightning"_s, u"First flash"_s, u"Second flash"_s}) {
        const QRect place = view()->placeOf(title);
        QVERIFY2(!place.isEmpty(), qPrintable(title));
        QCOMPARE(view()->entryAt(place.center()), idOf(title));
    }
}

void PreviewReadingTest::scrollsToTheCurrentEntry()
{
    showEvent(eventOf(smallPost(60)));
    QCOMPARE(view()->verticalScrollBar()->value(), 0);
    m_preview->setCurrentEntry(idOf(u"Talk 60"_s));
    QVERIFY(!view()->placeOf(u"Talk 60"_s).isEmpty());
    QVERIFY(!view()->placeOf(u"a note on 60"_s).isEmpty());
    QVERIFY(hasColour(*view()->viewport(), view()->palette().color(QPalette::Highlight)));
    m_preview->setCurrentEntry(idOf(u"Talk 30"_s));
    QVERIFY(!view()->placeOf(u"a note on 30"_s).isEmpty());
}

void PreviewReadingTest::scrollsToAChild()
{
    Event event = eventOf(smallPost(2));
    for (int i = 0; i < 60; ++i) {
        Session session;
        session.title = u"Flash %1."_s.arg(i);
        event.outline.last().children.append(Entry{EntryId::None, session, {}, {}, {}});
    }
    showEvent(event);
    m_preview->setCurrentEntry(idOf(u"Flash 50."_s));
    QVERIFY(!view()->placeOf(u"Flash 50."_s).isEmpty());
    QVERIFY(view()->placeOf(u"Flash 1."_s).isEmpty());
}

void PreviewReadingTest::keepsThePlaceWhenTextIsPutInAbove()
{
    showEvent(eventOf(smallPost(60)));
    view()->verticalScrollBar()->setValue(view()->verticalScrollBar()->maximum() / 2);
    const EntryId top = view()->entryAt({100, 0});
    const auto *session = m_document->session(top);
    QVERIFY(session);
    const int before = view()->verticalScrollBar()->value();

    m_document->setNotes(idOf(u"Talk 1"_s), u"line\nline\nline\nline\nline\nline\nline"_s);
    settle();
    view()->verticalScrollBar()->setValue(view()->verticalScrollBar()->value()); // as it is
    QCOMPARE(view()->entryAt({100, 0}), top);
    m_document->setNotes(idOf(u"Talk 1"_s), QString());
    settle();
    QCOMPARE(view()->entryAt({100, 0}), top);
    QVERIFY(before > 0);
}

void PreviewReadingTest::keepsFollowingUntilSomebodyScrolls()
{
    showEvent(eventOf(smallPost(60)));
    m_preview->setCurrentEntry(idOf(u"Talk 40"_s));
    m_document->setNotes(idOf(u"Talk 40"_s), QString(u"line\n"_s).repeated(8) + u"the last line"_s);
    settle();
    QVERIFY(!view()->placeOf(u"the last line"_s).isEmpty());
    view()->verticalScrollBar()->setValue(0);
    m_document->setNotes(idOf(u"Talk 40"_s), u"other notes"_s);
    settle();
    QCOMPARE(view()->verticalScrollBar()->value(), 0);
}

void PreviewReadingTest::selectsAndCopiesAcrossEntries()
{
    showEvent(eventOf(smallPost(3)));
    const QRect from = view()->placeOf(u"body 1"_s);
    const QRect to = view()->placeOf(u"body 2"_s);
    QVERIFY(!from.isEmpty() && !to.isEmpty());
    QSignalSpy clicked(m_preview.get(), &PostPreview::entryClicked);
    QTest::mousePress(view()->viewport(), Qt::LeftButton, {}, {from.left(), from.center().y()});
    QMouseEvent move(QEvent::MouseMove, QPointF(to.left(), to.center().y()), QPointF(), Qt::NoButton,
                     Qt::LeftButton, {});
    QCoreApplication::sendEvent(view()->viewport(), &move);
    QTest::mouseRelease(view()->viewport(), Qt::LeftButton, {}, {to.left(), to.center().y()});
    QCOMPARE(clicked.size(), 0);
    const QString expected = u"body 1, Somewhere\nRecording: 1.MP3\na note on 1\nTalk 2\nSome"_s;
    QCOMPARE(view()->selectedText(), expected);
    view()->copy();
    const QMimeData *copied = QGuiApplication::clipboard()->mimeData();
    QCOMPARE(copied->text(), u"body 1, Somewhere\n    - Recording: [1.MP3](http://example.org/1.MP3)\n"
                             "    - a note on 1\n- Talk 2\n    - Some"_s);
    QVERIFY(copied->html().contains(u"<a href=\"http://example.org/1.MP3\">1.MP3</a>"_s));
    QVERIFY(!copied->html().contains(u"style"_s)); // the window's colours stay here
    QTest::mouseDClick(view()->viewport(), Qt::LeftButton, {}, to.center());
    QVERIFY(!view()->selectedText().isEmpty());
    // What is selected goes with its text, and nothing else is taken for it.
    m_document->removeEntries({idOf(u"Talk 1"_s), idOf(u"Talk 2"_s), idOf(u"Talk 3"_s)});
    settle();
    QVERIFY(view()->selectedText().isEmpty());
}

void PreviewReadingTest::keyboardReachesEverything()
{
    showEvent(eventOf(smallPost(60)));
    view()->setFocus();
    QTest::keyClick(view(), Qt::Key_End);
    QVERIFY(!view()->placeOf(u"a note on 60"_s).isEmpty());
    QTest::keyClick(view(), Qt::Key_Home);
    QCOMPARE(view()->verticalScrollBar()->value(), 0);
    QSignalSpy shown(view(), &PostView::linkShown);
    QTest::keyClick(view(), Qt::Key_Tab);
    QTest::keyClick(view(), Qt::Key_Tab);
    QCOMPARE(shown.last().first().toString(), u"http://example.org/2.MP3"_s);
    QTest::keyClick(view(), Qt::Key_Return);
    QCOMPARE(m_opened, (QList<QUrl>{QUrl(u"http://example.org/2.MP3"_s)}));
    QTest::keyClick(view(), Qt::Key_Backtab);
    QCOMPARE(shown.last().first().toString(), u"http://example.org/1.MP3"_s);
    QTest::keyClick(view(), Qt::Key_A, Qt::ControlModifier);
    QTest::keyClick(view(), Qt::Key_C, Qt::ControlModifier);
    QVERIFY(QGuiApplication::clipboard()->text().endsWith(u"a note on 60"_s));
}

void PreviewReadingTest::opensOnlyWhatMayBeOpened_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<bool>("opens");
    QTest::newRow("http") << u"http://example.org/a.MP3"_s << true;
    QTest::newRow("https") << u"https://example.org/"_s << true;
    QTest::newRow("mail") << u"mailto:a@example.org"_s << true;
    QTest::newRow("file of the folder") << u"slides.pdf"_s << true;
    QTest::newRow("encoded") << u"sl%69des.pdf"_s << true;
    QTest::newRow("gone") << u"gone.pdf"_s << false;
    QTest::newRow("program") << u"run.sh"_s << false;
    QTest::newRow("script") << u"script.pdf"_s << false;
    QTest::newRow("pipe") << u"pipe"_s << false;
    QTest::newRow("folder") << u"./"_s << false;
    QTest::newRow("above") << u"../outside.pdf"_s << false;
    QTest::newRow("above, encoded") << u"%2e%2e/outside.pdf"_s << false;
    QTest::newRow("link that leads out") << u"linked.pdf"_s << false;
    QTest::newRow("file") << u"file:///etc/passwd"_s << false;
    QTest::newRow("path") << u"/etc/passwd"_s << false;
    QTest::newRow("host without scheme") << u"//example.org/a"_s << false;
    QTest::newRow("handler") << u"ms-msdt:/id"_s << false;
    QTest::newRow("javascript") << u"javascript:alert(1)"_s << false;
    QTest::newRow("data") << u"data:text/html,a"_s << false;
}

void PreviewReadingTest::opensOnlyWhatMayBeOpened()
{
    QFETCH(QString, url);
    QFETCH(bool, opens);
    QDir folder(m_folder->path());
    QVERIFY(folder.mkdir(u"event"_s) && folder.cd(u"event"_s));
    const auto write = [](const QString &path, const QByteArray &content) {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(content) == content.size());
    };
    write(folder.filePath(u"slides.pdf"_s), "%PDF-1.4");
    write(folder.filePath(u"run.sh"_s), "echo");
    write(folder.filePath(u"script.pdf"_s), "#!/bin/sh\n");
    write(m_folder->filePath(u"outside.pdf"_s), "%PDF-1.4");
    QVERIFY(QFile::link(m_folder->filePath(u"outside.pdf"_s), folder.filePath(u"linked.pdf"_s)));
    QCOMPARE(::mkfifo(QFile::encodeName(folder.filePath(u"pipe"_s)).constData(), 0600), 0);
    m_preview->setFolder(folder.path());
    showEvent(eventOfProse({u"text"_s}));
    emit view()->linkActivated(url); // Markdown gives no more than some of these
    if (opens) {
        QTRY_COMPARE(m_opened.size(), 1);
    } else {
        QTest::qWait(100);
        QCOMPARE(m_opened.size(), 0);
    }
    // Nor does a click on what Markdown makes of it.
    m_opened.clear();
    showEvent(eventOfProse({u"[here](<"_s + url + u">)"_s}));
    click(u"here"_s);
    QTest::qWait(50);
    QCOMPARE(!m_opened.isEmpty(), opens);
}

void PreviewReadingTest::titleOfALinkIsAPlainTooltip()
{
    showEvent(eventOfProse({u"[here](http://a \"<img src=/dev/zero>\")"_s}));
    const QPoint place = view()->placeOf(u"here"_s).center();
    QHelpEvent help(QEvent::ToolTip, place, view()->viewport()->mapToGlobal(place));
    QCoreApplication::sendEvent(view()->viewport(), &help);
    QVERIFY(QToolTip::text().contains(u"&lt;img src=/dev/zero&gt;"_s));
    QToolTip::hideText();
}

void PreviewReadingTest::showsWhereALinkLeads()
{
    showEvent(eventOfProse({u"[http://good.example](http://bad.example/x)"_s}));
    QTest::mouseMove(view()->viewport(), view()->placeOf(u"good"_s).center());
    QMouseEvent move(QEvent::MouseMove, view()->placeOf(u"good"_s).center(), QPointF(), Qt::NoButton,
                     Qt::NoButton, {});
    QCoreApplication::sendEvent(view()->viewport(), &move);
    QStringList shown;
    for (const QLabel *label : view()->findChildren<QLabel *>()) {
        if (label->isVisible())
            shown.append(label->text());
    }
    QCOMPARE(shown, (QStringList{u"http://bad.example/x"_s}));
}

} // namespace rundown

QTEST_MAIN(rundown::PreviewReadingTest)
#include "previewreading_test.moc"
