// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/format/frontmatter/frontmatter.h"

#include <QTest>

using namespace rundown;
using namespace Qt::StringLiterals;

namespace {

using Flavour = FrontMatterFlavour;

/// The fields as one line, for comparison.
QString told(const FrontMatterFields &fields)
{
    QStringList told;
    const auto add = [&](const QString &name, const QString &value) {
        if (!value.isEmpty())
            told.append(name + u'=' + value);
    };
    add(u"title"_s, fields.title);
    add(u"date"_s, fields.date ? postDateText(*fields.date) : QString());
    add(u"tags"_s, fields.tags.join(u'|'));
    add(u"categories"_s, fields.categories.join(u'|'));
    add(u"slug"_s, fields.slug);
    add(u"authors"_s, fields.authors.join(u'|'));
    add(u"summary"_s, fields.summary);
    add(u"status"_s, fields.status);
    add(u"draft"_s, !fields.draft ? QString() : *fields.draft ? u"yes"_s : u"no"_s);
    return told.join(u"; "_s);
}

FrontMatterFields read(const QString &text)
{
    return readFrontMatterFields(text).value_or(FrontMatterFields());
}

template<class Edit>
QString edited(const QString &text, Edit &&edit)
{
    FrontMatterFields fields = read(text);
    edit(fields);
    const auto put = putFrontMatterFields(text, fields);
    return put ? *put : u"failed: "_s + put.error().toString();
}

} // namespace

