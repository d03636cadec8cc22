import { z } from "zod";

/** A headline of a story as an editor words it. */
export const storyTitle = z
	.string("Say what the story is about.")
	.transform((typed) => typed.replace(/\s+/g, " ").trim())
	.pipe(
		z
			.string()
			.min(1, "Say what the story is about.")
			.max(200, "That is too long for a headline: 200 characters are the most.")
			.refine((text) => text === "" || /\p{L}/u.test(text), "A headline needs words.")
			.refine(
				(text) => !/[\p{Cc}\p{Cs}]/u.test(text),
				"The headline has characters that cannot be shown. Type it anew.",
			),
	);
