/** What `--help` prints. */
export const USAGE = `Usage: npm run -s audit -- FILE... [--format text|json|jsonl|csv|html] [--lang TAG] [--explain]
       npm run -s audit -- --jsonl

FILE         a policy as text or HTML, - for standard input, or an address on this machine (http://localhost...)
--format     text (for reading, unless said otherwise), json, jsonl (a line a file), csv, html (one file)
--lang       the policy's language, where it does not say: a BCP 47 tag such as en or ug
--explain    print every point of the score; the other formats always hold them
--jsonl      read {"id", "text" | "html", "lang"?, "url"?} from standard input, a line each,
             and write {"id", "audit"} or {"id", "error"} in the same order

Exit status: 0 audited, 1 some input could not be read (the others still are), 2 wrong usage.
`;
