import { type Database, db } from "./client";

/** Milliseconds that one change may take, and wait for its turn: a long article with thousands of statements needs some. */
const LONGEST = 180_000;
/** Any number of ours: all changes of the edition take the same lock. */
const EDITION_LOCK = 7_482_011;

/**
 * Runs a change of the edition in one transaction: all of it is stored or nothing. Changes take turns, so that
 * two articles published at the same moment find each other's claims and no two rows are locked crosswise.
 */
export async function inTurn<T>(change: (tx: Database) => Promise<T>): Promise<T> {
	return db.$transaction(
		async (tx) => {
			await tx.$executeRaw`SELECT pg_advisory_xact_lock(${EDITION_LOCK})`;
			return change(tx);
		},
		{ timeout: LONGEST, maxWait: LONGEST },
	);
}
