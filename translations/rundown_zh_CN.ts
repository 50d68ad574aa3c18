<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>BlogRows</name>
    <message>
        <source>As it is written</source>
        <translation>照原样</translation>
    </message>
    <message>
        <source>Times in notes</source>
        <translation>笔记里的时间标记</translation>
    </message>
    <message>
        <source>Blog</source>
        <translation>博客</translation>
    </message>
    <message>
        <source>Stay as text</source>
        <translation>保留为文字</translation>
    </message>
    <message>
        <source>Left out of the post</source>
        <translation>不写进文章</translation>
    </message>
    <message>
        <source>Link into the recording</source>
        <translation>链接到录音</translation>
    </message>
    <message>
        <source>New notes</source>
        <translation>新笔记</translation>
    </message>
    <message>
        <source>Take the time in the recording</source>
        <translation>自动带上录音时间</translation>
    </message>
    <message>
        <source>Have no time</source>
        <translation>不带时间</translation>
    </message>
</context>
<context>
    <name>BoldCheck</name>
    <message>
        <source>Move “%1” out of the bold text</source>
        <translation>把“%1”移到粗体之外</translation>
    </message>
    <message>
        <source>Add a space beside the bold text</source>
        <translation>在粗体旁加一个空格</translation>
    </message>
    <message>
        <source>%1.</source>
        <translation>%1。</translation>
    </message>
    <message>
        <source>Move “%1” out of the emphasis</source>
        <translation>把“%1”移到强调之外</translation>
    </message>
    <message>
        <source>Add a space beside the emphasis</source>
        <translation>在强调旁加一个空格</translation>
    </message>
    <message>
        <source>“%1” will not be bold: %2 does nothing between punctuation and a letter.</source>
        <translation>“%1”不会变成粗体：标点和文字之间的 %2 不起作用。</translation>
    </message>
    <message>
        <source>“%1” will not be emphasised: %2 does nothing between punctuation and a letter.</source>
        <translation>“%1”不会成为强调：标点和文字之间的 %2 不起作用。</translation>
    </message>
</context>
<context>
    <name>Bundles</name>
    <message>
        <source>“%1” and another file would both be %2.</source>
        <translation>“%1”和另一个文件都会成为 %2。</translation>
    </message>
    <message>
        <source>Give one of them another name.</source>
        <translation>请给其中一个换个名字。</translation>
    </message>
    <message>
        <source>to %1</source>
        <translation>传到 %1</translation>
    </message>
    <message>
        <source>“%1” lies outside the event&apos;s folder, so it is not copied.</source>
        <translation>“%1”在活动文件夹之外，没有复制。</translation>
    </message>
    <message>
        <source>Put it beside the event file.</source>
        <translation>请把它放到活动文件旁边。</translation>
    </message>
    <message>
        <source>“%1” is not in the event&apos;s folder.</source>
        <translation>活动文件夹里没有“%1”。</translation>
    </message>
    <message>
        <source>Put it there, or take it out of the post.</source>
        <translation>请把它放进去，或从文章里去掉。</translation>
    </message>
    <message>
        <source>“%1” is not in the event&apos;s folder; the post links to %2.</source>
        <translation>活动文件夹里没有“%1”；文章链接到 %2。</translation>
    </message>
    <message>
        <source>If it is there already, all is well.</source>
        <translation>如果那里已经有了，就不必管它。</translation>
    </message>
    <message>
        <source>What to put where</source>
        <translation>什么放到哪里</translation>
    </message>
    <message>
        <source>Into the blog&apos;s own folder, all that is in site:</source>
        <translation>放进博客自己的文件夹，即 site 里的全部：</translation>
    </message>
    <message>
        <source>To upload:</source>
        <translation>要上传的：</translation>
    </message>
    <message>
        <source>Not found here, and linked to. If it is not there yet, to upload:</source>
        <translation>这里没有找到、但文章链接到的。如果那边也还没有，就要上传：</translation>
    </message>
    <message>
        <source>This file is already there.</source>
        <translation>这个文件已经存在。</translation>
    </message>
    <message>
        <source>Choose another folder, or allow writing over what is there.</source>
        <translation>请另选一个文件夹，或允许覆盖已有的文件。</translation>
    </message>
    <message>
        <source>The folder cannot be made.</source>
        <translation>无法建立这个文件夹。</translation>
    </message>
    <message>
        <source>The export was stopped. Nothing new was left behind.</source>
        <translation>导出已停止，没有留下新文件。</translation>
    </message>
    <message>
        <source>Outside the event&apos;s folder, so not copied. To upload from where they are:</source>
        <translation>在活动文件夹之外，所以没有复制。请从原处上传：</translation>
    </message>
</context>
<context>
    <name>CheckCommand</name>
    <message>
        <source>The post cannot be written back as it stands; nothing was changed.</source>
        <translation>文章不能原样写回，没有做任何改动。</translation>
    </message>
    <message>
        <source>Save it as UTF-8 first.</source>
        <translation>请先把它存为 UTF-8。</translation>
    </message>
    <message>
        <source>Done: %1.</source>
        <translation>已完成：%1。</translation>
    </message>
    <message>
        <source>Exit code 1 where an error or warning is left; hints do not fail. With --json: a list of objects with severity, code, file, line, column, what, mend, fix (what --fix would do) and fixed.
Codes: %1</source>
        <translation>还有错误或警告时退出码为 1；提示不算。用 --json 时输出一个列表，各项有 severity、code、file、line、column、what、mend、fix（--fix 会做什么）和 fixed。
代码：%1</translation>
    </message>
</context>
<context>
    <name>CommandLineText</name>
    <message>
        <source>An event file (NAME.rundown.yaml) or a recap post (Markdown)</source>
        <translation>活动文件（NAME.rundown.yaml）或回顾文章（Markdown）</translation>
    </message>
    <message>
        <source>Where to write; - is standard output</source>
        <translation>写到哪里；- 表示标准输出</translation>
    </message>
    <message>
        <source>Write over an existing file</source>
        <translation>覆盖已有的文件</translation>
    </message>
    <message>
        <source>This file is already there.</source>
        <translation>这个文件已经存在。</translation>
    </message>
    <message>
        <source>Choose another name with -o, or write over it with --force.</source>
        <translation>请用 -o 另取一个名字，或用 --force 覆盖它。</translation>
    </message>
    <message>
        <source>Wrote %1
</source>
        <translation>已写入 %1
</translation>
    </message>
    <message>
        <source>Rundown: the program of an event, its recordings and its recap post</source>
        <translation>流水帐：活动的日程、录音和回顾文章</translation>
    </message>
    <message>
        <source>Open the window on this event file or recap post</source>
        <translation>打开窗口，编辑这个活动文件或回顾文章</translation>
    </message>
    <message>
        <source>Make an event file from a recap post</source>
        <translation>从回顾文章生成活动文件</translation>
    </message>
    <message>
        <source>Write the recap post of an event</source>
        <translation>写出活动的回顾文章</translation>
    </message>
    <message>
        <source>Print the program</source>
        <translation>打印日程</translation>
    </message>
    <message>
        <source>Print JSON</source>
        <translation>以 JSON 打印</translation>
    </message>
    <message>
        <source>The folder of the recordings</source>
        <translation>录音所在的文件夹</translation>
    </message>
    <message>
        <source>Attach what is proposed, and save the event file</source>
        <translation>照建议关联，并保存活动文件</translation>
    </message>
    <message>
        <source>Add this to the recorder&apos;s clock, as in --shift=-8:00:00</source>
        <translation>给录音笔的时钟加上这个差值，例如 --shift=-8:00:00</translation>
    </message>
    <message>
        <source>not H:MM[:SS]</source>
        <translation>不是 时:分[:秒]</translation>
    </message>
    <message>
        <source>Propose the recordings of a folder for the sessions of an event</source>
        <translation>为活动的各个环节建议文件夹里的录音</translation>
    </message>
    <message>
        <source>Write the waveform of a recording as web players read it (.dat)</source>
        <translation>写出录音的波形，供网页播放器使用（.dat）</translation>
    </message>
    <message>
        <source>A recording</source>
        <translation>一段录音</translation>
    </message>
    <message>
        <source>Mend the problems of these codes, and save; say what was changed</source>
        <translation>修正这些代码的问题并保存；说明改了什么</translation>
    </message>
    <message>
        <source>no such check</source>
        <translation>没有这项检查</translation>
    </message>
    <message>
        <source>Print what is odd in a file, and mend it where asked</source>
        <translation>列出文件里的问题，按要求修正</translation>
    </message>
    <message>
        <source>The blog&apos;s profile, as “rundown profiles” lists them; else the one that the event names</source>
        <translation>博客配置，“rundown profiles”会列出；不写就用活动自己的</translation>
    </message>
    <message>
        <source>What becomes of [12:40] at the head of notes: keep, drop, or link into the recording</source>
        <translation>笔记开头的 [12:40] 怎么办：keep 保留、drop 去掉、link 链接到录音</translation>
    </message>
    <message>
        <source>Write the post, its media and a list of what to upload into this folder</source>
        <translation>把文章、它用到的媒体和上传清单写进这个文件夹</translation>
    </message>
    <message>
        <source>List the blogs that posts can be exported for</source>
        <translation>列出文章可以导出到的博客</translation>
    </message>
    <message>
        <source>An event&apos;s folder, for the profiles beside the event</source>
        <translation>活动文件夹，用来找活动旁边的博客配置</translation>
    </message>
    <message>
        <source>It is marked in the window, and as “unsure” in the event file.</source>
        <translation>窗口里有记号，活动文件里记作“unsure”。</translation>
    </message>
    <message>
        <source>What --apply does with recordings outside the event&apos;s folder: copy them there, or refer to them where they are</source>
        <translation>--apply 遇到活动文件夹之外的录音怎么办：copy 复制进来，refer 留在原处并引用</translation>
    </message>
    <message>
        <source>Write the notes that have stamps instead, a file for each session: srt, vtt, or txt (Audacity&apos;s labels)</source>
        <translation>改为导出带时间戳的笔记，每个环节一个文件：srt、vtt 或 txt（Audacity 标签）</translation>
    </message>
    <message>
        <source>Print the version</source>
        <translation>显示版本</translation>
    </message>
</context>
<context>
    <name>CommandWords</name>
    <message>
        <source>%1 is missing.</source>
        <translation>缺少 %1。</translation>
    </message>
    <message>
        <source>This was not expected: %1</source>
        <translation>多出了：%1</translation>
    </message>
    <message>
        <source>%1 needs a value.</source>
        <translation>%1 需要一个值。</translation>
    </message>
    <message>
        <source>%1: “%2” is none of: %3</source>
        <translation>%1：“%2”不在可选的值之内：%3</translation>
    </message>
    <message>
        <source>See: %1 --help</source>
        <translation>用法见：%1 --help</translation>
    </message>
    <message>
        <source>Usage</source>
        <comment>how a command is called</comment>
        <translation>用法</translation>
    </message>
    <message>
        <source>OPTIONS</source>
        <translation>选项</translation>
    </message>
    <message>
        <source>COMMAND</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>Arguments</source>
        <comment>of a command</comment>
        <translation>参数</translation>
    </message>
    <message>
        <source>(required)</source>
        <translation>（必填）</translation>
    </message>
    <message>
        <source>TEXT</source>
        <comment>stands for the value of an option</comment>
        <translation>文字</translation>
    </message>
    <message>
        <source>Options</source>
        <translation>选项</translation>
    </message>
    <message>
        <source>Print this help</source>
        <translation>显示这份帮助</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>命令</translation>
    </message>
</context>
<context>
    <name>Console</name>
    <message>
        <source>Standard output cannot be written. The disk may be full.</source>
        <translation>标准输出写不进去。磁盘可能满了。</translation>
    </message>
</context>
<context>
    <name>CopyHints</name>
    <message>
        <source>“%1”: Chinese and Latin letters stand without a space between them.</source>
        <translation>“%1”：中文和西文字母之间没有空格。</translation>
    </message>
    <message>
        <source>Add spaces between Chinese and Latin letters</source>
        <translation>在中西文之间加空格</translation>
    </message>
    <message>
        <source>“%1”: half-width punctuation stands behind Chinese.</source>
        <translation>“%1”：中文后面用了半角标点。</translation>
    </message>
    <message>
        <source>Make the punctuation full-width</source>
        <translation>改成全角标点</translation>
    </message>
</context>
<context>
    <name>CopyRecordingsText</name>
    <message>
        <source>The folder cannot be made.</source>
        <translation>无法建立这个文件夹。</translation>
    </message>
    <message>
        <source>Nothing was attached, and no copy was left behind.</source>
        <translation>什么都没有关联，也没有留下副本。</translation>
    </message>
    <message>
        <source>Copying was stopped.</source>
        <translation>复制已停止。</translation>
    </message>
    <message>
        <source>The copy is not the same as the recording.</source>
        <translation>副本与录音不一致。</translation>
    </message>
</context>
<context>
    <name>Doubts</name>
    <message>
        <source>Read as a session only because it stands among sessions.</source>
        <translation>只因为它夹在环节中间，才读作环节。</translation>
    </message>
    <message>
        <source>It is not certain which part is the title and which the speaker.</source>
        <translation>分不清哪一部分是标题，哪一部分是讲师。</translation>
    </message>
    <message>
        <source>This line may name a speaker or be a note.</source>
        <translation>这一行可能是讲师，也可能是笔记。</translation>
    </message>
    <message>
        <source>The speaker&apos;s name was taken out of the title.</source>
        <translation>讲师的名字取自标题。</translation>
    </message>
    <message>
        <source>This time may be when it began or when it ended.</source>
        <translation>这个时间可能是开始，也可能是结束。</translation>
    </message>
    <message>
        <source>A sentence links to this; it may belong to somebody else&apos;s session.</source>
        <translation>这个链接在句子里，可能属于别人的环节。</translation>
    </message>
</context>
<context>
    <name>EventChecks</name>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message numerus="yes">
        <source> and %n more</source>
        <translation>
            <numerusform> 等另外 %n 项</numerusform>
        </translation>
    </message>
    <message>
        <source>The post is dated %1, before the event on %2.</source>
        <translation>文章的日期 %1 早于活动的日期 %2。</translation>
    </message>
    <message>
        <source>Give the post a date on or after the event&apos;s.</source>
        <translation>请把文章的日期改成活动当天或以后。</translation>
    </message>
    <message>
        <source>Set the post&apos;s date to %1</source>
        <translation>把文章日期改为 %1</translation>
    </message>
    <message>
        <source>No session has a recording.</source>
        <translation>所有环节都没有录音。</translation>
    </message>
    <message>
        <source>“%1” has no recording.</source>
        <translation>“%1”没有录音。</translation>
    </message>
    <message>
        <source>%1 of %2 sessions have no recording: %3.</source>
        <translation>%2 个环节中有 %1 个没有录音：%3。</translation>
    </message>
    <message>
        <source>No session has slides.</source>
        <translation>所有环节都没有幻灯。</translation>
    </message>
    <message>
        <source>“%1” has no slides.</source>
        <translation>“%1”没有幻灯。</translation>
    </message>
    <message>
        <source>%1 of %2 sessions have no slides: %3.</source>
        <translation>%2 个环节中有 %1 个没有幻灯：%3。</translation>
    </message>
    <message>
        <source>No session has notes.</source>
        <translation>所有环节都没有笔记。</translation>
    </message>
    <message>
        <source>“%1” has no notes.</source>
        <translation>“%1”没有笔记。</translation>
    </message>
    <message>
        <source>%1 of %2 sessions have no notes: %3.</source>
        <translation>%2 个环节中有 %1 个没有笔记：%3。</translation>
    </message>
    <message>
        <source>The numbers of the recordings leave out %1 (before %2).</source>
        <translation>录音编号缺了 %1（在 %2 之前）。</translation>
    </message>
    <message>
        <source>The photo “%1” says nothing to those who do not see it.</source>
        <translation>照片“%1”没有替代文字，看不到图的人不知道它是什么。</translation>
    </message>
    <message>
        <source>Say in words what it shows.</source>
        <translation>请用文字说明图里有什么。</translation>
    </message>
    <message>
        <source>Use the caption: “%1”</source>
        <translation>用图下说明：“%1”</translation>
    </message>
    <message>
        <source>Two sessions have the id “%1”.</source>
        <translation>有两个环节的标识（id）都是“%1”。</translation>
    </message>
    <message>
        <source>Give this one another.</source>
        <translation>请给这一个另取一个。</translation>
    </message>
    <message>
        <source>Name it %1</source>
        <translation>改名为 %1</translation>
    </message>
    <message>
        <source>Attach it, or ignore this where there is none.</source>
        <translation>请附上录音；确实没有就忽略。</translation>
    </message>
    <message>
        <source>Add them in the details, or ignore this where there are none.</source>
        <translation>请在详情里加上；确实没有就忽略。</translation>
    </message>
    <message>
        <source>Write what will be remembered, or ignore this.</source>
        <translation>写下值得记住的内容，或者忽略。</translation>
    </message>
    <message>
        <source>Look whether a recording is missing; ignore this where none is.</source>
        <translation>请看看是不是漏了录音；没有漏就忽略。</translation>
    </message>
    <message>
        <source>Use the file&apos;s name: “%1”</source>
        <translation>用文件名：“%1”</translation>
    </message>
    <message>
        <source>Attach recordings…</source>
        <translation>关联录音…</translation>
    </message>
    <message>
        <source>Find lost recordings</source>
        <translation>找回丢失的录音</translation>
    </message>
    <message>
        <source>Add slides</source>
        <translation>添加幻灯</translation>
    </message>
    <message>
        <source>Write notes</source>
        <translation>写笔记</translation>
    </message>
    <message>
        <source>It is right</source>
        <translation>没错</translation>
    </message>
    <message>
        <source>“%1”: %2</source>
        <translation>“%1”：%2</translation>
    </message>
    <message>
        <source>Say in the details what it is, or that it is right.</source>
        <translation>请在详情里说明它是什么，或者确认没错。</translation>
    </message>
    <message>
        <source>Measure the recordings</source>
        <translation>测量录音长度</translation>
    </message>
