// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/format/recap/pour.h"

#include "models/event/recordingtimes.h"
#include "models/format/recap/affiliationform.h"
#include "models/format/recap/joinline.h"
#include "models/format/recap/linetaker.h"
#include "models/format/recap/people/speakersentence.h"
#include "models/format/recap/sessionvalues.h"
#include "models/format/recap/words/rolewords.h"
#include "models/format/recap/words/wordfinder.h"
#include "models/format/recap/words/words.h"

#include <QVarLengthArray>

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

using namespace Qt::StringLiterals;

namespace rundown {

namespace {

/// Pours a session line by line into its layout.
class SessionPourer
{
public:
    SessionPourer(const Entry &entry, const Layout &own, bool isChild, const PourContext &context,
                  LineTaker &taker, const std::optional<qint64> &plannedLength = {})
        : entry(entry), session(*entry.session()), context(context),
          style(isChild ? context.child : context.session), layout(own.completedBy(style)), taker(taker),
          values(session, context, session.durationMs ? session.durationMs : plannedLength,
                 titleNamesSpeaker(session) && !namesPeople(own))
    {}

    static bool namesPeople(const Layout &layout)
    {
        return std::ranges::any_of(layout.lines, [](const LayoutLine &l) { return l.has(Field::Person); });
    }

    /// What each line shows goes to `groups`, where it is given.
    void pour(QList<Group> *groups = nullptr)
    {
        if (layout.isEmpty())
            return;
        for (const LayoutLine &line : layout.lines)
            lineFields.append(line.fields());
        pourHead();
        if (taker.asksForMore()) // what differs mostly does so in the head
            pourBody(groups);
    }

    /// What has not been poured, where there is a text at all.
    QList<LeftOut> leftOut() const
    {
        QList<LeftOut> all;
        if (layout.isEmpty())
            return all;
        const auto add = [&](Group group) {
            all.append(
                {entry.id, session.title, group, &style == &context.child, layout.isTableRow(),
                 std::ranges::any_of(layout.lines, [=](const LayoutLine &l) { return l.asksFor(group); })});
        };
        constexpr std::array<Group, sessionLists> groups{Group::Person, Group::Slides, Group::Recording,
                                                         Group::Video}; // as in SessionList
        for (size_t list = 0; list < groups.size(); ++list) {
            if (values.hasNext(SessionList(list)))
                add(groups[list]);
        }
        if (!session.notes.isEmpty() && notesFrom <= session.notes.size())
            add(Group::Notes);
        const auto takesChildren = [](const LayoutLine &line) { return line.group() == Group::Children; };
        if (!entry.children.isEmpty() && std::ranges::none_of(layout.lines, takesChildren))
            add(Group::Children);
        return all;
    }

private:
    /// A session that was read without a title has a head without one; when it gets a title, the style's head
    /// serves.
    const LayoutLine &head() const
    {
        const LayoutLine &own = layout.lines.first();
        const bool lacksTitle = !session.title.isEmpty() && !hasTitle(layout);
        return lacksTitle && !style.isEmpty() && style.lines.first().has(Field::Title) ? style.lines.first()
                                                                                       : own;
    }

    static bool hasTitle(const Layout &layout)
    {
        return std::ranges::any_of(layout.lines, [](const LayoutLine &l) { return l.has(Field::Title); });
    }

    /// Without a title the first thing that is there moves up into the head: "+ 录音: …", "+ 沈崴 ~ …".
    std::optional<QString> promotedHead()
    {
        const Marker headMarker = markerOf(head().prefix());
        for (int i = 1; i < layout.lines.size(); ++i) {
            const LayoutLine &line = layout.lines[i];
            const Group group = line.group();
            if (group == Group::Children || group == Group::Notes || !values.isServed(line))
                continue;
            const Marker marker = markerOf(line.prefix());
            const QString text = pourLine(line);
            return headMarker.indent + headMarker.bullet +
                   text.mid(marker.indent.size() + marker.bullet.size());
        }
        return std::nullopt;
    }

    /// True where a head that shows no title has nothing else to show.
    bool isBare(const LayoutLine &line) const
    {
        return line.hasPlaceholder() && !line.has(Field::Title) && !values.isServed(line) &&
               !values.optionalValuesThere(line);
    }

    void pourHead()
    {
        continuation = continuationOfHead();
        std::optional<QString> promoted;
        const bool bare = session.title.isEmpty() && isBare(head());
        if (bare || (session.title.isEmpty() && head().has(Field::Title)))
            promoted = promotedHead();
        const bool isOwn = &head() == &layout.lines.first();
        if (promoted)
            putLine(*promoted);
        else if (bare && !style.isEmpty() && style.lines.first().has(Field::Title))
            putLine(style.lines.first());
        else
            putLine(head(), isOwn && continuation > 0);
    }

