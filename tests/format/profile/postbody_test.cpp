// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/format/profile/postbody.h"
#include "models/format/profile/profiles.h"

#include <QTest>

using namespace rundown;
using namespace Qt::StringLiterals;

/// Bodies in, bodies out, profile by profile.
class PostBodyTest : public QObject
{
    Q_OBJECT

private slots:
    void writesBodies_data();
    void writesBodies();
    void isTheSameTheSecondTime_data() { writesBodies_data(); }
    void isTheSameTheSecondTime();
    void knowsWhatIsReferredTo();
    void knowsWhereLinesWent();

private:
    QString written(const QString &profile, const QString &body, const Event &event = {});
    MarkdownWorker m_worker;
    QList<MediaUse> m_uses;
    PostBody m_body;
};

QString PostBodyTest::written(const QString &profile, const QString &body, const Event &event)
{
    const auto found = findProfile(profile, {});
    const auto blocks = m_worker.blocks(body.toUtf8());
    if (!found || !blocks)
        return u"(failed)"_s;
    MediaAddresses media(event, *found, {u"活动-1"_s, u"2020-05-16"_s});
    m_body = bodyFor(*found, body, *blocks, media);
    m_uses = media.uses();
    return m_body.text.lines.join(u'\n');
}

void PostBodyTest::writesBodies_data()
{
    QTest::addColumn<QString>("profile");
    QTest::addColumn<QString>("body");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *name, const char16_t *profile, const QString &body,
                        const QString &expected) {
        QTest::newRow(name) << QString::fromUtf16(profile) << body << expected;
    };
    const QString body = u"a\n- b\n  + c\n    more\n      * d\n\n1) e\n\n[x]: photos/a.png\n"_s;
    for (const char16_t *profile : {u"plain", u"hugo", u"hexo", u"eleventy"})
        row(QString::fromUtf16(profile).toLatin1(), profile,
            u"a\n- b\n  + c\n    more\n      * d\n\n1) e\n"_s,
            u"a\n- b\n  + c\n    more\n      * d\n\n1) e\n"_s);
    row("pelican: lists", u"pelican", body,
        u"a\n\n- b\n    + c\n        more\n        * d\n\n<!-- -->\n\n1. e\n\n[x]: {static}/images/%E6%B4%BB%E5%8A%A8-1/photos/a.png\n"_s);
    row("pelican: four already", u"pelican", u"- a\n    + b\n        * c\n\n    para\n"_s,
        u"- a\n    + b\n        * c\n\n    para\n"_s);
    row("pelican: tabs", u"pelican", u"- a\n\t- b\n\t\t- c\n"_s, u"- a\n\t- b\n\t\t- c\n"_s);
    row("pelican: lazy", u"pelican", u"- a\nlazy\n  - b\n"_s, u"- a\n    lazy\n    - b\n"_s);
    row("pelican: paragraphs in items", u"pelican", u"- a\n\n  b\n  - c\n"_s, u"- a\n\n    b\n\n    - c\n"_s);
    row("pelican: fence", u"pelican", u"a\n```\n- b\n```\nc\n"_s, u"a\n\n```\n- b\n```\n\nc\n"_s);
    row("pelican: fence in an item", u"pelican", u"- a\n  ```py\n  b\n    c\n  ```\n  d\n"_s,
        u"- a\n\n        b\n          c\n\n    d\n"_s);
    row("pelican: code in an item", u"pelican", u"- a\n\n      b\n        c\n"_s,
        u"- a\n\n        b\n          c\n"_s);
    row("pelican: quote", u"pelican", u"a\n> b\n\n- c\n  > d\n  > e\n"_s,
        u"a\n\n> b\n\n- c\n\n    > d\n    > e\n"_s);
    row("pelican: lists in a footnote", u"pelican", u"a[^1]\n\n[^1]:\n    * b\n\n    + c\n"_s,
        u"a[^1]\n\n[^1]:\n    * b\n\n    + c\n"_s);
    row("pelican: strikes over cells", u"pelican", u"| a | b |\n|---|---|\n| ~~c | d~~ |\n"_s,
        u"| a | b |\n|---|---|\n| ~~c | d~~ |\n"_s);
    row("pelican: an item behind a paragraph of an item", u"pelican",
        u"- a\n\n  b\n- c\n  - d\n\n    ![e]({static}e.png)\n  - f\n- g\n- h\n"_s,
        u"- a\n\n    b\n\n- c\n    - d\n\n        ![e]({static}e.png)\n\n    - f\n\n- g\n- h\n"_s);
    row("pelican: an item behind code", u"pelican", u"- a\n  ```\n  b\n  ```\n  c\n- d\n"_s,
        u"- a\n\n        b\n\n    c\n\n- d\n"_s);
    row("pelican: a list behind a quote in an item", u"pelican", u"- a\n\n  > b\n  - c\n"_s,
        u"- a\n\n    > b\n\n    - c\n"_s);
    row("pelican: lists of two kinds", u"pelican", u"- a\n\n1. b\n* c\n  - d\n\n  1. e\n"_s,
        u"- a\n\n<!-- -->\n\n1. b\n\n<!-- -->\n\n* c\n    - d\n\n    <!-- -->\n\n    1. e\n"_s);
    row("pelican: lists in quotes", u"pelican",
        u"> a\n> - b\n>   - c\nlazy\n\n- d\n\n  > e\n  >1. f\n  >     more\n\n> g\n> h\n\n[x]: https://e.example/\n"_s,
        u"> a\n>\n> - b\n>     - c\nlazy\n\n- d\n\n    > e\n    >\n    >1. f\n    >     more\n\n"
        "> g\n> h\n\n[x]: https://e.example/\n"_s);
    row("pelican: quotes in quotes", u"pelican", u"> > a\n> > - b\n> c\n"_s, u"> > a\n> >\n> > - b\n> c\n"_s);
    row("jekyll: where a list begins", u"jekyll",
        u"1. a\n\nb\n\n3. c\n4. d\n   - e\n\n     7) f\n\n[x]: https://e.example/\n\n## g\n\n> 0. h\n\n- 2. i\n"_s,
        u"1. a\n\nb\n\n3. c\n4. d\n   - e\n\n     7. f\n     {: start=\"7\"}\n{: start=\"3\"}\n\n"
        "[x]: https://e.example/\n\n## g\n\n> 0. h\n> {: start=\"0\"}\n\n- 2. i\n  {: start=\"2\"}\n"_s);
    row("jekyll: a list that ends with code", u"jekyll", u"3. a\n\n   ```\n   b\n   ```\n"_s,
        u"3. a\n\n   ```\n   b\n   ```\n"_s);
    row("jekyll: a list in a quote", u"jekyll", u"- a\n  > b\n  > - c\n"_s, u"- a\n  > b\n  >\n  > - c\n"_s);
    row("eleventy: code in a quote", u"eleventy", u"> a\n>\n>     b\n>\n> c\n"_s,
        u"> a\n>\n> ```\n> b\n> ```\n>\n> c\n"_s);
    row("pelican: heading behind a list", u"pelican", u"- a\n# b\n- c\n"_s, u"- a\n\n# b\n\n- c\n"_s);
    row("pelican: definition behind a list", u"pelican", u"- a [x]\n\n[x]: https://e.example/\n"_s,
        u"- a [x]\n\n[x]: https://e.example/\n"_s);
    row("eleventy: code", u"eleventy", u"a\n\n    b\n      c\n\nd\n\n- e\n\n      ```f\n"_s,
        u"a\n\n```\nb\n  c\n```\n\nd\n\n- e\n\n  ````\n  ```f\n  ````\n"_s);
    row("jekyll: blank lines", u"jekyll", u"a\n- b\n  - c\n## d\ne\n"_s, u"a\n\n- b\n  - c\n\n## d\n\ne\n"_s);

    const QString player = u" <audio controls preload=\"none\" src=\"%1\"></audio>"_s;
    row("jekyll: media", u"jekyll",
        u"![a](photos/a%20b.png) [r](r/x.MP3), [s](https://e.example/y.ogg?z)\n"_s,
        u"![a](/assets/%E6%B4%BB%E5%8A%A8-1/photos/a%20b.png) [r](/assets/%E6%B4%BB%E5%8A%A8-1/r/x.MP3)"_s +
            player.arg(u"/assets/%E6%B4%BB%E5%8A%A8-1/r/x.MP3"_s) + u", [s](https://e.example/y.ogg?z)"_s +
            player.arg(u"https://e.example/y.ogg?z"_s) + u'\n');
    row("jekyll: player there already", u"jekyll", u"[s](/y.ogg) <audio src=\"/y.ogg\"></audio>\n"_s,
        u"[s](/y.ogg) <audio src=\"/y.ogg\"></audio>\n"_s);
    row("jekyll: no player at a place", u"jekyll", u"[1:00](/y.ogg#t=60)\n"_s, u"[1:00](/y.ogg#t=60)\n"_s);
    row("hugo: media", u"hugo", u"![a](./photos/a.png) [r](r/x.MP3) [p](other.md) <img src=\"b c.png\">\n"_s,
        u"![a](photos/a.png) [r](r/x.MP3) [p](other.md) <img src=\"b%20c.png\">\n"_s);
    row("zola: in code", u"zola", u"`[a](x.mp3)`\n\n    [a](x.mp3)\n"_s,
        u"`[a](x.mp3)`\n\n    [a](x.mp3)\n"_s);
    row("outside the folder", u"jekyll", u"![a](../../etc/passwd) ![b](/b.png) ![c](//e.example/c.png)\n"_s,
        u"![a](../../etc/passwd) ![b](/b.png) ![c](//e.example/c.png)\n"_s);

    row("jekyll: Liquid", u"jekyll", u"a {{ b }} c {% d %}\n\n    {{ e }}\n\n`{{f}}` {{ g\n"_s,
        u"a {% raw %}{{ b }}{% endraw %} c {% raw %}{% d %}{% endraw %}\n\n"
        "    {% raw %}{{ e }}{% endraw %}\n\n`{% raw %}{{f}}{% endraw %}` {% raw %}{{{% endraw %} g\n"_s);
    row("hexo: Nunjucks", u"hexo", u"{{ a }} {# b #} `{% c %}`\n\n```\n{{ d }}\n```\n\n    {{ e }}\n"_s,
        u"{% raw %}{{ a }}{% endraw %} {% raw %}{# b #}{% endraw %} `{% raw %}{% c %}{% endraw %}`\n\n"
        "```\n{{ d }}\n```\n\n    {% raw %}{{ e }}{% endraw %}\n"_s);
    row("jekyll: addresses in HTML", u"jekyll",
        u"<a href=\"about/\">x</a> <a href=\"b.pdf\">y</a> <img src=c.png width=3> <a href=x.mp3>z</a>\n"_s,
        u"<a href=\"about/\">x</a> <a href=\"/assets/%E6%B4%BB%E5%8A%A8-1/b.pdf\">y</a> "
        "<img src=\"/assets/%E6%B4%BB%E5%8A%A8-1/c.png\" width=3> <a "
        "href=\"/assets/%E6%B4%BB%E5%8A%A8-1/x.mp3\">z</a>\n"_s);
    row("jekyll: a player's address is escaped", u"jekyll", u"[r]({{foo}}/a.mp3) [s]({{site.url}}/b.mp3)\n"_s,
        u"[r]({% raw %}{{foo}}{% endraw %}/a.mp3)"_s + player.arg(u"{% raw %}{{foo}}{% endraw %}/a.mp3"_s) +
            u" [s]({{site.url}}/b.mp3)"_s + player.arg(u"{{site.url}}/b.mp3"_s) + u'\n');
    row("jekyll: players behind links of all kinds", u"jekyll",
        u"<https://e.example/a.mp3>, https://e.example/b.mp3。[c][1] [C D][] [1] ![i][1] [no][2]\n\n"
        "[1]: https://e.example/c.mp3\n[c d]: https://e.example/d.mp3\n[2]: https://e.example/e\n"_s,
        u"<https://e.example/a.mp3>"_s + player.arg(u"https://e.example/a.mp3"_s) +
            u", https://e.example/b.mp3"_s + player.arg(u"https://e.example/b.mp3"_s) + u"。[c][1]"_s +
            player.arg(u"https://e.example/c.mp3"_s) + u" [C D][]"_s +
            player.arg(u"https://e.example/d.mp3"_s) + u" [1]"_s + player.arg(u"https://e.example/c.mp3"_s) +
            u" ![i][1] [no][2]\n\n"
            "[1]: https://e.example/c.mp3\n[c d]: https://e.example/d.mp3\n[2]: https://e.example/e\n"_s);
    row("jekyll: one player", u"jekyll",
        u"[https://e.example/a.mp3](https://e.example/a.mp3) <a href='x'>https://e.example/b.mp3</a>\n"_s,
        u"[https://e.example/a.mp3](https://e.example/a.mp3)"_s + player.arg(u"https://e.example/a.mp3"_s) +
            u" <a href='x'>https://e.example/b.mp3</a>\n"_s);
    row("hexo: no player within a label", u"hexo",
        u"[http://e.example/a.mp3], [b http://e.example/a.mp3]: and [http://e.example/c.mp3]\n\n"
        "[http://e.example/a.mp3]: http://e.example/a.mp3\n"_s,
        u"[http://e.example/a.mp3]"_s + player.arg(u"http://e.example/a.mp3"_s) +
            u", [b http://e.example/a.mp3"_s + player.arg(u"http://e.example/a.mp3"_s) +
            u"]: and [http://e.example/c.mp3"_s + player.arg(u"http://e.example/c.mp3"_s) +
            u"]\n\n[http://e.example/a.mp3]: http://e.example/a.mp3\n"_s);
    row("jekyll: escapes in addresses", u"jekyll",
        u"![a](p/x\\_y.png) ![b](z.png?v=1) <img src=\"a&amp;b.png\"> ![c](q&amp;r.png)\n"_s,
        u"![a](/assets/%E6%B4%BB%E5%8A%A8-1/p/x_y.png) ![b](/assets/%E6%B4%BB%E5%8A%A8-1/z.png?v=1) "
        "<img src=\"/assets/%E6%B4%BB%E5%8A%A8-1/a%26b.png\"> ![c](/assets/%E6%B4%BB%E5%8A%A8-1/q%26r.png)\n"_s);
    row("jekyll: no Markdown in HTML", u"jekyll",
        u"<pre>[录音](x.mp3) `</pre>\n\n<!-- [x](x.mp3)\n\n![y](y.png) -->\n\na <!-- [x](x.mp3) --> b\n\n"
        "<div>\n![z](z.png)\n<img src='i.png'>\n</div>\n"_s,
        u"<pre>[录音](x.mp3) `</pre>\n\n<!-- [x](x.mp3)\n\n![y](y.png) -->\n\na <!-- [x](x.mp3) --> b\n\n"
        "<div>\n![z](z.png)\n<img src='/assets/%E6%B4%BB%E5%8A%A8-1/i.png'>\n</div>\n"_s);
    row("jekyll: a definition behind HTML", u"jekyll", u"![a][x]\n\n<div>b</div>\n\n[x]: c.png\n"_s,
        u"![a][x]\n\n<div>b</div>\n\n[x]: /assets/%E6%B4%BB%E5%8A%A8-1/c.png\n"_s);
    row("hugo: a file of Pelican's", u"hugo", u"![a]({static}photos/a.png) ![b]({static}/images/b.png)\n"_s,
        u"![a](photos/a.png) ![b]({static}/images/b.png)\n"_s);
    row("pelican: its own files", u"pelican", u"![a]({static}photos/a.png) ![b]({static}/images/b.png)\n"_s,
        u"![a]({static}photos/a.png) ![b]({static}/images/b.png)\n"_s);
    row("jekyll: an endraw that ends nothing", u"jekyll", u"a {% endraw %} b `{% endraw %}`\n"_s,
        u"a {{ '{' }}% endraw %} b `{% raw %}{% endraw %}{{ '{' }}% endraw %}`\n"_s);
    row("jekyll: a raw that nothing ends", u"jekyll", u"a {% raw %} {{ b }}\n"_s,
        u"a {{ '{' }}% raw %} {% raw %}{{ b }}{% endraw %}\n"_s);
    row("jekyll: raw in code", u"jekyll",
        u"`{% raw %}` to `{% endraw %}`, `{% raw %}{{ a }}{% endraw %}`\n"_s,
        u"`{% raw %}{% endraw %}{{ '{' }}% raw %}` to `{% raw %}{% endraw %}{{ '{' }}% endraw %}`, `{% raw %}{{ a }}{% endraw %}`\n"_s);
    row("jekyll: own tags in code", u"jekyll", u"`{% include a %}`\n\n```\n{{ site.url }}\n```\n"_s,
        u"`{% raw %}{% include a %}{% endraw %}`\n\n```\n{% raw %}{{ site.url }}{% endraw %}\n```\n"_s);
    row("jekyll: raw over blocks", u"jekyll", u"{% raw %}\n\n    {{ a }} {% x\n\n{{ b {% endraw %}\n"_s,
        u"{% raw %}\n\n    {{ a }} {% x\n\n{{ b {% endraw %}\n"_s);
    row("zola: braces in HTML", u"zola", u"<div>{{ x }}</div>\n\na <b title=\"{{ y }}\">{{ z }}</b>\n"_s,
        u"<div>{{/* x */}}</div>\n\na <b title=\"{{/* y */}}\">{\\{ z }}</b>\n"_s);
    row("jekyll: own tags", u"jekyll",
        u"{{ site.url }} {% include a.html %} {% raw %}{{ b }}{% endraw %}\n"_s,
        u"{{ site.url }} {% include a.html %} {% raw %}{{ b }}{% endraw %}\n"_s);
    row("jekyll: addresses", u"jekyll",
        u"[a]({{ \"/x\" | relative_url }}) {{ '/y' | absolute_url | z }} {{ a | b }}\n"_s,
        u"[a]({{ \"/x\" | relative_url }}) {{ '/y' | absolute_url | z }} {% raw %}{{ a \\| b }}{% endraw %}\n"_s);
    row("zola: shortcodes", u"zola", u"{{ youtube(id=\"x\") }} {{ a }}\n"_s,
        u"{{ youtube(id=\"x\") }} {\\{ a }}\n"_s);
    row("jekyll: definitions", u"jekyll", u"![a][y]\n\n[y]: <a b.png>\n"_s,
        u"![a][y]\n\n[y]: </assets/%E6%B4%BB%E5%8A%A8-1/a%20b.png>\n"_s);
    row("hugo: shortcodes", u"hugo", u"{{ a }} {{< b >}} `{{% c %}}` {{< figure src=\"x\" >}}\n"_s,
        u"{{ a }} {\\{< b >}} `{{%/* c */%}}` {{< figure src=\"x\" >}}\n"_s);
    row("pelican: braces stay", u"pelican", u"{{ a }} {% b %}\n"_s, u"{{ a }} {% b %}\n"_s);

    row("jekyll: bars", u"jekyll",
        u"[a](b) | c\n\n- 9:00 | d \\| e\n  - `f | g` | <i title=\"h|i\">j</i>\n\n## k | l\n\n"
        "|m|n|\n|-|-|\n|o|p|\n\n    q | r\n\n<p>s | t</p>\n\n> u | {{ v | w }} {{ x | relative_url }}\n"_s,
        u"[a](b) \\| c\n\n- 9:00 \\| d \\| e\n  - `f | g` \\| <i title=\"h|i\">j</i>\n\n## k | l\n\n"
        "|m|n|\n|-|-|\n|o|p|\n\n    q | r\n\n<p>s | t</p>\n\n"
        "> u \\| {% raw %}{{ v \\| w }}{% endraw %} {{ x | relative_url }}\n"_s);
    row("jekyll: bars in addresses", u"jekyll",
        u"[a](https://e.example/b|c \"d | e\") <https://e.example/f\\|g> [h][i]\n\n"
        "[i]: https://e.example/j|k\n"_s,
        u"[a](https://e.example/b&#124;c \"d &#124; e\") <https://e.example/f\\&#124;g> [h][i]\n\n"
        "[i]: https://e.example/j&#124;k\n"_s);
    row("pelican: signs", u"pelican",
        u"a\\\nb \\* \\~\\<c> \\$ `\\~` [d\\~](e\\~) <b title=\"\\~\"></b>\n\n~~f *g*~~ ~h~ `~~i~~` ~~ "
        u"j\n\n"
        "## k {l} ##\n\n## m {#n}\n\no\\\n"_s,
        u"a  \nb \\* &#126;&#60;c> $ `\\~` [d&#126;](e\\~) <b title=\"\\~\"></b>\n\n"
        "<del>f *g*</del> ~h~ `~~i~~` ~~ j\n\n## k \\{l} ##\n\n## m {#n}\n\no\\\n"_s);
    row("hugo: signs stay", u"hugo", u"a\\\nb \\~ ~~c~~\n\n## d {e}\n"_s,
        u"a\\\nb \\~ ~~c~~\n\n## d {e}\n"_s);
    row("hugo: bars stay", u"hugo", u"[a](b) | c\n"_s, u"[a](b) | c\n"_s);

    row("hugo: summary", u"hugo", u"a\n\n<!-- PELICAN_END_SUMMARY -->\n\nb\n"_s,
        u"a\n\n<!--more-->\n\nb\n"_s);
    row("pelican: summary", u"pelican", u"a\n\n<!--more-->\n\nb\n"_s,
        u"a\n\n<!-- PELICAN_END_SUMMARY -->\n\nb\n"_s);
    row("other comments", u"pelican", u"a\n\n<!-- more of this -->\n"_s, u"a\n\n<!-- more of this -->\n"_s);
    row("nothing", u"pelican", QString(), QString());
}

