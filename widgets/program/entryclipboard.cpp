// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/program/entryclipboard.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QMimeData>
#include <QRegularExpression>
#include <QUuid>

using namespace Qt::StringLiterals;

namespace rundown {

namespace {

constexpr qsizetype mostLines = 1000; // a text of more is no list of titles

QString tokenType()
{
    return u"application/x-rundown-clipboard"_s;
}

} // namespace

void EntryClipboard::set(const QList<Entry> &entries, const QString &text)
{
    m_entries = entries;
    m_token = QUuid::createUuid().toByteArray();
    auto *data = new QMimeData;
    data->setData(tokenType(), m_token);
    data->setText(text);
    QGuiApplication::clipboard()->setMimeData(data);
}

QList<Entry> EntryClipboard::entries() const
{
    const QMimeData *data = QGuiApplication::clipboard()->mimeData();
    if (!data)
        return {};
    if (!m_token.isEmpty() && data->data(tokenType()) == m_token)
        return m_entries;
    return sessionsFromLines(data->text());
}

QList<Entry> sessionsFromLines(const QString &text)
{
    static const QRegularExpression bullet(u"^\\s*(?:[-*+]|[0-9]{1,3}[.)、])\\s*"_s);
    static const QRegularExpression lineEnd(u"[\\r\\n\\x{2028}\\x{2029}]+"_s);
    QList<Entry> entries;
    for (QString line : text.split(lineEnd, Qt::SkipEmptyParts)) {
        const QString title = line.remove(bullet).trimmed();
        if (title.isEmpty())
            continue;
        Session session;
        session.title = title;
        entries += Entry{EntryId::None, session, {}, {}, {}};
    }
    return entries.size() <= mostLines ? entries : QList<Entry>();
}

} // namespace rundown
