/**
 * Learns the weights by which two wordings are judged and writes them to lib/analysis/comparison/likeness/weights.json: numbers only,
 * nothing of the texts.
 *
 *   npx tsx lib/cli/learn-pairs.ts SENTENCES.jsonl HEADLINES.jsonl
 *
 * Rows have "a", "b" and "label": 0 or 1 for sentences (Microsoft Research Paraphrase Corpus, train), 0 to 5 for
 * headlines (SemEval STS 2013). Logistic regression by Newton's method with L2; the sentences' threshold is the one with the best
 * accuracy in 5-fold cross-validation.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { FEATURES, pairFeatures } from "../analysis/comparison/likeness/features";
import { expand } from "../analysis/comparison/likeness/likeness";
import { terms } from "../analysis/comparison/words/terms";

/** Headlines graded so or better are the same to a reader. */
const SAME_GRADE = 3.5 / 5;

interface Row {
	readonly features: number[];
	readonly label: number;
}

function load(file: string, top: number): Row[] {
	return readFileSync(file, "utf8")
		.split("\n")
		.filter((line) => line.trim() !== "")
		.map((line) => {
			const row = JSON.parse(line) as { a: string; b: string; label: number };
			return { features: pairFeatures(terms(row.a), terms(row.b)), label: row.label / top };
		});
}

/** Solves the symmetric, positive definite system in place by Cholesky decomposition. */
function solve(matrix: Float64Array[], right: Float64Array): Float64Array {
	const size = right.length;
	const cell = (i: number, j: number) => (matrix[i] as Float64Array)[j] as number;
	for (let i = 0; i < size; i++) {
		for (let j = 0; j <= i; j++) {
			let sum = cell(i, j);
			for (let k = 0; k < j; k++) sum -= cell(i, k) * cell(j, k);
			(matrix[i] as Float64Array)[j] = i === j ? Math.sqrt(sum) : sum / cell(j, j);
		}
	}
	const answer = Float64Array.from(right);
	for (let i = 0; i < size; i++) {
		for (let k = 0; k < i; k++) answer[i] = (answer[i] as number) - cell(i, k) * (answer[k] as number);
		answer[i] = (answer[i] as number) / cell(i, i);
	}
	for (let i = size - 1; i >= 0; i--) {
		for (let k = i + 1; k < size; k++) answer[i] = (answer[i] as number) - cell(k, i) * (answer[k] as number);
		answer[i] = (answer[i] as number) / cell(i, i);
	}
	return answer;
}

const logistic = (rows: readonly number[], weights: Float64Array) =>
	1 / (1 + Math.exp(-rows.reduce((sum, value, at) => sum + value * (weights[at] as number), 0)));

function train(inputs: readonly number[][], labels: readonly number[], ridge: number): Float64Array {
	const size = inputs[0]?.length ?? 0;
	let weights = new Float64Array(size);
	for (let step = 0; step < 12; step++) {
		const gradient = Float64Array.from(weights, (weight, at) => (at === size - 1 ? 0 : -ridge * weight));
		const hessian = Array.from({ length: size }, (_, i) => {
			const row = new Float64Array(size);
			row[i] = i === size - 1 ? 1e-6 : ridge;
			return row;
		});
		for (const [n, input] of inputs.entries()) {
			const guess = logistic(input, weights);
			const miss = (labels[n] as number) - guess;
			const curve = guess * (1 - guess);
			for (let i = 0; i < size; i++) {
				const value = input[i] as number;
				gradient[i] = (gradient[i] as number) + miss * value;
				const row = hessian[i] as Float64Array;
				const scaled = curve * value;
				for (let j = 0; j <= i; j++) row[j] = (row[j] as number) + scaled * (input[j] as number);
			}
		}
		const change = solve(hessian, gradient);
		weights = weights.map((weight, at) => weight + (change[at] as number));
	}
	return weights;
}

function spread(rows: readonly Row[]): { means: number[]; scales: number[] } {
	const size = rows[0]?.features.length ?? 0;
	const column = (at: number) => rows.map((row) => row.features[at] as number);
	const means = Array.from({ length: size }, (_, at) => column(at).reduce((x, y) => x + y, 0) / rows.length);
	const scales = means.map((mean, at) => {
		const variance = column(at).reduce((sum, value) => sum + (value - mean) ** 2, 0) / rows.length;
		return Math.sqrt(variance) || 1;
	});
	return { means, scales };
}

const short = (list: Iterable<number>) => Array.from(list, (value) => Number(value.toPrecision(5)));

function learn(rows: readonly Row[], ridge: number, squared: boolean) {
	const { means, scales } = spread(rows);
	const inputs = rows.map((row) => expand(row.features, means, scales, squared));
	const labels = rows.map((row) => row.label);
	const unseen = new Array<number>(rows.length).fill(0);
	for (let fold = 0; fold < 5; fold++) {
		const part = train(
			inputs.filter((_, at) => at % 5 !== fold),
			labels.filter((_, at) => at % 5 !== fold),
			ridge,
		);
		for (const [at, input] of inputs.entries()) if (at % 5 === fold) unseen[at] = logistic(input, part);
	}
	return {
		means: short(means),
		scales: short(scales),
		weights: short(train(inputs, labels, ridge)),
		unseen,
		labels,
	};
}

function accuracyAt(threshold: number, unseen: readonly number[], labels: readonly number[]): number {
	return unseen.filter((value, at) => value >= threshold === (labels[at] === 1)).length / unseen.length;
}

const [sentenceFile, headlineFile] = process.argv.slice(2);
if (sentenceFile === undefined || headlineFile === undefined) {
	process.stderr.write("Give two files: sentence pairs labelled 0 or 1, and headline pairs graded 0 to 5.\n");
	process.exit(2);
}
const sentences = learn(load(sentenceFile, 1), 300, true);
const headlines = learn(load(headlineFile, 5), 1, false);
const steps = Array.from({ length: 61 }, (_, at) => 0.3 + at / 100);
const threshold = steps.reduce((best, step) =>
	accuracyAt(step, sentences.unseen, sentences.labels) > accuracyAt(best, sentences.unseen, sentences.labels)
		? step
		: best,
);
const head = ({ means, scales, weights }: typeof sentences, least: number) => ({
	threshold: least,
	means,
	scales,
	weights,
});
writeFileSync(
	new URL("../analysis/comparison/likeness/weights.json", import.meta.url),
	`${JSON.stringify({ sentences: head(sentences, threshold), headlines: head(headlines, SAME_GRADE) })}\n`,
);
process.stdout.write(
	`sentences: ${(100 * accuracyAt(threshold, sentences.unseen, sentences.labels)).toFixed(1)} % right in cross-validation at ${threshold}\n`,
);
const strongest = FEATURES.map((name, at) => ({ name, weight: headlines.weights[at] ?? 0 }))
	.sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight))
	.slice(0, 8);
process.stdout.write(
	`headlines, what counts most: ${strongest.map(({ name, weight }) => `${name} ${weight}`).join(", ")}\n`,
);
