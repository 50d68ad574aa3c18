// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/format/markdown/markdownworker.h"
#include "models/format/recap/lines/linkdefinitions.h"
#include "models/format/recap/lines/links.h"
#include "models/format/recap/recap.h"
#include "models/format/recap/reinterpret.h"
#include "tests/format/linehunk.h"

#include <QTest>

using namespace rundown;
using namespace rundown::test;
using namespace Qt::StringLiterals;

namespace {

const QByteArray post = "# Recap\n"
                        "\n"
                        "## Owls at night -- Ann Lee\n"
                        "\n"
                        "Eyes, ears and feathers.\n"
                        "\n"
                        "[Slides][owl slides] / [Video][owl-video] / [the map][map]\n"
                        "\n"
                        "## [Ringing storks][stork-talk] -- Bo Lind\n"
                        "\n"
                        "[Slides][rings]\n"
                        "\n"
                        "[Owl Slides]: https://speakerdeck.com/annlee/owls\n"
                        "[owl-video]: <https://vimeo.com/100> \"the whole evening\"\n"
                        "[map]: https://map.example.org/\n"
                        "[rings]: /files/rings.pdf\n"
                        "[stork-talk]: https://www.youtube.com/watch?v=storks\n"
                        "[owl slides]: https://elsewhere.example.org/second.pdf\n";

} // namespace

/// Links whose addresses stand elsewhere in the post: `[Slides][label]` and `[label]: address`.
class ReferencesTest : public QObject
{
    Q_OBJECT

private slots:
    void theFirstDefinitionOfALabelCounts()
    {
        const LinkDefinitions definitions({u"[One Two]: <http://x/1 2> 'title'", u"   [b]:http://x/b",
                                           u"[one  two]: http://x/2", u"[^1]: a footnote",
                                           u"    [c]: http://x/c", u"[d] http://x/d", u"[e]:"});
        QCOMPARE(definitions.addressOf(u"ONE two"), u"http://x/1 2");
        QCOMPARE(definitions.addressOf(u"b"), u"http://x/b");
        for (const QStringView label : {u"^1", u"c", u"d", u"e", u"nothing"})
            QVERIFY2(definitions.addressOf(label).isEmpty(), qPrintable(label.toString()));
        QVERIFY(LinkDefinitions({u"words"}).isEmpty());
    }

    void theyAreMediaLikeOthers()
    {
        const Event event = read(post);
        const Session &owls = *event.outline[1].session();
        QCOMPARE(owls.slides.value(0).url, u"https://speakerdeck.com/annlee/owls"_s);
        QCOMPARE(owls.slides.size(), 1);
        QCOMPARE(owls.videos.value(0).url, u"https://vimeo.com/100"_s);
        const Session &storks = *event.outline[2].session();
        QCOMPARE(storks.title, u"Ringing storks"_s);
        QCOMPARE(storks.videos.value(0).url, u"https://www.youtube.com/watch?v=storks"_s);
        QCOMPARE(storks.slides.value(0).url + storks.slides.value(0).file, u"/files/rings.pdf"_s);
        QCOMPARE(writePost(event).text, post);
    }

    /// Outside of a reading nothing is known of definitions.
    void aLineAloneHasNone() { QVERIFY(linksIn(u"[Slides][owl slides]").isEmpty()); }

    void aNewAddressStandsInItsPlace()
    {
        Event event = read(post);
        event.outline[1].session()->slides[0].url = u"https://example.org/new.pdf"_s;
        const QByteArray written = writePost(event).text;
        QCOMPARE(written,
                 QByteArray(post).replace("[Slides][owl slides]", "[Slides](https://example.org/new.pdf)"));
        QCOMPARE(read(written).outline[1].session()->slides.value(0).url, u"https://example.org/new.pdf"_s);
        QCOMPARE(read(written).outline[1].session()->videos.size(), 1);
    }

