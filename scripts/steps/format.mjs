import { format } from '../format.mjs';
import { one } from '../report/tally.mjs';

export default async function formatted() {
  const { code } = await format(['.'], { check: true });
  if (code !== 0) console.log('`npm run format` writes them.');
  return one(code === 0);
}
