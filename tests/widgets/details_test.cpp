// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/details/detailspage.h"

#include "models/document/timetext.h"
#include "tests/document/outlinetext.h"
#include "widgets/details/form.h"
#include "widgets/details/photothumbnail.h"

#include <QApplication>
#include <QComboBox>
#include <QImage>
#include <QInputMethodEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

#include <algorithm>

using namespace rundown;
using namespace Qt::StringLiterals;

/// The details page: every field says what the document says, and what is typed goes there.
class DetailsTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void readsTimes_data();
    void readsTimes();
    void typesATitleInOneStep();
    void undoRefreshesTheField();
    void theCaretStaysWhereTheValueIsEqual();
    void acceptsLooseTimesAndShowsOneForm();
    void saysWhatIsWrongWithATime();
    void takesNoPartOfWhatCannotBe();
    void refusesAHandleThatCannotBe();
    void choosesHowThePostsFileEnds();
    void composingIsNeverInterrupted();
    void composedTextStaysWithItsEntry();
    void typesProseInOneStep();
    void composesProse();
    void editsPeople();
    void labelsStandBesideTheirFirstRow();
    void attachesRecordings();
    void tabGoesThroughTheRowsBeforeTheirButtons();
    void editsTheEventWhileNothingIsSelected();
    void editsTheLayout();
    void showsAPhotoOfTheEventsFolderOnly();
    void refusesWhatIsNoPicture();
    void doubtsAreThoseBehindTheLastOfSeveralSteps();

private:
    void openProse();
    void open(const QString &outline);
    void show(const QString &name) { m_page->setEntry(entryNamed(*m_document, name)); }
    template<class Widget = QLineEdit>
    Widget *field(const QString &name, int nth = 0) const;
    void click(const QString &buttonText);

    std::unique_ptr<EventDocument> m_document;
    std::unique_ptr<DetailsPage> m_page;
};

void DetailsTest::init()
{
    m_document = std::make_unique<EventDocument>();
    m_page = std::make_unique<DetailsPage>();
    m_page->resize(640, 700);
    m_page->setDocument(m_document.get());
    m_page->show();
    m_page->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
}

void DetailsTest::cleanup()
{
    m_page.reset();
    m_document.reset();
}

void DetailsTest::open(const QString &outline)
{
    m_document->load(eventFrom(outline));
}

/// The visible field that a screen reader calls so.
template<class Widget>
Widget *DetailsTest::field(const QString &name, int nth) const
{
    for (Widget *widget : m_page->findChildren<Widget *>())
        if (widget->accessibleName() == name && widget->isVisible() && nth-- == 0)
            return widget;
    return nullptr;
}

void DetailsTest::click(const QString &buttonText)
{
    for (QToolButton *button : m_page->findChildren<QToolButton *>()) {
        if (button->text() == buttonText && button->isVisible()) {
            QTest::mouseClick(button, Qt::LeftButton);
            return;
        }
    }
    QFAIL(qPrintable(u"no button "_s + buttonText));
}

void DetailsTest::readsTimes_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("clock");
    QTest::addColumn<QString>("length");
    QTest::addColumn<QString>("playTime");
    QTest::newRow("minutes") << u"25"_s << QString() << u"25 min"_s << QString();
    QTest::newRow("clock") << u"9:30"_s << u"09:30"_s << u"9 h 30 min"_s << u"9:30"_s;
    QTest::newRow("full width") << u"１４：１０"_s << u"14:10"_s << u"14 h 10 min"_s << u"14:10"_s;
    QTest::newRow("bare") << u"1410"_s << u"14:10"_s << u"23 h 30 min"_s << QString();
    QTest::newRow("seconds") << u"14:11:04"_s << u"14:11:04"_s << QString() << u"14:11:04"_s;
    QTest::newRow("chinese") << u"1 小时 30 分"_s << QString() << u"1 h 30 min"_s << QString();
    QTest::newRow("units") << u"6m42s"_s << QString() << u"6 min 42 s"_s << QString();
    QTest::newRow("exact") << u"43:12.345"_s << QString() << QString() << u"43:12.345"_s;
    QTest::newRow("no time") << u"25:99"_s << QString() << QString() << QString();
    QTest::newRow("words") << u"soon"_s << QString() << QString() << QString();
}

