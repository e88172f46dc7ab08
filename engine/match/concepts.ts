import type { ConceptRange } from '../compile/pack.ts';
import * as traits from './traits.ts';

/** Units of time in the order of their index. */
export const UNITS = 'HDWMY';

/** The pack's concepts with the places that the matcher itself needs to know. */
export class Concepts {
  readonly names: string[];
  /** Kind of each concept: the index of its first word. */
  readonly kindOf: Uint8Array;
  /** How many kinds there are. */
  readonly kinds: number;
  /** 1 for "data.nothing" and its like: words that hide others of their kind and mean nothing themselves. */
  readonly isLookAlike: Uint8Array;
  /** 1 for what means something only in some places (see `isIdle`), and for units of time. */
  readonly isPlaced: Uint8Array;
  /** What each concept is, as bits of traits.ts. */
  readonly traits: Int32Array;
  readonly literalKind: number;
  readonly comma: number;
  readonly breaks: number;
  readonly and: number;
  readonly if: number;
  readonly not: number;
  readonly notBefore: number;
  readonly opaque: number;
  readonly opaqueBefore: number;
  readonly preposition: number;
  readonly example: number;
  readonly postposition: number;
  readonly agent: number;
  readonly relative: number;
  /** "this information" and "it", within data not named further. */
  readonly information: ConceptRange;
  readonly aforesaid: number;
  readonly it: number;
  /** An e-mail address in the text. */
  readonly mailbox: number;
  /** A name that the author gives itself. */
  readonly selfName: number;
  readonly anywhere: number;
  readonly contactPoint: number;
  readonly requestMade: number;
  readonly contact: ConceptRange;
  readonly honour: ConceptRange;
  readonly process: ConceptRange;
  readonly ask: number;
  readonly asker: number;
  readonly yes: number;
  readonly no: number;
  readonly duration: number;
  /** Only told in headings and lead-ins: topics. */
  readonly topics: ConceptRange;
  readonly include: number;
  readonly request: ConceptRange;
  readonly require: ConceptRange;
  readonly provide: ConceptRange;
  readonly give: ConceptRange;
  /** Whom somebody hires or works with. */
  readonly engage: ConceptRange;
  readonly send: ConceptRange;
  readonly acts: ConceptRange;
  readonly otherVerbs: ConceptRange;
  readonly rights: ConceptRange;
  /** "These rights", no right by name. */
  readonly anyRight: ConceptRange;
  readonly rightOfAccess: ConceptRange;
  readonly rightsTopic: ConceptRange;
  /** What a company does too: "we restrict the use of our site" grants nobody a right. */
  readonly deeds: ConceptRange[];
  readonly entitle: ConceptRange;
  /** What guards data, where who does it can be told. */
  readonly measures: ConceptRange[];
  /** "This section", where it says for whom it is. */
  readonly ownSite: ConceptRange;
  readonly collect: ConceptRange;
  readonly thisSection: number;
  /** What a text tells of itself: "this notice explains". */
  readonly describes: number;
  /** "Because" opens a subordinate part, but limits nothing. */
  readonly reason: number;
  /** "if one of these grounds applies:" */
  readonly cases: number;
  readonly regions: ConceptRange;
  readonly laws: ConceptRange;
  /** Where data go. */
  readonly places: ConceptRange[];
  /** What a heading says of places that limits no section. */
  readonly transfers: ConceptRange[];
  readonly actors: ConceptRange;
  readonly company: ConceptRange;
  /** The company as an object only: "have us delete it". */
  readonly us: number;
  readonly reader: ConceptRange;
  readonly thirdParty: ConceptRange;
  readonly techniques: ConceptRange;
  readonly sources: ConceptRange;
  /** "They", who may also be cookies. */
  readonly they: number;
  readonly topicUse: ConceptRange;
  /** Third parties by their names. */
  readonly named: ConceptRange;
  readonly authority: ConceptRange;
  readonly authorityRecipients: ConceptRange;
  readonly recipients: ConceptRange;
  readonly data: ConceptRange;
  readonly purposes: ConceptRange;
  readonly whens: ConceptRange;
  readonly whenNoConsent: ConceptRange;
  readonly whenException: ConceptRange;
  readonly whenOtherThan: ConceptRange;
  readonly whenRegion: ConceptRange;
  readonly whenVague: ConceptRange;
  /** What makes a rule's phrase conditional. */
  readonly phraseConditions: ConceptRange[];
  readonly aims: ConceptRange;
  readonly ageLimit: ConceptRange;
  readonly indirect: number;
  readonly toward: number;
  readonly addressee: number;
  readonly order: number;
  readonly bases: ConceptRange;
  readonly consentBasis: ConceptRange;
  private readonly unitRange: ConceptRange;
  private readonly index: Map<string, number>;
  private readonly ranges: Map<string, ConceptRange>;
  private readonly units: Map<number, number>;

