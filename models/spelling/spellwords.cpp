// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/spelling/spellwords.h"

#include <QLocale>

#include <algorithm>
#include <utility>

namespace rundown {

namespace {

constexpr qsizetype longestWord = 60; // hunspell itself takes up to 100 bytes

bool isLetter(QChar c)
{
    return c.isLetterOrNumber() || c.isMark();
}

bool isApostrophe(QChar c)
{
    return c == u'\'' || c == u'’';
}

bool endsToken(QChar c)
{
    return c.isSpace() || c.unicode() >= 0x2e80;
}

/// Between letters, these make a path, an address, a name in code, or half a word in bold.
bool isTechnical(QChar c)
{
    return QStringView(u"./\\@_=#:&+<>~$%^*`").contains(c);
}

/// Names and abbreviations, which no dictionary has, and single letters.
bool isName(QStringView word)
{
    const bool hasDigit = std::ranges::any_of(word, [](QChar c) { return c.isNumber(); });
    const bool hasInnerCapital = std::ranges::any_of(word.mid(1), [](QChar c) { return c.isUpper(); });
    return word.size() < 2 || word.size() > longestWord || hasDigit || hasInnerCapital;
}

bool isOfScript(QStringView word, QChar::Script script)
{
    return std::ranges::all_of(word, [script](QChar c) {
        return c.script() == script || c.script() == QChar::Script_Inherited || isApostrophe(c);
    });
}

/// A handle, a tag or a variable, or something with such a mark within it.
bool isTechnicalToken(QStringView line, qsizetype begin, qsizetype end)
{
    while (begin < end && !isLetter(line[begin])) {
        if (line[begin] == u'@' || line[begin] == u'#' || line[begin] == u'$' || line[begin] == u'/' ||
            (line[begin] == u'.' && begin + 1 < end && isLetter(line[begin + 1])))
            return true;
        ++begin;
    }
    while (end > begin && !isLetter(line[end - 1]))
        --end;
    return std::ranges::any_of(line.mid(begin, end - begin), isTechnical);
}

/// Collects the words between `begin` and `end`, in which there are no spaces.
void addWords(QStringView line, qsizetype begin, qsizetype end, QChar::Script script, QList<WordSpan> &words)
{
    for (qsizetype i = begin; i < end; ++i) {
        qsizetype behind = i;
        while (behind < end && (isLetter(line[behind]) || (isApostrophe(line[behind]) && behind > i &&
                                                           behind + 1 < end && isLetter(line[behind + 1]))))
            ++behind;
        const QStringView word = line.mid(i, behind - i);
        if (!isName(word) && isOfScript(word, script))
            words.append({int(i), int(behind - i), false});
        i = std::max(i, behind - 1);
    }
}

void addWordsOf(const QString &name, QSet<QString> &words)
{
    QString word;
    for (const QChar c : name + u' ') {
        if (isLetter(c) || (isApostrophe(c) && !word.isEmpty()))
            word += c;
        else if (!word.isEmpty())
            words.insert(std::exchange(word, {}));
    }
}

} // namespace

QList<WordSpan> wordsToCheck(QStringView line, MarkdownState &state, QChar::Script script)
{
    QList<WordSpan> words;
    const QList<WordSpan> spans = wordSpans(line, state);
    for (const WordSpan &span : spans) {
        const qsizetype end = span.begin + span.length;
        for (qsizetype begin = span.begin; !span.code && begin < end;) {
            qsizetype behind = begin;
            while (behind < end && !endsToken(line[behind]))
                ++behind;
            if (!isTechnicalToken(line, begin, behind))
                addWords(line, begin, behind, script, words);
            begin = behind + 1;
        }
    }
    return words;
}

QSet<QString> namesIn(const Event &event)
{
    QSet<QString> names;
    const auto add = [&](const QList<Person> &people) {
        for (const Person &person : people) {
            addWordsOf(person.name, names);
            addWordsOf(person.affiliation, names);
        }
    };
    add(event.hosts);
    forEachEntry(event.outline, [&](const Entry &entry, const Entry *) {
        if (const Session *session = entry.session())
            add(session->people);
    });
    return names;
}

QChar::Script scriptOfLanguage(const QString &language)
{
    switch (QLocale(language).script()) {
    case QLocale::CyrillicScript:
        return QChar::Script_Cyrillic;
    case QLocale::GreekScript:
        return QChar::Script_Greek;
    case QLocale::ArabicScript:
        return QChar::Script_Arabic;
    case QLocale::HebrewScript:
        return QChar::Script_Hebrew;
    case QLocale::HangulScript:
    case QLocale::KoreanScript:
        return QChar::Script_Hangul;
    default:
        return QChar::Script_Latin;
    }
}

} // namespace rundown
