// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/document/sessionlists.h"

#include "modelwatch.h"
#include "outlinetext.h"

#include <QTest>

using namespace rundown;
using namespace Qt::StringLiterals;

namespace {

Video video(const QString &title)
{
    return {title, {}};
}

QString titlesOf(const VideosModel &model)
{
    QString titles;
    for (int row = 0; row < model.rowCount(); ++row)
        titles += model.index(row, 0).data().toString();
    return titles;
}

} // namespace

class SessionListsTest : public QObject
{
    Q_OBJECT

private slots:
    void followsTheDocumentRowByRow_data()
    {
        QTest::addColumn<QString>("before"); // one letter a video
        QTest::addColumn<QString>("after");
        QTest::addColumn<QString>("signalled");
        QTest::newRow("first") << u""_s << u"a"_s << u"insert 0-0"_s;
        QTest::newRow("append") << u"ab"_s << u"abc"_s << u"insert 2-2"_s;
        QTest::newRow("insert") << u"ab"_s << u"xyab"_s << u"insert 0-1"_s;
        QTest::newRow("remove") << u"abc"_s << u"ac"_s << u"remove 1-1"_s;
        QTest::newRow("clear") << u"abc"_s << u""_s << u"remove 0-2"_s;
        QTest::newRow("change") << u"abc"_s << u"axc"_s << u"change 1-1"_s;
        QTest::newRow("change two") << u"abcd"_s << u"axyd"_s << u"change 1-2"_s;
        QTest::newRow("move down") << u"abcd"_s << u"acdb"_s << u"move 1 to 4"_s;
        QTest::newRow("move up") << u"abcd"_s << u"dabc"_s << u"move 3 to 0"_s;
        QTest::newRow("swap") << u"ab"_s << u"ba"_s << u"move 0 to 2"_s;
        QTest::newRow("one of two alike") << u"aab"_s << u"ab"_s << u"remove 1-1"_s;
        QTest::newRow("another list") << u"abc"_s << u"xy"_s << u"remove 2-2 change 0-1"_s;
        QTest::newRow("nothing") << u"abc"_s << u"abc"_s << u""_s;
    }
    void followsTheDocumentRowByRow()
    {
        QFETCH(QString, before);
        QFETCH(QString, after);
        QFETCH(QString, signalled);
        Event event = eventFrom(u"a b"_s);
        for (const QChar letter : before)
            event.outline[0].session()->videos.append(video(letter));
        for (const QChar letter : after)
            event.outline[1].session()->videos.append(video(letter));
        EventDocument document;
        document.load(event);
        VideosModel model(&document);
        model.setEntry(document.childAt(EntryId::None, 0));
        const ModelWatch watch(&model);
        QStringList heard;
        const auto rows = [&](const QString &what) {
            return [&heard, what](const QModelIndex &, int first, int last) {
                heard += u"%1 %2-%3"_s.arg(what).arg(first).arg(last);
            };
        };
        connect(&model, &VideosModel::rowsInserted, this, rows(u"insert"_s));
        connect(&model, &VideosModel::rowsRemoved, this, rows(u"remove"_s));
        connect(&model, &VideosModel::rowsMoved, this,
                [&](const auto &, int first, int, const auto &, int to) {
                    heard += u"move %1 to %2"_s.arg(first).arg(to);
                });
        connect(&model, &VideosModel::dataChanged, this, [&](const QModelIndex &from, const QModelIndex &to) {
            heard += u"change %1-%2"_s.arg(from.row()).arg(to.row());
        });
        model.setEntry(document.childAt(EntryId::None, 1));
        QCOMPARE(heard.join(u' '), signalled);
        QCOMPARE(titlesOf(model), after);
        QVERIFY(watch.isCalm());
    }

