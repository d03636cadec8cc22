import { beforeAll, describe, expect, test } from "vitest";
import { correctArticle } from "@/lib/articles/commands";
import { getClaim } from "@/lib/claims/queries";
import { db } from "@/lib/db/client";
import { listHistory } from "@/lib/desk/history";
import type { EditResult } from "@/lib/desk/result";
import { undoRevision } from "@/lib/desk/undo";
import { edit } from "@/lib/ingest/edit";
import { publish } from "@/lib/ingest/publish";
import { receive } from "@/lib/ingest/receive";
import { findSource, renameSource } from "@/lib/sources/commands";
import { BRIDGE } from "./articles";
import { anEditor } from "./rows";

let ada: string;
let bob: string;
const articles: Record<string, number> = {};

function kept<T extends object>(outcome: EditResult<T>): Extract<EditResult<T>, { ok: true }> {
	if (!outcome.ok) throw new Error(outcome.message);
	return outcome;
}

beforeAll(async () => {
	ada = await anEditor("Ada");
	bob = await anEditor("Bob");
	for (const outlet of ["gazette", "herald"] as const) {
		const outcome = await receive(
			{ text: BRIDGE[outlet], outlet: `The ${outlet}`, url: null, date: "2024-03-05", title: null },
			{ editorId: ada },
		);
		if (!outcome.ok) throw new Error(outcome.message);
		articles[outlet] = outcome.articleId;
		kept(await publish(outcome.articleId, { editorId: ada, expectedVersion: 1 }));
	}
});

const named = async (name: string) =>
	db.source.findUniqueOrThrow({ where: { id: (await findSource(db, name)) ?? 0 } });

const rename = (sourceId: number, name: string, expectedVersion: number, editorId = ada) =>
	edit((tx) =>
		renameSource(tx, {
			sourceId,
			editorId,
			expectedVersion,
			source: { name, homepage: "https://x.example/" },
		}),
	);

const undoLatest = async (noun: string, nounId: number) => {
	const { id } = await db.revision.findFirstOrThrow({ where: { noun, nounId }, orderBy: { id: "desc" } });
	return kept(await edit((tx) => undoRevision(tx, ada, id)));
};

describe("a source", () => {
	test("is named anew, keeps its address and letter, and gets its name back", async () => {
		const before = await named("The gazette");
		const { touched } = kept(await rename(before.id, "The Morning Gazette", before.version));
		expect(touched.sources).toEqual([before.id]);
		const { slug, siglum, hue } = before;
		expect(await named("The Morning Gazette")).toMatchObject({
			slug,
			siglum,
			hue,
			homepage: "https://x.example/",
		});
		const { rows } = await listHistory(
			{ noun: "source", nounId: before.id, articleId: null, editorId: null },
			1,
		);
		expect(rows[0]).toMatchObject({
			done: "named the source anew",
			about: { words: "The Morning Gazette", href: `/desk/sources/${before.id}` },
			canUndo: true,
		});
		expect(rows[0]?.changed).toContainEqual({
			name: "name",
			before: "The gazette",
			after: "The Morning Gazette",
		});
		await undoLatest("source", before.id);
		expect(await named("The gazette")).toMatchObject({ slug, homepage: null });
	});

	test("cannot take the name of another, whatever its capitals", async () => {
		const { id, version } = await named("The gazette");
		expect(await rename(id, "THE HERALD", version)).toMatchObject({
			ok: false,
			reason: "invalid",
			fields: { name: /Another source is called “THE HERALD” already/ },
		});
		kept(await rename(id, "The GAZETTE", version));
	});

	test("edited by two at once: the second is shown what the first changed", async () => {
		const { id, version, name } = await named("the gazette");
		kept(await rename(id, "The Gazette of Bob", version, bob));
		expect(await rename(id, "The Gazette of Ada", version)).toMatchObject({
			ok: false,
			reason: "conflict",
			message: expect.stringMatching(/^Bob changed this/),
			other: {
				editor: "Bob",
				action: "source.renamed",
				changed: [{ name: "name", before: name, after: "The Gazette of Bob" }],
			},
		});
	});
});

describe("what is known of an article", () => {
	const correct = async (outlet: string, facts: { complete?: boolean; sourceId?: number }) => {
		const id = articles[outlet] ?? 0;
		const { version, title, url, published } = await db.article.findUniqueOrThrow({ where: { id } });
		return edit((tx) =>
			correctArticle(tx, {
				articleId: id,
				editorId: ada,
				expectedVersion: version,
				facts: { title, url, date: published, ...facts },
			}),
		);
	};

	test("an outlet that was mistaken is put right, unless that one has the text already", async () => {
		const herald = await named("The herald");
		const other = await db.source.create({
			data: { name: "The Right One", slug: "right", siglum: "Rr", hue: 9 },
		});
		const { touched } = kept(await correct("herald", { sourceId: other.id }));
		expect(touched.sources).toEqual(expect.arrayContaining([herald.id, other.id]));
		const id = articles.herald ?? 0;
		expect((await db.article.findUniqueOrThrow({ where: { id } })).sourceId).toBe(other.id);
		const again = await receive(
			{ text: BRIDGE.herald, outlet: "The herald", url: null, date: null, title: null },
			{ editorId: ada },
		);
		expect(again.ok).toBe(true);
		expect(await correct("herald", { sourceId: herald.id })).toMatchObject({
			ok: false,
			fields: { outlet: /has brought this very text already/ },
		});
	});

	test("of a part nothing counts as left out, and of the whole again it does", async () => {
		const id = articles.gazette ?? 0;
		const complete = async () => (await db.article.findUniqueOrThrow({ where: { id } })).complete;
		kept(await correct("gazette", { complete: false }));
		expect(await complete()).toBe(false);
		const { claimId } = await db.claimStatement.findFirstOrThrow({
			where: {
				statement: { articleId: articles.herald },
				claim: { statements: { none: { statement: { articleId: id } } } },
			},
		});
		const { slug } = await db.claim.findUniqueOrThrow({ where: { id: claimId } });
		const found = await getClaim(slug);
		expect(found).not.toBeNull();
		await undoLatest("article", id);
		expect(await complete()).toBe(true);
	});
});
