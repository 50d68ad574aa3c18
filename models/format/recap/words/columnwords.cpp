// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/format/recap/words/columnwords.h"

#include "models/format/recap/words/foldedcase.h"

#include <array>

namespace rundown {

ColumnWord columnWordOf(QStringView header)
{
    struct Word
    {
        QStringView word;
        ColumnWord column;
    };
    static constexpr std::array words{
        Word{u"时间", ColumnWord::Time},
        Word{u"時間", ColumnWord::Time},
        Word{u"时段", ColumnWord::Time},
        Word{u"time", ColumnWord::Time},
        Word{u"when", ColumnWord::Time},
        Word{u"heure", ColumnWord::Time},
        Word{u"horaire", ColumnWord::Time},
        Word{u"start", ColumnWord::Time},
        Word{u"slides", ColumnWord::Slides},
        Word{u"ppt", ColumnWord::Slides},
        Word{u"幻灯", ColumnWord::Slides},
        Word{u"讲稿", ColumnWord::Slides},
        Word{u"录音", ColumnWord::Recording},
        Word{u"recording", ColumnWord::Recording},
        Word{u"audio", ColumnWord::Recording},
        Word{u"视频", ColumnWord::Video},
        Word{u"video", ColumnWord::Video},
        Word{u"vidéo", ColumnWord::Video},
        Word{u"地点", ColumnWord::Room},
        Word{u"room", ColumnWord::Room},
        Word{u"会场", ColumnWord::Room},
        Word{u"salle", ColumnWord::Room},
        Word{u"where", ColumnWord::Room},
        Word{u"公司", ColumnWord::Affiliation},
        Word{u"单位", ColumnWord::Affiliation},
        Word{u"單位", ColumnWord::Affiliation},
        Word{u"职位", ColumnWord::Affiliation},
        Word{u"职务", ColumnWord::Affiliation},
        Word{u"头衔", ColumnWord::Affiliation},
        Word{u"company", ColumnWord::Affiliation},
        Word{u"organization", ColumnWord::Affiliation},
        Word{u"organisation", ColumnWord::Affiliation},
        Word{u"affiliation", ColumnWord::Affiliation},
        Word{u"société", ColumnWord::Affiliation},
        Word{u"嘉宾", ColumnWord::Person},
        Word{u"led by", ColumnWord::Person},
        Word{u"presented by", ColumnWord::Person},
        Word{u"讲师", ColumnWord::Person},
        Word{u"講師", ColumnWord::Person},
        Word{u"主讲", ColumnWord::Person},
        Word{u"分享人", ColumnWord::Person},
        Word{u"演讲人", ColumnWord::Person},
        Word{u"演讲者", ColumnWord::Person},
        Word{u"分享者", ColumnWord::Person},
        Word{u"讲者", ColumnWord::Person},
        Word{u"講者", ColumnWord::Person},
        Word{u"主持", ColumnWord::Person},
        Word{u"speaker", ColumnWord::Person},
        Word{u"presenter", ColumnWord::Person},
        Word{u"who", ColumnWord::Person},
        Word{u"orat", ColumnWord::Person},
        Word{u"intervenant", ColumnWord::Person},
        Word{u"主题", ColumnWord::Title},
        Word{u"主題", ColumnWord::Title},
        Word{u"议题", ColumnWord::Title},
        Word{u"議題", ColumnWord::Title},
        Word{u"题目", ColumnWord::Title},
        Word{u"环节", ColumnWord::Title},
        Word{u"内容", ColumnWord::Title},
        Word{u"标题", ColumnWord::Title},
        Word{u"议程", ColumnWord::Title},
        Word{u"活动", ColumnWord::Title},
        Word{u"title", ColumnWord::Title},
        Word{u"topic", ColumnWord::Title},
        Word{u"talk", ColumnWord::Title},
        Word{u"paper", ColumnWord::Title},
        Word{u"论文", ColumnWord::Title},
        Word{u"論文", ColumnWord::Title},
        Word{u"session", ColumnWord::Title},
        Word{u"what", ColumnWord::Title},
        Word{u"titre", ColumnWord::Title},
        Word{u"sujet", ColumnWord::Title},
        Word{u"activity", ColumnWord::Title},
        Word{u"présentation", ColumnWord::Title},
        Word{u"event", ColumnWord::Title},
        Word{u"项目", ColumnWord::Title},
        Word{u"subject", ColumnWord::Title},
        Word{u"uhrzeit", ColumnWord::Time},
        Word{u"zeit", ColumnWord::Time},
        Word{u"beginn", ColumnWord::Time},
        Word{u"heures", ColumnWord::Time},
        Word{u"時刻", ColumnWord::Time},
        Word{u"vortrag", ColumnWord::Title},
        Word{u"thema", ColumnWord::Title},
        Word{u"titel", ColumnWord::Title},
        Word{u"programm", ColumnWord::Title},
        Word{u"conférence", ColumnWord::Title},
        Word{u"exposé", ColumnWord::Title},
        Word{u"atelier", ColumnWord::Title},
        Word{u"タイトル", ColumnWord::Title},
        Word{u"発表", ColumnWord::Title},
        Word{u"演題", ColumnWord::Title},
        Word{u"內容", ColumnWord::Title},
        Word{u"議程", ColumnWord::Title},
        Word{u"題目", ColumnWord::Title},
        Word{u"演讲", ColumnWord::Title},
        Word{u"演講", ColumnWord::Title},
        Word{u"分享", ColumnWord::Title},
        Word{u"流程", ColumnWord::Title},
        Word{u"agenda", ColumnWord::Title},
        Word{u"presentation", ColumnWord::Title},
        Word{u"lecture", ColumnWord::Title},
        Word{u"referent", ColumnWord::Person},
        Word{u"sprecher", ColumnWord::Person},
        Word{u"vortragende", ColumnWord::Person},
        Word{u"moderator", ColumnWord::Person},
        Word{u"登壇者", ColumnWord::Person},
        Word{u"発表者", ColumnWord::Person},
        Word{u"担当", ColumnWord::Person},
        Word{u"主講", ColumnWord::Person},
        Word{u"演讲嘉宾", ColumnWord::Person},
        Word{u"分享嘉宾", ColumnWord::Person},
        Word{u"会場", ColumnWord::Room},
        Word{u"教室", ColumnWord::Room},
        Word{u"地點", ColumnWord::Room},
        Word{u"raum", ColumnWord::Room},
        Word{u"lieu", ColumnWord::Room},
        Word{u"location", ColumnWord::Room},
        Word{u"firma", ColumnWord::Affiliation},
        Word{u"所属", ColumnWord::Affiliation},
        Word{u"機構", ColumnWord::Affiliation},
        Word{u"机构", ColumnWord::Affiliation},
        Word{u"folien", ColumnWord::Slides},
        Word{u"資料", ColumnWord::Slides},
        Word{u"资料", ColumnWord::Slides},
        Word{u"簡報", ColumnWord::Slides},
        Word{u"投影片", ColumnWord::Slides},
        Word{u"讲义", ColumnWord::Slides},
        Word{u"课件", ColumnWord::Slides},
        Word{u"slide", ColumnWord::Slides},
        Word{u"diapos", ColumnWord::Slides},
        Word{u"support", ColumnWord::Slides},
        Word{u"supports", ColumnWord::Slides},
        Word{u"スライド", ColumnWord::Slides},
        Word{u"錄音", ColumnWord::Recording},
        Word{u"錄影", ColumnWord::Video},
        Word{u"影片", ColumnWord::Video},
        Word{u"录像", ColumnWord::Video},
        Word{u"回放", ColumnWord::Video},
        Word{u"replay", ColumnWord::Video},
        Word{u"watch", ColumnWord::Video},
        Word{u"deck", ColumnWord::Slides},
        Word{u"视频", ColumnWord::Video},
        Word{u"aufzeichnung", ColumnWord::Video},
        Word{u"動画", ColumnWord::Video},
        Word{u"youtube", ColumnWord::Video},
    };
    const FoldedCase foldedText = folded(header.left(24));
    const QStringView text = foldedText.view();
    static constexpr Word alone[] = {
        {u"wer", ColumnWord::Person},   {u"qui", ColumnWord::Person},   {u"quién", ColumnWord::Person},
        {u"quien", ColumnWord::Person}, {u"was", ColumnWord::Title},    {u"quoi", ColumnWord::Title},
        {u"qué", ColumnWord::Title},    {u"wann", ColumnWord::Time},    {u"quand", ColumnWord::Time},
        {u"hora", ColumnWord::Time},    {u"wo", ColumnWord::Room},      {u"où", ColumnWord::Room},
        {u"sala", ColumnWord::Room},    {u"charla", ColumnWord::Title}, {u"ponente", ColumnWord::Person},
        {u"队伍", ColumnWord::Person},  {u"团队", ColumnWord::Person},  {u"隊伍", ColumnWord::Person},
        {u"team", ColumnWord::Person},  {u"équipe", ColumnWord::Person}};
    for (const Word &word : alone) {
        if (text == word.word)
            return word.column;
    }
    // "环节（分享主题）" and "分享嘉宾" both hold 分享: the last word of the header names it
    ColumnWord found = ColumnWord::None;
    qsizetype end = -1;
    for (const Word &word : words) {
        const qsizetype at = text.lastIndexOf(word.word);
        if (at >= 0 && at + word.word.size() > end) {
            end = at + word.word.size();
            found = word.column;
        }
    }
    return found;
}

} // namespace rundown
