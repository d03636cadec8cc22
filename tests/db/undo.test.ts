import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { creditStatement, judgeStatement } from "@/lib/articles/commands";
import { markStatement, retypeStatement } from "@/lib/articles/statements";
import { splitClaim } from "@/lib/claims/commands";
import { mergeClaims } from "@/lib/claims/merge";
import { db } from "@/lib/db/client";
import { chooseSpeaker } from "@/lib/desk/choices";
import { listHistory } from "@/lib/desk/history";
import type { EditResult } from "@/lib/desk/result";
import { undoRevision } from "@/lib/desk/undo";
import { edit } from "@/lib/ingest/edit";
import { publish, withdraw } from "@/lib/ingest/publish";
import { receive } from "@/lib/ingest/receive";
import { renameSpeaker } from "@/lib/speakers/commands";
import { mergeSpeakers } from "@/lib/speakers/merge";
import { BRIDGE } from "./articles";
import { anEditor } from "./rows";

let ada: string;
let bob: string;
let articleId: number;

beforeAll(async () => {
	ada = await anEditor("Ada");
	bob = await anEditor("Bob");
	for (const outlet of ["herald", "gazette"] as const) {
		const received = await receive(
			{ text: BRIDGE[outlet], outlet, url: null, date: "2024-03-05", title: null },
			{ editorId: ada },
		);
		if (!received.ok) throw new Error(received.message);
		articleId = received.articleId;
		kept(await publish(articleId, { editorId: ada, expectedVersion: 1 }));
	}
});

function kept<T extends object>(outcome: EditResult<T>): Extract<EditResult<T>, { ok: true }> {
	if (!outcome.ok) throw new Error(outcome.message);
	return outcome;
}

const undo = (revisionId: number, editorId = ada) => edit((tx) => undoRevision(tx, editorId, revisionId));

/** The latest change of a thing. */
const latest = async (noun: string, nounId: number) =>
	(await db.revision.findFirstOrThrow({ where: { noun, nounId }, orderBy: { id: "desc" } })).id;

const statement = (id: number) => db.statement.findUniqueOrThrow({ where: { id } });

describe("a change of a statement", () => {
	let id: number;
	beforeEach(async () => {
		id = (await db.statement.findFirstOrThrow({ where: { articleId, rule: { not: null } } })).id;
	});

	const judge = async (status: "confirmed" | "rejected" | "proposed", editorId = ada) => {
		const { version: expectedVersion } = await statement(id);
		return kept(
			await edit((tx) => judgeStatement(tx, { statementId: id, status, editorId, expectedVersion })),
		);
	};

	test("is taken back as a change of its own, by whoever does it", async () => {
		await judge("rejected");
		const rejected = await latest("statement", id);
		kept(await undo(rejected, bob));
		expect(await statement(id)).toMatchObject({ status: "proposed", editorId: null });
		expect(
			await db.revision.findFirstOrThrow({ where: { id: { gt: rejected } }, orderBy: { id: "asc" } }),
		).toMatchObject({ undoesId: rejected, editorId: bob, nounId: id });
	});

	test("is taken back once, and the taking back can be taken back", async () => {
		await judge("rejected");
		const rejected = await latest("statement", id);
		kept(await undo(rejected));
		expect(await undo(rejected)).toMatchObject({ ok: false, message: "This change was taken back already." });
		kept(await undo(await latest("statement", id)));
		expect((await statement(id)).status).toBe("rejected");
		await judge("proposed");
	});

	test("on which a later one stands is not, and the sentence says what to do first", async () => {
		await judge("confirmed");
		const confirmed = await latest("statement", id);
		await judge("rejected", bob);
		const rejected = await latest("statement", id);
		expect(await undo(confirmed)).toMatchObject({
			ok: false,
			message: `Bob changed the same thing later (change ${rejected}): take that back first.`,
		});
		expect((await statement(id)).status).toBe("rejected");
		kept(await undo(rejected));
		kept(await undo(confirmed));
		expect((await statement(id)).status).toBe("proposed");
	});

	test("does not stand in the way of another of the same statement that changed something else", async () => {
		const before = await statement(id);
		await judge("confirmed");
		const confirmed = await latest("statement", id);
		const chosen = await edit(async (tx) => {
			const speaker = await chooseSpeaker(tx, ada, "Carla Voss", "person");
			if (!speaker.ok) return speaker;
			const { version: expectedVersion } = await statement(id);
			const { speakerId } = speaker;
			return creditStatement(tx, { statementId: id, speakerId, editorId: ada, expectedVersion });
		});
		kept(chosen);
		const credited = await latest("statement", id);
		kept(await undo(confirmed));
		kept(await undo(credited));
		expect(await statement(id)).toMatchObject({
			speakerId: before.speakerId,
			speakerRule: before.speakerRule,
			speakerEditorId: null,
			status: "proposed",
		});
	});

	test("of how it is printed is taken back too", async () => {
		const { kind, version: expectedVersion } = await statement(id);
		const other = kind === "mixed" ? "direct" : "mixed";
		kept(
			await edit((tx) =>
				retypeStatement(tx, { statementId: id, kind: other, editorId: ada, expectedVersion }),
			),
		);
		expect((await statement(id)).kind).toBe(other);
		kept(await undo(await latest("statement", id)));
		expect((await statement(id)).kind).toBe(kind);
	});
});

