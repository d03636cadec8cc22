import { existsSync, readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { PrismaPg } from "@prisma/adapter-pg";
import { bindMigrationAwareSqlAdapterFactory } from "@prisma/driver-adapter-utils";
import * as engineModule from "@prisma/schema-engine-wasm/schema_engine_bg";
import pg from "pg";
import { Problem } from "./problem";

/** Any number will do, as long as every Variorum asks for the same: two starts at once take turns. */
const TURN = 8_274_667_486;

/**
 * Brings a database to the state of prisma/migrations, with Prisma's own engine (its WebAssembly build, which needs no
 * download) and its own book-keeping in `_prisma_migrations`, so that Prisma's command line can go on from there.
 *
 * @param connectionString of the database; its user must be allowed to make tables and extensions in it
 * @param folder that holds schema.prisma and migrations/
 * @returns the names of the migrations that were applied now, in order; empty where all were there already
 * @throws Problem where a migration fails, or one that was applied has been edited since
 */
export async function migrate(connectionString: string, folder = "prisma"): Promise<string[]> {
	const turn = new pg.Client({ connectionString });
	await turn.connect();
	try {
		await turn.query("select pg_advisory_lock($1)", [TURN]);
		return await apply(connectionString, folder);
	} finally {
		await turn.end();
	}
}

async function apply(connectionString: string, folder: string): Promise<string[]> {
	const pool = new pg.Pool({ connectionString });
	const scripts = new WholeScripts(pool);
	const engine = await openEngine(scripts, folder);
	const filters = { externalTables: [], externalEnums: [] };
	const migrationsList = readMigrations(path.resolve(folder, "migrations"));
	try {
		const state = await engine.diagnoseMigrationHistory({
			migrationsList,
			optInToShadowDatabase: false,
			filters,
		});
		// Each is one transaction: of one that failed nothing is left, and it is simply tried again.
		for (const migrationName of state.failedMigrationNames)
			await engine.markMigrationRolledBack({ migrationName });
		const [edited] = state.editedMigrationNames.filter((name) => !state.failedMigrationNames.includes(name));
		if (edited) {
			throw new Problem(
				`The migration ${edited} was changed after it had been applied to this database: restore it, or start with an empty database.`,
			);
		}
		return (await engine.applyMigrations({ migrationsList, filters })).appliedMigrationNames;
	} catch (error) {
		if (error instanceof Problem) throw error;
		throw new Problem(`The database could not be brought up to date: ${describe(scripts.refusal ?? error)}`);
	} finally {
		engine.free();
		await pool.end(); // freeing the engine leaves its connections, and with them its own lock on the database
	}
}

async function openEngine(scripts: WholeScripts, folder: string): Promise<engineModule.SchemaEngine> {
	await loadEngine();
	const schema = readFileSync(path.join(folder, "schema.prisma"), "utf8");
	const factory = bindMigrationAwareSqlAdapterFactory(scripts);
	return engineModule.SchemaEngine.new({ datamodels: [["schema.prisma", schema]] }, () => {}, factory);
}

let loaded: Promise<void> | null = null;

/** Once a process: the module keeps what it loaded in variables of its own, and a second load breaks the first. */
function loadEngine(): Promise<void> {
	loaded ??= (async () => {
		const require = createRequire(import.meta.url);
		const folder = path.dirname(require.resolve("@prisma/schema-engine-wasm"));
		const program = readFileSync(path.join(folder, "schema_engine_bg.wasm"));
		const bindings: Record<string, WebAssembly.ImportValue> = { ...(engineModule as object) };
		for (const name of Object.keys(bindings)) {
			// It gives up on its lock after ten seconds and never takes the timer back: no process shall wait for that.
			if (name.startsWith("__wbg_setTimeout")) {
				bindings[name] = (work: () => void, milliseconds: number) => setTimeout(work, milliseconds).unref();
			}
		}
		const { instance } = await WebAssembly.instantiate(program, { "./schema_engine_bg.js": bindings });
		const { __wbg_set_wasm } = engineModule as typeof engineModule & {
			__wbg_set_wasm: (exports: WebAssembly.Exports) => void;
		};
		__wbg_set_wasm(instance.exports);
		(instance.exports.__wbindgen_start as () => void)();
	})();
	return loaded;
}

/**
 * The adapter as it comes cuts a script at every semicolon, also inside a function's body. PostgreSQL takes a script
 * whole, and as one transaction: a migration that fails leaves nothing behind.
 */
class WholeScripts extends PrismaPg {
	/** What PostgreSQL said to the last script that it refused: the engine passes on only that it did. */
	refusal: unknown = null;

	override async connect() {
		const adapter = await super.connect();
		adapter.executeScript = async (script) => {
			try {
				await adapter.underlyingDriver().query(script);
			} catch (error) {
				this.refusal = error;
				throw error;
			}
		};
		return adapter;
	}
}

function readMigrations(baseDir: string) {
	const lockfile = path.join(baseDir, "migration_lock.toml");
	const names = readdirSync(baseDir, { withFileTypes: true }).filter((entry) => entry.isDirectory());
	return {
		baseDir,
		lockfile: {
			path: "migration_lock.toml",
			content: existsSync(lockfile) ? readFileSync(lockfile, "utf8") : null,
		},
		shadowDbInitScript: "",
		migrationDirectories: names
			.map((entry) => entry.name)
			.sort()
			.map((name) => ({
				path: name,
				migrationFile: {
					path: "migration.sql",
					content: {
						tag: "ok" as const,
						value: readFileSync(path.join(baseDir, name, "migration.sql"), "utf8"),
					},
				},
			})),
	};
}

function describe(error: unknown): string {
	return (error instanceof Error ? error.message : String(error)).replace(/\s+/g, " ").trim();
}
