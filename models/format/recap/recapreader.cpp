// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/format/encoding/textencoding.h"
#include "models/format/markdown/markdownworker.h"
#include "models/format/recap/frontmatter.h"
#include "models/format/recap/pour.h"
#include "models/format/recap/recap.h"
#include "models/format/recap/sessionreader.h"
#include "models/format/recap/styles.h"

#include <QCoreApplication>
#include <QHash>
#include <QUrl>

#include <algorithm>
#include <optional>
#include <utility>

using namespace Qt::StringLiterals;

namespace rundown {

namespace {

struct RecapReader
{
    Q_DECLARE_TR_FUNCTIONS(RecapReader)
};

using Type = MarkdownBlock::Type;

/// A stretch of the body, by start lines: everything up to the next piece's start belongs to it.
struct Piece
{
    enum class Kind { Session, Photo, Prose };
    Kind kind = Kind::Prose;
    int block = 0;
    int line = 0; ///< first line, from 0
    int end = 0;  ///< behind the last line that is not empty
    int next = 0; ///< first line of the next piece
};

/// Lines as cmark counts them: ended by LF, CRLF or CR. A view keeps a CR that is not part of a uniform CRLF
/// text.
QList<QStringView> splitLines(QStringView text)
{
    QList<QStringView> lines;
    lines.reserve(text.size() / 40 + 1);
    qsizetype from = 0;
    for (qsizetype i = text.indexOf(u'\n'); i >= 0; i = text.indexOf(u'\n', from)) {
        lines.append(text.mid(from, i - from));
        from = i + 1;
    }
    lines.append(text.mid(from));
    return lines;
}

bool isUniformCrLf(QStringView text)
{
    qsizetype lineFeeds = 0;
    for (qsizetype i = text.indexOf(u'\n'); i >= 0; i = text.indexOf(u'\n', i + 1)) {
        if (i == 0 || text[i - 1] != u'\r')
            return false;
        ++lineFeeds;
    }
    return lineFeeds > 0 && text.count(u'\r') == lineFeeds;
}

/// cmark ends lines at a lone CR too; its line numbers are then brought back to lines ended by LF.
void countLinesByLineFeed(QList<MarkdownBlock> &blocks, QStringView body)
{
    if (!body.contains(u'\r'))
        return;
    QList<int> lineOf{1, 1}; // of cmark's line n, from 1
    int line = 1;
    for (qsizetype i = 0; i < body.size(); ++i) {
        const bool crLf = body[i] == u'\r' && i + 1 < body.size() && body[i + 1] == u'\n';
        if (body[i] == u'\n')
            ++line;
        if (body[i] == u'\n' || (body[i] == u'\r' && !crLf))
            lineOf.append(line);
    }
    for (MarkdownBlock &block : blocks)
        block.line = lineOf[std::min<qsizetype>(block.line, lineOf.size() - 1)];
}

/// An image that stands alone in its paragraph's first line, with a caption below it at most.
bool startsWithImage(QStringView line)
{
    return line.startsWith(u"![") && line.contains(u"](");
}

class BodyReader
{
public:
    BodyReader(const BodyText &body, Event &event) : body(body), event(event) {}

    void read()
    {
        cutIntoPieces();
        readSessions();
        appendEntries();
    }

private:
    void cutIntoPieces()
    {
        addPiece(Piece::Kind::Prose, 0, 0); // the leading piece: what stands before the first block
        for (int i = 1; i < body.blocks.size(); ++i) {
            if (body.blocks[i].depth == 1)
                addBlock(i);
        }
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
    }

    void addBlock(int block)
    {
        const MarkdownBlock &b = body.blocks[block];
        if (b.type == Type::List && isProgram(block)) {
            for (int i = block + 1; i < body.blocks.size() && body.blocks[i].depth > 1; ++i) {
                if (body.blocks[i].depth == 2 && body.blocks[i].type == Type::Item)
                    addPiece(Piece::Kind::Session, i, body.blocks[i].line - 1);
            }
        } else if (b.type == Type::Paragraph && startsWithImage(body.lines[b.line - 1])) {
            addPiece(Piece::Kind::Photo, block, b.line - 1);
        } else if (b.type == Type::Heading || pieces.last().kind != Piece::Kind::Prose) {
            addPiece(Piece::Kind::Prose, block, b.line - 1);
        }
    }

