// What may be taken for an article's text. Pure: characters in, a sentence for the editor or nothing out.

/** The longest text that is taken, in bytes of UTF-8. */
const MOST_BYTES = 2_000_000;

/** More control characters than this share, and it is no text that somebody wrote. */
const BINARY_SHARE = 0.01;
// Tabs, line breaks and form feeds stand in texts; the other control characters do not.
const CONTROL = /[^\P{Cc}\t\n\f\r]|\ufffd/gu;
const LONE_SURROGATE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/;

/**
 * What is wrong with `text` as the text of an article, as a sentence for the one who pasted it; null where nothing is.
 * HTML and scripts are taken as the plain text that they are.
 */
export function faultOf(text: string): string | null {
	if (text.trim() === "") return "Paste the text of the article: there is nothing here yet.";
	const bytes = utf8Length(text);
	if (bytes > MOST_BYTES) {
		return `This is ${megabytes(bytes)} MB of text, more than the ${megabytes(MOST_BYTES)} MB that one article may have. Paste one article only.`;
	}
	const controls = text.match(CONTROL)?.length ?? 0;
	const nul = text.indexOf("\0");
	if (
		/^(?:%PDF-|\ufffdPNG|GIF8[79]a)/.test(text) ||
		(controls > 3 && controls > text.length * BINARY_SHARE)
	) {
		return "This looks like a file (a picture, a PDF, a document) and not like text. Open the file and copy the words of the article.";
	}
	if (nul >= 0) {
		return `The text has a NUL character at ${place(text, nul)}, which no text can have. Delete it and send the text again.`;
	}
	const half = text.search(LONE_SURROGATE);
	if (half >= 0) {
		return `The text has half a character (a lone surrogate) at ${place(text, half)}. Delete it, or copy the text anew from its page.`;
	}
	if (!/\p{L}/u.test(text)) return "There is no word in this text. Paste the article's own words.";
	return null;
}

/** Bytes as text, or why they are none. A byte order mark at the start is no part of the text. */
export function decode(
	bytes: Uint8Array,
): { readonly ok: true; readonly text: string } | { readonly ok: false; readonly message: string } {
	try {
		return { ok: true, text: new TextDecoder("utf-8", { fatal: true }).decode(bytes) };
	} catch {
		return {
			ok: false,
			message: "This file is not text in UTF-8. Open it, and paste the words of the article instead.",
		};
	}
}

/**
 * The text as it stood in the form. Browsers send every line break of a form as CR LF, whatever was pasted: this takes
 * that back, so that a text pasted and the same text read from a file are one text.
 */
export function fromForm(text: string): string {
	return text.replaceAll("\r\n", "\n");
}

function utf8Length(text: string): number {
	return new TextEncoder().encode(text).length;
}

function megabytes(bytes: number): string {
	return (Math.ceil(bytes / 100_000) / 10).toString();
}

/** "line 3, character 14", both counted from 1 as an editor counts. */
function place(text: string, offset: number): string {
	const before = text.slice(0, offset);
	const line = before.split("\n").length;
	return `line ${line}, character ${offset - (before.lastIndexOf("\n") + 1) + 1}`;
}
