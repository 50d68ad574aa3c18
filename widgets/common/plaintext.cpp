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
    const QString before = asShown(original);
    if (before.size() != original.size()) // CR LF: one block end, two characters
        return before == shown ? original : shown;
    const TextChange change = changeBetween(before, shown);
    QString text = original;
    return text.replace(change.at, change.removed, change.inserted);
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
