// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/format/recap/program/postkind.h"

#include "models/format/recap/lines/links.h"
#include "models/format/recap/people/names.h"
#include "models/format/recap/program/occasion.h"
#include "models/format/recap/words/characterset.h"
#include "models/format/recap/words/kindwords.h"
#include "models/format/recap/words/rolelabels.h"
#include "models/format/recap/words/routinewords.h"
#include "models/format/recap/words/wordfinder.h"
#include "models/format/recap/words/words.h"

#include <QHash>
#include <QRegularExpression>
#include <QSet>
#include <QTime>

#include <algorithm>
#include <bitset>

using namespace Qt::StringLiterals;

namespace rundown {

namespace {

constexpr qsizetype mostPlans = 300;
constexpr int mostLines = 4000;
constexpr qsizetype longestLine = 600;
constexpr qsizetype longestPartName = 40;

/// The words of a text that a finder knows, by their places in its list. What begins amid a word is none,
/// where the script parts its words.
QSet<qsizetype> wordsIn(QStringView text, const WordFinder &finder)
{
    const auto isOfParted = [](QChar c) { return c.unicode() < 0x0600 && c.isLetterOrNumber(); };
    QSet<qsizetype> found;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (i > 0 && isOfParted(text[i]) && isOfParted(text[i - 1]))
            continue;
        const qsizetype word = finder.indexAt(text.mid(i));
        if (word >= 0)
            found.insert(word);
    }
    return found;
}

bool holdsWord(QStringView text, const WordFinder &finder)
{
    return finder.occursIn(text) && !wordsIn(text, finder).isEmpty(); // in most texts none occurs at all
}

/// "8/10", "4 / 5"
bool isOutOf(QStringView line)
{
    static const QRegularExpression mark(uR"((?<![\d/])(10|\d([.,]\d)?) ?/ ?(5|10)(?![\d/]))"_s);
    constexpr qsizetype longest = 100;
    for (qsizetype i = line.size() < longest ? line.indexOf(u'/', 1) : -1; i > 0;
         i = line.indexOf(u'/', i + 1)) {
        const QStringView behind = line.mid(i + 1, 2).trimmed();
        const bool mayBe = (line[i - 1].isDigit() || line[i - 1] == u' ') && !behind.isEmpty() &&
                           (behind.front() == u'5' || behind.front() == u'1');
        if (mayBe && mark.match(line.toString()).hasMatch())
            return true;
    }
    return false;
}

/// What of the plans speaks for a post of another kind, counted by plans.
struct Signs
{
    qsizetype plans = 0;
    qsizetype ratings = 0;
    qsizetype publishers = 0;
    qsizetype questions = 0;
    qsizetype again = 0;        ///< titles that several of them have, at times of their own: shifts
    qsizetype rides = 0;        ///< from a time on to another, elsewhere
    bool goesOnAtNight = false; ///< from the evening past midnight
    bool beginsAtZero = false;  ///< at 00:00: places in a recording

    bool areMost(qsizetype count) const { return count >= 2 && count * 3 >= plans; }
};

/// Whether a line may have stars, votes or publishers: most have none of their words.
bool mayTell(QStringView line)
{
    static const WordFinder finder(wordsOfVotes().all() + wordsOfPublishing().all() + starsOfRatings().all(),
                                   Qt::CaseInsensitive);
    static const std::bitset<0x10000> beginnings =
        [] { // one look tells of most characters that none begins so
            std::bitset<0x10000> set;
            for (const QStringView word : finder.all()) {
                set.set(word.front().toLower().unicode());
                set.set(word.front().toUpper().unicode());
            }
            return set;
        }();
    for (qsizetype i = 0; i < line.size(); ++i) {
        if (!beginnings.test(line[i].unicode()))
            continue;
        const bool isWithin = i > 0 && line[i].unicode() < 128 && line[i - 1].isLetterOrNumber();
        if (!isWithin && finder.indexAt(line.sliced(i)) >= 0)
            return true;
    }
    return false;
}

/// The first plans of a post that has many.
QList<SessionPlan> firstOf(const QList<SessionPlan> &plans)
{
    return plans.first(std::min(plans.size(), mostPlans));
}

/// What the lines of a post say that speaks for one of another kind, found out once.
class LineSigns
{
public:
    LineSigns() = default;
    explicit LineSigns(const BodyLines &lines)
    {
        for (int i = 0; i < std::min(lines.count(), mostLines); ++i) {
            const QStringView line = lines.line(i).left(longestLine);
            if (isOutOf(line))
                ratings.insert(i);
            if (!mayTell(line))
                continue;
            votes += holdsWord(line, wordsOfVotes()) ? 1 : 0;
            if (starsOfRatings().occursIn(line))
                ratings.insert(i);
            if (holdsWord(line, wordsOfPublishing()))
                publishers.insert(i);
        }
    }

