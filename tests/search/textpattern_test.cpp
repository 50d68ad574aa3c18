// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/search/textpattern.h"

#include <QElapsedTimer>
#include <QTest>

using namespace rundown;
using namespace Qt::StringLiterals;

/// Text in, text with its places in angle brackets out.
class TextPatternTest : public QObject
{
    Q_OBJECT

private slots:
    void finds_data();
    void finds();
    void fillsInGroups();
    void saysWhatIsWrong();
    void givesUpWildExpressions();
};

void TextPatternTest::finds_data()
{
    QTest::addColumn<QString>("needle");
    QTest::addColumn<QString>("options"); // c: case, w: words, e: expression
    QTest::addColumn<QString>("marked");
    const auto row = [](const char *name, const QString &needle, const QString &options,
                        const QString &marked) { QTest::newRow(name) << needle << options << marked; };
    row("any case", u"rust"_s, {}, u"<Rust>, <RUST> and t<rust>"_s);
    row("this case", u"Rust"_s, u"c"_s, u"<Rust>, RUST and trust"_s);
    row("words", u"rust"_s, u"w"_s, u"<Rust>, <rust>-<Rust>, trust, rusty, rust_1"_s);
    row("words in Chinese", u"rust"_s, u"w"_s, u"用<Rust>写, <Rust>。"_s);
    row("Chinese has no borders", u"数据"_s, u"w"_s, u"大<数据>库"_s);
    row("no overlap", u"aa"_s, {}, u"<aa><aa>a"_s);
    row("a word behind half of one", u"aa"_s, u"w"_s, u"aaa <aa>"_s);
    row("signs are signs", u"a.b*"_s, {}, u"axb <a.b*>"_s);
    row("NBSP is no space", u"a b"_s, {}, u"<a b> a\u00a0b"_s);
    row("expression", u"[0-9]{2}:\\d\\d"_s, u"e"_s, u"at <14:05>, <15:10>"_s);
    row("expression, any case", u"r.st"_s, u"e"_s, u"<Rust> <rest>"_s);
    row("expression, this case", u"r.st"_s, u"ce"_s, u"Rust <rest>"_s);
    row("expression, words", u"\\w+ing"_s, u"we"_s, u"<sing> rings"_s);
    row("lines", u"^- "_s, u"e"_s, u"<- >one\n<- >two"_s);
    row("empty places are none", u"x*"_s, u"e"_s, u"a<xx>b"_s);
    row("empty places before emoji", u"x*"_s, u"e"_s, u"😀<xx>😀"_s);
    row("an option before emoji", u"(foo)?"_s, u"e"_s, u"😀😀<foo>"_s);
    row("nothing to find", {}, {}, u"a"_s);
}

void TextPatternTest::finds()
{
    QFETCH(QString, needle);
    QFETCH(QString, options);
    QFETCH(QString, marked);
    QString text = marked;
    text.remove(u'<').remove(u'>');
    const TextMatcher matcher(
        {needle, options.contains(u'c'), options.contains(u'w'), options.contains(u'e')});
    QString found = text;
    const QList<FoundRange> places = matcher.matchesIn(text);
    for (auto place = places.crbegin(); place != places.crend(); ++place) {
        found.insert(place->begin + place->length, u'>');
        found.insert(place->begin, u'<');
    }
    QCOMPARE(found, marked);
}

void TextPatternTest::fillsInGroups()
{
    const TextMatcher expression({u"(\\w+) by (\\w+)"_s, false, false, true});
    const QString text = u"Lua by Ann"_s;
    const FoundRange place = expression.matchesIn(text).value(0);
    QCOMPARE(expression.replacementAt(text, place, u"$2: \\1 [\\0]\\n\\\\ $$ $x"_s),
             u"Ann: Lua [Lua by Ann]\n\\ $ $x"_s);
    const TextMatcher plain({u"by"_s, false, false, false});
    QCOMPARE(plain.replacementAt(text, {4, 2}, u"\\1 $2"_s), u"\\1 $2"_s);
}

void TextPatternTest::saysWhatIsWrong()
{
    const TextMatcher wrong({u"a(b"_s, false, false, true});
    QVERIFY(wrong.isEmpty());
    QVERIFY(!wrong.error().isEmpty());
    QVERIFY(wrong.matchesIn(u"ab"_s).isEmpty());
    QVERIFY(TextMatcher({u"a(b"_s, false, false, false}).error().isEmpty());
}

void TextPatternTest::givesUpWildExpressions()
{
    const TextMatcher wild({u"(a+)+$"_s, false, false, true});
    QElapsedTimer timer;
    timer.start();
    QVERIFY(wild.matchesIn(QString(40, u'a') + u'b').isEmpty());
    QVERIFY2(timer.elapsed() < 20'000, qPrintable(QString::number(timer.elapsed())));
    QVERIFY(!wild.error().isEmpty());
    QVERIFY(wild.isEmpty()); // it is not tried on the next text
}

QTEST_GUILESS_MAIN(TextPatternTest)
#include "textpattern_test.moc"
