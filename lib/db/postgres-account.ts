import { spawnSync } from "node:child_process";
import { Problem } from "./problem";

/** Who PostgreSQL runs as: whoever started us (null), or the account that root hands over to. */
export type Account = { uid: number; gid: number } | null;

/** The part of spawn's options that makes a child run as the account. */
export function credentials(account: Account): { uid?: number; gid?: number } {
	return account ?? {};
}

/**
 * The account that root hands over to: `postgres`, or `nobody` where there is no such.
 *
 * @throws Problem where there is neither
 */
export function findAccount(): Account {
	for (const name of ["postgres", "nobody"]) {
		const number = (flag: string) => {
			const { status, stdout } = spawnSync("id", [flag, name], { encoding: "utf8" });
			return status === 0 ? Number.parseInt(stdout, 10) : Number.NaN;
		};
		const [uid, gid] = [number("-u"), number("-g")];
		if (uid > 0 && gid >= 0) return { uid, gid };
	}
	throw new Problem(
		"PostgreSQL does not run as root and this machine has no account `postgres` or `nobody`: run Variorum as an ordinary user, or set DATABASE_URL.",
	);
}
