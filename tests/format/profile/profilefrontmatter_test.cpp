// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/format/profile/profilefrontmatter.h"
#include "models/format/profile/profiles.h"

#include <QRegularExpression>
#include <QTest>

using namespace rundown;
using namespace Qt::StringLiterals;

namespace {

const QString pelicanText = u"Title: 南宁: a \"day\"\nDate: 2019-11-02 21:00\nCategory: 活动\n"
                            "Tags: PyCon, 南宁 社区\nSlug: nanning-2019\nAuthor: river\nMood: 好: 极了"_s;
const QString yamlText = u"---\nlayout: post\ntitle:  A day  # kept\ndate: 2019-11-02 21:00:00 +0800\n"
                         "tags: [a, b c]\nauthor: river\nmood: fine\n---"_s;

QString converted(const QString &name, const QString &text, bool hasMark = false)
{
    const auto profile = findProfile(name, {});
    Event event;
    event.title = u"Event"_s;
    event.days = {QDate(2019, 10, 26)};
    event.timeZone = u"Asia/Shanghai"_s;
    const auto fields = postFields(text, event);
    if (!profile || !fields)
        return u"(failed)"_s;
    const auto result = frontMatterFor(*profile, text, *fields, event.timeZone, hasMark);
    return result ? *result : result.error().toString();
}

} // namespace

