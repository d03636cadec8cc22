"use client";

import { EXTENTS } from "@/components/desk/extents";
import { DeskForm, Field, Select, Submit, Working } from "@/components/desk/form";
import { faultOf } from "@/lib/articles/text";
import { receiveArticle } from "./actions";

/**
 * What cannot be sent as it is: more than a form can carry, or half a character, which a form silently replaces. Asked of
 * the field itself, therefore. The server looks at everything again.
 */
function check(form: HTMLFormElement): Record<string, string> {
	const field = form.elements.namedItem("text");
	const fault = field instanceof HTMLTextAreaElement ? faultOf(field.value) : null;
	return fault === null ? {} : { text: fault };
}

/** The form that takes a page's text with its outlet and address. What is typed is kept in this tab. */
export function PasteForm({ outlets }: { outlets: readonly string[] }) {
	return (
		<DeskForm action={receiveArticle} keep="article-new" check={check} label="New article" className="mt-6">
			<datalist id="known-outlets">
				{outlets.map((name) => (
					<option key={name} value={name} />
				))}
			</datalist>
			<div className="grid gap-x-10 gap-y-5 lg:grid-cols-[minmax(0,1fr)_20rem]">
				<Field
					name="text"
					label="The text of the page"
					rows={22}
					serif
					required
					hint="All of it, as it stands: menus, captions and share buttons too. What is the article and what is not, the program finds. It is kept exactly as pasted, at most 2 MB."
				/>
				<div className="space-y-4">
					<Field
						name="outlet"
						label="Outlet"
						list="known-outlets"
						required
						hint="As it calls itself. One that is not in the list becomes a new source."
					/>
					<Field
						name="url"
						label="Address"
						inputMode="url"
						hint="Where the article stands at the outlet. May stay empty."
					/>
					<Field
						name="date"
						label="Date of publication"
						hint="Like 7 November 2024 or 2024-11-07. Where it stays empty, the text is asked; where that does not say, it stays unknown."
					/>
					<Field name="title" label="Headline" hint="Only where the one in the text should not be taken." />
					<Select name="complete" label="What this is" value="whole" options={EXTENTS} />
					<Submit>Read it</Submit>
					<Working>Reading the text …</Working>
					<p className="text-[13px] text-soft">
						It becomes a draft. Readers see nothing of it before you have looked at what was found and publish
						it.
					</p>
				</div>
			</div>
		</DeskForm>
	);
}
