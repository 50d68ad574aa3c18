// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/format/recap/pour.h"

#include "models/event/recordingtimes.h"
#include "models/format/recap/clock.h"
#include "models/format/recap/joinline.h"
#include "models/format/recap/linetaker.h"
#include "models/format/recap/people.h"
#include "models/format/recap/rolewords.h"
#include "models/format/recap/speakersentence.h"
#include "models/format/recap/styles.h"
#include "models/format/recap/wordfinder.h"
#include "models/format/recap/words.h"

#include <QStringBuilder>
#include <QUrl>
#include <QVarLengthArray>

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

using namespace Qt::StringLiterals;

namespace rundown {

namespace {

/// The lists of a session that a layout takes items from, one after the other.
enum List { People, SlidesList, Recordings, Videos, ListCount };

/// Which item of a list comes next, and which of its parts a line has already shown.
struct Cursor
{
    qsizetype index = 0;
    quint32 shown = 0;
};

std::optional<List> listOf(Field field)
{
    switch (field) {
    case Field::Person:
    case Field::SamePerson:
    case Field::Affiliation:
        return People;
    case Field::Slides:
    case Field::SlidesTitle:
    case Field::SlidesUrl:
        return SlidesList;
    case Field::Recording:
    case Field::RecordingLabel:
    case Field::RecordingUrl:
        return Recordings;
    case Field::Video:
    case Field::VideoTitle:
    case Field::VideoUrl:
        return Videos;
    default:
        return std::nullopt;
    }
}

/// A part shown twice asks for the next item; a whole link is all the parts.
quint32 partsOf(Field field)
{
    switch (field) {
    case Field::SamePerson:
        return 0; // shown already, by the line above
    case Field::Person:
    case Field::SlidesTitle:
    case Field::RecordingLabel:
    case Field::VideoTitle:
        return 1;
    case Field::Affiliation:
    case Field::SlidesUrl:
    case Field::RecordingUrl:
    case Field::VideoUrl:
        return 2;
    default:
        return 3;
    }
}

QString link(const QString &text, const QString &address)
{
    return address.isEmpty() ? text
                             : QString(u'[' % inBrackets(text) % u"](" % inParentheses(address) % u')');
}

QString clock(const QTime &time, const QString &format)
{
    return clockText(time, format.isEmpty() ? usualClockFormat : QStringView(format));
}

/// A person's text must not break the line that it stands on.
QString oneLine(const QString &text)
{
    return text.contains(u'\n') ? QString(text).replace(u'\n', u' ') : text;
}

/// `43:12`, `1:02:03`.
QString lengthOnClock(qint64 ms)
{
    return overrunText(ms).remove(u'+');
}

class SessionPourer
{
public:
    SessionPourer(const Entry &entry, const Layout &own, bool isChild, const PourContext &context,
                  LineTaker &taker, const std::optional<qint64> &plannedLength = {})
        : planned(entry.session()->durationMs ? entry.session()->durationMs : plannedLength), entry(entry),
          session(*entry.session()), context(context), style(isChild ? context.child : context.session),
          layout(own.completedBy(style)), taker(taker),
          peopleInTitle(titleNamesSpeaker(session) && !namesPeople(own))
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
        constexpr std::array groups{Group::Person, Group::Slides, Group::Recording,
                                    Group::Video}; // as in List
        for (size_t list = 0; list < groups.size(); ++list) {
            if (hasNext(List(list)))
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
            if (group == Group::Children || group == Group::Notes || !isServed(line))
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
        return line.hasPlaceholder() && !line.has(Field::Title) && !isServed(line) &&
               !optionalValuesThere(line);
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
        for (const LayoutLine &line : layout.lines)
            lineGroups.append(line.group());
        if (groups)
            *groups = {Group::Other};
        for (int i = 1; i < layout.lines.size(); ++i) {
            pourBodyLine(i);
            while (groups && groups->size() < lineCount)
                groups->append(lineGroups[i]);
        }
    }

    /// True for a line with the affiliation of the person whom the line above it names.
    bool continuesPerson(qsizetype index) const
    {
        if (index <= 0 || index >= layout.lines.size())
            return false;
        const LayoutLine &line = layout.lines[index];
        const LayoutLine &above = layout.lines[index - 1];
        return (line.has(Field::Affiliation) || line.has(Field::SamePerson)) && !line.has(Field::Person) &&
               above.has(Field::Person) && (!above.has(Field::Affiliation) || !line.has(Field::Affiliation));
    }

