// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/format/recap/sessionreader.h"

#include "models/format/recap/pour.h"
#include "models/format/recap/words.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rundown {

namespace {

using Tokens = QList<LayoutToken>;

void addLiteral(Tokens &tokens, QStringView text)
{
    if (text.isEmpty())
        return;
    if (!tokens.isEmpty() && !tokens.last().field)
        tokens.last().literal += text;
    else
        tokens.append({text.toString(), {}, 0});
}

void addField(Tokens &tokens, Field field, int count = 0)
{
    tokens.append({{}, field, count});
}

/// A Markdown link `[text](address)` in a line: offsets of the whole, and its two parts.
struct InlineLink
{
    qsizetype begin = 0;
    qsizetype end = 0;
    QStringView text;
    QStringView address;
};

/// Where the bracket that opens at `open` closes, or -1.
qsizetype closing(QStringView line, qsizetype open, QChar opener, QChar closer)
{
    int depth = 0;
    for (qsizetype i = open; i < line.size(); ++i) {
        if (line[i] == u'\\')
            ++i;
        else if (line[i] == opener)
            ++depth;
        else if (line[i] == closer && --depth == 0)
            return i;
    }
    return -1;
}

std::optional<InlineLink> nextLink(QStringView line, qsizetype from)
{
    for (qsizetype open = line.indexOf(u'[', from); open >= 0; open = line.indexOf(u'[', open + 1)) {
        const qsizetype close = closing(line, open, u'[', u']');
        if (close < 0 || close + 1 >= line.size() || line[close + 1] != u'(' ||
            (open > 0 && line[open - 1] == u'!'))
            continue;
        const qsizetype end = closing(line, close + 1, u'(', u')');
        const QStringView address = line.mid(close + 2, end - close - 2);
        if (end < 0 || address.isEmpty() || address.contains(u' ') || address.startsWith(u'<'))
            continue;
        return InlineLink{open, end + 1, line.mid(open + 1, close - open - 1), address};
    }
    return std::nullopt;
}

/// The kind of a link by the label before it, by its own text, or by its address.
MediaKind kindOfLink(QStringView label, const InlineLink &link)
{
    if (const MediaKind kind = mediaKindOfLabel(label); kind != MediaKind::None)
        return kind;
    if (const MediaKind kind = mediaKindOfLabel(link.text); kind != MediaKind::None)
        return kind;
    return mediaKindOfUrl(link.address);
}

void addPartOrLink(Tokens &tokens, const InlineLink &link, Field whole, Field urlPart)
{
    if (mediaKindOfLabel(link.text) == MediaKind::None) {
        addField(tokens, whole);
        return;
    }
    addLiteral(tokens, QString(u'[' + link.text.toString() + u"]("_s));
    addField(tokens, urlPart);
    addLiteral(tokens, u")");
}

/// The title of slides or a video: none where the text says no more than the address does.
QString titleOfLink(const InlineLink &link)
{
    const bool told =
        mediaKindOfLabel(link.text) == MediaKind::None && link.text != fileNameOf(link.address.toString());
    return told ? link.text.toString() : QString();
}

void takeLink(Tokens &tokens, Session &session, const InlineLink &link, MediaKind kind)
{
    const QString address = link.address.toString();
    switch (kind) {
    case MediaKind::Recording:
        session.recordings.append({titleOfLink(link), {}, address, {}, {}});
        addPartOrLink(tokens, link, Field::Recording, Field::RecordingUrl);
        return;
    case MediaKind::Slides:
        session.slides.append({titleOfLink(link), {}, address});
        addPartOrLink(tokens, link, Field::Slides, Field::SlidesUrl);
        return;
    default:
        session.videos.append({titleOfLink(link), address});
        addPartOrLink(tokens, link, Field::Video, Field::VideoUrl);
    }
}

/// True for what may stand between and around the links of a media line: labels and punctuation, no sentence.
bool isMediaGlue(QStringView text)
{
    const auto isWord = [](QChar c) { return c.isLetterOrNumber(); };
    return std::ranges::none_of(text, isWord) || mediaKindOfLabel(text) != MediaKind::None;
}

struct MediaLink
{
    InlineLink link;
    MediaKind kind = MediaKind::None;
};

/// The links of a line of links to slides, recordings and videos with their labels, and nothing else; of
/// another line none.
QList<MediaLink> mediaLinks(QStringView content)
{
    QList<MediaLink> links;
    qsizetype from = 0;
    for (auto link = nextLink(content, 0); link; link = nextLink(content, link->end)) {
        const QStringView glue = content.mid(from, link->begin - from);
        const MediaKind kind = kindOfLink(glue, *link);
        if (kind == MediaKind::None || !isMediaGlue(glue))
            return {};
        links.append({*link, kind});
        from = link->end;
    }
    return links.isEmpty() || isMediaGlue(content.mid(from)) ? links : QList<MediaLink>();
}

/// Takes the links of such a line; false, and nothing taken, where it is another line.
bool readMediaLine(QStringView content, Session &session, Tokens &tokens)
{
    const QList<MediaLink> links = mediaLinks(content);
    qsizetype from = 0;
    for (const MediaLink &media : links) {
        addLiteral(tokens, content.mid(from, media.link.begin - from));
        takeLink(tokens, session, media.link, media.kind);
        from = media.link.end;
    }
    addLiteral(tokens, links.isEmpty() ? QStringView() : content.mid(from));
    return !links.isEmpty();
}

struct Separated
{
    QStringView left;
    QStringView separator;
    QStringView right;
};

std::optional<Separated> separated(QStringView text)
{
    static const QStringList separators{u" ~ "_s, u", "_s, u"，"_s, u" - "_s, u" — "_s, u" / "_s};
    for (const QString &separator : separators) {
        const qsizetype at = text.indexOf(separator);
        if (at > 0 && at + separator.size() < text.size())
            return Separated{text.left(at), text.mid(at, separator.size()), text.mid(at + separator.size())};
    }
    return std::nullopt;
}

/// Splits off a label such as "讲师：" and the blanks behind it.
QStringView roleLabelOf(QStringView content, Role &role)
{
    const qsizetype colon = std::max(content.left(12).indexOf(u':'), content.left(12).indexOf(u'：'));
    const auto found = colon > 0 ? roleOfLabel(content.left(colon)) : std::nullopt;
    if (!found)
        return {};
    role = *found;
    qsizetype end = colon + 1;
    while (end < content.size() && (content[end] == u' ' || content[end] == u'*'))
        ++end;
    return content.left(end);
}

/// "姜原, 优趣天下研发工程师", "黄盈樟 ~ 硬件极客", "讲师: 小罗", or a name alone.
bool readPerson(QStringView content, bool mayBeAlone, Session &session, Tokens &tokens)
{
    Person person;
    const QStringView label = roleLabelOf(content, person.role);
    const QStringView rest = content.mid(label.size());
    const QStringView text = rest.trimmed();
    const auto parts = separated(text);
    const QStringView name = parts ? parts->left : text;
    const bool strong = parts && parts->separator == u" ~ " && name.size() <= 24 && !name.contains(u'[');
    if (text.isEmpty() || (!strong && !looksLikeName(name)) || (!parts && label.isEmpty() && !mayBeAlone))
        return false;
    person.name = name.toString();
    addLiteral(tokens, label);
    addLiteral(tokens, rest.left(text.data() - rest.data()));
    addField(tokens, Field::Person);
    if (parts) {
        person.affiliation = parts->right.toString();
        addLiteral(tokens, parts->separator);
        addField(tokens, Field::Affiliation);
    }
    addLiteral(tokens, rest.mid(text.data() - rest.data() + text.size()));
    session.people.append(person);
    return true;
}

std::optional<QTime> clockAt(QStringView text)
{
    if (text.size() < 5 || text[2] != u':' || (text.size() > 5 && text[5].isDigit()))
        return std::nullopt;
    const QTime time = QTime::fromString(text.left(5).toString(), u"HH:mm"_s);
    return time.isValid() ? std::optional(time) : std::nullopt;
}

/// A clock time at the head's beginning ("14:35 - 15:00   …"); returns what is behind it.
QStringView readTime(QStringView content, Session &session, Tokens &tokens)
{
    const auto start = clockAt(content);
    if (!start)
        return content;
    qsizetype end = 5;
    while (end < content.size() && u" -–~"_s.contains(content[end]))
        ++end;
    const auto until = end > 5 ? clockAt(content.mid(end)) : std::nullopt;
    if (end >= content.size() || (!until && end == 5))
        return content;
    session.start = start;
    addField(tokens, Field::Start);
    addLiteral(tokens, content.mid(5, end - 5));
    if (!until || *until <= *start)
        return content.mid(end);
    session.durationMs = start->msecsTo(*until);
    addField(tokens, Field::End);
    qsizetype next = end + 5;
    while (next < content.size() && content[next] == u' ')
        ++next;
    addLiteral(tokens, content.mid(end + 5, next - end - 5));
    return content.mid(next);
}

/// "幻灯: [题目](address)": the title is the link to its slides.
bool readLinkedTitle(QStringView content, Session &session, Tokens &tokens)
{
    const auto link = nextLink(content, 0);
    if (!link || nextLink(content, link->end) ||
        mediaKindOfLabel(content.left(link->begin)) != MediaKind::Slides || titleOfLink(*link).isEmpty() ||
        !isMediaGlue(content.mid(link->end)))
        return false;
    session.title = link->text.toString();
    session.slides.append({{}, {}, link->address.toString()});
    addLiteral(tokens, content.left(link->begin + 1));
    addField(tokens, Field::Title);
    addLiteral(tokens, u"](");
    addField(tokens, Field::SlidesUrl);
    addLiteral(tokens, u")");
    addLiteral(tokens, content.mid(link->end));
    return true;
}

void readTitle(QStringView content, Session &session, Tokens &tokens)
{
    qsizetype end = content.size();
    while (end > 0 && (content[end - 1].isSpace() || content[end - 1] == u':' || content[end - 1] == u'：'))
        --end;
    session.title = content.left(end).toString();
    if (end > 0)
        addField(tokens, Field::Title);
    addLiteral(tokens, content.mid(end));
}

/// One child item of a session's list item: block number, and its lines, counted from the body's first.
struct ChildItem
{
    int block = 0;
    int line = 0;
    int end = 0;
};

QList<ChildItem> childItems(const BodyText &body, int item, int end)
{
    QList<ChildItem> children;
    const int depth = body.blocks[item].depth;
    for (int i = item + 1; i < body.blocks.size() && body.blocks[i].depth > depth; ++i) {
        if (body.blocks[i].depth != depth + 2 || body.blocks[i].type != MarkdownBlock::Type::Item)
            continue;
        const int line = body.blocks[i].line - 1;
        if (!children.isEmpty())
            children.last().end = line;
        // An item that begins on its parent's line is no line of its own.
        if (line > body.blocks[item].line - 1 && (children.isEmpty() || line > children.last().line))
            children.append({i, line, end});
    }
    return children;
}

QStringView contentOf(QStringView line)
{
    return line.mid(markerLength(line));
}

bool isMediaLine(QStringView line)
{
    return !mediaLinks(contentOf(line)).isEmpty();
}

class ListItemReader
{
public:
    ListItemReader(const BodyText &body, int item, int end, qsizetype cut, bool inBlock)
        : body(body), item(item), begin(body.blocks[item].line - 1), end(end), cut(cut), inBlock(inBlock)
    {}

