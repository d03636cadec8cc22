/**
 * Judges pairs of wordings: `npm run -s pairs -- FILE.jsonl` reads rows {"id", "a", "b"} and prints a row
 * {"id", "score": 0 to 1, "verdict": "same" | "contradicts" | "other"} for each.
 */
import { readFileSync } from "node:fs";
import { judgePair } from "../analysis/comparison/likeness/verdict";

function fail(message: string): never {
	process.stderr.write(`${message}\n`);
	process.exit(2);
}

function read(file: string): string {
	try {
		return readFileSync(file, "utf8");
	} catch {
		return fail(`${file} cannot be read: give the path of a file of JSON lines.`);
	}
}

/** The row's parts, or null where the line is not such a row. */
function parse(line: string): { id: unknown; a: string; b: string } | null {
	try {
		const row: unknown = JSON.parse(line);
		if (typeof row !== "object" || row === null || !("id" in row) || !("a" in row) || !("b" in row))
			return null;
		return typeof row.a === "string" && typeof row.b === "string" ? { id: row.id, a: row.a, b: row.b } : null;
	} catch {
		return null;
	}
}

const files = process.argv.slice(2);
if (files.length === 0) fail('Give a file whose lines are {"id", "a", "b"}: npm run -s pairs -- FILE.jsonl');
const lines: string[] = [];
for (const file of files) {
	for (const [index, line] of read(file).split("\n").entries()) {
		if (line.trim() === "") continue;
		const row = parse(line);
		if (row === null) fail(`${file}, line ${index + 1}: not a row {"id", "a", "b"} with two texts.`);
		const { score, verdict } = judgePair(row.a, row.b);
		lines.push(JSON.stringify({ id: row.id, score: Math.round(score * 1e6) / 1e6, verdict }));
	}
}
process.stdout.write(lines.length === 0 ? "" : `${lines.join("\n")}\n`);
