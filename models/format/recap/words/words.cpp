// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/format/recap/words/words.h"

#include "models/format/recap/words/characterset.h"
#include "models/format/recap/words/foldedcase.h"
#include "models/format/recap/words/pictographs.h"
#include "models/format/recap/words/wordfinder.h"

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
    MediaWord{u"录音", MediaKind::Recording},
    MediaWord{u"錄音", MediaKind::Recording},
    MediaWord{u"音频", MediaKind::Recording},
    MediaWord{u"recording", MediaKind::Recording},
    MediaWord{u"audio", MediaKind::Recording},
    MediaWord{u"watch", MediaKind::Video},
    MediaWord{u"幻灯片", MediaKind::Slides},
    MediaWord{u"幻灯", MediaKind::Slides},
    MediaWord{u"投影片", MediaKind::Slides},
    MediaWord{u"簡報", MediaKind::Slides},
    MediaWord{u"讲稿", MediaKind::Slides},
    MediaWord{u"slides", MediaKind::Slides},
    MediaWord{u"slide", MediaKind::Slides},
    MediaWord{u"ppt", MediaKind::Slides},
    MediaWord{u"keynote", MediaKind::Slides},
    MediaWord{u"diapos", MediaKind::Slides},
    MediaWord{u"视频", MediaKind::Video},
    MediaWord{u"視頻", MediaKind::Video},
    MediaWord{u"录像", MediaKind::Video},
    MediaWord{u"影片", MediaKind::Video},
    MediaWord{u"video", MediaKind::Video},
    MediaWord{u"vidéo", MediaKind::Video},
    MediaWord{u"clip", MediaKind::Video},
    MediaWord{u"wideo", MediaKind::Video},
    MediaWord{u"lydoptagelse", MediaKind::Recording},
    MediaWord{u"áudio", MediaKind::Recording},
    MediaWord{u"rekaman", MediaKind::Recording},
    MediaWord{u"ghi âm", MediaKind::Recording},
    MediaWord{u"kayıt", MediaKind::Recording},
    MediaWord{u"ses kaydı", MediaKind::Recording},
    MediaWord{u"tallenne", MediaKind::Recording},
    MediaWord{u"äänite", MediaKind::Recording},
    MediaWord{u"felvétel", MediaKind::Recording},
    MediaWord{u"enregistrament", MediaKind::Recording},
    MediaWord{u"kalvot", MediaKind::Slides},
    MediaWord{u"sunum", MediaKind::Slides},
    MediaWord{u"salindia", MediaKind::Slides},
    MediaWord{u"diasor", MediaKind::Slides},
    MediaWord{u"prezentace", MediaKind::Slides},
    MediaWord{u"presentasjon", MediaKind::Slides},
    MediaWord{u"optagelse", MediaKind::Recording},
    MediaWord{u"lydopptak", MediaKind::Recording},
    MediaWord{u"opptak", MediaKind::Recording},
    MediaWord{u"inspelning", MediaKind::Recording},
    MediaWord{u"nahrávka", MediaKind::Recording},
    MediaWord{u"záznam", MediaKind::Recording},
    MediaWord{u"音訊", MediaKind::Recording},
    MediaWord{u"mp3", MediaKind::Recording},
    MediaWord{u"podcast", MediaKind::Recording},
    MediaWord{u"enregistrement", MediaKind::Recording},
    MediaWord{u"recordings", MediaKind::Recording},
    MediaWord{u"课件", MediaKind::Slides},
    MediaWord{u"讲义", MediaKind::Slides},
    MediaWord{u"簡報檔", MediaKind::Slides},
    MediaWord{u"演示文稿", MediaKind::Slides},
    MediaWord{u"演讲稿", MediaKind::Slides},
    MediaWord{u"ppts", MediaKind::Slides},
    MediaWord{u"pptx", MediaKind::Slides},
    MediaWord{u"pdf", MediaKind::Slides},
    MediaWord{u"deck", MediaKind::Slides},
    MediaWord{u"slideshow", MediaKind::Slides},
    MediaWord{u"presentation", MediaKind::Slides},
    MediaWord{u"présentation", MediaKind::Slides},
    MediaWord{u"diaporama", MediaKind::Slides},
    MediaWord{u"diapositives", MediaKind::Slides},
    MediaWord{u"transparents", MediaKind::Slides},
    MediaWord{u"support", MediaKind::Slides},
    MediaWord{u"supports", MediaKind::Slides},
    MediaWord{u"录屏", MediaKind::Video},
    MediaWord{u"錄影", MediaKind::Video},
    MediaWord{u"回放", MediaKind::Video},
    MediaWord{u"videos", MediaKind::Video},
    MediaWord{u"vidéos", MediaKind::Video},
    MediaWord{u"replay", MediaKind::Video},
    MediaWord{u"youtube", MediaKind::Video},
    MediaWord{u"bilibili", MediaKind::Video},
    MediaWord{u"b站", MediaKind::Video},
    MediaWord{u"优酷", MediaKind::Video},
    MediaWord{u"live demo", MediaKind::Video},
    MediaWord{u"captation", MediaKind::Video},
    MediaWord{u"录播", MediaKind::Video},
    MediaWord{u"錄播", MediaKind::Video},
    MediaWord{u"動画", MediaKind::Video},
    MediaWord{u"アーカイブ", MediaKind::Video},
    MediaWord{u"aufzeichnung", MediaKind::Video},
    MediaWord{u"mitschnitt", MediaKind::Recording},
    MediaWord{u"tonaufnahme", MediaKind::Recording},
    MediaWord{u"aufnahme", MediaKind::Recording},
    MediaWord{u"tonspur", MediaKind::Recording},
    MediaWord{u"gravação", MediaKind::Recording},
    MediaWord{u"registrazione", MediaKind::Recording},
    MediaWord{u"録音", MediaKind::Recording},
    MediaWord{u"音声", MediaKind::Recording},
    MediaWord{u"スライド", MediaKind::Slides},
    MediaWord{u"発表資料", MediaKind::Slides},
    MediaWord{u"folien", MediaKind::Slides},
    MediaWord{u"diapositivas", MediaKind::Slides},
    MediaWord{u"presentación", MediaKind::Slides},
    MediaWord{u"presentazione", MediaKind::Slides},
    MediaWord{u"apresentação", MediaKind::Slides},
    MediaWord{u"presentatie", MediaKind::Slides},
    MediaWord{u"opname", MediaKind::Video},
    MediaWord{u"transparencias", MediaKind::Slides},
    MediaWord{u"vídeo", MediaKind::Video},
    MediaWord{u"vídeos", MediaKind::Video},
    MediaWord{u"grabación", MediaKind::Recording},
    MediaWord{u"slide deck", MediaKind::Slides},
    MediaWord{u"diapo", MediaKind::Slides},
    MediaWord{u"слайды", MediaKind::Slides},
    MediaWord{u"презентация", MediaKind::Slides},
    MediaWord{u"видео", MediaKind::Video},
    MediaWord{u"запись", MediaKind::Video},
    MediaWord{u"slajdy", MediaKind::Slides},
    MediaWord{u"nagranie", MediaKind::Video},
    MediaWord{u"발표자료", MediaKind::Slides},
    MediaWord{u"슬라이드", MediaKind::Slides},
    MediaWord{u"영상", MediaKind::Video},
    MediaWord{u"movie_camera", MediaKind::Video}, // as GitHub and others write pictographs
    MediaWord{u"video_camera", MediaKind::Video},
    MediaWord{u"film_projector", MediaKind::Video},
    MediaWord{u"clapper", MediaKind::Video},
    MediaWord{u"page_facing_up", MediaKind::Slides},
    MediaWord{u"bar_chart", MediaKind::Slides},
    MediaWord{u"headphones", MediaKind::Recording},
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
    UrlMark{u".aac", MediaKind::Recording}, UrlMark{u".amr", MediaKind::Recording},
    UrlMark{u".wma", MediaKind::Recording}, UrlMark{u".pdf", MediaKind::Slides},
    UrlMark{u".pptx", MediaKind::Slides},   UrlMark{u".ppt", MediaKind::Slides},
    UrlMark{u".key", MediaKind::Slides},    UrlMark{u".odp", MediaKind::Slides},
    UrlMark{u".mp4", MediaKind::Video},     UrlMark{u".webm", MediaKind::Video},
    UrlMark{u".mkv", MediaKind::Video},
};

