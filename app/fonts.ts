import localFont from "next/font/local";

// The faces that nearly every page needs, asked for before the stylesheet is read, so that no text moves when they come.
// The stylesheet knows each family by the name of its constant here; fonts.css adds its other faces to it.

const newsreader = localFont({
	src: "../node_modules/@fontsource-variable/newsreader/files/newsreader-latin-wght-normal.woff2",
	weight: "200 800",
	style: "normal",
	variable: "--newsreader",
	adjustFontFallback: "Times New Roman",
	declarations: [
		{
			prop: "unicode-range",
			value:
				"U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+0304,U+0308,U+0329,U+2000-206F,U+20AC,U+2122,U+2191,U+2193,U+2212,U+2215,U+FEFF,U+FFFD",
		},
	],
});

const franklin = localFont({
	src: "../node_modules/@fontsource-variable/libre-franklin/files/libre-franklin-latin-wght-normal.woff2",
	weight: "100 900",
	style: "normal",
	variable: "--franklin",
	declarations: [
		{
			prop: "unicode-range",
			value:
				"U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+0304,U+0308,U+0329,U+2000-206F,U+20AC,U+2122,U+2191,U+2193,U+2212,U+2215,U+FEFF,U+FFFD",
		},
	],
});

/** For the `html` element of a page that is set in them. */
export const fontClasses = `${newsreader.variable} ${franklin.variable}`;