    /// The line with the affiliation of the person whom the head names, below it or below an empty line; 0
    /// for none.
    int continuationOfHead() const
    {
        if (continuesPerson(1))
            return 1;
        const bool isApart =
            layout.lines.size() > 2 && layout.lines[1].tokens.isEmpty() &&
            layout.lines[2].has(Field::SamePerson) && layout.lines[0].has(Field::Person) &&
            (!layout.lines[0].has(Field::Affiliation) || !layout.lines[2].has(Field::Affiliation));
        return isApart ? 2 : 0;
    }

    /// The affiliation of the person who was named last.
    void pourContinuation(qsizetype index)
    {
        const Cursor person = cursors[People];
        if (person.shown == 0 || person.index >= session.people.size())
            return;
        const LayoutLine &line = layout.lines[index];
        if (session.people[person.index].affiliation.isEmpty() && line.has(Field::Affiliation) &&
            !keepsBracket(index))
            finishItems();
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
        switch (lineGroups[index]) {
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
            if (optionalValuesThere(line))
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
        const bool last = lineGroups.lastIndexOf(lineGroups[index]) == index + (isContinued ? 1 : 0);
        do {
            if (!isServed(line))
                return;
            if (isWhollyServed(line) || !pourSeparately(line))
                putLine(line, isContinued);
            if (isContinued)
                pourContinuation(index + 1);
        } while (last && isServedHereLast(index + (isContinued ? 1 : 0)));
    }

    /// A line for two things of which one is not there: each that is there gets the style's line of its own.
    /// False where the style has none.
    bool pourSeparately(const LayoutLine &line)
    {
        if (saysMore(line))
            return false;
        const qsizetype before = lineCount;
        for (const LayoutToken &token : line.tokens) {
            const auto list = token.field ? listOf(*token.field) : std::nullopt;
            if (!list || !hasNext(*list))
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

    static bool servesOnly(const LayoutLine &line, List wanted)
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

    qsizetype sizeOf(List list) const
    {
        switch (list) {
        case People:
            return session.people.size();
        case SlidesList:
            return session.slides.size();
        case Recordings:
            return session.recordings.size();
        default:
            return session.videos.size();
        }
    }

    bool hasNext(List list) const
    {
        return cursors[list].index < sizeOf(list) && !(list == People && peopleInTitle);
    }

    bool isServed(const LayoutLine &line) const
    {
        for (const LayoutToken &token : line.tokens) {
            if (const auto list = token.field ? listOf(*token.field) : std::nullopt; list && hasNext(*list))
                return true;
        }
        return false;
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
            return list && hasNext(*list) &&
                   std::none_of(layout.lines.begin() + index + 1, layout.lines.end(), asksForIt);
        });
    }

    bool isWhollyServed(const LayoutLine &line) const
    {
        for (const LayoutToken &token : line.tokens) {
            if (const auto list = token.field ? listOf(*token.field) : std::nullopt; list && !hasNext(*list))
                return false;
        }
        return true;
    }

    bool optionalValuesThere(const LayoutLine &line) const
    {
        for (const LayoutToken &token : line.tokens) {
            if (token.field && !plainValue(token).isEmpty())
                return true;
        }
        return false;
    }

    QString plainValue(const LayoutToken &token) const
    {
        switch (*token.field) {
        case Field::Title:
            return oneLine(session.title);
        case Field::Start:
            return session.start ? clock(*session.start, token.format) : QString();
        case Field::End:
            return session.start && session.durationMs
                       ? clock(session.start->addMSecs(int(*session.durationMs)), token.format)
                       : QString();
        case Field::Room:
            return oneLine(session.room);
        case Field::Track:
            return oneLine(session.track);
        default:
            return actualValue(token);
        }
    }

    QString actualValue(const LayoutToken &token) const
    {
        if (*token.field == Field::Over) {
            const std::optional<qint64> over = overrun(session, planned);
            return over ? overrunText(*over) : QString();
        }
        const ActualTimes times = actualTimes(session.recordings);
        switch (*token.field) {
        case Field::ActualStart:
            return times.start ? clock(*times.start, token.format) : QString();
        case Field::ActualEnd:
            return times.end ? clock(*times.end, token.format) : QString();
        case Field::ActualLength:
            return times.lengthMs ? lengthOnClock(*times.lengthMs) : QString();
        default:
            return {};
        }
    }

    /// The value of the next item's part; moves on to the next item when a part is asked for again.
    QString itemValue(Field field, List list)
    {
        Cursor &cursor = cursors[list];
        if (cursor.shown & partsOf(field)) {
            ++cursor.index;
            cursor.shown = 0;
        }
        if (!hasNext(list))
            return {};
        cursor.shown |= partsOf(field);
        switch (list) {
        case People:
            return oneLine(field == Field::Affiliation ? session.people[cursor.index].affiliation
                                                       : session.people[cursor.index].name);
        case SlidesList:
            return slidesValue(field, session.slides[cursor.index]);
        case Recordings:
            return recordingValue(field, session.recordings[cursor.index]);
        default:
            return videoValue(field, session.videos[cursor.index]);
        }
    }

    QString slidesValue(Field field, const Slides &slides) const
    {
        const QString address = postAddress(context.slidesBase, slides.file, slides.url);
        if (field == Field::SlidesUrl)
            return address;
        const QString text = oneLine(linkText(slides.title, slides.file, slides.url));
        return field == Field::SlidesTitle ? text : link(text, address);
    }

    QString recordingValue(Field field, const Recording &recording) const
    {
        const QString address = postAddress(context.recordingsBase, recording.file, recording.url);
        if (field == Field::RecordingUrl)
            return address;
        const QString text = oneLine(displayName(recording));
        return field == Field::RecordingLabel ? text : link(text, address);
    }

    static QString videoValue(Field field, const Video &video)
    {
        if (field == Field::VideoUrl)
            return video.url;
        const QString text = oneLine(linkText(video.title, {}, video.url));
        return field == Field::VideoTitle ? text : link(text, video.url);
    }

    QString value(const LayoutToken &token)
    {
        const auto list = listOf(*token.field);
        return list ? itemValue(*token.field, *list) : plainValue(token);
    }

    static bool isPeople(const LayoutToken &token)
    {
        return token.field == Field::Person || token.field == Field::Affiliation;
    }

    /// The affiliation of the person who was just named, as it stands behind a name where the layout gives it
    /// no place.
    QString affiliationWithoutPlace(const LayoutLine &line, const LayoutToken *name) const
    {
        const Cursor &cursor = cursors[People];
        const QString affiliation = oneLine(session.people[cursor.index].affiliation);
        const LayoutToken *end = line.tokens.constData() + line.tokens.size();
        const LayoutToken *next = std::find_if(name + 1, end, isPeople);
        const bool comes = next != end && next->field == Field::Affiliation;
        const auto isOfOwn = [](const LayoutLine &l) {
            return l.has(Field::Affiliation) && !l.has(Field::Person);
        };
        if (affiliation.isEmpty() || comes || (cursor.shown & partsOf(Field::Affiliation)) ||
            std::ranges::any_of(layout.lines, isOfOwn))
            return {};
        const auto [before, behind] = affiliationForm(line);
        return before + affiliation + behind;
    }

    /// What stands before and behind an affiliation: as the style has it, else as readers of the line will
    /// understand it.
    std::pair<QString, QString> affiliationForm(const LayoutLine &line) const
    {
        static const std::pair<QString, QString> bracketed{u" ("_s, u")"_s};
        const bool isShared = std::ranges::count_if(line.tokens, isPeople) > 1 || line.has(Field::Title) ||
                              line.prefix().startsWith(u'|');
        if (isShared)
            return bracketed;
        for (const Layout *model : {&style, &context.session, &context.child}) {
            if ((model == &context.session && !context.hasOwnSession) ||
                (model == &context.child && !context.hasOwnChild))
                continue; // a form that nobody here has chosen
            for (const LayoutLine &other : model->lines) {
                if (const auto form = affiliationFormOf(other))
                    return *form;
            }
        }
        return {markerOf(line.prefix()).bullet.isEmpty() ? u", "_s : u" ~ "_s, {}};
    }

    static std::optional<std::pair<QString, QString>> affiliationFormOf(const LayoutLine &line)
    {
        const QList<LayoutToken> &tokens = line.tokens;
        for (qsizetype i = 2; i < tokens.size(); ++i) {
            if (tokens[i].field != Field::Affiliation || tokens[i - 2].field != Field::Person ||
                tokens[i - 1].field)
                continue;
            const QString before = tokens[i - 1].literal;
            static const QString brackets = u"()（）[]【】"_s;
            const qsizetype open = brackets.indexOf(before.back());
            return std::pair(before, open >= 0 && open % 2 == 0 ? QString(brackets[open + 1]) : QString());
        }
        return std::nullopt;
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
        finishItems();
        return joinLine(parts);
    }

    void putLine(const LayoutLine &line, bool isContinued = false)
    {
        const LineParts parts = linePartsOf(line);
        finishItems(isContinued);
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
                addReference(parts, token.format, value(token));
                continue;
            }
            const QStringView before = parts.isEmpty() ? QStringView() : QStringView(parts.last().text);
            QString text = before.endsWith(u'[')    ? inBrackets(value(token))
                           : before.endsWith(u"](") ? inParentheses(value(token))
                                                    : value(token);
            if (*token.field == Field::Person && !text.isEmpty())
                text += affiliationWithoutPlace(line, &token);
            const bool isThere = !text.isEmpty() || *token.field == Field::Title;
            parts.append({isThere ? LinePart::Kind::Value : LinePart::Kind::Missing, text});
        }
        return parts;
    }

