// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/format/markdown/markdownworker.h"
#include "models/format/recap/recap.h"
#include "tests/format/linehunk.h"
#include "tests/format/recap/recapposts.h"

#include <QDir>
#include <QTest>

#include <algorithm>

using namespace rundown;
using namespace rundown::test;
using namespace Qt::StringLiterals;

class RecapTest : public QObject
{
    Q_OBJECT

private slots:
    void everyPostComesBackByteForByte_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("one newline") << QByteArray("\n");
        QTest::newRow("blank lines only") << QByteArray("\n\n\n");
        QTest::newRow("no final newline") << QByteArray("text");
        QTest::newRow("front matter only") << QByteArray("Title: x\nDate: y\n");
        QTest::newRow("front matter, no newline") << QByteArray("Title: x");
        QTest::newRow("front matter and blanks") << QByteArray("---\ntitle: x\n---\n\n\n");
        QTest::newRow("crlf") << QByteArray("Title: x\r\n\r\n- a\r\n    + Slides: [s](http://x/s.pdf)\r\n");
        QTest::newRow("cr") << QByteArray("Title: x\r\r- a\r    + Slides: [s](http://x/s.pdf)\r\r\r");
        QTest::newRow("one cr") << QByteArray("\r");
        QTest::newRow("mixed ends") << QByteArray("a\r\n\nb\rc\n- t\n    + Slides: [s](http://x/s.pdf)\r\n");
        QTest::newRow("bom") << QByteArray("\xef\xbb\xbf# x\n");
        QTest::newRow("lazy lines") << QByteArray(
            "- a\nlazy\n    + Audio: [x](http://x/y.mp3)\nlazy too\n\n\n");
        QTest::newRow("braces") << QByteArray("- {title} {{ x }}\n    + {person}: [s](http://x/s.pdf)\n");
        QTest::newRow("blank with blanks")
            << QByteArray("- a\n    + Slides: [s](http://x/s.pdf)\n  \n\t\n- b\n");
        const QDir dir(QStringLiteral(RUNDOWN_SAMPLES) + u"/posts"_s);
        for (const QString &name : dir.entryList({u"*.md"_s}))
            QTest::newRow(qPrintable(name)) << sample(name);
    }
    void everyPostComesBackByteForByte()
    {
        QFETCH(QByteArray, text);
        const auto read = readPost(text, u"post.md"_s, worker);
        QVERIFY2(read, read ? "" : qPrintable(read.error().toString()));
        QCOMPARE(writePost(read->event).text, text);
    }

    void theFirstEventIsUnderstood()
    {
        const QByteArray text = sample(u"pycon19cn-nanning.md"_s);
        if (text.isEmpty())
            QSKIP("the sample posts are not here");
        const auto read = readPost(text, u"post.md"_s, worker);
        QVERIFY(read);
        const Event &event = read->event;
        const auto sessions = sessionsOf(event);
        QCOMPARE(sessions.size(), 9);
        int photos = 0;
        int recordings = 0;
        for (const Entry &entry : event.outline)
            photos += entry.photo() ? 1 : 0;
        forEachEntry(event.outline, [&](const Entry &entry, const Entry *) {
            recordings += entry.session() ? int(entry.session()->recordings.size()) : 0;
        });
        QCOMPARE(photos, 1);
        QCOMPARE(recordings, 11);
        QVERIFY(event.outline[4].photo()); // two pieces of prose, two sessions, the photo
        QCOMPARE(sessions[0]->session()->kind, SessionKind::WarmUp);
        QCOMPARE(sessions[3]->session()->people.size(), 1);
        QVERIFY(!sessions[3]->session()->people[0].affiliation.endsWith(u' '));
        QCOMPARE(sessions[6]->session()->slides.size(), 1);
        QVERIFY(!sessions[6]->session()->title.isEmpty());
        QCOMPARE(sessions[8]->session()->kind, SessionKind::Lightning);
        QCOMPARE(sessions[8]->children.size(), 3);
        QCOMPARE(sessions[8]->children[0].session()->people.size(), 1);
        QVERIFY(sessions[8]->children[2].session()->title.isEmpty());
        QCOMPARE(sessions[8]->children[2].session()->recordings.size(), 1);
    }

    void mostSessionsNeedNoLayoutOfTheirOwn()
    {
        const QByteArray text = sample(u"pycon19cn-nanning.md"_s);
        if (text.isEmpty())
            QSKIP("the sample posts are not here");
        const auto read = readPost(text, u"post.md"_s, worker);
        int own = 0;
        int lines = 0;
        forEachEntry(read->event.outline, [&](const Entry &entry, const Entry *) {
            own += entry.layout.isEmpty() ? 0 : 1;
            lines += entry.layout.isEmpty() ? 0 : int(entry.layout.count(u'\n')) + 1;
        });
        QVERIFY2(own <= 7, qPrintable(QString::number(own)));
        QVERIFY2(lines <= 11, qPrintable(QString::number(lines)));
    }

    void wordsBeforeTheProgramHideNoSession()
    {
        const QByteArray text = "Title: t\n\nWords to begin with.\n\n- A\n    + 录音: [a](http://x/a.mp3)\n";
        const Event event = readPost(text, u"post.md"_s, worker)->event;
        QCOMPARE(event.outline.size(), 2);
        QCOMPARE(event.outline[0].prose()->text, u"Words to begin with."_s);
        QCOMPARE(sessionsOf(event).size(), 1);
        QCOMPARE(writePost(event).text, text);
    }

    /// Who leads a talk is told in its head, behind others, and in the line below.
    void peopleHaveTheRolesThatAnnounceThem()
    {
        const QByteArray text(
            "# Spring meetup recap\n\nTalks, speakers, and the venue.\n\n"
            "- 10:00 Charting the shallows, by Greta Holm\n"
            "- 10:30 Dealing with fog, with Moira Finch and Owen Tull, moderated by Ida Moss\n"
            "\n## Ropes\n\n11:00, hosted by Dora May\n\n## Tides\n\n12:00, with Ann Lee\n");
        const auto read = readPost(text, u"post.md"_s, worker);
        QVERIFY(read);
        QStringList told;
        for (const Entry &entry : read->event.outline) {
            for (const Person &person : entry.session() ? entry.session()->people : QList<Person>())
                told.append(person.name + u' ' + QString::number(int(person.role)));
        }
        const auto as = [](const QString &name, Role role) {
            return name + u' ' + QString::number(int(role));
        };
        QCOMPARE(told, QStringList({as(u"Greta Holm"_s, Role::Speaker), as(u"Moira Finch"_s, Role::Speaker),
                                    as(u"Owen Tull"_s, Role::Speaker), as(u"Ida Moss"_s, Role::Moderator),
                                    as(u"Dora May"_s, Role::Host), as(u"Ann Lee"_s, Role::Speaker)}));
    }

    void spansNameTheLinesOfEntries()
    {
        const QByteArray text =
            "Title: t\n\n## A\n\n- 闪电演讲\n    + x\n        * 录音: [x](http://x/a.mp3)\n"
            "    + y\n        * 录音: [y](http://x/b.mp3)\n";
        const PostText post = writePost(readPost(text, u"p"_s, worker)->event);
        QCOMPARE(post.bodyLine, 2);
        QCOMPARE(post.spans.size(), 4);
        QCOMPARE(post.spans[0].line, 3);
        QCOMPARE(post.spans[1].line, 5);
        QCOMPARE(post.spans[2].line, 6);
        QCOMPARE(post.spans[3].line, 8);
        QCOMPARE(post.spans[3].end, text.size());
    }

    void spansOfTalksEndBeforeTheirBlocksOwnRecording()
    {
        const QByteArray own = "    * 录音: <http://x/a.mp3>\n";
        const QByteArray text = "1. 10:00 开场\n2. 闪电演讲\n    * 徐大宝: 一行代码能干多少事\n"
                                "    * 柚子: 抢注包名的人\n" +
                                own + "3. 11:00 撤\n";
        const auto read = readPost(text, u"p"_s, worker);
        QCOMPARE(read->event.outline.value(1).children.size(), 2);
        const PostText post = writePost(read->event);
        QCOMPARE(post.text, text);
        QCOMPARE(post.spans[3].end, text.indexOf(own));
        QCOMPARE(post.spans[1].end, text.indexOf("3. 11:00"));
    }

    void spansStayWithinATextWithoutAFinalNewline()
    {
        const PostText post = writePost(readPost("a\n\n# b", u"p"_s, worker)->event);
        QCOMPARE(post.spans.size(), 2);
        QCOMPARE(post.spans[1].end, post.text.size());
    }

    void carriageReturnsAreLineEnds()
    {
        const QByteArray text = "Title: x\rDate: 2020-01-02\r\r- A\r    + 录音: [a.mp3](http://x/a.mp3)\r"
                                "    + note\r- B\r    + 录音: [b.mp3](http://x/b.mp3)";
        Event event = readPost(text, u"p"_s, worker)->event;
        QCOMPARE(writePost(event).text, text);
        QCOMPARE(event.post.lineEnd, LineEnd::Cr);
        QCOMPARE(event.title, u"x"_s);
        QCOMPARE(sessionsOf(event).size(), 2);
        QCOMPARE(sessionsOf(event)[0]->session()->notes, u"note"_s);
        event.title = u"y"_s;
        event.outline[0].session()->notes = u"other\nmore"_s;
        QCOMPARE(writePost(event).text,
                 QByteArray(text).replace("Title: x", "Title: y").replace("note", "other\r    + more"));
    }

    void differentLineEndsAreNoPartOfFields()
    {
        const QByteArray text =
            "Title: x\r\nDate: 2020-01-02\r\n\r\n- A\r\n    + 王小明, 某公司\r\n"
            "    + 录音: [a.mp3](http://x/a.mp3)\r\n    + one\r\n\r\n    + two\r\n    + three\n"
            "- B\n    + 录音: [b.mp3](http://x/b.mp3)\n    + four\r\n";
        Event event = readPost(text, u"p"_s, worker)->event;
        QCOMPARE(writePost(event).text, text);
        QCOMPARE(event.title, u"x"_s);
        QCOMPARE(sessionsOf(event).size(), 2);
        const Session a = *sessionsOf(event)[0]->session();
        QCOMPARE(a.title, u"A"_s);
        QCOMPARE(a.people.size(), 1);
        QCOMPARE(a.people[0].affiliation, u"某公司"_s);
        QCOMPARE(a.notes, u"one\n\ntwo\nthree"_s);
        QCOMPARE(sessionsOf(event)[1]->session()->notes, u"four"_s);
        event.title = u"y"_s;
        const auto first = std::ranges::find_if(event.outline, [](const Entry &e) { return e.session(); });
        first->session()->people[0].affiliation = u"别处"_s;
        QCOMPARE(writePost(event).text,
                 QByteArray(text).replace("Title: x", "Title: y").replace("某公司", "别处"));
    }

    void aLoneCarriageReturnMakesNoFrontMatter()
    {
        const QByteArray text = "Title: x\rDate: 2020-01-02\r\nTags: a\n\nbody\n";
        const auto read = readPost(text, u"p"_s, worker);
        QCOMPARE(read->event.title, QString());
        QCOMPARE(read->event.post.frontMatter, QString());
        QCOMPARE(writePost(read->event).text, text);
    }

    /// The style's lines in another order are a form of its own, in a block too.
    void aTalkOfABlockInAnotherOrderIsRead()
    {
        const QByteArray text = "###~ 11:00   茶歇\n只有茶, 没有点心\n"
                                "###~ 13:50   闪电演讲\n\n"
                                "- 王工 ~ 某飞机厂: 内网里怎么装包\n"
                                "    + [录音](http://x.example.com/rec/03_lt2.MP3)\n"
                                "    + 幻灯: [offline](https://speakerdeck.com/x/offline)\n"
                                "###~ 16:50   抽奖+合影\n"
                                "![all](http://x.example.com/all.jpg)\n";
        const Event event = readPost(text, u"post.md"_s, worker)->event;
        QCOMPARE(writePost(event).text, text);
        QCOMPARE(sessionsOf(event).size(), 3);
        QCOMPARE(sessionsOf(event).value(1)->children.size(), 1);
    }

    void whoIsNamedTwiceIsOnePerson_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("below an item's head") << QByteArray("- 阿钟: 九种死法\n"
                                                            "    + 阿钟, 某公司工程师\n"
                                                            "    + 录音: [a.mp3](http://x/a.mp3)\n"
                                                            "- 曼曼: 虾塘\n"
                                                            "    + 曼曼, 合作社总监\n"
                                                            "    + 录音: [b.mp3](http://x/b.mp3)\n");
        QTest::newRow("with a label, an empty line between") << QByteArray("## 阿钟 ｜ 《九种死法》\n\n"
                                                                           "讲师：阿钟（某公司工程师）\n\n"
                                                                           "真的九种。\n\n"
                                                                           "## 曼曼 ｜ 《虾塘》\n\n"
                                                                           "讲师：曼曼（合作社总监）\n");
    }
    void whoIsNamedTwiceIsOnePerson()
    {
        QFETCH(QByteArray, text);
        const Event event = readPost(text, u"post.md"_s, worker)->event;
        QCOMPARE(writePost(event).text, text);
        const Person person{{}, u"阿钟"_s, u"某公司工程师"_s, Role::Speaker, {}};
        QCOMPARE(sessionsOf(event).value(0)->session()->people, QList<Person>{person});

        Event renamed = event;
        renamed.outline[0].session()->people[0].name = u"阿中"_s;
        const QByteArray written = writePost(renamed).text;
        QCOMPARE(written, QByteArray(text).replace("阿钟", "阿中"));
        QCOMPARE(readPost(written, u"post.md"_s, worker)->event.outline[0].session()->people,
                 renamed.outline[0].session()->people);

        Event moved = event;
        moved.outline[0].session()->people[0].affiliation = u"别处"_s;
        QCOMPARE(writePost(moved).text, QByteArray(text).replace("某公司工程师", "别处"));

        Event bare = event;
        bare.outline[0].session()->people[0].affiliation.clear();
        const QByteArray without = writePost(bare).text;
        QCOMPARE(without.count("阿钟"), 1);
        QCOMPARE(difference(text, without).added, 0);

        Event two = event;
        two.outline[0].session()->people.append(Person{{}, u"王小明"_s, {}, Role::Speaker, {}});
        const Event again = readPost(writePost(two).text, u"post.md"_s, worker)->event;
        QCOMPARE(again.outline[0].session()->people, two.outline[0].session()->people);
    }

private:
    MarkdownWorker worker;
};

QTEST_GUILESS_MAIN(RecapTest)
#include "recap_test.moc"
