import { feedOfPage } from '../../../../core/addresses.ts';
import { feedRoute } from '../../../changes/feed-route.ts';

export const GET = feedRoute(({ folder, id }) => feedOfPage(`/${folder}/${id}/`));
