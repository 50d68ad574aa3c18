// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/windowtest.h"
#include "tests/fullpool.h"

#include <QApplication>
#include <QDir>
#include <QEventLoop>
#include <QLineEdit>
#include <QMessageBox>
#include <QProgressDialog>
#include <QTimer>

using namespace rundown;
using namespace Qt::StringLiterals;

namespace {

const QByteArray blogEvent = "rundown: 1\ntitle: Owls\ndays: [2020-05-16]\npost:\n  profile: jekyll\n"
                             "  style:\n    photo: '![{alt}]({photo})'\n"
                             "outline:\n  - photo: photos/owl.png\n    alt: an owl\n";

} // namespace

/// Exporting for a blog from the window.
class PostExportTest : public WindowTest
{
    Q_OBJECT

private slots:
    void writesThePostForTheEventsBlog();
    void theKeyWorksInAField();
    void saysWhatIsWrongOnceThePostIsWritten();
    void bundlesThePostWithItsMedia();
    void asksBeforeWritingOver();
    void saysWhatIsMissing();
    void showsNoProgressOverWhatIsMissing();
    void saysWhatIsWrongWithAProfile();
    void worksWhileOthersWaitForADeadDrive();

private:
    void openOwls();
    void bundleInto(const QString &folder);
};

void PostExportTest::openOwls()
{
    write(u"owls.rundown.yaml"_s, blogEvent);
    QVERIFY(QDir(m_folder->path()).mkpath(u"photos"_s));
    write(u"photos/owl.png"_s, "owl");
    QVERIFY(QDir(m_folder->path()).mkpath(u"out"_s));
    open(u"owls.rundown.yaml"_s);
}

void PostExportTest::bundleInto(const QString &folder)
{
    m_answers->giveFile(path(folder));
    key(Qt::Key_E, Qt::ControlModifier | Qt::AltModifier);
}

void PostExportTest::writesThePostForTheEventsBlog()
{
    openOwls();
    exportTo(u"x.md"_s);
    QVERIFY(read(u"x.md"_s).contains("layout: post\n"));
    QVERIFY(read(u"x.md"_s).contains("(/assets/owls/photos/owl.png)"));
    QCOMPARE(m_answers->takeUnexpected(), QStringList());
}

void PostExportTest::theKeyWorksInAField()
{
    openOwls();
    key(Qt::Key_E, Qt::ControlModifier | Qt::ShiftModifier);
    auto *field = qobject_cast<QLineEdit *>(QApplication::focusWidget());
    QVERIFY2(field,
             QApplication::focusWidget() ? QApplication::focusWidget()->metaObject()->className() : "none");
    exportTo(u"x.md"_s);
    QVERIFY(read(u"x.md"_s).contains("layout: post\n"));
    QCOMPARE(m_answers->takeUnexpected(), QStringList());
}

void PostExportTest::saysWhatIsWrongOnceThePostIsWritten()
{
    write(u"owls.rundown.yaml"_s, QByteArray(blogEvent).replace("title: Owls\n", ""));
    open(u"owls.rundown.yaml"_s);
    m_answers->giveFile(path(u"no/such/folder/x.md"_s));
    m_answers->press(u"OK"_s); // only to what is said about the folder
    key(Qt::Key_E, Qt::ControlModifier);
    QTRY_VERIFY_WITH_TIMEOUT(m_answers->areGiven() && !m_window->file()->isBusy(), patience);
    const QString failure = m_answers->takeTexts().join(u'\n');
    QVERIFY2(failure.contains(u"no/such/folder") && !failure.contains(u"no title"), qPrintable(failure));
    m_answers->giveFile(path(u"x.md"_s));
    m_answers->press(u"OK"_s);
    key(Qt::Key_E, Qt::ControlModifier);
    QTRY_VERIFY_WITH_TIMEOUT(m_answers->areGiven() && !m_window->file()->isBusy(), patience);
    QVERIFY(QFile::exists(path(u"x.md"_s)));
    QVERIFY(m_answers->takeTexts().join(u'\n').contains(u"no title"));
    QCOMPARE(m_answers->takeUnexpected(), QStringList());
}

