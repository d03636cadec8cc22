import { expect, test } from "vitest";
import { withParams } from "@/components/ui/address";
import { keptViewRewrites, oneOf, pageNumber } from "@/lib/http/kept-views";
import { tagsOf } from "@/lib/http/revalidate";
import { itemTag } from "@/lib/http/tags";

/** Where an address is rendered, as Next matches rewrites: the first whose path and all parameters fit. */
function rendered(path: string, params: Record<string, string>): string | null {
	for (const { source, destination, has = [] } of keptViewRewrites()) {
		if (source !== path) continue;
		const values = has.map(
			({ key, value }) => [key, new RegExp(`^${value}$`).exec(params[key] ?? "")] as const,
		);
		if (values.some(([, match]) => match === null)) continue;
		return values.reduce(
			(to, [key, match]) => to.replace(`:${key}`, match?.groups?.[key] ?? ""),
			destination,
		);
	}
	return null;
}

test("every view has a path of its own under which it is kept", () => {
	expect(rendered("/claims", {})).toBe("/claims/view/-/-");
	expect(rendered("/claims", { kind: "number", page: "2" })).toBe("/claims/view/number/2");
	expect(rendered("/claims", { page: "2" })).toBe("/claims/view/-/2");
	expect(rendered("/", {})).toBe("/home/view/-");
});

test("an unknown parameter or a bad value shows the page without it", () => {
	expect(rendered("/claims", { kind: "loud", page: "2" })).toBe("/claims/view/-/2");
	expect(rendered("/claims", { page: "0" })).toBe("/claims/view/-/-");
	expect(rendered("/claims", { page: "99999" })).toBe("/claims/view/-/-");
	expect(rendered("/claims", { colour: "red" })).toBe("/claims/view/-/-");
	expect(pageNumber("many")).toBe(1);
	expect(oneOf(["a", "b"], "c")).toBeNull();
});

test("an address names only what differs from the usual", () => {
	expect(withParams("/claims", { kind: null, page: 1 })).toBe("/claims");
	expect(withParams("/claims", { kind: "name", page: 3 })).toBe("/claims?kind=name&page=3");
});

test("a change revalidates the pages of what it touched and their lists, and no others", () => {
	const none = { articles: [], claims: [], speakers: [], sources: [], stories: [] };
	expect(tagsOf({ ...none, claims: [4, 4, 5], speakers: [1] })).toEqual([
		"claims",
		itemTag("claims", 4),
		itemTag("claims", 5),
		"speakers",
		itemTag("speakers", 1),
	]);
	expect(tagsOf(none)).toEqual([]);
});
