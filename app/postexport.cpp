// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/postexport.h"

#include "app/documentfile.h"
#include "models/document/eventdocument.h"
#include "models/format/markdown/markdownworker.h"
#include "models/format/profile/bundle.h"
#include "models/format/profile/profiles.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QMessageBox>
#include <QProgressDialog>
#include <QPushButton>
#include <QTimer>

#include <algorithm>
#include <atomic>
#include <utility>

using namespace Qt::StringLiterals;

namespace rundown {

namespace {

constexpr int lookMs = 100;     ///< between two looks at how far the copying is
constexpr int patienceMs = 500; ///< what takes longer is shown
constexpr int mostShown = 12;   ///< problems in one box
constexpr int progressSteps = 1000;

/// Beside the event, called as the blog calls it; a page bundle in a folder of its own.
QString suggestedPath(const DocumentFile &file, const QString &postPath)
{
    const QString usual = file.suggestedPostPath();
    const QString name = QFileInfo(postPath).fileName();
    return postPath.contains(u'/') ? QFileInfo(usual).dir().filePath(name) : usual;
}

} // namespace

/// What the copying thread and the window tell each other.
struct PostExport::Copying
{
    std::atomic<qint64> done = 0;
    std::atomic<bool> stop = false;
};

PostExport::PostExport(EventDocument *document, DocumentFile *file, QWidget *window)
    : m_document(document), m_file(file), m_window(window), m_worker(std::make_shared<MarkdownWorker>())
{
    connect(file, &DocumentFile::exported, this, [this] {
        tell(std::exchange(m_unsaid, {}), tr("The post is exported, but not all of it is as it was."));
    });
    connect(file, &DocumentFile::failed, this, [this] { m_unsaid.clear(); });
}

PostExport::~PostExport() = default;

/// Makes the post in a worker thread, then goes on with it.
template<class Next>
void PostExport::preparePost(Next next)
{
    if (m_busy)
        return;
    m_busy = true;
    const auto work = [event = m_document->snapshot(), folder = m_file->folder(), worker = m_worker,
                       name = eventNameOf(m_file->suggestedPath())]() -> Result<ExportedPost> {
        const auto profile = findProfile(event.post.profile, folder);
        if (!profile)
            return tl::make_unexpected(profile.error());
        return rundown::exportPost(event, *profile, name, *worker, filesOf(folder));
    };
    whenDone(m_thread.run(work), this, [this, next](const Result<ExportedPost> &post) {
        m_busy = false;
        if (post)
            next(*post);
        else
            emit failed(post.error());
    });
}

void PostExport::exportPost()
{
    preparePost([this](const ExportedPost &post) { askAndWrite(post); });
}

void PostExport::askAndWrite(const ExportedPost &post)
{
    const QString path = QFileDialog::getSaveFileName(
        m_window, tr("Export recap post"), suggestedPath(*m_file, post.path), tr("Markdown (*.md)"));
    if (path.isEmpty() || !m_file->exportPost(path, post.text))
        return;
    m_remark = remarkOn(post.problems);
    m_unsaid = post.problems;
}

void PostExport::exportBundle()
{
    preparePost([this](const ExportedPost &post) { askAndBundle(post); });
}

void PostExport::askAndBundle(const ExportedPost &post)
{
    const QString folder = QFileDialog::getExistingDirectory(
        m_window, tr("Export post and media into a folder"), m_file->folder());
    if (folder.isEmpty())
        return;
    m_busy = true;
    const auto work = [post, eventFolder = m_file->folder(), folder] {
        auto bundle = std::make_shared<Bundle>(planBundle(post, eventFolder));
        return std::pair(bundle, fileInTheWay(*bundle, folder));
    };
    whenDone(m_thread.run(work), this,
             [this, folder](const std::pair<std::shared_ptr<Bundle>, QString> &plan) {
                 m_busy = false;
                 const bool isInTheWay = !plan.second.isEmpty();
                 if (!isInTheWay || mayWriteOver(plan.second))
                     writeBundleInto(plan.first, folder, isInTheWay);
             });
}

bool PostExport::mayWriteOver(const QString &path) const
{
    QMessageBox box(QMessageBox::Warning, QCoreApplication::applicationName(),
                    tr("“%1” is already there, and perhaps more of the bundle.").arg(path),
                    QMessageBox::Cancel, m_window);
    box.setTextFormat(Qt::PlainText);
    const QPushButton *over = box.addButton(tr("Write over it"), QMessageBox::DestructiveRole);
    box.setDefaultButton(QMessageBox::Cancel);
    box.exec();
    return static_cast<const void *>(box.clickedButton()) == over;
}

void PostExport::writeBundleInto(const std::shared_ptr<Bundle> &bundle, const QString &folder, bool overwrite)
{
    m_busy = true;
    const auto copying = std::make_shared<Copying>();
    const auto work = [bundle, folder, overwrite, copying] {
        return writeBundle(*bundle, folder, overwrite, [&copying](const BundleProgress &progress) {
            copying->done = progress.bytes > 0 ? progress.bytesDone * progressSteps / progress.bytes : 0;
            return !copying->stop;
        });
    };
    auto *dialog =
        new QProgressDialog(tr("Copying the post's media…"), tr("&Stop"), 0, progressSteps, m_window);
    dialog->setWindowModality(Qt::WindowModal);
    dialog->setMinimumDuration(patienceMs);
    dialog->setAutoClose(false);
    dialog->setAutoReset(false);
    auto *timer = new QTimer(dialog);
    connect(timer, &QTimer::timeout, dialog, [dialog, copying] { dialog->setValue(int(copying->done)); });
    connect(dialog, &QProgressDialog::canceled, dialog, [copying] { copying->stop = true; });
    timer->start(lookMs);
    // It is deleted only once the message that may come next is closed, and would stand before that until
    // then.
    const auto close = [dialog, timer] {
        timer->stop();
        dialog->setAutoClose(true);
        dialog->reset(); // hides it, and stops its own timer, which would show it
        dialog->deleteLater();
    };
    whenDone(m_thread.run(work), this, [this, bundle, folder, close](const Result<QStringList> &written) {
        m_busy = false;
        close();
        if (written)
            finishBundle(*bundle, folder);
        else
            emit failed(written.error());
    });
}

void PostExport::finishBundle(const Bundle &bundle, const QString &folder)
{
    m_remark = remarkOn(bundle.problems);
    emit bundled(folder);
    tell(bundle.problems, tr("The post is written, but something in it is not as it was, or not there."));
}

/// Hints, for the place where it is said that the post is written: the first, and how many there are.
QString PostExport::remarkOn(const Problems &problems)
{
    const int hints = int(std::ranges::count(problems, Problem::Severity::Hint, &Problem::severity));
    const auto first = std::ranges::find(problems, Problem::Severity::Hint, &Problem::severity);
    return hints == 0 ? QString() : tr("%n hint(s): %1", nullptr, hints).arg(first->sentences());
}

/// Tells what is wrong with an export; what is only a hint is said elsewhere.
void PostExport::tell(const Problems &problems, const QString &what)
{
    QStringList lines;
    for (const Problem &problem : problems) {
        if (problem.severity != Problem::Severity::Hint)
            lines.append(problem.toString());
    }
    if (lines.isEmpty())
        return;
    if (lines.size() > mostShown)
        lines = lines.mid(0, mostShown) << u"…"_s;
    QMessageBox box(QMessageBox::Warning, QCoreApplication::applicationName(), what, QMessageBox::Ok,
                    m_window);
    box.setTextFormat(Qt::PlainText);
    box.setInformativeText(lines.join(u'\n'));
    box.exec();
}

} // namespace rundown
