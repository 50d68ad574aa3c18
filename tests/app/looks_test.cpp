// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/windowtest.h"

#include "app/translation.h"
#include "models/media/playbackengine.h"
#include "widgets/player/playerbar.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QDir>
#include <QIcon>
#include <QLabel>
#include <QTabWidget>

using namespace rundown;
using namespace Qt::StringLiterals;

namespace {

/// Whether the widget says all that it has to say in the room it has.
bool showsAll(const QWidget *widget)
{
    if (const auto *label = qobject_cast<const QLabel *>(widget)) {
        if (label->wordWrap() || label->text().isEmpty())
            return true;
    } else if (const auto *button = qobject_cast<const QAbstractButton *>(widget)) {
        if (button->text().isEmpty())
            return true;
    } else if (!qobject_cast<const QComboBox *>(widget)) {
        return true;
    }
    return widget->width() >= widget->minimumSizeHint().width();
}

QString saidBy(const QWidget *widget)
{
    if (const auto *combo = qobject_cast<const QComboBox *>(widget))
        return combo->currentText();
    return widget->property("text").toString();
}

} // namespace

/// The real window with the sample event on a small laptop, in both languages. With RUNDOWN_SCREENSHOTS set
/// to a folder, the README's pictures are written there (./dev screenshots).
class LooksTest : public WindowTest
{
    Q_OBJECT

private slots:
    void nothingIsCutOff_data();
    void nothingIsCutOff();

private:
    QStringList cutOff() const;
    void picture(const QString &name);
};

void LooksTest::nothingIsCutOff_data()
{
    QTest::addColumn<QLocale>("locale");
    QTest::addColumn<int>("pictured"); // the tab
    QTest::newRow("en") << QLocale(QLocale::English, QLocale::UnitedKingdom) << 1;
    QTest::newRow("zh") << QLocale(QLocale::Chinese, QLocale::China) << 2;
}

void LooksTest::nothingIsCutOff()
{
    QFETCH(QLocale, locale);
    QFETCH(int, pictured);
    QLocale::setDefault(locale);
    installTranslations(locale);
    const QDir sample(QStringLiteral(RUNDOWN_SAMPLE_EVENT));
    openWindow();
    m_window->resize(1366, 768);
    m_window->openFile(sample.filePath(u"pycon-nanning-2019.rundown.yaml"_s));
    QTRY_COMPARE_GT_WITH_TIMEOUT(document().entriesInOrder().size(), 9, patience);
    auto *tabs = m_window->findChild<QTabWidget *>(u"tabs"_s);
    for (const int number : {0, 5, 8, 3}) {
        click(session(number));
        if (!document().session(session(number))->recordings.isEmpty()) // its times are shown once it is open
            QTRY_VERIFY_WITH_TIMEOUT(page<PlayerBar>().engine()->durationMs() > 0, patience);
        for (int tab = 0; tab < tabs->count(); ++tab) {
            tabs->setCurrentIndex(tab);
            QTRY_COMPARE(cutOff(), QStringList());
        }
    }
    tabs->setCurrentIndex(pictured);
    picture(u"screenshot-"_s + QString::fromLatin1(QTest::currentDataTag()) + u".png"_s);
    m_window.reset();
    installTranslations(QLocale::c());
    QLocale::setDefault(QLocale::c());
}

QStringList LooksTest::cutOff() const
{
    QStringList said;
    for (const QWidget *widget : m_window->findChildren<QWidget *>())
        if (widget->isVisible() && !widget->visibleRegion().isEmpty() && !showsAll(widget))
            said << saidBy(widget);
    return said;
}

void LooksTest::picture(const QString &name)
{
    const QString folder = qEnvironmentVariable("RUNDOWN_SCREENSHOTS");
    if (folder.isEmpty())
        return;
    const PlaybackEngine *engine = page<PlayerBar>().engine();
    QTRY_VERIFY_WITH_TIMEOUT(engine->durationMs() > 0, patience);
    key(Qt::Key_F8);
    QTest::qWait(6000); // the recording plays, the post's images come
    key(Qt::Key_F8);
    QTest::qWait(500);
    QVERIFY(m_window->grab().save(QDir(folder).filePath(name)));
}

int main(int argc, char *argv[])
{
    QIcon::setFallbackThemeName(u"breeze"_s);
    return runWindowTest<LooksTest>(argc, argv);
}

#include "looks_test.moc"
