// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/format/recap/words.h"

#include <QStringList>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace rundown {

namespace {

struct MediaWord
{
    QStringView word;
    MediaKind kind;
};

constexpr std::array mediaWords{
    MediaWord{u"录音", MediaKind::Recording},  MediaWord{u"錄音", MediaKind::Recording},
    MediaWord{u"音频", MediaKind::Recording},  MediaWord{u"recording", MediaKind::Recording},
    MediaWord{u"audio", MediaKind::Recording}, MediaWord{u"幻灯片", MediaKind::Slides},
    MediaWord{u"幻灯", MediaKind::Slides},     MediaWord{u"投影片", MediaKind::Slides},
    MediaWord{u"簡報", MediaKind::Slides},     MediaWord{u"讲稿", MediaKind::Slides},
    MediaWord{u"slides", MediaKind::Slides},   MediaWord{u"slide", MediaKind::Slides},
    MediaWord{u"ppt", MediaKind::Slides},      MediaWord{u"keynote", MediaKind::Slides},
    MediaWord{u"diapos", MediaKind::Slides},   MediaWord{u"视频", MediaKind::Video},
    MediaWord{u"視頻", MediaKind::Video},      MediaWord{u"录像", MediaKind::Video},
    MediaWord{u"影片", MediaKind::Video},      MediaWord{u"video", MediaKind::Video},
    MediaWord{u"vidéo", MediaKind::Video},
};

struct UrlMark
{
    QStringView mark;
    MediaKind kind;
};

constexpr std::array urlEndings{
    UrlMark{u".mp3", MediaKind::Recording}, UrlMark{u".m4a", MediaKind::Recording},
    UrlMark{u".ogg", MediaKind::Recording}, UrlMark{u".opus", MediaKind::Recording},
    UrlMark{u".wav", MediaKind::Recording}, UrlMark{u".flac", MediaKind::Recording},
    UrlMark{u".pdf", MediaKind::Slides},    UrlMark{u".pptx", MediaKind::Slides},
    UrlMark{u".ppt", MediaKind::Slides},    UrlMark{u".key", MediaKind::Slides},
    UrlMark{u".odp", MediaKind::Slides},    UrlMark{u".mp4", MediaKind::Video},
    UrlMark{u".webm", MediaKind::Video},    UrlMark{u".mkv", MediaKind::Video},
};

constexpr std::array urlHosts{
    UrlMark{u"speakerdeck.com/", MediaKind::Slides}, UrlMark{u"slideshare.net/", MediaKind::Slides},
    UrlMark{u"slides.com/", MediaKind::Slides},      UrlMark{u"youtube.com/", MediaKind::Video},
    UrlMark{u"youtu.be/", MediaKind::Video},         UrlMark{u"bilibili.com/", MediaKind::Video},
    UrlMark{u"vimeo.com/", MediaKind::Video},
};

struct KindWord
{
    QStringView word;
    SessionKind kind;
};

constexpr std::array kindWords{
    KindWord{u"闪电", SessionKind::Lightning},
    KindWord{u"閃電", SessionKind::Lightning},
    KindWord{u"lightning", SessionKind::Lightning},
    KindWord{u"暖场", SessionKind::WarmUp},
    KindWord{u"热场", SessionKind::WarmUp},
    KindWord{u"warm-up", SessionKind::WarmUp},
    KindWord{u"warm up", SessionKind::WarmUp},
    KindWord{u"自我介绍", SessionKind::Introductions},
    KindWord{u"introductions", SessionKind::Introductions},
    KindWord{u"主持", SessionKind::Host},
    KindWord{u"圆桌", SessionKind::Panel},
    KindWord{u"panel", SessionKind::Panel},
    KindWord{u"休息", SessionKind::Break},
    KindWord{u"茶歇", SessionKind::Break},
    KindWord{u"午休", SessionKind::Break},
    KindWord{u"午餐", SessionKind::Break},
    KindWord{u"coffee break", SessionKind::Break},
    KindWord{u"lunch", SessionKind::Break},
    KindWord{u"闭幕", SessionKind::Closing},
    KindWord{u"合影", SessionKind::Closing},
    KindWord{u"合照", SessionKind::Closing},
    KindWord{u"closing", SessionKind::Closing},
};

bool isHan(QChar c)
{
    return c.script() == QChar::Script_Han;
}

QStringView withoutDecoration(QStringView text)
{
    static const QString decoration = u" \t:：*_-~+#()（）[]【】;；,，.、·|/"_s;
    while (!text.isEmpty() && decoration.contains(text.front()))
        text = text.mid(1);
    while (!text.isEmpty() && decoration.contains(text.back()))
        text.chop(1);
    return text;
}

} // namespace