constexpr std::array urlHosts{
    UrlMark{u"speakerdeck.com/", MediaKind::Slides},
    UrlMark{u"slideshare.net/", MediaKind::Slides},
    UrlMark{u"slides.com/", MediaKind::Slides},
    UrlMark{u"docs.google.com/presentation", MediaKind::Slides},
    UrlMark{u"://slides.", MediaKind::Slides},
    UrlMark{u"/slides/", MediaKind::Slides},
    UrlMark{u"prezi.com/", MediaKind::Slides},
    UrlMark{u"jianggaowang.com/", MediaKind::Slides},
    UrlMark{u"noti.st/", MediaKind::Slides},
    UrlMark{u"docswell.com/", MediaKind::Slides},
    UrlMark{u"soundcloud.com/", MediaKind::Recording},
    UrlMark{u"ximalaya.com/", MediaKind::Recording},
    UrlMark{u"youku.com/", MediaKind::Video},
    UrlMark{u"v.qq.com/", MediaKind::Video},
    UrlMark{u"tudou.com/", MediaKind::Video},
    UrlMark{u"b23.tv/", MediaKind::Video},
    UrlMark{u"youtube-nocookie.com/", MediaKind::Video},
    UrlMark{u"nicovideo.jp/", MediaKind::Video},
    UrlMark{u"media.ccc.de/", MediaKind::Video},
    UrlMark{u"dailymotion.com/", MediaKind::Video},
    UrlMark{u"youtube.com/", MediaKind::Video},
    UrlMark{u"youtu.be/", MediaKind::Video},
    UrlMark{u"bilibili.com/", MediaKind::Video},
    UrlMark{u"vimeo.com/", MediaKind::Video},
    UrlMark{u"://peertube.", MediaKind::Video},
    UrlMark{u"://tube.", MediaKind::Video},
    UrlMark{u"/videos/watch/", MediaKind::Video},
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
    KindWord{u"déjeuner", SessionKind::Break},
    KindWord{u"pause", SessionKind::Break},
    KindWord{u"午饭", SessionKind::Break},
    KindWord{u"晚餐", SessionKind::Break},
    KindWord{u"快闪", SessionKind::Lightning},
    KindWord{u"休憩", SessionKind::Break},
    KindWord{u"自我介紹", SessionKind::Introductions},
    KindWord{u"自己紹介", SessionKind::Introductions},
    KindWord{u"almoço", SessionKind::Break},
    KindWord{u"lanche", SessionKind::Break},
    KindWord{u"repas", SessionKind::Break},
    KindWord{u"convivio", SessionKind::Break},
    KindWord{u"almuerzo", SessionKind::Break},
    KindWord{u"comida", SessionKind::Break},
    KindWord{u"pranzo", SessionKind::Break},
    KindWord{u"pausa", SessionKind::Break},
    KindWord{u"descanso", SessionKind::Break},
    KindWord{u"intervalo", SessionKind::Break},
    KindWord{u"intervallo", SessionKind::Break},
    KindWord{u"mittagessen", SessionKind::Break},
    KindWord{u"abendessen", SessionKind::Break},
    KindWord{u"kaffeepause", SessionKind::Break},
    KindWord{u"dinner", SessionKind::Break},
    KindWord{u"breakfast", SessionKind::Break},
    KindWord{u"koffie", SessionKind::Break},
    KindWord{u"borrel", SessionKind::Break},
    KindWord{u"przerwa", SessionKind::Break},
    KindWord{u"перерыв", SessionKind::Break},
    KindWord{u"обед", SessionKind::Break},
    KindWord{u"昼休", SessionKind::Break},
    KindWord{u"昼食", SessionKind::Break},
    KindWord{u"中场", SessionKind::Break},
    KindWord{u"中場", SessionKind::Break},
    KindWord{u"점심", SessionKind::Break},
    KindWord{u"휴식", SessionKind::Break},
    KindWord{u"éclair", SessionKind::Lightning},
    KindWord{u"relámpago", SessionKind::Lightning},
    KindWord{u"relâmpago", SessionKind::Lightning},
    KindWord{u"microcharla", SessionKind::Lightning},
    KindWord{u"blitzvortr", SessionKind::Lightning},
    KindWord{u"kurzvortr", SessionKind::Lightning},
    KindWord{u"błyskawiczn", SessionKind::Lightning},
    KindWord{u"ライトニング", SessionKind::Lightning},
    KindWord{u"閃電秀", SessionKind::Lightning},
    KindWord{u"table ronde", SessionKind::Panel},
    KindWord{u"mesa redonda", SessionKind::Panel},
    KindWord{u"mesa-redonda", SessionKind::Panel},
    KindWord{u"tavola rotonda", SessionKind::Panel},
    KindWord{u"podiumsdiskussion", SessionKind::Panel},
    KindWord{u"圓桌", SessionKind::Panel},
    KindWord{u"clôture", SessionKind::Closing},
    KindWord{u"cierre", SessionKind::Closing},
    KindWord{u"clausura", SessionKind::Closing},
    KindWord{u"encerramento", SessionKind::Closing},
    KindWord{u"abschluss", SessionKind::Closing},
    KindWord{u"chiusura", SessionKind::Closing},
    KindWord{u"クロージング", SessionKind::Closing},
    KindWord{u"閉会", SessionKind::Closing},
    KindWord{u"閉幕", SessionKind::Closing},
};

