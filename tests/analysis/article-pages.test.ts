import { describe, expect, test } from "vitest";
import { readArticle } from "@/lib/analysis/article/article";

const read = (...paragraphs: readonly string[]) => {
	const text = paragraphs.join("\n\n");
	const facts = readArticle(text);
	return { facts, body: facts.body.map((span) => text.slice(span.start, span.end)) };
};

const title = "Selm harbour to close for repairs";
const story = [
	"The harbour at Selm will close for a month from Monday, its owners said, as the old quay wall is cracked.",
	"“We can repair the quay only when no ship lies there,” said Ilva Renk, who runs the port and its three cranes.",
	"Fishermen had asked the council to wait until the autumn, when most of the fleet lies in the southern ports anyway.",
	"The mayor answered that the money has to be spent by summer, or it will go back to the capital and to others.",
];
const [first = "", second = "", third = "", fourth = ""] = story;

describe("a text that breaks off", () => {
	test("in a sentence keeps the sentence's beginning", () => {
		const cut =
			"The ferry company said that it was looking for another port, and that its ships would be laid u";
		expect(read(title, ...story, cut).body).toEqual([...story, cut]);
		expect(read(title, ...story, "A month without fish", cut).body).toEqual([...story, cut]);
	});

	test("in a quotation keeps it, and the paragraph before it", () => {
		const cut = "“Nobody, not (Renk or Aa";
		const body = read(title, first, second, "What the old wall has cost so far", third, cut).body;
		expect(body).toEqual([first, second, third, cut]);
	});

	test("in another page's headline does not take the headline in", () => {
		expect(
			read(title, ...story, "Council argues over price of parking near beach in summer mont").body,
		).toEqual(story);
	});
});

describe("what a page says to its readers", () => {
	test.each([
		"Your browser is out of date. Please upgrade to see all of this page.",
		"This site does not work with old software. For the best results open it in another browser.",
		"We’re sorry, this player is out of order. We’re working on it. Please come back later.",
		"Media playback is unsupported on your device",
	])("about its software is no part of the article: %j", (notice) => {
		const { facts, body } = read(notice, title, ...story);
		expect(facts.title?.text).toBe(title);
		expect(body).toEqual(story);
	});

	test.each([
		"You have 3 free articles left this month.",
		"Already a subscriber? Log in to continue reading.",
		"This is a modal window. The media could not be loaded, as the network failed.",
		"You need to be logged in to comment.",
		"Comments are moderated. Please keep them short.",
		"Your session has expired. Please log in again.",
		"Do you know more about this? Contact us via the form on this page.",
		"This article was amended on 12 May 2021 to correct a name.",
	])("about itself is none either, wherever it stands: %j", (notice) => {
		expect(read(notice, title, ...story).body).toEqual(story);
		expect(read(title, first, second, notice, third, fourth).body).toEqual(story);
		expect(read(title, ...story, notice).body).toEqual(story);
	});

	test.each([
		"Customers could not log in to view their tickets, and the comments are subject to review, the company said.",
		"The session has expired without a vote, and the new service is for subscribers only.",
		"Passengers were told to please use the other quay, and to contact the port if they had lost anything.",
	])("that resembles it but tells the news is kept: %j", (news) => {
		expect(read(title, first, news, second).body).toEqual([first, news, second]);
	});

	test("about browsers is one where the article is about browsers", () => {
		const news = "Selm's port office will show its timetables in any web browser from May, the town said.";
		expect(read(title, first, news, second).body).toEqual([first, news, second]);
	});

	test.each([
		["(0) comments", "Stay polite. Do not insult other readers of this page."],
		[
			"Welcome to the discussion.",
			"Be kind. Nobody has to agree with you, and you need not shout at anybody.",
		],
		["Comments: Our rules", "Every reader may write here as long as the law and the others are respected."],
		[
			"We want our comments to be worth reading.",
			"Please report any comments that break the rules of the house.",
		],
	])("under %j is none of it either, with nothing but line breaks between", (heading, rule) => {
		expect(read([...story, heading, rule].join("\n")).body).toEqual(story);
	});

	test.each(["Also See:", "See also:", "Read more:", "[MUST WATCH] The old wall from above, in one minute."])(
		"%j points to another page",
		(pointer) => {
			expect(read(title, first, second, pointer, third, fourth).body).toEqual(story);
		},
	);

	test("an icon that was printed as its name is no headline", () => {
		const { facts } = read(`HARBOUR TOUR OF NORLANDaccess_time4:10\n${title}\n${story.join("\n")}`);
		expect(facts.title?.text).toBe(title);
	});
});

