import { render } from 'preact';
import '../../components/styles.ts';
import '../../components/bench/styles.ts';
import { listCaptures } from '../../platform/captures.ts';
import { loadPack, loadRegimes } from '../../platform/load-pack.ts';
import { Bench } from './bench.tsx';

// Asked for before the rules are read: both take their time, and the list waits for both.
const listed = listCaptures();
const [pack, regimes] = await Promise.all([loadPack(), loadRegimes()]);
render(<Bench pack={{ ...pack, regimes }} listed={listed} />, document.getElementById('app') as HTMLElement);
