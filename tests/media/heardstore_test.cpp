// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/media/contentsample.h"
#include "models/media/heardstore.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace rundown;
using namespace Qt::StringLiterals;

/// What was heard is kept by what a file holds, not by what it is called.
class HeardStoreTest : public QObject
{
    Q_OBJECT

private slots:
    void keepsByContent();
    void addsToWhatIsKept();
    void readsOddFiles_data();
    void readsOddFiles();
    void saysWhereItCannotWrite();

private:
    QString write(const QString &name, const QByteArray &bytes)
    {
        QFile file(m_folder.filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("no file");
        return file.fileName();
    }
    QTemporaryDir m_folder;
};

void HeardStoreTest::keepsByContent()
{
    const QByteArray sound(200'000, 'a');
    const QByteArray key = contentKey(write(u"a.mp3"_s, sound));
    QVERIFY(!key.isEmpty());
    QCOMPARE(contentKey(write(u"moved.mp3"_s, sound)), key);
    QVERIFY(contentKey(write(u"longer.mp3"_s, sound + 'a')) != key);
    QVERIFY(contentKey(write(u"other.mp3"_s, QByteArray(200'000, 'b'))) != key);
    QVERIFY(contentKey(m_folder.filePath(u"none.mp3"_s)).isEmpty());
    QVERIFY(contentKey(m_folder.path()).isEmpty());
    qputenv("XDG_STATE_HOME", "/somewhere");
    QCOMPARE(stateFolder(u"heard"_s), u"/somewhere/rundown/heard"_s);
    qputenv("XDG_STATE_HOME", "not absolute");
    QVERIFY(stateFolder(u"heard"_s).endsWith(u"/.local/state/rundown/heard"_s));
}

void HeardStoreTest::addsToWhatIsKept()
{
    const HeardStore store(m_folder.filePath(u"state/heard"_s));
    QVERIFY(store.heard("1234").isEmpty());
    QVERIFY(store.add("1234", TimeSpans({{0, 1000}, {5000, 6000}})));
    QVERIFY(store.add("1234", TimeSpans({{900, 2000}}))); // such as from another window
    QCOMPARE(store.heard("1234"), TimeSpans({{0, 2000}, {5000, 6000}}));
    QVERIFY(store.heard("5678").isEmpty());
    QVERIFY(!store.add({}, TimeSpans({{0, 1}})));
}

void HeardStoreTest::readsOddFiles_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QList<TimeSpan>>("spans");
    const QByteArray head = "rundown heard 1\n";
    QTest::newRow("another file") << QByteArray("0 1000\n") << QList<TimeSpan>();
    QTest::newRow("cut off") << head + "0 1000\n2000 30" << QList<TimeSpan>{{0, 1000}};
    QTest::newRow("no numbers") << head + "a b\n1 2 3\n\n7 x\n5 9\n" << QList<TimeSpan>{{5, 9}};
    QTest::newRow("backwards") << head + "9 5\n-8 4\n" << QList<TimeSpan>{{0, 4}};
    QTest::newRow("empty") << QByteArray() << QList<TimeSpan>();
}

void HeardStoreTest::readsOddFiles()
{
    QFETCH(QByteArray, text);
    QFETCH(QList<TimeSpan>, spans);
    write(u"abcd"_s, text);
    QCOMPARE(HeardStore(m_folder.path()).heard("abcd").spans(), spans);
}

void HeardStoreTest::saysWhereItCannotWrite()
{
    write(u"file"_s, "x");
    QVERIFY(!HeardStore(m_folder.filePath(u"file/below"_s)).add("abcd", TimeSpans({{0, 1}})));
}

QTEST_GUILESS_MAIN(HeardStoreTest)
#include "heardstore_test.moc"