describe("datelines of many houses", () => {
	const standfirst = "The owners have waited for years, and can do so no longer.";

	test.each([
		["Selm - ", "Selm", []],
		["SELM, February 8. /TASS/. ", "SELM, February 8. /TASS/", ["TASS"]],
		["SELM, May 5 (Ukrinform). ", "SELM, May 5 (Ukrinform)", ["Ukrinform"]],
		["SELM, May 5, 2021 /Coastwire/ -- ", "SELM, May 5, 2021 /Coastwire/", []],
	])("%j is set apart from the first sentence", (head, dateline, agencies) => {
		const { facts, body } = read(title, head + first, second, third);
		expect(facts.dateline?.text).toBe(dateline);
		expect(facts.agencies).toEqual(agencies);
		expect(body).toEqual([first, second, third]);
	});

	test.each(["SELM - ", "NORLAND: ", "Selm - ", "SELM, Norland (AP) — ", "SELM, February 8. /TASS/. "])(
		"a standfirst may stand above %j",
		(head) => {
			const { facts, body } = read(title, standfirst, head + first, second, third);
			expect(facts.dateline).not.toBeNull();
			expect(body).toEqual([first, second, third]);
		},
	);

	test("an article of one paragraph has one, too", () => {
		const { facts, body } = read(title, `SELM (AFP) - ${first}`);
		expect(facts.dateline?.text).toBe("SELM (AFP)");
		expect(body).toEqual([first]);
	});

	test("turns of a transcript, days and a columnist's headline have none", () => {
		const turns = ["CHAIR: Shall we begin with the wall, or with the cranes?", `RENK: ${first}`];
		expect(read(title, ...turns).body).toEqual(turns);
		const day = `Monday - ${first}`;
		expect(read(title, day, second).body).toEqual([day, second]);
		const asked = "PER AAS: Is closing the harbour of an old town like Selm REALLY the best answer?";
		const { facts, body } = read(asked, first, second);
		expect(facts).toMatchObject({ dateline: null, title: { text: asked } });
		expect(body).toEqual([first, second]);
	});
});

describe("who wrote it, and when", () => {
	test("a name right under the headline signs where nobody of that name is spoken of", () => {
		expect(read(title, "Jorun Tveit", ...story).facts.byline?.text).toBe("Jorun Tveit");
		for (const other of ["Ilva Renk", "Coast News", "Sign In", "Northern Islands", "Read More"])
			expect(read(title, other, ...story).facts.byline).toBeNull();
	});

	test("“Follow” and the name under it says that it is an author's", () => {
		const { facts, body } = read(title, "Jorun Tveit\nFollow Jorun", ...story);
		expect(facts.byline?.text).toBe("Jorun Tveit");
		expect(body).toEqual(story);
	});

	test.each([
		["Jorun Tveit12 May 2021", "2021-05-12"],
		["Jorun TveitMay 12, 2021", "2021-05-12"],
		["Jorun Tveit 12 May 2021", "2021-05-12"],
	])("name and date on one line are both read, however close: %j", (line, published) => {
		const { facts, body } = read(title, line, ...story);
		expect(facts).toMatchObject({ published, byline: { text: "Jorun Tveit" } });
		expect(body).toEqual(story);
	});

	test("a dateline may begin with its day, with a place or an agency in brackets", () => {
		for (const dateline of ["March 28 (UPI)", "June 27, 2025 (SELM)"]) {
			const text = `${dateline} -- The harbour of Selm opened on Monday after two years of work, the port authority said.`;
			const article = readArticle(text);
			expect(article.dateline?.text).toBe(dateline);
			expect(article.body[0]?.start).toBe(text.indexOf("The harbour"));
		}
	});

	test.each([
		["By ANI", "ANI"],
		["Ada Example, The Associated Press", "AP"],
	])("%j under the headline credits the agency", (byline, agency) => {
		const body = "The harbour of Selm opened on Monday after two years of work, the port authority said.";
		const article = readArticle(
			`Harbour of Selm opens again\n\n${byline}\n\n${body}\n\nIt will close in May.`,
		);
		expect(article.byline).not.toBeNull();
		expect(article.agencies).toEqual([agency]);
	});

	test("a list of agencies and desks with the date credits them, in whatever letters", () => {
		const { facts } = read(title, "Afp/web Desk/reuters May 12, 2021", ...story);
		expect(facts).toMatchObject({ agencies: ["AFP", "Reuters"], published: "2021-05-12" });
		expect(read(title, "Harbour/port/quay May 12, 2021", ...story).facts.agencies).toEqual([]);
	});

	test("an agency that the article goes by is credited, one that has a fact of it is not", () => {
		const told = "The port will lose two ships, according to Ukrinform.";
		expect(read(title, "According to Ukrinform, the harbour will close.", ...story).facts.agencies).toEqual([
			"Ukrinform",
		]);
		expect(read(title, first, told, second).facts.agencies).toEqual(["Ukrinform"]);
		expect(read(title, ...story, told, third).facts.agencies).toEqual([]);
	});

	test("who contributed to the report is named under the article, not in it", () => {
		const { body } = read(
			title,
			...story,
			"Coast Radio's Jorun Tveit and Per Aas contributed to this report.",
		);
		expect(body).toEqual(story);
	});
});

describe("what a page's making left in a paragraph", () => {
	test("rules of a style sheet before its first word are none of its words", () => {
		const styled = `p.p1 {margin: 0.0px 0.0px 9.0px; font: 12.0px Sans; color: #111111} ${second}`;
		expect(read(title, first, styled, third).body).toEqual([first, second, third]);
	});

	test("a picture with its caption in code parts what stands on its two sides", () => {
		const coded = `${first} [caption id="pic_12" width="300"] The old wall. Agency[/caption] ${second}`;
		expect(read(title, coded, third).body).toEqual([first, second, third]);
	});

	test("the place of an insert is none of its words, brackets of an editor are", () => {
		const edited = "“[The wall] was never {so} safe,” said Per Aas, who built the northern half of it.";
		expect(read(title, `${first} [[40771,C]]`, edited).body).toEqual([first, edited]);
	});

	test("a credit glued to a caption's last word makes it a caption", () => {
		const caption = "Nets lie on the old quay at Selm, on May 2, 2021.Jorun Tveit / AFP - Getty Images";
		const { facts, body } = read(title, first, second, caption, third);
		expect(body).toEqual([first, second, third]);
		expect(facts.captions).toHaveLength(1);
	});
});
