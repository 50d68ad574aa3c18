// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/format/markdown/markdownpieces.h"
#include "models/format/markdown/markdownworker.h"
#include "models/format/markdown/rawhtml.h"
#include "models/format/markdown/safeurl.h"

#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QRegularExpression>
#include <QTest>
#include <QXmlStreamReader>

using namespace rundown;
using namespace Qt::StringLiterals;

namespace {

QList<MarkdownPiece> piecesOf(const QByteArray &text)
{
    static MarkdownWorker worker;
    const auto pieces = worker.pieces(text);
    if (!pieces)
        qFatal("%s", qUtf8Printable(pieces.error().toString()));
    return *pieces;
}

HtmlForm withoutAnchors()
{
    HtmlForm form;
    form.anchors = QList<quint32>();
    return form;
}

/// All pieces' HTML, without the ends of lines.
QString htmlOf(const QByteArray &text, const HtmlForm &form = withoutAnchors())
{
    QString html;
    for (const MarkdownPiece &piece : piecesOf(text))
        html += htmlOfPiece(piece, form).html;
    return html.remove(u'\n');
}

/// What is found in it; nothing but elements and attributes of the list, balanced, and no address that is not
/// safe.
QString faultOfHtml(const QString &html)
{
    static const QString known =
        u" html p h1 h2 h3 h4 h5 h6 ul ol li pre em strong u del code sub sup small big a br img "
        "hr div blockquote table tr td th "_s;
    static const QString attributes =
        u" href title src alt align start border cellspacing cellpadding name "_s;
    QXmlStreamReader reader(u"<html>"_s + html + u"</html>"_s);
    while (!reader.atEnd()) {
        if (reader.readNext() != QXmlStreamReader::StartElement)
            continue;
        if (!known.contains(u' ' + reader.name().toString() + u' '))
            return reader.name().toString();
        for (const QXmlStreamAttribute &attribute : reader.attributes()) {
            if (!attributes.contains(u' ' + attribute.name().toString() + u' '))
                return attribute.name().toString();
            if (attribute.name() == u"href" && !isSafeLink(attribute.value().toUtf8()))
                return attribute.value().toString();
            if (attribute.name() == u"src" && imageIndex(attribute.value().toString()) < 0)
                return attribute.value().toString();
        }
    }
    return reader.errorString();
}

} // namespace

class MarkdownPiecesTest : public QObject
{
    Q_OBJECT

private slots:
    void blocksAndItemsArePieces();
    void itemsKnowTheirList();
    void listTakesTheFormThatItIsGiven();
    void footnotesKeepTheirNumbers();
    void piecesTogetherAreTheWhole();
    void imagesAreNamed();
    void anchorsOnlyWhereWanted();
    void aPieceIsTheSameWhereverItStands();
    void plainText();
    void unreadTextIsPlain();
    void longTextIsCut();
    void rawHtml_data();
    void rawHtml();
    void rawHtmlThatIsNotWanted();
    void rawHtmlHoldsItsBlocksTogether();
    void anyRawHtmlIsBalanced();
    void hostileRawHtmlIsQuick_data();
    void hostileRawHtmlIsQuick();
    void unsoundTrees();
};

void MarkdownPiecesTest::blocksAndItemsArePieces()
{
    const auto pieces = piecesOf("# a\n\nb\nc\n\n- d\n    - e\n- f\n\n```\ng\nh\n```\n");
    QCOMPARE(pieces.size(), 5);
    using Kind = MarkdownPiece::Kind;
    QList<Kind> kinds;
    QList<int> lines;
    for (const MarkdownPiece &piece : pieces) {
        kinds.append(piece.kind);
        lines.append(piece.line);
    }
    QCOMPARE(kinds, (QList<Kind>{Kind::Heading, Kind::Block, Kind::Item, Kind::Item, Kind::Block}));
    QCOMPARE(lines, (QList<int>{1, 3, 6, 8, 10}));
    QVERIFY(pieces[4].blocks >= 2);
    QCOMPARE(piecesOf("").size(), 0);
}

void MarkdownPiecesTest::itemsKnowTheirList()
{
    const auto pieces = piecesOf("3. a\n4. b\n\n\n1) c\n\n* d\n+ e\n- f\n");
    QCOMPARE(pieces.size(), 6);
    QCOMPARE(pieces[0].number, 3u);
    QCOMPARE(pieces[1].number, 4u);
    QVERIFY(pieces[0].startsList && !pieces[1].startsList && pieces[2].startsList);
    QVERIFY(pieces[0].ordered && pieces[2].ordered && !pieces[3].ordered);
    QVERIFY(pieces[0].sign != pieces[2].sign);
    QCOMPARE(QList<int>({pieces[3].sign, pieces[4].sign, pieces[5].sign}), QList<int>({2, 1, 0}));
    QVERIFY(piecesOf("- a\n- b").first().tight);
    QVERIFY(!piecesOf("- a\n\n- b").first().tight);
}

