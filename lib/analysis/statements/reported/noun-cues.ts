import { type Lexeme, lexemeOf } from "../../text/lexemes";
import { WordFact } from "../../text/word-facts";
import type { Clauses, Subject, VerbGroup } from "../grammar/grammar";
import { share } from "../grammar/subjects";
import type { Candidate, Worth } from "./candidate";
import { complementsFrom } from "./complements";
import { clauseEnd, phraseClauseEnd, subjectClauseEnd } from "./extent";
import { adjectiveShapes, nounShapes } from "./shape";

/** "is confident that", "was critical of": forms of "be" with an adjective and what hangs on it. */
export function adjectiveCandidates(clauses: Clauses, v: number, worth: Worth, found: Candidate[]): void {
	const { view, verbs, subjects } = clauses;
	const verb = verbs[v] as VerbGroup;
	let k = verb.to;
	while (k < view.tag.length && (view.tag[k] === "R" || view.word[k] === "not")) k++;
	if (view.tag[k] !== "J" && !(view.tag[k] === "V" && /ed$/.test(view.word[k] as string))) return;
	for (const complement of complementsFrom(clauses, k + 1, k + 1, false)) {
		const shape = adjectiveShapes.of(complement.frame);
		if (!worth(view.lexeme[k] as Lexeme, shape)) continue;
		const to = shape.clausal
			? clauseEnd(clauses, complement.from, v)
			: phraseClauseEnd(clauses, complement.from, v);
		if (to > complement.from)
			found.push({
				clauses,
				family: "adjective",
				lemma: view.word[k] as string,
				base: view.lexeme[k] as Lexeme,
				frame: complement.frame,
				shape,
				cue: { from: verb.from, to: k + 1 },
				verb: v,
				subject: subjects[v] ?? null,
				contents: [{ from: complement.from, to }],
			});
	}
}

/** "His message was that …", "the mayor's answer was “never”": a noun that a form of "be" ties to what is said. */
export function predicateCandidates(clauses: Clauses, v: number, found: Candidate[]): void {
	const { view, subjects } = clauses;
	const verb = clauses.verbs[v] as VerbGroup;
	const subject = subjects[v];
	if (subject?.where !== "before" || verb.lemma !== "be" || verb.infinitive) return;
	const noun = subject.head.to - 1;
	if (view.tag[noun] !== "N" || subject.head.to !== subject.to) return;
	const whose = nounSubject(clauses, noun);
	if (!whose) return;
	const complement = complementsFrom(clauses, verb.to, verb.to, false)[0];
	if (!complement || !/^(?:that|Q)$/.test(complement.frame)) return;
	const quoted = complement.frame === "Q";
	found.push({
		clauses,
		family: "noun",
		lemma: view.word[noun] as string,
		base: view.lexeme[noun] as Lexeme,
		frame: quoted ? "be-Q" : "be-that",
		shape: nounShapes.of(quoted ? "be-Q" : "be-that"),
		cue: { from: noun, to: verb.to },
		verb: v,
		subject: whose,
		contents: [
			{ from: complement.from, to: quoted ? complement.from + 1 : clauseEnd(clauses, complement.from, v) },
		],
	});
}

/** A noun without the ending of a plural. */
const singulars = new WordFact((noun) => {
	const { lower } = noun;
	const plural = lower.length > 4 && lower.endsWith("s") && !lower.endsWith("ss");
	return plural ? lexemeOf(lower.slice(0, -1)) : noun;
});

