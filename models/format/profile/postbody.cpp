// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/format/profile/postbody.h"

#include "models/format/profile/markdownlinks.h"
#include "models/format/profile/templatetags.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rundown {

namespace {

using Type = MarkdownBlock::Type;

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
};

class BodyWriter
{
public:
    BodyWriter(const Profile &blogProfile, const QString &body, const QList<MarkdownBlock> &bodyBlocks,
               MediaAddresses &mediaAddresses)
        : profile(blogProfile), blocks(bodyBlocks), media(mediaAddresses), escaper(profile.escape),
          lines(body.split(u'\n'))
    {}

    PostBody write()
    {
        const int first = blocks.size() > 1 ? blocks[1].line - 1 : int(lines.size());
        writeText(0, first);
        for (int i = 1; i < blocks.size(); ++i) {
            const int begin = blocks[i].line - 1;
            const int end = i + 1 < blocks.size() ? blocks[i + 1].line - 1 : int(lines.size());
            if (begin < end)
                writeBlock(blocks[i], begin, end);
        }
        result.text = withListForm(lines, blocks, profile.lists);
        return std::move(result);
    }

private:
    void writeBlock(const MarkdownBlock &block, int begin, int end)
    {
        if (block.type == Type::HtmlBlock)
            writeSummaryMark(begin);
        const bool isCode = block.type == Type::CodeBlock;
        const int codeEnd = isCode ? endOfCode(block, begin, end) : begin;
        const bool isEscaped = isCode && (profile.escape.inFences || fenceOf(block).isEmpty());
        for (int i = begin; i < codeEnd && isEscaped; ++i)
            lines[i] = escaper.escaped(lines[i], true);
        writeText(codeEnd, end);
    }

    /// The fence that code begins with; empty where it is marked by its indent.
    QString fenceOf(const MarkdownBlock &block) const
    {
        static const QRegularExpression fence(uR"(^(`{3,}|~{3,}))"_s);
        return fence.match(QString::fromUtf8(lines[block.line - 1].toUtf8().mid(block.column - 1)))
            .captured(1);
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

    void writeText(int begin, int end)
    {
        if (begin >= end)
            return;
        const QString text = lines.mid(begin, end - begin).join(u'\n');
        const InlineParts parts = findInlineParts(text);
        const qsizetype known = escaper.tags().size();
        const QStringList written = withEdits(text, parts, editsFor(text, parts, begin)).split(u'\n');
        noteTags(known, begin, end);
        std::copy(written.begin(), written.end(), lines.begin() + begin);
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

    QList<TextEdit> editsFor(const QString &text, const InlineParts &parts, int line)
    {
        using Kind = MarkdownAddress::Kind;
        QList<TextEdit> edits;
        qsizetype counted = 0;
        for (const MarkdownAddress &found : parts.addresses) {
            const QString address = text.mid(found.begin, found.end - found.begin);
            line += int(QStringView(text).mid(counted, found.begin - counted).count(u'\n'));
            counted = found.begin;
            const bool shows = found.kind == Kind::Image || found.kind == Kind::Html;
            const QString put = media.rewritten(address, shows, line);
            if (put != address)
                edits.append({found.begin, found.end, put});
            if (found.kind == Kind::Link && needsPlayer(text, found, address))
                edits.append({found.after, found.after, playerFor(put)});
        }
        std::ranges::stable_sort(edits, {}, &TextEdit::begin);
        return edits;
    }

    bool needsPlayer(const QString &text, const MarkdownAddress &found, const QString &address) const
    {
        if (!profile.audio || address.contains(u'#') || !isAudioAddress(address))
            return false;
        return !QStringView(text).mid(found.after).trimmed().startsWith(u"<audio");
    }

    QString withEdits(const QString &text, const InlineParts &parts, const QList<TextEdit> &edits)
    {
        QString written;
        qsizetype done = 0;
        qsizetype code = 0;
        const auto copyTo = [&](qsizetype end) {
            while (done < end) {
                while (code < parts.code.size() && parts.code[code].end <= done)
                    ++code;
                const bool isCode = code < parts.code.size() && parts.code[code].begin <= done;
                const qsizetype border = code >= parts.code.size() ? end
                                         : isCode                  ? parts.code[code].end
                                                                   : parts.code[code].begin;
                const qsizetype next = std::min(end, border);
                written += escapedLines(text.mid(done, next - done), isCode);
                done = next;
            }
        };
        for (const TextEdit &edit : edits) {
            copyTo(edit.begin);
            written += edit.put;
            done = std::max(done, edit.end);
        }
        copyTo(text.size());
        return written;
    }

    /// A tag ends on the line that it begins on, for one that does not would take the line's end along.
    QString escapedLines(const QString &text, bool isCode)
    {
        if (profile.escape.openers.isEmpty())
            return text;
        QStringList pieces = text.split(u'\n');
        for (QString &piece : pieces)
            piece = escaper.escaped(piece, isCode);
        return pieces.join(u'\n');
    }

    const Profile &profile;
    const QList<MarkdownBlock> &blocks;
    MediaAddresses &media;
    TagEscaper escaper;
    QStringList lines;
    PostBody result;
};

} // namespace

PostBody bodyFor(const Profile &profile, const QString &body, const QList<MarkdownBlock> &blocks,
                 MediaAddresses &media)
{
    return BodyWriter(profile, body, blocks, media).write();
}

} // namespace rundown
