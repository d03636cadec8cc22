import type { Span } from "../../text/span";
import { isUtterance } from "../../text/speaking-nouns";
import { isKin } from "../../text/titles";
import type { Clauses } from "../grammar/grammar";
import type { Reading } from "../grammar/reading";
import type { Meant } from "./antecedents";
import { ownerNamed } from "./family";
import { wordsBetween } from "./mention-words";
import type { Naming } from "./named";
import { ownerMeant, possessiveMark } from "./nameless";
import { readNaming } from "./naming";
import type { People, Person } from "./person";

/** Where a name stands; there is one. */
export const nameSpan = ({ name }: Naming): Span => ({
	start: name[0]?.start as number,
	end: name.at(-1)?.end as number,
});

/** "Ann Miller's plan": the owner that a phrase names, who is spoken of too, and where. */
export function ownerIn(
	reading: Reading,
	people: People,
	clauses: Clauses,
	from: number,
	to: number,
): { readonly owner: Person; readonly start: number } | null {
	const mark = possessiveMark(clauses, from, to);
	if (mark < 0) return null;
	const { view } = clauses;
	const naming = readNaming(
		wordsBetween(reading, { start: view.start[from] as number, end: view.end[mark - 1] as number }),
	);
	const owner = naming.kind === "person" ? ownerMeant(people, naming) : null;
	if (!owner) return null;
	const span = nameSpan(naming);
	owner.named.push(span);
	return { owner, start: span.start };
}

/** Whether one relative is named or spoken of, or what somebody says. */
export const mayBeKin = ({ kind, noun, plural }: Naming): boolean =>
	noun !== "" && kind !== "pronoun" && ((!plural && isKin(noun)) || isUtterance(noun));

/** Whose relative or words are spoken of: "her mother", "Ann's brother Tom", "his reply"; null where it is nobody's. */
export function ownerOf(
	people: People,
	naming: Naming,
	meaning: (gender: "m" | "f") => Meant | null,
): Person | null {
	const first = naming.words[0]?.lower;
	if (first === "his") return meaning("m")?.person ?? null;
	if (first === "her") return meaning("f")?.person ?? null;
	return ownerNamed(people, naming);
}
