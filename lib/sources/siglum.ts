/**
 * The letter by which the edition cites a new source, two where the letter is taken, three where those are: the first
 * letter of its name, then the letters that follow in it. An article at the beginning ("The") does not count.
 *
 * @param taken sigla in use; they never change
 */
export function siglumFor(name: string, taken: ReadonlySet<string>): string {
	const letters = name
		.normalize("NFKD")
		.replace(/\p{M}/gu, "")
		.replace(/^the\s+(?=\p{L})/iu, "")
		.replace(/[^A-Za-z]/g, "");
	// A name in another script has no letter that the apparatus could print: such sources share X, as in "unknown".
	const first = (letters[0] ?? "X").toUpperCase();
	const rest = letters.slice(1).toLowerCase();
	const later = [...rest, ..."abcdefghijklmnopqrstuvwxyz"];
	for (const candidate of candidates(first, later)) if (!taken.has(candidate)) return candidate;
	throw new Error(`No siglum is left for “${name}”.`);
}

function* candidates(first: string, later: readonly string[]): Generator<string> {
	yield first;
	for (const second of later) yield first + second;
	for (const second of later) for (const third of later) yield first + second + third;
}
