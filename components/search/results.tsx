import { Carriers } from "@/components/claim/carriers";
import { Credit } from "@/components/speaker/credit";
import { withParams } from "@/components/ui/address";
import { Choices } from "@/components/ui/choices";
import { Notice } from "@/components/ui/notice";
import { Orphan } from "@/components/ui/orphan";
import { Pager } from "@/components/ui/pager";
import { PRINTED, Printed } from "@/components/ui/printed";
import { SectionHeading } from "@/components/ui/section";
import { Siglum, SourceName } from "@/components/ui/siglum";
import type { Searched, SearchQuery } from "@/lib/search/schema";
import type {
	FoundArticle,
	FoundClaim,
	FoundSpeaker,
	FoundStatement,
	SearchResults,
} from "@/lib/search/view";
import { Found } from "./found";
import { SearchForm } from "./search-form";

const LABELS: Record<Searched, string> = {
	statements: "Statements",
	speakers: "Speakers",
	claims: "Claims",
	articles: "Articles",
};

/** In the order in which results are shown: whoever types a name looks for somebody first. */
const KINDS: readonly Searched[] = ["speakers", "statements", "claims", "articles"];

/** What a search found: of each kind the first few, or one kind by pages. */
export function Results({ asked, found }: { asked: SearchQuery; found: SearchResults }) {
	const address = (change: Partial<SearchQuery>) =>
		withParams("/search", { q: asked.q, in: asked.in, printed: asked.printed, page: 1, ...change });
	const total = KINDS.reduce((sum, kind) => sum + found[kind].total, 0);
	const nothing = total === 0 && asked.in === null && asked.printed === null;
	const kinds = (
		asked.in === null ? (["speakers", "statements", "claims", "articles"] as const) : [asked.in]
	).filter((kind) => found[kind].total > 0);
	return (
		<>
			<h1>
				“<bdi>{asked.q}</bdi>”
			</h1>
			{total === 0 && <SearchForm query={asked.q} />}
			<div className="mt-6" hidden={nothing}>
				<Choices
					label="Where to look"
					choices={[
						{ label: "Everywhere", href: address({ in: null }), current: asked.in === null },
						...KINDS.map((kind) => ({
							label: `${LABELS[kind]} ${found[kind].count}`,
							href: address({ in: kind }),
							current: asked.in === kind,
						})),
					]}
				/>
				{(asked.in === null || asked.in === "statements") && (
					<Choices
						label="How the statements are printed"
						choices={[
							{ label: "However printed", href: address({ printed: null }), current: asked.printed === null },
							...(["direct", "mixed", "indirect"] as const).map((kind) => ({
								label: (
									<>
										<Printed kind={kind} /> {PRINTED[kind]}
									</>
								),
								href: address({ printed: kind }),
								current: asked.printed === kind,
							})),
						]}
					/>
				)}
			</div>
			{kinds.length === 0 && (
				<Notice
					title={
						total === 0
							? "Nothing was found."
							: `Nothing was found in ${LABELS[asked.in ?? "statements"].toLowerCase()}.`
					}
				>
					<p>
						{total === 0
							? "Try fewer words, or one name alone: all words must occur in one statement, claim or article."
							: "The other kinds above have some."}{" "}
						{(asked.in !== null || asked.printed !== null) && (
							<a href={withParams("/search", { q: asked.q })}>Search everywhere, however printed</a>
						)}
					</p>
				</Notice>
			)}
			{kinds.map((kind) => (
				<section key={kind}>
					<SectionHeading
						note={
							asked.in === null && found[kind].total > found[kind].rows.length ? (
								<a href={address({ in: kind })}>all {found[kind].count}</a>
							) : undefined
						}
					>
						{LABELS[kind]}
					</SectionHeading>
					<ul className="[&>li]:border-b [&>li]:border-rule [&>li]:py-3.5 [&>li:first-child]:pt-0">
						{kind === "statements" && <Statements rows={found.statements.rows} />}
						{kind === "speakers" && <Speakers rows={found.speakers.rows} />}
						{kind === "claims" && <Claims rows={found.claims.rows} />}
						{kind === "articles" && <Articles rows={found.articles.rows} />}
					</ul>
					{asked.in === kind && <Pager paging={found[kind]} href={(page) => address({ page })} />}
				</section>
			))}
		</>
	);
}

function Statements({ rows }: { rows: readonly FoundStatement[] }) {
	return rows.map((statement) => (
		<li key={statement.id}>
			<a
				className={statement.printed === "indirect" ? "said italic no-underline" : "said no-underline"}
				href={statement.href}
			>
				<Printed kind={statement.printed} /> <Found words={statement.words} />
			</a>
			{statement.orphan && <Orphan />}
			<p className="mt-1 text-[13px] text-soft">
				<Credit speaker={statement.speaker}>
					<Found words={statement.speakerName} />
				</Credit>{" "}
				· <Siglum source={statement.article.source} /> <SourceName source={statement.article.source} />,{" "}
				{statement.article.day}
				{statement.claims.map((claim) => (
					<span key={claim.slug}>
						{" · "}
						<a href={`/claims/${claim.slug}`}>{claim.text}</a>
					</span>
				))}
			</p>
		</li>
	));
}

function Speakers({ rows }: { rows: readonly FoundSpeaker[] }) {
	return rows.map(({ speaker, name, called, statements }) => (
		<li key={speaker.slug}>
			<a className="said" href={`/speakers/${speaker.slug}`}>
				<Found words={name} />
			</a>{" "}
			<span className="text-[13px] text-soft">
				{called && (
					<>
						called “<Found words={called} />” ·{" "}
					</>
				)}
				{speaker.role && `${speaker.role} · `}
				{statements === 1 ? "1 statement" : `${statements} statements`}
			</span>
		</li>
	));
}

function Claims({ rows }: { rows: readonly FoundClaim[] }) {
	return rows.map((claim) => (
		<li key={claim.slug} className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1">
			<a className="said" href={`/claims/${claim.slug}`}>
				<Found words={claim.words} />
			</a>
			<Carriers carriers={claim.carriers} />
		</li>
	));
}

function Articles({ rows }: { rows: readonly FoundArticle[] }) {
	return rows.map(({ article, title, words }) => (
		<li key={article.slug}>
			<a className="said" href={`/articles/${article.slug}`}>
				<Found words={title} />
			</a>
			<p className="mt-1 max-w-[46em] font-serif text-soft">
				<Found words={words} />
			</p>
			<p className="mt-1 text-[13px] text-soft">
				<Siglum source={article.source} /> <SourceName source={article.source} /> · {article.date}
			</p>
		</li>
	));
}
