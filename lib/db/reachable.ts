import pg from "pg";
import { Problem } from "./problem";

const OLDEST = 15;

/**
 * Tries an address that the user gave as DATABASE_URL.
 *
 * @throws Problem that says what is wrong with it and what to do; a password in it is never repeated
 */
export async function checkReachable(connectionString: string): Promise<void> {
	let address: URL;
	try {
		address = new URL(connectionString);
	} catch {
		throw new Problem(
			`DATABASE_URL is no address: write postgresql://user:password@host:5432/database, or ${UNSET}`,
		);
	}
	if (!/^postgres(ql)?:$/.test(address.protocol)) {
		throw new Problem(
			`DATABASE_URL begins with ${address.protocol}// where it should with postgresql://: mend it, or ${UNSET}`,
		);
	}
	const client = new pg.Client({ connectionString, connectionTimeoutMillis: 10_000 });
	client.on("error", () => {});
	try {
		await client.connect();
		const { rows } = await client.query("show server_version_num");
		const version = Math.floor(Number(rows[0]?.server_version_num) / 10_000);
		if (version < OLDEST) {
			throw new Problem(
				`DATABASE_URL leads to PostgreSQL ${version}, and Variorum needs ${OLDEST} or newer: use another, or ${UNSET}`,
			);
		}
	} catch (error) {
		throw error instanceof Problem ? error : new Problem(explain(error, address));
	} finally {
		await client.end().catch(() => {});
	}
}

const UNSET = "unset DATABASE_URL to use the built-in PostgreSQL.";

function explain(error: unknown, address: URL): string {
	const code = error instanceof Error && "code" in error ? error.code : undefined;
	const host = `${address.hostname}:${address.port || 5432}`;
	const name = decodeURIComponent(address.pathname.slice(1));
	const user = decodeURIComponent(address.username);
	switch (code) {
		case "3D000":
			return `The PostgreSQL at ${host} has no database ${name}: create it (createdb ${name}), mend DATABASE_URL, or ${UNSET}`;
		case "28P01":
		case "28000":
			return `The PostgreSQL at ${host} does not let ${user} in with that password: mend DATABASE_URL, or ${UNSET}`;
		case "ECONNREFUSED":
			return `Nothing answers at ${host}, where DATABASE_URL leads: start PostgreSQL there, mend DATABASE_URL, or ${UNSET}`;
		case "ENOTFOUND":
		case "EAI_AGAIN":
			return `There is no host ${address.hostname}, where DATABASE_URL leads: mend DATABASE_URL, or ${UNSET}`;
		default: {
			const said = error instanceof Error ? error.message : String(error);
			return `The database at ${host}, where DATABASE_URL leads, could not be used (${said}): mend DATABASE_URL, or ${UNSET}`;
		}
	}
}
