import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { DeskForm, Field, Submit } from "@/components/desk/form";
import { deskPath } from "@/lib/auth/desk-path";
import { currentEditor } from "@/lib/auth/session";
import { signIn } from "../session-actions";

export const metadata: Metadata = { title: "Sign in" };

export default async function SignInPage(props: {
	searchParams: Promise<Record<string, string | string[]>>;
}) {
	const asked = (await props.searchParams).next;
	const next = deskPath(typeof asked === "string" ? asked : null);
	if (await currentEditor()) redirect(next);
	return (
		<div className="max-w-[26em] pt-10">
			<h1>Sign in to the desk</h1>
			<p className="mt-3 text-soft">
				Here editors add articles and check what the program found in them. Reading needs no account:{" "}
				<a href="/">to the edition</a>.
			</p>
			<DeskForm action={signIn} className="mt-8 space-y-4" label="Sign in">
				<input type="hidden" name="next" value={next} />
				<Field name="email" label="E-mail" type="email" inputMode="email" autoComplete="username" required />
				<Field name="password" label="Password" type="password" autoComplete="current-password" required />
				<Submit>Sign in</Submit>
			</DeskForm>
		</div>
	);
}
