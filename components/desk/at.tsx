/** What a form sends to say which thing it is about, and which version of it the editor saw. */
export function At({ field, id, version }: { field: string; id: number; version: number }) {
	return (
		<>
			<input type="hidden" name={field} value={id} />
			<input type="hidden" name="version" value={version} />
		</>
	);
}