    void addPiece(Piece::Kind kind, int block, int line)
    {
        if (!pieces.isEmpty() && line <= pieces.last().line && line > 0)
            return; // two blocks on one line: they stay one piece
        if (!pieces.isEmpty())
            pieces.last().next = line;
        pieces.append({kind, block, line, line, line});
    }

    /// A list is the program where at least one of its items, and not fewer than a third, shows its media.
    bool isProgram(int list) const
    {
        int all = 0;
        int showing = 0;
        for (int i = list + 1; i < body.blocks.size() && body.blocks[i].depth > 1; ++i) {
            if (body.blocks[i].depth != 2 || body.blocks[i].type != Type::Item)
                continue;
            ++all;
            showing += showsMedia(body, i) ? 1 : 0;
        }
        return showing > 0 && showing * 3 >= all;
    }

    /// A photo stands between sessions; elsewhere an image is part of the prose around it.
    void photosNeedSessions()
    {
        for (qsizetype i = 0; i < pieces.size(); ++i) {
            if (pieces[i].kind == Piece::Kind::Photo && !(isBeside(i, -1) && isBeside(i, 1)))
                pieces[i].kind = Piece::Kind::Prose;
        }
        for (qsizetype i = pieces.size() - 1; i > 0; --i) {
            const bool continues = pieces[i].kind == Piece::Kind::Prose &&
                                   pieces[i - 1].kind == Piece::Kind::Prose &&
                                   body.blocks[pieces[i].block].type != Type::Heading;
            if (!continues)
                continue;
            pieces[i - 1].end = pieces[i].end;
            pieces[i - 1].next = pieces[i].next;
            pieces.removeAt(i);
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

    void readSessions()
    {
        QList<int> blanks;
        for (qsizetype i = 0; i < pieces.size(); ++i) {
            if (pieces[i].kind != Piece::Kind::Session)
                continue;
            items.append(readListItem(body, pieces[i].block, pieces[i].end));
            if (i + 1 < pieces.size() && pieces[i + 1].kind == Piece::Kind::Session)
                blanks.append(pieces[i].next - pieces[i].end);
        }
        event.post.style = items.isEmpty() ? defaultStyle() : commonStyle(items, blanks);
        event.recordingsBase = commonBase(&Session::recordings);
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
        for (const Piece &piece : std::as_const(pieces)) {
            Entry entry = piece.kind == Piece::Kind::Session ? toEntry(items[session++], false) : Entry{};
            if (piece.kind == Piece::Kind::Photo)
                entry = readPhoto(piece);
            if (piece.kind == Piece::Kind::Prose)
                entry.content = Prose{textOf(piece)};
            entry.blankLinesAfter = piece.next - piece.end;
            event.outline.append(entry);
        }
    }

    QString textOf(const Piece &piece) const
    {
        QString text;
        for (int i = piece.line; i < piece.end; ++i)
            text += (i > piece.line ? u"\n"_s : QString()) + body.lines[i].toString();
        return text;
    }

    Entry toEntry(const ReadItem &item, bool isChild) const
    {
        Entry entry = item.entry;
        for (const ReadItem &child : item.children)
            entry.children.append(toEntry(child, true));
        for (Recording &recording : entry.session()->recordings)
            shortenAddress(recording, event.recordingsBase);
        giveLayoutWhereNeeded(entry, item, isChild);
        return entry;
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
        local.file = QUrl::fromPercentEncoding(rest.toUtf8());
        local.url.clear();
        if (!rest.isEmpty() && postAddress(base, local.file, {}) == media.url)
            media = local;
    }

    /// The style first, then only the lines in which this session differs from it, then the whole form.
    void giveLayoutWhereNeeded(Entry &entry, const ReadItem &item, bool isChild) const
    {
        const auto givesText = [&] {
            return std::ranges::equal(pourSession(entry, isChild, *context), item.lines);
        };
        if (givesText())
            return;
        entry.layout = differing(item.layout, isChild ? context->child : context->session).toString();
        if (!givesText())
            entry.layout = item.layout.toString();
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
        for (int i = piece.line + 1; i < piece.end; ++i)
            photo.caption += (i > piece.line + 1 ? u"\n"_s : QString()) + body.lines[i].toString();
        shortenAddress(photo, QString());
        entry.content = photo;
        if (simple && pourPhoto(entry, *context).join(u'\n') == textOf(piece))
            return entry;
        entry.content = Prose{textOf(piece)};
        return entry;
    }

    const BodyText &body;
    Event &event;
    QList<Piece> pieces;
    QList<ReadItem> items;
    std::optional<PourContext> context; ///< once the style is known
};

/// Only what is not usual is kept: the numbers of empty lines are known for all entries here.
void forgetUsualBlankLines(Event &event)
{
    const PourContext context(event);
    const auto forget = [&](QList<Entry> &entries, const auto &self) -> void {
        for (qsizetype i = 0; i < entries.size(); ++i) {
            const Entry *next = i + 1 < entries.size() ? &entries[i + 1] : nullptr;
            const std::optional<int> found = std::exchange(entries[i].blankLinesAfter, std::nullopt);
            if (blankLinesBetween(entries[i], next, context) != found)
                entries[i].blankLinesAfter = found;
            if (!entries[i].children.isEmpty())
                self(entries[i].children, self);
        }
    };
    forget(event.outline, forget);
}

/// What cannot be understood, or is not given back as it was, is one piece of prose.
void readAsProse(Event &event, const QList<QStringView> &lines)
{
    event.outline.clear();
    event.recordingsBase.clear();
    event.post.style = defaultStyle();
    const auto filled = [](QStringView line) { return !line.isEmpty(); };
    const auto begin = std::ranges::find_if(lines, filled);
    event.post.blankLinesAfterFrontMatter = int(begin - lines.begin());
    if (begin == lines.end())
        return;
    const auto end = std::find_if(lines.rbegin(), lines.rend(), filled).base();
    Entry entry;
    QString text;
    for (auto line = begin; line != end; ++line)
        text += (line != begin ? u"\n"_s : QString()) + line->toString();
    entry.content = Prose{text};
    if (end != lines.end())
        entry.blankLinesAfter = int(lines.end() - end);
    event.outline.append(entry);
}

void readBody(const BodyText &body, Event &event)
{
    int blanks = 0;
    while (blanks < body.lines.size() && body.lines[blanks].isEmpty())
        ++blanks;
    event.post.blankLinesAfterFrontMatter = blanks;
    BodyReader(body, event).read();
    forgetUsualBlankLines(event);
}

/// Splits off front matter and the empty lines behind it; returns where the body begins.
qsizetype takeFrontMatter(const QString &text, Event &event)
{
    const qsizetype length = frontMatterLength(text);
    if (length == 0)
        return 0;
    QString front = text.left(length);
    if (front.endsWith(u'\n'))
        front.chop(1);
    const FrontMatter read = readFrontMatter(front);
    event.post.frontMatter = read.layout;
    event.title = read.title;
    return length;
}

} // namespace

Result<ReadEvent> readPost(const QByteArray &bytes, const QString &file, MarkdownWorker &worker)
{
    const DecodedText decoded = decodeText(bytes, file);
    QString text = decoded.text;
    ReadEvent read;
    Event &event = read.event;
    event.post.encoding = decoded.encoding;
    read.problems = decoded.problems;
    const bool crLf = isUniformCrLf(text);
    event.post.lineEnd = crLf ? LineEnd::CrLf : LineEnd::Lf;
    if (crLf)
        text.remove(u'\r');
    event.post.finalNewline = text.endsWith(u'\n') || text.isEmpty();
    if (!event.post.finalNewline)
        text += u'\n';

    read.problems += frontMatterProblems(text, file);
    const qsizetype bodyStart = takeFrontMatter(text, event);
    const bool hasBody = bodyStart < text.size();
    const QStringView body =
        hasBody ? QStringView(text).mid(bodyStart, text.size() - bodyStart - 1) : QStringView();
    BodyText bodyText{hasBody ? splitLines(body) : QList<QStringView>(), {}};
    Result<QList<MarkdownBlock>> blocks = worker.blocks(body.toUtf8());
    if (blocks) {
        countLinesByLineFeed(*blocks, body);
        bodyText.blocks = *blocks;
        readBody(bodyText, event);
    } else {
        Problem problem = blocks.error();
        problem.severity = Problem::Severity::Warning;
        problem.file = file;
        read.problems.append(problem);
    }
    const bool isUtf8 = decoded.encoding == TextEncoding::Utf8;
    if (!blocks || writePost(event).text != (isUtf8 ? bytes : decoded.text.toUtf8()))
        readAsProse(event, bodyText.lines);
    if (event.post.blankLinesAfterFrontMatter == (event.post.frontMatter.isEmpty() ? 0 : 1))
        event.post.blankLinesAfterFrontMatter.reset();
    return read;
}

} // namespace rundown
