import type { ComponentChildren } from 'preact';
import { LoupeMark } from '../loupe-mark.tsx';
import { words } from '../words.ts';
import { say } from './words.ts';

interface Props {
  at: 'list' | 'verify' | 'audit' | 'compare';
  /** Whose audit it is, in a view of one; its heading. */
  title?: ComponentChildren;
  /** Buttons for what is on the bench. */
  tools?: ComponentChildren;
  notice: string;
  children: ComponentChildren;
}

/** The frame of the bench: its head with the ways to its views, and what is on it. */
export function BenchFrame({ at, title, tools, notice, children }: Props) {
  return (
    <div class="workbench bench">
      <header class="masthead">
        <LoupeMark size={26} />
        <div class="masthead-words">
          {title ?? <h1>{say.bench}</h1>}
          {!title && <p class="masthead-source">{words.product}</p>}
        </div>
        <div class="masthead-tools">{tools}</div>
        <nav class="bench-nav" aria-label={say.nav.label}>
          <a href="#list" aria-current={at === 'list' ? 'page' : undefined}>
            {say.nav.list}
          </a>
          <a href="#verify" aria-current={at === 'verify' ? 'page' : undefined}>
            {say.nav.verify}
          </a>
        </nav>
      </header>
      {children}
      <p class={notice ? 'notice' : 'unseen'} role="status">
        {notice}
      </p>
    </div>
  );
}
