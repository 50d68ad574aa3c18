// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/format/markdown/blocksanswer.h"
#include "models/format/markdown/htmlanswer.h"
#include "models/format/markdown/wire.h"

#include <QTest>
#include <QXmlStreamReader>

#include <rapidcheck.h>

using namespace rundown;
using wire::Node;

namespace {

QByteArray block(MarkdownBlock::Type type, int depth, int lines, int column, int marks = 0)
{
    return QByteArray() + char(int(type) | marks) + char(depth) + char(lines) + char(column);
}

QByteArray bytes(std::initializer_list<int> values)
{
    QByteArray all;
    for (const int value : values)
        all += char(value);
    return all;
}

int operator+(Node node)
{
    return int(node);
}

/// Answers that look much like true ones.
rc::Gen<QByteArray> genTree()
{
    const auto byte =
        rc::gen::weightedOneOf<int>({{4, rc::gen::inRange(0, 24)}, {1, rc::gen::inRange(0, 256)}});
    return rc::gen::map(rc::gen::container<std::vector<int>>(byte), [](const std::vector<int> &values) {
        QByteArray all;
        for (const int value : values)
            all += char(value);
        return all;
    });
}

bool isXml(const QString &html)
{
    QXmlStreamReader reader(QStringLiteral("<html>") + html + QStringLiteral("</html>"));
    while (!reader.atEnd())
        reader.readNext();
    return !reader.hasError();
}

} // namespace

/// What a worker that has been taken over could answer.
class WorkerAnswerTest : public QObject
{
    Q_OBJECT

private slots:
    void soundBlocks();
    void unsoundBlocks_data();
    void unsoundBlocks();
    void soundTree();
    void unsoundTree_data();
    void unsoundTree();
    void treesOfAnyBytes();
    void blocksOfAnyBytes();
};

using Type = MarkdownBlock::Type;

void WorkerAnswerTest::soundBlocks()
{
    const auto answer = block(Type::Document, 0, 0, 1) + block(Type::Heading, 1, 0, 1, 6 << 5) +
                        block(Type::List, 1, 1, 1, 0x10);
    const auto blocks = readBlocks(answer, "a\nb");
    QVERIFY(blocks);
    QCOMPARE(blocks->at(1), (MarkdownBlock{Type::Heading, 6, false, 1, 1, 1}));
    QCOMPARE(blocks->at(2), (MarkdownBlock{Type::List, 0, true, 1, 2, 1}));
}

void WorkerAnswerTest::unsoundBlocks_data()
{
    QTest::addColumn<QByteArray>("answer");
    const QByteArray document = block(Type::Document, 0, 0, 1);
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("no document") << block(Type::Paragraph, 0, 0, 1);
    QTest::newRow("document below") << block(Type::Document, 1, 0, 1);
    QTest::newRow("two documents") << document + document;
    QTest::newRow("a second root") << document + block(Type::Paragraph, 0, 0, 1);
    QTest::newRow("a step too deep") << document + block(Type::Paragraph, 2, 0, 1);
    QTest::newRow("a line beyond the text") << document + block(Type::Paragraph, 1, 2, 1);
    QTest::newRow("column 0") << document + block(Type::Paragraph, 1, 0, 0);
    QTest::newRow("level of a paragraph") << document + block(Type::Paragraph, 1, 0, 1, 1 << 5);
    QTest::newRow("heading without level") << document + block(Type::Heading, 1, 0, 1);
    QTest::newRow("level 7") << document + block(Type::Heading, 1, 0, 1, 7 << 5);
    QTest::newRow("ordered paragraph") << document + block(Type::Paragraph, 1, 0, 1, 0x10);
    QTest::newRow("unknown type") << document + bytes({14, 1, 0, 1});
    QTest::newRow("cut off") << document + block(Type::Paragraph, 1, 0, 1).chopped(1);
    QTest::newRow("number too long") << document + bytes({6, 1, 0, 0x80, 0x80, 0x80, 0x80, 0x80, 1});
    QTest::newRow("number too large") << document + bytes({6, 1, 0xff, 0xff, 0xff, 0xff, 0x7f, 1});
    QByteArray deep = document;
    for (int i = 1; i <= 201; ++i)
        deep += bytes({1}) + (i < 128 ? bytes({i}) : bytes({0x80 | (i & 0x7f), i >> 7})) + bytes({0, 1});
    QTest::newRow("deep") << deep;
}

