"use client";

import { unstable_rethrow } from "next/navigation";
import {
	createContext,
	type ReactNode,
	type SubmitEvent,
	useActionState,
	useContext,
	useEffect,
	useId,
	useRef,
	useState,
	useTransition,
} from "react";
import { type FormAction, type FormState, IDLE, refused } from "./form-state";
import { useKeptDraft } from "./kept-draft";

const State = createContext<{ state: FormState; pending: boolean }>({ state: IDLE, pending: false });

const UNREACHED =
	"Nothing was saved: the server did not answer. What you typed is still here; send it again in a moment.";

/**
 * A form of the desk. It works without JavaScript: the action answers with the page. With it, the answer stands at the
 * form, what was typed stays in it until it is saved, and the first field at fault gets the focus.
 *
 * @param keep a name under which unsaved text is kept in this tab; without it nothing is
 * @param check a sentence for each field that need not be sent to know that it cannot be taken
 */
export function DeskForm(props: {
	action: FormAction;
	children: ReactNode;
	className?: string;
	keep?: string;
	label?: string;
	check?: (form: HTMLFormElement) => Record<string, string>;
}) {
	const [posted, post] = useActionState(props.action, IDLE);
	const [answered, setAnswered] = useState<FormState | null>(null);
	const [pending, startTransition] = useTransition();
	const state = answered ?? posted;
	const form = useRef<HTMLFormElement>(null);
	const { restored, discard } = useKeptDraft(form, props.keep ?? null, state);
	useEffect(() => {
		if (state.answer === 0) return;
		if (state.kind === "saved") form.current?.reset();
		else form.current?.querySelector<HTMLElement>("[aria-invalid=true]")?.focus();
	}, [state.answer, state.kind]);

	function submit(event: SubmitEvent<HTMLFormElement>) {
		// Sent by hand and not by the form's action: React would empty the form after it, whatever the answer.
		event.preventDefault();
		if (pending) return;
		const { submitter } = event.nativeEvent;
		const sent = new FormData(event.currentTarget, submitter instanceof HTMLElement ? submitter : undefined);
		const fields = props.check?.(event.currentTarget) ?? {};
		const first = Object.values(fields)[0];
		if (first) {
			setAnswered(refused(state, "invalid", "Nothing was sent yet.", { fields }));
			return;
		}
		startTransition(async () => {
			let next: FormState;
			try {
				next = await props.action(state, sent);
			} catch (error) {
				// Redirects travel as errors.
				unstable_rethrow(error);
				next = refused(state, "failed", UNREACHED);
			}
			startTransition(() => setAnswered(next));
		});
	}
	return (
		<State value={{ state, pending }}>
			<form
				ref={form}
				action={post}
				onSubmit={submit}
				className={props.className}
				aria-label={props.label}
				aria-busy={pending || undefined}
			>
				{restored && state.kind === "idle" && (
					<p role="status" className="mb-3 border-l-[3px] border-mark-line bg-wash px-3 py-2 text-sm">
						What you had typed here and not saved is back.{" "}
						<button type="button" className="cursor-pointer font-semibold underline" onClick={discard}>
							Discard it
						</button>
					</p>
				)}
				{props.children}
				<Answer state={state} />
			</form>
		</State>
	);
}

/** What became of a form, said once and read aloud. */
function Answer({ state }: { state: FormState }) {
	return (
		<div role="status" className="text-sm">
			{state.message !== null && (
				<p
					className={`mt-3 border-l-[3px] px-3 py-2 ${state.kind === "saved" ? "border-rule bg-wash" : "border-accent bg-wash"}`}
				>
					{state.message}{" "}
					{state.link && (
						<a href={state.link.href} className="font-semibold">
							{state.link.label}
						</a>
					)}
				</p>
			)}
			{state.others.length > 0 && (
				<dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-4 gap-y-1 border-l-[3px] border-accent bg-wash px-3 pb-2">
					{state.others.map(({ name, before, after }) => (
						<div key={name} className="contents">
							<dt className="text-soft">{name}</dt>
							<dd>
								{before !== null && <del className="mr-2 text-faint">{before}</del>}
								<ins className="no-underline">{after ?? "nothing"}</ins>
							</dd>
						</div>
					))}
				</dl>
			)}
		</div>
	);
}

/** What is being done, and for how long already, while a form that takes more than a moment is under way. */
export function Working({ children }: { children: ReactNode }) {
	const { pending } = useContext(State);
	return <div aria-live="polite">{pending && <Elapsed>{children}</Elapsed>}</div>;
}

function Elapsed({ children }: { children: ReactNode }) {
	const [seconds, setSeconds] = useState(0);
	useEffect(() => {
		const timer = setInterval(() => setSeconds((before) => before + 1), 1000);
		return () => clearInterval(timer);
	}, []);
	if (seconds === 0) return null;
	return (
		<p className="mt-2 text-[13px] text-soft">
			{children}{" "}
			<span className="tabular-nums" aria-hidden="true">
				{seconds} s
			</span>
		</p>
	);
}

interface FieldProps {
	name: string;
	label: string;
	value?: string;
	hint?: ReactNode;
	required?: boolean;
	type?: "text" | "email" | "password" | "url";
	list?: string;
	autoComplete?: string;
	inputMode?: "email" | "url";
	className?: string;
	/** Lines of a longer text; a single line where it is left out. */
	rows?: number;
	serif?: boolean;
	hideLabel?: boolean;
	placeholder?: string;
}

