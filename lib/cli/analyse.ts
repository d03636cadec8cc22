/**
 * Prints who said what, a JSON line an article.
 *
 *     npm run -s analyse -- FILE…            each file is one article's text, read as UTF-8 exactly as it is
 *     npm run -s analyse -- --jsonl FILE     each line of FILE is {"id", "text"}
 *
 * A line is {"id", "article", "statements"}; offsets are UTF-16 code units into the text as received.
 */
import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { analyse } from "../analysis/analyse";
import type { Analysis } from "../analysis/model";

function line(id: string, analysis: Analysis): string {
	const { title, byline, dateline, published, agencies, body } = analysis.article;
	return JSON.stringify({
		id,
		article: {
			title: title?.text ?? null,
			byline: byline?.text ?? null,
			dateline: dateline?.text ?? null,
			published,
			agencies,
			body,
		},
		statements: analysis.statements,
		speakers: analysis.speakers,
	});
}

function fail(message: string): never {
	process.stderr.write(`${message}\n`);
	process.exit(2);
}

/** The file's text, or a sentence on stderr saying what is wrong with it. */
function read(path: string): string {
	try {
		return readFileSync(path, "utf8");
	} catch (error) {
		return fail(
			`Cannot read ${path}: ${(error as NodeJS.ErrnoException).code === "ENOENT" ? "there is no such file" : (error as Error).message}.`,
		);
	}
}

function fromRows(path: string): void {
	read(path)
		.split("\n")
		.forEach((row, i) => {
			if (row.trim() === "") return;
			let value: unknown;
			try {
				value = JSON.parse(row);
			} catch {
				fail(`${path}, line ${i + 1}: not JSON.`);
			}
			const { id, text } = (value ?? {}) as { id?: unknown; text?: unknown };
			if ((typeof id !== "string" && typeof id !== "number") || typeof text !== "string")
				fail(`${path}, line ${i + 1}: needs "id" and "text".`);
			process.stdout.write(`${line(String(id), analyse(text as string))}\n`);
		});
}

const [first, ...rest] = process.argv.slice(2);
if (first === undefined || first === "--help") {
	fail("Give the files to read: analyse FILE… or analyse --jsonl FILE (rows of {id, text}).");
} else if (first === "--jsonl") {
	if (rest.length === 0) fail("Give a file after --jsonl.");
	for (const path of rest) fromRows(path);
} else {
	for (const path of [first, ...rest]) process.stdout.write(`${line(basename(path), analyse(read(path)))}\n`);
}