void MarkdownPiecesTest::listTakesTheFormThatItIsGiven()
{
    HtmlForm form = withoutAnchors();
    form.tight = false;
    form.number = 7;
    QCOMPARE(htmlOf("1. a\n    - b", form), u"<ol start=\"7\"><li><p>a</p><ul><li>b</li></ul></li></ol>"_s);
    form.tight = true;
    QCOMPARE(htmlOf("- a\n\n  b", form), u"<ul><li>ab</li></ul>"_s);
}

void MarkdownPiecesTest::footnotesKeepTheirNumbers()
{
    const QString html = htmlOf("a[^x] b[^y]\n\n[^y]: two\n\n[^x]: one\n");
    QVERIFY(html.contains(u"<a name=\"footnote-1\"></a><sup>1</sup> one"_s));
    QVERIFY(html.contains(u"<a name=\"footnote-2\"></a><sup>2</sup> two"_s));
    QCOMPARE(html.count(u"<hr />"_s), 1);
}

/// Joined again, lists that were taken apart too, the pieces say what the whole says.
void MarkdownPiecesTest::piecesTogetherAreTheWhole()
{
    const QByteArray text =
        "Title\n=====\n\n- a *b*\n    1. c\n    2. d\n- [x] e\n\n> f\n> - g\n\n| h | i |\n|--|--|\n"
        "| j | k |\n\n---\n\n![l](m.png) ~~n~~ `o`\\\np\n\n    q\n";
    MarkdownWorker worker;
    QString whole = worker.html(text)->remove(u'\n');
    whole.remove(QRegularExpression(u"<a name=\"L\\d+\"></a>"_s));
    HtmlForm form = withoutAnchors();
    form.namedImages = false;
    QCOMPARE(htmlOf(text, form).replace(u"</ul><ul>"_s, QString()), whole);
}

void MarkdownPiecesTest::imagesAreNamed()
{
    const PieceHtml piece =
        htmlOfPiece(piecesOf("![a \"b\"](c%20d.png) ![e](../f.png)").first(), withoutAnchors());
    QCOMPARE(piece.images, (QList<HtmlImage>{{u"c%20d.png"_s, u"a \"b\""_s}}));
    QVERIFY(piece.html.contains(u"<img src=\"rundown-image:0\""_s));
    QCOMPARE(imageIndex(imageName(7)), 7);
    QCOMPARE(imageIndex(u"http://a/7"_s), -1);
}

void MarkdownPiecesTest::anchorsOnlyWhereWanted()
{
    HtmlForm form;
    form.anchors = QList<quint32>{2};
    QCOMPARE(htmlOf("- a\n    - b\n    - c", form),
             u"<ul><li>a<ul><li><a name=\"L2\"></a>b</li><li>c</li></ul></li></ul>"_s);
}

void MarkdownPiecesTest::aPieceIsTheSameWhereverItStands()
{
    const auto above = piecesOf("a\n\n- b\n    - c\n\n  d\n- e\n");
    const auto below = piecesOf(QByteArray(500, '\n') + "a\n\n- b\n    - c\n\n  d\n- e\n");
    QCOMPARE(below.size(), above.size());
    for (qsizetype i = 0; i < above.size(); ++i) {
        QCOMPARE(below[i].tree, above[i].tree);
        QCOMPARE(below[i].line, above[i].line + 500);
    }
}

void MarkdownPiecesTest::plainText()
{
    QStringList words;
    for (const MarkdownPiece &piece :
         piecesOf("# a *b*\n\n- c\n    - d [e](f)\n\n| g | h |\n|--|--|\n| i | j |\n"))
        words.append(plainTextOf(piece));
    QCOMPARE(words, (QStringList{u"a b"_s, u"c\nd e"_s, u"g\th\ni\tj"_s}));
}

