// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/format/frontmatter/frontmatter.h"
#include "tests/format/property.h"

#include <QTest>

#include <rapidcheck.h>

#include <algorithm>
#include <array>

using namespace rundown;
using namespace rundown::test;
using namespace Qt::StringLiterals;

namespace {

using Flavour = FrontMatterFlavour;
constexpr std::array flavours{Flavour::KeyValue, Flavour::Yaml, Flavour::Toml, Flavour::Json};

QString word(Dice &dice)
{
    static const QStringList words{u"PyCon"_s,       u"开源 社区"_s,
                                   u"C++"_s,         u"it's"_s,
                                   u"a \"b\""_s,     u"#1"_s,
                                   u"no"_s,          u"2019"_s,
                                   u"a: b"_s,        u"- x"_s,
                                   u"back\\slash"_s, u"{braces}"_s,
                                   u"[x]"_s,         u"emoji \U0001F600"_s,
                                   u"@me"_s,         u"é"_s,
                                   u"***"_s};
    return dice.oneOf(words);
}

QStringList list(Dice &dice)
{
    QStringList list;
    for (int count = dice.below(4); count > 0; --count)
        list.append(word(dice));
    return list;
}

std::optional<PostDate> date(Dice &dice)
{
    if (dice.chance(25))
        return std::nullopt;
    PostDate date{QDate(2019, 1 + dice.below(12), 1 + dice.below(28)), {}, {}};
    if (dice.chance(60)) {
        date.time = QTime(dice.below(24), dice.below(60), dice.chance(50) ? dice.below(60) : 0);
        if (dice.chance(50))
            date.utcOffset = (dice.below(26) - 12) * 3600 + (dice.chance(20) ? 1800 : 0);
    }
    return date;
}

FrontMatterFields anyFields(Dice &dice)
{
    FrontMatterFields fields;
    const auto text = [&] { return dice.chance(60) ? word(dice) : QString(); };
    fields.title = text();
    fields.date = date(dice);
    fields.tags = list(dice);
    fields.categories = list(dice);
    fields.slug = text();
    fields.authors = list(dice);
    fields.summary = text();
    if (!fields.summary.isEmpty() && dice.chance(40))
        fields.summary += u'\n' + word(dice);
    fields.status = text();
    if (dice.chance(50))
        fields.draft = dice.chance(50);
    return fields;
}

/// Changes one field; its name is told.
QString changeOne(Dice &dice, FrontMatterFields &fields)
{
    const FrontMatterFields other = anyFields(dice);
    switch (dice.below(8)) {
    case 0:
        fields.date = other.date;
        return u"date"_s;
    case 1:
        fields.tags = other.tags;
        return u"tags"_s;
    case 2:
        fields.categories = other.categories;
        return u"categories"_s;
    case 3:
        fields.slug = other.slug;
        return u"slug"_s;
    case 4:
        fields.authors = other.authors;
        return u"authors"_s;
    case 5:
        fields.summary = other.summary;
        return u"summary"_s;
    case 6:
        fields.draft = other.draft;
        return u"draft"_s;
    default:
        fields.status = other.status;
        return u"status"_s;
    }
}

/// Keys as people write them, each with its lines, in any order, with unknown ones between.
QStringList keysOf(Dice &dice, Flavour flavour)
{
    static const QHash<Flavour, QList<QStringList>> keys{
        {Flavour::KeyValue,
         {{u"Title: 题目: a"_s, u"title:x"_s, u"TITLE:  y  "_s},
          {u"Date: 2019-10-19 21:42:00"_s, u"date: 2019-9-5"_s, u"Date: soon"_s, u"Date:"_s},
          {u"Tags:  a, b c,"_s, u"Tags: a;b"_s, u"tags: x,\n    y"_s, u"Tags:"_s},
          {u"Category: Tech"_s, u"Categories: Events"_s},
          {u"Slug: x-y"_s},
          {u"Author: Zoom.Quiet"_s, u"Authors: A, B"_s},
          {u"Summary: one\n    two"_s, u"Summary:\n    below"_s, u"Summary: C++\n\té\n      [x]"_s},
          {u"Status: draft"_s},
          {u"Lang: zh-tw"_s},
          {u"x_y-z: http://x.org"_s}}},
        {Flavour::Yaml,
         {{u"title: 题目"_s, u"title: \"a: b\" # c"_s, u"Title: 'x'"_s},
          {u"date: 2019-06-28T11:05:00+08:00"_s, u"date: '2019-9-5'"_s, u"date: soon"_s, u"date:"_s},
          {u"tags: a b"_s, u"tags:\n- a\n- b # c"_s, u"tags: [a, 'b c']"_s, u"tags: a, b"_s,
           u"tags: \n  - x"_s},
          {u"categories: Events"_s, u"categories: [x]"_s, u"category: a b"_s},
          {u"slug: x-y"_s, u"slug: \"\""_s},
          {u"author: A"_s, u"author:\n  name: A\n  x: y"_s, u"authors: [A, B]"_s},
          {u"excerpt: 'it''s'"_s, u"summary: >\n  folded\n  text"_s, u"description: |\n  d"_s,
           u"summary: >-\n  C++\n  it's\n\n  é"_s, u"summary: |+\n  C++\n  [x]"_s},
          {u"draft: false"_s, u"draft: Yes"_s, u"draft: perhaps"_s},
          {u"# a comment"_s},
          {u"layout: post"_s, u"wordpress_id: 1638\ncomments: true"_s}}},
        {Flavour::Toml,
         {{u"title = \"题目\""_s, u"title = 'x' # c"_s},
          {u"date = 2025-01-01"_s, u"date = \"2019-9-5\""_s, u"date = 2019-06-28T11:05:00+08:00"_s},
          {u"tags = [\"a\", 'b']"_s, u"tags = [\n  \"a\", # c\n  \"b\"\n]"_s, u"tags = \"a, b\""_s},
          {u"categories = []"_s},
          {u"slug = 'x'"_s, u"slug = \"\"\"\nx\"\"\""_s},
          {u"authors = [\"A\"]"_s, u"author = \"A\""_s},
          {u"summary = \"s\""_s, u"description = \"d\""_s},
          {u"draft = true"_s, u"draft = 'no'"_s},
          {u"# a comment"_s},
          {u"a.b = { x = [1, 2] }"_s, u"weight = -1.5"_s}}},
        {Flavour::Json,
         {{u"\"title\": \"题目\""_s, u"\"title\" : \"\\u4f60\""_s},
          {u"\"date\": \"2019-10-26\""_s, u"\"date\": null"_s},
          {u"\"tags\": [\"a\", \"b\"]"_s, u"\"tags\": [\n    \"a\"\n  ]"_s, u"\"tags\":\"a,b\""_s},
          {u"\"categories\": []"_s},
          {u"\"slug\": \"x\\\"}\""_s},
          {u"\"author\": {\"name\": \"A\"}"_s, u"\"authors\": [\"A\"]"_s},
          {u"\"summary\": \"s\""_s},
          {u"\"draft\": true"_s, u"\"draft\": \"no\""_s},
          {u"\"x\": {\"slug\": [1, \"]\"]}"_s, u"\"weight\": -1.5e3"_s}}}};
    QStringList chosen;
    for (const QStringList &forms : keys[flavour]) {
        if (dice.chance(55))
            chosen.insert(dice.below(int(chosen.size()) + 1), dice.oneOf(forms));
    }
    return chosen;
}

QString frontMatter(Dice &dice, Flavour flavour)
{
    QStringList keys = keysOf(dice, flavour);
    switch (flavour) {
    case Flavour::KeyValue:
        keys.prepend(u"Modified: 2020-01-01"_s);
        return keys.join(u'\n') + (dice.chance(50) ? u"\n"_s : u"\n---\n"_s);
    case Flavour::Yaml:
        if (dice.chance(30))
            keys.append(QString());
        keys.append(u"z: 1"_s);
        return u"---\n"_s + keys.join(u'\n') + u"\n---\n"_s;
    case Flavour::Toml:
        keys.append(u"z = 1"_s);
        if (dice.chance(40))
            keys.append(u"\n[taxonomies]"_s + (dice.chance(50) ? u"\nseries = [\"a\"]"_s : QString()));
        if (dice.chance(40))
            keys.append(u"\n[extra]\nslug = \"no\""_s);
        return u"+++\n"_s + keys.join(u'\n') + u"\n+++\n"_s;
    default:
        keys.append(u"\"z\": 1"_s);
        if (dice.chance(30))
            return keys.join(u",\n"_s) + u"\n;;;\n"_s;
        return dice.chance(20) ? u"{ "_s + keys.join(u", "_s) + u" }\n"_s
                               : u"{\n  "_s + keys.join(u",\n  "_s) + u"\n}\n"_s;
    }
}

QString anyFrontMatter(Dice &dice, Flavour flavour)
{
    const QString text = frontMatter(dice, flavour);
    const bool isCrLf = dice.chance(25);
    const bool isMixed = !isCrLf && dice.chance(25);
    QString ended;
    for (const QChar c : text) {
        if (c == u'\n' && (isCrLf || (isMixed && dice.chance(50))))
            ended += u'\r';
        ended += c;
    }
    return ended;
}

FrontMatterFields read(const QString &text)
{
    const auto fields = readFrontMatterFields(text);
    RC_LOG() << text.toStdString() << (fields ? "" : qPrintable(fields.error().toString()));
    RC_ASSERT(fields.has_value());
    return *fields;
}

QString put(const QString &text, const FrontMatterFields &fields)
{
    const auto written = putFrontMatterFields(text, fields);
    RC_LOG() << (written ? qPrintable(*written) : qPrintable(written.error().toString()));
    RC_ASSERT(written.has_value());
    return *written;
}

/// The lines of a text without those of one key, however it is called. JSON's commas are no matter.
QStringList linesWithout(const QString &text, const QString &field)
{
    static const QHash<QString, QString> others{{u"categories"_s, u"category"_s},
                                                {u"authors"_s, u"author"_s},
                                                {u"summary"_s, u"excerpt|description"_s}};
    const QRegularExpression key(u"^ {0,3}\"?(\\w[\\w.-]*)\"?[ \\t]*[:=]"_s);
    const QRegularExpression own(u"^("_s + field +
                                     (others.contains(field) ? u"|"_s + others[field] : QString()) + u")$"_s,
                                 QRegularExpression::CaseInsensitiveOption);
    QStringList kept;
    bool isOwn = false;
    qsizetype indent = 0; // of the key that the line belongs to
    const QStringList lines = text.split(u'\n');
    for (qsizetype i = 0; i < lines.size(); ++i) {
        QString line = lines[i];
        const auto match = key.match(line);
        const QString bare = line.trimmed();
        // A line of a folded text may look like a key, a table or a comment; an empty one is of the text that
        // goes on below it.
        qsizetype full = i;
        while (full < lines.size() && lines[full].trimmed().isEmpty())
            ++full;
        const bool isDeeper =
            isOwn && full < lines.size() && lines[full].indexOf(lines[full].trimmed()) > indent;
        if (match.hasMatch() && !isDeeper) {
            isOwn = own.match(match.captured(1)).hasMatch();
            indent = line.indexOf(bare);
        } else if (!isDeeper && (bare == u"---" || bare == u"+++" || bare == u"}" || bare == u";;;" ||
                                 bare.startsWith(u'[') || bare.startsWith(u"# a") || bare.isEmpty())) {
            isOwn = isOwn && bare.startsWith(u']');
        }
        if (line.endsWith(u'\r'))
            line.chop(1);
        if (line.endsWith(u','))
            line.chop(1);
        if (!isOwn)
            kept.append(line);
    }
    return kept;
}

} // namespace

