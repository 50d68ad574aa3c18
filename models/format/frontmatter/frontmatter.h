// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/event/result.h"
#include "models/format/frontmatter/frontmatterblock.h"
#include "models/format/frontmatter/postdate.h"

#include <QStringList>

namespace rundown {

/// What front matter says of a post, whatever its flavour and however its keys are called. Texts are without
/// blanks at their ends; an empty one is not there. Lists have no empty and no blank-ended elements.
struct FrontMatterFields
{
    QString title;
    std::optional<PostDate> date;
    QStringList tags;
    QStringList categories;
    QString slug;
    QStringList authors;
    QString summary;
    QString status;
    std::optional<bool> draft;
    bool operator==(const FrontMatterFields &) const = default;
};

/// Reads the fields of front matter (the whole text of it, with its fences). Fails, with line and column,
/// where it is broken. `problems`, when given, gets a hint for each value that is not understood.
Result<FrontMatterFields> readFrontMatterFields(const QString &text, Problems *problems = nullptr);

struct FrontMatterTitle;

/// The same, and what findFrontMatterTitle() tells of the text without its last line end.
Result<FrontMatterFields> readFrontMatterFields(const QString &text, Problems *problems,
                                                std::optional<FrontMatterTitle> &title);

/// Writes the changes between what `text` says and `fields` into it: only the bytes of the changed keys
/// change; a new key is put where its kind usually stands, called as the flavour has it; a removed one takes
/// its line along. Empty text becomes YAML. Fails where the text is broken, or cannot say it.
/// `readFrontMatterFields(putFrontMatterFields(text, fields)) == fields`.
Result<QString> putFrontMatterFields(const QString &text, const FrontMatterFields &fields);

/// Writes the title anew, where it stands, in the form that a new key has; whatever form it had goes.
Result<QString> putNewFrontMatterTitle(const QString &text, const QString &title);

/// Where the text of the title stands in front matter, between its quotes if it has some.
struct FrontMatterTitle
{
    qsizetype begin = 0;
    qsizetype end = 0;
    QString title;
};
/// Nothing where there is no title, or where writing it would not give the same text again.
std::optional<FrontMatterTitle> findFrontMatterTitle(const QString &text);

/// The title as it may stand at a place of front matter of the flavour. `quote` is the quote on its left, or
/// null; it becomes another where the title cannot stand between those.
QString frontMatterTitleText(FrontMatterFlavour flavour, QChar &quote, QString title);

} // namespace rundown
