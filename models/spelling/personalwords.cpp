// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/spelling/personalwords.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace rundown {

namespace {

struct PersonalWords
{
    Q_DECLARE_TR_FUNCTIONS(PersonalWords)
};

constexpr qint64 mostBytes = 4LL * 1024 * 1024;

/// Whether the file ends within a line, as an editor may have left it.
bool endsWithinLine(QFile &file)
{
    char last = '\n';
    if (file.size() > 0 && file.seek(file.size() - 1))
        file.getChar(&last);
    return last != '\n';
}

} // namespace

QString personalWordsFile()
{
    return QDir(QStandardPaths::writableLocation(QStandardPaths::AppConfigLocation)).filePath(u"words.txt"_s);
}

QStringList readPersonalWords(const QString &path)
{
    QFile file(path);
    if (!QFileInfo(path).isFile() || !file.open(QIODevice::ReadOnly))
        return {};
    QStringList words;
    const QStringList lines = QString::fromUtf8(file.read(mostBytes)).split(u'\n');
    for (const QString &line : lines)
        if (const QString word = line.trimmed(); !word.isEmpty())
            words += word;
    return words;
}

Result<QString> addPersonalWord(const QString &path, const QString &word)
{
    if (readPersonalWords(path).contains(word))
        return word;
    QFile file(path);
    const bool open = QDir().mkpath(QFileInfo(path).absolutePath()) && file.open(QIODevice::ReadWrite);
    const QByteArray line = (open && endsWithinLine(file) ? "\n" : "") + word.toUtf8() + '\n';
    if (!open || !file.seek(file.size()) || file.write(line) != line.size() || !file.flush())
        return fail(PersonalWords::tr("“%1” is known until you quit: your list of words cannot be written.")
                        .arg(word),
                    file.errorString(), path);
    return word;
}

} // namespace rundown
