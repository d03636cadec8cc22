/** What a form of the desk shows after it was sent. Plain values: it travels to the browser. */
export interface FormState {
	readonly kind: "idle" | "saved" | "invalid" | "conflict" | "failed";
	/** A whole sentence; what to do next where there is something. */
	readonly message: string | null;
	/** A sentence for each field at fault. */
	readonly fields: Readonly<Record<string, string>>;
	/** What was typed, to stand in the form again. */
	readonly typed: Readonly<Record<string, string>>;
	/** Where the message leads: the article that is there already, the other's change. */
	readonly link: { readonly href: string; readonly label: string } | null;
	/** In a conflict: what somebody else changed, value by value. Null: there was or is none. */
	readonly others: readonly {
		readonly name: string;
		readonly before: string | null;
		readonly after: string | null;
	}[];
	/** Counts the answers, so that a form knows a new one from the last. */
	readonly answer: number;
}

export const IDLE: FormState = {
	kind: "idle",
	message: null,
	fields: {},
	typed: {},
	link: null,
	others: [],
	answer: 0,
};

/** What a form's action is: the last state and what was sent, to the next state. */
export type FormAction = (state: FormState, form: FormData) => Promise<FormState>;

/** The state after `before` in which nothing was saved. */
export function refused(
	before: FormState,
	kind: "invalid" | "conflict" | "failed",
	message: string,
	rest: Partial<Pick<FormState, "fields" | "typed" | "link" | "others">> = {},
): FormState {
	return { ...IDLE, ...rest, kind, message, answer: before.answer + 1 };
}

/** The state after `before` in which everything was saved. */
export function saved(before: FormState, message: string, link: FormState["link"] = null): FormState {
	return { ...IDLE, kind: "saved", message, link, answer: before.answer + 1 };
}
