import { render } from 'preact';
import '../../components/styles.ts';
import '../../components/bench/styles.ts';
import { listCaptures } from '../../platform/captures.ts';
import { loadPack, loadReportPack } from '../../platform/load-pack.ts';
import { Bench } from './bench.tsx';

// Asked for before the rules are read: both take their time, and the list waits for both.
const listed = listCaptures();
const [pack, reportPack] = await Promise.all([loadPack(), loadReportPack()]);
render(<Bench pack={{ ...pack, ...reportPack }} listed={listed} />, document.getElementById('app') as HTMLElement);
