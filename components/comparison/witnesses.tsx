import { Siglum } from "@/components/ui/siglum";
import type { Witness } from "@/lib/sources/view";

/** The letters of those that have a reading, each leading to the place where it stands. */
export function Witnesses({ of }: { of: readonly { readonly source: Witness; readonly href: string }[] }) {
	return (
		<span className="inline-flex max-w-24 shrink-0 flex-wrap gap-1">
			{of.map(({ source, href }) => (
				<Siglum key={href} source={source} href={href} />
			))}
		</span>
	);
}
