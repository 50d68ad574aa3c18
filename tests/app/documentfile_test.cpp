// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/documentfile.h"

#include "app/preferences.h"
#include "models/document/eventdocument.h"
#include "tests/fullpool.h"
#include "widgets/common/fieldguard.h"

#include <QDir>
#include <QFile>
#include <QInputMethodEvent>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace rundown;
using namespace Qt::StringLiterals;

namespace {

constexpr int patience = 15'000; ///< ms, for what a worker does on a busy machine

const QByteArray ours = "rundown: 1\ntitle: Day # kept\noutline:\n  - session: one\n  - session: two\n";
const QByteArray theirs = QByteArray(ours).replace("two", "theirs").replace("kept", "said");

} // namespace

/// A file that others change while it is open.
class DocumentFileTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void comesInByItself_data();
    void comesInByItself();
    void keepsWatchingWhatIsReplacedAgainAndAgain();
    void asksWhereSomethingIsUnsaved();
    void takesTheOtherVersionAsAnUndoStep();
    void keepsMineAndACopyOfTheirs();
    void savesElsewhere();
    void whatAHandWroteStays_data();
    void whatAHandWroteStays();
    void leavesTheDocumentWhenTheNewVersionCannotBeRead();
    void tellsThatTheFileIsGoneAndWhenItIsBack();
    void tellsWhatNobodyHeardTheFirstTime();
    void savesAgainWhatIsGone();
    void itsOwnSavesAreNoNews();
    void aCommentOfTheirsStays();
    void theBlogIsThatOfTheFolder();
    void aBlogIsNotChosenBySaving();
    void nothingIsUnsavedInWhatFollowsAnImport();
    void worksWhileOthersWaitForADeadDrive();
    void savesWhileAnotherIsBeingRead();
    void saysThatSomethingIsBeingWritten();
    void beginsAnewWhileAnotherIsBeingRead();
    void whatIsWrittenWhileAnotherIsReadStays();
    void whatIsBeingTypedWhileAnotherIsReadStays();
    void waitsForWhatIsBeingComposed_data();
    void waitsForWhatIsBeingComposed();

private:
    QString path(const QString &name = u"day.rundown.yaml"_s) const { return m_folder->filePath(name); }
    void write(const QString &path, const QByteArray &bytes) const;
    void replace(const QByteArray &bytes) const;
    QByteArray read(const QString &path) const;
    EntryId second() const { return m_document->childAt(EntryId::None, 1); }
    QString secondTitle() const { return m_document->session(second())->title; }
    void save();

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<EventDocument> m_document;
    std::unique_ptr<DocumentFile> m_file;
};

void DocumentFileTest::init()
{
    m_file.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    m_document = std::make_unique<EventDocument>();
    m_file = std::make_unique<DocumentFile>(m_document.get());
    write(path(), ours);
    QSignalSpy opened(m_file.get(), &DocumentFile::opened);
    m_file->open(path());
    QTRY_COMPARE_WITH_TIMEOUT(opened.size(), 1, patience);
}

void DocumentFileTest::write(const QString &path, const QByteArray &bytes) const
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
}

/// As most editors do: another file is renamed over it.
void DocumentFileTest::replace(const QByteArray &bytes) const
{
    write(path(u".new"_s), bytes);
    QFile::remove(path());
    QVERIFY(QFile::rename(path(u".new"_s), path()));
}

QByteArray DocumentFileTest::read(const QString &path) const
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("(no file)");
}

void DocumentFileTest::save()
{
    QSignalSpy saved(m_file.get(), &DocumentFile::saved);
    m_file->save();
    QTRY_COMPARE_WITH_TIMEOUT(saved.size(), 1, patience);
}

void DocumentFileTest::comesInByItself_data()
{
    QTest::addColumn<bool>("renamed");
    QTest::newRow("written in place") << false;
    QTest::newRow("renamed over it") << true;
}

