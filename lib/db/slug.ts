import type { Database } from "./client";
import { Prisma } from "./generated/client";

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
	return (await freeSlugs(tx, noun, [text]))[0] as string;
}

/** Addresses for several new things of one noun, each unlike all others, in the order of `texts`. */
export async function freeSlugs(
	tx: Database,
	noun: AddressedNoun,
	texts: readonly string[],
): Promise<string[]> {
	const bases = texts.map((text) => slugOf(text, FALLBACK[noun]));
	const table = Prisma.raw(`"${TABLE[noun]}"`);
	// From "a-claim" up to where "a-claim." would stand: the address itself, and those that go on with a hyphen.
	const rows = await tx.$queryRaw<{ slug: string }[]>`
		SELECT held."slug" FROM (SELECT DISTINCT unnest(${bases}::text[]) AS "base") AS asked
		CROSS JOIN LATERAL (
			SELECT "slug" FROM ${table} WHERE "slug" ~>=~ asked."base" AND "slug" ~<~ (asked."base" || '.')
			UNION ALL
			SELECT "slug" FROM "redirect"
			WHERE "noun" = ${noun} AND "slug" ~>=~ asked."base" AND "slug" ~<~ (asked."base" || '.')
		) AS held`;
	const taken = new Set(rows.map((row) => row.slug));
	return bases.map((base) => {
		let slug = base;
		for (let number = 2; taken.has(slug); number++) slug = `${base}-${number}`;
		taken.add(slug);
		return slug;
	});
}

const TABLE: Readonly<Record<AddressedNoun, string>> = {
	sources: "source",
	articles: "article",
	stories: "story",
	speakers: "speaker",
	claims: "claim",
};

const FALLBACK: Readonly<Record<AddressedNoun, string>> = {
	sources: "source",
	articles: "article",
	stories: "story",
	speakers: "speaker",
	claims: "claim",
};
