import type { Lexeme } from "../../text/lexemes";
import { wordClass } from "../../text/word-facts";
import type { VerbGroup } from "./grammar";
import type { View } from "./view";

/** Verbs of telling (bases): where one follows "and" or a comma, the writer goes on with what somebody said. */
const tellers = wordClass(
	"say add note cite call argue accuse warn suggest describe claim tell point explain insist acknowledge urge stress emphasize emphasise imply indicate promise vow quote recall echo mention blame criticize criticise praise speak repeat reiterate signal compare prompt lament voice express convey seek deny reject demand question dismiss defend predict pledge propose threaten announce declare state assert contend maintain admit concede complain conclude confirm condemn denounce decry deride blast slam mock hail tout thank congratulate apologize apologise ask reply respond answer write tweet post report reveal remark observe joke quip refer allude believe think hope expect want fear worry doubt consider refuse decline agree oppose support endorse back favor favour recommend advise counsel caution remind assure reassure complain grumble boast brag highlight underline underscore argue liken label brand characterize characterise portray dub challenge attack assail ridicule rebuke chide scold charge allege speculate estimate testify recount relate disclose concede draw attribute reckon",
);

/** Whether a verb, by its base, is one of telling. */
export const isTeller = (base: Lexeme | undefined): boolean => tellers.has(base);

/** The same of a base that is no lexeme. */
export const isTellerWord = (lemma: string): boolean => tellers.holds(lemma);

/** Whether a verb group tells something, "made it clear" and "makes plain" among them. */
export function tellsAt({ word }: View, { lemma, base, to }: VerbGroup): boolean {
	if (lemma !== "make") return isTeller(base);
	const last = word[to] === "it" ? word[to + 1] : word[to];
	return last === "clear" || last === "plain";
}
