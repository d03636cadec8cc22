import { Printed } from "@/components/ui/printed";
import { Siglum } from "@/components/ui/siglum";
import type { Carrier } from "@/lib/claims/view";

/** "● V ◐ E": who carries a claim and how each prints it, leading to the places. */
export function Carriers({ carriers }: { carriers: readonly Carrier[] }) {
	return (
		<ul className="flex flex-wrap gap-x-2.5 gap-y-1">
			{carriers.map(({ source, printed, href }) => (
				<li key={href} className="whitespace-nowrap">
					<Printed kind={printed} /> <Siglum source={source} href={href} />
				</li>
			))}
		</ul>
	);
}
