import { feedAddress } from '../../core/addresses.ts';
import { feedRoute } from '../changes/atom-feed.ts';

export const GET = feedRoute(() => feedAddress);
