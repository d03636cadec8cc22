// Who may import whom (ARCHITECTURE.md tells why). The nouns are folders of one shape; "$1" is the importer's own noun.
const NOUN = "(?:articles|claims|speakers|sources|stories)";
// What reads and writes rows in a noun's folder; the rest of it is pure.
const STORED = "(?:queries|commands|candidates|merge|statements)";

module.exports = {
	forbidden: [
		{
			name: "no-cycles",
			comment: "Two modules that need each other are one module, or lack a third.",
			severity: "error",
			from: {},
			to: { circular: true },
		},
		{
			name: "no-unresolved",
			comment: "What cannot be found cannot be judged.",
			severity: "error",
			from: {},
			to: { couldNotResolve: true },
		},
		{
			name: "no-utils",
			comment: "A module is named by what it is about.",
			severity: "error",
			from: {},
			to: { path: "/(?:utils?|helpers?|common|misc|index)(?:/|[.][cm]?[jt]sx?$)", pathNot: "^node_modules/" },
		},
		{
			name: "analysis-is-pure",
			comment:
				"Text in, values out: no database, no framework, no clock, no I/O. Text libraries would be named here.",
			severity: "error",
			from: { path: "^lib/analysis/" },
			to: { pathNot: "^lib/analysis/" },
		},
		{
			name: "nouns-are-pure-but-for-queries-and-commands",
			comment:
				"A noun's schema, view and what they are made of stand on the analysis and on Zod; rows come in as types.",
			severity: "error",
			from: { path: `^lib/${NOUN}/`, pathNot: `/${STORED}[^/]*$` },
			to: {
				pathNot: `^lib/analysis/|^lib/${NOUN}/(?!${STORED})|^node_modules/zod/`,
				dependencyTypesNot: ["type-only"],
			},
		},
		{
			name: "a-noun-knows-no-use-case",
			comment:
				"Ingest and the desk's pages use the nouns, not the other way round; and no noun knows a request.",
			severity: "error",
			from: { path: `^lib/${NOUN}/` },
			to: {
				path: "^(?:app|components)/|^lib/(?:ingest|auth|http|cli)/|^node_modules/(?:next|react|react-dom|better-auth)/",
			},
		},
		{
			name: "ingest-knows-no-request",
			comment: "An article comes in by paste, by a file or by a script alike.",
			severity: "error",
			from: { path: "^lib/ingest/" },
			to: {
				path: "^(?:app|components)/|^lib/(?:auth|http|cli)/|^node_modules/(?:next|react|react-dom|better-auth)/",
			},
		},
		{
			name: "the-database-knows-nobody",
			severity: "error",
			from: { path: "^lib/db/" },
			to: { path: "^(?:app|components)/|^lib/(?!db/)" },
		},
		{
			name: "components-show-what-they-are-given",
			comment: "Components import components and the types of views.",
			severity: "error",
			from: { path: "^components/" },
			to: { path: "^(?:app|lib)/", dependencyTypesNot: ["type-only"] },
		},
		{
			name: "app-asks-no-database",
			comment: "Pages and routes hold no query: queries and commands do.",
			severity: "error",
			from: { path: "^(?:app/|proxy\\.ts$)" },
			to: {
				path: "^lib/db/(?:client|generated|embedded|migrate|postgres)|^node_modules/(?:@prisma|prisma|pg)/",
			},
		},
		{
			name: "commands-are-for-the-terminal",
			comment: "Nothing that serves a request imports what npm scripts run.",
			severity: "error",
			from: { path: "^(?:app|components)/|^lib/(?!cli/)" },
			to: { path: "^lib/cli/" },
		},
		{
			name: "tests-stay-outside",
			severity: "error",
			from: { path: "^(?:app|components|lib)/" },
			to: { path: "^tests/" },
		},
	],
	options: {
		doNotFollow: { path: "^node_modules/|^lib/db/generated/" },
		exclude: { path: "^lib/db/generated/(?!client\\.ts$|enums\\.ts$)" },
		tsConfig: { fileName: "tsconfig.json" },
		tsPreCompilationDeps: true,
		enhancedResolveOptions: {
			exportsFields: ["exports"],
			conditionNames: ["import", "node", "default", "types"],
			extensions: [".ts", ".tsx", ".mjs", ".js", ".json", ".css"],
		},
	},
};
