// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/document/eventdocument.h"
#include "widgets/preview/postpreview.h"

#include <QTemporaryDir>
#include <QTest>
#include <QUrl>

#include <memory>

namespace rundown {

/// A post of the kind that the program imports.
QByteArray smallPost(int talks);
Event eventOf(const QByteArray &post);
Event eventOfProse(const QStringList &texts);

bool hasColour(QWidget &widget, const QColor &colour);
inline const QColor testColour(255, 0, 255);

/// The post's preview, shown; its event lies in a folder of the test's own. What would be opened in other
/// programs is only noted.
class PreviewTestBase : public QObject
{
    Q_OBJECT

public slots:
    void takeUrl(const QUrl &url) { m_opened.append(url); }

private slots:
    void init();
    void cleanup();

protected:
    PostView *view() { return m_preview->view(); }
    void showEvent(const Event &event);
    void settle();
    QString words();
    QString htmlOf(int piece);
    EntryId idOf(const QString &title);
    void click(const QString &text);

    std::unique_ptr<EventDocument> m_document;
    std::unique_ptr<PostPreview> m_preview;
    std::unique_ptr<QTemporaryDir> m_folder;
    QList<QUrl> m_opened;
};

} // namespace rundown
