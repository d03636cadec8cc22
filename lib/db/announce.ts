import { CHANNEL } from "./changes.mjs";
import type { Database } from "./client";
import type { AddressedNoun } from "./slug";

/** Ids in one message: PostgreSQL takes no more than 8,000 bytes. */
const AT_ONCE = 600;

/**
 * Tells every process that serves this database what a change touched, so that none goes on showing what it kept. Sent
 * with the transaction's commit, and not at all where that fails.
 */
export async function announce(
	tx: Database,
	touched: Readonly<Record<AddressedNoun, readonly number[]>>,
): Promise<void> {
	const all = Object.entries(touched).flatMap(([noun, ids]) => ids.map((id) => [noun, id] as const));
	for (let at = 0; at < all.length; at += AT_ONCE) {
		const message: Record<string, number[]> = {};
		for (const [noun, id] of all.slice(at, at + AT_ONCE)) {
			message[noun] ??= [];
			message[noun].push(id);
		}
		await tx.$executeRaw`SELECT pg_notify(${CHANNEL}, ${JSON.stringify(message)})`;
	}
}
