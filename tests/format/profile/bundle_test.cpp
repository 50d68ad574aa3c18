// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/format/profile/bundle.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace rundown;
using namespace Qt::StringLiterals;

/// A post and its media, written into a folder.
class BundleTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void laysOutWhatIsThere();
    void saysWhatIsMissingAndWhere();
    void copiesNothingFromOutside();
    void namesWhatLeadsOutAndIsNotThere();
    void twoFilesOfOneAddressAreAProblem();
    void writesOverNothingUnlessAllowed();
    void leavesNothingWhenStopped();
    void leavesOldFilesWhenStopped();
    void tellsHowFarItIs();
    void failsWhereItCannotWrite();

private:
    void write(const QString &name, const QByteArray &bytes) const;
    QByteArray read(const QString &name) const;
    QStringList filesIn(const QString &folder) const;
    QString path(const QString &name) const { return m_folder->filePath(name); }
    ExportedPost post() const;
    std::unique_ptr<QTemporaryDir> m_folder;
};

void BundleTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
    write(u"event/photos/合 影.png"_s, "photo");
    write(u"event/recordings/录 1.mp3"_s, QByteArray(9'000'000, 'r'));
}

void BundleTest::write(const QString &name, const QByteArray &bytes) const
{
    QDir().mkpath(QFileInfo(path(name)).absolutePath());
    QFile file(path(name));
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
}

