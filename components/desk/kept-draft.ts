"use client";

import { type RefObject, useCallback, useEffect, useState } from "react";
import type { FormState } from "./form-state";

type FormField = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;
/** What was typed, by the fields' names: texts, and of boxes the values of those that were ticked. */
type Typed = Record<string, string | string[]>;

const PREFIX = "desk-draft:";

/** A form's fields that an editor can change. */
function fieldsOf(form: HTMLFormElement): FormField[] {
	return [
		...form.querySelectorAll<FormField>(
			"input[name]:not([type=hidden]):not([type=password]), textarea[name], select[name]",
		),
	];
}

function isBox(field: FormField): field is HTMLInputElement {
	return field instanceof HTMLInputElement && field.type === "checkbox";
}

/** True where a field has something else in it than the page came with. */
function isChanged(field: FormField): boolean {
	if (isBox(field)) return field.checked !== field.defaultChecked;
	if (field instanceof HTMLSelectElement) {
		const given = [...field.options].find((option) => option.defaultSelected) ?? field.options[0];
		return field.value !== given?.value;
	}
	return field.value !== field.defaultValue;
}

/** What was changed; the other fields stay as they stand, also where somebody else changes them meanwhile. */
function typedIn(form: HTMLFormElement): Typed {
	const fields = fieldsOf(form);
	const typed: Typed = {};
	for (const { name } of fields.filter(isChanged)) {
		const same = fields.filter((field) => field.name === name);
		const boxes = same.filter(isBox);
		typed[name] =
			boxes.length > 0 ? boxes.filter((box) => box.checked).map((box) => box.value) : (same[0]?.value ?? "");
	}
	return typed;
}

/** Puts what was typed into the form again, and unfolds where it stands; false where that changes nothing. */
function putBack(form: HTMLFormElement, kept: Typed): boolean {
	let changed = false;
	for (const field of fieldsOf(form)) {
		const value = kept[field.name];
		if (value === undefined) continue;
		if (isBox(field)) field.checked = Array.isArray(value) && value.includes(field.value);
		else if (typeof value === "string" && field.value !== value) field.value = value;
		if (!isChanged(field)) continue;
		changed = true;
		for (let fold = field.closest("details"); fold; fold = fold.parentElement?.closest("details") ?? null)
			fold.open = true;
	}
	return changed;
}

/**
 * Keeps what is typed into a form in this tab, against a closed page, an expired session or a failed answer: typed text is
 * put back when the form is opened again, the browser asks before it leaves unsaved text, and saving forgets it.
 *
 * @param name under which it is kept; null keeps nothing
 * @returns whether unsaved text was put back, and how to have what stands instead
 */
export function useKeptDraft(
	ref: RefObject<HTMLFormElement | null>,
	name: string | null,
	state: FormState,
): { restored: boolean; discard: () => void } {
	const [restored, setRestored] = useState(false);
	useEffect(() => {
		const form = ref.current;
		if (!form || name === null) return;
		const key = PREFIX + name;
		let sending = false;

		const kept = read(key);
		if (kept) {
			if (putBack(form, kept)) setRestored(true);
			else forgetDraft(name);
		}
		const keep = () => {
			try {
				if (fieldsOf(form).some(isChanged)) sessionStorage.setItem(key, JSON.stringify(typedIn(form)));
				else sessionStorage.removeItem(key);
			} catch {
				// Storage is full or forbidden: the question before leaving still guards the text.
			}
		};
		const send = () => {
			sending = true;
			keep();
		};
		const ask = (event: BeforeUnloadEvent) => {
			if (!sending && fieldsOf(form).some(isChanged)) event.preventDefault();
		};
		const typing = () => {
			sending = false;
			keep();
		};
		form.addEventListener("input", typing);
		form.addEventListener("submit", send);
		window.addEventListener("beforeunload", ask);
		return () => {
			form.removeEventListener("input", typing);
			form.removeEventListener("submit", send);
			window.removeEventListener("beforeunload", ask);
		};
	}, [ref, name]);

	useEffect(() => {
		if (name === null || state.kind !== "saved") return;
		forgetDraft(name);
		setRestored(false);
	}, [name, state]);

	const discard = useCallback(() => {
		ref.current?.reset();
		if (name !== null) forgetDraft(name);
		setRestored(false);
	}, [ref, name]);
	return { restored, discard };
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
