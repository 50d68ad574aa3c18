// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/media/mediainput.h"

#include <QByteArray>
#include <QCoreApplication>
#include <QFileInfo>

#include <algorithm>
#include <mutex>

using namespace Qt::StringLiterals;

namespace rundown {
namespace {

struct Media
{
    Q_DECLARE_TR_FUNCTIONS(rundown::Media)
};

/// Containers of sound and video that keep all they hold in one file. Playlists and the like are left out.
constexpr char formats[] =
    "mp3,aac,ac3,eac3,wav,w64,flac,ogg,mov,matroska,avi,asf,amr,aiff,caf,au,ape,wv,tta,mpegts,"
    "mpeg,flv,dsf,mpc,mpc8,voc,rm,loas,dts,truehd,gsm,sbc";

/// What libav calls formats whose packets carry no time of their own.
constexpr char countedFormats[] = "mp3,aac,ac3,eac3,loas,dts,truehd,gsm,sbc";

/// Times and lengths beyond a hundred years are damage, and would not fit where they are reckoned with.
qint64 mostTicks(AVRational timeBase)
{
    constexpr qint64 seconds = qint64(100) * 365 * 24 * 3600;
    const qint64 ticks = av_rescale_q(seconds, AVRational{1, 1}, timeBase);
    return ticks > 0 ? std::min<qint64>(ticks, INT64_MAX / 4) : INT64_MAX / 4;
}

/// All sound decoders, so that probing decodes no cover picture and no video.
const QByteArray &soundDecoders()
{
    static const QByteArray names = [] {
        QByteArray list;
        void *state = nullptr;
        while (const AVCodec *codec = av_codec_iterate(&state)) {
            if (codec->type == AVMEDIA_TYPE_AUDIO && av_codec_is_decoder(codec))
                list.append(list.isEmpty() ? "" : ",").append(codec->name);
        }
        return list;
    }();
    return names;
}

void silenceLibav()
{
    static std::once_flag once;
    std::call_once(once, [] { av_log_set_level(AV_LOG_QUIET); });
}

tl::unexpected<Problem> notSound(const QString &path)
{
    return fail(Media::tr("There is no sound in this file that can be played."),
                Media::tr("Choose a sound or video file."), path);
}

/// A file that opening names; libav asks for it with an own callback that always refuses.
int refuseToOpen(AVFormatContext *, AVIOContext **, const char *, int, AVDictionary **)
{
    return AVERROR(EACCES);
}

} // namespace

Result<std::unique_ptr<MediaInput>> MediaInput::open(const QString &path)
{
    silenceLibav();
    std::unique_ptr<MediaInput> input(new MediaInput);
    if (Result<void> opened = input->openFile(path); !opened)
        return tl::make_unexpected(opened.error());
    if (Result<void> opened = input->openFormat(); !opened)
        return tl::make_unexpected(opened.error());
    input->readHeaderDuration();
    return input;
}

MediaInput::~MediaInput()
{
    avformat_close_input(&m_format);
    if (m_io)
        av_freep(&m_io->buffer);
    avio_context_free(&m_io);
}

Result<void> MediaInput::openFile(const QString &path)
{
    const QFileInfo info(path);
    if (path.isEmpty() || !info.exists())
        return fail(Media::tr("The file is not there."),
                    Media::tr("It may have been moved, or its drive is away."), path);
    if (!info.isFile()) // a pipe would never let go of us
        return fail(Media::tr("This is no file."), Media::tr("Choose a sound file."), path);
    if (info.size() == 0)
        return fail(Media::tr("The file is empty."), Media::tr("Copy it again from the recorder."), path);
    m_file.setFileName(path);
    if (!m_file.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        return fail(Media::tr("The file cannot be read: %1.").arg(m_file.errorString()),
                    Media::tr("Check that you may read it."), path);
    return {};
}

Result<void> MediaInput::openFormat()
{
    const QString path = m_file.fileName();
    constexpr int bufferSize = 64 * 1024;
    m_io = avio_alloc_context(static_cast<unsigned char *>(av_malloc(bufferSize)), bufferSize, 0, this,
                              readBytes, nullptr, seekBytes);
    m_format = avformat_alloc_context();
    m_format->pb = m_io;
    m_format->flags |= AVFMT_FLAG_CUSTOM_IO;
    m_format->io_open = refuseToOpen;
    m_format->interrupt_callback = {isCancelled, this};
    m_format->format_whitelist = av_strdup(formats);
    m_format->codec_whitelist = av_strdup(soundDecoders().constData());
    // Without the file's name: what a file is stands in it, not in its name.
    if (avformat_open_input(&m_format, nullptr, nullptr, nullptr) < 0 ||
        avformat_find_stream_info(m_format, nullptr) < 0)
        return notSound(path);
    const int best = av_find_best_stream(m_format, AVMEDIA_TYPE_AUDIO, -1, -1, nullptr, 0);
    if (best < 0)
        return notSound(path);
    m_stream = m_format->streams[best];
    for (unsigned i = 0; i < m_format->nb_streams; ++i) {
        if (int(i) != best)
            m_format->streams[i]->discard = AVDISCARD_ALL;
    }
    m_countsPackets = av_match_list(m_format->iformat->name, countedFormats, ',') > 0;
    return {};
}

void MediaInput::readHeaderDuration()
{
    if (m_format->duration > 0)
        m_headerDurationMs = m_format->duration / (AV_TIME_BASE / 1000);
    m_headerDurationIsEstimate = m_format->duration_estimation_method == AVFMT_DURATION_FROM_BITRATE;
}

bool MediaInput::read(AVPacket *packet)
{
    for (;;) {
        av_packet_unref(packet);
        const int result = av_read_frame(m_format, packet);
        if (result < 0) {
            m_readError = m_readError || m_file.error() != QFileDevice::NoError;
            return false;
        }
        if (packet->stream_index != m_stream->index)
            continue;
        putTime(*packet);
        return true;
    }
}

void MediaInput::putTime(AVPacket &packet)
{
    const qint64 most = mostTicks(timeBase());
    packet.duration = std::clamp<qint64>(packet.duration, 0, most);
    if (m_countsPackets) {
        packet.pts = packet.dts = m_nextTicks;
        m_nextTicks = std::min(m_nextTicks + packet.duration, most);
    } else if (packet.pts > most || packet.pts < -most) {
        packet.pts = AV_NOPTS_VALUE;
    }
}

bool MediaInput::seekByte(qint64 position, qint64 ticks)
{
    m_readError = false;
    m_file.unsetError();
    m_nextTicks = ticks;
    return av_seek_frame(m_format, m_stream->index, position, AVSEEK_FLAG_BYTE) >= 0;
}

bool MediaInput::seekTime(qint64 ticks)
{
    m_readError = false;
    m_file.unsetError();
    return avformat_seek_file(m_format, m_stream->index, INT64_MIN, ticks, ticks, 0) >= 0 ||
           av_seek_frame(m_format, m_stream->index, ticks, AVSEEK_FLAG_BACKWARD) >= 0;
}

int MediaInput::readBytes(void *self, uint8_t *to, int size)
{
    auto *input = static_cast<MediaInput *>(self);
    if (isCancelled(self))
        return AVERROR_EXIT;
    const qint64 count = input->m_file.read(reinterpret_cast<char *>(to), size);
    if (count < 0)
        return AVERROR(EIO);
    return count == 0 ? AVERROR_EOF : int(count);
}

int64_t MediaInput::seekBytes(void *self, int64_t offset, int whence)
{
    QFile &file = static_cast<MediaInput *>(self)->m_file;
    if (whence & AVSEEK_SIZE)
        return file.size();
    whence &= ~AVSEEK_FORCE;
    const qint64 from = whence == SEEK_CUR ? file.pos() : whence == SEEK_END ? file.size() : 0;
    return file.seek(from + offset) ? file.pos() : AVERROR(EINVAL);
}

int MediaInput::isCancelled(void *self)
{
    const auto *input = static_cast<const MediaInput *>(self);
    return input->m_cancelled && input->m_cancelled() ? 1 : 0;
}

} // namespace rundown
