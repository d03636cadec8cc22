import { SearchField } from "./search-field";

/** The nouns that have a page in the masthead, in reading order. */
const SECTIONS = [
	["stories", "Stories"],
	["claims", "Claims"],
	["speakers", "Speakers"],
	["sources", "Sources"],
	["articles", "Articles"],
] as const;

export type Section = (typeof SECTIONS)[number][0] | "search" | "compare" | "accuracy" | null;

/** The head of every reading page: the name, the sections, the search. */
export function Masthead({ section, query = "" }: { section: Section; query?: string }) {
	return (
		<header className="flex flex-wrap items-baseline gap-x-7 gap-y-2 border-b-[3px] border-double border-rule pt-4.5 pb-3.5">
			<a href="/" className="font-serif text-[26px] leading-none font-semibold tracking-tight no-underline">
				Variorum
			</a>
			<nav aria-label="Sections" className="no-print">
				<ul className="flex flex-wrap gap-x-5 gap-y-1 text-sm">
					{SECTIONS.map(([path, label]) => (
						<li key={path}>
							<a
								href={`/${path}`}
								aria-current={section === path ? "page" : undefined}
								className="py-1 text-soft no-underline hover:text-ink aria-[current]:font-semibold aria-[current]:text-ink"
							>
								{label}
							</a>
						</li>
					))}
				</ul>
			</nav>
			<search aria-label="From every page" className="no-print w-full sm:ml-auto sm:w-55">
				<form action="/search">
					<SearchField query={query} />
				</form>
			</search>
		</header>
	);
}