    /// What a line has shown is done with, but for the person whose affiliation follows.
    void finishItems(bool keepPerson = false)
    {
        for (Cursor &cursor : cursors) {
            if (keepPerson && &cursor == &cursors[People])
                continue;
            cursor.index += cursor.shown ? 1 : 0;
            cursor.shown = 0;
        }
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

    const std::optional<qint64> planned; ///< length, by whatever says it
    const Entry &entry;
    const Session &session;
    const PourContext &context;
    const Layout &style;
    const Layout layout;
    LineTaker &taker;
    const bool peopleInTitle; ///< the title is a sentence about the speaker, who is not named again
    qsizetype lineCount = 0;  ///< of those that were taken
    int continuation = 0;     ///< see continuationOfHead()
    QVarLengthArray<Group, 32> lineGroups; ///< of the layout's lines
    qsizetype notesFrom = 0;               ///< where the notes that are not poured yet begin
    std::array<Cursor, ListCount> cursors;
};

bool isLayout(const QString &layout)
{
    return !QStringView(layout).trimmed().isEmpty();
}

/// An event file may leave out what its post looks like: no entry is left out of the post for it.
Style withUsualLayouts(Style style)
{
    if (isLayout(style.session) && isLayout(style.child) && isLayout(style.photo))
        return style;
    const Style usual = defaultStyle();
    for (const auto layout : {&Style::session, &Style::child, &Style::photo}) {
        if (!isLayout(style.*layout))
            style.*layout = usual.*layout;
    }
    return style;
}

} // namespace

PourContext::PourContext(const Event &event)
    : blankLinesBetweenSessions(event.post.style.blankLinesBetweenSessions),
      recordingsBase(event.recordingsBase), photosBase(event.photosBase), slidesBase(event.slidesBase)
{
    const Style style = withUsualLayouts(event.post.style);
    hasOwnSession = isLayout(event.post.style.session);
    hasOwnChild = isLayout(event.post.style.child);
    session = Layout::parse(style.session);
    child = Layout::parse(style.child);
    photo = Layout::parse(style.photo);
}

QString postAddress(const QString &base, const QString &file, const QString &url)
{
    const QString address = publicUrl(base, file, url);
    if (!address.isEmpty())
        return address;
    // Where a file lies on somebody's disk is nobody's business.
    const QString path = file.startsWith(u'/') ? fileNameOf(file) : file;
    return QString::fromLatin1(QUrl::toPercentEncoding(path, "/"));
}

QString linkText(const QString &title, const QString &file, const QString &url)
{
    return title.isEmpty() ? fileNameOf(file.isEmpty() ? url : file) : title;
}

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
