import { readFileSync } from "node:fs";
import { expect, test } from "vitest";

type Locked = { version?: string; optionalDependencies?: Record<string, string> };

const locked: Record<string, Locked> = JSON.parse(readFileSync("package-lock.json", "utf8")).packages;

/** Where Node looks for a package that the one at `from` asks for, nearest first. */
function places(from: string, name: string): string[] {
	const folders = from
		.split("/node_modules/")
		.map((_, at, all) => all.slice(0, all.length - at).join("/node_modules/"));
	return [...folders.map((folder) => `${folder}/node_modules/${name}`), `node_modules/${name}`];
}

test("package-lock.json names the packages of every kind of machine, also of those that it was not made on", () => {
	// npm leaves out what it cannot fetch, and `npm ci` then refuses the file on every machine.
	const missing = Object.entries(locked).flatMap(([from, { optionalDependencies = {} }]) =>
		Object.keys(optionalDependencies)
			.filter((name) => !places(from, name).some((place) => locked[place]?.version))
			.map((name) => `${name}, for ${from}`),
	);
	expect(missing).toEqual([]);
});

test("every version is pinned", () => {
	const { dependencies, devDependencies } = JSON.parse(readFileSync("package.json", "utf8"));
	const loose = Object.entries({ ...dependencies, ...devDependencies }).filter(
		([, version]) => !/^\d+\.\d+\.\d+(-[\w.-]+)?$/.test(String(version)),
	);
	expect(loose).toEqual([]);
});
