/** Small words inside people's names: "Ursula von der Marsch", "Nur binti Osman", "João dos Reis". In small letters. */
export const nameParticles: ReadonlySet<string> = new Set(
	"abu al av ben bin bint binte binti da das de del della den der di dos du el ibn la le ter van von zu".split(
		" ",
	),
);
