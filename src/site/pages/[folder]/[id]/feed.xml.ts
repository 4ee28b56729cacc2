import { feedOfPage } from '../../../../core/addresses.ts';
import { feedRoute } from '../../../changes/atom-feed.ts';

export const GET = feedRoute(({ folder, id }) => feedOfPage(`/${folder}/${id}/`));
