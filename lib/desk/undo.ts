import { z } from "zod";
import { correctArticle, creditStatement, judgeStatement, setArticleStatus } from "@/lib/articles/commands";
import { retypeStatement } from "@/lib/articles/statements";
import { moveLink, rewordClaim } from "@/lib/claims/commands";
import { keptLinks, mergeClaims, unmergeClaim } from "@/lib/claims/merge";
import type { Database } from "@/lib/db/client";
import type { Revision } from "@/lib/db/generated/client";
import { formerReading } from "@/lib/ingest/reading";
import { restoreReading } from "@/lib/ingest/reanalyse";
import { renameSource } from "@/lib/sources/commands";
import { renameSpeaker } from "@/lib/speakers/commands";
import { mergeSpeakers, splitSpeaker } from "@/lib/speakers/merge";
import { moveArticle, renameStory } from "@/lib/stories/commands";
import type { Edit } from "./edit";
import { mergedOn } from "./merge";
import { type EditResult, invalid, notFound } from "./result";

/** A revision that takes back another: the command with what stood before. */
type Undo = (tx: Database, revision: Revision, by: Edit) => Promise<EditResult>;

const status = z.object({ status: z.enum(["proposed", "confirmed", "rejected"]) });
const credit = z.object({
	speakerId: z.number().nullable(),
	speakerRule: z.string().nullable(),
	speakerEditorId: z.string().nullable(),
});
const kind = z.object({ kind: z.enum(["direct", "mixed", "indirect"]) });
const facts = z.object({
	title: z.string(),
	url: z.string().nullable(),
	published: z.string().nullable(),
	// Missing in revisions of the first days: these stay as they are.
	complete: z.boolean().optional(),
	sourceId: z.number().optional(),
});
const source = z.object({ name: z.string(), homepage: z.string().nullable() });
const speaker = z.object({
	name: z.string(),
	role: z.string().nullable(),
	kind: z.enum(["person", "organisation", "group", "unnamed"]),
});
const into = z.object({ intoId: z.number() });
const intoClaim = z.object({ claimId: z.number() });

const judge: Undo = (tx, { nounId, before }, by) =>
	judgeStatement(tx, { ...by, statementId: nounId, ...status.parse(before) });

const articleStatus = z.object({
	status: z.enum(["draft", "published", "withdrawn"]),
	// Missing in revisions of the first days.
	beside: z
		.object({
			releasedAt: z.coerce.date().nullable(),
			storyId: z.number().nullable(),
			storyRule: z.string().nullable(),
		})
		.optional(),
});

const restoreStatus: Undo = (tx, { nounId, before }, by) => {
	const { status, beside: restore } = articleStatus.parse(before);
	return setArticleStatus(tx, { articleId: nounId, status, by, now: new Date(), restore });
};

/** Each kind of change with the command that takes it back. What is not here cannot be taken back by itself. */
const UNDO: Readonly<Record<string, Undo>> = {
	"statement.proposed": judge,
	"statement.confirmed": judge,
	"statement.rejected": judge,
	"statement.credited": (tx, { nounId, before }, by) => {
		const { speakerId, speakerRule, speakerEditorId } = credit.parse(before);
		const leftOpen = speakerId === null && speakerRule === null && speakerEditorId === null;
		return creditStatement(tx, { ...by, statementId: nounId, speakerId, speakerRule, leftOpen });
	},
	"statement.retyped": (tx, { nounId, before }, by) =>
		retypeStatement(tx, { ...by, statementId: nounId, ...kind.parse(before) }),
	"statement.marked": (tx, { nounId }, by) =>
		judgeStatement(tx, { ...by, statementId: nounId, status: "rejected" }),
	"article.corrected": (tx, { nounId, before }, by) => {
		const { published: date, ...rest } = facts.parse(before);
		return correctArticle(tx, { ...by, articleId: nounId, facts: { ...rest, date } });
	},
	"article.received": (tx, { nounId }, by) =>
		setArticleStatus(tx, { articleId: nounId, status: "withdrawn", by, now: new Date() }),
	"article.published": restoreStatus,
	"article.withdrawn": restoreStatus,
	"article.returned": restoreStatus,
	"article.reanalysed": async (tx, { id, nounId, before }, by) => {
		const kept = z.object({ reading: formerReading }).safeParse(before);
		if (!kept.success)
			return invalid("revision", "What stood before this analysis was not written down yet.");
		const corrected = await tx.revision.count({
			where: { noun: "article", nounId, action: "article.corrected", id: { gt: id } },
		});
		const { reading } = kept.data;
		return restoreReading(tx, { ...by, articleId: nounId, reading, keepFacts: corrected > 0 });
	},
	"article.moved": (tx, { nounId, before }, by) => {
		const { storyId } = z.object({ storyId: z.number().nullable() }).parse(before);
		return moveArticle(tx, { ...by, articleId: nounId, to: storyId });
	},
	"speaker.renamed": (tx, { nounId, before }, by) =>
		renameSpeaker(tx, { ...by, speakerId: nounId, speaker: speaker.parse(before) }),
	"speaker.merged": async (tx, { nounId, after }, by) => {
		const other = await tx.speaker.findUnique({
			where: { id: into.parse(after).intoId },
			select: { name: true, mergedInto: { select: { name: true } } },
		});
		return (
			mergedOn(other?.name ?? "", other?.mergedInto?.name) ?? splitSpeaker(tx, { ...by, speakerId: nounId })
		);
	},
	"speaker.split": (tx, { nounId, before }, by) =>
		mergeSpeakers(tx, { ...by, speakerId: nounId, ...into.parse(before) }),
	"claim.reworded": (tx, { nounId, before }, by) => {
		const { text, textByEditor } = z.object({ text: z.string(), textByEditor: z.boolean() }).parse(before);
		return rewordClaim(tx, { ...by, claimId: nounId, text, textByEditor });
	},
	"claim.merged": async (tx, { nounId, after }, by) => {
		const other = await tx.claim.findUnique({
			where: { id: into.parse(after).intoId },
			select: { mergedInto: { select: { text: true } } },
		});
		const further = other?.mergedInto && `“${other.mergedInto.text}”`;
		return mergedOn("The other claim", further ?? undefined) ?? unmergeClaim(tx, { ...by, claimId: nounId });
	},
	"claim.unmerged": (tx, { nounId, before }, by) =>
		mergeClaims(tx, { ...by, claimId: nounId, ...into.parse(before) }),
	"claim.statement-moved": async (tx, { before, after }, by) => {
		const [link] = keptLinks.parse(before).links;
		const { claimId } = intoClaim.parse(after);
		const moved = link && (await findLink(tx, claimId, link));
		if (!link || !moved) return invalid("revision", ELSEWHERE);
		const stands = await tx.claim.findUniqueOrThrow({ where: { id: claimId }, select: { version: true } });
		return moveLink(tx, { ...by, expectedVersion: stands.version, linkId: moved.id, to: link.claimId });
	},
	"claim.split": async (tx, { before, after, nounId }, by) => {
		const { links } = keptLinks.parse(before);
		const { claimId } = intoClaim.parse(after);
		const stands = await tx.claimStatement.findMany({ where: { claimId } });
		const same = stands.filter((one) => links.some((link) => isSame(one, link)));
		if (same.length < links.length) return invalid("revision", ELSEWHERE);
		if (stands.length > same.length) {
			const message = "Other statements stand under the new claim since. Merge the two, or move those first.";
			return invalid("revision", message);
		}
		const split = await tx.claim.findUniqueOrThrow({ where: { id: claimId }, select: { version: true } });
		return mergeClaims(tx, { ...by, expectedVersion: split.version, claimId, intoId: nounId });
	},
	"source.renamed": (tx, { nounId, before }, by) =>
		renameSource(tx, { ...by, sourceId: nounId, source: source.parse(before) }),
	"story.renamed": (tx, { nounId, before }, by) =>
		renameStory(tx, { ...by, storyId: nounId, ...z.object({ title: z.string() }).parse(before) }),
};

