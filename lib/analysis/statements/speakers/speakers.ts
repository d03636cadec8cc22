import type { ArticleSpeaker, Statement } from "../../model";
import { type Span, type TextSpan, textSpan } from "../../text/span";
import { confidenceOf } from "../confidence";
import type { Found } from "../found";
import type { Reading } from "../grammar/reading";
import { creditPerson, type Settled } from "./crediting";
import { type Credited, newCredits } from "./credits";
import { completeNames } from "./full-names";
import { bySpan } from "./meaning";
import { type References, settleReferences } from "./references";

/** Gives each statement its speaker: one entry for all names, pronouns and epithets of the same person or body. */
export function nameSpeakers(
	reading: Reading,
	found: readonly Found[],
	title: Reading | null = null,
): { speakers: ArticleSpeaker[]; statements: Statement[] } {
	const references = settleReferences(reading, found, title);
	completeNames(reading.text, references.people);
	const credits = newCredits();
	const settled: (Settled | null)[] = new Array(found.length).fill(null);
	const settle = (i: number, depth: number): Settled => {
		const known = settled[i];
		if (known) return known;
		const statement = found[i] as Found;
		let result: Settled = { speaker: null, antecedent: null };
		if (statement.rule === "transcript/answer" && !statement.antecedent) {
			const person = references.mostNamed();
			if (person)
				result = {
					speaker: creditPerson(
						references,
						credits,
						person,
						statement.mention ?? (statement.contents[0] as Span),
					),
					antecedent: references.namedBefore(person, statement.contents[0]?.start ?? 0),
				};
		} else if (statement.mention)
			result = bySpan(
				reading,
				references,
				credits,
				statement.mention,
				statement.head ?? statement.mention,
				statement.refersTo,
				statement.contents,
			);
		else if (statement.antecedent) {
			const own = bySpan(reading, references, credits, statement.antecedent, statement.antecedent, null, []);
			result = { ...own, antecedent: statement.antecedent };
		} else if (statement.continues >= 0 && depth < 2000) {
			const source = found[statement.continues] as Found;
			const from = settle(statement.continues, depth + 1);
			result = { ...from, antecedent: source.mention ?? from.antecedent };
		}
		settled[i] = result;
		return result;
	};
	const statements = found.map((statement, i) =>
		toStatement(reading, statement, settle(i, 0), clearness(references, found, i)),
	);
	return { speakers: credits.all.map(toSpeaker), statements };
}

/** How clear it is who a statement's own pronoun means, or that of the statement which it goes on; 0 to 1. */
function clearness(references: References, found: readonly Found[], i: number): number {
	let statement = found[i] as Found;
	for (let guard = 0; guard < 2000 && !statement.mention && statement.continues >= 0; guard++)
		statement = found[statement.continues] as Found;
	const { mention, head, antecedent, refersTo } = statement;
	if (refersTo) return references.clearAt(refersTo.start);
	return references.clearAt((head ?? mention ?? antecedent)?.start ?? -1);
}

function toStatement(reading: Reading, found: Found, settled: Settled, clear: number): Statement {
	const words = wordCount(reading.text, found);
	return {
		kind: found.kind,
		content: found.contents.map((c) => textSpan(reading.text, c.start, c.end)) as unknown as [
			TextSpan,
			...TextSpan[],
		],
		mention: spanOf(reading.text, found.mention),
		antecedent: spanOf(reading.text, settled.antecedent),
		cue: spanOf(reading.text, found.cue),
		speaker: settled.speaker?.name ?? null,
		rule: found.rule,
		confidence: inDoubt(confidenceOf(found, settled.speaker !== null, words), clear * (settled.clear ?? 1)),
	};
}

/** A confidence, less where somebody else is as likely meant: half of it where nothing tells the two apart. */
const inDoubt = (confidence: number, clear: number) =>
	clear >= 1 ? confidence : Math.round(1000 * confidence * (0.5 + 0.5 * clear)) / 1000;

const spanOf = (text: string, span: Span | null): TextSpan | null =>
	span ? textSpan(text, span.start, span.end) : null;

/** Words of a statement's content; counted only where they can be few. */
function wordCount(text: string, found: Found): number {
	let length = 0;
	for (const { start, end } of found.contents) length += end - start;
	if (length > 60) return 10;
	return found.contents.reduce((n, c) => n + text.slice(c.start, c.end).split(/\s+/).length, 0);
}

const toSpeaker = ({ name, kind, names, roles, person }: Credited): ArticleSpeaker => ({
	name,
	kind,
	// A name put together from two places ("her mother Sally") stands nowhere by itself.
	names: person && !names.includes(name) ? [...names, name] : names,
	roles,
});