    void pourBody(QList<Group> *groups)
    {
        if (groups)
            *groups = {Group::Other};
        for (int i = 1; i < layout.lines.size(); ++i) {
            pourBodyLine(i);
            while (groups && groups->size() < lineCount)
                groups->append(lineFields[i].group());
        }
    }

    /// True for a line with the affiliation of the person whom the line above it names.
    bool continuesPerson(qsizetype index) const
    {
        if (index <= 0 || index >= layout.lines.size())
            return false;
        const FieldSet line = lineFields[index];
        const FieldSet above = lineFields[index - 1];
        return (line.has(Field::Affiliation) || line.has(Field::SamePerson)) && !line.has(Field::Person) &&
               above.has(Field::Person) && (!above.has(Field::Affiliation) || !line.has(Field::Affiliation));
    }

    /// The line with the affiliation of the person whom the head names, below it or below an empty line; 0
    /// for none.
    int continuationOfHead() const
    {
        if (continuesPerson(1))
            return 1;
        const auto isBlank = [](const LayoutLine &line) { // but for a CR, where lines end differently
            return line.tokens.isEmpty() || (line.tokens.size() == 1 && line.tokens.first().literal == u"\r");
        };
        const bool isApart =
            layout.lines.size() > 2 && isBlank(layout.lines[1]) && layout.lines[2].has(Field::SamePerson) &&
            layout.lines[0].has(Field::Person) &&
            (!layout.lines[0].has(Field::Affiliation) || !layout.lines[2].has(Field::Affiliation));
        return isApart ? 2 : 0;
    }

    /// The affiliation of the person who was named last.
    void pourContinuation(qsizetype index)
    {
        const Person *person = values.personAtHand();
        if (!person)
            return;
        const LayoutLine &line = layout.lines[index];
        if (person->affiliation.isEmpty() && line.has(Field::Affiliation) && !keepsBracket(index))
            values.finishItems();
        else
            putLine(line);
    }

    /// "公司：" below "讲师：王明（阿明）": without the line the alias would be read as where somebody is
    /// from.
    bool keepsBracket(qsizetype index) const
    {
        if (layout.lines[index].has(Field::SamePerson))
            return false;
        const QList<LayoutToken> &above = layout.lines[index - 1].tokens;
        for (qsizetype i = 1; i < above.size(); ++i) {
            const QStringView behind = QStringView(above[i].literal).trimmed();
            if (above[i - 1].field == Field::Person && !behind.isEmpty() && u"(（"_s.contains(behind.front()))
                return true;
        }
        return false;
    }

    void pourBodyLine(int index)
    {
        const LayoutLine &line = layout.lines[index];
        if (index == continuation || continuesPerson(index)) {
            if (index == continuation) // else it was poured with the line above
                pourContinuation(index);
            return;
        }
        if (index < continuation) {
            putLine(line, true);
            return;
        }
        switch (lineFields[index].group()) {
        case Group::Fixed:
            putLine(line);
            return;
        case Group::Notes:
            pourNotes(line);
            return;
        case Group::Children:
            pourChildren(line);
            return;
        case Group::Other:
            if (values.optionalValuesThere(line))
                putLine(line);
            return;
        default:
            pourItems(index);
        }
    }

    /// The last line of a group is repeated while there are more items for it.
    void pourItems(int index)
    {
        const LayoutLine &line = layout.lines[index];
        const bool isContinued = continuesPerson(index + 1);
        const Group group = lineFields[index].group();
        qsizetype last = lineFields.size() - 1;
        while (last > index && lineFields[last].group() != group)
            --last;
        const bool isLast = last == index + (isContinued ? 1 : 0);
        bool isAgain = false;
        do {
            if (!values.isServed(line))
                return;
            // What somebody wrote of one person or link is not said of the next.
            const bool isPoured = isAgain && !isContinued && saysMore(line)
                                      ? pourInStyle(line)
                                      : !values.isWhollyServed(line) && pourSeparately(line);
            if (!isPoured)
                putLine(line, isContinued);
            if (isContinued)
                pourContinuation(index + 1);
            isAgain = true;
        } while (isLast && isServedHereLast(index + (isContinued ? 1 : 0)));
    }

    /// A line for two things of which one is not there: each that is there gets the style's line of its own.
    /// False where the style has none.
    bool pourSeparately(const LayoutLine &line) { return !saysMore(line) && pourInStyle(line); }

