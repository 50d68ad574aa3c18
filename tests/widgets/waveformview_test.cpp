// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/player/waveformview.h"

#include "widgets/player/waveformactions.h"

#include <QContextMenuEvent>
#include <QPaintEvent>
#include <QSignalSpy>
#include <QTest>
#include <QWheelEvent>

#include <cmath>
#include <memory>

using namespace Qt::StringLiterals;

namespace rundown {

namespace {

constexpr int wide = 1016; ///< 1000 pixels between the margins
constexpr int tall = 64;

/// Collects what is painted.
class PaintSpy : public QObject
{
public:
    QRegion painted;

    bool eventFilter(QObject *, QEvent *event) override
    {
        if (event->type() == QEvent::Paint)
            painted += static_cast<QPaintEvent *>(event)->region();
        return false;
    }
};

void turnWheel(QWidget &widget, QPoint at, QPoint angle, Qt::KeyboardModifiers modifiers = {})
{
    QWheelEvent event(at, widget.mapToGlobal(at), {}, angle, Qt::NoButton, modifiers, Qt::NoScrollPhase,
                      false);
    QCoreApplication::sendEvent(&widget, &event);
    QVERIFY(event.isAccepted());
}

void movePointer(QWidget &widget, QPointF to)
{
    QMouseEvent event(QEvent::MouseMove, to, widget.mapToGlobal(to), Qt::NoButton, Qt::NoButton, {});
    QCoreApplication::sendEvent(&widget, &event);
}

} // namespace

/// What is drawn of a recording, where, and how much of it anew. Runs at 100 % and at 200 %.
class WaveformViewTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup() { m_view.reset(); }

    void wheelZoomsAroundThePointer();
    void wheelTurnedSidewaysMovesOn();
    void neitherZoomNorPanSeeks();
    void keysZoomAroundThePlayhead();
    void clickSeeksWhereItIsZoomed();
    void whatIsShownFollowsThePlayhead();
    void movedAwayItStaysUntilOneSeeks();
    void aLongerDurationKeepsWhatIsShown();

    void onlyThePlayheadIsPaintedAnew();
    void onlyTheHoverIsPaintedAnew();
    void onlyWhatWasHeardIsPaintedAnew();
    void eachPixelOfTheDeviceHasItsLine();
    void quietSpeechIsTall();
    void oneKnockLeavesTheSpeechTall();
    void heardIsShaded();
    void aLoopIsShaded_data();
    void aLoopIsShaded();
    void pinsAndNotesStandWhereTheyBelong();

    void aProposalIsAcceptedByAClickOnItsHandle();
    void aSplitIsDraggedWithinItsRoom();
    void aClickBesideTheHandlesSeeks();
    void aMenuIsAskedForWithPlaceAndMark();
    void whatLiesAroundIsFaintAndNotSought();

private:
    QImage image() { return m_view->grab().toImage(); }
    int inkIn(const QImage &image, QRect where) const;
    void waitForPaint();

    std::unique_ptr<WaveformView> m_view;
    Peaks m_peaks;
};

void WaveformViewTest::init()
{
    m_peaks.clear();
    m_view = std::make_unique<WaveformView>();
    m_view->resize(wide, tall);
    m_view->setPeaks(&m_peaks);
    m_view->setDuration(100'000);
    m_view->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_view.get()));
    waitForPaint();
}

/// Until nothing is left to be painted.
void WaveformViewTest::waitForPaint()
{
    QTest::qWait(50);
}

/// Pixels of the device that are no background, in a place given in the widget's pixels.
int WaveformViewTest::inkIn(const QImage &image, QRect where) const
{
    const qreal ratio = image.devicePixelRatio();
    const QColor base = m_view->palette().color(QPalette::Base);
    int ink = 0;
    for (int x = qRound(where.left() * ratio); x < qRound((where.right() + 1) * ratio); ++x)
        for (int y = qRound(where.top() * ratio); y < qRound((where.bottom() + 1) * ratio); ++y)
            ink += image.pixelColor(x, y) != base;
    return ink;
}