/// Front matter of one generator made that of another.
class ProfileFrontMatterTest : public QObject
{
    Q_OBJECT

private slots:
    void converts_data()
    {
        QTest::addColumn<QString>("profile");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("expected");
        QTest::newRow("pelican, as it is") << u"pelican"_s << pelicanText << pelicanText;
        QTest::newRow("plain") << u"plain"_s << yamlText << yamlText;
        QTest::newRow("pelican to hugo")
            << u"hugo"_s << pelicanText
            << u"---\ntitle: '南宁: a \"day\"'\ndate: 2019-11-02T21:00:00+08:00\ncategories: [活动]\n"
               "tags: [PyCon, 南宁 社区]\nslug: nanning-2019\nauthors: [river]\nMood: \"好: 极了\"\n---"_s;
        QTest::newRow("pelican to jekyll")
            << u"jekyll"_s << pelicanText
            << u"---\ntitle: '南宁: a \"day\"'\ndate: 2019-11-02 21:00:00 +0800\ncategories: [活动]\n"
               "tags: [PyCon, 南宁 社区]\nslug: nanning-2019\nauthor: river\nlayout: post\nMood: \"好: 极了\"\n---"_s;
        QTest::newRow("pelican to zola")
            << u"zola"_s << u"Title: a\nDate: 2019-11-02\nTags: x, y\nStatus: draft"_s
            << u"+++\ntitle = \"a\"\ndate = 2019-11-02\ndraft = true\n\n[taxonomies]\ntags = [\"x\", \"y\"]\n+++"_s;
        QTest::newRow("yaml to pelican")
            << u"pelican"_s << yamlText
            << u"Title: A day\nDate: 2019-11-02 21:00\nTags: a, b c\nAuthor: river\nLayout: post\nMood: fine"_s;
        QTest::newRow("jekyll to eleventy: what is there stays")
            << u"eleventy"_s << yamlText
            << u"---\nlayout: post\ntitle:  A day  # kept\ndate: 2019-11-02T21:00:00+08:00\ntags: [a, b c]\n"
               "author: river\nmood: fine\n---"_s;
        QTest::newRow("jekyll, as it is") << u"jekyll"_s << yamlText << yamlText;
        for (const QString &name : {u"hugo"_s, u"jekyll"_s, u"eleventy"_s}) {
            const QString add = name == u"jekyll" ? u"layout: post\n"_s : QString();
            QTest::addRow("YAML without a fence above, %s", qPrintable(name))
                << name << u"title: a\ndate: 2020-01-02\n"_s + add + u"# why\n---"_s
                << u"---\ntitle: a\ndate: 2020-01-02\n"_s + add + u"# why\n---"_s;
            QTest::addRow("YAML ended by dots, %s", qPrintable(name))
                << name << u"---\ntitle: a\ndate: 2020-01-02\n"_s + add + u"..."_s
                << u"---\ntitle: a\ndate: 2020-01-02\n"_s + add + u"---"_s;
        }
        QTest::newRow("a byte order mark stays")
            << u"hugo"_s << u"\ufeff---\ntitle: a\ndate: 2020-01-02\n---"_s
            << u"\ufeff---\ntitle: a\ndate: 2020-01-02\n---"_s;
        QTest::newRow("one author of Pelican's")
            << u"pelican"_s << u"Title: a\nDate: 2020-01-02\nAuthor: Ann"_s
            << u"Title: a\nDate: 2020-01-02\nAuthor: Ann"_s;
        QTest::newRow("authors of Pelican's stay")
            << u"pelican"_s << u"Title: a\nDate: 2020-01-02\nAuthors: Ann,Bob"_s
            << u"Title: a\nDate: 2020-01-02\nAuthors: Ann,Bob"_s;
        QTest::newRow("one in Pelican's Authors stays")
            << u"pelican"_s << u"Title: a\nDate: 2020-01-02\nAuthors: Ann"_s
            << u"Title: a\nDate: 2020-01-02\nAuthors: Ann"_s;
        QTest::newRow("two authors for Pelican")
            << u"pelican"_s << u"---\ntitle: a\ndate: 2020-01-02\nauthors: [Ann, Bob]\n---"_s
            << u"Title: a\nDate: 2020-01-02\nAuthors: Ann, Bob"_s;
        QTest::newRow("one tag with a comma")
            << u"pelican"_s << u"---\ntitle: a\ndate: 2020-01-02\ntags: [\"C, the language\"]\n---"_s
            << u"Title: a\nDate: 2020-01-02\nTags: C, the language;"_s;
        QTest::newRow("an address of Pelican's own stays")
            << u"pelican"_s << u"Title: a\nDate: 2020-01-02\nUrl: x/\nSave_as: x/index.html"_s
            << u"Title: a\nDate: 2020-01-02\nUrl: x/\nSave_as: x/index.html"_s;
        for (const QString &name : {u"hugo"_s, u"hexo"_s, u"eleventy"_s, u"jekyll"_s}) {
            const QString own = u"---\ntitle: a\ndate: 2020-01-02\nlayout: post.njk\npermalink: /a/\n---"_s;
            QTest::addRow("the generator's own keys stay, %s", qPrintable(name)) << name << own << own;
        }
        QTest::newRow("tags of Hugo's, at the root")
            << u"zola"_s
            << u"+++\ntitle = \"a\"\ndate = 2020-01-02\ntags = [\"x\"]\nweight = 3\n\n[extra]\nb = 1\n+++"_s
            << u"+++\ntitle = \"a\"\ndate = 2020-01-02\nweight = 3\n\n[extra]\nb = 1\n\n[taxonomies]\n"
               "tags = [\"x\"]\n+++"_s;
        QTest::newRow("tags of Hugo's, beside a table of them")
            << u"zola"_s
            << u"+++\ntitle = \"a\"\ndate = 2020-01-02\ntags = [\"x\"]\n[taxonomies]\ncategories = "
               "[\"c\"]\n[extra]\nb = 1\n+++"_s
            << u"+++\ntitle = \"a\"\ndate = 2020-01-02\n[taxonomies]\ncategories = [\"c\"]\n"
               "tags = [\"x\"]\n[extra]\nb = 1\n+++"_s;
        QTest::newRow("Zola, as it is")
            << u"zola"_s
            << u"+++\ntitle = \"a\"\ndate = 2020-01-02\n[taxonomies]\ntags = [\"x\"] # kept\nseries = [\"s\"]\n+++"_s
            << u"+++\ntitle = \"a\"\ndate = 2020-01-02\n[taxonomies]\ntags = [\"x\"] # kept\nseries = [\"s\"]\n+++"_s;
        QTest::newRow("two categories side by side, for Hexo")
            << u"hexo"_s << u"+++\ntitle = \"a\"\ndate = 2020-01-02\ncategories = [\"A\", \"B\"]\n+++"_s
            << u"---\ntitle: a\ndate: 2020-01-02\ncategories: [[A], [B]]\n---"_s;
        QTest::newRow("nothing") << u"hugo"_s << QString() << u"---\ntitle: Event\ndate: 2019-10-26\n---"_s;
        QTest::newRow("a draft of Jekyll's")
            << u"hugo"_s << u"---\ntitle: a\ndate: 2020-01-02\npublished: false\n---"_s
            << u"---\ntitle: a\ndate: 2020-01-02\ndraft: true\n---"_s;
        QTest::newRow("an offset of its own")
            << u"hexo"_s << u"---\ntitle: a\ndate: 2020-01-02T10:00:30-05:00\n---"_s
            << u"---\ntitle: a\ndate: 2020-01-02 23:00:30\n---"_s;
        QTest::newRow("an offset of its own, over midnight")
            << u"pelican"_s << u"+++\ntitle = \"a\"\ndate = 2020-01-31T20:00:00Z\n+++"_s
            << u"Title: a\nDate: 2020-02-01 04:00"_s;
        QTest::newRow("an offset that may be said")
            << u"jekyll"_s << u"---\ntitle: a\ndate: 2020-01-31T20:00:00Z\nlayout: post\n---"_s
            << u"---\ntitle: a\ndate: 2020-01-31 20:00:00 +0000\nlayout: post\n---"_s;
        QTest::newRow("tables, TOML to YAML")
            << u"hugo"_s
            << u"+++\ntitle = \"a\"\ndate = 2020-01-02\nsizes = [1, 2]\n\n[extra]\nfrom = \"1:30\"\ncount = "
               u"3\n"
               "[extra.deep]\nyes = true\n[[extra.parts]]\nname = \"x: y\"\n[taxonomies]\ntags = [\"t\"]\n"
               "series = [\"s\"]\n+++"_s
            << u"---\ntitle: a\ndate: 2020-01-02\ntags: [t]\nsizes: [1, 2]\nextra:\n  from: \"1:30\"\n"
               "  count: 3\n  deep:\n    \"yes\": true\n  parts:\n    - name: \"x: y\"\nseries: [s]\n---"_s;
        QTest::newRow("tables, YAML to TOML")
            << u"zola"_s
            << u"---\ntitle: a\ndate: 2020-01-02\nimage: {src: a b.png, width: 3}\nparams:\n  at: 1:30\n  "
               u"deep:\n"
               "    on: true\n  parts:\n  - name: x\n    more: {z: ~}\n  - y\nweight: 5\na b: [c]\ntags: [t]\n---"_s
            << u"+++\ntitle = \"a\"\ndate = 2020-01-02\nimage = {src = \"a b.png\", width = 3}\n"
               "params = {at = \"1:30\", deep = {on = true}, parts = [{name = \"x\", more = {z = \"\"}}, "
               "\"y\"]}\n"
               "weight = 5\n\"a b\" = [\"c\"]\n\n[taxonomies]\ntags = [\"t\"]\n+++"_s;
    }
    void converts()
    {
        QFETCH(QString, profile);
        QFETCH(QString, text);
        QTEST(converted(profile, text), "expected");
    }

