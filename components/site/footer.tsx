import { ThemeChoice } from "./theme-choice";

/** The foot of every reading page: what the signs mean is told where they stand, how far to trust us is told here. */
export function Footer() {
	return (
		<footer className="mt-20 flex flex-wrap gap-x-7 gap-y-2 border-t border-rule pt-4 text-[13px] text-soft">
			<p className="max-w-[38em] grow basis-[20em]">
				Statements, speakers and differences are found by a program and checked by editors.{" "}
				<a href="/accuracy">How far to trust it</a>
			</p>
			<nav aria-label="More" className="no-print">
				<ul className="flex flex-wrap gap-x-5 gap-y-1">
					<li>
						<a href="/compare">Compare two articles</a>
					</li>
					<li>
						<a href="/desk">The desk</a>
					</li>
				</ul>
			</nav>
			<div className="no-print">
				<ThemeChoice />
			</div>
		</footer>
	);
}
