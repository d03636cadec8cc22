import { lemmaOf } from "../../text/verbs";
import type { Piece } from "../model";

/** What the verb that credits words says of them beside that they were said. */
export type CreditClass =
	| "plain"
	| "doubt"
	| "belief"
	| "warning"
	| "stress"
	| "admission"
	| "denial"
	| "assurance"
	| "accusation"
	| "hope";

const CLASSES: Record<Exclude<CreditClass, "plain">, string> = {
	doubt: "claim allege purport profess",
	belief: "believe think suspect suggest estimate expect assume consider reckon suppose feel hint imply",
	warning: "warn caution threaten alert",
	stress: "stress emphasize emphasise underline underscore highlight reiterate",
	admission: "admit acknowledge concede confess",
	denial: "deny dispute reject refute dismiss",
	assurance: "insist assure promise vow pledge maintain swear guarantee",
	accusation: "accuse blame condemn denounce criticize criticise",
	hope: "hope wish",
};

const BY_VERB = new Map<string, CreditClass>(
	Object.entries(CLASSES).flatMap(([name, verbs]) =>
		verbs.split(" ").map((verb) => [verb, name as CreditClass] as const),
	),
);

/** What a cue ("has stressed", "told", "according to") says of the words that it credits. */
export function creditClass(cue: string): CreditClass {
	for (const word of cue.toLowerCase().split(/[^\p{L}]+/u)) {
		const known = word === "" ? undefined : (BY_VERB.get(word) ?? BY_VERB.get(lemmaOf(word)));
		if (known !== undefined) return known;
	}
	return "plain";
}

/** "denied that the ferry was overloaded": whose words a denial is, they say the opposite. */
export const isDenied = ({ kind, cue }: Pick<Piece, "kind" | "cue">) =>
	kind !== "direct" && cue !== null && creditClass(cue.text) === "denial";

/** What a reader learns from the class, to explain a difference. */
export const CREDIT_MEANS: Record<CreditClass, string> = {
	plain: "neutral",
	doubt: "keeps its distance from the words",
	belief: "makes it a belief, not a statement",
	warning: "makes it a warning",
	stress: "says that the speaker laid stress on it",
	admission: "makes it an admission",
	denial: "makes it a denial",
	assurance: "makes it an assurance",
	accusation: "makes it an accusation",
	hope: "makes it a hope",
};
