// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/format/storage/storage.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <fcntl.h>
#include <sys/mount.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace rundown;
using namespace Qt::StringLiterals;

namespace {

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("(unreadable)");
}

void write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
}

/// A file size limit for this process, which is what a full disk is to it.
class SizeLimit
{
public:
    explicit SizeLimit(rlim_t bytes)
    {
        std::signal(SIGXFSZ, SIG_IGN);
        ::getrlimit(RLIMIT_FSIZE, &m_before);
        const rlimit now{bytes, m_before.rlim_max};
        ::setrlimit(RLIMIT_FSIZE, &now);
    }
    ~SizeLimit() { ::setrlimit(RLIMIT_FSIZE, &m_before); }
    Q_DISABLE_COPY_MOVE(SizeLimit)

private:
    rlimit m_before = {};
};

/// A tiny file system in memory, where this process may mount one.
class TinyDisk
{
public:
    explicit TinyDisk(const QString &path) : m_path(QFile::encodeName(path))
    {
        m_mounted = ::mount("tmpfs", m_path.constData(), "tmpfs", 0, "size=32k") == 0;
    }
    ~TinyDisk()
    {
        if (m_mounted)
            ::umount2(m_path.constData(), MNT_DETACH);
    }
    Q_DISABLE_COPY_MOVE(TinyDisk)
    bool isMounted() const { return m_mounted; }

private:
    QByteArray m_path;
    bool m_mounted;
};

} // namespace

class StorageTest : public QObject
{
    Q_OBJECT

    QTemporaryDir m_dir;
    QString path(const QString &name) const { return m_dir.filePath(name); }

private slots:
    void init()
    {
        QVERIFY(m_dir.isValid());
        QDir(m_dir.path()).removeRecursively();
        QVERIFY(QDir().mkpath(m_dir.path()));
    }

    void savesAndReads()
    {
        const QByteArray bytes("\xEF\xBB\xBF\0\r\nabc", 9);
        const auto saved = saveFile(path(u"a"_s), bytes);
        QVERIFY(saved);
        FileStamp stamp;
        const auto again = readFile(path(u"a"_s), &stamp);
        QVERIFY(again);
        QCOMPARE(*again, bytes);
        QVERIFY(stamp == *saved);
        QCOMPARE(QDir(m_dir.path()).entryList(QDir::Files | QDir::Hidden), QStringList{u"a"_s});
    }

    void savesNothingToo()
    {
        write(path(u"a"_s), "old");
        QVERIFY(saveFile(path(u"a"_s), {}));
        QCOMPARE(contentOf(path(u"a"_s)), QByteArray());
    }

    void refusesWhatIsNoFile()
    {
        QVERIFY(::mkfifo(QFile::encodeName(path(u"fifo"_s)).constData(), 0600) == 0);
        for (const QString &name : {path(u"fifo"_s), u"/dev/zero"_s, m_dir.path()}) {
            QVERIFY2(!readFile(name), qPrintable(name));
            QVERIFY2(!saveFile(name, "x"), qPrintable(name));
        }
        QVERIFY(readFile(path(u"fifo"_s)).error().what.contains(u"pipe"_s));
    }

    void refusesHugeFiles()
    {
        write(path(u"huge"_s), "x");
        QVERIFY(QFile::resize(path(u"huge"_s), maxFileSize));
        QVERIFY(readFile(path(u"huge"_s)));
        QVERIFY(QFile::resize(path(u"huge"_s), maxFileSize + 1));
        QVERIFY(!readFile(path(u"huge"_s)));
    }

    void saysWhatIsMissing()
    {
        const auto read = readFile(path(u"none"_s));
        QVERIFY(!read);
        QCOMPARE(read.error().file, path(u"none"_s));
        QVERIFY(read.error().what.contains(u"no such file"_s));
        const auto saved = saveFile(path(u"none/a"_s), "x");
        QVERIFY(!saved);
        QVERIFY(!saved.error().changedOnDisk);
        QVERIFY2(saved.error().what.contains(u"folder"_s), qPrintable(saved.error().what));
        QVERIFY(saved.error().what.contains(path(u"none"_s)));
    }

    void noticesChangesByOthers()
    {
        write(path(u"a"_s), "one");
        FileStamp stamp;
        QVERIFY(readFile(path(u"a"_s), &stamp));
        QVERIFY(!changedSince(path(u"a"_s), stamp));
        write(path(u"a"_s), "two"); // as long, and perhaps within the same tick of the clock
        const auto saved = saveFile(path(u"a"_s), "mine", &stamp);
        QVERIFY(!saved);
        QVERIFY(saved.error().changedOnDisk);
        QCOMPARE(contentOf(path(u"a"_s)), "two");
        QVERIFY(saveFile(path(u"a"_s), "mine"));
        QVERIFY(changedSince(path(u"a"_s), stamp));
    }