    void editsGoThroughTheVerbs()
    {
        EventDocument document;
        document.load(eventFrom(u"a"_s));
        const EntryId a = document.childAt(EntryId::None, 0);
        VideosModel model(&document);
        model.setEntry(a);
        const ModelWatch watch(&model);
        for (const auto &title : {u"1"_s, u"2"_s, u"3"_s})
            document.addVideo(a, video(title));
        QVERIFY(model.setData(model.index(1, VideosModel::UrlColumn), u"http://x"_s));
        QCOMPARE(document.session(a)->videos[1].url, u"http://x"_s);
        QCOMPARE(model.item(1).url, u"http://x"_s);
        QVERIFY(model.moveRow({}, 0, {}, 3));
        QCOMPARE(titlesOf(model), u"231"_s);
        QVERIFY(model.moveRow({}, 2, {}, 0));
        QCOMPARE(titlesOf(model), u"123"_s);
        QVERIFY(!model.moveRow({}, 0, {}, 1));
        QVERIFY(!model.moveRow({}, 0, {}, 4));
        QVERIFY(model.removeRow(0));
        QVERIFY(!model.removeRow(2));
        QCOMPARE(titlesOf(model), u"23"_s);
        document.undoStack()->setIndex(0);
        QCOMPARE(model.rowCount(), 0);
        QVERIFY(watch.isCalm());
    }

    void peopleHaveRoles()
    {
        EventDocument document;
        document.load(eventFrom(u"a"_s));
        const EntryId a = document.childAt(EntryId::None, 0);
        document.addPerson(a, {});
        PeopleModel model(&document);
        model.setEntry(a);
        QVERIFY(model.setData(model.index(0, PeopleModel::NameColumn), u"Ann"_s));
        QVERIFY(model.setData(model.index(0, PeopleModel::AffiliationColumn), u"Lab"_s));
        QVERIFY(model.setData(model.index(0, PeopleModel::RoleColumn), int(Role::Moderator)));
        QVERIFY(!model.setData(model.index(0, PeopleModel::RoleColumn), 17));
        const QList<Person> people{{{}, u"Ann"_s, u"Lab"_s, Role::Moderator, {}}};
        QCOMPARE(document.session(a)->people, people);
        QCOMPARE(model.headerData(0, Qt::Horizontal).toString(), u"Name"_s);
    }

    void recordingsHaveTimes()
    {
        EventDocument document;
        document.load(eventFrom(u"a"_s));
        const EntryId a = document.childAt(EntryId::None, 0);
        document.attachRecording(a, {});
        RecordingsModel model(&document);
        model.setEntry(a);
        const auto start = model.index(0, RecordingsModel::StartColumn);
        const auto length = model.index(0, RecordingsModel::LengthColumn);
        QVERIFY(!start.data().isValid());
        QVERIFY(model.setData(start, QTime(14, 11, 4)));
        QVERIFY(model.setData(length, 3600000LL));
        QCOMPARE(document.session(a)->recordings[0].start, QTime(14, 11, 4));
        QCOMPARE(document.session(a)->recordings[0].durationMs, 3600000);
        QVERIFY(model.setData(start, QVariant()));
        QCOMPARE(document.session(a)->recordings[0].start, std::nullopt);
        QVERIFY(!model.setData(start, u"soon"_s));
        QVERIFY(!model.setData(length, u"long"_s));
        QCOMPARE(document.session(a)->recordings[0].durationMs, 3600000);
    }

    void goesAndComesWithItsSession()
    {
        EventDocument document;
        document.load(eventFrom(u"a b"_s));
        const EntryId a = document.childAt(EntryId::None, 0);
        document.addSlides(a, {u"s"_s, {}, {}});
        SlidesModel model(&document);
        const ModelWatch watch(&model);
        model.setEntry(a);
        QCOMPARE(model.rowCount(), 1);
        document.removeEntries({a});
        QCOMPARE(model.rowCount(), 0);
        document.undoStack()->undo();
        QCOMPARE(model.rowCount(), 1);
        QVERIFY(watch.isCalm());
        document.load({});
        QCOMPARE(model.rowCount(), 0);
        QCOMPARE(model.entry(), EntryId::None);
        QCOMPARE(watch.resets(), 1);
    }
};

QTEST_GUILESS_MAIN(SessionListsTest)
#include "sessionlists_test.moc"
