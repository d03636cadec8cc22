import type { Witness } from "@/lib/sources/view";

/** How many hues globals.css has; further sources share them, their letters stay their own. */
const HUES = 14;

/** The class that sets a source's hue as the text colour. */
export function hue(source: Pick<Witness, "hue">): string {
	return `hue-${source.hue % HUES}`;
}

/** The boxed letter by which a source is cited; with `href` it leads there, and is read as the source's name. */
export function Siglum({ source, href }: { source: Witness; href?: string }) {
	const className = `sig ${hue(source)}`;
	if (href) {
		return (
			<a
				className={className}
				href={href}
				title={source.name}
				aria-label={`${source.siglum}, ${source.name}`}
			>
				{source.siglum}
			</a>
		);
	}
	return (
		<abbr className={className} title={source.name}>
			{source.siglum}
		</abbr>
	);
}

/** A source's name, kept apart from what stands around it: names run in either direction. */
export function SourceName({ source }: { source: Witness }) {
	return <bdi>{source.name}</bdi>;
}

/** Whose letters stand on a page: an edition's list of sigla, each once. */
export function SiglaLegend({ sources }: { sources: readonly Witness[] }) {
	const once = new Map(sources.map((source) => [source.slug, source]));
	return [...once.values()].map((source) => (
		<span key={source.slug}>
			<Siglum source={source} /> <SourceName source={source} />
		</span>
	));
}

/** Letter and name, leading to the source's page. */
export function SourceLink({ source }: { source: Witness }) {
	return (
		<span>
			<Siglum source={source} />{" "}
			<a href={`/sources/${source.slug}`}>
				<SourceName source={source} />
			</a>
		</span>
	);
}
