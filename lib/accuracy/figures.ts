/** Parts of what is scored: everything; what is said (not believed or planned); in quotation marks wholly or partly; wholly; not at all. */
export type GroupName = "all" | "speech" | "quotations" | "direct" | "indirect";

/** Figures of one part, in per cent of stretches of text (an interrupted quotation has one a stretch), to a tenth. */
export interface GroupFigures {
	/** Of what the analysis found, the share that people marked too. */
	readonly precision: number;
	/** Of what people marked, the share that the analysis found. */
	readonly recall: number;
	/** Harmonic mean of both. */
	readonly f1: number;
	/** The same, where only stretches with the same first and last word count. */
	readonly exact: number;
	/** Of what was found and is credited to somebody, the share that is credited to the right one; null where there is none. */
	readonly speaker: number | null;
	/** As f1, where only stretches with the right speaker count. */
	readonly joint: number;
	/** How many stretches people marked. */
	readonly expected: number;
	/** How many the analysis found. */
	readonly found: number;
}

/** Findings whose confidence lies between `from` (inclusive) and `to` (exclusive, but for the last). */
export interface CalibrationBin {
	readonly from: number;
	readonly to: number;
	readonly found: number;
	/** Mean confidence in per cent; null where nothing was found. */
	readonly sure: number | null;
	/** Share that was right, passage and speaker, in per cent; null where nothing was found. */
	readonly right: number | null;
}

/** How one of the project's own cases came out. */
export interface CaseResult {
	/** Its folder below tests/analysis/cases. */
	readonly name: string;
	/** What makes it hard, in a sentence. */
	readonly trap: string;
	/** True where everything was found as a careful reader would, with the right kind and speaker, and nothing else. */
	readonly passed: boolean;
}

/** What lib/accuracy/figures.json holds: how far the analysis can be trusted, as last measured. */
export interface AccuracyFigures {
	/** ANALYSER_VERSION of the analysis that was measured. */
	readonly analyser: number;
	readonly own: {
		readonly passed: number;
		readonly groups: Readonly<Record<GroupName, GroupFigures>>;
		readonly cases: readonly CaseResult[];
	};
	/** Measured on PolNeAR, news articles in which people marked every attribution; null where it was never measured. */
	readonly polnear: null | {
		/** Which part of the corpus: its file's name without the ending. */
		readonly part: string;
		readonly articles: number;
		readonly groups: Readonly<Record<GroupName, GroupFigures>>;
		readonly calibration: readonly CalibrationBin[];
	};
}
