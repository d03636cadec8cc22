import type { Block, Piece } from "@/lib/desk/marked-text";
import type { SheetStatement } from "@/lib/desk/sheet";

const LOOK = {
	title: "mt-6 font-serif text-[26px]/[1.2] font-medium first:mt-0",
	paragraph: "mt-3 font-serif text-[17px]/[1.6]",
	caption: "mt-3 border-l-2 border-rule pl-3 font-serif text-[15px]/[1.5] text-soft italic",
} as const;

/** More white space than this, in characters, around an article's parts is worth showing. */
const WORTH = 1;

/** The text as received, its statements marked and numbered as in the list beside it; what is not the article is folded. */
export function SheetText(props: {
	articleId: number;
	blocks: readonly Block[];
	statements: readonly SheetStatement[];
	/** Those that the list beside the text shows. */
	listed: ReadonlySet<number>;
}) {
	const byId = new Map(props.statements.map((statement) => [statement.id, statement]));
	return (
		<div id="text" data-passages="">
			{props.blocks.map((block) => {
				const pieces = block.pieces.map((piece) => (
					<Marked
						key={piece.start}
						piece={piece}
						statement={byId.get(piece.statementId ?? -1)}
						page={
							props.listed.has(piece.statementId ?? -1)
								? ""
								: `/desk/articles/${props.articleId}?at=${piece.statementId}`
						}
					/>
				));
				if (block.part !== "around") {
					return (
						<p key={block.start} className={`${LOOK[block.part]} whitespace-pre-line`}>
							{pieces}
						</p>
					);
				}
				const words = block.pieces
					.map(({ text }) => text)
					.join("")
					.trim();
				if (words.length < WORTH) return null;
				return (
					<details
						key={block.start}
						className="mt-3 text-[13px] text-soft"
						open={block.pieces.some(({ statementId }) => statementId !== null)}
					>
						<summary className="cursor-pointer text-faint">
							Not taken as the article: {words.length.toLocaleString("en")} characters, “
							{words.slice(0, 40).replace(/\s+/g, " ")}
							{words.length > 40 ? "…" : ""}”
						</summary>
						<p className="mt-1 border-l-2 border-rule pl-3 whitespace-pre-line">{pieces}</p>
					</details>
				);
			})}
		</div>
	);
}

function Marked(props: { piece: Piece; statement: SheetStatement | undefined; page: string }) {
	const { piece, statement } = props;
	if (!statement) return <span data-start={piece.start}>{piece.text}</span>;
	const rejected = statement.status === "rejected";
	return (
		<a
			href={`${props.page}#s-${statement.id}`}
			data-start={piece.start}
			data-mark={statement.id}
			data-number={piece.last ? `${statement.number}${statement.doubtful ? "?" : ""}` : undefined}
			title={`${statement.number}: ${rejected ? "rejected" : (statement.speaker?.name ?? "speaker not known")}`}
			className={`no-underline data-number:after:ml-0.5 data-number:after:align-super data-number:after:font-sans data-number:after:text-[10px] data-number:after:font-semibold data-number:after:text-accent data-number:after:content-[attr(data-number)] ${
				rejected ? "text-faint !line-through decoration-1" : `st ${statement.kind}`
			}`}
		>
			{piece.text}
		</a>
	);
}
