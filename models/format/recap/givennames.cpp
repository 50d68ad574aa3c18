// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/format/recap/foldedcase.h"
#include "models/format/recap/names.h"

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
    u"ayumi ayşe aziz babak baptiste barbara barry bart bartosz bas bashir bastian bea beate "
    u"beatrice beatriz becky bela belinda bella ben benedetta benedict benedikt benjamin benjy "
    u"benno benny benoit benoît bente berit bernadette bernard bernd bernhard bert berta beth "
    u"bettina betty beverly bianca bilal bill billy birgit birgitte birte bjarne bjorn björn blake "
    u"blanca bob bogdan bojan bola boniface boris boyd brad bradley bram brandon branko brenda "
    u"brendan brent brian bridget brigitte britta bruce bruno bryan bryce burak caio caitlin caleb "
    u"callum camila camilla camille caoimhe carina carl carla carlo carlos carly carmen carol "
    u"carola carole carolin carolina caroline carolyn carsten casey casper cassandra catalina "
    u"catarina catherine cathy catriona cecile cecilia cedric celia celine cem cesar chad chandra "
    u"chantal charles charlie charlotte chen cheryl chiamaka chiara chidi chidinma chinedu chioma "
    u"chloe chloé chris christa christel christian christiane christina christine christoph "
    u"christophe christopher cindy claire clara clarissa claude claudia claudio clemens clement "
    u"clementine cleo clive clément coen colette colin conchita connie connor constance constantin "
    u"cora coralie cordula corinna corinne cormac cornelia cosima costas craig cristian cristina "
    u"cynthia cyril cyrille céline dafydd dagmar daisuke daisy dalia damian damien dan dana daniel "
    u"daniela daniele danielle danny daphne daria dario darius darren dave david davide dean "
    u"debbie deborah deepa deepak deirdre delphine denis denise deniz dennis derek desiree desmond "
    u"detlef diana diane didier diego dieter dietmar dilara dilip dimitri dina dinah dirk djamila "
    u"dmitri dmitry dolores dominic dominik dominique don donald donna dora doreen dorian doris "
    u"doro dorota dorothea dorothy dorothée doug douglas dries duncan dustin dylan ebba eberhard "
    u"eckhard ed eddie eddy edgar edith edmund eduardo edward edwin eero efe eileen eino eirik "
    u"ekaterina ekin elaine elena eleni eli elias elif elijah elin elisa elisabeth elise eliza "
    u"elizabeth elke ella ellen ellie elliot ellis elodie eloise elsa else elvira emanuel emil "
    u"emilia emilie emily emine emir emma emmanuel emre enno enrico enrique enzo eoin eric erica "
    u"erich erik erika erin ernest ernesto erwin esme esra esteban esther ethan etienne eugen "
    u"eugene eugenia eva evan eve evelyn ewa ewan ewelina ezra fabian fabien fabienne fabio "
    u"fabrice faisal fanny farah farid farida fatima fatma fatou federica federico felicia "
    u"felicity felipe felix ferdinand fernanda fernando filip filippo finn fiona flavia flavio "
    u"flora florence florian florin floris folake franca frances francesca francesco francine "
    u"francis francisco franck franco francois frank franz franziska françois frauke fred freddy "
    u"frederic frederick frederik frederike freya frida frieda friederike friedrich fritz frédéric "
    u"fumiko gabriel gabriela gabriele gabriella gael gareth gary gaspard gavin gaël gemma "
    u"genevieve geneviève geoff geoffrey georg george georges georgia georgina gerald geraldine "
    u"gerard gerardo gerd gerhard germain gertrude gesa gesine gian gianluca gianni gilbert giles "
    u"gilles gina gioia giorgio giovanna giovanni gisela giulia giulio giuseppe gizem gladys glen "
    u"glenn gloria gonzalo gordon grace graham greg gregor gregory greta grit grzegorz guido "
    u"guilherme guillaume guillermo gulsah gunnar gunter gustav gustavo guus guy gwen gwenn hadi "
    u"hakan hamid hamish hana hanna hannah hanne hannes hans harald haris harold harriet harry "
    u"hartmut haruka haruki harvey hasan hassan hauke heather hector heidi heike heiko heiner "
    u"heinrich heinz helen helena helene helga hella helmut hendrik henning henri henrik henrike "
    u"henry herbert herman hermann herta hilary hilda hilde hiroko hiroshi holger horst hortense "
    u"howard hsin hubert hugh hugo hugues humberto hussein håkan hélène ian ibrahim ibrahima ida "
    u"ifeoma ignacio igor iker ilaria ilka ilona ilse imani imke imogen imran ina ines inga inge "
    u"ingmar ingo ingrid inigo inès ioana ioannis irena irene irina iris irma isaac isaak isabel "
    u"isabell isabella isabelle isamu isla ismael ismail itziar ivan ivana ivar ivo ivy iwan iwona "
    u"jaap jacek jacinta jack jackie jacky jacob jacqueline jacques jaime jake jakob jakub james "
    u"jamie jan jana jane janek janet janice janina janine janis janna jannik jannis jantje jared "
    u"jarek jasmin jasmine jason jasper javier jay jean jeanette jeanne jeannette jeff jeffrey "
    u"jelena jelle jen jenna jennifer jenny jens jeremy jeroen jerome jerry jesper jess jesse "
    u"jessica jette jill jim jimmy jiri jiwoo jo joachim joan joana joanna joanne joao joaquin "
    u"jocelyn jochen joe joel joelle joep joey johan johann johanna johannes john johnny jon jonas "
    u"jonathan jonna joost jordan jordi jorg jorge joris jorn jose josef josefine joseph josephine "
    u"josh joshua josie jost josé joyce juan juanita judith judy juha juhani juho jules julia "
    u"julian juliana juliane julie julien juliet juliette julio julius jun jurgen jussi justin "
    u"justine jutta jérôme jürgen kai kaito kamil kamila kaori kara karel karen karim karin karina "
    u"karl karla karolin karolina karsten kasia kaspar kasper katarina katarzyna kate katerina "
    u"katharina katherine kathleen kathrin kathryn kathy katia katie katja katrin kay kazuki keiko "
    u"keith kelly kelvin kemal ken kenji kenneth kenny kerstin kevin khadija khaled khalid kian "
    u"kieran kilian kim kimberly kira kiran kirsi kirsten kirstin kirsty klara klaus knut kofi "
    u"konrad konstantin krishna kristen kristian kristin kristina kristof krystyna krzysztof kumar "
    u"kurt kwabena kwame kyle lachlan ladan laetitia lambert lara lars lasse laszlo laura laure "
    u"lauren laurence laurent lawrence lea leah leander leandro lee leena leif leila lena lenka "
    u"lennart leo leon leonard leonardo leonhard leonie leonor leonora leopold lerato leslie "
    u"leszek levi lewis li lia liam lidia lieke lien lieselotte lieve lila lilian liliana lilli "
    u"lilly lily lin lina linda lindsay linus lionel lisa lisbeth lise liu liv livia liz lois lola "
    u"lorena lorenz lorenzo loretta lorna lorraine lothar lotte lou louis louisa louise lounis "
    u"loïc luc luca lucas lucia lucian luciano lucie lucien lucy ludovic ludwig luigi luis luisa "
    u"luise luiza luka lukas luke luuk lydia lydie lynn maarten madeleine mads mae magali magda "
    u"magdalena maggie magnus mahmoud maik maike mairead maite maja malene malik malin malte mandy "
    u"manfred manoj manon manu manuel manuela mara marc marcel marcela marcella marcello marcelo "
    u"marcia marcin marco marcos marcus marek maren margaret margarita margit margot mari maria "
    u"mariam marian mariana marianne marie marieke mariella marijke marijn marika marina mario "
    u"marion marisa marisol marit marius marja mark markku marko markus marlene marlies marlon "
    u"marnie marta martha martin martina martine marvin marwan mary mascha masha massimo matej "
    u"mateo mateusz mathias mathieu mathilde mathis matilda mats matt matteo matthew matthias "
    u"matthieu mattias maud maura maureen maurice mauricio mauro max maxim maxime maximilian "
    u"maxine may maya mayumi maëlle meera megan mehdi mehmet mei meike melanie melina melissa "
    u"mercedes meret merle merlin mette mia michael michaela michal michał michel michela michele "
    u"michelle miguel mika mikael mike mikhail mikkel mila milan milena milica milo min mina minji "
    u"minna miranda mirco mirela miriam mirja mirjam mirko miroslav misaki mitch mo mohamed "
    u"mohammed moira mona monica monika monique moritz morten moses muhammad murat muriel mustafa "
    u"myriam nabil nadia nadine nadja naima nancy nandini nanna naoki naomi natalia natalie "
    u"natascha natasha nathalie nathan neha neil nele nelson nerea nevena ngozi niamh nick nico "
    u"nicola nicolai nicolas nicole niels nigel nikita niklas niko nikola nikolai nikolaus nils "
    u"nina nisha nneka noah noam noel noemi noor nora norah norbert noriko norma norman noémie "
    u"nuno obinna octavia odile oisín oivind okan olaf olav ole oleg olga olive oliver olivia "
    u"olivier oliwia olof oluwaseun omar onur oona ophelia orhan oriol orla ortwin oscar oskar "
    u"oswald ottilie otto owen pablo padma padraig paloma pam pamela paola paolo pascal pascale "
    u"pat patrice patricia patrick patrik patrizia paul paula paulina pauline paulo pavel pawel "
    u"pearl pedro peer peggy penelope penny per perrine pete peter petr petra petros phil philip "
    u"philipp philippa philippe phoebe pia pierre pierrick piet pieter pilar pim piotr polly pooja "
    u"prakash priscilla priya priyanka quentin rachel rachid radek rafael rafal rahul rainer raj "
    u"rajesh ralf ralph ramesh ramon rana randy raphael raphaël raquel rashid rasmus raul ravi ray "
    u"raymond raúl rebecca regina reiko reiner reinhard remco remi rena renata renate rene renee "
    u"rené reto rhiannon ria ricardo riccardo richard rick riku rina rita rob robert roberta "
    u"roberto robin rocio rodolfo rodrigo roger rohan rohini roland rolf romain roman romaric romy "
    u"ron ronald ronja rory rosa rosalie rosalind rosanna rosario rose rosie ross roswitha rowan "
    u"roxana roxane roy ruben rudi rudolf rui rune rupert russell ruth ryan rémi sabina sabine "
    u"sabrina sadia sadie sakura salim sally salma salome salvador salvatore sam samantha samir "
    u"samira samuel sandeep sandra sandrine sanjay sanne santiago saoirse sara sarah sascha sasha "
    u"saskia satoshi saul scott seamus sean sebastian sebastien selena selim selin selma sema "
    u"serdar serena serge sergei sergey sergio severin shane shannon sharon shaun shauna shawn "
    u"sheila shira shirley shreya sibylle siddharth siegfried sienna sigrid silas silja silke "
    u"silvana silvia silvio simon simona simone sina sinan sinead siobhan siri sjoerd sofia sofie "
    u"solange soledad solveig sonia sonja sophia sophie soren stacy stan stanislav stefan stefania "
    u"stefanie stefano steffen stella steph stephan stephane stephanie stephen steve steven stina "
    u"stuart stéphane sue sunil sunita sunniva susan susana susann susanna susanne suzanne sušan "
    u"svea sven svenja svetlana swantje sylvain sylvia sylvie sylwia sébastien sören søren tabea "
    u"tadashi tadeusz tahir takashi takeshi tamara tamas tamsin tania tanja tanya tara tarek tariq "
    u"tatiana tatjana ted teresa terry tess tessa thabo thalia thandi thandiwe thea thekla theo "
    u"theodor theresa therese thibault thierry thijs thilo thomas thorben thorsten tiago tibor "
    u"tiffany tilda till tilman tim timo timon timothy tina tine titus tiziana tobi tobias toby "
    u"todd tom tomas tomasz tommy tomoko tomoya tomáš toni tony torben tore torsten tove tracy "
    u"traudl trevor trine tristan trude tugba tunde tuomas tuva udo ulf ulla ulrich ulrike urs "
    u"ursula uta ute uwe vaclav vadim valentin valentina valeria valerie valérie vanessa varun "
    u"vasco vasilis vasily veit vera verena veronica veronika veronique vesna vicky victor "
    u"victoria vijay vikram viktor viktoria vinay vincent vincenzo viola violaine violet violetta "
    u"virginie vittorio vivian vivien vladimir vladimír volkan volker walid walter waltraud wambui "
    u"wanda wanjiru warren wayne wei wendy wenke werner wibke wiebke wiktor wilhelm will william "
    u"wilma wilson wim winnie winston wojciech wolf wolfgang wolfram xavier xenia xiao ximena "
    u"xiomara yael yamila yan yann yannick yara yasemin yash yasmin yasmine yewande yiannis yoko "
    u"yolanda yoshi yuki yuko yulia yuri yusuf yves yvette yvon yvonne zach zack zainab zanele "
    u"zara zdenek zehra zeynep zhang zita zoe zofia zoltan zora zoé zsolt zuzana åsa élodie émilie "
    u"éric étienne ömer";

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