void DocumentFileTest::comesInByItself()
{
    QFETCH(bool, renamed);
    QSignalSpy reloaded(m_file.get(), &DocumentFile::reloaded);
    const EntryId first = m_document->childAt(EntryId::None, 0);
    if (renamed)
        replace(theirs);
    else
        write(path(), theirs);
    QTRY_COMPARE_WITH_TIMEOUT(reloaded.size(), 1, patience);
    QCOMPARE(secondTitle(), u"theirs"_s);
    QVERIFY(!m_document->isModified());
    QVERIFY(m_document->contains(first));
    m_document->undoStack()->undo();
    QCOMPARE(secondTitle(), u"two"_s);
    QVERIFY(m_document->isModified());
}

void DocumentFileTest::keepsWatchingWhatIsReplacedAgainAndAgain()
{
    QSignalSpy reloaded(m_file.get(), &DocumentFile::reloaded);
    for (int i = 1; i <= 3; ++i) {
        replace(QByteArray(ours).replace("two", "version " + QByteArray::number(i)));
        QTRY_COMPARE_WITH_TIMEOUT(reloaded.size(), i, patience);
        QCOMPARE(secondTitle(), u"version %1"_s.arg(i));
    }
    // Also where nothing is read anew: the file that is there now is another one than was watched.
    m_document->setTitle(second(), u"mine"_s);
    QSignalSpy changed(m_file.get(), &DocumentFile::changedByOthers);
    replace(theirs);
    QTRY_VERIFY_WITH_TIMEOUT(!changed.isEmpty(), patience);
    QTest::qWait(600); // all is said of it
    changed.clear();
    write(path(), theirs + "# more\n");
    QTRY_VERIFY_WITH_TIMEOUT(!changed.isEmpty(), patience);
}

void DocumentFileTest::asksWhereSomethingIsUnsaved()
{
    QSignalSpy changed(m_file.get(), &DocumentFile::changedByOthers);
    m_document->setTitle(second(), u"mine"_s);
    write(path(), theirs);
    QTRY_VERIFY_WITH_TIMEOUT(!changed.isEmpty(), patience);
    QCOMPARE(secondTitle(), u"mine"_s);
    QCOMPARE(read(path()), theirs);
}

void DocumentFileTest::takesTheOtherVersionAsAnUndoStep()
{
    m_document->setTitle(second(), u"mine"_s);
    QSignalSpy changed(m_file.get(), &DocumentFile::changedByOthers);
    write(path(), theirs);
    QTRY_VERIFY_WITH_TIMEOUT(!changed.isEmpty(), patience);
    QSignalSpy reloaded(m_file.get(), &DocumentFile::reloaded);
    m_file->reload();
    QTRY_COMPARE_WITH_TIMEOUT(reloaded.size(), 1, patience);
    QCOMPARE(secondTitle(), u"theirs"_s);
    QVERIFY(!m_document->isModified());
    m_document->undoStack()->undo();
    QCOMPARE(secondTitle(), u"mine"_s);
}

void DocumentFileTest::keepsMineAndACopyOfTheirs()
{
    m_document->setTitle(second(), u"mine"_s);
    QSignalSpy changed(m_file.get(), &DocumentFile::changedByOthers);
    write(path(), theirs);
    QTRY_VERIFY_WITH_TIMEOUT(!changed.isEmpty(), patience);
    QSignalSpy kept(m_file.get(), &DocumentFile::keptTheirs);
    m_file->keepMine();
    QTRY_COMPARE_WITH_TIMEOUT(kept.size(), 1, patience);
    QCOMPARE(read(path(u"day.theirs.rundown.yaml"_s)), theirs);
    save();
    QCOMPARE(read(path()), QByteArray(ours).replace("two", "mine"));
}

void DocumentFileTest::savesElsewhere()
{
    m_document->setTitle(second(), u"mine"_s);
    write(path(), theirs);
    QSignalSpy saved(m_file.get(), &DocumentFile::saved);
    m_file->saveAs(path(u"other.rundown.yaml"_s));
    QTRY_COMPARE_WITH_TIMEOUT(saved.size(), 1, patience);
    QCOMPARE(read(path()), theirs);
    QCOMPARE(read(path(u"other.rundown.yaml"_s)), QByteArray(ours).replace("two", "mine"));
    // From now on that one is watched.
    QSignalSpy reloaded(m_file.get(), &DocumentFile::reloaded);
    write(path(u"other.rundown.yaml"_s), theirs);
    QTRY_COMPARE_WITH_TIMEOUT(reloaded.size(), 1, patience);
}

