"use client";

import { useEffect, useSyncExternalStore } from "react";

const SHORTCUTS = [
	["j", "next"],
	["k", "previous"],
	["c", "confirm"],
	["x", "reject or bring back"],
	["s", "correct the speaker"],
	["m", "mark the selected text"],
] as const;

/** True while the editor types into something: letters are letters then. */
function typing(target: EventTarget | null): boolean {
	return (
		target instanceof HTMLElement &&
		(target.isContentEditable || /^(?:INPUT|TEXTAREA|SELECT)$/.test(target.tagName))
	);
}

function go(item: HTMLElement, all: readonly HTMLElement[]): void {
	for (const other of all) delete other.dataset.current;
	item.dataset.current = "true";
	item.focus({ preventScroll: true });
	item.scrollIntoView({ block: "nearest" });
	const marks = document.querySelectorAll<HTMLElement>("[data-mark]");
	let first: HTMLElement | null = null;
	for (const mark of marks) {
		const here = mark.dataset.mark === item.dataset.statement;
		mark.classList.toggle("here", here);
		if (here) first ??= mark;
	}
	first?.scrollIntoView({ block: "center" });
}

const nothingToHear = () => () => undefined;

/** The keys that lead through an article's statements, and a line that tells of them once they work. */
export function Keys() {
	const working = useSyncExternalStore(
		nothingToHear,
		() => true,
		() => false,
	);
	useEffect(() => {
		function onKey(event: KeyboardEvent) {
			if (event.metaKey || event.ctrlKey || event.altKey || typing(event.target)) return;
			const all = [...document.querySelectorAll<HTMLElement>("[data-statement]")];
			const at = all.findIndex((item) => item.dataset.current);
			const current = all[at];
			if (event.key === "j" || event.key === "k") {
				const next = all[event.key === "j" ? at + 1 : Math.max(0, at - 1)];
				if (!next) return;
				event.preventDefault();
				go(next, all);
			} else if (event.key === "m") {
				const words = document.querySelector<HTMLTextAreaElement>("textarea[name=words]");
				if (!words) return;
				event.preventDefault();
				words.closest("details")?.setAttribute("open", "");
				words.focus();
			} else if (current && event.key === "s") {
				event.preventDefault();
				current.querySelector("details.correct")?.setAttribute("open", "");
				const field = current.querySelector<HTMLInputElement>("input[name=speaker]");
				field?.focus();
				field?.select();
			} else if (current) {
				const button = current.querySelector<HTMLButtonElement>(`button[data-shortcut="${event.key}"]`);
				if (!button) return;
				event.preventDefault();
				button.click();
			}
		}
		function onClick(event: MouseEvent) {
			const id = (event.target as HTMLElement).closest<HTMLElement>("[data-mark]")?.dataset.mark;
			const item = id && document.getElementById(`s-${id}`);
			if (!item) return;
			event.preventDefault();
			go(item, [...document.querySelectorAll<HTMLElement>("[data-statement]")]);
		}
		document.addEventListener("keydown", onKey);
		document.addEventListener("click", onClick);
		return () => {
			document.removeEventListener("keydown", onKey);
			document.removeEventListener("click", onClick);
		};
	}, []);
	if (!working) return null;
	return (
		<p className="flex flex-wrap gap-x-3 text-[13px] text-soft">
			{SHORTCUTS.map(([key, what]) => (
				<span key={key}>
					<kbd className="border border-rule px-1 font-sans text-[11px]">{key}</kbd> {what}
				</span>
			))}
		</p>
	);
}
