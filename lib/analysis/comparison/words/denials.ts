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

/** Where the words deny, as indices, with "not only" and the like set aside. Two denials take each other back. */
export function denials(list: readonly Term[]): number[] {
	return [...list.keys()].filter((index) => {
		const { form, key } = list[index] as Term;
		if (NOT.test(form)) return !NO_DENIAL.test(list[index + 1]?.form ?? "");
		return UNDOES.has(key) || shortOf(list, index);
	});
}
