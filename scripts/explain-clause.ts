import { readPack } from '../build/pack.ts';
import { exampleDocument } from '../engine/compile/example.ts';
import { readPolicy } from '../engine/read.ts';
import { loadRules } from '../engine/rules.ts';

/**
 * `npm run -s clause -- "We do not sell your data." [en]`: for rule authors: every concept that the engine sees in a clause, with
 * its part of the sentence, and every rule that fires on it.
 */
const [text = '', lang = 'en'] = process.argv.slice(2);
const rules = loadRules(readPack());
const document = exampleDocument(text.replaceAll('\\n', '\n'), lang);
readPolicy(
  document,
  rules,
  ({ check, verdict }) => console.log(`${check.rule.id}: ${verdict.stance} (${verdict.actor})`),
  (hits) => {
    for (let at = 0; at < hits.count; at++) {
      const words = document.text.slice(hits.start(at), hits.end(at));
      const flags = hits.flags(at);
      const marks = [
        flags & 1 && 'negated',
        flags & 2 && 'we',
        flags & 16 && 'subject',
        flags & 32 && 'subordinate',
        flags & 64 && 'opaque',
        !hits.isOwn(at) && 'lead',
      ];
      console.log(
        `  ${hits.from(at)}-${hits.to(at)} part ${hits.part(at)} ${rules.concepts.names[hits.concept(at)]} "${words}" ${marks.filter(Boolean).join(' ')}`,
      );
    }
  },
);
