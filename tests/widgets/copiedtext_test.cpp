// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/preview/copiedtext.h"

#include <QTest>
#include <QTextDocument>

using namespace rundown;
using namespace Qt::StringLiterals;

/// What goes to the clipboard from a laid-out text.
class CopiedTextTest : public QObject
{
    Q_OBJECT

private slots:
    void copies_data()
    {
        QTest::addColumn<QString>("html");
        QTest::addColumn<QString>("markdown");
        QTest::addColumn<QString>("copied");
        const auto row = [](const char *name, const char *html, const char *markdown, const char *copied) {
            QTest::newRow(name) << QString::fromUtf8(html) << QString::fromUtf8(markdown)
                                << QString::fromUtf8(copied);
        };
        row("heading", "<h2>邕江边</h2>", "## 邕江边", "<h2>邕江边</h2>\n");
        row("marks", "<p>a <b>b</b> <i>c</i> <a href=\"http://x.org/?a=1&amp;b\">d</a> &lt;</p>",
            "a **b** *c* [d](http://x.org/?a=1&b) <",
            "<p>a <strong>b</strong> <em>c</em> <a href=\"http://x.org/?a=1&amp;b\">d</a> &lt;</p>\n");
        row("nested", "<ul><li>a<ul><li>b</li></ul></li><li>c</li></ul>", "- a\n    - b\n- c",
            "<ul>\n<li>a<ul>\n<li>b</ul>\n<li>c</ul>\n");
        row("numbers", "<ol><li>a</li><li>b</li></ol>", "1. a\n2. b", "<ol>\n<li>a<li>b</ol>\n");
        row("image", "<p><img src='rundown-image:0'></p>", "![厅](photos/a%20b.png)",
            "<p><img src=\"photos/a%20b.png\" alt=\"厅\"></p>\n");
        row("table", "<table><tr><td>a</td><td>b</td></tr><tr><td>c</td><td>d</td></tr></table>",
            "a | b\nc | d", "<p>a</p>\n<p>b</p>\n<p>c</p>\n<p>d</p>\n");
    }
    void copies()
    {
        QFETCH(QString, html);
        QTextDocument document;
        document.setHtml(html);
        const CopiedText text =
            copiedFrom(document, 0, document.characterCount() - 1, {{u"photos/a%20b.png"_s, u"厅"_s}});
        QTEST(text.markdown, "markdown");
        QTEST(text.html, "copied");
    }

    void aBlockThatIsCutHasNoMarker()
    {
        QTextDocument document;
        document.setHtml(u"<ul><li>one</li><li>two</li></ul>"_s);
        const int begin = document.toPlainText().indexOf(u"ne"_s) + 1;
        const CopiedText text = copiedFrom(document, begin, begin + 4, {});
        QCOMPARE(text.markdown, u"e\n- tw"_s);
        QCOMPARE(text.html, u"<p>e</p>\n<ul>\n<li>tw</ul>\n"_s);
    }

    void listsThatTouchAreOne()
    {
        const CopiedText text = joined({{u"- a"_s, u"<ul>\n<li>a</ul>\n"_s},
                                        {u"- b"_s, u"<ul>\n<li>b</ul>\n"_s},
                                        {u"c"_s, u"<p>c</p>\n"_s}});
        QCOMPARE(text.markdown, u"- a\n- b\n\nc"_s);
        QCOMPARE(text.html, u"<ul>\n<li>a\n<li>b</ul>\n<p>c</p>\n"_s);
    }
};

QTEST_MAIN(CopiedTextTest)
#include "copiedtext_test.moc"
