import { defineConfig } from "prisma/config";

// For Prisma's own command line, where its engine can be had. Variorum's commands need only `generate` of it and apply
// migrations themselves (lib/db/migrate.ts).
export default defineConfig({
	schema: "prisma/schema.prisma",
	migrations: { path: "prisma/migrations" },
	datasource: { url: process.env.DATABASE_URL ?? "" },
});
