import { expect, test } from "vitest";
import { generatePassword, LONGEST_PASSWORD, passwordProblem, SHORTEST_PASSWORD } from "@/lib/auth/password";

test("a generated password is long, plain to copy, and never the same", () => {
	const passwords = Array.from({ length: 200 }, generatePassword);
	for (const password of passwords) {
		expect(password).toMatch(/^[a-hj-km-np-z2-9]{5}(-[a-hj-km-np-z2-9]{5}){4}$/);
		expect(passwordProblem(password)).toBeNull();
	}
	expect(new Set(passwords).size).toBe(passwords.length);
});

test("a password that is too short or too long is refused with a sentence", () => {
	expect(passwordProblem("a".repeat(SHORTEST_PASSWORD - 1))).toMatch(/at least 12 characters/);
	expect(passwordProblem("a".repeat(SHORTEST_PASSWORD))).toBeNull();
	expect(passwordProblem("a".repeat(LONGEST_PASSWORD))).toBeNull();
	expect(passwordProblem("a".repeat(LONGEST_PASSWORD + 1))).toMatch(/at most 128 characters/);
});
