import { betterAuth } from "better-auth";
import { prismaAdapter } from "better-auth/adapters/prisma";
import { db } from "@/lib/db/client";
import { LONGEST_PASSWORD, SHORTEST_PASSWORD } from "./password";

/** How long an editor stays signed in, in seconds. It is not prolonged: a stolen cookie ends with the week. */
const SESSION_SECONDS = 7 * 24 * 60 * 60;

/**
 * The library that keeps accounts and sessions, over our own tables.
 *
 * It is not mounted under an address: server actions call it in the process, so that nothing of it can be reached from
 * outside that the desk does not use, and the one way in is guarded by Next's comparison of Origin and Host (right for
 * every name the app is served under, and closed to other sites) and by SameSite.
 */
function build(secret: string) {
	return betterAuth({
		secret,
		// Only links in e-mails would be built from it, and there are none.
		baseURL: "http://localhost",
		database: prismaAdapter(db, { provider: "postgresql" }),
		user: {
			modelName: "editor",
			additionalFields: { role: { type: "string", required: false, input: false, defaultValue: "editor" } },
		},
		session: { expiresIn: SESSION_SECONDS, disableSessionRefresh: true, cookieCache: { enabled: false } },
		emailAndPassword: {
			enabled: true,
			disableSignUp: true,
			minPasswordLength: SHORTEST_PASSWORD,
			maxPasswordLength: LONGEST_PASSWORD,
		},
		advanced: {
			cookiePrefix: "variorum",
			// `Secure` is set where a cookie is handed out (session.ts), by how that request came.
			useSecureCookies: false,
			defaultCookieAttributes: { httpOnly: true, sameSite: "lax", path: "/" },
		},
		// Ours counts failures by account too (throttle.ts), and on calls within the process.
		rateLimit: { enabled: false },
		telemetry: { enabled: false },
		logger: { level: "error" },
	});
}

let built: ReturnType<typeof build> | undefined;

/**
 * Accounts and sessions; built on first use, so that a build without a database or a secret can load this module.
 *
 * @throws a plain sentence where BETTER_AUTH_SECRET, the key that signs session cookies, is not set or too short
 */
export function auth(): ReturnType<typeof build> {
	const secret = process.env.BETTER_AUTH_SECRET;
	if (!secret || secret.length < 32) {
		throw new Error(
			"BETTER_AUTH_SECRET must be set to at least 32 random characters: `npm start` makes and keeps one, a server of your own needs its own.",
		);
	}
	built ??= build(secret);
	return built;
}
