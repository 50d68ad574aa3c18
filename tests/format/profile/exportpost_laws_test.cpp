// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/format/markdown/markdownworker.h"
#include "models/format/profile/exportpost.h"
#include "models/format/profile/profiles.h"
#include "models/format/recap/recap.h"
#include "tests/format/eventfile/dice.h"
#include "tests/format/profile/postwords.h"

#include <rapidcheck.h>

#include <QRegularExpression>
#include <QTest>

#include <algorithm>

using namespace rundown;
using namespace rundown::test;
using namespace Qt::StringLiterals;

namespace {

/// A line of a post: blanks, a mark, words, in any order that somebody may have typed.
QString line(Dice &dice)
{
    static const QStringList indents{{}, {}, u"  "_s, u"    "_s, u"\t"_s, u"   "_s, u"      "_s, u"> "_s};
    static const QStringList marks{{},       {},       u"- "_s, u"+ "_s,  u"* "_s,  u"1. "_s,
                                   u"2. "_s, u"## "_s, u"> "_s, u"```"_s, u"~~~"_s, u"-   "_s};
    static const QStringList words{u"words here"_s,
                                   u"词语"_s,
                                   u"[a link](b%20c.mp3)"_s,
                                   u"![alt](photos/x.png)"_s,
                                   u"{{ braces }}"_s,
                                   u"`{% code %}`"_s,
                                   u"{{< short >}} more"_s,
                                   u"| a | b |"_s,
                                   u"<!-- more -->"_s,
                                   u"<b>html</b>"_s,
                                   u"[12:40] then"_s,
                                   u"[x]: https://e.example/x"_s,
                                   u"<a href=\"x.pdf\">y</a> <img src=z.png>"_s,
                                   u"<https://e.example/a.mp3>, https://e.example/b.mp3。"_s,
                                   u"[to it][x] and [x]"_s,
                                   u"[x]: y.mp3"_s,
                                   u"<!-- [no](c.mp3)"_s,
                                   u"-->"_s,
                                   u"{% raw %}"_s,
                                   u"`{% endraw %}` {% endraw %}"_s,
                                   u"ends  "_s,
                                   {}};
    return dice.oneOf(indents) + dice.oneOf(marks) + dice.oneOf(words);
}

QByteArray post(Dice &dice)
{
    QStringList lines{u"---"_s, u"title: T"_s, u"date: 2020-01-02"_s, u"---"_s, {}};
    for (int count = dice.below(12); count > 0; --count)
        lines += dice.chance(25) ? QString() : line(dice);
    return (lines.join(u'\n') + u'\n').toUtf8();
}

/// What CommonMark makes of a body: the kinds of its blocks, and how deep they stand. Definitions are no
/// blocks.
QStringList shapeOf(const QByteArray &text, MarkdownWorker &worker)
{
    qsizetype begin = text.indexOf("\n---\n") + 5;
    begin = text.startsWith("+++") ? text.indexOf("\n+++\n") + 5 : begin;
    const auto blocks = worker.blocks(text.mid(begin));
    QStringList shape;
    for (qsizetype i = 0; blocks && i < blocks->size(); ++i) {
        const MarkdownBlock &block = blocks->at(i);
        shape += u"%1/%2"_s.arg(int(block.type)).arg(block.depth);
    }
    return shape;
}

/// What of a text Liquid would run; "raw" where one is left open. `{{ '{' }}` only prints a brace.
QStringList runBy(const QString &text)
{
    static const QRegularExpression tag(u"\\{%-?\\s*(raw|endraw)\\s*-?%\\}|\\{\\{ '\\{' \\}\\}|\\{[{%]"_s);
    static const QRegularExpression end(u"\\{%-?\\s*endraw\\s*-?%\\}"_s);
    QStringList run;
    for (auto match = tag.match(text); match.hasMatch();) {
        qsizetype next = match.capturedEnd();
        if (match.captured(1) == u"raw") {
            const auto closing = end.match(text, next);
            next = closing.hasMatch() ? closing.capturedEnd() : text.size();
            if (!closing.hasMatch())
                run.append(u"raw"_s);
        } else if (match.captured().size() < 9 || match.captured(1) == u"endraw") {
            run.append(match.captured());
        }
        match = tag.match(text, next);
    }
    return run;
}

template<class Property>
void check(const char *what, Property property)
{
    QVERIFY(rc::check(what, [&](const std::vector<uint16_t> &seed) {
        std::vector<uint16_t> numbers;
        for (const uint16_t number : seed)
            for (int i = 0; i < 20; ++i)
                numbers.push_back(number == 0 ? 0
                                              : uint16_t((number * 2654435761U + unsigned(i) * 40503U) >> 7));
        Dice dice(std::move(numbers));
        property(dice);
    }));
}

} // namespace

/// What holds for any post and every profile.
class ExportPostLawsTest : public QObject
{
    Q_OBJECT

private slots:
    void noWordChanges();
    void commonMarkSeesTheSameBlocks();
    void noTagRuns();

private:
    QByteArray exported(const QByteArray &text, const QString &profile)
    {
        const auto read = readPost(text, u"own.md"_s, m_worker);
        RC_ASSERT(read.has_value());
        const auto written = exportPost(read->event, *findProfile(profile, {}), u"day"_s, m_worker);
        RC_ASSERT(written.has_value());
        return written->text;
    }
    MarkdownWorker m_worker;
};

void ExportPostLawsTest::noWordChanges()
{
    check("no word changes", [this](Dice &dice) {
        const QByteArray text = post(dice);
        const QStringList words = wordsOf(text);
        for (const QString &name : ownProfileNames()) {
            const QStringList got = wordsOf(exported(text, name));
            if (got != words)
                RC_FAIL((name + u":\n"_s + QString::fromUtf8(text) + u"\n"_s + words.join(u' ') + u"\n"_s +
                         got.join(u' '))
                            .toStdString());
        }
    });
}

void ExportPostLawsTest::commonMarkSeesTheSameBlocks()
{
    check("CommonMark sees the same blocks", [this](Dice &dice) {
        const QByteArray text = post(dice);
        const QStringList shape = shapeOf(text, m_worker);
        for (const QString &name : {u"hugo"_s, u"jekyll"_s, u"eleventy"_s, u"hexo"_s}) {
            const QByteArray got = exported(text, name);
            if (shapeOf(got, m_worker) != shape)
                RC_FAIL((name + u":\n"_s + QString::fromUtf8(text) + u"\n---->\n"_s + QString::fromUtf8(got))
                            .toStdString());
        }
    });
}

void ExportPostLawsTest::noTagRuns()
{
    check("no tag runs", [this](Dice &dice) {
        const QByteArray text = post(dice);
        for (const QString &name : {u"jekyll"_s, u"eleventy"_s}) {
            const QString got = QString::fromUtf8(exported(text, name));
            const QStringList run = runBy(got);
            if (!run.isEmpty())
                RC_FAIL((name + u":\n"_s + QString::fromUtf8(text) + u"\n---->\n"_s + got + u"\n"_s +
                         run.join(u' '))
                            .toStdString());
        }
    });
}

QTEST_GUILESS_MAIN(ExportPostLawsTest)
#include "exportpost_laws_test.moc"
