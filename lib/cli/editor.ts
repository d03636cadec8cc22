import type { Credentials } from "@/lib/auth/editors";
import { Problem } from "@/lib/db/problem";
import { openDatabase } from "./database";
import { DATA } from "./places";

const HELP = `Editors of the desk:

  npm run editor -- add EMAIL NAME     adds an editor and prints a password, once
  npm run editor -- reset EMAIL        makes a new password, prints it once and ends the editor's sessions

The database is the one that \`npm start\` uses, or the one that DATABASE_URL names.`;

type Outcome = Credentials | { problem: string };

/** What the arguments ask for; null where they ask for nothing that there is. */
function asked([command, email, ...rest]: string[]): (() => Promise<Outcome>) | null {
	const adds = command === "add" && email !== undefined && rest.length > 0;
	const resets = command === "reset" && email !== undefined && rest.length === 0;
	if (!adds && !resets) return null;
	return async () => {
		// Loaded only now: it connects to the DATABASE_URL that it finds.
		const { addEditor, resetPassword } = await import("@/lib/auth/editors");
		return adds ? addEditor(email, rest.join(" ")) : resetPassword(email);
	};
}

function tell(outcome: Outcome): void {
	if ("problem" in outcome) throw new Problem(outcome.problem);
	process.stdout.write(
		`Sign in at /desk\n  as        ${outcome.email}\n  password  ${outcome.password}   (shown only now; the desk lets you change it)\n`,
	);
}

const closers: (() => Promise<void>)[] = [];
try {
	const run = asked(process.argv.slice(2));
	if (run === null) {
		process.stderr.write(`${HELP}\n`);
		process.exitCode = process.argv.length > 2 ? 2 : 0;
	} else {
		await openDatabase(DATA, (close) => closers.push(close));
		const { db } = await import("@/lib/db/client");
		closers.push(() => db.$disconnect());
		tell(await run());
	}
} catch (error) {
	if (!(error instanceof Problem)) throw error;
	process.stderr.write(`${error.message}\n`);
	process.exitCode = 1;
} finally {
	for (const close of closers.reverse()) await close();
}
