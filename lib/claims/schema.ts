import { z } from "zod";

/** A claim as an editor words it: one plain sentence. */
export const claimText = z
	.string("Say in a sentence what is claimed.")
	.transform((typed) => typed.replace(/\s+/g, " ").trim())
	.pipe(
		z
			.string()
			.min(1, "Say in a sentence what is claimed.")
			.max(400, "That is too long for a claim: 400 characters are the most. Say it in one sentence.")
			.refine((text) => text === "" || /\p{L}/u.test(text), "A claim is a sentence: it needs words.")
			.refine(
				(text) => !/[\p{Cc}\p{Cs}]/u.test(text),
				"The sentence has characters that cannot be shown. Type it anew.",
			),
	);