  constructor(names: string[]) {
    this.names = names;
    this.index = new Map(names.map((name, at) => [name, at]));
    this.ranges = rangesOf(names);
    const kinds = new Map<string, number>();
    this.kindOf = Uint8Array.from(names, (name) => {
      const kind = kindName(name);
      if (!kinds.has(kind)) kinds.set(kind, kinds.size);
      return kinds.get(kind) as number;
    });
    this.kinds = kinds.size;
    this.literalKind = kinds.get('lit') ?? 255;
    this.isLookAlike = Uint8Array.from(names, (name) => (name.endsWith('.nothing') ? 1 : 0));
    this.comma = this.at('grammar.comma');
    this.breaks = this.at('grammar.break');
    this.and = this.at('grammar.and');
    this.if = this.at('grammar.if');
    this.not = this.at('grammar.not');
    this.notBefore = this.at('grammar.not-before');
    this.opaque = this.at('grammar.opaque');
    this.opaqueBefore = this.at('grammar.opaque-before');
    this.preposition = this.at('grammar.preposition');
    this.example = this.at('grammar.example');
    this.postposition = this.at('grammar.postposition');
    this.agent = this.at('grammar.agent');
    this.relative = this.at('grammar.relative');
    this.information = this.range('data.information');
    this.aforesaid = this.at('data.information.aforesaid');
    this.it = this.at('data.information.it');
    this.mailbox = this.at('thing.mailbox');
    this.contactPoint = this.at('thing.contact');
    this.requestMade = this.at('thing.request');
    this.contact = this.range('act.contact');
    this.honour = this.range('act.honour');
    this.process = this.range('act.process');
    this.selfName = this.at('thing.self-name');
    this.anywhere = this.at('thing.anywhere');
    this.ask = this.at('grammar.ask');
    this.asker = this.at('grammar.asker');
    this.yes = this.at('grammar.yes');
    this.no = this.at('grammar.no');
    this.duration = this.at('time.duration');
    this.topics = this.range('topic');
    this.include = this.at('act.include');
    this.request = this.range('act.request');
    this.require = this.range('act.require');
    this.provide = this.range('act.provide');
    this.give = this.range('act.give');
    this.engage = this.range('act.engage');
    this.send = this.range('act.send');
    this.acts = this.range('act');
    this.otherVerbs = this.range('verb.other');
    this.rights = this.range('right');
    this.anyRight = this.range('right.any');
    this.rightOfAccess = this.range('right.access');
    this.rightsTopic = this.range('topic.rights');
    this.deeds = ['access', 'erasure', 'restriction', 'portability'].map((name) => this.range(`right.${name}`));
    this.entitle = this.range('act.entitle');
    this.measures = ['generic', 'technical', 'access-control'].map((name) => this.range(`measure.${name}`));
    this.reason = this.at('thing.reason');
    this.collect = this.range('act.collect');
    this.ownSite = this.range('thing.own-site');
    this.thisSection = this.at('thing.this-section');
    this.describes = this.at('thing.describes');
    this.cases = this.at('thing.cases');
    this.regions = this.range('place.region');
    this.laws = this.range('place.region.law');
    this.places = ['place.abroad', 'place.country'].map((name) => this.range(name));
    this.transfers = ['topic.transfer', 'act.transfer', 'safeguard', 'place.abroad', 'tech.do-not-track'].map((name) =>
      this.range(name),
    );
    this.actors = this.range('actor');
    this.company = this.range('actor.company');
    this.us = this.at('actor.company.us');
    this.reader = this.range('actor.reader');
    this.they = this.at('actor.third-party.they');
    this.topicUse = this.range('topic.use');
    this.named = this.range('actor.third-party.named');
    this.techniques = this.range('tech');
    this.sources = this.range('source');
    this.thirdParty = this.range('actor.third-party');
    this.authority = this.range('actor.authority');
    this.authorityRecipients = this.range('recipient.authority');
    this.recipients = this.range('recipient');
    this.data = this.range('data');
    this.purposes = this.range('purpose');
    this.whens = this.range('when');
    this.whenNoConsent = this.range('when.no-consent');
    this.whenException = this.range('when.exception');
    this.whenOtherThan = this.range('when.exception.other-than');
    this.whenRegion = this.range('when.region');
    this.whenVague = this.range('when.region.vague');
    this.phraseConditions = [this.whenException, this.whenRegion];
    this.aims = this.range('aim');
    this.ageLimit = this.range('audience.age-limit');
    this.indirect = this.at('grammar.indirect');
    this.toward = this.at('grammar.toward');
    this.addressee = this.at('grammar.addressee');
    this.order = this.at('grammar.order');
    this.bases = this.range('basis');
    this.consentBasis = this.range('basis.consent');
    this.unitRange = this.range('unit');
    this.isPlaced = Uint8Array.from(names, (_, at) =>
      at === this.yes || at === this.no || at === this.ask || within(at, this.topics) || this.isUnit(at) ? 1 : 0,
    );
    const only = (concept: number): ConceptRange => (concept < 0 ? [0, -1] : [concept, concept]);
    const marks = [this.comma, this.breaks, this.and, this.if, this.not, this.opaque, this.opaqueBefore];
    this.traits = traits.traitsOf(names.length, [
      [traits.ACT, this.acts],
      [traits.OTHER_VERB, this.otherVerbs],
      [traits.DATA, this.data],
      [traits.ACTOR, this.actors],
      [traits.COMPANY, this.company],
      [traits.READER, this.reader],
      [traits.THIRD_PARTY, this.thirdParty],
      [traits.RECIPIENT, this.recipients],
      [traits.PURPOSE, this.purposes],
      [traits.AIM, this.aims],
      [traits.RIGHT, this.rights],
      [traits.ENTITLE, this.entitle],
      [traits.NAME, this.named],
      [traits.NAME, only(this.selfName)],
      [traits.SECTION, only(this.thisSection)],
      [traits.DURATION, only(this.duration)],
      [traits.WHEN, this.whens],
      [traits.NOT_BEFORE, only(this.notBefore)],
      [traits.ORDER, only(this.order)],
      [traits.INDIRECT, only(this.indirect)],
      [traits.TECHNIQUE, this.techniques],
      ...[...marks, this.preposition, this.relative, this.indirect].map((mark): [number, ConceptRange] => [
        traits.MARK,
        only(mark),
      ]),
    ]);
    this.units = new Map([...UNITS].map((unit, at) => [this.at(`unit.${unit}`), at]));
  }

