import { css } from 'lit';

export const addToCaseMenuStyles = css`
  :host {
    display: inline-block;
    container-type: normal;
  }
  :host([bare]) {
    display: block;
  }
  :host(:state(empty)) {
    display: none;
  }
  .root {
    container-type: normal;
  }
  .menu-button .label {
    display: inline-flex;
    align-items: center;
    gap: 0.375em;
  }
  .items {
    font-size: 0.875em;
  }
`;