    QSet<int> ratings; ///< lines
    QSet<int> publishers;
    int votes = 0;
};

/// Most items have a recording each: neither books nor votes do.
bool haveRecordings(const BodyLines &lines, const QList<SessionPlan> &plans)
{
    const auto isRecording = [](const MediaLink &m) { return m.kind == MediaKind::Recording; };
    const auto hasRecording = [&](const SessionPlan &plan) {
        for (int i = plan.line + 1; i < plan.end; ++i) {
            if (lines.isMedia(i) && std::ranges::any_of(lines.media(i), isRecording))
                return true;
        }
        return false;
    };
    const auto having = std::ranges::count_if(plans, hasRecording);
    return having >= 3 && having * 2 > plans.size();
}

/// Whether one of the lines is a plan's.
bool holdsOne(const QSet<int> &found, const SessionPlan &plan)
{
    return std::ranges::any_of(found, [&](int line) { return line >= plan.line && line < plan.end; });
}

/// False where no two heads begin alike, and few ask something: then no title needs to be read.
bool mayRepeatOrAsk(const BodyLines &lines, const QList<SessionPlan> &plans)
{
    constexpr qsizetype longestBeginning = 16;
    static constexpr CharacterSet ends(u"(（–—-|｜:：,，「《");
    QSet<QStringView> begins;
    qsizetype questions = 0;
    for (const SessionPlan &plan : plans) {
        if (plan.columns)
            return true;
        const QStringView bare = lines.headSight(plan.line, plan.headBegin).bare;
        qsizetype end = std::min<qsizetype>(bare.size(), 1);
        while (end < std::min(bare.size(), longestBeginning) && !ends.has(bare[end]))
            ++end;
        if (begins.contains(bare.left(end)))
            return true;
        begins.insert(bare.left(end));
        questions += bare.contains(u'?') || bare.contains(u'？') ? 1 : 0;
    }
    return questions * 3 >= plans.size();
}

void addTitlesOf(const BodyLines &lines, const QList<SessionPlan> &plans, Signs &signs)
{
    QHash<QString, QString> titles; // with who holds them
    QSet<QString> again;
    for (const SessionPlan &plan : plans) {
        const Entry entry = readSession(lines, plan).entry;
        const QString &title = entry.session()->title;
        const bool isBlock = !plan.children.isEmpty() || isBlockTitle(title);
        const auto &people = entry.session()->people;
        const QString held = people.isEmpty() ? title : title + u'\n' + people.first().name;
        signs.questions += title.endsWith(u'?') || title.endsWith(u'？') ? 1 : 0;
        if (!entry.session()->start)
            continue;
        const auto before = titles.constFind(title); // a workshop held twice has its speaker twice
        if (!isBlock && !isRoutine(title) && !title.isEmpty() && before != titles.cend() &&
            (people.isEmpty() || *before != held))
            again.insert(title);
        titles.insert(title, held);
    }
    signs.again = again.size();
}

/// When a plan's session begins, by the first time in its head or row.
std::optional<QTime> startOf(const BodyLines &lines, const SessionPlan &plan)
{
    if (plan.columns)
        return readSession(lines, plan).entry.session()->start;
    const HeadFrame &frame = lines.headSight(plan.line, plan.headBegin).frame;
    return frame.time && frame.isTimed ? std::optional(frame.time->start.time) : std::nullopt;
}

/// "09:18 Leeds → 10:31 Settleby": where a train leaves, and where it arrives.
bool isRide(QStringView head, bool bareTimes)
{
    static const WordFinder arrows{u"→", u"->", u"–>", u"➔", u"⇒"};
    const auto leaves = timeAtBeginning(head, bareTimes);
    if (!leaves || leaves->endBegin >= 0)
        return false;
    for (qsizetype i = leaves->rest + 1; i < std::min(head.size(), longestLine); ++i) {
        const QStringView arrow = arrows.at(head.mid(i));
        if (!arrow.isEmpty())
            return timeAtBeginning(head.mid(i + arrow.size()).trimmed(), bareTimes).has_value();
    }
    return false;
}

void addTimesOf(const BodyLines &lines, const QList<SessionPlan> &plans, Signs &signs)
{
    bool isFirst = true;
    bool isLate = false;
    int night = 0;
    for (const SessionPlan &plan : plans) {
        const std::optional<QTime> start = startOf(lines, plan);
        if (!start)
            continue;
        signs.rides +=
            !plan.columns && isRide(lines.line(plan.line).mid(plan.headBegin), lines.hasBareTimes()) ? 1 : 0;
        signs.beginsAtZero = signs.beginsAtZero || (isFirst && *start < QTime(0, 6));
        isFirst = false;
        isLate = isLate || start->hour() >= 20;
        night += isLate && start->hour() < 6 && start->hour() > 0 ? 1 : 0;
    }
    signs.goesOnAtNight = night >= 2;
}

Signs signsOf(const BodyLines &lines, const LineSigns &told, const QList<SessionPlan> &plans)
{
    Signs signs;
    signs.plans = plans.size();
    signs.ratings =
        std::ranges::count_if(plans, [&](const SessionPlan &p) { return holdsOne(told.ratings, p); });
    signs.publishers =
        std::ranges::count_if(plans, [&](const SessionPlan &p) { return holdsOne(told.publishers, p); });
    addTimesOf(lines, plans, signs);
    if (mayRepeatOrAsk(lines, plans))
        addTitlesOf(lines, plans, signs);
    return signs;
}

/// What speaks for a post of another kind.
struct OtherKind
{
    int weight = 0;
    int signs = 0; ///< how many there are
    void add(int more, int count = 1)
    {
        weight += more * count;
        signs += count;
    }
};

OtherKind otherKindOf(const BodyLines &lines, const LineSigns &told, const QList<SessionPlan> &plans,
                      const Signs &signs)
{
    OtherKind other;
    const QStringView title = titleOf(lines.body).left(longestLine);
    if (isGuideOrCall(lines.body) || holdsWord(title, namesOfKinds()))
        other.add(3);
    const QList<QStringView> tags = tagsOf(lines.body);
    const auto isKind = [](QStringView tag) { return holdsWord(tag.left(longestLine), namesOfKinds()); };
    if (!namesRecap(title) && std::ranges::any_of(tags, isKind)) // a recap of a release party has such too
        other.add(2);
    QSet<qsizetype> parts;
    const auto isWithinPlan = [&](int line) { // "Vent'anni di pip install" is a talk
        return std::ranges::any_of(plans,
                                   [=](const SessionPlan &p) { return p.line <= line && line < p.end; });
    };
    for (const Heading &heading : headingsOf(lines)) {
        const QStringView text = lines.line(heading.line).mid(heading.textBegin);
        if (text.size() > longestPartName)
            continue;
        const QSet<qsizetype> found = wordsIn(text, namesOfParts());
        if (!found.isEmpty() && !isWithinPlan(heading.line))
            parts.unite(found);
    }
    other.add(1, std::min(3, int(parts.size())));
    bool installs = false;
    for (int i = 0; i < std::min(lines.count(), mostLines) && !installs; ++i)
        installs = lines.isOpaque(i) && wordsOfInstalling().occursIn(lines.line(i).left(longestLine));
    if (installs)
        other.add(1);
    if (signs.areMost(signs.questions))
        other.add(1);
    for (const bool several : {told.votes >= 2, signs.areMost(signs.ratings), signs.areMost(signs.publishers),
                               signs.areMost(signs.rides), signs.again >= 2 && signs.again * 5 >= signs.plans,
                               signs.goesOnAtNight}) {
        if (several) // no single word says so
            other.add(1, 2);
    }
    if (signs.beginsAtZero)
        other.add(2);
    return other;
}

/// What of the plans speaks for an event, counted by plans.
struct Counts
{
    qsizetype plans = 0;
    qsizetype roles = 0;    ///< a line such as "讲师：…"
    qsizetype media = 0;    ///< a line of media, or media behind the head
    qsizetype labelled = 0; ///< a label of media in a sentence
    qsizetype program = 0;  ///< registration, a block of short talks
    qsizetype given = 0;    ///< a time, a title and a speaker's full name

