// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shortcutdialog.h"
#include "app/shortcuts.h"

#include <QAction>
#include <QKeySequenceEdit>
#include <QMenuBar>
#include <QPushButton>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>
#include <QTreeWidget>

#include <memory>

using namespace rundown;
using namespace Qt::StringLiterals;

/// Keys that one chooses: they are kept, conflicts are told, and keys of input methods are refused.
class ShortcutsTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();

    void refusesKeys_data();
    void refusesKeys();
    void refusesWhatOpensAMenu();
    void keepsWhatIsChosen();
    void nobodySharesAKey();
    void dialogTellsConflicts();
    void dialogTellsWhatIsRefused();

private:
    void openMenus();
    std::unique_ptr<QMenuBar> m_menus;
    std::unique_ptr<Shortcuts> m_shortcuts;
    QAction *m_play = nullptr;
    QAction *m_stamp = nullptr;
    QAction *m_fixed = nullptr;
};

void ShortcutsTest::initTestCase()
{
    static const QTemporaryDir settings;
    QCoreApplication::setApplicationName(u"Rundown"_s);
    QCoreApplication::setOrganizationName(u"Rundown"_s);
    QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, settings.path());
}

void ShortcutsTest::init()
{
    QSettings().clear();
    openMenus();
}

void ShortcutsTest::openMenus()
{
    m_shortcuts.reset();
    m_menus = std::make_unique<QMenuBar>();
    QMenu *menu = m_menus->addMenu(u"&Play"_s);
    m_play = menu->addAction(u"&Play"_s);
    m_play->setShortcut(Qt::Key_F8);
    m_stamp = menu->addAction(u"&Stamp…"_s);
    m_stamp->setShortcut(Qt::CTRL | Qt::Key_T);
    menu->addSeparator();
    m_fixed = menu->addAction(u"No key, no name"_s);
    m_shortcuts = std::make_unique<Shortcuts>(*m_menus, nullptr);
}

void ShortcutsTest::refusesKeys_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<bool>("refused");
    for (const char *key :
         {"Ctrl+Space", "Shift+Space", "Esc",       "Ctrl+.", "Ctrl+;",         "Ctrl+Shift+U", "Meta+Space",
          "A",          "Shift+A",     "Return",    "Left",   "Shift+Left",     "Ctrl+Left",    "Ctrl+C",
          "Ctrl+V",     "Ctrl+Z",      "Backspace", "Tab",    "Ctrl+K, Ctrl+C", "Alt+Esc"})
        QTest::newRow(key) << QString::fromLatin1(key) << true;
    for (const char *key :
         {"F8", "Shift+F3", "Alt+Left", "Alt+Shift+Up", "Ctrl+T", "Alt+,", "Media Play", "Alt+End"})
        QTest::newRow(key) << QString::fromLatin1(key) << false;
}

void ShortcutsTest::refusesKeys()
{
    QFETCH(QString, key);
    QFETCH(bool, refused);
    const QKeySequence keys(key, QKeySequence::PortableText);
    QVERIFY(!keys.isEmpty());
    QCOMPARE(!keyFault(keys).isEmpty(), refused);
}

void ShortcutsTest::refusesWhatOpensAMenu()
{
    ShortcutDialog dialog(m_shortcuts.get());
    dialog.show();
    QVERIFY(QTest::qWaitForWindowExposed(&dialog));
    dialog.keyEdit()->setFocus();
    QTest::keyClick(dialog.keyEdit(), Qt::Key_P, Qt::AltModifier);
    QTRY_COMPARE(dialog.message(), u"Alt+P opens the menu “Play”."_s);
    QVERIFY(!dialog.takeButton()->isVisible());
    QCOMPARE(m_play->shortcut(), QKeySequence(Qt::Key_F8));
    m_shortcuts->setKey(m_play, Qt::ALT | Qt::Key_P);
    QCOMPARE(m_play->shortcut(), QKeySequence(Qt::Key_F8));
    QSettings().setValue(u"keys/F8"_s, u"Alt+P"_s); // in another language no menu is opened by it
    openMenus();
    QCOMPARE(m_play->shortcut(), QKeySequence(Qt::Key_F8));
    m_shortcuts->setKey(m_play, Qt::ALT | Qt::Key_Y); // opens none
    QCOMPARE(m_play->shortcut(), QKeySequence(Qt::ALT | Qt::Key_Y));
}

