// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/spelling/spellservice.h"

#include "models/spelling/personalwords.h"

#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace rundown;
using namespace Qt::StringLiterals;

/// The dictionary is one of our own, so that the answers are known: a few words in ISO 8859-15, which Qt
/// cannot read.
class SpellServiceTest : public QObject
{
    Q_OBJECT

private slots:
    void init();

    void choosesADictionary();
    void judgesInTheBackground();
    void suggests();
    void learns();
    void ignoresUntilTheEnd();
    void keepsPersonalWords();
    void saysWhenThereIsNoDictionary();
    void saysWhenAWordCannotBeKept();
    void canBeOff();

private:
    void write(const QString &name, const QByteArray &content) const;
    QString wordsFile() const { return m_folder->filePath(u"config/words.txt"_s); }
    bool isWrong(SpellService &service, const QString &word) const;

    std::unique_ptr<QTemporaryDir> m_folder;
};

void SpellServiceTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    write(u"xx_YY.aff"_s, "SET ISO8859-15\nTRY abcdefghijklmnopqrstuvwxyz\n");
    write(u"xx_YY.dic"_s, "4\nhall\nthe\ncaf\xe9\n\xbd"
                          "uvre\n");
    qputenv("DICPATH", QFile::encodeName(m_folder->path()));
}

void SpellServiceTest::write(const QString &name, const QByteArray &content) const
{
    QFile file(m_folder->filePath(name));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(content);
}

/// Asks, waits for the answer, asks again.
bool SpellServiceTest::isWrong(SpellService &service, const QString &word) const
{
    QSignalSpy judged(&service, &SpellService::wordsJudged);
    if (service.isWrong(word))
        return true;
    judged.wait(2000);
    return service.isWrong(word);
}

void SpellServiceTest::choosesADictionary()
{
    const QList<Dictionary> found = installedDictionaries();
    QVERIFY(found.contains(Dictionary{u"xx_YY"_s, m_folder->filePath(u"xx_YY"_s)}));
    const QList<Dictionary> all{{u"de_DE"_s, {}}, {u"en_GB"_s, {}}, {u"en_US"_s, {}}};
    const auto chosen = [&](const QString &language, const QString &locale) {
        return chooseDictionary(all, language, locale).value_or(Dictionary{}).language;
    };
    QCOMPARE(chosen(u"de_DE"_s, u"zh_CN"_s), u"de_DE"_s);
    QCOMPARE(chosen({}, u"zh_CN"_s), u"en_US"_s);
    QCOMPARE(chosen({}, u"de_AT"_s), u"de_DE"_s);
    QCOMPARE(chosen({}, u"en_GB"_s), u"en_GB"_s);
    QCOMPARE(chosen({}, u"C"_s), u"en_US"_s);
    QCOMPARE(chosen(u"fr_FR"_s, u"en_US"_s), QString());
}

void SpellServiceTest::judgesInTheBackground()
{
    SpellService service(wordsFile());
    QCOMPARE(service.state(), SpellService::State::Off);
    QVERIFY(!service.isWrong(u"hal"_s));
    service.setSettings({true, u"xx_YY"_s});
    QCOMPARE(service.state(), SpellService::State::Loading);
    QTRY_COMPARE(service.state(), SpellService::State::Ready);
    QCOMPARE(service.language(), u"xx_YY"_s);
    QVERIFY(service.languages().contains(u"xx_YY"_s));
    QVERIFY(!service.isWrong(u"hal"_s)); // not known yet
    QVERIFY(isWrong(service, u"hal"_s));
    for (const QString &word : {u"hall"_s, u"Hall"_s, u"café"_s, u"cafe\u0301"_s, u"œuvre"_s})
        QVERIFY2(!isWrong(service, word), qPrintable(word));
}

void SpellServiceTest::suggests()
{
    SpellService service(wordsFile());
    service.setSettings({true, u"xx_YY"_s});
    QTRY_COMPARE(service.state(), SpellService::State::Ready);
    QStringList found;
    service.suggest(u"cafe"_s, this, [&](const QStringList &words) { found = words; });
    QTRY_VERIFY(found.contains(u"café"_s));
}

