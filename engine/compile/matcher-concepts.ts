/** Concepts that the matcher itself knows. */
const GRAMMAR = [
  'not',
  'not-before',
  'neutral',
  'if',
  'break',
  'and',
  'opaque',
  'opaque-before',
  'preposition',
  'example',
  'postposition',
  'agent',
  'relative',
  'indirect',
  'toward',
  'addressee',
  'order',
  'ask',
  'asker',
  'yes',
  'no',
].map((name) => `grammar.${name}`);

/** Every concept that no file of rules/ names. */
export const MATCHER_CONCEPTS = [
  ...GRAMMAR,
  'grammar.comma',
  'unit.H',
  'unit.D',
  'unit.W',
  'unit.M',
  'unit.Y',
  'time.duration',
  'thing.mailbox',
  'nothing',
  'lit',
];
