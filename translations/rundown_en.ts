<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en">
<context>
    <name>FileChecks</name>
    <message numerus="yes">
        <source>The event does not tell how long %n recording(s) are: %1.</source>
        <translation>
            <numerusform>The event does not tell how long %n recording is: %1.</numerusform>
            <numerusform>The event does not tell how long %n recordings are: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) are not in the event&apos;s folder: %1.</source>
        <translation>
            <numerusform>%n file is not in the event&apos;s folder: %1.</numerusform>
            <numerusform>%n files are not in the event&apos;s folder: %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EventChecks</name>
    <message numerus="yes">
        <source> and %n more</source>
        <translation>
            <numerusform> and %n more</numerusform>
            <numerusform> and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ProblemWords</name>
    <message numerus="yes">
        <source>%n problem(s)</source>
        <translation>
            <numerusform>%n problem</numerusform>
            <numerusform>%n problems</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hint(s)</source>
        <translation>
            <numerusform>%n hint</numerusform>
            <numerusform>%n hints</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rundown::ProblemsPanel</name>
    <message numerus="yes">
        <source>%n note(s) to settle</source>
        <translation>
            <numerusform>%n note to settle</numerusform>
            <numerusform>%n notes to settle</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Fix %n problem(s)</source>
        <translation>
            <numerusform>Fix %n problem</numerusform>
            <numerusform>Fix %n problems</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rundown::AttachDialog</name>
    <message numerus="yes">
        <source>&amp;Attach %n recording(s)</source>
        <translation>
            <numerusform>&amp;Attach %n recording</numerusform>
            <numerusform>&amp;Attach %n recordings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>%n file</numerusform>
            <numerusform>%n files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Copy and &amp;attach %n recording(s)</source>
        <translation>
            <numerusform>Copy and &amp;attach %n recording</numerusform>
            <numerusform>Copy and &amp;attach %n recordings</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ProgramMarks</name>
    <message numerus="yes">
        <source>%n note(s)</source>
        <translation>
            <numerusform>%n note</numerusform>
            <numerusform>%n notes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n problem(s)</source>
        <translation>
            <numerusform>%n problem</numerusform>
            <numerusform>%n problems</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TextEncoding</name>
    <message numerus="yes">
        <source>%n byte(s) from here on are no text; they are kept as they are.</source>
        <translation>
            <numerusform>%n byte from here on is no text; it is kept as it is.</numerusform>
            <numerusform>%n bytes from here on are no text; they are kept as they are.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rundown::FindBar</name>
    <message numerus="yes">
        <source>%n place(s)</source>
        <translation>
            <numerusform>%n place</numerusform>
            <numerusform>%n places</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rundown::MainWindow</name>
    <message numerus="yes">
        <source>Measured %n recording(s).</source>
        <translation>
            <numerusform>Measured %n recording.</numerusform>
            <numerusform>Measured %n recordings.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n problem(s)</source>
        <translation>
            <numerusform>%n problem</numerusform>
            <numerusform>%n problems</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n recording(s) were moved and are found again, the first as “%1”.</source>
        <translation>
            <numerusform>%n recording was moved and is found again, as “%1”.</numerusform>
            <numerusform>%n recordings were moved and are found again, the first as “%1”.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n recording(s) are on a drive that is away: %1. Nothing is forgotten; connect it to hear them.</source>
        <translation>
            <numerusform>%n recording is on a drive that is away: %1. Nothing is forgotten; connect it to hear it.</numerusform>
            <numerusform>%n recordings are on a drive that is away: %1. Nothing is forgotten; connect it to hear them.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rundown::PostPreview</name>
    <message numerus="yes">
        <source>%n image(s) of this post are on the web.</source>
        <translation>
            <numerusform>%n image of this post is on the web.</numerusform>
            <numerusform>%n images of this post are on the web.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rundown::ProgramModel</name>
    <message numerus="yes">
        <source>%n problem(s)</source>
        <translation>
            <numerusform>%n problem</numerusform>
            <numerusform>%n problems</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Replacing</name>
    <message numerus="yes">
        <source>Replace %n place(s)</source>
        <translation>
            <numerusform>Replace %n place</numerusform>
            <numerusform>Replace %n places</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rundown::ProgramFind</name>
    <message numerus="yes">
        <source>Replaced %n place(s)</source>
        <translation>
            <numerusform>Replaced %n place</numerusform>
            <numerusform>Replaced %n places</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rundown::PhotoKeeper</name>
    <message numerus="yes">
        <source>Add %n photo(s)</source>
        <translation>
            <numerusform>Add %n photo</numerusform>
            <numerusform>Add %n photos</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WordCounts</name>
    <message numerus="yes">
        <source>%Ln character(s)</source>
        <translation>
            <numerusform>%Ln character</numerusform>
            <numerusform>%Ln characters</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln word(s)</source>
        <translation>
            <numerusform>%Ln word</numerusform>
            <numerusform>%Ln words</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LeftOutCheck</name>
    <message numerus="yes">
        <source>The post leaves out what %n session(s) have for %1: their layout has no place for it.</source>
        <translation>
            <numerusform>The post leaves out what %n session has for %1: its layout has no place for it.</numerusform>
            <numerusform>The post leaves out what %n sessions have for %1: their layout has no place for it.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rundown::PostExport</name>
    <message numerus="yes">
        <source>%n hint(s): %1</source>
        <translation>
            <numerusform>%n hint: %1</numerusform>
            <numerusform>%n hints: %1</numerusform>
        </translation>
    </message>
</context>
</TS>