    ReadItem read()
    {
        children = childItems(body, item, end);
        readHead();
        const auto firstSession = std::ranges::find_if(
            children, [&](const ChildItem &child) { return showsMedia(body, child.block); });
        const bool block = !inBlock && firstSession != children.end();
        if (!block || !readChildren(int(firstSession - children.begin())))
            readBody(end);
        for (int i = begin; i < end; ++i)
            result.lines.append(line(i));
        result.entry.content = std::move(session);
        return std::move(result);
    }

private:
    QStringView line(int number) const
    {
        return body.lines[number].mid(std::min(cut, body.lines[number].size()));
    }

    void readHead()
    {
        const QStringView text = line(begin);
        QStringView content = contentOf(text);
        Tokens tokens;
        addLiteral(tokens, text.left(text.size() - content.size()));
        if (!readLinkedTitle(content, session, tokens) && !readMediaLine(content, session, tokens) &&
            !(inBlock && isPersonHead(content) && readPerson(content, false, session, tokens))) {
            content = readTime(content, session, tokens);
            readTitle(content, session, tokens);
        }
        session.kind = sessionKindOfTitle(session.title);
        result.layout.lines.append({tokens});
    }

    static bool isPersonHead(QStringView content)
    {
        const auto parts = separated(content);
        return parts && parts->separator == u" ~ " && looksLikeName(parts->left);
    }

