// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/media/heardstore.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

using namespace Qt::StringLiterals;

namespace rundown {

namespace {

// A kept file: this line, then one line for each stretch: "FROM TO" in ms.
constexpr QByteArrayView head("rundown heard 1\n");
constexpr qint64 sampleSize = qint64(64) * 1024;
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

QString HeardStore::usualFolder()
{
    const QString state = qEnvironmentVariable("XDG_STATE_HOME");
    const QString base = QDir::isAbsolutePath(state) ? state : QDir::homePath() + u"/.local/state"_s;
    return base + u"/rundown/heard"_s;
}

QByteArray HeardStore::identityOf(const QString &soundFile)
{
    QFile file(soundFile);
    if (!QFileInfo(soundFile).isFile() || !file.open(QIODevice::ReadOnly))
        return {};
    QCryptographicHash hash(QCryptographicHash::Sha1);
    hash.addData(QByteArray::number(file.size()));
    for (const qint64 at : {file.size() / 2, std::max<qint64>(0, file.size() - sampleSize)}) {
        if (!file.seek(at))
            return {};
        hash.addData(file.read(sampleSize));
    }
    return hash.result().toHex();
}

QString HeardStore::pathOf(const QByteArray &identity) const
{
    return m_folder + u'/' + QString::fromLatin1(identity);
}

TimeSpans HeardStore::heard(const QByteArray &identity) const
{
    QFile file(pathOf(identity));
    if (identity.isEmpty() || !file.open(QIODevice::ReadOnly) || file.size() > mostBytes)
        return {};
    return spansIn(file.readAll());
}

bool HeardStore::add(const QByteArray &identity, const TimeSpans &spans) const
{
    TimeSpans all = heard(identity);
    all.add(spans);
    if (identity.isEmpty() || !QDir().mkpath(m_folder))
        return false;
    const QByteArray text = textOf(all);
    QSaveFile file(pathOf(identity));
    return file.open(QIODevice::WriteOnly) && file.write(text) == text.size() && file.flush() &&
           file.commit();
}

} // namespace rundown