/// Words behind a label that say no more: "PPT 下载", "录音1".
QStringView withoutSuffix(QStringView text)
{
    static const QStringList suffixes{u"链接"_s,   u"下载"_s, u"地址"_s,     u"連結"_s,  u"下載"_s,
                                      u"文件"_s,   u"link"_s, u"download"_s, u"here"_s,  u"版"_s,
                                      u"上"_s,     u"下"_s,   u"上半"_s,     u"下半"_s,  u"在这"_s,
                                      u"在这里"_s, u"在此"_s, u"在這"_s,     u"在這裡"_s};
    static const WordEnds ends(suffixes);
    qsizetype before = 0;
    do {
        before = text.size();
        while (!text.isEmpty() && text.back().isDigit())
            text.chop(1);
        for (qsizetype i = ends.areAt(text) ? 0 : suffixes.size(); i < suffixes.size(); ++i) {
            const QString &suffix = suffixes[i];
            if (text.size() > suffix.size() && text.endsWith(suffix, Qt::CaseInsensitive))
                text.chop(suffix.size());
        }
        text = withoutDecoration(text);
    } while (text.size() < before);
    return text;
}

MediaKind kindByLastWord(QStringView text, QStringView label)
{
    static const WordEnds words(wordsOf(mediaWords, &MediaWord::word));
    const qsizetype found = words.indexAt(text, [&](qsizetype i) {
        const QStringView word = mediaWords[std::size_t(i)].word;
        const qsizetype begin = text.size() - word.size();
        if (word == u"keynote" && begin > 0 && !label.contains(u':') && !label.contains(u'：'))
            return false; // "Opening Keynote"
        return begin == 0 || word.front().unicode() >= 0x250 || text[begin - 1].unicode() >= 0x250 ||
               !(text[begin - 1].isLetter() || text[begin - 1] == u'.'); // in a word, or a file's ending
    });
    return found < 0 ? MediaKind::None : mediaWords[std::size_t(found)].kind;
}

} // namespace

