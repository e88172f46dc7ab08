import unpack from 'virtual:pack';
import regimes from 'virtual:regimes';
import { render } from 'preact';
import '../../components/styles.ts';
import '../../components/bench/styles.ts';
import type { Pack } from '../../engine/compile/pack.ts';
import { Bench } from './bench.tsx';

const pack: Pack = { ...(await unpack()), regimes };
render(<Bench pack={pack} />, document.getElementById('app') as HTMLElement);
