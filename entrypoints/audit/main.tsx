import { render } from 'preact';
import '../../components/styles.ts';
import '../../components/bench/styles.ts';
import { loadPack } from '../../platform/load-pack.ts';
import { Bench } from './bench.tsx';

render(<Bench pack={await loadPack()} />, document.getElementById('app') as HTMLElement);
