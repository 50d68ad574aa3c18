// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/checks/fieldtext.h"
#include "models/checks/textchecks.h"
#include "models/format/markdown/worker/limits.h" // RUNDOWN_SANITIZED
#include "tests/app/linediff.h"

#include <QTest>

#include <ctime>

using namespace rundown;
using namespace Qt::StringLiterals;

Q_DECLARE_METATYPE(rundown::MarkedText::Kind)

namespace {

using Kind = MarkedText::Kind;
using Field = FieldPlace::Field;

constexpr TextRules allRules{true, true, true};

Event eventWith(const QString &prose)
{
    Entry entry;
    entry.id = EntryId(1);
    entry.content = Prose{prose};
    Event event;
    event.outline = {entry};
    return event;
}

/// The prose with the fix of one finding made; "(stale)" where it could not be.
QString mended(const QString &prose, const CheckFix &fix)
{
    const auto event = withFix(eventWith(prose), fix);
    return event ? event->outline.first().prose()->text : u"(stale)"_s;
}

} // namespace

/// Each check of a text: what it finds, what its fix makes of it, and what it leaves alone.
class TextChecksTest : public QObject
{
    Q_OBJECT

private slots:
    void findsAndMends_data();
    void findsAndMends();
    void leavesAlone_data();
    void leavesAlone();
    void looksAtNotesAsNotes();
    void bulletsBecomeItems();
    void dashesAndBracketsBecomeItems();
    void saysWhichBlankIsWrong();
    void findsEachPlaceOnce();
    void listsAreAskedForBlankLinesOnlyWhereNeeded();
    void hintsAreOffUnlessAskedFor();
    void staleFixesDoNothing();
    void noLineTakesLong_data();
    void noLineTakesLong();

private:
    CheckFindings findings(const QString &text, const QString &code, const TextRules &rules = allRules,
                           Kind kind = Kind::Body)
    {
        CheckFindings found = placedAt(checkText(text, kind, rules, m_worker), {EntryId(1), Field::Prose, 0});
        found.removeIf([&](const CheckFinding &finding) { return finding.code != code; });
        return found;
    }
    MarkdownWorker m_worker;
};

