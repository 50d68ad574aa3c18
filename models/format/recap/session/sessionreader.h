// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/event/doubt.h"
#include "models/event/event.h"
#include "models/format/recap/bodytext.h"
#include "models/format/recap/layout.h"
#include "models/format/recap/lines/headline.h"

#include <QHash>

#include <memory>

namespace rundown {

/// What a column of a schedule holds.
enum class ColumnUse : quint8 {
    None,
    Time,
    Title,
    Person,
    Affiliation,
    Room,
    Media, ///< of whatever kind
    Slides,
    Recording,
    Video
};

/// The part of a table's row that one of several tracks takes: offsets into the line.
struct RowPart
{
    qsizetype begin = 0;
    qsizetype end = 0;
    int column = 0;    ///< of the title
    QString track;     ///< what the column's header says
    bool last = false; ///< no other part follows in the row
};

/// What is known of a session before its text is read: where it stands, and how the sessions beside it are
/// written.
struct SessionPlan
{
    enum class Kind {
        Item,    ///< a list item
        Heading, ///< a heading and what stands below it
        Line     ///< a line of its own, or a row of a table
    };
    Kind kind = Kind::Item;
    int line = 0;               ///< the head's, from 0
    int end = 0;                ///< behind the last line
    qsizetype headBegin = 0;    ///< where the head's words begin in its line
    qsizetype indent = 0;       ///< blanks that belong to a block around it
    int block = -1;             ///< of a list item
    bool inBlock = false;       ///< it is a child session
    bool besideTalks = false;   ///< of a child: the other talks of the block show media
    bool isWork = false;        ///< of a child: a game or such, which those who made it show
    bool isOffset = false;      ///< of a child: what looks like its time is a place in the block's recording
    bool isAside = false;       ///< it stands in a section such as "资料", which may tell the same again
    bool peopleByPlace = false; ///< the line below the head names people, as beside it
    bool toldInBylines = false; ///< the lines below the heads, as this one's, introduce whom they name
    bool titlesBehindTilde = false;  ///< of short talks: "小满 ~ 用 Python 出算术题", no affiliations
    QStringList namedElsewhere = {}; ///< a program that says the same again names these speakers
    std::shared_ptr<const HeadForms> forms = {};          ///< how the heads name people
    std::shared_ptr<const QList<ColumnUse>> columns = {}; ///< of a row
    bool isNamedByHeader = false;                         ///< the table's header names titles and speakers
    std::optional<RowPart> part = {};                     ///< of a row with several tracks
    std::optional<Doubt::Reason> doubt = {};              ///< why it may be no session
    QList<SessionPlan> children = {};
    std::optional<int> behindChildren =
        {};                            ///< the line where the block's own lines go on behind its children
    std::optional<Person> person = {}; ///< whom the line above names, where only the affiliation is read
    QHash<int, Reading> readings = {}; ///< what somebody says of lines; Reading::Session = as it seems
};

/// A session as it was read: its fields, and its whole form, which the style may later make unnecessary.
struct ReadItem
{
    Entry entry;
    Layout layout;
    QList<QStringView> lines; ///< its text, without the indent of a block that it stands in
    QList<ReadItem> children;
    QList<Doubt> doubts; ///< their lines counted from the body's first, from 0
    SessionPlan::Kind kind = SessionPlan::Kind::Item;
    bool isPart = false;      ///< of a row; its form is its own
    bool isContinued = false; ///< the next part of the row follows on the same line
};

/// Reads the session that stands where the plan says.
ReadItem readSession(const BodyLines &lines, const SessionPlan &plan);

} // namespace rundown
