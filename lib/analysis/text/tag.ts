/**
 * Parts of speech, a letter each: N noun, P name, V verb, X auxiliary, J adjective, R adverb, D determiner,
 * I preposition, S subordinator, C coordinator, T particle ("to", "not", "'s"), O pronoun, M number, "." the rest.
 */
export type Tag = "N" | "P" | "V" | "X" | "J" | "R" | "D" | "I" | "S" | "C" | "T" | "O" | "M" | ".";
