// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/format/recap/words/wordfinder.h"

namespace rundown {

// Words that speak for a post of another kind than a recap, see tellsOfOtherThings().

/// What titles call minutes of those who decide.
const WordFinder &namesOfMinutes();
/// What titles and tags call posts of other kinds. Words that recaps are called by too are left out:
/// "review", "protocol", "notes", 纪要.
const WordFinder &namesOfKinds();
/// What heads a part of such a post: "Ingredients", "更新内容".
const WordFinder &namesOfParts();
/// What lines say where something was decided.
const WordFinder &wordsOfVotes();
/// Commands that install a program or move a server.
const WordFinder &wordsOfInstalling();
/// Publishers, and where papers appear.
const WordFinder &wordsOfPublishing();
/// "★★★★☆"
const WordFinder &starsOfRatings();

} // namespace rundown
