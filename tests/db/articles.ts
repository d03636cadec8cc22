// Articles that the tests wrote, about people and places that are not.

/** Three outlets on one press conference; the second has another number, the third quotes less. */
export const BRIDGE = {
	gazette: `Mayor closes the Eastgate bridge

The old Eastgate bridge will stay closed until spring, Mayor Helen Ostrow said on Tuesday.

“The Eastgate bridge has 14 cracks in its main girder, and nobody will drive over it before March,” Ostrow told reporters at the town hall.

Engineer Paul Dembski said the girder was made of steel from a foundry that went bankrupt decades ago.
`,
	herald: `Eastgate bridge shut for months

Helen Ostrow, the mayor, closed the Eastgate bridge on Tuesday.

“The Eastgate bridge has 17 cracks in its main girder, and nobody will drive over it before March,” Ostrow said.

The ferry company said it would double its crossings from Wednesday.
`,
	tribune: `Ferries to run twice as often

The ferry company promised to double its crossings from Wednesday, after Mayor Helen Ostrow closed the bridge.

Ostrow said the Eastgate bridge has cracks in its main girder.
`,
} as const;

/** Somewhere else altogether. */
export const MUSEUM = `Museum finds a harpsichord in its cellar

“It is the oldest harpsichord in the province,” curator Ines Valdoro said on Friday.

Valdoro said visitors could hear it in autumn.
`;

/** Three statements of three people, none of which anybody else reports. */
export const QUAY = `Quay to be dug up

“The quay will be dug up from one end to the other,” engineer Mats Rud said on Monday.

Fishmonger Eva Lind said her stall had been sold without a word.

“Cranes make no noise at night,” surveyor Hal Berg said.
`;
