// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/common/fieldguard.h"
#include "widgets/notes/noteline.h"

#include <QPlainTextEdit>

namespace rundown {

/// A plain text editor for notes: one note a line, points below it indented, stamps that play when clicked.
class NoteEditor : public QPlainTextEdit
{
    Q_OBJECT

public:
    explicit NoteEditor(QWidget *parent = nullptr);

    /// Notes have levels and stamps; other Markdown is edited as it is.
    void setForNotes(bool notes);
    FieldGuard *guard() const { return m_guard; }

    QString text() const;
    /// Shows `text`; where it only differs in part, the caret and the scroll position stay.
    void setText(const QString &text);

    void insertStamp(qint64 ms);
    std::optional<NoteStamp> stampAtCaret() const;

signals:
    void stampActivated(qint64 ms);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    bool viewportEvent(QEvent *event) override;
    void changeEvent(QEvent *event) override;
    QMimeData *createMimeDataFromSelection() const override;
    void insertFromMimeData(const QMimeData *source) override;

private:
    bool handleKey(const QKeyEvent &event);
    void breakLine();
    void changeLines(QString (*change)(const QString &));
    std::optional<NoteStamp> stampUnder(QPoint position) const;

    FieldGuard *m_guard;
    bool m_notes = true;
    QPoint m_pressed;
};

} // namespace rundown
