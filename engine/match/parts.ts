import { DEPENDENT } from '../compile/pack.ts';
import type { Concepts } from './concepts.ts';
import { within } from './concepts.ts';
import { ATTRIBUTE, type Hits, OPAQUE, SUBJECT, SUBORDINATE } from './hits.ts';
import {
  isBefore,
  isBehind,
  isBetween,
  isInside,
  isNext,
  LONGEST_HIT,
  opensAnother,
  sharesStart,
} from './neighbours.ts';
import * as bits from './traits.ts';

const { ACT, ACTOR, AIM, COMPANY, DATA, MARK, PURPOSE, READER, RECIPIENT, THIRD_PARTY } = bits;
/** What is looked at: what parts a sentence, or stands in a part as its subject, act or data. */
const DIVIDES = MARK | ACT | ACTOR | RECIPIENT | DATA;

/** How far a preposition reaches to a recipient behind it, in tokens. */
const PREPOSITION_REACH = 4;
/** The same for the company and the reader: "to you", "of our users", but "to open an account you ..." has a subject. */
const PERSON_REACH = 2;
/** How far the verb of a relative clause may stand behind its subject, in tokens: "the data that we may also collect". */
const RELATIVE_REACH = 2;

/** Where in the sentence we are: which part, and whether what is said there is a case, or nobody's practice. */
interface Place {
  part: number;
  subordinate: boolean;
  /** A lead-in opened it: "We collect it when you: - buy, sell or trade". */
  isLed?: boolean;
  /** It says in what case, and that the reader does something there. */
  isOfReader?: boolean;
  opaque: boolean;
}

/**
 * Divides a clause into parts, so that negation and subjects do not reach too far: a break word or a new subject after
 * a comma or "and" opens a part; "if" opens a subordinate part that the next comma closes again.
 * Marks hits as subject, subordinate or opaque on the way.
 */