    /// YAML would take a bare one for UTC.
    void quotesATimeWithoutAZone()
    {
        const auto forJekyll = [](const QString &frontMatter) {
            const auto fields = postFields(frontMatter, {});
            return *frontMatterFor(*findProfile(u"jekyll"_s, {}), frontMatter, *fields, {}, false);
        };
        const QString quoted = u"---\ntitle: a\ndate: \"2020-01-31 20:00:00\"\nlayout: post\n---"_s;
        QCOMPARE(forJekyll(u"Title: a\nDate: 2020-01-31 20:00"_s), quoted);
        QCOMPARE(forJekyll(u"---\ntitle: a\ndate: 2020-01-31 20:00:00\nlayout: post\n---"_s), quoted);
        QCOMPARE(forJekyll(u"---\ntitle: a\ndate:  2020-01-31 20:00:00 # evening\nlayout: post\n---"_s),
                 u"---\ntitle: a\ndate:  \"2020-01-31 20:00:00\" # evening\nlayout: post\n---"_s);
        QCOMPARE(forJekyll(quoted), quoted);
        const QString day = u"---\ntitle: a\ndate: 2020-01-31\nlayout: post\n---"_s;
        QCOMPARE(forJekyll(day), day);
    }

    void namesWhatItCannotKeep_data()
    {
        QTest::addColumn<QString>("profile");
        QTest::addColumn<QString>("lines");
        QTest::addColumn<QString>("expected");
        QTest::addColumn<QStringList>("names");
        const QString trees = u"image: {src: a}\nx:\n- [1]\nmood: fine\naliases: [/a, /b]"_s;
        QTest::newRow("what is nested, in lines") << u"pelican"_s << trees << u"Mood: fine\nAliases: /a, /b"_s
                                                  << QStringList{u"“image”"_s, u"“x”"_s};
        QTest::newRow("what is nested, in YAML")
            << u"jekyll"_s << u"layout: post\n"_s + trees << u"layout: post\n"_s + trees << QStringList();
        QTest::newRow("a second summary") << u"pelican"_s << u"summary: s\ndescription: other"_s
                                          << u"Summary: s\nDescription: other"_s << QStringList();
        QTest::newRow("a second summary that has no name left")
            << u"zola"_s << u"summary: s\ndescription: other"_s << u"description = \"s\""_s
            << QStringList{u"“description”"_s};
        QTest::newRow("the same twice")
            << u"zola"_s << u"summary: s\nexcerpt: s"_s << u"description = \"s\""_s << QStringList();
        QTest::newRow("categories in two keys") << u"pelican"_s << u"categories: [A]\ncategory: B"_s
                                                << u"Category: A"_s << QStringList{u"“category”"_s};
        QTest::newRow("two categories of Pelican's")
            << u"pelican"_s << u"categories: [A, B]"_s << u"Category: A"_s << QStringList{u"left out: B"_s};
        QTest::newRow("an address of Hugo's") << u"pelican"_s << u"url: /x/\ntemplate: y"_s << QString()
                                              << QStringList{u"“url”"_s, u"“template”"_s};
        QTest::newRow("a tag with a semicolon")
            << u"pelican"_s << u"tags: [a;b, c]"_s << u"Tags: a;b, c"_s << QStringList{u"semicolon"_s};
        QTest::newRow("categories of Hexo's own are a path")
            << u"hexo"_s << u"categories: [A, B]"_s << u"categories: [A, B]"_s
            << QStringList{u"each within the one before it"_s};
    }
    void namesWhatItCannotKeep()
    {
        QFETCH(QString, profile);
        QFETCH(QString, lines);
        QFETCH(QString, expected);
        QFETCH(QStringList, names);
        const QString text = u"---\ntitle: a\ndate: 2020-01-02\n"_s + lines + u"\n---"_s;
        const auto fields = postFields(text, {});
        QVERIFY(fields);
        Problems problems;
        const auto written = frontMatterFor(*findProfile(profile, {}), text, *fields, {}, false, &problems);
        QVERIFY(written);
        QStringList rest = written->split(u'\n');
        rest.remove(0, rest.indexOf(QRegularExpression(u".*2020-01-02$"_s)) + 1);
        rest.removeAll(u"---"_s);
        rest.removeAll(u"+++"_s);
        QCOMPARE(rest.join(u'\n'), expected);
        QCOMPARE(problems.size(), names.size());
        for (qsizetype i = 0; i < names.size(); ++i)
            QVERIFY2(problems[i].what.contains(names[i]), qPrintable(problems[i].what));
    }

