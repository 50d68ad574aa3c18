// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/format/recap/people/rolesentence.h"

#include "models/format/recap/words/characterset.h"
#include "models/format/recap/words/rolelabels.h"
#include "models/format/recap/words/rolewords.h"
#include "models/format/recap/words/wordfinder.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace rundown {

namespace {

/// What announces people in a sentence.
struct Announcement
{
    qsizetype begin = 0;
    qsizetype end = 0; ///< where the names begin
    Role role = Role::Speaker;
    bool isDeed = false;
};

/// "Coordinó Ana Ruiz": what somebody did, and who stands behind it.
std::optional<Announcement> deedAt(QStringView sentence, qsizetype begin)
{
    struct Deed
    {
        QStringView words;
        Role role;
    };
    static constexpr std::array deeds{
        Deed{u"Coordinó ", Role::Moderator},
        Deed{u"Moderó ", Role::Moderator},
        Deed{u"Moderou ", Role::Moderator},
        Deed{u"Participaron ", Role::Panelist},
        Deed{u"Participaram ", Role::Panelist},
        Deed{u"Hanno partecipato ", Role::Panelist},
        Deed{u"Ha moderato ", Role::Moderator},
        Deed{u"Es diskutierten ", Role::Panelist},
        Deed{u"Es moderierte ", Role::Moderator},
        Deed{u"Auf dem Podium saßen ", Role::Panelist},
        Deed{u"Autour de la table, ", Role::Panelist},
        Deed{u"On the panel were ", Role::Panelist},
        Deed{u"The panel was moderated by ", Role::Moderator},
        Deed{u"Moderated by ", Role::Moderator},
    };
    static const WordFinder words(wordsOf(deeds, &Deed::words));
    const qsizetype found = words.indexAt(sentence.mid(begin));
    if (found < 0)
        return std::nullopt;
    const Deed &deed = deeds[std::size_t(found)];
    return Announcement{begin, begin + deed.words.size(), deed.role, true};
}

/// "主持人是", "与谈人有", "The panellists were ": the announcement that begins here.
std::optional<Announcement> announcementAt(QStringView sentence, qsizetype begin)
{
    static const WordFinder verbs{u"是",     u"为",     u"為",    u"有",       u"包括",
                                  u" were ", u" was ",  u" are ", u" is ",     u" waren ",
                                  u" war ",  u" sind ", u" ist ", u" étaient "};
    static const WordFinder articles{u"The ", u"the ", u"Our ", u"our ", u"Die ", u"Der ", u"and the "};
    constexpr qsizetype longestLabel = 20;
    while (begin < sentence.size() && sentence[begin] == u' ')
        ++begin;
    if (const auto deed = deedAt(sentence, begin))
        return deed;
    const qsizetype word = begin + articles.at(sentence.mid(begin)).size();
    for (qsizetype i = word + 2; i < std::min(sentence.size(), word + longestLabel); ++i) {
        const QStringView verb = verbs.at(sentence.mid(i));
        if (verb.isEmpty())
            continue;
        const std::optional<Role> role = roleOfLabel(sentence.mid(word, i - word));
        return role ? std::optional(Announcement{begin, i + verb.size(), *role, false}) : std::nullopt;
    }
    return std::nullopt;
}

/// Where the names end that begin here: before the next announcement, or with the sentence.
qsizetype endOfNames(QStringView sentence, qsizetype begin)
{
    static constexpr CharacterSet marks(u"，,；;");
    const qsizetype end = begin + firstSentenceLength(sentence.mid(begin));
    for (qsizetype i = begin; i < end; ++i) {
        if (u"。！!"_s.contains(sentence[i]) || (marks.has(sentence[i]) && announcementAt(sentence, i + 1)))
            return i;
    }
    return end;
}

/// The people of a part of a sentence, offsets into the part; empty where one of them is uncertain, or more
/// is said of somebody: "讲师是某公司的王明". \a isDeed: only people do what announces them.
QList<PersonText> sureNames(QStringView names, bool isDeed)
{
    constexpr qsizetype longest = 120;
    static const WordFinder clauses{u", who ", u", which ", u", qui ", u", die ",
                                    u", der ", u", que ",   u"的"};
    if (names.size() > longest || clauses.occursIn(names))
        return {};
    const QList<PersonText> named = peopleIn(names, {true, false});
    const auto nameOf = [&](const PersonText &p) { return names.mid(p.nameBegin, p.nameSize); };
    const auto isSure = [&](const PersonText &person) {
        const bool isPlain =
            person.affiliationSize == 0 ||
            (person.affiliationBegin > 0 && u"(（"_s.contains(names[person.affiliationBegin - 1]));
        return isPlain && nameLikeness(nameOf(person)) == 2;
    };
    const auto isGiven = [&](const PersonText &person) {
        return hasHan(nameOf(person)) || beginsWithGivenName(nameOf(person));
    };
    const bool areSure =
        std::ranges::all_of(named, isSure) && (isDeed || std::ranges::any_of(named, isGiven));
    return areSure ? named : QList<PersonText>();
}

} // namespace

QList<PersonText> peopleInRoleSentence(QStringView sentence)
{
    QList<PersonText> people;
    if (sentence.isEmpty() || !(sentence.front().isUpper() || isHan(sentence.front()))) // most notes
        return people;
    qsizetype begin = 0;
    while (const auto announced = announcementAt(sentence, begin)) {
        const qsizetype end = endOfNames(sentence, announced->end);
        QStringView names = sentence.mid(announced->end, end - announced->end);
        while (names.endsWith(u'.'))
            names.chop(1);
        QList<PersonText> named = sureNames(names, announced->isDeed);
        if (named.isEmpty())
            break;
        for (PersonText &person : named) {
            person.nameBegin += announced->end;
            person.affiliationBegin += announced->end;
            person.role = person.role.value_or(announced->role);
        }
        people += named;
        begin = end + 1;
    }
    return people;
}

} // namespace rundown
