// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/format/recap/bodyreader.h"

#include "models/format/recap/lines/linkdefinitions.h"
#include "models/format/recap/pour.h"
#include "models/format/recap/program/program.h"
#include "models/format/recap/styles.h"

#include <QHash>
#include <QUrl>

#include <algorithm>
#include <optional>
#include <utility>

using namespace Qt::StringLiterals;

namespace rundown {

namespace {

using Type = MarkdownBlock::Type;

/// A stretch of the body, by start lines: everything up to the next piece's start belongs to it.
struct Piece
{
    enum class Kind { Session, Photo, Prose };
    Kind kind = Kind::Prose;
    bool isHeading = false;
    int line = 0;     ///< first line, from 0
    int end = 0;      ///< behind the last line that is not empty
    int next = 0;     ///< first line of the next piece
    int session = -1; ///< which of the plans
};

/// An image that stands alone in its paragraph's first line, with a caption below it at most.
bool startsWithImage(QStringView line)
{
    return line.startsWith(u"![") && line.contains(u"](");
}

class BodyReader
{
public:
    BodyReader(const BodyText &body, Event &event)
        : body(body), definitions(body.definitions ? *body.definitions : LinkDefinitions(body.lines)),
          resolving(definitions), lines(body), event(event)
    {}

    /// Nearly always all sessions are written as they stand, which is seen at once for the whole post; if
    /// not, each is tried by itself.
    QList<Doubt> read(const IsWritten &isWritten)
    {
        plans = findProgram(lines);
        cutIntoPieces();
        readSessions();
        appendEntries();
        if (failed || !isWritten(*context)) {
            triesEach = true;
            event.outline.clear();
            begins.clear();
            doubts.clear();
            appendEntries();
            isWritten(*context);
        }
        return std::move(doubts);
    }

private:
    void cutIntoPieces()
    {
        addPiece(Piece::Kind::Prose, 0); // the leading piece: what stands before the first block
        qsizetype plan = 0;
        for (int i = 1; i < body.blocks.size(); ++i) {
            if (body.blocks[i].depth != 1)
                continue;
            addPlansBefore(body.blocks[i].line - 1, plan);
            if (body.blocks[i].line - 1 >= covered)
                addBlock(body.blocks[i]);
        }
        addPlansBefore(int(body.lines.size()), plan);
        endPlan(int(body.lines.size()));
        pieces.last().next = int(body.lines.size());
        for (Piece &piece : pieces) {
            piece.end = piece.next;
            while (piece.end > piece.line && body.lines[piece.end - 1].isEmpty())
                --piece.end;
        }
        Piece &leading = pieces.first(); // the empty lines before it are counted apart
        while (leading.line < leading.end && body.lines[leading.line].isEmpty())
            ++leading.line;
        pieces.removeIf([](const Piece &piece) { return piece.end == piece.line; });
        photosNeedSessions();
        joinProse();
    }

    /// The sessions that begin up to this line, a block's first.
    void addPlansBefore(int line, qsizetype &plan)
    {
        for (; plan < plans.size() && plans[plan].line <= line; ++plan) {
            endPlan(plans[plan].line);
            addPiece(Piece::Kind::Session, plans[plan].line);
            if (pieces.last().kind == Piece::Kind::Session && pieces.last().session < 0)
                pieces.last().session = int(plan);
            covered = plans[plan].end;
        }
        endPlan(line);
    }

    /// What stands behind a session's last line, and is no block of its own, is prose.
    void endPlan(int upTo)
    {
        if (covered <= 0 || covered >= upTo || pieces.last().kind != Piece::Kind::Session)
            return;
        const bool isRow = plans[pieces.last().session].columns != nullptr; // which holds no blank line
        int next = covered;
        while (next < upTo && (isRow ? body.lines[next] : withoutReturn(body.lines[next])).isEmpty())
            ++next;
        if (next < upTo)
            addPiece(Piece::Kind::Prose, next);
    }

    void addBlock(const MarkdownBlock &block)
    {
        const int line = block.line - 1;
        if (block.type == Type::Paragraph && startsWithImage(body.lines[line])) {
            addPiece(Piece::Kind::Photo, line);
        } else if (block.type == Type::Heading || pieces.last().kind != Piece::Kind::Prose) {
            addPiece(Piece::Kind::Prose, line);
            pieces.last().isHeading = block.type == Type::Heading;
        }
    }

