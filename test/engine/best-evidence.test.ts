import { expect, test } from 'vitest';
import { readPack } from '../../build/pack.ts';
import { audit } from '../../engine/audit.ts';
import { documentOfText } from '../../engine/document-of-text.ts';
import { loadRules } from '../../engine/rules.ts';

const rules = loadRules(readPack());

const POLICY = `Privacy policy

You can opt out of our newsletter when you place an order. We use your e-mail address to send you the receipt. We collect your name and your postal address when you order. We collect your telephone number where the carrier asks for one. We collect the name of the bank and the number of the account from which you pay. Our server records the IP address and the browser of every visitor.

We share your address with the carrier that delivers your parcel. We share your invoices with our tax adviser. Our hosting provider stores the shop and processes your data for us. We disclose your data to the police where the law obliges us to.

We keep your invoices for ten years, as the law on taxes demands. We store your orders for two years after the delivery. We keep backups of the shop for 30 days. We delete the server's records after seven days.

You have the right to access your data. You have the right to correct them. You can opt out of our newsletter with the link at its end. You have the right to lodge a complaint.`;

test('an answer is shown by the passage that stands among others of its matter', () => {
  const { answers, findings, document } = audit(
    documentOfText(POLICY, { sha256: '', source: { route: 'file' }, lang: 'en' }),
    rules,
  );
  const passages = answers['rights.opt-out-marketing']?.findings.map((at) => {
    const { start, end } = findings[at]?.passage ?? { start: 0, end: 0 };
    return document.text.slice(start, end);
  });
  expect(passages).toEqual([
    'You can opt out of our newsletter with the link at its end.',
    'You can opt out of our newsletter when you place an order.',
  ]);
});
