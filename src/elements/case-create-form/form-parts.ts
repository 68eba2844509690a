import type { ReactiveControllerHost } from 'lit';
import { FormBody } from './form-body.js';
import { pushSentence } from './form-notice.js';
import { FormView } from './form-view.js';
import type { FormWhole } from './form-whole.js';
import { liveModel } from './live-model.js';
import { Sending } from './sending.js';

/** Everything one writes into, and what sends it: loaded beside the first question to the backend. */
export class FormParts {
  readonly body: FormBody;
  readonly sending: Sending;
  readonly view: FormView;
  readonly pushSentence = pushSentence;

  constructor(host: ReactiveControllerHost & HTMLElement, whole: FormWhole) {
    this.body = new FormBody(host, liveModel(whole));
    this.sending = new Sending(whole, this.body);
    this.view = new FormView(whole, this.body);
  }
}
