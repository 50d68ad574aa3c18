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
