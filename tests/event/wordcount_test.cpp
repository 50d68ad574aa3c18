// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/event/wordcount.h"

#include <QTest>

using namespace rundown;
using namespace Qt::StringLiterals;

class WordCountTest : public QObject
{
    Q_OBJECT

private slots:
    void counts_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("characters");
        QTest::addColumn<int>("words");
        QTest::newRow("nothing") << QString() << 0 << 0;
        QTest::newRow("Chinese") << u"录音, 幻灯。"_s << 4 << 0;
        QTest::newRow("English") << u"It's well-known, isn't it?"_s << 0 << 4;
        QTest::newRow("mixed") << u"用Python写 Qt程序"_s << 4 << 2;
        QTest::newRow("an address") << u"见 [这里](https://a.b/c?d=e) 吧 http://x.y"_s << 4 << 0;
    }
    void counts()
    {
        QFETCH(QString, text);
        QFETCH(int, characters);
        QFETCH(int, words);
        QCOMPARE(countWords(text), (WordCount{characters, words}));
    }
};

QTEST_GUILESS_MAIN(WordCountTest)
#include "wordcount_test.moc"
