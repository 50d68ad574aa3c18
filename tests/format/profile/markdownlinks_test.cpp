// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/format/profile/markdownlinks.h"

#include <QElapsedTimer>
#include <QTest>

using namespace rundown;
using namespace Qt::StringLiterals;

/// Addresses in Markdown, shown as `kind address`.
class MarkdownLinksTest : public QObject
{
    Q_OBJECT

private slots:
    void findsAddresses_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("expected");
        QTest::newRow("link") << u"a [b](c) d"_s << QStringList{u"link c"_s};
        QTest::newRow("image") << u"![b](c d)"_s << QStringList{};
        QTest::newRow("image, plain") << u"![b](c%20d)"_s << QStringList{u"image c%20d"_s};
        QTest::newRow("pointed") << u"![b](<c d>)"_s << QStringList{u"image c d"_s};
        QTest::newRow("title") << u"[b](c \"d\") [e](f 'g') [h](i (j))"_s
                               << QStringList{u"link c"_s, u"link f"_s, u"link i"_s};
        QTest::newRow("brackets in it") << u"[b](c(d)e)"_s << QStringList{u"link c(d)e"_s};
        QTest::newRow("image in a link") << u"[![a](b)](c)"_s << QStringList{u"image b"_s, u"link c"_s};
        QTest::newRow("escaped") << u"\\[a](b) [c\\](d) [e](f)"_s << QStringList{u"link f"_s};
        QTest::newRow("escaped image") << u"\\![a](b)"_s << QStringList{u"link b"_s};
        QTest::newRow("code") << u"`[a](b)` [c](d) ``[e`](f)`` `[g](h)"_s
                              << QStringList{u"link d"_s, u"link h"_s};
        QTest::newRow("no address") << u"[12:40] [a] (b) [c]"_s << QStringList{};
        QTest::newRow("definition") << u"[a]: b\n  [c]: <d>\n[^1]: e\n"_s
                                    << QStringList{u"definition b"_s, u"definition d"_s};
        QTest::newRow("definition, pointed")
            << u"[c]: <d e>\n[f]: <>\n[g]: <h\ni>\n[j]: <k> \"l\"\n[m]: n>o\n"_s
            << QStringList{u"definition d e"_s, u"definition "_s, u"definition k"_s, u"definition n>o"_s};
        QTest::newRow("html") << u"<img alt=\"x\" src=\"a.png\"> <a class=x href='b'>c</a> 1 < 2 [d](e)"_s
                              << QStringList{u"html a.png"_s, u"leads b"_s, u"link e"_s};
        QTest::newRow("autolink") << u"<https://a.b/c> [d](e)"_s
                                  << QStringList{u"auto https://a.b/c"_s, u"link e"_s};
        QTest::newRow("bare")
            << u"在https://a.b/c，(http://d.e/f). [http://g.h](i) xhttps://j.k [http://l.m][n]"_s
            << QStringList{u"bare https://a.b/c"_s, u"bare http://d.e/f"_s, u"link i"_s};
        QTest::newRow("an address as a label")
            << u"[http://a.b/c]: http://a.b/c\n\n[http://d.e/f]: no\n[x [http://d.e/f] http://g.h] [http://i.j]"_s
            << QStringList{u"definition http://a.b/c"_s, u"definition no"_s, u"bare http://g.h"_s,
                           u"bare http://i.j"_s};
        QTest::newRow("two lines") << u"[a\nb](c)\n[d](e\n)"_s << QStringList{u"link c"_s, u"link e"_s};
        QTest::newRow("Chinese") << u"录音：[录 音](录音.mp3)，"_s << QStringList{u"link 录音.mp3"_s};
    }
    void findsAddresses()
    {
        QFETCH(QString, text);
        QFETCH(QStringList, expected);
        static const QStringList kinds{u"link"_s,  u"image"_s, u"definition"_s, u"html"_s,
                                       u"leads"_s, u"auto"_s,  u"bare"_s};
        QStringList found;
        for (const MarkdownAddress &address : findInlineParts(text, false, linkDefinitionsIn(text)).addresses)
            found += kinds[int(address.kind)] + u' ' + text.mid(address.begin, address.end - address.begin);
        QCOMPARE(found, expected);
    }

    void findsCode()
    {
        const QString text = u"a `b` ``c ` d`` ` e"_s;
        QStringList found;
        for (const TextRange &range : findInlineParts(text).code)
            found += text.mid(range.begin, range.end - range.begin);
        QCOMPARE(found, QStringList({u"`b`"_s, u"``c ` d``"_s}));
    }

    void staysFastOnOddText_data()
    {
        QTest::addColumn<QString>("piece");
        for (const auto &piece :
             {u"["_s, u"]("_s, u"[]("_s, u"`"_s, u"<a "_s, u"[a](b "_s, u"![](<"_s, u"\\"_s, u"[a](b 'c"_s,
              u"("_s, u"`a``b```"_s, u"<!-- "_s, u"<!--a-->"_s, u"http://"_s, u"[a][b"_s, u"[a]"_s,
              u"<a href=b "_s, u"<a href='"_s, u"[a]: "_s})
            QTest::newRow(qPrintable(piece)) << piece;
    }
    void staysFastOnOddText()
    {
        QFETCH(QString, piece);
        QElapsedTimer timer;
        timer.start();
        findInlineParts(piece.repeated(20'000));
        findInlineParts(u"[a]("_s + piece.repeated(20'000));
        QVERIFY2(timer.elapsed() < 20'000, qPrintable(QString::number(timer.elapsed())));
    }
};

QTEST_GUILESS_MAIN(MarkdownLinksTest)
#include "markdownlinks_test.moc"
