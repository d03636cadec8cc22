import { z } from "zod";

const oneLine = (typed: string) => typed.replace(/\s+/g, " ").trim();
const printable = (typed: string) => !/[\p{Cc}\p{Cs}]/u.test(typed);

/** A speaker's name as an editor writes it. */
export const speakerName = z
	.string("Say the speaker's name.")
	.transform(oneLine)
	.pipe(
		z
			.string()
			.min(1, "Say the speaker's name.")
			.max(160, "That is too long for a name: 160 characters are the most.")
			.refine((name) => name === "" || /\p{L}/u.test(name), "A name needs at least one letter.")
			.refine(printable, "The name has characters that cannot be shown. Type it anew."),
	);

/** The office by which readers know the speaker, null where the field is empty. */
const speakerRole = z
	.string()
	.nullish()
	.transform((typed) => oneLine(typed ?? "") || null)
	.pipe(
		z
			.string()
			.max(200, "That is too long for an office: 200 characters are the most.")
			.refine(printable, "The office has characters that cannot be shown. Type it anew.")
			.nullable(),
	);

const speakerKind = z.enum(
	["person", "organisation", "group", "unnamed"],
	"Say what the speaker is: a person, an organisation, a group, or somebody unnamed.",
);

/** A speaker whom an editor adds or corrects. */
export const speakerEdit = z.object({ name: speakerName, role: speakerRole, kind: speakerKind });

export type SpeakerEdit = z.output<typeof speakerEdit>;
