// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/search/textpattern.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QListView;
class QToolButton;

namespace rundown {

class FindHits;

/// A line for what is looked for and how, how many places have it and the way to the next one; below it,
/// where asked for, a line for what replaces it, and the list of the places.
class FindBar : public QWidget
{
    Q_OBJECT

public:
    explicit FindBar(FindHits *hits, QWidget *parent = nullptr);

    TextPattern pattern() const;
    QString replacement() const;
    /// Shows that place `at` (from 0; -1: none of them) of `count` is selected.
    void setCount(int at, int count);
    /// Shows what happened in place of the count.
    void setMessage(const QString &message);
    void activate(bool withReplace = false);
    bool isActive() const;
    bool isReplacing() const;
    QLineEdit *lineEdit() const { return m_edit; }
    QLineEdit *replaceEdit() const { return m_replaceEdit; }
    QListView *list() const { return m_list; }
    void translate();

signals:
    void patternChanged();
    void nextRequested();
    void previousRequested();
    void replaceRequested();
    void replaceAllRequested();
    void hitChosen(int row);
    /// It is to be heard as well.
    void hitActivated(int row);
    void playRequested();
    void closeRequested();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QWidget *makeFindRow();
    QWidget *makeReplaceRow();
    void makeList(FindHits *hits);
    QToolButton *addButton(QWidget *row, const QString &icon);
    QToolButton *addOption(QWidget *row, const QString &text);
    bool takeKey(QObject *field, const QKeyEvent &key);
    void fitList(int count);

    QLineEdit *m_edit;
    QLineEdit *m_replaceEdit;
    QLabel *m_count;
    QWidget *m_replaceRow;
    QListView *m_list;
    QToolButton *m_matchCase;
    QToolButton *m_wholeWords;
    QToolButton *m_isExpression;
    QToolButton *m_previous;
    QToolButton *m_next;
    QToolButton *m_play;
    QToolButton *m_showList;
    QToolButton *m_close;
    QToolButton *m_replace;
    QToolButton *m_replaceAll;
};

} // namespace rundown
