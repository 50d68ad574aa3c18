// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/event/wordcount.h"

#include "models/event/markdownwords.h"

#include <QCoreApplication>

namespace rundown {

namespace {

struct WordCounts
{
    Q_DECLARE_TR_FUNCTIONS(WordCounts)
};

WordCount &operator+=(WordCount &sum, const WordCount &count)
{
    sum.characters += count.characters;
    sum.words += count.words;
    return sum;
}

/// What holds two letters of a word together: an apostrophe, a hyphen, a point in a number, the mark of
/// emphasis.
bool joins(char32_t mark)
{
    return mark == U'\'' || mark == U'’' || mark == U'-' || mark == U'_' || mark == U'*' || mark == U'.' ||
           mark == U',' || QChar::isMark(mark);
}

/// A point or comma joins figures only.
bool joinsHere(char32_t mark, QStringView text, qsizetype next)
{
    if (!joins(mark))
        return false;
    return (mark != U'.' && mark != U',') || (next < text.size() && text[next].isDigit());
}

WordCount countIn(QStringView text)
{
    WordCount count;
    bool inWord = false;
    for (qsizetype at = 0; at < text.size();) {
        const char32_t letter = takeLetter(text, at);
        const bool alone = isIdeograph(letter);
        const bool ofWord = !alone && QChar::isLetterOrNumber(letter);
        count.characters += alone ? 1 : 0;
        count.words += ofWord && !inWord ? 1 : 0;
        inWord = ofWord || (inWord && !alone && joinsHere(letter, text, at));
    }
    return count;
}

} // namespace

WordCount countWords(QStringView text, bool ofNotes)
{
    WordCount count;
    MarkdownState state;
    state.ofNotes = ofNotes;
    for (const QStringView line : text.split(u'\n')) {
        for (const WordSpan &span : wordSpans(line, state))
            count += countIn(line.mid(span.begin, span.length));
    }
    return count;
}

WordCount countWords(const Event &event)
{
    WordCount sum = countWords(event.title);
    forEachEntry(event.outline, [&](const Entry &entry, const Entry *) {
        if (const Session *session = entry.session()) {
            sum += countWords(session->title);
            sum += countWords(session->notes, true);
        } else if (const Photo *photo = entry.photo()) {
            sum += countWords(photo->caption);
        } else {
            sum += countWords(entry.prose()->text);
        }
    });
    return sum;
}

QString textOf(const WordCount &count)
{
    const QString characters = WordCounts::tr("%Ln character(s)", nullptr, count.characters);
    const QString words = WordCounts::tr("%Ln word(s)", nullptr, count.words);
    if (count.characters == 0)
        return words;
    return count.words == 0 ? characters : WordCounts::tr("%1, %2").arg(characters, words);
}

} // namespace rundown
