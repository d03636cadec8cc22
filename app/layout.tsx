import type { Metadata, Viewport } from "next";
import type { ReactNode } from "react";
import { THEME_SCRIPT_INTEGRITY } from "@/lib/http/csp.mjs";
import { fontClasses } from "./fonts";
import "./globals.css";

export const metadata: Metadata = {
	title: { default: "Variorum", template: "%s · Variorum" },
	description:
		"Who said what, in which words, according to which outlet. When the news quotes one sentence in three ways, here are all three.",
};

export const viewport: Viewport = {
	colorScheme: "light dark",
	themeColor: [
		{ media: "(prefers-color-scheme: light)", color: "#fbfaf6" },
		{ media: "(prefers-color-scheme: dark)", color: "#16150f" },
	],
};

/** The document that readers' pages and the desk share. */
export default function RootLayout({ children }: { children: ReactNode }) {
	return (
		<html lang="en" className={fontClasses} suppressHydrationWarning>
			<head>
				<script src="/theme.js" integrity={THEME_SCRIPT_INTEGRITY} />
			</head>
			<body>{children}</body>
		</html>
	);
}