void PostBodyTest::writesBodies()
{
    QFETCH(QString, profile);
    QFETCH(QString, body);
    QTEST(written(profile, body), "expected");
}

/// What is in the blog's form already is left alone, but for local addresses, which are of another folder
/// then.
void PostBodyTest::isTheSameTheSecondTime()
{
    QFETCH(QString, profile);
    QFETCH(QString, body);
    const QString once = written(profile, body);
    QCOMPARE(written(profile, once), once);
}

void PostBodyTest::knowsWhatIsReferredTo()
{
    Event event;
    event.recordingsBase = u"https://e.example/r/"_s;
    Session session;
    Recording recording;
    recording.file = u"rec/录 1.mp3"_s;
    session.recordings = {recording};
    Entry entry;
    entry.content = session;
    event.outline = {entry};
    written(u"hugo"_s,
            u"![a](photos/a%20b.png)\n\n- [r](https://e.example/r/%E5%BD%95%201.mp3)\n"
            "- [again](https://e.example/r/%E5%BD%95%201.mp3#t=5)\n- [n](https://e.example/r/none.mp3)\n"
            "\n`![c](d.png)` ![e](../f.png)\n"_s,
            event);
    QCOMPARE(m_uses, QList<MediaUse>({
                         {u"photos/a b.png"_s, u"content/posts/活动-1/photos/a b.png"_s, {}, 0},
                         {u"rec/录 1.mp3"_s, {}, u"https://e.example/r/%E5%BD%95%201.mp3"_s, 2},
                         {u"../f.png"_s, u"content/posts/活动-1/f.png"_s, {}, 6},
                     }));
}

void PostBodyTest::knowsWhereLinesWent()
{
    written(u"pelican"_s, u"a\n- b\n  ```\n  c\n  ```\n# d\n"_s);
    const QStringList old = u"a\n- b\n  ```\n  c\n  ```\n# d\n"_s.split(u'\n');
    for (const int line : {0, 1, 3, 5})
        QCOMPARE(m_body.text.lines[m_body.text.placeOf[line]].trimmed(), old[line].trimmed());
}

QTEST_GUILESS_MAIN(PostBodyTest)
#include "postbody_test.moc"
