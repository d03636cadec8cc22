import path from "node:path";
import { defineConfig } from "vitest/config";

const alias = { "@": path.resolve(".") };
const common = { environment: "node", allowOnly: false } as const;

// Every file below tests/ belongs to one of the projects: what is in no folder of its own is a unit test.
export default defineConfig({
	resolve: { alias },
	test: {
		passWithNoTests: false,
		projects: [
			{
				resolve: { alias },
				test: {
					...common,
					name: "unit",
					include: ["tests/**/*.test.ts"],
					exclude: ["tests/db/**", "tests/pages/**", "tests/platform/**", "tests/.out/**"],
				},
			},
			{
				resolve: { alias },
				test: {
					...common,
					name: "db",
					include: ["tests/db/**/*.test.ts", "tests/platform/**/*.test.ts"],
					globalSetup: "tests/support/postgres.ts",
					setupFiles: "tests/support/database.ts",
					testTimeout: 30_000,
					hookTimeout: 60_000,
				},
			},
			{
				resolve: { alias },
				test: {
					...common,
					name: "pages",
					include: ["tests/pages/**/*.test.ts"],
					globalSetup: "tests/support/app.ts",
					// One server and one browser, and what an editor does in one file must not surprise another.
					fileParallelism: false,
					// A page answers when it can; a test waits as long as a person would.
					expect: { poll: { timeout: 15_000 } },
					testTimeout: 60_000,
					hookTimeout: 60_000,
				},
			},
		],
	},
});
