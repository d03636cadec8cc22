import { randomUUID } from "node:crypto";
import { hashPassword } from "better-auth/crypto";
import { db } from "@/lib/db/client";
import type { Credentials } from "./editors";
import { generatePassword } from "./password";

const FIRST_EDITOR = { email: "editor@variorum.example", name: "First editor" };

/**
 * Makes a first editor with a generated password where there is none, also when two processes start at once.
 *
 * @returns the way in, to be shown once; null where somebody can sign in already
 */
export async function ensureFirstEditor(): Promise<Credentials | null> {
	const password = generatePassword();
	const hash = await hashPassword(password);
	return db.$transaction(async (tx) => {
		await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('variorum.first-editor'))`;
		if (await tx.editor.findFirst({ where: { accounts: { some: { providerId: "credential" } } } }))
			return null;
		const id = randomUUID();
		// A seed's or an import's editor without an account may hold the address already: then it becomes the first.
		const editor = await tx.editor.upsert({
			where: { email: FIRST_EDITOR.email },
			create: { id, ...FIRST_EDITOR, emailVerified: true, role: "administrator" },
			update: { role: "administrator" },
		});
		await tx.account.create({
			data: {
				id: randomUUID(),
				accountId: editor.id,
				providerId: "credential",
				userId: editor.id,
				password: hash,
			},
		});
		return { email: editor.email, password };
	});
}
