import { feedAddress } from '../../core/addresses.ts';
import { answerWithFeed } from '../changes/answer-with-feed.ts';

export const GET = answerWithFeed(() => feedAddress);
