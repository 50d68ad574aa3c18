// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/program/readasmenu.h"

#include "models/format/recap/recap.h"
#include "tests/document/outlinetext.h"

#include <QSignalSpy>
#include <QTest>

using namespace rundown;
using namespace Qt::StringLiterals;

/// "Read as", as a person meets it: what an entry can be, and each of its lines.
class ReadAsMenuTest : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        Event event = eventFrom(u"a L[x y] t"_s);
        event.post.style.session = u"- {title}\n    + {person}\n    + {notes}\n    {children}"_s;
        event.post.style.child = u"+ {title}"_s;
        event.outline[0].session()->people = {{{}, u"Ann & Co"_s, {}, Role::Speaker, {}}};
        event.outline[0].session()->notes = u"Bo Lind, Heron"_s;
        m_document.load(event);
        m_text = writePost(m_document.event()).text;
    }

    void offersTheEntryAndItsLines()
    {
        m_menu.offer(&m_document, m_document.childAt(EntryId::None, 0));
        QVERIFY(m_menu.isEnabled());
        QCOMPARE(textsOf(m_menu),
                 (QStringList{u"text"_s, {}, u"“a”"_s, u"“Ann && Co”"_s, u"“Bo Lind, Heron”"_s}));
        QVERIFY(!textsOf(*lineMenu(u"“a”"_s)).contains(u"All of it is the title"_s));
        QVERIFY(textsOf(*lineMenu(u"“Bo Lind, Heron”"_s)).contains(u"It is a person"_s));
    }

    void takesALine()
    {
        const EntryId a = m_document.childAt(EntryId::None, 0);
        m_menu.offer(&m_document, a);
        QSignalSpy chosen(&m_menu, &ReadAsMenu::wasReadAs);
        for (QAction *action : lineMenu(u"“Bo Lind, Heron”"_s)->actions()) {
            if (action->text() == u"It is a person"_s)
                action->trigger();
        }
        QCOMPARE(chosen.takeFirst(), QVariantList{QVariant::fromValue(a)});
        QCOMPARE(m_document.session(a)->people.last().name, u"Bo Lind"_s);
        QCOMPARE(writePost(m_document.event()).text, m_text);
        m_document.undoStack()->undo();
        QCOMPARE(m_document.session(a)->people.size(), 1);
    }

    void saysWhatBecomesOfTalks()
    {
        m_menu.offer(&m_document, m_document.childAt(EntryId::None, 1));
        QVERIFY(textsOf(m_menu).contains(u"one session, with its talks as notes"_s));
    }

    void offersNothingWithoutAnEntry()
    {
        m_menu.offer(nullptr, EntryId::None);
        QVERIFY(!m_menu.isEnabled());
        m_menu.offer(&m_document, EntryId::None);
        QVERIFY(!m_menu.isEnabled());
    }

private:
    static QStringList textsOf(const QMenu &menu)
    {
        QStringList texts;
        for (const QAction *action : menu.actions())
            texts << action->text();
        return texts;
    }

    /// The menu of a line, filled as when it opens.
    QMenu *lineMenu(const QString &title)
    {
        for (QAction *action : m_menu.actions()) {
            if (action->menu() && action->text() == title) {
                emit action->menu()->aboutToShow();
                return action->menu();
            }
        }
        qFatal("no line %s", qPrintable(title));
    }

    EventDocument m_document;
    ReadAsMenu m_menu;
    QByteArray m_text;
};

QTEST_MAIN(ReadAsMenuTest)
#include "readasmenu_test.moc"
