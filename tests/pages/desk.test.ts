import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { openPage } from "@/tests/support/browser";
import { openDesk, pasteDraft, statementWith } from "./desk-helpers";

// Written for this test: a paper that is not, on the event of the seeds.
const COURIER = `Subscribe   Log in   Weather

Rutte urges Europeans to stand together as Pyongyang joins the war

By Clara Voss

BUDAPEST, 7 November 2024

“We see more and more that North Korea, Iran, China and of course Russia are working together against Ukraine,” NATO Secretary General Mark Rutte told reporters in Budapest on Thursday.

Ukrainian President Volodymyr Zelenskyy said that 12,000 North Korean troops were in the Kursk region.

The manager of the hotel said that every room had been booked for weeks.

Waiters complained that the soup had been served cold.

Share this article
`;

test("an editor signs in, pastes an article, corrects it, publishes it, and readers find it under the claim that it belongs to", async () => {
	const page = await openDesk("/desk/articles/new");
	const id = await pasteDraft(page, {
		text: COURIER,
		outlet: "The Danube Courier",
		url: "https://courier.example/rutte",
	});
	await expect
		.poll(() => page.getByRole("heading", { level: 1 }).textContent())
		.toContain("Rutte urges Europeans");
	expect(await page.getByText("7 November 2024").first().isVisible()).toBe(true);
	expect(await page.locator("#text").textContent()).toContain("Share this article");

	// What was found is marked in the text and listed beside it, with how sure the machine is and why.
	const rutte = statementWith(page, "working together against Ukraine");
	expect(await page.locator("#text a", { hasText: "working together against Ukraine" }).count()).toBe(1);
	expect(await rutte.textContent()).toMatch(/\d+ % sure|who says it/);

	const hotel = statementWith(page, "every room had been booked");
	await hotel.getByText("Correct, see why").click();
	await hotel.getByLabel("Who says it").fill("Ilona Kertész");
	await hotel.getByRole("button", { name: "Save" }).click();
	await expect.poll(() => hotel.textContent()).toContain("No speaker is called “Ilona Kertész” yet");
	expect(await hotel.getByLabel("Who says it").inputValue()).toBe("Ilona Kertész");
	await hotel.getByLabel("who is").selectOption("person");
	await hotel.getByRole("button", { name: "Save" }).click();
	await expect.poll(() => hotel.locator("b").first().textContent()).toBe("Ilona Kertész");

	const soup = statementWith(page, "the soup had been served cold");
	await soup.getByRole("button", { name: "Reject" }).click();
	await expect.poll(() => soup.textContent()).toContain("rejected");
	await rutte.getByRole("button", { name: "Confirm" }).click();
	await expect.poll(() => rutte.textContent()).toContain("confirmed");

	// Nothing of a draft is to be seen by readers.
	const reader = await openPage("/articles");
	expect(await reader.content()).not.toContain("Rutte urges Europeans");

	await page.getByRole("button", { name: "Publish" }).click();
	await expect
		.poll(() => page.getByRole("status").allTextContents())
		.toContain("Published: readers see it now, and its statements stand under their claims. ");
	const address = await page.getByRole("link", { name: "As readers see it" }).getAttribute("href");
	expect(address).toMatch(/^\/articles\/rutte-urges-europeans/);

	await reader.goto("/articles");
	expect(await reader.content()).toContain("Rutte urges Europeans");
	await reader.goto(address ?? "");
	const article = await reader.getByRole("main").textContent();
	expect(article).toContain("every room had been booked");
	expect(article).toContain("Ilona Kertész");
	expect(await reader.getByRole("link", { name: /the soup had been served cold/ }).count()).toBe(0);
	const claim = reader.getByRole("link", { name: /working together against Ukraine/ }).first();
	await reader.goto((await claim.getAttribute("href")) ?? "");
	expect(new URL(reader.url()).pathname).toMatch(/^\/claims\//);
	const shown = await reader.getByRole("main").textContent();
	expect(shown).toContain("The Danube Courier");
	expect(shown).toMatch(/Agence France-Presse|Espreso|WION|Voice of America/);

	// Withdrawn, it is gone for readers at once; published again it is back.
	await page.goto(`/desk/articles/${id}`);
	await page.getByRole("button", { name: "Withdraw" }).click();
	await expect.poll(() => page.getByText("Withdrawn: readers do not see it any more").count()).toBe(1);
	expect((await reader.goto(address ?? ""))?.status()).toBe(404);
	await page.getByRole("button", { name: "Publish again" }).click();
	await expect.poll(() => page.getByText("Published: readers see it now").count()).toBe(1);
	expect((await reader.goto(address ?? ""))?.status()).toBe(200);

	// Other tests count what the seeds have.
	await page.getByRole("button", { name: "Withdraw" }).click();
	await expect.poll(() => page.getByText("Withdrawn: readers do not see it any more").count()).toBe(1);
}, 150_000);

test("an editor marks a passage that was missed by selecting it, and takes that back in the history", async () => {
	const page = await openDesk("/desk/articles/new");
	await pasteDraft(page, {
		outlet: "The Danube Courier",
		text: "River gauge reads five metres\n\nThe river rose by two metres on Monday.\n\n“Nobody saw it coming,” Mayor Ann Hale said on Tuesday.",
	});
	const words = "The river rose by two metres on Monday.";
	await page.locator("kbd").first().waitFor();
	await page.locator("#text p", { hasText: words }).evaluate((paragraph) => {
		const range = document.createRange();
		range.selectNodeContents(paragraph);
		document.getSelection()?.removeAllRanges();
		document.getSelection()?.addRange(range);
	});
	await expect.poll(() => page.getByLabel("The passage, word for word").inputValue()).toBe(words);
	const form = page.getByRole("form", { name: "Mark a passage" });
	await form.getByRole("combobox", { name: "Who says it" }).fill("Ann Hale");
	await form.getByLabel("who is").selectOption("person");
	await form.getByRole("button", { name: "Mark as a statement" }).click();
	const marked = statementWith(page, words);
	await expect.poll(() => marked.count()).toBe(1);
	expect(await marked.textContent()).toContain("confirmed");

	await page.goto("/desk/history");
	const change = page.getByRole("listitem").filter({ hasText: "marked a statement that was missed" }).first();
	expect(await change.textContent()).toContain(words);
	await change.getByRole("button", { name: "Take back" }).click();
	await expect.poll(() => change.textContent()).toContain("Taken back by");
	const undoing = page.getByRole("listitem").filter({ hasText: "taking back change" }).first();
	expect(await undoing.textContent()).toContain("rejected");
});

test("a change on which another stands is not taken back, and the page says what to do first", async () => {
	const page = await openDesk("/desk/articles/new");
	await pasteDraft(page, {
		outlet: "The Danube Courier",
		text: "Bridge to close\n\n“The bridge will close for a year,” engineer Piotr Zielny said on Friday.",
	});
	const statement = statementWith(page, "The bridge will close");
	await statement.getByRole("button", { name: "Confirm" }).click();
	await expect.poll(() => statement.textContent()).toContain("✓ confirmed");
	await statement.getByRole("button", { name: "Reject" }).click();
	await expect.poll(() => statement.textContent()).toContain("Bring back");
	await page.goto("/desk/history");
	const rows = page.getByRole("listitem").filter({ hasText: "The bridge will close for a year" });
	const confirmed = rows.filter({ hasText: "confirmed the statement" }).first();
	await confirmed.getByRole("button", { name: "Take back" }).click();
	await expect
		.poll(() => confirmed.textContent())
		.toMatch(/changed the same thing later \(change \d+\): take that back first/);
});

test("two editors at one statement: the second is shown what the first did, and nothing is overwritten", async () => {
	const first = await openDesk("/desk/articles/new");
	const id = await pasteDraft(first, {
		outlet: "The Danube Courier",
		text: "Ferry strike\n\n“No ferry will sail on Sunday,” union leader Marta Lind said.",
	});
	const second = await openDesk(`/desk/articles/${id}`);
	const mine = statementWith(first, "No ferry will sail");
	const theirs = statementWith(second, "No ferry will sail");
	await theirs.getByRole("button", { name: "Reject" }).click();
	await expect.poll(() => theirs.textContent()).toContain("Bring back");
	await mine.getByRole("button", { name: "Confirm" }).click();
	await expect
		.poll(() => mine.textContent())
		.toContain("changed this since you opened it; nothing of yours was saved");
	expect(await mine.textContent()).toMatch(/rejected the statement at \d\d:\d\d UTC/);

	// Words that were typed meanwhile stand in the form still, and can be sent again, now knowingly.
	for (const page of [first, second]) await page.reload();
	for (const page of [first, second]) await page.getByText("Headline, date, address, outlet").click();
	const form = (page: Page) => page.getByRole("form", { name: "Headline, date, address and outlet" });
	await form(second).getByLabel("Headline").fill("Ferries stand still");
	await form(second).getByLabel("Date").fill("2024-06-03");
	await form(second).getByRole("button", { name: "Save" }).click();
	await expect.poll(() => form(second).getByRole("status").textContent()).toContain("Saved.");
	await form(first).getByLabel("Headline").fill("No ferries on Sunday");
	await form(first).getByRole("button", { name: "Save" }).click();
	await expect
		.poll(() => form(first).getByRole("status").textContent())
		.toContain("nothing of yours was saved");
	// What the other one changed stands there, value by value.
	expect(await form(first).getByRole("status").locator("dl").textContent()).toMatch(
		/headlineFerry strike\s*Ferries stand still/,
	);
	expect(await first.getByRole("heading", { level: 1 }).textContent()).toBe("Ferries stand still");
	expect(await form(first).getByLabel("Headline").inputValue()).toBe("No ferries on Sunday");
	// Also after a reload: what one typed comes back, and only that, so that the other's date stays.
	first.on("dialog", (dialog) => dialog.accept());
	await first.reload();
	await first.getByText("What you had typed here and not saved is back.").waitFor();
	expect(await form(first).getByLabel("Headline").inputValue()).toBe("No ferries on Sunday");
	expect(await form(first).getByLabel("Date").inputValue()).toBe("2024-06-03");
	await form(first).getByRole("button", { name: "Save" }).click();
	await expect
		.poll(() => first.getByRole("heading", { level: 1 }).textContent())
		.toBe("No ferries on Sunday");
});

test("the keys j, k, c and x lead through the statements", async () => {
	const page = await openDesk("/desk/articles/new");
	await pasteDraft(page, {
		outlet: "The Danube Courier",
		text: "Two voices\n\n“The first thing is done,” Lena Ott said.\n\n“The second thing is not,” Karl Byrne said.",
	});
	await page.locator("kbd").first().waitFor();
	const first = statementWith(page, "The first thing");
	const second = statementWith(page, "The second thing");
	await page.keyboard.press("j");
	await page.keyboard.press("j");
	expect(await second.getAttribute("data-current")).toBe("true");
	await page.keyboard.press("x");
	await expect.poll(() => second.textContent()).toContain("rejected");
	await page.keyboard.press("k");
	expect(await first.getAttribute("data-current")).toBe("true");
	await page.keyboard.press("c");
	await expect.poll(() => first.textContent()).toContain("✓ confirmed");
});

test("without scripts the desk works as well", async () => {
	const page = await openDesk("/desk/articles/new", { scripts: false });
	await pasteDraft(page, {
		outlet: "The Danube Courier",
		text: "Plain page\n\n“Nothing moves here,” Nora Feld said.",
	});
	const statement = statementWith(page, "Nothing moves here");
	await statement.getByRole("button", { name: "Confirm" }).click();
	expect(await statementWith(page, "Nothing moves here").textContent()).toContain("✓ confirmed");
	await page.getByText("Mark a passage that was missed").click();
	await page.getByLabel("The passage, word for word").fill("words that are not there");
	await page.getByRole("button", { name: "Mark as a statement" }).click();
	expect(await page.getByRole("form", { name: "Mark a passage" }).textContent()).toContain(
		"do not stand in the article like this",
	);
	expect(await page.getByLabel("The passage, word for word").inputValue()).toBe("words that are not there");
});
