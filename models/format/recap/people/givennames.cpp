// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/format/recap/people/names.h"
#include "models/format/recap/words/foldedcase.h"

#include <QSet>

namespace rundown {

namespace {

/// Given names that are common in Europe, the Americas and beyond, folded. They tell "Ingrid Solberg, Fjord
/// Lines" from "Ingrid Solberg, Tom Brandt".
constexpr QStringView givenNames =
    u"aaliyah aaron abby abdul abdullah abhishek abigail adaeze adam adele aditya adrian adriana "
    u"adriano adwoa agata agnes agnieszka ahmad ahmed aiko aileen ailsa aino aisha aisling aitor "
    u"akash aki akiko akira alain alan alasdair alba albert alberto aldo alejandra alejandro "
    u"aleksander aleksandr aleksandra aleksi alena alessandra alessandro alessia alex alexa "
    u"alexander alexandra alexandre alexei alexey alexis alfie alfonso alfred alfredo ali alice "
    u"alicia alina aline alisa alison allison ally alma alva alvaro alwin amalia amanda amandine "
    u"amara amber amelia amelie amin amina amir amira amit amy ana anais ananya anastasia anatoly "
    u"anders andre andrea andreas andrei andrej andrew andrey andrzej andré andy aneta anette "
    u"angela angelica angelika angelo angus ania anika anil anita anja anjali anjana anke ankit "
    u"ann anna annabel annalena anne anneke annelies anneliese annemarie annette annie annika "
    u"anouk ansel ansgar anthony antje antoine anton antonella antonia antonio anu anuj anya aoife "
    u"arash arda ari ariana ariane arianna ariel arjen arjun armin arnaud arne arno arnold art "
    u"arthur artur arturo arun arvid asha ashley ashok aslı asta astrid asuka athena attila audrey "
    u"august aurelia aurelie aurélie aurélien ava avery axel aya ayaka ayako ayesha aylin ayse "
    u"ayumi ayşe aziz babak baptiste barbara barry bart bartek bartosz bas bashir bastian bea "
    u"beate beatrice beatriz becky bela belinda bella ben benedetta benedict benedikt benjamin "
    u"benjy benno benny benoit benoît bente berit bernadette bernard bernd bernhard bert berta "
    u"beth bettina betty beverly bianca bilal bill billy birgit birgitte birte bjarne bjorn björn "
    u"blake blanca bob bogdan bojan bola boniface boris boyd brad bradley bram brandon branko "
    u"brenda brendan brent brian bridget brigitte britta bruce bruno bryan bryce burak caio "
    u"caitlin caleb callum camila camilla camille caoimhe carina carl carla carlo carlos carly "
    u"carmen carol carola carole carolin carolina caroline carolyn carsten casey casper cassandra "
    u"catalina catarina catherine cathy catriona cecile cecilia cedric celia celine cem cesar chad "
    u"chandra chantal charles charlie charlotte chen cheryl chiamaka chiara chidi chidinma chinedu "
    u"chioma chloe chloé chris christa christel christian christiane christina christine christoph "
    u"christophe christopher cindy claire clara clarissa claude claudia claudio clemens clement "
    u"clementine cleo clive clément coen colette colin conchita connie connor constance constantin "
    u"constanze cora coralie cordula corinna corinne cormac cornelia cosima costas craig cristian "
    u"cristina cynthia cyril cyrille céline daan dafydd dagmar daisuke daisy dalia damian damien "
    u"dan dana daniel daniela daniele danielle danny daphne daria dario darius darren dave david "
    u"davide dean debbie deborah deepa deepak deirdre delphine denis denise deniz dennis derek "
    u"desiree desmond detlef diana diane didier diego dieter dietmar dilara dilip dimitri dina "
    u"dinah dirk djamila dmitri dmitry dolores dominic dominik dominique don donald donna dora "
    u"doreen dorian doris doro dorota dorothea dorothy dorothée doug douglas dries duncan dustin "
    u"dylan ebba eberhard eckhard ed eddie eddy edgar edith edmund eduardo edward edwin eero efe "
    u"eileen eino eirik ekaterina ekin elaine elena eleni eli elias elif elijah elin elisa "
    u"elisabeth elise eliza elizabeth elke ella ellen ellie elliot ellis elodie eloise elsa else "
    u"elvira emanuel emil emilia emilie emily emine emir emma emmanuel emre enno enrico enrique "
    u"enzo eoin eric erica erich erik erika erin ernest ernesto erwin esme esra esteban esther "
    u"ethan etienne eugen eugene eugenia eva evan eve evelyn ewa ewan ewelina ezra fabian fabien "
    u"fabienne fabio fabrice faisal fanny farah farid farida fatima fatma fatou federica federico "
    u"felicia felicity felipe felix femke ferdinand fernanda fernando filip filippo finn fiona "
    u"flavia flavio flora florence florian florin floris folake franca frances francesca francesco "
    u"francine francis francisco franck franco francois frank franz franziska françois frauke fred "
    u"freddy frederic frederick frederik frederike freya frida frieda friederike friedrich fritz "
    u"frédéric fumiko gabriel gabriela gabriele gabriella gael gareth gary gaspard gavin gaël "
    u"gemma genevieve geneviève geoff geoffrey georg george georges georgia georgina gerald "
    u"geraldine gerard gerardo gerd gerhard germain gertrude gesa gesine gian gianluca gianni "
    u"gilbert giles gilles gina gioia giorgio giovanna giovanni gisela giulia giulio giuseppe "
    u"gizem gladys glen glenn gloria gonzalo gordon grace graham greg gregor gregory greta grit "
    u"grzegorz guido guilherme guillaume guillermo gulsah gunnar gunter gustav gustavo guus guy "
    u"gwen gwenn gwenola hadi hakan hamid hamish hana hanna hannah hanne hannes hans harald haris "
    u"harold harriet harry hartmut haruka haruki harvey hasan hassan hauke heather hector heidi "
    u"heike heiko heiner heinrich heinz helen helena helene helga hella helmut hendrik henning "
    u"henri henrik henrike henry herbert herman hermann herta hilary hilda hilde hiroko hiroshi "
    u"holger horst hortense howard hsin hubert hugh hugo hugues humberto hussein håkan hélène ian "
    u"ibrahim ibrahima ida ifeoma ignacio igor iker ilaria ilka ilona ilse imani imke imogen imran "
    u"ina ines inga inge ingmar ingo ingrid inigo inès ioana ioannis irena irene irina iris irma "
    u"isaac isaak isabel isabell isabella isabelle isamu isla ismael ismail itziar ivan ivana ivar "
    u"ivo ivy iwan iwo iwona jaap jacek jacinta jack jackie jacky jacob jacqueline jacques jaime "
    u"jake jakob jakub james jamie jan jana jane janek janet janice janina janine janis janna "
    u"jannik jannis jantje jared jarek jasmin jasmine jason jasper javier jay jean jeanette jeanne "
    u"jeannette jef jeff jeffrey jelena jelle jen jenna jennifer jenny jens jeremy jeroen jerome "
    u"jerry jesper jess jesse jessica jette jill jim jimmy jiri jiwoo jo joachim joan joana joanna "
    u"joanne joao joaquin jocelyn jochen joe joel joelle joep joey johan johann johanna johannes "
    u"john johnny jon jonas jonathan jonna joost jordan jordi jorg jorge joris jorn jose josef "
    u"josefine joseph josephine josh joshua josie jost josé joyce juan juanita judith judy juha "
    u"juhani juho jules julia julian juliana juliane julie julien juliet juliette julio julius jun "
    u"jurgen jussi justin justine jutta jérôme jürgen kai kaito kamil kamila kaori kara karel "
    u"karen karim karin karina karl karla karolin karolina karsten kasia kaspar kasper katarina "
    u"katarzyna kate katerina katharina katherine kathleen kathrin kathryn kathy katia katie katja "
    u"katrin kay kazuki keiko keith kelly kelvin kemal ken kenji kenneth kenny kerstin kevin "
    u"khadija khaled khalid kian kieran kilian kim kimberly kira kiran kirsi kirsten kirstin "
    u"kirsty klara klaus knut kofi konrad konstantin krishna kristen kristian kristin kristina "
    u"kristof krystyna krzysztof kumar kurt kwabena kwame kyle lachlan ladan laetitia lambert lara "
    u"lars lasse laszlo laura laure lauren laurence laurent lawrence lea leah leander leandro lee "
    u"leena leif leila lena lenka lennart leo leon leonard leonardo leonhard leonie leonor leonora "
    u"leopold lerato leslie leszek levi lewis li lia liam lidia lieke lien lieselotte lieve lila "
    u"lilian liliana lilli lilly lily lin lina linda lindsay linus lionel lisa lisbeth lise liu "
    u"liv livia liz lois lola lorena lorenz lorenzo loretta lorna lorraine lothar lotte lou louis "
    u"louisa louise lounis loïc luc luca lucas lucia lucian luciano lucie lucien lucy ludovic "
    u"ludwig luigi luis luisa luise luiza luka lukas luke luuk lydia lydie lynn maaike maarten "
    u"madeleine mads mae magali magda magdalena maggie magnus mahmoud maik maike mairead maite "
    u"maja malene malik malin malte mandy manfred manoj manon manu manuel manuela mara marc marcel "
    u"marcela marcella marcello marcelo marcia marcin marco marcos marcus marek maren margaret "
    u"margarita margit margot mari maria mariam marian mariana marianne marie marieke mariella "
    u"marijke marijn marika marina mario marion marisa marisol marit marius marja mark markku "
    u"marko markus marlene marlies marlon marnie marta martha martin martina martine marvin marwan "
    u"mary mascha masha massimo matej mateo mateusz mathias mathieu mathilde mathis matilda mats "
    u"matt matteo matthew matthias matthieu mattias maud maura maureen maurice mauricio mauro max "
    u"maxim maxime maximilian maxine may maya mayumi maëlle meera megan mehdi mehmet mei meike "
    u"melanie melina melissa mercedes meret merle merlin mette mia michael michaela michal michał "
    u"michel michela michele michelle miguel mika mikael mike mikhail mikkel mila milan milena "
    u"milica milo min mina minji minna miranda mirco mirela miriam mirja mirjam mirko miroslav "
    u"misaki mitch mo mohamed mohammed moira mona monica monika monique moritz morten moses "
    u"muhammad murat muriel mustafa myriam nabil nadia nadine nadja naima nancy nandini nanna "
    u"naoki naomi natalia natalie natascha natasha nathalie nathan neha neil nele nelson nerea "
    u"nevena ngozi niamh nick nico nicola nicolai nicolas nicole niels nigel nikita niklas niko "
    u"nikola nikolai nikolaus nils nina nisha nneka noah noam noel noemi noor nora norah norbert "
    u"noriko norma norman noémie nuno obinna octavia odile oisín oivind okan olaf olav ole oleg "
    u"olek olga olive oliver olivia olivier oliwia olof oluwaseun omar onur oona ophelia orhan "
    u"oriol orla ortwin oscar oskar oswald ottilie otto owen pablo padma padraig paloma pam pamela "
    u"paola paolo pascal pascale pat patrice patricia patrick patrik patrizia paul paula paulina "
    u"pauline paulo pavel pawel paweł pearl pedro peer peggy penelope penny per perrine pete peter "
    u"petr petra petros phil philip philipp philippa philippe phoebe pia pierre pierrick piet "
    u"pieter pilar pim piotr polly pooja prakash priscilla priya priyanka quentin rachel rachid "
    u"radek rafael rafal rahul rainer raj rajesh ralf ralph ramesh ramon rana randy raphael "
    u"raphaël raquel rashid rasmus raul ravi ray raymond raúl rebecca regina reiko reinder reiner "
    u"reinhard remco remi rena renata renate rene renee renske rené reto rhiannon ria ricardo "
    u"riccardo richard rick riku rina rita rob robert roberta roberto robin rocio rodolfo rodrigo "
    u"roger rohan rohini roland rolf romain roman romaric romy ron ronald ronja rory rosa rosalie "
    u"rosalind rosanna rosario rose rosie ross roswitha rowan roxana roxane roy ruben rudi rudolf "
    u"rui rune rupert russell ruth ryan rémi sabina sabine sabrina sadia sadie sakura salim sally "
    u"salma salome salvador salvatore sam samantha samir samira samuel sandeep sandra sandrine "
    u"sanjay sanne santiago saoirse sara sarah sascha sasha saskia satoshi saul scott seamus sean "
    u"sebastian sebastien selena selim selin selma sema serdar serena serge sergei sergey sergio "
    u"severin shane shannon sharon shaun shauna shawn sheila shira shirley shreya sibylle "
    u"siddharth siegfried sienna sigrid silas silja silke silvana silvia silvio simon simona "
    u"simone sina sinan sinead siobhan siri sjoerd sofia sofie solange soledad solveig sonia sonja "
    u"sophia sophie soren stacy stan stanislav stefan stefania stefanie stefano steffen stella "
    u"steph stephan stephane stephanie stephen steve steven stijn stina stuart stéphane sue sunil "
    u"sunita sunniva susan susana susann susanna susanne suzanne sušan svea sven svenja svetlana "
    u"swantje sylvain sylvia sylvie sylwia sébastien sören søren tabea tadashi tadeusz tahir "
    u"takashi takeshi tamara tamas tamsin tania tanja tanya tara tarek tariq tatiana tatjana ted "
    u"teresa terry tess tessa thabo thalia thandi thandiwe thea thekla theo theodor theresa "
    u"therese thibault thierry thijs thilo thomas thorben thorsten tiago tibor tiffany tilda till "
    u"tilman tim timo timon timothy tina tine titus tiziana tobi tobias toby todd tom tomas tomasz "
    u"tommy tomoko tomoya tomáš toni tony tor torben tore torsten tove tracy traudl trevor trine "
    u"tristan trude tugba tunde tuomas tuva udo ulf ulla ulrich ulrike urs ursula uta ute uwe "
    u"vaclav vadim valentin valentina valeria valerie valérie vanessa varun vasco vasilis vasily "
    u"veit vera verena veronica veronika veronique vesna vicky victor victoria vijay vikram viktor "
    u"viktoria vinay vincent vincenzo viola violaine violet violetta virginie vittorio vivian "
    u"vivien vladimir vladimír volkan volker walid walter waltraud wambui wanda wanjiru warren "
    u"wayne wei wendy wenke werner wibke wiebke wiktor wilhelm will william wilma wilson wim "
    u"winnie winston wojciech wolf wolfgang wolfram wouter xavier xenia xiao ximena xiomara yael "
    u"yamila yan yann yannick yara yasemin yash yasmin yasmine yewande yiannis yoko yolanda yoshi "
    u"yuki yuko yulia yuri yusuf yves yvette yvon yvonne zach zack zainab zanele zara zdenek zehra "
    u"zeynep zhang zita zoe zofia zoltan zora zoé zsolt zuzana zuzanna åsa élodie émilie éric "
    u"étienne ömer";

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
