// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/format/markdown/markdownworker.h"
#include "models/format/recap/people/speakersentence.h"
#include "models/format/recap/pour.h"
#include "models/format/recap/recap.h"
#include "models/format/recap/words/routinewords.h"
#include "tests/format/linehunk.h"
#include "tests/format/recap/recapposts.h"

#include <QDir>
#include <QTest>

#include <algorithm>

using namespace rundown;
using namespace rundown::test;
using namespace Qt::StringLiterals;

/// Whoever edits one thing of a post finds one hunk in it, in its place, and reads the edit back.
class RecapHunksTest : public QObject
{
    Q_OBJECT

private slots:
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

QTEST_GUILESS_MAIN(RecapHunksTest)
#include "recaphunks_test.moc"
