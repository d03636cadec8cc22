import pg from "pg";

/** The channel on which a change says what it touched; payloads are `{"claims": [7, 9], …}`. */
export const CHANNEL = "variorum_touched";

/** Milliseconds until a lost connection is tried again. */
const AGAIN = 1000;

/**
 * Hears of every change of the edition, whichever process made it, once it is committed.
 *
 * @param {string} connectionString
 * @param {(touched: Record<string, number[]>) => void} heard
 * @param {() => void} missed changes may have been made before this moment that were not heard
 * @returns {() => Promise<void>} ends it
 */
export function hearChanges(connectionString, heard, missed) {
	let ended = false;
	/** @type {pg.Client | null} */
	let client = null;
	/** @type {NodeJS.Timeout | undefined} */
	let timer;
	const connect = async () => {
		const own = new pg.Client({ connectionString, keepAlive: true });
		client = own;
		const lost = () => {
			if (client !== own) return;
			client = null;
			own.end().catch(() => {});
			if (!ended) timer = setTimeout(connect, AGAIN).unref();
		};
		own.on("error", lost);
		own.on("end", lost);
		own.on("notification", ({ payload }) => heard(JSON.parse(payload ?? "{}")));
		try {
			await own.connect();
			await own.query(`LISTEN ${CHANNEL}`);
			missed();
		} catch {
			lost();
		}
	};
	void connect();
	return async () => {
		ended = true;
		clearTimeout(timer);
		const own = client;
		client = null;
		await own?.end().catch(() => {});
	};
}
