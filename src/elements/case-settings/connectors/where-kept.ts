import { nothing, type TemplateResult } from 'lit';
import { callout } from '../../primitives/callout.js';
import { mayManage, type ConnectorTools } from './connector-tools.js';

/** What can be set up is less where nothing is secret; whoever looks for a kind of system is told why. */
export function whereKept({ host, words }: ConnectorTools): TemplateResult | typeof nothing {
  const { session } = host.scene();
  if (!mayManage(host) || session?.capabilities.connectorSecrets) return nothing;
  const said = words().terms.connectorSetup;
  const text = session?.capabilities.needsNetwork === false ? said.inBrowser : said.withoutSecrets;
  return callout({ kind: 'info', text });
}
