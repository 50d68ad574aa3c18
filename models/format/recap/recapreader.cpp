// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/event/opennotes.h"
#include "models/format/encoding/textencoding.h"
#include "models/format/markdown/linefeeds.h"
#include "models/format/markdown/markdownworker.h"
#include "models/format/recap/bodyreader.h"
#include "models/format/recap/frontmatter.h"
#include "models/format/recap/lines/linkdefinitions.h"
#include "models/format/recap/recap.h"
#include "models/format/recap/wholeprose.h"

#include <QCoreApplication>

#include <algorithm>
#include <functional>
#include <utility>

using namespace Qt::StringLiterals;

namespace rundown {

namespace {

struct RecapReader
{
    Q_DECLARE_TR_FUNCTIONS(RecapReader)
};

/// Beyond these a post is taken as one piece: honest ones have a hundredth of it.
constexpr qsizetype mostLines = 1'000'000;
constexpr qsizetype mostCharacters = 16'000'000;

/// Of longer texts the lines are looked at when it is known that the worker takes the text.
constexpr qsizetype mostLookedAtAhead = 8'000'000;

/// Characters of a line.
constexpr qsizetype usualLine = 40;

/// Lines as cmark counts them: ended by LF, CRLF or CR. A view keeps a CR that is not part of a uniform CRLF
/// text.
QList<QStringView> splitLines(QStringView text)
{
    QList<QStringView> lines;
    lines.reserve(text.size() / usualLine + 1);
    qsizetype from = 0;
    for (qsizetype i = text.indexOf(u'\n'); i >= 0; i = text.indexOf(u'\n', from)) {
        lines.append(text.mid(from, i - from));
        from = i + 1;
    }
    lines.append(text.mid(from));
    return lines;
}

/// What all lines end with; where they differ, LF: the others then are part of the text.
LineEnd uniformLineEnd(QStringView text)
{
    qsizetype lineFeeds = 0;
    for (qsizetype i = text.indexOf(u'\n'); i >= 0; i = text.indexOf(u'\n', i + 1)) {
        if (i == 0 || text[i - 1] != u'\r')
            return LineEnd::Lf;
        ++lineFeeds;
    }
    const qsizetype returns = text.count(u'\r');
    if (lineFeeds == 0)
        return returns > 0 ? LineEnd::Cr : LineEnd::Lf;
    return returns == lineFeeds ? LineEnd::CrLf : LineEnd::Lf;
}

/// The blocks of a body that is not too long to be looked at line by line, and what else there is to do while
/// the worker finds them.
Result<QList<MarkdownBlock>> blocksOf(QStringView body, const QByteArray &bytes, MarkdownWorker &worker,
                                      const std::function<void()> &meanwhile)
{
    if (body.size() > mostCharacters || (body.size() > mostLines && body.count(u'\n') > mostLines)) {
        meanwhile();
        return fail(RecapReader::tr("This text is too long to look for sessions in it."));
    }
    return worker.blocks(bytes, meanwhile);
}

/// The body in UTF-8: the post's own bytes where they are so.
QByteArray bytesOf(QStringView body, QStringView before, const QByteArray &post, const Event &event)
{
    if (event.post.encoding != TextEncoding::Utf8 || event.post.lineEnd != LineEnd::Lf)
        return body.toUtf8();
    const qsizetype begin = before.toUtf8().size();
    const qsizetype size = post.size() - begin - (event.post.finalNewline ? 1 : 0);
    return size > 0 ? QByteArray::fromRawData(post.constData() + begin, size) : QByteArray();
}

} // namespace

Result<ReadEvent> readPost(const QByteArray &bytes, const QString &file, MarkdownWorker &worker)
{
    DecodedText decoded = decodeText(bytes, file);
    QString text = std::move(decoded.text); // there may be much of it
    ReadEvent read;
    Event &event = read.event;
    event.post.encoding = decoded.encoding;
    read.problems = decoded.problems;
    event.post.lineEnd = uniformLineEnd(text);
    if (event.post.lineEnd == LineEnd::CrLf)
        text.remove(u'\r');
    else if (event.post.lineEnd == LineEnd::Cr)
        text.replace(u'\r', u'\n');
    event.post.finalNewline = text.endsWith(u'\n') || text.isEmpty();
    if (!event.post.finalNewline)
        text += u'\n';

    const qsizetype bodyStart = frontMatterLength(text);
    const bool hasBody = bodyStart < text.size();
    const QStringView body =
        hasBody ? QStringView(text).mid(bodyStart, text.size() - bodyStart - 1) : QStringView();
    BodyText bodyText;
    bodyText.front = QStringView(text).left(bodyStart);
    const QByteArray bodyBytes = bytesOf(body, bodyText.front, bytes, event);
    Result<QList<MarkdownBlock>> blocks = blocksOf(body, bodyBytes, worker, [&] {
        event.post.ownMarks = ownMarksIn(text);
        const FrontMatter front = readFrontMatter(text, bodyStart, file, read.problems);
        event.post.frontMatter = front.layout;
        event.title = front.title;
        if (hasBody && body.size() <= mostLookedAtAhead) {
            bodyText.lines = splitLines(body);
            if (bodyText.lines.size() <= mostLookedAtAhead / usualLine) {
                const LinkDefinitions &definitions = bodyText.definitions.emplace(bodyText.lines);
                const ResolvingReferences resolving(definitions);
                bodyText.facts.emplace(bodyText.lines);
            }
        }
    });
    // What was decoded gives the same bytes, and lines end alike, so that the text itself may be compared.
    bool isSame = false;
    const auto isWritten = [&](const PourContext &context) {
        return isSame = keepsBlankLines(event) && writesAs(event, context, text);
    };
    if (blocks) {
        countLinesByLineFeed(*blocks, body);
        bodyText.blocks = *blocks;
        if (hasBody && bodyText.lines.isEmpty())
            bodyText.lines = splitLines(body);
        read.doubts = readBody(bodyText, event, isWritten);
        const int before = int(QStringView(text).left(bodyStart).count(u'\n'));
        for (Doubt &doubt : read.doubts)
            doubt.line += before;
    } else {
        Problem problem = blocks.error();
        problem.severity = Problem::Severity::Warning;
        problem.file = file;
        read.problems.append(problem);
    }
    if (!isSame) {
        read.doubts.clear();
        readAsWholeProse(event, hasBody ? std::optional(body) : std::nullopt);
    }
    if (event.post.blankLinesAfterFrontMatter == (event.post.frontMatter.isEmpty() ? 0 : 1))
        event.post.blankLinesAfterFrontMatter.reset();
    return read;
}

} // namespace rundown
