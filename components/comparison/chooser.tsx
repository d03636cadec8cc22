import type { Choosable } from "@/lib/articles/compared-view";

/** Which two articles are compared: a form whose answer is an address. */
export function Chooser({ choices, a, b }: { choices: readonly Choosable[]; a: string; b: string }) {
	return (
		<form action="/compare" className="no-print mt-8 grid gap-4 sm:grid-cols-[1fr_1fr_auto] sm:items-end">
			<Choice name="a" label="One article" choices={choices} chosen={a} />
			<Choice name="b" label="Another" choices={choices} chosen={b} />
			<button type="submit" className="button">
				Compare
			</button>
		</form>
	);
}

function Choice(props: { name: string; label: string; choices: readonly Choosable[]; chosen: string }) {
	return (
		<label className="block min-w-0 text-sm">
			<span className="mb-1 block font-semibold">{props.label}</span>
			<select
				key={props.chosen}
				name={props.name}
				defaultValue={props.chosen}
				required
				className="field w-full"
			>
				<option value="">Choose an article</option>
				{props.choices.map((choice) => (
					<option key={choice.slug} value={choice.slug}>
						{choice.label}
					</option>
				))}
			</select>
		</label>
	);
}
