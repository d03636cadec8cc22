/**
 * Compares articles: `npm run -s compare -- FILE…` prints one JSON with the claims that they share, the utterances that several
 * render, the differences between them and the origins behind them. Offsets are UTF-16 code units into each file's text.
 */
import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { analyse } from "../analysis/analyse";
import { compare } from "../analysis/compare";
import type { Difference } from "../analysis/comparison/model";

function fail(message: string): never {
	process.stderr.write(`${message}\n`);
	process.exit(2);
}

function read(file: string): string {
	try {
		return readFileSync(file, "utf8");
	} catch {
		return fail(`${file} cannot be read: give the paths of two or more text files.`);
	}
}

const files = process.argv.slice(2);
if (files.length < 2) fail("Give two or more files to compare: npm run -s compare -- FILE FILE…");
const short = files.map((file) => basename(file));
const ids = new Set(short).size === short.length ? short : files;
if (new Set(ids).size !== ids.length) fail("The same file is given twice.");
const articles = files.map((file, index) => {
	const text = read(file);
	const id = ids[index] as string;
	return { id, source: id, text, analysis: analyse(text) };
});
const { claims, speakerDifferences, origins } = compare(articles);

const place = ({ start, end }: { start: number; end: number }) => ({ start, end });

function show(difference: Difference, where: { claim: string } | { speaker: string }) {
	return {
		kind: difference.kind,
		rule: difference.rule,
		...where,
		utterance: difference.utterance,
		insideQuotes: difference.insideQuotes,
		values: difference.values.map(({ article, span, text }) => ({
			article,
			start: span?.start ?? null,
			end: span?.end ?? null,
			text,
		})),
		explanation: difference.explanation,
	};
}

/** A difference that two claims share (the verb that credits a quotation of two assertions) is printed once. */
function once(differences: readonly ReturnType<typeof show>[]) {
	const seen = new Set<string>();
	return differences.filter(({ kind, rule, values }) => {
		const key = JSON.stringify([kind, rule, values]);
		return !seen.has(key) && seen.add(key);
	});
}

const output = {
	claims: claims.map((claim) => ({
		id: claim.id,
		text: claim.text,
		statements: claim.pieces.map(({ article, speaker, kind, content }) => ({
			article,
			speaker,
			kind,
			content: content.map(place),
		})),
		utterances: claim.utterances.map(({ id, renderings }) => ({
			id,
			renderings: renderings.map(({ article, content }) => ({ article, content: content.map(place) })),
		})),
	})),
	differences: once([
		...claims.flatMap((claim) =>
			claim.differences.map((difference) => show(difference, { claim: claim.id })),
		),
		...speakerDifferences.map((difference) => show(difference, { speaker: difference.speaker })),
	]),
	origins: origins.map(({ articles: members, evidence }) => ({ articles: members, evidence })),
};
process.stdout.write(`${JSON.stringify(output)}\n`);
