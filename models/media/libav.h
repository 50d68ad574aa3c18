// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// FFmpeg's C headers and owners for what they hand out. Private to models/media.

#include <memory>

extern "C" {
#include <libavcodec/avcodec.h>
#include <libavformat/avformat.h>
#include <libavutil/avstring.h>
#include <libavutil/channel_layout.h>
#include <libavutil/opt.h>
#include <libswresample/swresample.h>
}

namespace rundown::libav {

template<auto free>
struct Freed
{
    template<class T>
    void operator()(T *pointer) const
    {
        free(&pointer);
    }
};

using Packet = std::unique_ptr<AVPacket, Freed<av_packet_free>>;
using Frame = std::unique_ptr<AVFrame, Freed<av_frame_free>>;
using Codec = std::unique_ptr<AVCodecContext, Freed<avcodec_free_context>>;
using Resampler = std::unique_ptr<SwrContext, Freed<swr_free>>;

} // namespace rundown::libav
