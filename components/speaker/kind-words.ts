import type { Credited } from "@/lib/claims/wording";

/** What pages call the four kinds of speakers. */
export const SPEAKER_KIND_WORDS: Record<Credited["kind"], { readonly one: string; readonly many: string }> = {
	person: { one: "Person", many: "People" },
	organisation: { one: "Organisation", many: "Organisations" },
	group: { one: "Group", many: "Groups" },
	unnamed: { one: "Unnamed source", many: "Unnamed sources" },
};