class FrontMatterFieldsTest : public QObject
{
    Q_OBJECT

private slots:
    void front_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("flavour");
        QTest::addColumn<QString>("front");
        const auto row = [](const char *name, const QString &text, Flavour flavour, const QString &front) {
            QTest::newRow(name) << text << int(flavour) << front;
        };
        row("pelican", u"Title: x\nTags: a\n\nbody"_s, Flavour::KeyValue, u"Title: x\nTags: a\n"_s);
        row("pelican, rule", u"Title: x\nTags: a\n---\n\nbody"_s, Flavour::KeyValue,
            u"Title: x\nTags: a\n---\n"_s);
        row("pelican, continued", u"Title: x\nSummary: a\n    b\n\nbody"_s, Flavour::KeyValue,
            u"Title: x\nSummary: a\n    b\n"_s);
        row("pelican, no blank", u"Title:x\nTags:a\n\nbody"_s, Flavour::KeyValue, u"Title:x\nTags:a\n"_s);
        row("pelican, mark", u"\ufeffTitle: x\n\nbody"_s, Flavour::KeyValue, u"\ufeffTitle: x\n"_s);
        row("pelican in fences", u"---\nTitle: a: b\n---\nbody"_s, Flavour::KeyValue,
            u"---\nTitle: a: b\n---\n"_s);
        row("yaml", u"---\ntitle: x\n---\nbody"_s, Flavour::Yaml, u"---\ntitle: x\n---\n"_s);
        row("yaml, blanks", u"--- \ntitle: x\n--- \nbody"_s, Flavour::Yaml, u"--- \ntitle: x\n--- \n"_s);
        row("yaml, dots", u"---\ntitle: x\n...\nbody"_s, Flavour::Yaml, u"---\ntitle: x\n...\n"_s);
        row("yaml, broken", u"---\ntitle: [x\n---\nbody"_s, Flavour::Yaml, u"---\ntitle: [x\n---\n"_s);
        row("hexo yaml", u"title: x\ntags:\n- a\n---\nbody"_s, Flavour::Yaml,
            u"title: x\ntags:\n- a\n---\n"_s);
        row("toml", u"+++\ntitle = \"x\"\n+++\nbody"_s, Flavour::Toml, u"+++\ntitle = \"x\"\n+++\n"_s);
        row("json", u"{\n\"title\": \"x}\"\n}\n\nbody"_s, Flavour::Json, u"{\n\"title\": \"x}\"\n}\n"_s);
        row("json, four blanks", u"{\n    \"title\": \"x\"\n}\n\nbody"_s, Flavour::Json,
            u"{\n    \"title\": \"x\"\n}\n"_s);
        row("json, tabs", u"{\n\t\"mood\" : \"x\"\n}\n\nbody"_s, Flavour::Json,
            u"{\n\t\"mood\" : \"x\"\n}\n"_s);
        row("json, fenced and indented", u";;;\n    \"title\": \"x\"\n;;;\nbody"_s, Flavour::Json,
            u";;;\n    \"title\": \"x\"\n;;;\n"_s);
        row("toml, four blanks", u"+++\n    title = \"x\"\n+++\nbody"_s, Flavour::Toml,
            u"+++\n    title = \"x\"\n+++\n"_s);
        row("hexo json", u"\"title\": \"x\"\n;;;\nbody"_s, Flavour::Json, u"\"title\": \"x\"\n;;;\n"_s);
        row("json in semicolons", u";;;\n{\"title\": \"x\"}\n;;;\nbody"_s, Flavour::Json,
            u";;;\n{\"title\": \"x\"}\n;;;\n"_s);
        row("none", u"# x\n\nTitle: y\n"_s, Flavour::None, QString());
        row("a note", u"Note: this is text\n\nmore"_s, Flavour::None, QString());
        row("an address", u"http://x.org\n\nmore"_s, Flavour::None, QString());
        row("text below a key", u"Title: x\nand so on\n\nmore"_s, Flavour::None, QString());
        row("two rules", u"---\nsome words\n---\n"_s, Flavour::None, QString());
        row("not closed", u"---\ntitle: x\n\nbody"_s, Flavour::None, QString());
        row("liquid", u"{% include x %}\n\nbody"_s, Flavour::None, QString());
        row("code in braces", u"{\n    color: red;\n}\n\nbody"_s, Flavour::None, QString());
        row("empty", QString(), Flavour::None, QString());
    }
    void front()
    {
        QFETCH(QString, text);
        QFETCH(int, flavour);
        QFETCH(QString, front);
        for (const bool crLf : {false, true}) {
            const auto ended = [&](QString lines) { return crLf ? lines.replace(u'\n', u"\r\n"_s) : lines; };
            const FrontMatterBlock block = findFrontMatter(ended(text));
            QCOMPARE(int(block.flavour), flavour);
            QCOMPARE(ended(text).left(block.length), ended(front));
        }
    }

    void fieldsAreRead_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("fields");
        QTest::newRow("pelican") << u"Title: 南宁场: 回顾\nDate: 2019-10-19 21:42:00\nCategories: Events\n"
                                    "Tags:  PyCon, event, \nSlug: nn\nAuthor: Zoom.Quiet\nStatus: draft\n"_s
                                 << u"title=南宁场: 回顾; date=2019-10-19T21:42:00; tags=PyCon|event; "
                                    "categories=Events; slug=nn; authors=Zoom.Quiet; status=draft"_s;
        QTest::newRow("pelican, continued") << u"title: x\nsummary: one\n    two\ntags: a b; c, d\n"_s
                                            << u"title=x; tags=a b|c, d; summary=one\ntwo"_s;
        QTest::newRow("jekyll")
            << u"---\ntitle: \"a: b\" # c\ntags:  gdg event  dama\ncategories:\n- 总结\n- 沙龙\n"
               "author:\n  name: A\nexcerpt: 'It''s'\n---\n"_s
            << u"title=a: b; tags=gdg|event|dama; categories=总结|沙龙; summary=It's"_s;
        QTest::newRow("hugo")
            << u"---\ntitle: x\ndate: 2019-06-28T11:05:00+08:00\ndraft: false\n"
               "tags: [\"a b\", c]\nauthor: 赵, 李\n---\n"_s
            << u"title=x; date=2019-06-28T11:05:00+08:00; tags=a b|c; authors=赵|李; draft=no"_s;
        QTest::newRow("zola")
            << u"+++\ntitle = 'x \"y\"'\ndate = 2025-01-01\ndraft = true\ndescription = \"\"\"\n"
               "d\"\"\"\n[taxonomies]\ntags = [\"a\",\n \"b\"]\n[extra]\nslug = \"no\"\n+++\n"_s
            << u"title=x \"y\"; date=2025-01-01; tags=a|b; summary=d; draft=yes"_s;
        QTest::newRow("json")
            << u"{\n\"title\": \"\\u4f60 \\\"x\\\"\",\n\"tags\": [\"a\", \"b\"],\n\"draft\": true,\n"
               "\"x\": {\"slug\": \"no\"}, \"weight\": -1.5e3\n}\n"_s
            << u"title=你 \"x\"; tags=a|b; draft=yes"_s;
        QTest::newRow("hexo json") << u"\"title\": \"x\", \"date\": \"2013/7/13 20:46:25\"\n;;;\n"_s
                                   << u"title=x; date=2013-07-13T20:46:25"_s;
        QTest::newRow("published: false")
            << u"---\ntitle: x\npublished: false\n---\n"_s << u"title=x; draft=yes"_s;
        QTest::newRow("published: a date")
            << u"---\ntitle: x\npublished: 2020-01-02\n---\n"_s << u"title=x"_s;
        QTest::newRow("odd values") << u"---\ntitle: x\ndate: soon\ndraft: perhaps\nslug: [a]\n---\n"_s
                                    << u"title=x"_s;
        QTest::newRow("nothing") << QString() << QString();
    }
    void fieldsAreRead()
    {
        QFETCH(QString, text);
        QFETCH(QString, fields);
        const auto got = readFrontMatterFields(text);
        QVERIFY2(got, got ? "" : qPrintable(got.error().toString()));
        QCOMPARE(told(*got), fields);
        QCOMPARE(putFrontMatterFields(text, *got).value_or(u"failed"_s), text);
    }

    void oddValuesAreTold()
    {
        Problems problems;
        QVERIFY(readFrontMatterFields(u"---\ntitle: x\ndate: soon\n  \ndraft: perhaps\n---\n"_s, &problems));
        QCOMPARE(problems.size(), 2);
        QCOMPARE(problems[0].line, 3);
        QCOMPARE(problems[0].column, 7);
        QVERIFY(problems[0].what.contains(u"soon"_s));
        QCOMPARE(problems[1].line, 5);
    }

    void brokenOnesSayWhere_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("line");
        QTest::newRow("yaml") << u"---\ntitle: x\ntags: [a\nslug: b\n---\n"_s << 0;
        QTest::newRow("yaml, twice") << u"---\ntitle: x\ntitle: y\n---\n"_s << 3;
        QTest::newRow("toml") << u"+++\ntitle = \"x\"\ndate = 2019-1-2\n+++\n"_s << 3;
        QTest::newRow("toml, outside of quotes")
            << u"+++\ntitle = \"甲，乙\" # 丙、\nauthor = 王，明\n+++\n"_s << 3;
        QTest::newRow("json") << u"{\n\"title\": \"x\",\n\"tags\": [a]\n}\n"_s << 3;
        QTest::newRow("json, twice") << u"{\n\"title\": \"x\",\n\"tags\": [],\n\"title\": \"y\"\n}\n"_s << 4;
        QTest::newRow("hexo json, twice") << u";;;\n\"title\": \"x\",\n\"title\": \"y\"\n;;;\n"_s << 3;
        QTest::newRow("hexo json") << u";;;\n\"title\": \"x\",\n\"tags\": [a]\n;;;\n"_s << 3;
        QTest::newRow("unknown") << u"whatever"_s << 1;
    }
    void brokenOnesSayWhere()
    {
        QFETCH(QString, text);
        QFETCH(int, line);
        const auto got = readFrontMatterFields(text);
        QVERIFY(!got);
        QVERIFY2(got.error().line > 0 && !got.error().what.isEmpty(), qPrintable(got.error().toString()));
        if (line > 0)
            QCOMPARE(got.error().line, line);
        FrontMatterFields fields;
        fields.slug = u"x"_s;
        QVERIFY(!putFrontMatterFields(text, fields));
    }

    void fieldsArePut_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("written");
        QTest::newRow("nothing") << QString()
                                 << u"---\ndate: 2020-01-02T03:04:00\ntags: [a, b c]\nslug: s\n---\n"_s;
        QTest::newRow("pelican")
            << u"Title: x\nCategories: E\nAuthor: me\n"_s
            << u"Title: x\nDate: 2020-01-02 03:04\nCategories: E\nTags: a, b c\nSlug: s\n"
               "Author: me\n"_s;
        QTest::newRow("pelican, small")
            << u"title: x\ntags:  gdg,dama,\nodd: y"_s
            << u"title: x\ndate: 2020-01-02 03:04\ntags:  a,b c\nslug: s\nodd: y"_s;
        QTest::newRow("pelican, half a line end")
            << u"Title: x\nDate: 2019-10-19\nTags: y\r"_s
            << u"Title: x\nDate: 2020-01-02T03:04:00\nTags: a, b c\r\nSlug: s\r"_s;
        QTest::newRow("jekyll")
            << u"---\nlayout: post # here\ntags: x y\n\ndate: 2019-1-9 3:00 +0800\nz: 1\n---"_s
            << u"---\nlayout: post # here\ntags: a, b c\nslug: s\n\ndate: 2020-1-2 03:04\nz: 1\n"
               "---"_s;
        QTest::newRow("yaml lists")
            << u"---\ntags:\n  - a\n  - c\nslug: 'r'\ndate: 2019-01-01 00:00:00\n---\n"_s
            << u"---\ntags:\n  - a\n  - b c\nslug: 's'\ndate: 2020-01-02 03:04:00\n---\n"_s;
        QTest::newRow("zola")
            << u"+++\ntitle = \"x\"\nslug = 'r' # c\n\n[taxonomies]\n\n[extra]\na = 1\n+++\n"_s
            << u"+++\ntitle = \"x\"\ndate = 2020-01-02T03:04:00\nslug = 's' # c\n\n[taxonomies]\n"
               "tags = [\"a\", \"b c\"]\n\n[extra]\na = 1\n+++\n"_s;
        QTest::newRow("hugo toml")
            << u"+++\ntitle = \"x\"\ndate = \"2019-01-01\"\n+++\n"_s
            << u"+++\ntitle = \"x\"\ndate = \"2020-01-02T03:04:00\"\ntags = [\"a\", \"b c\"]\n"
               "slug = \"s\"\n+++\n"_s;
        QTest::newRow("json") << u"{\n  \"title\": \"x\",\n  \"tags\": [\"c\"],\n  \"weight\": 1\n}\n"_s
                              << u"{\n  \"title\": \"x\",\n  \"date\": \"2020-01-02T03:04:00\",\n"
                                 "  \"tags\": [\"a\", \"b c\"],\n  \"slug\": \"s\",\n  \"weight\": 1\n}\n"_s;
        QTest::newRow("hexo json") << u"\"title\": \"x\"\n;;;\n"_s
                                   << u"\"title\": \"x\",\n\"date\": \"2020-01-02T03:04:00\",\n"
                                      "\"tags\": [\"a\", \"b c\"],\n\"slug\": \"s\"\n;;;\n"_s;
    }
    void fieldsArePut()
    {
        QFETCH(QString, text);
        QFETCH(QString, written);
        const QString result = edited(text, [](FrontMatterFields &fields) {
            fields.date = PostDate{QDate(2020, 1, 2), QTime(3, 4), {}};
            fields.tags = {u"a"_s, u"b c"_s};
            fields.slug = u"s"_s;
        });
        QCOMPARE(result, written);
    }

    void fieldsAreTakenOut_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("written");
        QTest::newRow("pelican") << u"Title: x\nTags: a,\n    b\nSlug: s\n---\n"_s
                                 << u"Title: x\nSlug: s\n---\n"_s;
        QTest::newRow("pelican, the last") << u"Title: x\nTags: a"_s << u"Title: x"_s;
        QTest::newRow("pelican, the last, half a line end") << u"Title: x\r\nTags: a\r"_s << u"Title: x\r"_s;
        QTest::newRow("pelican, the last, no line end") << u"Title: x\r\nTags: a"_s << u"Title: x"_s;
        QTest::newRow("yaml") << u"---\ntitle: x\n# c\ntags:\n- a\n- b\nz: 1\n---\n"_s
                              << u"---\ntitle: x\n# c\nz: 1\n---\n"_s;
        QTest::newRow("only one") << u"---\ntags: a\n---\n"_s << u"---\n---\n"_s;
        QTest::newRow("toml") << u"+++\ntags = [\n\"a\"\n]\ntitle = \"x\"\n+++\n"_s
                              << u"+++\ntitle = \"x\"\n+++\n"_s;
        QTest::newRow("json") << u"{\n  \"title\": \"x\",\n  \"tags\": [\"c\"]\n}\n"_s
                              << u"{\n  \"title\": \"x\"\n}\n"_s;
    }
    void fieldsAreTakenOut()
    {
        QFETCH(QString, text);
        QFETCH(QString, written);
        QCOMPARE(edited(text, [](FrontMatterFields &fields) { fields.tags.clear(); }), written);
    }

    void summariesKeepTheirLines_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("from");
        QTest::addColumn<QString>("to");
        QTest::addColumn<QString>("written");
        const auto yaml = [](const char *name, const QString &form, const QString &from, const QString &to,
                             const QString &written) {
            const auto whole = [](const QString &value) {
                return u"---\nsummary: %1\ntitle: x\n---\n"_s.arg(value);
            };
            QTest::newRow(name) << whole(form) << from << to << whole(written);
        };
        yaml("literal", u"|\n  one\n  two\n  three"_s, u"three"_s, u"three more"_s,
             u"|\n  one\n  two\n  three more"_s);
        yaml("literal, a line between", u"|-\n   one\n\n   three"_s, u"one\n"_s, u"one\ntwo\n"_s,
             u"|-\n   one\n   two\n\n   three"_s);
        yaml("literal, kept ends", u"|+ # c\n  one\n  two\n\n"_s, u"one\ntwo"_s, u"two"_s,
             u"|+ # c\n  two\n\n"_s);
        yaml("literal, rules", u"|\n  a\n  ---\n  b"_s, u"b"_s, u"b more"_s, u"|\n  a\n  ---\n  b more"_s);
        yaml("folded", u">\n  Folded text\n  on two lines\n\n  and a para"_s, u"para"_s, u"para more"_s,
             u">\n  Folded text\n  on two lines\n\n  and a para more"_s);
        yaml("folded, above", u">-\n  Folded text\n  on two lines\n\n  and a para"_s, u"two"_s,
             u"three long"_s, u">-\n  Folded text\n  on three long lines\n\n  and a para"_s);
        yaml("folded, a paragraph less", u">\n  one\n  and on\n\n  two\n\n  three"_s, u"two\n"_s, QString(),
             u">\n  one\n  and on\n\n  three"_s);
        yaml("folded, a paragraph more", u">\n  one\n  and on\n\n  three"_s, u"three"_s, u"two\nthree"_s,
             u">\n  one\n  and on\n\n  two\n\n  three"_s);
        const auto row = [](const char *name, const QString &text, const QString &from, const QString &to,
                            const QString &written) { QTest::newRow(name) << text << from << to << written; };
        row("literal, mixed line ends", u"---\r\nsummary: |\n  one\r\n  two\n  three\r\ntitle: x\n---\n"_s,
            u"two"_s, u"2"_s, u"---\r\nsummary: |\n  one\r\n  2\n  three\r\ntitle: x\n---\n"_s);
        row("pelican, mixed line ends", u"Title: x\nSummary: one\n    two\r\n\tthree\r\nSlug: s\r\n"_s,
            u"three"_s, u"three more"_s, u"Title: x\nSummary: one\n    two\r\n\tthree more\r\nSlug: s\r\n"_s);
        row("pelican, a line less", u"Title: x\nSummary: one\n      two\n\tthree\n"_s, u"one\n"_s, QString(),
            u"Title: x\nSummary: two\n\tthree\n"_s);
        row("pelican, a line more", u"Title: x\nSummary:\n    one\n\ttwo\n"_s, u"one\n"_s, u"0\none\n"_s,
            u"Title: x\nSummary:\n    0\n\tone\n\ttwo\n"_s);
    }
    void summariesKeepTheirLines()
    {
        QFETCH(QString, text);
        QFETCH(QString, from);
        QFETCH(QString, to);
        QFETCH(QString, written);
        QVERIFY(read(text).summary.contains(from));
        QCOMPARE(edited(text, [&](FrontMatterFields &fields) { fields.summary.replace(from, to); }), written);
    }

    void listsKeepTheirLines_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("tags");
        QTest::addColumn<QString>("written");
        const auto row = [](const char *name, const QString &whole, const QString &list, const QString &tags,
                            const QString &written) {
            QTest::newRow(name) << whole.arg(list) << tags << whole.arg(written);
        };
        const QString toml = u"+++\ntitle = \"x\"\ntags = %1 # c\nslug = \"s\"\n+++\n"_s;
        const QString long1 = u"[\n  \"a\", # first\n  # between\n  'b',\n]"_s;
        row("toml, one more", toml, long1, u"a b c"_s,
            u"[\n  \"a\", # first\n  # between\n  'b',\n  \"c\",\n]"_s);
        row("toml, one above", toml, long1, u"c a b"_s,
            u"[\n  \"c\",\n  \"a\", # first\n  # between\n  'b',\n]"_s);
        row("toml, one between", toml, long1, u"a c b"_s,
            u"[\n  \"a\", # first\n  \"c\",\n  # between\n  'b',\n]"_s);
        row("toml, without the first", toml, long1, u"b"_s, u"[\n  # between\n  'b',\n]"_s);
        row("toml, without the last", toml, long1, u"a"_s, u"[\n  \"a\", # first\n  # between\n]"_s);
        row("toml, another", toml, long1, u"a c"_s, u"[\n  \"a\", # first\n  # between\n  'c',\n]"_s);
        row("toml, others", toml, long1, u"b c d"_s, u"[\n  # between\n  'b',\n  \"c\",\n  \"d\",\n]"_s);
        const QString open = u"[\n  \"a\", # first, second\n  \"\"\"b\"\"\" # last\n]"_s;
        row("toml, no comma, one more", toml, open, u"a b c"_s,
            u"[\n  \"a\", # first, second\n  \"\"\"b\"\"\", # last\n  \"c\"\n]"_s);
        row("toml, no comma, one less", toml, open, u"a"_s, u"[\n  \"a\" # first, second\n]"_s);
        row("toml, a line", toml, u"[ 'a','b', ]"_s, u"a b c"_s, u"[ 'a','b',\"c\", ]"_s);
        row("toml, a line, less", toml, u"[ 'a','b', ]"_s, u"b"_s, u"[ 'b', ]"_s);
        row("toml, two lines", toml, u"[ \"a\", \"b\",\n  \"c\" ]"_s, u"a c d"_s,
            u"[ \"a\",\n  \"c\", \"d\" ]"_s);
        const QString json = u"{\n  \"title\": \"x\",\n  \"tags\": %1,\n  \"slug\": \"s\"\n}\n"_s;
        const QString long2 = u"[\n    \"a\",\n    \"\\u0062\"\n  ]"_s;
        row("json, one more", json, long2, u"a b c"_s, u"[\n    \"a\",\n    \"\\u0062\",\n    \"c\"\n  ]"_s);
        row("json, one above", json, long2, u"c a b"_s, u"[\n    \"c\",\n    \"a\",\n    \"\\u0062\"\n  ]"_s);
        row("json, one between", json, long2, u"a c b"_s,
            u"[\n    \"a\",\n    \"c\",\n    \"\\u0062\"\n  ]"_s);
        row("json, without the first", json, long2, u"b"_s, u"[\n    \"\\u0062\"\n  ]"_s);
        row("json, without the last", json, long2, u"a"_s, u"[\n    \"a\"\n  ]"_s);
        row("json, all others", json, long2, u"c"_s, u"[\n    \"c\"\n  ]"_s);
        row("json, a line", json, u"[\"a\",\"\\u0062\"]"_s, u"a b c"_s, u"[\"a\",\"\\u0062\",\"c\"]"_s);
        row("json, a line, less", json, u"[\"a\", \"b\", \"c\"]"_s, u"a c"_s, u"[\"a\", \"c\"]"_s);
        row("json, a line, two less", json, u"[\"a\", \"b\", \"c\"]"_s, u"a"_s, u"[\"a\"]"_s);
        row("json, a line, only the last", json, u"[\"a\", \"b\", \"c\"]"_s, u"c"_s, u"[\"c\"]"_s);
        row("json, two lines, only the last", json, u"[\"a\", \"\\u0062\",\n    \"\\u0063\"]"_s, u"c"_s,
            u"[\n    \"\\u0063\"]"_s);
        row("json, the first", json, u"[]"_s, u"a b"_s, u"[\"a\", \"b\"]"_s);
    }
    void listsKeepTheirLines()
    {
        QFETCH(QString, text);
        QFETCH(QString, tags);
        QFETCH(QString, written);
        const auto edit = [&](FrontMatterFields &fields) { fields.tags = tags.split(u' '); };
        QCOMPARE(edited(text, edit), written);
        const auto crLf = [](QString lines) { return lines.replace(u'\n', u"\r\n"_s); };
        QCOMPARE(edited(crLf(text), edit), crLf(written));
    }

    void whatCannotBeSaidFails()
    {
        FrontMatterFields fields = read(u"Title: x\n"_s);
        fields.tags = {u"a; b"_s, u"c, d"_s};
        QVERIFY(!putFrontMatterFields(u"Title: x\n"_s, fields));
        fields = read(u"Title: x\n"_s);
        fields.summary = u"one\n\ntwo"_s; // the empty line would end it
        QVERIFY(!putFrontMatterFields(u"Title: x\n"_s, fields));
    }

    void listsInFormsThatAreNotChangedAreToldAndStay_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("name");
        QTest::addColumn<int>("line");
        QTest::newRow("lists of lists")
            << u"---\ntitle: T\ncategories: [[A, B]]\n---\n"_s << u"categories"_s << 3;
        QTest::newRow("lists of lists, json")
            << u"{\n  \"category\": [[\"A\", \"B\"]],\n  \"title\": \"T\"\n}\n"_s << u"category"_s << 2;
        QTest::newRow("taxonomies on one line")
            << u"+++\ntitle = \"T\"\ntaxonomies = { categories = [\"c\"], tags = [\"a\"] }\n+++\n"_s
            << u"taxonomies"_s << 3;
        QTest::newRow("taxonomies with a dot")
            << u"+++\ntitle = \"T\"\ntaxonomies.tags = [\"a\"]\n+++\n"_s << u"taxonomies"_s << 3;
    }
    void listsInFormsThatAreNotChangedAreToldAndStay()
    {
        QFETCH(QString, text);
        QFETCH(QString, name);
        QFETCH(int, line);
        FrontMatterFields fields = read(text);
        fields.categories = {u"c"_s};
        const auto put = putFrontMatterFields(text, fields);
        QVERIFY2(!put, put ? qPrintable(*put) : "");
        QVERIFY2(put.error().what.contains(name), qPrintable(put.error().toString()));
        QCOMPARE(put.error().line, line);
        QVERIFY(!put.error().mend.isEmpty());
        QCOMPARE(edited(text, [](FrontMatterFields &f) { f.title = u"U"_s; }),
                 QString(text).replace(u'T', u'U'));
    }

    void anAuthorWithACommaIsOne()
    {
        const QString text =
            edited(u"Title: x\n"_s, [](FrontMatterFields &f) { f.authors = {u"Doe, Jo"_s}; });
        QCOMPARE(text, u"Title: x\nAuthors: Doe, Jo;\n"_s);
        QCOMPARE(read(text).authors, QStringList{u"Doe, Jo"_s});
    }

    void titlesAreFound_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("written"); // with { } around
        QTest::newRow("pelican") << u"Title: a \"b\": c\n"_s << u"a \"b\": c"_s;
        QTest::newRow("yaml") << u"---\ntitle: a b # c\n---"_s << u"a b"_s;
        QTest::newRow("yaml quotes") << u"---\ntitle: \"a: b\"\n---"_s << u"a: b"_s;
        QTest::newRow("yaml empty") << u"---\ntitle: \"\"\n---"_s << QString();
        QTest::newRow("toml") << u"+++\ntitle = 'a'\n+++"_s << u"a"_s;
        QTest::newRow("json") << u"{ \"title\": \"a\\\"b\" }"_s << u"a\\\"b"_s;
    }
    void titlesAreFound()
    {
        QFETCH(QString, text);
        QFETCH(QString, written);
        const auto title = findFrontMatterTitle(text);
        QVERIFY(title);
        QCOMPARE(text.mid(title->begin, title->end - title->begin), written);
    }

    void titlesInFormsOfTheirOwnAreNotTaken()
    {
        QVERIFY(!findFrontMatterTitle(u"---\ntitle: >-\n  a\n  b\n---"_s));
        QVERIFY(!findFrontMatterTitle(u"---\ntitle: \"\\u4f60\"\n---"_s));
        QVERIFY(!findFrontMatterTitle(u"---\nslug: a\n---"_s));
        QVERIFY(!findFrontMatterTitle(u"---\ntitle: [\n---"_s));
    }
};

QTEST_GUILESS_MAIN(FrontMatterFieldsTest)
#include "frontmatterfields_test.moc"
