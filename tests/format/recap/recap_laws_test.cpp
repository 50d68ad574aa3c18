// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/format/markdown/markdownworker.h"
#include "models/format/recap/people/people.h"
#include "models/format/recap/pour.h"
#include "models/format/recap/recap.h"
#include "tests/format/linehunk.h"
#include "tests/format/property.h"
#include "tests/format/recap/eventsessions.h"
#include "tests/format/recap/postgen.h"

#include <QTest>

#include <rapidcheck.h>

#include <algorithm>
#include <functional>

using namespace rundown;
using namespace rundown::test;

namespace {

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
    told.append(u"in "_s + session.room + u" of "_s + session.track);
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

/// A session, and the block that it stands in.
struct Place
{
    Entry *entry = nullptr;
    Entry *block = nullptr;
};

QList<Place> placesOf(Event &event)
{
    QList<Place> places;
    for (Entry &entry : event.outline) {
        if (!entry.session())
            continue;
        places.append(Place{&entry, nullptr});
        for (Entry &child : entry.children)
            places.append(Place{&child, &entry});
    }
    return places;
}

/// A session of a program is known by its recordings; a talk of a block also by those of the talks beside it,
/// where it has notes and its speakers' names are plain ones.
bool hasSpareRecording(const Place &place)
{
    const Session &session = *place.entry->session();
    const auto proves = [&](const Entry &talk) {
        return &talk != place.entry && !talk.session()->recordings.isEmpty();
    };
    const auto isPlain = [](const Person &person) { return nameLikeness(person.name) == 2; };
    return session.recordings.size() > 1 ||
           (place.block && !session.notes.isEmpty() && std::ranges::any_of(place.block->children, proves) &&
            std::ranges::all_of(session.people, isPlain));
}

/// An edit of one field that is one line of the post; it changes nothing where there is no such field.
struct FieldEdit
{
    QString name;
    std::function<void(Session &)> apply;
};

const QList<FieldEdit> &fieldEdits()
{
    const auto withLast = [](auto list, auto &&edit) {
        return [=](Session &s) {
            if (!(s.*list).isEmpty())
                edit((s.*list).last());
        };
    };
    const auto people = &Session::people;
    static const QList<FieldEdit> edits{
        {u"title"_s, [](Session &s) { s.title = u"另一个题目 Another"_s; }},
        {u"name"_s, withLast(people, [](Person &p) { p.name = u"王小明"_s; })},
        {u"affiliation"_s, withLast(people, [](Person &p) { p.affiliation = u"另一家, Ltd."_s; })},
        {u"no affiliation"_s, withLast(people, [](Person &p) { p.affiliation.clear(); })},
        {u"a person more"_s,
         [](Session &s) {
             s.people.append({{}, u"李大同"_s, u"某公司"_s, Role::Speaker, {}});
         }},
        {u"a person less"_s, [](Session &s) { s.people = s.people.mid(0, s.people.size() - 1); }},
        {u"slides"_s, withLast(&Session::slides, [](Slides &s) { s.url = u"https://example.org/n.pdf"_s; })},
        {u"slides more"_s,
         [](Session &s) {
             s.slides.append({u"第二讲"_s, {}, u"https://example.org/2.pdf"_s});
         }},
        {u"slides less"_s, [](Session &s) { s.slides = s.slides.mid(0, s.slides.size() - 1); }},
        {u"recording"_s, withLast(&Session::recordings,
                                  [](Recording &r) {
                                      r = {r.label, {}, u"https://example.org/new.mp3"_s, {}, {}};
                                  })},
        {u"a recording more"_s,
         [](Session &s) {
             s.recordings.append({{}, {}, u"https://example.org/2.mp3"_s, {}, {}});
         }},
        {u"a recording less"_s,
         [](Session &s) { s.recordings = s.recordings.mid(0, s.recordings.size() - 1); }},
        {u"a video more"_s,
         [](Session &s) {
             s.videos.append({u"现场二"_s, u"https://example.org/2.mp4"_s});
         }},
        {u"videos less"_s, [](Session &s) { s.videos = s.videos.mid(0, s.videos.size() - 1); }},
        {u"notes"_s, [](Session &s) { s.notes += s.notes.isEmpty() ? u"新的一行"_s : u" 补一句"_s; }},
        {u"a note more"_s,
         [](Session &s) { s.notes += s.notes.isEmpty() ? u"新的一行"_s : u"\n新的一行"_s; }},
    };
    return edits;
}

/// Sets, changes or clears a field of the session; says which.
QString changeOneField(Dice &dice, const Place &place)
{
    Session &session = *place.entry->session();
    const FieldEdit &edit = dice.oneOf(fieldEdits());
    Session changed = session;
    edit.apply(changed);
    const bool unproven = changed.recordings.size() < session.recordings.size() && !hasSpareRecording(place);
    if (changed != session && !unproven) {
        session = changed;
        return edit.name;
    }
    session.title = u"另一个题目 Another"_s;
    return u"title"_s;
}

const QStringList plainTitles{u"开源社区的十年回顾"_s, u"Queues and what they hide"_s, u"从单体走向平台"_s,
                              u"缓存的七种用法"_s, u"Writing parsers by hand"_s};
const QStringList names{u"周一鸣"_s, u"何晓"_s, u"Anna Lind"_s, u"王小明"_s};

QString address(Dice &dice, const QString &ending)
{
    return u"http://a.example/"_s + QString::number(dice.below(1000)) + ending;
}

/// A post of headings with speakers, media and notes below them.
QByteArray headingPost(Dice &dice)
{
    static const QStringList heads{u"## %2"_s, u"### %1 %2"_s, u"## %1 - 23:50 %2"_s, u"## 《%2》"_s};
    static const QStringList labels{u"讲师："_s, u"**Speaker:** "_s, u"> 分享人："_s};
    const QString head = dice.oneOf(heads);
    const QString label = dice.oneOf(labels);
    const bool notes = dice.chance(60);
    QString text = u"Title: t\n\n"_s;
    for (int i = 0, count = 2 + dice.below(3); i < count; ++i) {
        const QString start = QTime(9 + i, 5 * dice.below(12)).toString(u"HH:mm"_s);
        text += QString(head).replace(u"%1"_s, start).replace(u"%2"_s, dice.oneOf(plainTitles)) + u"\n\n"_s;
        text += label + dice.oneOf(names) + (dice.chance(50) ? u"，某公司工程师"_s : QString()) + u"\n\n"_s;
        text += u"- 录音: [听]("_s + address(dice, u".mp3"_s) + u")\n"_s;
        if (dice.chance(50))
            text += u"- 幻灯: [看]("_s + address(dice, u".pdf"_s) + u")\n"_s;
        text += u"\n"_s + (notes ? u"一段话, 两句。\n\n"_s : QString());
    }
    return text.toUtf8();
}

/// A post of one table: a schedule with speakers and media, or with two tracks.
QByteArray tablePost(Dice &dice)
{
    const bool tracks = dice.chance(50);
    QString text = tracks ? u"| 时间 | 主会场 | Room 2 |\n|---|---|---|\n"_s
                          : u"| 时间 | 议题 | 讲师 | 地点 | 幻灯 | 录音 |\n|:--|---|---|---|---|---|\n"_s;
    for (int i = 0, count = 2 + dice.below(4); i < count; ++i) {
        text += u"| "_s + QTime(9 + i, 5 * dice.below(12)).toString(u"H:mm"_s) + u" | "_s;
        if (tracks) {
            text += dice.oneOf(plainTitles) + u" | "_s;
            text += (dice.chance(70) ? dice.oneOf(plainTitles) : QString()) + u" |\n"_s;
            continue;
        }
        text += dice.oneOf(plainTitles) + u" | "_s + dice.oneOf(names) +
                (dice.chance(40) ? u"（某公司）"_s : QString()) + u" | "_s;
        text += (dice.chance(60) ? u"二楼"_s : QString()) + u" | "_s;
        text += (dice.chance(60) ? u"[PDF]("_s + address(dice, u".pdf"_s) + u')' : QString()) + u" | "_s;
        text += (dice.chance(60) ? u"[MP3]("_s + address(dice, u".mp3"_s) + u')' : QString()) + u" |\n"_s;
    }
    return (u"# 活动的演讲\n\n"_s + text + u"\n完。\n"_s).toUtf8();
}

/// Changes or clears one field that the post shows; \a hasRoom: in a row with a cell for it. A second track's
/// time is that of its row: it is not changed.
void changeShownField(Dice &dice, Session &session, bool hasOwnTime, bool hasRoom)
{
    const int field = dice.below(12);
    if (field == 0 && !session.people.isEmpty())
        session.people.last().name = u"李大同"_s;
    else if (field == 1 && !session.people.isEmpty() && !session.people.last().affiliation.isEmpty())
        session.people.last().affiliation = u"另一家"_s;
    else if (field == 2 && !session.recordings.isEmpty())
        session.recordings.last() = {{}, {}, u"https://example.org/new.mp3"_s, {}, {}};
    else if (field == 3 && !session.slides.isEmpty())
        session.slides.last().url = u"https://example.org/new.pdf"_s;
    else if (field == 4 && session.start && hasOwnTime)
        session.start = session.start->addSecs(300);
    else if (field == 5 && !session.notes.isEmpty())
        session.notes += u" 补一句"_s;
    else if (field == 6 && hasRoom && !session.room.isEmpty())
        session.room = u"三楼"_s;
    else if (field == 7 && !session.people.isEmpty())
        session.people.last().affiliation.clear();
    else if (field == 8)
        session.people.clear();
    else if (field == 9)
        session.slides.clear();
    else if (field == 10 && hasRoom)
        session.room.clear();
    else if (field == 11 && hasRoom)
        session.recordings.clear();
    else
        session.title = u"另一个完整的题目"_s;
}

} // namespace