    void tellsOfTagsThatZolaDoesNotFind_data()
    {
        QTest::addColumn<QString>("lines");
        QTest::addColumn<QStringList>("names");
        QTest::newRow("beside a table on one line")
            << u"tags = [\"x\"]\ntaxonomies = {categories = [\"c\"]}"_s << QStringList{u"“tags”"_s};
        QTest::newRow("beside dotted keys")
            << u"categories = [\"c\"]\ntags = [\"x\"]\ntaxonomies.series = [\"s\"]"_s
            << QStringList{u"“categories”"_s, u"“tags”"_s};
        QTest::newRow("in it") << u"taxonomies = {tags = [\"x\"]}"_s << QStringList();
        QTest::newRow("in a table") << u"[taxonomies]\ntags = [\"x\"]"_s << QStringList();
    }
    void tellsOfTagsThatZolaDoesNotFind()
    {
        QFETCH(QString, lines);
        QFETCH(QStringList, names);
        const QString text = u"+++\ntitle = \"a\"\ndate = 2020-01-02\n"_s + lines + u"\n+++"_s;
        const auto fields = postFields(text, {});
        QVERIFY(fields);
        Problems problems;
        const auto written = frontMatterFor(*findProfile(u"zola"_s, {}), text, *fields, {}, false, &problems);
        QCOMPARE(*written, text);
        QCOMPARE(problems.size(), names.size());
        for (qsizetype i = 0; i < names.size(); ++i)
            QVERIFY2(problems[i].what.contains(names[i]), qPrintable(problems[i].what));
    }

    void theMarkIsSaidWhereItMustBe()
    {
        const QString text = u"---\ntitle: a\ndate: 2020-01-02\nlayout: post\n---"_s;
        QCOMPARE(converted(u"jekyll"_s, text, false), text);
        QVERIFY(converted(u"jekyll"_s, text, true).contains(u"excerpt_separator: "));
    }

    void saysTheSameInEachFlavour()
    {
        const auto before = readFrontMatterFields(pelicanText);
        QVERIFY(before);
        for (const QString &name : {u"hugo"_s, u"jekyll"_s, u"eleventy"_s}) {
            const auto fields = readFrontMatterFields(converted(name, pelicanText));
            QVERIFY2(fields, qPrintable(name));
            QCOMPARE(fields->title, before->title);
            QCOMPARE(fields->tags, before->tags);
            QCOMPARE(fields->categories, before->categories);
            QCOMPARE(fields->authors, before->authors);
            QCOMPARE(fields->slug, before->slug);
            QCOMPARE(fields->date->day, before->date->day);
            QCOMPARE(fields->date->time, before->date->time);
        }
    }

    void brokenFrontMatterIsAFailure()
    {
        const QString broken = u"---\ntitle: [a\ndate: 2020-01-02\n---"_s;
        const auto fields = postFields(broken, {});
        QVERIFY(!fields);
        QVERIFY(fields.error().line > 0);
    }
};

QTEST_GUILESS_MAIN(ProfileFrontMatterTest)
#include "profilefrontmatter_test.moc"
