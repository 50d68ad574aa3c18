// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/format/markdown/markdownworker.h"
#include "models/format/recap/pour.h"
#include "models/format/recap/recap.h"
#include "tests/format/linehunk.h"
#include "tests/format/recap/eventsessions.h"

#include <QTest>

#include <functional>

using namespace rundown;
using namespace rundown::test;
using namespace Qt::StringLiterals;

namespace {

using Edit = std::function<void(Event &)>;

Edit onSession(int number, const std::function<void(Session &)> &edit)
{
    return [=](Event &event) { edit(*sessionsOf(event).value(number)); };
}

void dropSlides(Session &session)
{
    session.slides.clear();
}
void dropPeople(Session &session)
{
    session.people.clear();
}
void dropAffiliation(Session &session)
{
    session.people.first().affiliation.clear();
}
void dropRecordings(Session &session)
{
    session.recordings.clear();
}

/// What a post tells of its sessions.
QStringList told(Event event)
{
    QStringList told;
    for (const Session *session : sessionsOf(event)) {
        told.append(u"session "_s + session->title);
        for (const Person &person : session->people)
            told.append(u"person "_s + person.name + u" of "_s + person.affiliation);
        for (const Slides &slides : session->slides)
            told.append(u"slides "_s + slides.url);
        for (const Recording &recording : session->recordings)
            told.append(u"recording "_s + postAddress(event.recordingsBase, recording.file, recording.url));
        told.append(u"notes "_s + session->notes);
    }
    return told;
}

} // namespace

/// What a line becomes when a value goes that it had a place for.
class PourTest : public QObject
{
    Q_OBJECT

private slots:
    void bracketsDoNotEndALinkTooEarly()
    {
        const QString post = u"- Owls\n    - 录音: [a](https://e.example/a.mp3)\n"_s;
        auto read = readPost(post.toUtf8(), u"a.md"_s, worker);
        QVERIFY(read);
        Event event = read->event;
        Session *session = sessionsOf(event).first();
        session->recordings.first().url = u"https://e.example/x(y)z).mp3"_s;
        session->recordings.first().file.clear();
        const QByteArray written = writePost(event).text;
        QVERIFY2(written.contains("](https://e.example/x(y)z%29.mp3)"), written);
        auto again = readPost(written, u"a.md"_s, worker);
        QCOMPARE(writePost(again->event).text, written);
        QCOMPARE(sessionsOf(again->event).first()->recordings.size(), 1);
        Photo photo;
        photo.alt = u"fig 1] [x]"_s;
        photo.file = u"photos/a).png"_s;
        photo.url = u"https://e.example/a).png"_s;
        Entry entry;
        entry.content = photo;
        entry.layout = u"![{alt}]({photo})"_s;
        QCOMPARE(pourPhoto(entry, PourContext(event)),
                 QStringList{u"![fig 1\\] [x]](https://e.example/a%29.png)"_s});
        QCOMPARE(inBrackets(u"a [b] \\] [c"_s), u"a [b] \\] \\[c"_s);
        QCOMPARE(inParentheses(u"a(b)(c"_s), u"a(b)%28c"_s);
    }

    void aLineWithoutAValue_data()
    {
        QTest::addColumn<QString>("layout");
        QTest::addColumn<QString>("line");
        const auto row = [](const char *name, const QString &layout, const QString &line) {
            QTest::newRow(name) << layout << line;
        };
        // A session of which only the title and one person's affiliation are known.
        row("a label's link", u"- 幻灯: [{title}]({slides.url})"_s, u"- 缓存"_s);
        row("a link", u"## [{title}]({video.url}) (2)"_s, u"## 缓存 (2)"_s);
        row("a link with words", u"- {title} [slides]({slides.url})"_s, u"- 缓存"_s);
        row("a link in brackets", u"- **{title}** ([slides]({slides.url}))"_s, u"- **缓存**"_s);
        row("two links", u"- {title}: [a]({slides.url}), [b]({slides.url})."_s, u"- 缓存."_s);
        row("a link of two parts", u"- {title} | [{slides.title}]({slides.url})"_s, u"- 缓存"_s);
        row("an address", u"- {title} <{slides.url}>"_s, u"- 缓存"_s);
        row("what closes the title", u"### 《{title}》 - {person}"_s, u"### 《缓存》"_s);
        row("bold", u"- **{title}** by **{person}**"_s, u"- **缓存**"_s);
        row("one bold", u"- **{title} - {person}** ok"_s, u"- **缓存** ok"_s);
        row("stars", u"* *{title}* - _{person}_"_s, u"* *缓存*"_s);
        row("quotes", u"- \"{title}\" ({person})"_s, u"- \"缓存\""_s);
        row("before the title", u"- {person} - 《{title}》"_s, u"- 《缓存》"_s);
        row("in marks before the title", u"- 【{person}】{title}"_s, u"- 缓存"_s);
        row("words in the brackets", u"- {title}（讲师：{person}）"_s, u"- 缓存"_s);
        row("a label before", u"- 讲师：{person}，题目：{title}"_s, u"- 缓存"_s);
        row("a label behind", u"- {title}, 讲师: {person}"_s, u"- 缓存"_s);
        row("before the link that is the title", u"**{person} ({affiliation})[{title}](http://x/y)"_s,
            u"**[缓存](http://x/y)"_s);
        row("a number", u"1. {start}-{end} {title}"_s, u"1. 缓存"_s);
        row("a cell", u"| {start} | {title} | {person} ({affiliation}) | {slides} |"_s,
            u"|  | 缓存 |  |  |"_s);
        row("a cell's mark", u"| {start} | a \\| {title} - {person} | b |"_s, u"|  | a \\| 缓存 | b |"_s);
        row("words between", u"- {title} in {room} of {track}, all"_s, u"- 缓存, all"_s);
        row("a bracket in the words", u"- {title} (a) {person} :)"_s, u"- 缓存 :)"_s);
    }
    void aLineWithoutAValue()
    {
        QFETCH(QString, layout);
        QFETCH(QString, line);
        Event event;
        event.post.style.session = u"- {title}"_s;
        Session session;
        session.title = u"缓存"_s;
        Entry entry;
        entry.content = session;
        entry.layout = layout;
        QCOMPARE(pourSession(entry, false, PourContext(event)).value(0), line);
    }