    void whatIsTakenAwayTakesItsWordsAlong()
    {
        Event event = read(post);
        event.outline[1].session()->videos.clear();
        const QByteArray written = writePost(event).text;
        QCOMPARE(written,
                 QByteArray(post).replace("[Slides][owl slides] / [Video][owl-video] / [the map][map]",
                                          "[Slides][owl slides] / [the map][map]"));
        event.outline[1].session()->slides.clear();
        QVERIFY(!writePost(event).text.contains("[Slides][owl"));
        QVERIFY(read(writePost(event).text).outline[1].session()->slides.isEmpty());
    }

    /// Where the definition goes, its address takes its place.
    void nothingLeadsToWhatIsNotDefined()
    {
        Event event = read(post);
        event.outline[2].session()->notes.clear(); // in which the definitions stand
        const QByteArray written = writePost(event).text;
        QVERIFY2(written.contains("[Slides](https://speakerdeck.com/annlee/owls)"), written);
        const Event again = read(written);
        const Session &owls = *again.outline[1].session();
        QCOMPARE(owls.slides, event.outline[1].session()->slides);
        QCOMPARE(owls.videos, event.outline[1].session()->videos);
    }

    /// "[Title][]" would lead nowhere with another title: it is left as it stands.
    void aTitleThatIsALabelIsNoReference()
    {
        const QByteArray text = "# Meetup\n\n## Owls\n\n讲师：王明\n\nSlides: [Owl eyes][] [Slides][]\n\n"
                                "[owl eyes]: http://x/a.pdf\n[slides]: http://x/b.pdf\n";
        const Event event = read(text);
        QCOMPARE(writePost(event).text, text);
        QCOMPARE(event.outline[1].session()->slides.size(), 1);
        QCOMPARE(event.outline[1].session()->slides[0].url, u"http://x/b.pdf"_s);
    }

    /// A line of a paragraph defines nothing: readers see it.
    void whatReadersSeeIsNoDefinition()
    {
        const QByteArray text =
            "# Meetup\n\n## Owls\n\n讲师：王明\n\nThe video:\n[录像]: https://youtu.be/abc\n";
        QCOMPARE(read(text).outline[1].session()->videos.size(), 1);
    }

    /// Who mends the definition in the post's own words means all that refer to it.
    void theWordsStayWhereADefinitionIsMended()
    {
        Event event = read(post);
        QString &prose = event.outline.last().prose() ? event.outline.last().prose()->text
                                                      : event.outline.last().session()->notes;
        QVERIFY(prose.contains(u"vimeo.com/100"_s));
        prose.replace(u"vimeo.com/100"_s, u"vimeo.com/200"_s);
        QCOMPARE(writePost(event).text, QByteArray(post).replace("vimeo.com/100", "vimeo.com/200"));
    }

    void anotherReadingOfALineKeepsThem()
    {
        const Event event = read(post);
        const auto changed = readLineAs(event, {1}, 4, Reading::Note);
        QVERIFY(changed);
        QVERIFY(changed->outline[1].session()->notes.contains(u"[Slides][owl slides]"_s));
        const auto back = readLineAs(*changed, {1}, 4, Reading::Slides);
        QVERIFY(back);
        QCOMPARE(back->outline[1].session()->slides.value(0), event.outline[1].session()->slides.value(0));
        QCOMPARE(writePost(*back).text, post);
        QCOMPARE(writePost(*changed).text, post);
        const auto prose = readPieceAs(event, 1, Reading::Prose);
        QVERIFY(prose);
        const auto again = readPieceAs(*prose, 1, Reading::Session);
        QVERIFY(again);
        QCOMPARE(again->outline[1].session()->slides, event.outline[1].session()->slides);
        QCOMPARE(writePost(*again).text, post);
    }

private:
    Event read(const QByteArray &text) { return readPost(text, u"post.md"_s, worker)->event; }

    MarkdownWorker worker;
};

QTEST_GUILESS_MAIN(ReferencesTest)
#include "references_test.moc"
