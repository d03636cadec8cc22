const SECTIONS = [
	["/desk", "Desk"],
	["/desk/articles/new", "New article"],
	["/desk/articles", "Articles"],
	["/desk/speakers", "Speakers"],
	["/desk/claims", "Claims"],
	["/desk/stories", "Stories"],
	["/desk/sources", "Sources"],
	["/desk/history", "History"],
] as const;

/** The section that an address of the desk belongs to: the longest that it begins with. */
function sectionOf(path: string): string | null {
	const at = path.split("?")[0] ?? "";
	if (at === "/desk") return "/desk";
	const within = SECTIONS.map(([href]) => href)
		.filter((href) => href !== "/desk" && (at === href || at.startsWith(`${href}/`)))
		.sort((a, b) => b.length - a.length);
	return within[0] ?? null;
}

/** The head of every page of the desk: the way back to what readers see, the sections, who is signed in. */
export function DeskMasthead(props: {
	editor: { name: string; email: string } | null;
	path: string;
	signOut: () => Promise<void>;
}) {
	const current = sectionOf(props.path);
	return (
		<header className="flex flex-wrap items-baseline gap-x-6 gap-y-2 border-b-[3px] border-double border-rule pt-4 pb-3">
			<p className="font-serif text-[22px] leading-none font-semibold tracking-tight">
				<a href="/" className="no-underline">
					Variorum
				</a>{" "}
				<span className="font-sans text-[12px] font-semibold tracking-[.08em] text-accent uppercase">
					the desk
				</span>
			</p>
			{props.editor && (
				<>
					<nav aria-label="The desk's sections" className="no-print">
						<ul className="flex flex-wrap gap-x-4 gap-y-1 text-sm">
							{SECTIONS.map(([href, label]) => (
								<li key={href}>
									<a
										href={href}
										aria-current={current === href ? "page" : undefined}
										className="py-1 text-soft no-underline hover:text-ink aria-[current]:font-semibold aria-[current]:text-ink"
									>
										{label}
									</a>
								</li>
							))}
						</ul>
					</nav>
					<form
						action={props.signOut}
						className="no-print ml-auto flex items-baseline gap-x-4 text-sm text-soft"
					>
						<a href="/desk/account" title={props.editor.email}>
							{props.editor.name}
						</a>
						<button
							type="submit"
							className="cursor-pointer underline decoration-rule underline-offset-3 hover:decoration-current"
						>
							Sign out
						</button>
					</form>
				</>
			)}
		</header>
	);
}