void DetailsTest::readsTimes()
{
    QFETCH(QString, text);
    QTEST(clockText(clockFrom(text)), "clock");
    QTEST(lengthText(lengthFrom(text)), "length");
    QTEST(playTimeText(playTimeFrom(text)), "playTime");
    const auto length = lengthFrom(text);
    QCOMPARE(lengthFrom(lengthText(length)), length);
}

void DetailsTest::typesATitleInOneStep()
{
    open(u"a b"_s);
    show(u"a"_s);
    QLineEdit *title = field(u"Title"_s);
    title->setFocus();
    title->setCursorPosition(1);
    QTest::keyClicks(title, u"bc"_s);
    QCOMPARE(outlineOf(*m_document), u"abc b"_s);
    QCOMPARE(m_document->undoStack()->count(), 1);
    field(u"Room"_s)->setFocus();
    title->setFocus();
    title->end(false);
    QTest::keyClicks(title, u"d"_s);
    QCOMPARE(m_document->undoStack()->count(), 2);
    QTest::keyClick(title, Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(outlineOf(*m_document), u"abc b"_s);
    QCOMPARE(title->text(), u"abc"_s);
}

void DetailsTest::undoRefreshesTheField()
{
    open(u"a b"_s);
    show(u"a"_s);
    m_document->setTitle(m_page->entry(), u"other"_s);
    m_document->setKind(m_page->entry(), SessionKind::Break);
    QCOMPARE(field(u"Title"_s)->text(), u"other"_s);
    QCOMPARE(field<QComboBox>(u"Kind"_s)->currentText(), u"Break"_s);
    m_document->undoStack()->undo();
    m_document->undoStack()->undo();
    QCOMPARE(field(u"Title"_s)->text(), u"a"_s);
    QCOMPARE(field<QComboBox>(u"Kind"_s)->currentText(), u"Talk"_s);
    show(u"b"_s);
    QCOMPARE(field(u"Title"_s)->text(), u"b"_s);
}

void DetailsTest::theCaretStaysWhereTheValueIsEqual()
{
    open(u"abcdef"_s);
    show(u"abcdef"_s);
    QLineEdit *title = field(u"Title"_s);
    title->setFocus();
    title->setSelection(1, 2);
    m_document->setRoom(m_page->entry(), u"101"_s);
    QCOMPARE(title->selectedText(), u"bc"_s);
    title->setCursorPosition(3);
    QTest::keyClicks(title, u"X"_s);
    QCOMPARE(title->cursorPosition(), 4);
}

void DetailsTest::acceptsLooseTimesAndShowsOneForm()
{
    open(u"a"_s);
    show(u"a"_s);
    QLineEdit *start = field(u"Start"_s);
    start->setFocus();
    QTest::keyClicks(start, u"930"_s);
    QCOMPARE(outlineOf(*m_document), u"a@09:30"_s);
    QCOMPARE(start->text(), u"930"_s); // not while it is being typed
    QLineEdit *length = field(u"Length"_s);
    length->setFocus();
    QCOMPARE(start->text(), u"09:30"_s);
    QTest::keyClicks(length, u"1:30"_s);
    QCOMPARE(outlineOf(*m_document), u"a@09:30/90"_s);
    start->setFocus();
    QCOMPARE(length->text(), u"1 h 30 min"_s);
    start->clear();
    QTest::keyClick(start, Qt::Key_Backspace);
    QTest::keyClicks(start, u"1"_s);
    QTest::keyClick(start, Qt::Key_Backspace);
    QCOMPARE(outlineOf(*m_document), u"a/90"_s);
}

void DetailsTest::saysWhatIsWrongWithATime()
{
    open(u"a@10:00 b"_s);
    show(u"a"_s);
    QLineEdit *start = field(u"Start"_s);
    QLabel *problem = start->parentWidget()->findChild<QLabel *>(u"problem"_s);
    QVERIFY(problem);
    QCOMPARE(problem->textFormat(), Qt::PlainText);
    start->setFocus();
    start->selectAll();
    QTest::keyClicks(start, u"soon"_s);
    QVERIFY(problem->isHidden()); // not while it is being typed
    field(u"Room"_s)->setFocus();
    QVERIFY(!problem->isHidden());
    QCOMPARE(start->text(), u"soon"_s); // theirs to mend
    QCOMPARE(outlineOf(*m_document), u"a@10:00 b"_s);
    show(u"b"_s);
    show(u"a"_s);
    QVERIFY(problem->isHidden());
    QCOMPARE(start->text(), u"10:00"_s);
}

void DetailsTest::takesNoPartOfWhatCannotBe()
{
    open(u"a@10:00 b"_s);
    show(u"a"_s);
    QLineEdit *start = field(u"Start"_s);
    start->setFocus();
    start->selectAll();
    QTest::keyClicks(start, u"2019"_s);
    QCOMPARE(outlineOf(*m_document), u"a@20:19 b"_s);
    QTest::keyClicks(start, u"-10"_s);
    QCOMPARE(outlineOf(*m_document), u"a@10:00 b"_s);
    field(u"Room"_s)->setFocus();
    QCOMPARE(start->text(), u"2019-10"_s);
    QCOMPARE(outlineOf(*m_document), u"a@10:00 b"_s);
    QLineEdit *handle = field(u"Handle"_s);
    m_document->setHandle(entryNamed(*m_document, u"b"_s), u"talk"_s);
    handle->setFocus();
    QTest::keyClicks(handle, u"talk"_s);
    QVERIFY(m_document->session(entryNamed(*m_document, u"a"_s))->id.isEmpty());
    QTest::keyClicks(handle, u"-2"_s);
    QCOMPARE(m_document->session(entryNamed(*m_document, u"a"_s))->id, u"talk-2"_s);
}

void DetailsTest::refusesAHandleThatCannotBe()
{
    open(u"a b"_s);
    m_document->setHandle(entryNamed(*m_document, u"b"_s), u"talk"_s);
    show(u"a"_s);
    QLineEdit *handle = field(u"Handle"_s);
    QVERIFY(handle);
    QLabel *problem = handle->parentWidget()->findChild<QLabel *>(u"problem"_s);
    const auto type = [&](const QString &text) {
        handle->setFocus();
        handle->selectAll();
        QTest::keyClicks(handle, text);
        field(u"Room"_s)->setFocus();
    };
    type(u"talk-2"_s);
    QCOMPARE(m_document->session(entryNamed(*m_document, u"a"_s))->id, u"talk-2"_s);
    QVERIFY(problem->isHidden());
    type(u"talk"_s); // on the way to it "t", "ta" and "tal" were taken
    QVERIFY(!problem->isHidden());
    QVERIFY(problem->text().contains(u"Another session"_s));
    type(u"a talk"_s);
    QVERIFY(problem->text().contains(u"letters"_s));
    QCOMPARE(m_document->session(entryNamed(*m_document, u"b"_s))->id, u"talk"_s);
}

void DetailsTest::choosesHowThePostsFileEnds()
{
    open(u"a"_s);
    m_page->setEntry(EntryId::None);
    const auto *page = m_page.get();
    const auto choose = [page](const QString &name, int choice) {
        for (QComboBox *box : page->findChildren<QComboBox *>()) {
            if (box->accessibleName() != name)
                continue;
            box->setCurrentIndex(choice);
            emit box->activated(choice);
            return;
        }
        QFAIL(qPrintable(u"no choice "_s + name));
    };
    choose(u"Line ends of the post"_s, 1);
    QCOMPARE(m_document->event().post.lineEnd, LineEnd::CrLf);
    choose(u"Line ends of the post"_s, 2);
    QCOMPARE(m_document->event().post.lineEnd, LineEnd::Cr);
    m_document->undoStack()->undo();
    choose(u"Last line of the post"_s, 1);
    QVERIFY(!m_document->event().post.finalNewline);
    m_document->undoStack()->undo();
    m_document->undoStack()->undo();
    QCOMPARE(m_document->event().post.lineEnd, LineEnd::Lf);
    QVERIFY(m_document->event().post.finalNewline);
}

void DetailsTest::composingIsNeverInterrupted()
{
    open(u"a"_s);
    show(u"a"_s);
    QLineEdit *title = field(u"Title"_s);
    title->setFocus();
    title->end(false);
    QInputMethodEvent composing(u"ni"_s, {});
    QCoreApplication::sendEvent(title, &composing);
    QCOMPARE(outlineOf(*m_document), u"a"_s);
    m_document->setTitle(m_page->entry(), u"theirs"_s);
    QCOMPARE(title->text(), u"a"_s);
    QVERIFY(title->displayText().contains(u"ni"_s) || title->text() == u"a"_s);
    QInputMethodEvent commit;
    commit.setCommitString(u"你"_s);
    QCoreApplication::sendEvent(title, &commit);
    QCOMPARE(outlineOf(*m_document), u"a你"_s);
}

void DetailsTest::composedTextStaysWithItsEntry()
{
    open(u"a b"_s);
    show(u"a"_s);
    QLineEdit *title = field(u"Title"_s);
    title->setFocus();
    title->end(false);
    QInputMethodEvent composing(u"hao"_s, {});
    QCoreApplication::sendEvent(title, &composing);
    show(u"b"_s);
    QCOMPARE(outlineOf(*m_document), u"ahao b"_s);
    QCOMPARE(title->text(), u"b"_s);
    QCoreApplication::sendEvent(title, &composing);
    field(u"Room"_s)->setFocus();
    QCOMPARE(outlineOf(*m_document), u"ahao bhao"_s);
}

/// Two pieces of prose, the first one shown.
void DetailsTest::openProse()
{
    Event event;
    for (const QString &text : {u"# Before"_s, u"# Behind"_s}) {
        Entry entry;
        entry.content = Prose{text};
        event.outline.append(entry);
    }
    m_document->load(event);
    m_page->setEntry(m_document->childAt(EntryId::None, 0));
}

void DetailsTest::typesProseInOneStep()
{
    openProse();
    auto *text = field<QPlainTextEdit>(u"Text"_s);
    QVERIFY(text);
    QCOMPARE(text->toPlainText(), u"# Before"_s);
    text->setFocus();
    text->moveCursor(QTextCursor::End);
    QTest::keyClick(text, Qt::Key_Return);
    QTest::keyClicks(text, u"- one"_s);
    const EntryId first = m_document->childAt(EntryId::None, 0);
    QCOMPARE(m_document->prose(first)->text, u"# Before\n- one"_s);
    QCOMPARE(m_document->undoStack()->count(), 1);
    m_document->undoStack()->undo();
    QCOMPARE(m_document->prose(first)->text, u"# Before"_s);
    QCOMPARE(text->toPlainText(), u"# Before"_s);
    m_page->setEntry(m_document->childAt(EntryId::None, 1));
    QCOMPARE(field<QPlainTextEdit>(u"Text"_s)->toPlainText(), u"# Behind"_s);
}

void DetailsTest::composesProse()
{
    openProse();
    auto *text = field<QPlainTextEdit>(u"Text"_s);
    text->setFocus();
    text->moveCursor(QTextCursor::End);
    const EntryId first = m_document->childAt(EntryId::None, 0);
    QInputMethodEvent composing(u"ni"_s, {});
    QCoreApplication::sendEvent(text, &composing);
    QCOMPARE(m_document->prose(first)->text, u"# Before"_s);
    m_document->setProse(first, u"# Theirs"_s);
    QCOMPARE(text->toPlainText(), u"# Before"_s); // what is composed is not taken from under the hands
    QInputMethodEvent commit;
    commit.setCommitString(u"你"_s);
    QCoreApplication::sendEvent(text, &commit);
    QCOMPARE(m_document->prose(first)->text, u"# Before你"_s);

    QCoreApplication::sendEvent(text, &composing);
    m_page->setEntry(m_document->childAt(EntryId::None, 1));
    QCOMPARE(m_document->prose(first)->text, u"# Before你ni"_s);
    QCOMPARE(text->toPlainText(), u"# Behind"_s);
}

void DetailsTest::editsPeople()
{
    open(u"a b"_s);
    show(u"a"_s);
    click(u"Add a person"_s);
    QVERIFY(field(u"Name"_s)->hasFocus());
    QTest::keyClicks(field(u"Name"_s), u"Li"_s);
    QTest::keyClick(field(u"Name"_s), Qt::Key_Tab);
    QTest::keyClicks(field(u"Affiliation"_s), u"ACME"_s);
    QComboBox *role = field<QComboBox>(u"Role"_s);
    role->setFocus();
    QTest::keyClick(role, Qt::Key_Down);
    const auto people = [this] { return m_document->session(m_page->entry())->people; };
    QCOMPARE(people(), (QList<Person>{{{}, u"Li"_s, u"ACME"_s, Role::Host, {}}}));
    click(u"Add a person"_s);
    QTest::keyClicks(field(u"Name"_s, 1), u"Wang"_s);
    click(u"Remove this person"_s);
    QCOMPARE(people().size(), 1);
    QCOMPARE(field(u"Name"_s)->text(), u"Wang"_s);
    m_document->undoStack()->undo();
    QCOMPARE(field(u"Name"_s)->text(), u"Li"_s);
    QCOMPARE(field(u"Name"_s, 1)->text(), u"Wang"_s);
    show(u"b"_s);
    QVERIFY(!field(u"Name"_s));
}

void DetailsTest::labelsStandBesideTheirFirstRow()
{
    open(u"a"_s);
    show(u"a"_s);
    click(u"Add a person"_s);
    click(u"Add a person"_s);
    const auto middleOf = [this](QWidget *widget) {
        return widget->mapTo(m_page.get(), widget->rect().center()).y();
    };
    const QList<QLabel *> labels = m_page->findChildren<QLabel *>();
    const auto people = std::ranges::find_if(
        labels, [](QLabel *label) { return label->text() == u"People" && label->isVisible(); });
    QVERIFY(people != labels.end());
    const int apart = middleOf(*people) - middleOf(field(u"Name"_s));
    QVERIFY2(qAbs(apart) <= 1, qPrintable(QString::number(apart)));
}

void DetailsTest::attachesRecordings()
{
    open(u"a"_s);
    show(u"a"_s);
    click(u"Add a recording"_s);
    QTest::keyClicks(field(u"File"_s), u"191026-04-yolo-141104.MP3"_s);
    QLineEdit *length = field(u"Exact length"_s);
    length->setFocus();
    QTest::keyClicks(length, u"31:03"_s);
    const Recording recording = m_document->session(m_page->entry())->recordings.first();
    QCOMPARE(recording.file, u"191026-04-yolo-141104.MP3"_s);
    QCOMPARE(recording.durationMs, std::optional<qint64>(1863000));
    QCOMPARE(field(u"Start on the clock"_s)->placeholderText(), u"14:11:04"_s); // what the name says
}

void DetailsTest::tabGoesThroughTheRowsBeforeTheirButtons()
{
    open(u"a"_s);
    show(u"a"_s);
    const EntryId a = entryNamed(*m_document, u"a"_s);
    const auto nextOf = [](const QWidget *widget) {
        do
            widget = widget->nextInFocusChain();
        while (!(widget->focusPolicy() & Qt::TabFocus) || !widget->isVisible());
        return widget;
    };
    QStringList order;
    const auto walk = [&] {
        order.clear();
        const QWidget *widget = field(u"Title"_s);
        for (int i = 0; i < 60 && !order.contains(u"Add a recording"_s); ++i) {
            order << widget->accessibleName();
            widget = nextOf(widget);
        }
    };
    for (const QString &file : {u"1.mp3"_s, u"2.mp3"_s}) {
        Recording recording;
        recording.file = file;
        m_document->attachRecording(a, recording);
    }
    walk();
    const QString said = order.join(u'|');
    QVERIFY2(order.size() > 3 && order.at(order.size() - 2) == u"Remove this recording"_s, qPrintable(said));
    QCOMPARE(order.count(u"Remove this recording"_s), 2);
}

void DetailsTest::editsTheEventWhileNothingIsSelected()
{
    open(u"a"_s);
    QLineEdit *days = field(u"Days"_s);
    days->setFocus();
    QTest::keyClicks(days, u"2019-10-26 2019-10-2"_s);
    QVERIFY(m_document->event().days.size() <= 1);
    QTest::keyClicks(days, u"7"_s);
    QCOMPARE(m_document->event().days, (QList<QDate>{{2019, 10, 26}, {2019, 10, 27}}));
    QLineEdit *zone = field(u"Time zone"_s);
    zone->setFocus();
    QCOMPARE(days->text(), u"2019-10-26, 2019-10-27"_s);
    QTest::keyClicks(zone, u"Nowhere/Town"_s);
    field(u"City"_s)->setFocus();
    QVERIFY(zone->parentWidget()->findChild<QLabel *>(u"problem"_s)->isVisible());
    auto *frontMatter = field<QPlainTextEdit>(u"Front matter"_s);
    frontMatter->setFocus();
    QTest::keyClicks(frontMatter, u"Title: {title}"_s);
    QCOMPARE(m_document->event().post.frontMatter, u"Title: {title}"_s);
    m_document->undoStack()->undo();
    QCOMPARE(frontMatter->toPlainText(), QString());
}

void DetailsTest::editsTheLayout()
{
    open(u"a"_s);
    show(u"a"_s);
    QVERIFY(!field<QPlainTextEdit>(u"Layout"_s));
    click(u"Form of this session in the post"_s);
    auto *layout = field<QPlainTextEdit>(u"Layout"_s);
    QVERIFY(layout);
    layout->setFocus();
    QTest::keyClicks(layout, u"- {title}"_s);
    QCOMPARE(m_document->entry(m_page->entry())->layout, u"- {title}"_s);
}

void DetailsTest::showsAPhotoOfTheEventsFolderOnly()
{
    QTemporaryDir outside;
    QTemporaryDir folder;
    QImage image(64, 48, QImage::Format_RGB32);
    image.fill(Qt::red);
    QVERIFY(image.save(folder.filePath(u"in.png"_s)) && image.save(outside.filePath(u"out.png"_s)));
    QVERIFY(QFile::link(outside.filePath(u"out.png"_s), folder.filePath(u"link.png"_s)));
    m_document->load(eventFrom(u"!p"_s), folder.filePath(u"x.rundown.yaml"_s));
    show(u"p"_s);
    auto *thumbnail = m_page->findChild<PhotoThumbnail *>();
    const auto showFile = [&](const QString &file) {
        m_document->setPhoto(m_page->entry(), Photo{u"p"_s, file, {}, {}});
    };
    showFile(u"in.png"_s);
    QTRY_VERIFY(!thumbnail->pixmap().isNull());
    QTRY_COMPARE(thumbnail->height(), image.height()); // not one line of text
    for (const QString &file :
         {u"link.png"_s, outside.filePath(u"out.png"_s), u"../"_s, u"none.png"_s, u"."_s}) {
        showFile(file);
        QVERIFY(thumbnail->pixmap().isNull());
        QVERIFY(!thumbnail->text().isEmpty());
    }
}

void DetailsTest::refusesWhatIsNoPicture()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"x.png"_s);
    const auto write = [&](const QByteArray &bytes) {
        QFile file(path);
        return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
    };
    QVERIFY(write("<svg xmlns='http://www.w3.org/2000/svg'><rect width='9' height='9'/></svg>"));
    QVERIFY(!readThumbnail(path, {100, 100}));
    QByteArray huge("P6 20000 20000 255\n"); // by content no raster of ours, and too large
    QVERIFY(write(huge));
    QVERIFY(!readThumbnail(path, {100, 100}));
    QVERIFY(!readThumbnail(folder.filePath(u"none"_s), {100, 100}));
    QImage image(400, 100, QImage::Format_RGB32);
    image.fill(Qt::blue);
    QVERIFY(image.save(path, "JPEG")); // told by content, whatever it is called
    QCOMPARE(readThumbnail(path, {100, 100})->size(), QSize(100, 25));
}

void DetailsTest::doubtsAreThoseBehindTheLastOfSeveralSteps()
{
    Event event = eventFrom(u"a b"_s);
    for (Entry &entry : event.outline)
        entry.doubts = {{Doubt::Reason::NameOrTitle, 0}};
    m_document->load(event);
    show(u"a"_s);
    const auto offers = [&](const QString &text) {
        const auto buttons = m_page->findChildren<QPushButton *>();
        return std::ranges::any_of(buttons, [&](QPushButton *button) { return button->text() == text; });
    };
    QVERIFY(offers(u"All 2 are right"_s));
    m_document->settleAllDoubts(Doubt::Reason::NameOrTitle);
    QTRY_VERIFY(!offers(u"It is right"_s));
    m_document->undoStack()->undo();
    QTRY_VERIFY2(offers(u"All 2 are right"_s), "both have their marks again");
}

QTEST_MAIN(DetailsTest)
#include "details_test.moc"
