// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace rundown {

/// True for a Han character. The common ones are told without a look into Qt's table.
inline bool isHan(QChar c)
{
    const char16_t code = c.unicode();
    return code >= 0x2e80 && ((code >= 0x4e00 && code <= 0x9fff) || c.script() == QChar::Script_Han);
}

/// True where all characters are Han.
bool isHanText(QStringView text);
/// True where a character is Han.
bool hasHan(QStringView text);

/// True for "佐々木 健", "大野 みさき": a Japanese surname and a given name, or a name with kana in it.
bool isJapaneseName(QStringView text);

/// True for "クラウス 美和", "桐野 啓": what is a surname and a given name among Japanese words, and may be
/// anything elsewhere.
bool isPartedJapaneseName(QStringView text);
/// True where a character is kana: the words are Japanese.
bool hasKana(QStringView text);

/// True where the first word is a common given name of languages with Latin letters.
bool beginsWithGivenName(QStringView text);

/// True for "Kobi Lin": the last word is a common Chinese surname in Latin letters.
bool endsAsPinyinSurname(QStringView text);

/// True for "Heron Works", "Nest Ltd", "Open University": the last word is one that organisations are named
/// with.
bool endsAsOrganisation(QStringView text);

/// How much a text looks like one person's name: 0 not at all, 1 it may be, 2 it very likely is (a Chinese
/// surname with a given name, a nickname such as 老庄, two to four capitalised words, @handle).
int nameLikeness(QStringView text);
/// The same of what may stand among \a japanese words.
int nameLikeness(QStringView text, bool japanese);

/// True for "TBA", "anonymous", "待定": what stands where a name would.
bool isNobody(QStringView text);

/// True for what may be a person's name: two to four Han characters, or up to four words of letters; no
/// sentence.
bool looksLikeName(QStringView text);

} // namespace rundown