class RecapLawsTest : public QObject
{
    Q_OBJECT

private:
    /// One edit of any session of the post is one line changed in place, and reads back.
    void editsReadBack(Dice &dice, const QByteArray &text)
    {
        Event event = read(text);
        RC_LOG() << text.toStdString();
        RC_ASSERT(writePost(event).text.toStdString() == text.toStdString());
        const QList<Session *> sessions = sessionsOf(event);
        RC_ASSERT(sessions.size() >= 2);
        const int at = dice.below(int(sessions.size()));
        const bool hasOwnTime = at == 0 || sessions[at]->start != sessions[at - 1]->start;
        const bool sharesTime = at + 1 < sessions.size() && sessions[at]->start == sessions[at + 1]->start;
        changeShownField(dice, *sessions[at], hasOwnTime && !sharesTime, text.contains("地点"));
        const QByteArray written = writePost(event).text;
        RC_LOG() << "\n=====>\n" << written.toStdString();
        const LineHunk hunk = difference(text, written);
        RC_ASSERT(hunk.removed <= 1);
        RC_ASSERT(hunk.added <= 1);
        RC_ASSERT(told(read(written)) == told(event));
    }

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

    void headingsReadBackAfterAnEdit()
    {
        holds("an edit of a session below a heading is one hunk, and reads back",
              [this](Dice &dice) { editsReadBack(dice, headingPost(dice)); });
    }

