// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/format/profile/postbody.h"

#include "models/format/profile/markdownlinks.h"
#include "models/format/profile/templatetags.h"

#include <QRegularExpression>

#include <algorithm>
#include <optional>

using namespace Qt::StringLiterals;

namespace rundown {

namespace {

using Type = MarkdownBlock::Type;
using Kind = MarkdownAddress::Kind;
using Piece = TagEscaper::Piece;

QString escapedForHtml(const QString &address)
{
    QString text = address;
    return text.replace(u'&', u"&amp;"_s).replace(u'"', u"&quot;"_s);
}

/// `preload="none"`: a reader with thirty recordings on one page loads the one that is played.
QString playerFor(const QString &address)
{
    return u" <audio controls preload=\"none\" src=\""_s + escapedForHtml(address) + u"\"></audio>"_s;
}

/// A change to a text: what stands there gives way to `put`.
struct TextEdit
{
    qsizetype begin = 0;
    qsizetype end = 0;
    QString put;
    bool repeats = false; ///< an address that stands in the text, too
};

/// A piece of a text that is no mere text.
struct Stretch
{
    TextRange range;
    Piece piece = Piece::Text;
};

/// The lines of places that are asked for from left to right.
class LineCounter
{
public:
    LineCounter(QStringView source, int firstLine) : text(source), line(firstLine) {}

    int operator()(qsizetype place)
    {
        line += int(text.mid(counted, place - counted).count(u'\n'));
        counted = place;
        return line;
    }

private:
    QStringView text;
    int line = 0;
    qsizetype counted = 0;
};

class BodyWriter
{
public:
    BodyWriter(const Profile &blogProfile, const QString &body, const QList<MarkdownBlock> &bodyBlocks,
               MediaAddresses &mediaAddresses)
        : profile(blogProfile), blocks(bodyBlocks), media(mediaAddresses), escaper(profile.escape),
          lines(body.split(u'\n')), definitions(linkDefinitionsIn(body)),
          audioOf(profile.audio ? definitions : QHash<QString, QString>())
    {
        escaper.beginBody(body);
        audioOf.removeIf(
            [](const auto &definition) { return !isPlayed(plainAddress(definition.value(), false)); });
    }

    PostBody write()
    {
        const int first = blocks.size() > 1 ? blocks[1].line - 1 : int(lines.size());
        writeText(0, first, Piece::Other);
        for (int i = 1; i < blocks.size(); ++i) {
            const int begin = blocks[i].line - 1;
            const int end = i + 1 < blocks.size() ? blocks[i + 1].line - 1 : int(lines.size());
            if (blocks[i].type == Type::Footnote && !profile.footnotes)
                result.footnotes.append(begin);
            if (begin < end)
                writeBlock(blocks[i], begin, end);
        }
        result.text = withListForm(lines, blocks, profile.lists);
        return std::move(result);
    }

private:
    void writeBlock(const MarkdownBlock &block, int begin, int end)
    {
        int ownEnd = begin;
        if (block.type == Type::HtmlBlock) {
            writeSummaryMark(begin);
            ownEnd = endOfHtml(block, begin, end);
            writeText(begin, ownEnd, Piece::Html);
        } else if (block.type == Type::CodeBlock) {
            ownEnd = endOfCode(block, begin, end);
            if (profile.escape.inFences || fenceOf(block).isEmpty())
                writeCode(begin, ownEnd);
        }
        if (block.type == Type::Heading && profile.escape.attributes)
            escapeAttributes(lines[begin]);
        writeText(ownEnd, end, block.type == Type::Paragraph ? Piece::Text : Piece::Other);
    }

    /// `## Workshop {Rust}`. What has the form of attributes is likely to be meant.
    static void escapeAttributes(QString &heading)
    {
        static const QRegularExpression words(u"[ \\t](\\{)(?![ :]*[#.])[^{}=\\n]*\\}[ \\t]*#*[ \\t]*$"_s);
        if (const auto match = words.match(heading); match.hasMatch())
            heading.insert(match.capturedStart(1), u'\\');
    }

    void writeCode(int begin, int end)
    {
        const qsizetype known = escaper.tags().size();
        escaper.beginCode(lines.mid(begin, end - begin).join(u'\n'));
        QStringList written;
        for (int i = begin; i < end; ++i)
            written.append(escaper.escaped(lines[i], Piece::Code));
        noteTags(known, begin, end);
        std::copy(written.begin(), written.end(), lines.begin() + begin);
    }

