const units: Record<string, string> = {
  Y: 'year',
  M: 'month',
  W: 'week',
  D: 'day',
  H: 'hour',
  TM: 'minute',
  S: 'second',
};

/** A duration as people say it: "P24M" is "24 months". What is no ISO 8601 duration comes back as it is. */
export function durationWords(iso: string): string {
  const match =
    /^P(?:([\d.]+)Y)?(?:([\d.]+)M)?(?:([\d.]+)W)?(?:([\d.]+)D)?(?:T(?:([\d.]+)H)?(?:([\d.]+)M)?(?:([\d.]+)S)?)?$/.exec(
      iso,
    );
  if (!match) return iso;
  const parts = ['Y', 'M', 'W', 'D', 'H', 'TM', 'S'].flatMap((unit, i) => {
    const amount = match[i + 1];
    return amount ? [`${amount} ${units[unit]}${amount === '1' ? '' : 's'}`] : [];
  });
  return parts.length ? parts.join(' ') : iso;
}
