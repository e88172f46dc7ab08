const paths = {
  chevron: 'M6 3.5 10.5 8 6 12.5',
  up: 'M3.5 10 8 5.5 12.5 10',
  down: 'M3.5 6 8 10.5 12.5 6',
  search: 'M7 2.5a4.5 4.5 0 1 0 0 9 4.5 4.5 0 0 0 0-9ZM10.3 10.3 13.5 13.5',
  export: 'M8 2.5v7M5 7l3 3 3-3M3 12.5v1h10v-1',
  keys: 'M2 4.5h12v7H2ZM4.5 7h.01M7 7h.01M9.5 7h.01M12 7h.01M5 9.5h6',
  out: 'M6 3.5H3.5v9h9V10M9 3.5h3.5V7M12.5 3.5 7.5 8.5',
  page: 'M2.5 3.5h11v9h-11ZM2.5 6h11M5 9h6',
  link: 'M6.8 9.2 9.2 6.8M7.5 5l1.6-1.6a2.5 2.5 0 0 1 3.5 3.5L11 8.5M8.5 11l-1.6 1.6a2.5 2.5 0 0 1-3.5-3.5L5 7.5',
  lock: 'M4.5 7.5h7v5.5h-7ZM6 7.5V5.25a2 2 0 0 1 4 0V7.5',
  add: 'M8 3v10M3 8h10',
  close: 'M4.5 4.5l7 7M11.5 4.5l-7 7',
  back: 'M13 8H3.5M7 4 3 8l4 4',
} as const;

/** A small line drawing beside a word, never instead of one for a screen reader. */
export function Icon({ name }: { name: keyof typeof paths }) {
  return (
    <svg class={`icon icon-${name}`} width="16" height="16" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <path
        d={paths[name]}
        fill="none"
        stroke="currentColor"
        stroke-width="1.6"
        stroke-linecap="round"
        stroke-linejoin="round"
      />
    </svg>
  );
}