void DocumentFileTest::whatAHandWroteStays_data()
{
    QTest::addColumn<QByteArray>("bytes");
    const QByteArray text = "# Our day\n\nrundown:   1\ntitle: 'Day: one'   # odd\ncolour: \"red\"\n"
                            "outline:\n    - session: \"one\"\n      room:  'big'   # upstairs\n\n"
                            "    # soon\n    - {session: two, kind: talk}\n    - session: 'three'";
    QTest::newRow("no final newline") << text;
    QTest::newRow("final newlines") << text + "\n\n";
    QTest::newRow("crlf") << QByteArray(text).replace("\n", "\r\n");
    QTest::newRow("byte order mark") << "\xef\xbb\xbf" + text + '\n';
}

void DocumentFileTest::whatAHandWroteStays()
{
    QFETCH(QByteArray, bytes);
    write(path(u"hand.rundown.yaml"_s), bytes);
    QSignalSpy opened(m_file.get(), &DocumentFile::opened);
    m_file->open(path(u"hand.rundown.yaml"_s));
    QTRY_COMPARE_WITH_TIMEOUT(opened.size(), 1, patience);
    save();
    QCOMPARE(read(path(u"hand.rundown.yaml"_s)), bytes);

    m_document->setTitle(m_document->childAt(EntryId::None, 0), u"eins"_s);
    save();
    QCOMPARE(read(path(u"hand.rundown.yaml"_s)), QByteArray(bytes).replace("\"one\"", "\"eins\""));
}

void DocumentFileTest::leavesTheDocumentWhenTheNewVersionCannotBeRead()
{
    QSignalSpy unreadable(m_file.get(), &DocumentFile::unreadableOnDisk);
    write(path(), "title: [broken\n");
    QTRY_VERIFY_WITH_TIMEOUT(!unreadable.isEmpty(), patience);
    QCOMPARE(secondTitle(), u"two"_s);
    QSignalSpy reloaded(m_file.get(), &DocumentFile::reloaded);
    write(path(), theirs);
    QTRY_COMPARE_WITH_TIMEOUT(reloaded.size(), 1, patience);
    QCOMPARE(secondTitle(), u"theirs"_s);
}

void DocumentFileTest::tellsThatTheFileIsGoneAndWhenItIsBack()
{
    QSignalSpy gone(m_file.get(), &DocumentFile::goneOnDisk);
    QSignalSpy same(m_file.get(), &DocumentFile::sameOnDisk);
    QVERIFY(QFile::rename(path(), path(u"away"_s)));
    QTRY_COMPARE_WITH_TIMEOUT(gone.size(), 1, patience);
    QVERIFY(m_document->isModified());
    QVERIFY(QFile::rename(path(u"away"_s), path()));
    QTRY_COMPARE_WITH_TIMEOUT(same.size(), 1, patience);
    QVERIFY(!m_document->isModified());
}

/// During another task nobody listens: it is told afterwards, though the file is still what it was found to
/// be.
void DocumentFileTest::tellsWhatNobodyHeardTheFirstTime()
{
    FileStamp stamp;
    QVERIFY(readFile(path(), &stamp));
    FileWatch watch;
    watch.watch(path(), stamp);
    QSignalSpy told(&watch, &FileWatch::stateChanged);
    QVERIFY(QFile::remove(path()));
    QTRY_COMPARE_WITH_TIMEOUT(told.size(), 1, patience);
    watch.lookAndTell();
    QTRY_COMPARE_WITH_TIMEOUT(told.size(), 2, patience);
    QCOMPARE(told[1][0].value<FileWatch::State>(), FileWatch::State::Gone);
    watch.look();
    QTest::qWait(500);
    QCOMPARE(told.size(), 2);
}

