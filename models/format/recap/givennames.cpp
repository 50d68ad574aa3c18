// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/format/recap/names.h"

#include <QSet>

namespace rundown {

namespace {

/// Given names that are common in Europe, the Americas and beyond, folded. They tell "Ingrid Solberg, Fjord
/// Lines" from "Ingrid Solberg, Tom Brandt".
constexpr QStringView givenNames =
    u"aaron abby abdul abigail adam adele aditya adrian adriana agnes agnieszka ahmed aisha akira "
    u"alain alan albert alberto alejandro aleksandr alessandro alex alexander alexandra alexandre "
    u"alexei alexey alfred ali alice alicia alina alison allison amanda amara amber amelia amin amina "
    u"amir amit amy ana anastasia anders andrea andreas andrei andrew andrey andré andy angela anita "
    u"anja anjali ankit ann anna anne annette annie anthony antoine anton antonio ari arjun armin "
    u"arnaud art arthur arturo ashley astrid audrey axel ayesha barbara bart bastian beatrice beatriz "
    u"ben benjamin benoit benoît bernard bernd bert beth betty bill bjorn björn bob boris brad "
    u"brandon brenda brian bruce bruno bryan caitlin camille carl carla carlos carmen carol carolina "
    u"caroline catherine cecilia celine chad charles charlie charlotte chen chloe chloé chris "
    u"christian christina christine christoph christophe christopher claire clara claude claudia "
    u"colin connor craig cristina cynthia cyril céline daisy dan dana daniel daniela danielle danny "
    u"dario dave david dean deborah deepak denis dennis derek diana diane diego dieter dimitri dina "
    u"dirk dmitri dmitry dominik dominique don donald donna doris doug douglas duncan dylan ed eddie "
    u"edith eduardo edward elena eli elias elin elisa elisabeth elise elizabeth ella ellen ellie elsa "
    u"emanuel emil emilia emilie emily emma emmanuel enrico eric erica erik erika erin ernest esther "
    u"ethan etienne eugene eva evan eve evelyn fabian fabien fabio farah fatima federico felipe felix "
    u"fernando finn fiona florence florian francesca francesco francis francisco francois frank franz "
    u"françois fred frederic frederik fritz frédéric gabriel gabriela gael gary gavin gaël geoff "
    u"georg george gerald gerard gerhard giles gina giovanni giulia giuseppe glen gloria gordon grace "
    u"graham greg gregor greta guido guillaume gustav guy hanna hannah hans harald harold harriet "
    u"harry hassan heather heidi heiko helen helena helene helga henning henri henrik henry herbert "
    u"holger howard hugh hugo hélène ian ibrahim ida igor imran ines inga ingrid inès irene irina "
    u"iris isaac isabel isabella isabelle ivan ivy jack jackie jacob jacqueline jacques jake jakob "
    u"jakub james jamie jan jane janet janine jared jasmine jason javier jay jean jeff jenna jennifer "
    u"jenny jens jeremy jerome jerry jesse jessica jill jim jimmy joachim joan joanna joe joel johan "
    u"johann johanna john johnny jon jonas jonathan jordan jorge jose josef joseph josh joshua josé "
    u"joyce juan judith judy julia julian julie julien juliette julius jun justin jérôme jürgen kai "
    u"karen karin karl kate katharina katherine kathleen kathy katie katrin kay keith kelly ken kenji "
    u"kenneth kevin khalid kim kiran kirsten klaus kofi konstantin krishna kristen kristian kristina "
    u"kumar kurt kyle lars laura lauren laurence laurent lea lee lena leo leon leonard leonie leslie "
    u"li liam lily linda lisa liu liz louis louise loïc luc luca lucas lucia lucie lucy ludovic luis "
    u"luisa lukas luke lydia lynn maarten mads magdalena magnus maja malik manuel mara marc marcel "
    u"marcin marco marcus margaret margarita mari maria marianne marie marina mario marion marius "
    u"mark marko markus marta martha martin martina mary mathias mathieu mathilde mats matt matteo "
    u"matthew matthias matthieu maud maurice max maxim maxime may maya megan mehdi mehmet mei melanie "
    u"melissa mia michael michaela michal michel michele michelle miguel mika mike mikhail milan min "
    u"miranda miriam mohamed mohammed moritz morten nadia nadine naomi natalia natalie natasha "
    u"nathalie nathan neha neil nelson nick nicola nicolas nicole niels nigel nikita niklas nikolai "
    u"nils nina noah noel noor nora norbert nuno olaf ole oleg olga oliver olivia olivier omar oscar "
    u"oskar otto owen pablo paola paolo pascal pat patrice patricia patrick paul paula paulo pavel "
    u"pawel pedro peggy penny per pete peter petra phil philip philipp philippe pierre pierrick piotr "
    u"priya quentin rachel rachid rafael raj rajesh ralf ralph ramesh raphael raphaël ravi ray "
    u"raymond rebecca regina remi renate rené ricardo riccardo richard rick rita rob robert roberta "
    u"roberto robin rodrigo roger roland rolf roman ron ronald rosa rose ross roxane roy ruben rudolf "
    u"rui russell ruth ryan rémi sabine sally sam samantha samir samuel sandeep sandra sanjay sara "
    u"sarah scott sean sebastian serena serge sergei sergey shane shannon sharon shaun sheila silvia "
    u"simon simone sofia sofie sonia sonja sophia sophie stan stefan stefanie steffen stella stephan "
    u"stephane stephanie stephen steve steven stuart stéphane sue sunil susan susanne suzanne sven "
    u"sylvain sylvia sylvie sébastien tamara tanja tanya tara tariq ted teresa terry thea theo "
    u"theresa thibault thierry thomas tiffany tim timo timothy tina tobias todd tom tomas tomasz "
    u"tommy toni tony tracy trevor tristan ulf ulrich ulrike ursula uwe valentin valentina valerie "
    u"valérie vanessa vera veronica veronika vicky victor victoria viktor vinay vincent virginie "
    u"vivian vladimir volker walter wanda wayne wei wendy werner will william wilson wolfgang xavier "
    u"xiao yann yannick yasmine yiannis yolanda yuki yuri yves yvonne zach zara zhang zoe zoé élodie "
    u"émilie éric étienne";

QSet<QString> splitNames()
{
    QSet<QString> set;
    for (const QStringView name : givenNames.tokenize(u' '))
        set.insert(name.toString());
    return set;
}

} // namespace

bool beginsWithGivenName(QStringView text)
{
    static const QSet<QString> names = splitNames();
    qsizetype end = 0;
    while (end < text.size() && text[end].isLetter())
        ++end;
    return names.contains(text.left(end).toString().toCaseFolded());
}

} // namespace rundown
