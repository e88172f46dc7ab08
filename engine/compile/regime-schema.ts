import * as v from 'valibot';

const Names = v.optional(v.array(v.string()));

/** Which findings are meant: all that is named must hold, of each list one. */
export const SelectorSchema = v.strictObject({
  answers: Names,
  except: Names,
  rule: Names,
  stance: v.optional(v.array(v.picklist(['says', 'denies', 'conditional', 'unclear']))),
  data: Names,
  recipients: Names,
  purposes: Names,
  because: Names,
  actor: Names,
  duration: v.optional(v.boolean()),
});

const Words = v.optional(v.array(v.string()), []);

/** rules/regimes/<id>.yaml. In `needs` a word alone is a question or a group of questions, any stance. */
export const RegimeSchema = v.strictObject({
  title: v.pipe(v.string(), v.minLength(3)),
  full: v.pipe(v.string(), v.minLength(3)),
  applies: v.strictObject({ names: v.pipe(v.array(v.string()), v.minLength(1)), sites: Words, along: Words }),
  items: v.pipe(
    v.array(
      v.strictObject({
        id: v.pipe(
          v.string(),
          v.regex(/^[A-Z]{2}-\d{1,2}[A-Z]?$/, "an item's id is as in the checklist, such as RI-3"),
        ),
        title: v.pipe(v.string(), v.minLength(3)),
        law: v.pipe(v.string(), v.minLength(3)),
        where: v.optional(v.string()),
        needs: v.optional(
          v.record(v.string(), v.pipe(v.array(v.union([v.string(), SelectorSchema])), v.minLength(1))),
          {},
        ),
      }),
    ),
    v.minLength(1),
  ),
});

/** rules/cues.yaml: words that speak of an item, by its id, then by language. */
export const CuesSchema = v.record(v.string(), v.record(v.string(), v.array(v.string())));

export type CuesFile = v.InferOutput<typeof CuesSchema>;
export type RegimeFile = v.InferOutput<typeof RegimeSchema>;
