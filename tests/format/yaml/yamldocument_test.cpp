// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/format/yaml/yamldocument.h"

#include <QTest>

#include <ctime>

using namespace rundown;
using namespace Qt::StringLiterals;

namespace {

/// The tree on one line: `{a: x, b: [y, ~]}`.
QByteArray shown(const YamlDocument &document, int index = 0)
{
    const YamlNode &node = document.node(index);
    if (node.kind == YamlNode::Kind::Null)
        return "~";
    if (node.isScalar())
        return node.text.toByteArray().replace("\n", "\\n");
    QByteArray text;
    for (int child = index + 1; child < node.next; child = document.node(child).next) {
        text += text.isEmpty() ? "" : ", ";
        if (node.isMap()) {
            text += shown(document, child) + ": ";
            child = document.node(child).next;
        }
        text += shown(document, child);
    }
    return node.isMap() ? '{' + text + '}' : '[' + text + ']';
}

/// What each node takes of the text.
QByteArray covered(const YamlDocument &document, int index)
{
    const YamlNode &node = document.node(index);
    return document.source().mid(node.begin, node.end - node.begin);
}

} // namespace

class YamlDocumentTest : public QObject
{
    Q_OBJECT

private slots:
    void reads_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("tree");
        const auto row = [](const char *name, const char *text, const char *tree) {
            QTest::newRow(name) << QByteArray(text) << QByteArray(tree);
        };
        row("map", "a: 1\nb: x y\n", "{a: 1, b: x y}");
        row("CRLF", "a: 1\r\nb:\r\n  - x\r\n  - y\r\n", "{a: 1, b: [x, y]}");
        row("no final newline", "a: 1\nb: 2", "{a: 1, b: 2}");
        row("byte order mark",
            "\xEF\xBB\xBF"
            "a: 1\nb: 2\n",
            "{a: 1, b: 2}");
        row("comments", "# x\na: 1 # y\n  # z\nb: 2\n# end", "{a: 1, b: 2}");
        row("document start", "%YAML 1.2\n---\na: 1\n...\n", "{a: 1}");
        row("quotes", "a: 'it''s'\nb: \"x\\ny\"\n'c d': \"\\u4e2d\"\n", "{a: it's, b: x\\ny, c d: 中}");
        row("folded plain", "a: one\n  two\n\n  three\nb: x\n", "{a: one two\\nthree, b: x}");
        row("folded quotes", "a: \"one\n  two\"\nb: 'x\n\n  y'\n", "{a: one two, b: x\\ny}");
        row("literal", "a: |\n  x\n   y\n\nb: |-\n  z\nc: |+\n  k\n\nd: 1\n",
            "{a: x\\n y\\n, b: z, c: k\\n\\n, d: 1}");
        row("literal with indicator", "a: |2-\n   x\n  y\nb: 1\n", "{a:  x\\ny, b: 1}");
        row("folded block", "a: >-\n  one\n  two\n\n  three\nb: 1\n", "{a: one two\\nthree, b: 1}");
        row("empty literal", "a: |\nb: |-\n\nc: 1\n", "{a: , b: , c: 1}");
        row("comment look-alikes", "a: |-\n  # no comment\n  x # y\nb: x#y\n",
            "{a: # no comment\\nx # y, b: x#y}");
        row("nothing", "a:\nb: ~\nc: null\nnull_: 1\nd: ''\n", "{a: ~, b: ~, c: ~, null_: 1, d: }");
        row("items of nothing", "- \n-\n- ~\n- x\n", "[~, ~, ~, x]");
        row("sequences at the key's column", "a:\n- x\n- y\nb:\n- - p\n  - q\n- r: s\n  t: u\n",
            "{a: [x, y], b: [[p, q], {r: s, t: u}]}");
        row("flow", "a: [x, 'y', \"z\", [1, 2], {p: q, r: }]\nb: {}\nc: []\n",
            "{a: [x, y, z, [1, 2], {p: q, r: ~}], b: {}, c: []}");
        row("flow on lines", "a: [x, # one\n  y,\n  ]\nb: {p: 1,\n  q: 2}\n", "{a: [x, y], b: {p: 1, q: 2}}");
        row("pairs in flow", "a: [x: 1, y]\n", "{a: [{x: 1}, y]}");
        row("addresses", "a: http://x.y/z?a=b#c\nb: [http://x.y/z]\n",
            "{a: http://x.y/z?a=b#c, b: [http://x.y/z]}");
        row("tabs in comments", "a: 1\t# x\ty\nb: x\ty\n", "{a: 1, b: x\ty}");
        row("YAML 1.1's words", "a: no\nb: 010\nc: 14:11\nd: 2019-10-26\n",
            "{a: no, b: 010, c: 14:11, d: 2019-10-26}");
    }
    void reads()
    {
        QFETCH(QByteArray, text);
        const auto document = YamlDocument::read(text, {});
        QVERIFY2(document, document ? "" : qPrintable(document.error().toString()));
        QVERIFY2(!document->isReadOnly(),
                 qPrintable(document->isReadOnly() ? document->problems().first().toString() : QString()));
        QTEST(shown(*document), "tree");
        for (int i = 0; i < document->size(); ++i) {
            QVERIFY(document->node(i).begin <= document->node(i).end);
            QVERIFY(document->node(i).end <= text.size());
        }
    }

    void knowsWhereNodesStand()
    {
        const auto document = YamlDocument::read("# c\na: 'x y' # d\nb:\n  - |-\n    p\n    q\n  - z\n", {});
        QVERIFY(document);
        QCOMPARE(covered(*document, 2), "'x y'");
        QCOMPARE(covered(*document, 5), "|-\n    p\n    q");
        QCOMPARE(covered(*document, 6), "z");
        QCOMPARE(document->source().mid(document->node(6).opens, 1), "-");
        QCOMPARE(document->problemAt(document->node(6).begin, Problem::Severity::Hint, {}).line, 7);
        QCOMPARE(document->problemAt(document->node(6).begin, Problem::Severity::Hint, {}).column, 5);
    }

    void countsColumnsInCharacters()
    {
        const auto document = YamlDocument::read("{流水帐😀: x}\n", {});
        QVERIFY(document);
        QCOMPARE(document->problemAt(document->node(2).begin, Problem::Severity::Hint, {}).column, 8);
    }

    void nothingIsADocument()
    {
        for (const QByteArray text : {"", "\n", "# x\n", "\xEF\xBB\xBF"}) {
            const auto document = YamlDocument::read(text, {});
            QVERIFY(document);
            QVERIFY(document->isEmpty());
        }
    }

    void refuses_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<int>("line");
        const auto row = [](const char *name, const QByteArray &text, int line) {
            QTest::newRow(name) << text << line;
        };
        row("a lone comma", ",", 1);
        row("a circle of aliases", "&x\n- *x\n", 2);
        row("an alias", "a: &x 1\nb: *x\n", 2);
        row("a second document", "a: 1\n---\nb: 2\n", 2);
        row("text after the end", "a: 1\n...\nb: 2\n", 3);
        row("a bracket too many", "a: 1\n]\n", 2);
        row("NUL", QByteArray("a: 1\nb: \0x\n", 11), 2);
        row("the byte that yaml-cpp takes for the end", "a: 1\nb: 2\n\x04\nc: 3\n", 3);
        row("DEL", "a: 1\nb: x\x7f\n", 2);
        row("not UTF-8", "a: 1\nb: \xff\xfe\n", 2);
        row("UTF-16",
            QByteArray("\xff\xfe"
                       "a\0:\0 \0b\0",
                       10),
            1);
        row("wrong indentation", "a:\n  b: 1\n c: 2\n", 3);
        row("an open bracket", "a: [x\nb: 1\n", 0);
        row("tabs for indentation", "a:\n\tb: 1\n", 2);
        row("a Markdown post", "- a\n    + b: c\n  d: [e](f)\n", 0);
        row("nested flow", QByteArray(1000, '['), 1);
        row("nested maps", QByteArray(1000, '{'), 1);
        row("nested items", QByteArray("- ").repeated(1000), 1);
        row("nested keys", QByteArray("? ").repeated(1000), 1);
        row("many items", '[' + QByteArray("a,").repeated(YamlDocument::maxNodes + 1) + ']', 1);
        row("many nothings", '[' + QByteArray("~,").repeated(YamlDocument::maxNodes + 1) + ']', 1);
        row("too large", QByteArray(YamlDocument::maxSize + 1, ' '), 0);
        row("an alias bomb", "a: &a [x, x, x, x]\nb: &b [*a, *a, *a, *a]\nc: [*b, *b, *b, *b]\n", 2);
    }
    void refuses()
    {
        QFETCH(QByteArray, text);
        QFETCH(int, line);
        const std::clock_t begin = std::clock(); // of this process: other programs may be busy too
        const auto document = YamlDocument::read(text, u"f"_s);
        QVERIFY(!document);
        QVERIFY(!document.error().what.isEmpty());
        QCOMPARE(document.error().file, u"f"_s);
        if (line > 0)
            QCOMPARE(document.error().line, line);
        QVERIFY2(std::clock() - begin < 5 * CLOCKS_PER_SEC, "refused too late"); // sanitizers take some
    }

    void depthHasALimit()
    {
        const auto nested = [](int depth) {
            return QByteArray("- ").repeated(depth - 1) + QByteArray("[x]\n");
        };
        const auto deepest = YamlDocument::read(nested(YamlDocument::maxDepth), {});
        QVERIFY(deepest && !deepest->isReadOnly());
        QVERIFY(!YamlDocument::read(nested(YamlDocument::maxDepth + 1), {}));
    }

    void opensOnlyToRead_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<int>("line");
        const auto row = [](const char *name, const char *text, int line) {
            QTest::newRow(name) << QByteArray(text) << line;
        };
        row("the same key twice", "a: 1\nb: 2\na: 3\n", 3);
        row("the same key twice, deep", "a:\n  - x: 1\n    x: 2\n", 3);
        row("the same key twice in flow", "a: 1\nb: {x: 1, x: 2}\n", 2);
        row("an open quote", "a: 1\nb: \"x\nb: 1\n", 2); // yaml-cpp takes the file's end for the quote
        row("a tag", "a: 1\nb: !!str 2\n", 2);
        row("an anchor", "a: 1\nb: &x 2\n", 2);
        row("a key with a question mark", "a: 1\n? b\n: 2\n", 2);
        row("a list for a key", "a: 1\n[b]: 2\n", 2);
        row("a key of nothing", "a: 1\n: 2\n", 2);
        row("a key that is null", "a: 1\nnull: 2\n", 2);
    }
    void opensOnlyToRead()
    {
        QFETCH(QByteArray, text);
        const auto document = YamlDocument::read(text, {});
        QVERIFY2(document, document ? "" : qPrintable(document.error().toString()));
        QVERIFY(document->isReadOnly());
        QTEST(document->problems().first().line, "line");
    }

    void everyTruncationIsReadOrRefused()
    {
        const QByteArray text = "# c\na: 'x'\nb:\n  - c: \"d\\n\"\n    e: |-\n      f\n      g\n  - [h, {i: "
                                "j}]\r\nk: >\n l\n m\n";
        for (qsizetype size = 0; size <= text.size(); ++size) {
            const auto document = YamlDocument::read(text.first(size), {});
            if (document && !document->isEmpty() && !document->isReadOnly())
                QVERIFY(document->node(0).end <= size);
        }
    }
};

QTEST_GUILESS_MAIN(YamlDocumentTest)
#include "yamldocument_test.moc"
