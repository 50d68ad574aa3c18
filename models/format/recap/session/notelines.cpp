// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/format/recap/session/notelines.h"

#include "models/format/recap/pour.h"
#include "models/format/recap/session/sessiondraft.h"
#include "models/format/recap/tokens.h"

#include <utility>

using namespace Qt::StringLiterals;

namespace rundown {

void NoteLines::add(QStringView line)
{
    if (!run.isEmpty() && returnOf(run.first()) != returnOf(line))
        closeRun();
    run.append(line);
}

void NoteLines::closeRun()
{
    if (run.isEmpty())
        return;
    const QStringView lineReturn = returnOf(run.first());
    for (QStringView &text : run)
        text = withoutReturn(text);
    qsizetype begin = 0;
    qsizetype end = run.size();
    while (begin < end && run[begin].isEmpty())
        ++begin;
    while (end > begin && run[end - 1].isEmpty())
        --end;
    addBlankLines(begin, lineReturn);
    if (end > begin)
        addNotes(std::span(run).subspan(std::size_t(begin), std::size_t(end - begin)), lineReturn);
    addBlankLines(run.size() - end, lineReturn);
    run.clear();
}

void NoteLines::addBlankLines(qsizetype count, QStringView lineReturn)
{
    LayoutLine blank;
    addLiteral(blank.tokens, lineReturn);
    for (; count > 0; --count)
        layout.lines.append(blank);
}

void NoteLines::addNotes(std::span<const QStringView> notes, QStringView lineReturn)
{
    const bool isItem = kind == SessionPlan::Kind::Item;
    qsizetype indent = isItem ? indentLength(notes.front()) : 0;
    QStringView prefix = notes.front().left(isItem ? markerLength(notes.front()) : 0);
    auto text = prefix.size() == indent ? std::nullopt : notesFromLines(notes, prefix, indent);
    if (!text) {
        prefix = {};
        indent = 0;
        text = notesFromLines(notes, prefix, indent);
    }
    if (lines == 0)
        session.notes = std::move(text).value_or(QString());
    else
        session.notes += u'\n' + std::move(text).value_or(QString());
    Tokens tokens;
    tokens.reserve(3);
    addLiteral(tokens, prefix);
    addField(tokens, Field::Notes, int(notes.size()));
    addLiteral(tokens, lineReturn);
    layout.lines.append({tokens});
    lines += int(notes.size());
}

void NoteLines::nameLast()
{
    for (auto it = layout.lines.rbegin(); it != layout.lines.rend(); ++it) {
        if (it->group() == Group::Notes) {
            for (LayoutToken &token : it->tokens)
                token.count = 0;
            return;
        }
    }
}

} // namespace rundown
