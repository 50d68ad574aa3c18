// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/format/encoding/textencoding.h"
#include "models/format/eventfile/eventfile.h"
#include "models/format/markdown/markdownworker.h"
#include "models/format/recap/recap.h"
#include "tests/format/recap/recapposts.h"

#include <QDir>
#include <QStringEncoder>
#include <QTest>

#include <rapidcheck.h>

using namespace rundown;
using namespace rundown::test;
using namespace Qt::StringLiterals;

namespace {

QByteArray in(const char *encoding, const QByteArray &utf8)
{
    QStringEncoder encoder(encoding);
    return encoder(QString::fromUtf8(utf8));
}

/// Texts that say everything Markdown and blogs know, and what editors leave in files.
const QList<QByteArray> &awkwardTexts()
{
    static const QList<QByteArray> texts{
        "",
        "\n",
        "\r",
        "\r\n",
        "\0",
        "\xef\xbb\xbf",
        "\xef\xbb\xbf\xef\xbb\xbfTitle: x\n\nbody\n",
        "a\rb\rc\r",
        "# a\r\n\r\n- b\n- c\r",
        "- a\r\n    + 录音: [x](y.mp3)\r\n\r\n- b\r\n    + 录音: [z](y.mp3)",
        QByteArray("a\0b\n- \0c\n", 9),
        "a\xc2\xa0\x62\xe2\x80\xa8\x63\xe2\x80\xa9\x64\xe2\x80\x8b\xef\xbb\xbf\n",
        "\t- tab\n\t\t- two \n  \t- mixed\n \n",
        "text  \nwith breaks \\\nand  \n\n\n\n",
        "- a\n   - b\n      - c\n  - d\n - e\n",
        "1. a\n1) b\n\n* c\n\n\n- d\n",
        "<div>\n\n- a\n\n</div>\n<!-- \n- b\n--> c\n<script>\n- x\n</script>\n",
        "[a]: http://x/y 'z'\n[a] and [b][a]\n\n[^1]: note\n    more\n\ntext[^1]\n",
        "| a | b |\n|---|:-:|\n| 1 | 2 |\n| x\n\nend",
        "# 演讲\n\n| 时间 | 主会场 | Room 2 |\n|---|---|---|\n| 9:30 | 一《甲》 | **乙** |\n\nend\n",
        "intro\n<!--more-->\n[TOC]\n\n{% include x.html a=\"b\" %}\n",
        "{{< figure src=\"a.jpg\" >}}\n{{ page.title }}\n{title} {{title}} {notes}\n",
        "- {title}\n    + 录音: [{x}](y.mp3)\n",
        "```\n- {title}\n    + 录音: [x](y.mp3)\n",
        "~~~ md\n---\ntitle: x\n---\n~~~\n",
        "---\n---\n---\n",
        "---\ntitle: x\n---",
        "---\ntitle: x\n---\n---\n",
        "+++\ntitle = 'x'\n+++\n\n+++\n",
        "{\n\"title\": \"x\"\n}\ntext",
        "Title: x\nTags: a,\n\n\n\nbody",
        "Title: x\r\nTags: a\r\n---\r\nbody\r\n",
        "\\# a\n&amp; &copy; &#0;\n",
        "> - a\n> - b\nlazy\n\n>>> c\n",
        "- [ ] a\n- [x] b\n",
        "a\n===\nb\n---\n***\n_ _ _\n",
        "## \xe4\xb8\xbb\xe9\xa2\x98 ##  \n### 14:00~15:00 x\n###y\n",
        "![a](b \"c\")\n*caption*\n\n![d][e]\n",
        "\xf0\x9f\x98\x80 \xf3\xa0\x81\x81 \xef\xbf\xbf \xef\xb7\x90\n",
        "\x01\x02\x1b[0m\x7f\n"};
    return texts;
}

} // namespace

/// The law that stands above all others: what goes in comes out, byte for byte, whatever it is.
class RecapBytesTest : public QObject
{
    Q_OBJECT

private slots:
    void textsComeBack_data()
    {
        QTest::addColumn<QByteArray>("text");
        for (int i = 0; i < awkwardTexts().size(); ++i)
            QTest::addRow("text %d", i) << awkwardTexts()[i];
        const QDir dir(QStringLiteral(RUNDOWN_SAMPLES) + u"/posts"_s);
        for (const QString &name : dir.entryList({u"*.md"_s})) {
            const QByteArray text = sample(name);
            QTest::addRow("%s", qPrintable(name)) << text;
            QTest::addRow("%s, GB18030", qPrintable(name)) << in("GB18030", text);
            QTest::addRow("%s, UTF-16", qPrintable(name)) << in("UTF-16LE", "\xef\xbb\xbf" + text);
            QTest::addRow("%s, CR", qPrintable(name))
                << QByteArray(text).replace("\r\n", "\n").replace('\n', '\r');
            QTest::addRow("%s, cut", qPrintable(name)) << text.first(text.size() * 2 / 3 + 1);
        }
    }
    void textsComeBack()
    {
        QFETCH(QByteArray, text);
        QCOMPARE(throughEvent(text), text);
        QCOMPARE(throughEventFile(text), text);
    }

