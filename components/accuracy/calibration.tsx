import type { CalibrationBin } from "@/lib/accuracy/figures";

/** Whether confidence means something: of those said to be so sure, how many were right. */
export function Calibration({ bins }: { bins: readonly CalibrationBin[] }) {
	return (
		<>
			<p className="max-w-[44em] font-serif text-lg">
				A program that knows itself is right about as often as it says. Below are its findings by how sure it
				was, and how many of them were right in passage and speaker.
			</p>
			<table className="table rows mt-6 max-w-[44em]">
				<thead>
					<tr>
						<th scope="col">It said</th>
						<th scope="col">It was right</th>
						<th scope="col">Findings</th>
					</tr>
				</thead>
				<tbody>
					{bins
						.filter((bin) => bin.found > 0)
						.map((bin) => (
							<tr key={bin.from}>
								<th scope="row" className="number" data-of="">
									{Math.round(bin.from * 100)} to {Math.round(bin.to * 100)} % sure
								</th>
								<td className="number">
									<Bar value={bin.right} />
								</td>
								<td className="number" data-of="findings">
									{bin.found}
								</td>
							</tr>
						))}
				</tbody>
			</table>
		</>
	);
}

function Bar({ value }: { value: number | null }) {
	if (value === null) return <>–</>;
	return (
		<span className="flex items-center gap-3">
			<svg viewBox="0 0 100 8" className="h-2 w-40" preserveAspectRatio="none" aria-hidden="true">
				<rect width="100" height="8" className="fill-rule" />
				<rect width={value} height="8" className="fill-mark-line" />
			</svg>
			{value.toFixed(0)} %
		</span>
	);
}