void WaveformViewTest::wheelZoomsAroundThePointer()
{
    const qint64 under = m_view->scale().msAt(258);
    QCOMPARE(under, 25'000);
    for (int i = 0; i < 5; ++i)
        turnWheel(*m_view, {258, 30}, {0, 120});
    QVERIFY(m_view->scale().spanMs() < 40'000);
    QVERIFY(qAbs(m_view->scale().msAt(258) - under) <= m_view->scale().spanMs() / 1000 + 5);
    for (int i = 0; i < 50; ++i)
        turnWheel(*m_view, {258, 30}, {0, 120});
    QCOMPARE(m_view->scale().spanMs(), WaveformScale::shortestMs);
    for (int i = 0; i < 50; ++i)
        turnWheel(*m_view, {258, 30}, {0, -120});
    QVERIFY(!m_view->scale().isZoomed());
    QCOMPARE(m_view->scale().fromMs(), 0);
}

void WaveformViewTest::wheelTurnedSidewaysMovesOn()
{
    m_view->zoom(10);
    const qint64 span = m_view->scale().spanMs();
    turnWheel(*m_view, {258, 30}, {-120, 0});
    const qint64 from = m_view->scale().fromMs();
    QVERIFY(from > 0);
    turnWheel(*m_view, {258, 30}, {0, -120}, Qt::ShiftModifier);
    QVERIFY(m_view->scale().fromMs() > from);
    for (int i = 0; i < 200; ++i)
        turnWheel(*m_view, {258, 30}, {-120, 0});
    QCOMPARE(m_view->scale().toMs(), 100'000);
    QCOMPARE(m_view->scale().spanMs(), span);
    for (int i = 0; i < 200; ++i)
        turnWheel(*m_view, {258, 30}, {120, 0});
    QCOMPARE(m_view->scale().fromMs(), 0);
}

void WaveformViewTest::neitherZoomNorPanSeeks()
{
    QSignalSpy seek(m_view.get(), &WaveformView::seekRequested);
    m_view->setPosition(50'000);
    turnWheel(*m_view, {258, 30}, {0, 240});
    turnWheel(*m_view, {258, 30}, {240, 0});
    m_view->pan(0.3);
    m_view->showAll();
    QCOMPARE(seek.size(), 0);
    QCOMPARE(m_view->value(), 50'000);
}

void WaveformViewTest::keysZoomAroundThePlayhead()
{
    WaveformActions actions(m_view.get());
    QVERIFY(!actions.zoomOut->isEnabled());
    m_view->setPosition(80'000);
    const qreal x = m_view->scale().xOf(80'000);
    actions.zoomIn->trigger();
    actions.zoomIn->trigger();
    QCOMPARE(m_view->scale().spanMs(), 25'000);
    QVERIFY(qAbs(m_view->scale().xOf(80'000) - x) < 1);
    QVERIFY(actions.zoomOut->isEnabled());
    const qint64 from = m_view->scale().fromMs();
    actions.earlier->trigger();
    QVERIFY(m_view->scale().fromMs() < from);
    actions.later->trigger();
    QCOMPARE(m_view->scale().fromMs(), from);
    actions.showAll->trigger();
    QVERIFY(!m_view->scale().isZoomed());
    QVERIFY(!actions.showAll->isEnabled());
}

void WaveformViewTest::clickSeeksWhereItIsZoomed()
{
    QSignalSpy seek(m_view.get(), &WaveformView::seekRequested);
    m_view->setPosition(50'000);
    m_view->zoom(10); // 45 s to 55 s
    QTest::mouseClick(m_view.get(), Qt::LeftButton, {}, {758, 30});
    QCOMPARE(seek.last().first().toLongLong(), 52'500);
}

void WaveformViewTest::whatIsShownFollowsThePlayhead()
{
    m_view->setPosition(50'000);
    m_view->zoom(10);
    const WaveformScale before = m_view->scale();
    for (qint64 ms = 50'000; ms <= before.toMs(); ms += 100)
        m_view->setPosition(ms);
    QCOMPARE(m_view->scale(), before); // it stands still while the playhead is in sight
    m_view->setPosition(before.toMs() + 100);
    QVERIFY(m_view->scale().shows(before.toMs() + 100));
    QVERIFY(m_view->scale().fromMs() > before.toMs() - before.spanMs() / 4);
    QCOMPARE(m_view->scale().spanMs(), before.spanMs());
}

void WaveformViewTest::movedAwayItStaysUntilOneSeeks()
{
    m_view->setPosition(50'000);
    m_view->zoom(10);
    m_view->pan(-2);
    const WaveformScale before = m_view->scale();
    QVERIFY(!before.shows(50'000));
    m_view->setPosition(50'100);
    QCOMPARE(m_view->scale(), before);
    m_view->setPosition(70'000);
    QVERIFY(m_view->scale().shows(70'000));
}

void WaveformViewTest::aLongerDurationKeepsWhatIsShown()
{
    m_view->setDuration(110'000);
    QVERIFY(!m_view->scale().isZoomed());
    m_view->zoom(10);
    const qint64 from = m_view->scale().fromMs();
    m_view->setDuration(120'000);
    QCOMPARE(m_view->scale().fromMs(), from);
    QCOMPARE(m_view->scale().spanMs(), 11'000);
    m_view->setDuration(30'000); // another recording
    QVERIFY(!m_view->scale().isZoomed());
}

void WaveformViewTest::onlyThePlayheadIsPaintedAnew()
{
    m_view->setPosition(50'000);
    m_view->setFlags({{51'000, u"a note"_s}});
    waitForPaint();
    PaintSpy spy;
    m_view->installEventFilter(&spy);
    m_view->setPosition(50'100);
    QTRY_VERIFY(!spy.painted.isEmpty());
    QVERIFY(spy.painted.boundingRect().width() < 12);
    QVERIFY(spy.painted.contains(QPoint(508, 30)));
}

void WaveformViewTest::onlyTheHoverIsPaintedAnew()
{
    movePointer(*m_view, {300, 30});
    waitForPaint();
    PaintSpy spy;
    m_view->installEventFilter(&spy);
    movePointer(*m_view, {302, 30});
    QTRY_VERIFY(!spy.painted.isEmpty());
    QVERIFY2(spy.painted.boundingRect().width() < 150,
             qPrintable(QString::number(spy.painted.boundingRect().width())));
    QVERIFY(spy.painted.contains(QPoint(300, 5)) && spy.painted.contains(QPoint(302, 5)));
}

void WaveformViewTest::onlyWhatWasHeardIsPaintedAnew()
{
    m_view->setHeard({{0, 1'000}, {50'000, 51'000}});
    waitForPaint();
    PaintSpy spy;
    m_view->installEventFilter(&spy);
    m_view->setHeard({{0, 1'000}, {50'000, 51'200}});
    QTRY_VERIFY(!spy.painted.isEmpty());
    QVERIFY(spy.painted.boundingRect().width() < 12);
    QVERIFY(spy.painted.contains(QPoint(519, 30)));
    spy.painted = {};
    m_view->setHeard({{0, 1'000}, {50'000, 51'200}});
    waitForPaint();
    QVERIFY(spy.painted.isEmpty());
}

/// Peaks that are loud and silent by turns, one for each pixel of the device.
void WaveformViewTest::eachPixelOfTheDeviceHasItsLine()
{
    const int columns = qRound(1000 * m_view->devicePixelRatioF());
    QList<Peak> peaks(columns);
    for (int i = 0; i < columns; ++i)
        peaks[i] = i % 2 == 0 ? Peak{-20'000, 20'000} : Peak{};
    m_peaks.append(peaks);
    m_view->setDuration(m_peaks.endMs());
    m_view->peaksAdded(0, m_peaks.endMs());
    const QImage drawn = image();
    QCOMPARE(drawn.width(), qRound(wide * m_view->devicePixelRatioF()));
    const QColor base = m_view->palette().color(QPalette::Base);
    const int left = qRound(8 * m_view->devicePixelRatioF());
    const int y = drawn.height() / 3;
    for (int i = 10; i < columns - 10; ++i) {
        const bool isInk = drawn.pixelColor(left + i, y) != base;
        QVERIFY2(isInk == (i % 2 == 0), qPrintable(QString::number(i)));
    }
}

void WaveformViewTest::quietSpeechIsTall()
{
    m_peaks.append(QList<Peak>(10'000, Peak{-4'000, 4'000}));
    m_view->peaksAdded(0, 100'000);
    QVERIFY(inkIn(image(), {500, 12, 100, 4}) > 300);
}

void WaveformViewTest::oneKnockLeavesTheSpeechTall()
{
    QList<Peak> peaks(10'000, Peak{-4'000, 4'000});
    peaks[5'000] = {-32'768, 32'767};
    m_peaks.append(peaks);
    m_view->peaksAdded(0, 100'000);
    QVERIFY(inkIn(image(), {600, 12, 100, 4}) > 300);
}

void WaveformViewTest::heardIsShaded()
{
    QCOMPARE(inkIn(image(), {208, 12, 100, 8}), 0);
    m_view->setHeard({{20'000, 30'000}, {60'000, 61'000}});
    const QImage drawn = image();
    QVERIFY(inkIn(drawn, {208, 12, 100, 8}) >= 800);
    QVERIFY(inkIn(drawn, {608, 12, 10, 8}) >= 80);
    QCOMPARE(inkIn(drawn, {320, 12, 200, 8}), 0);
}

void WaveformViewTest::aLoopIsShaded_data()
{
    QTest::addColumn<QColor>("base");
    QTest::addColumn<QColor>("text");
    QTest::newRow("light") << QColor(0xfc, 0xfc, 0xfc) << QColor(0x23, 0x26, 0x29);
    QTest::newRow("dark") << QColor(0x1b, 0x1e, 0x20) << QColor(0xfc, 0xfc, 0xfc);
}

void WaveformViewTest::aLoopIsShaded()
{
    QFETCH(QColor, base);
    QFETCH(QColor, text);
    QPalette palette = m_view->palette();
    palette.setColor(QPalette::Base, base);
    palette.setColor(QPalette::Text, text);
    m_view->setPalette(palette);
    const auto grey = [this](int x) {
        return qGray(image().pixel(QPoint(x, 14) * m_view->devicePixelRatio()));
    };
    QCOMPARE(inkIn(image(), {208, 12, 100, 8}), 0);
    m_view->setLoop(TimeSpan{20'000, 30'000});
    const QImage drawn = image();
    QVERIFY(inkIn(drawn, {208, 12, 100, 8}) >= 800);
    QCOMPARE(inkIn(drawn, {312, 12, 200, 8}), 0);
    QCOMPARE(inkIn(drawn, {104, 12, 100, 8}), 0);
    const int ground = qGray(base.rgb());
    QVERIFY2(std::abs(grey(250) - ground) >= 20, qPrintable(QString::number(grey(250)))); // is seen
    QVERIFY2(std::abs(grey(250) - ground) <= 60, qPrintable(QString::number(grey(250)))); // and seen through
    for (const int end : {208, 308})
        QVERIFY(std::abs(grey(end) - ground) > 150);
    m_view->setLoop(TimeSpan{20'000, 20'000}); // it has begun
    QVERIFY(std::abs(grey(208) - ground) > 150);
    QCOMPARE(grey(250), ground);
    m_view->setLoop({});
    QCOMPARE(inkIn(image(), {208, 12, 100, 8}), 0);
}

void WaveformViewTest::pinsAndNotesStandWhereTheyBelong()
{
    m_view->setFlags({{25'000, u"<b>a note</b>"_s}, {75'000, u"a photo"_s, true}});
    const QImage drawn = image();
    QCOMPARE(inkIn(drawn, {268, 3, 480, 4}), 0); // nor does the frame of the focus fill it
    const int note = inkIn(drawn, {258, 3, 8, 4});
    QVERIFY(note > 0);
    QVERIFY(inkIn(drawn, {758, 3, 8, 4}) > note);
    m_view->setPosition(75'000);
    m_view->zoom(10);
    QCOMPARE(inkIn(image(), {20, 3, 450, 4}), 0); // that note is out of sight
}

void WaveformViewTest::aProposalIsAcceptedByAClickOnItsHandle()
{
    QSignalSpy seek(m_view.get(), &WaveformView::seekRequested);
    QSignalSpy clicked(m_view.get(), &WaveformView::markClicked);
    const int before = inkIn(image(), {500, 10, 17, 50});
    m_view->setMarks({{WaveformMark::Kind::Join, 20'000, u"second"_s, {}},
                      {WaveformMark::Kind::Proposal, 50'000, u"here?"_s, {}}});
    QVERIFY(inkIn(image(), {500, 10, 17, 50}) > before + 40);
    QTest::mouseClick(m_view.get(), Qt::LeftButton, {}, {510, tall - 6});
    QCOMPARE(clicked.size(), 1);
    QCOMPARE(clicked.first().first().toInt(), 1);
    QTest::mousePress(m_view.get(), Qt::LeftButton, {}, {510, tall - 6});
    QTest::mouseRelease(m_view.get(), Qt::LeftButton, {}, {600, tall - 6}); // changed one's mind
    QCOMPARE(clicked.size(), 1);
    QCOMPARE(seek.size(), 0);
}

void WaveformViewTest::aSplitIsDraggedWithinItsRoom()
{
    QSignalSpy seek(m_view.get(), &WaveformView::seekRequested);
    QSignalSpy moved(m_view.get(), &WaveformView::markMoved);
    m_view->setMarks({{WaveformMark::Kind::Split, 50'000, u"next"_s, {40'000, 70'000}}});
    const auto drag = [&](int toX) {
        QTest::mousePress(m_view.get(), Qt::LeftButton, {}, {508, tall - 6});
        QTest::mouseMove(m_view.get(), {toX, 30});
        QTest::mouseRelease(m_view.get(), Qt::LeftButton, {}, {toX, 30});
    };
    drag(608);
    QCOMPARE(moved.last().at(0).toInt(), 0);
    QCOMPARE(moved.last().at(1).toLongLong(), 60'000);
    drag(908);
    QCOMPARE(moved.last().at(1).toLongLong(), 70'000);
    drag(8);
    QCOMPARE(moved.last().at(1).toLongLong(), 40'000);
    drag(508);
    QCOMPARE(moved.size(), 3); // it has not moved
    QCOMPARE(seek.size(), 0);
}

void WaveformViewTest::aClickBesideTheHandlesSeeks()
{
    QSignalSpy seek(m_view.get(), &WaveformView::seekRequested);
    QSignalSpy clicked(m_view.get(), &WaveformView::markClicked);
    m_view->setMarks({{WaveformMark::Kind::Proposal, 50'000, u"here?"_s, {}},
                      {WaveformMark::Kind::Join, 20'000, u"second"_s, {}}});
    QTest::mouseClick(m_view.get(), Qt::LeftButton, {}, {508, 20});
    QCOMPARE(seek.last().first().toLongLong(), 50'000);
    QTest::mouseClick(m_view.get(), Qt::LeftButton, {}, {208, tall - 6});
    QCOMPARE(seek.last().first().toLongLong(), 20'000);
    QCOMPARE(clicked.size(), 0);
}

void WaveformViewTest::aMenuIsAskedForWithPlaceAndMark()
{
    QSignalSpy menu(m_view.get(), &WaveformView::menuRequested);
    m_view->setPosition(30'000);
    m_view->setMarks({{WaveformMark::Kind::Split, 50'000, u"next"_s, {40'000, 70'000}}});
    const auto ask = [&](QContextMenuEvent::Reason reason, QPoint at) {
        QContextMenuEvent event(reason, at, m_view->mapToGlobal(at));
        QCoreApplication::sendEvent(m_view.get(), &event);
    };
    ask(QContextMenuEvent::Mouse, {258, 30});
    QCOMPARE(menu.last().at(0).toLongLong(), 25'000);
    QCOMPARE(menu.last().at(1).toInt(), -1);
    ask(QContextMenuEvent::Mouse, {508, tall - 6});
    QCOMPARE(menu.last().at(1).toInt(), 0);
    ask(QContextMenuEvent::Keyboard, {0, 0});
    QCOMPARE(menu.last().at(0).toLongLong(), 30'000);
}

/// 100 s of a session, with 10 s of others before and 15 s behind it.
void WaveformViewTest::whatLiesAroundIsFaintAndNotSought()
{
    QSignalSpy seek(m_view.get(), &WaveformView::seekRequested);
    m_peaks.append(QList<Peak>(12'500, Peak{-20'000, 20'000}));
    m_view->setPeaks(&m_peaks, -10'000);
    m_view->setAround(10'000, 15'000);
    QCOMPARE(m_view->scale().whole(), (TimeSpan{-10'000, 115'000}));
    const QImage drawn = image();
    const auto colourAt = [&](qint64 ms) {
        const qreal ratio = drawn.devicePixelRatio();
        return drawn.pixelColor(qRound(m_view->scale().xOf(ms) * ratio), qRound(20 * ratio));
    };
    QVERIFY(colourAt(-5'000) != colourAt(50'000));
    QVERIFY(colourAt(110'000) != colourAt(50'000));
    QCOMPARE(colourAt(5'000), colourAt(95'000));
    QTest::mouseClick(m_view.get(), Qt::LeftButton, {}, {8, 20});
    QCOMPARE(seek.last().first().toLongLong(), 0);
    QTest::mouseClick(m_view.get(), Qt::LeftButton, {}, {1000, 20});
    QCOMPARE(seek.last().first().toLongLong(), 100'000);
}

} // namespace rundown

QTEST_MAIN(rundown::WaveformViewTest)
#include "waveformview_test.moc"
