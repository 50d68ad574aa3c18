// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shortcuts.h"

#include "widgets/common/actiontext.h"

#include <QAction>
#include <QCoreApplication>
#include <QMenu>
#include <QMenuBar>
#include <QSettings>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace rundown {

namespace {

const QString group = u"keys"_s;

QString nameOf(const QAction *action)
{
    const QString key = action->shortcut().toString(QKeySequence::PortableText);
    return QString(key.isEmpty() ? action->objectName() : key).replace(u'/', u"Slash"_s);
}

/// Of fcitx 5 and IBus: switching, the candidates' pages, quick phrases, emoji, Unicode, simplified and
/// traditional.
bool isOfInputMethods(QKeyCombination key)
{
    static constexpr std::array owned{QKeyCombination(Qt::CTRL | Qt::Key_Space),
                                      QKeyCombination(Qt::SHIFT | Qt::Key_Space),
                                      QKeyCombination(Qt::CTRL | Qt::SHIFT | Qt::Key_Space),
                                      QKeyCombination(Qt::ALT | Qt::Key_Space),
                                      QKeyCombination(Qt::META | Qt::Key_Space),
                                      QKeyCombination(Qt::CTRL | Qt::Key_Period),
                                      QKeyCombination(Qt::CTRL | Qt::Key_Comma),
                                      QKeyCombination(Qt::CTRL | Qt::Key_Semicolon),
                                      QKeyCombination(Qt::CTRL | Qt::SHIFT | Qt::Key_U),
                                      QKeyCombination(Qt::CTRL | Qt::SHIFT | Qt::Key_F)};
    return std::ranges::find(owned, key) != owned.end();
}

bool isFunctionKey(int key)
{
    return (key >= Qt::Key_F1 && key <= Qt::Key_F35) || (key >= Qt::Key_Back && key < Qt::Key_unknown);
}

bool isLoneModifier(int key)
{
    return (key >= Qt::Key_Shift && key <= Qt::Key_ScrollLock) || key == Qt::Key_AltGr ||
           (key >= Qt::Key_Super_L && key <= Qt::Key_Hyper_R) || key == Qt::Key_unknown || key == 0;
}

/// Ctrl with what moves and erases in a text, and with the clipboard.
bool isForWriting(QKeyCombination key)
{
    static constexpr std::array standard{QKeySequence::Cut, QKeySequence::Copy, QKeySequence::Paste,
                                         QKeySequence::Undo, QKeySequence::SelectAll};
    if (std::ranges::any_of(standard, [&](auto which) {
            return QKeySequence::keyBindings(which).contains(QKeySequence(key));
        }))
        return true;
    const bool moves = (key.key() >= Qt::Key_Home && key.key() <= Qt::Key_PageDown) ||
                       key.key() == Qt::Key_Backspace || key.key() == Qt::Key_Delete;
    return moves && !(key.keyboardModifiers() & (Qt::AltModifier | Qt::MetaModifier)) &&
           (key.keyboardModifiers() != (Qt::ControlModifier | Qt::ShiftModifier));
}

} // namespace

QString keyFault(const QKeySequence &key)
{
    if (key.isEmpty())
        return {};
    const QKeyCombination one = key[0];
    const QString text = key.toString(QKeySequence::NativeText);
    if (key.count() > 1)
        return Shortcuts::tr("One key, please: several in a row take the hands off the text.");
    if (isLoneModifier(one.key()))
        return Shortcuts::tr("A key such as Shift alone switches input methods.");
    if (one.key() == Qt::Key_Escape)
        return Shortcuts::tr("Esc closes and cancels, also in input methods.");
    if (isOfInputMethods(one))
        return Shortcuts::tr("%1 belongs to input methods.").arg(text);
    const bool hasModifier =
        one.keyboardModifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier);
    if (!hasModifier && !isFunctionKey(one.key()))
        return Shortcuts::tr("%1 writes or moves in a text. Take an F-key, or add Ctrl or Alt.").arg(text);
    if (isForWriting(one))
        return Shortcuts::tr("%1 is needed for writing.").arg(text);
    return {};
}

Shortcuts::Shortcuts(const QMenuBar &menus, QObject *parent) : QObject(parent)
{
    for (const QAction *action : menus.actions())
        m_menus.insert(QKeySequence::mnemonic(action->text()), plainActionText(action->text()));
    for (const QAction *action : menus.actions())
        addMenu(plainActionText(action->text()), *action->menu());
}

QString Shortcuts::fault(const QKeySequence &key) const
{
    const auto menu = m_menus.find(key);
    return key.isEmpty() || menu == m_menus.end()
               ? keyFault(key)
               : tr("%1 opens the menu “%2”.").arg(key.toString(QKeySequence::NativeText), *menu);
}

/// Menus that are filled when they open hold no actions of the window.
void Shortcuts::addMenu(const QString &title, const QMenu &menu)
{
    Section section{title, {}};
    for (QAction *action : menu.actions()) {
        if (action->menu() || action->isSeparator())
            continue;
        take(action);
        section.actions.append(action);
    }
    m_sections.append(section);
}

void Shortcuts::take(QAction *action)
{
    const QString name = nameOf(action);
    if (name.isEmpty())
        return;
    m_names.insert(action, name);
    m_usual.insert(action, action->shortcuts());
    const QSettings settings;
    const QString key = group + u'/' + name;
    if (!settings.contains(key))
        return;
    const QKeySequence chosen(settings.value(key).toString(), QKeySequence::PortableText);
    if (fault(chosen).isEmpty())
        action->setShortcut(chosen);
}

QAction *Shortcuts::userOf(const QKeySequence &key, const QAction *except) const
{
    if (key.isEmpty())
        return nullptr;
    for (const Section &section : m_sections) {
        const auto found = std::ranges::find_if(section.actions, [&](const QAction *action) {
            return action != except && action->shortcuts().contains(key);
        });
        if (found != section.actions.end())
            return *found;
    }
    return nullptr;
}

void Shortcuts::give(QAction *action, const QList<QKeySequence> &keys)
{
    action->setShortcuts(keys);
    const QString key = group + u'/' + m_names.value(action);
    if (keys == m_usual.value(action))
        QSettings().remove(key);
    else
        QSettings().setValue(key,
                             keys.isEmpty() ? QString() : keys.first().toString(QKeySequence::PortableText));
}

void Shortcuts::setKey(QAction *action, const QKeySequence &key)
{
    if (!canChange(action) || !fault(key).isEmpty() || userOf(key, action))
        return;
    give(action, key.isEmpty() ? QList<QKeySequence>() : QList<QKeySequence>{key});
    emit changed();
}

bool Shortcuts::isUsual(const QAction *action) const
{
    return !canChange(action) || action->shortcuts() == m_usual.value(action);
}

void Shortcuts::setUsual(QAction *action)
{
    if (!canChange(action))
        return;
    for (const QKeySequence &key : m_usual.value(action))
        if (QAction *other = userOf(key, action); other && !m_usual.value(other).contains(key))
            give(other, {});
    give(action, m_usual.value(action));
    emit changed();
}

void Shortcuts::setAllUsual()
{
    for (const Section &section : m_sections)
        for (QAction *action : section.actions)
            if (canChange(action))
                give(action, m_usual.value(action));
    emit changed();
}

} // namespace rundown