/** "his claim that", "Hale's promise to", "calls for": a noun that credits what hangs on it. */
export function nounCandidates(clauses: Clauses, i: number, worth: Worth, found: Candidate[]): void {
	const { view, phrases } = clauses;
	if ((phrases.to[i] ?? -1) !== i + 1) return;
	const complements = complementsFrom(clauses, i + 1, i + 1, false);
	if (complements.length === 0) return;
	const noun = singulars.of(view.lexeme[i] as Lexeme);
	const complement = complements[0];
	if (complement?.frame === "p:by") nounByAgent(clauses, i, noun, found);
	if (!complement || complement.frame.startsWith("np-") || complement.frame === "as") return;
	if (complement.frame === "Q") return;
	const shape = nounShapes.of(complement.frame);
	if (!worth(noun, shape)) return;
	const subject = nounSubject(clauses, i);
	let governing = -1;
	for (let v = 0; v < clauses.verbs.length; v++) {
		const verb = clauses.verbs[v] as VerbGroup;
		if (verb.to <= i && verb.finite) governing = v;
	}
	const aside = governing < 0 && opensAside(clauses);
	let to = shape.clausal
		? clauseEnd(clauses, complement.from, governing, false, aside)
		: phraseClauseEnd(clauses, complement.from, governing);
	if (shape.clausal && governing < 0 && !aside) to = Math.min(to, subjectClauseEnd(clauses, complement.from));
	if (to > complement.from)
		found.push({
			clauses,
			family: "noun",
			lemma: noun.lower,
			base: noun,
			frame: complement.frame,
			shape,
			cue: { from: i, to: i + 1 },
			verb: -1,
			subject,
			contents: [{ from: complement.from, to }],
		});
}

/** "Despite claims that p, q": whether the sentence opens with a preposition, so that its main clause comes behind a comma. */
const opensAside = ({ view }: Clauses) => view.tag[0] === "I" || view.tag[0] === "S";

/** "claims by the minister that …": the noun's agent speaks. */
function nounByAgent(clauses: Clauses, i: number, noun: Lexeme, found: Candidate[]): void {
	const { phrases } = clauses;
	const from = i + 2;
	if (phrases.from[from] !== from) return;
	const head = { from, to: phrases.to[from] as number };
	let { to } = head;
	// "by the head of the council"
	while (clauses.view.word[to] === "of" && phrases.from[to + 1] === to + 1) to = phrases.to[to + 1] as number;
	// "…, Ana Toth, that"
	const name = phrases.to[to + 1] ?? -1;
	const { view } = clauses;
	const named =
		view.word[to] === "," &&
		view.word[name] === "," &&
		phrases.from[to + 1] === to + 1 &&
		view.tag[name - 1] === "P";
	if (named) to = name;
	const subject: Subject = { from, to, head, where: "after", refersTo: null };
	for (const { frame, from: start } of complementsFrom(clauses, named ? to + 1 : to, to, true)) {
		if (frame !== "that") continue;
		const contents = [{ from: start, to: clauseEnd(clauses, start, -1) }];
		found.push({
			clauses,
			family: "noun",
			lemma: noun.lower,
			base: noun,
			frame,
			shape: nounShapes.of(frame),
			cue: { from: i, to: i + 1 },
			verb: -1,
			subject,
			contents,
		});
		return;
	}
}

/** Whose noun it is: "Hale's claim", "his claim", else the subject of the verb right before ("made the claim"). */
function nounSubject(clauses: Clauses, i: number): Subject | null {
	const { view, phrases, verbAt, subjects } = clauses;
	const from = phrases.from[i] as number;
	for (let k = i - 1; k >= from; k--) {
		const w = view.word[k] as string;
		if (view.tag[k] === "T" && k > from)
			return { from, to: k, head: { from, to: k }, where: "before", refersTo: null };
		if (w === "his" || w === "her" || w === "their" || w === "its" || w === "my" || w === "our")
			return { from: k, to: k + 1, head: { from: k, to: k + 1 }, where: "before", refersTo: null };
	}
	const left = from - 1;
	if (left >= 0) {
		const v = verbAt[left] ?? -1;
		const subject = v >= 0 ? subjects[v] : null;
		if (subject) return share(subject);
		if (view.tag[left] === "I" && left > 0) {
			const u = verbAt[left - 1] ?? -1;
			const other = u >= 0 ? subjects[u] : null;
			if (other) return share(other);
		}
	}
	return null;
}
