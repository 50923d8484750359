import { type NeighbourPostingFragment, OpenHandoverDocument } from '@linli/client/generated/graphql';
import { Alert, Button } from 'antd';
import { useDeed } from '../../app/useDeed.ts';
import { Fault } from '../../pieces/Fault.tsx';
import { LivePaper } from './LivePaper.tsx';
import { Progress } from './Progress.tsx';
import { useHandoverTexts } from './texts.ts';

interface Props {
  from: NeighbourPostingFragment;
  to: NeighbourPostingFragment;
  again: () => void;
}

/** A handover that nobody has begun: what there would be to hand over, and the way to begin. */
export function BeginPart({ from, to, again }: Props) {
  const words = useHandoverTexts();
  const { busy, problem, fault, run } = useDeed();
  const begin = async () => {
    const input = { posting: from.id, successor: to.id };
    if (await run(OpenHandoverDocument, { input }, (given) => given.openHandover)) again();
  };
  return (
    <>
      <section className="card handover-part">
        <h2>{words.title(from.person.name, to.person.name)}</h2>
        <Progress stage={null} />
        <p className="muted">{words.openAsk}</p>
        {problem && <Alert type="error" role="alert" title={problem} />}
        {fault && <Fault error={fault} />}
        <Button type="primary" size="large" loading={busy} onClick={() => void begin()}>
          {words.open}
        </Button>
      </section>
      <LivePaper from={from.id} to={to.id} />
    </>
  );
}
