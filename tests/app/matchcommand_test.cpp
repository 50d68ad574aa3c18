// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/media/clockshift.h"
#include "tests/app/commandtest.h"
#include "tests/media/silence.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace rundown;
using namespace Qt::StringLiterals;

namespace {

const QByteArray eventText = "rundown: 1\n"
                             "title: A day # of few words\n"
                             "outline:\n"
                             "  - session: Counting people with Yolo\n"
                             "    start: '14:10'\n"
                             "  # the second\n"
                             "  - session: Second\n"
                             "    start: '15:00'\n";

} // namespace

/// `rundown match`, run as a person runs it.
class MatchCommandTest : public CommandTest
{
    Q_OBJECT

private slots:
    void init()
    {
        CommandTest::init();
        write(u"event.rundown.yaml"_s, eventText);
        QVERIFY(QDir(m_folder->path()).mkdir(u"sound"_s));
        write(u"sound/191026-01-yolo-141104.wav"_s, silentWav(2500));
        write(u"sound/191026-03-other-150200.wav"_s, silentWav(1000));
        write(u"sound/191026-04-broken-160000.wav"_s, "no sound at all");
        write(u"sound/readme.txt"_s, "no recording");
    }

    void readsAShift_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<qint64>("ms");
        QTest::newRow("hours") << u"8:00"_s << qint64(28'800'000);
        QTest::newRow("back") << u"-0:07:30"_s << qint64(-450'000);
        QTest::newRow("plus") << u"+01:00:01"_s << qint64(3'601'000);
        QTest::newRow("none") << u"8"_s << qint64(-1);
        QTest::newRow("minutes") << u"1:60"_s << qint64(-1);
    }
    void readsAShift()
    {
        QFETCH(QString, text);
        QTEST(clockShiftFrom(text).value_or(-1), "ms");
    }

    void proposesAndWritesNothing()
    {
        const QJsonObject answer = QJsonDocument::fromJson(match({u"--json"_s})).object();
        const QJsonArray recordings = answer[u"recordings"_s].toArray();
        QCOMPARE(recordings.size(), 3);
        const QJsonObject first{{u"file"_s, u"sound/191026-01-yolo-141104.wav"_s},
                                {u"start"_s, u"14:11:04"_s},
                                {u"duration"_s, 2.5},
                                {u"session"_s, u"Counting people with Yolo"_s},
                                {u"reasons"_s, QJsonArray{u"slug"_s, u"start"_s}}};
        QCOMPARE(recordings[0].toObject(), first);
        QVERIFY(!recordings[2].toObject()[u"problem"_s].toString().isEmpty());
        QCOMPARE(answer[u"missing"_s].toArray(), QJsonArray{u"02"_s});
        QCOMPARE(read(u"event.rundown.yaml"_s), eventText);
    }

    void appliesInPlace()
    {
        match({u"--apply"_s});
        QByteArray expected = eventText;
        expected.replace("    start: '14:10'\n", "    start: '14:10'\n"
                                                 "    recordings:\n"
                                                 "      - file: sound/191026-01-yolo-141104.wav\n"
                                                 "        duration: PT2.5S\n");
        expected.replace("    start: '15:00'\n", "    start: '15:00'\n"
                                                 "    recordings:\n"
                                                 "      - file: sound/191026-03-other-150200.wav\n"
                                                 "        duration: PT1S\n");
        QCOMPARE(read(u"event.rundown.yaml"_s), expected);
    }

    void refusesFilesThatTheEventCannotName()
    {
        QTemporaryDir elsewhere;
        QFile::copy(m_folder->filePath(u"sound/191026-01-yolo-141104.wav"_s),
                    elsewhere.filePath(u"191026-01-yolo-141104.wav"_s));
        match({u"--apply"_s}, elsewhere.path(), 1);
        QVERIFY(m_errors.contains("outside the event's folder"));
        QCOMPARE(read(u"event.rundown.yaml"_s), eventText);
        match({u"--apply"_s, u"--outside=refer"_s}, elsewhere.path());
        QVERIFY(read(u"event.rundown.yaml"_s).contains("191026-01-yolo-141104.wav\n"));
        QVERIFY(!QFile::exists(m_folder->filePath(u"recordings"_s)));
        write(u"event.rundown.yaml"_s, eventText);
        match({u"--apply"_s, u"--outside=copy"_s}, elsewhere.path());
        QVERIFY(read(u"event.rundown.yaml"_s).contains("- file: recordings/191026-01-yolo-141104.wav\n"));
        QCOMPARE(read(u"recordings/191026-01-yolo-141104.wav"_s), silentWav(2500));
        match({}, u"nowhere"_s, 1);
        QVERIFY(m_errors.startsWith("nowhere: "));
    }

    void leavesNoCopyWhereOneFails()
    {
        QTemporaryDir elsewhere;
        const QString from = m_folder->filePath(u"sound/191026-01-yolo-141104.wav"_s);
        QVERIFY(QFile::copy(from, elsewhere.filePath(u"191026-01-yolo-141104.wav"_s)));
        // A name that is taken and has no room for a number.
        const QString longName = u"191026-03-%1-150200.wav"_s.arg(QString(234, u'o'));
        QVERIFY(QFile::copy(from, elsewhere.filePath(longName)));
        QVERIFY(QDir(m_folder->path()).mkdir(u"recordings"_s));
        write(u"recordings/"_s + longName, "another one");
        match({u"--apply"_s, u"--outside=copy"_s}, elsewhere.path(), 1);
        QVERIFY2(m_errors.contains("no copy was left behind"), m_errors.constData());
        QCOMPARE(QDir(m_folder->filePath(u"recordings"_s)).entryList(QDir::Files), QStringList{longName});
        QCOMPARE(read(u"event.rundown.yaml"_s), eventText);
    }

private:
    QByteArray match(const QStringList &options, const QString &folder = u"sound"_s, int code = 0)
    {
        const Answer answer = run(QStringList{u"match"_s, u"event.rundown.yaml"_s, folder} + options);
        m_errors = answer.err;
        return answer.code == code ? answer.out
                                   : "exit code " + QByteArray::number(answer.code) + ": " + answer.err;
    }

    QByteArray m_errors;
};

QTEST_GUILESS_MAIN(MatchCommandTest)
#include "matchcommand_test.moc"