</context>
<context>
    <name>EventFile</name>
    <message>
        <source>The event file can only be read.</source>
        <translation>这个活动文件只能读，不能写。</translation>
    </message>
    <message>
        <source>The key “%1” is not known here; it is kept.</source>
        <translation>这里不认识键“%1”；它会原样保留。</translation>
    </message>
    <message>
        <source>A text is expected here, not a list or a block of keys.</source>
        <translation>这里应是一段文字，而不是列表或一组键。</translation>
    </message>
    <message>
        <source>“%1” is no time of day.</source>
        <translation>“%1”不是钟点。</translation>
    </message>
    <message>
        <source>Write it as &quot;14:05&quot; or &quot;14:05:30&quot;.</source>
        <translation>请写成 &quot;14:05&quot; 或 &quot;14:05:30&quot;。</translation>
    </message>
    <message>
        <source>“%1” is no duration.</source>
        <translation>“%1”不是时长。</translation>
    </message>
    <message>
        <source>Write it as PT30M, PT1H15M or 30 min.</source>
        <translation>请写成 PT30M、PT1H15M 或 30 min。</translation>
    </message>
    <message>
        <source>A number of lines is expected here.</source>
        <translation>这里应是行数。</translation>
    </message>
    <message>
        <source>“%1” is no kind of session.</source>
        <translation>“%1”不是环节的种类。</translation>
    </message>
    <message>
        <source>Use one of: %1.</source>
        <translation>请用其中之一：%1。</translation>
    </message>
    <message>
        <source>“%1” is no role.</source>
        <translation>“%1”不是角色。</translation>
    </message>
    <message>
        <source>“%1” is no date.</source>
        <translation>“%1”不是日期。</translation>
    </message>
    <message>
        <source>Write it as 2019-10-26.</source>
        <translation>请写成 2019-10-26。</translation>
    </message>
    <message>
        <source>This is neither a session nor a photo nor prose; it is passed over.</source>
        <translation>这既不是环节，也不是照片或文字，已略过。</translation>
    </message>
    <message>
        <source>Begin it with “session:”, “photo:” or “prose:”.</source>
        <translation>请以“session:”“photo:”或“prose:”开头。</translation>
    </message>
    <message>
        <source>Only sessions can stand in a session; this is passed over.</source>
        <translation>环节里只能放环节，此处已略过。</translation>
    </message>
    <message>
        <source>The version of the format is expected here: 1.</source>
        <translation>这里应是格式的版本：1。</translation>
    </message>
    <message>
        <source>The file was written by a newer Rundown (format %1); it can only be read.</source>
        <translation>文件由更新的流水帐写成（格式 %1），只能读。</translation>
    </message>
    <message>
        <source>Update Rundown to edit it.</source>
        <translation>请更新流水帐再编辑它。</translation>
    </message>
    <message>
        <source>This is not an event file: it does not begin with keys such as “title:”.</source>
        <translation>这不是活动文件：开头没有“title:”这样的键。</translation>
    </message>
    <message>
        <source>“%1” is nothing that can be done with stamps.</source>
        <translation>“%1”不是时间标记的处理方式。</translation>
    </message>
    <message>
        <source>“%1” names no hints.</source>
        <translation>没有叫“%1”的提示。</translation>
    </message>
    <message>
        <source>“%1” is no encoding that is known.</source>
        <translation>不认识编码“%1”。</translation>
    </message>
    <message>
        <source>“%1” is no reason for doubt.</source>
        <translation>“%1”不是存疑的原因。</translation>
    </message>
</context>
<context>
    <name>EventForm</name>
    <message>
        <source>Days</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Write a day as 2019-10-26, several with commas.</source>
        <translation>日期写成 2019-10-26，多天用逗号隔开。</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>时区</translation>
    </message>
    <message>
        <source>No such time zone is known here. One is Asia/Shanghai.</source>
        <translation>没有这个时区。例如：Asia/Shanghai。</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Series</source>
        <translation>系列</translation>
    </message>
    <message>
        <source>Venue</source>
        <translation>场地</translation>
    </message>
    <message>
        <source>City</source>
        <translation>城市</translation>
    </message>
    <message>
        <source>Hosts</source>
        <translation>主持人</translation>
    </message>
    <message>
        <source>Recordings at</source>
        <translation>录音网址</translation>
    </message>
    <message>
        <source>Photos at</source>
        <translation>照片网址</translation>
    </message>
    <message>
        <source>Slides at</source>
        <translation>幻灯网址</translation>
    </message>
    <message>
        <source>Form of the sessions in the post</source>
        <translation>环节在文章中的版式</translation>
    </message>
    <message>
        <source>A session</source>
        <translation>环节</translation>
    </message>
    <message>
        <source>A session in a block</source>
        <translation>板块里的环节</translation>
    </message>
    <message>
        <source>A photo</source>
        <translation>照片</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>编码</translation>
    </message>
    <message>
        <source>UTF-8 with bytes that are no text</source>
        <translation>UTF-8，夹有不是文字的字节</translation>
    </message>
    <message>
        <source>The post&apos;s file is not UTF-8; it is exported as it was, unless you choose UTF-8.</source>
        <translation>文章文件不是 UTF-8；除非选 UTF-8，导出时编码不变。</translation>
    </message>
</context>
<context>
    <name>ExportText</name>
    <message>
        <source>This file is already there.</source>
        <translation>这个文件已经存在。</translation>
    </message>
    <message>
        <source>Choose another name with -o, or write over it with --force.</source>
        <translation>请用 -o 另取一个名字，或用 --force 覆盖它。</translation>
    </message>
    <message>
        <source>Wrote %1
</source>
        <translation>已写入 %1
</translation>
    </message>
    <message>
        <source>No notes have a stamp.</source>
        <translation>没有带时间戳的笔记。</translation>
    </message>
    <message>
        <source>Stamps stand at the head of notes: [12:40]</source>
        <translation>时间戳写在笔记开头：[12:40]</translation>
    </message>
    <message>
        <source>Choose another folder with -o, or write over it with --force.</source>
        <translation>用 -o 换一个文件夹，或用 --force 覆盖。</translation>
    </message>
</context>
<context>
    <name>FieldChecks</name>
    <message>
        <source>There is a space in the address “%1”; a link ends there.</source>
        <translation>网址“%1”里有空格，链接会在那里断开。</translation>
    </message>
    <message>
        <source>Write %20 for each space.</source>
        <translation>请把每个空格写成 %20。</translation>
    </message>
    <message>
        <source>Take the space away.</source>
        <translation>请去掉空格。</translation>
    </message>
    <message>
        <source>Write the spaces in the address as %20</source>
        <translation>把网址里的空格写成 %20</translation>
    </message>
    <message>
        <source>Take away the space around the address</source>
        <translation>去掉网址两边的空格</translation>
    </message>
    <message>
        <source>“%1” looks like a heading and is none: a space is missing.</source>
        <translation>“%1”看起来像标题却不是：缺一个空格。</translation>
    </message>
    <message>
        <source>Put a space behind %1.</source>
        <translation>请在 %1 后面加一个空格。</translation>
    </message>
    <message>
        <source>Add a space after %1</source>
        <translation>在 %1 后加一个空格</translation>
    </message>
    <message>
        <source>Addresses swallow the full-width punctuation that the layout puts behind them.</source>
        <translation>版式在网址后面放了全角标点，会被当成网址的一部分。</translation>
    </message>
    <message>
        <source>Put &lt;&gt; around the address.</source>
        <translation>请给网址加上 &lt;&gt;。</translation>
    </message>
    <message>
        <source>Put &lt;&gt; around the address</source>
        <translation>给网址加上 &lt;&gt;</translation>
    </message>
</context>
<context>
    <name>FileChecks</name>
    <message>
        <source>“%1” is not in the event&apos;s folder.</source>
        <translation>活动文件夹里没有“%1”。</translation>
    </message>
    <message>
        <source>Put the file there, or name another one.</source>
        <translation>请把文件放进去，或改成别的文件。</translation>
    </message>
    <message>
        <source>It is only heard or shown here once the file is there; the post links to its address.</source>
        <translation>有了文件才能在这里播放或显示；文章链接的是它的网址。</translation>
    </message>
    <message>
        <source>Take %1, which is there</source>
        <translation>改用已有的 %1</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) are not in the event&apos;s folder: %1.</source>
        <translation>
            <numerusform>活动文件夹里没有这 %n 个文件：%1。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The event does not tell how long %n recording(s) are: %1.</source>
        <translation>
            <numerusform>活动没有写明 %n 段录音的长度：%1。</numerusform>
        </translation>
    </message>
    <message>
        <source>Measure them: from their lengths come actual ends, and where sound goes on in the next file.</source>
        <translation>请测量：有了长度，才知道实际结束时间，以及声音在下一个文件的哪里继续。</translation>
    </message>
</context>
<context>
    <name>FindHitTexts</name>
    <message>
        <source>title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>people</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>slides</source>
        <translation>幻灯</translation>
    </message>
    <message>
        <source>recording</source>
        <translation>录音</translation>
    </message>
    <message>
        <source>video</source>
        <translation>视频</translation>
    </message>
    <message>
        <source>notes</source>
        <translation>笔记</translation>
    </message>
    <message>
        <source>description</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>caption</source>
        <translation>图注</translation>
    </message>
    <message>
        <source>text</source>
        <translation>文字</translation>
    </message>
    <message>
        <source>said</source>
        <translation>说的话</translation>
    </message>
    <message>
        <source>room</source>
        <translation>会场</translation>
    </message>
    <message>
        <source>track</source>
        <translation>分会场</translation>
    </message>
    <message>
        <source>photo</source>
        <translation>照片</translation>
    </message>
    <message>
        <source>series</source>
        <translation>系列</translation>
    </message>
    <message>
        <source>venue</source>
        <translation>场地</translation>
    </message>
    <message>
        <source>city</source>
        <translation>城市</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>活动</translation>
    </message>
</context>
<context>
    <name>FrontMatter</name>
    <message>
        <source>A key stands here twice.</source>
        <translation>这里有一个键出现了两次。</translation>
    </message>
    <message>
        <source>A line such as “Key: value” is expected here.</source>
        <translation>这里应当是形如“Key: value”的一行。</translation>
    </message>
    <message>
        <source>Lines that continue a value begin with four blanks.</source>
        <translation>续行请以四个空格开头。</translation>
    </message>
    <message>
        <source>This is no front matter that is known.</source>
        <translation>这不是已知的文章头信息。</translation>
    </message>
    <message>
        <source>Write lines such as “title: …” between two lines of “---”.</source>
        <translation>请在两行“---”之间写形如“title: …”的行。</translation>
    </message>
    <message>
        <source>“%1” is not understood as a date; it is kept.</source>
        <translation>看不懂日期“%1”，原样保留。</translation>
    </message>
    <message>
        <source>“%1” is neither true nor false; it is kept.</source>
        <translation>“%1”既不是 true 也不是 false，原样保留。</translation>
    </message>
    <message>
        <source>Write it as 2019-10-26 14:05 or 2019-10-26T14:05:00+08:00.</source>
        <translation>请写成 2019-10-26 14:05 或 2019-10-26T14:05:00+08:00。</translation>
    </message>
    <message>
        <source>“%1” is written here in a form that cannot be changed.</source>
        <translation>这里“%1”的写法无法改动。</translation>
    </message>
    <message>
        <source>This cannot be written into this front matter.</source>
        <translation>这种文章头信息里写不下这个。</translation>
    </message>
    <message>
        <source>Change the front matter&apos;s text itself.</source>
        <translation>请直接修改文章头信息的文字。</translation>
    </message>
    <message>
        <source>This is no JSON: %1.</source>
        <translation>这不是 JSON：%1。</translation>
    </message>
    <message>
        <source>“%1” stands outside of quotes</source>
        <translation>“%1”在引号之外</translation>
    </message>
    <message>
        <source>This is no TOML: %1.</source>
        <translation>这不是 TOML：%1。</translation>
    </message>
    <message>
        <source>Front matter is expected to be lines such as “key: value”.</source>
        <translation>文章头信息应当是形如“key: value”的行。</translation>
    </message>
</context>
<context>
    <name>FrontMatterRows</name>
    <message>
        <source>Line %1: %2</source>
        <translation>第 %1 行：%2</translation>
    </message>
    <message>
        <source>The front matter below cannot be read; mend it first.</source>
        <translation>下面的文章头信息读不懂，请先改好它。</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>发布日期</translation>
    </message>
    <message>
        <source>Change date of the post</source>
        <translation>修改文章日期</translation>
    </message>
    <message>
        <source>Write it as 2019-10-26 or 2019-10-26 14:05.</source>
        <translation>请写成 2019-10-26 或 2019-10-26 14:05。</translation>
    </message>
    <message>
        <source>Zone</source>
        <translation>时区</translation>
    </message>
    <message>
        <source>Change time zone of the post</source>
        <translation>修改文章时区</translation>
    </message>
    <message>
        <source>Write a time of day with the date first.</source>
        <translation>请先在日期里写上时刻。</translation>
    </message>
    <message>
        <source>Write it as +08:00 or Asia/Shanghai.</source>
        <translation>请写成 +08:00 或 Asia/Shanghai。</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>草稿</translation>
    </message>
    <message>
        <source>Change draft</source>
        <translation>修改草稿状态</translation>
    </message>
    <message>
        <source>Front matter</source>
        <translation>文章头信息</translation>
    </message>
    <message>
        <source>What the post says of itself</source>
        <translation>文章的元数据</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Change tags</source>
        <translation>修改标签</translation>
    </message>
    <message>
        <source>separated by commas</source>
        <translation>用逗号分隔</translation>
    </message>
    <message>
        <source>Categories</source>
        <translation>分类</translation>
    </message>
    <message>
        <source>Change categories</source>
        <translation>修改分类</translation>
    </message>
    <message>
        <source>Authors</source>
        <translation>作者</translation>
    </message>
    <message>
        <source>Change authors</source>
        <translation>修改作者</translation>
    </message>
    <message>
        <source>Slug</source>
        <translation>Slug</translation>
    </message>
    <message>
        <source>Change slug</source>
        <translation>修改 slug</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>摘要</translation>
    </message>
    <message>
        <source>Change summary</source>
        <translation>修改摘要</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Change status</source>
        <translation>修改状态</translation>
    </message>
    <message>
        <source>not said</source>
        <translation>未写明</translation>
    </message>
    <message>
        <source>a draft</source>
        <translation>是草稿</translation>
    </message>
    <message>
        <source>to be published</source>
        <translation>要发布</translation>
    </message>
    <message>
        <source>The event&apos;s title is “%1”; write {title} where it shall stand.</source>
        <translation>活动的标题是“%1”；要用它的地方请写 {title}。</translation>
    </message>
</context>
<context>
    <name>ImageFiles</name>
    <message>
        <source>“%1” could not be kept beside the event.</source>
        <translation>“%1”没能存到活动旁边。</translation>
    </message>
    <message>
        <source>The picture on the clipboard is empty.</source>
        <translation>剪贴板里的图片是空的。</translation>
    </message>
    <message>
        <source>There is no folder “%1” beside the event, and none can be made.</source>
        <translation>活动旁边没有文件夹“%1”，也建不了。</translation>
    </message>
    <message>
        <source>“%1” is no image that browsers show.</source>
        <translation>“%1”不是浏览器能显示的图片。</translation>
    </message>
    <message>
        <source>Save it as PNG or JPEG first.</source>
        <translation>请先另存为 PNG 或 JPEG。</translation>
    </message>
    <message>
        <source>“%1” is no picture and was left where it is.</source>
        <translation>“%1”不是图片，没有放进来。</translation>
    </message>
    <message>
        <source>Slides and recordings are added to their session under Details.</source>
        <translation>幻灯和录音请在“详情”里加到环节上。</translation>
    </message>
</context>
<context>
    <name>Images</name>
    <message>
        <source>not in the event&apos;s folder</source>
        <translation>不在活动文件夹里</translation>
    </message>
    <message>
        <source>outside the event&apos;s folder</source>
        <translation>在活动文件夹之外</translation>
    </message>
    <message>
        <source>not a file</source>
        <translation>不是文件</translation>
    </message>
    <message>
        <source>cannot be read</source>
        <translation>读不了</translation>
    </message>
    <message>
        <source>an SVG drawing: a browser shows it</source>
        <translation>是 SVG 图，要用浏览器看</translation>
    </message>
    <message>
        <source>not an image that can be shown</source>
        <translation>不是能显示的图片</translation>
    </message>
    <message>
        <source>too large to be shown</source>
        <translation>太大，无法显示</translation>
    </message>
    <message>
        <source>damaged</source>
        <translation>已损坏</translation>
    </message>
</context>
<context>
    <name>KeySheet</name>
    <message>
        <source>Keys</source>
        <translation>快捷键</translation>
    </message>
    <message>
        <source>Notes and text</source>
        <translation>笔记和文字</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>回车</translation>
    </message>
    <message>
        <source>Next item; in an empty one, end the list</source>
        <translation>下一项；在空项里结束列表</translation>
    </message>
    <message>
        <source>Shift+Enter</source>
        <translation>Shift+回车</translation>
    </message>
    <message>
        <source>Next line of the same item</source>
        <translation>同一项里换行</translation>
    </message>
    <message>
        <source>Tab, Shift+Tab</source>
        <translation>Tab，Shift+Tab</translation>
    </message>
    <message>
        <source>The selected lines one level in, out</source>
        <translation>所选各行缩进、退出一级</translation>
    </message>
    <message>
        <source>Ctrl+V</source>
        <translation>Ctrl+V</translation>
    </message>
    <message>
        <source>An address over words makes a link, a picture a photo</source>
        <translation>网址粘到文字上成链接，图片成照片</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>菜单键</translation>
    </message>
    <message>
        <source>Suggestions for a misspelt word</source>
        <translation>拼错的词的建议</translation>
    </message>
    <message>
        <source>Find and replace</source>
        <translation>查找和替换</translation>
    </message>
    <message>
        <source>Enter, Shift+Enter</source>
        <translation>回车，Shift+回车</translation>
    </message>
    <message>
        <source>Next, previous place</source>
        <translation>下一处，上一处</translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <translation>Ctrl+回车</translation>
    </message>
    <message>
        <source>In “Replace with”: replace all</source>
        <translation>在“替换为”里：全部替换</translation>
    </message>
    <message>
        <source>Backspace</source>
        <translation>Backspace</translation>
    </message>
    <message>
        <source>Behind a stamp: takes it away</source>
        <translation>在时间戳之后：删去时间戳</translation>
    </message>
    <message>
        <source>&amp;Change keys…</source>
        <translation>更改快捷键(&amp;C)…</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Close the bar</source>
        <translation>关闭查找栏</translation>
    </message>
