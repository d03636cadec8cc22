/** Which version of a thing the editor saw, and who the editor is: what every command on it asks for. */
export interface Edit {
	readonly editorId: string;
	readonly expectedVersion: number;
	/** The revision that this edit takes back, where it does. */
	readonly undoesId?: number;
}
