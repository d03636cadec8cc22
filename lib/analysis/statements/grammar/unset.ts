/** Numbers made at once: those of several sentences lie side by side, as to make memory for each takes many times as long. */
const TOGETHER = 4096;
let room = new Int32Array(0);
let taken = 0;

/** As many numbers, each -1 and nobody else's. */
export function unset(count: number): Int32Array {
	if (taken + count > room.length) {
		room = new Int32Array(Math.max(TOGETHER, count)).fill(-1);
		taken = 0;
	}
	taken += count;
	return room.subarray(taken - count, taken);
}
