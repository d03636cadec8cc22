/** Says of stored words that their article's text no longer has them at their place: shown as stored, never moved. */
export function Orphan() {
	return (
		<span className="orphan block">
			These words no longer fit the article’s text; they are shown as stored.
		</span>
	);
}
