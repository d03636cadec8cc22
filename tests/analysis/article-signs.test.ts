import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readArticle } from "@/lib/analysis/article/article";
import { guards, mayMatch, readSigns } from "@/lib/analysis/article/signs";

/** What makes strings for a pattern knows no conditions: the positive ones are made to match, the others left to the filter. */
const withoutConditions = (source: string) =>
	source
		.replaceAll("\\b", "")
		.replace(/\(\?<?=/g, "(?:")
		.replace(/\(\?<?!(?:\[(?:\\.|[^\]])*\]|\\.|\([^()]*\)|[^()\\])*\)/g, "");

describe("a line's signs leave out no pattern that would have matched", () => {
	// Loads every module that makes such a pattern.
	readArticle("");

	test.each(guards.map((guard) => [guard.pattern.source.slice(0, 60), guard] as const))("%s", (_, guard) => {
		const pattern = new RegExp(guard.pattern.source, guard.pattern.flags.replace("g", ""));
		let matched = 0;
		const strings = fc.stringMatching(new RegExp(withoutConditions(pattern.source), "u"), { maxLength: 120 });
		fc.assert(
			fc.property(strings, (words) => {
				if (!pattern.test(words)) return;
				matched++;
				expect(mayMatch(readSigns(words, 0, words.length), guard), words).toBe(true);
			}),
			{ numRuns: 300 },
		);
		expect(matched).toBeGreaterThan(0);
	});
});