QStringView withoutDecoration(QStringView text)
{
    static constexpr CharacterSet decoration(u"→ \t:：*_-~+#()（）[]【】;；,，.、·|｜丨/");
    text = text.mid(pictographsLength(text));
    while (!text.isEmpty() && decoration.has(text.front()))
        text = text.mid(1);
    while (!text.isEmpty() && decoration.has(text.back()))
        text.chop(1);
    return text;
}

MediaKind mediaKindOfLabel(QStringView label)
{
    if (label.size() > 40)
        return MediaKind::None;
    QStringView text = withoutDecoration(label);
    if (text.isEmpty())
        return mediaKindOfPictographs(label);
    if (const qsizetype open = std::max(text.indexOf(u'（'), text.indexOf(u'(')); open > 0)
        text = text.left(open).trimmed(); // "视频（竖着拍的，见谅）："
    if (text.size() > 16)
        return MediaKind::None;
    static const WordFinder materials{u"资料",     u"資料",     u"演讲资料", u"分享资料",  u"演講資料",
                                      u"分享資料", u"material", u"Material", u"Unterlagen"};
    if (materials.at(text).size() == text.size())
        return MediaKind::Slides;
    if (const MediaKind kind = kindByLastWord(text, label); kind != MediaKind::None)
        return kind;
    const QStringView bare = withoutSuffix(text);
    return bare.size() < text.size() ? kindByLastWord(bare, label) : MediaKind::None;
}

