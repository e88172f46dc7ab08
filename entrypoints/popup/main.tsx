import { render } from 'preact';
import '../../components/styles.ts';
import '../../components/styles/popup.css';
import { loadRules } from '../../engine/rules.ts';
import { loadPack } from '../../platform/load-pack.ts';
import { fitWindow } from './fit-window.ts';
import { Popup } from './popup.tsx';

performance.mark('loupe:opened');
fitWindow(window);
// Firefox closes a popup when its file dialog opens (bug 1292701).
const canPick = !import.meta.env.FIREFOX;
render(<Popup rules={loadRules(await loadPack())} canPick={canPick} />, document.getElementById('app') as HTMLElement);
