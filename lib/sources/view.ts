/** A source as pages cite it: the letter, the hue, the name. */
export interface Witness {
	readonly slug: string;
	readonly name: string;
	readonly siglum: string;
	readonly hue: number;
}

/** The columns of a source that a citation needs. */
export const WITNESS = { slug: true, name: true, siglum: true, hue: true } as const;
