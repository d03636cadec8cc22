import { describe, expect, test } from "vitest";
import { analyse } from "@/lib/analysis/analyse";

describe("how sure a statement is", () => {
	test("a quotation alone in the next paragraph is always asked about at the desk", () => {
		const { statements } = analyse(
			"Mill closes\n\nThe owner of the mill, Petra Soll, said the river was too low to grind.\n\n“We have waited for rain since May.”\n",
		);
		const guess = statements.find(({ rule }) => rule === "quotation/next-paragraph");
		expect(guess?.speaker).toBe("Petra Soll");
		expect(guess?.confidence).toBeLessThan(0.7);
	});

	test("a quotation is never surer than the one that it goes on", () => {
		const { statements } = analyse(
			"Mill closes\n\n“We are done,” she said. “Nobody will grind here again.”\n\nPetra Soll, who owns the mill, left on Monday.\n",
		);
		const [first, second] = statements;
		expect(second?.rule).toBe("quotation/continued");
		expect(second?.confidence).toBeLessThanOrEqual(first?.confidence ?? 0);
	});

	test("where nobody could be named, less than half of it stays", () => {
		const { statements } = analyse("Mill closes\n\nSunday was quiet.\n\n“We are done,” she said.\n");
		expect(statements[0]?.speaker).toBeNull();
		expect(statements[0]?.confidence).toBeLessThan(0.5);
	});
});
