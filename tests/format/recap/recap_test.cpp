// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/format/markdown/markdownworker.h"
#include "models/format/recap/people/people.h"
#include "models/format/recap/people/speakersentence.h"
#include "models/format/recap/pour.h"
#include "models/format/recap/recap.h"
#include "models/format/recap/styles.h"
#include "models/format/recap/words/routinewords.h"
#include "tests/format/linehunk.h"

#include <QDir>
#include <QFile>
#include <QTest>

#include <algorithm>
#include <functional>

using namespace rundown;
using namespace rundown::test;
using namespace Qt::StringLiterals;

namespace {

QByteArray sample(const QString &name)
{
    QFile file(QStringLiteral(RUNDOWN_SAMPLES) + u"/posts/"_s + name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QList<const Entry *> sessionsOf(const Event &event)
{
    QList<const Entry *> sessions;
    for (const Entry &entry : event.outline) {
        if (entry.session())
            sessions.append(&entry);
    }
    return sessions;
}

} // namespace

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

    void oneEditIsOneHunkInItsPlace_data()
    {
        QTest::addColumn<bool>("crlf");
        QTest::newRow("lf") << false;
        QTest::newRow("crlf") << true;
    }
    void oneEditIsOneHunkInItsPlace()
    {
        QFETCH(bool, crlf);
        const QByteArray text = sample(crlf ? u"pycon19cn-nanning.crlf.md"_s : u"pycon19cn-nanning.md"_s);
        if (text.isEmpty())
            QSKIP("the sample posts are not here");
        const Event original = readPost(text, u"post.md"_s, worker)->event;
        int edits = 0;
        for (qsizetype i = 0; i < original.outline.size(); ++i) {
            if (!original.outline[i].session())
                continue;
            edits += editAll(original, text, i, -1);
            for (qsizetype child = 0; child < original.outline[i].children.size(); ++child)
                edits += editAll(original, text, i, child);
        }
        QVERIFY(edits > 40);
    }

    void oneEditIsOneHunkInEveryPost_data()
    {
        QTest::addColumn<QByteArray>("text");
        const QDir dir(QStringLiteral(RUNDOWN_SAMPLES) + u"/posts"_s);
        if (dir.entryList({u"*.md"_s}).isEmpty())
            QSKIP("the sample posts are not here");
        for (const QString &name : dir.entryList({u"*.md"_s})) {
            QTest::newRow(qPrintable(name)) << sample(name);
        }
    }
    void oneEditIsOneHunkInEveryPost()
    {
        QFETCH(QByteArray, text);
        const Event original = readPost(text, u"post.md"_s, worker)->event;
        QCOMPARE(writePost(original).text, text);
        for (qsizetype i = 0; i < original.outline.size(); ++i) {
            if (!original.outline[i].session())
                continue;
            editFields(original, text, i, -1);
            for (qsizetype child = 0; child < original.outline[i].children.size(); ++child)
                editFields(original, text, i, child);
        }
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

    void blanksAtALinesEndAreNoFormForOthers()
    {
        const QByteArray text = "- A\n    + 姜原, 某公司 \n    + 录音: [a.mp3](http://x/a.mp3)\n";
        const Event event = readPost(text, u"p"_s, worker)->event;
        QVERIFY(event.post.style.session.contains(u"{person}, {affiliation}\n"_s));
        QCOMPARE(event.outline[0].session()->people.size(), 1);
        QCOMPARE(writePost(event).text, text);
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

private:
    static bool isSession(const Event &event, qsizetype row, qsizetype child)
    {
        return row < event.outline.size() && event.outline[row].session() &&
               child < event.outline[row].children.size();
    }

    static QStringList addressesOf(const Event &event, const Session &session)
    {
        QStringList addresses;
        for (const Recording &r : session.recordings)
            addresses.append(postAddress(event.recordingsBase, r.file, r.url));
        return addresses;
    }

    static Session &sessionAt(Event &event, qsizetype row, qsizetype child)
    {
        Entry &entry = child < 0 ? event.outline[row] : event.outline[row].children[child];
        return *entry.session();
    }

    int editAll(const Event &original, const QByteArray &text, qsizetype row, qsizetype child)
    {
        int edits = 0;
        Event copy = original;
        const Session session = sessionAt(copy, row, child);
        const auto check = [&](auto &&edit) {
            Event event = original;
            edit(sessionAt(event, row, child));
            checkOneHunk(text, event, row, child, sessionAt(event, row, child));
            ++edits;
        };
        if (!session.title.isEmpty())
            check([](Session &s) { s.title = u"另一个题目 Another"_s; });
        for (qsizetype i = 0; i < session.people.size(); ++i) {
            check([=](Session &s) { s.people[i].name = u"王小明"_s; });
            if (!session.people[i].affiliation.isEmpty()) {
                check([=](Session &s) { s.people[i].affiliation = u"某某公司, 工程师"_s; });
                check([=](Session &s) { s.people[i].affiliation.clear(); });
            }
            check([=](Session &s) { s.people.removeAt(i); });
        }
        for (qsizetype i = 0; i < session.recordings.size(); ++i) {
            check([=](Session &s) {
                s.recordings[i].url = u"https://example.org/rec/新.mp3"_s;
                s.recordings[i].label = displayName(s.recordings[i]);
                s.recordings[i].file.clear();
            });
        }
        for (qsizetype i = 0; i < session.slides.size(); ++i)
            check([=](Session &s) { s.slides[i].url = u"https://example.org/slides.pdf"_s; });
        if (!session.slides.isEmpty())
            check([](Session &s) { s.slides.clear(); });
        if (child >= 0) // of another session its recording is what proves it
            check([](Session &s) { s.recordings.clear(); });
        const QStringList notes = session.notes.split(u'\n');
        for (qsizetype i = 0; i < notes.size() && !session.notes.isEmpty(); ++i) {
            check([=](Session &s) {
                QStringList changed = notes;
                changed[i] += u" 补一句"_s;
                s.notes = changed.join(u'\n');
            });
        }
        check([=](Session &s) { s.notes += session.notes.isEmpty() ? u"新的一行"_s : u"\n新的一行"_s; });
        return edits;
    }

    /// Each field that was read, and a few lines of the notes.
    void editFields(const Event &original, const QByteArray &text, qsizetype row, qsizetype child)
    {
        Event copy = original;
        const Session session = sessionAt(copy, row, child);
        const auto check = [&](auto &&edit) {
            Event event = original;
            edit(sessionAt(event, row, child));
            checkOneHunk(text, event, row, child, sessionAt(event, row, child));
        };
        // A title that is a sentence about its speaker, or the proof of a block, is more than a field.
        if (!session.title.isEmpty() && !titleNamesSpeaker(session) && !isBlockTitle(session.title))
            check([](Session &s) { s.title = u"另一个题目 Another"_s; });
        if (session.start)
            check([](Session &s) { s.start = s.start->addSecs(60); });
        for (qsizetype i = 0; i < session.people.size(); ++i) {
            if (!titleNamesSpeaker(session))
                check([=](Session &s) { s.people[i].name = u"王小明"_s; });
            if (!session.people[i].affiliation.isEmpty())
                check([=](Session &s) { s.people[i].affiliation = u"某某公司"_s; });
        }
        for (qsizetype i = 0; i < session.recordings.size(); ++i) {
            check([=](Session &s) {
                s.recordings[i].url = u"https://example.org/rec/new.mp3"_s;
                s.recordings[i].file.clear();
            });
        }
        for (qsizetype i = 0; i < session.slides.size(); ++i)
            check([=](Session &s) { s.slides[i].url = u"https://example.org/slides.pdf"_s; });
        for (qsizetype i = 0; i < session.videos.size(); ++i)
            check([=](Session &s) { s.videos[i].url = u"https://youtu.be/newvideo"_s; });
        const QStringList notes = session.notes.split(u'\n');
        const auto filled = [](const QString &line) { return !line.trimmed().isEmpty(); };
        const auto line = std::ranges::find_if(notes, filled);
        if (line != notes.end()) {
            check([=, i = line - notes.begin()](Session &s) {
                QStringList changed = notes;
                changed[i] += u" 补一句"_s;
                s.notes = changed.join(u'\n');
            });
        }
    }

    void checkOneHunk(const QByteArray &text, const Event &event, qsizetype row, qsizetype child,
                      const Session &expected)
    {
        const QByteArray written = writePost(event).text;
        const LineHunk hunk = difference(text, written);
        // What moves up into a head that has lost its own words leaves its line.
        QVERIFY2(hunk.removed <= 2 && hunk.added <= 1 && hunk.removed + hunk.added > 0, written.constData());
        auto again = readPost(written, u"post.md"_s, worker);
        QVERIFY(again);
        QVERIFY2(isSession(again->event, row, child), written.constData());
        const Session &read = sessionAt(again->event, row, child);
        QCOMPARE(read.title, expected.title);
        QCOMPARE(read.start, expected.start);
        QCOMPARE(read.people, expected.people);
        QCOMPARE(read.slides, expected.slides);
        QCOMPARE(read.videos, expected.videos);
        QCOMPARE(read.notes, expected.notes);
        QCOMPARE(addressesOf(again->event, read), addressesOf(event, expected));
    }

    MarkdownWorker worker;
};

QTEST_GUILESS_MAIN(RecapTest)
#include "recap_test.moc"
