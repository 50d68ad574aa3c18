// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/plaintext.h"

#include <QLabel>
#include <QMimeData>
#include <QTextBlock>
#include <QTextCursor>
#include <QTextDocument>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rundown {

namespace {

bool isCrLfAt(const QString &text, qsizetype at)
{
    return text[at] == u'\r' && at + 1 < text.size() && text[at + 1] == u'\n';
}

/// Where a place of asShown(original) is in the original.
qsizetype placeInOriginal(const QString &original, qsizetype shown)
{
    qsizetype place = 0;
    for (qsizetype count = 0; count < shown; ++count)
        place += isCrLfAt(original, place) ? 2 : 1;
    return place;
}

/// The end of a new line in a text: CR LF where it has no other.
QString newLineEndOf(const QString &text)
{
    const qsizetype crLfs = text.count(u"\r\n"_s);
    return crLfs > 0 && crLfs == asShown(text).count(u'\n') ? u"\r\n"_s : u"\n"_s;
}

/// `lines` with the line ends of `original` where it has as many: a mark that was put before each of some
/// lines leaves their ends alone. Else each line ends as new ones do in the whole text.
QString withLineEndsOf(const QString &original, QString lines, const QString &whole)
{
    if (!lines.contains(u'\n')) // most edits
        return lines;
    const QString shown = asShown(original);
    if (shown.count(u'\n') != lines.count(u'\n'))
        return lines.replace(u'\n', newLineEndOf(whole));
    QString text;
    qsizetype place = 0; // in the original
    qsizetype shownPlace = 0;
    for (const QChar c : lines) {
        if (c != u'\n') {
            text += c;
            continue;
        }
        for (; shown[shownPlace] != u'\n'; ++shownPlace)
            ++place;
        const qsizetype length = isCrLfAt(original, place) ? 2 : 1;
        text += QStringView(original).mid(place, length);
        place += length;
        ++shownPlace;
    }
    return text;
}

} // namespace

QString textOf(const QTextDocument &document)
{
    QString text;
    text.reserve(document.characterCount());
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
        if (block.blockNumber() > 0)
            text += u'\n';
        text += block.text();
    }
    return text;
}

QMimeData *plainMimeOf(const QTextCursor &selection)
{
    auto *mime = new QMimeData;
    mime->setText(selection.selectedText().replace(QChar(QChar::ParagraphSeparator), u'\n'));
    return mime;
}

QString asShown(const QString &text)
{
    QString shown = text;
    shown.replace(u"\r\n"_s, u"\n"_s);
    for (const char16_t blockEnd : {u'\r', u'\u2029', u'\ufdd0', u'\ufdd1'})
        shown.replace(QChar(blockEnd), u'\n');
    return shown;
}

TextChange changeBetween(const QString &before, const QString &after)
{
    const qsizetype shorter = std::min(before.size(), after.size());
    qsizetype head = 0;
    while (head < shorter && before[head] == after[head])
        ++head;
    if (head > 0 && before[head - 1].isHighSurrogate())
        --head;
    qsizetype tail = 0;
    while (tail < shorter - head && before[before.size() - 1 - tail] == after[after.size() - 1 - tail])
        ++tail;
    if (tail > 0 && before[before.size() - tail].isLowSurrogate())
        --tail;
    return {head, before.size() - head - tail, after.mid(head, after.size() - head - tail)};
}

QString withShownEdit(const QString &original, const QString &shown)
{
    TextChange change = changeBetween(asShown(original), shown);
    if (change.isEmpty())
        return original;
    qsizetype begin = placeInOriginal(original, change.at);
    const qsizetype end = placeInOriginal(original, change.at + change.removed);
    QString text = original;
    text.replace(begin, end - begin,
                 withLineEndsOf(original.mid(begin, end - begin), change.inserted, original));
    if (asShown(text) == shown)
        return text;
    // A CR has come to stand before an LF and makes one end of a line of both: it becomes an LF.
    for (; begin > 0 && original[begin - 1] == u'\r'; --begin)
        change.inserted.prepend(u'\n');
    text = original;
    return text.replace(begin, end - begin, change.inserted);
}

int setTextKeepingCarets(QTextDocument &document, const QString &text)
{
    const QString shown = asShown(text);
    const TextChange change = changeBetween(textOf(document), shown);
    if (change.isEmpty())
        return -1;
    QTextCursor cursor(&document);
    cursor.setPosition(int(change.at));
    cursor.setPosition(int(change.at + change.removed), QTextCursor::KeepAnchor);
    cursor.insertText(change.inserted);
    return int(change.at + change.inserted.size());
}

QString plainToolTip(const QString &text)
{
    if (text.isEmpty())
        return {};
    return u"<p style='white-space:pre-wrap'>%1</p>"_s.arg(text.toHtmlEscaped().replace(u'\n', u"<br>"_s));
}

QLabel *plainLabel(const QString &text)
{
    auto *label = new QLabel;
    label->setTextFormat(Qt::PlainText);
    label->setText(text);
    return label;
}

} // namespace rundown
