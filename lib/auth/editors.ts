import { randomUUID } from "node:crypto";
import { hashPassword } from "better-auth/crypto";
import { z } from "zod";
import { db } from "@/lib/db/client";
import { generatePassword } from "./password";

/** An editor's way in. The password is known only here, once: the database has its hash. */
export interface Credentials {
	readonly email: string;
	readonly password: string;
}

/**
 * Adds an editor with a generated password.
 *
 * @returns the way in, to be shown once; a sentence where the address or name cannot be taken
 */
export async function addEditor(email: string, name: string): Promise<Credentials | { problem: string }> {
	const address = email.trim().toLowerCase();
	if (!z.email().safeParse(address).success) return { problem: `"${email}" is not an e-mail address.` };
	if (!name.trim()) return { problem: "An editor needs a name: it signs every change." };
	if (await db.editor.findUnique({ where: { email: address } })) {
		return {
			problem: `There is an editor with the address ${address} already: \`reset\` makes a new password.`,
		};
	}
	const password = generatePassword();
	const id = randomUUID();
	await db.editor.create({
		data: {
			id,
			email: address,
			name: name.trim(),
			emailVerified: true,
			accounts: {
				create: {
					id: randomUUID(),
					accountId: id,
					providerId: "credential",
					password: await hashPassword(password),
				},
			},
		},
	});
	return { email: address, password };
}

/**
 * Gives an editor a new generated password and ends all of the editor's sessions.
 *
 * @returns the way in, to be shown once; a sentence where there is no such editor
 */
export async function resetPassword(email: string): Promise<Credentials | { problem: string }> {
	const address = email.trim().toLowerCase();
	const editor = await db.editor.findUnique({ where: { email: address } });
	if (!editor) return { problem: `There is no editor with the address ${address}: \`add\` makes one.` };
	const password = generatePassword();
	const hash = await hashPassword(password);
	await db.$transaction([
		db.account.upsert({
			where: { providerId_accountId: { providerId: "credential", accountId: editor.id } },
			create: {
				id: randomUUID(),
				accountId: editor.id,
				providerId: "credential",
				userId: editor.id,
				password: hash,
			},
			update: { password: hash },
		}),
		db.session.deleteMany({ where: { userId: editor.id } }),
		db.rateLimit.deleteMany({ where: { key: `sign-in:account:${address}` } }),
	]);
	return { email: address, password };
}
