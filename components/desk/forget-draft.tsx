"use client";

import { useEffect } from "react";
import { forgetDraft } from "./kept-draft";

/** On the page that a form led to once it was saved: what was kept of it in this tab is no longer needed. */
export function ForgetDraft({ name }: { name: string }) {
	useEffect(() => forgetDraft(name), [name]);
	return null;
}