  isUnit(concept: number): boolean {
    return concept >= this.unitRange[0] && concept <= this.unitRange[1];
  }

  /** May a concept be left out of a clause's hits: a topic where it governs nothing, a reply that does not begin the clause or a cell? */
  isIdle(concept: number, place: number, governs: boolean, isRow: boolean): boolean {
    if (concept === this.yes || concept === this.no) return place > 1 && !isRow;
    if (concept === this.ask) return place > 1;
    return !governs && concept >= this.topics[0] && concept <= this.topics[1];
  }

  /** Index of a unit of time in "HDWMY", or -1. */
  unitOf(concept: number): number {
    return this.units.get(concept) ?? -1;
  }

  private at(name: string): number {
    return this.index.get(name) ?? -1;
  }

  /** A concept and all below it; [0, -1] where there is none. */
  private range(name: string): ConceptRange {
    return this.ranges.get(name) ?? [0, -1];
  }
}

/** First and last index of each concept and of all below it, which stand behind it; also of names that have only others below them. */
function rangesOf(names: string[]): Map<string, ConceptRange> {
  const ranges = new Map<string, ConceptRange>();
  names.forEach((name, at) => {
    for (let end = name.indexOf('.'); ; end = name.indexOf('.', end + 1)) {
      const above = end < 0 ? name : name.slice(0, end);
      const range = ranges.get(above);
      if (range) range[1] = at;
      else ranges.set(above, [at, at]);
      if (end < 0) return;
    }
  });
  return ranges;
}

/** Longer phrases hide shorter ones of their kind: "not only" hides "not", but "do not" as a reply hides no negation. */
function kindName(name: string): string {
  const isOwn = name.startsWith('grammar.') && !['grammar.not', 'grammar.neutral', 'grammar.opaque'].includes(name);
  return isOwn ? name : (name.split('.')[0] as string);
}

/** Is the concept in the range? */
export function within(concept: number, range: ConceptRange): boolean {
  return concept >= range[0] && concept <= range[1];
}

/** Is the concept in one of the ranges? */
export function withinAny(concept: number, ranges: ConceptRange[]): boolean {
  for (const range of ranges) if (concept >= range[0] && concept <= range[1]) return true;
  return false;
}
