// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/event/recordingname.h"

#include <QTest>

using namespace Qt::StringLiterals;
using rundown::parseRecordingName;
using rundown::RecordingName;

/// File names in, what they say out.
class RecordingNameTest : public QObject
{
    Q_OBJECT
private slots:
    void names_data();
    void names();
};

void RecordingNameTest::names_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("says"); // date start series number slug
    const auto row = [](const char *name, const char *says) {
        QTest::newRow(name) << QString::fromUtf8(name) << QString::fromUtf8(says);
    };
    row("191026-04-yolo-141104.MP3", "2019-10-26 14:11:04 - 04 yolo");
    row("191026-10-ltalk-1-.MP3", "2019-10-26 - - 10 ltalk-1");
    row("130622-gdl2-cubieboard.MP3", "2013-06-22 - - - gdl2-cubieboard");
    row("180414-WTM-6-judy-20180414170511.MP3", "2018-04-14 17:05:11 WTM 6 judy");
    row("20191026-04-yolo-141104.mp3", "2019-10-26 14:11:04 - 04 yolo");
    row("191026-04-yolo-141104", "2019-10-26 14:11:04 - 04 yolo");
    row("day/one/191026-04-yolo-141104.MP3", "2019-10-26 14:11:04 - 04 yolo");
    row("https://example.org/s/191026-04-%E6%98%9F-141104.MP3?x=1", "2019-10-26 14:11:04 - 04 星");
    row("191026.MP3", "2019-10-26 - - - -");
    row("191026-141104.MP3", "2019-10-26 14:11:04 - - -");
    // Copies, which got a number because the name was there.
    row("191026-04-yolo-141104-2.MP3", "2019-10-26 14:11:04 - 04 yolo");
    row("180414-WTM-6-judy-20180414170511-12.MP3", "2018-04-14 17:05:11 WTM 6 judy");
    row("191026-141104-2.MP3", "2019-10-26 14:11:04 - - -");
    row("191026-04-yolo-2.MP3", "2019-10-26 - - 04 yolo-2");
    row("2019-10-26 14.11.04-2.m4a", "2019-10-26 14:11:04 - - 2");
    // As recorders and telephones name them.
    row("2019-10-26 14.11.04.m4a", "2019-10-26 14:11:04 - - -");
    row("2019-10-26 14.11.04", "2019-10-26 14:11:04 - - -");
    row("2019-10-26_14-11-04.wav", "2019-10-26 14:11:04 - - -");
    row("VOICE_20191026_141104.m4a", "2019-10-26 14:11:04 - - -");
    row("20191026_141104.m4a", "2019-10-26 14:11:04 - - -");
    row("20191026141104.m4a", "2019-10-26 14:11:04 - - -");
    row("Record 20191026141104 yolo.m4a", "2019-10-26 14:11:04 - - yolo");
    row("PXL_20191026_141104123.mp4", "2019-10-26 14:11:04 - - -");
    row("录音 20191026-141104 报到.m4a", "2019-10-26 14:11:04 - - 报到");
    row("191026_1411.MP3", "2019-10-26 14:11:00 - - -");
    row("191026_003.MP3", "2019-10-26 - - 003 -");
    row("REC0012.WAV", "- - - 0012 -");
    row("ZOOM0003.WAV", "- - - 0003 -");
    row("DR0000_0042.wav", "- - - 0042 -");
    row("STE-007.wav", "- - - 007 -");
    row("New Recording 7.m4a", "- - - 7 -");
    row("录音 (3).m4a", "- - - 3 -");
    row("20191326141104.m4a", "- - - - -");
    row("20191026251104.m4a", "- - - - -");
    row("201910260012.m4a", "- - - - -");
    row("PXL_20191026_1411041234.mp4", "- - - - -");
    row("VOICE_20191326_141104.m4a", "- - - - -");
    row("VOICE_20191026_251104.m4a", "- - - - -");
    // A part that is no time of day belongs to the slug.
    row("191026-04-yolo-246000.MP3", "2019-10-26 - - 04 yolo-246000");
    row("191026-04-yolo-141160.MP3", "2019-10-26 - - 04 yolo-141160");
    // Two days that disagree: neither is believed.
    row("180414-WTM-6-judy-20180415170511.MP3", "- - WTM 6 judy");
    // Never a wrong date.
    row("191326-04-yolo-141104.MP3", "- - - - -");
    row("190229-04-yolo-141104.MP3", "- - - - -");
    row("200229-04-yolo-141104.MP3", "2020-02-29 14:11:04 - 04 yolo");
    row("99999999-yolo.MP3", "- - - - -");
    row("1191026-04-yolo.MP3", "- - - - -");
    row("yolo-191026.MP3", "- - - - -");
    row("١٩١٠٢٦-04-yolo.MP3", "- - - - -");
    row("", "- - - - -");
    row("---.MP3", "- - - - -");
    row(".MP3", "- - - - -");
}

void RecordingNameTest::names()
{
    QFETCH(QString, name);
    const RecordingName is = parseRecordingName(name);
    const auto orDash = [](const QString &text) { return text.isEmpty() ? u"-"_s : text; };
    QStringList says;
    says << orDash(is.date ? is.date->toString(Qt::ISODate) : QString());
    says << orDash(is.start ? is.start->toString(u"HH:mm:ss"_s) : QString());
    says << orDash(is.series) << orDash(is.number) << orDash(is.slug);
    QTEST(says.join(u' '), "says");
}

QTEST_GUILESS_MAIN(RecordingNameTest)
#include "recordingname_test.moc"