const ELSEWHERE = "A statement that this change moved was moved on since: take that back first.";

function isSame(
	a: { statementId: number; start: number },
	b: { statementId: number; start: number },
): boolean {
	return a.statementId === b.statementId && a.start === b.start;
}

function findLink(tx: Database, claimId: number, link: { statementId: number; start: number }) {
	const { statementId, start } = link;
	return tx.claimStatement.findUnique({
		where: { claimId_statementId_start: { claimId, statementId, start } },
	});
}

/** True where this kind of change can be taken back. */
export function canBeUndone(action: string): boolean {
	return action in UNDO;
}

/**
 * Takes a change back, as a new revision. Refuses, with a sentence that says what to do first, where a later change of the
 * same thing stands on it.
 */
export async function undoRevision(tx: Database, editorId: string, revisionId: number): Promise<EditResult> {
	const revision = await tx.revision.findUnique({ where: { id: revisionId }, include: { undoneBy: true } });
	if (revision === null) return notFound("There is no such change.");
	if (revision.undoneBy !== null) return invalid("revision", "This change was taken back already.");
	const undo = UNDO[revision.action];
	if (!undo) {
		return invalid("revision", "This kind of change cannot be taken back by itself.");
	}
	const later = await laterOn(tx, revision);
	if (later) {
		return invalid(
			"revision",
			`${later.editor.name} changed the same thing later (change ${later.id}): take that back first.`,
		);
	}
	const expectedVersion = await versionOf(tx, revision.noun, revision.nounId);
	if (expectedVersion === null) return notFound("What was changed is not there any more.");
	return undo(tx, revision, { editorId, expectedVersion, undoesId: revision.id });
}

/** The latest change of the same values of the same thing that came later and still stands; null where there is none. */
async function laterOn(tx: Database, revision: Revision) {
	const later = await tx.revision.findMany({
		where: { noun: revision.noun, nounId: revision.nounId, id: { gt: revision.id } },
		orderBy: { id: "desc" },
		select: {
			id: true,
			after: true,
			undoesId: true,
			undoneBy: { select: { id: true } },
			editor: { select: { name: true } },
		},
	});
	const changed = new Set(Object.keys((revision.after ?? {}) as object));
	return (
		later.find(
			(one) =>
				one.undoneBy === null &&
				// Taken back, and what took it back, leave things as they were.
				(one.undoesId === null || one.undoesId < revision.id) &&
				Object.keys((one.after ?? {}) as object).some((key) => changed.has(key)),
		) ?? null
	);
}

async function versionOf(tx: Database, noun: string, id: number): Promise<number | null> {
	const one = { where: { id }, select: { version: true } };
	switch (noun) {
		case "statement":
			return (await tx.statement.findUnique(one))?.version ?? null;
		case "article":
			return (await tx.article.findUnique(one))?.version ?? null;
		case "speaker":
			return (await tx.speaker.findUnique(one))?.version ?? null;
		case "claim":
			return (await tx.claim.findUnique(one))?.version ?? null;
		case "source":
			return (await tx.source.findUnique(one))?.version ?? null;
		case "story":
			return (await tx.story.findUnique(one))?.version ?? null;
		default:
			return null;
	}
}
