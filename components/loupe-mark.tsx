/** The product's mark: a loupe over a line of print. Decoration; the name stands beside it in words. */
export function LoupeMark({ size = 24 }: { size?: number }) {
  return (
    <svg class="loupe-mark" width={size} height={size} viewBox="0 0 32 32" aria-hidden="true" focusable="false">
      <circle cx="13.5" cy="13.5" r="9.5" fill="none" stroke="currentColor" stroke-width="2.6" />
      <path d="M20.6 20.6 28 28" fill="none" stroke="currentColor" stroke-width="4" stroke-linecap="round" />
      <path d="M9 11.4h9M9 15.6h5.6" fill="none" stroke="currentColor" stroke-width="2" stroke-linecap="round" />
    </svg>
  );
}
