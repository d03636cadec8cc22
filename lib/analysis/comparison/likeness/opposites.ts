import { stem } from "../words/stem";

/** Words that exclude each other where the rest of a sentence is the same. */
const PAIRS = `
rise/increase/raise/gain/grow/climb/up/jump/surge fall/decrease/cut/lose/loss/shrink/drop/down/decline/reduce/lower/slump
accept/approve/back/support/welcome/endorse reject/refuse/oppose/dismiss/condemn/block
begin/start/open/resume/continue end/stop/close/finish/halt/suspend/abandon
arrive/enter/join leave/depart/quit/exit
buy sell
win/beat/victory lose/defeat/loss
win lost
guilty/convict innocent/acquit
convicted acquitted
agree disagree
confirm/admit/acknowledge deny/reject
allow/permit/legalize ban/forbid/prohibit/bar/block
high/higher/highest low/lower/lowest
above/over below/under
more/most fewer/less/least
before after
with without
for against
uphold/confirm overturn/strike/reverse/annul
upheld overturned
survive die
capture/take/gain/seize lose/surrender
easy/easier hard/harder/difficult
strengthen/strong/stronger weaken/weak/weaker
optimistic pessimistic
likely unlikely
possible impossible
all/every/both/everyone/everybody none/neither/nobody/no
succeed/manage fail
lawful/legal illegal/unlawful
safe unsafe/dangerous
old/older/oldest young/younger/youngest
old/former new/current
first last
profit/gain loss
import export
north/northern south/southern
east/eastern west/western
north/northern east/eastern
north/northern west/western
south/southern east/eastern
south/southern west/western
left right
inside outside
public private
morning evening/afternoon/night
morning night
day night
true false
alive dead
rich poor
fast/faster slow/slower
early/earlier late/later
love hate
remember forget
hire fire
lift impose
lend borrow
attack defend
ally enemy
peace war
major minor
majority minority
man woman
male female
brother sister
father mother
son daughter
husband wife
wife/husband daughter/son/mother/father
king queen
better/improve worse/worsen
keep/unchanged change/raise/cut
unchanged raised
include exclude
temporary permanent
voluntary compulsory
urban rural
civilian soldier
freeze unfreeze
tomorrow yesterday
today yesterday
today tomorrow
week month
week year
month year
day week
day month
hour day
upper lower
double/triple halve
doubled/tripled halved
grant/granted deny/denied/refuse/refused
able unable
win/won forfeit
reward punish
praise/hail criticise/criticize/condemn
innocence guilt
majority half
present absent
employ/hire sack/dismiss
recover/rebound collapse
expand shrink/contract
widen narrow
deepen ease
tighten loosen/relax/ease
ascend descend
advance retreat
import/imported export/exported
pass/passed fail/failed
appear disappear/vanish
free/release detain/arrest/jail
legalise/legalize outlaw
reopen close/shut
summer winter
spring autumn
teacher pupil
doctor patient
buyer seller
employer employee
`;

const OPPOSITES = new Map<string, Set<string>>();
for (const row of PAIRS.trim().split("\n")) {
	const [left = [], right = []] = row.split(" ").map((side) => side.split("/"));
	for (const a of left) {
		for (const b of right) {
			for (const [from, to] of [
				[a, b],
				[b, a],
			] as const) {
				for (const key of new Set([stem(from), from])) {
					const set = OPPOSITES.get(key) ?? new Set<string>();
					OPPOSITES.set(key, set.add(stem(to)).add(to));
				}
			}
		}
	}
}

/** Prefixes that turn a word into its opposite; "in-" and its kin only before adjectives: "inform" does not undo "form". */
const UNDONE =
	/^(?:un|non|dis)-?(?=\p{L}{4})|^(?:in|im|il|ir)(?=\p{L}{3,}(?:able|ible|al|ate|ent|ant|ect|ive|ete|ite|ane|ure|lar|est)$)/u;

const undoes = (a: string, b: string) => a.length > b.length && a.replace(UNDONE, "") === b;

/** True where two words (forms or stems, lower case) exclude each other. */
export function opposed(a: string, b: string): boolean {
	return (OPPOSITES.get(a)?.has(b) ?? false) || undoes(a, b) || undoes(b, a);
}
