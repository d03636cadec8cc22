/**
 * Says where Variorum is and how to sign in, once it answers.
 *
 * @param firstEditor the first editor's way in where one was made just now: only its hash is kept, so it is said once
 */
export function greet(url: string, firstEditor: { email: string; password: string } | null): void {
	const lines = firstEditor
		? [
				`Sign in to the desk at ${url}/desk`,
				`  as        ${firstEditor.email}`,
				`  password  ${firstEditor.password}   (shown only now; the desk lets you change it)`,
			]
		: [
				`Sign in to the desk at ${url}/desk as the editor that the first start named;`,
				"`npm run editor` adds editors and makes new passwords.",
			];
	process.stdout.write(`\nVariorum is at ${url}\n${lines.join("\n")}\nCtrl-C stops it.\n\n`);
}