    void mixedTextsComeBack()
    {
        QVERIFY(rc::check(
            "what is made of lines of all kinds comes back", [this](const std::vector<uint16_t> &choices) {
                static const QList<QByteArray> ends{"\n", "\n", "\n", "\r\n", "\r", " \n", "\n\n", ""};
                static const QList<QByteArray> indents{"", "", "    ", "\t", "  ", "> "};
                QByteArray text;
                for (const uint16_t choice : choices) {
                    const QList<QByteArray> lines =
                        awkwardTexts()[choice % awkwardTexts().size()].split('\n');
                    text += indents[choice / 7 % indents.size()] + lines[choice / 3 % lines.size()] +
                            ends[choice / 11 % ends.size()];
                }
                RC_LOG() << text.toPercentEncoding(" []()+-:#\n").toStdString();
                RC_ASSERT(throughEvent(text) == text);
                RC_ASSERT(throughEventFile(text) == text);
            }));
    }

    void anyBytesComeBack()
    {
        QVERIFY(rc::check("any bytes come back", [this](const std::vector<uint8_t> &bytes) {
            const QByteArray text(reinterpret_cast<const char *>(bytes.data()), qsizetype(bytes.size()));
            RC_ASSERT(throughEvent(text) == text);
            RC_ASSERT(throughEventFile(text) == text);
        }));
    }

    void textThatIsNoUtf8IsToldAndKept()
    {
        const QByteArray text =
            in("GB18030",
               "Title: 春天的聚会\n\n- 开场\n    + 录音: [a](a.mp3)\n- 你好\n    + 录音: [b](b.mp3)\n");
        const auto read = readPost(text, u"post.md"_s, worker);
        QVERIFY(read);
        QCOMPARE(read->event.title, u"春天的聚会"_s);
        QCOMPARE(read->event.post.encoding, TextEncoding::Gb18030);
        QCOMPARE(read->problems.size(), 1);
        QVERIFY(read->problems[0].what.contains(u"GB18030"_s));
        Event event = read->event;
        event.title = u"秋天的聚会"_s;
        QCOMPARE(encodePost(writePost(event).text, event, {}).value(),
                 QByteArray(text).replace(in("GB18030", "春天"), in("GB18030", "秋天")));
        event.post.encoding = TextEncoding::Utf8;
        QVERIFY(encodePost(writePost(event).text, event, {}).value().startsWith("Title: 秋天的聚会\n"));
    }

    void aBadByteSpoilsNoPost()
    {
        const QByteArray text =
            in("GB18030", "Title: 春天的聚会\n\n感谢大家来到今天的活动，我们下个月还会再见，"
                          "欢迎大家带着自己的问题来\n\n- 开场") +
            "\x80"
            "5\n" +
            in("GB18030", "    + 录音: [a](a.mp3)\n- 你好") + "\xff\n" +
            in("GB18030", "    + 录音: [b](b.mp3)\n- 再见") + '\xc4';
        const auto read = readPost(text, u"post.md"_s, worker);
        QVERIFY(read);
        QCOMPARE(read->event.title, u"春天的聚会"_s);
        QCOMPARE(read->problems.size(), 2);
        QCOMPARE(read->problems[1].line, 5);
        QVERIFY2(read->problems[1].what.startsWith(u"3 byte"_s), qPrintable(read->problems[1].what));
        QCOMPARE(throughEvent(text), text);
        QCOMPARE(throughEventFile(text), text);
        Event event = read->event;
        event.title = u"秋天的聚会"_s;
        QCOMPARE(encodePost(writePost(event).text, event, {}).value(),
                 QByteArray(text).replace(in("GB18030", "春天"), in("GB18030", "秋天")));
    }

private:
    QByteArray written(const Event &event)
    {
        return encodePost(writePost(event).text, event, {}).value_or("not written");
    }

    QByteArray throughEvent(const QByteArray &text)
    {
        const auto read = readPost(text, u"post.md"_s, worker);
        return read ? written(read->event) : "not read";
    }

    QByteArray throughEventFile(const QByteArray &text)
    {
        const auto read = readPost(text, u"post.md"_s, worker);
        const auto file = read ? writeEventFile({}, read->event) : tl::make_unexpected(read.error());
        const auto again = file ? readEventFile(*file, {}) : tl::make_unexpected(file.error());
        return again ? written(again->event) : again.error().toString().toUtf8();
    }

    MarkdownWorker worker;
};

QTEST_GUILESS_MAIN(RecapBytesTest)
#include "recapbytes_test.moc"
