// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QRegularExpression>
#include <QStringList>

namespace rundown::test {

using namespace Qt::StringLiterals;

/// The words of a body, in order: what a reader sees, without markup, addresses and what profiles put in.
inline QStringList wordsOf(const QByteArray &post)
{
    QString text = QString::fromUtf8(post);
    static const QRegularExpression frontMatter(
        uR"(\A\x{feff}?(?:---\r?\n.*?\n---|\+\+\+\r?\n.*?\n\+\+\+|(?:[A-Za-z_-]+:[^\n]*\n)+(?:---\r?\n)?))"_s,
        QRegularExpression::DotMatchesEverythingOption);
    static const QRegularExpression players(u" ?<audio[^>]*></audio>"_s);
    static const QRegularExpression raw(u"\\{%\\s*(?:end)?raw\\s*%\\}"_s);
    static const QRegularExpression comments(u"<!--\\s*(?:more|excerpt|PELICAN_END_SUMMARY|)\\s*-->"_s);
    static const QRegularExpression emptyQuotes(u"^[ \\t]*>[> \\t]*$"_s, QRegularExpression::MultilineOption);
    static const QRegularExpression starts(uR"(\{: start="\d+"\})"_s);
    static const QRegularExpression addresses(
        u"\\]\\([^()\\s]*\\)|\\]:\\s*\\S+|(?:src|href|poster)=(?:\"[^\"]*\"|'[^']*'|[^\\s\"'>]+)"_s);
    static const QRegularExpression fences(uR"(^[ \t>]*(?:`{3,}[^\n`]*|~{3,}[^\n]*)$)"_s,
                                           QRegularExpression::MultilineOption);
    static const QRegularExpression ordered(uR"(^([ \t>]*\d+)[.)])"_s, QRegularExpression::MultilineOption);
    text.replace(u"{{ '{' }}"_s, u"{"_s).replace(u"\\|"_s, u"|"_s).remove(starts).remove(emptyQuotes);
    text.replace(u"{\\{"_s, u"{{"_s).replace(u"{\\%"_s, u"{%"_s);
    static const QRegularExpression comment(uR"((\{\{[<%]?|\{%)/\*(.*?)\*/([>%]?\}\}|%\}))"_s);
    text.replace(comment, u"\\1\\2\\3"_s);
    text.remove(frontMatter).remove(players).remove(raw).remove(comments).replace(addresses, u"]"_s);
    text.remove(fences).replace(ordered, u"\\1."_s);
    static const QRegularExpression escapes(uR"(\\(?:\n|([!-/:-@\[-`{-~])))"_s);
    static const QRegularExpression strikes(u"</?del>"_s);
    text.replace(escapes, u"\\1 "_s)
        .replace(u"&#60;"_s, u"< "_s)
        .replace(u"&#126;"_s, u"~ "_s)
        .replace(strikes, u"~~"_s);
    static const QRegularExpression blanks(u"\\s+"_s);
    return text.split(blanks, Qt::SkipEmptyParts);
}

} // namespace rundown::test
