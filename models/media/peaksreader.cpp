// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/media/peaksreader.h"

namespace rundown {

struct PeaksReader::Private
{
    QString path;
    Peaks peaks;
};

PeaksReader::PeaksReader(QObject *parent) : QObject(parent), d(std::make_unique<Private>()) {}
PeaksReader::~PeaksReader() = default;
void PeaksReader::read(const QString &path)
{
    d->path = path;
}
void PeaksReader::cancel()
{
    d->path.clear();
}
QString PeaksReader::path() const
{
    return d->path;
}
const Peaks &PeaksReader::peaks() const
{
    return d->peaks;
}
bool PeaksReader::isFinished() const
{
    return false;
}
std::optional<Problem> PeaksReader::problem() const
{
    return {};
}

} // namespace rundown
