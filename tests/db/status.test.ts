import { beforeAll, describe, expect, test } from "vitest";
import { visibleClaim } from "@/lib/articles/visible";
import { mergeClaims } from "@/lib/claims/merge";
import { db } from "@/lib/db/client";
import type { EditResult } from "@/lib/desk/result";
import { undoRevision } from "@/lib/desk/undo";
import { edit } from "@/lib/ingest/edit";
import { publish, withdraw } from "@/lib/ingest/publish";
import { receive } from "@/lib/ingest/receive";
import { moveArticle } from "@/lib/stories/commands";
import { BRIDGE } from "./articles";
import { anEditor } from "./rows";

let ada: string;
beforeAll(async () => {
	ada = await anEditor("Ada");
});

function kept<T extends object>(outcome: EditResult<T>): Extract<EditResult<T>, { ok: true }> {
	if (!outcome.ok) throw new Error(outcome.message);
	return outcome;
}

async function received(text: string, outlet: string): Promise<number> {
	const outcome = await receive(
		{ text, outlet, url: null, date: "2024-03-05", title: null },
		{ editorId: ada },
	);
	if (!outcome.ok) throw new Error(outcome.message);
	return outcome.articleId;
}

const article = (id: number) => db.article.findUniqueOrThrow({ where: { id } });
const by = async (id: number) => ({ editorId: ada, expectedVersion: (await article(id)).version });
const latest = async (id: number) =>
	(await db.revision.findFirstOrThrow({ where: { noun: "article", nounId: id }, orderBy: { id: "desc" } }))
		.id;
const undo = async (id: number) => kept(await edit(async (tx) => undoRevision(tx, ada, await latest(id))));

/** Which claims, by their ids, readers see an article's statements under. */
async function claimsOf(articleId: number): Promise<number[]> {
	const links = await db.claimStatement.findMany({
		where: { statement: { articleId, status: { not: "rejected" } }, claim: { mergedIntoId: null } },
		select: { claimId: true },
	});
	return [...new Set(links.map((link) => link.claimId))].sort((a, b) => a - b);
}

/** Two outlets with one of these each share two claims, and so a story. */
const ship = (number: number) => `Ship runs aground off Tarn

“The ship has lost ${number} containers off the lighthouse of Tarn,” harbour master Olaf Brekke said on Tuesday.

Brekke said that oil was leaking from the engine room.
`;

describe("what an editor published by mistake", () => {
	let gazette: number;
	let herald: number;
	beforeAll(async () => {
		gazette = await received(ship(30), "Gazette");
		kept(await publish(gazette, await by(gazette)));
		herald = await received(ship(31), "Herald");
	});

	test("is the draft that it was once the change is taken back: no date of release, no story", async () => {
		kept(await publish(herald, await by(herald)));
		expect((await article(herald)).storyId).not.toBeNull();
		await undo(herald);
		expect(await article(herald)).toMatchObject({
			status: "draft",
			releasedAt: null,
			storyId: null,
			storyRule: null,
		});
		expect(await db.differenceValue.count({ where: { articleId: herald } })).toBe(0);
	});

	test("is published again when that is taken back in turn, under the same claims", async () => {
		await undo(herald);
		const [claims, before] = [await claimsOf(herald), await article(herald)];
		expect(before.status).toBe("published");
		expect(before.storyId).not.toBeNull();
		await undo(herald);
		expect((await article(herald)).status).toBe("draft");
		kept(await publish(herald, await by(herald)));
		expect(await claimsOf(herald)).toEqual(claims);
	});

	test("stays in the story into which an editor put it meanwhile", async () => {
		const at = await by(herald);
		const moved = kept(
			await edit((tx) =>
				moveArticle(tx, { ...at, articleId: herald, to: { title: "Cracks in the bridge" } }),
			),
		);
		const publication = await db.revision.findFirstOrThrow({
			where: { nounId: herald, noun: "article", action: "article.published", undoneBy: null },
			orderBy: { id: "desc" },
		});
		kept(await edit((tx) => undoRevision(tx, ada, publication.id)));
		expect(await article(herald)).toMatchObject({ status: "draft", storyId: moved.storyId });
	});
});

describe("a draft that nobody wants", () => {
	test("is put aside, or taken back as it came, and had back as a draft", async () => {
		const id = await received(`${BRIDGE.tribune}\nOne too many.\n`, "Tribune");
		kept(await withdraw(id, await by(id)));
		expect(await article(id)).toMatchObject({ status: "withdrawn", releasedAt: null });
		await undo(id);
		expect((await article(id)).status).toBe("draft");
		const arrival = await db.revision.findFirstOrThrow({ where: { nounId: id, action: "article.received" } });
		kept(await edit((tx) => undoRevision(tx, ada, arrival.id)));
		expect((await article(id)).status).toBe("withdrawn");
		await undo(id);
		expect((await article(id)).status).toBe("draft");
	});
});

describe("an article that is published again", () => {
	const fire = (crates: number) => `Warehouse burns in Korsund

“The fire destroyed ${crates} crates of tea before the rain began,” fire chief Mona Lunde said on Friday.

Lunde said that nobody had slept in the building.
`;

	test("finds the claims that came up while it was away", async () => {
		const first = await received(fire(40), "First News");
		kept(await publish(first, await by(first)));
		const before = await claimsOf(first);
		kept(await withdraw(first, await by(first)));
		const second = await received(fire(41), "Second News");
		kept(await publish(second, await by(second)));
		// Nobody sees the claims of the one that is away, and so the other's are new ones.
		expect(await claimsOf(second)).not.toEqual(before);

		kept(await publish(first, await by(first)));
		expect(await claimsOf(first)).toEqual(await claimsOf(second));
		const shared = await db.claim.findFirstOrThrow({
			where: { ...visibleClaim, id: { in: await claimsOf(first) }, text: { contains: "crates" } },
			include: { differences: { include: { values: true } } },
		});
		const number = shared.differences.find(({ kind }) => kind === "number");
		expect(number?.values.map(({ text }) => text?.replace(/\D/g, "")).sort()).toEqual(["40", "41"]);
		// The addresses under which the first one's claims were read lead to where they stand now.
		for (const id of before) {
			const { slug, mergedIntoId } = await db.claim.findUniqueOrThrow({ where: { id } });
			if ((await claimsOf(first)).includes(id)) continue;
			expect(mergedIntoId).not.toBeNull();
			expect(await db.redirect.count({ where: { noun: "claims", slug } })).toBe(1);
		}
	});

	test("stays where an editor put its statements", async () => {
		const one = await received(
			`Choir sings\n\n“The choir will sing in Latin,” conductor Ida Holm said.\n`,
			"Music",
		);
		kept(await publish(one, await by(one)));
		const two = await received(
			`Organ plays\n\n“The organ was tuned on Friday,” organist Per Lie said.\n`,
			"Notes",
		);
		kept(await publish(two, await by(two)));
		const [[from = 0], [into = 0]] = [await claimsOf(one), await claimsOf(two)];
		kept(
			await edit((tx) => mergeClaims(tx, { claimId: from, intoId: into, editorId: ada, expectedVersion: 1 })),
		);
		kept(await withdraw(one, await by(one)));
		kept(await publish(one, await by(one)));
		expect(await claimsOf(one)).toEqual([into]);
		expect(await db.claimStatement.count({ where: { statement: { articleId: one }, editorId: ada } })).toBe(
			1,
		);
	});
});
