// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/media/heardstore.h"

#include <QDir>
#include <QFile>
#include <QSaveFile>

using namespace Qt::StringLiterals;

namespace rundown {

namespace {

// A kept file: this line, then one line for each stretch: "FROM TO" in ms.
constexpr QByteArrayView head("rundown heard 1\n");
constexpr qint64 mostBytes = qint64(1024) * 1024;

TimeSpans spansIn(const QByteArray &text)
{
    TimeSpans spans;
    if (!text.startsWith(head))
        return spans;
    for (const QByteArray &line : text.sliced(head.size()).split('\n')) {
        const QList<QByteArray> numbers = line.split(' ');
        bool isFrom = false;
        bool isTo = false;
        if (numbers.size() == 2)
            if (const TimeSpan span{numbers[0].toLongLong(&isFrom), numbers[1].toLongLong(&isTo)};
                isFrom && isTo)
                spans.add(span);
    }
    return spans;
}

QByteArray textOf(const TimeSpans &spans)
{
    QByteArray text = head.toByteArray();
    for (const TimeSpan &span : spans.spans())
        text += QByteArray::number(span.fromMs) + ' ' + QByteArray::number(span.toMs) + '\n';
    return text;
}

} // namespace

HeardStore::HeardStore(const QString &folder) : m_folder(folder) {}

QString HeardStore::pathOf(const QByteArray &key) const
{
    return m_folder + u'/' + QString::fromLatin1(key);
}

TimeSpans HeardStore::heard(const QByteArray &key) const
{
    QFile file(pathOf(key));
    if (key.isEmpty() || !file.open(QIODevice::ReadOnly) || file.size() > mostBytes)
        return {};
    return spansIn(file.readAll());
}

bool HeardStore::add(const QByteArray &key, const TimeSpans &spans) const
{
    TimeSpans all = heard(key);
    all.add(spans);
    if (key.isEmpty() || !QDir().mkpath(m_folder))
        return false;
    const QByteArray text = textOf(all);
    QSaveFile file(pathOf(key));
    return file.open(QIODevice::WriteOnly) && file.write(text) == text.size() && file.flush() &&
           file.commit();
}

} // namespace rundown
