"use client";

import { type RefObject, useEffect } from "react";
import type { FormState } from "./form-state";

type Typed = Record<string, string>;

const PREFIX = "desk-draft:";

/** The values of a form's text fields that an editor can change. */
function typedIn(form: HTMLFormElement): Typed {
	const typed: Typed = {};
	for (const field of form.querySelectorAll<HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement>(
		"input[name]:not([type=hidden]):not([type=password]), textarea[name], select[name]",
	)) {
		typed[field.name] = field.value;
	}
	return typed;
}

function changed(form: HTMLFormElement): boolean {
	return [
		...form.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>("input[name], textarea[name]"),
	].some((field) => field.type !== "hidden" && field.value !== field.defaultValue);
}

/**
 * Keeps what is typed into a form in this tab, against a closed page, an expired session or a failed answer: typed text is
 * put back when the form is opened again, the browser asks before it leaves unsaved text, and saving forgets it.
 *
 * @param name under which it is kept; null keeps nothing
 */
export function useKeptDraft(
	ref: RefObject<HTMLFormElement | null>,
	name: string | null,
	state: FormState,
): void {
	useEffect(() => {
		const form = ref.current;
		if (!form || name === null) return;
		const key = PREFIX + name;
		let sending = false;

		const kept = read(key);
		for (const [field, value] of Object.entries(kept ?? {})) {
			const element = form.elements.namedItem(field);
			if (
				element instanceof HTMLInputElement ||
				element instanceof HTMLTextAreaElement ||
				element instanceof HTMLSelectElement
			) {
				if (element.value !== value) element.value = value;
			}
		}

		const keep = () => {
			try {
				sessionStorage.setItem(key, JSON.stringify(typedIn(form)));
			} catch {
				// Storage is full or forbidden: the question before leaving still guards the text.
			}
		};
		const send = () => {
			sending = true;
			keep();
		};
		const ask = (event: BeforeUnloadEvent) => {
			if (!sending && changed(form)) event.preventDefault();
		};
		form.addEventListener("input", keep);
		form.addEventListener("submit", send);
		window.addEventListener("beforeunload", ask);
		return () => {
			form.removeEventListener("input", keep);
			form.removeEventListener("submit", send);
			window.removeEventListener("beforeunload", ask);
		};
	}, [ref, name]);

	useEffect(() => {
		if (name !== null && state.kind === "saved") forgetDraft(name);
	}, [name, state]);
}

/** Forgets what was typed under this name: it is saved. */
export function forgetDraft(name: string): void {
	try {
		sessionStorage.removeItem(PREFIX + name);
	} catch {
		// Nothing was kept where storage is forbidden.
	}
}

function read(key: string): Typed | null {
	try {
		const kept: unknown = JSON.parse(sessionStorage.getItem(key) ?? "null");
		return kept && typeof kept === "object" ? (kept as Typed) : null;
	} catch {
		return null;
	}
}
