// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/widgets/notespagetest.h"

#include "widgets/notes/heardnote.h"
#include "widgets/notes/notepins.h"
#include "widgets/notes/notesactions.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QDir>
#include <QDropEvent>
#include <QInputMethodEvent>
#include <QMenu>
#include <QSignalSpy>
#include <QTextBlock>
#include <QTextLayout>
#include <QUrl>

#include <algorithm>
#include <cmath>

using namespace rundown;
using namespace Qt::StringLiterals;

/// Stamps and marks at the head of notes, by hand and by themselves.
class NoteStampsTest : public NotesPageTest
{
    Q_OBJECT

private slots:
    void stamps();
    void playsFromAStamp();
    void newNotesStampThemselves();
    void composedNotesTakeTheTimeOfTheFirstLetter();
    void marksTypedByHandStandBeforeTheStamp();
    void notesWithoutTimes();
    void aStampGoesAsAWhole();
    void keysNudgeAStamp();
    void marksTheNoteThatIsHeard();
    void togglesMarks();
    void quotesAreStampedWhereNotesAre();
    void marksAreReadable_data();
    void marksAreReadable();
    void pinsPagesAndPhotos();
};

void NoteStampsTest::stamps()
{
    open(u"one\n    * two"_s);
    QVERIFY(!m_page->stampAction()->isEnabled());
    m_page->setPlaybackPosition(760400);
    QVERIFY(m_page->stampAction()->isEnabled());
    caretAt(2);
    m_page->stampAction()->trigger();
    QCOMPARE(notes(), u"[12:40] one\n    * two"_s);
    QCOMPARE(editor()->textCursor().position(), 10); // still behind the same letter
    m_page->setPlaybackPosition(3723000);
    m_page->stampAction()->trigger();
    QCOMPARE(notes(), u"[1:02:03] one\n    * two"_s);
    caretAt(int(notes().size()));
    QTest::keyClick(editor(), Qt::Key_T, Qt::ControlModifier);
    QCOMPARE(notes(), u"[1:02:03] one\n    * [1:02:03] two"_s);
    QTest::keyClicks(editor(), u"!"_s);
    QVERIFY(notes().endsWith(u"two!"_s));
}

void NoteStampsTest::playsFromAStamp()
{
    open(u"[12:40] one\ntwo"_s);
    QSignalSpy play(m_page.get(), &NotesPage::playRequested);
    QTextCursor cursor(editor()->document());
    cursor.setPosition(3);
    QTest::mouseClick(editor()->viewport(), Qt::LeftButton, {}, editor()->cursorRect(cursor).center());
    QCOMPARE(play.size(), 1);
    QCOMPARE(play.last().at(0).value<EntryId>(), m_talk);
    QCOMPARE(play.last().at(1).toLongLong(), 760000);
    cursor.setPosition(10);
    QTest::mouseClick(editor()->viewport(), Qt::LeftButton, {}, editor()->cursorRect(cursor).center());
    QCOMPARE(play.size(), 1);
    m_page->playAction()->trigger();
    QCOMPARE(play.size(), 2);
    caretAt(13);
    QVERIFY(!m_page->playAction()->isEnabled());
}

void NoteStampsTest::newNotesStampThemselves()
{
    open({});
    m_page->setPlaybackPosition(760400);
    m_page->setStampTime([](qint64 ms) { return ms - 3000; });
    QTest::keyClicks(editor(), u"one"_s);
    QCOMPARE(notes(), u"[12:37] one"_s);
    m_page->setPlaybackPosition(800000);
    QTest::keyClick(editor(), Qt::Key_Return);
    QTest::keyClick(editor(), Qt::Key_Tab);
    m_page->setPlaybackPosition(803000);
    QTest::keyClicks(editor(), u"two"_s);
    QTest::keyClick(editor(), Qt::Key_Return, Qt::ShiftModifier);
    QTest::keyClicks(editor(), u"goes on"_s);
    QCOMPARE(notes(), u"[12:37] one\n    * [13:20] two\n      goes on"_s);
    QCOMPARE(m_document->undoStack()->count(), 1); // typing and stamps are one step
    m_document->undoStack()->undo();
    QCOMPARE(editor()->text(), QString());
}

void NoteStampsTest::composedNotesTakeTheTimeOfTheFirstLetter()
{
    open({});
    m_page->setPlaybackPosition(60000);
    compose(u"n"_s);
    m_page->setPlaybackPosition(62000);
    compose(u"ni"_s);
    m_page->setPlaybackPosition(65000);
    commit(u"你"_s);
    QCOMPARE(notes(), u"[01:00] 你"_s);
    QCOMPARE(m_document->undoStack()->count(), 1);
    compose(u"h"_s);
    commit(u"好"_s);
    QCOMPARE(notes(), u"[01:00] 你好"_s);
    QTest::keyClick(editor(), Qt::Key_Return);
    compose(u"x"_s);
    compose({}); // given up
    m_page->setPlaybackPosition(90000);
    compose(u"y"_s);
    commit(u"一"_s);
    QCOMPARE(notes(), u"[01:00] 你好\n[01:30] 一"_s);
}