    /// A block's first line from its own column on.
    QString headOf(const MarkdownBlock &block) const
    {
        return QString::fromUtf8(lines[block.line - 1].toUtf8().mid(block.column - 1));
    }

    /// CommonMark 0.30, 4.6. Definitions may follow it without being a block of their own.
    int endOfHtml(const MarkdownBlock &block, int begin, int end) const
    {
        static const QList<std::pair<QRegularExpression, QRegularExpression>> ends{
            {QRegularExpression(u"^\\s*<!--"_s), QRegularExpression(u"-->"_s)},
            {QRegularExpression(u"^\\s*<(?i:script|pre|style)(?:[\\s>]|$)"_s),
             QRegularExpression(u"</(?i:script|pre|style)>"_s)},
            {QRegularExpression(u"^\\s*<\\?"_s), QRegularExpression(u"\\?>"_s)},
            {QRegularExpression(u"^\\s*<!\\[CDATA\\["_s), QRegularExpression(u"\\]\\]>"_s)},
            {QRegularExpression(u"^\\s*<![A-Z]"_s), QRegularExpression(u">"_s)}};
        static const QRegularExpression emptyLine(u"^[>\\s]*$"_s);
        const QString head = headOf(block);
        const auto kind =
            std::ranges::find_if(ends, [&](const auto &each) { return each.first.match(head).hasMatch(); });
        for (int i = begin; i < end; ++i) {
            if (kind == ends.end() ? emptyLine.match(lines[i]).hasMatch()
                                   : kind->second.match(lines[i]).hasMatch())
                return kind == ends.end() ? i : i + 1;
        }
        return end;
    }

    /// The fence that code begins with; empty where it is marked by its indent.
    QString fenceOf(const MarkdownBlock &block) const
    {
        static const QRegularExpression fence(uR"(^(`{3,}|~{3,}))"_s);
        return fence.match(headOf(block)).captured(1);
    }

    /// Definitions may follow code without being a block of their own.
    int endOfCode(const MarkdownBlock &block, int begin, int end) const
    {
        static const QRegularExpression containers(u"^[> ]+"_s);
        const QString fence = fenceOf(block);
        for (int i = begin + 1; i < end; ++i) {
            const QString mark = lines[i].trimmed().remove(containers);
            if (!fence.isEmpty() && mark.size() >= fence.size() &&
                mark == QString(mark.size(), fence.front()))
                return i + 1;
            if (fence.isEmpty() && lines[i - 1].trimmed().isEmpty() && lines[i].startsWith(u'['))
                return i;
        }
        return end;
    }

    void writeSummaryMark(int line)
    {
        static const QRegularExpression mark(
            uR"(^([ \t]*)<!--\s*(?:more|excerpt|PELICAN_END_SUMMARY|truncate)\s*-->[ \t]*$)"_s,
            QRegularExpression::CaseInsensitiveOption);
        const auto found = mark.match(lines[line]);
        if (!found.hasMatch())
            return;
        result.hasSummaryMark = true;
        if (!profile.summaryMark.isEmpty())
            lines[line] = found.captured(1) + profile.summaryMark;
    }

    /// What is neither a tag nor code in these lines is of this kind.
    void writeText(int begin, int end, Piece kind)
    {
        if (begin >= end)
            return;
        const bool isHtml = kind == Piece::Html;
        const QString text = lines.mid(begin, end - begin).join(u'\n');
        const InlineParts parts = findInlineParts(text, isHtml, definitions);
        const qsizetype known = escaper.tags().size();
        const QList<TextEdit> edits = editsFor(text, parts, begin, kind);
        const QStringList written =
            withEdits(text, stretchesOf(parts, isHtml ? text.size() : 0), edits, kind).split(u'\n');
        noteTags(known, begin, end);
        std::copy(written.begin(), written.end(), lines.begin() + begin);
    }

    /// What is no mere text, in rising order.
    static QList<Stretch> stretchesOf(const InlineParts &parts, qsizetype html)
    {
        QList<Stretch> stretches;
        if (html > 0)
            return {{{0, html}, Piece::Html}};
        for (const TextRange &range : parts.code)
            stretches.append({range, Piece::Code});
        for (const TextRange &range : parts.tags)
            stretches.append({range, Piece::Html});
        std::ranges::sort(stretches, {}, [](const Stretch &stretch) { return stretch.range.begin; });
        return stretches;
    }

