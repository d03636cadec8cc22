import { Notice } from "@/components/ui/notice";

/** What the desk shows where nothing is under an address. */
export default function DeskNotFound() {
	return (
		<>
			<title>Not here · The desk</title>
			<Notice title="There is nothing at this address.">
				<p>
					What stood here may have been merged or analysed anew since: <a href="/desk/history">the history</a>{" "}
					tells. Or begin again at <a href="/desk">the desk</a>.
				</p>
			</Notice>
		</>
	);
}
