import { measure, type Task } from '../measure';

addEventListener('message', ({ data }: MessageEvent<Task>) => {
  postMessage(measure(data, () => performance.now() / 1000));
});