describe("a marked passage", () => {
	const mark = (words: string) =>
		edit((tx) => markStatement(tx, ada, { articleId, words, near: null, kind: null, speakerId: null }));

	test("becomes a statement at its place, and is hidden when that is taken back", async () => {
		const before = await db.statement.count({ where: { articleId } });
		const { statementId } = kept(await mark("Mayor closes the\nEastgate bridge"));
		const rows = await db.statement.findMany({
			where: { articleId },
			orderBy: { position: "asc" },
			include: { content: { orderBy: { start: "asc" } } },
		});
		expect(rows).toHaveLength(before + 1);
		expect(rows.map(({ position }) => position)).toEqual(rows.map((_, index) => index));
		const starts = rows.map(({ content }) => content[0]?.start ?? -1);
		expect(starts).toEqual([...starts].sort((a, b) => a - b));
		expect(rows[0]).toMatchObject({ id: statementId, status: "confirmed", rule: null, editorId: ada });
		kept(await undo(await latest("statement", statementId)));
		expect((await statement(statementId)).status).toBe("rejected");
	});

	test("is refused where a statement stands already", async () => {
		const span = await db.contentSpan.findFirstOrThrow({ where: { statement: { articleId, position: 2 } } });
		expect(await mark(span.text.slice(0, -3))).toMatchObject({
			ok: false,
			fields: { words: "A part of this passage belongs to a statement: correct it (number 3)." },
		});
	});

	test("is refused where its words do not stand, and nothing is stored", async () => {
		const before = await db.revision.count();
		const outcome = await edit((tx) =>
			markStatement(tx, ada, { articleId, words: "never printed", near: 3, kind: null, speakerId: null }),
		);
		expect(outcome).toMatchObject({ ok: false, fields: { words: /do not stand in the article/ } });
		expect(await db.revision.count()).toBe(before);
	});
});

describe("choosing a speaker", () => {
	const choose = (typed: string, kind: "person" | null = null) =>
		edit(async (tx) => {
			const chosen = await chooseSpeaker(tx, ada, typed, kind);
			if (!chosen.ok) return chosen;
			const touched = { articles: [], claims: [], speakers: [], sources: [], stories: [] };
			return { ok: true as const, speakerId: chosen.speakerId, touched };
		});

	test("takes a known one by any name and any capitals, nobody for an empty field, and never a new one unasked", async () => {
		const known = await db.speaker.findFirstOrThrow({ where: { name: "Helen Ostrow" } });
		expect(await choose("helen  OSTROW ")).toMatchObject({ ok: true, speakerId: known.id });
		expect(await choose(`whoever #${known.id}`)).toMatchObject({ ok: true, speakerId: known.id });
		expect(await choose("  ")).toMatchObject({ ok: true, speakerId: null });
		const before = await db.speaker.count();
		expect(await choose("Nobody Atall")).toMatchObject({
			ok: false,
			fields: { speaker: /No speaker is called “Nobody Atall” yet/ },
		});
		expect(await choose("100% _")).toMatchObject({ ok: false });
		expect(await db.speaker.count()).toBe(before);
	});

	test("asks which one where two are called the same", async () => {
		kept(await choose("Jan Twin", "person"));
		kept(await choose("Jan Twin", "person"));
		const twins = await db.speaker.findMany({ where: { name: "Jan Twin" }, orderBy: { id: "asc" } });
		expect(twins).toHaveLength(2);
		expect(await choose("Jan Twin")).toMatchObject({ ok: false, message: /2 speakers are called so/ });
		expect(await choose(`Jan Twin #${twins[1]?.id}`)).toMatchObject({ ok: true, speakerId: twins[1]?.id });
	});
});

