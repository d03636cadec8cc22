import { readFile } from "node:fs/promises";
import path from "node:path";
import type { AccuracyFigures } from "./figures";

/** The figures as last measured; null where they were never measured in this copy of Variorum. */
export async function readFigures(): Promise<AccuracyFigures | null> {
	try {
		return JSON.parse(await readFile(path.join(process.cwd(), "lib", "accuracy", "figures.json"), "utf8"));
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code === "ENOENT") return null;
		throw error;
	}
}
