/** What `--help` prints. */
export const USAGE = `Usage: npm run -s audit -- FILE... [--format FORMAT] [--lang TAG] [--explain]
       npm run -s audit -- --jsonl
       npm run -s audit -- FOLDER... --summary [--at-least LETTER]
       npm run -s audit -- verify REPORT.json...
       npm run -s audit -- compare BEFORE AFTER [--format text|json]

FILE         a policy as text or HTML, - for standard input, or an address on this machine (http://localhost...)
--format     text (for reading, unless said otherwise), json, jsonl (a line a file), csv;
             of one policy: html, xlsx, markdown, sarif, jsonld, annotations, bundle (a zip)
--out        a folder to write to, one file a policy
--list       a file that names one policy a line
--summary    a table, one line a policy (text, csv or json); a folder stands for the policies in it
--at-least   with a letter from A to E: exit status 3 where a policy is worse, or has no letter
--law        laws that you say apply, for the matrix of what they ask for: gdpr,ccpa
--lang       the policy's language, where it does not say: a BCP 47 tag such as en or ug
--explain    print every point of the score; the other formats always hold them
--jsonl      read {"id", "text" | "html", "lang"?, "url"?} from standard input, a line each,
             and write {"id", "audit"} or {"id", "error"} in the same order
verify       says whether a report is as it was made, and whether the rules give its findings again
compare      two policies or reports: what changed, and what that means

Exit status: 0 audited, 1 some input could not be read (the others still are), 2 wrong usage, 3 worse than --at-least.
verify: 0 nothing was changed, 1 something was, or it is no report. compare: 0 the same, 1 changed, 2 not readable.
A file that is named verify or compare: ./verify, ./compare
`;
