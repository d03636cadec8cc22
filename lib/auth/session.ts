import { parseSetCookieHeader } from "better-auth/cookies";
import { cookies, headers } from "next/headers";
import { redirect } from "next/navigation";
import { cache } from "react";
import { auth } from "./auth";
import { DESK_PATH_HEADER, deskPath } from "./desk-path";

/** Who is editing, as the desk's pages and commands need it. */
export interface DeskEditor {
	readonly id: string;
	readonly name: string;
	readonly email: string;
	readonly role: string;
}

/** The editor who is signed in with this request, or null. Asks the database, once a request. */
export const currentEditor = cache(async (): Promise<DeskEditor | null> => {
	const session = await auth().api.getSession({ headers: await headers() });
	if (!session) return null;
	const { id, name, email, role } = session.user;
	return { id, name, email, role: role ?? "editor" };
});

/**
 * The editor who is signed in, checked in the page or action itself: proxy.ts only saves a detour and is no guard.
 *
 * @returns never without a session: it leads to the sign-in, which leads back here
 */
export async function requireEditor(): Promise<DeskEditor> {
	const editor = await currentEditor();
	if (editor) return editor;
	const here = deskPath((await headers()).get(DESK_PATH_HEADER));
	redirect(`/desk/sign-in?next=${encodeURIComponent(here)}`);
}

/** Hands out the library's cookies, `Secure` where the request came by https. Only in a server action. */
export async function handOut(setCookies: readonly string[]): Promise<void> {
	const store = await cookies();
	const secure = cameByHttps(await headers());
	for (const line of setCookies) {
		for (const [name, cookie] of parseSetCookieHeader(line)) {
			store.set(name, decodeURIComponent(cookie.value), {
				httpOnly: true,
				sameSite: "lax",
				path: "/",
				secure,
				maxAge: cookie["max-age"],
			});
		}
	}
}

/** Ends the session of this request, in the database and in the browser. Only in a server action. */
export async function endSession(): Promise<void> {
	const answer = await auth().api.signOut({ headers: await headers(), returnHeaders: true });
	await handOut(answer.headers.getSetCookie());
}

/** True where the browser spoke https to us or to the proxy before us. */
function cameByHttps(requestHeaders: Headers): boolean {
	return requestHeaders.get("x-forwarded-proto")?.split(",")[0]?.trim() === "https";
}

/** The client's address (on-request.mjs sees to it that the header can be believed); null where it is not known. */
export function clientAddress(requestHeaders: Headers): string | null {
	if (process.env.VARIORUM_ADDRESSES !== "checked") return null;
	return requestHeaders.get("x-forwarded-for");
}