void TextChecksTest::findsAndMends_data()
{
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("piece"); ///< that the finding points at
    QTest::addColumn<QString>("fixed"); ///< empty: there is no fix
    const auto row = [](const char *name, const QString &code, const QString &text, const QString &piece,
                        const QString &fixed) { QTest::newRow(name) << code << text << piece << fixed; };

    const QString url = u"url-swallows-punctuation"_s;
    row("comma", url, u"见 http://a.example/b，很好"_s, u"http://a.example/b"_s,
        u"见 <http://a.example/b>，很好"_s);
    row("full stop at the end", url, u"首页 https://a.example。"_s, u"https://a.example"_s,
        u"首页 <https://a.example>。"_s);
    row("right behind Han", url, u"在http://a.example/x?y=1&z=2；"_s, u"http://a.example/x?y=1&z=2"_s,
        u"在<http://a.example/x?y=1&z=2>；"_s);
    row("in a list", url, u"- 一\n- https://a.example/v.mp3（录音）\n"_s, u"https://a.example/v.mp3"_s,
        u"- 一\n- <https://a.example/v.mp3>（录音）\n"_s);
    row("half-width bracket before", url, u"(见 http://a.example/b)，好"_s, u"http://a.example/b"_s,
        u"(见 <http://a.example/b>)，好"_s);
    row("brackets of its own", url, u"http://a.example/b_(c)，好"_s, u"http://a.example/b_(c)"_s,
        u"<http://a.example/b_(c)>，好"_s);
    row("without scheme", url, u"看 www.a.example/b、还有"_s, u"www.a.example/b"_s,
        u"看 [www.a.example/b](http://www.a.example/b)、还有"_s);
    row("Han in the path", url, u"https://a.example/wiki/绿城，见"_s, u"https://a.example/wiki/绿城"_s,
        u"<https://a.example/wiki/绿城>，见"_s);

    const QString bold = u"bold-not-bold"_s;
    row("colon inside", bold, u"**时间：**2020 年"_s, u"**时间：**"_s, u"**时间**：2020 年"_s);
    row("half-width colon", bold, u"- **Time:**2020"_s, u"**Time:**"_s, u"- **Time**:2020"_s);
    row("second pair", bold, u"**甲** 与 **乙，**丙"_s, u"**乙，**"_s, u"**甲** 与 **乙**，丙"_s);
    row("bracket at the end", bold, u"**《书》**好看"_s, u"**《书》**"_s, u"**《书》** 好看"_s);
    row("quotes within Han", bold, u"这是**“重点”**内容"_s, u"**“重点”**"_s, u"这是 **“重点”** 内容"_s);
    row("bracket at the beginning", bold, u"看**《书》**。"_s, u"**《书》**"_s, u"看 **《书》**。"_s);
    row("mark behind a bracket", bold, u"**地点（室内）：**三楼"_s, u"**地点（室内）：**"_s,
        u"**地点（室内）：** 三楼"_s);

    row("one star", bold, u"*日期：*2020"_s, u"*日期：*"_s, u"*日期*：2020"_s);
    row("one star in an item", bold, u"* *日期：*2020"_s, u"*日期：*"_s, u"* *日期*：2020"_s);
    row("one underscore", bold, u"my_file 与 _日期：_2020"_s, u"_日期：_"_s, u"my_file 与 _日期_：2020"_s);
    row("two underscores", bold, u"__地点：__南宁"_s, u"__地点：__"_s, u"__地点__：南宁"_s);
    row("three stars", bold, u"***重点：***好"_s, u"***重点：***"_s, u"***重点***：好"_s);
    row("underscores and a bracket", bold, u"__《书》__好看"_s, u"__《书》__"_s, u"__《书》__ 好看"_s);

    const QString heading = u"heading-without-space"_s;
    row("three", heading, u"前\n\n###流水帐\n\n后"_s, u"###流水帐"_s, u"前\n\n### 流水帐\n\n后"_s);
    row("time", heading, u"##14:00 开场"_s, u"##14:00 开场"_s, u"## 14:00 开场"_s);
    row("one, alone", heading, u"前\n\n#回顾\n\n后"_s, u"#回顾"_s, u"前\n\n# 回顾\n\n后"_s);

    const QString item = u"not-a-list-item"_s;
    row("dash", item, u"要带:\n\n-电脑\n- 水\n"_s, u"-电脑"_s, u"要带:\n\n- 电脑\n- 水\n"_s);
    row("Latin", item, u"-item"_s, u"-item"_s, u"- item"_s);
    row("number", item, u"1.签到\n\n后"_s, u"1.签到"_s, u"1. 签到\n\n后"_s);
    row("number, Latin", item, u"1.item"_s, u"1.item"_s, u"1. item"_s);
    row("star", item, u"*第一\n"_s, u"*第一"_s, u"* 第一\n"_s);
    row("indented", item, u"- 一\n    +二\n"_s, u"+二"_s, u"- 一\n    + 二\n"_s);
    row("link", item, u"+[幻灯](http://a.example)"_s, u"+[幻灯](http://a.example)"_s,
        u"+ [幻灯](http://a.example)"_s);

    row("bullet", item, u"- 一\n• 二\n"_s, u"• 二"_s, u"- 一\n- 二\n"_s);
    row("bullet without a space", item, u"·一\n- 二\n"_s, u"·一"_s, u"- 一\n- 二\n"_s);
    row("full-width number", item, u"1. 甲\n２．乙\n"_s, u"２．乙"_s, u"1. 甲\n2. 乙\n"_s);
    row("full-width number and bracket", item, u"1. 甲\n１２） 乙\n"_s, u"１２） 乙"_s, u"1. 甲\n12. 乙\n"_s);

    row("dash and a no-break space", item, u"-\u00a0一\n"_s, u"-\u00a0一"_s, u"- 一\n"_s);
    row("dash and an ideographic space", item, u"- 一\n-\u3000二\n"_s, u"-\u3000二"_s, u"- 一\n- 二\n"_s);
    row("number and an ideographic space", item, u"1.\u3000\u3000一\n"_s, u"1.\u3000\u3000一"_s,
        u"1. 一\n"_s);
    row("en dash", item, u"- 一\n– 二\n"_s, u"– 二"_s, u"- 一\n- 二\n"_s);
    row("full-width hyphen", item, u"－一\n- 二\n"_s, u"－一"_s, u"- 一\n- 二\n"_s);
    row("number in brackets", item, u"1. 甲\n（2）乙\n"_s, u"（2）乙"_s, u"1. 甲\n2. 乙\n"_s);
    row("second number below a colon", item, u"安排：\n2. 第二\n3. 第三\n"_s, u"2. 第二"_s,
        u"安排：\n\n2. 第二\n3. 第三\n"_s);
    row("number below a photo", item, u"1. 甲\n2. 乙\n\n![照片](a.png)\n3. 丙\n"_s, u"3. 丙"_s,
        u"1. 甲\n2. 乙\n\n![照片](a.png)\n\n3. 丙\n"_s);
    row("numbers below a text", item, u"还有\n2) 乙\n3) 丙"_s, u"2) 乙"_s, u"还有\n\n2) 乙\n3) 丙"_s);

    const QString list = u"list-without-blank-line"_s;
    row("below a paragraph", list, u"要带:\n- 电脑\n- 水"_s, u"- 电脑"_s, u"要带:\n\n- 电脑\n- 水"_s);
    row("numbers", list, u"先说:\n1. 一\n2. 二"_s, u"1. 一"_s, u"先说:\n\n1. 一\n2. 二"_s);

    const QString link = u"link-with-space"_s;
    row("inside", link, u"[幻灯](http://a.example/a b c.pdf)"_s, u"http://a.example/a b c.pdf"_s,
        u"[幻灯](http://a.example/a%20b%20c.pdf)"_s);
    row("inside, with a title", link, u"![x](img/a b.png \"题\")"_s, u"img/a b.png"_s,
        u"![x](img/a%20b.png \"题\")"_s);
    row("between", link, u"[幻灯] (http://a.example/b)"_s, u"[幻灯] (http://a.example/b)"_s,
        u"[幻灯](http://a.example/b)"_s);

    row("in a definition", link, u"[x]\n\n[x]: http://a.example/a b.pdf"_s, u"http://a.example/a b.pdf"_s,
        u"[x]\n\n[x]: http://a.example/a%20b.pdf"_s);
    row("in a definition with a title", link, u"[x]: files/a b.pdf \"t u\""_s, u"files/a b.pdf"_s,
        u"[x]: files/a%20b.pdf \"t u\""_s);
    row("in angle brackets", link, u"见 <http://a.example/a b>。"_s, u"http://a.example/a b"_s,
        u"见 <http://a.example/a%20b>。"_s);

    const QString alt = u"missing-alt"_s;
    row("image by a label", alt, u"![][p]\n\n[p]: photos/kids-corner.png"_s, u"![][p]"_s,
        u"![kids corner][p]\n\n[p]: photos/kids-corner.png"_s);
    row("image by a label that is not here", alt, u"前 ![ ][p] 后"_s, u"![ ][p]"_s, {});
    row("image", alt, u"前 ![](a.png) 后"_s, u"![](a.png)"_s, {});
    row("image with a name", alt, u"![ ](photos/kids-corner.png \"t\")"_s,
        u"![ ](photos/kids-corner.png \"t\")"_s, u"![kids corner](photos/kids-corner.png \"t\")"_s);
    row("element", alt, u"前 <img src=\"a.png\"> 后"_s, u"<img src=\"a.png\">"_s, {});
    row("element with a name", alt, u"前 <img src='p/kids-corner.png'>"_s, u"<img src='p/kids-corner.png'>"_s,
        u"前 <img alt=\"kids corner\" src='p/kids-corner.png'>"_s);

    const QString data = u"<img src=\"data:image/png;base64,iVBORw0KGgo/abcDEFghi\">"_s;
    row("element with the image itself", alt, u"前 "_s + data, data, {});

    const QString spacing = u"hint-spacing"_s;
    row("both sides", spacing, u"用Python写的，用GitHub管"_s, u"用Python写的，用GitHub"_s,
        u"用 Python 写的，用 GitHub 管"_s);
    const QString punctuation = u"hint-punctuation"_s;
    row("comma and stop", punctuation, u"好的, 明白. 再见!"_s, u", 明白. 再见!"_s, u"好的，明白。再见！"_s);
}