    /// The tags that were made text in these lines, which are as they were yet; they come in their order.
    void noteTags(qsizetype from, int begin, int end)
    {
        int line = begin;
        qsizetype at = 0;
        for (const auto &tag : escaper.tags().mid(from)) {
            qsizetype found = lines[line].indexOf(tag.text, at);
            while (found < 0 && line + 1 < end)
                found = lines[++line].indexOf(tag.text);
            at = found < 0 ? 0 : found + tag.text.size();
            result.escapedTags.append({line, tag.text, tag.word});
        }
    }

    QList<TextEdit> editsFor(const QString &text, const InlineParts &parts, int firstLine, Piece kind)
    {
        QList<TextEdit> edits;
        LineCounter lineAt(text, firstLine);
        for (const MarkdownAddress &found : parts.addresses) {
            const QString written = text.mid(found.begin, found.end - found.begin);
            const QString address = plainOf(written, found.kind);
            const int line = lineAt(found.begin);
            const bool shows = found.kind == Kind::Image || found.kind == Kind::Html;
            const QString put = media.rewritten(address, shows, line);
            if (put != address)
                edits.append({found.begin, found.end, isUnquoted(text, found) ? u'"' + put + u'"' : put});
            else if (media.isPelicansOnly(address))
                result.foreignAddresses.append({line, address});
            if (profile.escape.bars && (kind == Piece::Text || found.kind == Kind::Definition))
                escapeBars(edits, text, put == address ? found.begin : found.end, found);
            if (mayHavePlayer(found.kind) && isPlayed(address))
                addPlayer(edits, text, found.after, put);
        }
        LineCounter lineOf(text, firstLine);
        for (const LinkReference &reference : parts.references) {
            const auto written = audioOf.constFind(reference.label);
            if (written != audioOf.cend())
                addPlayer(edits, text, reference.after,
                          media.rewritten(plainAddress(*written, false), false, lineOf(reference.after)));
        }
        if (kind != Piece::Html)
            writeSigns(edits, text, parts);
        std::ranges::stable_sort(edits, {}, &TextEdit::begin);
        return edits;
    }

    /// Signs of CommonMark's that the generator writes otherwise, outside code, tags and addresses.
    void writeSigns(QList<TextEdit> &edits, const QString &text, const InlineParts &parts) const
    {
        const EscapeRules &rules = profile.escape;
        if (rules.backslashes.isEmpty() && !rules.blanksBreak && !rules.strikeByHtml) // most generators
            return;
        QList<TextRange> taken = parts.code + parts.tags;
        for (const MarkdownAddress &address : parts.addresses)
            taken.append({address.begin, address.after});
        std::ranges::sort(taken, {}, &TextRange::begin);
        static const QRegularExpression signs(uR"(\\\n(?=[ \t>]*[^\s>])|\\[!-/:-@\[-`{-~]|~+)"_s);
        qsizetype next = 0;
        std::optional<qsizetype> strike;
        for (auto matches = signs.globalMatch(text); matches.hasNext();) {
            const auto match = matches.next();
            const qsizetype at = match.capturedStart();
            while (next < taken.size() && taken[next].end <= at)
                ++next;
            if (next < taken.size() && taken[next].begin <= at)
                continue;
            if (match.capturedView() == u"~~")
                writeStrike(edits, text, at, strike);
            else if (match.capturedView() == u"\\\n" && profile.escape.blanksBreak)
                edits.append({at, at + 1, u"  "_s});
            else if (text[at] == u'\\')
                writeEscape(edits, at, text[at + 1]);
        }
    }

    void writeStrike(QList<TextEdit> &edits, const QString &text, qsizetype at,
                     std::optional<qsizetype> &begun) const
    {
        const auto isBlankAt = [&](qsizetype i) { return i < 0 || i >= text.size() || text[i].isSpace(); };
        if (begun &&
            QStringView(text).mid(*begun, at - *begun).contains(u'|')) // it would go over cells of a table
            begun.reset();
        if (begun && !isBlankAt(at - 1) && profile.escape.strikeByHtml) {
            edits.append({*begun, *begun + 2, u"<del>"_s});
            edits.append({at, at + 2, u"</del>"_s});
            begun.reset();
        } else if (!isBlankAt(at + 2)) {
            begun = at;
        }
    }

    /// Without the backslash that the generator would show, and without a meaning.
    void writeEscape(QList<TextEdit> &edits, qsizetype at, QChar sign) const
    {
        static const QString harmless = u"$\"'/%@,?"_s;
        const QString &known = profile.escape.backslashes;
        if (known.isEmpty() || known.contains(sign) || sign == u'\n')
            return;
        edits.append({at, at + 2, harmless.contains(sign) ? QString(sign) : u"&#%1;"_s.arg(sign.unicode())});
    }

