import type { Score } from '../engine/model/audit.ts';
import { words } from './words.ts';

/** The letter under a loupe; the rim fills with the value. */
export function ScoreBadge({ score }: { score: Score | null }) {
  const around = 2 * Math.PI * 32;
  const value = score?.value ?? 0;
  return (
    <svg
      class={`badge ${score ? `letter-${score.letter}` : 'letter-none'}`}
      width="96"
      height="96"
      viewBox="0 0 96 96"
      role="img"
      aria-label={score ? words.score.badge(score.letter, value) : words.score.none}
    >
      <path class="badge-handle" d="M68 68 87 87" />
      <circle class="badge-glass" cx="42" cy="42" r="32" />
      <circle class="badge-rim" cx="42" cy="42" r="32" />
      {score && (
        <circle
          class="badge-value"
          cx="42"
          cy="42"
          r="32"
          transform="rotate(-90 42 42)"
          stroke-dasharray={`${(around * value) / 100} ${around}`}
        />
      )}
      <text class="badge-letter" x="42" y="56" text-anchor="middle">
        {score?.letter ?? '–'}
      </text>
    </svg>
  );
}
