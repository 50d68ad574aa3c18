// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/format/markdown/markdownworker.h"

#include "models/format/markdown/worker/limits.h" // RUNDOWN_SANITIZED
#include "models/format/markdown/workerprocess.h"
#include "tests/format/markdown/outline.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QHash>
#include <QTest>

#include <atomic>
#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm.h>
#include <csignal>
#include <rapidcheck.h>
#include <sys/resource.h>
#include <thread>

using namespace rundown;
using namespace Qt::StringLiterals;

namespace {

QString place(const QString &name, int line, int column)
{
    return u"%1 %2:%3"_s.arg(name).arg(line).arg(column);
}

QString nameOf(cmark_node *node)
{
    static const QHash<QByteArray, QString> names = {
        {"block_quote", u"quote"_s},   {"code_block", u"code"_s}, {"html_block", u"html"_s},
        {"thematic_break", u"rule"_s}, {"tasklist", u"item"_s},   {"table_row", u"row"_s},
        {"table_header", u"row"_s},    {"table_cell", u"cell"_s},
    };
    const char *name = cmark_node_get_type_string(node);
    return names.value(name, QString::fromLatin1(name));
}

/// The blocks according to cmark-gfm's whole parse, without the worker. Column 0, of table cells that are not
/// written, counts as 1.
QStringList wholeParse(const QByteArray &text)
{
    cmark_gfm_core_extensions_ensure_registered();
    cmark_parser *parser = cmark_parser_new(CMARK_OPT_DEFAULT);
    for (const char *name : {"table", "strikethrough", "tasklist"})
        cmark_parser_attach_syntax_extension(parser, cmark_find_syntax_extension(name));
    cmark_parser_feed(parser, text.constData(), size_t(text.size()));
    cmark_node *root = cmark_parser_finish(parser);
    QStringList blocks;
    cmark_iter *walk = cmark_iter_new(root);
    while (cmark_iter_next(walk) != CMARK_EVENT_DONE) {
        cmark_node *node = cmark_iter_get_node(walk);
        const int type = cmark_node_get_type(node);
        if (cmark_iter_get_event_type(walk) == CMARK_EVENT_ENTER && (type & 0xc000) == 0x8000)
            blocks << place(nameOf(node), cmark_node_get_start_line(node),
                            std::max(cmark_node_get_start_column(node), 1));
    }
    cmark_iter_free(walk);
    cmark_node_free(root);
    cmark_parser_free(parser);
    return blocks;
}

QStringList places(const QList<MarkdownBlock> &blocks)
{
    QStringList found;
    for (const MarkdownBlock &block : blocks)
        found << place(::nameOf(block.type), block.line, block.column);
    return found;
}

/// A text of pieces of which each may open, go on with or close a block.
rc::Gen<QByteArray> genMarkdown()
{
    const auto piece = rc::gen::element<std::string>(
        "a", "b c", "\n", "\n\n", "\r\n", "\r", "    ", "  ", "\t", "- ", "* ", "1. ", "2) ", "> ", "# ",
        "## ", "```", "~~~", "---", "===", "<div>", "<!--", "-->", "[a]: /u", "[a]:", "\"t\"", "[a]", "|",
        "- [x] ", "`", "<b>", "\\", "流水", "| a | b |\n|---|---|\n", "\n| 1 | 2 |");
    return rc::gen::map(rc::gen::container<std::vector<std::string>>(piece), [](const auto &pieces) {
        QByteArray text;
        for (const std::string &each : pieces)
            text += QByteArray::fromStdString(each);
        return text;
    });
}

WorkerProcess::Answer ask(WorkerProcess &process, const QByteArray &text)
{
    return process.ask(wire::Kind::Blocks, text, QDeadlineTimer(2000));
}

} // namespace

class MarkdownWorkerTest : public QObject
{
    Q_OBJECT

private slots:
    void blocks_data();
    void blocks();
    void blocksAreThoseOfTheWholeParse();
    void samples();
    void deepNestingIsLeftOut();
    void textWithoutContent();
    void tooLongText();
    void workerThatDiedInBetween();
    void workerThatHangs();
    void refusesTheSameTextAtOnce();
    void limitsOfTheWorker();
    void twoThreads();
    void workerOutlivesTheThreadThatStartedIt();

private:
    MarkdownWorker worker;
};

