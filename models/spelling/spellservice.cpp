// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/spelling/spellservice.h"

#include "models/spelling/personalwords.h"

#include <QFutureWatcher>
#include <QLocale>
#include <QtConcurrentRun>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace rundown {

namespace {

constexpr qsizetype mostRemembered = 200'000;

/// Runs `work` in the pool, then `done` with its answer while `context` lives.
template<class Work, class Done>
void inPool(QThreadPool &pool, QObject *context, Work work, Done done)
{
    using Answer = std::invoke_result_t<Work>;
    auto *watcher = new QFutureWatcher<Answer>(context);
    QObject::connect(watcher, &QFutureWatcherBase::finished, context, [watcher, done = std::move(done)] {
        watcher->deleteLater();
        done(watcher->future().result());
    });
    watcher->setFuture(QtConcurrent::run(&pool, std::move(work)));
}

} // namespace

/// What was found when a dictionary was to be read.
struct SpellService::Loaded
{
    QStringList languages;
    QString language;
    std::shared_ptr<SpellChecker> checker;
    Problem problem;
};

SpellService::SpellService(const QString &personalWords, QObject *parent)
    : QObject(parent), m_personalWords(personalWords)
{
    m_pool.setMaxThreadCount(1);
}

SpellService::~SpellService()
{
    m_pool.clear();
}

void SpellService::setSettings(const SpellSettings &settings)
{
    const bool changed = std::exchange(m_settings, settings) != settings;
    if (!settings.on) {
        forget();
        setState(State::Off);
    } else if (changed || m_state == State::Off) {
        load();
    }
    if (changed)
        emit settingsChanged();
}

void SpellService::forget()
{
    ++m_generation;
    m_checker.reset();
    m_language.clear();
    m_wrong.clear();
    m_unjudged.clear();
}

void SpellService::load()
{
    forget();
    setState(State::Loading);
    const auto work = [wish = m_settings.language, words = m_personalWords] {
        Loaded loaded;
        const QList<Dictionary> all = installedDictionaries();
        for (const Dictionary &dictionary : all)
            loaded.languages += dictionary.language;
        const QString locale = QLocale().name();
        const auto chosen = chooseDictionary(all, wish, locale);
        const QString missing = wish.isEmpty() ? u"en_US"_s : wish;
        if (!chosen) {
            loaded.problem = {Problem::Severity::Warning,
                              {},
                              0,
                              0,
                              tr("Spelling is not checked: there is no dictionary for %1 here.")
                                  .arg(languageLabel(missing)),
                              tr("Install one (on Debian, the package %1), or choose another language.")
                                  .arg(packageOfDictionary(missing))};
            return loaded;
        }
        const auto opened = SpellChecker::open(*chosen);
        if (!opened) {
            loaded.problem = opened.error();
            return loaded;
        }
        loaded.language = chosen->language;
        loaded.checker = *opened;
        for (const QString &word : readPersonalWords(words))
            loaded.checker->add(word);
        return loaded;
    };
    inPool(m_pool, this, work, [this, generation = m_generation](const Loaded &loaded) {
        if (generation == m_generation)
            take(loaded);
    });
}

void SpellService::take(const Loaded &loaded)
{
    m_languages = loaded.languages;
    m_language = loaded.language;
    m_checker = loaded.checker;
    setState(m_checker ? State::Ready : State::Missing, loaded.problem);
}

void SpellService::setState(State state, const Problem &problem)
{
    m_problem = problem;
    m_state = state;
    emit stateChanged();
}

bool SpellService::isWrong(const QString &word)
{
    if (m_state != State::Ready || m_names.contains(word))
        return false;
    const auto known = m_wrong.constFind(word);
    if (known == m_wrong.constEnd())
        judgeSoon(word);
    return known != m_wrong.constEnd() && *known;
}

void SpellService::judgeSoon(const QString &word)
{
    if (m_ignored.contains(word)) {
        m_wrong.insert(word, false);
        return;
    }
    if (m_unjudged.isEmpty())
        QTimer::singleShot(0, this, &SpellService::judge);
    m_unjudged.insert(word);
}

void SpellService::judge()
{
    const QSet<QString> words = std::exchange(m_unjudged, {});
    if (words.isEmpty() || !m_checker)
        return;
    ++m_judging;
    const auto work = [words, checker = m_checker] {
        QHash<QString, bool> wrong;
        for (const QString &word : words)
            wrong.insert(word, !checker->knows(word));
        return wrong;
    };
    inPool(m_pool, this, work, [this, generation = m_generation](const QHash<QString, bool> &wrong) {
        --m_judging;
        if (generation != m_generation)
            return;
        if (m_wrong.size() > mostRemembered)
            m_wrong.clear();
        for (auto each = wrong.cbegin(); each != wrong.cend(); ++each)
            if (!m_wrong.contains(each.key())) // it may have been learnt meanwhile
                m_wrong.insert(each.key(), each.value());
        emit wordsJudged();
    });
}

void SpellService::suggest(const QString &word, QObject *context,
                           std::function<void(const QStringList &)> answer)
{
    if (!m_checker)
        return;
    inPool(
        m_pool, context, [word, checker = m_checker] { return checker->suggestions(word); },
        std::move(answer));
}

void SpellService::setNames(const QSet<QString> &names)
{
    if (std::exchange(m_names, names) != names)
        emit wordsJudged();
}

void SpellService::ignore(const QString &word)
{
    m_ignored.insert(word);
    m_wrong.insert(word, false);
    emit wordsJudged();
}

void SpellService::learn(const QString &word)
{
    ignore(word);
    const auto work = [word, path = m_personalWords, checker = m_checker] {
        if (checker)
            checker->add(word);
        return addPersonalWord(path, word);
    };
    inPool(m_pool, this, work, [this](const Result<QString> &added) {
        if (!added)
            setState(m_state, added.error());
    });
}

} // namespace rundown
