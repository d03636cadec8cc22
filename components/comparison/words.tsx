import { DIFFERENCE_KINDS } from "@/components/ui/difference-kind";
import type { Words } from "@/lib/claims/words";

/** Words with what differs marked: each kind by a line of its own, and named for those who do not see it. */
export function MarkedWords({ words }: { words: readonly Words[] }) {
	let at = 0;
	return words.map(({ text, mark }) => {
		const key = at;
		at += text.length;
		if (mark === null) return <span key={key}>{text}</span>;
		return (
			<mark key={key} className={mark} title={DIFFERENCE_KINDS[mark].meaning}>
				{text}
			</mark>
		);
	});
}