    void anAffiliationWithoutItsName()
    {
        Event event;
        event.post.style.session = u"- {title}\n- by {person}, {affiliation} (2)"_s;
        Session session;
        session.title = u"缓存"_s;
        session.people = {{{}, u"何晓"_s, {}, Role::Speaker, {}}, {{}, {}, u"某公司"_s, Role::Speaker, {}}};
        Entry entry;
        entry.content = session;
        QCOMPARE(pourSession(entry, false, PourContext(event)).mid(1),
                 QStringList({u"- by 何晓 (2)"_s, u"- by 某公司 (2)"_s}));
    }

    void anAffiliationThatHasNoPlace_data()
    {
        QTest::addColumn<QString>("style");
        QTest::addColumn<QString>("layout");
        QTest::addColumn<QString>("line");
        const QString plain = u"- {title}\n    + {notes}"_s;
        const auto row = [](const char *name, const QString &style, const QString &layout,
                            const QString &line) { QTest::newRow(name) << style << layout << line; };
        row("a line of its own", plain, u"- {title}\n    + {person}"_s, u"    + 何晓 ~ 某公司"_s);
        row("as the style has it", u"- {title}\n    + {person}, {affiliation} (x)"_s,
            u"- {title}\n  - {person}"_s, u"  - 何晓, 某公司"_s);
        row("in brackets as the style has it", u"- {title}\n    + {person}（{affiliation}） x"_s,
            u"- {title}\n    + 讲师：{person}!"_s, u"    + 讲师：何晓（某公司）!"_s);
        row("behind a label", plain, u"# {title}\n讲师：{person}"_s, u"讲师：何晓, 某公司"_s);
        row("among others", plain, u"- {title}\n    + {person}、{person}"_s, u"    + 何晓 (某公司)"_s);
        row("in a bracket", plain, u"- {title}\n    + talk ({person}; beta)"_s,
            u"    + talk (何晓, 某公司; beta)"_s);
        row("in a wide bracket", plain, u"- {title}\n    + 演讲（{person}）"_s,
            u"    + 演讲（何晓，某公司）"_s);
        row("where it has one", plain, u"- {title}\n    + {affiliation} {person}"_s, u"    + 某公司 何晓"_s);
    }
    void anAffiliationThatHasNoPlace()
    {
        QFETCH(QString, style);
        QFETCH(QString, layout);
        QFETCH(QString, line);
        Event event;
        event.post.style.session = style;
        Session session;
        session.title = u"缓存"_s;
        session.people = {{{}, u"何晓"_s, u"某公司"_s, Role::Speaker, {}}};
        Entry entry;
        entry.content = session;
        entry.layout = layout;
        QCOMPARE(pourSession(entry, false, PourContext(event)).value(1), line);
    }

    /// A line for two things of which one is gone keeps what else somebody wrote on it.
    void wordsBesideWhatIsGone()
    {
        Event event;
        event.post.style.session = u"## {title}\n\nSlides: {slides}"_s;
        Session session;
        session.title = u"owls"_s;
        session.slides = {{{}, {}, u"http://x/a.pdf"_s}};
        Entry entry;
        entry.content = session;
        entry.layout = u"## {title}\n[PPT]({slides.url}) / [录像]({video.url}) / [the map](http://x/map)"_s;
        QCOMPARE(pourSession(entry, false, PourContext(event)).value(1),
                 u"[PPT](http://x/a.pdf) / [the map](http://x/map)"_s);
        entry.layout = u"## {title}\n[PPT]({slides.url}) / [录像]({video.url})"_s;
        QCOMPARE(pourSession(entry, false, PourContext(event)).value(1),
                 u"Slides: [a.pdf](http://x/a.pdf)"_s);
    }

