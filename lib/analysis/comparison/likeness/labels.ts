import type { Term } from "../words/terms";

/** Things that are told apart by numbers, as stems would be too few: the singular forms as printed, lower case. */
const NUMBERED = new Set(
	"number no nr flight route road highway motorway freeway interstate bus tram train line gate room unit reactor article section chapter paragraph clause phase stage stop group team car platform terminal building block precinct district ward zone sector lane pier berth dock bridge canal tunnel lock dam well mine shaft school battalion brigade regiment division squadron level page question case file exhibit count sample type class category channel studio hall court station version model grade tier floor storey apartment flat plot lot camp".split(
		" ",
	),
);

/** A number that names a thing: "Flight 12", "bridge number 3". */
interface Label {
	/** The keys of the words that it stands behind: "bridge number". */
	readonly of: string;
	readonly value: number;
}

function labels(list: readonly Term[]): Label[] {
	return list.flatMap((term, index): Label[] => {
		const before = list[index - 1];
		const value = numberOf(term);
		if (value === null || before === undefined || !NUMBERED.has(before.form)) return [];
		const noun = list[index - 2];
		const whole = /^(?:number|no|nr)$/.test(before.form) && noun !== undefined && !noun.small;
		return [{ of: whole ? `${noun.key} number` : before.key, value }];
	});
}

/** A number of which nothing is counted. */
function numberOf(term: Term): number | null {
	if (term.kind === "number") return term.quantity?.unit == null ? (term.quantity?.value ?? null) : null;
	return /^\d{1,4}$/.test(term.form) ? Number(term.form) : null;
}

/**
 * True where both texts name a thing by its number and none by the same: what is said of bridge number 3 is not said of
 * bridge number 4.
 */
export function labelledApart(a: readonly Term[], b: readonly Term[]): boolean {
	const left = labels(a);
	if (left.length === 0) return false;
	const right = labels(b);
	if (right.length === 0) return false;
	return !left.some((one) => right.some((other) => one.of === other.of && one.value === other.value));
}
