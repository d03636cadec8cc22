import table from "./cue-weights.json";

/** A fact that speaks for or against something: its name, and what it adds to the sum. */
export interface Feature {
	readonly name: string;
	/** 0 where it was too rare to be learnt, or adds next to nothing. */
	readonly weight: number;
}

type Weights = ReadonlyMap<string, number>;

/** Of candidates. */
const learnt: Weights = new Map(Object.entries(table.features as Record<string, number>));

/** To be called once a name: to put names together takes longer than all else that is done with features. */
export const featureOf = (name: string, weights = learnt): Feature => ({
	name,
	weight: weights.get(name) ?? 0,
});

/** Features that a set remembers, so that no text can fill the memory without end: every word may be taken for a preposition. */
const MOST = 1000;

/** Features whose names begin alike, by the last word of their names. */
export class Features {
	private readonly known = new Map<string, Feature>();

	/** @param start what all their names begin with */
	constructor(
		private readonly start: string,
		private readonly weights = learnt,
	) {}

	of(last: string): Feature {
		const known = this.known.get(last);
		if (known !== undefined) return known;
		if (this.known.size >= MOST) this.known.clear();
		const feature = featureOf(`${this.start} ${last}`, this.weights);
		this.known.set(last, feature);
		return feature;
	}
}
