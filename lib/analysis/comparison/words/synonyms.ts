import { stem } from "./stem";

/** Words that the press uses for one another. A row is a group; a word may stand in several. Verbs, nouns and adjectives mixed. */
const GROUPS = `
say tell state add note announce declare remark comment report
warn caution alert
stress emphasize underline underscore highlight
claim allege assert insist maintain contend accuse
deny reject dismiss refute
admit acknowledge concede confess
ask request urge call appeal demand beg
reply respond answer
think believe consider expect reckon
hope wish forward like want eager
agree accept approve endorse back
support back aid help assist assistance backing
give provide supply deliver hand grant offer send transfer ship furnish donate
receive get obtain acquire gain
take seize capture grab
buy purchase acquire acquisition
sell sale
meet sit talk discuss meeting discussion speak negotiation negotiate conversation talks consult
face confront tackle address counter combat
threat threaten danger dangerous risk menace peril endanger hazard
attack strike assault raid bombing bombard offensive hit
bomb explosive bombing blast explosion
kill die slay death dead fatal fatality toll murder deadly
wound injure hurt injury
casualty victim loss dead
soldier troop force serviceman army military fighter personnel
police officer cop policeman
rebel insurgent militant guerrilla gunman fighter
arrest detain apprehend custody capture hold
charge indict accuse
jail prison imprison sentence incarcerate
court judge tribunal justice
lawyer attorney counsel prosecutor
rule ruling decision verdict judgment decide
suspect accused defendant
trial hearing
law legislation bill act statute
rise increase climb jump gain surge soar grow up higher advance growth
fall drop decline decrease slide slip plunge tumble lose down lower dip sink
profit earnings income
revenue sale turnover
share stock
company firm corporation business group maker giant
job work employment
worker employee staff
cut reduce slash trim lower reduction
raise boost lift increase
plan intend aim propose proposal scheme
start begin launch open commence initiate
end stop halt finish cease conclude close quit
drop withdraw dismiss scrap lift
mourn grieve
whole entire all full
fake false fallacious bogus phony
haven refuge shelter guesthouse
important significant
severe heavy harsh
continue keep remain maintain carry sustain
change alter adjust modify shift
show reveal indicate demonstrate illustrate display disclose
find discover detect
big large huge major massive vast great
small little minor
important key crucial vital significant essential critical
new fresh latest recent novel
old former ex previous
technology tech technical
weapon arm ammunition munition armament
missile rocket
drone uav unmanned
plane aircraft jet airplane airliner
car vehicle auto automobile truck
ship vessel boat ferry
house home building residence apartment
damage destroy wreck ruin devastate harm
fire blaze burn
crash collide collision accident
storm hurricane typhoon cyclone
flood flooding inundate
earthquake quake tremor
president leader head chief
chief head boss leader director chairman chair
minister secretary
government administration cabinet authority regime
lawmaker legislator mp congressman senator deputy
parliament legislature congress assembly
election vote poll ballot
candidate contender nominee
win victory triumph beat defeat
talks negotiation dialogue
deal agreement accord pact treaty
war conflict fight fighting battle combat hostility
peace ceasefire truce
ally alliance partner
cooperate cooperation collaborate collaboration together tie alliance alignment partnership joint
tie relation relationship link
country nation state
city town
people person resident citizen
child kid youth
man guy
woman lady
doctor physician
hospital clinic
disease illness virus infection
drug medicine medication
study research survey
scientist researcher
money cash fund funds
cost price
pay spend fund finance
contribute contribution spend
budget spending
bank lender
debt loan
investigate probe inquiry investigation
evidence proof
secret confidential classified
quick fast rapid swift soon
happen occur take-place
cause trigger spark lead prompt
because since due
destabilize undermine
deploy send station dispatch
involve involvement participate participation part role
return exchange
program project scheme
develop development
exercise drill maneuver training
condemn denounce criticize slam blast decry
praise hail laud welcome
visit trip tour
arrive come reach
leave depart exit withdraw pull
protest demonstration rally march demonstrator protester
journalist reporter media press correspondent
strike walkout stoppage
border frontier
area region zone district province
street road
near close
about around approximately
expensive costly
buyer customer client consumer
film movie picture
game match
team side squad
player athlete
allow permit let enable
ban bar prohibit block forbid
stop prevent avert
delay postpone defer
need must require have-to
possible potential
very extremely
total overall
yearly annual
quarter three-month
percent %
analyst economist expert
investor shareholder
ask question query
letter message email note
website site web online internet
guilty convicted
release free
escape flee
hide conceal
search hunt look
worry concern fear anxiety
angry furious outrage
happy pleased glad delighted
dead killed
hostage captive
nuclear atomic
oil crude petroleum
energy power electricity
shoot gunfire shooting fire gun
strong stronger strengthen bolster reinforce
weak weaken
improve better enhance
worsen deteriorate
strategy policy
security safety defense
protect safeguard defend
collective together joint jointly common
part portion
join enter
resign quit step-down
appoint name nominate
elect choose
build construct
repair fix
replace substitute
create establish found set form
remove oust topple
include contain comprise
exclude omit
final last
first initial
biggest largest
mistake error
effort attempt try bid
chance opportunity
problem issue trouble difficulty
refugee migrant
famous well-known
immediately instantly
wage conduct carry fight
territory land soil
`;

const BY_STEM = new Map<string, number[]>();
GROUPS.trim()
	.split("\n")
	.forEach((row, group) => {
		for (const word of row.split(" ")) {
			const key = stem(word);
			const groups = BY_STEM.get(key);
			if (groups === undefined) BY_STEM.set(key, [group]);
			else if (!groups.includes(group)) groups.push(group);
		}
	});

/** True where the press uses words of these two stems for one another. Not transitive. */
export function synonymous(a: string, b: string): boolean {
	const left = BY_STEM.get(a);
	const right = left === undefined ? undefined : BY_STEM.get(b);
	return left !== undefined && right !== undefined && left.some((group) => right.includes(group));
}

/** The groups in which a stem stands. */
export function synonymGroups(stemmed: string): readonly number[] {
	return BY_STEM.get(stemmed) ?? [];
}
