import type { Credentials } from "@/lib/auth/editors";
import { Problem } from "@/lib/db/problem";
import { openDatabase } from "./database";
import { DATA } from "./places";

const HELP = `Editors of the desk.

  npm run editor -- add EMAIL NAME     adds an editor and prints a password, once
  npm run editor -- reset EMAIL        makes a new password, prints it once and ends the editor's sessions

The database is the one that \`npm start\` uses, or the one in DATABASE_URL.`;

/** Does what the arguments ask for. @returns the process' exit code */
async function run([command, email, ...rest]: string[]): Promise<number> {
	const adds = command === "add" && email && rest.length > 0;
	const resets = command === "reset" && email && rest.length === 0;
	if (!adds && !resets) {
		console.error(HELP);
		return command === undefined || command === "help" || command === "--help" ? 0 : 2;
	}
	await openDatabase(DATA, (close) => closers.push(close));
	const { addEditor, resetPassword } = await import("@/lib/auth/editors");
	const { db } = await import("@/lib/db/client");
	closers.push(() => db.$disconnect());
	return show(await (adds ? addEditor(email, rest.join(" ")) : resetPassword(email)));
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

const closers: (() => Promise<void>)[] = [];
try {
	process.exitCode = await run(process.argv.slice(2));
} catch (error) {
	if (!(error instanceof Problem)) throw error;
	console.error(error.message);
	process.exitCode = 1;
} finally {
	for (const close of closers.reverse()) await close();
}
