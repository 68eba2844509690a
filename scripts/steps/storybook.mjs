import { buildStorybook } from '../storybook.mjs';
import { one } from '../report/tally.mjs';

export default async function storybook() {
  await buildStorybook();
  return one(true);
}
