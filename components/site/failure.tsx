/** A failure told plainly: nothing of the reader's doing, try again or go on elsewhere. Stands alone, whatever failed. */
export function Failure({ digest }: { digest?: string }) {
	return (
		<div className="page">
			<header className="border-b-[3px] border-double border-rule pt-4.5 pb-3.5">
				<a href="/" className="font-serif text-[26px] leading-none font-semibold tracking-tight no-underline">
					Variorum
				</a>
			</header>
			<main>
				<p className="kicker">Failed</p>
				<h1>This page could not be made</h1>
				<p className="standfirst">
					The fault is ours, not yours; nothing was lost. Try it again in a moment, or go on from{" "}
					<a href="/">the first page</a>.
				</p>
				<p className="mt-6">
					<button type="button" onClick={() => window.location.reload()} className="button">
						Try again
					</button>
				</p>
				{digest && (
					<p className="mt-6 text-sm text-soft">
						For whoever runs this: the log has this failure as <code>{digest}</code>.
					</p>
				)}
			</main>
		</div>
	);
}
