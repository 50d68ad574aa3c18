// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QString>

class QInputMethodEvent;
class QKeyEvent;
class QWidget;

namespace rundown {

/// Watches one text field: knows while an input method composes in it, keeps what is composed when the field
/// loses the focus (Qt drops it), and hands undo and redo to the document instead of the field's own history.
class FieldGuard : public QObject
{
    Q_OBJECT

public:
    enum class History {
        OfDocument,   ///< each letter goes to the document: undo and redo are its own
        OfField,      ///< what is typed is not in the document before the field closes
        OfFieldFirst, ///< the document's where the field has none: a field of a search
    };

    /// The guard belongs to `field` and lives as long.
    explicit FieldGuard(QWidget *field, History history = History::OfDocument);

    /// True while there is text that the input method has not committed: the field must not be set now.
    bool isComposing() const { return !m_preedit.isEmpty(); }

    /// The guard of the field in which an input method composes now; nullptr where none does.
    static FieldGuard *composing();

    /// Commits what is being composed, through the input method where there is one.
    void commit();

signals:
    /// Composing has ended; what was put off may be shown now.
    void composed();
    /// The field lost the focus; one step of typing ends here.
    void left();
    void undoRequested();
    void redoRequested();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void follow(const QInputMethodEvent &event);
    bool leavesToWindow(QKeyEvent &event) const;
    bool hasHistory(const QKeyEvent &event) const;
    bool takesUndo(const QKeyEvent &event);

    QWidget *m_field;
    History m_history;
    QString m_preedit;
};

} // namespace rundown
