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
        QTest::newRow("comment") << u"<!--\n# no\n-->\n# yes"_s << u"1 yes @14"_s;
    }
    void readsHeadings()
    {
        QFETCH(QString, prose);
        QTEST(text(outlineOfPost({{EntryId(1), Prose{prose}, {}, {}, {}}})), "lines");
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