export function divide(hits: Hits, concepts: Concepts): void {
  const stack: Place[] = [{ part: 0, subordinate: false, opaque: false }];
  let next = 1;
  let comma = -99;
  let and = -99;
  let preposition = -99;
  let act = -99;
  let actFrom = -99;
  let data = -99;
  let attribute = -99;
  let attributeFrom = -99;
  let relative = -99;
  let who = -99;
  let subject = -99;
  let relativeSubject = -99;
  let prepositionRelative = -99;
  // how far an indirect question is read: "how we share" asserts nothing
  let asked: 'no' | 'opened' | 'told' = 'no';
  let told = -99;
  let askedFrom = -99;
  // of the company or a third party, or of data: not "how people use the site"
  let isOurs = false;
  const lastKept = hits.count - 1;
  const { traits } = concepts;

  for (let at = 0; at < hits.count; at++) {
    const concept = hits.concept(at);
    const from = hits.from(at);
    let top = stack[stack.length - 1] as Place;
    const trait = traits[concept] as number;
    if ((trait & DIVIDES) === 0) {
      // words of phrases, things, times: they only stand in a part
    } else if (concept === concepts.comma) {
      comma = from;
      if (!isBetween(hits, at, concepts.acts, concepts.and)) asked = 'no';
      // "if we change how we collect, use, and share it": the list of what is asked goes on, as does "when you, for example, ask"
      const goesOn =
        asked === 'told' ||
        (from === subject && isNext(hits, at, concepts.example)) ||
        isBetween(hits, at, concepts.data) ||
        isInsideLed(hits, at, top, concepts);
      if (stack.length > 1 && !goesOn) {
        stack.pop();
        top = stack[stack.length - 1] as Place;
      }
    } else if (concept === concepts.breaks) {
      if (from === comma + 1 && isInserted(hits, at, concepts)) continue;
      asked = 'no';
      stack.length = 0;
      top = { part: next++, subordinate: false, opaque: false };
      stack.push(top);
      comma = hits.to(at);
    } else if (concept === concepts.if) {
      // "cookies are files that are stored when you use a site": what is nobody's practice is none under a condition
      top = { part: next++, subordinate: true, isLed: !hits.isOwn(at), opaque: top.opaque };
      stack.push(top);
      // "such as when you": what follows is a subject, but "about when you view it" names data
      if (isBehind(hits, at, concepts.example)) preposition = -99;
    } else if (concept === concepts.and) {
      and = hits.to(at);
    } else if (concept === concepts.preposition) {
      preposition = hits.to(at);
    } else if (concept === concepts.opaque) {
      top.opaque = true;
    } else if (concept === concepts.opaqueBefore) {
      for (let before = 0; before < at; before++) if (hits.part(before) === top.part) hits.addFlags(before, OPAQUE);
    } else if ((trait & ACT) !== 0 || concept === concepts.not) {
      act = hits.to(at);
      if (concept !== concepts.not) {
        // "questions about how we use it may be sent to us": a later act is none of the question
        if (asked === 'told' && from - Math.max(and, comma + 1, told) > 0) asked = 'no';
        actFrom = from;
        if (asked !== 'no' && (isOurs || data > askedFrom || isBefore(hits, at, concepts.data))) {
          hits.addFlags(at, OPAQUE);
          asked = 'told';
          told = hits.to(at);
        }
        const isAttribute =
          from <= data || from - relativeSubject <= RELATIVE_REACH || isAside(hits, at, comma, data, concepts);
        // "the data we collect and process"; one word may be several acts
        if (isAttribute || from === attributeFrom || (from === and && from - 1 === attribute)) {
          hits.addFlags(at, ATTRIBUTE);
          attribute = hits.to(at);
          attributeFrom = from;
        }
        relativeSubject = -99;
      }
    } else if (concept === concepts.indirect && from > 0 && hits.isOwn(at) && opensQuestion(hits, at, concepts)) {
      asked = 'opened';
      askedFrom = from;
      isOurs = false;
    } else if (concept === concepts.relative) {
      // "the data that we hold", "the partners whom we employ"
      if (from === data || (from === who && act === -99)) relative = hits.to(at);
      // "the partners with whom we share it"
      if (from === preposition) prepositionRelative = hits.to(at);
      // "with data that they hold": whoever follows is a subject again
      if (from !== preposition) preposition = -99;
    } else if ((trait & DATA) !== 0) {
      data = Math.max(data, hits.to(at));
      // "the partners to whom your data are sent"
      if (from - prepositionRelative <= 1) relativeSubject = hits.to(at);
    } else if ((trait & (ACTOR | RECIPIENT)) !== 0) {
      const isReader = (trait & READER) !== 0;
      const isPerson = isReader || (trait & COMPANY) !== 0;
      // "the data they hold"
      const isActor = isPerson || (trait & THIRD_PARTY) !== 0;
      if (isActor && (from === data || from === relative || from === prepositionRelative))
        relativeSubject = hits.to(at);
      who = hits.to(at);
      const afterPreposition =
        from - preposition < (isPerson ? PERSON_REACH : PREPOSITION_REACH) &&
        preposition > comma &&
        // "Use of data" above "You will ...": its "of" reaches no subject of the clause, but the "to" of "... helps us to:" does
        !(isPerson && preposition < 0 && from >= 0);
      // "we notify you": the words of the act end with its object; "shops that use our services" do it themselves
      const isSite = (trait & COMPANY) !== 0 && from - relative === 1 && isInside(hits, at, concepts.ownSite);
      const isObject = isSite || (from > actFrom && hits.to(at) === act);
      const isFree = !isObject && !opensAnother(hits, at, concepts.data) && (hits.flags(at) & DEPENDENT) === 0;
      const isSubject = isFree && (!afterPreposition || isNext(hits, at, concepts.relative));
      if (isSubject && !isNext(hits, at, concepts.postposition)) {
        hits.addFlags(at, SUBJECT);
        if (top.subordinate && isReader) subject = hits.to(at);
        if (top.subordinate && isReader) top.isOfReader = true;
        // "how you can change it" tells of a choice; "how we collect it we ..." is over
        isOurs = true;
        if (isReader || (asked === 'told' && from !== and)) asked = 'no';
        // "when visitors leave comments on the site we collect the data shown": no comma ends the case
        if (top.isOfReader && stack.length > 1 && (trait & COMPANY) !== 0 && startsMain(hits, at, concepts)) {
          stack.pop();
          top = stack[stack.length - 1] as Place;
        }
        const opens = (from - comma <= 1 || from - and <= 1) && (trait & ACTOR) !== 0 && act >= 0;
        if (opens && !top.subordinate) {
          // "for more about ad servers, see 'Advertisers and other third parties'": a pointer goes on to name others
          const opaque = top.opaque && !isPerson;
          top = { part: next++, subordinate: false, opaque };
          stack[stack.length - 1] = top;
          // "nor the services collect": what joins the part also denies it
          for (let before = at - 1; before >= 0 && hits.to(before) >= and; before--)
            if (hits.to(before) === and && hits.concept(before) === concepts.not) hits.setPart(before, top.part);
        }
      }
    }
    if ((trait & (PURPOSE | AIM | DATA)) !== 0) {
      const isPurpose = (trait & (PURPOSE | AIM)) !== 0;
      // "information that can be used to identify you" names data, not what they are for
      if (isPurpose && isInside(hits, at, concepts.data)) hits.addFlags(at, OPAQUE);
      // "when you open an account" is a case and no purpose, but "while you play, for statistics" names one
      const isAim = preposition === from || preposition === from + 1;
      // "Identity verification information" in a list names data too
      if (isPurpose && !isAim && act <= 0 && isBeforeBareData(hits, at, concepts)) hits.addFlags(at, OPAQUE);
      if (top.isOfReader && !isAim && (trait & PURPOSE) !== 0) hits.addFlags(at, OPAQUE);
      // "payment service providers", "advertising partners" name who they are
      if (isInside(hits, at, concepts.recipients)) hits.addFlags(at, OPAQUE);
    }
    hits.setPart(at, top.part);
    if (top.subordinate) hits.addFlags(at, SUBORDINATE);
    if (top.opaque && concept !== concepts.opaque && at <= lastKept) hits.addFlags(at, OPAQUE);
  }
}

