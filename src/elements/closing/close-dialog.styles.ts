import { css } from 'lit';

export const closeDialogStyles = css`
  .close-fields {
    display: grid;
    gap: 0.75em;
    margin-block-end: 1em;
  }
  .reasons {
    display: grid;
    gap: 0.25em;
  }
  .reason {
    display: flex;
    align-items: center;
    gap: 0.5em;
    min-block-size: max(1.75em, 24px);
    overflow-wrap: anywhere;
    cursor: pointer;
  }
  .reason input {
    flex: none;
    inline-size: 1em;
    block-size: 1em;
  }
`;
