import { randomInt } from "node:crypto";

/** In characters. Long enough that guessing through the throttle is hopeless, whatever the characters are. */
export const SHORTEST_PASSWORD = 12;
/** In characters; hashing takes longer the longer the password is. */
export const LONGEST_PASSWORD = 128;

/** Digits and small letters without those that are taken for one another (0 o, 1 l i). */
const LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";

/** A new password of five groups of five letters, about 124 bits, easy to copy by hand. */
export function generatePassword(): string {
	const group = () => Array.from({ length: 5 }, () => LETTERS[randomInt(LETTERS.length)]).join("");
	return Array.from({ length: 5 }, group).join("-");
}

/** Why a password cannot be taken, as a sentence for the field, or null where it can. */
export function passwordProblem(password: string): string | null {
	if (password.length < SHORTEST_PASSWORD) return `Use at least ${SHORTEST_PASSWORD} characters.`;
	if (password.length > LONGEST_PASSWORD) return `Use at most ${LONGEST_PASSWORD} characters.`;
	return null;
}
