// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/format/markdown/markdownworker.h"

#include <QRegularExpression>
#include <QTest>
#include <QXmlStreamReader>

using namespace rundown;
using namespace Qt::StringLiterals;

namespace {

const QRegularExpression anchors(u"<a name=\"L\\d+\"></a>"_s);

/// What is wrong with it as XML, or nothing.
QString faultOf(const QString &html)
{
    QXmlStreamReader reader(u"<html>"_s + html + u"</html>"_s);
    while (!reader.atEnd())
        reader.readNext();
    return reader.hasError() ? reader.errorString() : QString();
}

} // namespace

class MarkdownHtmlTest : public QObject
{
    Q_OBJECT

private slots:
    void html_data();
    void html();
    void anchorsOfBlocks();
    void deepNesting();
    void manyImages();
    void manyTables();
    void manyCells();
    void longText();
    void longBlock();
    void longLists();
    void longCode();
    void oddCharacters();

private:
    QString htmlOf(const QByteArray &text)
    {
        auto html = worker.html(text);
        // On a busy machine the worker's two seconds may pass before it has computed for one.
        for (int again = 0; again < 3 && !html; ++again)
            html = worker.html(text);
        return html ? *html : html.error().toString();
    }

    MarkdownWorker worker;
};

void MarkdownHtmlTest::html_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("html");
    const auto row = [](const char *name, const char *text, const QString &html) {
        QTest::newRow(name) << QByteArray(text) << html;
    };
    row("marks", "*a* **b** ~~c~~ `d<`\\\ne\nf",
        u"<p><em>a</em> <strong>b</strong> <del>c</del> <code>d&lt;</code><br />\ne\nf</p>\n"_s);
    row("tildes between times", "9:00~12:00，13:00~18:00", u"<p>9:00~12:00，13:00~18:00</p>\n"_s);
    row("escapes", "a & b < c > d \"e\"", u"<p>a &amp; b &lt; c &gt; d &quot;e&quot;</p>\n"_s);
    row("heading", "## a", u"<h2>a</h2>\n"_s);
    row("tight list", "- a\n- b", u"<ul>\n<li>a\n</li>\n<li>b\n</li>\n</ul>\n"_s);
    row("loose list", "3. a\n\n4. b",
        u"<ol start=\"3\">\n<li><p>a</p>\n</li>\n<li><p>b</p>\n</li>\n</ol>\n"_s);
    row("tasks", "- [ ] a\n- [x] b", u"<ul>\n<li>☐ a\n</li>\n<li>☑ b\n</li>\n</ul>\n"_s);
    row("code block", "```c\na<b\n```", u"<pre>a&lt;b\n</pre>\n"_s);
    row("quote", "> a", u"<blockquote>\n<p>a</p>\n</blockquote>\n"_s);
    row("rule", "a\n\n---\n", u"<p>a</p>\n<hr />\n"_s);
    row("table", "|a|b|\n|:-|-:|\n|c|d|\n",
        u"<table border=\"1\" cellspacing=\"0\" cellpadding=\"4\">\n"
        "<thead><tr><th align=\"left\">a</th><th align=\"right\">b</th></tr></thead>\n"
        "<tr><td align=\"left\">c</td><td align=\"right\">d</td></tr>\n</table>\n"_s);
    row("footnote", "a[^x]\n\n[^x]: b\n",
        u"<p>a<sup><a href=\"#footnote-1\">1</a></sup></p>\n<hr />\n"
        "<p><a name=\"footnote-1\"></a><sup>1</sup> b</p>\n"_s);
    row("link", "[a](https://b/?c&d \"t\")", u"<p><a href=\"https://b/?c&amp;d\" title=\"t\">a</a></p>\n"_s);
    row("unsafe link", "[a *b*](file:///c)", u"<p>a <em>b</em></p>\n"_s);
    row("image", "![a *b* `c`](d.jpg \"t\")", u"<p><img src=\"d.jpg\" title=\"t\" alt=\"a b c\" /></p>\n"_s);
    row("unsafe image", "![a <b>\"](../d.jpg)", u"<p>a &quot;</p>\n"_s);
    row("image in a link", "[![a](b.jpg)](c)",
        u"<p><a href=\"c\"><img src=\"b.jpg\" alt=\"a\" /></a></p>\n"_s);
    row("image in an image", "![a ![b](c.jpg) d](e.jpg)", u"<p><img src=\"e.jpg\" alt=\"a b d\" /></p>\n"_s);
    row("attribute", "![a](b\"onload=c.jpg)", u"<p><img src=\"b&quot;onload=c.jpg\" alt=\"a\" /></p>\n"_s);
    row("raw HTML", "a <script>b</script>\n\n<iframe src=\"c\">\n\nd", u"<p>a b</p>\n<p>d</p>\n"_s);
    row("no autolinks", "www.example.org <https://a>",
        u"<p>www.example.org <a href=\"https://a\">https://a</a></p>\n"_s);
}

void MarkdownHtmlTest::html()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, html);
    QString found = htmlOf(text);
    QCOMPARE(faultOf(found), QString());
    QCOMPARE(found.remove(anchors), html);
}

