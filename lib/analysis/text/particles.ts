import { wordClass } from "./word-facts";

/** Small words inside people's names: "Ursula von der Marsch", "Nur binti Osman", "João dos Reis". In small letters. */
export const nameParticleList =
	"abu al av ben bin bint binte binti da das de del della den der di dos du el ibn la le ter van von zu";

/** The same, asked of lexemes. */
export const nameParticles = wordClass(nameParticleList);
