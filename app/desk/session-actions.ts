"use server";

import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { type FormState, refused, saved } from "@/components/desk/form-state";
import { changePassword } from "@/lib/auth/change-password";
import { deskPath } from "@/lib/auth/desk-path";
import { passwordProblem } from "@/lib/auth/password";
import { clientAddress, endSession, handOut, requireEditor } from "@/lib/auth/session";
import { signInEditor } from "@/lib/auth/sign-in";
import { waitInWords } from "@/lib/auth/throttle";

/** Signs in and leads to where the editor was going. The one action of the desk that asks for no session. */
export async function signIn(before: FormState, form: FormData): Promise<FormState> {
	const email = String(form.get("email") ?? "").trim();
	const password = String(form.get("password") ?? "");
	const typed = { email };
	const fields: Record<string, string> = {};
	if (email === "") fields.email = "Type the e-mail address that you sign in with.";
	if (password === "") fields.password = "Type your password.";
	if (Object.keys(fields).length > 0)
		return refused(before, "invalid", "Something is missing.", { fields, typed });

	const requestHeaders = await headers();
	const outcome = await signInEditor(
		email,
		password,
		clientAddress(requestHeaders),
		new Headers(requestHeaders),
	);
	if (outcome.kind === "wait") {
		return refused(
			before,
			"failed",
			`Too many failed tries. Wait ${waitInWords(outcome.seconds)}, then try again; a forgotten password can be reset on the server with “npm run editor -- reset”.`,
			{ typed },
		);
	}
	if (outcome.kind === "wrong") {
		return refused(before, "invalid", "This e-mail address and password do not belong together.", {
			typed,
			fields: { password: "Type it again: passwords tell small letters from capitals." },
		});
	}
	await handOut(outcome.setCookies);
	redirect(deskPath(String(form.get("next") ?? "")));
}

/** Ends the session in the database as well as in the browser. */
export async function signOut(): Promise<void> {
	await endSession();
	redirect("/desk/sign-in");
}

/** Changes the editor's own password and ends every other session of theirs. */
export async function changeOwnPassword(before: FormState, form: FormData): Promise<FormState> {
	const editor = await requireEditor();
	const current = String(form.get("current") ?? "");
	const next = String(form.get("next") ?? "");
	const again = String(form.get("again") ?? "");
	const fields: Record<string, string> = {};
	if (current === "") fields.current = "Type the password that you have now.";
	const problem = passwordProblem(next);
	if (problem) fields.next = problem;
	else if (next === current) fields.next = "This is the password that you have now.";
	if (again !== next) fields.again = "This is not the same as the new password.";
	if (Object.keys(fields).length > 0)
		return refused(before, "invalid", "The password stands as it was.", { fields });

	const outcome = await changePassword(editor.id, current, next, new Headers(await headers()));
	if (outcome.kind === "wait")
		return refused(
			before,
			"failed",
			`Too many failed tries. Wait ${waitInWords(outcome.seconds)}, then try again.`,
		);
	if (outcome.kind === "wrong") {
		return refused(before, "invalid", "The password stands as it was.", {
			fields: { current: "This is not the password that you have now." },
		});
	}
	await handOut(outcome.setCookies);
	return saved(
		before,
		"The new password holds from now on. Other browsers that were signed in as you no longer are.",
	);
}