void TextChecksTest::findsAndMends()
{
    QFETCH(QString, code);
    QFETCH(QString, text);
    QFETCH(QString, piece);
    QFETCH(QString, fixed);
    const CheckFindings found = findings(text, code);
    QCOMPARE(found.size(), 1);
    const CheckFinding &finding = found.first();
    QCOMPARE(text.mid(finding.begin, finding.length), piece);
    QVERIFY(!finding.what.isEmpty());
    QVERIFY(!finding.subject.isEmpty());
    QCOMPARE(finding.fix.isEmpty(), fixed.isEmpty());
    if (fixed.isEmpty())
        return;
    QCOMPARE(mended(text, finding.fix), fixed);
    QCOMPARE(lineDiff(text.toUtf8(), fixed.toUtf8()).hunks, 1);
    QVERIFY2(findings(fixed, code).isEmpty(), "the fix leaves nothing to find");
}

void TextChecksTest::leavesAlone_data()
{
    QTest::addColumn<QString>("text");
    const auto row = [](const char *name, const QString &text) { QTest::newRow(name) << text; };
    row("address in <>", u"见 <http://a.example/b>，很好"_s);
    row("address with a space behind", u"见 http://a.example/b ，很好"_s);
    row("address of a link", u"[见](http://a.example/b，c)"_s);
    row("address as the text of a link", u"[http://a.example/b，见](http://a.example/b)"_s);
    row("address in code", u"`curl http://a.example/b，c`"_s);
    row("address in a code block", u"```\nhttp://a.example/b，c\n**时间：**2020\n##x\n-item\n```"_s);
    row("address in an indented block", u"前\n\n    http://a.example/b，c\n    ###x"_s);
    row("address in an attribute", u"<a href=\"http://a.example/b，c\">x</a>"_s);
    row("address of a definition", u"[1]: http://a.example/b，c"_s);
    row("address in a template tag", u"{% img http://a.example/b，c %}"_s);
    row("HTML block", u"<pre>\nhttp://a.example/b，c\n###x\n-item\n</pre>"_s);
    row("bold, well made", u"**时间**：2020，**地点**：三楼"_s);
    row("bold, space behind", u"**时间：** 2020"_s);
    row("bold, at the end", u"**时间：**"_s);
    row("bold, mark behind", u"**真的！**。"_s);
    row("power", u"2 ** 3，x**2+y**2，f(**kw), g(**kw)"_s);
    row("products", u"a*b*c，5*3：*4，x*（a+b）*y"_s);
    row("emphasis of all kinds", u"*日期*：2020，__地点__：南宁，***重点***：好，_注：_ 无"_s);
    row("names with underscores", u"my_file：_x，__init__：__call__，a__b：__c"_s);
    row("globs", u"src/**/*.py 和 **/*.md"_s);
    row("escaped stars", u"\\**时间：\\**2020"_s);
    row("stars in code", u"`**时间：**2020`"_s);
    row("headings", u"# 一\n\n## 二\n\n###### 六"_s);
    row("seven", u"#######七"_s);
    row("tag", u"#PyCon #南宁"_s);
    row("tag of two signs", u"#话题#"_s);
    row("tag in a paragraph", u"前\n#话题\n后"_s);
    row("issue number", u"见\n\n#12"_s);
    row("first line of a script", u"#!/bin/sh"_s);
    row("lists", u"- 一\n- 二\n\n1. 一\n2. 二\n\n* 三\n"_s);
    row("negative number", u"-5 度\n\n+1\n\n3.14\n\n1.5 倍"_s);
    row("emphasis", u"*重点* 在此\n\n**时间** 在此\n\n*斜*体"_s);
    row("option", u"-v 是选项"_s);
    row("rules", u"前\n\n---\n\n***\n\n后"_s);
    row("signature", u"写完了。\n\n-大妈"_s);
    row("Chinese numbers", u"1、签到\n2、开场"_s);
    row("numbers that go on", u"- 一\n- 二\n\n1. 甲\n2. 乙\n   ![照片](a.png)\n3. 丙\n续\n4. 丁"_s);
    row("a sentence cut before a number", u"The windows in my house are\n14. The doors are 6."_s);
    row("numbers below a colon in code", u"```\n安排：\n2. 第二\n```"_s);
    row("one dash", u"前\n\n– 一个\n\n（1）另一个\n\n－再一个"_s);
    row("negative numbers", u"–5 度\n–3 度\n－1 度"_s);
    row("dash as Chinese has it", u"——大妈\n——小妹"_s);
    row("year", u"2019.十月"_s);
    row("list behind a blank line", u"要带:\n\n- 电脑"_s);
    row("list below a heading", u"## 要带\n- 电脑"_s);
    row("list below a list", u"- 一\n    - 二\n- 三"_s);
    row("links", u"[幻灯](http://a.example/b \"题 目\") [x](<a b.png>) [y]( http://a.example/ )"_s);
    row("remark behind brackets", u"[x](见 下文)"_s);
    row("address and words", u"[1]: http://a.example/b 见下文\n\n<http://a.example 见下文> <见 a/b c>"_s);
    row("pointed addresses",
        u"[x](<http://a.example/a b>) ![y]( <http://a.example/a b> \"t\")\n\n[z]: <http://a.example/a b>"_s);
    row("definitions", u"[x]: http://a.example/a.pdf \"t u\"\n[^1]: 见 a/b c.pdf"_s);
    row("footnote and address", u"[1] (http://a.example/b)"_s);
    row("one bullet", u"前\n\n• 一个\n\n· 另一个"_s);
    row("bullets in code", u"```\n• 一\n• 二\n```"_s);
    row("names with a dot", u"阿·伯\n特·斯"_s);
    row("task", u"- [ ] (http://a.example/b)\n- [x] (http://a.example/c)"_s);
    row("images with words", u"![会场](a.png) <img alt=\"\" src=\"a.png\">"_s);
    row("image in code", u"`![](a.png)`"_s);
    row("empty", {});
}

