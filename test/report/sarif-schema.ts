import { readFileSync } from 'node:fs';
import AjvDraft4 from 'ajv-draft-04';
import addFormats from 'ajv-formats';

const SARIF_SCHEMA = 'node_modules/@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json';

interface SarifPlace {
  physicalLocation: {
    artifactLocation: { uri: string };
    region: Record<'startLine' | 'startColumn' | 'endLine' | 'endColumn' | 'charOffset' | 'charLength', number> & {
      snippet: { text: string };
    };
  };
}
export interface SarifResult {
  ruleId: string;
  ruleIndex: number;
  message: { text: string };
  properties: { stance: string };
  partialFingerprints: Record<string, string>;
  locations: [SarifPlace];
  relatedLocations?: SarifPlace[];
}

// the schema's pattern of a language is none with the flag u
const ajv = new AjvDraft4({ strict: false, unicodeRegExp: false });
addFormats(ajv);

/** Is it valid by the published schema of SARIF? Its `errors` say where not. */
export const isSarif = ajv.compile(JSON.parse(readFileSync(SARIF_SCHEMA, 'utf8')));