/** Stands a comma in an item whose lead-in says in what case? It ends the case only where somebody else comes in. */
function isInsideLed(hits: Hits, comma: number, { isLed }: Place, { actors }: Concepts): boolean {
  if (!isLed || !hits.isOwn(comma)) return false;
  for (let next = comma + 1; next < hits.count && hits.from(next) <= hits.to(comma); next++)
    if (hits.from(next) === hits.to(comma) && within(hits.concept(next), actors)) return false;
  return true;
}

/** "Information, provided by you, is ..." */
function isAside(hits: Hits, at: number, comma: number, data: number, { agent }: Concepts): boolean {
  if (comma !== data || hits.from(at) !== comma + 1) return false;
  for (let next = at + 1; next < hits.count && hits.from(next) < hits.to(at); next++)
    if (hits.concept(next) === agent) return true;
  return false;
}

/** Does the company begin, right behind the place where a case happens, to do something with data? "... on our site we collect your name" */
function startsMain(hits: Hits, subject: number, concepts: Concepts): boolean {
  const from = hits.from(subject);
  let isPlaced = false;
  for (let before = subject - 1; before >= 0 && from - hits.from(before) < LONGEST_HIT; before--)
    if (hits.to(before) === from && within(hits.concept(before), concepts.ownSite)) isPlaced = true;
  if (!isPlaced) return false;
  const end = hits.to(subject);
  for (let next = subject + 1; next < hits.count && hits.from(next) - end <= 1; next++)
    if (hits.from(next) >= end && within(hits.concept(next), concepts.collect))
      return isBefore(hits, next, concepts.data);
  return false;
}

/** Not "which" of a relative clause, nor "how you use our site", which names data. */
function opensQuestion(hits: Hits, at: number, concepts: Concepts): boolean {
  return !sharesStart(hits, at, concepts.relative) && !isInside(hits, at, concepts.data);
}

/** "Verification data", but not "promotions and other information" */
function isBeforeBareData(hits: Hits, at: number, { information }: Concepts): boolean {
  for (let next = at + 1; next < hits.count && hits.from(next) <= hits.to(at); next++)
    if (hits.from(next) === hits.to(at) && hits.concept(next) === information[0])
      return hits.to(next) - hits.from(next) === 1;
  return false;
}

/** "We do not, however, sell it", "you may not, however, opt out": between two commas right behind what goes on afterwards. */
function isInserted(hits: Hits, at: number, concepts: Concepts): boolean {
  const before = hits.from(at) - 1;
  let goesOn = false;
  let isClosed = false;
  for (let other = 0; other < hits.count; other++) {
    const concept = hits.concept(other);
    if (!hits.isOwn(other)) continue;
    if (concept === concepts.comma && hits.from(other) === hits.to(at)) isClosed = true;
    const mayGoOn = concept === concepts.not || concept === concepts.opaque || within(concept, concepts.entitle);
    if (hits.to(other) === before && mayGoOn) goesOn = true;
  }
  return goesOn && isClosed;
}
