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

const QList<Reading> readings{Reading::Title,  Reading::Person,    Reading::Affiliation, Reading::Note,
                              Reading::Slides, Reading::Recording, Reading::Video,       Reading::Time};

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
            for (const Reading reading : {Reading::Session, Reading::Photo, Reading::Prose}) {
                if (const auto changed = readPieceAs(event, row, reading))
                    QCOMPARE(writePost(*changed).text, text);
            }
            const Entry &entry = event.outline[row];
            if (!entry.session())
                continue;
            ++sessions;
            checkLines(event, {row}, entry, possible);
            for (int child = 0; child < entry.children.size(); ++child)
                checkLines(event, {row, child}, entry.children[child], possible);
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