    void rowsReadBackAfterAnEdit()
    {
        holds("an edit of a table's session is one hunk, and reads back",
              [this](Dice &dice) { editsReadBack(dice, tablePost(dice)); });
    }

    void oneFieldIsOneHunk()
    {
        holds("one field set, changed or cleared is one hunk, and reads back", [this](Dice &dice) {
            Event written = anyEvent(dice);
            giveOwnForms(dice, written);
            for (Entry &entry : written.outline) {
                if (!entry.children.isEmpty())
                    entry.layout.clear(); // the forms have no place for talks
            }
            const QByteArray text = writePost(written).text;
            Event event = read(text);
            const QList<Place> places = placesOf(event);
            RC_PRE(!places.isEmpty()); // one session alone may be a plain list
            const QString what = changeOneField(dice, dice.oneOf(places));
            const QByteArray after = writePost(event).text;
            RC_LOG() << text.toStdString() << "\n===== " << what.toStdString() << " =====>\n"
                     << after.toStdString();
            const LineHunk hunk = difference(text, after);
            RC_ASSERT(hunk.removed + hunk.added > 0);
            RC_ASSERT(hunk.removed <= 2);
            RC_ASSERT(hunk.added <= 2);
            RC_ASSERT(told(read(after)) == told(event));
        });
    }
};

QTEST_GUILESS_MAIN(RecapLawsTest)
#include "recap_laws_test.moc"