bool tellsOfMissingMedia(QStringView part)
{
    static const WordFinder missing({u"未", u"暂", u"暫", u"无", u"無", u"待", u"没", u"沒", u"整理",
                                     u"不公开", u"還", u"还", u"忘", u"to come", u"coming", u"tba", u"tbd",
                                     u"follow"},
                                    Qt::CaseInsensitive);
    constexpr qsizetype longestWord = 12;
    constexpr qsizetype longestPart = 24;
    for (qsizetype size = 2; part.size() <= longestPart && size <= std::min(longestWord, part.size() - 1);
         ++size) {
        const QStringView rest = part.mid(size).trimmed();
        if (!missing.at(rest).isEmpty() && mediaKindOfLabel(part.left(size)) != MediaKind::None)
            return true;
    }
    return false;
}

bool tellsOfNoRecording(QStringView words)
{
    static const WordFinder lacks({u"没录上",
                                   u"没录",
                                   u"没有录音",
                                   u"没有录像",
                                   u"未录",
                                   u"未录音",
                                   u"未录像",
                                   u"未录制",
                                   u"无录音",
                                   u"无录像",
                                   u"沒錄",
                                   u"沒錄到",
                                   u"未錄影",
                                   u"未錄音",
                                   u"無錄影",
                                   u"録画なし",
                                   u"not recorded",
                                   u"no recording",
                                   u"no slides",
                                   u"no video",
                                   u"no audio",
                                   u"unrecorded",
                                   u"nicht aufgezeichnet",
                                   u"keine Aufzeichnung",
                                   u"keine Aufnahme",
                                   u"keine Folien",
                                   u"ohne Folien",
                                   u"pas de support",
                                   u"pas de slides",
                                   u"pas de diapos",
                                   u"sans support",
                                   u"sin diapositivas",
                                   u"sin transparencias",
                                   u"sem slides",
                                   u"niente slide",
                                   u"non registrato",
                                   u"bez slajdów",
                                   u"geen slides",
                                   u"没有幻灯",
                                   u"无幻灯",
                                   u"没有讲稿",
                                   u"忘了录",
                                   u"忘记录",
                                   u"non enregistré",
                                   u"non enregistrée",
                                   u"pas d'enregistrement",
                                   u"sin grabación",
                                   u"no se grabó",
                                   u"não gravado",
                                   u"não gravada",
                                   u"sem gravação"},
                                  Qt::CaseInsensitive);
    static constexpr CharacterSet ends(u",，;；.。、");
    const auto isWhole = [&](qsizetype i) { // "no slides, all by heart"
        const qsizetype size = lacks.all()[i].size();
        return size == words.size() || ends.has(words[size]);
    };
    return lacks.indexAt(words, isWhole) >= 0;
}

MediaKind mediaWordIn(QStringView text)
{
    if (text.size() > 24)
        return MediaKind::None;
    if (const MediaKind kind = mediaKindOfLabel(text); kind != MediaKind::None)
        return kind;
    qsizetype from = 0;
    for (qsizetype i = 0; i <= text.size(); ++i) { // "slides and code", "课件与模板"
        if (i < text.size() && !u" 与和及、&＆"_s.contains(text[i]))
            continue;
        const QStringView word = text.mid(from, i - from);
        const bool isVerb = word.compare(u"watch", Qt::CaseInsensitive) == 0; // "Watch her on stage"
        if (const MediaKind kind = mediaKindOfLabel(word); i > from && kind != MediaKind::None && !isVerb)
            return kind;
        from = i + 1;
    }
    return MediaKind::None;
}