void TextChecksTest::leavesAlone()
{
    QFETCH(QString, text);
    TextRules rules = allRules;
    rules.spacing = rules.punctuation = false;
    QStringList found;
    for (const CheckFinding &finding : checkText(text, Kind::Body, rules, m_worker))
        found.append(finding.code + u": "_s + finding.subject);
    QCOMPARE(found, QStringList());
}

void TextChecksTest::looksAtNotesAsNotes()
{
    const QString notes = u"-先说\n    *再说\n    * 三说\n见 http://a.example，好"_s;
    const CheckFindings items = findings(notes, u"not-a-list-item"_s, allRules, Kind::Notes);
    QCOMPARE(items.size(), 1);
    QCOMPARE(items.first().subject, u"*再说"_s);
    QCOMPARE(findings(notes, u"url-swallows-punctuation"_s, allRules, Kind::Notes).size(), 1);
    QVERIFY(findings(notes, u"list-without-blank-line"_s, allRules, Kind::Notes).isEmpty());
    const QString code = u"例如:\n    ```\n    -x\n    http://a.example，\n    ```"_s;
    QVERIFY(checkText(code, Kind::Notes, {}, m_worker).isEmpty());
}

void TextChecksTest::dashesAndBracketsBecomeItems()
{
    const QString text = u"– 甲\n– 乙\n\n－甲\n－乙\n\n（1）甲\n（2）乙\n\n(1) 丙\n(2) 丁\n"_s;
    const CheckFindings found = findings(text, u"not-a-list-item"_s);
    QCOMPARE(found.size(), 8);
    QCOMPARE(mended(text, combinedFix(u"All"_s, found)),
             u"- 甲\n- 乙\n\n- 甲\n- 乙\n\n1. 甲\n2. 乙\n\n1. 丙\n2. 丁\n"_s);
}

