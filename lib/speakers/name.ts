/** A name or role as look-ups compare it: lower case, no accents, no punctuation, single spaces. */
export function normalised(name: string): string {
	return name
		.normalize("NFKD")
		.replace(/\p{M}/gu, "")
		.toLowerCase()
		.replace(/['’‘`]s?\b/g, "")
		.replace(/[^\p{L}\p{N}]+/gu, " ")
		.trim();
}
