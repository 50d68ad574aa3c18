// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/format/markdown/markdownworker.h"
#include "models/format/recap/recap.h"
#include "widgets/preview/postpreview.h"

#include <QClipboard>
#include <QDesktopServices>
#include <QHelpEvent>
#include <QImage>
#include <QLabel>
#include <QMimeData>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTextBlock>
#include <QTextList>
#include <QToolTip>

#include <sys/stat.h>

using namespace Qt::StringLiterals;

namespace rundown {

namespace {

/// A post of the kind that the program imports.
QByteArray smallPost(int talks)
{
    QByteArray post = "Title: A Day in Nanning\nDate: 2019-10-26\n\n\n";
    for (int i = 1; i <= talks; ++i) {
        const QByteArray number = QByteArray::number(i);
        post += "- Talk " + number + "\n    + Somebody " + number + ", Somewhere\n    + Recording: [" +
                number + ".MP3](http://example.org/" + number + ".MP3)\n    + a note on " + number + "\n";
    }
    return post;
}

Event eventOf(const QByteArray &post)
{
    MarkdownWorker worker;
    const Result<ReadEvent> read = readPost(post, u"post.md"_s, worker);
    if (!read)
        qFatal("%s", qUtf8Printable(read.error().toString()));
    return read->event;
}

Event eventOfProse(const QStringList &texts)
{
    Event event;
    for (const QString &text : texts)
        event.outline.append(Entry{EntryId::None, Prose{text}, {}, {}, {}});
    return event;
}

bool hasColour(QWidget &widget, const QColor &colour)
{
    const QImage image = widget.grab().toImage().convertToFormat(QImage::Format_RGB32);
    for (int y = 0; y < image.height(); ++y) {
        const auto *line = reinterpret_cast<const QRgb *>(image.constScanLine(y));
        if (std::find(line, line + image.width(), colour.rgb()) != line + image.width())
            return true;
    }
    return false;
}

const QStringList handledSchemes = {u"http"_s, u"https"_s,   u"mailto"_s,
                                    u"file"_s, u"ms-msdt"_s, u"javascript"_s};

const QColor testColour(255, 0, 255);

} // namespace

class PreviewTest : public QObject
{
    Q_OBJECT

public slots:
    void takeUrl(const QUrl &url) { m_opened.append(url); }

private slots:
    void init();
    void cleanup();

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

    void imageOfTheFolderIsShown();
    void imagesAreLookedForAgainWhereTheWindowIs();
    void profileIsOfTheEventsFolder();
    void photoIsShownForItsPublicAddress();
    void rawImageIsShown();
    void rawHtmlIsLeftOutWhereTheBlogLeavesItOut();
    void hostileImagesAreNotOpened_data();
    void hostileImagesAreNotOpened();
    void asksBeforeItFetchesFromTheWeb();
    void looksOtherInOtherColours();

private:
    PostView *view() { return m_preview->view(); }
    void showEvent(const Event &event);
    void settle();
    QString words();
    QString htmlOf(int piece);
    EntryId idOf(const QString &title);
    void click(const QString &text);

    std::unique_ptr<EventDocument> m_document;
    std::unique_ptr<PostPreview> m_preview;
    std::unique_ptr<QTemporaryDir> m_folder;
    QList<QUrl> m_opened;
};

void PreviewTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_document = std::make_unique<EventDocument>();
    m_preview = std::make_unique<PostPreview>();
    m_preview->resize(600, 400);
    m_preview->setFolder(m_folder->path());
    m_preview->setDocument(m_document.get());
    m_preview->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_preview.get()));
    m_opened.clear();
    for (const QString &scheme : handledSchemes)
        QDesktopServices::setUrlHandler(scheme, this, "takeUrl");
}

void PreviewTest::cleanup()
{
    m_preview.reset();
    m_document.reset();
    for (const QString &scheme : handledSchemes)
        QDesktopServices::unsetUrlHandler(scheme);
}

void PreviewTest::showEvent(const Event &event)
{
    m_document->load(event);
    settle();
}

