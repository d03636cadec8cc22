import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { dataScriptHashes, hashPolicy, noncePolicy, THEME_SCRIPT_INTEGRITY } from "@/lib/http/csp.mjs";

const hashOf = (code: string) => `'sha256-${createHash("sha256").update(code, "utf8").digest("base64")}'`;

describe("the scripts of a kept page", () => {
	test("that only hand over data are let through by their hashes", () => {
		const opening = "(self.__next_f=self.__next_f||[]).push([0])";
		const data = `self.__next_f.push([1,"0:{\\"P\\":null,\\"text\\":\\"“Kyiv”\\\\u003c/script\\u003e\\"}\\n"])`;
		const files = `(globalThis["TURBOPACK"] || (globalThis["TURBOPACK"] = [])).push({"otherChunks":["a.js"],"runtimeModuleIds":[1]});`;
		const html = `<script src="/a.js" async=""></script><script>${opening}</script><script id="_R_">${files}</script><script>${data}</script><script>${data}</script>`;
		expect(dataScriptHashes(html)).toEqual([opening, files, data].map(hashOf));
	});

	test.each([
		"alert(1)",
		"self.__next_f.push([1,alert(1)])",
		'self.__next_f.push([1,"x"]);alert(1)',
		'self.__next_f.push([1,"x"]),alert(1)//])',
		"self.__next_f.push(alert(1))",
		"self.__next_f.push([1,`$" + "{alert(1)}`])",
		' self.__next_f.push([1,"x"])',
		"(self.__next_f=self.__next_f||[]).push([0]);alert(1)",
		'(globalThis["TURBOPACK"] || (globalThis["TURBOPACK"] = [])).push({"a":alert(1)})',
	])("that could do more are not, however they look: %s", (code) => {
		expect(dataScriptHashes(`<p>text</p><script>${code}</script>`)).toEqual([]);
	});
});

describe("no policy", () => {
	const policies = {
		"of a kept page": hashPolicy(["'sha256-abc'"]),
		"with a nonce": noncePolicy("bm9uY2U=", false),
	};
	test.each(Object.entries(policies))(
		"%s lets inline scripts, eval, foreign files or frames through",
		(_, policy) => {
			const directives = new Map(
				policy.split("; ").map((directive) => {
					const [name = "", ...sources] = directive.split(" ");
					return [name, sources] as const;
				}),
			);
			expect(policy).not.toMatch(/unsafe-inline|unsafe-eval|unsafe-hashes|\*|https?:|;;/);
			expect(directives.get("default-src")).toEqual(["'none'"]);
			expect(directives.get("base-uri")).toEqual(["'none'"]);
			expect(directives.get("frame-ancestors")).toEqual(["'none'"]);
			expect(directives.get("form-action")).toEqual(["'self'"]);
			expect(directives.has("script-src")).toBe(true);
		},
	);

	test("with a nonce lets a script through because it comes from us", () => {
		expect(policies["with a nonce"]).toMatch(/script-src 'nonce-bm9uY2U=' 'sha256-[^']+' 'strict-dynamic'/);
		expect(policies["with a nonce"]).not.toMatch(/script-src [^;]*'self'/);
	});
});

test("the theme's script is the one whose hash the policies know", () => {
	const digest = createHash("sha256").update(readFileSync("public/theme.js")).digest("base64");
	expect(THEME_SCRIPT_INTEGRITY).toBe(`sha256-${digest}`);
});
