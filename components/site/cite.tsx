"use client";

import { useState, useSyncExternalStore } from "react";
import { SectionHeading } from "@/components/ui/section";

const never = () => () => {};
const there = () => window.location.origin;
const today = () =>
	new Date().toLocaleDateString("en-GB", { day: "numeric", month: "long", year: "numeric" });

/**
 * How to cite the page: a line to copy, with the page's address as a link. Kept pages know neither under which name they
 * are served nor the day: a browser that runs scripts adds both, and a button that copies the line.
 *
 * @param what the work cited, without a full stop
 * @param children what else on the page has an address
 */
export function Cite({ what, path, children }: { what: string; path: string; children?: React.ReactNode }) {
	const origin = useSyncExternalStore(never, there, () => "");
	const day = useSyncExternalStore(never, today, () => "");
	const [copied, setCopied] = useState<"no" | "yes" | "refused">("no");
	const address = `${origin}${path}`;
	const line = `${what.replace(/[\u2068\u2069]/g, "")}. Variorum, ${address}${day && `, read on ${day}`}.`;
	const copy = () =>
		navigator.clipboard.writeText(line).then(
			() => setCopied("yes"),
			() => setCopied("refused"),
		);
	return (
		<section>
			<SectionHeading id="cite" note="for footnotes and links">
				Cite this page
			</SectionHeading>
			<p className="max-w-[44em] font-serif text-[17px]">
				{what}. <i>Variorum</i>,{" "}
				<a href={path} className="wrap-anywhere">
					{address}
				</a>
				{day && `, read on ${day}`}.
			</p>
			<p className="no-print mt-2 max-w-[52em] text-[13px] text-soft">
				{origin !== "" && (
					<button
						type="button"
						onClick={copy}
						className="mr-3 cursor-pointer text-ink underline underline-offset-3"
					>
						Copy the line
					</button>
				)}
				<span role="status">
					{copied === "yes" && "Copied. "}
					{copied === "refused" && "The browser did not allow it: mark the line and copy it. "}
				</span>
				{children}
			</p>
		</section>
	);
}
