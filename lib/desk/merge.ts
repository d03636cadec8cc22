import type { Database } from "@/lib/db/client";
import type { Revision } from "@/lib/db/generated/client";
import { type EditFailure, invalid, notFound } from "./result";

/** What two things of one noun have that an editor can judge to be one. */
interface Mergeable {
	readonly id: number;
	readonly mergedIntoId: number | null;
}

/** The two as they stand, or why the one cannot go into the other. */
type Pair<From, Into> = { readonly ok: true; readonly from: From; readonly into: Into } | EditFailure;

/**
 * Looks whether one thing can be merged into another.
 *
 * @param called what a sentence calls each of the two: "This claim", a speaker's name
 */
export function mergeable<From extends Mergeable, Into extends Mergeable>(
	noun: "claim" | "speaker",
	from: From | null,
	into: Into | null,
	called: { readonly from: string; readonly into: string },
): Pair<From, Into> {
	if (from === null || into === null) return notFound(`There is no such ${noun}.`);
	if (from.id === into.id) return invalid("into", `These are one ${noun} already.`);
	if (from.mergedIntoId !== null) return invalid("into", `${called.from} was merged already.`);
	if (into.mergedIntoId !== null)
		return invalid("into", `${called.into} was merged into another ${noun}. Choose that one.`);
	return { ok: true, from, into };
}

/** The change by which an editor merged the thing away; null where none did. */
export function lastMerge(tx: Database, noun: "claim" | "speaker", id: number): Promise<Revision | null> {
	return tx.revision.findFirst({
		where: { noun, nounId: id, action: `${noun}.merged` },
		orderBy: { id: "desc" },
	});
}

/** Why a merge cannot be taken back: the other one was itself merged on since. Null where it was not. */
export function mergedOn(other: string, further: string | undefined): EditFailure | null {
	if (further === undefined) return null;
	return invalid("revision", `${other} was itself merged into ${further} since: split those first.`);
}
