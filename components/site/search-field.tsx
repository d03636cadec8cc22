"use client";

import { useEffect, useRef } from "react";

/** The masthead's search field; "/" and ⌘K (Ctrl-K) lead to it from anywhere on the page. */
export function SearchField({ query }: { query: string }) {
	const field = useRef<HTMLInputElement>(null);
	useEffect(() => {
		function onKey(event: KeyboardEvent) {
			const target = event.target as HTMLElement;
			const typing = target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName);
			const asked =
				(event.key === "k" && (event.metaKey || event.ctrlKey)) ||
				(event.key === "/" && !typing && !event.metaKey && !event.ctrlKey && !event.altKey);
			if (!asked) return;
			event.preventDefault();
			field.current?.focus();
			field.current?.select();
		}
		document.addEventListener("keydown", onKey);
		return () => document.removeEventListener("keydown", onKey);
	}, []);
	return (
		<input
			ref={field}
			type="search"
			name="q"
			defaultValue={query}
			maxLength={200}
			aria-label="Search"
			aria-keyshortcuts="/ Control+K Meta+K"
			placeholder="Search who said what  ⌘K"
			className="field w-full text-sm"
		/>
	);
}
