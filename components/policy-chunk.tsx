import { Component } from 'preact';
import type { MarkedTextProps } from './marked-text.tsx';
import { MarkedText } from './marked-text.tsx';
import type { Chunk } from './policy-chunks.ts';
import type { PolicyText } from './policy-language.ts';
import type { Leaf, ListItem, PolicyNode } from './policy-tree.ts';
import { words } from './words.ts';

interface Props extends Omit<MarkedTextProps, 'text' | 'stretch'> {
  policy: PolicyText;
  chunk: Chunk;
}

/** One chunk of the policy in its own typography. Drawn again only when something in it changes. */
export class PolicyChunk extends Component<Props> {
  // By hand: memo would bring all of preact/compat into the popup.
  override shouldComponentUpdate(next: Props): boolean {
    return (Object.keys(next) as (keyof Props)[]).some((name) => next[name] !== this.props[name]);
  }

  override render({ policy, chunk, ...marks }: Props) {
    const draw = (leaf: Leaf) => <MarkedText text={policy.text} stretch={leaf} {...marks} />;
    return (
      <>
        {chunk.nodes.map((node) => (
          <Node key={keyOf(node)} node={node} draw={draw} />
        ))}
      </>
    );
  }
}

interface Drawn {
  draw(leaf: Leaf): preact.ComponentChildren;
}

function Node({ node, draw }: { node: PolicyNode } & Drawn) {
  if (node.kind === 'list') return <List items={node.items} draw={draw} />;
  if (node.kind === 'table') return <Table rows={node.rows} draw={draw} />;
  if (node.kind === 'definitions') {
    return (
      <dl>
        {node.leaves.map((leaf) => {
          const Half = leaf.block.kind === 'term' ? 'dt' : 'dd';
          return (
            <Half key={leaf.start} {...own(leaf)}>
              {draw(leaf)}
            </Half>
          );
        })}
      </dl>
    );
  }
  const { leaf } = node;
  if (node.kind === 'paragraph') return <p {...own(leaf)}>{draw(leaf)}</p>;
  // The page around it has h1 and h2 of its own: the policy's headings begin one level below.
  const Heading = `h${Math.min(6, node.rank + 2)}` as 'h3';
  return (
    <Heading class={`level-${leaf.block.level}`} {...own(leaf)}>
      {draw(leaf)}
    </Heading>
  );
}

function List({ items, draw }: { items: ListItem[] } & Drawn) {
  return (
    <ul>
      {items.map(({ leaf, inner }) => (
        <li key={leaf.start}>
          <div {...own(leaf)}>{draw(leaf)}</div>
          {inner.length > 0 && <List items={inner} draw={draw} />}
        </li>
      ))}
    </ul>
  );
}

function Table({ rows, draw }: { rows: Leaf[][] } & Drawn) {
  return (
    // A wide table scrolls by itself; the pane must not.
    // biome-ignore lint/a11y/useSemanticElements: it scrolls, so it takes the focus and has a name
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
    <div class="table-scroll" role="group" aria-label={words.text.table} tabIndex={0}>
      <table>
        <tbody>
          {rows.map((row) => (
            <tr key={row[0]?.start}>
              {row.map((leaf) => {
                const Cell = leaf.block.cell?.header ? 'th' : 'td';
                return (
                  <Cell key={leaf.start} {...own(leaf)}>
                    {draw(leaf)}
                  </Cell>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** Language and direction where the block has its own, and the offset by which search finds its way. */
function own({ block, start }: Leaf) {
  return { lang: block.lang, dir: block.dir, 'data-leaf': start };
}

function keyOf(node: PolicyNode): number {
  if (node.kind === 'list') return node.items[0]?.leaf.start ?? 0;
  if (node.kind === 'table') return node.rows[0]?.[0]?.start ?? 0;
  if (node.kind === 'definitions') return node.leaves[0]?.start ?? 0;
  return node.leaf.start;
}
