import { isAPIError } from "better-auth/api";
import { db } from "@/lib/db/client";
import { auth } from "./auth";
import type { SignIn } from "./sign-in";
import { ACCOUNT_BRAKE, forgetTries, takeTry } from "./throttle";

/**
 * Changes a signed-in editor's password, ends the editor's other sessions and begins a new one. Wrong current passwords are
 * slowed, so that an open browser is no way to guess.
 */
export async function changePassword(
	editorId: string,
	currentPassword: string,
	newPassword: string,
	requestHeaders: Headers,
): Promise<SignIn> {
	const key = `change-password:${editorId}`;
	const seconds = await takeTry(db, key, ACCOUNT_BRAKE, Date.now());
	if (seconds > 0) return { kind: "wait", seconds };
	try {
		const answer = await auth().api.changePassword({
			body: { currentPassword, newPassword, revokeOtherSessions: true },
			headers: requestHeaders,
			returnHeaders: true,
		});
		await forgetTries(db, key);
		return { kind: "signed-in", setCookies: answer.headers.getSetCookie() };
	} catch (error) {
		if (isAPIError(error) && error.statusCode < 500) return { kind: "wrong" };
		throw error;
	}
}
