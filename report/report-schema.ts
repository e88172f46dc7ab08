import * as v from 'valibot';

const Offset = v.pipe(v.number(), v.integer(), v.minValue(0));
const Span = v.looseObject({ start: Offset, end: Offset });
const Texts = v.array(v.string());
const Stance = v.picklist(['says', 'denies', 'conditional', 'unclear']);
const Outcome = v.picklist(['yes', 'no', 'conditional', 'unclear', 'silent']);
const Sum = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/, 'a SHA-256 is 64 digits in lower-case hex'));
const Coverage = v.looseObject({
  characters: Offset,
  read: Offset,
  warnings: v.array(v.looseObject({ code: v.string(), message: v.string() })),
});

const Finding = v.looseObject({
  rule: v.string(),
  answers: v.string(),
  title: v.string(),
  stance: Stance,
  passage: Span,
  context: v.optional(Span),
  data: Texts,
  recipients: Texts,
  purposes: Texts,
  condition: v.optional(Span),
  duration: v.optional(v.string()),
  actor: v.optional(v.string()),
  severity: v.picklist(['high', 'medium', 'low', 'info']),
  law: Texts,
  confidence: v.picklist(['high', 'medium', 'low']),
  because: v.array(
    v.looseObject({
      concept: v.string(),
      role: v.picklist(['match', 'negation', 'condition', 'actor', 'context']),
      span: Span,
    }),
  ),
});

const Block = v.looseObject({
  kind: v.picklist(['heading', 'paragraph', 'item', 'cell', 'term', 'definition']),
  start: Offset,
  end: Offset,
  level: Offset,
  parent: v.pipe(v.number(), v.integer(), v.minValue(-1)),
  lang: v.optional(v.string()),
  dir: v.optional(v.picklist(['ltr', 'rtl'])),
  cell: v.optional(v.looseObject({ table: Offset, row: Offset, column: Offset, header: v.boolean() })),
});

const Review = v.looseObject({
  finding: Offset,
  verdict: v.picklist(['confirmed', 'rejected', 'corrected', 'added']),
  author: v.string(),
  reason: v.string(),
  at: v.string(),
  answers: v.optional(v.string()),
  stance: v.optional(Stance),
  passage: v.optional(Span),
  data: v.optional(Texts),
  recipients: v.optional(Texts),
  purposes: v.optional(Texts),
  duration: v.optional(v.string()),
  condition: v.optional(v.nullable(Span)),
});

/**
 * The JSON report, format 1; docs/report.schema.json is made of it. Objects may hold members that this version does not
 * know. Offsets are UTF-16 code units into document.text, end exclusive.
 */
export const ReportSchema = v.looseObject({
  format: v.literal(1),
  document: v.looseObject({
    text: v.string(),
    sha256: Sum,
    languages: v.array(v.looseObject({ lang: v.string(), share: v.number() })),
    source: v.looseObject({
      route: v.picklist(['page', 'link', 'tab', 'frame', 'pdf', 'file', 'paste', 'stdin']),
      url: v.optional(v.string()),
      finalUrl: v.optional(v.string()),
      title: v.optional(v.string()),
      capturedAt: v.optional(v.string()),
    }),
  }),
  coverage: Coverage,
  findings: v.array(Finding),
  answers: v.record(v.string(), v.looseObject({ answer: Outcome, findings: v.array(Offset) })),
  contradictions: v.array(v.looseObject({ answers: v.string(), findings: v.pipe(v.array(Offset), v.length(2)) })),
  score: v.nullable(
    v.looseObject({
      value: v.number(),
      letter: v.picklist(['A', 'B', 'C', 'D', 'E']),
      parts: v.array(v.looseObject({ id: v.string(), title: v.string(), value: v.number(), weight: v.number() })),
      answered: Offset,
      questions: Offset,
    }),
  ),
  versions: v.looseObject({ engine: v.string(), rules: v.string(), vocabulary: v.record(v.string(), v.string()) }),
  report: v.looseObject({
    format: v.literal(1),
    tool: v.looseObject({ name: v.string(), version: v.string() }),
    note: v.string(),
    document: v.looseObject({ blocks: v.array(Block), coverage: Coverage, lang: v.optional(v.string()) }),
    quotes: Texts,
    reviews: v.array(Review),
    sums: v.looseObject({
      document: Sum,
      coverage: Sum,
      findings: Sum,
      answers: Sum,
      contradictions: Sum,
      score: Sum,
      versions: Sum,
      quotes: Sum,
      reviews: Sum,
      blocks: Texts,
    }),
    sha256: Sum,
  }),
});
