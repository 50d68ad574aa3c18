// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/start/recentevents.h"

#include <QWidget>

class QLabel;
class QListView;
class QVBoxLayout;

namespace rundown {

/// What is shown while no event is open: the ways to begin, and the events that were open before.
class StartPage : public QWidget
{
    Q_OBJECT
public:
    explicit StartPage(QWidget *parent = nullptr);

    void setRecentEvents(const QList<RecentEvent> &events); ///< newest first

signals:
    void newEventRequested();
    void openRequested();   ///< ask for an event file and open it
    void importRequested(); ///< ask for a post and import it
    void sampleRequested();
    void
    fileChosen(const QString &path); ///< a recent event, or a file dropped on the page: open or import it
    void recentEventRemoved(const QString &path);

protected:
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dragLeaveEvent(QDragLeaveEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QVBoxLayout *makeActions();
    QWidget *makeRecent();
    void removeRecent(const QString &path);
    void showRecentMenu(const QPoint &position);
    void setDropShown(bool shown);

    RecentEventsModel *m_model = nullptr;
    QListView *m_recent = nullptr;
    QLabel *m_nothingRecent = nullptr;
    bool m_dropShown = false;
};

} // namespace rundown
