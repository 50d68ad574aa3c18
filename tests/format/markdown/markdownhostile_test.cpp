// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/format/markdown/markdownworker.h"

#include <QElapsedTimer>
#include <QTest>

using namespace rundown;

namespace {

// The worker's bound is 2 s; a busy machine may need as long again for what is around it. Unbounded, these
// texts take from many seconds to minutes, or all memory.
constexpr int patience = 20'000; ///< ms

QByteArray stairs(qsizetype steps, const QByteArray &step)
{
    QByteArray text;
    for (qsizetype i = 0; i < steps; ++i)
        text += QByteArray(2 * i, ' ') + step;
    return text;
}

} // namespace

/// Texts on which cmark-gfm hangs, aborts or takes gigabytes when it is let.
class MarkdownHostileTest : public QObject
{
    Q_OBJECT

private slots:
    void texts_data();
    void texts();

private:
    MarkdownWorker worker;
};

void MarkdownHostileTest::texts_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("![[]()") << QByteArray("![[]()").repeated(80'000);
    QTest::newRow(">a*") << QByteArray(">a*").repeated(60'000);
    QTest::newRow("a*") << QByteArray("a*").repeated(100'000);
    QTest::newRow("</<?") << QByteArray("</<?").repeated(100'000);
    QTest::newRow("[") << QByteArray(100'000, '[');
    QTest::newRow(">") << QByteArray(100'000, '>');
    QTest::newRow("lists with blank lines") << stairs(1'500, "- a\n\n");
    QTest::newRow("quoted lists") << (QByteArray("> - ").repeated(60) + "\n\n").repeated(2'000);
    QTest::newRow("wide table") << QByteArray("a|").repeated(66'000) + '\n' +
                                       QByteArray("-|").repeated(66'000) + '\n';
    QTest::newRow("completed table") << '|' + QByteArray("a|").repeated(2'500) + "\n|" +
                                            QByteArray("-|").repeated(2'500) + '\n' +
                                            QByteArray("|x\n").repeated(2'500);
    QTest::newRow("row of bars") << "|a|b|\n|-|-|\n" + QByteArray(200'000, '|') + '\n';
    QTest::newRow("table after text") << QByteArray("a\n").repeated(100'000) + "|a|b|\n|-|-|\n";
    QTest::newRow("long reference") << "[a]: /" + QByteArray(1 << 20, 'u') + "\n\n" +
                                           QByteArray("[a] ").repeated(10'000);
    QTest::newRow("very long reference") << "[a]: <" + QByteArray(40 << 20, 'u') + ">\n\n[a]\n";
    QTest::newRow("footnotes") << QByteArray("[^1]: ").repeated(20'000) + "[^1]";
    QTest::newRow("small lines") << QByteArray("- a\n").repeated(7 << 20);
    QTest::newRow("zeros") << QByteArray(500'000, '\0');
}

void MarkdownHostileTest::texts()
{
    QFETCH(QByteArray, text);
    QElapsedTimer timer;
    timer.start();
    const auto blocks = worker.blocks(text);
    QVERIFY2(timer.restart() < patience, "blocks");
    QVERIFY(blocks || (!blocks.error().what.isEmpty() && !blocks.error().mend.isEmpty()));
    const auto html = worker.html(text);
    QVERIFY2(timer.restart() < patience, "html");
    QVERIFY(html ? html->size() < 10'000'000 : !html.error().what.isEmpty());
    const auto honest = worker.blocks("- a\n- b\n");
    QVERIFY2(timer.restart() < patience, "the text after it");
    QVERIFY(honest && honest->size() == 6);
}

QTEST_GUILESS_MAIN(MarkdownHostileTest)
#include "markdownhostile_test.moc"
