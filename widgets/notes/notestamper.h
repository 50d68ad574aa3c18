// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTextCursor>

#include <functional>
#include <optional>

class QPlainTextEdit;

namespace rundown {

/// The time in the recording, in ms, that a note which begins now is about; none where notes have no times.
using StampClock = std::function<std::optional<qint64>()>;

/// Puts a stamp at the head of a note when its first word begins. The time is that of the first key, or of
/// the first letter of an input method, also where marks are typed before the words.
class NoteStamper
{
public:
    explicit NoteStamper(QPlainTextEdit *editor) : m_editor(editor) {}

    void setClock(const StampClock &clock) { m_clock = clock; }

    /// The editor is about to take what is typed, or what the input method says; `isComposing`: it has been
    /// composing here before. Returns whether a stamp may follow.
    bool aboutToType(bool isComposing = false);
    /// It has taken it: a new note with words takes its stamp.
    void typed();
    /// The caret's line has lost its stamp by hand: it takes none again.
    void leaveUnstamped();

private:
    QPlainTextEdit *m_editor;
    StampClock m_clock;
    QTextCursor m_begun; ///< in the note that has been begun
    std::optional<qint64> m_ms;
    QTextCursor m_unstamped; ///< in the note that is to have none
};

} // namespace rundown
