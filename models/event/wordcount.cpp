// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/event/wordcount.h"

namespace rundown {

namespace {

bool countsAlone(QChar c)
{
    const QChar::Script script = c.script();
    return script == QChar::Script_Han || script == QChar::Script_Hiragana ||
           script == QChar::Script_Katakana;
}

/// Behind an address that begins at `from`, else `from`.
qsizetype behindAddress(QStringView text, qsizetype from)
{
    if (!text.mid(from).startsWith(u"http://") && !text.mid(from).startsWith(u"https://"))
        return from;
    while (from < text.size() && !text[from].isSpace() && text[from] != u')' && text[from] != u'>' &&
           !countsAlone(text[from]))
        ++from;
    return from;
}

void add(WordCount &sum, const WordCount &count)
{
    sum.characters += count.characters;
    sum.words += count.words;
}

} // namespace

WordCount countWords(QStringView text)
{
    WordCount count;
    bool inWord = false;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const qsizetype behind = inWord ? i : behindAddress(text, i);
        if (behind > i) {
            i = behind - 1;
            continue;
        }
        const bool alone = countsAlone(text[i]);
        const bool letter = !alone && text[i].isLetterOrNumber();
        count.characters += alone ? 1 : 0;
        count.words += letter && !inWord ? 1 : 0;
        inWord = letter || (inWord && (text[i] == u'\'' || text[i] == u'’' || text[i] == u'-'));
    }
    return count;
}

WordCount countWords(const Event &event)
{
    WordCount sum = countWords(event.title);
    forEachEntry(event.outline, [&](const Entry &entry, const Entry *) {
        if (const Session *session = entry.session()) {
            add(sum, countWords(session->title));
            add(sum, countWords(session->notes));
        } else if (const Photo *photo = entry.photo()) {
            add(sum, countWords(photo->caption));
        } else {
            add(sum, countWords(entry.prose()->text));
        }
    });
    return sum;
}

} // namespace rundown