    void addPiece(Piece::Kind kind, int line)
    {
        if (!pieces.isEmpty() && line <= pieces.last().line && line > 0)
            return; // two blocks on one line: they stay one piece
        if (line == 0 && !pieces.isEmpty()) {
            pieces.last().kind = kind;
            return;
        }
        if (!pieces.isEmpty())
            pieces.last().next = line;
        pieces.append({kind, false, line, line, line, -1});
    }

    /// A photo stands between sessions; elsewhere an image is part of the prose around it.
    void photosNeedSessions()
    {
        for (qsizetype i = 0; i < pieces.size(); ++i) {
            if (pieces[i].kind == Piece::Kind::Photo && !(isBeside(i, -1) && isBeside(i, 1)))
                pieces[i].kind = Piece::Kind::Prose;
        }
    }

    bool isBeside(qsizetype index, int step) const
    {
        for (qsizetype i = index + step; i >= 0 && i < pieces.size(); i += step) {
            if (pieces[i].kind != Piece::Kind::Photo)
                return pieces[i].kind == Piece::Kind::Session;
        }
        return false;
    }

    /// Prose that follows prose is one piece, up to the next heading.
    void joinProse()
    {
        QList<Piece> joined;
        for (const Piece &piece : std::as_const(pieces)) {
            const bool continues = !joined.isEmpty() && piece.kind == Piece::Kind::Prose &&
                                   joined.last().kind == Piece::Kind::Prose && !piece.isHeading;
            if (continues) {
                joined.last().end = piece.end;
                joined.last().next = piece.next;
            } else {
                joined.append(piece);
            }
        }
        pieces = joined;
    }

    void readSessions()
    {
        QList<int> blanks;
        for (qsizetype i = 0; i < pieces.size(); ++i) {
            if (pieces[i].kind != Piece::Kind::Session)
                continue;
            SessionPlan plan = plans[pieces[i].session];
            plan.end = pieces[i].end;
            if (!plan.children.isEmpty())
                plan.children.last().end = plan.behindChildren.value_or(plan.end);
            items.append(readSession(lines, plan));
            for (int part = pieces[i].session + 1; items.last().isContinued && part < plans.size(); ++part)
                items.append(readSession(lines, plans[part]));
            if (i + 1 < pieces.size() && pieces[i + 1].kind == Piece::Kind::Session)
                blanks.append(pieces[i].next - pieces[i].end);
        }
        event.post.style = items.isEmpty() ? defaultStyle() : commonStyle(items, blanks);
        event.recordingsBase = commonBase(&Session::recordings);
        shortenAddresses(items);
        event.slidesBase.clear();
        context.emplace(event);
    }

    /// The folder that at least two of the recordings share, when most of them lie in it.
    template<class Media>
    QString commonBase(QList<Media> Session::*media) const
    {
        QHash<QString, int> count;
        int all = 0;
        const auto add = [&](const ReadItem &item) {
            for (const Media &m : item.entry.session()->*media) {
                ++all;
                ++count[m.url.left(m.url.lastIndexOf(u'/') + 1)];
            }
        };
        for (const ReadItem &item : items) {
            add(item);
            std::ranges::for_each(item.children, add);
        }
        for (auto it = count.cbegin(); it != count.cend(); ++it) {
            if (it.value() >= 2 && it.value() * 2 > all && it.key().contains(u"://"_s))
                return it.key();
        }
        return {};
    }

    void appendEntries()
    {
        qsizetype session = 0;
        for (qsizetype i = 0; i < pieces.size(); ++i) {
            const Piece &piece = pieces[i];
            Entry entry;
            if (piece.kind == Piece::Kind::Session)
                entry = takeRow(session, piece);
            else if (piece.kind == Piece::Kind::Photo)
                entry = readPhoto(piece);
            else
                entry.content = Prose{textOf(piece.line, piece.end)};
            entry.blankLinesAfter = piece.next - piece.end;
            if (!event.outline.isEmpty() && !isParted(event.outline.last(), entry))
                joinToLast(piece, entry);
            else
                append(std::move(entry), piece.line);
        }
        forgetUsualBlankLines(event.outline);
    }

