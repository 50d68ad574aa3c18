// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/format/yaml/yamllens.h"

#include <QTest>

using namespace rundown;

namespace {

/// Without what the text says about its form.
YamlValue plain(YamlValue value)
{
    value.flow = value.oneLine = false;
    for (YamlValue &item : value.items)
        item = plain(std::move(item));
    return value;
}

YamlValue valueOf(const QByteArray &text)
{
    const auto document = YamlDocument::read(text, {});
    if (!document)
        qFatal("bad test text: %s", qPrintable(document.error().toString()));
    return document->isEmpty() ? YamlValue::map() : plain(toValue(*document, 0));
}

} // namespace

/// Text in, wanted values, text out.
class YamlLensTest : public QObject
{
    Q_OBJECT

    void addColumns()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("after");
        QTest::addColumn<QByteArray>("expected");
    }
    void row(const char *name, const char *text, const char *after, const char *expected)
    {
        QTest::newRow(name) << QByteArray(text) << QByteArray(after) << QByteArray(expected);
    }
    void check()
    {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, after);
        const auto written = putYaml(text, valueOf(text), valueOf(after));
        QVERIFY2(written, written ? "" : qPrintable(written.error().toString()));
        QTEST(*written, "expected");
        QCOMPARE(putYaml(*written, valueOf(*written), valueOf(*written)).value(), *written);
    }

