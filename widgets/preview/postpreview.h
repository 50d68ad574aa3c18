// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/preview/postfollower.h"
#include "widgets/preview/postview.h"

#include <QTimer>
#include <QWidget>

class QAction;
class QLabel;
class QPushButton;

namespace rundown {

/// The recap post as its readers will see it, following every edit.
class PostPreview : public QWidget
{
    Q_OBJECT
public:
    explicit PostPreview(QWidget *parent = nullptr);
    ~PostPreview() override;

    void setDocument(EventDocument *document);
    /// Where the event's images and files lie; empty = none are shown or opened.
    void setFolder(const QString &folder);
    void setCurrentEntry(EntryId id);
    /// Whether images are fetched from the web, for this event.
    void setWebImagesAllowed(bool allowed);
    bool webImagesAllowed() const { return m_view->images().isWebAllowed(); }

    PostView *view() const { return m_view; }
    bool isUpToDate() const { return m_follower.isUpToDate(); }

signals:
    void entryClicked(rundown::EntryId id);
    void linkActivated(const QString &href);    ///< it was followed, if it may be
    void webImagesAllowedChanged(bool allowed); ///< by the person; to be remembered
    void upToDate();                            ///< all that the document says now is rendered

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void fillWebLine();
    void wire();
    void showPost();
    void showMessages();
    void showCurrent();
    void allowWebImages(bool allowed);
    void openLink(const QString &href);
    void openFile(const QString &path);
    void showTarget(const QString &href);
    void showWords(const QString &words);
    void placeTarget();
    void translate();

    PostView *m_view;
    PostFollower m_follower;
    QString m_folder;
    EntryId m_current = EntryId::None;
    QLabel *m_message;
    QWidget *m_webLine; ///< says that images are on the web
    QLabel *m_webWords;
    QPushButton *m_webButton;
    QAction *m_webAction;
    QLabel *m_target; ///< where the link under the pointer leads
    QTimer m_wordsTimer;
};

} // namespace rundown
