import type { ArticleSpeaker, SpeakerKind } from "../../model";
import { areOneName } from "../../text/nicknames";
import { spellingLikeness } from "../likeness/matching";
import type { ComparedArticle, MatchedSpeaker } from "../model";
import { fold } from "../words/spelling";

interface Known {
	readonly article: string;
	readonly speaker: ArticleSpeaker;
	readonly words: readonly string[];
	readonly surname: string;
	readonly given: string | null;
	readonly roles: ReadonlySet<string>;
}

const LITTLE = new Set(
	"the a an of for in at and to from by former ex outgoing incoming acting new one some his her its their".split(
		" ",
	),
);

function wordsOf(name: string): string[] {
	return (name.match(/\p{L}[\p{L}\p{M}'’-]*/gu) ?? [])
		.map((word) => fold(word.replace(/['’]s$/, "")))
		.filter((word) => word !== "");
}

/**
 * A name's consonants in an order that transliterations from one alphabet into another keep: the endings -yy, -y and -iy,
 * Sergei and Sergey, Mikhail and Mihail, Karl and Carl come out equal.
 */
export function nameSkeleton(name: string): string {
	return fold(name)
		.replace(/[^a-z]/g, "")
		.replace(/kh|gh/g, "h")
		.replace(/zh|dj|dzh/g, "j")
		.replace(/(?:tsch|tch|ch|cz|tsh)/g, "2")
		.replace(/(?:sch|sh|sz)/g, "s")
		.replace(/ph/g, "f")
		.replace(/c(?=[eiy])/g, "s")
		.replace(/ck|c|q|k|x/g, "k")
		.replace(/w/g, "v")
		.replace(/ff$/, "v")
		.replace(/(?:iy|yi|ij|yy|ii|ie|ey|ei|y|i|j)+/g, "i")
		.replace(/(?:ou|oo|u)/g, "u")
		.replace(/(?:ae|e|a)/g, "a")
		.replace(/(.)\1+/g, "$1")
		.replace(/i?$/, "");
}

/** Consonants only: what stays of a name when its vowels are written anew. */
function consonants(name: string): string {
	return nameSkeleton(name).replace(/[aiou]/g, "");
}

function known(article: string, speaker: ArticleSpeaker): Known {
	const words = wordsOf(speaker.name);
	const full = speaker.names
		.map(wordsOf)
		.concat([words])
		.reduce((longest, candidate) => (candidate.length > longest.length ? candidate : longest), words);
	const roles = new Set(speaker.roles.flatMap(wordsOf).filter((word) => !LITTLE.has(word)));
	return {
		article,
		speaker,
		words: full,
		surname: full.at(-1) ?? "",
		given: full.length > 1 ? (full[0] ?? null) : null,
		roles,
	};
}

/** Two given names of one person: the same, an initial, a short form, or the same name in another language ("Mykhailo"). */
function givenNamesFit(a: string, b: string): boolean {
	if (nameSkeleton(a) === nameSkeleton(b) || a.startsWith(b) || b.startsWith(a)) return true;
	if (areOneName(a, b)) return true;
	const [x, y] = [consonants(a), consonants(b)];
	if (x === y && x.length > 1) return true;
	if (a[0] !== b[0]) return false;
	const letters = (word: string) => [...word].sort().join("");
	return (x.length > 3 && letters(x) === letters(y)) || spellingLikeness(a, b) >= 0.6;
}

/** Two letters beside each other have changed places: "Erodgan". */
function isTurned(a: string, b: string): boolean {
	if (a.length !== b.length || a.length < 5) return false;
	const at = [...a].findIndex((letter, index) => letter !== b[index]);
	return at >= 0 && a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2);
}

/** All of the shorter name's words, a surname among them or not, stand in the longer one: "Maria Lopes", "Maria Lopes da Silva". */
function isPart(a: Known, b: Known): boolean {
	const [short, long] = [a.words, b.words].sort((x, y) => x.length - y.length) as [
		readonly string[],
		readonly string[],
	];
	return short.length > 1 && short.length < long.length && short.every((word, at) => long[at] === word);
}

const sharesRole = (a: Known, b: Known) => [...a.roles].some((role) => b.roles.has(role));

/** Why two are one person, or null. */
function samePerson(a: Known, b: Known): string | null {
	if (a.words.join(" ") === b.words.join(" ")) return "speaker/same-name";
	if (isPart(a, b)) return "speaker/longer-name";
	const surname = nameSkeleton(a.surname) === nameSkeleton(b.surname);
	const alike =
		surname ||
		isTurned(a.surname, b.surname) ||
		(consonants(a.surname) === consonants(b.surname) && spellingLikeness(a.surname, b.surname) > 0.6);
	if (!alike) return null;
	if (a.given !== null && b.given !== null) {
		if (!givenNamesFit(a.given, b.given)) return null;
		return nameSkeleton(a.words.join(" ")) === nameSkeleton(b.words.join(" "))
			? "speaker/spelling"
			: "speaker/transliteration";
	}
	return sharesRole(a, b) ? "speaker/surname-and-role" : "speaker/surname";
}

/** Organisations, groups and unnamed sources are one only under the same description, articles and endings aside. */
function sameBody(a: Known, b: Known): string | null {
	const key = (one: Known) => one.words.filter((word) => !LITTLE.has(word)).join(" ");
	return key(a) !== "" && key(a) === key(b) ? "speaker/same-name" : null;
}

/** Kinds whose members can be the same; an unnamed source of one article is nobody known in another. */
function comparable(a: SpeakerKind, b: SpeakerKind): boolean {
	return a !== "unnamed" && b !== "unnamed" && (a === "person") === (b === "person");
}

/** Order and shape by which a group is named: a person's fullest name, that of the most articles, then by letters. */
function headName(members: readonly Known[]): string {
	const votes = new Map<string, number>();
	for (const { speaker } of members) votes.set(speaker.name, (votes.get(speaker.name) ?? 0) + 1);
	const words = (name: string) => Math.min(3, wordsOf(name).length);
	return [...votes].sort(
		([a, x], [b, y]) => words(b) - words(a) || y - x || (a < b ? -1 : a > b ? 1 : 0),
	)[0]?.[0] as string;
}

/**
 * Finds which speakers of several articles are one under other names. Persons go together by surname over transliteration and a given
 * name that fits; where only a surname is printed and two persons of the articles share it, the role decides, and where that does
 * not either, the lone surname stays apart. The answer does not depend on the articles' order.
 */
export function matchSpeakers(articles: readonly ComparedArticle[]): MatchedSpeaker[] {
	const all = articles
		.flatMap((article) => article.analysis.speakers.map((speaker) => known(article.id, speaker)))
		.sort(
			(a, b) =>
				(a.article < b.article ? -1 : a.article > b.article ? 1 : 0) ||
				(a.speaker.name < b.speaker.name ? -1 : 1),
		);
	const groups: { members: Known[]; evidence: Set<string> }[] = [];
	const full = (one: Known) => one.speaker.kind !== "person" || one.given !== null;
	for (const one of [...all.filter(full), ...all.filter((other) => !full(other))]) {
		const fitting = groups.flatMap((group) => {
			const reason = reasonFor(one, group.members);
			return reason === null ? [] : [{ group, reason }];
		});
		const byRole = fitting.filter(({ reason }) => reason !== "speaker/surname");
		const choice = fitting.length === 1 ? fitting[0] : byRole.length === 1 ? byRole[0] : undefined;
		const sure = fitting.find(({ reason }) => reason === "speaker/same-name" && full(one));
		const target = sure ?? choice;
		if (target === undefined) groups.push({ members: [one], evidence: new Set() });
		else {
			target.group.members.push(one);
			target.group.evidence.add(target.reason);
		}
	}
	const taken = new Map<string, number>();
	return groups.map(({ members, evidence }) => {
		const name = headName(members);
		const unnamed = members[0]?.speaker.kind === "unnamed" ? `${members[0].article}:` : "";
		const key = unnamed + wordsOf(name).join("-");
		const count = (taken.get(key) ?? 0) + 1;
		taken.set(key, count);
		return {
			key: count === 1 ? key : `${key}~${count}`,
			name,
			members: members.map((member) => ({ article: member.article, speaker: member.speaker.name })),
			evidence: [...evidence].sort(),
		};
	});
}

/** Two full names in one article that only a slip, or a middle name, tells apart: "Ashley Marlwo" after "Ashley Marlow". */
function isMisprint(a: Known, b: Known): boolean {
	if (a.given === null || b.given === null || samePerson(a, b) === null) return false;
	return a.given === b.given || consonants(a.surname) === consonants(b.surname);
}

/** Two speakers that one article keeps apart are never one, but for a slip of the pen. */
function reasonFor(one: Known, members: readonly Known[]): string | null {
	if (members.some((member) => member.article === one.article && !isMisprint(one, member))) return null;
	let reason: string | null = null;
	for (const member of members) {
		if (!comparable(one.speaker.kind, member.speaker.kind)) return null;
		const found = one.speaker.kind === "person" ? samePerson(one, member) : sameBody(one, member);
		if (found !== null && (reason === null || reason === "speaker/surname")) reason = found;
	}
	return reason;
}
