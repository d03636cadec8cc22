/** A name within a line of text, so that one written from right to left does not turn what stands around it. */
export function isolated(name: string): string {
	return `\u2068${name}\u2069`;
}