    /// The style's lines for what stands in this one; false where it has none.
    bool pourInStyle(const LayoutLine &line)
    {
        const qsizetype before = lineCount;
        for (const LayoutToken &token : line.tokens) {
            const auto list = token.field ? listOf(*token.field) : std::nullopt;
            if (!list || !values.hasNext(*list))
                continue;
            for (const LayoutLine &own : style.lines) {
                if (&own != &style.lines.first() && servesOnly(own, *list)) {
                    putLine(own);
                    break;
                }
            }
        }
        return lineCount > before;
    }

    /// True where a line has words beside its labels, which somebody wrote for this session.
    static bool saysMore(const LayoutLine &line)
    {
        static const WordFinder joins({u"and", u"et", u"und", u"y", u"和", u"与", u"by", u"par", u"von"},
                                      Qt::CaseInsensitive);
        const auto isLabel = [](QStringView word) {
            return mediaKindOfLabel(word) != MediaKind::None || roleOfLabel(word) || joins.contains(word);
        };
        for (const LayoutToken &token : line.tokens) {
            const QStringView text = token.literal;
            for (qsizetype begin = 0, end = 0; begin < text.size(); begin = end + 1) {
                for (end = begin; end < text.size() && text[end].isLetter();)
                    ++end;
                if (end > begin && !isLabel(text.mid(begin, end - begin)))
                    return true;
            }
        }
        return false;
    }

    static bool servesOnly(const LayoutLine &line, SessionList wanted)
    {
        bool serves = false;
        for (const LayoutToken &token : line.tokens) {
            const auto list = token.field ? listOf(*token.field) : std::nullopt;
            if (list && *list != wanted)
                return false;
            serves = serves || list;
        }
        return serves;
    }

    /// True where something is left for the line that no line below it will show.
    bool isServedHereLast(int index) const
    {
        return std::ranges::any_of(layout.lines[index].tokens, [&](const LayoutToken &token) {
            const auto list = token.field ? listOf(*token.field) : std::nullopt;
            const auto asksForIt = [&](const LayoutLine &line) {
                return std::ranges::any_of(
                    line.tokens, [&](const LayoutToken &t) { return t.field && listOf(*t.field) == list; });
            };
            return list && values.hasNext(*list) &&
                   std::none_of(layout.lines.begin() + index + 1, layout.lines.end(), asksForIt);
        });
    }

    /// The affiliation of the person who was just named, as it stands behind a name where the layout gives it
    /// no place.
    QString affiliationWithoutPlace(const LayoutLine &line, const LayoutToken *name) const
    {
        const QString affiliation = values.affiliationAtHand();
        const LayoutToken *end = line.tokens.constData() + line.tokens.size();
        const LayoutToken *next = std::find_if(name + 1, end, isPeople);
        const bool comes = next != end && next->field == Field::Affiliation;
        const auto isOfOwn = [](const LayoutLine &l) {
            return l.has(Field::Affiliation) && !l.has(Field::Person);
        };
        if (affiliation.isEmpty() || comes || std::ranges::any_of(layout.lines, isOfOwn))
            return {};
        const auto [before, behind] = affiliationForm(line, style, context);
        return before + affiliation + behind;
    }

    /// `[label]` while the address is the one that the label was defined as, else the address itself.
    void addReference(LineParts &parts, QStringView format, const QString &address) const
    {
        const QStringView label = referenceIn(format, address);
        const bool isDefined = !context.definitions || label.size() < 3 ||
                               !context.definitions->addressOf(label.mid(1, label.size() - 2)).isEmpty();
        if (!label.isEmpty() && isDefined) {
            parts.append({LinePart::Kind::Value, label.toString()});
            return;
        }
        parts.append({LinePart::Kind::Words, u"("_s});
        parts.append(
            {address.isEmpty() ? LinePart::Kind::Missing : LinePart::Kind::Value, inParentheses(address)});
        parts.append({LinePart::Kind::Words, u")"_s});
    }

    /// Pours one line, see joinLine().
    QString pourLine(const LayoutLine &line)
    {
        const LineParts parts = linePartsOf(line);
        values.finishItems();
        return joinLine(parts);
    }

    void putLine(const LayoutLine &line, bool isContinued = false)
    {
        const LineParts parts = linePartsOf(line);
        values.finishItems(isContinued);
        if (isAnyMissing(parts)) {
            putLine(joinLine(parts));
            return;
        }
        for (const LinePart &part : parts)
            taker.takePiece(part.text);
        endLine();
    }

    void putLine(const QString &text)
    {
        taker.takePiece(text);
        endLine();
    }

    void endLine()
    {
        taker.endLine();
        ++lineCount;
    }