    /// What stands before the first child that shows its media belongs to the block itself; from there on the
    /// children are sessions, and all lines must be theirs.
    bool readChildren(int firstSession)
    {
        const int from = children[firstSession].line;
        const Marker marker = markerOf(line(from));
        for (int i = from; i < end; ++i) {
            if (!line(i).isEmpty() && !line(i).startsWith(marker.indent))
                return false;
        }
        const QList<ChildItem> sessions = children.mid(firstSession);
        children.resize(firstSession);
        readBody(from);
        for (const ChildItem &child : sessions)
            readChild(child, marker.indent.size());
        Tokens tokens;
        addLiteral(tokens, marker.indent);
        addField(tokens, Field::Children);
        result.layout.lines.append({tokens});
        return true;
    }

    void readChild(const ChildItem &child, qsizetype indent)
    {
        int last = child.end;
        while (last > child.line + 1 && line(last - 1).isEmpty())
            --last;
        ReadItem read = ListItemReader(body, child.block, last, cut + indent, true).read();
        read.entry.blankLinesAfter = child.end - last;
        result.children.append(std::move(read));
    }

    void readBody(int bodyEnd)
    {
        QList<QStringView> run; // lines of notes since the last line that is a field
        int next = 0;
        for (int i = begin + 1; i < bodyEnd; ++i) {
            const bool starts = next < children.size() && children[next].line == i;
            next += starts ? 1 : 0;
            Tokens tokens;
            if (starts && readFieldLine(line(i), tokens)) {
                closeRun(run);
                result.layout.lines.append({tokens});
            } else {
                run.append(line(i));
            }
        }
        closeRun(run);
        nameLastNotes();
    }

