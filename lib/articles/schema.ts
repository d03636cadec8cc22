import { z } from "zod";
import { readDate } from "./date";
import { faultOf, fromForm } from "./text";

const oneLine = (typed: string) => typed.replace(/\s+/g, " ").trim();

/** The text of an article as pasted, uploaded or sent; kept exactly as it is, but for what a form does to line breaks. */
const articleText = z
	.string("Paste the text of the article: there is nothing here yet.")
	.transform(fromForm)
	.superRefine((text, context) => {
		const fault = faultOf(text);
		if (fault !== null) context.addIssue({ code: "custom", message: fault });
	});

/** The outlet's name, new or known. */
export const outletName = z
	.string("Say which outlet published the article.")
	.transform(oneLine)
	.pipe(
		z
			.string()
			.min(1, "Say which outlet published the article.")
			.max(120, "That is too long for the name of an outlet: 120 characters are the most.")
			.refine(
				(name) => name === "" || /[\p{L}\p{N}]/u.test(name),
				"An outlet's name has at least one letter or figure.",
			)
			.refine(printable, "The name has characters that cannot be shown. Type it anew."),
	);

/** The address where the article stands, null where the field is empty. */
export const articleUrl = z
	.string()
	.nullish()
	.transform((typed, context) => {
		const said = typed?.trim() ?? "";
		if (said === "") return null;
		if (said.length > 2000) {
			context.addIssue({
				code: "custom",
				message: "That address is too long: 2,000 characters are the most.",
			});
			return z.NEVER;
		}
		const url = URL.canParse(said) ? new URL(said) : null;
		if (
			url === null ||
			!printable(said) ||
			!/^https?:\/\//i.test(said) ||
			url.username + url.password !== ""
		) {
			context.addIssue({
				code: "custom",
				message:
					"That is not an address of a page. Copy it from the browser: it begins with https:// or http://.",
			});
			return z.NEVER;
		}
		return url.href;
	});

/** The date of publication in ISO 8601 with the precision typed, null where the field is empty. */
export const articleDate = z
	.string()
	.nullish()
	.transform((typed, context) => {
		const said = typed?.trim() ?? "";
		if (said === "") return null;
		const read = readDate(said, Date.now());
		if (read.ok) return read.iso;
		context.addIssue({ code: "custom", message: read.message });
		return z.NEVER;
	});

/** The headline where the editor words it, null where the analysis' own reading shall stand. */
const articleTitle = z
	.string()
	.nullish()
	.transform((typed) => oneLine(typed ?? "") || null)
	.pipe(
		z
			.string()
			.max(300, "That is too long for a headline: 300 characters are the most.")
			.refine(printable, "The headline has characters that cannot be shown. Type it anew.")
			.nullable(),
	);

/** "part" where only a part of the article is at hand, as before a paywall; true where all of it is. */
const articleExtent = z
	.enum(["whole", "part"], "Say whether this is the whole article or a part of it.")
	.transform((extent) => extent === "whole");

/** What an editor pastes. Every message is a sentence for the field that it belongs to. */
export const articlePaste = z.object({
	text: articleText,
	outlet: outletName,
	url: articleUrl,
	date: articleDate,
	title: articleTitle,
	complete: articleExtent.nullish().transform((complete) => complete ?? true),
});

/** Fields of an article that an editor can correct after it was received. */
export const articleFacts = z.object({
	outlet: outletName,
	url: articleUrl,
	date: articleDate,
	title: articleTitle,
	complete: articleExtent,
});

/** False for NULs, other control characters and halves of characters, which neither page nor database can hold. */
function printable(typed: string): boolean {
	return !/[\p{Cc}\p{Cs}]/u.test(typed);
}