/// A person sees no difference between the blanks.
void TextChecksTest::saysWhichBlankIsWrong()
{
    const CheckFindings found = findings(u"-\u00a0一"_s, u"not-a-list-item"_s);
    QCOMPARE(found.size(), 1);
    QVERIFY(found.first().what.contains(u"no plain space"_s));
    const QString notes = u"-\u00a0一\n    -\u00a0二\n    1. 甲\n三：\n    2. 乙"_s;
    const CheckFindings inNotes = findings(notes, u"not-a-list-item"_s, allRules, Kind::Notes);
    QCOMPARE(inNotes.size(), 2);
    QCOMPARE(mended(notes, combinedFix(u"All"_s, inNotes.first(1))),
             u"-\u00a0一\n    - 二\n    1. 甲\n三：\n    2. 乙"_s);
}

void TextChecksTest::bulletsBecomeItems()
{
    const QString text = u"•甲\n•乙\n\n· 甲\n· 乙\n\n・乙\n・丙\n\n１．丙\n２．丁\n"_s;
    const CheckFindings found = findings(text, u"not-a-list-item"_s);
    QCOMPARE(found.size(), 8);
    QCOMPARE(mended(text, combinedFix(u"All"_s, found)),
             u"- 甲\n- 乙\n\n- 甲\n- 乙\n\n- 乙\n- 丙\n\n1. 丙\n2. 丁\n"_s);
}