class FrontMatterLawsTest : public QObject
{
    Q_OBJECT

private slots:
    void flavour_data()
    {
        QTest::addColumn<int>("flavour");
        const char *const names[] = {"key: value", "yaml", "toml", "json"};
        for (size_t i = 0; i < flavours.size(); ++i)
            QTest::newRow(names[i]) << int(flavours[i]);
    }

    void untouchedTextsStay_data() { flavour_data(); }
    void untouchedTextsStay()
    {
        QFETCH(int, flavour);
        holds("GetPut: put(text, get(text)) is the text", [&](Dice &dice) {
            const QString text = anyFrontMatter(dice, Flavour(flavour));
            RC_ASSERT(int(findFrontMatter(text).flavour) == flavour);
            RC_ASSERT(findFrontMatter(text).length == text.size());
            RC_ASSERT(put(text, read(text)) == text);
        });
    }

    void editsReadBack_data() { flavour_data(); }
    void editsReadBack()
    {
        QFETCH(int, flavour);
        holds("PutGet: get(put(text, fields)) are the fields", [&](Dice &dice) {
            const QString text = anyFrontMatter(dice, Flavour(flavour));
            read(text);
            const FrontMatterFields wanted = anyFields(dice);
            const QString written = put(text, wanted);
            RC_ASSERT(read(written) == wanted);
            const auto crLfs = [](const QString &of) { return of.count(u"\r\n"_s); };
            RC_ASSERT(written.count(u'\r') == crLfs(written));
            if (crLfs(text) == 0 || crLfs(text) == text.count(u'\n')) // else they are mixed
                RC_ASSERT(crLfs(written) == (text.contains(u'\r') ? written.count(u'\n') : 0));
        });
    }

