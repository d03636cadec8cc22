import { describe, expect, test } from "vitest";
import {
	findQuantities,
	normaliseQuantity,
	type Quantity,
	relateQuantities,
} from "@/lib/analysis/text/numbers";

const one = (text: string): Quantity => {
	const [quantity, ...others] = findQuantities(text);
	expect(others).toEqual([]);
	if (quantity === undefined) throw new Error(`no number found in ${text}`);
	expect(text.slice(quantity.start, quantity.end)).toBe(quantity.text);
	return quantity;
};

describe("numbers are read by what they mean", () => {
	test.each([
		["11,000 soldiers", "11000"],
		["eleven thousand soldiers", "11000"],
		["1.2m people", "1200000"],
		["1.2 million people", "1200000"],
		["1,200,000 people", "1200000"],
		["three dozen drones", "36"],
		["thirty-six drones", "36"],
		["half a million voters", "500000"],
		["one hundred and five seats", "105"],
		["more than 10,000 troops", ">10000"],
		["at least two homes", "≥2"],
		["fewer than 9,000 troops", "<9000"],
		["up to 50 people", "≤50"],
		["around 10,000 troops", "≈10000"],
		["nearly 3,000 voters", "≈3000"],
		["10 to 15 million people", "10000000–15000000"],
		["between 10 and 15 people", "10–15"],
		["2%", "2 %"],
		["2 percent", "2 %"],
		["2 per cent", "2 %"],
		["$125 billion", "125000000000 $"],
		["125 billion dollars", "125000000000 $"],
		["€3m", "3000000 €"],
		["two-thirds of voters", "0.666667 part"],
		["the third round", "3 ordinal"],
		["the 3rd round", "3 ordinal"],
		["hundreds of thousands of people", "200000–2000000"],
		["tens of thousands of people", "20000–100000"],
		["one in three voters", "0.333333 part"],
		["three out of four voters", "0.75 part"],
	])("%j is %s", (text, normal) => {
		expect(normaliseQuantity(one(text))).toBe(normal);
	});

	test.each([
		"on Nov. 7, 2024",
		"at 10:15 PM",
		"one of the ministers",
		"no number here",
		"a G7 country with F-16 jets",
	])("%j holds no quantity", (text) => {
		expect(findQuantities(text)).toEqual([]);
	});

	test.each([
		["more than 10,000 troops", "11,000 troops", "compatible"],
		["more than 10,000 troops", "9,000 troops", "contradicts"],
		["more than 10,000 troops", "10,000 troops", "compatible"],
		["at least 10,000 troops", "10,000 troops", "compatible"],
		["around 10,000 troops", "10,400 troops", "compatible"],
		["around 10,000 troops", "15,000 troops", "contradicts"],
		["three dozen drones", "36 drones", "equal"],
		["1.2m people", "1,200,000 people", "equal"],
		["40 people", "60 people", "contradicts"],
		["40 percent", "40 people", "unrelated"],
		["dozens of people", "36 people", "compatible"],
		["half of voters", "50 per cent of voters", "equal"],
		["a third of voters", "33% of voters", "compatible"],
		["a quarter of voters", "40% of voters", "contradicts"],
		["5 per cent", "5 percentage points", "unrelated"],
	])("%j and %j: %s", (a, b, relation) => {
		expect(relateQuantities(one(a), one(b))).toBe(relation);
		expect(relateQuantities(one(b), one(a))).toBe(relation);
	});
});
