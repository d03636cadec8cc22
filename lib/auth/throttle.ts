import type { Database } from "@/lib/db/client";

/** How failures under one key are slowed; times in milliseconds. */
export interface Brake {
	/** So many tries go through at once. */
	readonly free: number;
	/** The wait before the next one; it doubles with each further try. */
	readonly firstWait: number;
	readonly longestWait: number;
	/** After so long without a try the count starts anew. */
	readonly forget: number;
}

const MINUTE = 60_000;

/** For one account, whoever tries: a guesser gets about ten tries an hour. */
export const ACCOUNT_BRAKE: Brake = {
	free: 5,
	firstWait: 10_000,
	longestWait: 15 * MINUTE,
	forget: 60 * MINUTE,
};
/** For one address, whichever account it tries: an office behind one address must still get in. */
export const ADDRESS_BRAKE: Brake = {
	free: 20,
	firstWait: 10_000,
	longestWait: 15 * MINUTE,
	forget: 60 * MINUTE,
};

/** What is counted for one address: of IPv6 the first half, since one customer has all addresses of a second half. */
export function networkOf(address: string): string {
	if (!address.includes(":")) return address.slice(0, 64);
	const [head = "", tail] = address.toLowerCase().split("::");
	const before = head.split(":").filter(Boolean);
	const after = (tail ?? "").split(":").filter(Boolean);
	const between = tail === undefined ? 0 : Math.max(0, 8 - before.length - after.length);
	const groups = [...before, ...Array.from({ length: between }, () => "0"), ...after];
	return `${groups
		.slice(0, 4)
		.map((group) => group.slice(0, 4).replace(/^0+(?=.)/, ""))
		.join(":")}::/64`;
}

/** How long after the last of `count` tries the next one must wait, in milliseconds. */
export function waitAfter(count: number, brake: Brake): number {
	if (count < brake.free) return 0;
	return Math.min(brake.longestWait, brake.firstWait * 2 ** Math.min(count - brake.free, 30));
}

/**
 * Takes one try under `key`, before the password is looked at: parallel tries cannot all read the same old count.
 *
 * @param now milliseconds since 1970
 * @returns 0 where the try may go on, else the whole seconds to wait; a refused try counts as none
 */
export async function takeTry(db: Database, key: string, brake: Brake, now: number): Promise<number> {
	const taken = await db.$queryRaw<{ count: number }[]>`
		INSERT INTO "rate_limit" AS r ("id", "key", "count", "last_request") VALUES (${key}, ${key}, 1, ${now})
		ON CONFLICT ("key") DO UPDATE SET
			"count" = CASE WHEN ${now} - r."last_request" > ${brake.forget} THEN 1 ELSE r."count" + 1 END,
			"last_request" = ${now}
		WHERE ${now} - r."last_request" > ${brake.forget}
			OR r."count" < ${brake.free}
			OR ${now} - r."last_request" >= LEAST(${brake.longestWait}, ${brake.firstWait} * power(2, LEAST(r."count" - ${brake.free}, 30)))
		RETURNING r."count"`;
	if (taken.length > 0) return 0;
	const row = await db.rateLimit.findUnique({ where: { key } });
	if (!row) return 0;
	return Math.max(1, Math.ceil((Number(row.lastRequest) + waitAfter(row.count, brake) - now) / 1000));
}

/** Forgets the tries under `key`: one of them was right. */
export async function forgetTries(db: Database, key: string): Promise<void> {
	await db.rateLimit.deleteMany({ where: { key } });
}

/** Takes back the one try that turned out right, and leaves the failures before it. */
export async function giveBackTry(db: Database, key: string): Promise<void> {
	await db.rateLimit.updateMany({ where: { key, count: { gt: 0 } }, data: { count: { decrement: 1 } } });
}

/** Deletes what no brake remembers any more. */
export async function sweepTries(db: Database, now: number): Promise<void> {
	const longest = Math.max(ACCOUNT_BRAKE.forget, ADDRESS_BRAKE.forget);
	await db.rateLimit.deleteMany({ where: { lastRequest: { lt: now - longest } } });
}

/** "40 seconds", "3 minutes": never less than it is. */
export function waitInWords(seconds: number): string {
	if (seconds < 90) return seconds === 1 ? "1 second" : `${seconds} seconds`;
	return `${Math.ceil(seconds / 60)} minutes`;
}