    void oneEditChangesOneKey_data() { flavour_data(); }
    void oneEditChangesOneKey()
    {
        QFETCH(int, flavour);
        holds("Locality: what is not of the changed key stays", [&](Dice &dice) {
            const QString text = anyFrontMatter(dice, Flavour(flavour));
            if (text.startsWith(u"{ "_s))
                return; // all on one line
            FrontMatterFields fields = read(text);
            const QString field = changeOne(dice, fields);
            const QString written = put(text, fields);
            RC_LOG() << field.toStdString();
            RC_ASSERT(linesWithout(written, field) == linesWithout(text, field));
        });
    }

    void aBracketInAFoldedTextIsOfItsKey()
    {
        const QString text = u"---\ndescription: |\n  d\nz: 1\n---\n"_s;
        FrontMatterFields fields = *readFrontMatterFields(text);
        fields.summary = u"[x]"_s;
        const auto written = putFrontMatterFields(text, fields);
        QCOMPARE(written.value(), u"---\ndescription: |\n  [x]\nz: 1\n---\n"_s);
        QCOMPARE(linesWithout(*written, u"summary"_s), linesWithout(text, u"summary"_s));
    }

    void severalSmallEditsAreOneBigOne_data() { flavour_data(); }
    void severalSmallEditsAreOneBigOne()
    {
        QFETCH(int, flavour);
        holds("taking a field out and putting it back gives the field", [&](Dice &dice) {
            QString text = anyFrontMatter(dice, Flavour(flavour));
            const FrontMatterFields fields = read(text);
            FrontMatterFields less = fields;
            less.tags.clear();
            less.date.reset();
            text = put(text, less);
            RC_ASSERT(read(text) == less);
            RC_ASSERT(read(put(text, fields)) == fields);
        });
    }
};

QTEST_GUILESS_MAIN(FrontMatterLawsTest)
#include "frontmatter_laws_test.moc"
