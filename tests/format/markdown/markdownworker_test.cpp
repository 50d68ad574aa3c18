// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/format/markdown/markdownworker.h"

#include <QFile>
#include <QTest>

using namespace rundown;

namespace {

/// One block a line, indented by its depth: `heading2 3:1`.
QString outline(const QByteArray &text)
{
    static const char *const names[] = {"document", "quote", "list", "item",  "code", "html", "paragraph",
                                        "heading",  "rule",  "note", "table", "row",  "cell", "other"};
    MarkdownWorker worker;
    const auto blocks = worker.blocks(text);
    if (!blocks)
        return blocks.error().toString();
    QString lines;
    for (const MarkdownBlock &block : *blocks) {
        lines += QString(block.depth, u' ') + QLatin1StringView(names[int(block.type)]);
        lines += block.level ? QString::number(block.level) : block.ordered ? QStringLiteral("#") : QString();
        lines += QStringLiteral(" %1:%2\n").arg(block.line).arg(block.column);
    }
    return lines;
}

} // namespace

class MarkdownWorkerTest : public QObject
{
    Q_OBJECT

private slots:
    void blocks()
    {
        QCOMPARE(outline("a\n\n- b\n  1. c\n"), QStringLiteral("document 1:1\n"
                                                               " paragraph 1:1\n"
                                                               " list 3:1\n"
                                                               "  item 3:1\n"
                                                               "   paragraph 3:3\n"
                                                               "   list# 4:3\n"
                                                               "    item# 4:3\n"
                                                               "     paragraph 4:6\n"));
    }

    void html()
    {
        MarkdownWorker worker;
        const auto html = worker.html("a *b*\n\n- [x](javascript:c) <b>\n");
        QVERIFY(html);
        QCOMPARE(*html, QStringLiteral("<p><a name=\"L1\"></a>a <em>b</em></p>\n"
                                       "<ul>\n<li><a name=\"L3\"></a>x \n</li>\n</ul>\n"));
    }
};

QTEST_GUILESS_MAIN(MarkdownWorkerTest)
#include "markdownworker_test.moc"
