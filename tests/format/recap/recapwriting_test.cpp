// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/format/markdown/markdownworker.h"
#include "models/format/recap/recap.h"
#include "models/format/recap/styles.h"
#include "tests/format/linehunk.h"
#include "tests/format/recap/recapposts.h"

#include <QTest>

#include <algorithm>
#include <functional>

using namespace rundown;
using namespace rundown::test;
using namespace Qt::StringLiterals;

/// How what is added or changed is written among what stands there.
class RecapWritingTest : public QObject
{
    Q_OBJECT

private slots:
    void anEmptyPlaceTakesEachField()
    {
        const QByteArray text =
            "- A\n    + 录音: [a.mp3](http://x/a.mp3)\n- B\n    + 录音: [b.mp3](http://x/b.mp3)\n";
        Event event = readPost(text, u"post.md"_s, worker)->event;
        Session &session = *event.outline[0].session();
        session.people.append(Person{{}, u"王小明"_s, u"某公司"_s, Role::Speaker, {}});
        session.slides.append(Slides{u"讲稿一"_s, {}, u"http://x/1.pdf"_s});
        session.videos.append(Video{u"现场"_s, u"http://x/1.mp4"_s});
        session.notes = u"一句\n    * 再一句"_s;
        const QByteArray written = writePost(event).text;
        QCOMPARE(difference(text, written).begin, 1);
        const Event again = readPost(written, u"post.md"_s, worker)->event;
        QCOMPARE(again.outline[0].session()->people, session.people);
        QCOMPARE(again.outline[0].session()->slides, session.slides);
        QCOMPARE(again.outline[0].session()->videos, session.videos);
        QCOMPARE(again.outline[0].session()->notes, session.notes);
    }

    void blanksAtALinesEndAreNoFormForOthers()
    {
        const QByteArray text = "- A\n    + 姜原, 某公司 \n    + 录音: [a.mp3](http://x/a.mp3)\n";
        const Event event = readPost(text, u"p"_s, worker)->event;
        QVERIFY(event.post.style.session.contains(u"{person}, {affiliation}\n"_s));
        QCOMPARE(event.outline[0].session()->people.size(), 1);
        QCOMPARE(writePost(event).text, text);
    }

    void affiliationsStandBelowTheirPeople()
    {
        Session session;
        session.title = u"A"_s;
        session.people = {{{}, u"Ann"_s, u"Heron"_s, Role::Speaker, {}},
                          {{}, u"Bo"_s, {}, Role::Speaker, {}},
                          {{}, u"Cy"_s, u"Marsh"_s, Role::Speaker, {}}};
        session.notes = u"n"_s;
        Event event;
        event.outline = {Entry{EntryId::None, session, {}, {}, {}}};
        event.post.style.session = u"- {title}\n    + {person}\n    + from {affiliation}\n    + {notes}"_s;
        QCOMPARE(writePost(event).text, QByteArray("- A\n    + Ann\n    + from Heron\n    + Bo\n    + Cy\n"
                                                   "    + from Marsh\n    + n\n"));
        event.post.style.session =
            u"- {person}: {title}\n    + from {affiliation}\n    + {person}\n    + {notes}"_s;
        QCOMPARE(writePost(event).text,
                 QByteArray("- Ann: A\n    + from Heron\n    + Bo\n    + Cy\n    + n\n"));
    }

    void whatIsToldOfPeopleInTwoLinesReadsBack_data()
    {
        using Edit = std::function<void(QList<Person> &)>;
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<Edit>("edit");
        const QByteArray twice =
            "# Meetup\n\n## Owls -- Ann Lee\n\nSpeaker: Ann Lee\n\n[Slides](http://x/a.pdf)\n\n"
            "## Storks -- Bo Lind\n\nSpeaker: Bo Lind\n\n[Slides](http://x/b.pdf)\n";
        const QByteArray below = QByteArray(twice).replace("\n\nSpeaker", "\nSpeaker");
        const QByteArray company =
            "# Meetup\n\n## 甲\n\n讲师：王明（阿明）\n公司：某公司\n\n好。\n\n[幻灯](http://x/a.pdf)\n\n"
            "## 乙\n\n讲师：李红\n公司：别公司\n\n好。\n\n[幻灯](http://x/b.pdf)\n";
        const Edit rename = [](QList<Person> &people) { people[0].name = u"Cy Doe"_s; };
        const Edit place = [](QList<Person> &people) { people[0].affiliation = u"Heron"_s; };
        const Edit clear = [](QList<Person> &people) { people[0].affiliation.clear(); };
        const Edit add = [](QList<Person> &people) {
            people.append(Person{{}, u"赵云"_s, u"蜀公司"_s, Role::Speaker, {}});
        };
        QTest::newRow("another name") << twice << rename;
        QTest::newRow("another name, right below") << below << rename;
        QTest::newRow("an affiliation") << twice << place;
        QTest::newRow("no affiliation, an alias") << company << clear;
        QTest::newRow("one more, with an affiliation") << company << add;
    }
    void whatIsToldOfPeopleInTwoLinesReadsBack()
    {
        QFETCH(QByteArray, text);
        QFETCH(std::function<void(QList<Person> &)>, edit);
        Event event = readPost(text, u"post.md"_s, worker)->event;
        QCOMPARE(writePost(event).text, text);
        QCOMPARE(sessionsOf(event).size(), 2);
        Session &session = *event.outline[1].session();
        edit(session.people);
        const Event again = readPost(writePost(event).text, u"post.md"_s, worker)->event;
        QCOMPARE(again.outline[1].session()->people, session.people);
        QCOMPARE(again.outline[1].session()->notes, session.notes);
        QCOMPARE(again.outline[2].session()->people, event.outline[2].session()->people);
    }

