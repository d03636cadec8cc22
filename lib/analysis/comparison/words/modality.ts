/** How sure, how possible or how binding the words make it. */
export type Modality = "will" | "could" | "may" | "must";

const MODALS: readonly (readonly [RegExp, Modality])[] = [
	[/^(?:will|would|shall)$|'ll$/, "will"],
	[/^(?:can|could)$/, "could"],
	[/^(?:may|might|perhaps|possibly|maybe)$/, "may"],
	[/^(?:must|should)$/, "must"],
];

/** What a word (lower case) says of how sure, possible or binding a thing is; null for any other word. */
export function modalityOf(form: string): Modality | null {
	return MODALS.find(([pattern]) => pattern.test(form))?.[1] ?? null;
}