void WorkerAnswerTest::unsoundBlocks()
{
    QFETCH(QByteArray, answer);
    QVERIFY(!readBlocks(answer, "a\nb"));
}

void WorkerAnswerTest::soundTree()
{
    QCOMPARE(readHtml(bytes({+Node::Paragraph, 1, +Node::Text, 1, 'a', +Node::Close})),
             QStringLiteral("<p><a name=\"L1\"></a>a</p>\n"));
}

void WorkerAnswerTest::unsoundTree_data()
{
    QTest::addColumn<QByteArray>("answer");
    QTest::newRow("text outside") << bytes({+Node::Text, 1, 'a'});
    QTest::newRow("not closed") << bytes({+Node::Paragraph, 1});
    QTest::newRow("closed twice") << bytes({+Node::Paragraph, 1, +Node::Close, +Node::Close});
    QTest::newRow("item without list") << bytes({+Node::Item, 1, 0, +Node::Close});
    QTest::newRow("paragraph in a list") << bytes({+Node::List, 1, 0, 0, +Node::Paragraph, 1, 0, 0});
    QTest::newRow("block in a paragraph") << bytes({+Node::Paragraph, 1, +Node::BlockQuote, 1, 0, 0});
    QTest::newRow("table in a cell") << bytes(
        {+Node::Table, 1, +Node::TableRow, 1, 0, +Node::TableCell, 1, 0, +Node::Table, 1, 0, 0, 0, 0});
    QTest::newRow("list flags") << bytes({+Node::List, 1, 16, 0, +Node::Close});
    QTest::newRow("task") << bytes({+Node::List, 1, 0, 0, +Node::Item, 1, 3, 0, 0});
    QTest::newRow("heading 0") << bytes({+Node::Heading, 1, 0, +Node::Close});
    QTest::newRow("heading 7") << bytes({+Node::Heading, 1, 7, +Node::Close});
    QTest::newRow("string too long") << bytes({+Node::CodeBlock, 1, 2, 'a'});
    QTest::newRow("unknown node") << bytes({+Node::Image + 1});
    QTest::newRow("cut in a node") << bytes({+Node::Paragraph, 1, +Node::Cut});
    QTest::newRow("after the cut") << bytes({+Node::Cut, +Node::Paragraph, 1, +Node::Close});
    QTest::newRow("deep") << bytes({+Node::BlockQuote, 1}).repeated(300) + QByteArray(300, '\0');
}

void WorkerAnswerTest::unsoundTree()
{
    QFETCH(QByteArray, answer);
    QVERIFY(!readHtml(answer));
}

void WorkerAnswerTest::treesOfAnyBytes()
{
    QVERIFY(rc::check("well-formed or refused", [] {
        const QByteArray answer = *genTree();
        const auto html = readHtml(answer);
        RC_CLASSIFY(html.has_value());
        if (html)
            RC_ASSERT(isXml(*html));
    }));
}

void WorkerAnswerTest::blocksOfAnyBytes()
{
    QVERIFY(rc::check("sound or refused", [] {
        const QByteArray answer = block(Type::Document, 0, 0, 1) + *genTree();
        const auto blocks = readBlocks(answer, "a\nb\nc\nd");
        if (!blocks)
            return;
        for (const MarkdownBlock &each : *blocks) {
            const bool sound = each.line >= 1 && each.line <= 4 && each.depth <= 200 && each.column >= 1;
            RC_ASSERT(sound);
        }
    }));
}

QTEST_GUILESS_MAIN(WorkerAnswerTest)
#include "workeranswer_test.moc"
