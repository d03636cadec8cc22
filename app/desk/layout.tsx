import type { Metadata } from "next";
import { headers } from "next/headers";
import type { ReactNode } from "react";
import { DeskMasthead } from "@/components/desk/masthead";
import { ThemeChoice } from "@/components/site/theme-choice";
import { DESK_PATH_HEADER } from "@/lib/auth/desk-path";
import { currentEditor } from "@/lib/auth/session";
import { signOut } from "./session-actions";

export const metadata: Metadata = {
	title: { default: "The desk", template: "%s · The desk" },
	robots: { index: false, follow: false },
};

// Who is signed in differs from request to request, and a build knows neither database nor secret.
export const dynamic = "force-dynamic";

/** The frame of the desk's pages. It shows who is signed in; each page checks that somebody is. */
export default async function DeskLayout({ children }: { children: ReactNode }) {
	const editor = await currentEditor();
	const path = (await headers()).get(DESK_PATH_HEADER) ?? "";
	return (
		<div className="page desk">
			<a href="#content" className="skip">
				Skip to the content
			</a>
			<DeskMasthead
				editor={editor && { name: editor.name, email: editor.email }}
				path={path}
				signOut={signOut}
			/>
			<main id="content" tabIndex={-1} className="outline-none">
				{children}
			</main>
			<footer className="no-print mt-16 flex flex-wrap justify-between gap-x-7 gap-y-2 border-t border-rule pt-4 text-[13px] text-soft">
				<p>
					What you change here is signed with your name, can be read back under History, and undone there.
				</p>
				<ThemeChoice />
			</footer>
		</div>
	);
}
