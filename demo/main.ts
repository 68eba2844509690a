import 'case-elements/define';
import 'case-elements/locales/de';
import { adapter, signedIn } from './cases/adapter.js';
import { caseHref } from './cases/links.js';
import { owners } from './cases/owners.js';
import { alertsPage } from './pages/alerts.js';
import { casePage } from './pages/case.js';
import { casesPage } from './pages/cases.js';
import { createCasePage } from './pages/create-case.js';
import { deskPage } from './pages/desk.js';
import { integrationsPage } from './pages/integrations.js';
import { overviewPage } from './pages/overview.js';
import { settingsPage } from './pages/settings.js';
import { QuaysideRunbook } from './runbooks/runbook-element.js';
import { runbookAttachment } from './runbooks/runbook-type.js';
import { runbookType } from './runbooks/runbook.js';
import { caseRouter } from './shell/case-router.js';
import { startControls } from './shell/controls.js';
import { startNavigation } from './shell/navigation.js';
import { startClock } from './pages/time.js';
import { apply, onPreferences } from './shell/preferences.js';
import { startRouter } from './shell/router.js';
import { startSampleData } from './samples/sample-data.js';
import { word } from './words/words.js';

apply();
customElements.define('quayside-runbook', QuaysideRunbook);

// All that the case elements need from their host.
const provider = document.querySelector('case-provider')!;
provider.adapter = adapter;
provider.links = { case: caseHref };
provider.router = caseRouter;
provider.attachmentTypes = { [runbookType]: runbookAttachment };
const nameInWords = () => {
  provider.owners = owners.map((owner) => ({ owner, label: word(`owner.${owner}`) }));
  provider.closeReasons = [{ value: 'red_team', label: word('alert.redTeam') }];
};
onPreferences(nameInWords);
nameInWords();

const view = document.getElementById('view')!;

startNavigation();
startClock(view);
startControls(document.getElementById('controls')!, signedIn);
startSampleData(adapter, {
  load: document.getElementById('load-samples')!,
  clear: document.getElementById('clear-everything')!,
  place: document.getElementById('progress')!,
});
startRouter(view, [
  { pattern: 'overview', title: 'overview.title', page: overviewPage(adapter) },
  { pattern: 'alerts', title: 'alerts.title', page: alertsPage(adapter) },
  { pattern: 'cases', title: 'cases.title', page: casesPage, followsQuery: true },
  { pattern: 'cases/create', title: 'create.title', page: createCasePage },
  { pattern: 'cases/:id', title: 'nav.cases', page: casePage },
  { pattern: 'desk', title: 'desk.title', page: deskPage, isWhole: true },
  { pattern: 'settings', title: 'settings.title', page: settingsPage },
  { pattern: 'integrations', title: 'integrations.title', page: integrationsPage },
]);
