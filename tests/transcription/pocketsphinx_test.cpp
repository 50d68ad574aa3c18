// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/transcription/pocketsphinx.h"

#include <QTest>

using namespace rundown;
using namespace Qt::StringLiterals;

/// What PocketSphinx prints becomes cues.
class PocketSphinxTest : public QObject
{
    Q_OBJECT

private slots:
    void readsWords()
    {
        const auto word = spokenWordFrom("read(2) 0.900 1.070 0.029237");
        QVERIFY(word);
        QCOMPARE(word->text, u"read"_s);
        QCOMPARE(word->fromMs, 900);
        QCOMPARE(word->toMs, 1070);
        QVERIFY(spokenWordFrom("<sil> 0.150 0.290 0.801696")->text.isEmpty());
        for (const char *line :
             {"", "one two three four", "a 2.0 1.0 0.5", "a 1.0 2.0", "a nan inf 1", "a -1 2 1"})
            QVERIFY2(!spokenWordFrom(line), line);
    }

    void partsWhatIsSaidAtPauses()
    {
        QCOMPARE(spokenCues("one two\n<s> 0.0 0.1 1\none 0.1 0.5 1\n<sil> 0.5 0.7 1\ntwo 0.7 1.0 1\n"
                            "<sil> 1.0 1.9 1\nthree 1.9 2.2 1\n</s> 2.2 2.3 1\nfour\n<s> 5.0 5.1 1\n"
                            "four 5.1 5.5 1\n"),
                 (QList<Cue>{{100, 1000, u"one two"_s}, {1900, 2200, u"three"_s}, {5100, 5500, u"four"_s}}));
        QCOMPARE(spokenCues("nothing\n\xff\xfe\n"), QList<Cue>());
    }

    void endsNoCueBeforeItBegins()
    {
        QCOMPARE(spokenCues("late 5.0 5.5 1\nearly 1.0 1.5 1\n"),
                 (QList<Cue>{{5000, 5500, u"late"_s}, {1000, 1500, u"early"_s}}));
        QCOMPARE(spokenCues("long 1.0 5.0 1\nwithin 2.0 3.0 1\n"),
                 (QList<Cue>{{1000, 5000, u"long within"_s}}));
    }

    void partsWhatIsSaidWithoutPauses()
    {
        QByteArray printed;
        for (int i = 0; i < 100; ++i)
            printed +=
                "word " + QByteArray::number(i * 0.5) + ' ' + QByteArray::number(i * 0.5 + 0.5) + " 1\n";
        const QList<Cue> cues = spokenCues(printed);
        QVERIFY(cues.size() > 5);
        for (const Cue &cue : cues)
            QVERIFY(cue.toMs - cue.fromMs <= 8000);
    }
};

QTEST_APPLESS_MAIN(PocketSphinxTest)
#include "pocketsphinx_test.moc"
