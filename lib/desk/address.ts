/** Statements that an article's sheet lists at once: each has forms of its own. */
export const SHEET_SIZE = 100;

/** Where a statement is worked on: its article's sheet, at the page of the list that has it. */
export function statementAddress(articleId: number, statementId: number): string {
	return `/desk/articles/${articleId}?at=${statementId}#s-${statementId}`;
}