    LineParts linePartsOf(const LayoutLine &line)
    {
        LineParts parts;
        for (const LayoutToken &token : line.tokens) {
            if (!token.field) {
                parts.append({LinePart::Kind::Words, token.literal});
                continue;
            }
            if (token.format.startsWith(u'[') && listOf(*token.field)) {
                addReference(parts, token.format, values.value(token));
                continue;
            }
            const QStringView before = parts.isEmpty() ? QStringView() : QStringView(parts.last().text);
            QString text = before.endsWith(u'[')    ? inBrackets(values.value(token))
                           : before.endsWith(u"](") ? inParentheses(values.value(token))
                                                    : values.value(token);
            if (*token.field == Field::Person && !text.isEmpty())
                text += affiliationWithoutPlace(line, &token);
            const bool isThere = !text.isEmpty() || *token.field == Field::Title;
            parts.append({isThere ? LinePart::Kind::Value : LinePart::Kind::Missing, text});
        }
        return parts;
    }

    void pourNotes(const LayoutLine &line)
    {
        const QStringView notes = session.notes;
        if (notes.isEmpty() || notesFrom > notes.size())
            return;
        int count = 0;
        for (const LayoutToken &token : line.tokens)
            count = token.field ? token.count : count;
        qsizetype end = count > 0 ? notesFrom - 1 : notes.size();
        for (; count > 0 && end < notes.size(); --count) {
            end = notes.indexOf(u'\n', end + 1);
            end = end < 0 ? notes.size() : end;
        }
        const QString behind = line.tokens.last().literal;
        const QString prefix = line.prefix();
        const QStringView indent = QStringView(prefix).left(indentLength(prefix));
        const QStringView bullet = QStringView(prefix).sliced(indent.size());
        for (const QStringView note : notes.mid(notesFrom, end - notesFrom).tokenize(u'\n')) {
            const bool isIndented = !note.isEmpty() && (note.front() == u' ' || note.front() == u'\t');
            if (!note.isEmpty())
                taker.takePiece(indent);
            if (!note.isEmpty() && !isIndented)
                taker.takePiece(bullet);
            taker.takePiece(note);
            taker.takePiece(behind);
            endLine();
        }
        notesFrom = end + 1;
    }

    void pourChildren(const LayoutLine &line)
    {
        const QString indent = line.prefix();
        LineIndenter indenter(taker, indent);
        for (qsizetype i = 0; i < entry.children.size(); ++i) {
            const Entry &child = entry.children[i];
            taker.beginChild(i);
            const std::optional<qint64> length = plannedLength(entry.children, i);
            SessionPourer pourer(child, Layout::parse(child.layout), true, context, indenter, length);
            pourer.pour();
            lineCount += pourer.lineCount;
            const Entry *next = i + 1 < entry.children.size() ? &entry.children[i + 1] : nullptr;
            for (int blank = blankLinesBetween(child, next, context); blank > 0; --blank)
                endLine();
        }
        taker.endChildren();
    }

    const Entry &entry;
    const Session &session;
    const PourContext &context;
    const Layout &style;
    const Layout layout;
    LineTaker &taker;
    SessionValues values;
    qsizetype lineCount = 0;                  ///< of those that were taken
    int continuation = 0;                     ///< see continuationOfHead()
    QVarLengthArray<FieldSet, 32> lineFields; ///< of the layout's lines
    qsizetype notesFrom = 0;                  ///< where the notes that are not poured yet begin
};

} // namespace

QStringList pourSession(const Entry &entry, bool isChild, const PourContext &context, QList<int> *lineOfChild,
                        QList<Group> *groups, const std::optional<qint64> &plannedLength)
{
    LineCollector collector;
    SessionPourer(entry, Layout::parse(entry.layout), isChild, context, collector, plannedLength)
        .pour(groups);
    if (lineOfChild)
        *lineOfChild += collector.starts;
    return collector.lines;
}

void pourSession(const Entry &entry, bool isChild, const PourContext &context, LineTaker &taker,
                 const std::optional<qint64> &plannedLength)
{
    SessionPourer(entry, Layout::parse(entry.layout), isChild, context, taker, plannedLength).pour();
}

bool poursAs(const Entry &entry, const Layout &layout, bool isChild, const PourContext &context,
             const QList<QStringView> &lines)
{
    LineComparer comparer(lines);
    SessionPourer(entry, layout, isChild, context, comparer).pour();
    return comparer.haveAllCome();
}

QList<LeftOut> leftOutOf(const Entry &entry, bool isChild, const PourContext &context)
{
    LineCollector collector;
    SessionPourer pourer(entry, Layout::parse(entry.layout), isChild, context, collector);
    pourer.pour();
    return pourer.leftOut();
}

} // namespace rundown
