import type { ComparedArticle, Origin, OriginEvidence } from "./model";
import { type Token, tokens } from "./words/tokens";

/** Words in a row that two texts do not share by chance. */
const RUN_WORDS = 9;
/** Share of the shorter text's words in such runs from which on both print one copy. */
const SAME_COPY = 0.3;
/** Runs are cut off here where they are shown. */
const MOST_LETTERS = 160;
/** Longest text that is compared, in words. */
const MOST_WORDS = 20_000;

interface Body {
	readonly article: ComparedArticle;
	readonly words: readonly Token[];
	/** Where each run of `RUN_WORDS` words stands first. */
	readonly runs: ReadonlyMap<string, number>;
}

function bodyOf(article: ComparedArticle): Body {
	const { text, analysis } = article;
	const spans = analysis.article.body.length > 0 ? analysis.article.body : [{ start: 0, end: text.length }];
	const words = spans.flatMap((span) => tokens(text, span.start, span.end)).slice(0, MOST_WORDS);
	const runs = new Map<string, number>();
	for (let at = 0; at + RUN_WORDS <= words.length; at++) {
		const run = words
			.slice(at, at + RUN_WORDS)
			.map((word) => word.form)
			.join(" ");
		if (!runs.has(run)) runs.set(run, at);
	}
	return { article, words, runs };
}

/**
 * What two texts share word for word outside what both quote: the words of a speaker are the speaker's, whoever prints them.
 */
function sharedCopy(a: Body, b: Body): { share: number; longest: string } | null {
	const inShared = new Set<number>();
	let longest = { from: 0, length: 0 };
	let run = { from: -1, length: 0 };
	for (const [key, at] of a.runs) {
		if (!b.runs.has(key)) continue;
		run = at === run.from + run.length ? { from: run.from, length: run.length + 1 } : { from: at, length: 1 };
		if (run.length > longest.length) longest = run;
		for (let step = 0; step < RUN_WORDS; step++) inShared.add(at + step);
	}
	const own = [...inShared].filter((at) => !isQuotation(a.article, a.words[at] as Token));
	const least = Math.min(countOwn(a), countOwn(b));
	if (own.length === 0 || least === 0) return null;
	const first = a.words[longest.from] as Token;
	const last = a.words[Math.min(a.words.length - 1, longest.from + longest.length + RUN_WORDS - 2)] as Token;
	const text = a.article.text.slice(first.start, last.end);
	return {
		share: own.length / least,
		longest: text.length > MOST_LETTERS ? `${text.slice(0, text.lastIndexOf(" ", MOST_LETTERS))} …` : text,
	};
}

const isQuotation = (article: ComparedArticle, word: Token) =>
	article.analysis.statements.some(
		(statement) =>
			statement.kind === "direct" &&
			statement.content.some((span) => span.start <= word.start && word.end <= span.end),
	);

const countOwn = (body: Body) => body.words.filter((word) => !isQuotation(body.article, word)).length;

/** The agencies that an article names; "agencies" alone names none. */
const named = (article: ComparedArticle) =>
	article.analysis.article.agencies.filter((agency) => !/^agenc/i.test(agency));

/**
 * The agency to which each article is counted: the one that it credits; of several the first from which another article comes alone,
 * else the first that another credits too. Null where there is none: then the article is not known to share its origin.
 */
function countedTo(articles: readonly ComparedArticle[]): (string | null)[] {
	const credits = articles.map(named);
	return credits.map((own, index) => {
		const [only, ...more] = own;
		if (only === undefined || more.length === 0) return only ?? null;
		const others = credits.filter((_, at) => at !== index);
		const alone = own.find((agency) => others.some((other) => other.length === 1 && other[0] === agency));
		return alone ?? own.find((agency) => others.some((other) => other.includes(agency))) ?? null;
	});
}

/**
 * From how many independent origins articles come: those that share long runs of words print one copy, those that credit one agency
 * come from it, and one that credits several is independent of none of them. Every article is in exactly one origin; the answer does
 * not depend on their order.
 */
export function origins(articles: readonly ComparedArticle[]): Origin[] {
	const bodies = [...articles].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)).map(bodyOf);
	const agencies = countedTo(bodies.map(({ article }) => article));
	const group = bodies.map((_, index) => index);
	const root = (index: number): number => (group[index] === index ? index : root(group[index] as number));
	const join = (i: number, j: number) => {
		group[Math.max(root(i), root(j))] = Math.min(root(i), root(j));
	};
	const evidence: { at: number; one: OriginEvidence }[] = [];
	for (const [i, a] of bodies.entries()) {
		for (let j = i + 1; j < bodies.length; j++) {
			const b = bodies[j] as Body;
			const shared = sharedCopy(a, b);
			if (shared === null || shared.share < SAME_COPY) continue;
			const share = Math.min(1, Math.round(shared.share * 100) / 100);
			const pair = [a.article.id, b.article.id];
			evidence.push({
				at: i,
				one: { rule: "origin/shared-text", articles: pair, text: shared.longest, share },
			});
			join(i, j);
		}
	}
	for (const agency of new Set(agencies)) {
		const places = [...bodies.keys()].filter((index) => agencies[index] === agency);
		const [first] = places;
		if (agency === null || first === undefined || places.length < 2) continue;
		for (const place of places) join(first, place);
		const ids = places.map((index) => (bodies[index] as Body).article.id);
		evidence.push({ at: first, one: { rule: "origin/credit", articles: ids, text: agency, share: null } });
	}
	return [...new Set(group.map((_, index) => root(index)))].map((one): Origin => {
		const members = bodies.flatMap((body, index) => (root(index) === one ? [body.article] : []));
		const found = evidence.filter(({ at }) => root(at) === one).map((item) => item.one);
		const credited = [...new Set(members.flatMap((article) => article.analysis.article.agencies))];
		const alone: OriginEvidence =
			credited.length > 0
				? {
						rule: "origin/credit",
						articles: members.map((article) => article.id),
						text: credited.join(", "),
						share: null,
					}
				: { rule: "origin/alone", articles: members.map((article) => article.id), text: "", share: null };
		return { articles: members.map((article) => article.id), evidence: found.length > 0 ? found : [alone] };
	});
}
