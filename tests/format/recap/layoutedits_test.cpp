// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/format/recap/layoutedits.h"

#include <QTest>

using namespace rundown;
using namespace Qt::StringLiterals;

class LayoutEditsTest : public QObject
{
    Q_OBJECT

private slots:
    void countsFollowTheNotes_data()
    {
        QTest::addColumn<QString>("before");
        QTest::addColumn<QString>("after");
        QTest::addColumn<QString>("first");
        QTest::newRow("nothing") << u"a\nb\nc"_s << u"a\nb\nc"_s << u"{notes:2}"_s;
        QTest::newRow("a line before") << u"a\nb\nc"_s << u"x\na\nb\nc"_s << u"{notes:3}"_s;
        QTest::newRow("a line behind") << u"a\nb\nc"_s << u"a\nb\nc\nx"_s << u"{notes:2}"_s;
        QTest::newRow("a changed line") << u"a\nb\nc"_s << u"a\nB\nc"_s << u"{notes:2}"_s;
        QTest::newRow("a line less") << u"a\nb\nc"_s << u"b\nc"_s << u"{notes:1}"_s;
        QTest::newRow("a place less") << u"a\nb\nc"_s << u"c"_s << QString();
    }
    void countsFollowTheNotes()
    {
        QFETCH(QString, before);
        QFETCH(QString, after);
        QFETCH(QString, first);
        const QString head = u"- {title}\n"_s;
        const QString rest = u"    + {recording}\n    + {notes}"_s;
        const QString expected = head + (first.isEmpty() ? QString() : u"    + "_s + first + u'\n') + rest;
        QCOMPARE(layoutForNotes(head + u"    + {notes:2}\n"_s + rest, before, after), expected);
    }

    void markersFollowTheLevel()
    {
        const QString top = u"- {title}\n    + {notes}"_s;
        const QString child = u"+ {title}\n    * {notes}"_s;
        const QString own = u"- {title}:\n    + 录音:{recording}"_s;
        const QString moved = layoutForLevel(own, top, child);
        QCOMPARE(moved, u"+ {title}:\n    * 录音:{recording}"_s);
        QCOMPARE(layoutForLevel(moved, child, top), own);
    }
};

QTEST_GUILESS_MAIN(LayoutEditsTest)
#include "layoutedits_test.moc"
