// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/format/markdown/markdownworker.h"
#include "models/format/recap/frontmatter.h"
#include "models/format/recap/recap.h"

#include <QTest>

using namespace rundown;
using namespace Qt::StringLiterals;

/// Front matter as it is kept in an event: a layout with a place for the title.
class RecapFrontMatterTest : public QObject
{
    Q_OBJECT

private slots:
    void layouts_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("layout");
        QTest::addColumn<QString>("title");
        const auto row = [](const char *name, const QString &text, const QString &layout,
                            const QString &title) { QTest::newRow(name) << text << layout << title; };
        row("pelican", u"Title: 南宁: a\nTags: x"_s, u"Title: {title}\nTags: x"_s, u"南宁: a"_s);
        row("yaml", u"---\ntitle: a b # c\n---"_s, u"---\ntitle: {title} # c\n---"_s, u"a b"_s);
        row("yaml quotes", u"---\ntitle: 'it''s'\n---"_s, u"---\ntitle: '{title}'\n---"_s, u"it's"_s);
        row("toml", u"+++\ntitle = \"a \\\"b\\\"\"\n+++"_s, u"+++\ntitle = \"{title}\"\n+++"_s, u"a \"b\""_s);
        row("json", u"{\n\"title\": \"a\"\n}"_s, u"{{\n\"title\": \"{title}\"\n}}"_s, u"a"_s);
        row("own form", u"---\ntitle: >-\n  a\n---"_s, u"---\ntitle: >-\n  a\n---"_s, u"a"_s);
        row("broken", u"---\ntitle: [a\n---"_s, u"---\ntitle: [a\n---"_s, QString());
        row("braces", u"Title: {title}\nx: {{y}}"_s, u"Title: {title}\nx: {{{{y}}}}"_s, u"{title}"_s);
    }
    void layouts()
    {
        QFETCH(QString, text);
        QFETCH(QString, layout);
        QFETCH(QString, title);
        const FrontMatter read = readFrontMatter(text);
        QCOMPARE(read.layout, layout);
        QCOMPARE(read.title, title);
        QCOMPARE(writeFrontMatter(read.layout, read.title), text);
    }

    void titlesAreQuotedWhereTheyMustBe_data()
    {
        QTest::addColumn<QString>("layout");
        QTest::newRow("pelican") << u"Title: {title}\nTags: x"_s;
        QTest::newRow("yaml") << u"---\ntitle: {title} # c\n---"_s;
        QTest::newRow("yaml, double") << u"---\ntitle: \"{title}\"\n---"_s;
        QTest::newRow("yaml, single") << u"---\ntitle: '{title}'\n---"_s;
        QTest::newRow("toml") << u"+++\ntitle = \"{title}\"\n+++"_s;
        QTest::newRow("toml, literal") << u"+++\ntitle = '{title}'\n+++"_s;
        QTest::newRow("json") << u"{{\"title\": \"{title}\"}}"_s;
        QTest::newRow("hexo json") << u"\"title\": \"{title}\"\n;;;"_s;
    }
    void titlesAreQuotedWhereTheyMustBe()
    {
        QFETCH(QString, layout);
        for (const QString &title :
             {u"plain"_s, u"a: b"_s, u"it's"_s, u"say \"x\""_s, u"# 1"_s, u"no"_s, u"2019"_s,
              u"back\\slash"_s, u"{braces} [x]"_s, u"题目"_s, u"'"_s, u"tab\there"_s}) {
            const QString text = writeFrontMatter(layout, title);
            const auto fields = readFrontMatterFields(text);
            QVERIFY2(fields, qPrintable(text));
            QCOMPARE(fields->title, title);
        }
    }

    void fieldsChangeAndTheTitlesPlaceStays()
    {
        const QString layout = u"---\ntitle: \"{title}\"\nx: {{y}}\n---"_s;
        FrontMatterFields fields = fieldsOfLayout(layout, u"T: 1"_s).value();
        QCOMPARE(fields.title, u"T: 1"_s);
        fields.tags = {u"a"_s};
        const auto changed = layoutWithFields(layout, fields);
        QCOMPARE(changed.value(), u"---\ntitle: \"{title}\"\ntags: [a]\nx: {{y}}\n---"_s);
        QCOMPARE(layoutWithFields(layout, fieldsOfLayout(layout, {}).value()).value(), layout);
    }

    void keysComeAndGoWhereLineEndsAreMixed()
    {
        // A layout goes without its last LF: what is left of its last line end stays half of it.
        const QString layout = u"Title: {title}\r\nTags: a\r\nSlug: s\r"_s;
        FrontMatterFields fields = fieldsOfLayout(layout, {}).value();
        fields.authors = {u"李 四"_s};
        QCOMPARE(layoutWithFields(layout, fields).value(),
                 u"Title: {title}\r\nTags: a\r\nSlug: s\r\nAuthors: 李 四\r"_s);
        fields.authors.clear();
        fields.slug.clear();
        QCOMPARE(layoutWithFields(layout, fields).value(), u"Title: {title}\r\nTags: a\r"_s);
        QCOMPARE(layoutWithTitlePlace(u"Date: 2019-10-26\r\nTags: a\r"_s),
                 u"Title: {title}\r\nDate: 2019-10-26\r\nTags: a\r"_s);
        fields.slug = u"s"_s;
        fields.tags.clear();
        fields.status = u"draft"_s;
        QCOMPARE(layoutWithFields(u"Title: {title}\r\nSlug: s"_s, fields).value(),
                 u"Title: {title}\r\nSlug: s\nStatus: draft\r"_s);
    }

    void aPostWithMixedLineEndsGainsOneLine()
    {
        const QByteArray text = "Title: x\r\nTags: a, b\r\nSlug: s\r\n\r\nOne.\n\r\nTwo.\r\n";
        auto read = readPost(text, u"post.md"_s, worker);
        QVERIFY(read);
        Event &event = read->event;
        FrontMatterFields fields = fieldsOfLayout(event.post.frontMatter, event.title).value();
        fields.status = u"draft"_s;
        event.post.frontMatter = layoutWithFields(event.post.frontMatter, fields).value();
        const QByteArray written = writePost(event).text;
        QCOMPARE(written, QByteArray(text).insert(text.indexOf("\r\n\r\n") + 2, "Status: draft\r\n"));
        const auto again = readPost(written, u"post.md"_s, worker);
        QVERIFY(again);
        QCOMPARE(again->event.title, u"x"_s);
        QCOMPARE(fieldsOfLayout(again->event.post.frontMatter, u"x"_s).value(), fields);
    }

    void theLastKeyTakesItsLineAlong()
    {
        FrontMatterFields fields = fieldsOfLayout(u"Title: {title}\nTags: a"_s, {}).value();
        fields.tags.clear();
        QCOMPARE(layoutWithFields(u"Title: {title}\nTags: a"_s, fields).value(), u"Title: {title}"_s);
    }

    void whatWouldNoLongerBeFrontMatterIsRefused()
    {
        // A lone CR ends a line for others.
        FrontMatterFields fields = fieldsOfLayout(u"Title: {title}"_s, {}).value();
        fields.slug = u"a\rb"_s;
        QVERIFY(!layoutWithFields(u"Title: {title}"_s, fields));
    }

    void anEmptyOneBecomesYaml()
    {
        FrontMatterFields fields;
        QCOMPARE(layoutWithFields({}, fields).value(), QString());
        fields.slug = u"s"_s;
        QCOMPARE(layoutWithFields({}, fields).value(), u"---\ntitle: {title}\nslug: s\n---"_s);
    }

    void aTitleGetsAPlaceWhereThereIsNone()
    {
        QCOMPARE(layoutWithTitlePlace(u"Date: 2019-10-26\nTags: a"_s),
                 u"Title: {title}\nDate: 2019-10-26\nTags: a"_s);
        QCOMPARE(layoutWithTitlePlace(u"+++\ndraft = true\n+++"_s),
                 u"+++\ntitle = \"{title}\"\ndraft = true\n+++"_s);
        for (const QString &stays : {QString(), u"Title: fixed"_s, u"Title: {title}"_s, u"---\na: [\n---"_s})
            QCOMPARE(layoutWithTitlePlace(stays), stays);
    }

    void titlesInFormsOfTheirOwn_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("title");
        QTest::addColumn<QString>("changed"); // the layout, when the event gets another title
        const auto yaml = [](const char *name, const QString &form, const QString &title,
                             const QString &place) {
            QTest::newRow(name) << u"---\nz: 1\ntitle: %1\ntags: [a] # c\n---"_s.arg(form) << title
                                << u"---\nz: 1\ntitle: %1\ntags: [a] # c\n---"_s.arg(place);
        };
        yaml("folded", u">-\n  A\n  b"_s, u"A b"_s, u"{title}"_s);
        yaml("literal", u"|\n  A b"_s, u"A b"_s, u"{title}"_s);
        yaml("literal, lines", u"|\n  A\n  b"_s, u"A b"_s, u"{title}"_s);
        yaml("plain, two lines", u"A\n  b"_s, u"A b"_s, u"{title}"_s);
        yaml("quoted, two lines", u"\"A\n  b\""_s, u"A b"_s, u"\"{title}\""_s);
        yaml("escaped", u"\"\\u5357\\u5b81\""_s, u"南宁"_s, u"\"{title}\""_s);
        yaml("number", u"2019"_s, u"2019"_s, u"{title}"_s);
        yaml("number with a point", u"10.24"_s, u"10.24"_s, u"{title}"_s);
        yaml("date", u"2019-10-26"_s, u"2019-10-26"_s, u"{title}"_s);
        yaml("word", u"No"_s, u"No"_s, u"{title}"_s);
        yaml("dashes", u"-x-"_s, u"-x-"_s, u"{title}"_s);
        const auto row = [](const char *name, const QString &text, const QString &title,
                            const QString &changed) { QTest::newRow(name) << text << title << changed; };
        row("json, escaped", u"{\n  \"title\": \"\\u5357 a\\/b\",\n  \"z\": 1\n}"_s, u"南 a/b"_s,
            u"{{\n  \"title\": \"{title}\",\n  \"z\": 1\n}}"_s);
        row("toml, three quotes", u"+++\ntitle = \"\"\"x\"\"\" # c\nz = 1\n+++"_s, u"x"_s,
            u"+++\ntitle = \"{title}\" # c\nz = 1\n+++"_s);
        row("toml, three single quotes", u"+++\ntitle = '''x'''\n+++"_s, u"x"_s,
            u"+++\ntitle = '{title}'\n+++"_s);
        row("toml, escaped", u"+++\ntitle = \"\\u5357\"\n+++"_s, u"南"_s, u"+++\ntitle = \"{title}\"\n+++"_s);
        row("pelican, continued", u"Date: 2019-10-26\nTitle: A very\n    long one\nTags: x"_s,
            u"A very long one"_s, u"Date: 2019-10-26\nTitle: {title}\nTags: x"_s);
        row("pelican in fences", u"---\nTitle: a: b\nTags: x\n---"_s, u"a: b"_s,
            u"---\nTitle: 新: 题\nTags: x\n---"_s);
    }
    void titlesInFormsOfTheirOwn()
    {
        QFETCH(QString, text);
        QFETCH(QString, title);
        QFETCH(QString, changed);
        const FrontMatter read = readFrontMatter(text);
        QCOMPARE(read.title, title);
        QCOMPARE(titleOfLayout(read.layout), title);
        QCOMPARE(writeFrontMatter(read.layout, title), text);
        QCOMPARE(writeFrontMatter(read.layout, {}), text);
        const QString other = u"新: 题"_s;
        QCOMPARE(layoutForTitle(read.layout, other), changed);
        const QString written = writeFrontMatter(changed, other);
        QCOMPARE(readFrontMatterFields(written).value().title, other);
        QCOMPARE(readFrontMatter(written).title, other);
        // The title may be changed in the event's file, too.
        if (!title.contains(u' ') || text.count(u'\n') == written.count(u'\n'))
            QCOMPARE(readFrontMatter(writeFrontMatter(read.layout, other)).title, other);
    }

    void aLayoutForATitleIsTheSameWhereItHasAPlace()
    {
        for (const QString &layout : {u"Title: {title}\nTags: a"_s, QString(), u"---\na: [\n---"_s})
            QCOMPARE(layoutForTitle(layout, u"x"_s), layout);
        QCOMPARE(layoutForTitle(u"Tags: a"_s, u"x"_s), u"Title: {title}\nTags: a"_s);
        QCOMPARE(layoutForTitle(u"Tags: a"_s, {}), u"Tags: a"_s);
        QCOMPARE(layoutForTitle(u"---\ntitle: 2019\n---"_s, {}), u"---\ntitle: {title}\n---"_s);
        QCOMPARE(titleOfLayout(u"Title: {title}"_s), QString());
    }

    void aPostsTitleInAFormOfItsOwnIsTheEvents()
    {
        const QByteArray text = "---\ntitle: \"\\u5357\"\ndate: 2019-10-26\n---\n\n# Post\n";
        auto read = readPost(text, u"post.md"_s, worker);
        QVERIFY(read);
        QCOMPARE(read->event.title, u"南"_s);
        QCOMPARE(writePost(read->event).text, text);
        read->event.title = u"新"_s;
        QCOMPARE(writePost(read->event).text, QByteArray(text).replace("\\u5357", "新"));
    }

    void brokenFrontMatterStaysAndIsTold()
    {
        const QByteArray text = "---\ntitle: x\ntags: [a\n---\n\n# Post\n";
        const auto read = readPost(text, u"post.md"_s, worker);
        QVERIFY(read);
        QCOMPARE(writePost(read->event).text, text);
        QCOMPARE(read->event.post.frontMatter, u"---\ntitle: x\ntags: [a\n---"_s);
        QCOMPARE(read->problems.size(), 1);
        QVERIFY(read->problems[0].line > 1 && read->problems[0].column > 0);
        QCOMPARE(read->problems[0].file, u"post.md"_s);
    }

    void daysAreRead()
    {
        QCOMPARE(dateOfFrontMatter(u"Title: {title}\nDate: 2019-9-5 10:00"_s),
                 std::optional(QDate(2019, 9, 5)));
        QCOMPARE(dateOfFrontMatter(u"+++\ndate = 2019-10-26\n+++"_s), std::optional(QDate(2019, 10, 26)));
        QCOMPARE(dateOfFrontMatter(u"---\na: [\ndate: 2019-10-26\n---"_s),
                 std::optional(QDate(2019, 10, 26)));
        QVERIFY(!dateOfFrontMatter(u"Title: {title}"_s));
    }

private:
    MarkdownWorker worker;
};

QTEST_GUILESS_MAIN(RecapFrontMatterTest)
#include "recapfrontmatter_test.moc"
