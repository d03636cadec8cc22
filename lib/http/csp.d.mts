export declare const THEME_SCRIPT_INTEGRITY: string;
export declare function noncePolicy(nonce: string, development: boolean): string;
export declare function hashPolicy(hashes: readonly string[]): string;
export declare function dataScriptHashes(html: string): string[];
