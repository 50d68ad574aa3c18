// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/media/recordingmatch.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace rundown;

/// A folder's names and a program in, who gets what out.
class RecordingMatchTest : public QObject
{
    Q_OBJECT
private slots:
    void proposals_data();
    void proposals();
    void gapsAndLeftovers();
    void wrongClock();
    void aWrongClockPairsNothing();
    void attachedStay();
    void filesOfOneNameAreKeptApart();
    void fileTimeIsALastResort();
    void talksOfABlockComeBeforeTheBlock();
    void keepsTheOrder();
};

namespace {

MatchSession session(const QString &text, int number)
{
    // "14:10 talk Title / Person", "- talk Title": a start, or none.
    MatchSession match;
    match.id = EntryId(number);
    const QStringList words = text.split(u' ');
    match.start = words[0] == u"-"_s ? std::nullopt : std::optional(QTime::fromString(words[0], u"HH:mm"_s));
    const QStringList kinds{u"talk"_s,      u"warmup"_s, u"intro"_s,   u"host"_s, u"panel"_s,
                            u"lightning"_s, u"break"_s,  u"closing"_s, u"other"_s};
    match.kind = SessionKind(kinds.indexOf(words[1]));
    match.isLightning = match.kind == SessionKind::Lightning;
    const QStringList rest = words.mid(2).join(u' ').split(u" / "_s);
    match.title = rest[0];
    match.people = rest.mid(1);
    return match;
}

QList<MatchSession> sessions(const QStringList &lines)
{
    QList<MatchSession> list;
    for (const QString &line : lines)
        list << session(line, int(list.size()) + 1);
    return list;
}

QList<FoundRecording> files(const QStringList &names, qint64 minutes = 10)
{
    QList<FoundRecording> list;
    for (const QString &name : names)
        list << FoundRecording{name, parseRecordingName(name), {}, minutes * 60'000, {}};
    return list;
}

const QStringList day{u"13:40 warmup 暖场"_s,       u"13:45 intro 自我介绍"_s,
                      u"14:00 host 开场 / river"_s, u"14:10 talk Counting people with Yolo / 姜原"_s,
                      u"14:40 break 茶歇"_s,        u"15:00 talk MicroPython 在硬件中 / 黄盈樟"_s,
                      u"15:30 talk 高龄自救"_s};

/// `1 2 - 4`: for each recording, in order, the number of its session.
QString said(const RecordingMatch &match)
{
    QStringList numbers;
    for (const MatchProposal &proposal : match.proposals)
        numbers << (proposal.session == EntryId::None ? u"-"_s : QString::number(int(proposal.session)));
    return numbers.join(u' ');
}

} // namespace

void RecordingMatchTest::proposals_data()
{
    QTest::addColumn<QStringList>("names");
    QTest::addColumn<QString>("says");
    QTest::newRow("by start") << QStringList{u"191026_1338.mp3"_s, u"191026_1401.mp3"_s, u"191026_1531.mp3"_s}
                              << u"1 3 7"_s;
    QTest::newRow("by slug") << QStringList{u"191026-00-start-.MP3"_s, u"191026-01-introself-.MP3"_s,
                                            u"191026-02-yolo-.MP3"_s, u"191026-03-micropython-.MP3"_s}
                             << u"1 2 4 6"_s;
    QTest::newRow("by a Chinese slug") << QStringList{u"191026-1-自救.mp3"_s} << u"7"_s;
    QTest::newRow("a day that runs late")
        << QStringList{u"191026-00-a-135000.MP3"_s, u"191026-02-b-140700.MP3"_s, u"191026-04-c-141900.MP3"_s,
                       u"191026-05-d-151200.MP3"_s}
        << u"2 3 4 6"_s;
    QTest::newRow("in two files") << QStringList{u"191026_1410.mp3"_s, u"191026_1420.mp3"_s,
                                                 u"191026_1500.mp3"_s}
                                  << u"4 4 6"_s;
    QTest::newRow("by order alone") << QStringList{u"REC0001.WAV"_s, u"REC0002.WAV"_s, u"REC0003.WAV"_s,
                                                   u"REC0004.WAV"_s, u"REC0005.WAV"_s, u"REC0006.WAV"_s}
                                    << u"1 2 3 4 6 7"_s;
    QTest::newRow("none") << QStringList{} << QString();
}

void RecordingMatchTest::proposals()
{
    QFETCH(QStringList, names);
    QTEST(said(matchRecordings(files(names), sessions(day))), "says");
}

void RecordingMatchTest::gapsAndLeftovers()
{
    const auto match = matchRecordings(files({u"191026-00-start-133900.MP3"_s, u"191026-03-yolo-141000.MP3"_s,
                                              u"191026-04-noise-141500.MP3"_s, u"191026-05-far-220000.MP3"_s},
                                             20),
                                       sessions(day));
    QCOMPARE(said(match), u"1 4 - -"_s);
    QCOMPARE(match.missingNumbers, (QStringList{u"01"_s, u"02"_s}));
    QCOMPARE(match.overlaps, QList<int>{2});
    QCOMPARE(match.without, (QList{EntryId(2), EntryId(3), EntryId(6), EntryId(7)}));
    QCOMPARE(match.proposals[1].reasons, (QList{MatchReason::Slug, MatchReason::Start}));
}

void RecordingMatchTest::wrongClock()
{
    const auto recordings = files({u"191026-00-start-214100.MP3"_s, u"191026-01-introself-214500.MP3"_s,
                                   u"191026-02-yolo-221200.MP3"_s, u"191026-03-micropython-230400.MP3"_s});
    constexpr qint64 eightHours = 8 * 3'600'000LL;
    const auto match = matchRecordings(recordings, sessions(day));
    QCOMPARE(match.suggestedShiftMs, -eightHours);
    QCOMPARE(said(match), u"1 2 4 6"_s);
    const auto mended = matchRecordings(recordings, sessions(day), -eightHours);
    QCOMPARE(mended.suggestedShiftMs, 0);
    QCOMPARE(mended.proposals[2].start, QTime(14, 12));
    QCOMPARE(recordingOf(mended, mended.proposals[2], -eightHours).start, QTime(14, 12));
    QVERIFY(!recordingOf(match, match.proposals[2], 0).start);
}

void RecordingMatchTest::aWrongClockPairsNothing()
{
    // An hour ahead, the second recording begins when the third session does.
    const auto program = sessions({u"14:10 talk Yolo"_s, u"15:10 talk B"_s, u"16:10 talk C"_s});
    const auto match = matchRecordings(
        files({u"191026-01-yolo-151100.MP3"_s, u"191026-02-x-161100.MP3"_s, u"191026-03-y-171100.MP3"_s}),
        program);
    QCOMPARE(match.suggestedShiftMs, -3'600'000);
    QCOMPARE(said(match), u"1 2 3"_s);
}

void RecordingMatchTest::attachedStay()
{
    auto program = sessions(day);
    program[5].attached << Recording();
    program[5].attached[0].file = u"191026-02-yolo-141000.MP3"_s;
    const auto match =
        matchRecordings(files({u"recordings/191026-02-yolo-141000.MP3"_s, u"191026_1531.mp3"_s}), program);
    QCOMPARE(said(match), u"6 7"_s);
    QCOMPARE(match.proposals[0].reasons, QList{MatchReason::Attached});
}

void RecordingMatchTest::filesOfOneNameAreKeptApart()
{
    auto program = sessions(day);
    program[3].attached << Recording();
    program[3].attached[0].file = u"2/REC0001.WAV"_s;
    program[6].attached << Recording();
    program[6].attached[0].file = u"3/REC0001.WAV"_s;
    program[6].attached[0].durationMs = 5 * 60'000;
    const auto match = matchRecordings(files({u"1/REC0001.WAV"_s, u"2/REC0001.WAV"_s}), program);
    QVERIFY(match.proposals[0].reasons != QList{MatchReason::Attached});
    QCOMPARE(match.proposals[1].session, EntryId(4));
    QCOMPARE(match.proposals[1].reasons, QList{MatchReason::Attached});
    const auto longer = matchRecordings(files({u"REC0001.WAV"_s}), {program[6]});
    QVERIFY(longer.proposals[0].reasons != QList{MatchReason::Attached});
    const auto same = matchRecordings(files({u"REC0001.WAV"_s}, 5), {program[6]});
    QCOMPARE(same.proposals[0].reasons, QList{MatchReason::Attached});
}

void RecordingMatchTest::fileTimeIsALastResort()
{
    auto recordings = files({u"a.wav"_s});
    recordings[0].fileTime = QDateTime(QDate(2019, 10, 26), QTime(14, 21));
    const auto match = matchRecordings(recordings, sessions(day));
    QCOMPARE(said(match), u"4"_s);
    QCOMPARE(match.proposals[0].start, QTime(14, 11));
    QCOMPARE(recordingOf(match, match.proposals[0], 0).start, QTime(14, 11));
}

void RecordingMatchTest::talksOfABlockComeBeforeTheBlock()
{
    auto program = sessions({u"17:30 lightning 闪电演讲"_s, u"17:30 talk A"_s, u"17:40 talk B"_s});
    program[0].isBlock = true;
    program[1].isLightning = program[2].isLightning = true;
    const QStringList names{u"191026-10-ltalk-1-.MP3"_s, u"191026-11-ltalk-2-.MP3"_s};
    QCOMPARE(said(matchRecordings(files(names), program)), u"2 3"_s);
}

void RecordingMatchTest::keepsTheOrder()
{
    // Names that would cross: the order of the day wins for one of them.
    const auto match =
        matchRecordings(files({u"191026-01-micropython-.MP3"_s, u"191026-02-yolo-.MP3"_s}), sessions(day));
    int last = 0;
    for (const MatchProposal &proposal : match.proposals) {
        if (proposal.session != EntryId::None) {
            QVERIFY(int(proposal.session) >= last);
            last = int(proposal.session);
        }
    }
}

QTEST_GUILESS_MAIN(RecordingMatchTest)
#include "recordingmatch_test.moc"