void NoteStampsTest::marksTypedByHandStandBeforeTheStamp()
{
    open({});
    m_page->setPlaybackPosition(60000);
    QTest::keyClicks(editor(), u"> [?] who"_s);
    QCOMPARE(notes(), u"> [?] [01:00] who"_s);
    QTest::keyClick(editor(), Qt::Key_Return);
    QTest::keyClicks(editor(), u"[02:00] by hand"_s);
    QVERIFY(notes().endsWith(u"\n[02:00] by hand"_s));
}

void NoteStampsTest::notesWithoutTimes()
{
    open({});
    QTest::keyClicks(editor(), u"no sound"_s);
    QTest::keyClick(editor(), Qt::Key_Return);
    m_page->setPlaybackPosition(0); // nobody listens yet
    QTest::keyClicks(editor(), u"at the beginning"_s);
    QTest::keyClick(editor(), Qt::Key_Return);
    m_page->setPlaybackPosition(60000);
    m_document->setStampNotes(false);
    QTest::keyClicks(editor(), u"not wanted"_s);
    QCOMPARE(notes(), u"no sound\nat the beginning\nnot wanted"_s);
    m_document->setStampNotes(true);
    QTest::keyClicks(editor(), u"!"_s); // no new note
    pasteText(u"\npasted"_s);
    QCOMPARE(notes(), u"no sound\nat the beginning\nnot wanted!\npasted"_s);
}

void NoteStampsTest::aStampGoesAsAWhole()
{
    open({});
    m_page->setPlaybackPosition(60000);
    QTest::keyClicks(editor(), u"a"_s);
    QTest::keyClick(editor(), Qt::Key_Backspace);
    QCOMPARE(notes(), u"[01:00] "_s);
    QTest::keyClick(editor(), Qt::Key_Backspace);
    QCOMPARE(notes(), QString());
    QTest::keyClicks(editor(), u"bare"_s);
    QCOMPARE(notes(), u"bare"_s);
    QTest::keyClick(editor(), Qt::Key_Return);
    QTest::keyClicks(editor(), u"b"_s);
    QCOMPARE(notes(), u"bare\n[01:00] b"_s);
}

void NoteStampsTest::keysNudgeAStamp()
{
    open(u"[00:01] one"_s);
    QTest::keyClick(editor(), Qt::Key_Period, Qt::AltModifier);
    QCOMPARE(notes(), u"[00:02] one"_s);
    for (int i = 0; i < 3; ++i)
        QTest::keyClick(editor(), Qt::Key_Comma, Qt::AltModifier);
    QCOMPARE(notes(), u"[00:00] one"_s);
    m_document->undoStack()->undo();
    QCOMPARE(editor()->text(), u"[00:01] one"_s);
}

void NoteStampsTest::marksTheNoteThatIsHeard()
{
    open(u"[00:10] one\nno time\n[00:30] three\n[00:20] two"_s);
    HeardNote heard(editor()->document());
    QCOMPARE(heard.at(9999), std::nullopt);
    QCOMPARE(heard.at(10000), 0);
    QCOMPARE(heard.at(25000), 3);
    QCOMPARE(heard.at(99000), 2);
    caretAt(14);
    const auto barAt = [this](int block) {
        QTextCursor line(editor()->document()->findBlockByNumber(block));
        const QImage image = editor()->viewport()->grab().toImage();
        return image.pixelColor(6, editor()->cursorRect(line).center().y()) ==
               editor()->palette().color(QPalette::Highlight);
    };
    QVERIFY(!barAt(0));
    m_page->setPlaybackPosition(12000);
    QVERIFY(barAt(0) && !barAt(2));
    m_page->setPlaybackPosition(31000);
    QVERIFY(!barAt(0) && barAt(2));
    QCOMPARE(editor()->textCursor().position(), 14);
    QSignalSpy painted(editor(), &QPlainTextEdit::updateRequest);
    m_page->setPlaybackPosition(31040); // the same note
    QCOMPARE(painted.size(), 0);
}

