import type { FoundWords } from "@/lib/search/found-words";

/** Words with those that the search found marked. */
export function Found({ words }: { words: readonly FoundWords[] }) {
	let at = 0;
	return words.map(({ text, found }) => {
		const key = at;
		at += text.length;
		return found ? (
			<mark key={key} className="found">
				{text}
			</mark>
		) : (
			<span key={key}>{text}</span>
		);
	});
}
