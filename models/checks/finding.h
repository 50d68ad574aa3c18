// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/event/event.h"
#include "models/event/problem.h"

#include <optional>

namespace rundown {

/// Names one text of an event: a field of the event, of its post, or of an entry.
struct FieldPlace
{
    enum class Field : quint8 {
        Whole, ///< no text: the entry, or the event, as a whole
        FrontMatter,
        RecordingsBase,
        PhotosBase,
        SlidesBase,
        SessionStyle,
        ChildStyle,
        Layout,
        Handle, ///< Session::id
        Title,
        Notes,
        SlidesFile,
        SlidesUrl,
        RecordingFile,
        RecordingUrl,
        VideoUrl,
        PhotoFile,
        PhotoUrl,
        Alt,
        Caption,
        Prose
    };
    EntryId entry = EntryId::None; ///< None: the event
    Field field = Field::Whole;
    int row = 0; ///< of a list, such as a session's recordings
    bool operator==(const FieldPlace &) const = default;
};

/// Replaces a piece of one text; only where that piece still stands there.
struct FieldEdit
{
    FieldPlace place;
    qsizetype begin = 0; ///< UTF-16 units
    QString before;
    QString after;
    bool operator==(const FieldEdit &) const = default;
};

/// How a problem is mended: a named edit, for example "Add a space after ###". Without edits there is none.
struct CheckFix
{
    QString name;
    QList<FieldEdit> edits;
    bool isEmpty() const { return edits.isEmpty(); }
    bool operator==(const CheckFix &) const = default;
};

/// What else a person may do about a problem that no edit mends.
enum class CheckAction : quint8 {
    None,
    AttachRecordings,  ///< look for the recordings of the event in a folder
    FindRecordings,    ///< look where recordings have gone to
    MeasureRecordings, ///< find out how long they are, and write it down
    AddSlides,         ///< go to where they are added
    WriteNotes,        ///< go to where they are written
    ItIsRight          ///< what was read with doubt
};

/// What it is called, translated; empty for None.
QString nameOf(CheckAction action);

/// What a check found: a problem with its place in the event, and its fix where there is one.
struct CheckFinding
{
    QString code; ///< the check's stable name, such as `missing-alt`
    Problem::Severity severity = Problem::Severity::Warning;
    QString what = {}; ///< plain, translated, as in Problem
    QString mend = {};
    FieldPlace place = {};
    qsizetype begin = 0; ///< in the text of `place`, UTF-16 units
    qsizetype length = 0;
    QString subject = {}; ///< what it is about, in the event's own words: by this it is ignored; may be empty
    bool gathered = false; ///< about several entries at once; `place` is in the first of them
    CheckFix fix = {};
    CheckAction action = CheckAction::None; ///< where there is no fix
    std::optional<OpenDoubt> doubt = {};    ///< that it is about
    bool operator==(const CheckFinding &) const = default;
};
using CheckFindings = QList<CheckFinding>;

/// The finding as a problem of the file, without a place in it.
Problem problemOf(const CheckFinding &finding);

} // namespace rundown

Q_DECLARE_METATYPE(rundown::FieldPlace)
Q_DECLARE_METATYPE(rundown::CheckAction)
