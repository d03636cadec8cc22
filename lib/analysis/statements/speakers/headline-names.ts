import { isFirstName } from "../../text/firstnames";
import type { Reading } from "../grammar/reading";
import { wordsBetween } from "./mention-words";
import type { Naming } from "./named";
import { readNaming } from "./naming";
import { subjectStarts } from "./phrase-roles";

/* Patterns with classes of letters stand here, made once: compiled for older engines each use would make them anew. */
const LONG_SMALL_WORD = /(?:^|\s)\p{Ll}{5}/u;

/** The people whom a headline names in full, and whether as its subject. */
export function fullNamesIn(title: Reading): { naming: Naming; subject: boolean }[] {
	const found: { naming: Naming; subject: boolean }[] = [];
	// "Reed Hits Back at Moss": with capitals everywhere only an office tells where a name begins.
	const words = title.text.slice(title.tokens.start[0] ?? 0, title.tokens.end.at(-1));
	const capitals = !LONG_SMALL_WORD.test(words);
	for (const clauses of title.clauses) {
		const { view, phrases } = clauses;
		const subjects = subjectStarts(clauses);
		for (let i = 0; i < view.tag.length; i++) {
			const to = phrases.to[i] as number;
			if ((phrases.from[i] ?? -1) !== i || to <= i) continue;
			const span = { start: view.start[i] as number, end: view.end[to - 1] as number };
			const naming = readNaming(wordsBetween(title, span));
			const { kind, sure, role, name } = naming;
			if (kind !== "person" || !sure || name.length < 2 || name.length > 3) continue;
			if (!capitals || (role !== "" && name.length === 2 && isFirstName(name[0]?.lower ?? "")))
				found.push({ naming, subject: subjects.has(i) });
		}
	}
	return found;
}