void DocumentFileTest::savesAgainWhatIsGone()
{
    QSignalSpy gone(m_file.get(), &DocumentFile::goneOnDisk);
    QVERIFY(QFile::remove(path()));
    QTRY_COMPARE_WITH_TIMEOUT(gone.size(), 1, patience);
    save();
    QCOMPARE(read(path()), ours);
}

void DocumentFileTest::itsOwnSavesAreNoNews()
{
    QSignalSpy changed(m_file.get(), &DocumentFile::changedByOthers);
    QSignalSpy reloaded(m_file.get(), &DocumentFile::reloaded);
    QSignalSpy gone(m_file.get(), &DocumentFile::goneOnDisk);
    for (int i = 0; i < 3; ++i) {
        m_document->setTitle(second(), u"mine %1"_s.arg(i));
        save();
    }
    m_document->setTitle(second(), u"unsaved"_s);
    QTest::qWait(600);
    QCOMPARE(changed.size() + reloaded.size() + gone.size(), 0);
}

/// What is saved after a reload goes into the new text.
void DocumentFileTest::aCommentOfTheirsStays()
{
    QSignalSpy reloaded(m_file.get(), &DocumentFile::reloaded);
    write(path(), theirs);
    QTRY_COMPARE_WITH_TIMEOUT(reloaded.size(), 1, patience);
    m_document->setTitle(second(), u"both"_s);
    save();
    QCOMPARE(read(path()), QByteArray(theirs).replace("theirs", "both"));
}

void DocumentFileTest::theBlogIsThatOfTheFolder()
{
    m_document->setProfile(u"hugo"_s);
    write(path(u"next.md"_s), "Title: next\n\n## Words\n");
    QSignalSpy opened(m_file.get(), &DocumentFile::opened);
    m_file->open(path(u"next.md"_s));
    QTRY_COMPARE_WITH_TIMEOUT(opened.size(), 1, patience);
    QCOMPARE(m_document->event().post.profile, u"hugo"_s);
    m_file->startNew();
    QCOMPARE(m_document->event().post.profile, u"hugo"_s);
    QTemporaryDir elsewhere;
    write(elsewhere.filePath(u"other.md"_s), "Title: other\n\n## Words\n");
    m_file->open(elsewhere.filePath(u"other.md"_s));
    QTRY_COMPARE_WITH_TIMEOUT(opened.size(), 3, patience);
    QCOMPARE(m_document->event().post.profile, QString());
    Preferences::setProfileFor(m_folder->path(), {}, {}); // as it was for other tests
}

void DocumentFileTest::aBlogIsNotChosenBySaving()
{
    Preferences::setProfileFor({}, u"owls"_s, u"jekyll"_s);
    const QByteArray hugo =
        QByteArray(ours).replace("outline", "series: owls\npost:\n  profile: hugo\noutline");
    write(path(u"hugo.rundown.yaml"_s), hugo);
    QSignalSpy opened(m_file.get(), &DocumentFile::opened);
    m_file->open(path(u"hugo.rundown.yaml"_s));
    QTRY_COMPARE_WITH_TIMEOUT(opened.size(), 1, patience);
    QCOMPARE(m_document->event().post.profile, u"hugo"_s);
    save();
    QCOMPARE(Preferences::profileFor({}, {}), u"jekyll"_s);
    QCOMPARE(Preferences::profileFor(u"/elsewhere"_s, u"owls"_s), u"jekyll"_s);
    QCOMPARE(Preferences::profileFor(m_folder->path(), {}), u"hugo"_s); // nothing else was ever chosen there
    Preferences::setProfileFor(m_folder->path(), {}, u"pelican"_s);
    save();
    QCOMPARE(Preferences::profileFor(m_folder->path(), {}), u"pelican"_s);
    Preferences::setProfileFor(m_folder->path(), u"owls"_s, {}); // as it was for other tests
}

