import { describe, expect, test } from "vitest";
import { readDate } from "@/lib/articles/date";
import { articlePaste } from "@/lib/articles/schema";
import { decode } from "@/lib/articles/text";

const NOW = Date.parse("2026-11-21T12:00:00Z");

/** What the editor is told, by field; nothing where the paste is taken. */
function told(paste: Record<string, unknown>): Record<string, string> {
	const read = articlePaste.safeParse({ text: "The mayor said no.", outlet: "The Gazette", ...paste });
	if (read.success) return {};
	return Object.fromEntries(read.error.issues.map((issue) => [String(issue.path[0]), issue.message]));
}

describe("a paste that cannot be an article is refused with a sentence at the field", () => {
	test("nothing, white space, nothing but figures", () => {
		expect(told({ text: "" }).text).toMatch(/Paste the text/);
		expect(told({ text: undefined }).text).toMatch(/Paste the text/);
		expect(told({ text: " \n\t\u00a0" }).text).toMatch(/Paste the text/);
		expect(told({ text: "12 + 34 = 46 …" }).text).toMatch(/no word/);
	});

	test("more than two megabytes, counted in bytes of UTF-8", () => {
		expect(told({ text: "a".repeat(2_000_001) }).text).toMatch(/2\.1 MB/);
		expect(told({ text: "é".repeat(1_000_001) }).text).toMatch(/MB/);
		expect(told({ text: "a".repeat(2_000_000) })).toEqual({});
	});

	test("a NUL or half a character, and where it stands", () => {
		expect(told({ text: "The mayor\nsaid\u0000 no." }).text).toMatch(/NUL character at line 2, character 5/);
		expect(told({ text: "The mayor said \ud83d no." }).text).toMatch(/line 1, character 16/);
		expect(told({ text: "\udc00The mayor said no." }).text).toMatch(/line 1, character 1/);
		expect(told({ text: "The mayor said 😀 no." })).toEqual({});
	});

	test("the insides of a picture, a PDF or an archive", () => {
		for (const text of [
			"%PDF-1.7\n%âãÏÓ\n1 0 obj",
			"\ufffdPNG\r\n\u001a\n\u0000\u0000\u0000\rIHDR",
			"PK\u0003\u0004\u0014\u0000\u0006\u0000\b\u0000",
		])
			expect(told({ text }).text).toMatch(/looks like a file/);
		const bytes = decode(new Uint8Array([0x54, 0xff, 0xfe, 0x00]));
		expect(bytes).toMatchObject({ ok: false, message: expect.stringMatching(/not text in UTF-8/) });
	});

	test("HTML and scripts are words like any other", () => {
		const text = '<script>alert("x")</script><p>The mayor said no.</p>';
		expect(articlePaste.parse({ text, outlet: "The Gazette" }).text).toBe(text);
	});

	test("what is pasted stays as it is, but for the line breaks that a form makes of it", () => {
		const text = "  The mayor said no. \n\n\tThe end.\u2028 ";
		expect(articlePaste.parse({ text, outlet: "G" }).text).toBe(text);
		expect(articlePaste.parse({ text: text.replaceAll("\n", "\r\n"), outlet: "G" }).text).toBe(text);
	});

	test("no outlet, an address that is no web page, a headline without end", () => {
		expect(told({ outlet: "  " }).outlet).toMatch(/which outlet/);
		expect(told({ outlet: "a\u0000b" }).outlet).toMatch(/cannot be shown/);
		for (const url of [
			"javascript:alert(1)",
			"www.example.org",
			"http://",
			"https://user:word@example.org",
			"a b",
		])
			expect(told({ url }).url).toMatch(/begins with https/);
		expect(told({ url: "" })).toEqual({});
		expect(told({ title: "x".repeat(301) }).title).toMatch(/300 characters/);
	});
});

describe("a date of publication", () => {
	test("is read as newspapers and machines write it, with the precision that it has", () => {
		const iso = (typed: string) => {
			const read = readDate(typed, NOW);
			return read.ok ? read.iso : read.message;
		};
		expect(iso("2024-11-07")).toBe("2024-11-07");
		expect(iso(" 7 november 2024 ")).toBe("2024-11-07");
		expect(iso("Thursday, November 7, 2024")).toBe("2024-11-07");
		expect(iso("17.11.2024")).toBe("2024-11-17");
		expect(iso("Nov 7, 2024, 10:15 PM IST")).toBe("2024-11-07T22:15+05:30");
		expect(iso("2024-11-07T22:15+05:30")).toBe("2024-11-07T22:15+05:30");
	});

	test("is refused where it is none, or could be two, and the sentence says how to write it", () => {
		const message = (typed: string) => {
			const read = readDate(typed, NOW);
			return read.ok ? `taken as ${read.iso}` : read.message;
		};
		expect(message("2024-02-30")).toMatch(/no day 2024-02-30.*like 7 November 2024/);
		expect(message("30 February 2024")).toMatch(/not a date/);
		expect(message("yesterday")).toMatch(/not a date/);
		expect(message("7/11/2024")).toMatch(/two different days/);
		expect(message("7 November")).toMatch(/no year/);
		expect(message("November 2024")).toMatch(/no day/);
		expect(message("Friday 7 November 2024")).toMatch(/another day of the week/);
		expect(message("2031-01-01")).toMatch(/still to come/);
		expect(told({ date: "2024-02-30" }).date).toMatch(/no day/);
		expect(told({ date: "" })).toEqual({});
	});
});
