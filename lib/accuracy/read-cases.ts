import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import type { Case } from "./case";
import { expectedCase } from "./case";

/**
 * The project's own cases, by name.
 *
 * @param folder holds a folder a case, each with article.txt and expected.json
 * @throws Error that names the case where one cannot be read
 */
export function readCases(folder: string): Case[] {
	return readdirSync(folder, { withFileTypes: true })
		.filter((entry) => entry.isDirectory())
		.map((entry) => entry.name)
		.sort()
		.map((name) => {
			const text = readFileSync(path.join(folder, name, "article.txt"), "utf8");
			const read = expectedCase.safeParse(
				JSON.parse(readFileSync(path.join(folder, name, "expected.json"), "utf8")),
			);
			if (!read.success) throw new Error(`${name}/expected.json: ${read.error.message}`);
			return { name, text, expected: read.data };
		});
}
