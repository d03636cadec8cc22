/**
 * A failure that the person at the terminal can do something about: its message is a whole sentence that says what.
 * Commands print it without a stack and end with 1; anything else that is thrown is a bug and shows where.
 */
export class Problem extends Error {
	override name = "Problem";
}
