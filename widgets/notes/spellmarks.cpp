// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/notes/spellmarks.h"

#include "models/spelling/spellservice.h"
#include "models/spelling/spellwords.h"

#include <QPainter>
#include <QTextBlock>
#include <QTextCursor>
#include <QTextDocument>
#include <QTextLayout>

#include <algorithm>

namespace rundown {

namespace {

constexpr qsizetype longestLine = 20'000; ///< nobody wrote that as a line; it would be read at every paint
constexpr QColor markColour(0xda, 0x44, 0x53); // Breeze's red, seen on light and dark ground

/// A wave below a stretch of a line.
void drawWave(QPainter &painter, qreal left, qreal right, qreal top)
{
    constexpr int step = 2;
    QPolygonF wave;
    for (int i = 0; left + i * step <= right; ++i)
        wave << QPointF(left + i * step, top + (i % 2) * step);
    painter.drawPolyline(wave);
}

QTextCursor selected(const QTextBlock &block, const WordSpan &word)
{
    QTextCursor cursor(block);
    cursor.setPosition(block.position() + word.begin);
    cursor.setPosition(block.position() + word.begin + word.length, QTextCursor::KeepAnchor);
    return cursor;
}

} // namespace

SpellMarks::SpellMarks(QTextDocument *document) : QObject(document), m_document(document)
{
    connect(document, &QTextDocument::contentsChange, this, [this](int position) {
        const auto line = size_t(std::max(m_document->findBlock(position).blockNumber(), 0));
        if (m_states.size() > line + 1)
            m_states.resize(line + 1);
    });
}

void SpellMarks::setService(SpellService *service)
{
    if (m_service)
        m_service->disconnect(this);
    m_service = service;
    if (!service)
        return;
    connect(service, &SpellService::wordsJudged, this, &SpellMarks::changed);
    connect(service, &SpellService::stateChanged, this, &SpellMarks::changed);
    connect(service, &QObject::destroyed, this, [this] { m_service = nullptr; });
}

void SpellMarks::setForNotes(bool notes)
{
    m_notes = notes;
    m_states.clear();
}

const MarkdownState &SpellMarks::stateBefore(int line)
{
    if (m_states.empty()) {
        m_states.emplace_back();
        m_states.front().ofNotes = m_notes;
    }
    QTextBlock block = m_document->findBlockByNumber(int(m_states.size()) - 1);
    for (; int(m_states.size()) <= line && block.isValid(); block = block.next()) {
        MarkdownState state = m_states.back();
        wordSpans(block.text(), state);
        m_states.push_back(state);
    }
    return m_states[size_t(line)];
}

QList<WordSpan> SpellMarks::wrongWordsIn(const QTextBlock &block)
{
    QList<WordSpan> wrong;
    if (!m_service || m_service->state() != SpellService::State::Ready)
        return wrong;
    MarkdownState state = stateBefore(block.blockNumber());
    const QString line = block.text();
    if (line.size() > longestLine)
        return wrong;
    const QList<WordSpan> words = wordsToCheck(line, state, scriptOfLanguage(m_service->language()));
    std::ranges::copy_if(words, std::back_inserter(wrong), [&](const WordSpan &word) {
        return m_service->isWrong(line.mid(word.begin, word.length));
    });
    return wrong;
}

std::optional<QTextCursor> SpellMarks::wrongWordAt(int position)
{
    const QTextBlock block = m_document->findBlock(position);
    const int at = position - block.position();
    for (const WordSpan &word : wrongWordsIn(block))
        if (word.begin <= at && at <= word.begin + word.length)
            return selected(block, word);
    return {};
}

std::optional<QTextCursor> SpellMarks::nextWrongWord(int position)
{
    const QTextBlock first = m_document->findBlock(position);
    QTextBlock block = first;
    int from = position - first.position();
    do {
        for (const WordSpan &word : wrongWordsIn(block))
            if (word.begin >= from)
                return selected(block, word);
        from = 0;
        block = block.next().isValid() ? block.next() : m_document->begin();
    } while (block != first);
    const QList<WordSpan> before = wrongWordsIn(first);
    return before.isEmpty() ? std::nullopt : std::optional(selected(first, before.first()));
}

void SpellMarks::paint(QPainter &painter, const QTextBlock &block, const QPointF &origin, int caret)
{
    const QTextLayout *layout = block.layout();
    const int composed = int(layout->preeditAreaText().size());
    const int composing = layout->preeditAreaPosition();
    painter.setPen(QPen(markColour, 1));
    for (const WordSpan &word : wrongWordsIn(block)) {
        if (block.position() + word.begin + word.length == caret)
            continue;
        const int begin = word.begin + (word.begin >= composing ? composed : 0);
        const int end = word.begin + word.length + (word.begin + word.length > composing ? composed : 0);
        for (int i = 0; i < layout->lineCount(); ++i) {
            const QTextLine line = layout->lineAt(i);
            const int from = std::max(begin, line.textStart());
            const int to = std::min(end, line.textStart() + line.textLength());
            if (from < to)
                drawWave(painter, origin.x() + line.cursorToX(from), origin.x() + line.cursorToX(to),
                         origin.y() + line.y() + line.ascent() + 2);
        }
    }
}

} // namespace rundown
