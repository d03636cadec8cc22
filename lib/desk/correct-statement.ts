import type { SpeakerKind, StatementKind } from "@/lib/analysis/model";
import { creditStatement } from "@/lib/articles/commands";
import { retypeStatement } from "@/lib/articles/statements";
import type { Database } from "@/lib/db/client";
import { chooseSpeaker } from "./choices";
import type { Edit } from "./edit";
import type { EditResult } from "./result";

/** What an editor says of a statement in one form. */
export interface Correction extends Edit {
	readonly statementId: number;
	/** As typed; empty: nobody known. */
	readonly speaker: string;
	/** What a speaker that is not known yet is; null: a known one is meant. */
	readonly speakerKind: SpeakerKind | null;
	/** Null: as it stands. */
	readonly kind: StatementKind | null;
}

/** Saves what differs from what stands: who says it, how it is printed, or both. Each is a change of its own. */
export async function correctStatement(
	tx: Database,
	{ speaker, speakerKind, kind, ...by }: Correction,
): Promise<EditResult> {
	const chosen = await chooseSpeaker(tx, by.editorId, speaker, speakerKind);
	if (!chosen.ok) return chosen;
	const stands = await tx.statement.findUnique({
		where: { id: by.statementId },
		select: { kind: true, speakerId: true },
	});
	const credits = stands?.speakerId !== chosen.speakerId;
	const retypes = kind !== null && stands?.kind !== kind;
	if (!retypes) {
		// Also where nothing differs: then the editor says that what stands is right.
		return creditStatement(tx, { ...by, speakerId: chosen.speakerId });
	}
	if (!credits) return retypeStatement(tx, { ...by, kind });
	const credited = await creditStatement(tx, { ...by, speakerId: chosen.speakerId });
	if (!credited.ok) return credited;
	return retypeStatement(tx, { ...by, expectedVersion: by.expectedVersion + 1, kind });
}