describe("the article, its speakers and claims", () => {
	test("published, withdrawn and back: each is taken back", async () => {
		const version = async () => (await db.article.findUniqueOrThrow({ where: { id: articleId } })).version;
		kept(await withdraw(articleId, { editorId: ada, expectedVersion: await version() }));
		kept(await undo(await latest("article", articleId)));
		expect((await db.article.findUniqueOrThrow({ where: { id: articleId } })).status).toBe("published");
	});

	test("a merge of speakers is taken back, and refused where the other was merged further", async () => {
		const [one, two, three] = await Promise.all(
			["Uma One", "Uma Two", "Uma Three"].map((name) =>
				db.speaker.create({ data: { name, kind: "person", slug: name.toLowerCase().replace(" ", "-") } }),
			),
		);
		if (!one || !two || !three) throw new Error("no speakers");
		const merge = async (speakerId: number, intoId: number) =>
			kept(await edit((tx) => mergeSpeakers(tx, { speakerId, intoId, editorId: ada, expectedVersion: 1 })));
		await merge(one.id, two.id);
		const first = await latest("speaker", one.id);
		await merge(two.id, three.id);
		expect(await undo(first)).toMatchObject({ ok: false, message: /merged into Uma Three since/ });
		kept(await undo(await latest("speaker", two.id)));
		kept(await undo(first));
		expect((await db.speaker.findUniqueOrThrow({ where: { id: one.id } })).mergedIntoId).toBeNull();
	});

	test("a new name is taken back", async () => {
		const speaker = await db.speaker.findFirstOrThrow({ where: { name: "Helen Ostrow" } });
		const { id, version: expectedVersion } = speaker;
		const named = { name: "Helena Ostrow", role: "mayor", kind: "person" } as const;
		kept(
			await edit((tx) =>
				renameSpeaker(tx, { speakerId: id, speaker: named, editorId: ada, expectedVersion }),
			),
		);
		kept(await undo(await latest("speaker", id)));
		expect(await db.speaker.findUniqueOrThrow({ where: { id } })).toMatchObject({
			name: speaker.name,
			role: speaker.role,
			slug: speaker.slug,
		});
	});

	test("a split and a merge of claims are taken back, with every statement where it was", async () => {
		const links = async () =>
			(await db.claimStatement.findMany({ orderBy: [{ statementId: "asc" }, { start: "asc" }] })).map(
				({ claimId, statementId, start }) => `${claimId}:${statementId}:${start}`,
			);
		const claim = await db.claim.findFirstOrThrow({
			where: { mergedIntoId: null },
			include: { statements: true },
			orderBy: { statements: { _count: "desc" } },
		});
		expect(claim.statements.length).toBeGreaterThan(1);
		const before = await links();
		const linkIds = claim.statements.slice(1).map(({ id }) => id);
		const split = kept(
			await edit((tx) =>
				splitClaim(tx, {
					claimId: claim.id,
					linkIds,
					text: "Something else is so.",
					editorId: ada,
					expectedVersion: claim.version,
				}),
			),
		);
		const revision = await latest("claim", claim.id);
		kept(await undo(revision));
		expect(await links()).toEqual(before);

		const other = await db.claim.findFirstOrThrow({
			where: { mergedIntoId: null, id: { notIn: [claim.id, split.claimId] }, statements: { some: {} } },
		});
		kept(
			await edit((tx) =>
				mergeClaims(tx, {
					claimId: other.id,
					intoId: claim.id,
					editorId: ada,
					expectedVersion: other.version,
				}),
			),
		);
		kept(await undo(await latest("claim", other.id)));
		expect(await links()).toEqual(before);
	});
});

test("the history tells of every change in words, with what stood before and after", async () => {
	const all = await listHistory({ noun: null, nounId: null, articleId: null, editorId: null }, 1);
	expect(all.total).toBeGreaterThan(10);
	for (const row of all.rows) {
		expect(row.done).not.toMatch(/^[a-z]+ [a-z]+$/);
		expect(row.about.words).not.toBe("");
	}
	const credited = all.rows.filter(({ done }) => done === "said who made the statement");
	expect(credited.flatMap(({ changed }) => changed)).toContainEqual(
		expect.objectContaining({ name: "speaker", after: "Carla Voss" }),
	);
	const mine = await listHistory({ noun: null, nounId: null, articleId: null, editorId: bob }, 1);
	expect(new Set(mine.rows.map(({ editor }) => editor.name))).toEqual(new Set(["Bob"]));
	const ofArticle = await listHistory({ noun: null, nounId: null, articleId, editorId: null }, 1);
	expect(ofArticle.total).toBeLessThan(all.total);
});
