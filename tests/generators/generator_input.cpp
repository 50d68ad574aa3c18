// SPDX-License-Identifier: GPL-3.0-or-later
// What a generator's test compares: the post of an event, bundled for a blog, and our preview of it.
#include "models/format/eventfile/eventfile.h"
#include "models/format/frontmatter/frontmatter.h"
#include "models/format/markdown/markdownworker.h"
#include "models/format/profile/bundle.h"
#include "models/format/profile/notestamps.h"
#include "models/format/profile/profilefrontmatter.h"
#include "models/format/profile/profiles.h"
#include "models/format/recap/recap.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>

#include <cstdio>

using namespace rundown;
using namespace Qt::StringLiterals;

namespace {

int failed(const Problem &problem)
{
    std::fprintf(stderr, "%s\n", problem.toString().toLocal8Bit().constData());
    return 1;
}

QByteArray readAll(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// The body as it is written, and the facts that stand in front of it.
QJsonObject facts(const Event &event, const ExportedPost &post, MarkdownWorker &worker)
{
    const PostText plain = writePost(withStamps(event, event.post.stamps));
    QByteArray body = plain.text;
    for (int line = 1; line < plain.bodyLine; ++line)
        body.remove(0, body.indexOf('\n') + 1);
    const QByteArray frontMatter = plain.text.left(plain.text.size() - body.size());
    const auto fields = postFields(QString::fromUtf8(frontMatter).trimmed(), event);
    const auto html = worker.html(body);
    QJsonObject object{{u"html"_s, html ? *html : QString()}, {u"path"_s, post.path}};
    if (fields) {
        object[u"title"_s] = fields->title;
        object[u"slug"_s] = fields->slug;
        object[u"authors"_s] = fields->authors.join(u"; "_s);
        object[u"date"_s] = fields->date ? fields->date->day.toString(Qt::ISODate) : QString();
    }
    return object;
}

} // namespace

/// generator_input EVENT PROFILE FOLDER: EVENT is an event file, or a post. Writes the bundle into FOLDER,
/// prints the facts as JSON.
int main(int argc, char **argv)
{
    const QCoreApplication app(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() != 4)
        return 2;
    MarkdownWorker worker;
    const bool isPost = arguments[1].endsWith(u".md"_s);
    const auto read = isPost ? readPost(readAll(arguments[1]), arguments[1], worker)
                             : readEventFile(readAll(arguments[1]), arguments[1]);
    if (!read)
        return failed(read.error());
    const QString folder = QFileInfo(arguments[1]).absolutePath();
    const auto profile = findProfile(arguments[2], folder);
    if (!profile)
        return failed(profile.error());
    const auto post = exportPost(read->event, *profile, eventNameOf(arguments[1]), worker, filesOf(folder));
    if (!post)
        return failed(post.error());
    const Bundle bundle = planBundle(*post, folder);
    for (const Problem &problem : bundle.problems) {
        if (problem.severity == Problem::Severity::Error)
            return failed(problem);
    }
    if (const auto written = writeBundle(bundle, arguments[3], true); !written)
        return failed(written.error());
    const QByteArray json = QJsonDocument(facts(read->event, *post, worker)).toJson();
    std::fwrite(json.constData(), 1, size_t(json.size()), stdout);
    return 0;
}
