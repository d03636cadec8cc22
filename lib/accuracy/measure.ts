import { ANALYSER_VERSION, analyse } from "@/lib/analysis/analyse";
import type { Case } from "./case";
import { faults, scoredCase } from "./case";
import type { AccuracyFigures } from "./figures";
import { readPolnearRow } from "./polnear";
import { calibrate, score } from "./score";

/** One of the own cases with what is wrong with what was found in it; nothing where it passes. */
export interface MeasuredCase {
	readonly name: string;
	readonly trap: string;
	readonly faults: readonly string[];
}

/** Runs the analysis over the project's own cases: the figures, and what is wrong in each case. */
export function measureOwn(cases: readonly Case[]): {
	readonly own: AccuracyFigures["own"];
	readonly measured: readonly MeasuredCase[];
} {
	const analysed = cases.map((one) => ({ one, analysis: analyse(one.text) }));
	const measured = analysed.map(({ one, analysis }) => ({
		name: one.name,
		trap: one.expected.trap,
		faults: faults(one, analysis),
	}));
	return {
		measured,
		own: {
			passed: measured.filter((one) => one.faults.length === 0).length,
			groups: score(analysed.map(({ one, analysis }) => scoredCase(one, analysis))),
			cases: measured.map(({ name, trap, faults }) => ({ name, trap, passed: faults.length === 0 })),
		},
	};
}

/**
 * Runs the analysis over a PolNeAR file.
 *
 * @param part the file's name without its ending, as the figures will name it
 * @param lines the file's rows; empty ones are passed over
 * @throws Error that names the line where one cannot be read
 */
export function measurePolnear(
	part: string,
	lines: readonly string[],
): NonNullable<AccuracyFigures["polnear"]> {
	const texts = lines.flatMap((line, i) => {
		if (line.trim() === "") return [];
		try {
			const { text, expected } = readPolnearRow(line);
			return [{ text, expected, found: analyse(text).statements }];
		} catch (error) {
			throw new Error(`line ${i + 1}: ${error instanceof Error ? error.message : String(error)}`);
		}
	});
	return { part, articles: texts.length, groups: score(texts), calibration: calibrate(texts) };
}

/** The version of the analysis that figures measured now belong to. */
export const MEASURED_VERSION = ANALYSER_VERSION;
