// SPDX-License-Identifier: GPL-3.0-or-later
#include "checktest.h"

using namespace rundown;
using namespace Qt::StringLiterals;

using Severity = Problem::Severity;

/// The checks of a post's front matter: what is not understood, and its slug.
class FrontMatterChecksTest : public CheckTest
{
    Q_OBJECT

private slots:
    void frontMatterThatIsNotUnderstood();
    void slugThatNoAddressCanHave();
    void duplicateSlug();
    void slugsOfEventsBeside();
};

void FrontMatterChecksTest::frontMatterThatIsNotUnderstood()
{
    const QByteArray yaml = "title: Birds\npost:\n  front-matter: |-\n    ---\n    title: {title}\n"
                            "    date: %1\n    ---\n";
    const CheckFindings found = tryOut(checkFrontMatter, QByteArray(yaml).replace("%1", "next tuesday"));
    QCOMPARE(found.size(), 1);
    QVERIFY(found.first().what.contains(u"“next tuesday” is not understood as a date"_s));
    QCOMPARE(found.first().subject, u"next tuesday"_s);
    QVERIFY(tryOut(checkFrontMatter, QByteArray(yaml).replace("%1", "2020-04-18")).isEmpty());
    const CheckFindings broken = tryOut(checkFrontMatter, QByteArray(yaml).replace("%1", "\"2020"));
    QCOMPARE(broken.size(), 1);
    QCOMPARE(broken.first().severity, Severity::Warning);
    QCOMPARE(broken.first().subject, u"\"2020"_s);
    QVERIFY(tryOut(checkFrontMatter, "title: Birds\n").isEmpty());
}

void FrontMatterChecksTest::slugThatNoAddressCanHave()
{
    const QByteArray yaml = "title: Birds\npost:\n  front-matter: |-\n    Title: {title}\n    Slug: %1\n";
    const CheckFindings found = tryOut(checkSlugText, QByteArray(yaml).replace("%1", "My Birds/ü?"));
    QCOMPARE(
        whats(found),
        QStringList{u"The slug “My Birds/ü?” has characters that an address cannot have as they are."_s});
    QCOMPARE(found.first().fix.name, u"Set the slug to My-Birds/ü"_s);
    QCOMPARE(found.first().fix.edits.first().before, u"My Birds/ü?"_s);
    QVERIFY(tryOut(checkSlugText, QByteArray(yaml).replace("%1", "birds-2020")).isEmpty());
    QVERIFY2(tryOut(checkSlugText, QByteArray(yaml).replace("%1", "南宁站")).isEmpty(),
             "letters of any script");
    QVERIFY(tryOut(checkSlugText, "title: Birds\n").isEmpty());
    const QByteArray other =
        "    category-slug: My Birds/ü?\n    Slug: %1\n"; // has the same words, before it
    const CheckFindings second =
        tryOut(checkSlugText, QByteArray(yaml).replace("    Slug: %1\n", other).replace("%1", "My Birds/ü?"));
    QCOMPARE(second.size(), 1);
    QVERIFY(second.first().begin > found.first().begin + 10);
}

void FrontMatterChecksTest::duplicateSlug()
{
    const QTemporaryDir folder;
    put(folder, u"other.md"_s, "Title: Other\nSlug: birds\n\nText\n");
    put(folder, u"second.md"_s, "---\ntitle: Second\nslug: birds-2\n---\nText\n");
    const QByteArray yaml = "title: Birds\npost:\n  front-matter: |-\n    Title: {title}\n    Slug: birds\n";
    const QString file = folder.filePath(u"e.rundown.yaml"_s);
    const CheckFindings found = tryOut(checkSlug, yaml, file);
    QCOMPARE(whats(found), QStringList{u"Another post, other.md, has the slug “birds”, too."_s});
    QCOMPARE(found.first().fix.name, u"Set the slug to birds-3"_s);
    put(folder, u"other.md"_s, "Title: Birds\nSlug: birds\n\nText\n");
    QVERIFY2(tryOut(checkSlug, yaml, file).isEmpty(), "that is this event's own post");

    put(folder, u"other.md"_s, "Title: Birds\nDate: 2020-04-18\nSlug: birds\n\nText\n");
    QCOMPARE(tryOut(checkSlug, yaml, file).size(), 1);
    const QByteArray dated = "days: [2020-04-18]\n" + yaml;
    QVERIFY2(tryOut(checkSlug, dated, file).isEmpty(), "that is this event's own post");
    const QByteArray ofMay = yaml + "    Date: 2020-05-16\n";
    QCOMPARE(tryOut(checkSlug, ofMay, file).size(), 1);
    QFile::remove(folder.filePath(u"other.md"_s));
    put(folder, u"e.md"_s, "Title: Before it was renamed\nSlug: birds\n\nText\n");
    QVERIFY2(tryOut(checkSlug, ofMay, file).isEmpty(), "that is this event's own post");
}

void FrontMatterChecksTest::slugsOfEventsBeside()
{
    const QTemporaryDir folder;
    const auto event = [](const QByteArray &title, const QByteArray &slug) {
        return "rundown: 1\ntitle: " + title + "\ndays: [2020-04-18]\npost:\n  front-matter: |-\n    ---\n" +
               "    title: {title}\n    slug: " + slug +
               "\n    ---\noutline:\n  - prose: |-\n      slug: owls\n";
    };
    put(folder, u"a.rundown.yaml"_s, event("A", "birds"));
    put(folder, u"b.rundown.yaml"_s, event("'B'", "\"birds-2\""));
    put(folder, u"broken.rundown.yaml"_s, "post: [\n");
    const QString file = folder.filePath(u"e.rundown.yaml"_s);
    const CheckFindings found = tryOut(checkSlug, event("E", "birds"), file);
    QCOMPARE(whats(found), QStringList{u"Another event, a.rundown.yaml, has the slug “birds”, too."_s});
    QCOMPARE(found.first().fix.name, u"Set the slug to birds-3"_s);
    QVERIFY2(tryOut(checkSlug, event("E", "owls"), file).isEmpty(), "prose is no front matter");
    QVERIFY2(tryOut(checkSlug, event("A", "birds"), file).isEmpty(), "a copy of this event");
    QVERIFY2(tryOut(checkSlug, event("E", "'{title}'"), file).isEmpty(), "no other has this title");
    put(folder, u"c.rundown.yaml"_s, event("C", "'{title}'"));
    QVERIFY2(tryOut(checkSlug, event("E", "'{title}'"), file).isEmpty(), "titles are different slugs");
    QCOMPARE(tryOut(checkSlug, event("E", "C"), file).size(), 1);
    const Event own = eventOf(event("X", "birds-2"));
    QVERIFY2(checkSlug({own, folder.filePath(u"b.md"_s), {}}).isEmpty(), "the event that the post is of");
    put(folder, u"e.rundown.yaml"_s, event("E", "eggs"));
    QVERIFY2(tryOut(checkSlug, event("E", "eggs"), file).isEmpty(), "the event itself");
}

QTEST_GUILESS_MAIN(FrontMatterChecksTest)
#include "frontmatterchecks_test.moc"
