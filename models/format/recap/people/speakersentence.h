// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/format/recap/people/people.h"

/// Speakers whom a sentence tells of, a title or the first of the notes.
namespace rundown {

/// "Judy 谈远程管理": length of the name that a title is a sentence about, 0 where it is none.
qsizetype subjectLength(QStringView title);

/// "Judy 谈远程管理", "某组织的 Bonnie 进行分享": takes whom the title tells of for the speaker, where nobody
/// else is one; false where it tells of nobody.
bool takeSubjectOfTitle(Session &session);

/// "莫小贝演示了…", "Katarzyna Wrona works at …": length of the speaker's name that a sentence begins with.
qsizetype speakerInSentence(QStringView sentence, bool introduced = false);

/// "来自某大学的叶知秋开了个好头": the person whom a sentence introduces so at its beginning.
std::optional<PersonText> personOfPlace(QStringView sentence);

/// "讲师是某公司的工程师顾晨，…", "主讲人大米粥，某大学研究生。": the person whom a sentence introduces as
/// the speaker.
std::optional<PersonText> introducedSpeaker(QStringView sentence);

/// True where a text behind a name and a "~" says of what organisation or profession somebody is.
bool looksLikeAffiliation(QStringView text);

/// True where the title itself names the only person, so that no line of its own need do so.
bool titleNamesSpeaker(const Session &session);

} // namespace rundown