void NoteStampsTest::togglesMarks()
{
    open(u"[00:10] one\n    * two\nthree"_s);
    editor()->selectAll();
    QTest::keyClick(editor(), Qt::Key_F2, Qt::ShiftModifier);
    QCOMPARE(notes(), u"> [00:10] one\n    * > two\n> three"_s);
    caretAt(0);
    QTest::keyClick(editor(), Qt::Key_F3, Qt::ShiftModifier);
    QTest::keyClick(editor(), Qt::Key_F2, Qt::ShiftModifier);
    QVERIFY(notes().startsWith(u"[?] [00:10] one\n"_s));
    QTest::keyClick(editor(), Qt::Key_F4, Qt::ShiftModifier);
    QVERIFY(notes().startsWith(u"[link?] [00:10] one\n"_s));
    QTest::keyClick(editor(), Qt::Key_F4, Qt::ShiftModifier);
    QVERIFY(notes().startsWith(u"[00:10] one\n"_s));
    m_document->undoStack()->undo();
    QVERIFY(editor()->text().startsWith(u"[link?] [00:10] one\n"_s));
}

void NoteStampsTest::quotesAreStampedWhereNotesAre()
{
    open(u"one"_s);
    m_page->quote(5'000, u"hello\neverybody"_s);
    QCOMPARE(notes(), u"one\n> [00:05] hello everybody"_s);
    m_document->setStampNotes(false);
    m_page->quote(65'000, u"again"_s);
    QCOMPARE(notes(), u"one\n> [00:05] hello everybody\n> again"_s);
}

namespace {

double luminance(const QColor &color)
{
    const auto linear = [](double c) {
        return c <= 0.03928 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF());
}

/// As the guidelines for accessible web content define it: 4.5 and more is good to read.
double contrast(const QColor &a, const QColor &b)
{
    const auto [low, high] = std::minmax({luminance(a), luminance(b)});
    return (high + 0.05) / (low + 0.05);
}

QColor laidOver(const QColor &top, const QColor &below)
{
    const auto mix = [&](float a, float b) { return a * top.alphaF() + b * (1 - top.alphaF()); };
    return QColor::fromRgbF(mix(top.redF(), below.redF()), mix(top.greenF(), below.greenF()),
                            mix(top.blueF(), below.blueF()));
}

} // namespace

void NoteStampsTest::marksAreReadable_data()
{
    QTest::addColumn<QColor>("paper");
    QTest::addColumn<QColor>("ink");
    QTest::newRow("white") << QColor(Qt::white) << QColor(Qt::black);
    QTest::newRow("light") << QColor(0xef, 0xf0, 0xf1) << QColor(0x23, 0x26, 0x29);
    QTest::newRow("dark") << QColor(0x1b, 0x1e, 0x20) << QColor(0xfc, 0xfc, 0xfc);
    QTest::newRow("not so dark") << QColor(0x35, 0x35, 0x35) << QColor(Qt::white);
}

void NoteStampsTest::marksAreReadable()
{
    QFETCH(QColor, paper);
    QFETCH(QColor, ink);
    open(u"[?] a\n[link?] b"_s); // and then the theme changes
    const QPalette before = QApplication::palette();
    QPalette palette = before;
    palette.setColor(QPalette::Base, paper);
    palette.setColor(QPalette::Text, ink);
    QApplication::setPalette(palette);
    const auto contrastIn = [&](int line) {
        const auto ranges = editor()->document()->findBlockByNumber(line).layout()->formats();
        const QTextCharFormat format = ranges.isEmpty() ? QTextCharFormat() : ranges.first().format;
        return contrast(format.foreground().color(), laidOver(format.background().color(), paper));
    };
    QTRY_VERIFY2(contrastIn(0) >= 4.5, qPrintable(QString::number(contrastIn(0))));
    QTRY_VERIFY2(contrastIn(1) >= 4.5, qPrintable(QString::number(contrastIn(1))));
    QApplication::setPalette(before);
}

void NoteStampsTest::pinsPagesAndPhotos()
{
    open(u"[00:10] slides p. 3\ntwo"_s);
    caretAt(int(notes().size()));
    m_page->setPlaybackPosition(60000);
    m_page->actions()->pinSlides->trigger();
    QCOMPARE(notes(), u"[00:10] slides p. 3\ntwo\n[01:00] slides p. 4"_s);
    QTest::keyClicks(editor(), u"7"_s); // over the page that was guessed
    QVERIFY(notes().endsWith(u"p. 7"_s));
    QCOMPARE(pinnedPage(u"[00:10] 幻灯第 5 页"_s, 0).line, u"[00:00] slides p. 6"_s);
    const PinnedNote photo = pinnedPhoto(u"photos/a b.png"_s, 61000);
    QCOMPARE(photo.line, u"[01:01] ![](photos/a%20b.png)"_s);
    QVERIFY(isPin(u" ![](x)"_s) && isPin(u" 幻灯第 5 页"_s) && !isPin(u" slides p. 4 and more"_s));
}

QTEST_MAIN(NoteStampsTest)
#include "notestampspage_test.moc"
