import type { Tone } from './tone.ts';

/** The shape of a tone, so that colour is never alone: a wedge for harm, a tick for protection, a half moon for a condition. */
export function ToneGlyph({ tone }: { tone: Tone }) {
  return (
    <svg class={`glyph tone-${tone}`} width="16" height="16" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      {shape(tone)}
    </svg>
  );
}

function shape(tone: Tone) {
  const line = {
    fill: 'none',
    stroke: 'currentColor',
    'stroke-width': 1.6,
    'stroke-linecap': 'round',
    'stroke-linejoin': 'round',
  } as const;
  const cut = { ...line, class: 'glyph-cut' };
  if (tone === 'harm') {
    return [
      <path
        key="a"
        d="M8 1.8 15 14H1Z"
        fill="currentColor"
        stroke="currentColor"
        stroke-width="1.4"
        stroke-linejoin="round"
      />,
      <path key="b" d="M8 6.4v3.4M8 11.9h.01" {...cut} />,
    ];
  }
  if (tone === 'good') {
    return [
      <circle key="a" cx="8" cy="8" r="7" fill="currentColor" />,
      <path key="b" d="M4.8 8.3 7 10.5l4.2-4.8" {...cut} />,
    ];
  }
  if (tone === 'mixed') {
    return [
      <circle key="a" cx="8" cy="8" r="6.2" {...line} />,
      <path key="b" d="M8 1.8a6.2 6.2 0 0 1 0 12.4Z" fill="currentColor" />,
    ];
  }
  if (tone === 'unclear') {
    return [
      <circle key="a" cx="8" cy="8" r="6.2" {...line} stroke-dasharray="2.6 2.27" />,
      <path key="b" d="M6.2 6.4c.2-2.3 3.7-2.1 3.6.1 0 1.300-1.800 1.400-1.800 2.700M8 11.300h.01" {...line} />,
    ];
  }
  if (tone === 'silent') return <path d="M4 8h8" {...line} />;
  return <rect x="4.500" y="4.500" width="7" height="7" rx="1.500" fill="currentColor" />;
}
