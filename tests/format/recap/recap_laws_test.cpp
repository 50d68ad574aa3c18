// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/format/markdown/markdownworker.h"
#include "models/format/recap/pour.h"
#include "models/format/recap/recap.h"
#include "tests/format/recap/postgen.h"

#include <QTest>

#include <rapidcheck.h>

using namespace rundown;
using namespace rundown::test;

namespace {

/// A property over a list of choices; prints RapidCheck's counterexample.
template<class Property>
void holds(const char *what, Property &&property)
{
    QVERIFY(rc::check(what, [&](const std::vector<uint16_t> &seed) {
        std::vector<uint16_t> numbers;
        // A short list is stretched, so that also small counterexamples reach every choice.
        for (const uint16_t number : seed)
            for (unsigned i = 0; i < 20; ++i)
                numbers.push_back(number == 0 ? 0 : uint16_t((number * 2654435761U + i * 40503U) >> 7));
        Dice dice(std::move(numbers));
        property(dice);
    }));
}

/// What a post tells of a session, as text: addresses, not whether they are files in a base.
void tellSession(QStringList &told, const Entry &entry, const Event &event)
{
    const Session &session = *entry.session();
    told.append(u"session "_s + session.title);
    if (session.start)
        told.append(u"start "_s + session.start->toString() + u" for "_s +
                    QString::number(session.durationMs.value_or(0)));
    for (const Person &person : session.people)
        told.append(u"person "_s + person.name + u" of "_s + person.affiliation);
    for (const Slides &slides : session.slides)
        told.append(u"slides "_s + linkText(slides.title, slides.file, slides.url) + u" at "_s +
                    postAddress(event.slidesBase, slides.file, slides.url));
    for (const Recording &recording : session.recordings)
        told.append(u"recording "_s + displayName(recording) + u" at "_s +
                    postAddress(event.recordingsBase, recording.file, recording.url));
    for (const Video &video : session.videos)
        told.append(u"video "_s + video.title + u" at "_s + video.url);
    told.append(u"notes "_s + session.notes);
    for (const Entry &child : entry.children)
        tellSession(told, child, event);
    told.append(u"end"_s);
}

std::string told(const Event &event)
{
    QStringList told{u"title "_s + event.title};
    for (const Entry &entry : event.outline) {
        if (const Photo *photo = entry.photo())
            told << u"photo "_s + photo->alt << postAddress(event.photosBase, photo->file, photo->url)
                 << photo->caption;
        else if (const Prose *prose = entry.prose())
            told.append(u"prose "_s + prose->text);
        else
            tellSession(told, entry, event);
    }
    return told.join(u'\n').toStdString();
}

/// Lines from the first to the last in which two texts differ.
struct Hunk
{
    qsizetype removed = 0;
    qsizetype added = 0;
};
Hunk difference(const QByteArray &before, const QByteArray &after)
{
    const QList<QByteArray> a = before.split('\n');
    const QList<QByteArray> b = after.split('\n');
    qsizetype begin = 0;
    while (begin < a.size() && begin < b.size() && a[begin] == b[begin])
        ++begin;
    qsizetype same = 0;
    while (same < a.size() - begin && same < b.size() - begin &&
           a[a.size() - 1 - same] == b[b.size() - 1 - same])
        ++same;
    return {a.size() - begin - same, b.size() - begin - same};
}

QList<Session *> sessionsOf(Event &event)
{
    QList<Session *> sessions;
    for (Entry &entry : event.outline) {
        if (!entry.session())
            continue;
        sessions.append(entry.session());
        for (Entry &child : entry.children)
            sessions.append(child.session());
    }
    return sessions;
}

/// Changes one field that is one line of the post.
void changeOneField(Dice &dice, Session &session)
{
    const int field = dice.below(5);
    if (field == 0 && !session.people.isEmpty()) {
        session.people.last().name = u"王小明"_s;
    } else if (field == 1 && !session.people.isEmpty() && !session.people.last().affiliation.isEmpty()) {
        session.people.last().affiliation = u"另一家, Ltd."_s;
    } else if (field == 2 && !session.recordings.isEmpty()) {
        Recording &recording = session.recordings.last();
        recording = {displayName(recording), {}, u"https://example.org/new.mp3"_s, {}, {}};
    } else if (field == 3 && !session.slides.isEmpty()) {
        session.slides.last().url = u"https://example.org/new.pdf"_s;
    } else if (field == 4) {
        session.notes += session.notes.isEmpty() ? u"新的一行"_s : u" 补一句"_s;
    } else {
        session.title = u"另一个题目 Another"_s;
    }
}

} // namespace

class RecapLawsTest : public QObject
{
    Q_OBJECT

private:
    Event read(const QByteArray &text)
    {
        auto result = readPost(text, u"post.md"_s, worker);
        RC_ASSERT(result.has_value());
        return std::move(result->event);
    }

    MarkdownWorker worker;

private slots:
    void postsStay()
    {
        holds("GetPut: a post comes back byte for byte", [this](Dice &dice) {
            Event event = anyEvent(dice);
            giveOwnForms(dice, event);
            const QByteArray text = writePost(event).text;
            RC_LOG() << text.toStdString();
            RC_ASSERT(writePost(read(text)).text.toStdString() == text.toStdString());
        });
    }

    void mangledPostsStay()
    {
        holds("GetPut: any text comes back byte for byte", [this](Dice &dice) {
            Event event = anyEvent(dice);
            giveOwnForms(dice, event);
            const QByteArray text = mangled(dice, writePost(event).text);
            RC_LOG() << text.toStdString();
            RC_ASSERT(writePost(read(text)).text.toStdString() == text.toStdString());
        });
    }

    void writtenPostsReadBack()
    {
        holds("PutGet: a written post tells what the event says", [this](Dice &dice) {
            const Event event = anyEvent(dice);
            const QByteArray text = writePost(event).text;
            RC_LOG() << text.toStdString();
            RC_ASSERT(told(read(text)) == told(event));
        });
    }

    void oneFieldIsOneHunk()
    {
        holds("one changed field is one hunk, and reads back", [this](Dice &dice) {
            const QByteArray text = writePost(anyEvent(dice)).text;
            Event event = read(text);
            const QList<Session *> sessions = sessionsOf(event);
            RC_ASSERT(!sessions.isEmpty());
            changeOneField(dice, *sessions[dice.below(int(sessions.size()))]);
            const QByteArray written = writePost(event).text;
            RC_LOG() << text.toStdString() << "\n=====>\n" << written.toStdString();
            const Hunk hunk = difference(text, written);
            RC_ASSERT(hunk.removed <= 1);
            RC_ASSERT(hunk.added == 1);
            RC_ASSERT(told(read(written)) == told(event));
        });
    }
};

QTEST_GUILESS_MAIN(RecapLawsTest)
#include "recap_laws_test.moc"
