import type { Span } from "../text/span";
import { attributeLoneQuotations, introductionBefore } from "./attribution";
import type { Found } from "./found";
import { type Clauses, type Range, spanOf } from "./grammar/grammar";
import type { Reading } from "./grammar/reading";
import { type Inserted, insertedCredit } from "./inserted";
import { kindOf } from "./kinds";
import type { Quotation } from "./quotations";
import { type Credit, chooseCredits } from "./reported/choose";
import { saidThis } from "./reported/said-this";
import { readTranscript } from "./transcripts";
import { unmarkedQuotation } from "./unmarked";

/** Finds the statements of a body, in the order of their first words. */
export function searchStatements(reading: Reading): Found[] {
	const transcript = readTranscript(reading);
	const found: Found[] = [];
	let t = 0;
	let unmarked = -1;
	reading.clauses.forEach((clauses, s) => {
		if (transcript.paragraphs.has(clauses.view.sentence.paragraph)) {
			for (; transcript.found[t]?.sentence === s; t++) found.push(transcript.found[t] as Found);
			return;
		}
		const { paragraph } = clauses.view.sentence;
		if (paragraph === unmarked) return;
		const block = unmarkedQuotation(reading, s);
		if (block) {
			unmarked = paragraph;
			found.push(block);
			return;
		}
		const earlier = saidThis(reading, s, found);
		if (earlier) found.push(earlier);
		const credits = chooseCredits(clauses, reading.quotations);
		const here = credits.map((credit) => fromCredit(reading, clauses, s, credit));
		// "This was stated by X, reports Y": what Y relays is the sentence before.
		if (earlier?.cue) {
			const { start } = earlier.cue;
			const own = here.filter(
				({ cue, contents }) =>
					cue?.start !== start && !contents.some((c) => c.start <= start && start < c.end),
			);
			here.splice(0, here.length, ...own);
		}
		here.push(...loneQuotations(reading, clauses, s, here));
		here.sort((a, b) => (a.contents[0] as Span).start - (b.contents[0] as Span).start);
		found.push(...here);
	});
	return attributeLoneQuotations(reading, found);
}

function fromCredit(reading: Reading, clauses: Clauses, s: number, credit: Credit): Found {
	const { subject, shape } = credit.candidate;
	return {
		kind: kindOf(credit.contents, reading.quotations),
		contents: credit.contents,
		cue: credit.cue,
		mention: spanIn(clauses, subject),
		head: spanIn(clauses, subject?.head),
		refersTo: spanIn(clauses, subject?.refersTo),
		where: subject?.where ?? null,
		antecedent: null,
		continues: -1,
		paragraph: clauses.view.sentence.paragraph,
		sentence: s,
		rule: shape.rule,
		likelihood: credit.likelihood,
	};
}

const spanIn = (clauses: Clauses, range: Range | null | undefined): Span | null =>
	range && range.to > range.from ? spanOf(clauses, range) : null;

/** A quotation with the writer's words within its marks. */
const fromInserted = ({ contents, mention, cue }: Inserted, paragraph: number, sentence: number): Found => ({
	kind: "direct",
	contents,
	cue,
	mention,
	head: mention,
	refersTo: null,
	where: "after",
	antecedent: null,
	continues: -1,
	paragraph,
	sentence,
	rule: "quotation/cue",
	likelihood: 0.9,
});

/** The folded quotations of a sentence that no credit covers. */
function loneQuotations(reading: Reading, clauses: Clauses, s: number, taken: readonly Found[]): Found[] {
	const lone: Found[] = [];
	const { view } = clauses;
	for (let i = 0; i < view.tag.length; i++) {
		if (view.tag[i] !== "Q") continue;
		const quotation = reading.quotations[view.quote[i] as number] as Quotation;
		const covered = taken.some((f) =>
			f.contents.some((c) => c.start < quotation.end && quotation.start < c.end),
		);
		if (covered) continue;
		const inserted = insertedCredit(reading, quotation);
		if (inserted) {
			lone.push(fromInserted(inserted, view.sentence.paragraph, s));
			continue;
		}
		const introduced = view.word[i - 1] === ":" ? introductionBefore(clauses, i - 1) : null;
		lone.push({
			kind: "direct",
			contents: [{ start: quotation.start, end: quotation.end }],
			cue: null,
			mention: null,
			head: null,
			refersTo: null,
			where: null,
			antecedent: null,
			continues: -1,
			paragraph: view.sentence.paragraph,
			sentence: s,
			rule: view.tag.length <= 2 ? "quotation/alone" : "quotation/uncredited",
			likelihood: view.tag.length <= 2 ? 0.9 : 0.5,
			...(introduced ? { ...introduced, rule: "quotation/introduced", likelihood: 0.85 } : {}),
		});
	}
	return lone;
}