</context>
<context>
    <name>LanguageMenu</name>
    <message>
        <source>As the &amp;system has it</source>
        <translation>跟随系统(&amp;S)</translation>
    </message>
</context>
<context>
    <name>LeftOutCheck</name>
    <message numerus="yes">
        <source>The post leaves out what %n session(s) have for %1: their layout has no place for it.</source>
        <translation>
            <numerusform>文章略去了 %n 个环节的 %1：版式里没有它的位置。</numerusform>
        </translation>
    </message>
    <message>
        <source>Add a line with %1 to the layout.</source>
        <translation>请在版式里加一行 %1。</translation>
    </message>
    <message>
        <source>Add “%1” to the layout</source>
        <translation>在版式里加上“%1”</translation>
    </message>
</context>
<context>
    <name>LeftOutText</name>
    <message>
        <source>The post has no place for people of “%1”.</source>
        <translation>文章里没有地方写“%1”的人员。</translation>
    </message>
    <message>
        <source>The post has no place for slides of “%1”.</source>
        <translation>文章里没有地方写“%1”的幻灯。</translation>
    </message>
    <message>
        <source>The post has no place for recordings of “%1”.</source>
        <translation>文章里没有地方写“%1”的录音。</translation>
    </message>
    <message>
        <source>The post has no place for videos of “%1”.</source>
        <translation>文章里没有地方写“%1”的视频。</translation>
    </message>
    <message>
        <source>The post has no place for the sessions within “%1”.</source>
        <translation>文章里没有地方写“%1”之下的环节。</translation>
    </message>
    <message>
        <source>The post has no place for the notes on “%1”.</source>
        <translation>文章里没有地方写“%1”的笔记。</translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation>无标题</translation>
    </message>
    <message>
        <source>It is a row of a table without a cell for them, and no line can stand below a row. Write them into the table in the post, or give the session a layout of its own that is no row.</source>
        <translation>它是表格中的一行，没有相应的单元格，行的下面也不能再加行。请在文章的表格里手工写上，或给这个环节一个不是表格行的版式。</translation>
    </message>
    <message>
        <source>Neither its layout nor the post&apos;s style has a line for them; add one to the style.</source>
        <translation>它自己的版式和文章的样式里都没有相应的行；请在样式里加一行。</translation>
    </message>
    <message>
        <source>Its layout has a place, but not for so many; write a layout with more of them, or a line of their own.</source>
        <translation>它的版式里有位置，但放不下这么多；请在版式里多写几处，或单独加一行。</translation>
    </message>
