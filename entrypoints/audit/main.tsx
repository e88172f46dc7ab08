import unpack from 'virtual:pack';
import { render } from 'preact';
import '../../components/styles.ts';
import '../../components/bench/styles.ts';
import type { Pack } from '../../engine/compile/pack.ts';
import { Bench } from './bench.tsx';

render(<Bench pack={(await unpack()) as Pack} />, document.getElementById('app') as HTMLElement);
