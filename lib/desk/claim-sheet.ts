import { db } from "@/lib/db/client";
import type { StatementKind } from "@/lib/db/generated/client";
import { WITNESS, type Witness } from "@/lib/sources/view";
import { statementAddress } from "./address";

/** A statement's part as it stands under a claim. */
export interface LinkedStatement {
	readonly linkId: number;
	readonly statementId: number;
	/** Where the statement is worked on. */
	readonly href: string;
	readonly article: string;
	readonly status: string;
	readonly source: Witness;
	readonly kind: StatementKind;
	readonly text: string;
	readonly speaker: string | null;
	/** Who or which rule put it here. */
	readonly by: string;
	readonly score: number | null;
	/** The named evidence of the judgement, as words. */
	readonly evidence: readonly (readonly [name: string, value: string])[];
}

/** A claim as an editor works on it. */
export interface ClaimSheet {
	readonly id: number;
	readonly version: number;
	readonly slug: string;
	readonly text: string;
	readonly textByEditor: boolean;
	readonly mergedInto: { readonly id: number; readonly text: string } | null;
	readonly merged: readonly { readonly id: number; readonly version: number; readonly text: string }[];
	readonly links: readonly LinkedStatement[];
}

/** The claim with all that stands under it; null where there is none. */
export async function getClaimSheet(id: number): Promise<ClaimSheet | null> {
	const row = await db.claim.findUnique({
		where: { id },
		select: {
			id: true,
			version: true,
			slug: true,
			text: true,
			textByEditor: true,
			mergedInto: { select: { id: true, text: true } },
			merged: { select: { id: true, version: true, text: true }, orderBy: { id: "asc" } },
			statements: {
				orderBy: [{ statement: { article: { published: "asc" } } }, { statementId: "asc" }, { start: "asc" }],
				include: {
					editor: { select: { name: true } },
					statement: {
						select: {
							kind: true,
							status: true,
							speaker: { select: { name: true } },
							article: {
								select: { id: true, title: true, text: true, status: true, source: { select: WITNESS } },
							},
						},
					},
				},
			},
		},
	});
	if (!row) return null;
	return {
		...row,
		links: row.statements.map((link) => ({
			linkId: link.id,
			statementId: link.statementId,
			href: statementAddress(link.statement.article.id, link.statementId),
			article: link.statement.article.title,
			status: link.statement.status === "rejected" ? "rejected" : link.statement.article.status,
			source: link.statement.article.source,
			kind: link.statement.kind,
			text: link.statement.article.text.slice(link.start, link.end).replace(/\s+/g, " "),
			speaker: link.statement.speaker?.name ?? null,
			by: link.editor?.name ?? link.rule ?? "",
			score: link.score,
			evidence: evidenceOf(link.evidence),
		})),
	};
}

/** What stands in the evidence, flat: figures rounded, lists joined, nothing left out. */
function evidenceOf(evidence: unknown, prefix = ""): [string, string][] {
	if (typeof evidence !== "object" || evidence === null) return [];
	return Object.entries(evidence).flatMap(([name, value]): [string, string][] => {
		const key = prefix === "" ? name : `${prefix} ${name}`;
		if (value === null || value === undefined) return [];
		if (typeof value === "number") return [[key, String(Math.round(value * 100) / 100)]];
		if (Array.isArray(value)) return value.length === 0 ? [] : [[key, value.map(String).join(", ")]];
		if (typeof value === "object") return evidenceOf(value, key);
		return [[key, String(value)]];
	});
}

/** A claim in a list of the desk. */
export interface ListedClaim {
	readonly id: number;
	readonly text: string;
	readonly statements: number;
}

/** Claims whose text has all the words asked for, those with the most statements first; merged ones are left out. */
export async function listDeskClaims(
	asked: string,
	skip: number,
	take: number,
): Promise<{ total: number; rows: ListedClaim[] }> {
	const words = asked
		.split(/\s+/)
		.filter((word) => word !== "")
		.slice(0, 8);
	const where = {
		mergedIntoId: null,
		AND: words.map((word) => ({
			text: { contains: word.replace(/[\\%_]/g, "\\$&"), mode: "insensitive" as const },
		})),
	};
	const [total, rows] = await Promise.all([
		db.claim.count({ where }),
		db.claim.findMany({
			where,
			select: { id: true, text: true, _count: { select: { statements: true } } },
			orderBy: [{ statements: { _count: "desc" } }, { id: "desc" }],
			skip,
			take,
		}),
	]);
	return { total, rows: rows.map(({ id, text, _count }) => ({ id, text, statements: _count.statements })) };
}

/** Claims of the stories that a claim's statements belong to, to be chosen as the one to merge with or move to. */
export async function neighbouringClaims(id: number): Promise<{ id: number; text: string }[]> {
	const claim = await db.claim.findUnique({ where: { id }, select: { storyId: true } });
	return db.claim.findMany({
		where: { id: { not: id }, mergedIntoId: null, ...(claim?.storyId ? { storyId: claim.storyId } : {}) },
		select: { id: true, text: true },
		orderBy: { statements: { _count: "desc" } },
		take: 200,
	});
}
