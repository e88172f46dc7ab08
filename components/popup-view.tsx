import { FailureView } from './failure-view.tsx';
import { GiveText, type GiveTextProps } from './give-text.tsx';
import { Icon } from './icon.tsx';
import { Masthead } from './masthead.tsx';
import { ProgressView } from './progress-view.tsx';
import type { Stage } from './stage.ts';
import { words } from './words.ts';
import { Workbench, type WorkbenchProps } from './workbench.tsx';

export interface PopupViewProps extends GiveTextProps, Omit<WorkbenchProps, 'audited'> {
  stage: Stage;
  onAgain(): void;
  onBack(): void;
}

/** The whole popup, by the stage it is in. */
export function PopupView(props: PopupViewProps) {
  const { stage } = props;
  if (stage.at === 'audited') {
    // The key starts a new text with a clean slate: nothing chosen, no filter, the top of both panes.
    return <Workbench key={stage.audit.document.sha256} audited={stage} {...props} />;
  }
  return (
    <div class="workbench">
      <Masthead>
        {stage.at === 'giving' && (
          <button type="button" class="plain-button" onClick={props.onBack}>
            <Icon name="back" />
            {words.give.back}
          </button>
        )}
      </Masthead>
      {stage.at === 'working' && <ProgressView step={stage.step} />}
      {stage.at === 'failed' && <FailureView {...props} failure={stage.failure} />}
      <p class={props.notice ? 'notice' : 'unseen'} role="status">
        {props.notice}
      </p>
      {stage.at === 'giving' && (
        <main class="message">
          <GiveText {...props} />
        </main>
      )}
    </div>
  );
}
