import type { Metadata } from "next";
import { DeskForm, Field, Submit } from "@/components/desk/form";
import { SHORTEST_PASSWORD } from "@/lib/auth/password";
import { requireEditor } from "@/lib/auth/session";
import { changeOwnPassword } from "../session-actions";

export const metadata: Metadata = { title: "Your account" };

export default async function AccountPage() {
	const editor = await requireEditor();
	return (
		<div className="max-w-[30em] pt-8">
			<h1>{editor.name}</h1>
			<p className="mt-2 text-soft">
				{editor.email} · {editor.role} · <a href={`/desk/history?editor=${editor.id}`}>what you changed</a>
			</p>
			<div className="section">
				<h2>Change your password</h2>
			</div>
			<DeskForm action={changeOwnPassword} className="space-y-4" label="Change your password">
				<Field
					name="current"
					label="The password that you have now"
					type="password"
					autoComplete="current-password"
				/>
				<Field
					name="next"
					label="New password"
					type="password"
					autoComplete="new-password"
					hint={`At least ${SHORTEST_PASSWORD} characters. A few words that only you put together are easier to keep than signs and figures.`}
				/>
				<Field name="again" label="New password, once more" type="password" autoComplete="new-password" />
				<Submit>Change the password</Submit>
			</DeskForm>
		</div>
	);
}