    bool areMost(qsizetype count) const { return count >= 2 && count * 3 >= plans; }
};

Counts countIn(const BodyLines &lines, const QList<SessionPlan> &plans)
{
    Counts counts;
    counts.plans = plans.size();
    for (const SessionPlan &plan : plans) {
        bool role = false;
        bool media = !plan.columns && lines.headSight(plan.line, plan.headBegin).tail;
        bool labelled = false;
        for (int i = plan.line; i < plan.end; ++i) {
            if (lines.isOpaque(i) || lines.line(i).size() > longestLine)
                continue;
            Role unused = Role::Speaker;
            role = role || (i > plan.line && roleWordLength(lines.content(i), unused) > 0);
            media = media || lines.isMedia(i);
            labelled = labelled || linksToLabelledMedia(lines, i);
        }
        const Entry entry = readSession(lines, plan).entry;
        const Session &session = *entry.session();
        const QString &title = session.title;
        const bool isBlock = !plan.children.isEmpty() || isBlockTitle(title);
        counts.given += session.start && !title.isEmpty() && !session.people.isEmpty() &&
                                nameLikeness(session.people.first().name) == 2
                            ? 1
                            : 0;
        counts.roles += role ? 1 : 0;
        counts.media += media ? 1 : 0;
        counts.labelled += labelled ? 1 : 0;
        counts.program += isBlock || (isRoutine(title) && !isRest(title)) ? 1 : 0;
    }
    return counts;
}

/// What speaks for an event: as much as that.
int weightOfEvent(const BodyLines &lines, const Counts &counts)
{
    const int words = countEventWords(lines.body);
    int weight = words >= 6 ? 2 : words >= 3 ? 1 : 0;
    const bool areMinutes = holdsWord(titleOf(lines.body).left(longestLine), namesOfMinutes());
    weight += !areMinutes && namesRecap(titleOf(lines.body)) ? 2 : 0; // "组委例会纪要"
    weight += !areMinutes && namesEvent(titleOf(lines.body)) ? 2 : 0;
    weight += counts.areMost(counts.roles) ? 3 : counts.roles >= 2 ? 1 : 0;
    weight += counts.areMost(counts.media) ? 2 : counts.media >= 2 ? 1 : 0;
    weight += counts.areMost(counts.labelled) ? 1 : 0;
    if (!areMinutes) // of whom each item is told too
        weight += counts.areMost(counts.given) ? 3 : 0;
    weight += counts.program > 0 ? 1 : 0;
    return weight;
}

} // namespace

bool linksToLabelledMedia(const BodyLines &lines, int line)
{
    const QList<MediaLink> media = lines.mediaInSentence(line);
    return std::ranges::any_of(
        media, [](const MediaLink &m) { return m.isTold || mediaWordIn(m.link.text) != MediaKind::None; });
}

bool tellsOfOtherThings(const BodyLines &lines, const QList<SessionPlan> &plans)
{
    if (plans.isEmpty())
        return false;
    const QList<SessionPlan> first = firstOf(plans);
    const LineSigns told = haveRecordings(lines, first) ? LineSigns() : LineSigns(lines);
    const OtherKind other = otherKindOf(lines, told, plans, signsOf(lines, told, first));
    if (other.weight < 2) // most posts
        return false;
    const int event = weightOfEvent(lines, countIn(lines, first));
    const bool isOneWord = other.signs < 2; // which a recap may have too
    return other.weight > (isOneWord ? event * 2 : event);
}

} // namespace rundown