    /// A session; of a row with several tracks all but the last are appended, which follows on their line.
    Entry takeRow(qsizetype &session, const Piece &piece)
    {
        const qsizetype first = event.outline.size();
        Entry entry = sessionEntry(items[session], piece);
        while (items[session++].isContinued) {
            entry.blankLinesAfter = sameLine;
            append(entry, piece.line);
            entry = sessionEntry(items[session], piece);
            if (blankLinesBetween(event.outline.last(), &entry, *context) == sameLine)
                continue;
            doubts.removeIf([=](const Doubt &doubt) { return doubt.path.first() >= first; });
            event.outline.resize(first);
            begins.resize(first); // one of them would not be written back: the row is prose
            while (items[session].isContinued)
                ++session;
            entry = Entry{};
            entry.content = Prose{textOf(piece.line, piece.end)};
            return ++session, entry;
        }
        return entry;
    }

    /// A session that would not be written back as it stands is prose.
    Entry sessionEntry(const ReadItem &item, const Piece &piece)
    {
        bool isExact = true;
        Entry entry = toEntry(item, false, isExact);
        if (!isExact) {
            failed = true;
            Entry prose;
            prose.content = Prose{textOf(piece.line, piece.end)};
            return prose;
        }
        addDoubts(item, {int(event.outline.size())});
        return entry;
    }

    void addDoubts(const ReadItem &item, const QList<int> &path)
    {
        for (Doubt doubt : item.doubts) {
            doubt.path = path;
            doubt.line += 1;
            doubt.what = rundown::textOf(doubt.reason);
            doubt.readings = readingsOf(doubt.reason);
            doubts.append(doubt);
        }
        for (qsizetype i = 0; i < item.children.size(); ++i)
            addDoubts(item.children[i], path + QList<int>{int(i)});
    }

    /// The number of empty lines between two entries must be one that the writer can give back.
    bool isParted(const Entry &before, const Entry &after) const
    {
        return blankLinesBetween(before, &after, *context) == before.blankLinesAfter.value_or(0);
    }

    void append(Entry entry, int line)
    {
        event.outline.append(std::move(entry));
        begins.append(line);
    }

    /// Two pieces that the writer would push apart are one piece of prose, which goes on to those before it
    /// until there is one that it is parted from.
    void joinToLast(const Piece &piece, const Entry &entry)
    {
        Entry prose;
        prose.blankLinesAfter = entry.blankLinesAfter;
        int line = 0;
        do {
            line = begins.last();
            while (!begins.isEmpty() && begins.last() == line) { // a row's are on one line
                begins.removeLast();
                event.outline.removeLast();
            }
            prose.content = Prose{textOf(line, piece.end)};
        } while (!event.outline.isEmpty() && !isParted(event.outline.last(), prose));
        append(std::move(prose), line);
        const auto path = event.outline.size() - 1;
        doubts.removeIf([=](const Doubt &doubt) { return doubt.path.first() >= path; });
    }

    QString textOf(int from, int to) const
    {
        QString text;
        for (int i = from; i < to; ++i)
            text += (i > from ? u"\n"_s : QString()) + body.lines[i].toString();
        return text;
    }

    Entry toEntry(const ReadItem &item, bool isChild, bool &isExact) const
    {
        Entry entry = item.entry;
        for (const ReadItem &child : item.children)
            entry.children.append(toEntry(child, true, isExact));
        isExact = giveLayoutWhereNeeded(entry, item, isChild) && isExact;
        return entry;
    }

    void shortenAddresses(QList<ReadItem> &read) const
    {
        for (ReadItem &item : read) {
            for (Recording &recording : item.entry.session()->recordings)
                shortenAddress(recording, event.recordingsBase);
            shortenAddresses(item.children);
        }
    }