/** A labelled field. What was typed stands in it again after an answer, and what is wrong with it stands below it. */
export function Field(props: FieldProps) {
	const { state } = useContext(State);
	const id = useId();
	const fault = state.fields[props.name];
	const described = [fault && `${id}-fault`, props.hint && `${id}-hint`].filter(Boolean).join(" ");
	const common = {
		id,
		name: props.name,
		defaultValue:
			state.kind === "saved" ? (props.value ?? "") : (state.typed[props.name] ?? props.value ?? ""),
		required: props.required,
		"aria-invalid": fault ? true : undefined,
		"aria-describedby": described || undefined,
		autoComplete: props.autoComplete ?? "off",
		placeholder: props.placeholder,
		className: `field w-full aria-invalid:border-accent ${props.serif ? "font-serif text-[17px]/[1.5]" : "text-[15px]"}`,
	};
	return (
		<div className={props.className}>
			<label htmlFor={id} className={props.hideLabel ? "sr-only" : "mb-1 block text-[13px] font-semibold"}>
				{props.label}
			</label>
			{props.rows ? (
				<textarea {...common} rows={props.rows} />
			) : (
				<input {...common} type={props.type ?? "text"} list={props.list} inputMode={props.inputMode} />
			)}
			<FieldFault id={`${id}-fault`} fault={fault} />
			<Hint id={`${id}-hint`}>{props.hint}</Hint>
		</div>
	);
}

function Hint({ id, children }: { id: string; children: ReactNode }) {
	if (!children) return null;
	return (
		<p id={id} className="mt-1 text-[13px] text-soft">
			{children}
		</p>
	);
}

function FieldFault({ id, fault }: { id: string; fault: string | undefined }) {
	if (!fault) return null;
	return (
		<p id={id} className="mt-1 text-[13px] font-semibold text-accent">
			{fault}
		</p>
	);
}

/**
 * A part of a form that is folded away until it is needed. It is open where the form has an answer in it: without
 * JavaScript the answer is a whole new page.
 */
export function Fold(props: {
	summary: ReactNode;
	children: ReactNode;
	className?: string;
	quiet?: boolean;
}) {
	const { state } = useContext(State);
	const answered = state.kind !== "idle" && (!props.quiet || Object.keys(state.fields).length > 0);
	return (
		<details className={props.className} open={answered || undefined}>
			{props.summary}
			{props.children}
		</details>
	);
}

/** A choice among a few; stands as it was chosen after an answer. */
export function Select(props: {
	name: string;
	label: string;
	value: string;
	options: readonly (readonly [value: string, label: string])[];
	hint?: ReactNode;
	hideLabel?: boolean;
	className?: string;
}) {
	const { state } = useContext(State);
	const id = useId();
	const fault = state.fields[props.name];
	const described = [fault && `${id}-fault`, props.hint && `${id}-hint`].filter(Boolean).join(" ");
	const value = state.kind === "saved" ? props.value : (state.typed[props.name] ?? props.value);
	const select = useRef<HTMLSelectElement>(null);
	const given = useRef(value);
	const answered = useRef(0);
	// A select takes up a new default neither from React nor by itself; what somebody chose in it must not be lost by one.
	useEffect(() => {
		if (!select.current) return;
		const chosen = select.current.value;
		const saves = state.kind === "saved" && state.answer !== answered.current;
		const stays = !saves && chosen !== given.current;
		for (const option of select.current.options) option.defaultSelected = option.value === value;
		select.current.value = stays ? chosen : value;
		given.current = value;
		answered.current = state.answer;
	}, [value, state.kind, state.answer]);
	return (
		<div className={props.className}>
			<label htmlFor={id} className={props.hideLabel ? "sr-only" : "mb-1 block text-[13px] font-semibold"}>
				{props.label}
			</label>
			<select
				ref={select}
				id={id}
				name={props.name}
				defaultValue={value}
				aria-invalid={fault ? true : undefined}
				aria-describedby={described || undefined}
				className="field w-full text-[15px] aria-invalid:border-accent"
			>
				{props.options.map(([option, label]) => (
					<option key={option} value={option}>
						{label}
					</option>
				))}
			</select>
			<FieldFault id={`${id}-fault`} fault={fault} />
			<Hint id={`${id}-hint`}>{props.hint}</Hint>
		</div>
	);
}

/** A button that sends its form; `name` and `value` tell which one it was. */
export function Submit(props: {
	children: ReactNode;
	quiet?: boolean;
	name?: string;
	value?: string;
	small?: boolean;
	shortcut?: string;
	title?: string;
	noValidate?: boolean;
}) {
	const { pending } = useContext(State);
	return (
		<button
			type="submit"
			name={props.name}
			value={props.value}
			title={props.title}
			formNoValidate={props.noValidate}
			aria-keyshortcuts={props.shortcut}
			data-shortcut={props.shortcut}
			aria-disabled={pending || undefined}
			className={`button ${props.quiet ? "quiet" : ""} ${props.small ? "!px-2 !py-0.5 text-[12.5px]" : ""} aria-disabled:opacity-60`}
		>
			{props.children}
		</button>
	);
}