void PreviewTest::settle()
{
    QTRY_VERIFY_WITH_TIMEOUT(m_preview->isUpToDate(), 20'000);
}

/// All that the post shows.
QString PreviewTest::words()
{
    view()->selectAll();
    const QString text = view()->selectedText();
    return text;
}

QString PreviewTest::htmlOf(int piece)
{
    const auto &pieces = view()->post().pieces();
    return piece < int(pieces.size()) && pieces[size_t(piece)]->document
               ? pieces[size_t(piece)]->document->toHtml()
               : QString();
}

EntryId PreviewTest::idOf(const QString &title)
{
    for (const EntryId id : m_document->entriesInOrder()) {
        if (m_document->session(id) && m_document->session(id)->title == title)
            return id;
    }
    return EntryId::None;
}

void PreviewTest::click(const QString &text)
{
    const QRect place = view()->placeOf(text);
    QVERIFY2(!place.isEmpty(), qPrintable(text));
    QTest::mouseClick(view()->viewport(), Qt::LeftButton, {}, place.center());
}

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

void PreviewTest::clickTellsTheEntry()
{
    showEvent(eventOf(smallPost(3)));
    QSignalSpy clicked(m_preview.get(), &PostPreview::entryClicked);
    click(u"Somebody 2"_s);
    QCOMPARE(clicked.size(), 1);
    QCOMPARE(clicked.first().first().value<EntryId>(), idOf(u"Talk 2"_s));
}

void PreviewTest::childrenAreToldFromTheirBlock()
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

void PreviewTest::scrollsToTheCurrentEntry()
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

void PreviewTest::scrollsToAChild()
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

void PreviewTest::keepsThePlaceWhenTextIsPutInAbove()
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

void PreviewTest::keepsFollowingUntilSomebodyScrolls()
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

void PreviewTest::selectsAndCopiesAcrossEntries()
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

void PreviewTest::keyboardReachesEverything()
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

void PreviewTest::opensOnlyWhatMayBeOpened_data()
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

void PreviewTest::opensOnlyWhatMayBeOpened()
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

void PreviewTest::titleOfALinkIsAPlainTooltip()
{
    showEvent(eventOfProse({u"[here](http://a \"<img src=/dev/zero>\")"_s}));
    const QPoint place = view()->placeOf(u"here"_s).center();
    QHelpEvent help(QEvent::ToolTip, place, view()->viewport()->mapToGlobal(place));
    QCoreApplication::sendEvent(view()->viewport(), &help);
    QVERIFY(QToolTip::text().contains(u"&lt;img src=/dev/zero&gt;"_s));
    QToolTip::hideText();
}

void PreviewTest::showsWhereALinkLeads()
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

void PreviewTest::imageOfTheFolderIsShown()
{
    QVERIFY(QDir(m_folder->path()).mkdir(u"photos"_s));
    QImage image(40, 30, QImage::Format_RGB32);
    image.fill(testColour);
    QVERIFY(image.save(m_folder->filePath(u"photos/one room.png"_s), "PNG"));
    showEvent(eventOfProse({u"text\n![room](photos/one%20room.png)\nmore"_s}));
    QTRY_VERIFY(hasColour(*view()->viewport(), testColour));
    // Taken away while nobody looks.
    m_preview->hide();
    QVERIFY(QFile::remove(m_folder->filePath(u"photos/one room.png"_s)));
    m_preview->show();
    QTRY_VERIFY(!hasColour(*view()->viewport(), testColour));
}

void PreviewTest::imagesAreLookedForAgainWhereTheWindowIs()
{
    showEvent(eventOfProse({u"text\n![room](room.png)\nmore"_s}));
    settle();
    QTest::qWait(200); // it has been looked for by then
    const auto comeBack = [this] {
        QEvent activated(QEvent::WindowActivate);
        QApplication::sendEvent(m_preview.get(), &activated);
    };
    QImage image(40, 30, QImage::Format_RGB32);
    image.fill(testColour);
    QVERIFY(image.save(m_folder->filePath(u"room.png"_s), "PNG"));
    comeBack();
    QTRY_VERIFY(hasColour(*view()->viewport(), testColour));
    QImage other(41, 31, QImage::Format_RGB32);
    other.fill(Qt::black);
    QVERIFY(other.save(m_folder->filePath(u"room.png"_s), "PNG"));
    comeBack();
    QTRY_VERIFY(!hasColour(*view()->viewport(), testColour));
}

void PreviewTest::profileIsOfTheEventsFolder()
{
    const auto put = [](const QTemporaryDir &folder, const QByteArray &rawHtml) {
        QFile file(folder.filePath(u"mine.profile.yaml"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("profile: mine\nfile: x.md\nraw-html: " + rawHtml + "\n");
    };
    put(*m_folder, "no");
    Event event = eventOfProse({u"a\n\n<div>raw</div>\n\nb"_s});
    event.post.profile = u"mine"_s;
    showEvent(event);
    QTRY_VERIFY(view()->placeOf(u"raw"_s).isEmpty());
    const QTemporaryDir other;
    put(other, "yes");
    m_preview->setFolder(other.path());
    QTRY_VERIFY(!view()->placeOf(u"raw"_s).isEmpty());
    put(other, "no");
    QEvent activated(QEvent::WindowActivate);
    QApplication::sendEvent(m_preview.get(), &activated);
    QTRY_VERIFY(view()->placeOf(u"raw"_s).isEmpty());
}

void PreviewTest::photoIsShownForItsPublicAddress()
{
    QImage image(40, 30, QImage::Format_RGB32);
    image.fill(testColour);
    QVERIFY(image.save(m_folder->filePath(u"room.png"_s), "PNG"));
    Event event = eventOf("# A\n\n![room](http://example.org/photos/room.png)\n");
    event.photosBase = u"http://example.org/photos/"_s;
    event.outline = {Entry{EntryId::None, Photo{u"room"_s, u"room.png"_s, {}, {}}, {}, {}, {}}};
    showEvent(event);
    QTRY_VERIFY(hasColour(*view()->viewport(), testColour));
}

void PreviewTest::rawImageIsShown()
{
    QImage image(40, 30, QImage::Format_RGB32);
    image.fill(testColour);
    QVERIFY(image.save(m_folder->filePath(u"room.png"_s), "PNG"));
    showEvent(
        eventOfProse({u"<p align=\"center\"><img src=\"room.png\" width=\"20\" onerror=\"x()\"></p>"_s}));
    QTRY_VERIFY(hasColour(*view()->viewport(), testColour));
}

void PreviewTest::rawHtmlIsLeftOutWhereTheBlogLeavesItOut()
{
    Event event = eventOfProse({u"a\n\n<div>raw</div>\n\nb"_s});
    showEvent(event);
    QVERIFY(!view()->placeOf(u"raw"_s).isEmpty());
    event.post.profile = u"hugo"_s;
    showEvent(event);
    QTRY_VERIFY(view()->placeOf(u"raw"_s).isEmpty());
    QVERIFY(!view()->placeOf(u"b"_s).isEmpty());
}

void PreviewTest::hostileImagesAreNotOpened_data()
{
    QTest::addColumn<QString>("markdown");
    for (const char *markdown :
         {"![a](%1)", "<img src=\"%1\">", "<img src=\"file://%1\">", "![a](file://%1)",
          "<head><link rel=\"stylesheet\" href=\"%1\"></head><body>a</body>",
          "<style>@import url(\"%1\");</style>\n\na", "<body background=\"%1\"><p>a</p></body>",
          "<table background=\"%1\"><tr><td>a</td></tr></table>",
          "<p style=\"background-image: url('%1')\">a</p>",
          "<ul style=\"list-style-image: url('%1')\"><li>a</li></ul>",
          "<div><img srcset=\"%1\"><object data=\"%1\"></object><embed src=\"%1\"></div>"})
        QTest::newRow(markdown) << QString::fromLatin1(markdown);
}

void PreviewTest::hostileImagesAreNotOpened()
{
    QFETCH(QString, markdown);
    const QString pipe = m_folder->filePath(u"pipe"_s);
    QCOMPARE(::mkfifo(QFile::encodeName(pipe).constData(), 0600), 0); // opening it would hang the test
    QTemporaryDir elsewhere;
    QImage image(40, 30, QImage::Format_RGB32);
    image.fill(testColour);
    QVERIFY(image.save(elsewhere.filePath(u"image.png"_s), "PNG"));
    QVERIFY(QFile::link(elsewhere.filePath(u"image.png"_s), m_folder->filePath(u"link.png"_s)));
    for (const QString &target :
         {u"/dev/zero"_s, pipe, elsewhere.filePath(u"image.png"_s), u"pipe"_s, u"link.png"_s,
          u"../"_s + elsewhere.path().section(u'/', -1) + u"/image.png"_s}) {
        showEvent(eventOfProse({QString(markdown).replace(u"%1"_s, target)}));
        QTest::qWait(20);
        QVERIFY2(!hasColour(*view()->viewport(), testColour), qPrintable(target));
    }
}

void PreviewTest::asksBeforeItFetchesFromTheWeb()
{
    showEvent(eventOfProse({u"![a](https://images.invalid/a.png) ![b](https://images.invalid/b.png)"_s}));
    auto *button = m_preview->findChild<QPushButton *>();
    QVERIFY(button->isVisible());
    QStringList lines;
    for (const QLabel *label : m_preview->findChildren<QLabel *>()) {
        if (label->isVisible())
            lines.append(label->text());
    }
    QVERIFY2(lines.join(u'|').contains(u'2'), qPrintable(lines.join(u'|')));
    QSignalSpy allowed(m_preview.get(), &PostPreview::webImagesAllowedChanged);
    QTest::mouseClick(button, Qt::LeftButton);
    QCOMPARE(allowed.size(), 1);
    QVERIFY(!button->isVisible());
    QVERIFY(m_preview->webImagesAllowed());
    m_preview->setWebImagesAllowed(false);
    QVERIFY(button->isVisible());
    QCOMPARE(allowed.size(), 1);
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
