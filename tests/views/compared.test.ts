import { expect, test } from "vitest";
import { toChoosable } from "@/lib/articles/compared-view";

const row = (slug: string, outlet: string, story: string | null) => ({
	slug,
	title: `Headline of ${slug}`,
	published: "2030-05-02",
	source: { name: outlet },
	story: story === null ? null : { slug: story, title: `Story ${story}` },
});

test("the articles to choose from stand by story, those of none last, the newest story first", () => {
	const stories = toChoosable([
		row("alone", "A", null),
		row("b1", "B", "ships"),
		row("c1", "C", "bridge"),
		row("c2", "C", "ships"),
	]);
	expect(stories.map(({ title, articles }) => [title, articles.map((each) => each.slug)])).toEqual([
		["Story ships", ["b1", "c2"]],
		["Story bridge", ["c1"]],
		["", ["alone"]],
	]);
	expect(stories[0]?.articles[0]?.label).toBe("B, 2 May 2030: Headline of b1");
});
