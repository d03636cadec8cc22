import { type Feature, Features, featureOf } from "./feature";

/** What kind of word credits: a verb, a noun ("his claim that"), an adjective ("is confident that"), "according to". */
export type Family = "verb" | "noun" | "adjective" | "according" | "label";

/** Shapes that behave alike, with the features that are theirs. */
export class Group {
	readonly form: Features;
	readonly who: Features;
	readonly length: Features;
	readonly content: Features;
	readonly gap: Features;
	readonly teller: Feature;
	readonly quoted: Feature;
	readonly opensQuoted: Feature;

	constructor(name: string) {
		this.form = new Features(name);
		this.who = new Features(`${name} who`);
		this.length = new Features(`${name} length`);
		this.content = new Features(`${name} content`);
		this.gap = new Features(`${name} gap`);
		this.teller = featureOf(`${name} teller`);
		this.quoted = featureOf(`${name} quoted`);
		this.opensQuoted = featureOf(`${name} opens quoted`);
	}
}

const groups = new Map<string, Group>();

function groupOf(family: Family, frame: string): Group {
	const name = family === "verb" ? groupOfVerbs(frame) : family;
	const group = groups.get(name) ?? new Group(name);
	groups.set(name, group);
	return group;
}

function groupOfVerbs(frame: string): string {
	if (frame.endsWith("Q")) return "Q";
	if (/(?:that|S)$/.test(frame)) return "clause";
	if (/(?:wh|if|when)$/.test(frame)) return "question";
	if (/(?:to|ing)$/.test(frame) && !frame.endsWith("p:to")) return "infinitive";
	if (frame.startsWith("as-") || frame === "post") return "post";
	return frame === "np" ? "object" : "preposition";
}

/** Names of rules, by the ends of frames. */
const ruleNames = new Map([
	["that", "that-clause"],
	["S", "bare-clause"],
	["wh", "question"],
	["if", "question"],
	["when", "question"],
	["to", "infinitive"],
	["ing", "participle"],
	["post", "cue-behind"],
	["as-post", "as-clause"],
	["as-pre", "as-clause"],
	["np", "object"],
	["as", "as-phrase"],
	["subject", "passive"],
	["colon", "colon"],
	["adj", "object"],
]);

/** The name under which statements with a shape are counted. */
function ruleOf(family: Family, frame: string): string {
	const shape = frame.replace(/^np[-+]/, "").replace("+passive", "");
	if (family === "according") return `according-to/${frame === "pre" ? "before" : "after"}`;
	if (family === "label") return "label/colon";
	if (shape === "Q") return "quotation/cue";
	const name = ruleNames.get(shape) ?? (shape.startsWith("p:") ? "preposition" : shape);
	return `${family === "verb" ? "reported" : family}/${name}`;
}

/** How a kind of word and what it credits stand together; what that tells by itself is found once, not at each place. */
export class Shape {
	/** Its content is a clause, which mostly runs to the end of the sentence. */
	readonly clausal: boolean;
	/** Its content is a question. */
	readonly asks: boolean;
	/** Its content is a quotation. */
	readonly quotes: boolean;
	/** It says something by itself: a clause, a question, a quotation, words before "he said". */
	readonly assertive: boolean;
	/** The name of the rule by which statements of this shape are found. */
	readonly rule: string;
	readonly group: Group;
	readonly familyFeature: Feature;
	readonly frameFeature: Feature;

	/** @param frame see complements.ts; "post": the content stands before the cue */
	constructor(
		readonly family: Family,
		readonly frame: string,
	) {
		this.clausal = /(?:that|S|wh|if|when|colon)(?:\+passive)?$/.test(frame);
		this.asks = /(?:wh|if|when)(?:\+passive)?$/.test(frame);
		this.quotes = frame.endsWith("Q");
		this.assertive = /(?:that|S|Q|wh|if|when|colon|post|as-pre)(?:\+|$)/.test(frame);
		this.rule = ruleOf(family, frame);
		this.group = groupOf(family, frame);
		this.familyFeature = featureOf(`family ${family}`);
		this.frameFeature = featureOf(`frame ${family} ${frame}`);
	}
}

/** Shapes of a family that are remembered: every word may be taken for a preposition, and no text may fill the memory. */
const MOST = 1000;

/** The shapes of a kind of word by their frames. */
class Shapes {
	private readonly known = new Map<string, Shape>();

	constructor(private readonly family: Family) {}

	of(frame: string): Shape {
		const known = this.known.get(frame);
		if (known !== undefined) return known;
		if (this.known.size >= MOST) this.known.clear();
		const shape = new Shape(this.family, frame);
		this.known.set(frame, shape);
		return shape;
	}
}

export const verbShapes = new Shapes("verb");
export const nounShapes = new Shapes("noun");
export const adjectiveShapes = new Shapes("adjective");
export const accordingShapes = new Shapes("according");
export const labelShapes = new Shapes("label");
