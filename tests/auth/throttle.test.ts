import { expect, test } from "vitest";
import { ACCOUNT_BRAKE, waitAfter, waitInWords } from "@/lib/auth/throttle";

test("the first tries go through at once, then each wait is twice the last, up to a quarter of an hour", () => {
	const waits = Array.from({ length: 16 }, (_, count) => waitAfter(count, ACCOUNT_BRAKE) / 1000);
	expect(waits).toEqual([0, 0, 0, 0, 0, 10, 20, 40, 80, 160, 320, 640, 900, 900, 900, 900]);
	expect(waitAfter(1_000_000, ACCOUNT_BRAKE)).toBe(900_000);
});

test("a wait is told in words, and never as shorter than it is", () => {
	expect(waitInWords(1)).toBe("1 second");
	expect(waitInWords(40)).toBe("40 seconds");
	expect(waitInWords(121)).toBe("3 minutes");
	expect(waitInWords(900)).toBe("15 minutes");
});
