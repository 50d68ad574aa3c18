// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/format/recap/session/chosenhead.h"

#include "models/format/recap/lines/clock.h"
#include "models/format/recap/session/chosenreading.h"
#include "models/format/recap/tokens.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace rundown {

namespace {

bool isOfPeople(const LayoutToken &token)
{
    return token.field == Field::Person || token.field == Field::Affiliation;
}

bool isOfWords(const LayoutToken &token)
{
    return token.field == Field::Title || isOfPeople(token);
}

/// True where each bracket has its counterpart, and marks of emphasis come in pairs.
bool isClosed(QStringView text)
{
    static constexpr std::array<QStringView, 7> pairs{u"()",   u"（）", u"[]", u"【】",
                                                      u"《》", u"「」", u"“”"};
    const qsizetype bold = text.count(u"**");
    const qsizetype slanted = text.count(u'*') - 2 * bold;
    return bold % 2 == 0 && slanted % 2 == 0 && std::ranges::all_of(pairs, [&](QStringView pair) {
               return text.count(pair[0]) == text.count(pair[1]);
           });
}

bool isMark(QChar c)
{
    return u"()（）[]【】《》「」“”*"_s.contains(c);
}

/// A head while its words are looked for and replaced.
class HeadWords
{
public:
    HeadWords(const LayoutLine &head, const Session &session) : tokens(head.tokens), session(session)
    {
        takeTexts();
    }

    /// False where there are none, or something else stands among them.
    bool find()
    {
        const auto isThere = [&](qsizetype i) { return isOfWords(tokens[i]) && !texts[i].isEmpty(); };
        first = 0;
        last = tokens.size() - 1;
        while (first <= last && !isThere(first))
            ++first;
        while (last > first && !isThere(last))
            --last;
        if (first > last)
            return false;
        for (qsizetype i = first; i <= last; ++i) {
            if (tokens[i].field && !isOfWords(tokens[i]))
                return false;
        }
        return true;
    }

    /// All of them, with the brackets and marks that open or close among them.
    std::optional<QString> takeWhole()
    {
        QString before = first > 0 && !tokens[first - 1].field ? texts[first - 1] : QString();
        QString behind = last + 1 < tokens.size() && !tokens[last + 1].field ? texts[last + 1] : QString();
        const QString words = textOf(first, last);
        for (qsizetype most = 0; most <= 2 * mostMarks; ++most) {
            for (qsizetype left = 0; left <= most; ++left) {
                const qsizetype right = most - left;
                if (!endsInMarks(before, left) || !beginsWithMarks(behind, right))
                    continue;
                const QString whole = before.last(left) + words + behind.first(right);
                if (!isClosed(whole))
                    continue;
                lead = before.chopped(left);
                rest = behind.sliced(right);
                isCut = true;
                return whole;
            }
        }
        return std::nullopt;
    }

    /// The marks right behind the last word without which a text would stay open: "）" of "王明（某公司";
    /// they are its own then.
    QString takeClosing(const QString &text)
    {
        const bool isThere = last + 1 < tokens.size() && !tokens[last + 1].field;
        const QString behind = isThere ? texts[last + 1] : QString();
        for (qsizetype most = 1; most <= mostMarks && beginsWithMarks(behind, most); ++most) {
            if (!isClosed(text) && isClosed(text + behind.first(most))) {
                lead = first > 0 && !tokens[first - 1].field ? texts[first - 1] : QString();
                rest = behind.sliced(most);
                isCut = true;
                return behind.first(most);
            }
        }
        return {};
    }

    QString textOf(qsizetype from, qsizetype to) const
    {
        return texts.mid(from, to - from + 1).join(QString());
    }

    /// The head with other tokens in the place of its words.
    LayoutLine with(const Tokens &words) const
    {
        Tokens all;
        for (qsizetype i = 0; i < tokens.size(); ++i) {
            if (i == first)
                for (const LayoutToken &token : words)
                    append(all, token);
            if (i >= first && i <= last)
                continue;
            LayoutToken token = tokens[i];
            if (isCut && i == first - 1 && !token.field)
                token.literal = lead;
            if (isCut && i == last + 1 && !token.field)
                token.literal = rest;
            append(all, token);
        }
        return {all};
    }

    static void append(Tokens &all, const LayoutToken &token)
    {
        if (token.field)
            all.append(token);
        else
            addLiteral(all, token.literal);
    }

    const Tokens tokens;
    QStringList texts;    ///< what each token gives
    QList<Person> people; ///< whom the head names
    qsizetype first = 0;
    qsizetype last = -1;

private:
    static constexpr qsizetype mostMarks = 4;

