import { type Lexeme, lexemeOf } from "../../text/lexemes";
import type { Clauses, VerbGroup } from "../grammar/grammar";

const PUT_IT = lexemeOf("put it");
const TELL = lexemeOf("tell");
const URGE = lexemeOf("urge");
const LABEL = lexemeOf("label");
const CHALLENGE = lexemeOf("challenge");

/**
 * What a verb in a shape is counted as: "as the mayor put it" is no putting, and what too few texts have is counted as
 * what does the same: "put it to her that", "appealed to drivers to", "dared them to", "termed it a “trick”".
 */
export function countedAs({ view }: Clauses, { lemma, base, to }: VerbGroup, frame: string): Lexeme {
	switch (lemma) {
		case "put":
			if (view.word[to] !== "it") return base;
			return frame === "np-that" && view.word[to + 1] === "to" ? TELL : PUT_IT;
		case "appeal":
			return frame === "np-to" ? URGE : base;
		case "dare":
			return frame === "np-to" || frame === "np+to" ? CHALLENGE : base;
		case "term":
		case "brand":
			return frame === "np" ? LABEL : base;
		default:
			return base;
	}
}
