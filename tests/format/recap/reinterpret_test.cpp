// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/format/markdown/markdownworker.h"
#include "models/format/recap/pour.h"
#include "models/format/recap/recap.h"
#include "models/format/recap/reinterpret.h"

#include <QDir>
#include <QFile>
#include <QTest>

using namespace rundown;
using namespace Qt::StringLiterals;

namespace {

const QList<Reading> readings{Reading::Title,         Reading::Person,    Reading::Affiliation, Reading::Note,
                              Reading::Slides,        Reading::Recording, Reading::Video,       Reading::Time,
                              Reading::OtherWayRound, Reading::End};

/// People as a test names them: "Ann <Heron>; Bo".
QString named(const QList<Person> &people)
{
    QStringList names;
    for (const Person &person : people)
        names << (person.affiliation.isEmpty() ? person.name
                                               : person.name + u" <"_s + person.affiliation + u'>');
    return names.join(u"; "_s);
}

} // namespace

class ReinterpretTest : public QObject
{
    Q_OBJECT

private:
    Event read(const QByteArray &text)
    {
        auto result = readPost(text, u"post.md"_s, worker);
        return result ? result->event : Event();
    }

    static void checkLines(const Event &event, const QList<int> &path, const Entry &entry, int &possible)
    {
        const QByteArray text = writePost(event).text;
        const qsizetype lines = pourSession(entry, path.size() > 1, PourContext(event)).size();
        for (int line = 0; line < std::min<qsizetype>(lines, 12); ++line) {
            for (const Reading reading : readings) {
                const auto changed = readLineAs(event, path, line, reading);
                possible += changed ? 1 : 0;
                if (changed)
                    QCOMPARE(writePost(*changed).text, text);
            }
        }
    }

    MarkdownWorker worker;

private slots:
    void thePostStaysTheSame_data()
    {
        QTest::addColumn<QByteArray>("text");
        const QDir dir(QStringLiteral(RUNDOWN_FORMS));
        for (const QString &name : dir.entryList({u"*.md"_s})) {
            QFile file(dir.filePath(name));
            QVERIFY(file.open(QIODevice::ReadOnly));
            QTest::newRow(qPrintable(name)) << file.readAll();
        }
    }
    void thePostStaysTheSame()
    {
        QFETCH(QByteArray, text);
        const Event event = read(text);
        int possible = 0;
        int sessions = 0;
        for (int row = 0; row < event.outline.size(); ++row) {
            for (const Reading reading : {Reading::Session, Reading::Photo, Reading::Prose, Reading::Parts}) {
                if (const auto changed = readPieceAs(event, row, reading))
                    QCOMPARE(writePost(*changed).text, text);
            }
            const Entry &entry = event.outline[row];
            if (!entry.session())
                continue;
            ++sessions;
            checkLines(event, {row}, entry, possible);
            for (int child = 0; child < entry.children.size(); ++child) {
                checkLines(event, {row, child}, entry.children[child], possible);
                if (const auto changed = readChildAsNotes(event, {row, child}))
                    QCOMPARE(writePost(*changed).text, text);
            }
        }
        QVERIFY(possible >= sessions);
    }

    void aPieceOfProseBecomesASessionAndBack()
    {
        const QByteArray text = "Title: t\n\n## 一个题目\n\n讲师：王明\n\n- 录音: [a.mp3](http://x/a.mp3)\n";
        const Event event = read(text);
        int row = -1;
        for (int i = 0; i < event.outline.size(); ++i)
            row = event.outline[i].prose() || event.outline[i].session() ? i : row;
        const auto prose = readPieceAs(event, row, Reading::Prose);
        QVERIFY(prose && prose->outline[row].prose());
        const auto session = readPieceAs(*prose, row, Reading::Session);
        QVERIFY(session && session->outline[row].session());
        QCOMPARE(session->outline[row].session()->title, u"一个题目"_s);
        QCOMPARE(session->outline[row].session()->people.size(), 1);
        QCOMPARE(session->outline[row].session()->recordings.size(), 1);
        QCOMPARE(writePost(*session).text, text);
    }

