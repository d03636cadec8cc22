import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { Problem } from "@/lib/db/problem";
import { analysisRatios } from "./bench/analysis";

const USAGE = "npm run -s bench -- analysis [--json]";

/** `npm run -s bench -- analysis`: how fast the analysis is beside other tools on the same text. */
function main(parameters: string[]): void {
	const json = parameters.includes("--json");
	const [what, ...rest] = parameters.filter((parameter) => parameter !== "--json");
	if (what !== "analysis" || rest.length > 0) throw new Problem(`Write ${USAGE}`);
	const seeds = readdirSync("seeds")
		.filter((name) => name.endsWith(".txt"))
		.map((name) => readFileSync(path.join("seeds", name), "utf8"));
	const { speeds, ratios } = analysisRatios(seeds);
	if (json) {
		process.stdout.write(`${JSON.stringify({ analysis: ratios })}\n`);
		return;
	}
	const rows = [
		["", "million characters a second"],
		...speeds.map(({ what, charactersPerSecond }) => [what, (charactersPerSecond / 1e6).toFixed(3)]),
		["", ""],
		["the analysis against", "times as fast (must be at least)"],
		...ratios.map(({ against, ratio, must }) => [against, `${ratio.toFixed(2)} (${must})`]),
	];
	const width = Math.max(...rows.map(([name = ""]) => name.length)) + 2;
	for (const [name = "", figure = ""] of rows)
		process.stdout.write(`${name.padEnd(width)}${figure}\n`.trimStart());
}

try {
	main(process.argv.slice(2));
} catch (error) {
	if (!(error instanceof Problem)) throw error;
	process.stderr.write(`${error.message}\n`);
	process.exitCode = 1;
}
