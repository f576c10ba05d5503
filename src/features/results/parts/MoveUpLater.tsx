import { guidedPart } from '../../../app/lazyScreen.tsx';
import { MoveUpComing } from './MoveUpComing.tsx';

/** The playbook is long, and the figures stand without it: it comes behind them, and its place is kept. */
export const MoveUpLater = guidedPart(async () => (await import('./MoveUp.tsx')).MoveUp, <MoveUpComing />);
