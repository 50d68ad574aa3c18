// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/format/encoding/guess.h"
#include "models/format/encoding/textencoding.h"

#include <QDir>
#include <QFile>
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
        for (const QString &text :
             {u"été"_s, u"déjà vu"_s, u"L’équipe"_s, u"Où est la salle ?"_s, u"« Bonjour »"_s,
              u"Prix : 5 €"_s, u"Über die Tür"_s, u"niño"_s, u"naïf cœur"_s})
            row("windows-1252", TextEncoding::Windows1252, text);
        for (const char *const encoding : {"UTF-16LE", "UTF-16BE"})
            row(encoding, *encodingNamed(QLatin1StringView(encoding)), u"\ufeff你好, Ärger\r\n"_s);
        for (const QString &text :
             {QString(), u"plain"_s, u"你好"_s, u"\ufeff# x"_s, u"a\0b"_s, u"a\ufeff\u200b\u2028"_s})
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
        const QDir dir(QStringLiteral(RUNDOWN_SAMPLES) + u"/posts"_s);
        int all = 0;
        int right = 0;
        for (const QString &name : dir.entryList({u"*.md"_s})) {
            const QString text = QString::fromUtf8(post(name));
            for (qsizetype at = 0; at < text.size(); at += 200) {
                const QString part = text.mid(at, 60);
                const QByteArray bytes = in("GB18030", part);
                const auto isHan = [](QChar c) { return c.script() == QChar::Script_Han; };
                if (std::ranges::count_if(part, isHan) < 2)
                    continue;
                ++all;
                right += decodeText(bytes, {}).text == part ? 1 : 0;
            }
        }
        if (all == 0)
            QSKIP("the sample posts are not here");
        QVERIFY2(right * 100 >= all * 98, qPrintable(u"%1 of %2"_s.arg(right).arg(all)));
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
