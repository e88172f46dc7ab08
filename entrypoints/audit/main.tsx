import { render } from 'preact';
import '../../components/styles.ts';
import '../../components/bench/styles.ts';
import { openCaptures } from '../../platform/captures/database.ts';
import { loadPack } from '../../platform/load-pack.ts';
import { Bench } from './bench.tsx';

// Opened while the rules are read: the list waits for both. Why it does not open, the list says.
openCaptures().catch(() => {});
render(<Bench pack={await loadPack()} />, document.getElementById('app') as HTMLElement);
