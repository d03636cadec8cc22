import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";

/** Our own code: what the project keeps, and what is new and not ignored. */
const files = spawnSync("git", ["ls-files", "--cached", "--others", "--exclude-standard"], {
	encoding: "utf8",
})
	.stdout.split("\n")
	.filter((file) => /^(app|components|lib|tests|[^/]+$)/.test(file) && /\.(tsx?|mjs|cjs)$/.test(file))
	.flatMap((file) => {
		try {
			return [{ file, lines: readFileSync(file, "utf8").split("\n") }];
		} catch {
			return []; // deleted and not yet said so
		}
	});

/** Lines of our own code on which the pattern occurs. */
const where = (pattern: RegExp) =>
	files.flatMap(({ file, lines }) =>
		lines.flatMap((line, at) => (pattern.test(line) ? [`${file}:${at + 1}`] : [])),
	);

test("there is code to look at", () => {
	expect(files.length).toBeGreaterThan(50);
});

test("what a checker complains of is mended, not silenced", () => {
	const silencers = ["biome-", "@ts-", "@ts-", "@ts-", "eslint-"].map(
		(tool, at) => tool + ["ignore", "ignore", "expect-error", "nocheck", "disable"][at],
	);
	expect(where(new RegExp(silencers.join("|")))).toEqual([]);
});

test("no module outgrows its reader", () => {
	const long = files.filter(({ file, lines }) => /^(app|components|lib)\//.test(file) && lines.length > 400);
	expect(long.map(({ file, lines }) => `${file}: ${lines.length} lines`)).toEqual([]);
});

test("the analysis knows no name of the articles that it is tried on", () => {
	const gold = JSON.parse(readFileSync("tests/analysis/seeds/expected.json", "utf8")) as {
		statements: { speaker: string; kind: string }[];
	};
	// A speaker's last name; what is no name of one person ("officials", "NATO allies") may well be a word of the trade.
	const names = new Set(
		gold.statements.flatMap(({ speaker }) => {
			const words = speaker.split(" ");
			const person = words.length >= 2 && words.length <= 3 && words.every((word) => /^\p{Lu}/u.test(word));
			return person && !/Ministry|Institute|House|West|allies/i.test(speaker) ? [words.at(-1) ?? ""] : [];
		}),
	);
	expect(names.size).toBeGreaterThan(10);
	const pattern = new RegExp(`\\b(?:${[...names].join("|")})\\b`, "u");
	expect(where(pattern).filter((place) => !place.startsWith("tests/"))).toEqual([]);
});