    void aPieceOfProseBecomesAPhoto_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<Photo>("photo"); // without a name: it is no photo
        const auto row = [](const char *name, const QString &text, const Photo &photo = {}) {
            QTest::newRow(name) << text << photo;
        };
        row("plain", u"![a](x.jpg)"_s, {u"a"_s, u"x.jpg"_s, {}, {}});
        row("of the web", u"![a](http://x/y.jpg)"_s, {u"a"_s, {}, u"http://x/y.jpg"_s, {}});
        row("titled", u"![a](x.jpg \"A title\")"_s, {u"a"_s, u"x.jpg"_s, {}, {}});
        row("titled otherwise", u"![a]( x.jpg  'A (title)' )"_s, {u"a"_s, u"x.jpg"_s, {}, {}});
        row("bracketed", u"![a](<x y.jpg>)"_s, {u"a"_s, {}, u"x y.jpg"_s, {}});
        row("bracketed and titled", u"![a](<x.jpg> (t))"_s, {u"a"_s, u"x.jpg"_s, {}, {}});
        row("parentheses", u"![a](x_(1).jpg)"_s, {u"a"_s, {}, u"x_(1).jpg"_s, {}});
        row("brackets", u"![a [b] \\] c](x.jpg)"_s, {u"a [b] \\] c"_s, u"x.jpg"_s, {}, {}});
        row("blanks behind", u"![a](x.jpg)  "_s, {u"a"_s, u"x.jpg"_s, {}, {}});
        row("blanks before", u"  ![a](x.jpg)"_s, {u"a"_s, u"x.jpg"_s, {}, {}});
        row("linked", u"[![a](x.jpg)](big.jpg \"t\")"_s, {u"a"_s, u"x.jpg"_s, {}, {}});
        row("linked by a reference", u"[![a](x.jpg)][big]"_s, {u"a"_s, u"x.jpg"_s, {}, {}});
        row("an item", u"- ![a](x.jpg)"_s, {u"a"_s, u"x.jpg"_s, {}, {}});
        row("attributes", u"![a](x.jpg){: .wide }"_s, {u"a"_s, u"x.jpg"_s, {}, {}});
        row("attributes below", u"![a](x.jpg)\n{: .wide }"_s, {u"a"_s, u"x.jpg"_s, {}, {}});
        row("a caption", u"![a](x.jpg)\n*what it shows*"_s, {u"a"_s, u"x.jpg"_s, {}, u"*what it shows*"_s});
        row("two lines", u"![a](x.jpg \"t\") \none\ntwo"_s, {u"a"_s, u"x.jpg"_s, {}, u"one\ntwo"_s});
        row("an item's caption", u"- ![a](x.jpg)\n  one"_s, {u"a"_s, u"x.jpg"_s, {}, u"one"_s});
        row("two paragraphs", u"![a](x.jpg)\n\nmore"_s);
        row("a list below", u"![a](x.jpg)\n- Party"_s);
        row("a heading below", u"![a](x.jpg)\n## Party"_s);
        row("underlined", u"![a](x.jpg)\n==="_s);
        row("two images", u"![a](x.jpg)\n![b](y.jpg)"_s);
        row("words behind", u"![a](x.jpg) and words"_s);
        row("two on a line", u"![a](x.jpg) ![b](y.jpg)"_s);
        row("code", u"    ![a](x.jpg)"_s);
        row("a space in the address", u"![a](x y.jpg)"_s);
        row("a title that is left open", u"![a](x.jpg \"t)"_s);
        row("not closed", u"![a](x.jpg"_s);
        row("a link", u"[a](x.jpg)"_s);
    }
    void aPieceOfProseBecomesAPhoto()
    {
        QFETCH(QString, text);
        QFETCH(Photo, photo);
        Event event;
        event.outline = {Entry{EntryId::None, Prose{text}, {}, {}, {}}};
        const auto changed = readPieceAs(event, 0, Reading::Photo);
        QCOMPARE(bool(changed), photo != Photo());
        if (!changed)
            return;
        QCOMPARE(writePost(*changed).text, writePost(event).text);
        QVERIFY(changed->outline[0].photo());
        const Photo &read = *changed->outline[0].photo();
        QCOMPARE(read.alt, photo.alt);
        QCOMPARE(read.file, photo.file);
        QCOMPARE(read.url, photo.url);
        QCOMPARE(read.caption, photo.caption);
        Event edited = *changed; // what surrounds it stays where it is
        edited.outline[0].photo()->file = u"other.png"_s;
        edited.outline[0].photo()->url.clear();
        QString expected = text;
        const QString address = photo.url.isEmpty() ? photo.file : photo.url;
        expected.replace(expected.indexOf(address), address.size(), u"other.png"_s);
        QCOMPARE(QString::fromUtf8(writePost(edited).text).trimmed(), expected.trimmed());
        const auto prose = readPieceAs(*changed, 0, Reading::Prose);
        QVERIFY(prose && prose->outline[0].prose());
        QCOMPARE(prose->outline[0].prose()->text, text);
    }

    void proseBecomesItsParts()
    {
        const QByteArray text =
            "Intro\ntext.\n\n![one](a.jpg)\n\n\n## Missed\n- Talk one\n  + Ann\n\n  more\n- Talk two\n\n"
            "```\ncode\n\n- code\n```\n\nLast.\n";
        Event event;
        event.outline = {Entry{EntryId::None, Prose{QString::fromUtf8(text).trimmed()}, {}, {}, {}}};
        const QByteArray post = writePost(event).text;
        const auto parted = readPieceAs(event, 0, Reading::Parts);
        QVERIFY(parted);
        QCOMPARE(writePost(*parted).text, post);
        QStringList parts;
        for (const Entry &entry : parted->outline)
            parts << entry.prose()->text;
        const QStringList expected{u"Intro\ntext."_s, u"![one](a.jpg)"_s,
                                   u"## Missed"_s,    u"- Talk one\n  + Ann\n\n  more"_s,
                                   u"- Talk two"_s,   u"```\ncode\n\n- code\n```"_s,
                                   u"Last."_s};
        QCOMPARE(parts, expected);
        const auto photo = readPieceAs(*parted, 1, Reading::Photo);
        QVERIFY(photo && photo->outline[1].photo());
        const auto session = readPieceAs(*parted, 3, Reading::Session);
        QVERIFY(session && session->outline[3].session());
        QCOMPARE(session->outline[3].session()->title, u"Talk one"_s);
        QCOMPARE(writePost(*session).text, post);
        QVERIFY(!readPieceAs(*parted, 0, Reading::Parts)); // it is one
        QVERIFY(!readPieceAs(*session, 3, Reading::Parts));
    }

    void aChildBecomesNotes_data()
    {
        QTest::addColumn<int>("child");
        QTest::addColumn<QString>("notesOfBlock");
        QTest::addColumn<QString>("notesOfFirst");
        QTest::newRow("the first") << 0
                                   << u"如何写代码\n    * 李雷\n    * 录音: [b.mp3](http://e.org/b.mp3)"_s
                                   << QString();
        QTest::newRow("one between others") << 1 << QString() << u"休息一下再说吧"_s;
        QTest::newRow("the last") << 2
                                  << u"云原生入门\n    * 韩梅梅\n    * 录音: [c.mp3](http://e.org/c.mp3)"_s
                                  << QString();
    }
    void aChildBecomesNotes()
    {
        QFETCH(int, child);
        const QByteArray text = "Title: 沙龙\nDate: 2020-01-01\n\n- 分布式缓存实践\n    + 王小明, 腾讯\n"
                                "    + 录音: [a.mp3](http://e.org/a.mp3)\n- 闪电演讲\n    + 如何写代码\n"
                                "        * 李雷\n        * 录音: [b.mp3](http://e.org/b.mp3)\n"
                                "    + 休息一下再说吧\n    + 云原生入门\n        * 韩梅梅\n"
                                "        * 录音: [c.mp3](http://e.org/c.mp3)\n";
        const Event event = read(text);
        QCOMPARE(event.outline[1].children.size(), 3);
        const auto changed = readChildAsNotes(event, {1, child});
        QVERIFY(changed);
        QCOMPARE(writePost(*changed).text, text);
        const Entry &block = changed->outline[1];
        QCOMPARE(block.children.size(), 2);
        QTEST(block.session()->notes, "notesOfBlock");
        QTEST(child == 1 ? block.children[0].session()->notes : QString(), "notesOfFirst");
        QVERIFY(!readChildAsNotes(event, {1}));
        QVERIFY(!readChildAsNotes(event, {1, 7}));
        Event edited = *changed; // the notes can be added to
        edited.outline[1].session()->notes += u"\nmore"_s;
        QVERIFY(writePost(edited).text.contains("+ more\n"));
    }

    void aChildBecomesNotesBesideOthers()
    {
        const QByteArray text =
            "- Lightning\n    + A\n        * Ann Lee\n        * [a.mp3](http://e.org/a.mp3)\n"
            "        * good\n    + B\n    + C\n        * Bo Lind\n        * [c.mp3](http://e.org/c.mp3)\n";
        Event event = read(text);
        QCOMPARE(event.outline[0].children.size(), 3);
        QCOMPARE(event.outline[0].children[0].session()->notes, u"good"_s);
        const auto changed = readChildAsNotes(event, {0, 1});
        QVERIFY(changed);
        QCOMPARE(changed->outline[0].children[0].session()->notes, u"good\nB"_s);
        QCOMPARE(writePost(*changed).text, text);
    }

    void anItemOfANumberedListBecomesProse()
    {
        const QByteArray text =
            "Title: t\n\n1. One (Ann Lee)\n   [a.mp3](http://e.org/a.mp3)\n2. Two (Bo Lind)\n"
            "   [b.mp3](http://e.org/b.mp3)\n3. Three (Eve Moss)\n   [c.mp3](http://e.org/c.mp3)\n";
        const Event event = read(text);
        QCOMPARE(event.outline.size(), 3);
        const auto prose = readPieceAs(event, 1, Reading::Prose);
        QVERIFY(prose && prose->outline[1].prose());
        QCOMPARE(*prose->outline[0].session(), *event.outline[0].session());
        QCOMPARE(writePost(*prose).text, text);
    }

    void aRowOfATableBecomesProse()
    {
        QFile file(QStringLiteral(RUNDOWN_FORMS "/en-barcamp-grid.md"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const Event event = read(file.readAll());
        int row = -1;
        for (int i = 0; i < event.outline.size(); ++i) {
            if (event.outline[i].session() && event.outline[i].session()->title == u"Lunch"_s)
                row = i;
        }
        QVERIFY(row > 1);
        QVERIFY(!readPieceAs(event, row, Reading::Photo));
        const auto prose = readPieceAs(event, row, Reading::Prose);
        QVERIFY(prose);
        QCOMPARE(prose->outline.size(), event.outline.size() - 2);
        row = firstOfRow(event, row);
        QVERIFY(prose->outline[row].prose());
        QCOMPARE(prose->outline[row].prose()->text, u"| 12:00 | Lunch | Lunch | Lunch |"_s);
        QCOMPARE(writePost(*prose).text, writePost(event).text);
    }

    void aNoteBecomesAPersonAndAPersonANote()
    {
        const QByteArray text =
            "- A\n    + 录音: [a.mp3](http://x/a.mp3)\n    + 王小明, 某公司\n    + note\n";
        const Event event = read(text);
        QCOMPARE(event.outline[0].session()->people.size(), 0);
        const auto person = readLineAs(event, {0}, 2, Reading::Person);
        QVERIFY(person);
        QCOMPARE(person->outline[0].session()->people.size(), 1);
        QCOMPARE(person->outline[0].session()->people[0].affiliation, u"某公司"_s);
        QCOMPARE(person->outline[0].session()->notes, u"note"_s);
        const auto note = readLineAs(*person, {0}, 2, Reading::Note);
        QVERIFY(note);
        QCOMPARE(note->outline[0].session()->people.size(), 0);
        QCOMPARE(note->outline[0].session()->notes, event.outline[0].session()->notes);
    }

    void whenAndWhereAreNoPartOfAPerson()
    {
        const QByteArray text =
            "- 9:30 A\n    + Recording: [a.mp3](http://x/a.mp3)\n    + Ann Lee (Heron), 10:00, Hall 1\n";
        const Event event = read(text);
        QVERIFY(event.outline[0].session()->people.isEmpty());
        const auto person = readLineAs(event, {0}, 2, Reading::Person);
        QVERIFY(person);
        QCOMPARE(named(person->outline[0].session()->people), u"Ann Lee <Heron>"_s);
        QCOMPARE(person->outline[0].session()->start, QTime(9, 30));
        QCOMPARE(writePost(*person).text, text);
    }

    void aNoteBecomesTheAffiliation()
    {
        const QByteArray text =
            "- A\n    + 录音: [a.mp3](http://x/a.mp3)\n    + 王小明\n    + 某公司\n    + note\n";
        Event event = read(text);
        if (event.outline[0].session()->people.isEmpty())
            event = readLineAs(event, {0}, 2, Reading::Person).value_or(event);
        QCOMPARE(event.outline[0].session()->people.size(), 1);
        QCOMPARE(event.outline[0].session()->people[0].affiliation, QString());
        const auto affiliated = readLineAs(event, {0}, 3, Reading::Affiliation);
        QVERIFY(affiliated);
        const Session &session = *affiliated->outline[0].session();
        QCOMPARE(session.people.size(), 1);
        QCOMPARE(session.people[0].affiliation, u"某公司"_s);
        QCOMPARE(session.notes, u"note"_s);
        QCOMPARE(writePost(*affiliated).text, text);
    }

    void aNoteBecomesTheAffiliationOfTheHeadsSpeaker()
    {
        const QByteArray text =
            "Title: t\n\n- 10:00 老王: 一\n    + 某公司\n- 11:00 老李: 二\n- 12:00 散场\n";
        const Event event = read(text);
        QCOMPARE(event.outline[0].session()->people.size(), 1);
        const auto affiliated = readLineAs(event, {0}, 1, Reading::Affiliation);
        QVERIFY(affiliated);
        const Session &session = *affiliated->outline[0].session();
        QCOMPARE(session.people.size(), 1);
        QCOMPARE(session.people[0].name, u"老王"_s);
        QCOMPARE(session.people[0].affiliation, u"某公司"_s);
        QCOMPARE(session.notes, QString());
        QCOMPARE(session.title, u"一"_s);
        QCOMPARE(writePost(*affiliated).text, text);
    }

    void aLinkBecomesWhatSomebodySaysThatItIs_data()
    {
        QTest::addColumn<Reading>("reading");
        QTest::newRow("slides") << Reading::Slides;
        QTest::newRow("recording") << Reading::Recording;
        QTest::newRow("video") << Reading::Video;
    }
    void aLinkBecomesWhatSomebodySaysThatItIs()
    {
        QFETCH(Reading, reading);
        const QByteArray text = "- A\n    + 录音: [a.mp3](http://x/a.mp3)\n    + see [this](http://x/y)\n";
        const Event event = read(text);
        const Session before = *event.outline[0].session();
        const auto changed = readLineAs(event, {0}, 2, reading);
        QVERIFY(changed);
        const Session &session = *changed->outline[0].session();
        QCOMPARE(session.slides.size() - before.slides.size(), reading == Reading::Slides ? 1 : 0);
        QCOMPARE(session.recordings.size() - before.recordings.size(), reading == Reading::Recording ? 1 : 0);
        QCOMPARE(session.videos.size() - before.videos.size(), reading == Reading::Video ? 1 : 0);
        QCOMPARE(session.notes, QString());
        QCOMPARE(writePost(*changed).text, text);
    }

    void theWholeHeadBecomesTheTitle()
    {
        const QByteArray text = "Title: t\n\n- 10:00 老王: 一\n- 11:00 老李: 二\n- 12:00 散场\n";
        const Event event = read(text);
        QCOMPARE(event.outline[0].session()->people.size(), 1);
        const auto title = readLineAs(event, {0}, 0, Reading::Title);
        QVERIFY(title);
        QCOMPARE(title->outline[0].session()->people.size(), 0);
        QVERIFY(title->outline[0].session()->title.contains(u"老王: 一"_s));
        QCOMPARE(writePost(*title).text, text);
    }

    void aHeadIsReadOtherwise_data()
    {
        QTest::addColumn<QString>("head");
        QTest::addColumn<Reading>("reading");
        QTest::addColumn<QString>("title");
        QTest::addColumn<QString>("people");
        const auto row = [](const QString &head, Reading reading, const QString &title,
                            const QString &people) {
            QTest::addRow("%s %d", qPrintable(head), int(reading)) << head << reading << title << people;
        };
        const QString timed = u"15:15 Foo Grows ~ Bar Li"_s;
        row(timed, Reading::Title, u"Foo Grows ~ Bar Li"_s, {});
        row(timed, Reading::Person, {}, u"Foo Grows <Bar Li>"_s);
        row(timed, Reading::OtherWayRound, u"Bar Li"_s, u"Foo Grows"_s);
        const QString told = u"15:15 分布式缓存实践 ~ 王小明"_s;
        row(told, Reading::Title, u"分布式缓存实践 ~ 王小明"_s, {});
        row(told, Reading::Person, {}, u"王小明 <分布式缓存实践>"_s);
        row(told, Reading::OtherWayRound, u"王小明"_s, u"分布式缓存实践"_s);
        row(u"15:15 韩梅梅 ~ 腾讯"_s, Reading::Person, {}, u"韩梅梅 <腾讯>"_s);
        row(u"15:15 **Foo Grows** ~ Bar Li"_s, Reading::Title, u"**Foo Grows** ~ Bar Li"_s, {});
        row(u"15:15 **Foo Grows ~ Bar Li**"_s, Reading::Title, u"Foo Grows ~ Bar Li"_s, {});
        const QString linked = u"15:15 Foo Grows ~ Bar Li ([slides](http://e.org/s.pdf))"_s;
        row(linked, Reading::Title, u"Foo Grows ~ Bar Li"_s, {});
        row(linked, Reading::OtherWayRound, u"Bar Li"_s, u"Foo Grows"_s);
        const QString placed = u"15:15 《分布式缓存实践》 主讲：王小明（某公司）"_s;
        row(placed, Reading::OtherWayRound, u"王小明（某公司）"_s, u"分布式缓存实践"_s);
    }
    void aHeadIsReadOtherwise()
    {
        QFETCH(QString, head);
        QFETCH(Reading, reading);
        const QString talk = u"- %1\n    + 录音: [a.mp3](http://e.org/a.mp3)\n"_s;
        const QByteArray text =
            (talk.arg(head) + talk.arg(u"15:45 Baz ~ Qux"_s) + talk.arg(u"16:15 Zed ~ Wok"_s)).toUtf8();
        const Event event = read(text);
        QVERIFY(event.outline[0].session());
        const Session before = *event.outline[0].session();
        QCOMPARE(before.people.size(), 1);
        const auto changed = readLineAs(event, {0}, 0, reading);
        QVERIFY(changed);
        const Session &session = *changed->outline[0].session();
        QTEST(session.title, "title");
        QTEST(named(session.people), "people");
        QCOMPARE(session.start, QTime(15, 15));
        QCOMPARE(session.slides, before.slides);
        QCOMPARE(session.recordings, before.recordings);
        QCOMPARE(writePost(*changed).text, text);
    }

    void aHeadThatNamesOnlyPeopleKeepsItsTime()
    {
        const QByteArray text = "- 15:15 Foo Grows ~ Bar Li\n    + 录音: [a.mp3](http://e.org/a.mp3)\n"
                                "- 15:45 Baz ~ Qux\n    + 录音: [b.mp3](http://e.org/b.mp3)\n"
                                "- 16:15 Zed and Zip ~ Wok\n    + 录音: [c.mp3](http://e.org/c.mp3)\n";
        const Event event = read(text);
        const auto person = readLineAs(event, {0}, 0, Reading::Person);
        QVERIFY(person);
        QVERIFY(!readLineAs(*person, {0}, 0, Reading::Person)); // it is that already
        const auto title = readLineAs(*person, {0}, 0, Reading::Title);
        QVERIFY(title);
        QCOMPARE(title->outline[0].session()->title, u"Foo Grows ~ Bar Li"_s);
        QCOMPARE(title->outline[0].session()->start, QTime(15, 15));
        const auto third = readLineAs(event, {2}, 0, Reading::Person);
        QVERIFY(third);
        QCOMPARE(named(third->outline[2].session()->people), u"Zed and Zip <Wok>"_s);
    }

    void theOtherWayRoundTwiceIsAsBefore()
    {
        const QByteArray text = "Title: t\n\n- 10:00 老王: 一\n- 11:00 老李: 二\n- 12:00 散场\n";
        const Event event = read(text);
        const auto once = readLineAs(event, {0}, 0, Reading::OtherWayRound);
        QVERIFY(once);
        QCOMPARE(once->outline[0].session()->title, u"老王"_s);
        const auto twice = readLineAs(*once, {0}, 0, Reading::OtherWayRound);
        QVERIFY(twice);
        QCOMPARE(*twice->outline[0].session(), *event.outline[0].session());
        QVERIFY(!readLineAs(event, {2}, 0, Reading::OtherWayRound)); // it names nobody
    }

    void titleAndSpeakerChangePlaces()
    {
        const QByteArray text =
            "Title: 沙龙\n\n- 分布式缓存实践 ~ 王小明\n    + 录音: [a.mp3](http://e.org/a.mp3)\n"
            "- 李雷 ~ 云原生\n    + 录音: [b.mp3](http://e.org/b.mp3)\n"
            "- 开场 ~ 自我介绍\n    + 录音: [d.mp3](http://e.org/d.mp3)\n";
        const Event event = read(text);
        QCOMPARE(event.outline[1].session()->title, u"李雷"_s); // as the others beside it say
        const auto changed = readLineAs(event, {1}, 0, Reading::OtherWayRound);
        QVERIFY(changed);
        QCOMPARE(changed->outline[1].session()->title, u"云原生"_s);
        QCOMPARE(named(changed->outline[1].session()->people), u"李雷"_s);
        QCOMPARE(writePost(*changed).text, text);
    }

    void aTimeBecomesWhenItEnded()
    {
        const QByteArray text = "- 14:00 - 14:10 签到\n- ~ 14:14 正点开始\n- ~ 14:40 第一个演讲\n"
                                "    + 录音: [a.mp3](http://e.org/a.mp3)\n";
        Event event = read(text);
        QCOMPARE(event.outline.size(), 3);
        QCOMPARE(event.outline[2].session()->start, QTime(14, 40));
        for (const int row : {1, 2}) {
            const auto ended = readLineAs(event, {row}, 0, Reading::End);
            QVERIFY(ended);
            event = *ended;
            QCOMPARE(writePost(event).text, text);
        }
        QCOMPARE(event.outline[1].session()->start, QTime(14, 10));
        QCOMPARE(event.outline[1].session()->durationMs, 4 * 60'000);
        QCOMPARE(event.outline[2].session()->start, QTime(14, 14));
        QCOMPARE(event.outline[2].session()->durationMs, 26 * 60'000);
        event.outline[2].session()->durationMs = 30 * 60'000;
        QVERIFY(writePost(event).text.contains("- ~ 14:44 第一个演讲\n"));
    }

    void whatEndedBeganWhenTheOneBeforeItEnded()
    {
        const QByteArray text = "- ~ 14:14 正点开始\n- ~ 14:40 第一个演讲\n"
                                "    + 录音: [a.mp3](http://e.org/a.mp3)\n";
        const Event event = read(text);
        QCOMPARE(event.outline[0].session()->start, QTime(14, 14));
        const auto first = readLineAs(event, {0}, 0, Reading::End);
        QVERIFY(first); // nothing says when it began
        QVERIFY(!first->outline[0].session()->start);
        QCOMPARE(first->outline[0].session()->title, event.outline[0].session()->title);
        QCOMPARE(writePost(*first).text, text);
        const auto second = readLineAs(*first, {1}, 0, Reading::End);
        QVERIFY(second);
        QCOMPARE(second->outline[1].session()->start, QTime(14, 14));
        QCOMPARE(second->outline[1].session()->durationMs, 26 * 60'000);
        QCOMPARE(writePost(*second).text, text);
    }

    void aLineBecomesATimeAndATimeNone()
    {
        const QByteArray text = "- 1400 老王\n    + 录音: [a.mp3](http://x/a.mp3)\n    + 下午 2:30 才开始\n";
        const Event event = read(text);
        QVERIFY(!event.outline[0].session()->start);
        const auto line = readLineAs(event, {0}, 2, Reading::Time);
        QVERIFY(line);
        QCOMPARE(line->outline[0].session()->start, QTime(14, 30));
        QCOMPARE(line->outline[0].session()->notes, QString());
        const auto head = readLineAs(event, {0}, 0, Reading::Time);
        QVERIFY(head);
        QCOMPARE(head->outline[0].session()->start, QTime(14, 0));
        QCOMPARE(head->outline[0].session()->title, u"老王"_s);
        QCOMPARE(head->outline[0].session()->recordings, event.outline[0].session()->recordings);
        const auto none = readLineAs(*head, {0}, 0, Reading::Title);
        QVERIFY(none);
        QVERIFY(!none->outline[0].session()->start);
        QCOMPARE(none->outline[0].session()->title, u"1400 老王"_s);
        QCOMPARE(writePost(*none).text, text);
    }

    void whatIsNotThereIsRefused()
    {
        const Event event = read("- A\n    + 录音: [a.mp3](http://x/a.mp3)\n");
        QVERIFY(!readLineAs(event, {3}, 0, Reading::Title));
        QVERIFY(!readLineAs(event, {0}, 9, Reading::Title));
        QVERIFY(!readPieceAs(event, 7, Reading::Prose));
        QVERIFY(!readPieceAs(event, 0, Reading::Photo));
    }
};

QTEST_GUILESS_MAIN(ReinterpretTest)
#include "reinterpret_test.moc"
