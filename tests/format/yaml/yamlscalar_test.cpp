// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/format/yaml/yamldocument.h"
#include "models/format/yaml/yamlscalar.h"

#include <QTest>

#include <rapidcheck.h>

using namespace rundown;

namespace {

/// What a scalar reads as behind `a: `, or a word that no text is.
QByteArray readBack(const QByteArray &scalar)
{
    const auto document = YamlDocument::read("a: " + scalar + "\nb: 1\n", {});
    if (!document || document->isReadOnly() || document->size() != 5 || !document->node(2).isScalar())
        return "(not read)";
    return document->node(2).text.toByteArray();
}

QByteArray readBackInFlow(const QByteArray &scalar)
{
    const auto document = YamlDocument::read("[" + scalar + ", x]\n", {});
    if (!document || document->isReadOnly() || document->size() != 3 || !document->node(1).isScalar())
        return "(not read)";
    return document->node(1).text.toByteArray();
}

/// Text of the characters that matter.
QByteArray anyText(const std::vector<uint8_t> &choices)
{
    static const QList<QByteArray> characters{"a",
                                              "中",
                                              " ",
                                              "\n",
                                              "\t",
                                              "\r",
                                              ":",
                                              "#",
                                              "-",
                                              "'",
                                              "\"",
                                              "\\",
                                              "\xc2\xa0",
                                              "\xc2\x85",
                                              ",",
                                              "[",
                                              "]",
                                              "{",
                                              "}",
                                              "\xe2\x80\xa8",
                                              "\xef\xbb\xbf",
                                              "\x01",
                                              "?",
                                              "|",
                                              ">",
                                              "&",
                                              "*",
                                              "!",
                                              "%",
                                              "@",
                                              "`",
                                              "0",
                                              ".",
                                              "😀",
                                              "="};
    QByteArray text;
    for (const uint8_t choice : choices)
        text += characters[choice % characters.size()];
    return text;
}

/// The characters among them that a block scalar can hold, one behind the other.
QByteArray anyBlockText(const std::vector<uint8_t> &choices)
{
    QByteArray text;
    for (const uint8_t choice : choices) {
        const QByteArray longer = text + anyText({choice});
        if (fitsBlockScalar(longer + 'a'))
            text = longer;
    }
    return fitsBlockScalar(text) ? text : text + 'a';
}

} // namespace

class YamlScalarTest : public QObject
{
    Q_OBJECT

private slots:
    void plainOnlyWhereEveryReaderAgrees_data()
    {
        QTest::addColumn<bool>("safe");
        for (const char *text :
             {"abc", "姜原, 研发工程师", "http://x.y/z#c", "a:b", "PT30M", "x-y", "C++", "it's",
              "191026-04-yolo-141104.MP3", "大会 2019", "12 monkeys", "a [b]", "Tags:x"})
            QTest::newRow(text) << true;
        for (const char *text : {"",
                                 "no",
                                 "Yes",
                                 "ON",
                                 "off",
                                 "true",
                                 "y",
                                 "N",
                                 "null",
                                 "~",
                                 "1:30",
                                 "14:11:04",
                                 "010",
                                 "0x1f",
                                 "1e3",
                                 "3.5",
                                 "+1",
                                 "-1",
                                 ".5",
                                 ".inf",
                                 "-.NaN",
                                 "2019-10-26",
                                 "2019-10-26 14:11:00",
                                 "1_000",
                                 "<<",
                                 "=",
                                 "a: b",
                                 "a #b",
                                 "a:",
                                 " a",
                                 "a ",
                                 "- a",
                                 "-",
                                 "? a",
                                 ": a",
                                 "#a",
                                 "[a",
                                 "{a",
                                 "*a",
                                 "&a",
                                 "!a",
                                 "|",
                                 ">",
                                 "%a",
                                 "@a",
                                 "`a",
                                 "\"a",
                                 "'a",
                                 "---",
                                 "...",
                                 "a\tb",
                                 "a\nb",
                                 "a\rb",
                                 "\xef\xbb\xbf\x61",
                                 "a\xc2\x85",
                                 "a\xe2\x80\xa8",
                                 "a\xe2\x80\xa9",
                                 "a\x7f",
                                 "a\xc2\x9f",
                                 "a\xef\xbf\xbe"})
            QTest::newRow(text) << false;
    }
    void plainOnlyWhereEveryReaderAgrees()
    {
        QFETCH(bool, safe);
        const QByteArray text = QTest::currentDataTag();
        QCOMPARE(isPlainSafe(text, false), safe);
        QCOMPARE(readBack(inlineScalar(text, false)), text);
    }

    void styles()
    {
        QCOMPARE(inlineScalar("no", false), "\"no\"");
        QCOMPARE(inlineScalar("say \"hi\": x", false), "'say \"hi\": x'");
        QCOMPARE(inlineScalar("a\rb\t\xe2\x80\xa8\xc2\xa0", false), "\"a\\rb\\t\\u2028\xc2\xa0\"");
        QCOMPARE(inlineScalar("a, b", true), "\"a, b\"");
        QCOMPARE(inlineScalar("a, b", false), "a, b");
        QCOMPARE(blockScalarHeader("a\nb", '|', 2), "|-");
        QCOMPARE(blockScalarHeader("a\nb\n", '|', 2), "|+");
        QCOMPARE(blockScalarHeader(" a\nb", '|', 4), "|4-");
        QCOMPARE(blockScalarLines("a\n\nb\n", 2), "  a\n\n  b\n");
        QVERIFY(fitsBlockScalar("a\tb\n\tc"));
        QVERIFY(!fitsBlockScalar("\ta\nb")); // some readers take the tab for indentation
        QVERIFY(!fitsBlockScalar("a\r\nb"));
    }

    void everyTextReadsBack()
    {
        QVERIFY(rc::check("one line", [](const std::vector<uint8_t> &choices) {
            const QByteArray text = anyText(choices);
            RC_ASSERT(readBack(inlineScalar(text, false)) == text);
            RC_ASSERT(readBackInFlow(inlineScalar(text, true)) == text);
            RC_ASSERT(readBack(inDoubleQuotes(text)) == text);
            if (fitsSingleQuotes(text))
                RC_ASSERT(readBack(inSingleQuotes(text)) == text);
            if (isPlainReadable(text, false))
                RC_ASSERT(readBack(text) == text || text == "~");
        }));
        QVERIFY(rc::check("block scalars", [](const std::vector<uint8_t> &choices, uint8_t column) {
            const QByteArray text = anyBlockText(choices);
            RC_ASSERT(fitsBlockScalar(text));
            const int deeper = 1 + column % 9;
            const QByteArray scalar =
                blockScalarHeader(text, '|', deeper) + '\n' + blockScalarLines(text, deeper);
            RC_ASSERT(readBack(scalar.chopped(1)) == text);
        }));
    }
};

QTEST_GUILESS_MAIN(YamlScalarTest)
#include "yamlscalar_test.moc"