void PostExportTest::bundlesThePostWithItsMedia()
{
    openOwls();
    bundleInto(u"out"_s);
    QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(path(u"out/UPLOAD.txt"_s)), patience);
    QCOMPARE(read(u"out/site/assets/owls/photos/owl.png"_s), QByteArray("owl"));
    QVERIFY(read(u"out/site/_posts/2020-05-16-owls.md"_s).contains("an owl"));
    QCOMPARE(m_answers->takeUnexpected(), QStringList());
}

void PostExportTest::asksBeforeWritingOver()
{
    openOwls();
    write(u"out/UPLOAD.txt"_s, "mine");
    bundleInto(u"out"_s);
    m_answers->press(u"Cancel"_s);
    QTRY_VERIFY_WITH_TIMEOUT(m_answers->areGiven(), patience);
    QCOMPARE(read(u"out/UPLOAD.txt"_s), QByteArray("mine"));
    bundleInto(u"out"_s);
    m_answers->press(u"Write over it"_s);
    QTRY_VERIFY_WITH_TIMEOUT(read(u"out/UPLOAD.txt"_s).contains("owls"), patience);
}

void PostExportTest::saysWhatIsMissing()
{
    openOwls();
    QVERIFY(QFile::remove(path(u"photos/owl.png"_s)));
    bundleInto(u"out"_s);
    m_answers->press(u"OK"_s);
    QTRY_VERIFY_WITH_TIMEOUT(m_answers->areGiven(), patience);
    QVERIFY(m_answers->takeTexts().join(u'\n').contains(u"photos/owl.png"));
}

void PostExportTest::showsNoProgressOverWhatIsMissing()
{
    constexpr int looks = 10;
    write(u"owls.rundown.yaml"_s, blogEvent + "  - photo: photos/gone.png\n    alt: gone\n");
    QVERIFY(QDir(m_folder->path()).mkpath(u"photos"_s) && QDir(m_folder->path()).mkpath(u"out"_s));
    write(u"photos/owl.png"_s, QByteArray(30'000'000, 'x'));
    open(u"owls.rundown.yaml"_s);
    // In a loop of its own, as in the program: what is to be deleted later goes once that has the turn again.
    QEventLoop loop;
    int seen = 0;
    QTimer reading;
    connect(&reading, &QTimer::timeout, this, [&] {
        auto *box = qobject_cast<QMessageBox *>(QApplication::activeModalWidget());
        const auto *progress = m_window->findChild<QProgressDialog *>();
        if (box && !(progress && progress->isVisible()) && ++seen == looks) {
            box->accept();
            loop.quit();
        }
    });
    QTimer soon; // shows the progress as if the copying took long
    bool isShown = false;
    connect(&soon, &QTimer::timeout, this, [&] {
        if (auto *progress = m_window->findChild<QProgressDialog *>(); progress && !isShown) {
            isShown = true;
            m_answers->lookOn();
            progress->show();
        }
    });
    soon.start(0);
    QTimer::singleShot(0, this, [&] {
        bundleInto(u"out"_s);
        m_answers->lookOn(); // the message, which is read for a second
        reading.start(100);
    });
    QTimer::singleShot(patience, &loop, &QEventLoop::quit);
    loop.exec();
    QCOMPARE(seen, looks);
    QVERIFY(isShown);
    QCOMPARE(m_answers->takeUnexpected(), QStringList());
}

void PostExportTest::saysWhatIsWrongWithAProfile()
{
    write(u"jekyll.profile.yaml"_s, "profile: jekyll\nfile: x.md\ncolour: red\n");
    openOwls();
    m_answers->press(u"OK"_s);
    key(Qt::Key_E, Qt::ControlModifier);
    QTRY_VERIFY_WITH_TIMEOUT(m_answers->areGiven(), patience);
    const QString said = m_answers->takeTexts().join(u'\n');
    QVERIFY2(said.contains(u"colour") && said.contains(u"jekyll.profile.yaml:3:1"), qPrintable(said));
}

void PostExportTest::worksWhileOthersWaitForADeadDrive()
{
    const test::FullPool others;
    bundlesThePostWithItsMedia();
}

int main(int argc, char *argv[])
{
    return runWindowTest<PostExportTest>(argc, argv);
}

#include "postexport_test.moc"
