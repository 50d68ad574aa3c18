// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/preferences.h"

#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

using namespace rundown;
using namespace Qt::StringLiterals;

/// What is remembered between two starts, in a place of the test's own.
class PreferencesTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void webImagesAreAllowedForOneEvent();
    void lastEntryIsKnownByItsEvent();
    void aBlogIsChosenOnce();

private:
    QTemporaryDir m_folder;
};

void PreferencesTest::initTestCase()
{
    QSettings::setDefaultFormat(QSettings::IniFormat);
    QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_folder.path());
    QCoreApplication::setOrganizationName(u"rundown-test"_s);
}

void PreferencesTest::webImagesAreAllowedForOneEvent()
{
    const QString event = u"/events/one.rundown.yaml"_s;
    QVERIFY(!Preferences::areWebImagesAllowed(event));
    Preferences::setWebImagesAllowed(event, true);
    QVERIFY(Preferences::areWebImagesAllowed(event));
    QVERIFY(!Preferences::areWebImagesAllowed(u"/events/other.rundown.yaml"_s));
    QVERIFY(!Preferences::areWebImagesAllowed({}));
    Preferences::setWebImagesAllowed(event, false);
    QVERIFY(!Preferences::areWebImagesAllowed(event));
}

void PreferencesTest::lastEntryIsKnownByItsEvent()
{
    const QString event = u"/events/one.rundown.yaml"_s;
    QCOMPARE(Preferences::lastEntry(event), -1);
    Preferences::setLastEntry(event, 7);
    QCOMPARE(Preferences::lastEntry(event), 7);
    QCOMPARE(Preferences::lastEntry(u"/events/other.rundown.yaml"_s), -1);
}

void PreferencesTest::aBlogIsChosenOnce()
{
    QCOMPARE(Preferences::profileFor({}, {}), QString());
    Preferences::setProfileFor(u"/a"_s, u"owls"_s, u"hugo"_s);
    Preferences::setProfileFor(u"/b"_s, {}, u"jekyll"_s);
    QCOMPARE(Preferences::profileFor(u"/a"_s, {}), u"hugo"_s);
    QCOMPARE(Preferences::profileFor(u"/b"_s, u"owls"_s), u"jekyll"_s);
    QCOMPARE(Preferences::profileFor(u"/c"_s, u"owls"_s), u"hugo"_s);
    QCOMPARE(Preferences::profileFor(u"/c"_s, u"eagles"_s), QString());
    QCOMPARE(Preferences::profileFor({}, {}), u"jekyll"_s);
    Preferences::setProfileFor(u"/a"_s, {}, {});
    QCOMPARE(Preferences::profileFor(u"/a"_s, u"owls"_s), QString());
    Preferences::setFirstProfileFor(u"/a"_s, u"zola"_s);
    QCOMPARE(Preferences::profileFor(u"/a"_s, {}), QString());
    Preferences::setFirstProfileFor(u"/d"_s, u"zola"_s);
    QCOMPARE(Preferences::profileFor(u"/d"_s, {}), u"zola"_s);
    QCOMPARE(Preferences::profileFor({}, {}), QString());
}

QTEST_GUILESS_MAIN(PreferencesTest)
#include "preferences_test.moc"
