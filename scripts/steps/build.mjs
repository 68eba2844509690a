import { buildLibrary } from '../build.mjs';
import { one } from '../report/tally.mjs';

export default async function build() {
  await buildLibrary();
  return one(true);
}
