/** What each kind of change did, as a sentence's end after the editor's name. */
const DONE: Readonly<Record<string, string>> = {
	"article.received": "took the article in",
	"article.corrected": "corrected what is known of the article",
	"article.published": "published the article",
	"article.withdrawn": "withdrew the article",
	"article.returned": "made the article a draft again",
	"article.moved": "put the article into another story",
	"article.reanalysed": "had the article analysed anew",
	"statement.proposed": "brought the statement back",
	"statement.confirmed": "confirmed the statement",
	"statement.rejected": "rejected the statement",
	"statement.credited": "said who made the statement",
	"statement.retyped": "said how the statement is printed",
	"statement.marked": "marked a statement that was missed",
	"speaker.added": "added the speaker",
	"speaker.renamed": "named the speaker anew",
	"speaker.merged": "merged the speaker into another one",
	"speaker.split": "split the speaker off again",
	"claim.reworded": "worded the claim anew",
	"claim.statement-moved": "moved a statement to another claim",
	"claim.split": "split statements off into a claim of their own",
	"claim.merged": "merged the claim into another one",
	"claim.unmerged": "split the claim off again",
	"story.renamed": "named the story anew",
	"source.renamed": "named the source anew",
};

/** What a change did, in words. */
export function doneInWords(action: string): string {
	return DONE[action] ?? action.replace(/[.-]/g, " ");
}

/** What editors call the values that revisions keep; those that are not here say nothing to a reader. */
const CALLED: Readonly<Record<string, string>> = {
	status: "status",
	speakerId: "speaker",
	speakerRule: "credited by rule",
	kind: "kind",
	text: "words",
	title: "headline",
	url: "address",
	published: "date",
	complete: "all of the article at hand",
	sourceId: "outlet",
	homepage: "front page",
	storyId: "story",
	name: "name",
	role: "office",
	intoId: "merged into",
	claimId: "claim",
	statements: "statements",
	links: "statements",
	analyserVersion: "version of the analysis",
};

/** One value before and after a change, as words. Null: there was none. */
export interface ChangedValue {
	readonly name: string;
	readonly before: string | null;
	readonly after: string | null;
}

type Values = Readonly<Record<string, unknown>>;

/** Names by which ids are shown: `speaker:12` to the speaker's name. */
export type NameOf = (noun: "speaker" | "claim" | "story" | "source", id: number) => string;

/** What a change changed, value by value, unchanged ones left out. */
export function changedValues(noun: string, before: unknown, after: unknown, nameOf: NameOf): ChangedValue[] {
	const was = valuesOf(before);
	const is = valuesOf(after);
	const keys = [...new Set([...Object.keys(was), ...Object.keys(is)])].filter((key) => key in CALLED);
	return keys
		.map((key) => ({
			name: CALLED[key] ?? key,
			before: inWords(noun, key, was[key], nameOf),
			after: inWords(noun, key, is[key], nameOf),
		}))
		.filter((value) => value.before !== value.after);
}

function valuesOf(json: unknown): Values {
	return typeof json === "object" && json !== null && !Array.isArray(json) ? (json as Values) : {};
}

function inWords(noun: string, key: string, value: unknown, nameOf: NameOf): string | null {
	if (value === null || value === undefined) return null;
	if (Array.isArray(value)) return value.length === 1 ? "1 statement" : `${value.length} statements`;
	if (typeof value === "number") {
		if (key === "speakerId") return nameOf("speaker", value);
		if (key === "sourceId") return nameOf("source", value);
		if (key === "storyId") return nameOf("story", value);
		if (key === "claimId") return nameOf("claim", value);
		if (key === "intoId") return nameOf(noun === "claim" ? "claim" : "speaker", value);
		return String(value);
	}
	if (typeof value === "boolean") return value ? "yes" : "no";
	if (typeof value === "object") return null;
	return String(value);
}
