/** The newest report format that this version reads. */
const FORMAT = 1;

type Json = Record<string, unknown>;

/** Why a JSON value is no report that can be verified here, in a sentence naming what it is; undefined where it may be one. */
export function toolOf(value: unknown): string | undefined {
  if (!isObject(value)) return 'This is JSON, but no report: it is no object.';
  const sarif = sarifTool(value);
  if (sarif) return `This is a SARIF log of ${sarif}. Only a JSON report of Policy Loupe can be verified.`;
  if ('@context' in value)
    return 'This is JSON-LD. It can be read by others, but only a JSON report of Policy Loupe can be verified.';
  if ('audit' in value && 'id' in value)
    return 'This is a line of --jsonl: it holds an audit without what is needed to make it again. Give the file of --format json.';
  const part = value.report;
  if (!isObject(part)) {
    return 'findings' in value && 'versions' in value
      ? 'This is an audit of Policy Loupe without its report part (made by an older version, or by --jsonl): there is nothing to verify it by. Audit the policy again with --format json.'
      : 'This is JSON, but no report of Policy Loupe.';
  }
  const tool = isObject(part.tool) ? part.tool.name : undefined;
  if (tool !== undefined && tool !== 'Policy Loupe')
    return `This is a report of another tool, ${JSON.stringify(tool)}.`;
  for (const format of [value.format, part.format]) {
    if (typeof format === 'number' && format > FORMAT)
      return `This report has format ${format}, and this version of Policy Loupe reads format ${FORMAT}: a later version made it. Verify it with that one.`;
  }
  return undefined;
}

function sarifTool({ runs, version }: Json): string | undefined {
  if (!Array.isArray(runs) || typeof version !== 'string') return undefined;
  const driver = runs[0]?.tool?.driver?.name;
  return typeof driver === 'string' ? JSON.stringify(driver) : 'an unnamed tool';
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
