// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QJsonObject>
#include <QMap>
#include <QObject>
#include <QStringList>
#include <QTemporaryDir>

#include <memory>

namespace rundown {

/// The built program, run as a person or a script runs it, in a folder of the test's own.
class CommandTest : public QObject
{
    Q_OBJECT

protected slots:
    void init();

protected:
    /// What the program said when it was over.
    struct Answer
    {
        int code = -1;
        QByteArray out;
        QByteArray err;
    };
    Answer run(const QStringList &arguments, bool withDisplay = true) const;
    Answer runWith(const QMap<QString, QString> &variables, const QStringList &arguments,
                   const QString &output = {}) const;
    QString path(const QString &name) const { return m_folder->filePath(name); }
    void write(const QString &name, const QByteArray &bytes) const;
    QByteArray read(const QString &name) const;
    QJsonObject programOf(const QString &name) const;

    std::unique_ptr<QTemporaryDir> m_folder;
};

} // namespace rundown
