import { addEditor, type Credentials, resetPassword } from "@/lib/auth/editors";
import { db } from "@/lib/db/client";

const HELP = `Editors of the desk.

  npm run editor -- add EMAIL NAME     adds an editor and prints a password, once
  npm run editor -- reset EMAIL        makes a new password, prints it once and ends the editor's sessions

The database is the one that \`npm start\` uses, or the one in DATABASE_URL.`;

/** Does what the arguments ask for. @returns the process' exit code */
async function run([command, email, ...rest]: string[]): Promise<number> {
	if (command === "add" && email && rest.length > 0) return show(await addEditor(email, rest.join(" ")));
	if (command === "reset" && email && rest.length === 0) return show(await resetPassword(email));
	console.error(HELP);
	return command === undefined || command === "help" || command === "--help" ? 0 : 2;
}

function show(outcome: Credentials | { problem: string }): number {
	if ("problem" in outcome) {
		console.error(outcome.problem);
		return 1;
	}
	console.log(`Sign in at /desk with\n  e-mail    ${outcome.email}\n  password  ${outcome.password}`);
	console.log("The password is not kept anywhere: note it now, and change it on the desk.");
	return 0;
}

try {
	process.exitCode = await run(process.argv.slice(2));
} finally {
	await db.$disconnect();
}
