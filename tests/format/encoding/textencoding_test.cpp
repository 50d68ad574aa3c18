// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/format/encoding/guess.h"
#include "models/format/encoding/textencoding.h"

#include <QDir>
#include <QFile>
#include <QStringDecoder>
#include <QStringEncoder>
#include <QTest>

using namespace rundown;
using namespace Qt::StringLiterals;

namespace {

QByteArray in(const char *encoding, const QString &text)
{
    QStringEncoder encoder(encoding);
    return encoder(text);
}

QByteArray post(const QString &name)
{
    QFile file(QStringLiteral(RUNDOWN_SAMPLES) + u"/posts/"_s + name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

bool isHan(QChar c)
{
    return c.script() == QChar::Script_Han;
}

/// Every so many characters of the sample posts, where they hold so many Han characters.
QStringList partsOfPosts(qsizetype size, qsizetype han, const QString &only = u"*.md"_s)
{
    const QDir dir(QStringLiteral(RUNDOWN_SAMPLES) + u"/posts"_s);
    QStringList parts;
    for (const QString &name : dir.entryList({only})) {
        const QString text = QString::fromUtf8(post(name));
        for (qsizetype at = 0; at<text.size(); at += han> 2 ? size : 200) {
            const QString part = text.mid(at, size);
            if (std::ranges::count_if(part, isHan) >= han)
                parts.append(part);
        }
    }
    return parts;
}

QString withoutSigns(QString text)
{
    return text.removeIf([](QChar c) { return c.unicode() >= 0xef80 && c.unicode() <= 0xefff; });
}

struct Count
{
    int all = 0;
    int right = 0;

    void add(bool isRight)
    {
        ++all;
        right += isRight ? 1 : 0;
    }
    bool isNearlyAll() const { return right * 100 >= all * 98; }
    QString text() const { return u"%1 of %2"_s.arg(right).arg(all); }
};

} // namespace

class TextEncodingTest : public QObject
{
    Q_OBJECT

private slots:
    void encodingsAreRecognised_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("text");
        QTest::addColumn<TextEncoding>("encoding");
        const auto row = [](const char *encoding, TextEncoding expected, const QString &text) {
            QTest::newRow(qPrintable(QLatin1StringView(encoding) + u' ' + text.left(12)))
                << in(encoding, text) << text << expected;
        };
        for (const QString &text :
             {u"你好"_s, u"掌声响起"_s, u"录音：开场"_s, u"闪电演讲"_s, u"合影"_s, u"茶歇后继续"_s,
              u"他说：“不要怕犯错。”"_s, u"Title: 春天的聚会\n\n- 开场 [a.mp3](a.mp3)\n"_s,
              u"罕见的 㐀 与 😀 也在里面"_s})
            row("GB18030", TextEncoding::Gb18030, text);
        for (const QString &text :
             {u"你好"_s, u"錄音：開場"_s, u"閃電演講"_s, u"投影片在這裡，錄音稍後整理"_s,
              u"他說：「不要怕犯錯。」"_s, u"合影"_s, u"茶敘後繼續"_s})
            row("Big5", TextEncoding::Big5, text);
        for (const QString &text : {u"開場致詞"_s, u"閃電演講與問答"_s, u"## 會後討論：開源與資訊"_s,
                                    u"錄音檔案：開幕致詞"_s, u"Title: 臺北開源人年會回顧\n\n- 開幕\n"_s})
            row("GB18030", TextEncoding::Gb18030, text);
        for (const QString &text : {u"喺香港嘅聚會，講者嚟咗三位"_s,
                                    u"Title: 佢哋嘅開場\n\n- 錄音同埋投影片喺呢度，啲相遲啲先有\n"_s})
            row("Big5-HKSCS", TextEncoding::Big5Hkscs, text);
        for (const QString &text :
             {u"été"_s, u"déjà vu"_s, u"L’équipe"_s, u"Où est la salle ?"_s, u"« Bonjour »"_s,
              u"Prix : 5 €"_s, u"Über die Tür"_s, u"niño"_s, u"naïf cœur"_s, u"ÉTÉ À ÉVRY, ÇA ET LÀ — FÊTE"_s,
              u"Größe, Ärger, Öl, Übung"_s, u"¿Qué? ¡Año! mañana, información"_s,
              u"---\ntitle: Soirée « été »\n---\n\nL’équipe a déjà créé l’été à Noël.\n"_s})
            row("windows-1252", TextEncoding::Windows1252, text);
        for (const char *const encoding : {"UTF-16LE", "UTF-16BE"})
            for (const QString &text :
                 {u"\ufeff你好, Ärger\r\n"_s, u"# Meetup\n- a\n"_s, u"# 南宁\n- a\n"_s,
                  u"Title: 一月的聚会\r\n\r\n一、开场，二、不速之客，三、上台的人\r\n"_s})
                row(encoding, *encodingNamed(QLatin1StringView(encoding)), text);
        for (const QString &text :
             {QString(), u"plain"_s, u"你好"_s, u"\ufeff# x"_s, u"a\0b"_s, u"a\ufeff\u200b\u2028"_s,
              u"ab\0c"_s, u"a\0b\0"_s, u"one\0 stray\0NUL here and there\0in a text"_s, u"\0\0\0\0\0\0"_s})
            row("UTF-8", TextEncoding::Utf8, text);
    }
    void encodingsAreRecognised()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, text);
        QFETCH(TextEncoding, encoding);
        const DecodedText decoded = decodeText(bytes, u"a.md"_s);
        QCOMPARE(encodingName(decoded.encoding), encodingName(encoding));
        QCOMPARE(decoded.text, text);
        QCOMPARE(decoded.problems.isEmpty(), encoding == TextEncoding::Utf8);
        QCOMPARE(encodeText(decoded.text, decoded.encoding, {}).value_or("failed"), bytes);
    }

    /// Parts of real posts, in the encodings that can say them.
    void partsOfPostsAreRecognised()
    {
        Count plain;
        Count spoilt;
        for (const QString &part : partsOfPosts(60, 2)) {
            const QByteArray bytes = in("GB18030", part);
            plain.add(decodeText(bytes, {}).text == part);
            if (std::ranges::count_if(part, isHan) >= 20)
                spoilt.add(withoutSigns(decodeText("\xff" + bytes, {}).text) == part);
        }
        if (plain.all == 0)
            QSKIP("the sample posts are not here");
        QVERIFY2(plain.isNearlyAll(), qPrintable(plain.text()));
        QVERIFY2(spoilt.isNearlyAll(), qPrintable(spoilt.text()));
    }

    void partsOfTraditionalPostsAreRecognised()
    {
        Count big5;
        Count spoilt;
        Count gb;
        for (const QString &part : partsOfPosts(40, 16, u"coscup-2016.md"_s)) {
            const QByteArray bytes = in("Big5", part);
            if (QString(QStringDecoder("Big5")(bytes)) != part)
                continue;
            big5.add(decodeText(bytes, {}).text == part);
            spoilt.add(withoutSigns(decodeText(bytes + '\xff', {}).text) == part);
            gb.add(decodeText(in("GB18030", part), {}).text == part);
        }
        if (big5.all == 0)
            QSKIP("the sample posts are not here");
        QVERIFY2(big5.isNearlyAll(), qPrintable(big5.text()));
        QVERIFY2(spoilt.isNearlyAll(), qPrintable(spoilt.text()));
        QVERIFY2(gb.isNearlyAll(), qPrintable(gb.text()));
    }

    void partsOfFrenchPostsAreRecognised()
    {
        Count right;
        for (const QString &part : partsOfPosts(60, 0, u"pyconfr-2017.md"_s)) {
            const QByteArray bytes = in("windows-1252", part);
            const bool isFrench = std::ranges::any_of(part, [](QChar c) { return c.unicode() > 0x7f; });
            if (isFrench && QString(QStringDecoder("windows-1252")(bytes)) == part)
                right.add(decodeText(bytes, {}).text == part);
        }
        if (right.all == 0)
            QSKIP("the sample posts are not here");
        QVERIFY2(right.isNearlyAll(), qPrintable(right.text()));
    }

    /// What is in none of the encodings known is not forced into one of them.
    void whatIsNotKnownIsKept()
    {
        for (const QByteArray &bytes :
             {QByteArray("Za\xbf\xf3\xb3\xe6 g\xea\x9cl\xb9 ja\x9f\xf1, spotkanie spo\xb3"
                         "eczno\x9c"
                         "ci"),
              QByteArray("\xc2\xf1\xf2\xf0\xe5\xf7\xe0 \xf1\xee\xee\xe1\xf9\xe5\xf1\xf2\xe2\xe0"),
              QByteArray("\xcf\xd0\xc8\xc2\xc5\xd2 \xcc\xc8\xd0 \xc8 \xc2\xd1\xc5 \xcb\xde\xc4\xc8"),
              QByteArray("Soir\x8e"
                         "e \xc7 \x8et\x8e \xc8 \xd5\x8equipe d\x8ej\x88"),
              QByteArray("\x83\x52\x83\x7e\x83\x85\x83\x6a\x83\x65\x83\x42\x82\xcc\x95\xd7\x8b\xad\x89\xef"),
              QByteArray("Title: 南宁\n\n- \xc4\xe3\xba\xc3\n"), QByteArray("\xc4\xe3\xff")}) {
            const DecodedText decoded = decodeText(bytes, {});
            QCOMPARE(encodingName(decoded.encoding), encodingName(TextEncoding::Utf8WithBytes));
            QCOMPARE(encodeText(decoded.text, decoded.encoding, {}).value(), bytes);
        }
    }

    void aBadByteSpoilsNoPost_data()
    {
        QTest::addColumn<TextEncoding>("encoding");
        QTest::addColumn<QByteArray>("before");
        QTest::addColumn<QByteArray>("bad");
        QTest::addColumn<QByteArray>("after");
        const QByteArray gb = in("GB18030", u"Title: 南宁场回顾\n\n感谢大家来到今天的活动\n\n- 开场"_s);
        const QByteArray big5 = in("Big5", u"Title: 臺北場回顧\n\n感謝大家來到今天的活動\n\n- 開場"_s);
        const QByteArray hkscs =
            in("Big5-HKSCS", u"Title: 香港場回顧\n\n多謝大家嚟參加今日嘅活動，錄音喺呢度\n\n- 開場"_s);
        QTest::newRow("a euro sign of CP936")
            << TextEncoding::Gb18030 << gb << QByteArray("\x80") << QByteArray("50\n");
        QTest::newRow("a stray byte")
            << TextEncoding::Gb18030 << gb << QByteArray("\xff") << in("GB18030", u"白板\n"_s);
        QTest::newRow("a cut character") << TextEncoding::Gb18030 << gb << QByteArray("\xc4") << QByteArray();
        QTest::newRow("a character of no text")
            << TextEncoding::Gb18030 << gb << QByteArray("\x83\x38\x89\x39") << QByteArray("\n");
        QTest::newRow("a stray byte in Big5")
            << TextEncoding::Big5 << big5 << QByteArray("\xff") << in("Big5", u"白板\n"_s);
        QTest::newRow("a cut character in Big5")
            << TextEncoding::Big5 << big5 << QByteArray("\xa4") << QByteArray();
        QTest::newRow("a pair that Big5 has not")
            << TextEncoding::Big5 << big5 << QByteArray("\xa2\xcc") << QByteArray("\n");
        QTest::newRow("a stray byte in Big5-HKSCS")
            << TextEncoding::Big5Hkscs << hkscs << QByteArray("\xff") << QByteArray("\n");
    }
    void aBadByteSpoilsNoPost()
    {
        QFETCH(TextEncoding, encoding);
        QFETCH(QByteArray, before);
        QFETCH(QByteArray, bad);
        QFETCH(QByteArray, after);
        const QByteArray bytes = before + bad + after;
        const DecodedText decoded = decodeText(bytes, u"a.md"_s);
        QCOMPARE(encodingName(decoded.encoding), encodingName(encoding));
        const auto textOf = [&](const QByteArray &part) {
            return QString(QStringDecoder(qPrintable(encodingName(encoding)))(part));
        };
        QVERIFY2(decoded.text.startsWith(textOf(before)), qPrintable(decoded.text));
        QVERIFY2(decoded.text.endsWith(textOf(after)), qPrintable(decoded.text));
        QCOMPARE(decoded.problems.size(), 2);
        QVERIFY(decoded.problems[0].what.contains(encodingName(encoding)));
        QCOMPARE(decoded.problems[1].line, 5);
        QCOMPARE(decoded.problems[1].column, 5);
        const auto kept = std::ranges::count_if(bad, [](char c) { return uchar(c) >= 0x80; });
        QVERIFY2(decoded.problems[1].what.startsWith(QString::number(kept) + u" byte"_s),
                 qPrintable(decoded.problems[1].what));
        QCOMPARE(encodeText(decoded.text, decoded.encoding, {}).value_or("failed"), bytes);
    }

    void aBadByteSpoilsNoText()
    {
        const QByteArray bytes = "# 你好\n\n世界\xff 再见\xe4\xbd";
        const DecodedText decoded = decodeText(bytes, u"a.md"_s);
        QCOMPARE(decoded.encoding, TextEncoding::Utf8WithBytes);
        QVERIFY(decoded.text.startsWith(u"# 你好\n\n世界"_s));
        QCOMPARE(decoded.problems.size(), 1);
        QCOMPARE(decoded.problems[0].line, 3);
        QCOMPARE(decoded.problems[0].column, 3);
        QVERIFY(decoded.problems[0].what.contains(u'3'));
        QCOMPARE(encodeText(decoded.text, decoded.encoding, {}).value(), bytes);
    }

    void anyBytesComeBack()
    {
        QByteArray all;
        for (int i = 0; i < 256; ++i)
            all += char(i);
        quint32 seed = 1;
        const auto random = [&] { return seed = seed * 1664525U + 1013904223U; };
        for (int round = 0; round < 3000; ++round) {
            QByteArray bytes = round < 256 ? all.mid(round, 2) : QByteArray();
            for (quint32 size = random() >> 27; round >= 256 && size > 0; --size)
                bytes += char(random() >> 24);
            if (round % 3 == 0)
                bytes += "你\ue000\uef81\ufeff";
            if (round % 5 == 0) { // so much of one encoding that the rest is taken for few bad bytes
                for (int pair = 0; pair < 40; ++pair) {
                    bytes += char(0xb0 + (random() >> 24) % 0x17);
                    bytes += char((round % 2 == 0 ? 0xa1 : 0x40) + (random() >> 24) % 0x3e);
                }
                bytes.insert(qsizetype(random() >> 26), char(random() >> 24));
            }
            const DecodedText decoded = decodeText(bytes, {});
            const auto back = encodeText(decoded.text, decoded.encoding, {});
            QVERIFY2(back && *back == bytes, bytes.toHex(' ').constData());
            QCOMPARE(QString::fromUtf8(decoded.text.toUtf8()).size(),
                     decoded.text.size() - (decoded.text.startsWith(u'\ufeff') ? 1 : 0));
        }
    }

    void whatAnEncodingHasNotIsTold()
    {
        const auto bytes = encodeText(u"été\n\nl'heure du 茶"_s, TextEncoding::Windows1252, u"a.md"_s);
        QVERIFY(!bytes);
        QCOMPARE(bytes.error().line, 3);
        QCOMPARE(bytes.error().column, 12);
        QVERIFY(bytes.error().what.contains(u"茶"_s));
        QVERIFY(bytes.error().what.contains(u"Windows-1252"_s));
    }

    void postsAreWrittenInTheirEncoding()
    {
        Event event;
        QCOMPARE(encodePost("é", event, {}).value(), QByteArray("é"));
        event.post.encoding = TextEncoding::Windows1252;
        QCOMPARE(encodePost("é", event, {}).value(), QByteArray("\xe9"));
    }

    void namesAreFound()
    {
        for (const TextEncoding encoding : allEncodings())
            QCOMPARE(encodingNamed(encodingName(encoding).toLower()), std::optional(encoding));
        QVERIFY(!encodingNamed(u"klingon"_s));
    }
};

QTEST_GUILESS_MAIN(TextEncodingTest)
#include "textencoding_test.moc"