void MarkdownWorkerTest::blocks_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("outline");
    const auto row = [](const char *name, const char *text, const QString &outline) {
        QTest::newRow(name) << QByteArray(text) << u"document 1:1\n"_s + outline;
    };
    row("paragraphs", "a\nb\n\n\nc", u" paragraph 1:1\n paragraph 5:1\n"_s);
    row("nested lists", "- a\n  1. b\n\n     c\n- d\n",
        u" list 1:1\n  item 1:1\n   paragraph 1:3\n   list# 2:3\n    item# 2:3\n     paragraph 2:6\n"
        "     paragraph 4:6\n  item 5:1\n   paragraph 5:3\n"_s);
    row("ends in an empty item", "- a\n-\n", u" list 1:1\n  item 1:1\n   paragraph 1:3\n  item 2:1\n"_s);
    row("headings", "# a\n\nb\nc\n===\n\n###### d", u" heading1 1:1\n heading1 3:1\n heading6 7:1\n"_s);
    row("html", "<div>\na\n</div>\n\nb <i>c</i>\n", u" html 1:1\n paragraph 5:1\n"_s);
    row("code", "```sh\n# a\n```\n    b\n\nc\n", u" code 1:1\n code 4:5\n paragraph 6:1\n"_s);
    row("open fence", "```\na", u" code 1:1\n"_s);
    row("quote and rule", "> a\n> > b\n\n---\n",
        u" quote 1:1\n  paragraph 1:3\n  quote 2:3\n   paragraph 2:5\n rule 4:1\n"_s);
    row("table", "|a|b|\n|-|-|\n|c|d|\n\ne\n",
        u" table 1:1\n  row 1:1\n   cell 1:2\n   cell 1:4\n  row 3:1\n   cell 3:2\n   cell 3:4\n"
        " paragraph 5:1\n"_s);
    row("table after text", "x\ny\n|a|\n|-|\n|c|\n",
        u" paragraph 1:1\n table 3:1\n  row 3:1\n   cell 3:6\n  row 5:1\n   cell 5:2\n"_s);
    row("footnotes where they stand", "[^2]: n\n\na[^1]\n\n[^1]: m\n\n    o\n\nb\n",
        u" note 1:7\n  paragraph 1:7\n paragraph 3:1\n note 5:7\n  paragraph 5:7\n  paragraph 7:5\n"
        " paragraph 9:1\n"_s);
    row("link definitions are no block", "a\n\n[x]: /u\n[y]: /v", u" paragraph 1:1\n"_s);
    row("CRLF", "# a\r\n\r\n- b\r\n- c",
        u" heading1 1:1\n list 3:1\n  item 3:1\n   paragraph 3:3\n  item 4:1\n   paragraph 4:3\n"_s);
    row("CR", "a\r\rb\r", u" paragraph 1:1\n paragraph 3:1\n"_s);
    row("byte order mark", "\xEF\xBB\xBF# a\n", u" heading1 1:4\n"_s);
    row("columns are bytes", "流\n\n1. 水\n",
        u" paragraph 1:1\n list# 3:1\n  item# 3:1\n   paragraph 3:4\n"_s);
}

void MarkdownWorkerTest::blocks()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, outline);
    const auto blocks = worker.blocks(text);
    QVERIFY2(blocks, qPrintable(blocks ? QString() : blocks.error().toString()));
    QCOMPARE(outlineOf(*blocks), outline);
}

// The worker stops after cmark-gfm's first phase; the blocks must be those that a whole parse finds.
void MarkdownWorkerTest::blocksAreThoseOfTheWholeParse()
{
    QVERIFY(rc::check("blocks == whole parse", [this] {
        const QByteArray text = *genMarkdown();
        const QStringList expected = wholeParse(text);
        RC_PRE(!expected.contains(u"paragraph 0:1"_s)); // text before a table, which we mend
        const auto blocks = worker.blocks(text);
        RC_ASSERT(blocks.has_value());
        RC_ASSERT(places(*blocks).join(u'\n').toStdString() == expected.join(u'\n').toStdString());
    }));
}

void MarkdownWorkerTest::samples()
{
    const QDir folder(QStringLiteral(RUNDOWN_SAMPLES "/posts"));
    if (!folder.exists())
        QSKIP("no samples here");
    for (const QString &name : folder.entryList({u"*.md"_s})) {
        QFile file(folder.filePath(name));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray text = file.readAll();
        const auto blocks = worker.blocks(text);
        QVERIFY2(blocks, qPrintable(name));
        if (!text.contains("[^"))
            QCOMPARE(places(*blocks), wholeParse(text));
        const auto html = worker.html(text);
        QVERIFY2(html && !html->startsWith(u"<pre>"), qPrintable(name));
    }
}

void MarkdownWorkerTest::deepNestingIsLeftOut()
{
    const auto blocks = worker.blocks(QByteArray(5000, '>') + "a\n\nb\n");
    QVERIFY(blocks);
    QCOMPARE(blocks->size(), 202);
    QCOMPARE(blocks->at(200).depth, 200);
    QCOMPARE(blocks->last().line, 3);
}

