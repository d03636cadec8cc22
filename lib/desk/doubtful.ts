import type { Prisma } from "@/lib/db/generated/client";

/** Below this confidence an editor is asked to look: about three in ten of such statements are wrong. */
const LOOK_BELOW = 0.7;

/** True where nobody has judged the statement and the machine is not sure of it, or of who said it. */
export function isDoubtful(statement: {
	readonly status: string;
	readonly confidence: number;
	readonly speakerId: number | null;
	readonly speakerEditorId: string | null;
}): boolean {
	if (statement.status !== "proposed" || statement.speakerEditorId !== null) return false;
	return statement.speakerId === null || statement.confidence < LOOK_BELOW;
}

/** The same, for the database. */
export const doubtful = {
	status: "proposed",
	speakerEditorId: null,
	OR: [{ speakerId: null }, { confidence: { lt: LOOK_BELOW } }],
} as const satisfies Prisma.StatementWhereInput;
