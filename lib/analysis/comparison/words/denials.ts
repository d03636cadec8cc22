import type { Term } from "./terms";

const NOT = /^(?:not|never|cannot|neither|nor|no|none|nobody|nothing|hardly|barely|.*n't)$/;
/** Verbs that deny the verb after them, as stems. */
const UNDOES = new Set(
	"deni deny refus fail declin reject dismiss unlik unab unabl lack avoid prevent".split(" "),
);
/** "not only", "no later than": what follows is not denied. */
const NO_DENIAL = /^(?:only|just|merely|least|less|fewer|more|later|doubt|matter)$/;

/** "stopped short of calling …", "fell short of …": it was not done. */
const shortOf = (list: readonly Term[], index: number) =>
	list[index]?.form === "short" &&
	list[index + 1]?.form === "of" &&
	/^(?:stop|fall|fell|come|came|just)/.test(list[index - 1]?.form ?? "");

/** Words over which a denial does not reach. */
const CLAUSE =
	/^(?:and|but|as|because|which|who|while|when|if|although|though|so|or|then|what|how|whether|where|why)$/;
/** How many words behind a denial, and how many telling ones among them, may be what it denies. */
const REACH = { words: 8, telling: 3 };

/** The telling words that a denial is said of: those behind it, or before it where it ends the clause ("gained nothing"). */
export function denied(list: readonly Term[], index: number): number[] {
	const found: number[] = [];
	for (let at = index + 1; at <= index + REACH.words && found.length < REACH.telling; at++) {
		const term = list[at];
		if (term === undefined || CLAUSE.test(term.form)) break;
		if (!term.small && term.kind !== "number" && term.form !== "longer") found.push(at);
	}
	if (found.length > 0) return found;
	for (let at = index - 1; at >= index - REACH.words && at >= 0; at--) {
		const term = list[at] as Term;
		if (CLAUSE.test(term.form)) break;
		if (!term.small) return [at];
	}
	return [];
}

/** Where the words deny, as indices, with "not only" and the like set aside. Two denials take each other back. */
export function denials(list: readonly Term[]): number[] {
	return [...list.keys()].filter((index) => {
		const { form, key } = list[index] as Term;
		if (NOT.test(form)) return !NO_DENIAL.test(list[index + 1]?.form ?? "");
		return UNDOES.has(key) || shortOf(list, index);
	});
}
