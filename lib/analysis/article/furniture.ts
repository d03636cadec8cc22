import { isLetter } from "../text/letters";
import { HEADINGS, LINKS, STOPS, SUMMARIES } from "./furniture-words";
import type { Line } from "./lines";
import { type Guarded, guarded, Mark, mayMatch } from "./signs";

/* Patterns with classes of letters stand here, made once: compiled for older engines each use would make them anew. */
const WORD_AND_POINT = /^\p{Lu}?\p{Ll}{0,30}\.$/u;

/**
 * What a line of a page is where it is not the article's own words.
 * `link`: it points to another page, or is a button, an advertisement, a prompt; it alone is set aside.
 * `heading`: the heading of a list of links, a biography or the like: what follows may be no longer the article.
 * `summary`: the heading of a box that repeats the article in brief.
 * `stop`: readers' comments, rights, the foot of the page: nothing of the article comes after.
 */
export type Furniture = "link" | "heading" | "summary" | "stop";

// What follows is asked of keys, which are lower case already: patterns that mind the case are several times as fast.

/** Introduces another page's headline where a colon, a bar, a bracket or a dash follows: "Also read: …", "[WATCH] …". */
const POINTERS = guarded(
	/^(?:(?:also|please|must|you should|related)[ -]?)?(?:read(?: (?:more|also|next|this|on))?|see(?: also)?|watch(?: (?:now|video|live|more))?|listen(?: now)?|related(?: (?:articles?|stor(?:y|ies)|news|posts?|links?|coverage))?|more(?: (?:on this|from|news|stories))?|recommended|don't miss|trending(?: now)?|photos?|pictures|in pictures|in photos|gallery|videos?|podcast|must[- ]read|editor'?s'? picks?|you may also like|must watch|also (?:read|see|watch|on|in)|click here|live updates?|catch up|up next|for more|follow live)\s{0,3}(?:[:|>»→–—\]]|-(?=\s))/u,
	{
		first:
			"also please must you$ related read$ see$ watch$ listen$ more$ recommended don$ trending photo pictures in$ gallery video podcast editor click$ live$ catch$ up$ for$ follow$",
	},
);
/** The same without a mark between, where nothing but a headline or a button can follow. */
const POINTERS_BARE = guarded(
	/^(?:also read|read also|read more(?! than)\b|must read|click here|tap here|follow us|follow our|follow the .{2,30} on|like us|join us on|join our|sign up (?:for|to)|subscribe (?:to|now|for)|download (?:the|our)|get the latest|share this|share on|share to|share via|tweet this|(?:facebook|twitter|kakao|mail|link|email|e-mail|whatsapp|telegram|linkedin) share|add .{2,40} as (?:a )?preferred source|for more (?:news|stories|on)|stay (?:up to date|informed|connected)|send us (?:a|your) (?:tip|story)|this article is more than|enlarge (?:this )?image|hide caption|toggle caption|opens? in (?:a )?new|you have reached your limit|want more news|don't miss out on|enable javascript|please enable|your browser)/u,
	{
		first:
			"also$ read$ must$ click$ tap$ follow$ like$ join$ sign$ subscribe$ download$ get$ share$ tweet$ facebook$ twitter$ kakao$ mail$ link$ email$ e$ whatsapp$ telegram$ linkedin$ add$ for$ stay$ send$ this$ enlarge$ hide$ toggle$ open you$ your$ want$ don$ enable$ please$",
	},
);
/** A prompt to the reader: it speaks of itself as "our" or of the reader as "you", and of what only pages have. */
const PROMPTS = guarded(
	/\b(?:our (?:free )?(?:daily |weekly |morning |evening |breaking news )?(?:newsletters?|app|apps|cookies?|privacy policy|cookie policy|terms|whatsapp|telegram|facebook|twitter|youtube|social media|mailing list|email list|website experience|journalism)|your (?:inbox|browser|email address will|cookie|ad blocker|subscription|privacy settings)|(?:we|this site|this website) uses? cookies|cookies to (?:improve|ensure|give|personali[sz]e|provide)|you agree to|by (?:continuing|clicking|signing up|subscribing)|kindly share this|all rights reserved|may not be (?:published|reproduced|copied)|(?:welcomes?|want|moderates?|report|read|view|post) (?:all |any |our |your |readers' )?comments (?:that (?:are|break)|to be|on our)|comment on our (?:stories|articles)|supports? (?:html5 )?video|javascript|click here (?:to|for)|(?:like|follow) us on|follow .{2,40} on (?:twitter|facebook|instagram|x|telegram|youtube|whatsapp)|sign up (?:here|now|for (?:our|the|a free))|newsletter sign-?up|got a (?:news )?(?:tip|story)|view in browser|syndicated feed|accessible video player|video is not (?:yet )?available|media playback is (?:unsupported|not supported)|(?:this|the) (?:feature|content|service|page|video) is (?:currently |temporarily |no longer )?(?:unavailable|not available) (?:on|in|at) (?:your|this)|(?:on|in|use|using|try|to) (?:another|a different|a supported|a modern|an? (?:updated|newer)) browser|(?:please|you should) .{0,60}\bbrowser|your browser (?:is|does|doesn't|isn't|has|may)|(?:ie|internet explorer)(?: ?[0-9]{1,2})? is (?:not|no longer) supported|we're sorry, (?:but )?(?:this|the|your) .{2,40} (?:is|are|has|could|was|cannot)|this (?:story|article|report) has not been edited|this (?:post|article|story) (?:first |originally )?appeared (?:first )?(?:on|in|at)|subject to copyright|non-commercial use)\b/u,
	{
		words:
			"our$ your$ us$ cookie agree$ continuing clicking signing subscribing kindly reserved published reproduced copied comments ie$ explorer video javascript click$ follow$ sign$ newsletter got$ browser syndicated playback unavailable available sorry edited appeared copyright commercial",
	},
);
/** What a page says of itself to whoever reads it: of subscriptions, players, sessions, comments and corrections. */
const NOTICES = guarded(
	/^(?:thank you for (?:reading|visiting|subscribing|signing up)|(?:already|not(?: yet)?) a (?:subscriber|member)|beginning of dialog|end of dialog|this is a modal|unsupported browser|something went wrong|(?:you|please|log|sign|create|already|to)\b.{0,60}\b(?:(?:log|logged|sign|signed) in (?:or register )?to (?:comment|continue|read|join|leave|post|view|vote)|register to comment)|(?:please )?log in (?:or register|to comment)|(?:all |our |readers' )?comments (?:on this (?:article|story|page) )?(?:are|will be) (?:moderated|pre-moderated|closed|disabled|turned off)|(?:this|the full|our full) (?:article|story|content|page|report) is (?:only )?(?:available )?(?:for|to) (?:our |premium |paying )?subscribers)\b|\b(?:free (?:articles?|stories) (?:left|remaining|this (?:week|month))|(?:outdated|unsupported) browser|(?:using|disable|turn off|whitelist\w*|pause) (?:an |your |us\b).{0,20}\bad[ -]?block\w*|consider whitelisting|media could not be loaded|audio is (?:auto|computer).generated|retrieving sharing information|your session has (?:expired|timed out)|please (?:try|log in|sign in) again|support our (?:work|journalism|reporting|newsroom)|(?:contact|email|e-mail|write to) us (?:at|on|via|here|below|or)|check your (?:spam|junk|inbox|email)|delivered (?:straight |directly )?to your|this (?:article|story|report|headline) (?:was|has been) (?:amended|corrected|updated|edited) (?:on|at|to))\b/u,
	{
		words:
			"thank$ subscriber member$ dialog modal browser wrong$ log$ logged$ sign$ signed$ register$ comments free$ adblock block whitelist loaded audio retrieving session please our$ us$ check$ delivered amended corrected updated edited",
	},
);
const STOP_START = guarded(
	/^(?:©|\(c\) ?(?:19|20)[0-9]{2}|copyright\b.{0,12}(?:19|20)[0-9]{2}|all rights reserved|[0-9]{1,5}\)? (?:comments?|responses?|replies|thoughts on)$|comments? ?(?:\([0-9]{1,5}\)|[:|-] ?(?:\p{L}+ )?(?:rules|policy|guidelines|terms)$)|welcome to the (?:discussion|conversation)|view [0-9,]{1,6} comments|(?:the )?(?:views|opinions) expressed)/u,
	{
		words: "expressed",
		first: "copyright c$ all$ comment response replies thoughts welcome view$",
		marks: Mark.copyright,
	},
);
const HEADING_START = guarded(
	/^(?:more (?:from|in|on|stories|news|about)\b(?! than).{0,40}|(?:top|latest|related|recommended|popular|trending|other|recent|breaking|featured|further|must-read)(?: [0-9]{1,3})? (?:stories|articles|news|posts|reading|videos?|headlines|topics|content|coverage|links|updates)\b.{0,20}|most (?:read|popular|viewed|shared|watched)\b.{0,20}|also (?:in|on|by) .{0,30}|(?:tags?|topics?|filed under|categories|category|keywords|related topics|share this(?: article| story| post)?)\s{0,2}:.{0,160}|about the (?:author|writer|reporter)s?\b.{0,40}|[0-9]{1,2} (?:related )?stories)$/u,
	{
		first:
			"more$ top$ latest$ related$ recommended$ popular$ trending$ other$ recent$ breaking$ featured$ further$ must$ most$ also$ tag topic filed$ categories$ category$ keywords$ share$ about$ stories$",
	},
);
const COUNTER =
	/^(?:[\d.,]+ ?[km]?|[+-]\d{1,2}|\d{1,3} (?:min(?:ute)?s?\.?|hours?|days?|weeks?|months?|years?|sec(?:ond)?s?)(?:\.? (?:read|ago|listen|watch))?|\d{1,2}:\d{2}(?::\d{2})?|[\d.,]+[km]? (?:views?|shares?|likes?|reads?|comments?|photos?|images?|followers?|votes?)|\d+ ?\/ ?\d+|\d+ of \d+)$/u;

/** Longest line that a table of furniture is asked about: beyond it a line is prose, whatever it speaks of. */
const LONGEST = 420;

/** What kind of furniture a line is by its own words; null where nothing says that it is. */
export function furnitureOf(line: Line): Furniture | null {
	const { text, words } = line;
	if (text.length > LONGEST) return null;
	if (words <= SHORT) {
		const kind = mayMatch(line, KNOWN) ? TABLE.get(line.key) : undefined;
		if (kind !== undefined) return kind;
		if (
			!isLetter(text.charCodeAt(0)) &&
			(line.key === "" || (line.has(Mark.figure) && COUNTER.test(line.key)))
		)
			return "link";
		if (words >= 2 && words <= 4 && line.has(Mark.colon) && LABELS.test(text)) return "link";
	}
	if (words <= 60 && keyMatches(line, STOP_START)) return "stop";
	if (!line.closed && keyMatches(line, HEADING_START)) return "heading";
	if (words <= 40 && mayMatch(line, POINTERS)) {
		// A key has no marks at its ends, and a colon there is what tells "Also see:" from a verb.
		const colon = endsInColon(line);
		if (POINTERS.pattern.test(colon ? `${line.key}:` : line.key.replaceAll('"', "")))
			return colon ? "heading" : "link";
	}
	if (words <= 50 && keyMatches(line, POINTERS_BARE) && !hasQuotation(line)) return "link";
	if (words <= 70 && !hasQuotation(line) && keyMatches(line, PROMPTS)) return "link";
	if (words <= 45 && !hasQuotation(line) && keyMatches(line, NOTICES)) return "link";
	if (!line.closed && mayMatch(line, PATH) && PATH.pattern.test(text)) return "link";
	if (words <= 30 && mayMatch(line, EDITORS) && EDITORS.pattern.test(text)) return "link";
	if (!line.closed && words <= 12 && line.has(Mark.underscore) && ICON.test(text)) return "link";
	return line.has(Mark.code) && isCode(text) ? "link" : null;
}

/** What a line is as a whole; of two kinds the one further down. */
const TABLE = new Map<string, Furniture>([
	...[...LINKS].map((key) => [key, "link"] as const),
	...[...HEADINGS].map((key) => [key, "heading"] as const),
	...[...SUMMARIES].map((key) => [key, "summary"] as const),
	...[...STOPS].map((key) => [key, "stop"] as const),
]);

/** Asked first, as it is quick. */
const KNOWN = guarded(new RegExp(`^(?:${[...TABLE.keys()].join("|")})$`, "u"), {
	first: [...TABLE.keys()].map((key) => `${/[a-z]+/.exec(key)?.[0]}$`).join(" "),
});

/** Most words of a line that is looked up as a whole. */
const SHORT = 8;

function keyMatches(line: Line, guard: Guarded): boolean {
	return mayMatch(line, guard) && guard.pattern.test(line.key);
}

/** "Share: Print:" */
const LABELS = /^(?:[\p{L}]{3,12}:\s{0,3}){1,4}$/u;
/** "Home > World > Europe": where in the site the page stands. */
const PATH = guarded(/^(?:home|news|you are here)\s{0,3}[>»›/|:]/iu, { first: "home news you" });
const EDITORS = guarded(/^(?:notes? to editors?|editor['’]s note)\b/iu, { first: "note editor" });

function endsInColon(line: Line): boolean {
	return line.words <= 6 && /[:|]$/.test(line.text);
}

function hasQuotation(line: Line): boolean {
	return line.has(Mark.quote);
}

/** The name of an icon that a page meant to draw: "access_time", also where it is glued to a word in capitals. */
const ICON = /(?<![@#\p{Ll}\d_./-])\p{Ll}{3,15}_\p{Ll}{3,15}(?![\p{Ll}_@/])/u;

/** A template's variable, an address or a style sheet that a page let slip: "client/title.list_title", "padding: 8px;". */
function isCode(text: string): boolean {
	if (/^(?:https?:\/\/|www\.)\S{3,200}$/iu.test(text)) return true;
	if (/^[\w$-]{1,60}(?:[./:][\w$-]{1,60}){1,8}$/u.test(text) && /[._/]/.test(text) && /[a-z]/.test(text)) {
		return !WORD_AND_POINT.test(text) && /[_/]|\.[a-z]/.test(text);
	}
	return /^(?:[.#@]?[\w-]{1,40}(?:[ ,>.#][\w.#-]{1,40}){0,4} ?\{.{0,120}|[a-z-]{3,40}: ?[^;]{1,60};|\}|<\/?[a-z][^>]{0,200}>|\/[/*].{0,120}|\[[a-z_0-9]{3,30}[^\]]{0,120}\])$/u.test(
		text,
	);
}