void SpellServiceTest::learns()
{
    SpellService service(wordsFile());
    service.setSettings({true, u"xx_YY"_s});
    QTRY_COMPARE(service.state(), SpellService::State::Ready);
    QVERIFY(isWrong(service, u"rundown"_s));
    QSignalSpy judged(&service, &SpellService::wordsJudged);
    service.learn(u"rundown"_s);
    QCOMPARE(judged.size(), 1);
    QVERIFY(!service.isWrong(u"rundown"_s));
    QTRY_COMPARE(readPersonalWords(wordsFile()), QStringList{u"rundown"_s});

    SpellService next(wordsFile());
    next.setSettings({true, u"xx_YY"_s});
    QTRY_COMPARE(next.state(), SpellService::State::Ready);
    QVERIFY(!isWrong(next, u"rundown"_s));
    QVERIFY(isWrong(next, u"hal"_s));
}

void SpellServiceTest::ignoresUntilTheEnd()
{
    SpellService service(wordsFile());
    service.setSettings({true, u"xx_YY"_s});
    QTRY_COMPARE(service.state(), SpellService::State::Ready);
    service.ignore(u"hal"_s);
    QVERIFY(!service.isWrong(u"hal"_s));
    service.setSettings({false, u"xx_YY"_s});
    service.setSettings({true, u"xx_YY"_s});
    QTRY_COMPARE(service.state(), SpellService::State::Ready);
    QVERIFY(!service.isWrong(u"hal"_s));
    QTest::qWait(50);
    QVERIFY(!service.isWrong(u"hal"_s));
    QVERIFY(!QFile::exists(wordsFile()));
}

void SpellServiceTest::keepsPersonalWords()
{
    write(u"words.txt"_s, "one\r\n\n two \nthree"); // by hand, without a last line end
    const QString path = m_folder->filePath(u"words.txt"_s);
    QCOMPARE(readPersonalWords(path), QStringList({u"one"_s, u"two"_s, u"three"_s}));
    QVERIFY(addPersonalWord(path, u"fünf"_s));
    QVERIFY(addPersonalWord(path, u"one"_s));
    QCOMPARE(readPersonalWords(path), QStringList({u"one"_s, u"two"_s, u"three"_s, u"fünf"_s}));
    QVERIFY(readPersonalWords(m_folder->filePath(u"none"_s)).isEmpty());
}

void SpellServiceTest::saysWhenThereIsNoDictionary()
{
    SpellService service(wordsFile());
    service.setSettings({true, u"qq_QQ"_s});
    QTRY_COMPARE(service.state(), SpellService::State::Missing);
    QVERIFY(!service.problem().what.isEmpty());
    QVERIFY(service.problem().mend.contains(u"hunspell-qq-qq"_s));
    QVERIFY(service.languages().contains(u"xx_YY"_s)); // there is something to choose
    service.setSettings({true, u"xx_YY"_s});
    QTRY_COMPARE(service.state(), SpellService::State::Ready);
    QVERIFY(service.problem().what.isEmpty());

    write(u"zz_ZZ.aff"_s, "SET NO-SUCH-ENCODING\n");
    write(u"zz_ZZ.dic"_s, "1\na\n");
    service.setSettings({true, u"zz_ZZ"_s});
    QTRY_COMPARE(service.state(), SpellService::State::Missing);
    QVERIFY(service.problem().what.contains(u"NO-SUCH-ENCODING"_s, Qt::CaseInsensitive));
}

void SpellServiceTest::saysWhenAWordCannotBeKept()
{
    write(u"config"_s, {}); // a file where the folder should be
    SpellService service(wordsFile());
    service.setSettings({true, u"xx_YY"_s});
    QTRY_COMPARE(service.state(), SpellService::State::Ready);
    service.learn(u"rundown"_s);
    QTRY_VERIFY(service.problem().what.contains(u"rundown"_s));
    QCOMPARE(service.state(), SpellService::State::Ready);
    QVERIFY(!service.isWrong(u"rundown"_s));
}

void SpellServiceTest::canBeOff()
{
    SpellService service(wordsFile());
    QSignalSpy changed(&service, &SpellService::settingsChanged);
    service.setSettings({false, {}});
    QCOMPARE(changed.size(), 1);
    QCOMPARE(service.state(), SpellService::State::Off);
    QTest::qWait(20);
    QCOMPARE(service.state(), SpellService::State::Off);
    QVERIFY(!service.isWrong(u"hal"_s));
    service.setSettings({true, u"xx_YY"_s});
    service.setSettings({false, u"xx_YY"_s}); // while it is being read
    QTest::qWait(100);
    QCOMPARE(service.state(), SpellService::State::Off);
}

QTEST_GUILESS_MAIN(SpellServiceTest)
#include "spellservice_test.moc"
