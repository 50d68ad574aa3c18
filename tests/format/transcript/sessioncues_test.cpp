// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/format/transcript/sessioncues.h"

#include <QTest>

using namespace rundown;
using namespace Qt::StringLiterals;

/// The transcripts of a session's recordings become one.
class SessionCuesTest : public QObject
{
    Q_OBJECT

private slots:
    void joinsOneBehindTheOther()
    {
        const QList<Recording> recordings{recording(10'000), recording(5'000), recording({}),
                                          recording(1'000)};
        const QList<Cue> one{{1'000, 2'000, u"a"_s}};
        QCOMPARE(joinCues(recordings, {one, {}, one, one}),
                 (QList<Cue>{{1'000, 2'000, u"a"_s}, {16'000, 17'000, u"a"_s}}));
        QCOMPARE(joinCues({recording({})}, {one}), one);
        QCOMPARE(joinCues({}, {}), QList<Cue>());
    }

    void takesOnlyWhatBelongsToThePart()
    {
        Recording part = recording(60'000);
        part.fromMs = 10'000;
        part.toMs = 20'000;
        const QList<Cue> cues{{1'000, 10'000, u"before"_s},
                              {9'000, 11'000, u"at the edge"_s},
                              {15'000, 16'000, u"in it"_s},
                              {20'000, 21'000, u"behind"_s}};
        QCOMPARE(joinCues({part, recording(5'000)}, {cues, {{0, 1'000, u"next"_s}}}),
                 (QList<Cue>{
                     {0, 1'000, u"at the edge"_s}, {5'000, 6'000, u"in it"_s}, {10'000, 11'000, u"next"_s}}));
    }

private:
    static Recording recording(std::optional<qint64> ms)
    {
        Recording made;
        made.durationMs = ms;
        return made;
    }
};

QTEST_APPLESS_MAIN(SessionCuesTest)
#include "sessioncues_test.moc"
