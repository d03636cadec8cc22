/** What a speaker that is not known yet can be, as a field's choices. */
export const SPEAKER_KINDS = [
	["person", "a new person"],
	["organisation", "a new organisation"],
	["group", "a new group"],
	["unnamed", "a new unnamed source"],
] as const;