void MarkdownWorkerTest::textWithoutContent()
{
    for (const QByteArray &text : {QByteArray(), QByteArray("\n\n"), QByteArray("[a]: /b")}) {
        const auto blocks = worker.blocks(text);
        QVERIFY(blocks);
        QCOMPARE(outlineOf(*blocks), u"document 1:1\n"_s);
        QCOMPARE(worker.html(text).value_or(u"-"_s), QString());
    }
}

void MarkdownWorkerTest::tooLongText()
{
    const auto blocks = worker.blocks(QByteArray((64 << 20) + 1, 'a'));
    QVERIFY(!blocks);
    QVERIFY(blocks.error().what.contains(u"too large"));
    QVERIFY(worker.blocks("a"));
}

void MarkdownWorkerTest::workerThatDiedInBetween()
{
    WorkerProcess process;
    for (const int signal : {SIGKILL, SIGTERM, SIGSEGV}) {
        QCOMPARE(ask(process, "a").failure, WorkerFailure::None);
        const pid_t before = process.id();
        ::kill(before, signal);
        QTest::qWait(20);
        QCOMPARE(ask(process, "a").failure, WorkerFailure::None);
        QVERIFY(process.id() != before);
    }
}

void MarkdownWorkerTest::workerThatHangs()
{
    WorkerProcess process;
    QCOMPARE(ask(process, "a").failure, WorkerFailure::None);
    const pid_t before = process.id();
    ::kill(before, SIGSTOP);
    QElapsedTimer timer;
    timer.start();
    QCOMPARE(ask(process, QByteArray(8 << 20, 'a')).failure, WorkerFailure::TooLong);
    QVERIFY(timer.elapsed() < 20'000); // 2 s, or what a busy machine makes of them
    QCOMPARE(ask(process, "a").failure, WorkerFailure::None);
    QVERIFY(process.id() != before);
}

/// What is read and then exported is one text: its second of CPU time is spent once.
void MarkdownWorkerTest::refusesTheSameTextAtOnce()
{
    const auto spentMs = [] {
        rusage use{};
        getrusage(RUSAGE_CHILDREN, &use);
        return (use.ru_utime.tv_sec + use.ru_stime.tv_sec) * 1000 +
               (use.ru_utime.tv_usec + use.ru_stime.tv_usec) / 1000;
    };
    const QByteArray wide =
        QByteArray("a|").repeated(66'000) + '\n' + QByteArray("-|").repeated(66'000) + '\n';
    const auto refused = worker.blocks(wide);
    QVERIFY(!refused);
    const auto before = spentMs();
    const auto again = worker.blocks("\n\n" + wide + '\n');
    QVERIFY(!again);
    QCOMPARE(again.error(), refused.error());
    QCOMPARE(spentMs(), before);
    QVERIFY(worker.blocks("a\n"));
    QVERIFY(!worker.blocks(wide + "\nb"));
    QVERIFY(spentMs() > before);
}

void MarkdownWorkerTest::limitsOfTheWorker()
{
    WorkerProcess process;
    QCOMPARE(ask(process, "a").failure, WorkerFailure::None);
    QFile file(u"/proc/%1/limits"_s.arg(process.id()));
    if (!file.open(QIODevice::ReadOnly))
        QSKIP("the system does not show the limits of a process");
    const QString limits = QString::fromUtf8(file.readAll()).simplified();
    QVERIFY(limits.contains(u"Max open files 0 0"));
    QVERIFY(limits.contains(u"Max core file size 0 0"));
#ifndef RUNDOWN_SANITIZED
    QVERIFY(limits.contains(u"Max address space 314572800"));
#endif
}

void MarkdownWorkerTest::twoThreads()
{
    std::atomic<int> wrong = 0;
    const auto work = [&](const QByteArray &text, qsizetype count) {
        for (int i = 0; i < 200; ++i) {
            const auto blocks = worker.blocks(text);
            wrong += blocks && blocks->size() == count ? 0 : 1;
        }
    };
    std::thread other(work, "- a\n- b\n", 6);
    work("a\n\nb\n\nc\n", 4);
    other.join();
    QCOMPARE(wrong, 0);
}

void MarkdownWorkerTest::workerOutlivesTheThreadThatStartedIt()
{
    WorkerProcess process;
    std::thread([&] { ask(process, "a"); }).join();
    const pid_t before = process.id();
    QTest::qWait(20);
    QCOMPARE(ask(process, "a").failure, WorkerFailure::None);
    QCOMPARE(process.id(), before);
}

QTEST_GUILESS_MAIN(MarkdownWorkerTest)
#include "markdownworker_test.moc"