QByteArray BundleTest::read(const QString &name) const
{
    QFile file(path(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("(no file)");
}

QStringList BundleTest::filesIn(const QString &folder) const
{
    QStringList files;
    QDirIterator all(path(folder), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (all.hasNext())
        files += QDir(path(folder)).relativeFilePath(all.next());
    files.sort();
    return files;
}

ExportedPost BundleTest::post() const
{
    return {u"posts/a/index.md"_s,
            "text\n",
            {{u"photos/合 影.png"_s, u"posts/a/photos/合 影.png"_s, {}, 3},
             {u"recordings/录 1.mp3"_s, {}, u"https://e.example/r/%E5%BD%95%201.mp3"_s, 5}},
            {}};
}

void BundleTest::laysOutWhatIsThere()
{
    const Bundle bundle = planBundle(post(), path(u"event"_s));
    QCOMPARE(bundle.problems.size(), 0);
    const auto written = writeBundle(bundle, path(u"out"_s), false);
    QVERIFY2(written, written ? "" : qPrintable(written.error().toString()));
    QCOMPARE(filesIn(u"out"_s),
             QStringList({u"UPLOAD.txt"_s, u"site/posts/a/index.md"_s, u"site/posts/a/photos/合 影.png"_s,
                          u"upload/e.example/r/录 1.mp3"_s}));
    QCOMPARE(written->size(), 4);
    QCOMPARE(read(u"out/site/posts/a/index.md"_s), QByteArray("text\n"));
    QCOMPARE(read(u"out/upload/e.example/r/录 1.mp3"_s).size(), 9'000'000);
    const QString list = QString::fromUtf8(read(u"out/UPLOAD.txt"_s));
    QVERIFY(list.contains(u"upload/e.example/r/录 1.mp3\n    "_s));
    QVERIFY(list.contains(u"https://e.example/r/%E5%BD%95%201.mp3"_s));
    QVERIFY(list.contains(u"site/posts/a/photos/合 影.png"_s));
}

void BundleTest::saysWhatIsMissingAndWhere()
{
    QVERIFY(QFile::remove(path(u"event/photos/合 影.png"_s)));
    QVERIFY(QFile::remove(path(u"event/recordings/录 1.mp3"_s)));
    const Bundle bundle = planBundle(post(), path(u"event"_s));
    QCOMPARE(bundle.problems.size(), 2);
    QCOMPARE(bundle.problems[0].severity, Problem::Severity::Error);
    QCOMPARE(bundle.problems[0].file, u"site/posts/a/index.md"_s);
    QCOMPARE(bundle.problems[0].line, 3);
    QVERIFY(bundle.problems[0].what.contains(u"合 影.png"));
    QCOMPARE(bundle.problems[1].severity, Problem::Severity::Hint); // it may be there already
    QCOMPARE(bundle.problems[1].line, 5);
    QVERIFY(writeBundle(bundle, path(u"out"_s), false));
    QVERIFY(read(u"out/UPLOAD.txt"_s).contains("https://e.example/r/%E5%BD%95%201.mp3"));
}

void BundleTest::copiesNothingFromOutside()
{
    write(u"secret.png"_s, "secret");
    QVERIFY(QFile::link(path(u"secret.png"_s), path(u"event/photos/link.png"_s)));
    ExportedPost odd = post();
    odd.media = {{u"photos/link.png"_s, u"a.png"_s, {}, 1},
                 {u"../secret.png"_s, u"b.png"_s, {}, 2},
                 {path(u"secret.png"_s), u"c.png"_s, {}, 3},
                 {u"photos"_s, u"d.png"_s, {}, 4},
                 {u"photos/合 影.png"_s, {}, u"https://e.example/../../x.png"_s, 5},
                 {u"../secret.png"_s, {}, u"https://e.example/secret.png"_s, 6}};
    const Bundle bundle = planBundle(odd, path(u"event"_s));
    QVERIFY(bundle.uploadList.contains("../secret.png\n    to https://e.example/secret.png\n"));
    QCOMPARE(bundle.problems.size(), 5);
    QCOMPARE(bundle.files.size(), 1);
    QCOMPARE(bundle.files[0].target, u"upload/e.example/x.png"_s);
}

/// Of the same name beside the event is another file, which the post's address does not reach.
void BundleTest::namesWhatLeadsOutAndIsNotThere()
{
    write(u"event/a.mp3"_s, "another");
    ExportedPost odd = post();
    odd.media = {{u"../a.mp3"_s, u"posts/a/a.mp3"_s, {}, 4}};
    const Bundle bundle = planBundle(odd, path(u"event"_s));
    QCOMPARE(bundle.problems.size(), 1);
    QCOMPARE(bundle.problems[0].severity, Problem::Severity::Error);
    QCOMPARE(bundle.problems[0].line, 4);
    QCOMPARE(bundle.files.size(), 0);
}

void BundleTest::twoFilesOfOneAddressAreAProblem()
{
    write(u"event/day2/录 1.mp3"_s, "other");
    ExportedPost twice = post();
    twice.media += {u"day2/录 1.mp3"_s, {}, u"https://e.example/r/%E5%BD%95%201.mp3"_s, 7};
    const Bundle bundle = planBundle(twice, path(u"event"_s));
    QCOMPARE(bundle.problems.size(), 1);
    QCOMPARE(bundle.problems[0].line, 7);
    QCOMPARE(bundle.files.size(), 2);
}

void BundleTest::writesOverNothingUnlessAllowed()
{
    for (const QString &there :
         {u"site/posts/a/index.md"_s, u"UPLOAD.txt"_s, u"upload/e.example/r/录 1.mp3"_s}) {
        init();
        write(u"out/"_s + there, "mine");
        const auto refused = writeBundle(planBundle(post(), path(u"event"_s)), path(u"out"_s), false);
        QVERIFY(!refused);
        QCOMPARE(refused.error().file, path(u"out/"_s + there));
        QCOMPARE(filesIn(u"out"_s), QStringList({there}));
        QCOMPARE(read(u"out/"_s + there), QByteArray("mine"));
        QVERIFY(writeBundle(planBundle(post(), path(u"event"_s)), path(u"out"_s), true));
        QVERIFY(read(u"out/"_s + there) != "mine");
    }
}

void BundleTest::leavesNothingWhenStopped()
{
    const Bundle bundle = planBundle(post(), path(u"event"_s));
    int asked = 0;
    const auto stopped =
        writeBundle(bundle, path(u"out"_s), false, [&](const BundleProgress &) { return ++asked < 3; });
    QVERIFY(!stopped);
    QCOMPARE(filesIn(u"out"_s), QStringList());
}

void BundleTest::leavesOldFilesWhenStopped()
{
    const Bundle bundle = planBundle(post(), path(u"event"_s));
    write(u"out/site/posts/a/index.md"_s, "mine");
    QVERIFY(!writeBundle(bundle, path(u"out"_s), true, [](const BundleProgress &) { return false; }));
    QCOMPARE(filesIn(u"out"_s), QStringList({u"site/posts/a/index.md"_s}));
    QCOMPARE(read(u"out/site/posts/a/index.md"_s), QByteArray("mine"));
}

void BundleTest::tellsHowFarItIs()
{
    const Bundle bundle = planBundle(post(), path(u"event"_s));
    QList<qint64> bytes;
    QVERIFY(writeBundle(bundle, path(u"out"_s), false, [&](const BundleProgress &progress) {
        bytes += progress.bytesDone;
        return progress.bytes > 9'000'010 && progress.bytesDone <= progress.bytes && progress.files == 2;
    }));
    QVERIFY(bytes.size() >= 4);
    QVERIFY(std::is_sorted(bytes.begin(), bytes.end()));
}

void BundleTest::failsWhereItCannotWrite()
{
    write(u"out"_s, "a file");
    const auto failed = writeBundle(planBundle(post(), path(u"event"_s)), path(u"out"_s), false);
    QVERIFY(!failed);
    QCOMPARE(read(u"out"_s), QByteArray("a file"));
}

QTEST_GUILESS_MAIN(BundleTest)
#include "bundle_test.moc"
