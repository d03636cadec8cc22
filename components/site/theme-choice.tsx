"use client";

import { useSyncExternalStore } from "react";

const THEMES = ["system", "light", "dark"] as const;
type Theme = (typeof THEMES)[number];

function chosen(): Theme {
	const theme = document.documentElement.dataset.theme;
	return theme === "light" || theme === "dark" ? theme : "system";
}

function subscribe(changed: () => void): () => void {
	const observer = new MutationObserver(changed);
	observer.observe(document.documentElement, { attributeFilter: ["data-theme"] });
	return () => observer.disconnect();
}

function choose(theme: Theme): void {
	if (theme === "system") delete document.documentElement.dataset.theme;
	else document.documentElement.dataset.theme = theme;
	try {
		if (theme === "system") localStorage.removeItem("theme");
		else localStorage.setItem("theme", theme);
	} catch {
		// Where storage is forbidden, the choice lasts as long as the page.
	}
}

/** Light, dark, or as the system has it. Kept in the reader's own browser. */
export function ThemeChoice() {
	const theme = useSyncExternalStore(subscribe, chosen, () => "system" as const);
	return (
		<fieldset className="flex gap-3">
			<legend className="float-left mr-3">Appearance</legend>
			{THEMES.map((each) => (
				<button
					key={each}
					type="button"
					aria-pressed={theme === each}
					onClick={() => choose(each)}
					className="cursor-pointer underline decoration-rule underline-offset-3 hover:decoration-current aria-pressed:font-semibold aria-pressed:text-ink aria-pressed:decoration-accent"
				>
					{each}
				</button>
			))}
		</fieldset>
	);
}