    /// Each person is shown by name and affiliation, in either order; a second name is the next one's.
    void takeTexts()
    {
        qsizetype person = 0;
        bool isNamed = false;
        bool isPlaced = false;
        for (const LayoutToken &token : tokens) {
            bool &isShown = token.field == Field::Person ? isNamed : isPlaced;
            if (isOfPeople(token) && isShown) {
                ++person;
                isNamed = isPlaced = false;
            }
            if (isOfPeople(token))
                isShown = true;
            const bool isThere = person < session.people.size();
            texts += !token.field                     ? token.literal
                     : token.field == Field::Title    ? session.title
                     : !isOfPeople(token) || !isThere ? QString()
                     : token.field == Field::Person   ? session.people[person].name
                                                      : session.people[person].affiliation;
            if (isOfPeople(token) && isThere && people.size() == person)
                people.append(session.people[person]);
        }
    }

    static bool endsInMarks(const QString &text, qsizetype count)
    {
        return text.size() >= count && std::ranges::all_of(QStringView(text).last(count), isMark);
    }

    static bool beginsWithMarks(const QString &text, qsizetype count)
    {
        return text.size() >= count && std::ranges::all_of(QStringView(text).first(count), isMark);
    }

    const Session &session;
    QString lead; ///< of the literals beside the words, once marks were taken from them
    QString rest;
    bool isCut = false;
};

ChosenHead headOf(const Session &session)
{
    return {session.title, {}, session.start, session.durationMs, {}};
}

/// What a text names, taken for people, with the role of those it names now.
Tokens takeAsPeople(const QString &text, const HeadWords &words, ChosenHead &head)
{
    Tokens tokens;
    Session named;
    readAnyPeople(text, named, tokens);
    for (Person &person : named.people) {
        if (!words.people.isEmpty() && person.role == Role::Speaker)
            person.role = words.people.first().role;
    }
    head.people = named.people;
    return tokens;
}

std::optional<ChosenHead> asTitle(HeadWords &words, ChosenHead head)
{
    const auto whole = words.takeWhole();
    if (!whole)
        return std::nullopt;
    Tokens tokens;
    addField(tokens, Field::Title);
    head.title = *whole;
    head.layout = words.with(tokens);
    return head;
}

std::optional<ChosenHead> asPeople(HeadWords &words, ChosenHead head)
{
    const auto whole = words.takeWhole();
    if (!whole)
        return std::nullopt;
    head.title.clear();
    head.layout = words.with(takeAsPeople(*whole, words, head));
    return head;
}

/// Title and people in each other's places; what stands between them stays.
std::optional<ChosenHead> theOtherWayRound(HeadWords &words, ChosenHead head)
{
    const auto isTitle = [&](qsizetype i) { return words.tokens[i].field == Field::Title; };
    const bool isTitleFirst = isTitle(words.first);
    if (isTitleFirst == isTitle(words.last)) // nobody is named, or on both sides
        return std::nullopt;
    qsizetype from = words.first + (isTitleFirst ? 1 : 0); // of the people
    qsizetype to = words.last - (isTitleFirst ? 0 : 1);
    while (!words.tokens[from].field)
        ++from;
    while (!words.tokens[to].field)
        --to;
    Tokens title;
    addField(title, Field::Title);
    const QString text = head.title;
    head.title = words.textOf(from, to);
    if (isTitleFirst)
        head.title += words.takeClosing(head.title);
    const Tokens people = takeAsPeople(text, words, head);
    Tokens tokens = isTitleFirst ? people : title;
    const qsizetype gap = isTitleFirst ? words.first + 1 : to + 1;
    const qsizetype end = isTitleFirst ? from : words.last;
    for (qsizetype i = gap; i < end; ++i)
        HeadWords::append(tokens, words.tokens[i]);
    for (const LayoutToken &token : isTitleFirst ? title : people)
        HeadWords::append(tokens, token);
    head.layout = words.with(tokens);
    return head;
}

} // namespace

std::optional<ChosenHead> readHeadAs(Reading reading, const LayoutLine &head, const Session &session)
{
    HeadWords words(head, session);
    if (!words.find())
        return std::nullopt;
    const auto read = reading == Reading::Title    ? asTitle(words, headOf(session))
                      : reading == Reading::Person ? asPeople(words, headOf(session))
                                                   : theOtherWayRound(words, headOf(session));
    const bool isNew = read && (read->title != session.title || read->people != words.people);
    return isNew ? read : std::nullopt;
}

std::optional<ChosenHead> readHeadAsEnded(const LayoutLine &head, const Session &session,
                                          const std::optional<QTime> &begin)
{
    if (!session.start || !head.has(Field::Start) || head.has(Field::End))
        return std::nullopt;
    ChosenHead read = headOf(session);
    read.people = HeadWords(head, session).people;
    const bool isKnown = begin && *begin < *session.start;
    read.start = isKnown ? begin : std::nullopt;
    read.durationMs = isKnown ? std::optional<qint64>(begin->msecsTo(*session.start)) : std::nullopt;
    for (LayoutToken token : head.tokens) {
        if (token.field == Field::Start && isKnown)
            token.field = Field::End;
        else if (token.field == Field::Start)
            token = {clockText(*session.start,
                               token.format.isEmpty() ? usualClockFormat : QStringView(token.format)),
                     {},
                     0};
        HeadWords::append(read.layout.tokens, token);
    }
    return read;
}

} // namespace rundown
