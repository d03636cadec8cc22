import type { StatementKind } from "@/lib/analysis/model";
import { type TextSpan, textSpan } from "@/lib/analysis/text/span";

/** Where a passage stands, or why it cannot be told, as a sentence for the editor. */
export type FoundPassage =
	| { readonly ok: true; readonly span: TextSpan }
	| { readonly ok: false; readonly message: string };

/** A passage longer than this, in UTF-16 code units, is no statement but a whole text. */
const LONGEST = 5000;

/**
 * Finds the words that an editor marked in an article's text. White space may differ (a browser folds it), nothing else.
 *
 * @param near about where the passage starts in `text`, UTF-16 code units; decides between several places
 */
export function findPassage(text: string, words: string, near: number | null): FoundPassage {
	const parts = words
		.trim()
		.split(/\s+/)
		.filter((part) => part !== "");
	if (parts.length === 0) {
		return { ok: false, message: "Mark the passage in the text, or type its first to its last word here." };
	}
	if (words.length > LONGEST) {
		return {
			ok: false,
			message: "This is too long for one statement. Mark what one speaker says in one place.",
		};
	}
	const pattern = new RegExp(
		parts.map((part) => part.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&")).join("\\s+"),
		"gu",
	);
	const places = [...text.matchAll(pattern)].map((match) =>
		textSpan(text, match.index, match.index + match[0].length),
	);
	const [only] = places;
	if (!only) {
		return {
			ok: false,
			message: "These words do not stand in the article like this. Copy them from the text.",
		};
	}
	if (places.length === 1) return { ok: true, span: only };
	if (near === null) {
		return {
			ok: false,
			message: `These words stand ${places.length} times in the article. Add the words around the place that you mean, or mark it in the text.`,
		};
	}
	const nearest = places.reduce((best, place) =>
		Math.abs(place.start - near) < Math.abs(best.start - near) ? place : best,
	);
	return { ok: true, span: nearest };
}

const OPENING = /^["“„«‟‘'‚‹]/u;
const CLOSING = /["”“»’'›][.,!?…]?$/u;

/** How a passage is printed, by its quotation marks: all, some or none of it quoted. */
export function kindOf(words: string): StatementKind {
	const said = words.trim();
	const inner = said.slice(1, -1);
	if (OPENING.test(said) && CLOSING.test(said) && !/["“”„«»]/u.test(inner)) return "direct";
	return /["“”„«»]/u.test(said) ? "mixed" : "indirect";
}