void MarkdownHtmlTest::anchorsOfBlocks()
{
    QCOMPARE(htmlOf("# a\n\n- b\n  - c\n\n---\n\n```\nd\n```\n\n|e|\n|-|\n|f|\n\n<div>\n"),
             u"<h1><a name=\"L1\"></a>a</h1>\n"
             "<ul>\n<li><a name=\"L3\"></a>b\n<ul>\n<li><a name=\"L4\"></a>c\n</li>\n</ul>\n</li>\n</ul>\n"
             "<hr />\n<pre><a name=\"L6\"></a><a name=\"L8\"></a>d\n</pre>\n"
             "<table border=\"1\" cellspacing=\"0\" cellpadding=\"4\">\n"
             "<thead><tr><th><a name=\"L12\"></a>e</th></tr></thead>\n"
             "<tr><td><a name=\"L14\"></a>f</td></tr>\n</table>\n<a name=\"L16\"></a>"_s);
}

void MarkdownHtmlTest::deepNesting()
{
    QByteArray text;
    for (qsizetype i = 0; i < 40; ++i)
        text += QByteArray(2 * i, ' ') + "- a" + QByteArray::number(i) + '\n';
    const QString list = htmlOf(text);
    QCOMPARE(faultOf(list), QString());
    QCOMPARE(list.count(u"<ul>"_s), 12);
    QVERIFY(list.contains(u"a39"_s));
    const QString marks = htmlOf(QByteArray("*a **b ").repeated(50) + QByteArray("** *").repeated(50));
    QCOMPARE(faultOf(marks), QString());
    QVERIFY(marks.count(u"<em>"_s) <= 24);
}

void MarkdownHtmlTest::manyImages()
{
    const QString html = htmlOf(QByteArray("![last](a.png)\n\n").repeated(2000));
    QCOMPARE(html.count(u"<img"_s), 500);
    QVERIFY(html.endsWith(u"last</p>\n"));
}

void MarkdownHtmlTest::manyTables()
{
    const QString html = htmlOf(QByteArray("|a|b|\n|-|-|\n|c|d|\n\n").repeated(300));
    QCOMPARE(faultOf(html), QString());
    QCOMPARE(html.count(u"<table"_s), 200);
    QVERIFY(html.endsWith(u"c | d</p>\n"));
}

void MarkdownHtmlTest::manyCells()
{
    const QString html = htmlOf("|a|b|\n|-|-|\n" + QByteArray("|c|d|\n").repeated(20'000) + "\nend\n");
    QCOMPARE(faultOf(html), QString());
    QVERIFY(html.count(u"<td"_s) <= 5'000);
    QVERIFY(html.contains(u"too long to be shown"_s));
}

void MarkdownHtmlTest::longText()
{
    const QString html =
        htmlOf(QByteArray(QByteArray("word *word* ").repeated(300) + "\n\n").repeated(1'000));
    QCOMPARE(faultOf(html), QString());
    QVERIFY(html.size() > 900'000);
    QVERIFY(html.size() < 1'100'000);
    QVERIFY(html.contains(u"too long to be shown"_s));
}

void MarkdownHtmlTest::longLists()
{
    const QString some = htmlOf(QByteArray("- a\n").repeated(1'000));
    QCOMPARE(faultOf(some), QString());
    QCOMPARE(some.count(u"<ul>"_s), 5);
    QCOMPARE(some.count(u"<li>"_s), 1'000);
    const QString many = htmlOf(QByteArray("1. a\n").repeated(300'000));
    QCOMPARE(faultOf(many), QString());
    QVERIFY(many.count(u"<li>"_s) <= 5'000);
    QVERIFY(many.contains(u"too long to be shown"_s));
}

void MarkdownHtmlTest::longBlock()
{
    const QString html = htmlOf(QByteArray(100'000, 'a') + "*b*\n\nc\n");
    QCOMPARE(faultOf(html), QString());
    QVERIFY(html.size() < 34'000);
    QVERIFY(html.contains(u"aaa…<em></em></p>"_s));
    QVERIFY(html.contains(u"c</p>"_s));
    QVERIFY(html.contains(u"too long to be shown"_s));
}

void MarkdownHtmlTest::longCode()
{
    const QString oneLine = htmlOf("```\n" + QByteArray(1'000'000, '&') + "\nb\n```\n");
    QCOMPARE(faultOf(oneLine), QString());
    QCOMPARE(oneLine.count(u"&amp;"_s), 32'768);
    const QString lines = htmlOf("```\n" + QByteArray("a\n").repeated(1'000'000) + "```\n");
    QCOMPARE(faultOf(lines), QString());
    QVERIFY(lines.size() < 1'100'000);
}

void MarkdownHtmlTest::oddCharacters()
{
    const QString html = htmlOf("a\x01\x1f\x7f&#2;\xef\xb7\x90\xef\xbf\xbf\xff b &#xD800;\xed\xa0\x80");
    QCOMPARE(faultOf(html), QString());
    QVERIFY(!html.contains(QChar(0xfdd0)));
    for (const QChar c : html)
        QVERIFY(c.isPrint() || c == u'\n');
}

QTEST_GUILESS_MAIN(MarkdownHtmlTest)
#include "markdownhtml_test.moc"