    void aTouchedFileHasNotChanged()
    {
        write(path(u"a"_s), "one");
        FileStamp stamp;
        QVERIFY(readFile(path(u"a"_s), &stamp));
        const timespec times[2] = {{1000, 0}, {1000, 0}};
        QVERIFY(::utimensat(AT_FDCWD, QFile::encodeName(path(u"a"_s)).constData(), times, 0) == 0);
        QVERIFY(!changedSince(path(u"a"_s), stamp));
        QVERIFY(saveFile(path(u"a"_s), "mine", &stamp));
    }

    void noticesFilesThatComeAndGo()
    {
        FileStamp none;
        QVERIFY(!changedSince(path(u"a"_s), none));
        QVERIFY(saveFile(path(u"a"_s), "x", &none));
        QVERIFY(changedSince(path(u"a"_s), none));
        QVERIFY(saveFile(path(u"a"_s), "x", &none).error().changedOnDisk);
        FileStamp stamp;
        QVERIFY(readFile(path(u"a"_s), &stamp));
        QVERIFY(QFile::remove(path(u"a"_s)));
        QVERIFY(changedSince(path(u"a"_s), stamp));
        QVERIFY(saveFile(path(u"a"_s), "x", &stamp).error().changedOnDisk);
    }

    void keepsPermissions()
    {
        write(path(u"a"_s), "x");
        QVERIFY(::chmod(QFile::encodeName(path(u"a"_s)).constData(), 0640) == 0);
        QVERIFY(saveFile(path(u"a"_s), "y"));
        struct stat status = {};
        QVERIFY(::stat(QFile::encodeName(path(u"a"_s)).constData(), &status) == 0);
        QCOMPARE(int(status.st_mode & 07777), 0640);
    }

    void keepsSymbolicLinks()
    {
        QVERIFY(QDir(m_dir.path()).mkdir(u"sub"_s));
        write(path(u"sub/real"_s), "x");
        QVERIFY(QFile::link(u"sub/real"_s, path(u"link"_s)));
        QVERIFY(QFile::link(u"link"_s, path(u"link2"_s)));
        QVERIFY(saveFile(path(u"link2"_s), "y"));
        QVERIFY(QFileInfo(path(u"link2"_s)).isSymLink());
        QVERIFY(QFileInfo(path(u"link"_s)).isSymLink());
        QCOMPARE(contentOf(path(u"sub/real"_s)), "y");
    }

    void refusesCirclesOfLinks()
    {
        QVERIFY(QFile::link(u"b"_s, path(u"a"_s)));
        QVERIFY(QFile::link(u"a"_s, path(u"b"_s)));
        QVERIFY(!readFile(path(u"a"_s)));
        QVERIFY(!saveFile(path(u"a"_s), "x"));
        QVERIFY(QFileInfo(path(u"a"_s)).isSymLink());
    }

    void respectsWriteProtection()
    {
        if (::geteuid() == 0)
            QSKIP("root may write everywhere");
        write(path(u"a"_s), "x");
        QVERIFY(::chmod(QFile::encodeName(path(u"a"_s)).constData(), 0444) == 0);
        const auto saved = saveFile(path(u"a"_s), "y");
        QVERIFY(!saved);
        QCOMPARE(contentOf(path(u"a"_s)), "x");
        QVERIFY(::chmod(QFile::encodeName(m_dir.path()).constData(), 0500) == 0);
        const auto inFolder = saveFile(path(u"b"_s), "y");
        QVERIFY(::chmod(QFile::encodeName(m_dir.path()).constData(), 0700) == 0);
        QVERIFY(!inFolder);
    }

    void aFileThatMayNotGrowStaysWhole()
    {
        write(path(u"a"_s), "the good one");
        const QByteArray large(200'000, 'x');
        for (const rlim_t limit : {rlim_t(0), rlim_t(1), rlim_t(4096), rlim_t(199'999)}) {
            const SizeLimit full(limit);
            const auto saved = saveFile(path(u"a"_s), large);
            QVERIFY(!saved);
            QVERIFY2(!saved.error().what.isEmpty(), qPrintable(saved.error().what));
            QCOMPARE(contentOf(path(u"a"_s)), "the good one");
            QCOMPARE(QDir(m_dir.path()).entryList(QDir::Files | QDir::Hidden), QStringList{u"a"_s});
        }
        QVERIFY(saveFile(path(u"a"_s), large));
    }

    void aFullDiskLeavesTheOldFile()
    {
        const TinyDisk disk(m_dir.path());
        if (!disk.isMounted())
            QSKIP("may not mount a file system here");
        QVERIFY(saveFile(path(u"a"_s), "the good one"));
        int failures = 0;
        for (int size = 1000; size < 60'000; size += 1500) {
            const QByteArray before = contentOf(path(u"a"_s));
            const QByteArray bytes(size, 'x');
            const auto saved = saveFile(path(u"a"_s), bytes);
            QCOMPARE(contentOf(path(u"a"_s)), saved ? bytes : before);
            if (!saved)
                QVERIFY2(saved.error().what.contains(u"disk is full"_s), qPrintable(saved.error().what));
            failures += !saved;
        }
        QVERIFY(failures > 0);
    }
};

QTEST_GUILESS_MAIN(StorageTest)
#include "storage_test.moc"
