import type { Database } from "./client";

/** The nouns that have addresses, as their addresses and `Redirect.noun` write them. */
export type AddressedNoun = "sources" | "articles" | "stories" | "speakers" | "claims";

const LONGEST = 72;
/** Letters that decomposition leaves whole. */
const PLAIN: Readonly<Record<string, string>> = {
	ł: "l",
	ø: "o",
	đ: "d",
	ß: "ss",
	æ: "ae",
	œ: "oe",
	ı: "i",
	þ: "th",
	ð: "d",
};

/**
 * The words of `text` as a part of an address: lower case a to z, figures, single hyphens; cut between two words
 * where it gets long. `fallback` where nothing of the text can be written so.
 */
export function slugOf(text: string, fallback: string): string {
	const plain = text
		.normalize("NFKD")
		.replace(/\p{M}|['’‘[\]]/gu, "")
		.toLowerCase()
		.replace(/[łøđßæœıþð]/g, (letter) => PLAIN[letter] ?? "")
		.replace(/[^a-z0-9]+/g, "-")
		.replace(/^-+|-+$/g, "");
	if (plain === "") return fallback;
	if (plain.length <= LONGEST) return plain;
	const cut = plain.lastIndexOf("-", LONGEST);
	return cut > 0 ? plain.slice(0, cut) : plain.slice(0, LONGEST);
}

/**
 * An address for a new thing, made of `text`: one that no thing of its kind has, and none ever had that is still
 * redirected, so that an old link never comes out at something else.
 */
export async function freeSlug(tx: Database, noun: AddressedNoun, text: string): Promise<string> {
	const base = slugOf(text, FALLBACK[noun]);
	const like = { startsWith: base };
	const where = { slug: like };
	const select = { slug: true } as const;
	const taken = new Set(
		(await tx.redirect.findMany({ where: { noun, slug: like }, select })).map((row) => row.slug),
	);
	const held =
		noun === "sources"
			? await tx.source.findMany({ where, select })
			: noun === "articles"
				? await tx.article.findMany({ where, select })
				: noun === "stories"
					? await tx.story.findMany({ where, select })
					: noun === "speakers"
						? await tx.speaker.findMany({ where, select })
						: await tx.claim.findMany({ where, select });
	for (const row of held) taken.add(row.slug);
	if (!taken.has(base)) return base;
	let number = 2;
	while (taken.has(`${base}-${number}`)) number++;
	return `${base}-${number}`;
}

const FALLBACK: Readonly<Record<AddressedNoun, string>> = {
	sources: "source",
	articles: "article",
	stories: "story",
	speakers: "speaker",
	claims: "claim",
};
