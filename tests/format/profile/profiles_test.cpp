// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/format/profile/profiles.h"

#include <QDir>
#include <QFile>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace rundown;
using namespace Qt::StringLiterals;

namespace {

void write(const QString &path, const QByteArray &bytes)
{
    QDir().mkpath(QFileInfo(path).absolutePath());
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
}

} // namespace

/// Profiles as they are read, and where they are found.
class ProfilesTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QVERIFY(m_folder.isValid());
        qputenv("XDG_CONFIG_HOME", m_folder.filePath(u"config"_s).toUtf8());
    }

    void theProgramHasItsOwn()
    {
        const QStringList names = ownProfileNames();
        QCOMPARE(names.first(), u"plain"_s);
        for (const QString &name :
             {u"pelican"_s, u"hugo"_s, u"jekyll"_s, u"hexo"_s, u"eleventy"_s, u"zola"_s})
            QVERIFY2(names.contains(name), qPrintable(name));
        for (const QString &name : names) {
            const auto profile = findProfile(name, {});
            QVERIFY2(profile, profile ? "" : qPrintable(profile.error().toString()));
            QCOMPARE(profile->name, name);
            QVERIFY(!profile->title.isEmpty());
        }
    }

    void noNameIsPlain() { QVERIFY(findProfile({}, {})->isPlain()); }

    void readsAllOfThem()
    {
        const auto profile = readProfile(
            "profile: mine\ntitle: My blog\nfile: p/{slug}.md\n"
            "front-matter:\n  form: toml\n  keys: {title: name, tags: labels}\n"
            "  date: zoned\n  lists: commas\n  draft: maybe\n"
            "  taxonomies: [tags]\n  add: {kind: recap}\n  several: {tags: manyLabels}\n"
            "  single: [categories]\n  nested: [tags]\n  drop: [layout]\n"
            "  layouts: [template]\n  utc: yes\n"
            "media: {folder: m, address: '/m/{path}', audio: yes}\n"
            "summary-mark: <!--cut-->\nsummary-key: cut\nraw-html: no\nfootnotes: no\n"
            "escape: {openers: ['{{'], with: backslash, in-fences: no, bars: yes, keep: [x], "
            "backslashes: '!', blanks-break: yes, strike-by-html: yes, attributes: yes}\n"
            "lists: {indent: 4, blank-lines: yes, ordered-by-dot: yes, "
            "indented-code: no, fences-in-items: no, items-apart: yes, lists-apart: yes, start: lost}\n",
            u"mine"_s);
        QVERIFY2(profile, profile ? "" : qPrintable(profile.error().toString()));
        Profile expected;
        expected.name = u"mine"_s;
        expected.title = u"My blog"_s;
        expected.file = u"p/{slug}.md"_s;
        expected.frontMatter = {FrontMatterRules::Form::Toml,
                                {{u"title"_s, u"name"_s}, {u"tags"_s, u"labels"_s}},
                                FrontMatterRules::DateForm::Zoned,
                                FrontMatterRules::Lists::Commas,
                                u"maybe"_s,
                                {u"tags"_s},
                                {{u"kind"_s, u"recap"_s}},
                                {{u"tags"_s, u"manyLabels"_s}},
                                {u"categories"_s},
                                {u"tags"_s},
                                {u"layout"_s},
                                {u"template"_s},
                                true};
        expected.mediaFolder = u"m"_s;
        expected.mediaAddress = u"/m/{path}"_s;
        expected.audio = true;
        expected.summaryMark = u"<!--cut-->"_s;
        expected.summaryKey = u"cut"_s;
        expected.rawHtml = false;
        expected.footnotes = false;
        expected.escape = {{u"{{"_s}, EscapeRules::Way::Backslash, false, true, {u"x"_s}, u"!"_s, true, true,
                           true};
        expected.lists = {4, true, true, false, false, true, true, ListRules::Start::Lost};
        QVERIFY(*profile == expected);
    }

    void saysWhatIsWrongAndWhere_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<int>("line");
        QTest::addColumn<QString>("word");
        QTest::newRow("empty") << QByteArray() << 1 << u"empty"_s;
        QTest::newRow("no YAML") << QByteArray("profile: [x\n") << 2 << QString();
        QTest::newRow("a list") << QByteArray("- x\n") << 1 << u"Keys"_s;
        QTest::newRow("no name") << QByteArray("title: x\nfile: y\n") << 1 << u"name"_s;
        QTest::newRow("no file") << QByteArray("profile: x\n") << 1 << u"posts stand"_s;
        QTest::newRow("unknown key") << QByteArray("profile: x\nfile: y\ncolour: red\n") << 3 << u"colour"_s;
        QTest::newRow("unknown word")
            << QByteArray("profile: x\nfile: y\nfront-matter:\n  form: xml\n") << 4 << u"xml"_s;
        QTest::newRow("unknown field")
            << QByteArray("profile: x\nfile: y\nfront-matter:\n  keys:\n    titel: t\n") << 5 << u"titel"_s;
        QTest::newRow("no number") << QByteArray("profile: x\nfile: y\nlists:\n  indent: 2\n") << 4 << u"4"_s;
        QTest::newRow("text wanted") << QByteArray("profile: x\nfile: [y]\n") << 2 << u"text"_s;
        QTest::newRow("outside") << QByteArray("profile: x\nfile: ../y\n") << 2 << u"../y"_s;
        QTest::newRow("outside, media")
            << QByteArray("profile: x\nfile: y\nmedia:\n  folder: /etc\n") << 4 << u"/etc"_s;
        QTest::newRow("twice") << QByteArray("profile: x\nfile: y\nfile: z\n") << 3 << QString();
    }
    void saysWhatIsWrongAndWhere()
    {
        QFETCH(QByteArray, text);
        QFETCH(int, line);
        QFETCH(QString, word);
        const auto profile = readProfile(text, u"x.profile.yaml"_s);
        QVERIFY(!profile);
        QCOMPARE(profile.error().file, u"x.profile.yaml"_s);
        QCOMPARE(profile.error().line, line);
        QVERIFY2((profile.error().what + profile.error().mend).contains(word),
                 qPrintable(profile.error().toString()));
    }

    void theNearestProfileIsTaken()
    {
        const QString event = m_folder.filePath(u"event"_s);
        write(profileFolder() + u"/blog.profile.yaml"_s, "profile: blog\ntitle: far\nfile: far.md\n");
        QCOMPARE(findProfile(u"blog"_s, event)->title, u"far"_s);
        write(event + u"/blog.profile.yaml"_s, "profile: blog\ntitle: near\nfile: near.md\n");
        QCOMPARE(findProfile(u"blog"_s, event)->title, u"near"_s);
        QCOMPARE(findProfile(u"blog"_s, {})->title, u"far"_s);
        write(event + u"/hugo.profile.yaml"_s, "profile: hugo\ntitle: my Hugo\nfile: h.md\n");
        QCOMPARE(findProfile(u"hugo"_s, event)->title, u"my Hugo"_s);

        const QList<KnownProfile> known = knownProfiles(event);
        QCOMPARE(known.size(), ownProfileNames().size() + 1);
        QCOMPARE(known.last().name, u"blog"_s);
        QCOMPARE(known.last().file, event + u"/blog.profile.yaml"_s);
    }

    void aBrokenProfileIsNotPassedOver()
    {
        const QString event = m_folder.filePath(u"broken"_s);
        write(event + u"/pelican.profile.yaml"_s, "profile: pelican\nfile: x.md\nfolder: y\n");
        const auto profile = findProfile(u"pelican"_s, event);
        QVERIFY(!profile);
        QCOMPARE(profile.error().line, 3);
        QCOMPARE(profile.error().file, event + u"/pelican.profile.yaml"_s);
    }

    void aNameLeadsNowhere()
    {
        for (const QString &name : {u"../x"_s, u"a/b"_s, u"."_s, u"none such"_s}) {
            const auto profile = findProfile(name, m_folder.path());
            QVERIFY(!profile);
            QVERIFY(profile.error().toString().contains(name));
        }
    }

    void aFileIsCalledAsItsProfile()
    {
        const QString event = m_folder.filePath(u"other"_s);
        write(event + u"/a.profile.yaml"_s, "profile: b\nfile: x.md\n");
        QVERIFY(!findProfile(u"a"_s, event));
    }

private:
    QTemporaryDir m_folder;
};

QTEST_GUILESS_MAIN(ProfilesTest)
#include "profiles_test.moc"