    /// What somebody wrote of one talk is no form for another.
    void sentencesAreNoStyle_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("below the head")
            << QByteArray("# Meetup recap\n\n"
                          "## Owls\n\nBy Ann Lee. She showed the owls.\n\n[Slides](http://x/a.pdf)\n\n"
                          "## Storks\n\nBy Bo Lind. He rang storks.\n\n[Slides](http://x/b.pdf)\n\n"
                          "## Crows\n\nBy Cy Marsh. Crows count.\n\n[Slides](http://x/c.pdf)\n");
        QTest::newRow("in the head") << QByteArray("# Meetup recap\n\nTalks and speakers.\n\n"
                                                   "**18:00 – Owls** by Ann Lee. She showed the owls.\n\n"
                                                   "**19:00 – Storks** by Bo Lind. He rang storks.\n\n"
                                                   "**20:00 – Crows** by Cy Marsh. Crows count.\n");
    }
    void sentencesAreNoStyle()
    {
        QFETCH(QByteArray, text);
        const Event event = readPost(text, u"post.md"_s, worker)->event;
        QCOMPARE(sessionsOf(event).size(), 3);
        QCOMPARE(writePost(event).text, text);
        for (const char *words : {"showed", "rang", "count"})
            QVERIFY2(!event.post.style.session.contains(QLatin1String(words)), words);
    }

    void numbersAreNoStyle_data()
    {
        QTest::addColumn<QByteArray>("head");
        QTest::addColumn<QByteArray>("added");
        QTest::newRow("in a list") << QByteArray("- 主题%1：%2（%3）\n    - ")
                                   << QByteArray("- 调度器（赵青）\n");
        QTest::newRow("in headings") << QByteArray("## %1. %2（%3）\n\n")
                                     << QByteArray("## 调度器（赵青）\n");
        QTest::newRow("in bold") << QByteArray("## **%1. %2** (%3)\n\n")
                                 << QByteArray("## **调度器** (赵青)\n");
    }
    /// What is added to numbered talks has none of their numbers.
    void numbersAreNoStyle()
    {
        QFETCH(QByteArray, head);
        QFETCH(QByteArray, added);
        const QString form = QString::fromUtf8(head);
        const QString text =
            u"# 小聚回顾\n\n讲师和议题\n\n"_s + form.arg(u"1"_s, u"编译器"_s, u"王明"_s) +
            u"幻灯：[a.pdf](https://x.org/a.pdf)\n\n"_s + form.arg(u"2"_s, u"数据管道"_s, u"李红"_s) +
            u"幻灯：[b.pdf](https://x.org/b.pdf)\n\n"_s + form.arg(u"3"_s, u"测试框架"_s, u"陈亮"_s) +
            u"幻灯：[c.pdf](https://x.org/c.pdf)\n"_s;
        Event event = readPost(text.toUtf8(), u"post.md"_s, worker)->event;
        QCOMPARE(sessionsOf(event).size(), 3);
        QCOMPARE(sessionsOf(event).first()->session()->title, u"编译器"_s);
        Session session;
        session.title = u"调度器"_s;
        session.people.emplaceBack().name = u"赵青"_s;
        Entry entry;
        entry.content = session;
        event.outline.append(entry);
        QVERIFY2(writePost(event).text.contains(added), writePost(event).text.constData());
    }

    void marksInTheStyleEnd()
    {
        const QByteArray text(
            "# Meetup recap\n\nTalks and speakers.\n\n"
            "- **19:00 Owls, by Ann Lee. It was long**\n    - [slides](http://x/a.pdf)\n"
            "- **20:00 Storks, by Bo Lind. It was loud**\n    - [slides](http://x/b.pdf)\n"
            "- **21:00 Crows, by Cy Marsh. It was short**\n    - [slides](http://x/c.pdf)\n");
        const Event event = readPost(text, u"post.md"_s, worker)->event;
        QCOMPARE(sessionsOf(event).size(), 3);
        const QString head = event.post.style.session.section(u'\n', 0, 0);
        QVERIFY2(head.count(u'*') % 4 == 0, qPrintable(head));
    }

    void marksMayBeLeftOpen_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("before emphasis") << QByteArray("**Note: *foo* bar\n");
        QTest::newRow("in emphasis") << QByteArray("***a* 19:00 b\n");
        QTest::newRow("behind a comma") << QByteArray("- ，** foo\n    - [slides](a.pdf)\n");
        QTest::newRow("before a name") << QByteArray("- ,** Ann Lee\n    - [slides](a.pdf)\n");
    }
    void marksMayBeLeftOpen()
    {
        QFETCH(QByteArray, text);
        const Event event = readPost(text, u"post.md"_s, worker)->event;
        QCOMPARE(writePost(event).text, text);
    }

    void anAffiliationStandsBesideWhatElseTheBracketTells_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("alias") << QByteArray("## 甲\n\n讲师：王明（花名）\n\n- [录音](http://x/a.mp3)\n\n"
                                             "## 乙\n\n讲师：李红\n\n- [录音](http://x/b.mp3)\n");
        QTest::newRow("role") << QByteArray(
            "## 甲\n\n嘉宾：王明（主持人）、李红\n\n- [录音](http://x/a.mp3)\n\n"
            "## 乙\n\n讲师：李红\n\n- [录音](http://x/b.mp3)\n");
        QTest::newRow("other letters")
            << QByteArray("- 甲\n    + 柯比 (Kobi Lin)\n    + 录音: [a](http://x/a.mp3)\n"
                          "- 乙\n    + 李红\n    + 录音: [b](http://x/b.mp3)\n");
        QTest::newRow("in a head") << QByteArray("## 甲 - 王明（网名）\n\n- [录音](http://x/a.mp3)\n\n"
                                                 "## 乙 - 李红\n\n- [录音](http://x/b.mp3)\n");
    }
    void anAffiliationStandsBesideWhatElseTheBracketTells()
    {
        QFETCH(QByteArray, text);
        Event event = readPost(text, u"post.md"_s, worker)->event;
        QList<Person> &people = event.outline[0].session()->people;
        QVERIFY(!people.isEmpty());
        QVERIFY(people[0].affiliation.isEmpty());
        people[0].affiliation = u"某公司"_s;
        const Event again = readPost(writePost(event).text, u"post.md"_s, worker)->event;
        QCOMPARE(again.outline[0].session()->people, people);
    }

    void anEventWithoutLayoutsLosesNothing_data()
    {
        QTest::addColumn<Style>("style");
        const Style full = defaultStyle();
        QTest::newRow("none") << Style();
        QTest::newRow("no session") << Style{{}, full.child, full.photo};
        QTest::newRow("no child") << Style{full.session, {}, full.photo};
        QTest::newRow("no photo") << Style{full.session, full.child, {}};
    }
    void anEventWithoutLayoutsLosesNothing()
    {
        Event event = readPost({}, u"p"_s, worker)->event;
        const auto talk = [](const QString &title, const QString &file) {
            Session session;
            session.title = title;
            session.recordings = {Recording{{}, file, {}, {}, {}}};
            session.notes = u"note of "_s + title;
            return Entry{EntryId::None, session, {}, {}, {}};
        };
        Entry block = talk(u"Block"_s, u"block.mp3"_s);
        block.children = {talk(u"Short"_s, u"short.mp3"_s)};
        const Entry photo{EntryId::None, Photo{u"owl"_s, u"owl.png"_s, {}, u"by night"_s}, {}, {}, {}};
        event.outline = {talk(u"Talk"_s, u"talk.mp3"_s), block, photo};
        event.post.style = defaultStyle();
        const QByteArray whole = writePost(event).text;
        for (const char *word :
             {"talk.mp3", "note of Talk", "short.mp3", "note of Short", "owl.png", "by night"})
            QVERIFY2(whole.contains(word), word);
        QFETCH(Style, style);
        event.post.style = style;
        QCOMPARE(writePost(event).text, whole);
    }

    /// Whom somebody added beside a speaker with a biography has none.
    void whatIsSaidOfOneIsNotSaidOfTheNext()
    {
        const QByteArray text = "# 大会回顾\n\n讲师和议题\n\n"
                                "#### "
                                "《模糊测试》\n\n陈朋，安心网络研究员，曾开发多个模糊测试工具，在许多安全会议"
                                "上发表过多篇论文，也在不少开源项目里当过好几年的维护者。\n\n讲得很快。\n\n"
                                "#### 《编译器》\n\n王小明，快马科技架构师。\n\n现场写了一个。\n\n"
                                "#### 《数据管道》\n\n李小红，星河数据工程师。\n\n提问很多。\n";
        Event event = readPost(text, u"post.md"_s, worker)->event;
        QCOMPARE(sessionsOf(event).size(), 3);
        const auto first = std::ranges::find_if(event.outline, [](const Entry &e) { return e.session(); });
        QCOMPARE(first->session()->people.size(), 1);
        Person &added = first->session()->people.emplaceBack();
        added.name = u"周大山"_s;
        added.affiliation = u"某大学教授"_s;
        const QByteArray written = writePost(event).text;
        QCOMPARE(written, QByteArray(text).replace("维护者。\n", "维护者。\n周大山，某大学教授。\n"));
    }

private:
    MarkdownWorker worker;
};

QTEST_GUILESS_MAIN(RecapWritingTest)
#include "recapwriting_test.moc"