void DocumentFileTest::nothingIsUnsavedInWhatFollowsAnImport()
{
    write(path(u"post.md"_s), "Title: post\n\n## Words\n");
    QSignalSpy opened(m_file.get(), &DocumentFile::opened);
    const auto openNext = [&](const QString &name) {
        const qsizetype before = opened.size();
        m_file->open(path(name));
        QTRY_COMPARE_WITH_TIMEOUT(opened.size(), before + 1, patience);
    };
    openNext(u"post.md"_s);
    QVERIFY(m_document->isModified());
    openNext(u"day.rundown.yaml"_s);
    QVERIFY(!m_document->isModified());
    openNext(u"post.md"_s);
    m_file->startNew();
    QVERIFY(!m_document->isModified());
}

void DocumentFileTest::worksWhileOthersWaitForADeadDrive()
{
    const test::FullPool others;
    m_document->setTitle(second(), u"mine"_s);
    save();
    QCOMPARE(read(path()), QByteArray(ours).replace("two", "mine"));
    QSignalSpy exported(m_file.get(), &DocumentFile::exported);
    m_file->exportPost(path(u"post.md"_s), "post");
    QTRY_COMPARE_WITH_TIMEOUT(exported.size(), 1, patience);
    QSignalSpy reloaded(m_file.get(), &DocumentFile::reloaded);
    write(path(), theirs);
    QTRY_COMPARE_WITH_TIMEOUT(reloaded.size(), 1, patience);
}

/// What is read may lie on a dead drive.
void DocumentFileTest::savesWhileAnotherIsBeingRead()
{
    write(path(u"other.rundown.yaml"_s), theirs);
    QSignalSpy opened(m_file.get(), &DocumentFile::opened);
    QSignalSpy notOpened(m_file.get(), &DocumentFile::notOpened);
    m_document->setTitle(second(), u"mine"_s);
    m_file->open(path(u"other.rundown.yaml"_s));
    save();
    QCOMPARE(notOpened.size(), 1);
    QCOMPARE(notOpened[0][0].value<Problem>().file, path(u"other.rundown.yaml"_s));
    save();
    QCOMPARE(read(path()), QByteArray(ours).replace("two", "mine"));
    QTest::qWait(300);
    QCOMPARE(opened.size(), 0);
    m_file->open(path(u"none.rundown.yaml"_s));
    m_file->open(path(u"other.rundown.yaml"_s));
    QTRY_COMPARE_WITH_TIMEOUT(opened.size(), 1, patience);
    QCOMPARE(secondTitle(), u"theirs"_s);
    QVERIFY(!m_file->isBusy());
    save();
    QCOMPARE(notOpened.size(), 1); // who opens another or saves what was opened knows
}

/// It may never end, on a dead drive.
void DocumentFileTest::saysThatSomethingIsBeingWritten()
{
    QSignalSpy refused(m_file.get(), &DocumentFile::refused);
    QSignalSpy exported(m_file.get(), &DocumentFile::exported);
    QVERIFY(m_file->exportPost(path(u"post.md"_s), "post"));
    m_file->save();
    m_file->keepMine();
    m_file->reload();
    m_file->open(path());
    QVERIFY(!m_file->exportPost(path(u"other.md"_s), "post"));
    QCOMPARE(refused.size(), 5);
    QCOMPARE(refused[0][0].value<Problem>().file, path(u"post.md"_s));
    QTRY_COMPARE_WITH_TIMEOUT(exported.size(), 1, patience);

    // Whoever presses the key twice wants nothing more than once.
    m_document->setTitle(second(), u"mine"_s);
    QSignalSpy saved(m_file.get(), &DocumentFile::saved);
    m_file->save();
    m_file->save();
    QCOMPARE(refused.size(), 5);
    m_document->setTitle(second(), u"later"_s);
    m_file->save();
    QCOMPARE(refused.size(), 6);
    QTRY_COMPARE_WITH_TIMEOUT(saved.size(), 1, patience);
    save();
    QCOMPARE(refused.size(), 6);
}

void DocumentFileTest::beginsAnewWhileAnotherIsBeingRead()
{
    QSignalSpy opened(m_file.get(), &DocumentFile::opened);
    QSignalSpy notOpened(m_file.get(), &DocumentFile::notOpened);
    m_file->open(path());
    m_file->startNew();
    QVERIFY(!m_file->isBusy());
    QTest::qWait(300);
    QCOMPARE(opened.size(), 1);
    QCOMPARE(m_document->filePath(), QString());
    QCOMPARE(notOpened.size(), 0);
}

