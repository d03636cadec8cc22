import { announce } from "@/lib/db/announce";
import type { Database } from "@/lib/db/client";
import { inTurn } from "@/lib/db/transaction";
import type { EditFailure, EditResult } from "@/lib/desk/result";
import { settle } from "./settle";

/** Thrown to take back what a command had begun before it found that it cannot be done. */
class NotDone extends Error {
	constructor(readonly failure: EditFailure) {
		super(failure.message);
	}
}

/**
 * Runs an editor's commands in one transaction, and brings the claims, speakers and origins that they touch in step:
 * `edit((tx) => mergeClaims(tx, {…}))`. Nothing is stored where the command answers that it cannot be done.
 *
 * @returns the command's answer, with all that may show differently now
 */
export async function edit<T extends object>(
	command: (tx: Database) => Promise<EditResult<T>>,
): Promise<EditResult<T>> {
	try {
		return await inTurn(async (tx) => {
			const result = await command(tx);
			if (!result.ok) throw new NotDone(result);
			const touched = await settle(tx, result.touched, result.former);
			await announce(tx, touched);
			return { ...result, touched };
		});
	} catch (error) {
		if (error instanceof NotDone) return error.failure;
		throw error;
	}
}
