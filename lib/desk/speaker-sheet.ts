import { db } from "@/lib/db/client";
import type { SpeakerKind, StatementKind } from "@/lib/db/generated/client";
import { WITNESS, type Witness } from "@/lib/sources/view";
import { statementAddress } from "./address";

/** Statements of one speaker that a page shows: the latest. */
const SHOWN = 100;

/** A speaker as an editor works on it. */
export interface SpeakerSheet {
	readonly id: number;
	readonly version: number;
	readonly slug: string;
	readonly name: string;
	readonly kind: SpeakerKind;
	readonly role: string | null;
	readonly mergedInto: { readonly id: number; readonly name: string } | null;
	readonly merged: readonly { readonly id: number; readonly version: number; readonly name: string }[];
	readonly names: readonly {
		readonly name: string;
		readonly kind: string;
		/** Who or which rule said that the speaker is called so. */
		readonly by: string;
		readonly articles: readonly { readonly id: number; readonly source: Witness }[];
	}[];
	readonly total: number;
	readonly statements: readonly {
		readonly id: number;
		readonly version: number;
		readonly kind: StatementKind;
		readonly text: string;
		readonly mention: string | null;
		/** Where the statement is worked on. */
		readonly href: string;
		readonly article: { readonly id: number; readonly title: string; readonly source: Witness };
	}[];
}

/** The speaker with all names and the latest statements; null where there is none. */
export async function getSpeakerSheet(id: number): Promise<SpeakerSheet | null> {
	const row = await db.speaker.findUnique({
		where: { id },
		select: {
			id: true,
			version: true,
			slug: true,
			name: true,
			kind: true,
			role: true,
			mergedInto: { select: { id: true, name: true } },
			merged: { select: { id: true, version: true, name: true }, orderBy: { id: "asc" } },
			names: {
				orderBy: [{ kind: "asc" }, { id: "asc" }],
				select: {
					name: true,
					kind: true,
					rule: true,
					editor: { select: { name: true } },
					uses: { select: { article: { select: { id: true, source: { select: WITNESS } } } }, take: 20 },
				},
			},
			_count: { select: { statements: true } },
			statements: {
				where: { status: { not: "rejected" } },
				orderBy: { id: "desc" },
				take: SHOWN,
				select: {
					id: true,
					version: true,
					kind: true,
					mentionText: true,
					content: { select: { text: true }, orderBy: { position: "asc" } },
					article: { select: { id: true, title: true, source: { select: WITNESS } } },
				},
			},
		},
	});
	if (!row) return null;
	return {
		...row,
		names: row.names.map(({ name, kind, rule, editor, uses }) => ({
			name,
			kind,
			by: editor?.name ?? rule ?? "",
			articles: uses.map(({ article }) => article),
		})),
		total: row._count.statements,
		statements: row.statements.map(({ id: statementId, version, kind, mentionText, content, article }) => ({
			id: statementId,
			version,
			kind,
			text: content.map(({ text }) => text.replace(/\s+/g, " ")).join(" … "),
			mention: mentionText,
			href: statementAddress(article.id, statementId),
			article,
		})),
	};
}

/** Speakers whose names have all the words asked for, those with the most statements first; merged ones are left out. */
export async function listDeskSpeakers(
	asked: string,
	skip: number,
	take: number,
): Promise<{
	total: number;
	rows: { id: number; name: string; role: string | null; kind: SpeakerKind; statements: number }[];
}> {
	const words = asked
		.split(/\s+/)
		.filter((word) => word !== "")
		.slice(0, 6);
	const where = {
		mergedIntoId: null,
		AND: words.map((word) => {
			const like = { contains: word.replace(/[\\%_]/g, "\\$&"), mode: "insensitive" as const };
			return { OR: [{ name: like }, { role: like }, { names: { some: { name: like } } }] };
		}),
	};
	const [total, rows] = await Promise.all([
		db.speaker.count({ where }),
		db.speaker.findMany({
			where,
			select: { id: true, name: true, role: true, kind: true, _count: { select: { statements: true } } },
			orderBy: [{ statements: { _count: "desc" } }, { id: "asc" }],
			skip,
			take,
		}),
	]);
	return {
		total,
		rows: rows.map(({ _count, ...speaker }) => ({ ...speaker, statements: _count.statements })),
	};
}
