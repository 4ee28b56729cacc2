import { feedAddress } from '../../core/addresses.ts';
import { feedRoute } from '../changes/feed-route.ts';

export const GET = feedRoute(() => feedAddress);
