// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/event/event.h"
#include "models/event/sameline.h"
#include "models/format/recap/layout.h"
#include "models/format/recap/leftout.h"
#include "models/format/recap/lines/linkdefinitions.h"

#include <QStringList>

#include <memory>
#include <optional>
#include <span>

namespace rundown {

class LineTaker;

/// The style's layouts, parsed once (the usual ones where it has none), and the addresses that links need.
struct PourContext
{
    explicit PourContext(const Event &event);

    Layout session;
    Layout child;
    Layout photo;
    bool hasOwnSession = true; ///< false where the event has no layout for sessions and the usual one serves
    bool hasOwnChild = true;   ///< the same for child sessions
    int blankLinesBetweenSessions = 0;
    QString recordingsBase;
    QString photosBase;
    QString slidesBase;
    /// What the post defines, where it is known; a reference to anything else is written as its address.
    std::shared_ptr<const LinkDefinitions> definitions = {};
};

/// The address that a file or URL has in the post: `url`, else base + file name, else the path (of an
/// absolute one the name), percent-encoded.
QString postAddress(const QString &base, const QString &file, const QString &url);

/// The link text of slides or a video without a title of their own.
QString linkText(const QString &title, const QString &file, const QString &url);

/// A session's fields poured into its layout: the lines of its text, without the empty lines behind it.
/// \a lineOfChild, where given, receives the first line of each child, counted from 0; \a groups what each
/// line shows. \a plannedLength is what the sessions behind it say of its length, where it says nothing
/// itself.
QStringList pourSession(const Entry &entry, bool isChild, const PourContext &context,
                        QList<int> *lineOfChild = nullptr, QList<Group> *groups = nullptr,
                        const std::optional<qint64> &plannedLength = {});

/// The same for whoever takes the lines one by one.
void pourSession(const Entry &entry, bool isChild, const PourContext &context, LineTaker &taker,
                 const std::optional<qint64> &plannedLength = {});

/// True where pourSession() gives these lines; \a layout is the entry's own, parsed.
bool poursAs(const Entry &entry, const Layout &layout, bool isChild, const PourContext &context,
             const QList<QStringView> &lines);

/// What pourSession() finds no place for.
QList<LeftOut> leftOutOf(const Entry &entry, bool isChild, const PourContext &context);

/// A link's text, which a bracket without its counterpart would end too early: such get a backslash.
QString inBrackets(QString text);
/// A link's address, which such a parenthesis would end: such are percent-encoded.
QString inParentheses(QString address);

/// A photo's text.
QStringList pourPhoto(const Entry &entry, const PourContext &context);

/// Empty lines, or sameLine, between two entries that follow each other in a post (after the last one: `next`
/// is null).
int blankLinesBetween(const Entry &entry, const Entry *next, const PourContext &context);

/// Notes as they stand in a post behind a layout's prefix; the way back fails where the lines have another
/// form.
QStringList notesToLines(QStringView notes, const Marker &marker);
std::optional<QString> notesFromLines(std::span<const QStringView> lines, QStringView prefix,
                                      qsizetype indent);

} // namespace rundown
