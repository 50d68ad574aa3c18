// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/spelling/spellchecker.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

#include <hunspell.hxx>
#include <iconv.h>

#include <array>
#include <optional>
#include <string>

using namespace Qt::StringLiterals;

namespace rundown {

namespace {

struct Spelling
{
    Q_DECLARE_TR_FUNCTIONS(Spelling)
};

/// Between UTF-8 and the encoding of a dictionary; Qt itself knows no KOI8-R and no ISO 8859-15.
class Conversion
{
public:
    Conversion(const std::string &to, const std::string &from)
        : m_handle(::iconv_open(to.c_str(), from.c_str()))
    {}
    ~Conversion()
    {
        if (isValid())
            ::iconv_close(m_handle);
    }
    Q_DISABLE_COPY_MOVE(Conversion)

    bool isValid() const { return m_handle != invalid(); }
    /// Nothing where a letter is not in the other encoding.
    std::optional<std::string> operator()(const std::string &text) const
    {
        std::string in = text;
        std::string out(text.size() * 4 + 8, '\0');
        char *source = in.data();
        char *target = out.data();
        size_t left = in.size();
        size_t room = out.size();
        if (::iconv(m_handle, &source, &left, &target, &room) == size_t(-1) || left > 0)
            return {};
        out.resize(out.size() - room);
        return out;
    }

private:
    // iconv's own value for "no handle" is -1 made a pointer.
    static iconv_t invalid()
    {
        // NOLINTNEXTLINE(performance-no-int-to-ptr)
        return reinterpret_cast<iconv_t>(qintptr(-1));
    }

    iconv_t m_handle;
};

/// The name under which iconv knows what hunspell calls an encoding.
std::string iconvName(std::string name)
{
    if (name.starts_with("microsoft-cp"))
        name.replace(0, 12, "CP");
    if (name.starts_with("ISO8859"))
        name.insert(3, "-");
    return name;
}

/// As dictionaries write words: composed letters, the straight apostrophe.
std::string plain(const QString &word)
{
    return word.normalized(QString::NormalizationForm_C).replace(u'’', u'\'').toStdString();
}

} // namespace

struct SpellChecker::Engine
{
    explicit Engine(const QByteArray &path)
        : hunspell((path + ".aff").constData(), (path + ".dic").constData()),
          encoding(iconvName(hunspell.get_dict_encoding())), toDictionary(encoding, "UTF-8"),
          fromDictionary("UTF-8", encoding)
    {}

    Hunspell hunspell;
    std::string encoding;
    Conversion toDictionary;
    Conversion fromDictionary;
};

SpellChecker::SpellChecker(std::unique_ptr<Engine> engine) : m_engine(std::move(engine)) {}

SpellChecker::~SpellChecker() = default;

Result<std::shared_ptr<SpellChecker>> SpellChecker::open(const Dictionary &dictionary)
{
    for (const QString &file : {dictionary.path + u".aff"_s, dictionary.path + u".dic"_s})
        if (!QFileInfo(file).isFile() || !QFileInfo(file).isReadable())
            return fail(Spelling::tr("The dictionary %1 cannot be read.").arg(dictionary.language), {}, file);
    auto engine = std::make_unique<Engine>(QFile::encodeName(dictionary.path));
    if (!engine->toDictionary.isValid() || !engine->fromDictionary.isValid())
        return fail(Spelling::tr("The dictionary %1 is in an encoding that is not known: %2")
                        .arg(dictionary.language, QString::fromStdString(engine->encoding)),
                    {}, dictionary.path + u".aff"_s);
    return std::shared_ptr<SpellChecker>(new SpellChecker(std::move(engine)));
}

bool SpellChecker::knows(const QString &word) const
{
    const auto encoded = m_engine->toDictionary(plain(word));
    return !encoded || m_engine->hunspell.spell(*encoded);
}

QStringList SpellChecker::suggestions(const QString &word) const
{
    QStringList found;
    const auto encoded = m_engine->toDictionary(plain(word));
    if (!encoded)
        return found;
    for (const std::string &each : m_engine->hunspell.suggest(*encoded))
        if (const auto decoded = m_engine->fromDictionary(each))
            found += QString::fromStdString(*decoded);
    return found;
}

void SpellChecker::add(const QString &word)
{
    if (const auto encoded = m_engine->toDictionary(plain(word)))
        m_engine->hunspell.add(*encoded);
}

} // namespace rundown
