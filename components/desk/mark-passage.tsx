"use client";

import { useEffect, useRef } from "react";
import { DeskForm, Field, Fold, Select, Submit } from "./form";
import type { FormAction } from "./form-state";
import { SPEAKER_KINDS } from "./speaker-kinds";

/** Where a place of the page's text stands in the article's, in UTF-16 code units; null outside the text. */
function offsetOf(node: Node, offset: number): number | null {
	const element = node instanceof HTMLElement ? node : node.parentElement;
	const piece = element?.closest<HTMLElement>("[data-start]");
	const start = Number(piece?.dataset.start);
	if (!piece || Number.isNaN(start)) return null;
	return start + (node.nodeType === Node.TEXT_NODE ? offset : 0);
}

/** The form that marks a passage as a statement. Selecting text fills it in; without JavaScript its words are typed. */
export function MarkPassage(props: { articleId: number; action: FormAction }) {
	const box = useRef<HTMLDivElement>(null);
	useEffect(() => {
		function onSelect() {
			const selection = document.getSelection();
			const text = document.querySelector("[data-passages]");
			if (!selection || selection.isCollapsed || !text || !box.current) return;
			const range = selection.getRangeAt(0);
			if (!text.contains(range.commonAncestorContainer)) return;
			const words = selection.toString().trim();
			const near = offsetOf(range.startContainer, range.startOffset);
			const field = box.current.querySelector<HTMLTextAreaElement>("textarea[name=words]");
			const place = box.current.querySelector<HTMLInputElement>("input[name=near]");
			if (words === "" || !field || !place) return;
			field.value = words;
			place.value = near === null ? "" : String(near);
			box.current.querySelector("details")?.setAttribute("open", "");
		}
		document.addEventListener("selectionchange", onSelect);
		return () => document.removeEventListener("selectionchange", onSelect);
	}, []);
	return (
		<div ref={box} className="border border-rule bg-sheet px-3 py-2">
			<DeskForm action={props.action} label="Mark a passage" keep={`passage-${props.articleId}`}>
				<Fold
					summary={
						<summary className="cursor-pointer text-[14px] font-semibold">
							Mark a passage that was missed{" "}
							<span className="font-normal text-soft">(select it in the text)</span>
						</summary>
					}
				>
					<div className="mt-3 space-y-3 pb-2">
						<input type="hidden" name="articleId" value={props.articleId} />
						<input type="hidden" name="near" defaultValue="" />
						<Field name="words" label="The passage, word for word" rows={3} serif />
						<div className="grid gap-2 sm:grid-cols-2">
							<Field name="speaker" label="Who says it" list="known-speakers" placeholder="nobody known" />
							<Select
								name="speakerKind"
								label="who is"
								value=""
								options={[["", "a known speaker"], ...SPEAKER_KINDS]}
							/>
						</div>
						<Submit small>Mark as a statement</Submit>
					</div>
				</Fold>
			</DeskForm>
		</div>
	);
}
