// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/format/markdown/markdownworker.h"
#include "models/format/recap/lines/headline.h"
#include "models/format/recap/lines/linkdefinitions.h"
#include "models/format/recap/lines/links.h"
#include "models/format/recap/people/people.h"

#include <QHash>
#include <QSet>
#include <QStringView>

#include <optional>

namespace rundown {

/// The end of a line in a text whose lines end differently: form, and no part of what it says.
inline QStringView returnOf(QStringView line)
{
    return line.last(line.endsWith(u'\r') ? 1 : 0);
}

inline QStringView withoutReturn(QStringView line)
{
    return line.chopped(returnOf(line).size());
}

/// A label such as "讲师：" that a line begins with.
struct RoleLabel
{
    int length = 0; ///< 0 = there is none
    Role role = Role::Speaker;
};

/// Length of the mark of a definition (Markdown Extra, kramdown, Goldmark) that a line begins with, and of
/// the blanks behind it: ":   Ann Lee" below its term; 0 for none.
qsizetype definitionMarkLength(QStringView line);

/// Where a line's content begins, behind blanks and the mark of a list's item or a definition.
qsizetype contentBegin(QStringView line);

/// What lines say by themselves, whatever block they stand in: so it can be found out while the blocks are
/// still to come.
struct LineFacts
{
    LineFacts() = default;
    explicit LineFacts(const QList<QStringView> &texts);

    struct Line
    {
        int begin = 0;              ///< see contentBegin()
        RoleLabel label = {};       ///< that the content begins with, see roleLabelLength()
        bool mayBeLabelled = false; ///< see mayBeginLabel()
        bool isLinked = false;      ///< there may be links in the line
        bool isLookedAt = false;    ///< what the line's media are is known
    };
    QList<Line> lines;
    QList<QList<MediaLink>> media; ///< of the lines, see mediaLinks()

    /// What a line says as a head, its words from `begin` on.
    struct Sight
    {
        qsizetype begin = -1;
        HeadSight head;
    };
    QHash<int, Sight> sights; ///< of list items that are not indented, by line; bare numbers are no times
};

/// The lines of a post's body, without their line ends, and its blocks.
struct BodyText
{
    QList<QStringView> lines;
    QList<MarkdownBlock> blocks;
    QStringView front = {}; ///< the front matter

    // Where they are known already.
    std::optional<LinkDefinitions> definitions = {};
    std::optional<LineFacts> facts = {};
};

/// What a post's lines are, found out once for each.
class BodyLines
{
public:
    explicit BodyLines(const BodyText &body);

    int count() const { return int(body.lines.size()); }
    QStringView line(int i) const { return withoutReturn(body.lines[i]); }
    /// The same with the CR that ends it in a text whose lines end differently.
    QStringView wholeLine(int i) const { return body.lines[i]; }
    /// The line from contentBegin() on.
    QStringView content(int i) const { return line(i).sliced(std::as_const(facts).lines[i].begin); }
    bool isContent(int i, QStringView text) const
    {
        return text.data() == content(i).data() && text.size() == content(i).size();
    }
    /// Blanks or a list marker stand before the content.
    bool isItemOrIndented(int i) const { return std::as_const(facts).lines[i].begin > 0; }
    /// Empty, or blanks only.
    bool isBlank(int i) const;
    /// Inside a fenced block of code or raw HTML, where nothing is to be read.
    bool isOpaque(int i) const { return opaque[i]; }
    /// "### Title" right below an anchor, which CommonMark takes for HTML.
    bool isHeadingBehindAnchor(int i) const;
    /// A line of raw HTML that a reader sees.
    bool isSeenHtml(int i) const { return html[i]; }
    /// A line of raw HTML that plays a recording or a video; nothing else in it is to be read.
    bool isPlayer(int i) const { return opaque[i] && isMedia(i); }
    /// The links of a line of links to slides, recordings and videos with their labels, and nothing else;
    /// their places are those in its content.
    const QList<MediaLink> &media(int i) const;
    bool isMedia(int i) const { return !media(i).isEmpty(); }
    /// The media that a line's content links to as a sentence does, see mediaLinksInSentence().
    QList<MediaLink> mediaInSentence(int i) const;
    /// The label of somebody's role that a line's content begins with, see roleLabelLength().
    RoleLabel roleLabel(int i) const { return std::as_const(facts).lines[i].label; }
    /// The people that a line's content names, see peopleIn(). What was found last for a line is kept for who
    /// asks with the same hints.
    QList<PersonText> peopleOf(int i, PeopleHints hints) const;
    /// False where a line's content surely begins with no label of linelabels.h.
    bool mayBeLabelled(int i) const { return std::as_const(facts).lines[i].mayBeLabelled; }
    /// What a line says as a head that begins at an offset into it, see lookAtHead().
    HeadSight headSight(int i, qsizetype begin) const;
    /// True where one of the lines from `from` up to `to` is such a line.
    bool showMedia(int from, int to) const;

    /// True where the line goes on with a sentence of the one above, which ends at the margin.
    bool continuesSentence(int i) const;

    /// A row of a table that tells of one session, see factRowOf().
    bool isFactRow(int i) const { return factRows.contains(i); }

    /// True where the post writes clock times as four digits, or with a dot: "1400 签到", "9.30 – Welcome".
    bool hasBareTimes() const { return bareTimes; }

    const BodyText &body;

private:
    void markOpaque();
    void findFactRows();
    bool writesBareTimes() const;

    bool bareTimes = false;

    mutable LineFacts facts;
    QList<bool> opaque;
    QList<bool> anchored; ///< in the same block as an anchor
    QList<bool> html;     ///< raw HTML that shows
    QSet<int> factRows;
    mutable QHash<int, LineFacts::Sight> sights;
    struct People
    {
        PeopleHints hints;
        QList<PersonText> found;
    };
    mutable QHash<int, People> people;
};

/// A heading as a reader sees it: also `###Title`, which is none in CommonMark.
struct Heading
{
    int line = 0;
    int level = 1;
    qsizetype textBegin = 0; ///< offset into its line
    int parent = -1;         ///< index of the heading that it stands under
    int next = 0;            ///< line of the next heading of any level
    int end = 0;             ///< line of the next heading of the same or a higher level
};

/// The level of a paragraph that stands for a heading: below those that CommonMark knows.
inline constexpr int pseudoHeadingLevel = 7;

/// True for a line that begins with a title in bold: "**Title** — Speaker", "**Title**", and no label.
bool beginsBold(QStringView line);

/// How many paragraphs of one line in bold, links to media behind it, the post has.
int countBoldParagraphs(const BodyLines &lines);

/// The headings of a post in their order; \a boldToo takes paragraphs of one line in bold for such.
QList<Heading> headingsOf(const BodyLines &lines, bool boldToo = false);

/// A top-level list: its items' first lines, and where each ends.
struct ListItem
{
    int block = 0;
    int line = 0;
    int end = 0;
};
struct TopList
{
    int block = 0;
    int line = 0;
    int end = 0;
    QList<ListItem> items;
};
QList<TopList> topListsOf(const BodyLines &lines);

/// The child items of a list item, each up to the next.
QList<ListItem> childItemsOf(const BodyLines &lines, int item, int end);

} // namespace rundown