void TextChecksTest::findsEachPlaceOnce()
{
    const QString text = u"http://a.example，又 http://a.example，\n\n**甲：**乙 **丙：**丁"_s;
    const CheckFindings urls = findings(text, u"url-swallows-punctuation"_s);
    QCOMPARE(urls.size(), 2);
    QVERIFY(urls[0].begin < urls[1].begin);
    const CheckFindings all = urls + findings(text, u"bold-not-bold"_s);
    QCOMPARE(mended(text, combinedFix(u"All"_s, all + all)),
             u"<http://a.example>，又 <http://a.example>，\n\n**甲**：乙 **丙**：丁"_s);
}

void TextChecksTest::listsAreAskedForBlankLinesOnlyWhereNeeded()
{
    const QString text = u"要带:\n- 电脑"_s;
    QVERIFY(findings(text, u"list-without-blank-line"_s, {}).isEmpty());
    QCOMPARE(findings(text, u"list-without-blank-line"_s, {true, false, false}).size(), 1);
}

void TextChecksTest::hintsAreOffUnlessAskedFor()
{
    const QString text = u"用Python写的, 好."_s;
    QVERIFY(checkText(text, Kind::Body, {}, m_worker).isEmpty());
    QCOMPARE(checkText(text, Kind::Body, {false, true, false}, m_worker).size(), 1);
    QCOMPARE(checkText(text, Kind::Body, {false, true, true}, m_worker).size(), 2);
    for (const QString &well : {u"用 `Python写` 的"_s, u"<b>用</b>Python"_s, u"版本 3.8，录音:[a](b)"_s,
                                u"见 http://a.example/用Python, 好的…… 是..."_s})
        QVERIFY2(checkText(well, Kind::Body, {false, true, true}, m_worker).isEmpty(), qUtf8Printable(well));
}

void TextChecksTest::staleFixesDoNothing()
{
    const CheckFindings found = findings(u"##题"_s, u"heading-without-space"_s);
    QCOMPARE(found.size(), 1);
    QCOMPARE(mended(u"## 题"_s, found.first().fix), u"(stale)"_s);
    QCOMPARE(mended(u"题"_s, found.first().fix), u"(stale)"_s);
    QVERIFY(!withFix(Event(), found.first().fix));
}

void TextChecksTest::noLineTakesLong_data()
{
    QTest::addColumn<QString>("piece");
    for (const char *piece : {"*a：",        "_a：",        "***a：", "![][a",        "[a]: b/c d.pdf ",
                              "<http://a/ ", "![a](b) ",    "2. ",    "![][a]",       "**a：",
                              "{{",          "{{}",         "](\"a ", "](b \"",       "](b (",
                              "`a``b",       "![](a b",     "[a](<b", "<img src='\"", "{% ",
                              "`",           "` `` ",       "<a",     "<a ",          "![](",
                              "![",          "](",          "](<",    "](a ",         "[a]: ",
                              "http://a，",  "www.",        "中a",    "a,中",         "\\",
                              "<img ",       "<img src=\"", "(",      "[a](b c) ",    "*",
                              "**",          "- ",          "# ",     "a\t",          " ",
                              "<!--",        "\"",          "'"})
        QTest::newRow(piece) << QString::fromUtf8(piece);
}

void TextChecksTest::noLineTakesLong()
{
#ifdef RUNDOWN_SANITIZED
    constexpr double longestSeconds = 20; // they take ten times as much
#else
    constexpr double longestSeconds = 2;
#endif
    QFETCH(QString, piece);
    for (const Kind kind : {Kind::Body, Kind::Line, Kind::Notes}) {
        const QString text = piece.repeated(300'000 / piece.size());
        const std::clock_t start = std::clock();
        const CheckFindings found = checkText(text, kind, allRules, m_worker);
        const double seconds = double(std::clock() - start) / CLOCKS_PER_SEC;
        QVERIFY2(seconds < longestSeconds, qPrintable(QString::number(seconds)));
        QVERIFY2(found.size() < 500, qPrintable(QString::number(found.size())));
    }
}

QTEST_GUILESS_MAIN(TextChecksTest)
#include "textchecks_test.moc"