void DocumentFileTest::whatIsWrittenWhileAnotherIsReadStays()
{
    write(path(u"other.rundown.yaml"_s), theirs);
    QSignalSpy failed(m_file.get(), &DocumentFile::failed);
    m_file->open(path(u"other.rundown.yaml"_s));
    m_document->setTitle(second(), u"mine"_s);
    QTRY_COMPARE_WITH_TIMEOUT(failed.size(), 1, patience);
    QCOMPARE(secondTitle(), u"mine"_s);
    QVERIFY(!m_file->isBusy());
}

/// What stands in an open editor comes into the document when it is asked for, and counts.
void DocumentFileTest::whatIsBeingTypedWhileAnotherIsReadStays()
{
    write(path(u"other.rundown.yaml"_s), theirs);
    connect(m_file.get(), &DocumentFile::aboutToReload, this,
            [this] { m_document->setTitle(second(), u"mine"_s); });
    QSignalSpy failed(m_file.get(), &DocumentFile::failed);
    QSignalSpy opened(m_file.get(), &DocumentFile::opened);
    m_file->open(path(u"other.rundown.yaml"_s));
    QTRY_COMPARE_WITH_TIMEOUT(failed.size() + opened.size(), 1, patience);
    QCOMPARE(failed.size(), 1);
    QCOMPARE(secondTitle(), u"mine"_s);
    QCOMPARE(m_document->filePath(), path());
}

void DocumentFileTest::waitsForWhatIsBeingComposed_data()
{
    QTest::addColumn<QString>("committed");
    QTest::addColumn<bool>("closes"); ///< the field, before it says that composing has ended
    QTest::newRow("given up") << QString() << false;
    QTest::newRow("committed") << u"你好"_s << false;
    QTest::newRow("closed") << u"你好"_s << true;
}

void DocumentFileTest::waitsForWhatIsBeingComposed()
{
    QFETCH(QString, committed);
    QFETCH(bool, closes);
    auto field = std::make_unique<QLineEdit>(u"two"_s);
    new FieldGuard(field.get());
    connect(field.get(), &QLineEdit::textChanged, this,
            [this](const QString &text) { m_document->setTitle(second(), text); });
    connect(m_file.get(), &DocumentFile::aboutToReload, field.get(),
            [&] { field->findChild<FieldGuard *>()->commit(); });
    field->show();
    field->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(field.get()));
    field->setFocus();
    QInputMethodEvent composing(u"nihao"_s, {});
    QCoreApplication::sendEvent(field.get(), &composing);
    QSignalSpy reloaded(m_file.get(), &DocumentFile::reloaded);
    QSignalSpy changed(m_file.get(), &DocumentFile::changedByOthers);
    QSignalSpy busy(m_file.get(), &DocumentFile::busyChanged);
    write(path(), theirs);
    QTRY_COMPARE_WITH_TIMEOUT(busy.size(), 2, patience); // it has been read
    QTest::qWait(100);
    QCOMPARE(reloaded.size() + changed.size(), 0);
    QVERIFY(!m_document->isModified());
    QCOMPARE(secondTitle(), u"two"_s);

    QInputMethodEvent end;
    end.setCommitString(committed);
    QCoreApplication::sendEvent(field.get(), &end);
    if (closes)
        field.reset();
    QCOMPARE(reloaded.size() + changed.size(), 0); // its window may be about to go as well
    if (committed.isEmpty()) {
        QTRY_COMPARE_WITH_TIMEOUT(reloaded.size(), 1, patience);
        QCOMPARE(secondTitle(), u"theirs"_s);
    } else {
        QTRY_VERIFY_WITH_TIMEOUT(!changed.isEmpty(), patience);
        QCOMPARE(reloaded.size(), 0);
        QCOMPARE(secondTitle(), u"two你好"_s);
    }
}

QTEST_MAIN(DocumentFileTest)
#include "documentfile_test.moc"