private slots:
    void scalars_data()
    {
        addColumns();
        row("plain stays plain", "a: x # c\nb: y\n", "{a: z z, b: y}", "a: z z # c\nb: y\n");
        row("plain takes quotes where it must", "a: x # c\n", "{a: 'no'}", "a: \"no\" # c\n");
        row("a number stays bare", "a: 1\n", "{a: 2}", "a: 2\n");
        row("single quotes stay", "a: 'x'\n", "{a: it's}", "a: 'it''s'\n");
        row("double quotes stay", "a:  \"x\"  # c\n", "{a: y}", "a:  \"y\"  # c\n");
        row("single quotes give way", "a: 'x'\n", "{a: \"\\t\"}", "a: \"\\t\"\n");
        row("nothing becomes something", "a:\nb: 1\n", "{a: x, b: 1}", "a: x\nb: 1\n");
        row("nothing with a comment", "a: # c\nb: 1\n", "{a: x, b: 1}", "a: x # c\nb: 1\n");
        row("~ becomes something", "a: ~ # c\n", "{a: x}", "a: x # c\n");
        row("folded plain", "a: one\n  two\nb: 1\n", "{a: x, b: 1}", "a: x\nb: 1\n");
        row("on the next line", "a:\n  # c\n  x\nb: 1\n", "{a: y, b: 1}", "a:\n  # c\n  y\nb: 1\n");
        row("CRLF", "a: x\r\nb: y\r\n", "{a: z, b: y}", "a: z\r\nb: y\r\n");
        row("no final newline", "a: 1\nb: x", "{a: 1, b: y}", "a: 1\nb: y");
        row("byte order mark",
            "\xEF\xBB\xBF"
            "a: x\n",
            "{a: y}",
            "\xEF\xBB\xBF"
            "a: y\n");
        row("document marks", "%YAML 1.2\n--- # s\na: x\n...\n# e\n", "{a: y}",
            "%YAML 1.2\n--- # s\na: y\n...\n# e\n");
        row("CJK of any length", "a: x\n",
            "{a: 流水帐流水帐流水帐流水帐流水帐流水帐流水帐流水帐流水帐流水帐流水帐流水帐}",
            "a: 流水帐流水帐流水帐流水帐流水帐流水帐流水帐流水帐流水帐流水帐流水帐流水帐\n");
        row("a quoted key", "'a': x\n\"b\" : y\n", "{a: z, b: w}", "'a': z\n\"b\" : w\n");
    }
    void scalars() { check(); }

    void blockScalars_data()
    {
        addColumns();
        row("literal stays", "a: |- # c\n    x\n    y\nb: 1\n", "{a: \"x\\nz\", b: 1}",
            "a: |- # c\n    x\n    z\nb: 1\n");
        row("literal to one line", "a: |-\n  x\n  y\nb: 1\n", "{a: z, b: 1}", "a: |-\n  z\nb: 1\n");
        row("clipped", "a: |\n  x\nb: 1\n", "{a: \"y\\n\", b: 1}", "a: |\n  y\nb: 1\n");
        row("kept", "a: |+\n  x\n\nb: 1\n", "{a: \"y\\n\\n\", b: 1}", "a: |+\n  y\n\nb: 1\n");
        row("clipped loses its line end", "a: |\n  x\nb: 1\n", "{a: z, b: 1}", "a: |-\n  z\nb: 1\n");
        row("indicator comes", "a: |-\n   x\nb: 1\n", "{a: \" x\\ny\", b: 1}", "a: |3-\n    x\n   y\nb: 1\n");
        row("indicator goes", "a: |2-\n   x\n  y\n", "{a: \"x\\ny\"}", "a: |-\n  x\n  y\n");
        row("plain to literal", "a: x # c\nb: 1\n", "{a: \"x\\ny\", b: 1}", "a: |- # c\n  x\n  y\nb: 1\n");
        row("quoted to literal", "- a: 'x'\n  b: 1\n", "[{a: \"x\\ny\", b: 1}]",
            "- a: |-\n    x\n    y\n  b: 1\n");
        row("quotes with line ends stay", "a: \"x\\ny\"\n", "{a: \"x\\nz\"}", "a: \"x\\nz\"\n");
        row("literal to quotes", "a: |- # c\n  x\n  y\nb: 1\n", "{a: \"x\\r\\ny\", b: 1}",
            "a: \"x\\r\\ny\" # c\nb: 1\n");
        row("folded stays with one line", "a: >-\n  one\n  two\nb: 1\n", "{a: x y, b: 1}",
            "a: >-\n  x y\nb: 1\n");
        row("folded gives way", "a: >-\n  one\n  two\nb: 1\n", "{a: \"x\\ny\", b: 1}",
            "a: |-\n  x\n  y\nb: 1\n");
        row("empty lines below are not the text's", "a: |-\n  x\n\n# c\n\nb: 1\n", "{a: \"y\\nz\", b: 1}",
            "a: |-\n  y\n  z\n\n# c\n\nb: 1\n");
        row("CRLF", "a: |-\r\n  x\r\n  y\r\nb: 1\r\n", "{a: \"x\\n\\nz\", b: 1}",
            "a: |-\r\n  x\r\n\r\n  z\r\nb: 1\r\n");
        row("at the end without a newline", "a: |-\n  x", "{a: \"y\\nz\"}", "a: |-\n  y\n  z");
        row("plain to literal at the end", "a: x", "{a: \"y\\nz\"}", "a: |-\n  y\n  z");
    }
    void blockScalars() { check(); }

    void maps_data()
    {
        addColumns();
        row("a new key behind its predecessor", "a: 1\n# c\nc: 3\n", "{a: 1, b: x, c: 3}",
            "a: 1\nb: x\n# c\nc: 3\n");
        row("a new first key", "b: 2\nc: 3\n", "{a: x, b: 2, c: 3}", "a: x\nb: 2\nc: 3\n");
        row("a new last key", "a: 1 # c", "{a: 1, b: x}", "a: 1 # c\nb: x");
        row("a new first key of an item", "-  b: 2\n   c: 3\n", "[{a: x, b: 2, c: 3}]",
            "-  a: x\n   b: 2\n   c: 3\n");
        row("a new key in CRLF", "a: 1\r\nc: 3\r\n", "{a: 1, b: x, c: 3}", "a: 1\r\nb: x\r\nc: 3\r\n");
        row("a new list", "a: 1\nz: 1\n", "{a: 1, b: [x, {p: q, r: s}], z: 1}",
            "a: 1\nb:\n  - x\n  - p: q\n    r: s\nz: 1\n");
        row("a removed key takes its lines", "a: 1\nb:\n  - x # x\n  # y\n  - y\n# c\nc: 3\n", "{a: 1, c: 3}",
            "a: 1\n# c\nc: 3\n");
        row("the first key of an item goes", "- a: 1\n  b: 2\n- c: 3\n", "[{b: 2}, {c: 3}]",
            "- b: 2\n- c: 3\n");
        row("the first key of an item goes with its comment", "- a: 1 # c\n  b: 2 # d\n", "[{b: 2}]",
            "- b: 2 # d\n");
        row("two first keys of an item go", "- a: 1\n  b: 2\n  c: 3\n", "[{c: 3}]", "- c: 3\n");
        row("the last key goes", "a: 1\nb: 2", "{a: 1}", "a: 1");
        row("keys in another order stay there", "c: 3\na: 1\n", "{a: 1, b: x, c: 3}", "c: 3\na: 1\nb: x\n");
        row("a scalar becomes a map", "a: x # c\nb: 1\n", "{a: {p: q}, b: 1}", "a: # c\n  p: q\nb: 1\n");
        row("a map becomes a scalar", "a: # c\n  p: q\nb: 1\n", "{a: x, b: 1}", "a: x # c\nb: 1\n");
    }
    void maps() { check(); }

    void sequences_data()
    {
        addColumns();
        row("an item comes", "a:\n- x\n- z\n", "{a: [x, y, z]}", "a:\n- x\n- y\n- z\n");
        row("an item comes last", "a:\n  -   x # c\n", "{a: [x, y]}", "a:\n  -   x # c\n  - y\n");
        row("an item comes first", "a:\n  - x\n", "{a: [y, x]}", "a:\n  - y\n  - x\n");
        row("an item goes with its comment", "- x\n# about y\n- y # c\n\n- z\n", "[x, z]", "- x\n- z\n");
        row("the last item goes", "a:\n  - x\n  - y\nb: 1\n", "{a: [x], b: 1}", "a:\n  - x\nb: 1\n");
        row("items move with their comments", "# head\n\n# one\n- a: 1 # c\n  u: 'x'\n# two\n- b: 2\n",
            "[{b: 2}, {a: 1, u: x}]", "# head\n\n# one\n# two\n- b: 2\n- a: 1 # c\n  u: 'x'\n");
        row("items of a key move with all comments",
            "k:\n  # one\n  - a: 1 # c\n    u: 'x'\n\n  # two\n  - b: 2\n", "{k: [{b: 2}, {a: 1, u: x}]}",
            "k:\n  # two\n  - b: 2\n\n  # one\n  - a: 1 # c\n    u: 'x'\n");
        row("empty lines stay between", "- x\n\n- y\n\n- z\n", "[z, x, y]", "- z\n\n- x\n\n- y\n");
        row("a new item gets empty lines like its neighbours", "- x\n\n- y\n", "[x, n, y]",
            "- x\n\n- n\n\n- y\n");
        row("one changes while another comes", "- a: 1\n  b: 2 # c\n", "[{z: 9}, {a: 1, b: 3}]",
            "- z: 9\n- a: 1\n  b: 3 # c\n");
        row("one changes while it moves", "- a: 1\n  b: 2 # c\n- x\n- y\n", "[x, y, {a: 1, b: 3}]",
            "- x\n- y\n- a: 1\n  b: 3 # c\n");
        row("without a final newline", "- x\n- y", "[y, x]", "- y\n- x");
        row("CRLF", "- x\r\n- y\r\n", "[y, n, x]", "- y\r\n- n\r\n- x\r\n");
        row("an item moves into a block",
            "l:\n  # about x\n  - s: x # c\n    n: |-\n      p\n\n       q\n  - s: b\n    k:\n      - s: y\n",
            "{l: [{s: b, k: [{s: y}, {s: x, n: \"p\\n\\n q\"}]}]}",
            "l:\n  - s: b\n    k:\n      - s: y\n      # about x\n      - s: x # c\n        n: |-\n          "
            "p\n\n           q\n");
        row("an item moves out of a block",
            "l:\r\n- s: b # c\r\n  k:\r\n      - s: y\r\n      # about x\r\n      -  s: 'x'\r\n         u: v "
            "# c",
            "{l: [{s: x, u: v}, {s: b, k: [{s: y}]}]}",
            "l:\r\n# about x\r\n-  s: 'x'\r\n   u: v # c\r\n- s: b # c\r\n  k:\r\n      - s: y");
        row("the last item moves out of a block", "l:\n- s: b\n  k:\n  - s: 'x' # c\n",
            "{l: [{s: b}, {s: x}]}", "l:\n- s: b\n- s: 'x' # c\n");
        row("a block is resolved", "l:\n- s: b\n  k:\n  - s: 'x' # c\n  - s: \"y\"\n",
            "{l: [{s: x}, {s: 'y'}]}", "l:\n- s: 'x' # c\n- s: \"y\"\n");
        row("an item moves into one that had no list",
            "l:\n  # about x\n  - s: x # c\n    # more\n\n  # part two\n\n  - s: b # d\n",
            "{l: [{s: b, k: [{s: x}]}]}",
            "l:\n  # part two\n  - s: b # d\n    k:\n      # about x\n      - s: x # c\n        # more\n");
        row("all items move out of a block",
            "l:\n  - s: b\n    k: # d\n      # about x\n      - s: x\n      # below\n  - s: z\n",
            "{l: [{s: b}, {s: z}, {s: x}]}",
            "l:\n  - s: b\n    # d\n      # below\n  - s: z\n  # about x\n  - s: x\n");
        row("the only item of a block moves with the comment below it",
            "l:\n  - s: b\n    k:\n      - s: x\n\n        # more\n  # z\n  - s: z\n",
            "{l: [{s: b}, {s: z, k: [{s: x}]}]}",
            "l:\n  - s: b\n  # z\n  - s: z\n    k:\n      - s: x\n\n        # more\n");
        row("the last item deep below moves with the comment below it",
            "l:\n  - s: b\n    k:\n      - s: c\n        k:\n          - s: x\n            # more\n  - s: "
            "z\n",
            "{l: [{s: b}, {s: z, k: [{s: x}]}]}",
            "l:\n  - s: b\n  - s: z\n    k:\n      - s: x\n        # more\n");
        row("the only item moves out of a map that becomes a word",
            "l:\n  - p:\n      - s: x # c\n        # more\n  - s: z\n", "{l: [b, {s: z, k: [{s: x}]}]}",
            "l:\n  - b\n  - s: z\n    k:\n      - s: x # c\n        # more\n");
        row("a map becomes a word when its only item moves with the comment beside it",
            "l:\n  - p:\n      - s: x # c\n  - s: z\n", "{l: [b, {s: z, k: [{s: x}]}]}",
            "l:\n  - b\n  - s: z\n    k:\n      - s: x # c\n");
        row("an item moves and changes", "l:\n  - s: x # c\n    u: v # d\n  - s: b\n",
            "{l: [{s: b, k: [{s: x, u: w, m: m}]}]}",
            "l:\n  - s: b\n    k:\n      - s: x # c\n        u: w # d\n        m: m\n");
        row("two items are put into a new one", "l:\n  # x\n  - s: x\n  # z\n  - s: z\n",
            "{l: [{s: b, k: [{s: x}, {s: z}]}]}",
            "l:\n  - s: b\n    k:\n      # x\n      - s: x\n      # z\n      - s: z\n");
        row("two items change places over a block",
            "l:\n  # x\n  - s: x\n  - s: b\n    k:\n      # y\n      - s: y\n",
            "{l: [{s: y}, {s: b, k: [{s: x}]}]}",
            "l:\n  # y\n  - s: y\n  - s: b\n    k:\n      # x\n      - s: x\n");
        row("an item moves into an empty list", "l:\n- # x\n  s: x\n- s: b\n  k: [] # d\n",
            "{l: [{s: b, k: [{s: x}]}]}", "l:\n- s: b\n  k: # d\n    - # x\n      s: x\n");
        row("lists in lists", "- - x\n  - y\n- - z\n", "[[y], [z, w]]", "- - y\n- - z\n  - w\n");
    }
    void sequences() { check(); }

    void flow_data()
    {
        addColumns();
        row("a value", "a: [x, 'y'] # c\n", "{a: [x, z]}", "a: [x, 'z'] # c\n");
        row("an item comes", "a: [x,  y]\n", "{a: [x, n, y]}", "a: [x, n, y]\n");
        row("an item goes", "a: [ x, y, z ]\n", "{a: [x, z]}", "a: [ x, z ]\n");
        row("items move", "a: [x, {p: q}]\n", "{a: [{p: q}, x]}", "a: [{p: q}, x]\n");
        row("a key's value", "{a: 1, b: {c: x}}\n", "{a: 1, b: {c: y}}", "{a: 1, b: {c: y}}\n");
        row("a key comes", "a: {p: 1, r: 3}\n", "{a: {p: 1, q: 2, r: 3}}", "a: {p: 1, q: 2, r: 3}\n");
        row("a key goes", "a: {p: 1, q: 2, r: 3} # c\n", "{a: {p: 1, r: 3}}", "a: {p: 1, r: 3} # c\n");
        row("what cannot stand plain in flow", "a: [x]\n", "{a: [\"p, q\"]}", "a: [\"p, q\"]\n");
        row("on several lines", "a: [\n  x, # one\n  y\n]\n", "{a: [x, z]}", "a: [\n  x, # one\n  z\n]\n");
        row("an empty list fills", "a: [] # c\n", "{a: [x]}", "a: # c\n  - x\n");
        row("a list empties", "a:\n  - x\nb: 1\n", "{a: [], b: 1}", "a: []\nb: 1\n");
    }
    void flow() { check(); }

    void unknownKeysStay()
    {
        const QByteArray text = "x-1: {no: 010} # c\na: 1\n# x\nx-2:\n  - y\nb: 2\n";
        const QByteArray expected = "x-1: {no: 010} # c\na: 3\n# x\nx-2:\n  - y\n";
        QCOMPARE(putYaml(text, valueOf("{a: 1, b: 2}"), valueOf("{a: 3}")).value(), expected);
    }

    void unknownKeysSurviveWhenAllIsWrittenAnew()
    {
        const auto written =
            putYaml("- a: 1\n  x: ~\n  y: 010\n", valueOf("[{a: 1}]"), valueOf("{list: [{a: 1}]}"));
        QVERIFY(written);
        const auto inItem =
            putYaml("k: {a: 1, x: ~, y: 010}\n", valueOf("{k: {a: 1}}"), valueOf("{k: {b: 2}}"));
        QCOMPARE(inItem.value(), "k: {b: 2, x: ~, y: 010}\n");
    }

    void unknownKeysMoveIntoBracesWithWhatBringsThem()
    {
        const QByteArray text = "l:\n  - {s: a}\n  - s: b\n    x: 010\n  - s: c\n    u: ~\n";
        const auto written = putYaml(text, valueOf("{l: [{s: a}, {s: b}, {s: c}]}"),
                                     valueOf("{l: [{s: a, k: [{s: b, k: [{s: c}]}]}]}"));
        QCOMPARE(written.value(), "l:\n  - {s: a, k: [{s: b, k: [{s: c, u: ~}], x: 010}]}\n");
    }

    void unknownKeysSurviveTheLastResort()
    {
        const auto document = YamlDocument::read("l:\n  - a:   1\n    x:   010\ny:   [~]\n", {});
        QVERIFY(document);
        YamlPutOptions options;
        options.accepts = [](const QByteArray &text) { return !text.contains(":   "); }; // nothing as it was
        const auto written = putYaml(*document, valueOf("{l: [{a: 1}]}"), valueOf("{l: [{a: 2}]}"), options);
        QVERIFY(written);
        const auto read = YamlDocument::read(*written, {});
        QVERIFY2(read && plain(toValue(*read, 0)) == valueOf("{l: [{a: 2, x: 010}], y: [~]}"),
                 written->constData());
    }

    void passedOverItemsStay()
    {
        const QByteArray text = "- a\n- ODD: 1\n- b\n";
        const auto document = YamlDocument::read(text, {});
        QVERIFY(document);
        YamlPutOptions options;
        options.ignored = {2};
        const auto put = [&](const char *after) {
            return putYaml(*document, valueOf("[a, b]"), valueOf(after), options).value();
        };
        QCOMPARE(put("[a, c]"), "- a\n- ODD: 1\n- c\n");
        QCOMPARE(put("[b, a]"), "- b\n- a\n- ODD: 1\n");
        QCOMPARE(put("[b]"), "- b\n- ODD: 1\n");
        QCOMPARE(put("[a, n, b]"), "- a\n- ODD: 1\n- n\n- b\n");
    }

    void shorthandStays()
    {
        YamlValue before = valueOf("{p: [{name: x}]}");
        before.items[0].items[0].shorthand = true;
        YamlValue after = before;
        after.items[0].items[0].items[0].text = "z";
        QCOMPARE(putYaml("p:\n  - 'x' # c\n", before, after).value(), "p:\n  - 'z' # c\n");
        QCOMPARE(putYaml("p: x # c\n", before, after).value(), "p: z # c\n");
        QCOMPARE(putYaml("p:\n  - name: x\n    u: v\n", before, after).value(),
                 "p:\n  - name: z\n    u: v\n");
        after.items[0].items[0].add("role", YamlValue::scalar(QStringLiteral("host")));
        QCOMPARE(putYaml("p:\n  - 'x' # c\n", before, after).value(),
                 "p:\n  - name: z # c\n    role: host\n");
    }

    void aLineEndThatIsFormStaysForm()
    {
        // The reader took the last line end of `|` for a matter of form.
        QCOMPARE(putYaml("a: |\n  x\n", valueOf("{a: x}"), valueOf("{a: \"y\\nz\"}")).value(),
                 "a: |\n  y\n  z\n");
    }

    void anEmptyTextIsANewFile()
    {
        QCOMPARE(putYaml("", valueOf(""), valueOf("{a: 1, b: [x]}")).value(), "a: 1\nb:\n  - x\n");
        QCOMPARE(putYaml("# c\r\n", valueOf(""), valueOf("{a: 1}")).value(), "# c\r\na: 1\r\n");
    }

    void tooLargeTextsAreRefused()
    {
        const auto document = YamlDocument::read("a: 1\n", {});
        YamlValue after = valueOf("{a: 1, b: x}");
        after.items[1].text = QByteArray(YamlDocument::mebibyte, 'x');
        YamlPutOptions options;
        options.maxSize = YamlDocument::mebibyte;
        const auto written = putYaml(*document, valueOf("{a: 1}"), after, options);
        QVERIFY(!written);
        QVERIFY2(written.error().what.contains(QStringLiteral("1.1 MiB")), qPrintable(written.error().what));
        QVERIFY2(written.error().what.contains(QStringLiteral(" 1 MiB")), qPrintable(written.error().what));
        QVERIFY(!written.error().mend.isEmpty());
        options.maxSize = 2 * YamlDocument::mebibyte;
        QVERIFY(putYaml(*document, valueOf("{a: 1}"), after, options));
    }

    void readOnlyTextsAreRefused()
    {
        QVERIFY(!putYaml("a: 1\na: 2\n", valueOf("{a: 1}"), valueOf("{a: 3}")));
        QVERIFY(!putYaml("a: [\n", valueOf("{a: 1}"), valueOf("{a: 3}")));
    }
};

QTEST_GUILESS_MAIN(YamlLensTest)
#include "yamllens_test.moc"