    bool readFieldLine(QStringView text, Tokens &tokens)
    {
        const QStringView content = contentOf(text);
        addLiteral(tokens, text.left(text.size() - content.size()));
        if (readMediaLine(content, session, tokens)) {
            sawField = true;
            return true;
        }
        const bool early = !sawField && noteLines == 0 && !pendingNotes;
        Role role = Role::Speaker;
        const bool labelled = !roleLabelOf(content, role).isEmpty();
        const bool person = (early && personMayStandHere()) || labelled;
        if (person && readPerson(content, early && mediaFollows(), session, tokens))
            return true;
        pendingNotes = true;
        return false;
    }

    /// People stand before the slides and recordings; where there are none, the line proves nothing by its
    /// place.
    bool personMayStandHere() { return mediaFollows() || session.recordings.isEmpty(); }

    bool mediaFollows()
    {
        if (!hasMediaLine)
            hasMediaLine = std::ranges::any_of(
                children, [&](const ChildItem &child) { return isMediaLine(line(child.line)); });
        return *hasMediaLine;
    }

    void closeRun(QList<QStringView> &run)
    {
        if (run.isEmpty())
            return;
        Marker marker = markerOf(run.first());
        auto notes = marker.bullet.isEmpty() ? std::nullopt : notesFromLines(run, marker);
        if (!notes) {
            marker = {};
            notes = notesFromLines(run, marker);
        }
        session.notes += (noteLines > 0 ? u"\n"_s : QString()) + notes.value_or(QString());
        Tokens tokens;
        addLiteral(tokens, marker.indent + marker.bullet);
        addField(tokens, Field::Notes, int(run.size()));
        result.layout.lines.append({tokens});
        noteLines += int(run.size());
        run.clear();
    }

    /// The last of the notes' places takes all that are left.
    void nameLastNotes()
    {
        for (auto it = result.layout.lines.rbegin(); it != result.layout.lines.rend(); ++it) {
            if (it->group() == Group::Notes) {
                it->tokens.last().count = 0;
                return;
            }
        }
    }

    const BodyText &body;
    int item;
    int begin;
    int end;
    qsizetype cut;
    bool inBlock;
    QList<ChildItem> children;
    Session session;
    ReadItem result;
    std::optional<bool> hasMediaLine; ///< found out when it is first asked for
    bool sawField = false;
    bool pendingNotes = false;
    int noteLines = 0;
};

} // namespace

bool showsMedia(const BodyText &body, int item)
{
    const int depth = body.blocks[item].depth;
    const int own = body.blocks[item].line;
    for (int i = item + 1; i < body.blocks.size() && body.blocks[i].depth > depth; ++i) {
        const MarkdownBlock &block = body.blocks[i];
        if (block.type == MarkdownBlock::Type::Item && block.line > own &&
            isMediaLine(body.lines[block.line - 1]))
            return true;
    }
    return false;
}

ReadItem readListItem(const BodyText &body, int item, int end)
{
    return ListItemReader(body, item, end, 0, false).read();
}

} // namespace rundown
