const DPV = 'https://w3id.org/dpv#';
const iri = (term: string) => ({ '@id': `dpv:${term}`, '@type': '@id', '@container': '@set' });
const list = (term: string) => ({ '@id': `loupe:${term}`, '@container': '@set' });
const link = (id: string) => ({ '@id': id, '@type': '@id' });
const whole = (term: string) => ({ '@id': `loupe:${term}`, '@type': 'xsd:integer' });

/** The JSON-LD context, whole: DPV where it has a term, else terms below urn:policy-loupe:. Nothing is fetched. */
export const CONTEXT = {
  '@version': 1.1,
  dpv: DPV,
  xsd: 'http://www.w3.org/2001/XMLSchema#',
  dct: 'http://purl.org/dc/terms/',
  loupe: 'urn:policy-loupe:',
  '@vocab': 'urn:policy-loupe:',
  title: 'dct:title',
  source: link('dct:source'),
  language: { '@id': 'dct:language', '@container': '@set' },
  generator: 'dct:creator',
  about: link('dct:subject'),
  hasPermission: iri('hasPermission'),
  hasProhibition: iri('hasProhibition'),
  hasPersonalData: iri('hasPersonalData'),
  hasRecipient: iri('hasRecipient'),
  hasPurpose: iri('hasPurpose'),
  hasProcessing: iri('hasProcessing'),
  hasRight: iri('hasRight'),
  hasLegalBasis: iri('hasLegalBasis'),
  hasTechnicalOrganisationalMeasure: iri('hasTechnicalOrganisationalMeasure'),
  hasDuration: 'dpv:hasDuration',
  unclear: { ...link('loupe:unclear'), '@container': '@set' },
  between: { ...link('loupe:between'), '@container': '@list' },
  link: link('loupe:link'),
  data: list('data'),
  recipients: list('recipients'),
  purposes: list('purposes'),
  law: list('law'),
  answer: list('answer'),
  contradiction: list('contradiction'),
  completeness: list('completeness'),
  review: list('review'),
  provenance: { '@id': 'dct:provenance', '@container': '@list' },
  finding: whole('finding'),
  start: whole('start'),
  end: whole('end'),
  contextStart: whole('contextStart'),
  contextEnd: whole('contextEnd'),
  conditionStart: whole('conditionStart'),
  conditionEnd: whole('conditionEnd'),
};
