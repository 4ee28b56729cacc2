import { pastBoard } from './past-board.ts';
import { startReplay } from '../../changes/client/replay.ts';

/** Replays how the board came to be, month by month, along the line above it. */
const replay = document.querySelector<HTMLElement>('[data-replay]');
if (replay) {
  const boards = [...document.querySelectorAll<HTMLElement>('.board')].map(pastBoard);
  startReplay(replay, (month) => {
    for (const showBoard of boards) showBoard(month);
  });
}
