// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/format/recap/foldedcase.h"
#include "models/format/recap/names.h"

#include <QSet>

namespace rundown {

namespace {

/// Given names that are common in Europe, the Americas and beyond, folded. They tell "Ingrid Solberg, Fjord
/// Lines" from "Ingrid Solberg, Tom Brandt".
constexpr QStringView givenNames =
    u"aaron abby abdul abigail adam adele aditya adrian adriana agnes agnieszka ahmed aileen ailsa "
    u"aino aisha aki akira alain alan alasdair alba albert alberto aldo alejandro aleksander "
    u"aleksandr aleksi alena alessandra alessandro alessia alex alexa alexander alexandra alexandre "
    u"alexei alexey alexis alfonso alfred alfredo ali alice alicia alina alison allison ally alma "
    u"alva alvaro alwin amalia amanda amara amber amelia amelie amin amina amir amit amy ana ananya "
    u"anastasia anders andrea andreas andrei andrej andrew andrey andrzej andré andy aneta angela "
    u"angelika angelo angus ania anika anita anja anjali ankit ann anna annabel annalena anne anneke "
    u"annelies anneliese annemarie annette annie annika anouk ansgar anthony antje antoine anton "
    u"antonella antonia antonio aoife arash arda ari ariane arianna arjen arjun armin arnaud arne "
    u"arno arnold art arthur arturo arvid ashley aslı asta astrid athena attila audrey august aurelia "
    u"aurélie aurélien ava avery axel aya ayesha aylin ayse ayşe baptiste barbara barry bart bas "
    u"bastian beate beatrice beatriz bela bella ben benedetta benedict benedikt benjamin benjy benno "
    u"benoit benoît bente berit bernadette bernard bernd bernhard bert berta beth bettina betty "
    u"bianca bill birgit birgitte birte bjarne bjorn björn blanca bob bogdan bojan boris boyd brad "
    u"bram brandon branko brenda brent brian brigitte britta bruce bruno bryan bryce burak caitlin "
    u"camille caoimhe carina carl carla carlos carly carmen carol carola carole carolin carolina "
    u"caroline carsten casper cassandra catherine cecilia cedric celia celine cem chad charles "
    u"charlie charlotte chen chiamaka chiara chidi chloe chloé chris christa christel christian "
    u"christiane christina christine christoph christophe christopher claire clara claude claudia "
    u"claudio clemens clementine clément coen colin connor constance constantin cordula corinna "
    u"corinne cornelia cosima craig cristina cynthia cyril cyrille céline dafydd dagmar daisy dalia "
    u"damian damien dan dana daniel daniela danielle danny daria dario darius darren dave david "
    u"davide dean deborah deepak denis denise deniz dennis derek desiree detlef diana diane didier "
    u"diego dieter dietmar dilara dimitri dina dinah dirk djamila dmitri dmitry dominik dominique don "
    u"donald donna dora doreen dorian doris doro dorothea dorothée doug douglas dries duncan dylan "
    u"ebba eberhard eckhard ed eddie eddy edgar edith edmund eduardo edward edwin eero efe eileen "
    u"eino ekaterina ekin elena eli elias elin elisa elisabeth elise elizabeth elke ella ellen ellie "
    u"ellis eloise elsa else elvira emanuel emil emilia emilie emily emine emir emma emmanuel emre "
    u"enno enrico enzo eoin eric erica erich erik erika erin ernest erwin esme esra esther ethan "
    u"etienne eugen eugene eugenia eva evan eve evelyn ewa ewan ewelina ezra fabian fabien fabienne "
    u"fabio fabrice fanny farah fatima fatma fatou federica federico felipe felix ferdinand fernanda "
    u"fernando filip filippo finn fiona flavia flavio flora florence florian floris franca francesca "
    u"francesco francis francisco franck franco francois frank franz françois frauke fred frederic "
    u"frederick frederik frederike freya frida frieda friederike friedrich fritz frédéric fumiko "
    u"gabriel gabriela gael gary gaspard gavin gaël gemma genevieve geneviève geoff georg george "
    u"georgia georgina gerald geraldine gerard gerhard germain gesa gesine gian gianluca giles gilles "
    u"gina gioia giovanni gisela giulia giuseppe glen gloria gonzalo gordon grace graham greg gregor "
    u"gregory greta grit grzegorz guido guillaume gustav guus guy hakan hamish hana hanna hannah "
    u"hanne hannes hans harald harold harriet harry hartmut hassan hauke heather heidi heike heiko "
    u"heiner heinrich heinz helen helena helene helga hella helmut hendrik henning henri henrik henry "
    u"herbert hermann herta hilary hilda hilde hiroshi holger horst hortense howard hubert hugh hugo "
    u"hugues hussein håkan hélène ian ibrahim ibrahima ida igor ilaria ilka ilse imke imogen imran "
    u"ines inga ingmar ingo ingrid inigo inès ioana irena irene irina iris irma isaac isaak isabel "
    u"isabell isabella isabelle isla ismael ismail ivan ivana ivar ivo ivy iwan iwona jaap jacek "
    u"jacinta jack jackie jacob jacqueline jacques jake jakob jakub james jamie jan jana jane janek "
    u"janet janina janine janna jannis jantje jared jarek jasmine jason jasper javier jay jean jeanne "
    u"jeannette jeff jelena jelle jenna jennifer jenny jens jeremy jeroen jerome jerry jesse jessica "
    u"jette jill jim jimmy jo joachim joan joana joanna jocelyn jochen joe joel joep joey johan "
    u"johann johanna johannes john johnny jon jonas jonathan jonna joost jordan jorge joris jose "
    u"josef joseph josephine josh joshua josie jost josé joyce juan judith judy jules julia julian "
    u"juliana juliane julie julien juliet juliette julius jun jussi justin jutta jérôme jürgen kai "
    u"karen karim karin karina karl karla karolin karolina karsten kaspar kasper katarina katarzyna "
    u"kate katharina katherine kathleen kathrin kathy katie katja katrin kay kazuki keiko keith kelly "
    u"kemal ken kenji kenneth kerstin kevin khadija khalid kilian kim kiran kirsi kirsten kirsty "
    u"klara klaus knut kofi konstantin krishna kristen kristian kristin kristina kristof krzysztof "
    u"kumar kurt kwame kyle lachlan laetitia lambert lara lars lasse laszlo laura lauren laurence "
    u"laurent lea leander lee leila lena lenka lennart leo leon leonard leonardo leonhard leonie "
    u"leonor leonora leopold leslie leszek levi li liam lieke lieselotte lieve lilian lilli lilly "
    u"lily lin linda linus lionel lisa lisbeth liu liv livia liz lorenz lorenzo loretta lorna lothar "
    u"lotte lou louis louise lounis loïc luc luca lucas lucia lucian luciano lucie lucy ludovic "
    u"ludwig luigi luis luisa luise luka lukas luke luuk lydia lydie lynn maarten mads mae magali "
    u"magda magdalena magnus maik maike mairead maja malene malik malin malte mandy manfred manon "
    u"manu manuel mara marc marcel marcella marcello marcin marco marcus marek maren margaret "
    u"margarita margit margot mari maria mariam marianne marie marieke mariella marijke marika marina "
    u"mario marion marisa marit marius marja mark markku marko markus marlene marlies marlon marnie "
    u"marta martha martin martina martine marvin marwan mary mascha massimo matej mathias mathieu "
    u"mathilde mathis mats matt matteo matthew matthias matthieu mattias maud maurice max maxim "
    u"maxime maximilian maxine may maya mayumi maëlle meera megan mehdi mehmet mei meike melanie "
    u"melina melissa merle merlin mette mia michael michaela michal michał michel michele michelle "
    u"miguel mika mikael mike mikhail mikkel mila milan milena milo min mina minna miranda mirco "
    u"mirela miriam mirjam mirko miroslav mo mohamed mohammed moira mona monica monika moritz morten "
    u"moses mustafa myriam nabil nadia nadine nadja naima nancy nanna naoki naomi natalia natalie "
    u"natascha natasha nathalie nathan neha neil nele nelson nevena ngozi niamh nick nico nicola "
    u"nicolai nicolas nicole niels nigel nikita niklas niko nikola nikolai nils nina nisha noah noel "
    u"noemi noor nora norah norbert noriko noémie nuno octavia odile oisín okan olaf olav ole oleg "
    u"olga olive oliver olivia olivier oliwia olof omar onur ophelia orhan oriol orla ortwin oscar "
    u"oskar ottilie otto owen pablo padraig pamela paola paolo pascal pascale pat patrice patricia "
    u"patrick patrik patrizia paul paula paulina pauline paulo pavel pawel pearl pedro peer peggy "
    u"penny per pete peter petr petra petros phil philip philipp philippa philippe phoebe pia pierre "
    u"pierrick piet pieter pilar pim piotr priscilla priya quentin rachel rachid rafael rafal rainer "
    u"raj rajesh ralf ralph ramesh randy raphael raphaël raquel rasmus ravi ray raymond raúl rebecca "
    u"regina reiner reinhard remi renata renate renee rené reto rhiannon ria ricardo riccardo richard "
    u"rick riku rina rita rob robert roberta roberto robin rocio rodolfo rodrigo roger roland rolf "
    u"romain roman romaric romy ron ronald ronja rory rosa rosalie rosalind rosanna rosario rose "
    u"rosie ross roswitha rowan roxana roxane roy ruben rudi rudolf rui rune rupert russell ruth ryan "
    u"rémi sabine sabrina sadie sakura salim sally salma salome salvatore sam samantha samir samira "
    u"samuel sandeep sandra sanjay sanne santiago sara sarah saskia satoshi saul scott seamus sean "
    u"sebastian selim selin selma sema serdar serena serge sergei sergey severin shane shannon sharon "
    u"shaun shauna sheila shira sibylle siddharth sienna sigrid silas silja silke silvana silvia "
    u"silvio simon simona simone sina sinan sinead siobhan siri sjoerd sofia sofie soledad solveig "
    u"sonia sonja sophia sophie soren stacy stan stanislav stefan stefania stefanie stefano steffen "
    u"stella stephan stephane stephanie stephen steve steven stina stuart stéphane sue sunil sunniva "
    u"susan susana susanne suzanne sušan svea sven svenja swantje sylvain sylvia sylvie sylwia "
    u"sébastien sören søren tabea tadeusz tahir tamara tamas tamsin tania tanja tanya tara tariq "
    u"tatiana tatjana ted teresa terry tessa thalia thandiwe thea thekla theo theodor theresa "
    u"thibault thierry thijs thilo thomas thorben thorsten tiago tibor tiffany tilda till tilman tim "
    u"timo timon timothy tina tine titus tiziana tobi tobias todd tom tomas tomasz tommy tomáš toni "
    u"tony torben tore torsten tove tracy traudl trevor trine tristan trude tuomas tuva ulf ulla "
    u"ulrich ulrike urs ursula uta ute uwe vaclav valentin valentina valeria valerie valérie vanessa "
    u"vasco vasilis veit vera verena veronica veronika vesna vicky victor victoria viktor vinay "
    u"vincent viola violaine violet violetta virginie vittorio vivian vladimir vladimír volkan volker "
    u"walter waltraud wanda wayne wei wendy wenke werner wibke wiebke wiktor wilhelm will william "
    u"wilma wilson wim wojciech wolf wolfgang xavier xiao yan yann yannick yara yasemin yash yasmin "
    u"yasmine yiannis yoko yolanda yoshi yuki yuri yusuf yves yvon yvonne zach zainab zara zdenek "
    u"zehra zeynep zhang zita zoe zofia zora zoé zsolt zuzana åsa élodie émilie éric étienne ömer";

QSet<QStringView> splitNames()
{
    QSet<QStringView> set;
    for (const QStringView name : givenNames.tokenize(u' '))
        set.insert(name);
    return set;
}

} // namespace

bool beginsWithGivenName(QStringView text)
{
    static const QSet<QStringView> names = splitNames();
    constexpr qsizetype longest = 16;
    qsizetype end = 0;
    while (end < text.size() && end <= longest && text[end].isLetter() && !isHan(text[end]))
        ++end;
    return end > 0 && end <= longest && names.contains(FoldedCase(text.left(end)).view());
}

} // namespace rundown