void MarkdownPiecesTest::unreadTextIsPlain()
{
    const MarkdownPiece piece = plainPiece("<b>a\n" + QByteArray(200, 'c'));
    QVERIFY(htmlOfPiece(piece, {}).html.contains(u"&lt;b&gt;a"_s));
    QVERIFY(plainTextOf(piece).endsWith(u"ccc"_s));
    QVERIFY(htmlOfPiece(plainPiece(QByteArray(100'000, 'c')), {}).html.size() < 80'000);
}

void MarkdownPiecesTest::longTextIsCut()
{
    const auto many = piecesOf(QByteArray("a\n\n").repeated(30'000));
    QCOMPARE(many.size(), 20'000);
    QVERIFY(htmlOfPiece(many.last(), {}).html.contains(u"too long"_s));
    const auto quote = piecesOf(QByteArray("> aaaa\n>\n").repeated(30'000));
    QCOMPARE(quote.size(), 1);
    QVERIFY(htmlOfPiece(quote.first(), {}).html.size() < 200'000);
}

void MarkdownPiecesTest::rawHtml_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("html");
    const auto row = [](const char *name, const QByteArray &text, const QString &html) {
        QTest::newRow(name) << text << html;
    };
    row("inline", "a <b>c</b> <sup>2</sup><br>d", u"<p>a <strong>c</strong> <sup>2</sup><br />d</p>"_s);
    row("not closed", "a <b>c\n\nd", u"<p>a <strong>c</strong></p><p>d</p>"_s);
    row("closed only", "a</b></p> c", u"<p>a c</p>"_s);
    row("unknown element", "<span class=\"x\" onclick=\"y()\">a</span>", u"<p>a</p>"_s);
    row("attributes", "<b onmouseover=\"x\" style=\"background:url(y)\">a</b>",
        u"<p><strong>a</strong></p>"_s);
    row("link", "<a href='https://a/?b&amp;c' onclick=x>d</a>",
        u"<p><a href=\"https://a/?b&amp;c\">d</a></p>"_s);
    row("script link", "<a href=\"javascript:x\">d</a>", u"<p>d</p>"_s);
    row("script link in entities", "<a href=\"&#106;avascript&#58;x\">d</a>", u"<p>d</p>"_s);
    row("data link", "<a href=\"data:text/html,x\">d</a>", u"<p>d</p>"_s);
    row("file link", "<a href=\"file:///etc/passwd\">d</a>", u"<p>d</p>"_s);
    row("image", "<img src=\"a.png\" alt='b' onerror=x>", u"<img src=\"rundown-image:0\" alt=\"b\" />"_s);
    row("image above the folder", "<img src=\"../a.png\" alt=\"b\">", u"b"_s);
    row("image as data", "<img src=\"data:image/svg+xml,x\" alt=\"b\">", u"b"_s);
    row("image of a device", "<img src=\"/dev/zero\">", QString());
    row("script", "a <script>alert(1)</script> b", u"<p>a  b</p>"_s);
    row("script with marks", "a <script>x *y* z</script> b", u"<p>a  b</p>"_s);
    row("script block", "<script>\nlet a = '<b>';\n</script>\n\nc", u"<p>c</p>"_s);
    row("style", "<style>p { background: url(a) }</style>\n\nc", u"<p>c</p>"_s);
    row("iframe", "<iframe src=\"https://a\">b</iframe>\n\nc", u"<p>c</p>"_s);
    row("drawing", "<svg><image href=\"/etc/passwd\"/><text>a</text></svg>\n\nc", u"<p></p><p>c</p>"_s);
    row("comment", "<!-- a\n\nb -->\n\nc <!-- d --> e", u"<p>c  e</p>"_s);
    row("block", "<div align=\"center\">\na &amp; b &lt;i&gt;\n</div>",
        u"<div align=\"center\">a &amp; b &lt;i&gt;</div>"_s);
    row("details", "<details><summary>a</summary>b</details>",
        u"<div><div><strong>a</strong></div>b</div>"_s);
    row("list", "<ul><li>a<li>b</ul>", u"<ul><li>a</li><li>b</li></ul>"_s);
    row("item without list", "<li>a</li>", u"a"_s);
    row("table", "<table><tr><td>a<td>b<tr><th>c</table>",
        u"<table border=\"1\" cellspacing=\"0\" cellpadding=\"4\"><tr><td>a</td><td>b</td></tr><tr><th>c</th></tr></table>"_s);
    row("table in a table", "<table><tr><td><table><tr><td>a</table>",
        u"<table border=\"1\" cellspacing=\"0\" cellpadding=\"4\"><tr><td></td></tr><tr><td>a</td></tr></table>"_s);
    row("sound", "<audio controls src=\"https://a/b%20c.mp3\">your browser</audio>",
        u"<p><a href=\"https://a/b%20c.mp3\">▶ b c.mp3</a> </p>"_s);
    row("film", "<video><source src=\"a.mp4\"><source src=\"b.webm\">no</video> c",
        u"<p><a href=\"a.mp4\">▶ a.mp4</a>  c</p>"_s);
    row("sound from nowhere", "<audio src=\"file:///a\"></audio>", u"<p></p>"_s);
    row("entities", "<div>&nbsp;&copy;&#x4e2d;&bogus;&#0;</div>", u"<div>\u00a0©中&amp;bogus;\ufffd</div>"_s);
}

void MarkdownPiecesTest::rawHtml()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, html);
    QCOMPARE(htmlOf(text).trimmed(), html);
}

void MarkdownPiecesTest::rawHtmlThatIsNotWanted()
{
    HtmlForm form = withoutAnchors();
    form.rawHtml = false;
    QCOMPARE(htmlOf("<div>a</div>\n\nb <i>c</i>", form), u"<p>b c</p>"_s);
}

void MarkdownPiecesTest::rawHtmlHoldsItsBlocksTogether()
{
    const QByteArray text = "a\n\n<blockquote>\n\n*b*\n\n- c\n\n</blockquote>\n\nd\n\n<div>\n\ne\n";
    QCOMPARE(piecesOf(text).size(), 5);
    QCOMPARE(
        htmlOf(text).remove(u' '),
        u"<p>a</p><blockquote><p><em>b</em></p><ul><li>c</li></ul></blockquote><p>d</p><div></div><p>e</p>"_s);
}

void MarkdownPiecesTest::anyRawHtmlIsBalanced()
{
    const QByteArrayList parts = {"<b>",
                                  "</b>",
                                  "<table>",
                                  "</table>",
                                  "<tr>",
                                  "<td align=left>",
                                  "</td>",
                                  "<li>",
                                  "<ul>",
                                  "</ul>",
                                  "<ol start=3>",
                                  "<a href=\"http://a\" title='&#1;&quot;&lt;'>",
                                  "</a>",
                                  "<a href=\"javascript:x\">",
                                  "text ",
                                  "\n\n",
                                  "\n",
                                  "*",
                                  "- ",
                                  "> ",
                                  "<audio src=a.mp3>",
                                  "<source src='file:///a'>",
                                  "</audio>",
                                  "<script>",
                                  "</script>",
                                  "<p align=\"center\">",
                                  "</p>",
                                  "&lt;",
                                  "<!--",
                                  "-->",
                                  "<img src=a.png alt=\"\x01'&quot;\">",
                                  "<img src=\"/dev/zero\">",
                                  "<div>",
                                  "</div>",
                                  "<style>",
                                  "</style>",
                                  "<pre>",
                                  "</pre>",
                                  "<details>",
                                  "<summary>",
                                  "</details>",
                                  "<br>",
                                  "<hr/>",
                                  "<h2>",
                                  "</h2>",
                                  "`",
                                  "[x](y)",
                                  "![<b>](z.png)",
                                  "<dl><dt>",
                                  "<dd>",
                                  "<",
                                  ">",
                                  "\"",
                                  "&",
                                  "<iframe src=x>",
                                  "<x-y onload=z>",
                                  "[^1]"};
    QRandomGenerator random(20191026);
    for (int round = 0; round < 1500; ++round) {
        QByteArray text;
        for (int i = random.bounded(30); i >= 0; --i)
            text += parts[random.bounded(parts.size())];
        for (const MarkdownPiece &piece : piecesOf(text)) {
            const QString fault = faultOfHtml(htmlOfPiece(piece, {}).html);
            QVERIFY2(fault.isEmpty(), fault.toUtf8() + '\n' + text);
        }
    }
}

void MarkdownPiecesTest::hostileRawHtmlIsQuick_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("open elements") << "<div>" + QByteArray("<b>").repeated(300'000);
    QTest::newRow("open and closed") << "<div>" + QByteArray("<b>").repeated(100'000) +
                                            QByteArray("</i>").repeated(100'000);
    QTest::newRow("tags without end") << "<div>" + QByteArray("<a ").repeated(300'000);
    QTest::newRow("quotes without end") << "<div>" + QByteArray("<a b=\"").repeated(100'001);
    QTest::newRow("ampersands") << "<div>" + QByteArray(1'000'000, '&');
    QTest::newRow("comments") << "<div>" + QByteArray("<!--").repeated(300'000);
    QTest::newRow("tables") << "<div>" + QByteArray("<table><tr><td>").repeated(100'000);
    QTest::newRow("blocks") << QByteArray("<div>\n\n").repeated(100'000);
}

void MarkdownPiecesTest::hostileRawHtmlIsQuick()
{
    QFETCH(QByteArray, text);
    MarkdownWorker worker;
    QElapsedTimer timer;
    timer.start();
    if (const auto pieces = worker.pieces(text)) {
        for (const MarkdownPiece &piece : pieces->mid(0, 100))
            QVERIFY(htmlOfPiece(piece, {}).html.size() < 400'000);
    }
    QVERIFY2(timer.elapsed() < 20'000, qPrintable(QString::number(timer.elapsed())));
}

void MarkdownPiecesTest::unsoundTrees()
{
    for (const char *tree : {"\x09\x01", "\x09\x01\x00\x00", "\x0e\x01\x61", "\x04\x01\x00", "\x18", "\x02"})
        QVERIFY2(!splitTree(tree), tree);
    QVERIFY(splitTree(QByteArrayView()));
}

QTEST_GUILESS_MAIN(MarkdownPiecesTest)
#include "markdownpieces_test.moc"