void ShortcutsTest::keepsWhatIsChosen()
{
    m_shortcuts->setKey(m_play, Qt::Key_F12);
    m_shortcuts->setKey(m_stamp, {});
    m_shortcuts->setKey(m_fixed, Qt::Key_F11); // could not be told again
    openMenus();
    QCOMPARE(m_play->shortcut(), QKeySequence(Qt::Key_F12));
    QVERIFY(m_stamp->shortcut().isEmpty());
    QVERIFY(m_fixed->shortcut().isEmpty());
    QVERIFY(!m_shortcuts->isUsual(m_play));
    m_shortcuts->setAllUsual();
    QCOMPARE(m_play->shortcut(), QKeySequence(Qt::Key_F8));
    openMenus();
    QCOMPARE(m_stamp->shortcut(), QKeySequence(Qt::CTRL | Qt::Key_T));
    QSettings().setValue(u"keys/F8"_s, u"Ctrl+Space"_s); // by hand
    openMenus();
    QCOMPARE(m_play->shortcut(), QKeySequence(Qt::Key_F8));
}

void ShortcutsTest::nobodySharesAKey()
{
    m_shortcuts->setKey(m_stamp, Qt::Key_F8);
    QCOMPARE(m_stamp->shortcut(), QKeySequence(Qt::CTRL | Qt::Key_T));
    QCOMPARE(m_shortcuts->userOf(Qt::Key_F8, m_stamp), m_play);
    m_shortcuts->setKey(m_play, Qt::Key_F12);
    m_shortcuts->setKey(m_stamp, Qt::Key_F8);
    m_shortcuts->setUsual(m_play); // whoever has its key by choice loses it
    QCOMPARE(m_play->shortcut(), QKeySequence(Qt::Key_F8));
    QVERIFY(m_stamp->shortcut().isEmpty());
}

void ShortcutsTest::dialogTellsConflicts()
{
    ShortcutDialog dialog(m_shortcuts.get());
    dialog.show();
    QVERIFY(QTest::qWaitForWindowExposed(&dialog));
    dialog.list()->setCurrentItem(dialog.list()->topLevelItem(0)->child(1)); // the stamp
    dialog.keyEdit()->setFocus();
    QTest::keyClick(dialog.keyEdit(), Qt::Key_F8);
    QTRY_COMPARE(dialog.message(), u"F8 is the key of “Play”."_s);
    QCOMPARE(m_stamp->shortcut(), QKeySequence(Qt::CTRL | Qt::Key_T));
    QVERIFY(dialog.takeButton()->isVisible());
    dialog.takeButton()->click();
    QCOMPARE(m_stamp->shortcut(), QKeySequence(Qt::Key_F8));
    QVERIFY(m_play->shortcut().isEmpty());
    QVERIFY(dialog.message().isEmpty());
    QCOMPARE(dialog.list()->topLevelItem(0)->child(1)->text(1), u"F8"_s);
}

void ShortcutsTest::dialogTellsWhatIsRefused()
{
    ShortcutDialog dialog(m_shortcuts.get());
    dialog.show();
    QVERIFY(QTest::qWaitForWindowExposed(&dialog));
    dialog.keyEdit()->setFocus();
    QTest::keyClick(dialog.keyEdit(), Qt::Key_Space, Qt::ControlModifier);
    QTRY_VERIFY2(dialog.message().contains(u"input methods"_s), qPrintable(dialog.message()));
    QVERIFY(!dialog.takeButton()->isVisible());
    QCOMPARE(m_play->shortcut(), QKeySequence(Qt::Key_F8));
    QTest::keyClick(dialog.keyEdit(), Qt::Key_F12);
    QTRY_COMPARE(m_play->shortcut(), QKeySequence(Qt::Key_F12));
}

QTEST_MAIN(ShortcutsTest)
#include "shortcuts_test.moc"