</context>
<context>
    <name>LinkSpaces</name>
    <message>
        <source>“%1” is no link: there is a space in the address.</source>
        <translation>“%1”不成链接：网址里有空格。</translation>
    </message>
    <message>
        <source>Write %20 for each space.</source>
        <translation>请把每个空格写成 %20。</translation>
    </message>
    <message>
        <source>Write the spaces in the address as %20</source>
        <translation>把网址里的空格写成 %20</translation>
    </message>
    <message>
        <source>“%1” is no link: there is a space between ] and (.</source>
        <translation>“%1”不成链接：] 和 ( 之间有空格。</translation>
    </message>
    <message>
        <source>Take the space away.</source>
        <translation>请去掉空格。</translation>
    </message>
    <message>
        <source>Take away the space between ] and (</source>
        <translation>去掉 ] 和 ( 之间的空格</translation>
    </message>
</context>
<context>
    <name>LinkWords</name>
    <message>
        <source>%1, in the event&apos;s folder</source>
        <translation>活动文件夹里的 %1</translation>
    </message>
    <message>
        <source>%1 is not opened from here</source>
        <translation>这里不打开 %1</translation>
    </message>
    <message>
        <source>There is no %1 in the event&apos;s folder.</source>
        <translation>活动文件夹里没有 %1。</translation>
    </message>
    <message>
        <source>%1 lies outside the event&apos;s folder and is not opened from here.</source>
        <translation>%1 在活动文件夹之外，这里不打开。</translation>
    </message>
    <message>
        <source>%1 is no file.</source>
        <translation>%1 不是文件。</translation>
    </message>
    <message>
        <source>%1 is a program and is not opened from here.</source>
        <translation>%1 是程序，这里不打开。</translation>
    </message>
</context>
<context>
    <name>ListChecks</name>
    <message>
        <source>“%1” looks like a list item and is none: the blank behind %2 is no plain space.</source>
        <translation>“%1”看起来像列表项却不是：%2 后面的空白不是普通空格。</translation>
    </message>
    <message>
        <source>Put a plain space behind %1.</source>
        <translation>请在 %1 后面改用普通空格。</translation>
    </message>
    <message>
        <source>Put a plain space behind %1</source>
        <translation>把 %1 后面的空白改为普通空格</translation>
    </message>
    <message>
        <source>“%1” looks like a list item and is none: right below a text, a list only begins with 1.</source>
        <translation>“%1”看起来像列表项却不是：紧接在文字下面的列表只能从 1 开始。</translation>
    </message>
    <message>
        <source>Leave an empty line above it.</source>
        <translation>请在上面空一行。</translation>
    </message>
    <message>
        <source>Add an empty line above the list</source>
        <translation>在列表上面加一个空行</translation>
    </message>
</context>
<context>
    <name>Markdown</name>
    <message>
        <source>The program that reads Markdown, rundown-markdown-worker, is missing.</source>
        <translation>找不到读取 Markdown 的程序 rundown-markdown-worker。</translation>
    </message>
    <message>
        <source>The program that reads Markdown, rundown-markdown-worker, does not start.</source>
        <translation>读取 Markdown 的程序 rundown-markdown-worker 无法启动。</translation>
    </message>
    <message>
        <source>This text takes too long to understand as Markdown.</source>
        <translation>这段文字按 Markdown 解读用时过长。</translation>
    </message>
    <message>
        <source>This text is too large to understand as Markdown.</source>
        <translation>这段文字太大，无法按 Markdown 解读。</translation>
    </message>
    <message>
        <source>This text cannot be understood as Markdown.</source>
        <translation>这段文字无法按 Markdown 解读。</translation>
    </message>
    <message>
        <source>Install Rundown again.</source>
        <translation>请重新安装流水帐。</translation>
    </message>
    <message>
        <source>Look for a very large table, very deep nesting, or long runs of brackets.</source>
        <translation>请看看有没有特别大的表格、过深的嵌套或成串的括号。</translation>
    </message>
</context>
<context>
    <name>MatchText</name>
    <message>
        <source>no session</source>
        <translation>没有对应的环节</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>Numbers that are missing: %1
</source>
        <translation>缺少的编号：%1
</translation>
    </message>
    <message>
        <source>%1 begins before the one in front of it has ended.
</source>
        <translation>%1 在上一段录音结束之前就开始了。
</translation>
    </message>
    <message>
        <source>No recording for: %1
</source>
        <translation>没有录音：%1
</translation>
    </message>
    <message>
        <source>The recorder&apos;s clock seems to be wrong. This would put it right: --shift=%1
</source>
        <translation>录音笔的时钟好像不准。这样可以校正：--shift=%1
</translation>
    </message>
    <message>
        <source>This is a post, not an event file.</source>
        <translation>这是文章，不是活动文件。</translation>
    </message>
    <message>
        <source>Make an event file of it first: rundown import</source>
        <translation>请先用 rundown import 把它变成活动文件</translation>
    </message>
    <message>
        <source>This recording lies outside the event&apos;s folder.</source>
        <translation>这段录音在活动文件夹之外。</translation>
    </message>
    <message>
        <source>Sessions changed: %1. Wrote %2</source>
        <translation>改动了 %1 个环节。已写入 %2</translation>
    </message>
    <message>
        <source>Copy it there with --outside=copy, or leave it where it is with --outside=refer.</source>
        <translation>用 --outside=copy 复制进来，或用 --outside=refer 留在原处。</translation>
    </message>
</context>
<context>
    <name>NotePins</name>
    <message>
        <source>slides p. %1</source>
        <translation>幻灯第 %1 页</translation>
    </message>
</context>
<context>
    <name>OpenNoteChecks</name>
    <message>
        <source>A link to add: %1</source>
        <translation>待补链接：%1</translation>
    </message>
    <message>
        <source>Something to check: %1</source>
        <translation>待核实：%1</translation>
    </message>
    <message>
        <source>The note stays out of the post until its mark is taken off.</source>
        <translation>标记去掉之前，这条笔记不会进入文章。</translation>
    </message>
    <message>
        <source>Take the mark off</source>
        <translation>去掉标记</translation>
    </message>
</context>
<context>
    <name>PersonalWords</name>
    <message>
        <source>“%1” is known until you quit: your list of words cannot be written.</source>
        <translation>“%1”在退出前都算认识：你的词表写不进去。</translation>
    </message>
</context>
<context>
    <name>PhotoForm</name>
    <message>
        <source>Choose a photo</source>
        <translation>选择照片</translation>
    </message>
    <message>
        <source>Pictures (%1);;All files (*)</source>
        <translation>图片 (%1);;所有文件 (*)</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Choose a file…</source>
        <translation>选择文件…</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>网址</translation>
    </message>
    <message>
        <source>where it is not the event’s address of photos and the file’s name</source>
        <translation>与“照片网址＋文件名”不同时填写</translation>
    </message>
    <message>
        <source>In words</source>
        <translation>文字说明</translation>
    </message>
    <message>
        <source>what it shows, for those who do not see it</source>
        <translation>照片里有什么，给看不到照片的人</translation>
    </message>
    <message>
        <source>Caption</source>
        <translation>图注</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>文字</translation>
    </message>
    <message>
        <source>Markdown that stands here in the post.</source>
        <translation>文章此处的 Markdown。</translation>
    </message>
</context>
<context>
    <name>PostFileRows</name>
    <message>
        <source>Line ends of the post</source>
        <translation>文章的换行符</translation>
    </message>
    <message>
        <source>Last line of the post</source>
        <translation>文章的最后一行</translation>
    </message>
    <message>
        <source>LF (Linux, macOS, most blogs)</source>
        <translation>LF（Linux、macOS、多数博客）</translation>
    </message>
    <message>
        <source>CRLF (Windows)</source>
        <translation>CRLF（Windows）</translation>
    </message>
    <message>
        <source>Has a line end</source>
        <translation>有换行</translation>
    </message>
    <message>
        <source>Has no line end</source>
        <translation>没有换行</translation>
    </message>
    <message>
        <source>CR (old Mac OS)</source>
        <translation>CR（旧版 Mac OS）</translation>
    </message>
</context>
<context>
    <name>Preview</name>
    <message>
        <source>The text goes on, but it is too long to be shown here.</source>
        <translation>后面还有文字，但太长，这里不再显示。</translation>
    </message>
</context>
<context>
    <name>ProblemWords</name>
    <message>
        <source>Hint</source>
        <translation>提示</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>警告</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>错误</translation>
    </message>
    <message numerus="yes">
        <source>%n problem(s)</source>
        <translation>
            <numerusform>%n 个问题</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hint(s)</source>
        <translation>
            <numerusform>%n 个提示</numerusform>
        </translation>
    </message>
    <message>
        <source>No problems</source>
        <translation>没有问题</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
</context>
<context>
    <name>Profiles</name>
    <message>
        <source>The profile is empty.</source>
        <translation>这份博客配置是空的。</translation>
    </message>
    <message>
        <source>docs/profiles.md says what stands in one.</source>
        <translation>其中该写什么，见 docs/profiles.md。</translation>
    </message>
    <message>
        <source>The profile has no name.</source>
        <translation>这份博客配置没有名字。</translation>
    </message>
    <message>
        <source>Write “profile: NAME”.</source>
        <translation>请写上“profile: 名字”。</translation>
    </message>
    <message>
        <source>The profile does not say where posts stand.</source>
        <translation>这份博客配置没有说文章放在哪里。</translation>
    </message>
    <message>
        <source>Write “file: posts/{slug}.md”.</source>
        <translation>请写上“file: posts/{slug}.md”。</translation>
    </message>
    <message>
        <source>Keys and values are expected here.</source>
        <translation>这里应是一组键和值。</translation>
    </message>
    <message>
        <source>“%1” is nothing that a profile says here.</source>
        <translation>博客配置在这里不认“%1”。</translation>
    </message>
    <message>
        <source>docs/profiles.md lists the keys.</source>
        <translation>可用的键见 docs/profiles.md。</translation>
    </message>
    <message>
        <source>A text is expected here.</source>
        <translation>这里应是一段文字。</translation>
    </message>
    <message>
        <source>“%1” is not known here.</source>
        <translation>这里不认“%1”。</translation>
    </message>
    <message>
        <source>Use one of: %1.</source>
        <translation>请用其中之一：%1。</translation>
    </message>
    <message>
        <source>“%1” leads out of the blog&apos;s folder.</source>
        <translation>“%1”指到了博客文件夹之外。</translation>
    </message>
    <message>
        <source>Write a path that begins in it, such as posts/{slug}.md.</source>
        <translation>请写博客文件夹内的路径，例如 posts/{slug}.md。</translation>
    </message>
    <message>
        <source>The profile calls itself “%1”, but its file “%2”.</source>
        <translation>这份博客配置自称“%1”，文件却叫“%2”。</translation>
    </message>
    <message>
        <source>Use one name for both.</source>
        <translation>两处请用同一个名字。</translation>
    </message>
    <message>
        <source>There is no profile “%1”.</source>
        <translation>没有名为“%1”的博客配置。</translation>
    </message>
    <message>
        <source>“rundown profiles” lists them.</source>
        <translation>“rundown profiles”会列出可用的配置。</translation>
    </message>
    <message>
        <source>“%1” is no name of a profile.</source>
        <translation>“%1”不能作博客配置的名字。</translation>
    </message>
    <message>
        <source>The post has no date, and %1 names its file by it.</source>
        <translation>文章没有日期，而 %1 的文件名要用到它。</translation>
    </message>
    <message>
        <source>Write the event&apos;s day, or a date into the front matter.</source>
        <translation>请填写活动日期，或在文章头信息里写上日期。</translation>
    </message>
    <message>
        <source>The post has no title.</source>
        <translation>文章没有标题。</translation>
    </message>
    <message>
        <source>Write the event&apos;s title, or a title into the front matter.</source>
        <translation>请填写活动标题，或者在文章头信息里写一个标题。</translation>
    </message>
    <message>
        <source>The front matter of %1 cannot say what stands in “%2”; it is left out.</source>
        <translation>%1 的头信息无法表示“%2”里的内容，所以略去。</translation>
    </message>
    <message>
        <source>If it is a tag of the blog, write keep: [%1] into a profile of your own.</source>
        <translation>如果它是博客的标签，请在自己的配置里写 keep: [%1]。</translation>
    </message>
    <message>
        <source>“%1” is exported as text.</source>
        <translation>“%1”按普通文字导出。</translation>
    </message>
    <message>
        <source>The post&apos;s date loses its offset from UTC.</source>
        <translation>文章的日期会失去与 UTC 的时差。</translation>
    </message>
    <message>
        <source>Write the event&apos;s time zone: the date is then told on the clocks there.</source>
        <translation>请填写活动的时区：日期就会按当地时间写出。</translation>
    </message>
    <message>
        <source>“%1” of the front matter is left out: %2 would take it for its own.</source>
        <translation>头信息里的“%1”已略去：%2 会把它当作自己的设置。</translation>
    </message>
    <message>
        <source>%1 reads “%2” as “%3”, each within the one before it.</source>
        <translation>%1 把“%2”读作“%3”，后一个是前一个的子类。</translation>
    </message>
    <message>
        <source>To have them side by side, write each in brackets of its own.</source>
        <translation>如果它们是并列的，请给每一个各加一层方括号。</translation>
    </message>
    <message>
        <source>%1 has one value of “%2”; left out: %3</source>
        <translation>%1 的“%2”只能有一个值；已略去：%3</translation>
    </message>
    <message>
        <source>%1 reads more than one value where “%2” has a semicolon in it.</source>
        <translation>“%2”的值里有分号，%1 会把它读成多个值。</translation>
    </message>
    <message>
        <source>“%1” is an address of Pelican&apos;s, which %2 does not know.</source>
        <translation>“%1”是 Pelican 特有的地址，%2 不认识。</translation>
    </message>
    <message>
        <source>Write the file&apos;s path beside the event, such as photos/room.png.</source>
        <translation>请写文件相对于活动文件夹的路径，例如 photos/room.png。</translation>
    </message>
    <message>
        <source>%1 looks for “%2” in “taxonomies” only, where it has to be put by hand: that is not written as a table under [taxonomies].</source>
        <translation>%1 只在“taxonomies”里找“%2”；它没有写成 [taxonomies] 下面的表，所以请手动填进去。</translation>
    </message>
    <message>
        <source>%1 counts this list from 1, not from %2.</source>
        <translation>%1 从 1 开始给这个列表编号，而不是从 %2 开始。</translation>
    </message>
    <message>
        <source>docs/profiles.md says how a blog may be told to count on.</source>
        <translation>docs/profiles.md 写明了怎样让博客接着编号。</translation>
    </message>
    <message>
        <source>%1 shows a footnote as it is written.</source>
        <translation>%1 会原样显示脚注的写法。</translation>
    </message>
    <message>
        <source>Write the note into the text, or add footnotes to the blog; a profile of your own can then say footnotes: yes.</source>
        <translation>请把脚注写进正文，或者给博客装上脚注插件，再在自己的配置里写 footnotes: yes。</translation>
    </message>
    <message>
        <source>The post has no date, so %1 may leave it out or put it into another year.</source>
        <translation>文章没有日期，%1 可能会跳过它，或者归到别的年份。</translation>
    </message>
    <message>
        <source>%1 takes the post&apos;s date for one of UTC, which may be another day here.</source>
        <translation>%1 会把文章的日期当作 UTC 时间，在本地可能是另一天。</translation>
    </message>
    <message>
        <source>Write the event&apos;s time zone, or an offset such as +08:00 behind the time.</source>
        <translation>请填写活动的时区，或在时间后面写上时差，例如 +08:00。</translation>
    </message>
    <message>
        <source>“%1: %2” stays as it is; %3 builds nothing where the site has no such layout.</source>
        <translation>“%1: %2”保持原样；如果站点没有这个布局，%3 就无法生成。</translation>
    </message>
    <message>
        <source>If it is another generator&apos;s, take it out of the front matter.</source>
        <translation>如果它属于别的生成器，请从头信息里删掉。</translation>
    </message>
</context>
<context>
    <name>ProgramMarks</name>
    <message>
        <source>Slides</source>
        <translation>幻灯</translation>
    </message>
    <message>
        <source>Recordings</source>
        <translation>录音</translation>
    </message>
    <message>
        <source>Videos</source>
        <translation>视频</translation>
    </message>
    <message numerus="yes">
        <source>%n note(s)</source>
        <translation>
            <numerusform>%n 条笔记</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n problem(s)</source>
        <translation>
            <numerusform>%n 个问题</numerusform>
        </translation>
    </message>
    <message>
        <source>Text</source>
        <translation>文字</translation>
    </message>
    <message>
        <source>Photo</source>
        <translation>照片</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Read with doubt</source>
        <translation>识别时有疑问</translation>
    </message>
    <message>
        <source>Recorded from %1 to %2</source>
        <translation>录音从 %1 到 %2</translation>
    </message>
    <message>
        <source>Recorded from %1</source>
        <translation>录音从 %1 开始</translation>
    </message>
</context>
<context>
    <name>ReadAsText</name>
    <message>
        <source>Read as %1</source>
        <translation>当作%1</translation>
    </message>
    <message>
        <source>a session</source>
        <translation>环节</translation>
    </message>
    <message>
        <source>a photo</source>
        <translation>照片</translation>
    </message>
    <message>
        <source>text</source>
        <translation>正文</translation>
    </message>
    <message>
        <source>the title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>a person</source>
        <translation>人</translation>
    </message>
    <message>
        <source>the affiliation</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>a time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>slides</source>
        <translation>幻灯</translation>
    </message>
    <message>
        <source>a recording</source>
        <translation>录音</translation>
    </message>
    <message>
        <source>a video</source>
        <translation>视频</translation>
    </message>
    <message>
        <source>a note</source>
        <translation>笔记</translation>
    </message>
    <message>
        <source>the other way round</source>
        <translation>标题与讲师对调</translation>
    </message>
    <message>
        <source>the end</source>
        <comment>when a session ended</comment>
        <translation>结束时间</translation>
    </message>
    <message>
        <source>It is the other way round</source>
        <translation>标题与讲师对调</translation>
    </message>
    <message>
        <source>It ended then</source>
        <translation>这是结束时间</translation>
    </message>
    <message>
        <source>It is %1</source>
        <translation>是%1</translation>
    </message>
    <message>
        <source>separate pieces of text</source>
        <translation>分开的几段正文</translation>
    </message>
    <message>
        <source>All of it is the title</source>
        <translation>整行都是标题</translation>
    </message>
</context>
<context>
    <name>RecapReader</name>
    <message>
        <source>This text is too long to look for sessions in it.</source>
        <translation>这份文字太长，无法在其中寻找议程条目。</translation>
    </message>
</context>
<context>
    <name>RecordingFolderText</name>
    <message>
        <source>Check its name, and whether its drive is there.</source>
        <translation>请检查名字，看看所在的磁盘是否接上了。</translation>
    </message>
    <message>
        <source>This folder or file cannot be read.</source>
        <translation>无法读取这个文件夹或文件。</translation>
    </message>
</context>
<context>
    <name>RecordingMatchText</name>
    <message>
        <source>has it already</source>
        <translation>已经关联</translation>
    </message>
    <message>
        <source>its name</source>
        <translation>名字相符</translation>
    </message>
    <message>
        <source>its start</source>
        <translation>开始时间相符</translation>
    </message>
    <message>
        <source>goes on where the one before ended</source>
        <translation>紧接上一段录音</translation>
    </message>
    <message>
        <source>only its place in the order</source>
        <translation>只凭先后次序</translation>
    </message>
</context>
<context>
    <name>Recordings</name>
    <message>
        <source>This recording has no file yet.</source>
        <translation>这段录音还没有文件。</translation>
    </message>
    <message>
        <source>Save the event first: “%1” is looked for beside it.</source>
        <translation>请先保存活动：会在它旁边寻找“%1”。</translation>
    </message>
    <message>
        <source>“%1” lies outside the event&apos;s folder, %2.</source>
        <translation>“%1”在活动文件夹 %2 之外。</translation>
    </message>
    <message>
        <source>“%1” is not in the event&apos;s folder, %2.</source>
        <translation>“%1”不在活动文件夹 %2 里。</translation>
    </message>
    <message>
        <source>“%1” is on a drive that is away: %2. Connect it, then select the session again.</source>
        <translation>“%1”所在的磁盘没有接上：%2。接上后再选一次这个环节。</translation>
    </message>
</context>
<context>
    <name>Replacing</name>
    <message numerus="yes">
        <source>Replace %n place(s)</source>
        <translation>
            <numerusform>替换 %n 处</numerusform>
        </translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>替换</translation>
    </message>
</context>
<context>
    <name>SampleEvent</name>
    <message>
        <source>The sample event is not installed.</source>
        <translation>没有安装示例活动。</translation>
    </message>
    <message>
        <source>Build the project once; it makes the sample&apos;s recordings.</source>
        <translation>请先构建一次项目，示例的录音由构建生成。</translation>
    </message>
    <message>
        <source>The sample event could not be copied.</source>
        <translation>示例活动无法复制。</translation>
    </message>
    <message>
        <source>See whether this folder can be written and the disk has room.</source>
        <translation>请看看这个文件夹能不能写入、磁盘有没有空间。</translation>
    </message>
</context>
<context>
    <name>SessionForm</name>
    <message>
        <source>Start</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>Write the time as 14:10.</source>
        <translation>时间写成 14:10。</translation>
    </message>
    <message>
        <source>after the one before</source>
        <translation>接上一个环节</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>时长</translation>
    </message>
    <message>
        <source>Write the length as 25 min, or 1 h 30.</source>
        <translation>时长写成 25 min 或 1 h 30。</translation>
    </message>
    <message>
        <source>25 min</source>
        <translation>25 分钟</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>种类</translation>
    </message>
    <message>
        <source>Layout</source>
        <translation>版式</translation>
    </message>
    <message>
        <source>Empty: the form that the post’s sessions share.</source>
        <translation>留空：用文章中各环节共同的版式。</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Room</source>
        <translation>会场</translation>
    </message>
    <message>
        <source>Track</source>
        <translation>分会场</translation>
    </message>
    <message>
        <source>People</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>Slides</source>
        <translation>幻灯</translation>
    </message>
    <message>
        <source>Recordings</source>
        <translation>录音</translation>
    </message>
    <message>
        <source>Videos</source>
        <translation>视频</translation>
    </message>
    <message>
        <source>Form of this session in the post</source>
        <translation>这个环节在文章中的版式</translation>
    </message>
    <message>
        <source>Handle</source>
        <translation>标识</translation>
    </message>
    <message>
        <source>Another session has this handle.</source>
        <translation>另一个环节已用此标识。</translation>
    </message>
    <message>
        <source>A handle has only letters, figures, “-” and “_”.</source>
        <translation>标识只能含文字、数字、“-”和“_”。</translation>
    </message>
    <message>
        <source>a name for links and scripts</source>
        <translation>供链接和脚本使用的名字</translation>
    </message>
</context>
<context>
    <name>SessionKinds</name>
    <message>
        <source>Talk</source>
        <translation>演讲</translation>
    </message>
    <message>
        <source>Warm-up</source>
        <translation>暖场</translation>
    </message>
    <message>
        <source>Introductions</source>
        <translation>自我介绍</translation>
    </message>
    <message>
        <source>Host</source>
        <translation>主持</translation>
    </message>
    <message>
        <source>Panel</source>
        <translation>圆桌讨论</translation>
    </message>
    <message>
        <source>Lightning talks</source>
        <translation>闪电演讲</translation>
    </message>
    <message>
        <source>Break</source>
        <translation>休息</translation>
    </message>
    <message>
        <source>Closing</source>
        <translation>闭幕</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>Speaker</source>
        <translation>讲师</translation>
    </message>
    <message>
        <source>Moderator</source>
        <translation>主持讨论</translation>
    </message>
    <message>
        <source>Panelist</source>
        <translation>讨论嘉宾</translation>
    </message>
</context>
<context>
    <name>SessionLists</name>
    <message>
        <source>Write the time as 14:10.</source>
        <translation>时间写成 14:10。</translation>
    </message>
    <message>
        <source>Start on the clock</source>
        <translation>开始的钟点</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>Exact length</source>
        <translation>准确时长</translation>
    </message>
    <message>
        <source>Write the length as 43:12.</source>
        <translation>时长写成 43:12。</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>时长</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>角色</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Affiliation</source>
        <translation>单位或身份</translation>
    </message>
    <message>
        <source>Add a person</source>
        <translation>添加人员</translation>
    </message>
    <message>
        <source>Remove this person</source>
        <translation>移除这位</translation>
    </message>
    <message>
        <source>Title of the slides</source>
        <translation>幻灯标题</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>网址</translation>
    </message>
    <message>
        <source>Add slides</source>
        <translation>添加幻灯</translation>
    </message>
    <message>
        <source>Remove these slides</source>
        <translation>移除这份幻灯</translation>
    </message>
    <message>
        <source>Choose files…</source>
        <translation>选择文件…</translation>
    </message>
    <message>
        <source>Choose slides</source>
        <translation>选择幻灯</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>链接文字</translation>
    </message>
    <message>
        <source>Add a recording</source>
        <translation>添加录音</translation>
    </message>
    <message>
        <source>Remove this recording</source>
        <translation>移除这段录音</translation>
    </message>
    <message>
        <source>Sound (*.mp3 *.MP3 *.m4a *.wav *.WAV *.ogg *.opus *.flac);;All files (*)</source>
        <translation>声音 (*.mp3 *.MP3 *.m4a *.wav *.WAV *.ogg *.opus *.flac);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Choose recordings</source>
        <translation>选择录音</translation>
    </message>
    <message>
        <source>Title of the video</source>
        <translation>视频标题</translation>
    </message>
    <message>
        <source>Add a video</source>
        <translation>添加视频</translation>
    </message>
    <message>
        <source>Remove this video</source>
        <translation>移除这段视频</translation>
    </message>
</context>
<context>
    <name>SlugChecks</name>
    <message>
        <source>Set the slug to %1</source>
        <translation>把 slug 改为 %1</translation>
    </message>
    <message>
        <source>The slug “%1” has characters that an address cannot have as they are.</source>
        <translation>slug“%1”里有网址里不能直接写的字符。</translation>
    </message>
    <message>
        <source>Write it with letters, digits and dashes.</source>
        <translation>请只用字母（或汉字）、数字和短横。</translation>
    </message>
    <message>
        <source>Another event, %1, has the slug “%2”, too.</source>
        <translation>另一场活动 %1 的 slug 也是“%2”。</translation>
    </message>
    <message>
        <source>Another post, %1, has the slug “%2”, too.</source>
        <translation>另一篇文章 %1 的 slug 也是“%2”。</translation>
    </message>
    <message>
        <source>Give this one another.</source>
        <translation>请给这一个另取一个。</translation>
    </message>
</context>
<context>
    <name>SpellMenu</name>
    <message>
        <source>No suggestions</source>
        <translation>没有建议</translation>
    </message>
    <message>
        <source>Looking for suggestions…</source>
        <translation>正在找建议…</translation>
    </message>
    <message>
        <source>&amp;Add “%1” to my words</source>
        <translation>把“%1”加入我的词表(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Ignore “%1”</source>
        <translation>忽略“%1”(&amp;I)</translation>
    </message>
    <message>
        <source>Check &amp;spelling</source>
        <translation>检查拼写(&amp;S)</translation>
    </message>
    <message>
        <source>As the system has it</source>
        <translation>随系统</translation>
    </message>
    <message>
        <source>As the system has it: %1</source>
        <translation>随系统：%1</translation>
    </message>
</context>
<context>
    <name>Spelling</name>
    <message>
        <source>The dictionary %1 cannot be read.</source>
        <translation>词典 %1 读不了。</translation>
    </message>
    <message>
        <source>The dictionary %1 is in an encoding that is not known: %2</source>
        <translation>词典 %1 用的编码不认识：%2</translation>
    </message>
</context>
<context>
    <name>Storage</name>
    <message>
        <source>There is no such file or folder.</source>
        <translation>没有这个文件或文件夹。</translation>
    </message>
    <message>
        <source>The permission to do so is missing.</source>
        <translation>没有相应的权限。</translation>
    </message>
    <message>
        <source>The disk can only be read.</source>
        <translation>磁盘是只读的。</translation>
    </message>
    <message>
        <source>The disk is full.</source>
        <translation>磁盘已满。</translation>
    </message>
    <message>
        <source>The disk quota is used up.</source>
        <translation>磁盘配额已用完。</translation>
    </message>
    <message>
        <source>The file would become larger than is allowed.</source>
        <translation>文件会超过允许的大小。</translation>
    </message>
    <message>
        <source>It is a folder.</source>
        <translation>这是一个文件夹。</translation>
    </message>
    <message>
        <source>Its symbolic links lead in a circle.</source>
        <translation>它的符号链接绕成了圈。</translation>
    </message>
    <message>
        <source>The name is too long.</source>
        <translation>名字太长。</translation>
    </message>
    <message>
        <source>The file cannot be read.</source>
        <translation>文件读不了。</translation>
    </message>
    <message>
        <source>It is larger than 64 MiB.</source>
        <translation>它超过了 64 MiB。</translation>
    </message>
    <message>
        <source>It is a device or a pipe and no file.</source>
        <translation>它是设备或管道，不是文件。</translation>
    </message>
    <message>
        <source>The file was not saved.</source>
        <translation>文件没有保存。</translation>
    </message>
    <message>
        <source>The folder %1 does not exist.</source>
        <translation>文件夹 %1 不存在。</translation>
    </message>
    <message>
        <source>%1 is no folder.</source>
        <translation>%1 不是文件夹。</translation>
    </message>
    <message>
        <source>The file is write-protected.</source>
        <translation>文件有写保护。</translation>
    </message>
    <message>
        <source>Nothing may be written in the folder %1.</source>
        <translation>文件夹 %1 不允许写入。</translation>
    </message>
    <message>
        <source>What was written does not read back the same.</source>
        <translation>写入的内容读回来不一样。</translation>
    </message>
    <message>
        <source>Save it to another disk.</source>
        <translation>请存到另一个磁盘。</translation>
    </message>
    <message>
        <source>Somebody else has changed it since it was opened.</source>
        <translation>打开之后，有人改动了它。</translation>
    </message>
</context>
<context>
    <name>Styles</name>
    <message>
        <source>Slides: </source>
        <comment>label of slides in a recap post</comment>
        <translation>幻灯: </translation>
    </message>
    <message>
        <source>Recording: </source>
        <comment>label of a recording in a recap post</comment>
        <translation>录音: </translation>
    </message>
    <message>
        <source>Video: </source>
        <comment>label of a video in a recap post</comment>
        <translation>视频: </translation>
    </message>
</context>
<context>
    <name>TextChecks</name>
    <message>
        <source>Add a space after %1</source>
        <translation>在 %1 后加一个空格</translation>
    </message>
    <message>
        <source>The address “%1” swallows the full-width punctuation behind it where the blog makes it a link.</source>
        <translation>博客自动加链接时，网址“%1”会把后面的全角标点也吞进去。</translation>
    </message>
    <message>
        <source>Put &lt;&gt; around the address.</source>
        <translation>请给网址加上 &lt;&gt;。</translation>
    </message>
    <message>
        <source>Put &lt;&gt; around the address</source>
        <translation>给网址加上 &lt;&gt;</translation>
    </message>
    <message>
        <source>“%1” looks like a heading and is none: a space is missing.</source>
        <translation>“%1”看起来像标题却不是：缺一个空格。</translation>
    </message>
    <message>
        <source>Put a space behind %1.</source>
        <translation>请在 %1 后面加一个空格。</translation>
    </message>
    <message>
        <source>“%1” looks like a list item and is none: a space is missing.</source>
        <translation>“%1”看起来像列表项却不是：缺一个空格。</translation>
    </message>
    <message>
        <source>“%1” begins a list, but the blog&apos;s Markdown starts none right below a paragraph.</source>
        <translation>“%1”想开始一个列表，但这个博客的 Markdown 不会在段落正下方开始列表。</translation>
    </message>
    <message>
        <source>Leave an empty line above it.</source>
        <translation>请在上面空一行。</translation>
    </message>
    <message>
        <source>Add an empty line above the list</source>
        <translation>在列表上面加一个空行</translation>
    </message>
    <message>
        <source>An image says nothing to those who do not see it.</source>
        <translation>有一张图没有替代文字，看不到图的人不知道它是什么。</translation>
    </message>
    <message>
        <source>Write between the [] what it shows.</source>
        <translation>请在 [] 里写上图里有什么。</translation>
    </message>
    <message>
        <source>Write what it shows as alt=&quot;…&quot;.</source>
        <translation>请用 alt=&quot;…&quot; 写上图里有什么。</translation>
    </message>
    <message>
        <source>Use the file&apos;s name: “%1”</source>
        <translation>用文件名：“%1”</translation>
    </message>
    <message>
        <source>“%1” looks like a list item and is none to Markdown.</source>
        <translation>“%1”看起来是列表项，但 Markdown 不认。</translation>
    </message>
    <message>
        <source>Begin it with “%1”.</source>
        <translation>请以“%1”开头。</translation>
    </message>
    <message>
        <source>Begin it with “%1”</source>
        <translation>改为以“%1”开头</translation>
    </message>
</context>
<context>
    <name>TextEncoding</name>
    <message numerus="yes">
        <source>%n byte(s) from here on are no text; they are kept as they are.</source>
        <translation>
            <numerusform>从这里起有 %n 个字节不是文字，原样保留。</numerusform>
        </translation>
    </message>
    <message>
        <source>This text is not UTF-8; it was read as %1.</source>
        <translation>这份文字不是 UTF-8，已按 %1 读取。</translation>
    </message>
    <message>
        <source>The post is written as %1 again, unless you choose UTF-8 in the event&apos;s details.</source>
        <translation>文章仍以 %1 写回；要改成 UTF-8，请在活动的“详情”里选择。</translation>
    </message>
    <message>
        <source>If the text looks wrong, save it as UTF-8 in a text editor and import it again.</source>
        <translation>如果文字看上去不对，请在文本编辑器里存成 UTF-8 再导入。</translation>
    </message>
    <message>
        <source>%1 has no character “%2”.</source>
        <translation>%1 里没有字符“%2”。</translation>
    </message>
    <message>
        <source>Take it out, or choose UTF-8 as the post&apos;s encoding in the event&apos;s details.</source>
        <translation>请去掉它，或在活动的“详情”里把文章编码选为 UTF-8。</translation>
    </message>
</context>
<context>
    <name>TextPatterns</name>
    <message>
        <source>Wrong expression: %1 (at character %2)</source>
        <translation>表达式不对：%1（第 %2 个字符）</translation>
    </message>
    <message>
        <source>The expression takes too long.</source>
        <translation>这个表达式太费时间。</translation>
    </message>
</context>
<context>
    <name>TimeText</name>
    <message>
        <source>%1 h</source>
        <translation>%1 小时</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 分钟</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 秒</translation>
    </message>
    <message>
        <source>as planned</source>
        <translation>与计划相同</translation>
    </message>
    <message>
        <source>%1 over</source>
        <translation>超时 %1</translation>
    </message>
    <message>
        <source>%1 under</source>
        <translation>提前 %1</translation>
    </message>
</context>
<context>
    <name>TranscriptText</name>
    <message>
        <source>This line ends before it begins.</source>
        <translation>这一句的结束早于开始。</translation>
    </message>
    <message>
        <source>This is no label, and is left out.</source>
        <translation>这不是标签，已略过。</translation>
    </message>
    <message>
        <source>A label is from, to (in seconds) and text, parted by tabs.</source>
        <translation>标签由起、止（秒）和文字组成，用制表符分开。</translation>
    </message>
    <message>
        <source>This text has no times, and is left out.</source>
        <translation>这段文字没有时间，已略过。</translation>
    </message>
    <message>
        <source>Times look like this: 00:01:02,500 --&gt; 00:01:04,000</source>
        <translation>时间的写法：00:01:02,500 --&gt; 00:01:04,000</translation>
    </message>
    <message>
        <source>These times cannot be read; the text below them is taken for more of what stands above.</source>
        <translation>读不懂这里的时间；下面的文字算作上一句的后续。</translation>
    </message>
    <message>
        <source>Nothing is said in this transcript.</source>
        <translation>这份文字稿里什么也没有。</translation>
    </message>
    <message>
        <source>This is no transcript that can be read.</source>
        <translation>这不是能读的文字稿。</translation>
    </message>
    <message>
        <source>Transcripts are SubRip (.srt), WebVTT (.vtt), Whisper&apos;s JSON (.json) and Audacity&apos;s labels (.txt).</source>
        <translation>文字稿可以是 SubRip（.srt）、WebVTT（.vtt）、Whisper 的 JSON（.json）和 Audacity 的标签（.txt）。</translation>
    </message>
    <message>
        <source>There is another transcript of this recording.</source>
        <translation>这段录音已经有另一份文字稿。</translation>
    </message>
    <message>
        <source>Move it away first.</source>
        <translation>请先把它移开。</translation>
    </message>
    <message>
        <source>Times look like this: 00:01:02.500 --&gt; 00:01:04.000</source>
        <translation>时间的写法：00:01:02.500 --&gt; 00:01:04.000</translation>
    </message>
    <message>
        <source>This is not JSON: %1</source>
        <translation>这不是 JSON：%1</translation>
    </message>
    <message>
        <source>There are no segments in this JSON.</source>
        <translation>这份 JSON 里没有段落。</translation>
    </message>
    <message>
        <source>Segment %1 has no times, and is left out.</source>
        <translation>第 %1 段没有时间，已略过。</translation>
    </message>
    <message>
        <source>All names are taken.</source>
        <translation>所有可用的名字都被占了。</translation>
    </message>
    <message>
        <source>Move transcripts away first.</source>
        <translation>请先移走一些文字稿。</translation>
    </message>
</context>
<context>
    <name>WordCounts</name>
    <message numerus="yes">
        <source>%Ln character(s)</source>
        <translation>
            <numerusform>%Ln 个汉字</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln word(s)</source>
        <translation>
            <numerusform>%Ln 个单词</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
</context>
<context>
    <name>Yaml</name>
    <message>
        <source>Aliases (*name) are not supported.</source>
        <translation>不支持别名（*name）。</translation>
    </message>
    <message>
        <source>Write the value out.</source>
        <translation>请把值完整写出。</translation>
    </message>
    <message>
        <source>The file has too many parts.</source>
        <translation>文件的条目太多。</translation>
    </message>
    <message>
        <source>The file uses a tag or an anchor and can only be read.</source>
        <translation>文件用了标签或锚点，只能读。</translation>
    </message>
    <message>
        <source>Remove it to be able to save.</source>
        <translation>去掉它才能保存。</translation>
    </message>
    <message>
        <source>The file is nested too deeply.</source>
        <translation>文件嵌套太深。</translation>
    </message>
    <message>
        <source>There is a control character here (code %1); this is no YAML text.</source>
        <translation>这里有控制字符（编码 %1），不是 YAML 文本。</translation>
    </message>
    <message>
        <source>The text is not UTF-8 from here on.</source>
        <translation>从这里起不是 UTF-8 编码。</translation>
    </message>
    <message>
        <source>There is more after the end of the document.</source>
        <translation>文档结束之后还有内容。</translation>
    </message>
    <message>
        <source>Remove it, or mend the indentation of this line.</source>
        <translation>请删掉它，或改正这一行的缩进。</translation>
    </message>
    <message>
        <source>The text is larger than %1 MiB.</source>
        <translation>文本超过 %1 MiB。</translation>
    </message>
    <message>
        <source>This is no YAML: %1.</source>
        <translation>这不是 YAML：%1。</translation>
    </message>
    <message>
        <source>The key “%1” stands here a second time; the first is used, and the file can only be read.</source>
        <translation>键“%1”在这里又出现了一次；采用第一个，文件只能读。</translation>
    </message>
    <message>
        <source>Remove one of the two.</source>
        <translation>请删掉其中一个。</translation>
    </message>
    <message>
        <source>Comments in the changed part of the event file could not all be kept.</source>
        <translation>活动文件改动处的注释没能全部保留。</translation>
    </message>
    <message>
        <source>The change could not be written into the YAML text so that it reads back the same.</source>
        <translation>无法把改动写进 YAML 而读回来仍然相同。</translation>
    </message>
    <message>
        <source>The YAML text would be %1 MiB large; no more than %2 MiB can be written.</source>
        <translation>YAML 文本会有 %1 MiB，最多只能写 %2 MiB。</translation>
    </message>
    <message>
        <source>Take long texts or embedded data out, or make two events of it.</source>
        <translation>请去掉过长的文字或内嵌的数据，或者分成两个活动。</translation>
    </message>
    <message>
        <source>From here on the file is written in a way that Rundown cannot edit; it can only be read.</source>
        <translation>从这里起的写法流水帐无法编辑，文件只能读。</translation>
    </message>
    <message>
        <source>Write it more plainly, one key or item a line.</source>
        <translation>请写得简单些，一行一个键或一项。</translation>
    </message>
    <message>
        <source>The quote that opens here is never closed; the file may be cut off and can only be read.</source>
        <translation>这里的引号没有闭合；文件可能被截断，只能读。</translation>
    </message>
</context>
<context>
    <name>main</name>
    <message>
        <source>There is no display to open a window on. The commands work without one: see rundown --help.</source>
        <translation>没有可以打开窗口的显示器。命令不需要它：请看 rundown --help。</translation>
    </message>
    <message>
        <source>The display “%1” does not answer, so there is no window. The commands work without one: see rundown --help.</source>
        <translation>显示器“%1”没有应答，所以没有窗口。命令不需要窗口：见 rundown --help。</translation>
    </message>
</context>
<context>
    <name>rundown::AttachDialog</name>
    <message>
        <source>Attach recordings</source>
        <translation>关联录音</translation>
    </message>
    <message>
        <source>Choose &amp;folder…</source>
        <translation>选择文件夹(&amp;F)…</translation>
    </message>
    <message>
        <source>&amp;Attach</source>
        <translation>关联(&amp;A)</translation>
    </message>
    <message>
        <source>Add to the &amp;recorder&apos;s clock:</source>
        <translation>给录音笔的时钟加上(&amp;R)：</translation>
    </message>
    <message>
        <source>Hours, minutes and seconds, such as -8:00:00, for the whole folder</source>
        <translation>时、分、秒，例如 -8:00:00，对整个文件夹有效</translation>
    </message>
    <message>
        <source>The folder of the recordings</source>
        <translation>录音所在的文件夹</translation>
    </message>
    <message>
        <source>There are no recordings in this folder.</source>
        <translation>这个文件夹里没有录音。</translation>
    </message>
    <message>
        <source>Numbers that are missing: %1</source>
        <translation>缺少的编号：%1</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>%1 begins before the one in front of it has ended.</source>
        <translation>%1 在上一段录音结束之前就开始了。</translation>
    </message>
    <message>
        <source>Without a recording: %1</source>
        <translation>没有录音的环节：%1</translation>
    </message>
    <message>
        <source>; </source>
        <translation>；</translation>
    </message>
    <message>
        <source>Choose the folder in which the recordings of the event lie.</source>
        <translation>请选择存放活动录音的文件夹。</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Attach %n recording(s)</source>
        <translation>
            <numerusform>关联 %n 段录音(&amp;A)</numerusform>
        </translation>
    </message>
    <message>
        <source>The clock seems to be wrong: add %1</source>
        <translation>时钟好像不准：加上 %1</translation>
    </message>
    <message>
        <source>Choose f&amp;iles…</source>
        <translation>选择文件(&amp;I)…</translation>
    </message>
    <message>
        <source>Copy them into “%1”, beside the event</source>
        <translation>复制到活动旁边的“%1”</translation>
    </message>
    <message>
        <source>Leave them where they are, and refer to them</source>
        <translation>留在原处，只作引用</translation>
    </message>
    <message>
        <source>Recordings &amp;outside the event&apos;s folder:</source>
        <translation>活动文件夹之外的录音(&amp;O)：</translation>
    </message>
    <message>
        <source>The recordings</source>
        <translation>录音文件</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>%n 个文件</numerusform>
        </translation>
    </message>
    <message>
        <source>Left over: %1</source>
        <translation>剩下的录音：%1</translation>
    </message>
    <message numerus="yes">
        <source>Copy and &amp;attach %n recording(s)</source>
        <translation>
            <numerusform>复制并关联 %n 个录音(&amp;A)</numerusform>
        </translation>
    </message>
    <message>
        <source>The clock was wrong all day: add %1</source>
        <translation>这一天的钟都不准：加 %1</translation>
    </message>
    <message>
        <source>“%1” cannot be added to a clock. Write hours, minutes and seconds, such as -8:00:00.</source>
        <translation>“%1” 不能加到钟上。请写时、分、秒，例如 -8:00:00。</translation>
    </message>
</context>
<context>
    <name>rundown::DocumentFile</name>
    <message>
        <source>This file was opened read-only.</source>
        <translation>这个文件是以只读方式打开的。</translation>
    </message>
    <message>
        <source>Save it under another name.</source>
        <translation>请另存为别的名字。</translation>
    </message>
    <message>
        <source>event</source>
        <translation>活动</translation>
    </message>
    <message>
        <source>theirs</source>
        <translation>对方版本</translation>
    </message>
    <message>
        <source>Nothing was done: something is still being written.</source>
        <translation>没有执行：还有文件正在写入。</translation>
    </message>
    <message>
        <source>Do it again when that is done. If it is never done, the drive may be away.</source>
        <translation>请等写完后再做一次。如果一直写不完，可能是那个盘断开了。</translation>
    </message>
    <message>
        <source>It was not opened: while it was being read something else was to be written.</source>
        <translation>没有打开它：读取期间，又有别的内容要写入。</translation>
    </message>
    <message>
        <source>It was not opened: while it was being read you went on writing in the event that is open.</source>
        <translation>没有打开它：读取期间，您在已经打开的活动里又写了东西。</translation>
    </message>
    <message>
        <source>Open it once more.</source>
        <translation>请再打开一次。</translation>
    </message>
</context>
<context>
    <name>rundown::DoubtStrip</name>
    <message>
        <source>It is right</source>
        <translation>没错</translation>
    </message>
    <message>
        <source>Take the mark away</source>
        <translation>去掉这个记号</translation>
    </message>
    <message>
        <source>The text of the post stays as it is.</source>
        <translation>文章的文字保持不变。</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>“%1”</translation>
    </message>
    <message numerus="yes">
        <source>All %n are right</source>
        <translation>
            <numerusform>这 %n 处都对</numerusform>
        </translation>
    </message>
    <message>
        <source>Take away all marks that have this reason</source>
        <translation>去掉所有因此而加的记号</translation>
    </message>
</context>
<context>
    <name>rundown::EventDocument</name>
    <message>
        <source>Change title</source>
        <translation>修改标题</translation>
    </message>
    <message>
        <source>Change kind</source>
        <translation>修改种类</translation>
    </message>
    <message>
        <source>Change start</source>
        <translation>修改开始时间</translation>
    </message>
    <message>
        <source>Change length</source>
        <translation>修改时长</translation>
    </message>
    <message>
        <source>Change room</source>
        <translation>修改会场</translation>
    </message>
    <message>
        <source>Change track</source>
        <translation>修改分会场</translation>
    </message>
    <message>
        <source>Change notes</source>
        <translation>修改笔记</translation>
    </message>
    <message>
        <source>Change people</source>
        <translation>修改人员</translation>
    </message>
    <message>
        <source>Add person</source>
        <translation>添加人员</translation>
    </message>
    <message>
        <source>Change person</source>
        <translation>修改人员资料</translation>
    </message>
    <message>
        <source>Remove person</source>
        <translation>移除人员</translation>
    </message>
    <message>
        <source>Move person</source>
        <translation>移动人员</translation>
    </message>
    <message>
        <source>Add slides</source>
        <translation>添加幻灯</translation>
    </message>
    <message>
        <source>Change slides</source>
        <translation>修改幻灯</translation>
    </message>
    <message>
        <source>Remove slides</source>
        <translation>移除幻灯</translation>
    </message>
    <message>
        <source>Move slides</source>
        <translation>移动幻灯</translation>
    </message>
    <message>
        <source>Attach recording</source>
        <translation>附上录音</translation>
    </message>
    <message>
        <source>Change recording</source>
        <translation>修改录音</translation>
    </message>
    <message>
        <source>Remove recording</source>
        <translation>移除录音</translation>
    </message>
    <message>
        <source>Move recording</source>
        <translation>移动录音</translation>
    </message>
    <message>
        <source>Add video</source>
        <translation>添加视频</translation>
    </message>
    <message>
        <source>Change video</source>
        <translation>修改视频</translation>
    </message>
    <message>
        <source>Remove video</source>
        <translation>移除视频</translation>
    </message>
    <message>
        <source>Move video</source>
        <translation>移动视频</translation>
    </message>
    <message>
        <source>Shift program</source>
        <translation>顺延日程</translation>
    </message>
    <message>
        <source>Change photo</source>
        <translation>修改照片</translation>
    </message>
    <message>
        <source>Change text</source>
        <translation>修改文字</translation>
    </message>
    <message>
        <source>Change empty lines</source>
        <translation>修改空行</translation>
    </message>
    <message>
        <source>Change layout</source>
        <translation>修改版式</translation>
    </message>
    <message>
        <source>Change event title</source>
        <translation>修改活动标题</translation>
    </message>
    <message>
        <source>Change series</source>
        <translation>修改系列</translation>
    </message>
    <message>
        <source>Change days</source>
        <translation>修改日期</translation>
    </message>
    <message>
        <source>Change time zone</source>
        <translation>修改时区</translation>
    </message>
    <message>
        <source>Change venue</source>
        <translation>修改场地</translation>
    </message>
    <message>
        <source>Change city</source>
        <translation>修改城市</translation>
    </message>
    <message>
        <source>Change hosts</source>
        <translation>修改主持人</translation>
    </message>
    <message>
        <source>Change address of recordings</source>
        <translation>修改录音网址</translation>
    </message>
    <message>
        <source>Change address of photos</source>
        <translation>修改照片网址</translation>
    </message>
    <message>
        <source>Change address of slides</source>
        <translation>修改幻灯网址</translation>
    </message>
    <message>
        <source>Change front matter</source>
        <translation>修改文章头信息</translation>
    </message>
    <message>
        <source>Change style</source>
        <translation>修改样式</translation>
    </message>
    <message>
        <source>Add session</source>
        <translation>添加环节</translation>
    </message>
    <message>
        <source>Add photo</source>
        <translation>添加照片</translation>
    </message>
    <message>
        <source>Add text</source>
        <translation>添加文字</translation>
    </message>
    <message>
        <source>Duplicate session</source>
        <translation>复制环节</translation>
    </message>
    <message>
        <source>Duplicate photo</source>
        <translation>复制照片</translation>
    </message>
    <message>
        <source>Duplicate text</source>
        <translation>复制文字</translation>
    </message>
    <message>
        <source>Duplicate entries</source>
        <translation>复制多项</translation>
    </message>
    <message>
        <source>Delete session</source>
        <translation>删除环节</translation>
    </message>
    <message>
        <source>Delete photo</source>
        <translation>删除照片</translation>
    </message>
    <message>
        <source>Delete text</source>
        <translation>删除文字</translation>
    </message>
    <message>
        <source>Delete entries</source>
        <translation>删除多项</translation>
    </message>
    <message>
        <source>Move session</source>
        <translation>移动环节</translation>
    </message>
    <message>
        <source>Move photo</source>
        <translation>移动照片</translation>
    </message>
    <message>
        <source>Move text</source>
        <translation>移动文字</translation>
    </message>
    <message>
        <source>Move entries</source>
        <translation>移动多项</translation>
    </message>
    <message>
        <source>Choose blog</source>
        <translation>选择博客</translation>
    </message>
    <message>
        <source>Choose what becomes of stamps</source>
        <translation>选择时间标记的去留</translation>
    </message>
    <message>
        <source>Attach recordings</source>
        <translation>关联录音</translation>
    </message>
    <message>
        <source>Choose hints</source>
        <translation>选择提示</translation>
    </message>
    <message>
        <source>Ignore problem</source>
        <translation>忽略问题</translation>
    </message>
    <message>
        <source>Change encoding of the post</source>
        <translation>修改文章编码</translation>
    </message>
    <message>
        <source>Reload</source>
        <translation>重新载入</translation>
    </message>
    <message>
        <source>Change handle</source>
        <translation>更改标识</translation>
    </message>
    <message>
        <source>Change line ends of the post</source>
        <translation>更改文章的换行符</translation>
    </message>
    <message>
        <source>Change the end of the post</source>
        <translation>更改文章末尾</translation>
    </message>
    <message>
        <source>Find recordings again</source>
        <translation>找回录音</translation>
    </message>
    <message>
        <source>Let notes stamp themselves</source>
        <translation>让笔记自动带时间戳</translation>
    </message>
    <message>
        <source>Let notes have no stamps</source>
        <translation>让笔记不带时间戳</translation>
    </message>
    <message>
        <source>Split the recording</source>
        <translation>切分录音</translation>
    </message>
    <message>
        <source>Move the split in the recording</source>
        <translation>移动录音的切分点</translation>
    </message>
    <message>
        <source>Join the recording again</source>
        <translation>合并切开的录音</translation>
    </message>
    <message>
        <source>Settle doubt</source>
        <translation>消除疑问</translation>
    </message>
    <message>
        <source>Settle doubts</source>
        <translation>消除同类疑问</translation>
    </message>
    <message>
        <source>Measure recordings</source>
        <translation>测量录音长度</translation>
    </message>
</context>
<context>
    <name>rundown::FindBar</name>
    <message>
        <source>Not found</source>
        <translation>没有找到</translation>
    </message>
    <message numerus="yes">
        <source>%n place(s)</source>
        <translation>
            <numerusform>%n 处</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>第 %1 处，共 %2 处</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>查找</translation>
    </message>
    <message>
        <source>Previous place</source>
        <translation>上一处</translation>
    </message>
    <message>
        <source>Next place</source>
        <translation>下一处</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Replace with</source>
        <translation>替换为</translation>
    </message>
    <message>
        <source>Enter replaces this place, Ctrl+Enter all of them. In an expression’s replacement, \1 is what its first group matched.</source>
        <translation>回车替换这一处，Ctrl+回车全部替换。用表达式时，\1 是第一个括号匹配到的内容。</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>找到的地方</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>替换</translation>
    </message>
    <message>
        <source>Replace all</source>
        <translation>全部替换</translation>
    </message>
    <message>
        <source>Match case</source>
        <translation>区分大小写</translation>
    </message>
    <message>
        <source>Whole words</source>
        <translation>整词匹配</translation>
    </message>
    <message>
        <source>Regular expression</source>
        <translation>正则表达式</translation>
    </message>
    <message>
        <source>List the places</source>
        <translation>列出找到的地方</translation>
    </message>
    <message>
        <source>Find in titles, people, notes, text, addresses and what is said</source>
        <translation>在标题、人物、笔记、正文、地址和说的话里查找</translation>
    </message>
    <message>
        <source>Play from there (Ctrl+Enter)</source>
        <translation>从那里播放 (Ctrl+Enter)</translation>
    </message>
</context>
<context>
    <name>rundown::JumpList</name>
    <message>
        <source>Go to a heading or a session</source>
        <translation>跳到标题或环节</translation>
    </message>
    <message>
        <source>Outline of the post</source>
        <translation>文章大纲</translation>
    </message>
    <message>
        <source>Nothing like that in the post.</source>
        <translation>文章里没有这样的内容。</translation>
    </message>
</context>
<context>
    <name>rundown::ListeningDialog</name>
    <message>
        <source> s</source>
        <translation> 秒</translation>
    </message>
    <message>
        <source>Listening and writing</source>
        <translation>听写设置</translation>
    </message>
    <message>
        <source>The recording pauses</source>
        <translation>录音暂停</translation>
    </message>
    <message>
        <source>The recording slows down</source>
        <translation>录音放慢</translation>
    </message>
    <message>
        <source>The recording plays on</source>
        <translation>录音照常播放</translation>
    </message>
    <message>
        <source>While you type:</source>
        <translation>打字时：</translation>
    </message>
    <message>
        <source>Speed then:</source>
        <translation>放慢到：</translation>
    </message>
    <message>
        <source>After typing for:</source>
        <translation>连续打字多久之后：</translation>
    </message>
    <message>
        <source>It goes on when you have rested for:</source>
        <translation>停手多久之后继续：</translation>
    </message>
    <message>
        <source>It goes on from before by:</source>
        <translation>继续时退回：</translation>
    </message>
    <message>
        <source>A note is about what was said before by:</source>
        <translation>笔记所记的话早于打字：</translation>
    </message>
    <message>
        <source>A new note takes the time of its first key, less this, moved back to the pause before in the speech. Whether notes take times at all, each event says among its details.</source>
        <translation>新笔记的时间是按下第一个键的时刻，减去这段反应时间，再退到讲话中的上一处停顿。笔记是否带时间，由每个活动在详情中决定。</translation>
    </message>
</context>
<context>
    <name>rundown::ListeningPart</name>
    <message>
        <source>Next stretch without &amp;notes</source>
        <translation>下一段没有笔记的录音(&amp;N)</translation>
    </message>
    <message>
        <source>Listening and &amp;writing…</source>
        <translation>听写设置(&amp;W)…</translation>
    </message>
    <message>
        <source>Pause while typing</source>
        <translation>打字时暂停</translation>
    </message>
    <message>
        <source>Slow down while typing</source>
        <translation>打字时放慢</translation>
    </message>
    <message>
        <source>Play on while typing</source>
        <translation>打字时照常播放</translation>
    </message>
    <message>
        <source>What the recording does while you type</source>
        <translation>打字时录音怎么办</translation>
    </message>
    <message>
        <source>Pauses</source>
        <translation>打字即停</translation>
    </message>
    <message>
        <source>Slows down</source>
        <translation>打字放慢</translation>
    </message>
    <message>
        <source>Plays on</source>
        <translation>照常播放</translation>
    </message>
    <message>
        <source>All of the recordings have notes or were heard.</source>
        <translation>所有录音都已有笔记或已听过。</translation>
    </message>
    <message>
        <source>There is no recording to go on in.</source>
        <translation>没有可以继续听的录音。</translation>
    </message>
</context>
<context>
    <name>rundown::MainWindow</name>
    <message>
        <source>Something is still being written. The window closes when that is done.</source>
        <translation>还有文件正在写入。写完后窗口会关闭。</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>详情</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>笔记</translation>
    </message>
    <message>
        <source>Post</source>
        <translation>文章</translation>
    </message>
    <message>
        <source>Wrote the post: %1</source>
        <translation>文章已写入：%1</translation>
    </message>
    <message>
        <source>Open event</source>
        <translation>打开活动</translation>
    </message>
    <message>
        <source>Events (*.rundown.yaml *.yaml *.yml);;Posts (*.md *.markdown);;All files (*)</source>
        <translation>活动 (*.rundown.yaml *.yaml *.yml);;文章 (*.md *.markdown);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Import post</source>
        <translation>导入文章</translation>
    </message>
    <message>
        <source>Posts (*.md *.markdown *.txt);;All files (*)</source>
        <translation>文章 (*.md *.markdown *.txt);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Save event as</source>
        <translation>活动另存为</translation>
    </message>
    <message>
        <source>Events (*.rundown.yaml)</source>
        <translation>活动 (*.rundown.yaml)</translation>
    </message>
    <message>
        <source>Save the changes to “%1”?</source>
        <translation>保存对“%1”的修改吗？</translation>
    </message>
    <message>
        <source>If you do not save them, they are lost.</source>
        <translation>如果不保存，修改就会丢失。</translation>
    </message>
    <message>
        <source>Somebody changed “%1” since you opened it.</source>
        <translation>打开之后，有人改动了“%1”。</translation>
    </message>
    <message>
        <source>Nothing was written. Save yours under another name to keep both.</source>
        <translation>什么都没有写入。另存为别的名字，两份都能留住。</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>另存为…</translation>
    </message>
    <message>
        <source>Write over it</source>
        <translation>覆盖它</translation>
    </message>
    <message>
        <source>Imported %1. The post itself is not touched until you export.</source>
        <translation>已导入 %1。在导出之前，文章本身不会被改动。</translation>
    </message>
    <message>
        <source>Saved %1</source>
        <translation>已保存 %1</translation>
    </message>
    <message>
        <source>New event</source>
        <translation>新活动</translation>
    </message>
    <message>
        <source>Read-only</source>
        <translation>只读</translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation>未保存</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新建</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>已保存</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;New event</source>
        <translation>新建活动(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>打开(&amp;O)…</translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation>最近的活动(&amp;R)</translation>
    </message>
    <message>
        <source>Open the sa&amp;mple event</source>
        <translation>打开示例活动(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>保存(&amp;S)</translation>
    </message>
    <message>
        <source>Save &amp;as…</source>
        <translation>另存为(&amp;A)…</translation>
    </message>
    <message>
        <source>Ctrl+Shift+S</source>
        <translation>Ctrl+Shift+S</translation>
    </message>
    <message>
        <source>&amp;Import post…</source>
        <translation>导入文章(&amp;I)…</translation>
    </message>
    <message>
        <source>Ctrl+I</source>
        <translation>Ctrl+I</translation>
    </message>
    <message>
        <source>&amp;Export post…</source>
        <translation>导出文章(&amp;E)…</translation>
    </message>
    <message>
        <source>Ctrl+E</source>
        <translation>Ctrl+E</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>退出(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>编辑(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>撤销(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>重做(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Play</source>
        <translation>播放(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>视图(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Program</source>
        <translation>日程(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Keys</source>
        <translation>快捷键(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;About Rundown</source>
        <translation>关于流水帐(&amp;A)</translation>
    </message>
    <message>
        <source>About Rundown</source>
        <translation>关于流水帐</translation>
    </message>
    <message>
        <source>&lt;h3&gt;Rundown %1&lt;/h3&gt;&lt;p&gt;The program of an event, its recordings and its recap post.&lt;/p&gt;&lt;p&gt;Free software under the GNU General Public License, version 3 or later.&lt;/p&gt;</source>
        <translation>&lt;h3&gt;流水帐 Rundown %1&lt;/h3&gt;&lt;p&gt;活动的日程、录音和回顾文章。&lt;/p&gt;&lt;p&gt;自由软件，采用 GNU 通用公共许可证第 3 版或更新版本。&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Toolbar</source>
        <translation>工具栏</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>&amp;Go to…</source>
        <translation>跳到(&amp;G)…</translation>
    </message>
    <message>
        <source>The event has no file yet.</source>
        <translation>活动还没有保存成文件。</translation>
    </message>
    <message>
        <source>Save it first: its recordings are found from where its file lies.</source>
        <translation>请先保存：录音是从活动文件所在的位置找的。</translation>
    </message>
    <message>
        <source>Attach re&amp;cordings…</source>
        <translation>关联录音(&amp;C)…</translation>
    </message>
    <message>
        <source>Ctrl+Shift+R</source>
        <translation>Ctrl+Shift+R</translation>
    </message>
    <message>
        <source>&amp;Spelling</source>
        <translation>拼写(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>语言(&amp;L)</translation>
    </message>
    <message>
        <source>Another program changed “%1”, and it cannot be read now. What you see is what it was.
%2</source>
        <translation>另一个程序改动了“%1”，现在读不出来。这里显示的是改动前的内容。
%2</translation>
    </message>
    <message>
        <source>Yours stays. The other version is kept as “%1”.</source>
        <translation>保留您的版本。另一个版本已另存为“%1”。</translation>
    </message>
    <message>
        <source>Another program changed “%1” while you have unsaved changes.</source>
        <translation>“%1”已被另一个程序改动，而您还有未保存的更改。</translation>
    </message>
    <message>
        <source>Take the &amp;other version</source>
        <translation>采用对方的版本(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Keep mine</source>
        <translation>保留我的(&amp;K)</translation>
    </message>
    <message>
        <source>Save mine &amp;as…</source>
        <translation>我的另存为(&amp;A)…</translation>
    </message>
    <message>
        <source>“%1” is no longer there: it was moved, renamed or deleted.</source>
        <translation>“%1”已不在原处：被移动、改名或删除了。</translation>
    </message>
    <message>
        <source>Save it a&amp;gain</source>
        <translation>重新保存(&amp;G)</translation>
    </message>
    <message>
        <source>Another program changed “%1”: this is the new version.</source>
        <translation>“%1”已被另一个程序改动：现在显示的是新版本。</translation>
    </message>
    <message>
        <source>&amp;Back to what it was</source>
        <translation>恢复原样(&amp;B)</translation>
    </message>
    <message>
        <source>Export post and me&amp;dia…</source>
        <translation>导出文章和媒体(&amp;D)…</translation>
    </message>
    <message>
        <source>Ctrl+Alt+E</source>
        <translation>Ctrl+Alt+E</translation>
    </message>
    <message>
        <source>Wrote the post and its media: %1. UPLOAD.txt says what goes where.</source>
        <translation>已写出文章和媒体：%1。什么放到哪里，见 UPLOAD.txt。</translation>
    </message>
    <message>
        <source>Export no&amp;tes…</source>
        <translation>导出笔记(&amp;T)…</translation>
    </message>
    <message>
        <source>Find &amp;lost recordings</source>
        <translation>找回丢失的录音(&amp;L)</translation>
    </message>
    <message numerus="yes">
        <source>%n recording(s) were moved and are found again, the first as “%1”.</source>
        <translation>
            <numerusform>有 %n 个录音换了地方，已经找到，第一个是“%1”。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n recording(s) are on a drive that is away: %1. Nothing is forgotten; connect it to hear them.</source>
        <translation>
            <numerusform>有 %n 个录音所在的磁盘没有接上：%1。什么都没有忘记，接上就能听。</numerusform>
        </translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>Not found in the event&apos;s folder or beside it: %1</source>
        <translation>在活动文件夹里和旁边都没有找到：%1</translation>
    </message>
    <message>
        <source>All recordings are where the event says.</source>
        <translation>所有录音都在活动所说的地方。</translation>
    </message>
    <message>
        <source>&amp;Take them from there</source>
        <translation>改用那里的文件(&amp;T)</translation>
    </message>
    <message>
        <source>T&amp;ranscript</source>
        <translation>文字稿(&amp;R)</translation>
    </message>
    <message>
        <source>No notes of this session have a stamp.</source>
        <translation>这个环节没有带时间戳的笔记。</translation>
    </message>
    <message>
        <source>Stamp them with Ctrl+T while you listen.</source>
        <translation>听的时候用 Ctrl+T 加时间戳。</translation>
    </message>
    <message>
        <source>Export notes</source>
        <translation>导出笔记</translation>
    </message>
    <message>
        <source>SubRip (*.srt);;WebVTT (*.vtt);;Audacity labels (*.txt)</source>
        <translation>SubRip (*.srt);;WebVTT (*.vtt);;Audacity 标签 (*.txt)</translation>
    </message>
    <message>
        <source>Wrote the notes: %1</source>
        <translation>已写入笔记：%1</translation>
    </message>
    <message>
        <source>&amp;Notes</source>
        <translation>笔记(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Change keys…</source>
        <translation>更改快捷键(&amp;C)…</translation>
    </message>
    <message>
        <source>“%1” is already there.</source>
        <translation>“%1”已经存在。</translation>
    </message>
    <message>
        <source>What is in it is lost when you write over it.</source>
        <translation>覆盖之后，里面原来的内容就没有了。</translation>
    </message>
    <message>
        <source>Measuring the recordings…</source>
        <translation>正在测量录音长度…</translation>
    </message>
    <message numerus="yes">
        <source>Measured %n recording(s).</source>
        <translation>
            <numerusform>测量了 %n 段录音的长度。</numerusform>
        </translation>
    </message>
    <message>
        <source>No recording could be measured.</source>
        <translation>没有录音可以测量。</translation>
    </message>
    <message>
        <source>“%1” is still being transcribed.</source>
        <translation>“%1”还没有转完文字。</translation>
    </message>
    <message>
        <source>If you close the window now, what was heard so far is lost.</source>
        <translation>现在关闭窗口，已经听出来的文字就没有了。</translation>
    </message>
    <message>
        <source>&amp;Keep running</source>
        <translation>继续转换(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;Stop and close</source>
        <translation>停止并关闭(&amp;S)</translation>
    </message>
    <message>
        <source>Titles, notes, captions and text of the whole event</source>
        <translation>整个活动的标题、笔记、照片说明和正文</translation>
    </message>
</context>
<context>
    <name>rundown::MatchModel</name>
    <message>
        <source>None</source>
        <translation>无</translation>
    </message>
    <message>
        <source>(no title)</source>
        <translation>（无标题）</translation>
    </message>
    <message>
        <source>your choice</source>
        <translation>您的选择</translation>
    </message>
    <message>
        <source>fits no session</source>
        <translation>没有合适的环节</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>Recording</source>
        <translation>录音</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>时长</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>环节</translation>
    </message>
    <message>
        <source>Because of</source>
        <translation>依据</translation>
    </message>
</context>
<context>
    <name>rundown::Media</name>
    <message>
        <source>There is no sound in this file that can be played.</source>
        <translation>这个文件里没有能播放的声音。</translation>
    </message>
    <message>
        <source>Choose a sound or video file.</source>
        <translation>请选择声音或视频文件。</translation>
    </message>
    <message>
        <source>The file is not there.</source>
        <translation>文件不在那里。</translation>
    </message>
    <message>
        <source>It may have been moved, or its drive is away.</source>
        <translation>可能被移走了，或者它所在的磁盘没有接上。</translation>
    </message>
    <message>
        <source>This is no file.</source>
        <translation>这不是文件。</translation>
    </message>
    <message>
        <source>Choose a sound file.</source>
        <translation>请选择声音文件。</translation>
    </message>
    <message>
        <source>The file is empty.</source>
        <translation>文件是空的。</translation>
    </message>
    <message>
        <source>Copy it again from the recorder.</source>
        <translation>请从录音机里重新拷贝。</translation>
    </message>
    <message>
        <source>The file cannot be read: %1.</source>
        <translation>文件读不了：%1。</translation>
    </message>
    <message>
        <source>Check that you may read it.</source>
        <translation>请看看你有没有读取它的权限。</translation>
    </message>
    <message>
        <source>Copy it again from the recorder if you can.</source>
        <translation>可以的话，请从录音机里重新拷贝。</translation>
    </message>
    <message>
        <source>The file could be read only up to %1.</source>
        <translation>文件只能读到 %1。</translation>
    </message>
    <message>
        <source>The file is cut off: it should last %1 and ends at %2.</source>
        <translation>文件不完整：应有 %1，到 %2 就结束了。</translation>
    </message>
    <message>
        <source>This place cannot be reached.</source>
        <translation>到不了这个位置。</translation>
    </message>
    <message>
        <source>Playing goes on where it was.</source>
        <translation>从原来的位置继续播放。</translation>
    </message>
    <message>
        <source>The file could not be read any further.</source>
        <translation>文件读不下去了。</translation>
    </message>
    <message>
        <source>Check its drive, then open it again.</source>
        <translation>请检查它所在的磁盘，再打开一次。</translation>
    </message>
    <message>
        <source>The file was cut off while it was open.</source>
        <translation>文件在打开期间被截短了。</translation>
    </message>
    <message>
        <source>Open it again.</source>
        <translation>请再打开一次。</translation>
    </message>
</context>
<context>
    <name>rundown::MessageLine</name>
    <message>
        <source>Close this message</source>
        <translation>关闭这条消息</translation>
    </message>
</context>
<context>
    <name>rundown::NoteEditor</name>
    <message>
        <source>Play from here</source>
        <translation>从这里播放</translation>
    </message>
    <message>
        <source>No misspelt word here</source>
        <translation>这里没有拼错的词</translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation>剪切(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>拷贝(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>粘贴(&amp;P)</translation>
    </message>
    <message>
        <source>Select &amp;all</source>
        <translation>全选(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Spelling</source>
        <translation>拼写(&amp;S)</translation>
    </message>
</context>
<context>
    <name>rundown::NotesActions</name>
    <message>
        <source>Stamp</source>
        <translation>时间戳</translation>
    </message>
    <message>
        <source>Put the time in the recording before this note</source>
        <translation>在这条笔记前写上录音的时间</translation>
    </message>
    <message>
        <source>Play from stamp</source>
        <translation>从时间戳播放</translation>
    </message>
    <message>
        <source>Play the recording from this note’s stamp</source>
        <translation>从这条笔记的时间戳开始播放录音</translation>
    </message>
    <message>
        <source>Stamp 1 second earlier</source>
        <translation>时间戳提前 1 秒</translation>
    </message>
    <message>
        <source>Stamp 1 second later</source>
        <translation>时间戳推后 1 秒</translation>
    </message>
    <message>
        <source>Quote</source>
        <translation>引语</translation>
    </message>
    <message>
        <source>Something to check</source>
        <translation>待核实</translation>
    </message>
    <message>
        <source>Link to add</source>
        <translation>待补链接</translation>
    </message>
    <message>
        <source>Pin a page of the slides here</source>
        <translation>在此处钉上幻灯页码</translation>
    </message>
    <message>
        <source>Pin a photo here…</source>
        <translation>在此处钉上照片…</translation>
    </message>
</context>
<context>
    <name>rundown::NotesFooter</name>
    <message>
        <source>No spelling</source>
        <translation>不查拼写</translation>
    </message>
    <message>
        <source>Language that spelling is checked in</source>
        <translation>检查拼写所用的语言</translation>
    </message>
    <message>
        <source>Spelling</source>
        <translation>拼写</translation>
    </message>
</context>
<context>
    <name>rundown::NotesPage</name>
    <message>
        <source>Text</source>
        <translation>文字</translation>
    </message>
    <message>
        <source>Markdown that stands here in the post.</source>
        <translation>文章此处的 Markdown。</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>笔记</translation>
    </message>
    <message>
        <source>A photo has no notes. Its caption is among the details.</source>
        <translation>照片没有笔记，图注在“详情”里。</translation>
    </message>
    <message>
        <source>Select a session in the program to write its notes.</source>
        <translation>在日程里选一个环节，就可以写笔记。</translation>
    </message>
    <message>
        <source>Next misspelt word</source>
        <translation>下一个拼错的词</translation>
    </message>
    <message>
        <source>Added behind this: %1</source>
        <translation>已加在这后面：%1</translation>
    </message>
    <message>
        <source>Pin a photo</source>
        <translation>钉上照片</translation>
    </message>
    <message>
        <source>Pictures (%1);;All files (*)</source>
        <translation>图片 (%1);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Photos are kept beside the event. Save it, then pin the photo.</source>
        <translation>照片存放在活动文件旁边。请先保存活动，再钉照片。</translation>
    </message>
    <message>
        <source>Kept as %1, but another session is shown now.</source>
        <translation>已存为 %1，但现在显示的是另一个环节。</translation>
    </message>
    <message>
        <source>One note a line. Tab puts a line below the note above it. While a recording plays, notes take its time by themselves.</source>
        <translation>一行一条笔记。Tab 把一行放到上一条笔记之下。播放录音时，笔记自动带上录音时间。</translation>
    </message>
</context>
<context>
    <name>rundown::PhotoKeeper</name>
    <message>
        <source>Photos are kept beside the event, which has no file yet.</source>
        <translation>照片存在活动文件旁边，可活动还没有存成文件。</translation>
    </message>
    <message>
        <source>Save the event, then add the photo again.</source>
        <translation>请先保存活动，再加照片。</translation>
    </message>
    <message>
        <source>Kept as %1, but where it was to stand is gone.</source>
        <translation>已存为 %1，但它该放的地方已经不在了。</translation>
    </message>
    <message numerus="yes">
        <source>Add %n photo(s)</source>
        <translation>
            <numerusform>添加 %n 张照片</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rundown::PhotoThumbnail</name>
    <message>
        <source>The file cannot be read.</source>
        <translation>文件读不了。</translation>
    </message>
    <message>
        <source>The picture is not shown: %1.</source>
        <translation>图片未显示：%1。</translation>
    </message>
    <message>
        <source>The picture is shown once the event has been saved: it is looked for in the event’s folder.</source>
        <translation>保存活动之后才显示图片：会在活动文件夹里寻找。</translation>
    </message>
    <message>
        <source>There is no such file in the event’s folder.</source>
        <translation>活动文件夹里没有这个文件。</translation>
    </message>
    <message>
        <source>Reading the picture…</source>
        <translation>正在读取图片…</translation>
    </message>
</context>
<context>
    <name>rundown::PlaybackEngine</name>
    <message>
        <source>No sound device: playing silently.</source>
        <translation>没有声音设备：静音播放。</translation>
    </message>
    <message>
        <source>Connect one; the sound comes back by itself.</source>
        <translation>接上设备，声音会自己回来。</translation>
    </message>
</context>
<context>
    <name>rundown::PlayerBar</name>
    <message>
        <source>Open its address</source>
        <translation>打开它的网址</translation>
    </message>
    <message>
        <source>Choose the recording</source>
        <translation>选择录音</translation>
    </message>
    <message>
        <source>Volume</source>
        <translation>音量</translation>
    </message>
    <message>
        <source>Mute</source>
        <translation>静音</translation>
    </message>
    <message>
        <source>The time on the clock when this was recorded</source>
        <translation>录下这一刻的钟点</translation>
    </message>
    <message>
        <source>Place in the recording</source>
        <translation>录音中的位置</translation>
    </message>
    <message>
        <source>Select a session to listen to its recording.</source>
        <translation>选一个环节，听它的录音。</translation>
    </message>
    <message>
        <source>No recording here. Attach one in the details, and play it while you write notes.</source>
        <translation>这里没有录音。在“详情”里附上一段，就可以边听边写笔记。</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>Sound: quiet speakers, silences, loop, skips</source>
        <translation>声音：音量均衡、静音、循环、跳转</translation>
    </message>
    <message>
        <source>saved %1 s</source>
        <translation>省下 %1 秒</translation>
    </message>
    <message>
        <source>saved %1 min</source>
        <translation>省下 %1 分钟</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>, </source>
        <translation>，</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>速度</translation>
    </message>
    <message>
        <source>slower %1</source>
        <translation>放慢 %1</translation>
    </message>
    <message>
        <source>faster %1</source>
        <translation>加快 %1</translation>
    </message>
    <message>
        <source>softer %1</source>
        <translation>调低 %1</translation>
    </message>
    <message>
        <source>louder %1</source>
        <translation>调高 %1</translation>
    </message>
    <message>
        <source>Photos and prose have no recording. Select a session to listen to its own.</source>
        <translation>照片和正文没有录音。选择一个环节来听它的录音。</translation>
    </message>
</context>
<context>
    <name>rundown::PostExport</name>
    <message>
        <source>Export recap post</source>
        <translation>导出回顾文章</translation>
    </message>
    <message>
        <source>Markdown (*.md)</source>
        <translation>Markdown (*.md)</translation>
    </message>
    <message>
        <source>Export post and media into a folder</source>
        <translation>把文章和媒体导出到文件夹</translation>
    </message>
    <message>
        <source>“%1” is already there, and perhaps more of the bundle.</source>
        <translation>“%1”已经存在，别的文件也可能有。</translation>
    </message>
    <message>
        <source>Write over it</source>
        <translation>覆盖</translation>
    </message>
    <message>
        <source>Copying the post&apos;s media…</source>
        <translation>正在复制文章用到的媒体…</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>停止(&amp;S)</translation>
    </message>
    <message>
        <source>The post is written, but something in it is not as it was, or not there.</source>
        <translation>文章已写好，但有的内容与原来不同，或缺了东西。</translation>
    </message>
    <message>
        <source>The post is exported, but not all of it is as it was.</source>
        <translation>文章已导出，但并非全部内容都保持原样。</translation>
    </message>
    <message numerus="yes">
        <source>%n hint(s): %1</source>
        <translation>
            <numerusform>%n 条提示：%1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rundown::PostImages</name>
    <message>
        <source>not in the event&apos;s folder</source>
        <translation>不在活动文件夹里</translation>
    </message>
    <message>
        <source>on %1, shown in the published post</source>
        <translation>在 %1 上，发布后的文章里会显示</translation>
    </message>
    <message>
        <source>loading…</source>
        <translation>正在载入…</translation>
    </message>
</context>
<context>
    <name>rundown::PostPreview</name>
    <message>
        <source>%1 Its plain text is shown.</source>
        <translation>%1 下面显示它的纯文本。</translation>
    </message>
    <message numerus="yes">
        <source>%n image(s) of this post are on the web.</source>
        <translation>
            <numerusform>这篇文章有 %n 张图片在网上。</numerusform>
        </translation>
    </message>
    <message>
        <source>The post as its readers will see it</source>
        <translation>读者将看到的文章</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>显示</translation>
    </message>
    <message>
        <source>Show images from the web</source>
        <translation>显示网上的图片</translation>
    </message>
</context>
<context>
    <name>rundown::PostView</name>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Copy link address</source>
        <translation>复制链接地址</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>全选</translation>
    </message>
</context>
<context>
    <name>rundown::PreviewImages</name>
    <message>
        <source>too many images to show them all</source>
        <translation>图片太多，无法全部显示</translation>
    </message>
</context>
<context>
    <name>rundown::ProblemsModel</name>
    <message>
        <source>The file</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>日程</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>活动</translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation>无标题</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>Fix</source>
        <translation>修正</translation>
    </message>
</context>
<context>
    <name>rundown::ProblemsPanel</name>
    <message>
        <source>Problems</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Nothing is odd here.</source>
        <translation>没有发现问题。</translation>
    </message>
    <message>
        <source>&amp;Next problem</source>
        <translation>下一个问题(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Previous problem</source>
        <translation>上一个问题(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Fix problem</source>
        <translation>修正问题(&amp;F)</translation>
    </message>
    <message>
        <source>Fix &amp;all of this kind</source>
        <translation>修正所有同类问题(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Ignore here</source>
        <translation>此处忽略(&amp;I)</translation>
    </message>
    <message>
        <source>The event file says that this is to be passed over.</source>
        <translation>活动文件里会记下：此处不再提示。</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Fix this problem</source>
        <translation>修正这个问题</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message numerus="yes">
        <source>Fix %n problem(s)</source>
        <translation>
            <numerusform>修正 %n 个问题</numerusform>
        </translation>
    </message>
    <message>
        <source>The text has changed meanwhile; it is being checked again.</source>
        <translation>文字已经变了，正在重新检查。</translation>
    </message>
    <message>
        <source>Hint at missing spaces between Chinese and Latin</source>
        <translation>提示中西文之间缺空格</translation>
    </message>
    <message>
        <source>Hint at half-width punctuation behind Chinese</source>
        <translation>提示中文后的半角标点</translation>
    </message>
    <message>
        <source>Fix all of this kind</source>
        <translation>修正所有同类问题</translation>
    </message>
    <message>
        <source>Ignore this here</source>
        <translation>此处忽略</translation>
    </message>
    <message>
        <source>&amp;To do</source>
        <translation>待办(&amp;T)</translation>
    </message>
    <message>
        <source>Only what notes say is still to do, over the whole event</source>
        <translation>只看整个活动的笔记里还要做的事</translation>
    </message>
    <message numerus="yes">
        <source>%n note(s) to settle</source>
        <translation>
            <numerusform>%n 条笔记待处理</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is left to do.</source>
        <translation>没有待办了。</translation>
    </message>
</context>
<context>
    <name>rundown::ProblemsPart</name>
    <message>
        <source>Pro&amp;blems</source>
        <translation>问题(&amp;B)</translation>
    </message>
    <message>
        <source>What is odd in the event and its post</source>
        <translation>活动和文章里的问题</translation>
    </message>
</context>
<context>
    <name>rundown::ProgramActions</name>
    <message>
        <source>Add &amp;session</source>
        <translation>添加环节(&amp;S)</translation>
    </message>
    <message>
        <source>Add session to &amp;block</source>
        <translation>在板块里添加环节(&amp;B)</translation>
    </message>
    <message>
        <source>Add &amp;photo</source>
        <translation>添加照片(&amp;P)</translation>
    </message>
    <message>
        <source>Add te&amp;xt</source>
        <translation>添加文字(&amp;X)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>编辑(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Duplicate</source>
        <translation>复制一份(&amp;D)</translation>
    </message>
    <message>
        <source>De&amp;lete</source>
        <translation>删除(&amp;L)</translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation>剪切(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>拷贝(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>粘贴(&amp;P)</translation>
    </message>
    <message>
        <source>Move &amp;up</source>
        <translation>上移(&amp;U)</translation>
    </message>
    <message>
        <source>Move do&amp;wn</source>
        <translation>下移(&amp;W)</translation>
    </message>
    <message>
        <source>Move &amp;into block</source>
        <translation>移入板块(&amp;I)</translation>
    </message>
    <message>
        <source>Move &amp;out of block</source>
        <translation>移出板块(&amp;O)</translation>
    </message>
    <message>
        <source>Pl&amp;ay recording</source>
        <translation>播放录音(&amp;A)</translation>
    </message>
    <message>
        <source>Details of the e&amp;vent</source>
        <translation>活动详情(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Find</source>
        <translation>查找(&amp;F)</translation>
    </message>
    <message>
        <source>Find &amp;next</source>
        <translation>查找下一处(&amp;N)</translation>
    </message>
    <message>
        <source>Find p&amp;revious</source>
        <translation>查找上一处(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Replace</source>
        <translation>替换(&amp;R)</translation>
    </message>
</context>
<context>
    <name>rundown::ProgramDelegate</name>
    <message>
        <source>Untitled</source>
        <translation>无标题</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>Begins when the one before it ends</source>
        <translation>上一个环节结束时开始</translation>
    </message>
    <message>
        <source>Planned start</source>
        <translation>计划开始</translation>
    </message>
    <message>
        <source>Planned length, in hours and minutes</source>
        <translation>计划时长，小时和分钟</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>You have listened to %1 % of its recordings</source>
        <translation>它的录音已听过 %1 %</translation>
    </message>
</context>
<context>
    <name>rundown::ProgramFind</name>
    <message numerus="yes">
        <source>Replaced %n place(s)</source>
        <translation>
            <numerusform>已替换 %n 处</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is recorded there</source>
        <translation>那里没有录音</translation>
    </message>
    <message>
        <source>%1. Names of files and what is said stay.</source>
        <translation>%1。文件名和录音里说的话保持不变。</translation>
    </message>
    <message>
        <source>Names of files and what is said are not replaced</source>
        <translation>文件名和录音里说的话不会被替换</translation>
    </message>
</context>
<context>
    <name>rundown::ProgramModel</name>
    <message>
        <source>slides</source>
        <translation>幻灯</translation>
    </message>
    <message>
        <source>recordings</source>
        <translation>录音</translation>
    </message>
    <message>
        <source>videos</source>
        <translation>视频</translation>
    </message>
    <message>
        <source>notes</source>
        <translation>笔记</translation>
    </message>
    <message numerus="yes">
        <source>%n problem(s)</source>
        <translation>
            <numerusform>%n 个问题</numerusform>
        </translation>
    </message>
    <message>
        <source>, </source>
        <translation>，</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>时长</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>People</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>Marks</source>
        <translation>标记</translation>
    </message>
    <message>
        <source>Photo</source>
        <translation>照片</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>文字</translation>
    </message>
    <message>
        <source>Over</source>
        <translation>超时</translation>
    </message>
    <message>
        <source>%1 % heard</source>
        <translation>已听 %1 %</translation>
    </message>
    <message>
        <source>read with doubt: %1</source>
        <translation>识别时有疑问：%1</translation>
    </message>
</context>
<context>
    <name>rundown::ProgramPage</name>
    <message>
        <source>Program</source>
        <translation>日程</translation>
    </message>
    <message>
        <source>There is nothing in the program yet.
Add the first session, or paste a list of titles, one a line.</source>
        <translation>日程里还什么都没有。
添加第一个环节，或者粘贴一列题目，一行一个。</translation>
    </message>
    <message>
        <source>Add a session</source>
        <translation>添加环节</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>粘贴</translation>
    </message>
</context>
<context>
    <name>rundown::ReadAsMenu</name>
    <message>
        <source>“%1”</source>
        <translation>“%1”</translation>
    </message>
    <message>
        <source>one session, with its talks as notes</source>
        <translation>一个环节，其中的演讲归入笔记</translation>
    </message>
    <message>
        <source>&amp;Read as</source>
        <translation>当作(&amp;R)</translation>
    </message>
    <message>
        <source>Nothing else is possible</source>
        <translation>没有别的读法</translation>
    </message>
</context>
<context>
    <name>rundown::RecentEventDelegate</name>
    <message>
        <source>Not found</source>
        <translation>没有找到</translation>
    </message>
</context>
<context>
    <name>rundown::RecentEventsModel</name>
    <message>
        <source>%1, not found</source>
        <translation>%1，没有找到</translation>
    </message>
</context>
<context>
    <name>rundown::RecordingSplitter</name>
    <message>
        <source>Split the recording &amp;here</source>
        <translation>在此处切分录音(&amp;H)</translation>
    </message>
    <message>
        <source>To the split or proposal before</source>
        <translation>到上一个切分点或建议处</translation>
    </message>
    <message>
        <source>To the next split or proposal</source>
        <translation>到下一个切分点或建议处</translation>
    </message>
    <message>
        <source>Move the nearest split 1 second earlier</source>
        <translation>最近的切分点提前 1 秒</translation>
    </message>
    <message>
        <source>Move the nearest split 1 second later</source>
        <translation>最近的切分点推后 1 秒</translation>
    </message>
    <message>
        <source>This session&apos;s part of the file begins or ends here</source>
        <translation>本环节在录音里从这里开始，或到这里结束</translation>
    </message>
    <message>
        <source>From here on: %1</source>
        <translation>从这里起：%1</translation>
    </message>
    <message>
        <source>Up to here: %1</source>
        <translation>到这里为止：%1</translation>
    </message>
    <message>
        <source>Planned %1: %2. Click to split here</source>
        <translation>计划 %1：%2。点一下在此切分</translation>
    </message>
    <message>
        <source>A pause of %1 s. Click to split here</source>
        <translation>停顿 %1 秒。点一下在此切分</translation>
    </message>
    <message>
        <source>Split at %1. What follows belongs to “%2” now; undo takes it back.</source>
        <translation>已在 %1 切分，后面归“%2”；可以撤销。</translation>
    </message>
    <message>
        <source>The recording cannot be split here: go to a place within it, and have a session behind this one.</source>
        <translation>不能在这里切分：请到录音中间，而且本环节后面要有另一个环节。</translation>
    </message>
    <message>
        <source>Join the recording again here</source>
        <translation>在此处重新合并录音</translation>
    </message>
    <message>
        <source>Split at %1; the rest belongs to “%2”</source>
        <translation>在 %1 切分，后面归“%2”</translation>
    </message>
    <message>
        <source>Split at %1: there is no session behind this one</source>
        <translation>在 %1 切分：后面没有别的环节</translation>
    </message>
    <message>
        <source>Split at %1; the rest belongs to</source>
        <translation>在 %1 切分，后面归</translation>
    </message>
    <message>
        <source>The lengths of recordings are not known, so the notes cannot go with their sound. Measure them first: the list of problems offers it.</source>
        <translation>录音长度未知，笔记没法跟着声音走。请先测量录音长度：在问题列表里就可以。</translation>
    </message>
    <message>
        <source>The length of %1 is not known, and cannot be measured without the file, so the notes cannot go with their sound.</source>
        <translation>%1 的长度未知，没有文件也无法测量，所以笔记没法跟着声音走。</translation>
    </message>
</context>
<context>
    <name>rundown::ShortcutDialog</name>
    <message>
        <source>&amp;No key</source>
        <translation>不用快捷键(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Usual key</source>
        <translation>恢复默认(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Take it from there</source>
        <translation>改归这里(&amp;T)</translation>
    </message>
    <message>
        <source>Change keys</source>
        <translation>更改快捷键</translation>
    </message>
    <message>
        <source>Press the new key:</source>
        <translation>按下新快捷键：</translation>
    </message>
    <message>
        <source>&amp;All as usual</source>
        <translation>全部恢复默认(&amp;A)</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>快捷键</translation>
    </message>
    <message>
        <source>Actions</source>
        <translation>操作列表</translation>
    </message>
    <message>
        <source>%1 is the key of “%2”.</source>
        <translation>%1 是“%2”的快捷键。</translation>
    </message>
</context>
<context>
    <name>rundown::Shortcuts</name>
    <message>
        <source>One key, please: several in a row take the hands off the text.</source>
        <translation>请只用一个组合键：连按几个会打断写作。</translation>
    </message>
    <message>
        <source>A key such as Shift alone switches input methods.</source>
        <translation>单按 Shift 之类的键用于切换输入法。</translation>
    </message>
    <message>
        <source>Esc closes and cancels, also in input methods.</source>
        <translation>Esc 用于关闭和取消，输入法也要用。</translation>
    </message>
    <message>
        <source>%1 belongs to input methods.</source>
        <translation>%1 归输入法使用。</translation>
    </message>
    <message>
        <source>%1 writes or moves in a text. Take an F-key, or add Ctrl or Alt.</source>
        <translation>%1 用于输入或移动光标。请用 F 键，或加上 Ctrl 或 Alt。</translation>
    </message>
    <message>
        <source>%1 is needed for writing.</source>
        <translation>写作时要用 %1。</translation>
    </message>
    <message>
        <source>%1 opens the menu “%2”.</source>
        <translation>%1 用来打开“%2”菜单。</translation>
    </message>
</context>
<context>
    <name>rundown::SpeechDialog</name>
    <message>
        <source>Whisper (%1)</source>
        <translation>Whisper（%1）</translation>
    </message>
    <message>
        <source>PocketSphinx, English only (%1)</source>
        <translation>PocketSphinx，仅英语（%1）</translation>
    </message>
    <message>
        <source>Ch&amp;oose…</source>
        <translation>选择(&amp;O)…</translation>
    </message>
    <message>
        <source>Transcribe</source>
        <translation>转成文字</translation>
    </message>
    <message>
        <source>found out by itself; else zh, en, …</source>
        <translation>自动判断；或填 zh、en 等</translation>
    </message>
    <message>
        <source>&amp;Program:</source>
        <translation>程序(&amp;P)：</translation>
    </message>
    <message>
        <source>&amp;Model:</source>
        <translation>模型(&amp;M)：</translation>
    </message>
    <message>
        <source>&amp;Language:</source>
        <translation>语言(&amp;L)：</translation>
    </message>
    <message>
        <source>&amp;Transcribe</source>
        <translation>转成文字(&amp;T)</translation>
    </message>
    <message>
        <source>Whisper&apos;s model</source>
        <translation>Whisper 的模型</translation>
    </message>
    <message>
        <source>Models (*.bin);;All files (*)</source>
        <translation>模型 (*.bin);;所有文件 (*)</translation>
    </message>
    <message>
        <source>No program that hears speech is on this computer. Install whisper.cpp (whisper-cli), or PocketSphinx for English.</source>
        <translation>这台电脑上没有语音识别程序。请安装 whisper.cpp（whisper-cli），英语也可以用 PocketSphinx。</translation>
    </message>
    <message>
        <source>Whisper needs a model, such as ggml-base.bin. Larger ones hear better and take longer.</source>
        <translation>Whisper 需要一个模型，例如 ggml-base.bin。模型越大听得越准，也越慢。</translation>
    </message>
    <message>
        <source>It works in the background, on this computer; nothing is sent away.</source>
        <translation>在后台、就在这台电脑上完成；什么都不会上传。</translation>
    </message>
</context>
<context>
    <name>rundown::SpellService</name>
    <message>
        <source>Spelling is not checked: there is no dictionary for %1 here.</source>
        <translation>没有检查拼写：这里没有 %1 的词典。</translation>
    </message>
    <message>
        <source>Install one (on Debian, the package %1), or choose another language.</source>
        <translation>请装一个（Debian 上的软件包是 %1），或者换一种语言。</translation>
    </message>
</context>
<context>
    <name>rundown::StartPage</name>
    <message>
        <source>Rundown</source>
        <translation>流水帐</translation>
    </message>
    <message>
        <source>Plan the day, listen back, write the recap.</source>
        <translation>排好日程，回听录音，写成回顾。</translation>
    </message>
    <message>
        <source>Recent events</source>
        <translation>最近的活动</translation>
    </message>
    <message>
        <source>&amp;New event</source>
        <translation>新建活动(&amp;N)</translation>
    </message>
    <message>
        <source>Start with an empty program</source>
        <translation>从空白日程开始</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>打开(&amp;O)…</translation>
    </message>
    <message>
        <source>An event file you have already</source>
        <translation>已有的活动文件</translation>
    </message>
    <message>
        <source>&amp;Import a post…</source>
        <translation>导入文章(&amp;I)…</translation>
    </message>
    <message>
        <source>Turn a recap post into an event</source>
        <translation>把回顾文章变成活动</translation>
    </message>
    <message>
        <source>Try the &amp;sample event</source>
        <translation>试试示例活动(&amp;S)</translation>
    </message>
    <message>
        <source>A day with talks, recordings and notes</source>
        <translation>有演讲、录音和笔记的一天</translation>
    </message>
    <message>
        <source>The events you open will be listed here.

You can also drop an event file or a post anywhere on this page.</source>
        <translation>打开过的活动会列在这里。

也可以把活动文件或文章拖到这一页的任何地方。</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>打开(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Remove from the list</source>
        <translation>从列表移除(&amp;R)</translation>
    </message>
</context>
<context>
    <name>rundown::Transcriber</name>
    <message>
        <source>Whisper needs a model.</source>
        <translation>Whisper 需要一个模型。</translation>
    </message>
    <message>
        <source>Download one, such as ggml-base.bin, and choose it here.</source>
        <translation>下载一个，例如 ggml-base.bin，再在这里选择。</translation>
    </message>
    <message>
        <source>The program did not do its work: %1</source>
        <translation>程序没有完成：%1</translation>
    </message>
    <message>
        <source>Try it by itself, or choose another one.</source>
        <translation>单独运行它试试，或换一个。</translation>
    </message>
    <message>
        <source>No words were heard.</source>
        <translation>没有听到话。</translation>
    </message>
    <message>
        <source>Another program or model may hear more.</source>
        <translation>换个程序或模型也许能听出来。</translation>
    </message>
</context>
<context>
    <name>rundown::TranscriptPanel</name>
    <message>
        <source>It was not begun: a recording is being transcribed already.</source>
        <translation>没有开始：已有录音正在转成文字。</translation>
    </message>
    <message>
        <source>Begin it when that one is done, or stop that one.</source>
        <translation>请等那个转完再开始，或先停止它。</translation>
    </message>
    <message>
        <source>&amp;Quote from the transcript</source>
        <translation>引用文字稿(&amp;Q)</translation>
    </message>
    <message>
        <source>Quote the line that is heard, or those that are selected, into the notes</source>
        <translation>把正在听的或选中的句子引用到笔记里</translation>
    </message>
    <message>
        <source>&amp;Import transcript…</source>
        <translation>导入文字稿(&amp;I)…</translation>
    </message>
    <message>
        <source>Trans&amp;cribe…</source>
        <translation>转成文字(&amp;C)…</translation>
    </message>
    <message>
        <source>Stop transcribing</source>
        <translation>停止转换</translation>
    </message>
    <message>
        <source>Transcript</source>
        <translation>文字稿</translation>
    </message>
    <message>
        <source>Transcribing</source>
        <translation>正在转成文字</translation>
    </message>
    <message>
        <source>Transcript: %1</source>
        <translation>文字稿：%1</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>No transcript beside the recording. Import one, or have it made by a program that hears speech.</source>
        <translation>录音旁边没有文字稿。可以导入一份，或让语音识别程序来写。</translation>
    </message>
    <message>
        <source>What is said in a session&apos;s recording stands here, once there is one.</source>
        <translation>环节有了录音，里面说的话就列在这里。</translation>
    </message>
    <message>
        <source>Import transcript</source>
        <translation>导入文字稿</translation>
    </message>
    <message>
        <source>Transcripts (*.srt *.vtt *.json *.txt);;All files (*)</source>
        <translation>文字稿 (*.srt *.vtt *.json *.txt);;所有文件 (*)</translation>
    </message>
    <message>
        <source>The transcript is kept beside the recording: %1</source>
        <translation>文字稿已放在录音旁边：%1</translation>
    </message>
    <message>
        <source>What was heard is kept beside the recording: %1</source>
        <translation>听到的文字已放在录音旁边：%1</translation>
    </message>
    <message>
        <source>The recording&apos;s folder takes no files. The transcript is kept here: %1</source>
        <translation>录音所在的文件夹不能写入。文字稿存放在：%1</translation>
    </message>
    <message>
        <source>The recording has another transcript by now. What was heard is kept here: %1</source>
        <translation>这段录音这时已有另一份文字稿。听到的文字存放在：%1</translation>
    </message>
    <message>
        <source>The recording&apos;s folder takes no files. What was heard is kept here: %1</source>
        <translation>录音所在的文件夹不能写入。听到的文字存放在：%1</translation>
    </message>
    <message>
        <source>Keep what was heard</source>
        <translation>保存听到的文字</translation>
    </message>
    <message>
        <source>SubRip (*.srt)</source>
        <translation>SubRip (*.srt)</translation>
    </message>
    <message>
        <source>The recording&apos;s folder takes no files. What is heard will be kept here: %1</source>
        <translation>录音所在的文件夹不能写入。听到的文字将存放在：%1</translation>
    </message>
</context>
<context>
    <name>rundown::Transport</name>
    <message>
        <source>S&amp;lower</source>
        <translation>放慢(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Faster</source>
        <translation>加快(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Normal speed</source>
        <translation>原速(&amp;N)</translation>
    </message>
    <message>
        <source>S&amp;ofter</source>
        <translation>小声(&amp;O)</translation>
    </message>
    <message>
        <source>Lou&amp;der</source>
        <translation>大声(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation>暂停(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Play</source>
        <translation>播放(&amp;P)</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>跳转</translation>
    </message>
    <message>
        <source>Long skip</source>
        <translation>长跳转</translation>
    </message>
    <message>
        <source>Back after a pause</source>
        <translation>暂停后回退</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 秒</translation>
    </message>
    <message>
        <source>Back %1 &amp;seconds</source>
        <translation>后退 %1 秒(&amp;S)</translation>
    </message>
    <message>
        <source>Forward %1 s&amp;econds</source>
        <translation>前进 %1 秒(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Back %1 seconds</source>
        <translation>后退 %1 秒(&amp;B)</translation>
    </message>
    <message>
        <source>Fo&amp;rward %1 seconds</source>
        <translation>前进 %1 秒(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Again, slower</source>
        <translation>慢速重听(&amp;A)</translation>
    </message>
    <message>
        <source>Make &amp;quiet speakers louder</source>
        <translation>提高小声讲师的音量(&amp;Q)</translation>
    </message>
    <message>
        <source>Leave out silen&amp;ces</source>
        <translation>跳过静音(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Take rumbling away</source>
        <translation>滤除低频噪声(&amp;T)</translation>
    </message>
    <message>
        <source>End t&amp;he loop</source>
        <translation>结束循环(&amp;H)</translation>
    </message>
    <message>
        <source>Loop to &amp;here</source>
        <translation>循环到此处(&amp;H)</translation>
    </message>
    <message>
        <source>Loop from &amp;here</source>
        <translation>从此处开始循环(&amp;H)</translation>
    </message>
</context>
<context>
    <name>rundown::WaveformActions</name>
    <message>
        <source>&amp;Zoom in the waveform</source>
        <translation>放大波形(&amp;Z)</translation>
    </message>
    <message>
        <source>Zoom &amp;out the waveform</source>
        <translation>缩小波形(&amp;O)</translation>
    </message>
    <message>
        <source>Show an earlier part</source>
        <translation>显示前一段</translation>
    </message>
    <message>
        <source>Show a later part</source>
        <translation>显示后一段</translation>
    </message>
    <message>
        <source>Show the &amp;whole recording</source>
        <translation>显示整段录音(&amp;W)</translation>
    </message>
</context>
<context>
    <name>rundown::WaveformView</name>
    <message>
        <source>Place in the recording</source>
        <translation>录音中的位置</translation>
    </message>
</context>
<context>
    <name>rundown::WebImages</name>
    <message>
        <source>cannot be fetched from %1</source>
        <translation>无法从 %1 获取</translation>
    </message>
    <message>
        <source>too many images to show them all</source>
        <translation>图片太多，无法全部显示</translation>
    </message>
</context>
</TS>