    /// A line for two things is the place of both, wherever the style has them.
    void oneLineForTwoThings()
    {
        Event event;
        event.post.style.session = u"## {title}\n\nVideo: {video}\n\nSlides: {slides}"_s;
        Session session;
        session.title = u"owls"_s;
        session.slides = {{{}, {}, u"http://x/a.pdf"_s}};
        session.videos = {{{}, u"http://x/a.mp4"_s}};
        Entry entry;
        entry.content = session;
        entry.layout = u"## {title}\n[录像]({video.url}) | [PPT]({slides.url})"_s;
        QCOMPARE(pourSession(entry, false, PourContext(event)),
                 QStringList({u"## owls"_s, u"[录像](http://x/a.mp4) | [PPT](http://x/a.pdf)"_s}));
    }

    /// A layout may be a stranger's: nesting costs neither the stack nor the time of all that is open.
    void brackets()
    {
        constexpr qsizetype many = 150'000;
        for (const QString &form : {QString(many, u'(') + u"{person}"_s + QString(many, u')'),
                                    QString(many, u'(') + u"{person}"_s + QString(many, u']')}) {
            Event event;
            event.post.style.session = u"- {title} "_s + form;
            Session session;
            session.title = u"缓存"_s;
            Entry entry;
            entry.content = session;
            QVERIFY(pourSession(entry, false, PourContext(event)).value(0).startsWith(u"- 缓存"_s));
        }
    }

    void anAffiliationInTheHead()
    {
        Event event;
        event.post.style.session = u"## {title} - {person}"_s;
        Session session;
        session.title = u"缓存"_s;
        session.people = {{{}, u"何晓"_s, u"某公司"_s, Role::Speaker, {}}};
        Entry entry;
        entry.content = session;
        QCOMPARE(pourSession(entry, false, PourContext(event)).value(0), u"## 缓存 - 何晓 (某公司)"_s);
    }

    void whatIsTakenAwayReadsBack_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<Edit>("edit");
        QTest::addColumn<QByteArray>("expected");
        const auto row = [](const char *name, const QByteArray &text, const Edit &edit,
                            const QByteArray &before, const QByteArray &after) {
            QTest::newRow(name) << text << edit << QByteArray(text).replace(before, after);
        };
        const QByteArray linked = "- 开场\n    + 录音: [a.mp3](http://x/a.mp3)\n"
                                  "- 幻灯: [缓存的七种用法](http://x/s.html#/1)\n"
                                  "    + 录音: [b.mp3](http://x/b.mp3)\n    + 一句\n";
        row("slides of a linked title", linked, onSession(1, dropSlides),
            "幻灯: [缓存的七种用法](http://x/s.html#/1)", "缓存的七种用法");
        const QByteArray books = "# 活动的演讲\n\n### 《缓存的七种用法》 - 周一鸣\n\n"
                                 "- 录音: [a.mp3](http://x/a.mp3)\n\n### 《从单体走向平台》 - 何晓\n\n"
                                 "- 录音: [b.mp3](http://x/b.mp3)\n";
        row("people behind a book title", books, onSession(1, dropPeople), " - 何晓", "");
        const QByteArray block =
            "- 开场\n    + 录音: [a.mp3](http://x/a.mp3)\n- 闪电演讲:\n"
            "    + 周一鸣 ~ 某公司工程师\n        * 录音: [1.mp3](http://x/1.mp3)\n"
            "        * 一句\n    + 从单体走向平台\n        * 录音: [2.mp3](http://x/2.mp3)\n"
            "        * 再一句\n    + 录音:[3.mp3](http://x/3.mp3)\n        * 又一句\n";
        row("the first talk's recording", block, onSession(2, dropRecordings),
            "        * 录音: [1.mp3](http://x/1.mp3)\n", "");
        row("the first talk's speaker", block, onSession(2, dropPeople),
            "    + 周一鸣 ~ 某公司工程师\n        * 录音: [1.mp3](http://x/1.mp3)\n",
            "    + 录音: [1.mp3](http://x/1.mp3)\n");
        row("the first talk's affiliation", block, onSession(2, dropAffiliation), " ~ 某公司工程师", "");
        row("another talk's recording", block, onSession(3, dropRecordings),
            "        * 录音: [2.mp3](http://x/2.mp3)\n", "");
        row("an untitled talk's recording", block, onSession(4, dropRecordings),
            "    + 录音:[3.mp3](http://x/3.mp3)\n", "    + \n");
        const QByteArray titled = QByteArray(block).replace("周一鸣 ~ 某公司工程师", "缓存的七种用法");
        row("the first titled talk's recording", titled, onSession(2, dropRecordings),
            "        * 录音: [1.mp3](http://x/1.mp3)\n", "");
    }
    void whatIsTakenAwayReadsBack()
    {
        QFETCH(QByteArray, text);
        QFETCH(Edit, edit);
        QFETCH(QByteArray, expected);
        Event event = readPost(text, u"post.md"_s, worker)->event;
        QCOMPARE(writePost(event).text, text);
        edit(event);
        const QByteArray written = writePost(event).text;
        QCOMPARE(written, expected);
        QCOMPARE(told(readPost(written, u"post.md"_s, worker)->event), told(event));
    }

private:
    MarkdownWorker worker;
};

QTEST_GUILESS_MAIN(PourTest)
#include "pour_test.moc"
