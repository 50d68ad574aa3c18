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
        QTest::newRow("addresses") << u"www.a.org mailto:b@c.org ftp://d.org, <https://e.org/f> end"_s << 0
                                   << 1;
        QTest::newRow("an address before Chinese") << u"看https://a.b/c。好"_s << 2 << 0;
        QTest::newRow("an image") << u"![hall full](photos/my hall.png \"the hall\")"_s << 0 << 2;
        QTest::newRow("brackets in an address") << u"[one](https://a.b/c_(d)) two"_s << 0 << 2;
        QTest::newRow("a label") << u"[one][ref] two [^3]\n\n[ref]: https://a.b/c \"title\""_s << 0 << 2;
        QTest::newRow("marks") << u"# **一** _two_ ~~three~~\n\n1. four\n- [x] five\n> six"_s << 1 << 5;
        QTest::newRow("inside a word") << u"un**believ**able snake_case"_s << 0 << 2;
        QTest::newRow("figures") << u"10,000 of 3.14, 12"_s << 0 << 4;
        QTest::newRow("a stamp") << u"[12:40] one\n    * [1:02:03] two"_s << 0 << 2;
        QTest::newRow("tags") << u"one<br>two <a href=\"x y\">three</a> <!-- four\nfive --> six &nbsp;"_s << 0
                              << 4;
        QTest::newRow("code") << u"say `pip install` now\n```python\nimport this\n```\nend"_s << 0 << 5;
        QTest::newRow("indented code") << u"one\n\n    import this\n\ntwo"_s << 0 << 2;
        QTest::newRow("below an item") << u"- one\n\n    two\n    * three"_s << 0 << 3;
        QTest::newRow("templates") << u"one {% include a.html %} {{ b }} {: .c} [TOC]\n[TOC]"_s << 0 << 2;
        QTest::newRow("escapes") << u"\\*one\\* a\\"_s << 0 << 2;
        QTest::newRow("rare characters") << u"\U00020000〇々ラー"_s << 5 << 0;
        QTest::newRow("a letter of two") << u"cafe\u0301s"_s << 0 << 1;
        QTest::newRow("table") << u"| a | b |\n|---|:-:|\n| 一 | c |"_s << 1 << 3;
    }
    void counts()
    {
        QFETCH(QString, text);
        QFETCH(int, characters);
        QFETCH(int, words);
        QCOMPARE(countWords(text), (WordCount{characters, words}));
    }

    void saysWhatThereIs()
    {
        QVERIFY(textOf({3, 0}).contains(u'3') && !textOf({3, 0}).contains(u'0'));
        QVERIFY(textOf({0, 4}).contains(u'4') && !textOf({0, 4}).contains(u'0'));
        QVERIFY(textOf({3, 4}).contains(u'3') && textOf({3, 4}).contains(u'4'));
        QVERIFY(textOf({0, 0}).contains(u'0'));
    }
};

QTEST_GUILESS_MAIN(WordCountTest)
#include "wordcount_test.moc"
