import { isTimeWord } from "../../text/timewords";
import { tokens } from "./tokens";

const DURING = /^(?:during|throughout)\b/i;
const AT_A_TIME = /^(?:in|on|over|by|before|after|since|until|at|last|this|next|earlier|later)\b/i;

/** True where words say when: "during the holidays", "over the summer". */
export function saysWhen(words: string): boolean {
	return DURING.test(words) || (AT_A_TIME.test(words) && tokens(words).some(({ form }) => isTimeWord(form)));
}