    /// Base + file name, or a relative path, becomes the file; anything else stays an address.
    template<class Media>
    static void shortenAddress(Media &media, const QString &base)
    {
        const bool inBase = !base.isEmpty() && media.url.startsWith(base);
        const QString rest = inBase ? media.url.mid(base.size()) : media.url;
        if (!inBase && (!base.isEmpty() || rest.contains(u':') || rest.startsWith(u'/')))
            return;
        Media local = media;
        local.file = rest.contains(u'%') ? QUrl::fromPercentEncoding(rest.toUtf8()) : rest;
        local.url.clear();
        if (!rest.isEmpty() && postAddress(base, local.file, {}) == media.url)
            media = local;
    }

    /// The style first, then only the lines in which this session differs from it, then the whole form. False
    /// where none of them gives the text.
    bool giveLayoutWhereNeeded(Entry &entry, const ReadItem &item, bool isChild) const
    {
        const auto givesText = [&](const Layout &layout) {
            entry.layout = layout.toString();
            const bool isSame = !entry.layout.isEmpty() && !layout.hasFormats(); // as it will be read again
            return poursAs(entry, isSame ? layout : Layout::parse(entry.layout), isChild, *context,
                           item.lines);
        };
        if (item.isPart)
            return givesText(item.layout);
        if (givesText({}))
            return true;
        const Layout own = differing(item.layout, isChild ? context->child : context->session);
        if (!triesEach && own.lines.size() == 1) { // but for its head it has the style's form
            entry.layout = own.toString();
            return true;
        }
        return givesText(own) || givesText(item.layout);
    }

    static Layout differing(const Layout &whole, const Layout &style)
    {
        Layout layout;
        layout.lines.append(whole.lines.first());
        for (int i = 1; i < whole.lines.size(); ++i) {
            if (!style.lines.contains(whole.lines[i]))
                layout.lines.append(whole.lines[i]);
        }
        return layout;
    }

    Entry readPhoto(const Piece &piece) const
    {
        Entry entry;
        Photo photo;
        const QStringView line = body.lines[piece.line];
        const qsizetype middle = line.indexOf(u"](");
        photo.alt = line.mid(2, middle - 2).toString();
        photo.url = line.mid(middle + 2, line.size() - middle - 3).toString();
        const bool simple = line.endsWith(u')') && !photo.url.contains(u' ') && !photo.url.contains(u')') &&
                            !photo.url.contains(u'(') && !photo.alt.contains(u'[');
        photo.caption = textOf(piece.line + 1, piece.end);
        shortenAddress(photo, QString());
        entry.content = photo;
        if (simple && pourPhoto(entry, *context).join(u'\n') == textOf(piece.line, piece.end))
            return entry;
        entry.content = Prose{textOf(piece.line, piece.end)};
        return entry;
    }

    /// Only what is not usual is kept: the numbers of empty lines are known for all entries here.
    void forgetUsualBlankLines(QList<Entry> &entries) const
    {
        for (qsizetype i = 0; i < entries.size(); ++i) {
            const Entry *next = i + 1 < entries.size() ? &entries[i + 1] : nullptr;
            const std::optional<int> found = std::exchange(entries[i].blankLinesAfter, std::nullopt);
            if (blankLinesBetween(entries[i], next, *context) != found)
                entries[i].blankLinesAfter = found;
            if (!entries[i].children.isEmpty())
                forgetUsualBlankLines(entries[i].children);
        }
    }

    const BodyText &body;
    const LinkDefinitions definitions;
    const ResolvingReferences resolving; ///< while the lines are looked at
    BodyLines lines;
    Event &event;
    QList<SessionPlan> plans;
    QList<Piece> pieces;
    QList<ReadItem> items;
    QList<int> begins; ///< of the event's outline: the first line of each entry
    QList<Doubt> doubts;
    int covered = 0;                    ///< lines up to here belong to a session
    bool triesEach = false;             ///< whether each session is written as it stands
    bool failed = false;                ///< one was not, which may be a fault of what was not tried
    std::optional<PourContext> context; ///< once the style is known
};

} // namespace

QList<Doubt> readBody(const BodyText &body, Event &event, const IsWritten &isWritten)
{
    int blanks = 0;
    while (blanks < body.lines.size() && body.lines[blanks].isEmpty())
        ++blanks;
    event.post.blankLinesAfterFrontMatter = blanks;
    return BodyReader(body, event).read(isWritten);
}

} // namespace rundown