bool isOtherLabel(QStringView label)
{
    static const QStringList words{
        u"代码"_s,      u"源码"_s,      u"论文"_s,         u"参考"_s,       u"报名"_s,       u"书"_s,
        u"文档"_s,      u"案例"_s,      u"项目"_s,         u"code"_s,       u"paper"_s,      u"book"_s,
        u"repo"_s,      u"source"_s,    u"docs"_s,         u"livre"_s,      u"github"_s,     u"コード"_s,
        u"サンプル"_s,  u"blog"_s,      u"博客"_s,         u"文章"_s,       u"程式碼"_s,     u"原始碼"_s,
        u"código"_s,    u"quelltext"_s, u"fotos"_s,        u"photos"_s,     u"demo"_s,       u"photo"_s,
        u"pictures"_s,  u"codepen"_s,   u"notebook"_s,     u"repository"_s, u"schematics"_s, u"bilder"_s,
        u"共筆"_s,      u"共笔"_s,      u"schema"_s,       u"playground"_s, u"範例程式"_s,   u"範例"_s,
        u"示例"_s,      u"示例数据"_s,  u"示例数据下载"_s, u"notes"_s,      u"notizen"_s,    u"notas"_s,
        u"exercises"_s, u"exercices"_s, u"übungen"_s,      u"ejercicios"_s, u"exercícios"_s, u"练习"_s,
        u"作业"_s,      u"notatki"_s,   u"заметки"_s,      u"笔记"_s,       u"筆記"_s};
    static const WordEnds ends(words);
    return ends.areAt(withoutDecoration(label));
}

MediaKind mediaKindOfUrl(QStringView url)
{
    static const WordFinder hosts(wordsOf(urlHosts, &UrlMark::mark), Qt::CaseInsensitive);
    bool isKnown = false;
    for (qsizetype i = 0; i < url.size() && !isKnown; ++i) {
        isKnown = hosts.mayBegin(url[i]) && !hosts.at(url.sliced(i)).isEmpty();
        const auto isEncoded = [&] { return i >= 2 && url[i - 2] == u'%'; }; // "%2Fyoutube.com"
        while (url[i].isLetter() && i + 1 < url.size() && url[i + 1].isLetter() && !isEncoded())
            ++i; // hosts begin with words
    }
    for (std::size_t i = 0; isKnown && i < urlHosts.size(); ++i) {
        if (url.contains(urlHosts[i].mark, Qt::CaseInsensitive))
            return urlHosts[i].kind;
    }
    QStringView path = url;
    for (const QChar mark : {u'#', u'?'}) {
        const qsizetype end = path.indexOf(mark);
        path = end < 0 ? path : path.left(end);
    }
    static const WordFinder endings(wordsOf(urlEndings, &UrlMark::mark), Qt::CaseInsensitive);
    const qsizetype dot = path.lastIndexOf(u'.');
    const QStringView ending = dot < 0 ? QStringView() : endings.at(path.mid(dot));
    if (ending.isEmpty() || ending.size() != path.size() - dot)
        return MediaKind::None;
    return std::ranges::find(urlEndings, ending, &UrlMark::mark)->kind;
}

SessionKind sessionKindOfTitle(QStringView title)
{
    if (title.size() > 24) // a long title speaks about a thing, it does not name its kind
        return SessionKind::Talk;
    static const WordFinder words(wordsOf(kindWords, &KindWord::word));
    const FoldedCase folded(title);
    const bool named = words.occursIn(folded.view());
    for (std::size_t i = 0; named && i < kindWords.size(); ++i) {
        if (folded.view().contains(kindWords[i].word))
            return kindWords[i].kind;
    }
    return SessionKind::Talk;
}

bool namesRoom(QStringView words)
{
    constexpr qsizetype longest = 48;
    if (words.size() > longest)
        return false;
    static const WordEnds ends(QList<QStringView>{
        u"room",         u"hall",   u"stage",  u"auditorium", u"foyer",      u"lobby", u"chamber", u"theatre",
        u"theater",      u"lounge", u"raum",   u"saal",       u"aula",       u"bühne", u"salle",   u"amphi",
        u"amphithéâtre", u"sala",   u"salón",  u"salone",     u"anfiteatro", u"zaal",  u"lokaal",  u"зал",
        u"аудитория",    u"hala",   u"floor",  u"track",      u"会场",       u"會場",  u"厅",      u"廳",
        u"教室",         u"会议室", u"會議室", u"楼",         u"樓",         u"室",    u"ホール",  u"会場",
        u"階",           u"강당",   u"회의실", u"홀"});
    qsizetype from = 0;
    for (qsizetype i = 0; i <= words.size(); ++i) { // "Hörsaal 1", "Sala del Camino"
        if (i < words.size() && words[i] != u' ')
            continue;
        if (i > from && ends.areAt(words.mid(from, i - from)))
            return true;
        from = i + 1;
    }
    return false;
}

} // namespace rundown