    /// No backslash is read in an address, nor in the title behind it.
    static void escapeBars(QList<TextEdit> &edits, const QString &text, qsizetype from,
                           const MarkdownAddress &found)
    {
        if (found.kind == Kind::Html || found.kind == Kind::HtmlLink || found.kind == Kind::Bare)
            return;
        const QStringView link = QStringView(text).left(found.after); // behind it a long text may follow
        for (qsizetype at = link.indexOf(u'|', from); at >= 0; at = link.indexOf(u'|', at + 1)) {
            const bool isEscaped = at > from && text[at - 1] == u'\\' && found.kind != Kind::Autolink;
            edits.append({isEscaped ? at - 1 : at, at + 1, u"&#124;"_s});
        }
    }

    /// Pelican and kramdown know no `<img src=a.png>`.
    static bool isUnquoted(const QString &text, const MarkdownAddress &found)
    {
        const bool isHtml = found.kind == Kind::Html || found.kind == Kind::HtmlLink;
        return isHtml && text[found.begin - 1] != u'"' && text[found.begin - 1] != u'\'';
    }

    static QString plainOf(const QString &written, Kind kind)
    {
        const bool isVerbatim = kind == Kind::Autolink || kind == Kind::Bare;
        const bool isHtml = kind == Kind::Html || kind == Kind::HtmlLink;
        return isVerbatim ? written : plainAddress(written, isHtml);
    }

    /// Behind what a reader sees as a link. One in HTML is its writer's affair.
    bool mayHavePlayer(Kind kind) const
    {
        return profile.audio && (kind == Kind::Link || kind == Kind::Autolink || kind == Kind::Bare);
    }

    /// A link to a place in a recording stands beside the one to its beginning.
    static bool isPlayed(const QString &address)
    {
        return !address.contains(u'#') && isAudioAddress(address);
    }

    static void addPlayer(QList<TextEdit> &edits, const QString &text, qsizetype place,
                          const QString &address)
    {
        if (!QStringView(text).mid(place).trimmed().startsWith(u"<audio"))
            edits.append({place, place, playerFor(address), true});
    }

    QString withEdits(const QString &text, const QList<Stretch> &stretches, const QList<TextEdit> &edits,
                      Piece kind)
    {
        QString written;
        qsizetype done = 0;
        qsizetype next = 0;
        const auto copyTo = [&](qsizetype end) {
            while (done < end) {
                while (next < stretches.size() && stretches[next].range.end <= done)
                    ++next;
                const Stretch stretch = next < stretches.size() ? stretches[next] : Stretch{{end, end}, {}};
                const bool isIn = stretch.range.begin <= done && done < stretch.range.end;
                const qsizetype border = std::min(end, isIn ? stretch.range.end : stretch.range.begin);
                const QString piece = text.mid(done, border - done);
                if (isIn && stretch.piece == Piece::Code)
                    escaper.beginCode(piece);
                written += escapedLines(piece, isIn ? stretch.piece : kind);
                done = border;
            }
        };
        for (const TextEdit &edit : edits) {
            copyTo(edit.begin);
            written += edit.repeats ? escapedLines(edit.put, Piece::Again) : edit.put;
            done = std::max(done, edit.end);
        }
        copyTo(text.size());
        return written;
    }

    /// A tag ends on the line that it begins on, for one that does not would take the line's end along.
    QString escapedLines(const QString &text, Piece kind)
    {
        if (profile.escape.openers.isEmpty() && !profile.escape.bars)
            return text;
        QStringList pieces = text.split(u'\n');
        for (QString &piece : pieces)
            piece = escaper.escaped(piece, kind);
        return pieces.join(u'\n');
    }

    const Profile &profile;
    const QList<MarkdownBlock> &blocks;
    MediaAddresses &media;
    TagEscaper escaper;
    QStringList lines;
    const QHash<QString, QString> definitions; ///< addresses by their labels
    QHash<QString, QString> audioOf;           ///< addresses of recordings by the labels of their definitions
    PostBody result;
};

} // namespace

PostBody bodyFor(const Profile &profile, const QString &body, const QList<MarkdownBlock> &blocks,
                 MediaAddresses &media)
{
    return BodyWriter(profile, body, blocks, media).write();
}

} // namespace rundown
