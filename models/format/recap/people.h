// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/event/event.h"
#include "models/format/recap/tokens.h"

#include <optional>

namespace rundown {

/// How much a text looks like one person's name: 0 not at all, 1 it may be, 2 it very likely is (a Chinese
/// surname with a given name, a nickname such as 老庄, two to four capitalised words, @handle).
int nameLikeness(QStringView text);

/// True for "TBA", "anonymous", "待定": what stands where a name would.
bool isNobody(QStringView text);

/// True for what may be a person's name: two to four Han characters, or up to four words of letters; no
/// sentence.
bool looksLikeName(QStringView text);

/// One person in a text: offsets of the name and of the affiliation (size 0 = none).
struct PersonText
{
    qsizetype nameBegin = 0;
    qsizetype nameSize = 0;
    qsizetype affiliationBegin = 0;
    qsizetype affiliationSize = 0;
    std::optional<Role> role = {}; ///< a label before the name
};

/// What is known of a text before it is read as people.
struct PeopleHints
{
    bool introduced = false; ///< by a label, a column or its place: a name needs no proof of its own
    bool biography = false;  ///< may go on as a biography, of which the first clause is the affiliation
    bool single = false;     ///< a label in the singular announces them
};

/// The people that a text names, and nothing else: "姜原, 某公司研发工程师", "A（甲公司）；B（乙公司）", "Ann
/// Lee & Bo Lind", "Rex Young 某公司创始人", "来自某公司的王明". Empty where it says something else.
QList<PersonText> peopleIn(QStringView text, PeopleHints hints);

/// The least nameLikeness() of the people; 0 for none.
int likenessOf(QStringView text, const QList<PersonText> &people);

/// Moves the people of a text into the session; what is between them stays as literals.
void takePeople(QStringView text, const QList<PersonText> &people, Role role, Session &session,
                Tokens &tokens);

/// Length of a label such as "讲师：" or "**Speaker:** " that a line begins with, and the role; 0 = none.
qsizetype roleLabelLength(QStringView content, Role &role);

/// True for "Speaker: " and such labels of one person, in languages that tell one from many.
bool isSingularLabel(QStringView label);

/// "Judy 谈远程管理": length of the name that a title is a sentence about, 0 where it is none.
qsizetype subjectLength(QStringView title);

/// "莫小贝演示了…", "Katarzyna Wrona works at …": length of the speaker's name that a sentence begins with.
qsizetype speakerInSentence(QStringView sentence, bool introduced = false);

/// "来自某大学的叶知秋开了个好头": the person whom a sentence introduces so at its beginning.
std::optional<PersonText> personOfPlace(QStringView sentence);

/// True where a text behind a name and a "~" says of what organisation or profession somebody is.
bool looksLikeAffiliation(QStringView text);

/// True where the title itself names the only person, so that no line of its own need do so.
bool titleNamesSpeaker(const Session &session);

} // namespace rundown
