import { isAPIError } from "better-auth/api";
import { db } from "@/lib/db/client";
import { auth } from "./auth";
import {
	ACCOUNT_BRAKE,
	ADDRESS_BRAKE,
	forgetTries,
	giveBackTry,
	networkOf,
	sweepTries,
	takeTry,
} from "./throttle";

/** What became of a try to sign in. `setCookies`: the Set-Cookie lines to hand out. */
export type SignIn =
	| { kind: "signed-in"; setCookies: string[] }
	| { kind: "wrong" }
	| { kind: "wait"; seconds: number };

/**
 * Signs an editor in, slowing repeated failures by account and by address alike.
 *
 * An account that does not exist is slowed, and answered, as one that does.
 *
 * @param address of the client as far as known; null puts all unknown ones under one count
 */
export async function signInEditor(
	email: string,
	password: string,
	address: string | null,
	requestHeaders: Headers,
): Promise<SignIn> {
	const now = Date.now();
	const account = `sign-in:account:${email.trim().toLowerCase().slice(0, 200)}`;
	const from = `sign-in:address:${address === null ? "unknown" : networkOf(address)}`;
	const seconds =
		(await takeTry(db, from, ADDRESS_BRAKE, now)) || (await takeTry(db, account, ACCOUNT_BRAKE, now));
	if (seconds > 0) return { kind: "wait", seconds };
	await sweepTries(db, now);

	const setCookies = await passwordSession(email.trim(), password, requestHeaders);
	if (!setCookies) return { kind: "wrong" };
	await forgetTries(db, account);
	await giveBackTry(db, from);
	return { kind: "signed-in", setCookies };
}

/** A new session for the account with this password, as Set-Cookie lines; null where the two do not belong together. */
async function passwordSession(email: string, password: string, headers: Headers): Promise<string[] | null> {
	try {
		const answer = await auth().api.signInEmail({ body: { email, password }, headers, returnHeaders: true });
		return answer.headers.getSetCookie();
	} catch (error) {
		// Bad address, wrong password, overlong password: the library refuses with a status under 500.
		if (isAPIError(error) && error.statusCode < 500) return null;
		throw error;
	}
}
