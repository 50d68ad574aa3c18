// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/widgets/previewtest.h"

#include "models/format/markdown/markdownworker.h"
#include "models/format/recap/recap.h"

#include <QDir>
#include <QFile>
#include <QLabel>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTextBlock>
#include <QTextDocument>
#include <QTextList>

using namespace Qt::StringLiterals;

namespace rundown {

/// What the preview shows, and how it follows edits.
class PreviewTest : public PreviewTestBase
{
    Q_OBJECT

private slots:
    void showsTitleFrontMatterAndTalks();
    void followsEdits();
    void followsThePlanOfTheNextSession();
    void rendersNothingWhileHidden();
    void onlyWhatChangedIsLaidOutAnew();
    void whatACheckFindsIsNotRendered();
    void longPostLaysOutOnlyWhatIsSeen();
    void followsInsertionRemovalAndMoves();
    void anotherEventBeginsAtItsTop();
    void failureShowsThePlainText();
    void looksAsInTheWholePost_data();
    void looksAsInTheWholePost();
    void listsGoOnFromEntryToEntry();
    void emptyLinesMakeTheWholeListLoose();
    void definitionsOfOtherEntriesCount();
    void footnotesStandAtTheEnd();
    void rowsOfATableStandInOneTable();
    void cellsOfAGridStandInOneTable();
    void looksOtherInOtherColours();
};

void PreviewTest::showsTitleFrontMatterAndTalks()
{
    showEvent(eventOf(smallPost(2)));
    const QStringList lines = words().split(u'\n');
    QCOMPARE(lines.value(0), u"A Day in Nanning"_s);
    QVERIFY(lines.value(1).contains(u"Date: 2019-10-26"_s));
    QVERIFY(lines.contains(u"Talk 2"_s));
    QVERIFY(lines.contains(u"a note on 2"_s));
}

void PreviewTest::followsEdits()
{
    showEvent(eventOf(smallPost(2)));
    m_document->setTitle(idOf(u"Talk 2"_s), u"Another *title*"_s);
    settle();
    QVERIFY(words().contains(u"Another title"_s));
    m_document->undoStack()->undo();
    settle();
    QVERIFY(words().contains(u"Talk 2"_s));
    m_document->setEventTitle(u"A new day"_s);
    settle();
    QVERIFY(words().startsWith(u"A new day\n"_s));
}

/// What a session's text says of its length depends on the next one's planned start.
void PreviewTest::followsThePlanOfTheNextSession()
{
    Event event = eventOf(smallPost(3));
    event.post.style.session = u"- {title}\n    + over by {over}"_s;
    for (Entry &entry : event.outline) {
        entry.layout.clear();
        if (Session *session = entry.session())
            session->recordings.clear();
    }
    showEvent(event);
    const EntryId first = idOf(u"Talk 1"_s);
    const EntryId second = idOf(u"Talk 2"_s);
    m_document->attachRecording(first, Recording{{}, u"191026-04-yolo-141104.MP3"_s, {}, {}, 1902'000});
    m_document->setStart(first, QTime(14, 10));
    settle();
    QVERIFY2(!words().contains(u"over by"_s), qPrintable(words()));
    m_document->setStart(second, QTime(14, 35));
    settle();
    QVERIFY2(words().contains(u"over by +6:42"_s), qPrintable(words()));
    m_document->setStart(second, QTime(14, 40));
    settle();
    QVERIFY2(words().contains(u"over by +1:42"_s), qPrintable(words()));
    m_document->removeEntries({second});
    settle();
    QVERIFY2(!words().contains(u"over by"_s), qPrintable(words()));
    m_document->undoStack()->undo();
    settle();
    QVERIFY2(words().contains(u"over by +1:42"_s), qPrintable(words()));
}

void PreviewTest::rendersNothingWhileHidden()
{
    m_preview->hide();
    m_document->load(eventOfProse({u"unseen"_s}));
    QTest::qWait(100);
    QVERIFY(view()->post().pieces().empty());
    m_preview->show();
    settle();
    QCOMPARE(words(), u"unseen"_s);
}

void PreviewTest::onlyWhatChangedIsLaidOutAnew()
{
    showEvent(eventOf(smallPost(5)));
    QList<QPointer<PieceDocument>> before;
    for (const auto &piece : view()->post().pieces())
        before.append(piece->document.get());
    m_document->setNotes(idOf(u"Talk 3"_s), u"other\nnotes"_s);
    settle();
    int others = 0;
    for (size_t i = 0; i < view()->post().pieces().size(); ++i) {
        const bool same =
            before[qsizetype(i)] && view()->post().pieces()[i]->document.get() == before[qsizetype(i)];
        others += same ? 0 : 1;
    }
    QCOMPARE(others, 1);
    // Also in one entry: a paragraph more above leaves those below as they are.
    showEvent(eventOfProse({u"one\n\ntwo\n\nthree"_s}));
    const PieceDocument *three = view()->post().pieces()[2]->document.get();
    m_document->setProse(m_document->childAt(EntryId::None, 0), u"one\n\nmore\n\ntwo\n\nthree"_s);
    settle();
    QCOMPARE(view()->post().pieces().size(), 4u);
    QCOMPARE(view()->post().pieces()[3]->document.get(), three);
}

void PreviewTest::whatACheckFindsIsNotRendered()
{
    showEvent(eventOf(smallPost(3)));
    settle();
    QSignalSpy rendered(m_preview.get(), &PostPreview::upToDate);
    Problem problem;
    problem.what = u"odd"_s;
    m_document->setProblems({{idOf(u"Talk 2"_s), {problem}}});
    QVERIFY(m_preview->isUpToDate());
    m_document->setTitle(idOf(u"Talk 2"_s), u"Another title"_s);
    QVERIFY(!m_preview->isUpToDate());
    QTRY_COMPARE(rendered.size(), 1);
}

void PreviewTest::longPostLaysOutOnlyWhatIsSeen()
{
    showEvent(eventOf(smallPost(3000)));
    const auto laidOut = [this] {
        const auto &pieces = view()->post().pieces();
        return std::count_if(pieces.begin(), pieces.end(),
                             [](const auto &piece) { return piece->document != nullptr; });
    };
    QVERIFY2(laidOut() < 200, qPrintable(QString::number(laidOut())));
    for (int step = 0; step < 200; ++step)
        view()->verticalScrollBar()->setValue(view()->verticalScrollBar()->maximum() * step / 200);
    QVERIFY2(laidOut() < 200, qPrintable(QString::number(laidOut())));
    view()->verticalScrollBar()->setValue(view()->verticalScrollBar()->maximum());
    QVERIFY(!view()->placeOf(u"a note on 3000"_s).isEmpty());
}

void PreviewTest::followsInsertionRemovalAndMoves()
{
    showEvent(eventOf(smallPost(4)));
    m_document->moveEntries({idOf(u"Talk 4"_s)}, EntryId::None, m_document->rowOf(idOf(u"Talk 1"_s)));
    m_document->removeEntries({idOf(u"Talk 2"_s)});
    m_document->addProse(m_document->childCount(EntryId::None), u"The end."_s);
    settle();
    const QString text = words();
    QVERIFY(text.indexOf(u"Talk 4"_s) < text.indexOf(u"Talk 1"_s));
    QVERIFY(!text.contains(u"Talk 2"_s));
    QVERIFY(text.endsWith(u"The end."_s));
    while (m_document->undoStack()->canUndo()) {
        m_document->undoStack()->undo();
        view()->grab(); // while it is being rendered
    }
    settle();
    QVERIFY(words().contains(u"Talk 2"_s));
    QVERIFY(!words().contains(u"The end."_s));
}

void PreviewTest::anotherEventBeginsAtItsTop()
{
    showEvent(eventOf(smallPost(60)));
    view()->verticalScrollBar()->setValue(view()->verticalScrollBar()->maximum());
    m_preview->hide();
    m_document->load(eventOfProse({u"short"_s}));
    m_preview->show();
    view()->grab();
    settle();
    QCOMPARE(words(), u"short"_s);
    showEvent(eventOf(smallPost(60)));
    view()->verticalScrollBar()->setValue(view()->verticalScrollBar()->maximum());
    showEvent(eventOf("Title: Another\n\n- Lone talk\n    + Nobody\n"));
    QCOMPARE(view()->verticalScrollBar()->value(), 0);
    QVERIFY(words().startsWith(u"Another\n"_s));
    QVERIFY(!words().contains(u"Talk 1"_s));
    // What is selected while the event is being loaded is followed.
    connect(m_document.get(), &EventDocument::loaded, m_preview.get(),
            [this] { m_preview->setCurrentEntry(idOf(u"Talk 50"_s)); });
    showEvent(eventOf(smallPost(60)));
    QVERIFY(!view()->placeOf(u"a note on 50"_s).isEmpty());
}

void PreviewTest::failureShowsThePlainText()
{
    showEvent(eventOfProse({u"well"_s, u"<b>here\n"_s + QString(u"![[]()"_s).repeated(60'000)}));
    auto *message = m_preview->findChild<QLabel *>();
    QVERIFY(message->isVisible());
    QVERIFY(!view()->placeOf(u"well"_s).isEmpty());
    QVERIFY(!view()->placeOf(u"<b>here"_s).isEmpty());
    m_document->setProse(m_document->childAt(EntryId::None, 1), u"well again"_s);
    settle();
    QCOMPARE(words(), u"well\nwell again"_s);
    QVERIFY(!message->isVisible());
}

void PreviewTest::looksAsInTheWholePost_data()
{
    QTest::addColumn<QByteArray>("post");
    QTest::newRow("talks") << smallPost(5);
    QTest::newRow("loose talks") << smallPost(5).replace("- Talk 3", "\n- Talk 3");
    QTest::newRow("numbers") << QByteArray(
        "3. Talk\n    + Somebody, Somewhere\n4. Talk\n    + Somebody, Somewhere\n");
    QTest::newRow("much") << QByteArray(
        "# A\n\nsee [b] and [^c]\n\n- Talk [b]\n    + Me, Here\n\n![d](e.png)\n\n"
        "- Talk\n    + You, There[^c]\n\n> quote\n\n| f | g |\n|--|--|\n| h | i |\n\n"
        "<div>\n\nraw *j*\n\n</div>\n\n1. k\n1. l\n\n[b]: http://b\n[^c]: the note\n");
    const QDir samples(QStringLiteral(RUNDOWN_SAMPLES "/posts"));
    for (const QString &name : samples.entryList({u"*.md"_s})) {
        QFile file(samples.filePath(name));
        if (file.open(QIODevice::ReadOnly))
            QTest::newRow(qPrintable(name)) << file.readAll();
    }
}

/// Rendered entry by entry, the pieces are those of the whole post rendered at once.
void PreviewTest::looksAsInTheWholePost()
{
    QFETCH(QByteArray, post);
    const Event event = eventOf(post);
    showEvent(event);
    const PostText text = writePost(event);
    QByteArrayList lines = text.text.split('\n');
    MarkdownWorker worker;
    const auto whole = worker.pieces(lines.mid(text.bodyLine - 1).join('\n'));
    QVERIFY(whole);
    const auto formOf = [](const MarkdownPiece &piece, bool tight, quint32 number) {
        HtmlForm form;
        form.anchors = QList<quint32>();
        if (piece.kind == MarkdownPiece::Kind::Item)
            form.tight = tight;
        if (piece.ordered)
            form.number = number;
        return form;
    };
    QStringList expected;
    for (const MarkdownPiece &piece : *whole)
        expected.append(htmlOfPiece(piece, formOf(piece, piece.tight, piece.number)).html);
    QStringList shown;
    for (const auto &piece : view()->post().pieces()) {
        if (piece->html.isEmpty())
            shown.append(
                htmlOfPiece(piece->markdown, formOf(piece->markdown, piece->tight, piece->number)).html);
    }
    expected.removeAll(QString());
    shown.removeAll(QString());
    for (qsizetype i = 0; i < std::min(expected.size(), shown.size()); ++i)
        QCOMPARE(shown[i], expected[i]);
    QCOMPARE(shown.size(), expected.size());
}

void PreviewTest::listsGoOnFromEntryToEntry()
{
    showEvent(eventOfProse({u"7. a"_s, u"8. b"_s, u"1. c"_s, u"1) d"_s, u"text"_s, u"1. e"_s}));
    QList<int> numbers;
    for (const auto &piece : view()->post().pieces())
        numbers.append(int(piece->number));
    QCOMPARE(numbers, (QList<int>{7, 8, 9, 1, 0, 1}));
    const auto shownNumber = [this](size_t piece) {
        const QTextBlock block = view()->post().pieces()[piece]->document->lastBlock();
        return block.textList()->itemText(block);
    };
    QCOMPARE(shownNumber(2), u"9."_s);
    QCOMPARE(view()->post().pieces()[2]->height,
             view()->post().pieces()[5]->height); // as the first of a list
    view()->selectAll();
    QCOMPARE(view()->selectedText(), u"a\nb\nc\nd\ntext\ne"_s);
    QCOMPARE(view()->copiedText().markdown, u"7. a\n8. b\n9. c\n1. d\n\ntext\n\n1. e"_s);
    m_document->removeEntries({m_document->childAt(EntryId::None, 0)});
    settle();
    QCOMPARE(view()->post().pieces()[1]->number, 9u);
    m_document->setProse(m_document->childAt(EntryId::None, 0), u"120. b"_s);
    settle();
    QCOMPARE(shownNumber(0), u"120."_s);
}

void PreviewTest::emptyLinesMakeTheWholeListLoose()
{
    Event event = eventOf(smallPost(3));
    event.post.style.blankLinesBetweenSessions = 0;
    showEvent(event);
    const auto tight = [this] {
        QList<bool> all;
        for (const auto &piece : view()->post().pieces()) {
            if (piece->markdown.kind == MarkdownPiece::Kind::Item)
                all.append(piece->tight);
        }
        return all;
    };
    QCOMPARE(tight(), (QList<bool>{true, true, true}));
    m_document->setBlankLinesAfter(idOf(u"Talk 2"_s), 1);
    settle();
    QCOMPARE(tight(), (QList<bool>{false, false, false}));
    m_document->undoStack()->undo();
    settle();
    QCOMPARE(tight(), (QList<bool>{true, true, true}));
}

void PreviewTest::definitionsOfOtherEntriesCount()
{
    showEvent(eventOfProse({u"see [the site][s] and [12:40]"_s, u"[S]: http://example.org/one"_s}));
    QVERIFY(htmlOf(0).contains(u"http://example.org/one"_s));
    QCOMPARE(words(), u"see the site and [12:40]"_s);
    m_document->setProse(m_document->childAt(EntryId::None, 1), u"[s]: http://example.org/two"_s);
    settle();
    view()->grab();
    QVERIFY(htmlOf(0).contains(u"http://example.org/two"_s));
}

void PreviewTest::footnotesStandAtTheEnd()
{
    showEvent(eventOfProse({u"a[^x]"_s, u"[^y]: the second\n\n[^x]: the first"_s, u"b[^y] c[^x]"_s}));
    QCOMPARE(words(), u"a1\nb2 c1\n1 the first\n2 the second"_s);
    m_document->setProse(m_document->childAt(EntryId::None, 0), u"a"_s);
    settle();
    QCOMPARE(words(), u"a\nb1 c2\n1 the second\n2 the first"_s);
}

void PreviewTest::rowsOfATableStandInOneTable()
{
    Event event = eventOfProse({u"| Time | What |\n|--|--|"_s});
    event.post.style.session = u"| {start} | {title} |"_s;
    event.outline.last().blankLinesAfter = 0;
    for (int i = 1; i <= 3; ++i) {
        Session session;
        session.title = u"Row %1."_s.arg(i);
        session.start = QTime(8 + i, 0);
        event.outline.append(Entry{EntryId::None, session, {}, {}, {}});
    }
    showEvent(event);
    QCOMPARE(view()->post().pieces().size(), 1u);
    QVERIFY(!words().contains(u'|'));
    for (const QString &title : {u"Row 1."_s, u"Row 3."_s})
        QCOMPARE(view()->entryAt(view()->placeOf(title).center()), idOf(title));
    m_preview->setCurrentEntry(idOf(u"Row 2."_s));
    m_document->setTitle(idOf(u"Row 2."_s), u"Another."_s);
    settle();
    QVERIFY(!view()->placeOf(u"Another."_s).isEmpty());
    m_document->removeEntries({idOf(u"Row 1."_s)});
    settle();
    QVERIFY(!words().contains(u"Row 1."_s));
    QVERIFY(!words().contains(u'|'));
}

void PreviewTest::cellsOfAGridStandInOneTable()
{
    showEvent(
        eventOf("| Time | Room 1 | Room 2 |\n|---|---|---|\n| 9:00 | Maps — Ann Lee | Soup — Bo Lind |\n"
                "| 10:00 | Knots — Cy Moss | Zines — Ann Lee |\n"));
    QCOMPARE(m_document->childCount(EntryId::None), 5);
    QCOMPARE(view()->post().pieces().size(), 1u);
    QVERIFY2(!words().contains(u'|') && words().contains(u"Zines"), qPrintable(words()));
    m_document->setTitle(idOf(u"Soup"_s), u"Stew"_s);
    settle();
    QVERIFY2(!words().contains(u'|') && words().contains(u"Stew"), qPrintable(words()));
}

void PreviewTest::looksOtherInOtherColours()
{
    showEvent(eventOfProse({u"text"_s}));
    QPalette palette = view()->palette();
    palette.setColor(QPalette::Base, Qt::black);
    palette.setColor(QPalette::Text, testColour);
    view()->setPalette(palette);
    QVERIFY(hasColour(*view()->viewport(), testColour));
}

} // namespace rundown

QTEST_MAIN(rundown::PreviewTest)
#include "preview_test.moc"