MediaKind mediaKindOfLabel(QStringView label)
{
    const QStringView text = withoutDecoration(label);
    if (text.isEmpty() || text.size() > 16)
        return MediaKind::None;
    const QChar last = text.back().toCaseFolded(); // tells nearly all words apart, and is quick
    for (const MediaWord &media : mediaWords) {
        if (media.word.back() == last && text.endsWith(media.word, Qt::CaseInsensitive))
            return media.kind;
    }
    return MediaKind::None;
}

MediaKind mediaKindOfUrl(QStringView url)
{
    for (const UrlMark &host : urlHosts) {
        if (url.contains(host.mark, Qt::CaseInsensitive))
            return host.kind;
    }
    QStringView path = url.left(url.indexOf(u'#') < 0 ? url.size() : url.indexOf(u'#'));
    path = path.left(path.indexOf(u'?') < 0 ? path.size() : path.indexOf(u'?'));
    for (const UrlMark &ending : urlEndings) {
        if (path.endsWith(ending.mark, Qt::CaseInsensitive))
            return ending.kind;
    }
    return MediaKind::None;
}

SessionKind sessionKindOfTitle(QStringView title)
{
    if (title.size() > 24) // a long title speaks about a thing, it does not name its kind
        return SessionKind::Talk;
    const QString folded = title.toString().toCaseFolded();
    for (const KindWord &kind : kindWords) {
        if (folded.contains(kind.word))
            return kind.kind;
    }
    return SessionKind::Talk;
}

bool looksLikeName(QStringView text)
{
    if (text.isEmpty() || text.size() > 32 || text.front().isSpace() || text.back().isSpace())
        return false;
    qsizetype han = 0;
    qsizetype words = 1;
    for (const QChar c : text) {
        han += isHan(c) ? 1 : 0;
        words += c == u' ' ? 1 : 0;
        const bool joins =
            c == u' ' || c == u'.' || c == u'-' || c == u'\'' || c == u'·' || c == u'_' || c == u'@';
        if (!c.isLetterOrNumber() && !joins && !c.isSurrogate())
            return false;
    }
    return han > 0 ? han <= 4 && words <= 2 : words <= 4 && !text.front().isDigit();
}

std::optional<Role> roleOfLabel(QStringView label)
{
    struct RoleWord
    {
        QStringView word;
        Role role;
    };
    static constexpr std::array words{
        RoleWord{u"讲师", Role::Speaker},    RoleWord{u"嘉宾", Role::Speaker},
        RoleWord{u"主讲人", Role::Speaker},  RoleWord{u"主讲", Role::Speaker},
        RoleWord{u"分享者", Role::Speaker},  RoleWord{u"分享人", Role::Speaker},
        RoleWord{u"讲者", Role::Speaker},    RoleWord{u"講者", Role::Speaker},
        RoleWord{u"speaker", Role::Speaker}, RoleWord{u"speakers", Role::Speaker},
        RoleWord{u"主持人", Role::Host},     RoleWord{u"主持", Role::Host},
        RoleWord{u"host", Role::Host},       RoleWord{u"moderator", Role::Moderator},
    };
    const QStringView text = withoutDecoration(label);
    for (const RoleWord &word : words) {
        if (text.endsWith(word.word, Qt::CaseInsensitive) && text.size() <= word.word.size() + 2)
            return word.role;
    }
    return std::nullopt;
}

} // namespace rundown
