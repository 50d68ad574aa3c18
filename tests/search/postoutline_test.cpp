// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/search/postoutline.h"

#include <QTest>

using namespace rundown;
using namespace Qt::StringLiterals;

/// The outline of a post, one line an item: level, text, position.
class PostOutlineTest : public QObject
{
    Q_OBJECT

private slots:
    void readsHeadings_data()
    {
        QTest::addColumn<QString>("prose");
        QTest::addColumn<QString>("lines");
        QTest::newRow("none") << u"one\ntwo"_s << QString();
        QTest::newRow("marked") << u"# One\ntwo\n\n###  Three ##\n#four"_s << u"1 One @0; 3 Three @11"_s;
        QTest::newRow("underlined") << u"One\n===\n\ntwo\n---\n\n---\n- a\n---"_s << u"1 One @0; 2 two @9"_s;
        QTest::newRow("code") << u"```\n# no\n```\n    # no\n# yes"_s << u"1 yes @22"_s;
        QTest::newRow("underlined lines")
            << u"x\n\nOne\n  two\n---\nthree\n==="_s << u"2 One two @3; 1 three @17"_s;
        QTest::newRow("item") << u"- item\n  more\n---\n- a\nlazy\n---\n> q\nlazy\n---"_s << QString();
        QTest::newRow("words of an item") << u"- item\n\n  more\n---"_s << QString();
        QTest::newRow("behind an item") << u"- item\n\nOne\n---"_s << u"2 One @8"_s;
        QTest::newRow("a mark within words") << u"One\n*two* three\n---"_s << u"2 One two three @0"_s;
        QTest::newRow("a fence below words") << u"a\n```\nb\n```\n---"_s << QString();
        QTest::newRow("comment") << u"<!--\n# no\n-->\n# yes"_s << u"1 yes @14"_s;
    }
    void readsHeadings()
    {
        QFETCH(QString, prose);
        QTEST(text(outlineOfPost({{EntryId(1), Prose{prose}, {}, {}, {}}})), "lines");
    }
    void showsHeadingsWithoutMarkup_data()
    {
        QTest::addColumn<QString>("heading");
        QTest::addColumn<QString>("shown");
        QTest::newRow("strong") << u"**Day** *one* __two__ _three_ ~~four~~"_s << u"Day one two three four"_s;
        QTest::newRow("link") << u"[the *hall*](http://e.org/a_(b) \"t\") [x][1]"_s << u"the hall x"_s;
        QTest::newRow("image") << u"![logo](a.png) Day"_s << u"logo Day"_s;
        QTest::newRow("image in a link") << u"[![logo](a.png) Day](b)"_s << u"logo Day"_s;
        QTest::newRow("code") << u"`a*b*` and ``c`d``"_s << u"a*b* and c`d"_s;
        QTest::newRow("anchor") << u"Day {#day .big}"_s << u"Day"_s;
        QTest::newRow("tags") << u"Day <a id=\"d\"></a><br> <http://e.org>"_s << u"Day http://e.org"_s;
        QTest::newRow("escapes") << u"\\*not\\* \\# this"_s << u"*not* # this"_s;
        QTest::newRow("no marks") << u"snake_case_name 2 * 3 * 4 [brackets] a < b"_s
                                  << u"snake_case_name 2 * 3 * 4 [brackets] a < b"_s;
        QTest::newRow("Chinese") << u"**第一天**：[报到](a)"_s << u"第一天：报到"_s;
    }
    void showsHeadingsWithoutMarkup()
    {
        QFETCH(QString, heading);
        QFETCH(QString, shown);
        for (const QString &prose : {QString(u"## "_s + heading), QString(heading + u"\n---"_s)}) {
            const QList<OutlineItem> items = outlineOfPost({{EntryId(1), Prose{prose}, {}, {}, {}}});
            QCOMPARE(items.size(), 1);
            QCOMPARE(items[0].text, shown);
        }
    }
    void putsSessionsBelowHeadings()
    {
        const auto talk = [](quint32 id, const QString &title) {
            Entry entry{EntryId(id), Session{}, {}, {}, {}};
            entry.session()->title = title;
            return entry;
        };
        Entry block = talk(3, u"block"_s);
        block.children = {talk(4, u"inner"_s)};
        const QList<Entry> outline{talk(1, u"early"_s),
                                   {EntryId(2), Prose{u"## Day\n### Hall"_s}, {}, {}, {}},
                                   block,
                                   {EntryId(5), Photo{u"all"_s, {}, {}, {}}, {}, {}, {}},
                                   {EntryId(6), Prose{u"no heading"_s}, {}, {}, {}},
                                   talk(7, u"late"_s)};
        QCOMPARE(text(outlineOfPost(outline)),
                 u"1 early @0; 2 Day @0; 3 Hall @7; 4 block @0; 5 inner @0; 4 all @0; 4 late @0"_s);
    }

private:
    static QString text(const QList<OutlineItem> &items)
    {
        QStringList lines;
        for (const OutlineItem &item : items)
            lines += u"%1 %2 @%3"_s.arg(item.level).arg(item.text).arg(item.position);
        return lines.join(u"; "_s);
    }
};

QTEST_GUILESS_MAIN(PostOutlineTest)
#include "postoutline_test.moc"
