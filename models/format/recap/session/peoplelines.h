// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/format/recap/session/sessiondraft.h"
#include "models/format/recap/tokens.h"

namespace rundown {

// The lines below a session's head that name people. What a line says goes to the session, its form to the
// tokens; false where it says something else.

/// The label of somebody's role that a text begins with, see roleLabelLength().
RoleLabel roleLabelOf(QStringView content);

/// "作者：", "Made by: " below a work that those who made it show: length of the label; 0 for none.
int makerLabelLength(QStringView content);

/// "主讲：王明（某公司）", "Presented by Ann Lee. [Slides](…)"; \a label is the one that it begins with.
bool readLabelledPeople(QStringView content, int number, RoleLabel label, SessionDraft &draft,
                        Tokens &tokens);

/// "講者" and, on the next line, ":   邱柏翰": a list of definitions (Markdown Extra, kramdown, Goldmark).
bool readDefinedPeople(QStringView content, int number, SessionDraft &draft, Tokens &tokens);

/// An item of a list below "Panelists:".
bool readListedPerson(QStringView content, int number, RoleLabel label, SessionDraft &draft, Tokens &tokens);

/// "公司：某公司" below the speaker whom the line above names.
bool readLabelledAffiliation(QStringView content, Session &session, Tokens &tokens);

/// "主持人是王明，嘉宾有李红、陈亮" above the notes, see peopleInRoleSentence().
bool readRoleSentence(QStringView content, int number, SessionDraft &draft, Tokens &tokens);

/// "姜原, 某公司研发工程师", "— 空山（某公司）" above the notes, the slides and recordings: nothing but its
/// words and its place say that it names people.
bool readUnlabelledPeople(QStringView content, int number, SessionDraft &draft, Tokens &tokens);

/// "Maud Besson. Ten letters, ten chapters.", "盧品安 [錄影](…)", "簡至成，影片還沒上" right below a heading:
/// who spoke, and then something else.
bool readNameBeforeRest(QStringView content, int number, SessionDraft &draft, Tokens &tokens);

/// "莫小贝演示了…", "Katarzyna Wrona works at …": the notes begin with who gave the talk, where nothing else
/// says it.
bool readSubjectOfNotes(QStringView content, int number, SessionDraft &draft, Tokens &tokens);

} // namespace rundown
